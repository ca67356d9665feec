#pragma once

#include "calendarports.h"

#include <QWidget>

class QHBoxLayout;
class QStackedLayout;
class QToolButton;

namespace clinic::ui {

class CalendarController;
class CheckInDesk;
class CheckInPane;
class DayFacts;
class MiniMonth;
class PaneTab;
class ProviderFilter;
class WaitingDesk;
class WaitingPane;

/// Beside the calendar: the month with each day's load, whose columns are shown, and below them the people: who waits
/// for an earlier time, and who comes today.
class SidePane final : public QWidget
{
    Q_OBJECT
public:
    struct Desks
    {
        WaitingDesk& waiting;
        CheckInDesk& checkIn;
        DayFacts& facts;
    };

    SidePane(const CalendarPorts& ports, CalendarController& controller, const Desks& desks,
             QWidget* parent = nullptr);

    [[nodiscard]] MiniMonth& month() const { return *m_month; }
    [[nodiscard]] ProviderFilter& providers() const { return *m_providers; }
    [[nodiscard]] WaitingPane& waiting() const { return *m_waiting; }
    [[nodiscard]] CheckInPane& checkIn() const { return *m_checkIn; }

    /// Which of its two parts are there: the days, and the people.
    void setParts(bool days, bool people);
    /// Turns to the list and goes there.
    void showWaiting();
    void showCheckIn();
    [[nodiscard]] bool isCheckInShown() const;
    void setCheckInShown(bool shown);
    void setWritable(bool writable, const QString& reason);

Q_SIGNALS:
    /// Esc: back to the calendar.
    void left();
    void pageTurned(bool checkIn);

protected:
    void paintEvent(QPaintEvent* event) override;
    void changeEvent(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    QWidget* makePeople(const CalendarPorts& ports, CalendarController& controller, const Desks& desks);
    void turnTo(bool checkIn);
    void mirrorHead();

    MiniMonth* m_month = nullptr;
    ProviderFilter* m_providers = nullptr;
    QWidget* m_days = nullptr;
    QWidget* m_people = nullptr;
    PaneTab* m_waitingTab = nullptr;
    PaneTab* m_checkInTab = nullptr;
    QHBoxLayout* m_head = nullptr;
    QToolButton* m_add = nullptr;
    QStackedLayout* m_pages = nullptr;
    WaitingPane* m_waiting = nullptr;
    CheckInPane* m_checkIn = nullptr;
};

} // namespace clinic::ui
