#include "screenactions.h"
#include "ui/calendar/calendarbanner.h"
#include "ui/calendar/waitingcard.h"
#include "ui/common/actionbutton.h"
#include "ui/common/panenotice.h"
#include "ui/common/textlabel.h"

#include <QApplication>
#include <QSignalSpy>
#include <QLabel>
#include <QToolButton>

using namespace clinic;
using namespace clinic::domain;
using namespace clinic::ui;
using test::ClinicDay;
using test::ScreenHarness;

namespace {

QList<WaitingCard*> cards(const ScreenHarness& s)
{
    QList<WaitingCard*> shown;
    for (WaitingCard* card : s.screen->findChildren<WaitingCard*>()) {
        if (card->isVisible())
            shown.append(card);
    }
    std::sort(shown.begin(), shown.end(), [](const QWidget* a, const QWidget* b) { return a->y() < b->y(); });
    return shown;
}

WaitlistEntry offered(WaitlistEntry entry, const ScreenHarness& s, ClinicDay& day)
{
    entry.state = WaitlistState::Offered;
    entry.offer = WaitlistOffer{HoldId(qint64(77)),   day.slotIds(0, "11:15", 15), day.providers().at(0).id,
                                day.at("11:15"),      day.at("11:30"),             s.clock.now().addSecs(3552)};
    ++entry.version;
    return entry;
}

Booking bookedAs(const ScreenHarness& s, const WaitlistEntry& entry)
{
    Booking booking;
    booking.id = BookingId(qint64(400));
    booking.providerId = s.day.providers().at(0).id;
    booking.startsAt = s.day.at("11:15");
    booking.endsAt = s.day.at("11:30");
    booking.contact = entry.contact;
    booking.procedureId = entry.procedureId;
    booking.version = 1;
    return booking;
}

/// Two people wait: one for Dr Rao, one for anybody but not before Thursday week.
void twoWait(ScreenHarness& s)
{
    WaitlistEntry later = s.day.waits(2, "Otto Lindgren", 0, -1, 6);
    later.earliest = s.day.at(s.day.date().addDays(9), "00:00");
    s.waiting = {later, s.day.waits(1, "Farah Nasser", 2, 0, 9)};
    s.start();
    QTRY_COMPARE(cards(s).size(), 2);
    QTRY_VERIFY(s.screen->findChild<QWidget*>("offerPushButton"));
}

void press(int key, Qt::KeyboardModifiers modifiers = {})
{
    QTest::keyClick(QApplication::focusWidget(), Qt::Key(key), modifiers);
}

QString lastSaid(const QSignalSpy& said)
{
    return said.isEmpty() ? QString() : said.last().at(1).toString();
}

} // namespace

