#include "booking/icalendarreader.h"

#include <QElapsedTimer>
#include <QRandomGenerator>
#include <QTest>

using namespace clinic;
using namespace clinic::booking;
using namespace clinic::domain;
using namespace Qt::StringLiterals;

namespace {

const QByteArray outlookZone = "BEGIN:VTIMEZONE\r\nTZID:Harbour Time\r\n"
                               "BEGIN:STANDARD\r\nDTSTART:16010101T020000\r\nTZOFFSETFROM:+0100\r\nTZOFFSETTO:+0000\r\n"
                               "RRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=10\r\nEND:STANDARD\r\n"
                               "BEGIN:DAYLIGHT\r\nDTSTART:16010101T010000\r\nTZOFFSETFROM:+0000\r\nTZOFFSETTO:+0100\r\n"
                               "RRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=3\r\nEND:DAYLIGHT\r\nEND:VTIMEZONE\r\n";

QByteArray calendar(const QByteArray& inside)
{
    return "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//Somebody//EN\r\n" + inside + "END:VCALENDAR\r\n";
}

QByteArray vevent(const QByteArray& lines, const QByteArray& uid = "one@example.com")
{
    return "BEGIN:VEVENT\r\nUID:" + uid + "\r\nSUMMARY:Nell Okafor\r\n" + lines + "END:VEVENT\r\n";
}

CalendarWindow window(const char* from = "2026-11-21T10:00:00Z", const char* zone = "Europe/London")
{
    const QDateTime start = QDateTime::fromString(QLatin1String(from), Qt::ISODate);
    return {start, start.addDays(366), QTimeZone(zone)};
}

QStringList startsOf(const QList<CalendarEvent>& events)
{
    QStringList starts;
    for (const CalendarEvent& each : events)
        starts.append(each.startsAt.toString(u"MM-dd HH:mm"));
    return starts;
}

} // namespace

/// Strangers' calendars: what they mean, and that nothing in them can hurt.
class TestICalendarReader final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void zones_data();
    void zones();
    void repeating_data();
    void repeating();
    void overriddenOccurrence();
    void allDay();
    void textsAndPeople();
    void cancelled();
    void brokenEventsSaySo_data();
    void brokenEventsSaySo();
    void notACalendar_data();
    void notACalendar();
    void costlyFilesEnd_data();
    void costlyFilesEnd();
    void mutatedFilesDoNoHarm();
};

void TestICalendarReader::zones_data()
{
    QTest::addColumn<QByteArray>("lines");
    QTest::addColumn<QString>("start");
    QTest::newRow("utc") << QByteArray("DTSTART:20270701T090000Z\r\nDTEND:20270701T093000Z\r\n") << u"07-01 09:00"_s;
    QTest::newRow("floating is the clinic's") << QByteArray("DTSTART:20270701T090000\r\nDURATION:PT30M\r\n") << u"07-01 08:00"_s;
    QTest::newRow("iana") << QByteArray("DTSTART;TZID=America/New_York:20270701T090000\r\nDURATION:PT30M\r\n")
                          << u"07-01 13:00"_s;
    QTest::newRow("iana behind a vendor")
        << QByteArray("DTSTART;TZID=/mozilla.org/20050126_1/America/New_York:20270701T090000\r\nDURATION:PT30M\r\n")
        << u"07-01 13:00"_s;
    QTest::newRow("windows") << QByteArray("DTSTART;TZID=Eastern Standard Time:20270701T090000\r\nDURATION:PT30M\r\n")
                             << u"07-01 13:00"_s;
    QTest::newRow("the file's own, summer")
        << QByteArray("DTSTART;TZID=Harbour Time:20270701T090000\r\nDURATION:PT30M\r\n") << u"07-01 08:00"_s;
    QTest::newRow("the file's own, winter")
        << QByteArray("DTSTART;TZID=Harbour Time:20270112T090000\r\nDURATION:PT30M\r\n") << u"01-12 09:00"_s;
    QTest::newRow("before the autumn change")
        << QByteArray("DTSTART;TZID=Europe/London:20271031T003000\r\nDURATION:PT30M\r\n") << u"10-30 23:30"_s;
}

