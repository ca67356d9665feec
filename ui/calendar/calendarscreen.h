#pragma once

#include "calendarports.h"
#include "calendarviews.h"
#include "domain/clock.h"
#include "scenesource.h"
#include "ui/common/undo.h"

#include <QTimer>
#include <QWidget>

#include <memory>
#include <optional>

namespace clinic::ui {

class ActionButton;
class BannerShelf;
class BookingDesk;
class BookingFlow;
class BookingPanel;
class BusyBar;
class CalendarBanner;
class CalendarController;
class CalendarFiles;
class CalendarGrid;
class CalendarMemory;
class CalendarToolBar;
class CheckInDesk;
class DayChooser;
class DayFacts;
class MiniMonth;
class MonthView;
class PatientSearch;
class SidePane;
class WaitingDesk;

/// The calendar: month and people at the start, grid or month in the middle, booking panel at the end. Shows and
/// changes the clinic's bookings through the ports; owned by the window.
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

    /// Looks for a person and leads to one of the person's bookings.
    void openSearch();
    /// Shows a booking of any day, and opens it.
    void goToBooking(const domain::Booking& booking);
    /// Whether a booking is being made, so that something typed would be lost with the screen.
    [[nodiscard]] bool hasOpenForm() const;

    [[nodiscard]] QDate shownDay() const { return m_first; }
    [[nodiscard]] CalendarView view() const { return m_view; }
    [[nodiscard]] CalendarGrid& grid() const { return *m_grid; }

Q_SIGNALS:
    /// The last thing that happened, for the status line.
    void statusMessage(const QString& icon, const QString& sentence, const clinic::ui::Undo& undo = {});

protected:
    void resizeEvent(QResizeEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void changeEvent(QEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    // Putting together (calendarscreenparts.cpp)
    void makeParts(const contract::Session& session);
    void connectPane();
    void connectGrid();
    void connectController();
    void connectFlow();
    void addShortcuts();

    // What is shown (calendarscreenviews.cpp)
    [[nodiscard]] bool isWeek() const { return m_view == CalendarView::Week; }
    [[nodiscard]] bool isMonth() const { return m_view == CalendarView::Month; }
    void showDay(const QDate& day);
    /// In the grid, whatever is shown now.
    void openDay(const QDate& day);
    void setView(CalendarView view);
    void leaveMonth(CalendarView view, const QDate& day);
    void onMonthDay(const QDate& day);
    void step(int direction);
    void showShown();
    [[nodiscard]] QList<domain::Provider> shownProviders() const;
    /// The day to print: the one shown, or of several today if it is among them.
    [[nodiscard]] QDate sheetDay() const;
    void fillProviders();
    void countShownAlone();
    void onProvidersChosen();
    void showWanted();
    void askDay();

    void onLoaded();
    void onLoadFailed(const domain::Error& error);

    void scheduleScene();
    void rebuildScene();
    [[nodiscard]] SceneInput sceneInput() const;
    void readSource();
    void connectLooks();
    [[nodiscard]] QList<QDate> shownDays() const;

    // Places (calendarscreenlayout.cpp)
    void setPanelShown(bool shown);
    void onPanelClosed(const domain::SlotId& slot);
    void closePanel();
    void layOutParts();
    [[nodiscard]] bool isFolded() const;
    void showPeople(bool checkIn);
    void showMiniMonth();
    void tellPeople();
    void leavePane();
    void tellDone(const QString& icon, const QString& sentence, const Undo& undo = {});
    void tellNews();
    void noteNews(const domain::ProviderId& provider, const QDateTime& from, const QDateTime& to, const QString& icon,
                  const QString& sentence);

    CalendarPorts m_ports;
    CalendarController* m_controller = nullptr;
    CalendarFiles* m_files = nullptr;
    DayFacts* m_facts = nullptr;
    SidePane* m_pane = nullptr;
    MiniMonth* m_month = nullptr;
    CalendarToolBar* m_toolBar = nullptr;
    ActionButton* m_people = nullptr;
    CalendarBanner* m_banner = nullptr;
    CalendarGrid* m_grid = nullptr;
    MonthView* m_monthView = nullptr;
    BusyBar* m_busy = nullptr;
    BookingPanel* m_panel = nullptr;
    BannerShelf* m_shelf = nullptr;
    BookingFlow* m_flow = nullptr;
    BookingDesk* m_desk = nullptr;
    WaitingDesk* m_waiting = nullptr;
    CheckInDesk* m_checkIn = nullptr;
    PatientSearch* m_search = nullptr;
    DayChooser* m_chooser = nullptr;
    std::unique_ptr<CalendarMemory> m_memory;

    std::unique_ptr<SceneSource> m_source;
    ColumnKind m_columns = ColumnKind::Providers;
    CalendarView m_view = CalendarView::Day;
    QDate m_first;
    QDate m_last;
    GeometryInput m_shape;
    bool m_shapeKnown = false;
    /// Shown as kept for somebody of the waiting list.
    QHash<domain::SlotId, QString> m_offered;
    bool m_scrollToNow = true;
    bool m_peopleAsked = false;
    /// To be opened as soon as its day is here.
    std::optional<domain::Booking> m_wanted;
    QDateTime m_offlineSince;
    bool m_wasOffline = false;
    bool m_sceneScheduled = false;

    struct News
    {
        QString icon;
        QString sentence;
    };
    QList<News> m_news;
};

} // namespace clinic::ui
