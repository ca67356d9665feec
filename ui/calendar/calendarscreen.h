#pragma once

#include "calendarports.h"
#include "domain/clock.h"
#include "scenebuilder.h"
#include "ui/common/undo.h"

#include <QTimer>
#include <QWidget>

namespace clinic::ui {

class BannerShelf;
class BookingDesk;
class BookingFlow;
class BookingPanel;
class BusyBar;
class CalendarBanner;
class CalendarController;
class CalendarGrid;
class CalendarToolBar;
class MiniMonth;

/// The calendar: month at the start, grid in the middle, booking panel at the end. Shows and changes the clinic's
/// bookings through the ports; owned by the window.
class CalendarScreen final : public QWidget
{
    Q_OBJECT
public:
    /// The ports and the session's clinic must outlive the screen.
    CalendarScreen(const CalendarPorts& ports, const contract::Session& session, QWidget* parent = nullptr);
    /// With another clock, for tests and pictures.
    CalendarScreen(const CalendarPorts& ports, const contract::Session& session, const domain::Clock& clock,
                   QWidget* parent = nullptr);
    ~CalendarScreen() override;

    /// How the console stands to the service; `offlineSince` counts while offline.
    void setConnection(domain::ConnectionState state, const QDateTime& offlineSince);

    [[nodiscard]] QDate shownDay() const { return m_first; }
    [[nodiscard]] CalendarGrid& grid() const { return *m_grid; }

Q_SIGNALS:
    /// The last thing that happened, for the status line.
    void statusMessage(const QString& icon, const QString& sentence, const clinic::ui::Undo& undo = {});

protected:
    void resizeEvent(QResizeEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void changeEvent(QEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void makeParts();
    void connectGrid();
    void connectController();
    void connectFlow();
    void addShortcuts();

    void showDay(const QDate& day);
    void setWeek(bool week);
    void step(int direction);
    void showShown();
    void onLoaded();
    void onLoadFailed(const domain::Error& error);

    void scheduleScene();
    void rebuildScene();
    [[nodiscard]] SceneInput sceneInput() const;
    [[nodiscard]] QList<QDate> shownDays() const;

    void setPanelShown(bool shown);
    void onPanelClosed(const domain::SlotId& slot);
    void closePanel();
    void layOutParts();
    void tellDone(const QString& icon, const QString& sentence, const Undo& undo = {});
    void tellNews();
    void noteNews(const domain::ProviderId& provider, const QDateTime& from, const QDateTime& to, const QString& icon,
                  const QString& sentence);

    CalendarPorts m_ports;
    CalendarController* m_controller = nullptr;
    MiniMonth* m_month = nullptr;
    CalendarToolBar* m_toolBar = nullptr;
    CalendarBanner* m_banner = nullptr;
    CalendarGrid* m_grid = nullptr;
    BusyBar* m_busy = nullptr;
    BookingPanel* m_panel = nullptr;
    BannerShelf* m_shelf = nullptr;
    BookingFlow* m_flow = nullptr;
    BookingDesk* m_desk = nullptr;

    bool m_week = false;
    QDate m_first;
    QDate m_last;
    GeometryInput m_shape;
    bool m_shapeKnown = false;
    bool m_scrollToNow = true;
    QDateTime m_offlineSince;
    bool m_wasOffline = false;
    bool m_sceneScheduled = false;

    struct News
    {
        QString icon;
        QString sentence;
    };
    QList<News> m_news;
    /// Of the last thing done here; what others do leaves it.
    Undo m_undo;
};

} // namespace clinic::ui
