#include "clinicday.h"
#include "support/fakes/fakebookingapi.h"
#include "support/fakes/fakeclock.h"
#include "support/fakes/fakecontactapi.h"
#include "support/fakes/fakeeventfeed.h"
#include "support/fakes/fakefileapi.h"
#include "support/fakes/fakescheduleapi.h"
#include "support/fakes/fakewaitlistapi.h"
#include "ui/calendar/calendarcontroller.h"

#include <QSignalSpy>
#include <QTest>

using namespace clinic;
using namespace clinic::domain;
using namespace clinic::ui;
using test::ClinicDay;

namespace {

/// A controller on fakes, its providers known.
struct Bench
{
    Bench()
        : clock(day.at("11:12"))
        , controller({bookings, contacts, waitlist, schedule, files, feed}, ClinicDay::session(), clock, nullptr)
        , loaded(&controller, &CalendarController::loaded)
    {
        for (const QDate& date : {QDate(2026, 11, 24), QDate(2026, 11, 18), QDate(2026, 11, 17)})
            day.open(date);
        controller.open();
        bookings.procedureLists.answerNext(contract::ProcedureList{day.procedures()});
        bookings.providerLists.answerNext(contract::ProviderList{day.providers()});
        schedule.resourceLists.answerNext(contract::ResourceList{day.resources()});
    }

    void answer()
    {
        bookings.slotLists.answerNext(day.slotList(bookings.slotLists.last()));
        bookings.bookingLists.answerNext(day.bookingList(bookings.bookingLists.last()));
    }

    ClinicDay day;
    test::FakeClock clock;
    test::FakeBookingApi bookings;
    test::FakeContactApi contacts;
    test::FakeWaitlistApi waitlist;
    test::FakeScheduleApi schedule;
    test::FakeFileApi files;
    test::FakeEventFeed feed;
    CalendarController controller;
    QSignalSpy loaded;
};

const QDate tuesday(2026, 11, 17);

} // namespace

/// What the calendar loads, keeps and asks for again.
class TestCalendarController : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aDayLoadsItsWeek()
    {
        Bench b;
        b.controller.show(tuesday, tuesday);
        QCOMPARE(b.bookings.slotLists.last().from, b.day.at(QDate(2026, 11, 16), "00:00"));
        QCOMPARE(b.bookings.slotLists.last().to, b.day.at(QDate(2026, 11, 23), "00:00"));
        QVERIFY(b.controller.isLoading());
        b.answer();
        QCOMPARE(b.loaded.count(), 1);
        b.controller.show(tuesday.addDays(1), tuesday.addDays(1));
        QCOMPARE(b.loaded.count(), 2);
        QVERIFY2(b.bookings.slotLists.count() == 1, "the week is here");
    }

    void aKnownWeekIsThereAtOnceAndRefreshedBehind()
    {
        Bench b;
        b.controller.show(tuesday, tuesday);
        b.answer();
        b.controller.show(tuesday.addDays(7), tuesday.addDays(7));
        QVERIFY(b.controller.isLoading());
        b.answer();
        b.loaded.clear();
        b.controller.show(tuesday, tuesday);
        QCOMPARE(b.loaded.count(), 1);
        QVERIFY(!b.controller.isLoading());
        QVERIFY(b.controller.model().slotById(b.day.slot(0, "14:00").id));
        QCOMPARE(b.bookings.slotLists.count(), 3);
        b.day.book(0, "14:00", 30, "Leon Abara", 3);
        b.answer();
        QCOMPARE(b.loaded.count(), 2);
        QCOMPARE(b.controller.model().slotById(b.day.slot(0, "14:00").id)->status, SlotStatus::Booked);
    }

    void anAnswerAboutTheWeekBeforeIsDropped()
    {
        Bench b;
        b.controller.show(tuesday, tuesday);
        const auto first = b.bookings.slotLists.last();
        const auto firstBookings = b.bookings.bookingLists.last();
        b.controller.show(tuesday.addDays(7), tuesday.addDays(7));
        b.bookings.slotLists.answerNext(b.day.slotList(first));
        b.bookings.bookingLists.answerNext(b.day.bookingList(firstBookings));
        QCOMPARE(b.loaded.count(), 0);
        b.answer();
        QCOMPARE(b.loaded.count(), 1);
        QVERIFY(b.controller.model().loadedRange().contains(b.day.at(QDate(2026, 11, 24), "10:00")));
    }

    void aChangedCatalogueIsLoadedAgain()
    {
        Bench b;
        b.controller.show(tuesday, tuesday);
        b.answer();
        QSignalSpy changed(&b.controller, &CalendarController::catalogueLoaded);
        b.feed.tell({20, CatalogueChanged{}});
        auto providers = b.day.providers();
        providers[2].active = false;
        b.bookings.providerLists.answerNext(contract::ProviderList{providers});
        b.schedule.resourceLists.answerNext(contract::ResourceList{{b.day.resources().first()}});
        QVERIFY(changed.count() >= 2);
        QCOMPARE(b.controller.model().providers().size(), 2);
        QVERIFY2(b.controller.providerName(providers[2].id) == "Sinead Burke", "who left keeps the name");
        QCOMPARE(b.controller.resources().size(), 1);
        QCOMPARE(b.bookings.slotLists.count(), 2);
    }

    void onlyWhatOthersDoInViewIsNews()
    {
        Bench b;
        b.controller.show(tuesday, tuesday);
        b.answer();
        QSignalSpy news(&b.controller, &CalendarController::bookingChangedElsewhere);
        Booking booking;
        booking.startsAt = b.day.at("15:00");
        booking.endsAt = b.day.at("15:30");
        booking.providerId = b.day.providers().first().id;
        booking.version = 1;

        booking.id = BookingId("901");
        b.feed.tell({21, booking});
        QCOMPARE(news.count(), 1);
        booking.id = BookingId("902");
        b.controller.takeReply({.booking = booking, .repeats = {}});
        b.feed.tell({22, booking});
        QVERIFY2(news.count() == 1, "the answer to one's own command, told again");
        booking.id = BookingId("903");
        booking.startsAt = booking.startsAt.addDays(28);
        booking.endsAt = booking.endsAt.addDays(28);
        b.feed.tell({23, booking});
        QVERIFY2(news.count() == 1, "a row's booking four weeks on");
    }

    void timeOffComesWithTheDays()
    {
        Bench b;
        b.controller.show(tuesday, tuesday);
        QCOMPARE(b.schedule.timeOffLists.last().from, b.day.at(QDate(2026, 11, 16), "00:00"));
        b.answer();
        const TimeOff training{TimeOffId(qint64(1)), b.day.providers().first().id, b.day.at("16:00"), b.day.at("17:00"),
                               "Training"};
        QSignalSpy changed(&b.controller, &CalendarController::catalogueLoaded);
        b.schedule.timeOffLists.answerNext(contract::TimeOffList{{training}});
        QCOMPARE(b.controller.timeOff(), QList{training});
        QCOMPARE(changed.count(), 1);
    }

    void namesOfRoomsAndDevices()
    {
        Bench b;
        QCOMPARE(b.controller.resourceNames({ResourceId(qint64(32)), ResourceId(qint64(33))}), "Room 2, Laser A");
        QCOMPARE(b.controller.resourceNames({ResourceId(qint64(99))}), "");
        QCOMPARE(b.controller.role(), Role::Receptionist);
        QVERIFY(!b.controller.isManager());
    }
};

QTEST_MAIN(TestCalendarController)
#include "tst_calendarcontroller.moc"
