#include "screenactions.h"

#include <QAbstractButton>
#include <QAccessible>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QSignalSpy>
#include <QSpinBox>
#include <QTest>

using namespace clinic;
using namespace clinic::domain;
using namespace clinic::ui;
using test::ClinicDay;
using test::ScreenHarness;
using test::typePatient;

namespace {

const Contact nadia{ContactId(qint64(77)), "Nadia Okonjo", "+447700900142", {}, {}, 1};

/// Counts what the keyboard sends to the application.
class KeyCounter final : public QObject
{
public:
    KeyCounter() { qApp->installEventFilter(this); }
    ~KeyCounter() override { qApp->removeEventFilter(this); }

    int presses = 0;

protected:
    bool eventFilter(QObject* watched, QEvent* event) override
    {
        if (event->type() == QEvent::KeyPress && watched->isWindowType())
            ++presses;
        return false;
    }
};

void press(int key, Qt::KeyboardModifiers modifiers = {})
{
    // As the window system sends it: to the window, which finds the shortcut or the focus.
    QTest::keyClick(QApplication::focusWindow(), Qt::Key(key), modifiers);
}

void chooseNadia(ScreenHarness& s)
{
    auto* name = s.find<QLineEdit>("patientNameLineEdit");
    name->setFocus();
    QTest::keyClicks(name, "oko");
    QTRY_VERIFY(s.contacts.searches.waiting() > 0);
    s.contacts.searches.answerNext(contract::ContactList{{nadia}});
    QTest::keyClick(name, Qt::Key_Return);
    QCOMPARE(name->text(), nadia.name);
}

void chooseProcedure(ScreenHarness& s, const QString& name)
{
    auto* combo = s.find<QComboBox>("procedureComboBox");
    const int row = combo->findText(name);
    QVERIFY(row >= 0);
    combo->setCurrentIndex(row);
    Q_EMIT combo->activated(row);
}

Booking bookingOf(ScreenHarness& s, qint64 id, const QDate& date, const QString& time, int procedure,
                  BookingStatus status)
{
    Booking made;
    made.id = BookingId(id);
    made.providerId = s.day.providers().first().id;
    made.startsAt = s.day.at(date, time);
    made.endsAt = made.startsAt.addSecs(1800);
    made.procedureId = s.day.procedures().at(procedure).id;
    made.status = status;
    made.contact = {nadia.id, nadia.name, nadia.phone};
    return made;
}

QStringList historyRows(ScreenHarness& s)
{
    QStringList rows;
    for (const auto* row : s.screen->findChildren<QAbstractButton*>("historyRow")) {
        if (!row->isHidden() && row->isVisible())
            rows.append(row->accessibleName());
    }
    return rows;
}

void chooseWeekly(ScreenHarness& s, int times)
{
    auto* rhythm = s.find<QComboBox>("repeatComboBox");
    rhythm->setCurrentIndex(rhythm->findText("Weekly"));
    s.find<QSpinBox>("repeatSpinBox")->setValue(times);
}

contract::Occurrence occurrence(ScreenHarness& s, int week, bool free)
{
    contract::Occurrence made;
    made.startsAt = s.day.at(s.day.date().addDays(7 * week), "14:00");
    made.slotId = SlotId(qint64(500 + week));
    made.free = free;
    if (!free) {
        made.holder = ClinicDay::voxanne();
        Slot other = s.day.slot(0, "15:00");
        other.id = SlotId(qint64(900 + week));
        other.startsAt = s.day.at(s.day.date().addDays(7 * week), "15:00");
        other.endsAt = other.startsAt.addSecs(900);
        made.alternatives = {other};
    }
    return made;
}

} // namespace

