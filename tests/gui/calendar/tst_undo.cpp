#include "screenactions.h"
#include "ui/common/undostack.h"

#include <QLabel>
#include <QSignalSpy>
#include <QTest>

using namespace clinic;
using namespace clinic::domain;
using namespace clinic::ui;
using test::blockAt;
using test::ClinicDay;
using test::ScreenHarness;

namespace {

/// A step whose commands a test answers by hand.
struct Answered
{
    UndoStack::Step step(const QString& name)
    {
        const auto command = [this](const QString& what) {
            return [this, what](UndoStack::Answer answer) {
                asked.append(what);
                waiting = std::move(answer);
            };
        };
        return {"Undo " + name, "Redo " + name, command("undo " + name), command("redo " + name)};
    }
    void answer(bool ok) { std::exchange(waiting, {})({ok, "check", ok ? "done" : "refused"}); }

    QStringList asked;
    UndoStack::Answer waiting;
};

Booking moved(ScreenHarness& s, Booking booking, const QString& time, int minutes = 30)
{
    booking.slotIds = s.day.slotIds(0, time, minutes);
    booking.startsAt = s.day.at(time);
    booking.endsAt = booking.startsAt.addSecs(minutes * 60);
    ++booking.version;
    return booking;
}

/// Leon from 13:00 to 14:00 by keyboard.
Booking moveLeon(ScreenHarness& s, const Booking& leon)
{
    s.focusTime(0, "13:00");
    QTest::keyClick(&s.grid(), Qt::Key_M);
    for (int i = 0; i < 4; ++i)
        QTest::keyClick(&s.grid(), Qt::Key_Down);
    QTest::keyClick(&s.grid(), Qt::Key_Return);
    const Booking after = moved(s, leon, "14:00");
    s.api.reschedules.answerNext(contract::BookingReply{after, {}});
    return after;
}

Undo lastUndo(const QSignalSpy& said)
{
    return said.last().at(2).value<Undo>();
}

QString lastSentence(const QSignalSpy& said)
{
    return said.last().at(1).toString();
}

} // namespace

