#pragma once

#include "blocklayout.h"
#include "blockpainter.h"
#include "calendargeometry.h"
#include "calendarscene.h"
#include "calendarviews.h"
#include "domain/clock.h"
#include "gridghost.h"
#include "gridnavigation.h"

#include <QAbstractScrollArea>
#include <QBasicTimer>
#include <QPointer>
#include <QSet>

#include <memory>
#include <optional>

namespace clinic::ui {

class GridAccess;
class GridHeader;
class TimeAxis;

/// The calendar's grid: hours down, providers (and days) across, painted from a CalendarScene. Asks with signals for
/// everything that changes bookings; knows nothing of the service.
class CalendarGrid final : public QAbstractScrollArea
{
    Q_OBJECT
public:
    explicit CalendarGrid(const domain::Clock& clock, QWidget* parent = nullptr);
    ~CalendarGrid() override;

    /// Which days, providers and hours are shown; the viewport is filled in by the grid.
    void setShown(const GeometryInput& shown, bool week);
    void setScene(CalendarScene scene);
    [[nodiscard]] const CalendarScene& scene() const { return m_scene; }
    [[nodiscard]] const CalendarGeometry& geometryOfGrid() const { return m_geometry; }
    [[nodiscard]] bool isWeek() const { return m_week; }
    [[nodiscard]] const domain::Clock& clock() const { return m_clock; }

    /// The length that a click or Enter on free time asks for.
    void setStretchMinutes(int minutes);
    void setColourBy(ColourBy colour);
    [[nodiscard]] ColourBy colourBy() const { return m_colour; }
    /// Height of a quarter-hour; 0 fits the day into the window as far as it stays readable.
    void setZoom(int quarterHeight);
    [[nodiscard]] int zoom() const { return m_zoom; }
    /// Off while offline; reading goes on.
    void setWritable(bool writable, const QString& reason);

    [[nodiscard]] const GridHit& cursor() const { return m_cursor; }
    void setCursorTo(const GridHit& place);
    /// What stands under the keyboard's focus, in words.
    [[nodiscard]] QString cursorText() const;
    [[nodiscard]] QRect cursorRect() const;
    /// “Free, 14:00 to 14:30, Dr Rao”.
    [[nodiscard]] QString freeText(int column, const QDateTime& from, const QDateTime& to) const;
    /// What a screen reader reads of the grid.
    [[nodiscard]] GridAccess& access() const { return *m_access; }
    void showTime(const QDateTime& time);
    void scrollToColumn(int column);
    /// How much of the end side lies under a panel: columns can be scrolled out from there.
    void setCoveredEnd(int width);

    /// The short outline of a change made by somebody else.
    void flash(int column, const QDateTime& from, const QDateTime& to);
    [[nodiscard]] bool isMoving() const { return m_ghost.has_value(); }
    /// Where a booking is on its way to; null while none is.
    [[nodiscard]] const GridGhost* ghost() const { return m_ghost ? &*m_ghost : nullptr; }
    /// The service has answered a move or a new length, or it is given up.
    void endMove();
    /// The booking that Ctrl X has marked to be carried elsewhere.
    [[nodiscard]] domain::BookingId cutBooking() const { return m_cut ? m_cut->booking : domain::BookingId(); }

    /// Presses a thing of the grid as a click or Enter there does.
    void activate(const GridHit& at, bool around);
    /// The menu of what can be done with a thing, at its place.
    /// The slot of what somebody else or a booking has there, or that is closed; empty for free time and the own hold.
    [[nodiscard]] domain::SlotId takenSlotAt(const GridHit& at) const;
    void showMenu(const GridHit& at, const QPoint& globalPosition);