void TestICalendarReader::zones()
{
    QFETCH(QByteArray, lines);
    QFETCH(QString, start);
    const auto events = readCalendar(calendar(outlookZone + vevent(lines)), window());
    QVERIFY(events);
    QCOMPARE(events->size(), 1);
    QCOMPARE(events->first().problem, QString());
    QCOMPARE(startsOf(*events), QStringList{start});
    QCOMPARE(events->first().startsAt.secsTo(events->first().endsAt), 30 * 60);
}

void TestICalendarReader::repeating_data()
{
    QTest::addColumn<QByteArray>("lines");
    QTest::addColumn<QStringList>("starts");
    QTest::newRow("weekly through a change of clocks, one left out, end in UTC")
        << QByteArray("DTSTART;TZID=Europe/London:20270315T090000\r\nDTEND;TZID=Europe/London:20270315T093000\r\n"
                      "RRULE:FREQ=WEEKLY;UNTIL=20270412T080000Z\r\nEXDATE;TZID=Europe/London:20270322T090000\r\n")
        << QStringList{u"03-15 09:00"_s, u"03-29 08:00"_s, u"04-05 08:00"_s, u"04-12 08:00"_s};
    QTest::newRow("only what lies ahead")
        << QByteArray("DTSTART:20200106T090000Z\r\nDURATION:PT15M\r\nRRULE:FREQ=WEEKLY;UNTIL=20261208T000000Z\r\n")
        << QStringList{u"11-23 09:00"_s, u"11-30 09:00"_s, u"12-07 09:00"_s};
    QTest::newRow("count and a further date")
        << QByteArray("DTSTART:20261201T090000Z\r\nDURATION:PT15M\r\nRRULE:FREQ=DAILY;COUNT=2\r\nRDATE:20261224T100000Z\r\n")
        << QStringList{u"12-01 09:00"_s, u"12-02 09:00"_s, u"12-24 10:00"_s};
    QTest::newRow("a day left out whole")
        << QByteArray("DTSTART:20261201T090000Z\r\nDURATION:PT15M\r\nRRULE:FREQ=DAILY;COUNT=3\r\nEXDATE;VALUE=DATE:20261202\r\n")
        << QStringList{u"12-01 09:00"_s, u"12-03 09:00"_s};
}

void TestICalendarReader::repeating()
{
    QFETCH(QByteArray, lines);
    QFETCH(QStringList, starts);
    const auto events = readCalendar(calendar(vevent(lines)), window());
    QVERIFY(events);
    QCOMPARE(startsOf(*events), starts);
    QSet<QString> occurrences;
    for (const CalendarEvent& each : *events)
        occurrences.insert(each.occurrence);
    QCOMPARE(occurrences.size(), starts.size());
}

void TestICalendarReader::overriddenOccurrence()
{
    const QByteArray file = calendar(
        vevent("DTSTART:20261201T090000Z\r\nDURATION:PT15M\r\nRRULE:FREQ=DAILY;COUNT=3\r\n") +
        vevent("RECURRENCE-ID:20261202T090000Z\r\nDTSTART:20261202T140000Z\r\nDURATION:PT30M\r\nSEQUENCE:2\r\n") +
        vevent("RECURRENCE-ID:20261203T090000Z\r\nDTSTART:20261203T090000Z\r\nDURATION:PT15M\r\nSTATUS:CANCELLED\r\n"));
    const auto events = readCalendar(file, window());
    QVERIFY(events);
    QCOMPARE(startsOf(*events), QStringList({u"12-01 09:00"_s, u"12-02 14:00"_s, u"12-03 09:00"_s}));
    QCOMPARE(events->at(1).occurrence, u"2026-12-02T09:00:00Z"_s);
    QCOMPARE(events->at(1).sequence, 2);
    QVERIFY(events->at(2).cancelled && !events->at(0).cancelled);
}