/// The form of a new booking: who, what it takes, how often.
class TestNewBooking : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aCommonBookingTakesSixKeys()
    {
        ScreenHarness s;
        s.start();
        s.focusTime(0, "14:00");
        KeyCounter keys;
        press(Qt::Key_Return);
        const Hold hold{HoldId(qint64(1)), s.day.slotIds(0, "14:00", 30), {}, s.clock.now().addSecs(900)};
        s.api.claims.answerNext(contract::HoldReply{hold});
        press(Qt::Key_O);
        press(Qt::Key_K);
        press(Qt::Key_O);
        QTRY_COMPARE(s.contacts.searches.count(), 1);
        s.contacts.searches.answerNext(contract::ContactList{{nadia}});
        press(Qt::Key_Return);
        press(Qt::Key_Return, Qt::ControlModifier);
        QCOMPARE(keys.presses, 6);
        QCOMPARE(s.api.confirms.count(), 1);
        QCOMPARE(s.api.confirms.last().hold, hold.id);
        QCOMPARE(s.api.confirms.last().request.patient.contactId, nadia.id);
    }

    void enterBeforeTheAnswerChoosesTheOnlyMatch()
    {
        ScreenHarness s;
        s.start();
        s.holdByEnter(0, "14:00");
        auto* name = s.find<QLineEdit>("patientNameLineEdit");
        QTest::keyClicks(name, "oko");
        QTest::keyClick(name, Qt::Key_Return);
        QCOMPARE(s.contacts.searches.last().query, "oko");
        QVERIFY(name->hasFocus());
        s.contacts.searches.answerNext(contract::ContactList{{nadia}});
        QCOMPARE(name->text(), "Nadia Okonjo");
    }

    void enterBeforeTheAnswerDoesNotGuessAmongSeveral()
    {
        ScreenHarness s;
        s.start();
        s.holdByEnter(0, "14:00");
        auto* name = s.find<QLineEdit>("patientNameLineEdit");
        QTest::keyClicks(name, "oko");
        QTest::keyClick(name, Qt::Key_Return);
        const Contact nell{ContactId(qint64(78)), "Nell Okofar", "+447700900618", {}, {}, 1};
        s.contacts.searches.answerNext(contract::ContactList{{nadia, nell}});
        QCOMPARE(name->text(), "oko");
        QVERIFY(s.find<QWidget>("patientListFrame")->isVisible());
    }

    void theLastRowMakesANewPatient()
    {
        ScreenHarness s;
        s.start();
        s.holdByEnter(0, "14:00");
        auto* name = s.find<QLineEdit>("patientNameLineEdit");
        QTest::keyClicks(name, "Nadia Ok");
        QTRY_COMPARE(s.contacts.searches.waiting(), 1);
        s.contacts.searches.answerNext(contract::ContactList{{nadia}});
        const auto* list = s.find<QListView>("patientListView");
        QCOMPARE(list->model()->rowCount(), 2);
        QCOMPARE(list->model()->index(1, 0).data().toString(), "New patient “Nadia Ok”");
        QTest::keyClick(name, Qt::Key_Down);
        QTest::keyClick(name, Qt::Key_Return);
        QTRY_VERIFY(s.find<QLineEdit>("phoneLineEdit")->hasFocus());
        QCOMPARE(name->text(), "Nadia Ok");
    }

    void aPhoneThatNobodyHasGoesIntoItsField()
    {
        ScreenHarness s;
        s.start();
        s.holdByEnter(0, "14:00");
        auto* name = s.find<QLineEdit>("patientNameLineEdit");
        QTest::keyClicks(name, "07700900999");
        QTRY_COMPARE(s.contacts.searches.waiting(), 1);
        s.contacts.searches.answerNext(contract::ContactList{});
        QTest::keyClick(name, Qt::Key_N, Qt::ControlModifier);
        QCOMPARE(s.find<QLineEdit>("phoneLineEdit")->text(), "07700 900999");
        QVERIFY(name->text().isEmpty());
        QVERIFY(name->hasFocus());
    }

    void aKnownPatientShowsWhatTheyHave()
    {
        ScreenHarness s;
        s.start();
        s.holdByEnter(0, "14:00");
        chooseNadia(s);
        QCOMPARE(s.contacts.bookingLists.last(), nadia.id);
        using enum BookingStatus;
        s.contacts.bookingLists.answerNext(contract::BookingList{
            {bookingOf(s, 1, {2026, 12, 1}, "09:00", 0, Booked), bookingOf(s, 2, {2026, 11, 17}, "16:00", 3, Booked),
             bookingOf(s, 3, {2026, 9, 3}, "10:00", 0, Completed), bookingOf(s, 4, {2026, 10, 1}, "10:00", 1, NoShow),
             bookingOf(s, 5, {2026, 3, 11}, "10:00", 3, Cancelled)},
            9});
        QCOMPARE(s.find<QLabel>("seenLabel")->accessibleName(), "seen 3 Sep 2026, Dr Rao");
        QCOMPARE(s.find<QWidget>("bookingForm")->findChild<QLabel*>("historyTitleLabel")->text(),
                 "Nadia’s other bookings");
        QTRY_COMPARE(historyRows(s),
                     (QStringList{"17 Nov 2026, Patch test, booked", "1 Dec 2026, Skin consultation, booked",
                                  "1 Oct 2026, Mole removal, did not come", "3 Sep 2026, Skin consultation, completed",
                                  "11 Mar 2026, Patch test, cancelled"}));
        QCOMPARE(s.find<QWidget>("sameDayNote")->accessibleName(),
                 "Nadia is booked already that day: 16:00, Patch test, Dr Rao.");
    }

    void anotherPersonForgetsTheHistory()
    {
        ScreenHarness s;
        s.start();
        s.holdByEnter(0, "14:00");
        chooseNadia(s);
        auto* name = s.find<QLineEdit>("patientNameLineEdit");
        name->setFocus();
        QTest::keyClick(name, Qt::Key_End);
        QTest::keyClicks(name, "x");
        s.contacts.bookingLists.answerNext(
            contract::BookingList{{bookingOf(s, 3, {2026, 9, 3}, "10:00", 0, BookingStatus::Completed)}, 9});
        QVERIFY2(historyRows(s).isEmpty(), "an answer about somebody else is dropped");
        QVERIFY(!s.find<QWidget>("sameDayNote")->isVisible());
    }

    void onlyWhatIsOfferedCanBeBooked()
    {
        ScreenHarness s;
        s.start();
        auto procedures = s.day.procedures();
        procedures[0].active = false;
        s.feed.tell({s.position++, CatalogueChanged{}});
        s.api.procedureLists.answerNext(contract::ProcedureList{procedures});
        QTRY_COMPARE(s.find<QComboBox>("procedureComboBox")->findText("Skin consultation"), -1);
        QVERIFY(s.find<QComboBox>("procedureComboBox")->findText("Mole removal") >= 0);
    }

    void aChangedCatalogueKeepsTheChosenProcedure()
    {
        ScreenHarness s;
        s.start();
        s.holdByEnter(0, "15:00", 45);
        chooseProcedure(s, "Mole removal");
        auto procedures = s.day.procedures();
        procedures.removeFirst();
        s.feed.tell({s.position++, CatalogueChanged{}});
        s.api.procedureLists.answerNext(contract::ProcedureList{procedures});
        QTRY_COMPARE(s.find<QComboBox>("procedureComboBox")->currentText(), "Mole removal");
        QCOMPARE(s.find<QComboBox>("lengthComboBox")->currentText(), "45 min");
    }

    void theHoldTellsRoomAndDevice()
    {
        ScreenHarness s;
        s.start();
        const Hold hold = s.holdByEnter(0, "15:00");
        QVERIFY(!s.find<QWidget>("resourcesLineEdit")->isVisible());
        chooseProcedure(s, "Laser session");
        QCOMPARE(s.find<QLineEdit>("resourcesLineEdit")->text(), "room, laser");
        Hold longer = hold;
        longer.slotIds = s.day.slotIds(0, "15:00", 45);
        longer.resourceIds = {ResourceId(qint64(32)), ResourceId(qint64(33))};
        s.api.holdChanges.answerNext(contract::HoldReply{longer});
        QVERIFY(s.find<QWidget>("resourcesLineEdit")->isVisible());
        QCOMPARE(s.find<QLineEdit>("resourcesLineEdit")->text(), "Room 2, Laser A");
    }

    void aMissingDeviceIsNamed()
    {
        ScreenHarness s;
        s.start();
        s.holdByEnter(0, "14:00");
        chooseProcedure(s, "Laser session");
        Error lost = s.lostTo(ClinicDay::colleague(), {s.day.slot(0, "15:00")});
        lost.conflict->holder.reset();
        lost.conflict->resourceKind = "laser";
        s.api.holdChanges.answerNext(lost);
        QCOMPARE(s.find<QLabel>("bannerTitleLabel")->text(), "No laser is free at 14:00");
        QCOMPARE(s.find<QWidget>("resourcesLineEditNote")->accessibleName(), "No laser is free at 14:00.");
        QVERIFY(s.find<QWidget>("resourcesLineEdit")->isVisible());
        QVERIFY(s.find<QAbstractButton>("alternative1PushButton"));
        QVERIFY2(!s.find<QAbstractButton>("confirmPushButton")->isEnabled(), "the laser is not held");
    }

    void repeatsArePlannedBeforeAnythingIsTaken()
    {
        ScreenHarness s;
        s.start();
        QSignalSpy said(s.screen.get(), &CalendarScreen::statusMessage);
        const Hold hold = s.holdByEnter(0, "14:00");
        typePatient(s);
        chooseWeekly(s, 4);
        auto* confirm = s.find<QAbstractButton>("confirmPushButton");
        QVERIFY2(!confirm->isEnabled(), "not before the other times are known");
        QTRY_COMPARE(s.api.repeatPlans.count(), 1);
        QCOMPARE(s.api.repeatPlans.last().hold, hold.id);
        QCOMPARE(s.api.repeatPlans.last().request, (contract::RepeatPlanRequest{contract::RepeatEvery::Week, 1, 4}));
        s.api.repeatPlans.answerNext(
            contract::RepeatPlan{{occurrence(s, 1, true), occurrence(s, 2, false), occurrence(s, 3, false)}});
        QCOMPARE(s.find<QWidget>("occurrence2")->accessibleName(), "Tue 24 Nov 14:00");
        QCOMPARE(s.find<QWidget>("occurrence3")->accessibleName(), "Tue 1 Dec 14:00 · Voxanne holds it");
        QVERIFY(!confirm->isEnabled());
        auto* pick = s.find<QWidget>("occurrence3")->findChild<QAbstractButton*>("pickOccurrencePushButton");
        QCOMPARE(pick->text(), "15:00 Dr Rao");
        QTest::keyClick(pick, Qt::Key_Space);
        QCOMPARE(s.find<QWidget>("occurrence3")->accessibleName(), "Tue 1 Dec 15:00 · instead of Tue 1 Dec 14:00");
        auto* skip = qobject_cast<QAbstractButton*>(QApplication::focusWidget());
        QVERIFY2(skip && s.find<QWidget>("occurrence4")->isAncestorOf(skip), "on to the next that is open");
        skip = s.find<QWidget>("occurrence4")->findChild<QAbstractButton*>("skipOccurrencePushButton");
        skip->setFocus();
        QTest::keyClick(skip, Qt::Key_Space);
        QVERIFY(confirm->isEnabled());
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return, Qt::ControlModifier);
        QCOMPARE(s.api.confirms.last().request.repeatSlotIds, (QList{SlotId(qint64(501)), SlotId(qint64(902))}));
        const Booking first = s.day.book(0, "14:00", 30, "Nadia Okonjo", 5);
        Booking second = first;
        second.id = BookingId(qint64(8001));
        Booking third = first;
        third.id = BookingId(qint64(8002));
        s.api.confirms.answerNext(contract::BookingReply{first, {second, third}});
        QCOMPARE(said.last().at(1).toString(), "Booked Nadia Okonjo 3 times, from 14:00 on, Dr Rao.");
        QVERIFY(s.find<QWidget>("bookingPanel")->isHidden());
    }

    void anotherLengthPlansAgain()
    {
        ScreenHarness s;
        s.start();
        const Hold hold = s.holdByEnter(0, "14:00");
        chooseWeekly(s, 2);
        QTRY_COMPARE(s.api.repeatPlans.count(), 1);
        s.api.repeatPlans.answerNext(contract::RepeatPlan{{occurrence(s, 1, true)}});
        chooseProcedure(s, "Wound care");
        Hold longer = hold;
        longer.slotIds = s.day.slotIds(0, "14:00", 45);
        s.api.holdChanges.answerNext(contract::HoldReply{longer});
        QCOMPARE(s.api.repeatPlans.count(), 2);
        QVERIFY(!s.find<QWidget>("occurrence2"));
    }

    void countdownAndBannerAreSpoken()
    {
        ScreenHarness s;
        s.start();
        s.holdByEnter(0, "14:00");
        auto* card = s.find<QWidget>("holdCard");
        for (QWidget* alert : {card, s.find<QWidget>("calendarBanner")})
            QCOMPARE(QAccessible::queryAccessibleInterface(alert)->role(), QAccessible::AlertMessage);
        s.clock.advance(10 * 60 + 2);
        QTRY_VERIFY(card->accessibleDescription().startsWith("Held for you, 04:58 left."));
        s.clock.advance(60);
        const QString said = card->accessibleDescription();
        s.clock.advance(3 * 60);
        QTRY_VERIFY(card->accessibleDescription().startsWith("Held for you, 00:58 left."));
        QVERIFY2(said.contains("04:58"), "not each second");
    }

    void timesLostAtTheEndKeepEverythingTyped()
    {
        ScreenHarness s;
        s.start();
        s.holdByEnter(0, "14:00");
        typePatient(s);
        chooseWeekly(s, 3);
        QTRY_COMPARE(s.api.repeatPlans.count(), 1);
        s.api.repeatPlans.answerNext(contract::RepeatPlan{{occurrence(s, 1, true), occurrence(s, 2, true)}});
        auto* confirm = s.find<QAbstractButton>("confirmPushButton");
        confirm->click();
        Error lost;
        lost.code = ErrorCode::SlotTaken;
        SlotConflict conflict{ClinicDay::colleague(), {}, {s.day.slot(0, "15:00")}, {}, SlotId(qint64(502))};
        lost.conflicts = {conflict};
        s.api.confirms.answerNext(lost);
        QVERIFY(s.find<QLabel>("bannerWordsLabel")->text().startsWith("Nothing was booked"));
        QCOMPARE(s.find<QLineEdit>("patientNameLineEdit")->text(), "Nadia Okonjo");
        QCOMPARE(s.find<QWidget>("occurrence2")->accessibleName(), "Tue 24 Nov 14:00");
        QVERIFY(s.find<QWidget>("occurrence3")->accessibleName().endsWith("Milo Adebayo holds it"));
        QVERIFY(!confirm->isEnabled());
        s.find<QWidget>("occurrence3")->findChild<QAbstractButton*>("pickOccurrencePushButton")->click();
        confirm->click();
        QCOMPARE(s.api.confirms.last().request.repeatSlotIds, (QList{SlotId(qint64(501)), s.day.slot(0, "15:00").id}));
    }
};

QTEST_MAIN(TestNewBooking)
#include "tst_newbooking.moc"
