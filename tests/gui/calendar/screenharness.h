#pragma once

#include "clinicday.h"
#include "support/fakes/fakebookingapi.h"
#include "support/fakes/fakeclock.h"
#include "support/fakes/fakecontactapi.h"
#include "support/fakes/fakeeventfeed.h"
#include "support/fakes/fakefileapi.h"
#include "support/fakes/fakescheduleapi.h"
#include "support/fakes/fakewaitlistapi.h"
#include "ui/calendar/calendarscreen.h"

#include <memory>

namespace clinic::ui {
class CalendarGrid;
}

namespace clinic::test {

/// A CalendarScreen on fakes, at 11:12 of a Tuesday, driven as a person would: keys, mouse, words on the screen.
class ScreenHarness
{
public:
    ScreenHarness();

    void start(const QSize& size = {1440, 820});
    /// Answers what the screen has asked for to show its days.
    void answerLists();
    /// Answers what stands beside them: loads, time off, the waiting list and today's bookings.
    void answerSide();

    [[nodiscard]] ui::CalendarGrid& grid() const { return screen->grid(); }
    /// Puts the grid's focus on a time.
    void focusTime(int provider, const QString& time) const;
    /// Enter on a free time, answered with a hold of `minutes`; the event that tells of it follows.
    domain::Hold holdByEnter(int provider, const QString& time, int minutes = 30);
    void tellSlots(int provider, const QString& time, int minutes, domain::SlotStatus status,
                   const std::optional<domain::Holder>& holder = {}, const QDateTime& until = {});
    [[nodiscard]] domain::Error lostTo(const domain::Holder& holder, const QList<domain::Slot>& alternatives) const;

    template <class T>
    [[nodiscard]] T* find(const QString& name) const
    {
        return screen->findChild<T*>(name);
    }

    /// Answers every request that waits, each with its own.
    template <class Call, class Make>
    static void answerAll(Call& call, Make make)
    {
        while (call.waiting() > 0)
            call.answerNext(make(call.requests().at(call.count() - call.waiting())));
    }

    ClinicDay day;
    QList<domain::WaitlistEntry> waiting;
    QList<domain::TimeOff> timeOff;
    bool answersSide = true;
    /// Who is signed in; a test may change it before `start`.
    contract::Session session = ClinicDay::session();
    FakeClock clock;
    FakeBookingApi api;
    FakeContactApi contacts;
    FakeWaitlistApi waitlist;
    FakeScheduleApi schedule;
    FakeFileApi files;
    FakeEventFeed feed;
    /// What the screen remembers; none unless a test says so.
    QSettings* settings = nullptr;
    std::unique_ptr<ui::CalendarScreen> screen;
    domain::EventPosition position = 10;
};

} // namespace clinic::test
