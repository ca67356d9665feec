#include "griddrag.h"

#include <QScrollBar>
#include <QSignalSpy>

using namespace clinic;
using namespace clinic::domain;
using namespace clinic::ui;
using test::ClinicDay;
using test::ScreenHarness;
using test::blockAt;
using test::centreOf;

namespace {

/// The horizontal middle and the upper or lower edge of a block.
QPoint edgeOf(ScreenHarness& s, const Booking& booking, bool lower)
{
    const QRect rect = s.grid().blockRect(QLatin1Char('b') + booking.id.text());
    return {rect.center().x(), lower ? rect.bottom() - 2 : rect.top() + 2};
}

} // namespace

/// Bookings on their way: dragged, resized, cut and pasted, with everything said before the drop.
class TestGridMoving : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theGhostSaysWhyNotBeforeTheDrop()
    {
        ScreenHarness s;
        s.day.book(0, "13:30", 30, "Leon Abara", 3);
        s.day.book(0, "15:00", 30, "Hanna Brandt", 3);
        s.start();
        test::drag(s, centreOf(s, 0, "13:30", 30), centreOf(s, 0, "15:00", 30), false);
        const GridGhost* ghost = s.grid().ghost();
        QVERIFY(ghost && !ghost->isPossible());
        QCOMPARE(ghost->reason(), "Not free: Hanna Brandt");
        test::dragOn(s, centreOf(s, 0, "12:30", 30));
        QCOMPARE(s.grid().ghost()->reason(), "Not free: Break");
        test::dragOn(s, centreOf(s, 0, "09:30", 30));
        QCOMPARE(s.grid().ghost()->reason(), "Already past");
        test::dragOn(s, centreOf(s, 1, "15:00", 30));
        QVERIFY(s.grid().ghost()->isPossible());
        QCOMPARE(s.grid().cursorText(), "Moving to 15:00–15:30, Dr Lindh");
        QTest::keyClick(&s.grid(), Qt::Key_Escape);
        QVERIFY(!s.grid().isMoving());
        QCOMPARE(s.api.reschedules.count(), 0);
        QCOMPARE(blockAt(s, 0, "13:30").title, "Leon Abara");
    }

    void whatOthersTakeDuringTheDragShowsAtOnce()
    {
        ScreenHarness s;
        s.day.book(0, "13:30", 30, "Leon Abara", 3);
        s.start();
        test::drag(s, centreOf(s, 0, "13:30", 30), centreOf(s, 1, "15:00", 30), false);
        QVERIFY(s.grid().ghost()->isPossible());
        s.tellSlots(1, "15:00", 15, SlotStatus::Held, ClinicDay::voxanne(), s.clock.now().addSecs(900));
        QTRY_VERIFY(!s.grid().ghost()->isPossible());
        QCOMPARE(s.grid().ghost()->reason(), "Not free: Voxanne holds");
        s.tellSlots(1, "15:00", 15, SlotStatus::Free);
        QTRY_VERIFY(s.grid().ghost()->isPossible());
        QTest::mouseRelease(s.grid().viewport(), Qt::LeftButton, {}, centreOf(s, 1, "15:00", 30));
        QCOMPARE(s.api.reschedules.count(), 1);
    }

    void aBookingCancelledElsewhereCannotBeDropped()
    {
        ScreenHarness s;
        Booking leon = s.day.book(0, "13:30", 30, "Leon Abara", 3);
        s.start();
        test::drag(s, centreOf(s, 0, "13:30", 30), centreOf(s, 1, "15:00", 30), false);
        leon.status = BookingStatus::Cancelled;
        leon.version = 2;
        s.feed.tell({s.position++, leon});
        s.tellSlots(0, "13:30", 30, SlotStatus::Free);
        QTRY_VERIFY(!s.grid().ghost()->isPossible());
        QTest::mouseRelease(s.grid().viewport(), Qt::LeftButton, {}, centreOf(s, 1, "15:00", 30));
        QCOMPARE(s.api.reschedules.count(), 0);
        QVERIFY(!s.grid().isMoving());
    }

    void aMissingRoomIsToldBeforeTheDrop()
    {
        ScreenHarness s;
        const ResourceId laser = s.day.resources().at(2).id;
        s.day.book(0, "13:30", 45, "Leon Abara", 4).resourceIds = {laser};
        s.day.book(1, "15:00", 45, "Hanna Brandt", 4).resourceIds = {laser};
        s.start();
        test::drag(s, centreOf(s, 0, "13:30", 30), centreOf(s, 0, "15:00", 30), false);
        QCOMPARE(s.grid().ghost()->reason(), "No laser is free then");
        test::dragOn(s, centreOf(s, 0, "16:00", 30));
        QVERIFY(s.grid().ghost()->isPossible());
    }

    void theLowerEdgeMakesItLonger()
    {
        ScreenHarness s;
        const Booking leon = s.day.book(0, "13:30", 30, "Leon Abara", 3);
        s.start();
        QSignalSpy resized(&s.grid(), &CalendarGrid::resizeRequested);
        const int quarter = s.grid().geometryOfGrid().quarterHeight();
        const QPoint edge = edgeOf(s, leon, true);
        test::drag(s, edge, edge + QPoint(0, 2 * quarter), false);
        QVERIFY(s.grid().ghost());
        QCOMPARE(s.grid().ghost()->kind(), GridGhost::ResizeEnd);
        QCOMPARE(s.grid().ghost()->minutes(), 60);
        QTest::mouseRelease(s.grid().viewport(), Qt::LeftButton, {}, edge + QPoint(0, 2 * quarter));
        QCOMPARE(resized.count(), 1);
        QCOMPARE(resized.last().at(0).value<BookingId>(), leon.id);
        QCOMPARE(resized.last().at(1).value<SlotId>(), s.day.slot(0, "13:30").id);
        QCOMPARE(resized.last().at(2).toInt(), 60);
        QCOMPARE(s.api.reschedules.last().request.durationMinutes, std::optional(60));
    }

    void theUpperEdgeMovesTheStart()
    {
        ScreenHarness s;
        const Booking leon = s.day.book(0, "13:30", 45, "Leon Abara", 3);
        s.start();
        QSignalSpy resized(&s.grid(), &CalendarGrid::resizeRequested);
        const int quarter = s.grid().geometryOfGrid().quarterHeight();
        const QPoint edge = edgeOf(s, leon, false);
        test::drag(s, edge, edge + QPoint(0, quarter), true);
        QCOMPARE(resized.count(), 1);
        QCOMPARE(resized.last().at(1).value<SlotId>(), s.day.slot(0, "13:45").id);
        QCOMPARE(resized.last().at(2).toInt(), 30);
    }

    void keysChangeTheLength()
    {
        ScreenHarness s;
        s.day.book(0, "13:30", 30, "Leon Abara", 3);
        s.day.book(0, "14:30", 30, "Hanna Brandt", 3);
        s.start();
        QSignalSpy resized(&s.grid(), &CalendarGrid::resizeRequested);
        s.focusTime(0, "13:30");
        QTest::keyClick(&s.grid(), Qt::Key_Down, Qt::ShiftModifier | Qt::AltModifier);
        QTest::keyClick(&s.grid(), Qt::Key_Down, Qt::ShiftModifier | Qt::AltModifier);
        QCOMPARE(s.grid().ghost()->minutes(), 60);
        QTest::keyClick(&s.grid(), Qt::Key_Down);
        QCOMPARE(s.grid().ghost()->reason(), "Not free: Hanna Brandt");
        QTest::keyClick(&s.grid(), Qt::Key_Return);
        QVERIFY2(s.grid().isMoving(), "by keyboard an impossible length stays to be changed");
        QTest::keyClick(&s.grid(), Qt::Key_Up);
        QTest::keyClick(&s.grid(), Qt::Key_Return);
        QCOMPARE(resized.count(), 1);
        QCOMPARE(resized.last().at(2).toInt(), 60);
    }

    void tabChangesTheEdge()
    {
        ScreenHarness s;
        s.day.book(0, "14:00", 45, "Leon Abara", 3);
        s.start();
        s.focusTime(0, "14:00");
        QTest::keyClick(&s.grid(), Qt::Key_Down, Qt::ShiftModifier | Qt::AltModifier);
        QTest::keyClick(&s.grid(), Qt::Key_Up);
        QVERIFY(s.grid().ghost()->isWhereItWas());
        QTest::keyClick(&s.grid(), Qt::Key_Tab);
        QTest::keyClick(&s.grid(), Qt::Key_Up);
        QCOMPARE(s.grid().ghost()->from(), s.day.at("13:45"));
        QTest::keyClick(&s.grid(), Qt::Key_Escape);
        QVERIFY(!s.grid().isMoving());
    }

    void draggingAcrossDaysOfTheWeek()
    {
        ScreenHarness s;
        s.day.open({2026, 11, 18});
        const Slot target = s.day.slot(1, "15:00");
        s.day.setDate({2026, 11, 17});
        s.day.book(0, "13:30", 30, "Leon Abara", 3);
        s.start();
        QTest::keyClick(&s.grid(), Qt::Key_W);
        s.answerLists();
        const CalendarGeometry& geometry = s.grid().geometryOfGrid();
        const auto centre = [&](int provider, const QDateTime& from) {
            const int column = geometry.columnAt(s.day.providers().at(provider).id, from);
            return geometry.rectOf(column, from, from.addSecs(1800)).translated(s.grid().viewportOrigin()).center();
        };
        test::drag(s, centre(0, s.day.at("13:30")), centre(1, target.startsAt));
        QCOMPARE(s.api.reschedules.count(), 1);
        QCOMPARE(s.api.reschedules.last().request.slotId, target.id);
    }

    void cutCarriesABookingToAnotherDay()
    {
        ScreenHarness s;
        s.day.open({2026, 11, 18});
        const Slot target = s.day.slot(1, "15:00");
        s.day.setDate({2026, 11, 17});
        const Booking leon = s.day.book(0, "13:30", 30, "Leon Abara", 3);
        s.start();
        s.focusTime(0, "13:30");
        QTest::keyClick(&s.grid(), Qt::Key_X, Qt::ControlModifier);
        QCOMPARE(s.grid().cutBooking(), leon.id);
        QTest::keyClick(&s.grid(), Qt::Key_Right);
        s.answerLists();
        QCOMPARE(s.screen->shownDay(), QDate(2026, 11, 18));
        QVERIFY2(s.grid().cutBooking() == leon.id, "the mark goes along");
        const int column = s.grid().geometryOfGrid().columnAt(target.providerId, target.startsAt);
        s.grid().setCursorTo({column, target.startsAt});
        QTest::keyClick(&s.grid(), Qt::Key_V, Qt::ControlModifier);
        QCOMPARE(s.grid().ghost() ? s.grid().ghost()->slot() : SlotId(), target.id);
        QVERIFY(s.grid().cutBooking().isEmpty());
    }

    void escapeDropsTheMark()
    {
        ScreenHarness s;
        s.day.book(0, "13:30", 30, "Leon Abara", 3);
        s.start();
        QSignalSpy why(&s.grid(), &CalendarGrid::refused);
        s.focusTime(0, "13:30");
        QTest::keyClick(&s.grid(), Qt::Key_X, Qt::ControlModifier);
        s.focusTime(0, "09:00");
        QTest::keyClick(&s.grid(), Qt::Key_V, Qt::ControlModifier);
        QCOMPARE(why.last().first().toString(), "Already past");
        QTest::keyClick(&s.grid(), Qt::Key_Escape);
        QVERIFY(s.grid().cutBooking().isEmpty());
        QTest::keyClick(&s.grid(), Qt::Key_V, Qt::ControlModifier);
        QVERIFY(why.last().first().toString().startsWith("Nothing is marked"));
        QCOMPARE(s.api.reschedules.count(), 0);
    }

    void theEdgeScrolls()
    {
        ScreenHarness s;
        s.day.book(0, "14:00", 30, "Leon Abara", 3);
        s.start({1440, 500});
        QScrollBar* bar = s.grid().verticalScrollBar();
        bar->setValue(bar->maximum());
        const int before = bar->value();
        QVERIFY(before > 0);
        const QPoint from = centreOf(s, 0, "14:00", 30);
        test::drag(s, from, {from.x(), 4}, false);
        QTRY_COMPARE(bar->value(), 0);
        QVERIFY(s.grid().ghost()->from() < s.day.at("12:00"));
        QTest::keyClick(&s.grid(), Qt::Key_Escape);
        QVERIFY(!s.grid().isMoving());
    }

    void roomsAreLookedAt()
    {
        ScreenHarness s;
        const ResourceId room = s.day.resources().first().id;
        s.day.book(0, "13:30", 45, "Leon Abara", 1).resourceIds = {room};
        s.start();
        QSignalSpy why(&s.grid(), &CalendarGrid::refused);
        QTest::keyClick(&s.grid(), Qt::Key_R);
        QTRY_COMPARE(s.grid().scene().columns.value(0).name, "Room 1");
        const int column = s.grid().geometryOfGrid().columnOf(s.day.date(), room);
        s.grid().setCursorTo({column, s.day.at("13:30")});
        QCOMPARE(s.grid().cursorText(), "Leon Abara, mole removal, booked, 13:30 to 14:15, Dr Rao");
        QTest::keyClick(&s.grid(), Qt::Key_M);
        QVERIFY(!s.grid().isMoving());
        s.grid().setCursorTo({column, s.day.at("15:00")});
        QTest::keyClick(&s.grid(), Qt::Key_Return);
        QCOMPARE(s.api.claims.count(), 0);
        QVERIFY(why.last().first().toString().contains("Book it with a provider"));
        QTest::keyClick(&s.grid(), Qt::Key_P);
        QTRY_COMPARE(s.grid().scene().columns.value(0).name, "Dr Anika Rao");
    }
};

QTEST_MAIN(TestGridMoving)
#include "tst_gridmoving.moc"
