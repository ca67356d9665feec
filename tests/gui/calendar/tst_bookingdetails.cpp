#include "screenactions.h"

#include <QAbstractButton>
#include <QCheckBox>
#include <QComboBox>
#include <QDialog>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

using namespace clinic;
using namespace clinic::domain;
using namespace clinic::ui;
using test::ClinicDay;
using test::ScreenHarness;
using test::type;
using test::typePatient;

namespace {

void openLeon(ScreenHarness& s)
{
    s.focusTime(0, "13:00");
    QTest::keyClick(&s.grid(), Qt::Key_Return);
    QVERIFY(!s.find<QWidget>("bookingPanel")->isHidden());
}

QStringList historyLines(ScreenHarness& s)
{
    QStringList lines;
    for (const auto* entry : s.screen->findChildren<QWidget*>("historyEntry")) {
        if (entry->isVisible())
            lines.append(entry->accessibleName());
    }
    return lines;
}

void asManager(ScreenHarness& s)
{
    s.session.staff.role = Role::Manager;
}

} // namespace

/// A booking that exists, in the panel: its story, its steps, its cancelling, and another one beside it.
class TestBookingDetails : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void tellsEverythingAboutABooking()
    {
        ScreenHarness s;
        Booking& leon = s.day.book(0, "13:00", 45, "Leon Abara", 4);
        leon.resourceIds = {ResourceId(qint64(31)), ResourceId(qint64(33))};
        leon.series = SeriesPlace{leon.id, 2, 6};
        leon.bookedBy = "Voxanne";
        leon.bookedByKind = HolderKind::Agent;
        s.start();
        openLeon(s);
        const auto text = [&s](const char* name) { return s.find<QLabel>(name)->text(); };
        QCOMPARE(text("detailNameLabel"), "Leon Abara");
        QCOMPARE(text("detailTimeLabel"), "Tue 17 November, 13:00–13:45");
        QCOMPARE(text("detailProcedureLabel"), "Laser session · Dr Anika Rao");
        QCOMPARE(text("detailResourcesLabel"), "Room 1, Laser A");
        QCOMPARE(text("detailSeriesLabel"), "2 of 6 in a row");
        QCOMPARE(text("detailBookedByLabel"), "Booked by Voxanne on the phone");
        QCOMPARE(s.contacts.bookingLists.last(), leon.contact.id);
    }

    void theHistorySaysWhoWhenAndWhat()
    {
        ScreenHarness s;
        const Booking leon = s.day.book(0, "13:00", 30, "Leon Abara", 3);
        s.start();
        openLeon(s);
        contract::BookingDetail detail{leon, {}};
        detail.history = {
            {s.day.at("09:12"), "confirmed", "Voxanne", {}},
            {s.day.at("10:40"), "rescheduled", "Imke Larsson", "2026-11-17T12:00:00Z > 2026-11-17T13:00:00Z"},
            {s.day.at("10:41"), "rescheduled", "Imke Larsson", "2026-11-16T12:00:00.000Z > 2026-11-17T13:00:00.000Z"},
            {s.day.at("10:50"), "status", "Milo Adebayo", "booked > in_progress"},
            {s.day.at("10:55"), "cancelled", "Milo Adebayo", "called, cannot come"}};
        s.api.bookingDetails.answerNext(detail);
        QTRY_COMPARE(
            historyLines(s),
            (QStringList{"Booked\n17 Nov, 09:12 · Voxanne", "Moved from 12:00 to 13:00\n17 Nov, 10:40 · Imke Larsson",
                         "Moved from Mon 16 12:00 to Tue 17 13:00\n17 Nov, 10:41 · Imke Larsson",
                         "Booked → in progress\n17 Nov, 10:50 · Milo Adebayo",
                         "Cancelled: called, cannot come\n17 Nov, 10:55 · Milo Adebayo"}));
    }

    void aChangeElsewhereAsksForTheHistoryAgain()
    {
        ScreenHarness s;
        Booking leon = s.day.book(0, "13:00", 30, "Leon Abara", 3);
        s.start();
        openLeon(s);
        s.api.bookingDetails.answerNext(contract::BookingDetail{leon, {}});
        leon.status = BookingStatus::Arrived;
        leon.version = 2;
        s.feed.tell({s.position++, leon});
        QTRY_COMPARE(s.api.bookingDetails.count(), 2);
    }

    void stepsGoOnAndBack()
    {
        ScreenHarness s;
        Booking leon = s.day.book(0, "13:00", 30, "Leon Abara", 3);
        s.start();
        openLeon(s);
        auto* next = s.find<QAbstractButton>("nextStatusPushButton");
        auto* back = s.find<QAbstractButton>("backStatusPushButton");
        QVERIFY(!back->isVisible());
        const auto step = [&](QAbstractButton* button, BookingStatus wanted) {
            button->click();
            QCOMPARE(s.api.statusChanges.last().request.status, wanted);
            QCOMPARE(s.api.statusChanges.last().request.version, std::optional(leon.version));
            leon.status = wanted;
            ++leon.version;
            s.api.statusChanges.answerNext(contract::BookingReply{leon, {}});
        };
        step(next, BookingStatus::Arrived);
        step(next, BookingStatus::InProgress);
        step(next, BookingStatus::Completed);
        QVERIFY(!next->isVisible());
        QCOMPARE(back->text(), "Back to “in progress”");
        step(back, BookingStatus::InProgress);
        step(back, BookingStatus::Arrived);
        step(back, BookingStatus::Booked);
        step(s.find<QAbstractButton>("noShowPushButton"), BookingStatus::NoShow);
        step(back, BookingStatus::Booked);
    }

    void aRowCanBeCancelledFromHereOn()
    {
        ScreenHarness s;
        Booking& leon = s.day.book(0, "13:00", 30, "Leon Abara", 3);
        leon.series = SeriesPlace{leon.id, 4, 6};
        s.start();
        QSignalSpy said(s.screen.get(), &CalendarScreen::statusMessage);
        s.focusTime(0, "13:00");
        QTest::keyClick(&s.grid(), Qt::Key_X);
        auto* following = s.find<QCheckBox>("followingCheckBox");
        QVERIFY(following->isVisible());
        QCOMPARE(following->text(), "And the 2 following in the row");
        QTest::keyClick(following, Qt::Key_Space);
        QCOMPARE(s.find<QAbstractButton>("confirmCancelPushButton")->text(), "Cancel 3 bookings");
        type(s, "cancelReasonLineEdit", "moves away");
        QTest::keyClick(s.find<QLineEdit>("cancelReasonLineEdit"), Qt::Key_Return);
        QVERIFY(s.api.cancels.last().request.following);
        Booking gone = leon;
        gone.status = BookingStatus::Cancelled;
        gone.version = 2;
        Booking fifth = gone;
        fifth.id = BookingId(qint64(8005));
        Booking sixth = gone;
        sixth.id = BookingId(qint64(8006));
        s.api.cancels.answerNext(contract::BookingReply{gone, {fifth, sixth}});
        QCOMPARE(said.last().at(1).toString(), "Cancelled 3 bookings of Leon Abara from 13:00 on, Dr Rao.");

        // Undo brings them back one after the other.
        said.last().at(2).value<Undo>().act();
        for (const Booking& each : {gone, fifth, sixth}) {
            QCOMPARE(s.api.restores.last(), each.id);
            Booking back = each;
            back.status = BookingStatus::Booked;
            back.version = 3;
            s.api.restores.answerNext(contract::BookingReply{back, {}});
        }
        QCOMPARE(said.last().at(1).toString(), "Leon Abara has all 3 bookings again.");
    }

    void bookAgainWaitsForAFreeTime()
    {
        ScreenHarness s;
        const Booking leon = s.day.book(0, "13:00", 30, "Leon Abara", 3);
        s.start();
        openLeon(s);
        s.find<QAbstractButton>("bookAgainPushButton")->click();
        QCOMPARE(s.find<QLineEdit>("patientNameLineEdit")->text(), "Leon Abara");
        QCOMPARE(s.find<QComboBox>("procedureComboBox")->currentText(), "Patch test");
        QCOMPARE(s.find<QWidget>("holdCard")->accessibleName(), "No time held yet");
        QTRY_VERIFY(s.grid().hasFocus());
        const Hold hold = s.holdByEnter(0, "15:00");
        QTest::keyClick(s.find<QWidget>("bookingPanel"), Qt::Key_Return, Qt::ControlModifier);
        QCOMPARE(s.api.confirms.last().hold, hold.id);
        QCOMPARE(s.api.confirms.last().request.patient.contactId, leon.contact.id);
    }

    void receptionistsAreToldWhyNotBeside()
    {
        ScreenHarness s;
        s.day.book(0, "13:00", 30, "Leon Abara", 3);
        s.start();
        openLeon(s);
        QVERIFY(!s.find<QAbstractButton>("bookBesidePushButton")->isEnabled());
        QVERIFY(s.find<QLabel>("whyNotBesideLabel")->isVisible());
        QCOMPARE(s.find<QLabel>("whyNotBesideLabel")->text(), "Booking beside this is for managers.");
    }

    void aManagerBooksBesideWithAReasonAndIsAskedOnce()
    {
        ScreenHarness s;
        asManager(s);
        const Booking leon = s.day.book(0, "13:00", 30, "Leon Abara", 3);
        s.start();
        QSignalSpy said(s.screen.get(), &CalendarScreen::statusMessage);
        openLeon(s);
        s.find<QAbstractButton>("bookBesidePushButton")->click();
        QCOMPARE(s.find<QWidget>("holdCard")->accessibleName(), "13:00, beside Leon Abara");
        QVERIFY(!s.find<QWidget>("repeatField")->isVisible());
        typePatient(s);
        auto* reason = s.find<QLineEdit>("overbookReasonLineEdit");
        auto* confirm = s.find<QAbstractButton>("confirmPushButton");
        confirm->click();
        QVERIFY2(!s.find<QDialog>("overbookDialog"), "no reason, no question");
        QTRY_VERIFY(reason->hasFocus());
        QTest::keyClicks(reason, "urgent");
        confirm->click();
        auto* dialog = s.screen->window()->findChild<QDialog*>("overbookDialog");
        QVERIFY(dialog);
        auto* act = dialog->findChild<QPushButton*>("doubleBookPushButton");
        auto* keep = dialog->findChild<QPushButton*>("keepSinglePushButton");
        QCOMPARE(act->text(), "Double book 13:00");
        QVERIFY(keep->isDefault() && !act->isDefault() && !act->autoDefault());
        QVERIFY2(!dialog->windowTitle().contains("Leon"), "a window's title names nobody");
        QTest::keyClick(dialog, Qt::Key_Return);
        QCOMPARE(s.api.overbookings.count(), 0);

        confirm->click();
        dialog = s.screen->window()->findChild<QDialog*>("overbookDialog");
        dialog->findChild<QPushButton*>("doubleBookPushButton")->click();
        QCOMPARE(s.api.overbookings.count(), 1);
        const auto& sent = s.api.overbookings.last();
        QCOMPARE(sent.slot, leon.slotIds.first());
        QCOMPARE(sent.request.reason, "urgent");
        QCOMPARE(sent.request.patient.name, "Nadia Okonjo");
        QCOMPARE(sent.request.durationMinutes,
                 std::optional(s.find<QComboBox>("lengthComboBox")->currentData().toInt()));
        Booking made = leon;
        made.id = BookingId(qint64(8100));
        made.contact = {ContactId(qint64(77)), "Nadia Okonjo", {}};
        made.overbooked = true;
        s.api.overbookings.answerNext(contract::BookingReply{made, {}});
        QCOMPARE(said.last().at(1).toString(), "Booked Nadia Okonjo beside Leon Abara, 13:00, Dr Rao.");
        QVERIFY(s.find<QWidget>("bookingPanel")->isHidden());
    }

    void anOverbookingOfUnknownOutcomeIsTriedAsTheSame()
    {
        ScreenHarness s;
        asManager(s);
        s.day.book(0, "13:00", 30, "Leon Abara", 3);
        s.start();
        openLeon(s);
        s.find<QAbstractButton>("bookBesidePushButton")->click();
        typePatient(s);
        type(s, "overbookReasonLineEdit", "urgent");
        const auto send = [&s] {
            s.find<QAbstractButton>("confirmPushButton")->click();
            auto* dialog = s.screen->window()->findChild<QDialog*>("overbookDialog");
            dialog->findChild<QPushButton*>("doubleBookPushButton")->click();
            QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
        };
        send();
        Error unknown;
        unknown.code = ErrorCode::OutcomeUnknown;
        s.api.overbookings.answerNext(unknown);
        QCOMPARE(s.find<QLabel>("bannerTitleLabel")->text(), "It is not sure whether the booking was saved");
        QCOMPARE(s.find<QLineEdit>("patientNameLineEdit")->text(), "Nadia Okonjo");
        send();
        QCOMPARE(s.api.overbookings.requests().at(0), s.api.overbookings.requests().at(1));
    }

    void heldAndClosedTimesTakeOneBesideThem()
    {
        ScreenHarness s;
        asManager(s);
        s.day.hold(0, "14:00", 30, ClinicDay::voxanne(), s.clock.now().addSecs(900));
        s.day.block(2, "16:00", 30);
        s.start();
        s.focusTime(0, "14:00");
        QTest::keyClick(&s.grid(), Qt::Key_B);
        QCOMPARE(s.find<QWidget>("holdCard")->accessibleName(), "14:00, beside the hold of Voxanne");
        QTest::keyClick(s.find<QWidget>("bookingPanel"), Qt::Key_Escape);
        QVERIFY(s.find<QWidget>("bookingPanel")->isHidden());
        s.focusTime(2, "16:00");
        QTest::keyClick(&s.grid(), Qt::Key_B);
        QCOMPARE(s.find<QWidget>("holdCard")->accessibleName(), "16:00, beside closed time");
        QCOMPARE(s.api.claims.count(), 0);
    }

    void aReceptionistsKeyOnlySaysWhyNot()
    {
        ScreenHarness s;
        s.day.book(0, "13:00", 30, "Leon Abara", 3);
        s.start();
        QSignalSpy said(s.screen.get(), &CalendarScreen::statusMessage);
        s.focusTime(0, "13:00");
        QTest::keyClick(&s.grid(), Qt::Key_B);
        QCOMPARE(said.last().at(1).toString(), "Double booking is for managers. Ask one, or take a free time.");
        QVERIFY(s.find<QWidget>("bookingPanel")->isHidden());
    }

    void aFreeTimeTakesOverWhatWasTypedForBeside()
    {
        ScreenHarness s;
        asManager(s);
        s.day.book(0, "13:00", 30, "Leon Abara", 3);
        s.start();
        openLeon(s);
        s.find<QAbstractButton>("bookBesidePushButton")->click();
        typePatient(s);
        const Hold hold = s.holdByEnter(0, "15:00");
        QVERIFY(!s.find<QWidget>("overbookReasonLineEdit")->isVisible());
        s.find<QAbstractButton>("confirmPushButton")->click();
        QCOMPARE(s.api.confirms.last().hold, hold.id);
        QCOMPARE(s.api.confirms.last().request.patient.name, "Nadia Okonjo");
    }
};

QTEST_MAIN(TestBookingDetails)
#include "tst_bookingdetails.moc"