void TestICalendarReader::allDay()
{
    const auto events = readCalendar(calendar(vevent("DTSTART;VALUE=DATE:20270704\r\n")), window());
    QVERIFY(events);
    QVERIFY(events->first().allDay);
    QCOMPARE(startsOf(*events), QStringList{u"07-03 23:00"_s});
    QCOMPARE(events->first().startsAt.secsTo(events->first().endsAt), 24 * 3600);
}

void TestICalendarReader::textsAndPeople()
{
    const auto events = readCalendar(
        calendar(vevent("DTSTART:20261201T090000Z\r\nDURATION:PT15M\r\nDESCRIPTION:Line\\, one\\nLi\r\n ne two\r\n"
                       "LOCATION:Room\\; 2\r\nCONTACT:Nell\\, 020 7946 0555\r\nATTENDEE;CN=\"Okafor, Nell\":tel:+442079460555\r\n"
                       "ATTENDEE;CN=Dr Shah:mailto:shah@example.com\r\n")),
        window());
    QVERIFY(events);
    const CalendarEvent& one = events->first();
    QCOMPARE(one.description, u"Line, one\nLine two"_s);
    QCOMPARE(one.location, u"Room; 2"_s);
    QCOMPARE(one.contacts, QStringList{u"Nell, 020 7946 0555"_s});
    QCOMPARE(one.attendeeNames, QStringList({u"Okafor, Nell"_s, u"Dr Shah"_s}));
    QCOMPARE(one.phones, QStringList{u"+442079460555"_s});
}

void TestICalendarReader::cancelled()
{
    const auto whole = readCalendar(calendar("METHOD:CANCEL\r\n" + vevent("DTSTART:20261201T090000Z\r\n")), window());
    QVERIFY(whole && whole->size() == 1 && whole->first().cancelled);
}

void TestICalendarReader::brokenEventsSaySo_data()
{
    QTest::addColumn<QByteArray>("lines");
    QTest::newRow("no start") << QByteArray("DTEND:20261201T090000Z\r\n");
    QTest::newRow("no date") << QByteArray("DTSTART:tomorrow\r\n");
    QTest::newRow("no such day") << QByteArray("DTSTART:20270231T090000Z\r\n");
    QTest::newRow("unknown zone") << QByteArray("DTSTART;TZID=Mars/Olympus:20261201T090000\r\n");
    QTest::newRow("ends first") << QByteArray("DTSTART:20261201T090000Z\r\nDTEND:20261201T080000Z\r\n");
    QTest::newRow("every second") << QByteArray("DTSTART:20261201T090000Z\r\nRRULE:FREQ=SECONDLY\r\n");
    QTest::newRow("30th of February") << QByteArray(
        "DTSTART:20261201T090000Z\r\nRRULE:FREQ=DAILY;BYMONTH=2;BYMONTHDAY=30\r\n");
    QTest::newRow("many times a day") << QByteArray(
        "DTSTART:20261201T090000Z\r\nRRULE:FREQ=DAILY;BYHOUR=8,9,10;BYMINUTE=0,30;BYSECOND=0,1,2\r\n");
    QTest::newRow("ever since") << QByteArray("DTSTART:19000101T090000Z\r\nRRULE:FREQ=DAILY\r\n");
    QTest::newRow("start of another kind") << QByteArray("DTSTART;VALUE=TEXT:AAAAAAAAAAAAAAAA\r\n");
    QTest::newRow("rule of another kind") << QByteArray("DTSTART;VALUE=DURATION:PT5M\r\nRRULE;VALUE=TEXT:AAAAAAAAAAAA\r\n");
}

