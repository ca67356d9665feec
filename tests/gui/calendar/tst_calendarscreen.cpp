#include "screenactions.h"

#include <QAbstractButton>
#include <QAccessible>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QSignalSpy>
#include <QTest>

using namespace clinic;
using namespace clinic::domain;
using namespace clinic::ui;
using test::ClinicDay;
using test::ScreenHarness;
using test::blockAt;
using test::centreOf;
using test::type;
using test::typePatient;

class TestCalendarScreen : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void opensOnTodayAndListensFromTheList()
    {
        ScreenHarness s;
        s.start();
        QCOMPARE(s.screen->shownDay(), QDate(2026, 11, 17));
        QCOMPARE(s.api.slotLists.last().from, s.day.at(QDate(2026, 11, 16), "00:00"));
        QCOMPARE(s.api.slotLists.last().to, s.day.at(QDate(2026, 11, 23), "00:00"));
        QCOMPARE(s.feed.startedAfter(), std::optional<EventPosition>(7));
    }

    void opensOnTheNextWorkingDay()
    {
        ScreenHarness s;
        s.clock.setNow(s.day.at(QDate(2026, 11, 21), "10:00"));
        s.start();
        QCOMPARE(s.screen->shownDay(), QDate(2026, 11, 23));
        QTest::keyClick(&s.grid(), Qt::Key_T);
        QCOMPARE(s.screen->shownDay(), QDate(2026, 11, 21));
    }

    void enterClaimsAndOpensThePanel()
    {
        ScreenHarness s;
        s.start();
        auto* panel = s.find<QWidget>("bookingPanel");
        QVERIFY(panel->isHidden());
        s.focusTime(0, "14:00");
        QTest::keyClick(&s.grid(), Qt::Key_Return);
        QCOMPARE(s.api.claims.count(), 1);
        QCOMPARE(s.api.claims.last().slot, s.day.slot(0, "14:00").id);
        QCOMPARE(s.api.claims.last().request.durationMinutes, std::optional(30));
        const Hold hold{HoldId(qint64(1)), s.day.slotIds(0, "14:00", 30), {}, s.clock.now().addSecs(900)};
        s.api.claims.answerNext(contract::HoldReply{hold});
        QVERIFY(!panel->isHidden());
        QTRY_VERIFY(s.find<QLineEdit>("patientNameLineEdit")->hasFocus());
        QTRY_COMPARE(blockAt(s, 0, "14:00").state, BlockState::HeldMine);
        QVERIFY(s.find<QAbstractButton>("confirmPushButton")->isEnabled());
    }

    void confirmSendsTheFormAndGivesTheFocusBack()
    {
        ScreenHarness s;
        s.start();
        QSignalSpy said(s.screen.get(), &CalendarScreen::statusMessage);
        const Hold hold = s.holdByEnter(0, "14:00");
        typePatient(s);
        QCOMPARE(s.find<QLineEdit>("phoneLineEdit")->text(), "07700 900142");
        type(s, "emailLineEdit", "nadia@example.org");
        s.find<QPlainTextEdit>("notePlainTextEdit")->setPlainText("Side entrance");
        QTest::keyClick(s.find<QLineEdit>("emailLineEdit"), Qt::Key_Return, Qt::ControlModifier);
        QCOMPARE(s.api.confirms.count(), 1);
        const auto& sent = s.api.confirms.last();
        QCOMPARE(sent.hold, hold.id);
        QCOMPARE(sent.request.patient.name, "Nadia Okonjo");
        QCOMPARE(sent.request.patient.phone, "+447700900142");
        QCOMPARE(sent.request.patient.email, "nadia@example.org");
        QCOMPARE(sent.request.note, "Side entrance");
        QVERIFY(!sent.attempt.isEmpty());
        Booking booking = s.day.book(0, "14:00", 30, "Nadia Okonjo", 5);
        s.api.confirms.answerNext(contract::BookingReply{booking});
        QVERIFY(s.find<QWidget>("bookingPanel")->isHidden());
        QTRY_VERIFY(s.grid().hasFocus());
        QCOMPARE(s.grid().cursor().time, s.day.at("14:00"));
        QCOMPARE(said.last().at(1).toString(), "Booked Nadia Okonjo, 14:00, Dr Rao.");
        QVERIFY2(s.api.releases.requests().isEmpty(), "a confirmed hold is not given back");
    }

    void confirmMarksWhatIsMissing()
    {
        ScreenHarness s;
        s.start();
        s.holdByEnter(0, "14:00");
        type(s, "patientNameLineEdit", "Nadia Okonjo");
        type(s, "phoneLineEdit", "0770090014");
        QTest::keyClick(s.find<QLineEdit>("phoneLineEdit"), Qt::Key_Return, Qt::ControlModifier);
        QCOMPARE(s.api.confirms.count(), 0);
        auto* note = s.find<QWidget>("phoneLineEditNote");
        QVERIFY(note->isVisible());
        QCOMPARE(note->accessibleName(), "One digit is missing: 10 are needed after +44.");
        QVERIFY(s.find<QLineEdit>("phoneLineEdit")->hasFocus());
    }

    void aKnownPatientIsChosenInSixKeys()
    {
        ScreenHarness s;
        s.start();
        s.holdByEnter(0, "14:00");
        auto* name = s.find<QLineEdit>("patientNameLineEdit");
        QTest::keyClicks(name, "oko");
        QTRY_COMPARE(s.contacts.searches.count(), 1);
        QCOMPARE(s.contacts.searches.last().query, "oko");
        const Contact nadia{ContactId(qint64(77)), "Nadia Okonjo", "+447700900142", {}, {}, 1};
        s.contacts.searches.answerNext(contract::ContactList{{nadia}});
        QTest::keyClick(name, Qt::Key_Return);
        QCOMPARE(name->text(), "Nadia Okonjo");
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return, Qt::ControlModifier);
        QCOMPARE(s.api.confirms.count(), 1);
        QCOMPARE(s.api.confirms.last().request.patient.contactId, nadia.id);
        QVERIFY(s.api.confirms.last().request.patient.name.isEmpty());
    }

    void typingOnMakesANewPatientAgain()
    {
        ScreenHarness s;
        s.start();
        s.holdByEnter(0, "14:00");
        auto* name = s.find<QLineEdit>("patientNameLineEdit");
        QTest::keyClicks(name, "oko");
        QTRY_COMPARE(s.contacts.searches.count(), 1);
        s.contacts.searches.answerNext(
            contract::ContactList{{Contact{ContactId(qint64(77)), "Nadia Okonjo", "+447700900142", {}, {}, 1}}});
        QTest::keyClick(name, Qt::Key_Return);
        QVERIFY(!s.find<QWidget>("phoneLineEdit")->isVisible());
        name->setFocus();
        QTest::keyClick(name, Qt::Key_End);
        QTest::keyClicks(name, "ku");
        QVERIFY(s.find<QWidget>("phoneLineEdit")->isVisible());
    }

    void aLostRaceKeepsTheFormAndOffersThree()
    {
        ScreenHarness s;
        s.start();
        s.holdByEnter(0, "14:00");
        typePatient(s);
        s.focusTime(0, "15:00");
        QTest::keyClick(&s.grid(), Qt::Key_Return);
        const QList<Slot> free{s.day.slot(0, "15:15"), s.day.slot(0, "16:00"), s.day.slot(1, "15:00")};
        s.api.claims.answerNext(s.lostTo(ClinicDay::voxanne(), free));
        QVERIFY(s.find<QWidget>("calendarBanner")->isVisible());
        QCOMPARE(s.find<QLabel>("bannerTitleLabel")->text(), "Voxanne took 15:00 a second ago");
        QCOMPARE(s.find<QAbstractButton>("alternative1PushButton")->text(), "Dr Rao 15:15");
        QCOMPARE(s.find<QLineEdit>("patientNameLineEdit")->text(), "Nadia Okonjo");
        QCOMPARE(s.find<QLineEdit>("phoneLineEdit")->text(), "07700 900142");
        QTRY_COMPARE(s.grid().scene().blocks.size(), 4);

        QTest::keyClick(s.find<QLineEdit>("patientNameLineEdit"), Qt::Key_2, Qt::AltModifier);
        QCOMPARE(s.api.claims.last().slot, free.at(1).id);
        QVERIFY2(s.api.releases.requests().isEmpty(), "the old hold stays until the new one is won");
        const Hold won{HoldId(qint64(9002)), s.day.slotIds(0, "16:00", 30), {}, s.clock.now().addSecs(900)};
        s.api.claims.answerNext(contract::HoldReply{won});
        QCOMPARE(s.api.releases.last(), HoldId(qint64(9001)));
        QVERIFY(!s.find<QWidget>("calendarBanner")->isVisible());
        QCOMPARE(s.find<QLineEdit>("patientNameLineEdit")->text(), "Nadia Okonjo");
        QVERIFY(s.find<QAbstractButton>("confirmPushButton")->isEnabled());
    }

    void aLostFirstClaimHoldsNothing()
    {
        ScreenHarness s;
        s.start();
        s.focusTime(0, "14:00");
        QTest::keyClick(&s.grid(), Qt::Key_Return);
        s.api.claims.answerNext(s.lostTo(ClinicDay::colleague(), {s.day.slot(0, "15:15")}));
        QCOMPARE(s.find<QWidget>("holdCard")->accessibleName(), "No time held");
        QVERIFY(!s.find<QAbstractButton>("confirmPushButton")->isEnabled());
        typePatient(s);
        QTest::keyClick(s.find<QLineEdit>("phoneLineEdit"), Qt::Key_Return, Qt::ControlModifier);
        QCOMPARE(s.api.confirms.count(), 0);
    }

    void escapeReleasesAndReturnsToTheSlot()
    {
        ScreenHarness s;
        s.start();
        QSignalSpy said(s.screen.get(), &CalendarScreen::statusMessage);
        const Hold hold = s.holdByEnter(1, "15:00");
        QTest::keyClick(s.find<QLineEdit>("patientNameLineEdit"), Qt::Key_Escape);
        QCOMPARE(s.api.releases.last(), hold.id);
        QVERIFY(s.find<QWidget>("bookingPanel")->isHidden());
        QTRY_VERIFY(s.grid().hasFocus());
        QCOMPARE(s.grid().cursor(), (GridHit{1, s.day.at("15:00")}));
        QCOMPARE(said.last().at(1).toString(), "Released 15:00, Dr Lindh. It is free for everybody.");
    }

    void aClaimAnsweredTooLateIsGivenBack()
    {
        ScreenHarness s;
        s.start();
        s.focusTime(0, "14:00");
        QTest::keyClick(&s.grid(), Qt::Key_Return);
        QTest::keyClick(s.find<QWidget>("bookingPanel"), Qt::Key_Escape);
        const Hold late{HoldId(qint64(4)), s.day.slotIds(0, "14:00", 30), {}, s.clock.now().addSecs(900)};
        s.api.claims.answerNext(contract::HoldReply{late});
        QCOMPARE(s.api.releases.last(), late.id);
        QVERIFY(s.find<QWidget>("bookingPanel")->isHidden());
    }

    void whatIsTypedBeforeTheAnswerIsKept()
    {
        ScreenHarness s;
        s.start();
        s.focusTime(0, "14:00");
        QTest::keyClick(&s.grid(), Qt::Key_Return);
        auto* name = s.find<QLineEdit>("patientNameLineEdit");
        QTRY_VERIFY(name->hasFocus());
        QTest::keyClicks(QApplication::focusWidget(), "dawn");
        const Hold hold{HoldId(qint64(1)), s.day.slotIds(0, "14:00", 30), {}, s.clock.now().addSecs(900)};
        s.api.claims.answerNext(contract::HoldReply{hold});
        QTest::keyClicks(QApplication::focusWidget(), " lee");
        QCOMPARE(name->text(), "dawn lee");
    }

    void aDoubleClickClaimsOnce()
    {
        ScreenHarness s;
        s.start();
        const QPoint at = centreOf(s, 0, "14:00", 15);
        QTest::mouseClick(s.grid().viewport(), Qt::LeftButton, {}, at);
        QTest::mouseDClick(s.grid().viewport(), Qt::LeftButton, {}, at);
        QCOMPARE(s.api.claims.count(), 1);
        QCOMPARE(s.api.claims.last().slot, s.day.slot(0, "14:00").id);
    }

    void anAlternativeOnAnotherDayShowsThatDay()
    {
        ScreenHarness s;
        s.day.open({2026, 11, 18});
        const Slot tomorrow = s.day.slot(0, "09:00");
        s.day.setDate({2026, 11, 17});
        s.start();
        s.focusTime(0, "14:00");
        QTest::keyClick(&s.grid(), Qt::Key_Return);
        s.api.claims.answerNext(s.lostTo(ClinicDay::voxanne(), {tomorrow}));
        auto* button = s.find<QAbstractButton>("alternative1PushButton");
        QCOMPARE(button->text(), "Dr Rao Wed 18 09:00");
        button->click();
        QCOMPARE(s.api.claims.last().slot, tomorrow.id);
        QCOMPARE(s.screen->shownDay(), QDate(2026, 11, 18));
        s.answerLists();
        const Hold hold{HoldId(qint64(1)), {tomorrow.id}, {}, s.clock.now().addSecs(900)};
        s.api.claims.answerNext(contract::HoldReply{hold});
        QVERIFY(s.find<QWidget>("holdCard")->accessibleName().startsWith("Wed 18 Nov 09:00"));
    }

    void anEndedHoldKeepsTheFormAndEnterHoldsAgain()
    {
        ScreenHarness s;
        s.start();
        QSignalSpy said(s.screen.get(), &CalendarScreen::statusMessage);
        s.holdByEnter(0, "14:00");
        typePatient(s);
        s.clock.advance(15 * 60 + 1);
        QTRY_COMPARE(s.find<QWidget>("holdCard")->accessibleName(), "Your hold on 14:00 ended.");
        QVERIFY(!s.find<QAbstractButton>("confirmPushButton")->isEnabled());
        QCOMPARE(s.find<QLineEdit>("patientNameLineEdit")->text(), "Nadia Okonjo");
        QCOMPARE(said.last().at(1).toString(), "Your hold on 14:00 ended. The form is kept; hold it again with Enter.");
        QTest::keyClick(s.find<QLineEdit>("phoneLineEdit"), Qt::Key_Return);
        QCOMPARE(s.api.claims.count(), 2);
        QCOMPARE(s.api.claims.last().slot, s.day.slot(0, "14:00").id);
        QCOMPARE(s.find<QLineEdit>("patientNameLineEdit")->text(), "Nadia Okonjo");
    }

    void anotherProcedureChangesTheHold()
    {
        ScreenHarness s;
        s.start();
        const Hold hold = s.holdByEnter(0, "15:00");
        auto* procedure = s.find<QComboBox>("procedureComboBox");
        procedure->setFocus();
        const int row = procedure->findText("Mole removal");
        procedure->setCurrentIndex(row);
        Q_EMIT procedure->activated(row);
        QCOMPARE(s.api.holdChanges.last().hold, hold.id);
        QCOMPARE(s.api.holdChanges.last().request.durationMinutes, std::optional(45));
        s.api.holdChanges.answerNext(s.lostTo(ClinicDay::colleague(), {s.day.slot(1, "15:00")}));
        QVERIFY2(!s.find<QAbstractButton>("confirmPushButton")->isEnabled(), "30 minutes are too short for it");
        QCOMPARE(s.find<QWidget>("lengthMessage")->accessibleName(),
                 "Only 30 min are held. Take a time with more room, or a shorter length.");
        QVERIFY(s.find<QWidget>("calendarBanner")->isVisible());
    }

    void aRetryAfterAnUnknownOutcomeIsTheSameAttempt()
    {
        ScreenHarness s;
        s.start();
        s.holdByEnter(0, "14:00");
        typePatient(s);
        auto* confirm = s.find<QAbstractButton>("confirmPushButton");
        confirm->click();
        Error unknown;
        unknown.code = ErrorCode::OutcomeUnknown;
        s.api.confirms.answerNext(unknown);
        QVERIFY(s.find<QWidget>("calendarBanner")->isVisible());
        QCOMPARE(s.find<QLineEdit>("patientNameLineEdit")->text(), "Nadia Okonjo");
        s.screen->setConnection(ConnectionState::Offline, s.clock.now());
        s.find<QAbstractButton>("tryAgainPushButton")->click();
        QCOMPARE(s.api.confirms.count(), 2);
        QCOMPARE(s.api.confirms.requests().at(1), s.api.confirms.requests().at(0));
        s.api.confirms.answerNext(contract::BookingReply{s.day.book(0, "14:00", 30, "Nadia Okonjo", 5)});
        QVERIFY(s.find<QWidget>("bookingPanel")->isHidden());
    }

    void aRefusedConfirmIsANewAttempt()
    {
        ScreenHarness s;
        s.start();
        s.holdByEnter(0, "14:00");
        typePatient(s);
        auto* confirm = s.find<QAbstractButton>("confirmPushButton");
        confirm->click();
        Error refused;
        refused.code = ErrorCode::InvalidRequest;
        refused.fields = {{"/patient/phone", "not a number"}};
        s.api.confirms.answerNext(refused);
        QVERIFY(s.find<QWidget>("phoneLineEditNote")->isVisible());
        confirm->click();
        QVERIFY(s.api.confirms.requests().at(1).attempt != s.api.confirms.requests().at(0).attempt);
    }

    void aBookingSeenWhileUnknownEndsTheDoubt()
    {
        ScreenHarness s;
        s.start();
        s.holdByEnter(0, "14:00");
        typePatient(s);
        s.find<QAbstractButton>("confirmPushButton")->click();
        Error lost;
        lost.code = ErrorCode::Offline;
        s.api.confirms.answerNext(lost);
        s.feed.tell({s.position++, s.day.book(0, "14:00", 30, "Nadia Okonjo", 5)});
        QVERIFY(s.find<QWidget>("bookingPanel")->isHidden());
        QVERIFY(!s.find<QWidget>("calendarBanner")->isVisible());
    }

    void changesByOthersShowAtOnce()
    {
        ScreenHarness s;
        s.start();
        QSignalSpy said(s.screen.get(), &CalendarScreen::statusMessage);
        s.tellSlots(1, "14:00", 30, SlotStatus::Held, ClinicDay::voxanne(), s.clock.now().addSecs(900));
        QTRY_COMPARE(blockAt(s, 1, "14:15").state, BlockState::HeldOther);
        QCOMPARE(blockAt(s, 1, "14:00").title, "Voxanne holds");
        QVERIFY(!said.isEmpty());
        s.focusTime(1, "14:00");
        QTest::keyClick(&s.grid(), Qt::Key_Return);
        QCOMPARE(s.api.claims.count(), 0);
        s.tellSlots(1, "14:00", 30, SlotStatus::Free);
        QTRY_COMPARE(s.grid().scene().blockAt(1, s.day.at("14:00")), -1);
    }

    void offlineReadsOn()
    {
        ScreenHarness s;
        s.day.hold(1, "14:00", 30, ClinicDay::voxanne(), s.clock.now().addSecs(900));
        s.start();
        s.holdByEnter(0, "14:00");
        typePatient(s);
        s.screen->setConnection(ConnectionState::Offline, s.day.at("11:02"));
        QCOMPARE(s.find<QLabel>("bannerTitleLabel")->text(), "You see the day as it was at 11:02");
        auto* confirm = s.find<QAbstractButton>("confirmPushButton");
        QVERIFY(!confirm->isEnabled());
        QVERIFY(confirm->toolTip().contains("11:02"));
        QTRY_COMPARE(blockAt(s, 1, "14:00").subtitle, "unknown since 11:02");
        s.focusTime(0, "15:00");
        QTest::keyClick(&s.grid(), Qt::Key_Return);
        QCOMPARE(s.api.claims.count(), 1);
        s.find<QAbstractButton>("tryNowPushButton")->click();
        QCOMPARE(s.feed.retries(), 1);
        s.screen->setConnection(ConnectionState::Live, {});
        QVERIFY(confirm->isEnabled());
        QCOMPARE(s.find<QLineEdit>("patientNameLineEdit")->text(), "Nadia Okonjo");
        QVERIFY(!s.find<QWidget>("calendarBanner")->isVisible());
    }

    void weekShowsADayBesideTheNext()
    {
        ScreenHarness s;
        s.day.open({2026, 11, 18});
        s.day.book(1, "15:00", 30, "Leon Abara", 3);
        s.day.setDate({2026, 11, 17});
        s.start();
        s.focusTime(1, "14:00");
        QTest::keyClick(&s.grid(), Qt::Key_W);
        QCOMPARE(s.api.slotLists.last().from, s.day.at(QDate(2026, 11, 16), "00:00"));
        s.answerLists();
        QCOMPARE(s.grid().geometryOfGrid().columnCount(), 15);
        QCOMPARE(s.find<QLabel>("calendarTitleLabel")->accessibleName(), "16 – 20 November");
        s.focusTime(1, "15:00");
        QTest::keyClick(&s.grid(), Qt::Key_Right);
        QCOMPARE(s.grid().cursorText(), "Leon Abara, patch test, booked, 15:00 to 15:30, Dr Lindh");
        QTest::keyClick(&s.grid(), Qt::Key_D);
        QCOMPARE(s.screen->shownDay(), QDate(2026, 11, 18));
    }

    void aResetLoadsAnew()
    {
        ScreenHarness s;
        s.start();
        const int before = s.api.slotLists.count();
        s.feed.tell({s.position++, Reset{}});
        QTRY_COMPARE(s.api.slotLists.count(), before + 1);
    }

    void theGridSpeaks()
    {
        ScreenHarness s;
        s.day.book(0, "10:30", 45, "Amara Osei", 1, BookingStatus::InProgress);
        s.start();
        s.focusTime(0, "10:30");
        QAccessibleInterface* grid = QAccessible::queryAccessibleInterface(&s.grid());
        QVERIFY(grid);
        QCOMPARE(grid->text(QAccessible::Name), "Calendar");
        QVERIFY(!grid->text(QAccessible::Description).isEmpty());
        QAccessibleInterface* cell = grid->focusChild();
        QVERIFY(cell);
        QCOMPARE(cell->text(QAccessible::Name), "Amara Osei, mole removal, in progress, 10:30 to 11:15, Dr Rao");
        QVERIFY(!cell->rect().isEmpty());
        s.focusTime(0, "14:00");
        cell = grid->focusChild();
        QVERIFY(cell);
        QCOMPARE(cell->text(QAccessible::Name), "Free, 14:00 to 14:30, Dr Rao");
        for (const char* name : {"patientNameLineEdit", "phoneLineEdit", "emailLineEdit", "procedureComboBox",
                                 "lengthComboBox", "notePlainTextEdit", "previousToolButton", "nextToolButton"}) {
            auto* widget = s.find<QWidget>(name);
            QVERIFY2(widget && !widget->accessibleName().isEmpty(), name);
        }
    }

    void narrowWindowsFold()
    {
        ScreenHarness s;
        s.start({1280, 700});
        QVERIFY(!s.find<QWidget>("miniMonth")->isVisible());
        s.find<QAbstractButton>("monthToolButton")->click();
        QVERIFY(s.find<QWidget>("miniMonth")->isVisible());
        s.find<QAbstractButton>("monthToolButton")->click();
        s.screen->resize(1040, 640);
        s.focusTime(2, "14:00");
        const int width = s.grid().width();
        s.holdByEnter(2, "14:00");
        QCOMPARE(s.grid().width(), width);
        QVERIFY2(s.grid().cursorRect().right() < width - s.find<QWidget>("bookingPanel")->width(),
                 "the chosen column is scrolled out from under the panel");
        QVERIFY(s.find<QWidget>("bookingPanel")->isVisible());
    }

    void rightToLeftMirrors()
    {
        QApplication::setLayoutDirection(Qt::RightToLeft);
        {
            ScreenHarness s;
            s.day.book(0, "13:00", 30, "Leon Abara", 3);
            s.start();
            s.holdByEnter(0, "14:00");
            QVERIFY(s.find<QWidget>("sidePane")->x() > s.grid().x());
            QVERIFY(s.find<QWidget>("bookingPanel")->x() < s.grid().x());
            const QRect first = s.grid().geometryOfGrid().columnRect(0);
            QVERIFY(first.left() > s.grid().geometryOfGrid().columnRect(1).left());
            QVERIFY(!s.screen->grab().isNull());
        }
        QApplication::setLayoutDirection(Qt::LeftToRight);
    }
};

QTEST_MAIN(TestCalendarScreen)
#include "tst_calendarscreen.moc"