    /// Rectangle of a block in the viewport, for tests and for placing things beside it.
    [[nodiscard]] QRect blockRect(const QString& key) const;
    [[nodiscard]] QPoint viewportOrigin() const;
    /// What is laid out, in content coordinates.
    [[nodiscard]] const QList<LaidBlock>& laidBlocks() const { return m_laid; }
    [[nodiscard]] QRect stretchRect(int column, const QDateTime& from, const QDateTime& to) const;
    [[nodiscard]] int stretchMinutes() const { return m_stretchMinutes; }
    [[nodiscard]] const BlockLayout& blockLayout() const { return m_layout; }

Q_SIGNALS:
    void claimRequested(const clinic::domain::SlotId& slot, int minutes);
    void bookingActivated(const clinic::domain::BookingId& booking);
    void ownHoldActivated();
    void alternativeChosen(const clinic::domain::SlotId& slot);
    void cancelRequested(const clinic::domain::BookingId& booking);
    void arrivedRequested(const clinic::domain::BookingId& booking);
    void moveRequested(const clinic::domain::BookingId& booking, const clinic::domain::SlotId& slot);
    /// Another start, another length, or both.
    void resizeRequested(const clinic::domain::BookingId& booking, const clinic::domain::SlotId& slot, int minutes);
    /// A deliberate double booking beside what stands there.
    void besideRequested(const clinic::domain::SlotId& slot);
    void dayStepRequested(int days);
    void todayRequested();
    void dayViewRequested();
    void weekViewRequested();
    void columnsRequested(clinic::ui::ColumnKind kind);
    void colourRequested();
    void zoomChanged(int quarterHeight);
    void escapePressed();
    /// Why nothing happened, for the status line.
    void refused(const QString& why);
    /// What was done here without the service, for the status line.
    void noted(const QString& icon, const QString& sentence);
    void cursorMoved();

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void scrollContentsBy(int dx, int dy) override;
    void keyPressEvent(QKeyEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;
    void contextMenuEvent(QContextMenuEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;
    void timerEvent(QTimerEvent* event) override;
    void changeEvent(QEvent* event) override;
    bool viewportEvent(QEvent* event) override;
    bool focusNextPrevChild(bool next) override;

private:
    struct Flash
    {
        QRect rect;
        QDateTime until;
    };
    struct Hover
    {
        int column = -1;
        Stretch stretch;
        friend bool operator==(const Hover&, const Hover&) = default;
    };

    // Layout
    void rebuildGeometry();
    void rebuildPainter();
    [[nodiscard]] QRect placeOf(const Block& block) const;
    /// In a lane too narrow for two, the first stands for both.
    [[nodiscard]] Block shownAs(const Block& block) const;
    /// Lays out anew only what has changed.
    void layBlocks();
    void updateChanged(const QList<LaidBlock>& before);
    void updateScrollBars();
    void layOutEdges();
    void keepCursorInside();

    // Painting (gridpainting.cpp), all in viewport coordinates
    void paintColumns(QPainter& painter, const QRegion& region) const;
    void paintLines(QPainter& painter, const QRegion& region) const;
    void paintNow(QPainter& painter, bool overBlocks) const;
    void paintStretch(QPainter& painter, int column, const Stretch& stretch, bool focused) const;
    void paintCursor(QPainter& painter) const;
    void paintHandles(QPainter& painter) const;
    void paintCut(QPainter& painter) const;
    void paintGhost(QPainter& painter) const;
    void paintGhostWords(QPainter& painter, const QRect& at) const;
    void paintReason(QPainter& painter) const;
    void paintFlashes(QPainter& painter) const;
    [[nodiscard]] QRect nowRect() const;
    [[nodiscard]] QRect ghostRect() const;
    [[nodiscard]] QRect reasonRect() const;
    [[nodiscard]] bool isFaded(const Block& block) const;
    /// What a scroll must paint anew because it keeps to the viewport: hatches, words at the top.
    [[nodiscard]] QRegion keepingToViewport(const QPoint& before) const;

    // Acting (gridkeyboard.cpp, gridmouse.cpp, griddragging.cpp, gridzoom.cpp)
    bool handleGhostKey(QKeyEvent* event);
    bool handleResizeKey(QKeyEvent* event);
    bool handleCommand(QKeyEvent* event);
    bool handleArrow(QKeyEvent* event);
    bool handleLetter(QKeyEvent* event);
    void activateBlock(const Block& block);
    void stepDay(int days);
    bool beginGhost(const Block& block, GridGhost::Kind kind, bool byKeyboard);
    void ghostTo(const GridHit& place);
    void dragTo(const QPoint& viewportPoint);
    void dropGhost();
    void updateGhost();
    void cut(const Block& block);
    void paste();
    void dropCut();
    void autoScroll();
    [[nodiscard]] QPoint autoScrollStep() const;
    void zoomBy(int steps, int viewportY);
    void setHandle(const QString& key, GridGhost::Kind kind);
    /// The edge of a movable block that a point is on, or Move.
    [[nodiscard]] GridGhost::Kind handleAt(const Block& block, const QPoint& content) const;
    void hoverAt(const QPoint& viewportPoint);
    void setHover(const std::optional<Hover>& hover);
    [[nodiscard]] const Block* blockUnder(const QPoint& content) const;
    [[nodiscard]] const Block* cursorBlock() const;
    [[nodiscard]] QString hoverText(const QPoint& content) const;
    void announceCursor();
    void tick();

    const domain::Clock& m_clock;
    GeometryInput m_shown;
    bool m_week = false;
    CalendarGeometry m_geometry;
    CalendarScene m_scene;
    BlockLayout m_layout;
    std::unique_ptr<BlockPainter> m_painter;
    QList<LaidBlock> m_laid;
    GridHeader* m_header = nullptr;
    TimeAxis* m_axis = nullptr;
    std::unique_ptr<GridAccess> m_access;
    GridHit m_cursor;
    std::optional<Hover> m_hover;
    std::optional<GridGhost> m_ghost;
    QRect m_ghostPainted;
    std::optional<Block> m_cut;
    QString m_handleKey;
    GridGhost::Kind m_handle = GridGhost::Move;
    QPoint m_pointer;
    QBasicTimer m_scroller;
    ColourBy m_colour = ColourBy::Status;
    int m_zoom = 0;
    int m_wheel = 0;
    QPoint m_scrolledTo;
    QList<Flash> m_flashes;
    QBasicTimer m_second;
    QPoint m_pressed;
    QPoint m_grab;
    QString m_pressedKey;
    GridGhost::Kind m_pressedOn = GridGhost::Move;
    int m_stretchMinutes = 30;
    int m_coveredEnd = 0;
    bool m_writable = true;
    QString m_readOnlyReason;
    QRect m_paintedNow;
};

/// Between two days of a week: stronger than between providers.
[[nodiscard]] QColor dayLine(const Tokens& tokens);

} // namespace clinic::ui
