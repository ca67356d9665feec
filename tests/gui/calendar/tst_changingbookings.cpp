#include "screenactions.h"

#include <QLabel>
#include <QLineEdit>
#include <QSignalSpy>
#include <QTest>

using namespace clinic;
using namespace clinic::domain;
using namespace clinic::ui;
using test::ClinicDay;
using test::ScreenHarness;
using test::blockAt;
using test::centreOf;

namespace {

/// By keyboard, with a reason, answered as done.
void cancel(ScreenHarness& s, Booking booking)
{
    s.focusTime(0, "13:00");
    QTest::keyClick(&s.grid(), Qt::Key_X);
    auto* reason = s.find<QLineEdit>("cancelReasonLineEdit");
    QTRY_VERIFY(reason->hasFocus());
    QTest::keyClicks(reason, "called, cannot come");
    QTest::keyClick(reason, Qt::Key_Return);
    booking.status = BookingStatus::Cancelled;
    booking.version = 2;
    s.api.cancels.answerNext(contract::BookingReply{booking});
}

void drag(ScreenHarness& s, const QPoint& from, const QPoint& to, bool drop = true)
{
    QWidget* view = s.grid().viewport();
    QTest::mousePress(view, Qt::LeftButton, {}, from);
    const auto move = [view](const QPoint& point) {
        QMouseEvent event(QEvent::MouseMove, point, view->mapToGlobal(point), Qt::NoButton, Qt::LeftButton, {});
        QCoreApplication::sendEvent(view, &event);
    };
    move(from + QPoint(0, 15));
    move((from + to) / 2);
    move(to);
    if (drop)
        QTest::mouseRelease(view, Qt::LeftButton, {}, to);
}

} // namespace

