#include "booking/importplan.h"

#include <QTest>

using namespace clinic;
using namespace clinic::booking;
using namespace clinic::domain;
using namespace Qt::StringLiterals;
using contract::ImportOutcome;

namespace {

const QDateTime now(QDate(2026, 11, 21), QTime(10, 0), Qt::UTC);

ImportWorld world()
{
    ImportWorld world;
    world.clinic = 3;
    world.phoneRegion = u"GB"_s;
    world.now = now;
    Provider shah;
    shah.id = ProviderId(u"1"_s);
    shah.name = u"Dr Shah"_s;
    world.providers = {shah};
    Procedure checkUp;
    checkUp.id = ProcedureId(u"2"_s);
    checkUp.name = u"Check-up"_s;
    checkUp.synonyms = {u"examination"_s};
    checkUp.durationMinutes = 30;
    world.procedures = {checkUp};
    return world;
}

CalendarEvent anEvent()
{
    CalendarEvent event;
    event.uid = u"x@example.com"_s;
    event.startsAt = now.addDays(2);
    event.endsAt = event.startsAt.addSecs(30 * 60);
    event.summary = u"Nell Okafor – Check-up"_s;
    event.description = u"Call 020 7946 0555 before 2026-11-21 09:00"_s;
    event.providerName = u"dr shah"_s;
    return event;
}

ImportFacts freeTime()
{
    ImportFacts facts;
    facts.providerId = ProviderId(u"1"_s);
    facts.slotId = SlotId(u"9"_s);
    facts.fits = facts.free = true;
    return facts;
}

ImportFacts booked(const CalendarEvent& event, BookingStatus status = BookingStatus::Booked, int version = 1)
{
    ImportFacts facts = freeTime();
    facts.booking = {BookingId(u"7"_s), ProviderId(u"1"_s), event.startsAt, event.endsAt, status, version};
    return facts;
}

ImportOutcome outcome(const CalendarEvent& event, const ImportFacts& facts)
{
    return planImport({candidateOf(event, world())}, {facts}, now).first().outcome;
}

} // namespace

class TestImportPlan final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void phonesAreFound_data();
    void phonesAreFound();
    void peopleAndProceduresAreFound();
    void newOnes();
    void knownOnes();
    void twoOfAFileForOneTime();
};

void TestImportPlan::phonesAreFound_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("phone");
    QTest::newRow("national") << u"Nell, 020 7946 0555"_s << u"+442079460555"_s;
    QTest::newRow("international") << u"tel +1 (212) 555-0123 please"_s << u"+12125550123"_s;
    QTest::newRow("dates and times") << u"2026-11-21 09:00-09:30, 21/11/2026"_s << QString();
    QTest::newRow("a meeting") << u"https://zoom.example/j/02079460555"_s << QString();
    QTest::newRow("an order") << u"Invoice 123"_s << QString();
}

void TestImportPlan::phonesAreFound()
{
    QFETCH(QString, text);
    QFETCH(QString, phone);
    QCOMPARE(phoneIn(text, u"GB"_s), phone);
}

void TestImportPlan::peopleAndProceduresAreFound()
{
    const ImportCandidate candidate = candidateOf(anEvent(), world());
    QCOMPARE(candidate.patient.name, u"Nell Okafor"_s);
    QCOMPARE(candidate.patient.phone, u"+442079460555"_s);
    QCOMPARE(candidate.namedProvider.text(), u"1"_s);
    QCOMPARE(candidate.procedure.text(), u"2"_s);
    QCOMPARE(candidate.missing, QString());

    CalendarEvent turned = anEvent();
    turned.summary = u"Check-up - Ana María"_s;
    QCOMPARE(candidateOf(turned, world()).patient.name, u"Ana María"_s);
    turned.attendeeNames = {u"Dr Shah"_s, u"Ben Noor"_s};
    QCOMPARE(candidateOf(turned, world()).patient.name, u"Ben Noor"_s);
    turned.contacts = {u"Nell Okafor, 020 7946 0555"_s};
    QCOMPARE(candidateOf(turned, world()).patient.name, u"Nell Okafor"_s);

    CalendarEvent pointLike = anEvent();
    pointLike.endsAt = pointLike.startsAt;
    QCOMPARE(candidateOf(pointLike, world()).minutes, 30);

    CalendarEvent own = anEvent();
    own.uid = u"booking-%1@callwaiting"_s.arg((qint64(3) << 36) + 5);
    QVERIFY(!candidateOf(own, world()).own.isEmpty());
    own.uid = u"booking-%1@callwaiting"_s.arg((qint64(4) << 36) + 5);
    QVERIFY(candidateOf(own, world()).own.isEmpty());
}