void TestICalendarReader::brokenEventsSaySo()
{
    QFETCH(QByteArray, lines);
    const auto events = readCalendar(calendar(vevent(lines) + vevent("DTSTART:20261201T090000Z\r\n", "fine")), window());
    QVERIFY(events);
    int broken = 0;
    for (const CalendarEvent& each : *events)
        broken += each.problem.isEmpty() ? 0 : 1;
    QCOMPARE(broken, 1);
    QCOMPARE(events->size(), 2);
}

void TestICalendarReader::notACalendar_data()
{
    QTest::addColumn<QByteArray>("file");
    QTest::newRow("empty") << QByteArray();
    QTest::newRow("text") << QByteArray("Dear Sir or Madam,\r\n");
    QTest::newRow("json") << QByteArray("{\"events\":[]}");
    QTest::newRow("binary") << QByteArray("\x89PNG\r\n\x1a\n\0\0\0\rIHDR", 16);
    QTest::newRow("card") << QByteArray("BEGIN:VCARD\r\nFN:Nell\r\nEND:VCARD\r\n");
    QTest::newRow("deep") << QByteArray("BEGIN:VCALENDAR\r\n") + QByteArray("BEGIN:VEVENT\r\n").repeated(60'000);
    QTest::newRow("deep, folded") << QByteArray("BEGIN:VCALENDAR\r\n") + QByteArray("BEG\r\n IN:VEVENT\r\n").repeated(20'000);
    QTest::newRow("too long") << calendar(vevent("DTSTART:20261201T090000Z\r\n").repeated(20'000));
}

void TestICalendarReader::notACalendar()
{
    QFETCH(QByteArray, file);
    const auto events = readCalendar(file, window());
    QVERIFY(!events);
    QVERIFY(!events.error().detail.isEmpty());
}

void TestICalendarReader::costlyFilesEnd_data()
{
    QTest::addColumn<QByteArray>("file");
    QTest::newRow("501 events") << calendar(vevent("DTSTART:20261201T090000Z\r\nRRULE:FREQ=DAILY\r\n").repeated(2));
    QTest::newRow("rules that never match")
        << calendar(vevent("DTSTART:19700101T090000Z\r\nRRULE:FREQ=DAILY;BYMONTH=2;BYMONTHDAY=30\r\n").repeated(6000));
    QTest::newRow("rules that began long ago")
        << calendar(vevent("DTSTART:19000101T090000Z\r\nRRULE:FREQ=DAILY;UNTIL=20200101T000000Z\r\n").repeated(6000));
    QTest::newRow("a zone that changes every second")
        << calendar("BEGIN:VTIMEZONE\r\nTZID:Wild\r\nBEGIN:STANDARD\r\nDTSTART:19700101T000000\r\nTZOFFSETFROM:+0000\r\n"
                    "TZOFFSETTO:+0100\r\nRRULE:FREQ=SECONDLY\r\nEND:STANDARD\r\nEND:VTIMEZONE\r\n" +
                    vevent("DTSTART;TZID=Wild:20261201T090000\r\n"));
    QTest::newRow("one event of many rules that never match")
        << calendar(vevent("DTSTART:20261201T090000Z\r\n" +
                           QByteArray("RRULE:FREQ=DAILY;BYYEARDAY=366;BYMONTH=1\r\n").repeated(900)));
    QTest::newRow("many lines of one event") << calendar(vevent(QByteArray("DTSTART:soon\r\n").repeated(60'000)));
    const QByteArray rule = "BEGIN:STANDARD\r\nDTSTART:15000101T000000\r\nTZOFFSETFROM:+0100\r\nTZOFFSETTO:+0200\r\n"
                            "RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=1SU\r\nEND:STANDARD\r\n";
    QByteArray zones;
    QByteArray events;
    for (int i = 0; i < 2000; ++i) {
        const QByteArray name = "Zone" + QByteArray::number(i);
        zones += "BEGIN:VTIMEZONE\r\nTZID:" + name + "\r\n" + rule + "END:VTIMEZONE\r\n";
        events += vevent("DTSTART;TZID=" + name + ":20261201T090000\r\nRECURRENCE-ID;TZID=" + name +
                         ":20261201T090000\r\n");
    }
    QTest::newRow("many zones") << calendar(zones + events);
}

/// They end; in seconds, not in days (the test program's own limit sees to that).
void TestICalendarReader::costlyFilesEnd()
{
    QFETCH(QByteArray, file);
    const auto events = readCalendar(file, window());
    QVERIFY(!events || (events->size() == 1 && !events->first().problem.isEmpty()) || events->isEmpty());
}

void TestICalendarReader::mutatedFilesDoNoHarm()
{
    const QByteArray whole = calendar(
        outlookZone +
        vevent("DTSTART;TZID=Harbour Time:20270315T090000\r\nDTEND;TZID=Harbour Time:20270315T093000\r\n"
              "RRULE:FREQ=WEEKLY;COUNT=9;BYDAY=MO,WE\r\nEXDATE;TZID=Harbour Time:20270322T090000\r\nRDATE;VALUE=PERIOD:20270401T"
              "100000Z/PT1H\r\nCONTACT:Nell\\, 020 7946 0555\r\nATTENDEE;CN=\"Okafor\":tel:+442079460555\r\nSEQUENCE:3\r\n"
              "X-CALLWAITING-PROVIDER;X-NAME=\"Dr\":68719476741\r\nSTATUS:CONFIRMED\r\nCATEGORIES:A,B\r\n") +
        vevent("RECURRENCE-ID;TZID=Europe/London:20270317T090000\r\nDTSTART;VALUE=DATE:20270317\r\nDURATION:P1W\r\n"));
    const QList<QByteArray> words{";VALUE=TEXT", ";VALUE=DATE", ";VALUE=RECUR", "99999999999999999999", "-", "\\",  "\"", ":",
                                  ";",           ",",           "\r\n",         "\r\n ",                "=", "\xff", "T",  "Z",
                                  "FREQ=YEARLY;BYSETPOS=-366;BYYEARDAY=-366,366", "BYEASTER=1", "INTERVAL=0", "COUNT=-1",
                                  "RRULE:FREQ=MONTHLY;BYMONTHDAY=31;BYDAY=5MO", "BEGIN:VEVENT\r\n", "END:VEVENT\r\n",
                                  "TZID=", "P99999999999W", "DTSTART:00000000T000000\r\n", "RSCALE=HEBREW;"};
    QRandomGenerator random(20261121);
    const auto at = [&random](qsizetype size) { return random.bounded(static_cast<int>(size) + 1); };
    int readable = 0;
    for (int round = 0; round < 1500; ++round) {
        QByteArray file = whole;
        for (int change = 0; change < 1 + round % 6; ++change) {
            switch (random.bounded(5)) {
            case 0:
                file.insert(at(file.size()), words.at(random.bounded(static_cast<int>(words.size()))));
                break;
            case 1:
                file.remove(at(file.size()), random.bounded(40));
                break;
            case 2:
                if (!file.isEmpty())
                    file[at(file.size() - 1)] = static_cast<char>(1 + random.bounded(255));
                break;
            case 3:
                file.insert(at(file.size()), file.mid(at(file.size()), random.bounded(120)));
                break;
            default:
                file.truncate(qMax(20, at(file.size())));
            }
        }
        const auto events = readCalendar(file, window());
        if (!events)
            continue;
        readable += events->isEmpty() ? 0 : 1;
        QVERIFY(events->size() <= mostCalendarEvents);
        for (const CalendarEvent& each : *events)
            QVERIFY(!each.problem.isEmpty() || (each.startsAt.isValid() && each.endsAt >= each.startsAt));
    }
    QVERIFY(readable > 250);
}

QTEST_GUILESS_MAIN(TestICalendarReader)
#include "tst_icalendarreader.moc"