class TestWaitingPane : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void showsWhoWaitsLongestFirst()
    {
        ScreenHarness s;
        twoWait(s);
        QTRY_VERIFY(cards(s).first()->accessibleName().contains("Dr Rao 11:15 is free"));
        QCOMPARE(cards(s).first()->accessibleName(),
                 QString("Farah Nasser, waiting for 9 days, Suture check · 15 min, Dr Rao, until 27 Nov, "
                         "Dr Rao 11:15 is free"));
        QCOMPARE(cards(s).last()->accessibleName(), QString("Otto Lindgren, waiting for 6 days, Skin consultation · "
                                                            "30 min, Any, 26 – 27 Nov"));
    }

    void nobodyWaits()
    {
        ScreenHarness s;
        s.start();
        auto* notice = s.find<PaneNotice>("nobodyWaits");
        QTRY_VERIFY(notice->isVisible());
        QVERIFY(notice->words().startsWith("Nobody is waiting."));
        press(Qt::Key_W, Qt::AltModifier);
        QCOMPARE(QApplication::focusWidget()->objectName(), QString("nobodyWaitsPushButton"));
    }

    void offersAndConfirmsByKeyboard()
    {
        ScreenHarness s;
        twoWait(s);
        QSignalSpy said(s.screen.get(), &CalendarScreen::statusMessage);
        press(Qt::Key_W, Qt::AltModifier);
        QCOMPARE(QApplication::focusWidget(), cards(s).first());
        press(Qt::Key_Return);
        QCOMPARE(s.waitlist.offers.count(), 1);
        QCOMPARE(s.waitlist.offers.last().entry, s.waiting.last().id);
        QCOMPARE(s.waitlist.offers.last().request, (contract::OfferRequest{s.day.slot(0, "11:15").id, 60}));
        // Once is enough, however often one presses.
        press(Qt::Key_Return);
        QCOMPARE(s.waitlist.offers.count(), 1);

        const WaitlistEntry entry = offered(s.waiting.last(), s, s.day);
        s.waitlist.offers.answerNext(contract::WaitlistReply{entry});
        QTRY_VERIFY(cards(s).first()->findChild<QWidget*>("confirmOfferPushButton")->isVisible());
        QCOMPARE(cards(s).first()->findChild<QLabel*>("offerLeftLabel")->text(), QString("59:12 left"));
        QCOMPARE(lastSaid(said), QString("Dr Rao 11:15 is held for Farah Nasser until 12:11."));

        press(Qt::Key_Return);
        QCOMPARE(s.api.confirms.count(), 1);
        QCOMPARE(s.api.confirms.last().hold, entry.offer->holdId);
        // The service takes a known person's id alone.
        QCOMPARE(s.api.confirms.last().request.patient, Patient{entry.contact.id});
        QCOMPARE(s.api.confirms.last().request.procedureId, entry.procedureId);
        s.api.confirms.answerNext(contract::BookingReply{bookedAs(s, entry), {}});
        QTRY_COMPARE(cards(s).size(), 1);
        QCOMPARE(lastSaid(said), QString("Booked Farah Nasser, Dr Rao 11:15."));
        QCOMPARE(QApplication::focusWidget(), cards(s).first());
    }

    void confirmsAgainUnderTheSameKeyWhenTheOutcomeIsUnknown()
    {
        ScreenHarness s;
        s.waiting = {offered(s.day.waits(1, "Farah Nasser", 2, 0, 9), s, s.day)};
        s.start();
        QTRY_COMPARE(cards(s).size(), 1);
        press(Qt::Key_W, Qt::AltModifier);
        press(Qt::Key_Return);
        Error unknown;
        unknown.code = ErrorCode::OutcomeUnknown;
        s.api.confirms.answerNext(unknown);
        QTRY_VERIFY(s.find<CalendarBanner>("calendarBanner")->isVisible());
        QCOMPARE(cards(s).size(), 1);
        press(Qt::Key_Return);
        QCOMPARE(s.api.confirms.count(), 2);
        QCOMPARE(s.api.confirms.requests().at(0).attempt, s.api.confirms.requests().at(1).attempt);
    }

    void withdrawsAnOffer()
    {
        ScreenHarness s;
        s.waiting = {offered(s.day.waits(1, "Farah Nasser", 2, 0, 9), s, s.day)};
        s.start();
        QTRY_COMPARE(cards(s).size(), 1);
        press(Qt::Key_W, Qt::AltModifier);
        press(Qt::Key_W);
        QCOMPARE(s.api.releases.last(), HoldId(qint64(77)));
        s.api.releases.answerNext(Done{});
        QTRY_VERIFY(!cards(s).first()->findChild<QWidget*>("confirmOfferPushButton")->isVisible());
    }

    void aLapsedOfferReturnsByItsEvent()
    {
        ScreenHarness s;
        s.waiting = {offered(s.day.waits(1, "Farah Nasser", 2, 0, 9), s, s.day)};
        s.start();
        QTRY_COMPARE(cards(s).size(), 1);
        QVERIFY(cards(s).first()->findChild<QWidget*>("confirmOfferPushButton")->isVisible());
        WaitlistEntry back = s.day.waits(1, "Farah Nasser", 2, 0, 9);
        back.version = 3;
        s.feed.tell({s.position++, back});
        QTRY_VERIFY(cards(s).first()->findChild<QWidget*>("offerPushButton")->isVisible());
    }

    void aLostTimeOffersOthersToTheSamePerson()
    {
        ScreenHarness s;
        twoWait(s);
        press(Qt::Key_W, Qt::AltModifier);
        press(Qt::Key_Return);
        s.waitlist.offers.answerNext(s.lostTo(ClinicDay::voxanne(), {s.day.slot(0, "14:00"), s.day.slot(0, "15:00")}));
        auto* banner = s.find<CalendarBanner>("calendarBanner");
        QTRY_VERIFY(banner->isVisible());
        QVERIFY(banner->content().words.contains("Farah Nasser still waits."));
        press(Qt::Key_2, Qt::AltModifier);
        QCOMPARE(s.waitlist.offers.count(), 2);
        QCOMPARE(s.waitlist.offers.last().request.slotId, s.day.slot(0, "15:00").id);
        QCOMPARE(s.waitlist.offers.last().entry, s.waiting.last().id);
    }

    void aFreedTimeSuggestsWhoCouldTakeIt()
    {
        ScreenHarness s;
        s.day.book(0, "15:00", 30, "Leon Abara", 3);
        twoWait(s);
        s.focusTime(0, "16:00");
        QSignalSpy said(s.screen.get(), &CalendarScreen::statusMessage);
        s.tellSlots(0, "15:00", 30, SlotStatus::Free);
        QTRY_COMPARE(s.waitlist.lists.count(), 2);
        // Two neighbours, one question.
        QCOMPARE(s.waitlist.lists.last(), contract::WaitlistQuery{s.day.slot(0, "15:00").id});
        s.waitlist.lists.answerNext(contract::Waitlist{{s.waiting.last()}, 20});
        QCOMPARE(lastSaid(said), QString("Dr Rao 15:00 is free. Farah Nasser has waited 9 days for it."));
        QTRY_VERIFY(s.find<CalendarBanner>("calendarBanner")->isVisible());
        QCOMPARE(QApplication::focusWidget(), &s.grid());
        QTest::mouseClick(s.find<QWidget>("offerWaitingPushButton"), Qt::LeftButton);
        QCOMPARE(s.waitlist.offers.last().request.slotId, s.day.slot(0, "15:00").id);
    }

    void aHoldThatIsGivenBackIsNoNews()
    {
        ScreenHarness s;
        twoWait(s);
        s.tellSlots(0, "15:00", 30, SlotStatus::Held, ClinicDay::colleague(), s.clock.now().addSecs(900));
        s.tellSlots(0, "15:00", 30, SlotStatus::Free);
        s.tellSlots(1, "15:00", 15, SlotStatus::Booked);
        s.tellSlots(1, "15:00", 15, SlotStatus::Free);
        QTRY_COMPARE(s.waitlist.lists.count(), 2);
        QCOMPARE(s.waitlist.lists.last(), contract::WaitlistQuery{s.day.slot(1, "15:00").id});
    }

    void aSuggestionThatIsTakenGoes()
    {
        ScreenHarness s;
        s.day.book(0, "15:00", 30, "Leon Abara", 3);
        twoWait(s);
        s.tellSlots(0, "15:00", 30, SlotStatus::Free);
        QTRY_COMPARE(s.waitlist.lists.count(), 2);
        s.waitlist.lists.answerNext(contract::Waitlist{{s.waiting.last()}, 20});
        QTRY_VERIFY(s.find<CalendarBanner>("calendarBanner")->isVisible());
        s.tellSlots(0, "15:00", 30, SlotStatus::Held, ClinicDay::voxanne(), s.clock.now().addSecs(900));
        QTRY_VERIFY(!s.find<CalendarBanner>("calendarBanner")->isVisible());
    }

    void removesAndPutsBack()
    {
        ScreenHarness s;
        twoWait(s);
        QSignalSpy said(s.screen.get(), &CalendarScreen::statusMessage);
        press(Qt::Key_W, Qt::AltModifier);
        press(Qt::Key_Delete);
        QCOMPARE(s.waitlist.removals.last(), s.waiting.last().id);
        s.waitlist.removals.answerNext(Done{});
        QTRY_COMPARE(cards(s).size(), 1);
        QCOMPARE(QApplication::focusWidget(), cards(s).first());
        QCOMPARE(lastSaid(said), QString("Farah Nasser waits no longer."));
        const auto undo = said.last().at(2).value<Undo>();
        QVERIFY(undo.act);
        undo.act();
        QCOMPARE(s.waitlist.additions.last().patient, Patient{s.waiting.last().contact.id});
        QCOMPARE(s.waitlist.additions.last().providerId, std::optional(s.day.providers().at(0).id));
    }

    void addsByKeyboard()
    {
        ScreenHarness s;
        twoWait(s);
        press(Qt::Key_W, Qt::AltModifier);
        press(Qt::Key_Insert);
        QCOMPARE(QApplication::focusWidget()->objectName(), QString("waitingPatientLineEdit"));
        press(Qt::Key_Return);
        QCOMPARE(s.waitlist.additions.count(), 0);
        QTest::keyClicks(QApplication::focusWidget(), "Rhys Evander");
        auto* phone = s.find<QLineEdit>("waitingPhoneLineEdit");
        phone->setFocus();
        QTest::keyClicks(phone, "07700900142");
        auto* note = s.find<QLineEdit>("waitingNoteLineEdit");
        note->setFocus();
        QTest::keyClicks(note, "mornings");
        press(Qt::Key_Return);
        QCOMPARE(s.waitlist.additions.count(), 1);
        const contract::AddToWaitlistRequest request = s.waitlist.additions.last();
        QCOMPARE(request.patient.name, QString("Rhys Evander"));
        QCOMPARE(request.patient.phone, QString("+447700900142"));
        QCOMPARE(request.note, QString("mornings"));
        QVERIFY(!request.providerId);
        QCOMPARE(request.earliest, s.day.at(s.day.date(), "00:00"));
        QCOMPARE(request.latest, s.day.at(s.day.date().addDays(15), "00:00"));

        WaitlistEntry made = s.day.waits(9, "Rhys Evander", 0, -1, 0);
        s.waitlist.additions.answerNext(contract::WaitlistReply{made});
        QTRY_COMPARE(cards(s).size(), 3);
        QCOMPARE(QApplication::focusWidget(), cards(s).last());
    }

    void aRefusedAdditionKeepsTheForm()
    {
        ScreenHarness s;
        s.start();
        press(Qt::Key_W, Qt::AltModifier);
        press(Qt::Key_Insert);
        type(s, "waitingPatientLineEdit", "Rhys Evander");
        type(s, "waitingPhoneLineEdit", "07700900142");
        press(Qt::Key_Return);
        Error error;
        error.code = ErrorCode::Unavailable;
        s.waitlist.additions.answerNext(error);
        QCOMPARE(s.find<QLineEdit>("waitingPatientLineEdit")->text(), QString("Rhys Evander"));
        QVERIFY(!s.find<QWidget>("waitingMessage")->isHidden());
        press(Qt::Key_Return);
        QCOMPARE(s.waitlist.additions.count(), 2);
        press(Qt::Key_Escape);
        QTRY_VERIFY(s.find<PaneNotice>("nobodyWaits")->isVisible());
    }

    void followsWhatOthersDo()
    {
        ScreenHarness s;
        twoWait(s);
        WaitlistEntry bea = s.day.waits(3, "Bea Santoro", 7, 2, 20);
        s.feed.tell({s.position++, bea});
        QTRY_COMPARE(cards(s).size(), 3);
        QVERIFY(cards(s).first()->accessibleName().startsWith("Bea Santoro"));
        bea.state = WaitlistState::Booked;
        bea.version = 2;
        s.feed.tell({s.position++, bea});
        QTRY_COMPARE(cards(s).size(), 2);
        // A late word of an older version does not bring anybody back.
        bea.state = WaitlistState::Waiting;
        bea.version = 1;
        s.feed.tell({s.position++, bea});
        QCoreApplication::processEvents();
        QTRY_COMPARE(cards(s).size(), 2);
    }

    void whatCannotBeLoadedIsLoadedAgain()
    {
        ScreenHarness s;
        s.answersSide = false;
        s.start();
        Error error;
        error.code = ErrorCode::Unavailable;
        s.waitlist.lists.answerNext(error);
        QTRY_VERIFY(s.find<PaneNotice>("waitingFailed")->isVisible());
        QTest::mouseClick(s.find<QWidget>("waitingFailedPushButton"), Qt::LeftButton);
        s.waitlist.lists.answerNext(contract::Waitlist{{s.day.waits(1, "Farah Nasser", 2, 0, 9)}, 8});
        QTRY_COMPARE(cards(s).size(), 1);
    }

    void readsOnlyWhileOffline()
    {
        ScreenHarness s;
        twoWait(s);
        s.screen->setConnection(ConnectionState::Offline, s.clock.now());
        press(Qt::Key_W, Qt::AltModifier);
        press(Qt::Key_Return);
        press(Qt::Key_Delete);
        QCOMPARE(s.waitlist.offers.count(), 0);
        QCOMPARE(s.waitlist.removals.count(), 0);
        QVERIFY(!s.find<QToolButton>("addWaitingToolButton")->isEnabled());
    }

    void foldsIntoAButton()
    {
        ScreenHarness s;
        s.waiting = {s.day.waits(1, "Farah Nasser", 2, 0, 9)};
        s.start({1224, 640});
        auto* button = s.find<QAbstractButton>("peoplePushButton");
        QTRY_COMPARE(button->text(), QString("Waiting 1"));
        QVERIFY(button->isVisible());
        QVERIFY(cards(s).isEmpty());
        press(Qt::Key_W, Qt::AltModifier);
        QTRY_COMPARE(cards(s).size(), 1);
        QCOMPARE(QApplication::focusWidget(), cards(s).first());
        press(Qt::Key_Escape);
        QTRY_VERIFY(cards(s).isEmpty());
        QCOMPARE(QApplication::focusWidget(), &s.grid());
    }
};

QTEST_MAIN(TestWaitingPane)
#include "tst_waitingpane.moc"