/// Taking back and doing again, with a service that may say no.
class TestUndo : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aStackGoesBackAndForth()
    {
        UndoStack stack;
        Answered by;
        stack.push(by.step("a"));
        stack.push(by.step("b"));
        stack.undo();
        QVERIFY2(!stack.canUndo() && !stack.canRedo(), "one command at a time");
        by.answer(true);
        stack.undo();
        by.answer(true);
        QVERIFY(!stack.canUndo());
        stack.redo();
        by.answer(true);
        stack.redo();
        by.answer(true);
        QVERIFY(!stack.canRedo());
        QCOMPARE(by.asked, (QStringList{"undo b", "undo a", "redo a", "redo b"}));
    }

    void aRefusedStepIsToldAndForgotten()
    {
        UndoStack stack;
        QSignalSpy said(&stack, &UndoStack::said);
        Answered by;
        stack.push(by.step("a"));
        stack.push(by.step("b"));
        stack.undo();
        by.answer(false);
        QCOMPARE(said.last().at(1).toString(), "refused");
        QVERIFY(!stack.canRedo());
        stack.undo();
        QCOMPARE(by.asked.last(), "undo a");
    }

    void somethingNewEndsRedo()
    {
        UndoStack stack;
        Answered by;
        stack.push(by.step("a"));
        stack.undo();
        by.answer(true);
        stack.push(by.step("b"));
        QVERIFY(!stack.canRedo());
    }

    void somethingDoneDuringAnUndoStandsOnTop()
    {
        UndoStack stack;
        Answered by;
        stack.push(by.step("a"));
        stack.undo();
        stack.push(by.step("b"));
        by.answer(true);
        QVERIFY(!stack.canRedo());
        stack.undo();
        QCOMPARE(by.asked.last(), "undo b");
    }

    void aMoveIsTakenBackAndDoneAgain()
    {
        ScreenHarness s;
        const Booking leon = s.day.book(0, "13:00", 30, "Leon Abara", 3);
        s.start();
        QSignalSpy said(s.screen.get(), &CalendarScreen::statusMessage);
        const Booking after = moveLeon(s, leon);
        QCOMPARE(lastSentence(said), "Moved Leon Abara from 13:00 to 14:00, Dr Rao.");
        QCOMPARE(lastUndo(said).text, "Undo");
        lastUndo(said).act();
        const auto& back = s.api.reschedules.last();
        QCOMPARE(back.booking, leon.id);
        QCOMPARE(back.request.slotId, leon.slotIds.first());
        QCOMPARE(back.request.durationMinutes, std::optional(30));
        QCOMPARE(back.request.version, std::optional(after.version));
        Booking again = moved(s, after, "13:00");
        s.api.reschedules.answerNext(contract::BookingReply{again, {}});
        QCOMPARE(lastSentence(said), "Moved Leon Abara from 14:00 to 13:00, Dr Rao.");
        QVERIFY(lastUndo(said).text.isEmpty());
        QCOMPARE(lastUndo(said).redoText, "Redo");
        lastUndo(said).redo();
        QCOMPARE(s.api.reschedules.last().request.slotId, after.slotIds.first());
        QCOMPARE(s.api.reschedules.last().request.version, std::optional(again.version));
    }

    void whatSomebodyElseChangedIsNotOverwritten()
    {
        ScreenHarness s;
        const Booking leon = s.day.book(0, "13:00", 30, "Leon Abara", 3);
        s.start();
        QSignalSpy said(s.screen.get(), &CalendarScreen::statusMessage);
        const Booking after = moveLeon(s, leon);
        const auto undo = lastUndo(said);
        s.feed.tell({s.position++, moved(s, after, "15:00")});
        QTRY_COMPARE(blockAt(s, 0, "15:00").title, "Leon Abara");
        undo.act();
        QCOMPARE(s.api.reschedules.last().request.version, std::optional(after.version));
        Error conflict;
        conflict.code = ErrorCode::StateConflict;
        s.api.reschedules.answerNext(conflict);
        QCOMPARE(lastSentence(said), "Not possible any more: somebody else changed Leon Abara in the meantime. "
                                     "Nothing was overwritten.");
        QVERIFY(!lastUndo(said).act);
        QCOMPARE(blockAt(s, 0, "15:00").title, "Leon Abara");
    }

    void aTimeTakenMeanwhileIsTold()
    {
        ScreenHarness s;
        const Booking leon = s.day.book(0, "13:00", 30, "Leon Abara", 3);
        s.start();
        QSignalSpy said(s.screen.get(), &CalendarScreen::statusMessage);
        moveLeon(s, leon);
        lastUndo(said).act();
        s.api.reschedules.answerNext(s.lostTo(ClinicDay::voxanne(), {}));
        QCOMPARE(lastSentence(said),
                 "Not possible any more: somebody took the time in the meantime. Leon Abara stays as it is.");
    }

    void arrivedIsTakenBack()
    {
        ScreenHarness s;
        Booking leon = s.day.book(0, "13:00", 30, "Leon Abara", 3);
        s.start();
        QSignalSpy said(s.screen.get(), &CalendarScreen::statusMessage);
        s.focusTime(0, "13:00");
        QTest::keyClick(&s.grid(), Qt::Key_A);
        leon.status = BookingStatus::Arrived;
        leon.version = 2;
        s.api.statusChanges.answerNext(contract::BookingReply{leon, {}});
        QCOMPARE(lastSentence(said), "Leon Abara: arrived.");
        lastUndo(said).act();
        QCOMPARE(s.api.statusChanges.last().request.status, BookingStatus::Booked);
        QCOMPARE(s.api.statusChanges.last().request.version, std::optional(2));
        leon.status = BookingStatus::Booked;
        leon.version = 3;
        s.api.statusChanges.answerNext(contract::BookingReply{leon, {}});
        QCOMPARE(lastSentence(said), "Leon Abara: booked.");
        lastUndo(said).redo();
        QCOMPARE(s.api.statusChanges.last().request.status, BookingStatus::Arrived);
    }

    void aResizeIsTakenBack()
    {
        ScreenHarness s;
        const Booking leon = s.day.book(0, "13:00", 30, "Leon Abara", 3);
        s.start();
        QSignalSpy said(s.screen.get(), &CalendarScreen::statusMessage);
        Q_EMIT s.grid().resizeRequested(leon.id, leon.slotIds.first(), 60);
        QCOMPARE(s.api.reschedules.last().request.durationMinutes, std::optional(60));
        const Booking longer = moved(s, leon, "13:00", 60);
        s.api.reschedules.answerNext(contract::BookingReply{longer, {}});
        QCOMPARE(lastSentence(said), "Leon Abara now lasts 60 min, until 14:00.");
        lastUndo(said).act();
        QCOMPARE(s.api.reschedules.last().request.durationMinutes, std::optional(30));
    }

    void stepsAreTakenBackOneByOne()
    {
        ScreenHarness s;
        const Booking leon = s.day.book(0, "13:00", 30, "Leon Abara", 3);
        s.start();
        QSignalSpy said(s.screen.get(), &CalendarScreen::statusMessage);
        Booking now = moveLeon(s, leon);
        QTRY_COMPARE(blockAt(s, 0, "14:00").title, "Leon Abara");
        s.focusTime(0, "14:00");
        QTest::keyClick(&s.grid(), Qt::Key_A);
        now.status = BookingStatus::Arrived;
        now.version = 3;
        s.api.statusChanges.answerNext(contract::BookingReply{now, {}});
        lastUndo(said).act();
        now.status = BookingStatus::Booked;
        now.version = 4;
        s.api.statusChanges.answerNext(contract::BookingReply{now, {}});
        QVERIFY(lastUndo(said).act);
        lastUndo(said).act();
        QCOMPARE(s.api.reschedules.last().request.slotId, leon.slotIds.first());
        QCOMPARE(s.api.reschedules.last().request.version, std::optional(4));
    }

    void aClaimDoesNotForgetWhatCanBeTakenBack()
    {
        ScreenHarness s;
        const Booking leon = s.day.book(0, "13:00", 30, "Leon Abara", 3);
        s.start();
        QSignalSpy said(s.screen.get(), &CalendarScreen::statusMessage);
        moveLeon(s, leon);
        s.holdByEnter(0, "16:00");
        QTRY_VERIFY(lastSentence(said).contains("is held for you"));
        QVERIFY2(lastUndo(said).text.isEmpty(), "the button would lie");
        QVERIFY(lastUndo(said).act);
        lastUndo(said).act();
        QCOMPARE(s.api.reschedules.count(), 2);
    }

    void newsOfOthersNameWhatIsTakenBack()
    {
        ScreenHarness s;
        const Booking leon = s.day.book(0, "13:00", 30, "Leon Abara", 3);
        s.start();
        QSignalSpy said(s.screen.get(), &CalendarScreen::statusMessage);
        moveLeon(s, leon);
        s.tellSlots(1, "15:00", 15, SlotStatus::Held, ClinicDay::voxanne(), s.clock.now().addSecs(900));
        QTRY_COMPARE(lastSentence(said), "Voxanne holds 15:00, Dr Lindh.");
        QCOMPARE(lastUndo(said).text, "Undo move");
    }
};

QTEST_MAIN(TestUndo)
#include "tst_undo.moc"
