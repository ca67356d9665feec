#pragma once

#include "blocklayout.h"
#include "blockpainter.h"
#include "bookingmove.h"
#include "calendargeometry.h"
#include "calendarscene.h"
#include "domain/clock.h"
#include "gridnavigation.h"

#include <QAbstractScrollArea>
#include <QBasicTimer>
#include <QPointer>

#include <memory>
#include <optional>

namespace clinic::ui {

class GridCursor;
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
    /// Off while offline; reading goes on.
    void setWritable(bool writable, const QString& reason);

    [[nodiscard]] const GridHit& cursor() const { return m_cursor; }
    void setCursorTo(const GridHit& place);
    /// What stands under the keyboard's focus, in words.
    [[nodiscard]] QString cursorText() const;
    [[nodiscard]] QRect cursorRect() const;
    /// What a screen reader sees as the focused cell.
    [[nodiscard]] GridCursor* cursorObject() const { return m_cursorObject; }
    void showTime(const QDateTime& time);
    void scrollToColumn(int column);
    /// How much of the end side lies under a panel: columns can be scrolled out from there.
    void setCoveredEnd(int width);

    /// The short outline of a change made by somebody else.
    void flash(int column, const QDateTime& from, const QDateTime& to);
    [[nodiscard]] bool isMoving() const { return m_move.has_value(); }
    /// The service has answered a move, or it is given up.
    void endMove();

    /// Rectangle of a block in the viewport, for tests and for placing things beside it.
    [[nodiscard]] QRect blockRect(const QString& key) const;
    [[nodiscard]] QPoint viewportOrigin() const;
    [[nodiscard]] const BlockLayout& blockLayout() const { return m_layout; }

Q_SIGNALS:
    void claimRequested(const clinic::domain::SlotId& slot, int minutes);
    void bookingActivated(const clinic::domain::BookingId& booking);
    void ownHoldActivated();
    void alternativeChosen(const clinic::domain::SlotId& slot);
    void cancelRequested(const clinic::domain::BookingId& booking);
    void arrivedRequested(const clinic::domain::BookingId& booking);
    void moveRequested(const clinic::domain::BookingId& booking, const clinic::domain::SlotId& slot);
    void dayStepRequested(int days);
    void todayRequested();
    void dayViewRequested();
    void weekViewRequested();
    void escapePressed();
    /// Why nothing happened, for the status line.
    void refused(const QString& why);
    void cursorMoved();

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void scrollContentsBy(int dx, int dy) override;
    void keyPressEvent(QKeyEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
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
    [[nodiscard]] QRect stretchRect(int column, const QDateTime& from, const QDateTime& to) const;
    /// Lays out anew only what has changed.
    void layBlocks();
    void updateChanged(const QList<LaidBlock>& before);
    void updateScrollBars();
    void layOutEdges();
    void keepCursorInside();

    // Painting (gridpainting.cpp), all in viewport coordinates
    void paintColumns(QPainter& painter, const QRect& dirty) const;
    void paintLines(QPainter& painter, const QRect& dirty) const;
    void paintNow(QPainter& painter, bool overBlocks) const;
    void paintStretch(QPainter& painter, int column, const Stretch& stretch, bool focused) const;
    void paintCursor(QPainter& painter) const;
    void paintMove(QPainter& painter) const;
    void paintFlashes(QPainter& painter) const;
    [[nodiscard]] QRect nowRect() const;

    // Acting (gridkeyboard.cpp, gridmouse.cpp)
    bool handleMoveKey(QKeyEvent* event);
    bool handleArrow(QKeyEvent* event);
    bool handleLetter(QKeyEvent* event);
    void activate(const GridHit& at, bool around);
    void activateBlock(const Block& block);
    void stepDay(int days);
    void beginMove(const Block& block, bool byKeyboard);
    void moveTo(const GridHit& place);
    void dropMove();
    void scrollNear(const QPoint& point);
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
    GridCursor* m_cursorObject = nullptr;
    GridHit m_cursor;
    std::optional<Hover> m_hover;
    std::optional<BookingMove> m_move;
    QList<Flash> m_flashes;
    QBasicTimer m_second;
    QPoint m_pressed;
    QPoint m_grab;
    QString m_pressedKey;
    int m_stretchMinutes = 30;
    int m_coveredEnd = 0;
    bool m_writable = true;
    QString m_readOnlyReason;
    QRect m_paintedNow;
};

/// Between two days of a week: stronger than between providers.
[[nodiscard]] QColor dayLine(const Tokens& tokens);

} // namespace clinic::ui