/// Moving and cancelling bookings, and taking it back.
class TestChangingBookings : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void draggingReschedules()
    {
        ScreenHarness s;
        const Booking leon = s.day.book(0, "13:00", 30, "Leon Abara", 3);
        s.start();
        QSignalSpy said(s.screen.get(), &CalendarScreen::statusMessage);
        drag(s, centreOf(s, 0, "13:00", 30), centreOf(s, 0, "15:00", 30));
        QCOMPARE(s.api.reschedules.count(), 1);
        QCOMPARE(s.api.reschedules.last().booking, leon.id);
        QCOMPARE(s.api.reschedules.last().request.slotId, s.day.slot(0, "15:00").id);
        QCOMPARE(s.api.reschedules.last().request.version, std::optional(leon.version));
        QVERIFY(s.grid().isMoving());
        Booking moved = leon;
        moved.startsAt = s.day.at("15:00");
        moved.endsAt = s.day.at("15:30");
        moved.slotIds = s.day.slotIds(0, "15:00", 30);
        moved.version = 2;
        s.api.reschedules.answerNext(contract::BookingReply{moved});
        QVERIFY(!s.grid().isMoving());
        QCOMPARE(said.last().at(1).toString(), "Moved Leon Abara from 13:00 to 15:00, Dr Rao.");
    }

    void escapeEndsADrag()
    {
        ScreenHarness s;
        s.day.book(0, "13:00", 30, "Leon Abara", 3);
        s.start();
        drag(s, centreOf(s, 0, "13:00", 30), centreOf(s, 0, "15:00", 30), false);
        QVERIFY(s.grid().isMoving());
        QTest::keyClick(&s.grid(), Qt::Key_Escape);
        QVERIFY(!s.grid().isMoving());
        QTest::mouseRelease(s.grid().viewport(), Qt::LeftButton, {}, centreOf(s, 0, "15:00", 30));
        QCOMPARE(s.api.reschedules.count(), 0);
        QCOMPARE(s.api.claims.count(), 0);
    }

    void anImpossiblePlaceIsRefused()
    {
        ScreenHarness s;
        s.day.book(0, "13:00", 30, "Leon Abara", 3);
        s.day.book(0, "15:00", 30, "Hanna Brandt", 3);
        s.start();
        drag(s, centreOf(s, 0, "13:00", 30), centreOf(s, 0, "15:00", 30));
        QCOMPARE(s.api.reschedules.count(), 0);
        QVERIFY(!s.grid().isMoving());
    }

    void aFailedMoveStaysAndOffersOthers()
    {
        ScreenHarness s;
        s.day.book(0, "13:00", 30, "Leon Abara", 3);
        s.start();
        s.focusTime(0, "13:00");
        QTest::keyClick(&s.grid(), Qt::Key_M);
        QVERIFY(s.grid().isMoving());
        for (int i = 0; i < 2; ++i)
            QTest::keyClick(&s.grid(), Qt::Key_Down);
        QTest::keyClick(&s.grid(), Qt::Key_Return);
        QCOMPARE(s.api.reschedules.last().request.slotId, s.day.slot(0, "13:30").id);
        s.api.reschedules.answerNext(s.lostTo(ClinicDay::voxanne(), {s.day.slot(0, "14:30")}));
        QVERIFY(!s.grid().isMoving());
        QTRY_COMPARE(blockAt(s, 0, "13:00").title, "Leon Abara");
        QVERIFY(s.find<QLabel>("bannerWordsLabel")->text().startsWith("Leon Abara stays at 13:00."));
        QTest::keyClick(&s.grid(), Qt::Key_1, Qt::AltModifier);
        QCOMPARE(s.api.reschedules.last().request.slotId, s.day.slot(0, "14:30").id);
    }

    void cancellingAsksForAReason()
    {
        ScreenHarness s;
        const Booking leon = s.day.book(0, "13:00", 30, "Leon Abara", 3);
        s.start();
        s.focusTime(0, "13:00");
        QTest::keyClick(&s.grid(), Qt::Key_X);
        auto* reason = s.find<QLineEdit>("cancelReasonLineEdit");
        QTRY_VERIFY(reason->hasFocus());
        QTest::keyClick(reason, Qt::Key_Return);
        QCOMPARE(s.api.cancels.count(), 0);
        QTest::keyClicks(reason, "called, cannot come");
        QTest::keyClick(reason, Qt::Key_Return);
        QCOMPARE(s.api.cancels.last().booking, leon.id);
        QCOMPARE(s.api.cancels.last().request.reason, "called, cannot come");
        Booking gone = leon;
        gone.status = BookingStatus::Cancelled;
        gone.version = 2;
        s.api.cancels.answerNext(contract::BookingReply{gone});
        QVERIFY(s.find<QWidget>("bookingPanel")->isHidden());
        QTRY_VERIFY(s.grid().hasFocus());
    }

    void cancelCanBeUndoneThroughOthersNews()
    {
        ScreenHarness s;
        const Booking leon = s.day.book(0, "13:00", 30, "Leon Abara", 3);
        s.start();
        QSignalSpy said(s.screen.get(), &CalendarScreen::statusMessage);
        cancel(s, leon);
        QCOMPARE(said.last().at(1).toString(), "Cancelled Leon Abara, 13:00, Dr Rao.");
        s.tellSlots(1, "15:00", 15, SlotStatus::Held, ClinicDay::voxanne(), s.clock.now().addSecs(900));
        QTRY_COMPARE(said.last().at(1).toString(), "Voxanne holds 15:00, Dr Lindh.");
        const auto undo = said.last().at(2).value<Undo>();
        QVERIFY(undo.act);
        undo.act();
        QCOMPARE(s.api.restores.last(), leon.id);
        s.tellSlots(1, "15:15", 15, SlotStatus::Held, ClinicDay::voxanne(), s.clock.now().addSecs(900));
        QTRY_COMPARE(said.last().at(1).toString(), "Voxanne holds 15:15, Dr Lindh.");
        QVERIFY2(!said.last().at(2).value<Undo>().act, "once is enough");
        Booking back = leon;
        back.version = 3;
        s.api.restores.answerNext(contract::BookingReply{back});
        QCOMPARE(said.last().at(1).toString(), "Leon Abara is booked again: 13:00, Dr Rao.");
        QTRY_COMPARE(blockAt(s, 0, "13:00").title, "Leon Abara");
        QCOMPARE(blockAt(s, 0, "13:00").state, BlockState::Booked);
    }

    void undoOfACancelCanBeTooLate()
    {
        ScreenHarness s;
        const Booking leon = s.day.book(0, "13:00", 30, "Leon Abara", 3);
        s.start();
        QSignalSpy said(s.screen.get(), &CalendarScreen::statusMessage);
        cancel(s, leon);
        said.last().at(2).value<Undo>().act();
        s.api.restores.answerNext(s.lostTo(ClinicDay::voxanne(), {}));
        QCOMPARE(s.find<QLabel>("bannerTitleLabel")->text(), "The booking stays cancelled");
        QVERIFY(s.find<QLabel>("bannerWordsLabel")->text().startsWith("Somebody took 13:00 in the meantime."));
        QVERIFY(!said.last().at(2).value<Undo>().act);
    }
};

QTEST_MAIN(TestChangingBookings)
#include "tst_changingbookings.moc"