void TestImportPlan::newOnes()
{
    QCOMPARE(outcome(anEvent(), freeTime()), ImportOutcome::New);
    ImportFacts facts = freeTime();
    facts.free = false;
    QCOMPARE(outcome(anEvent(), facts), ImportOutcome::Conflict);
    facts.fits = false;
    QCOMPARE(outcome(anEvent(), facts), ImportOutcome::OutsideHours);
    QCOMPARE(outcome(anEvent(), {}), ImportOutcome::Incomplete); // nobody to take it

    CalendarEvent changed = anEvent();
    changed.description.clear();
    QCOMPARE(outcome(changed, freeTime()), ImportOutcome::Incomplete);
    changed = anEvent();
    changed.summary = u"Check-up"_s;
    QCOMPARE(outcome(changed, freeTime()), ImportOutcome::Incomplete);
    changed = anEvent();
    changed.endsAt = changed.startsAt.addSecs(15 * 60);
    QCOMPARE(outcome(changed, freeTime()), ImportOutcome::Incomplete);
    changed = anEvent();
    changed.allDay = true;
    QCOMPARE(outcome(changed, freeTime()), ImportOutcome::OutsideHours);
    changed = anEvent();
    changed.startsAt = now.addSecs(-60);
    QCOMPARE(outcome(changed, freeTime()), ImportOutcome::OutsideHours);
    changed = anEvent();
    changed.cancelled = true;
    QCOMPARE(outcome(changed, freeTime()), ImportOutcome::Known);
    changed.problem = u"broken"_s;
    QCOMPARE(outcome(changed, freeTime()), ImportOutcome::Unreadable);
}

void TestImportPlan::knownOnes()
{
    CalendarEvent moved = anEvent();
    moved.startsAt = moved.startsAt.addSecs(3600);
    moved.endsAt = moved.endsAt.addSecs(3600);
    CalendarEvent gone = anEvent();
    gone.cancelled = true;

    QCOMPARE(outcome(anEvent(), booked(anEvent())), ImportOutcome::Known);
    QCOMPARE(outcome(moved, booked(anEvent())), ImportOutcome::Moved);
    QCOMPARE(outcome(gone, booked(anEvent())), ImportOutcome::Cancelled);
    QCOMPARE(outcome(gone, booked(anEvent(), BookingStatus::Cancelled)), ImportOutcome::Known);
    QCOMPARE(outcome(anEvent(), booked(anEvent(), BookingStatus::Cancelled)), ImportOutcome::Known);
    QCOMPARE(outcome(moved, booked(anEvent(), BookingStatus::Completed)), ImportOutcome::Known);
    QCOMPARE(outcome(gone, booked(anEvent(), BookingStatus::InProgress)), ImportOutcome::Known);

    ImportFacts taken = booked(anEvent());
    taken.free = false;
    QCOMPARE(outcome(moved, taken), ImportOutcome::Conflict);
    // Moved here since, and the file says what it said: it stays where people put it.
    ImportFacts here = booked(anEvent());
    here.importedAs = {moved.startsAt, moved.endsAt};
    QCOMPARE(outcome(moved, here), ImportOutcome::Known);
    // A file of our own that is older than the booking.
    CalendarEvent own = moved;
    own.uid = u"booking-%1@callwaiting"_s.arg((qint64(3) << 36) + 5);
    own.sequence = 0;
    QCOMPARE(outcome(own, booked(anEvent(), BookingStatus::Booked, 2)), ImportOutcome::Known);
    own.sequence = 1;
    QCOMPARE(outcome(own, booked(anEvent(), BookingStatus::Booked, 2)), ImportOutcome::Moved);
}

void TestImportPlan::twoOfAFileForOneTime()
{
    CalendarEvent second = anEvent();
    second.uid = u"y"_s;
    second.startsAt = second.startsAt.addSecs(15 * 60);
    second.endsAt = second.endsAt.addSecs(15 * 60);
    const QList<ImportStep> steps =
        planImport({candidateOf(anEvent(), world()), candidateOf(second, world())}, {freeTime(), freeTime()}, now);
    QCOMPARE(steps.at(0).outcome, ImportOutcome::New);
    QCOMPARE(steps.at(1).outcome, ImportOutcome::Conflict);
}

QTEST_GUILESS_MAIN(TestImportPlan)
#include "tst_importplan.moc"
