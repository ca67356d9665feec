#include "booking/speech.h"

#include <QTest>

using namespace clinic;
using booking::speech::Reason;
using namespace Qt::StringLiterals;

class TestSpeech final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void time_data();
    void time();
    void dayIsSaidAsPeopleDo();
    void choicesEndWithOr();
    void lostRaceOffersWhatIsFree();
    void lostRaceWithNothingFreeOffersAnotherDay();
};

namespace {

const QTimeZone london("Europe/London");

QDateTime utc(const char* text)
{
    return QDateTime::fromString(QLatin1String(text), Qt::ISODate);
}

QString anybody(const domain::ProviderId& id)
{
    return id.text() == u"1" ? u"Dr Shah"_s : u"Dr Ito"_s;
}

domain::Slot slotAt(const char* start, const char* provider)
{
    domain::Slot slot;
    slot.startsAt = utc(start);
    slot.endsAt = slot.startsAt.addSecs(900);
    slot.providerId = domain::ProviderId(QString::fromLatin1(provider));
    return slot;
}

} // namespace

void TestSpeech::time_data()
{
    QTest::addColumn<QDateTime>("at");
    QTest::addColumn<QString>("said");
    QTest::newRow("full hour") << utc("2026-11-23T14:00:00Z") << u"2 pm"_s;
    QTest::newRow("quarter") << utc("2026-11-23T09:15:00Z") << u"9:15 am"_s;
    QTest::newRow("noon") << utc("2026-11-23T12:00:00Z") << u"12 noon"_s;
    QTest::newRow("after noon") << utc("2026-11-23T12:30:00Z") << u"12:30 pm"_s;
    QTest::newRow("after midnight") << utc("2026-11-23T00:05:00Z") << u"12:05 am"_s;
    QTest::newRow("summer time is the clinic's") << utc("2026-07-01T08:00:00Z") << u"9 am"_s;
}

void TestSpeech::time()
{
    QFETCH(QDateTime, at);
    QTEST(booking::speech::time(at, london), "said");
}

void TestSpeech::dayIsSaidAsPeopleDo()
{
    const QDate today(2026, 11, 21);
    QCOMPARE(booking::speech::day(utc("2026-11-21T10:00:00Z"), london, today), u"today"_s);
    QCOMPARE(booking::speech::day(utc("2026-11-22T10:00:00Z"), london, today), u"tomorrow"_s);
    QCOMPARE(booking::speech::day(utc("2026-11-23T10:00:00Z"), london, today), u"Monday 23 November"_s);
    // 23:30 UTC of a summer's day is the next day in London.
    QCOMPARE(booking::speech::day(utc("2026-06-30T23:30:00Z"), london, QDate(2026, 6, 30)), u"tomorrow"_s);
}

void TestSpeech::choicesEndWithOr()
{
    QCOMPARE(booking::speech::oneOf({u"2 pm"_s}), u"2 pm"_s);
    QCOMPARE(booking::speech::oneOf({u"2 pm"_s, u"3 pm"_s}), u"2 pm or 3 pm"_s);
    QCOMPARE(booking::speech::oneOf({u"2 pm"_s, u"3 pm"_s, u"4 pm"_s}), u"2 pm, 3 pm or 4 pm"_s);
}

void TestSpeech::lostRaceOffersWhatIsFree()
{
    const QString said = booking::speech::taken(
        Reason::Taken, {slotAt("2026-11-23T14:15:00Z", "1"), slotAt("2026-11-24T09:00:00Z", "2")}, london,
        QDate(2026, 11, 23), anybody);
    QCOMPARE(said, u"That slot was just taken. How about today at 2:15 pm with Dr Shah or tomorrow at 9 am with Dr Ito?"_s);
}

void TestSpeech::lostRaceWithNothingFreeOffersAnotherDay()
{
    QVERIFY(booking::speech::taken(Reason::Taken, {}, london, QDate(2026, 11, 23), anybody).contains(u"another day"));
    const QString unequipped = booking::speech::taken(Reason::NoResource, {slotAt("2026-11-24T09:00:00Z", "2")}, london,
                                                      QDate(2026, 11, 23), anybody);
    QVERIFY2(unequipped.contains(u"room or equipment") && unequipped.contains(u"tomorrow"), qPrintable(unequipped));
}

QTEST_GUILESS_MAIN(TestSpeech)
#include "tst_speech.moc"
