#include "booking/icalendarreader.h"
#include "booking/icalendarwriter.h"

#include <QTest>

#include <libical/ical.h>

#include <memory>

using namespace clinic;
using namespace clinic::booking;
using namespace clinic::domain;
using namespace Qt::StringLiterals;
using contract::ExportDetail;

namespace {

QDateTime utc(const char* text)
{
    return QDateTime::fromString(QLatin1String(text), Qt::ISODate);
}

FileRecord record(qint64 id, const QDateTime& from, int minutes)
{
    FileRecord record;
    record.booking.id = BookingId((qint64(3) << 36) + id);
    record.booking.providerId = ProviderId((qint64(3) << 36) + 1);
    record.booking.procedureId = ProcedureId((qint64(3) << 36) + 2);
    record.booking.startsAt = from;
    record.booking.endsAt = from.addSecs(minutes * 60);
    record.booking.contact = {ContactId(), u"Nell Okafor"_s, u"+442079460555"_s};
    record.booking.note = u"Brings X-rays; allergic to latex, see \\notes\nSecond line"_s;
    record.booking.version = 4;
    record.provider = u"Dr Amara \"Ama\" Shah; Jr, DDS"_s;
    record.procedure = u"Check-up"_s;
    record.resources = u"Room 2"_s;
    record.createdAt = utc("2026-01-02T03:04:05Z");
    record.changedAt = utc("2026-02-03T04:05:06Z");
    return record;
}

FileContent content(const QList<FileRecord>& records, const QByteArray& zone = "Europe/London")
{
    return {u"Harbour, Clinic; Öst 🦷"_s, zone, records};
}

struct Free
{
    void operator()(icalcomponent* component) const { icalcomponent_free(component); }
};
using Parsed = std::unique_ptr<icalcomponent, Free>;

Parsed parsed(const QByteArray& file)
{
    return Parsed(icalparser_parse_string(file.constData()));
}

QString text(icalcomponent* component, icalproperty_kind kind)
{
    icalproperty* property = icalcomponent_get_first_property(component, kind);
    return property ? QString::fromUtf8(icalvalue_get_text(icalproperty_get_value(property))) : QString();
}

QString xText(icalcomponent* component, const char* name)
{
    for (icalproperty* each = icalcomponent_get_first_property(component, ICAL_X_PROPERTY); each;
         each = icalcomponent_get_next_property(component, ICAL_X_PROPERTY)) {
        if (qstrcmp(icalproperty_get_x_name(each), name) == 0)
            return QString::fromUtf8(icalproperty_get_value_as_string(each));
    }
    return {};
}

QDateTime time(icalcomponent* component, icalproperty_kind kind)
{
    icalproperty* property = icalcomponent_get_first_property(component, kind);
    if (!property)
        return {};
    const icaltimetype value = icalvalue_get_datetime(icalproperty_get_value(property));
    return icaltime_is_utc(value) ? QDateTime::fromSecsSinceEpoch(icaltime_as_timet(value), Qt::UTC) : QDateTime();
}

} // namespace

/// The calendar file, read back by a parser of somebody else's and by our own reader.
class TestICalendarWriter final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void libicalReadsEverythingBack();
    void linesAreFoldedBetweenCharacters();
    void cancelledStaysWithItsUid();
    void initialsAndBusyTellLess();
    void timesAreRight_data();
    void timesAreRight();
    void ownReaderReadsItBack();
    void uidsAreThereAndBack();
};

void TestICalendarWriter::libicalReadsEverythingBack()
{
    const QDateTime stamp = utc("2026-11-21T10:00:00Z");
    const FileRecord first = record(7, utc("2026-11-23T14:00:00Z"), 45);
    const QByteArray file = writeCalendar(content({first, record(8, utc("2026-11-24T09:00:00Z"), 15)}),
                                          ExportDetail::Full, stamp);
    const Parsed root = parsed(file);
    QVERIFY(root);
    QCOMPARE(icalcomponent_isa(root.get()), ICAL_VCALENDAR_COMPONENT);
    QCOMPARE(icalcomponent_count_errors(root.get()), 0);
    QVERIFY(icalrestriction_check(root.get()));
    QCOMPARE(text(root.get(), ICAL_VERSION_PROPERTY), u"2.0"_s);
    QVERIFY(text(root.get(), ICAL_PRODID_PROPERTY).startsWith(u"-//CallWaiting"));
    QCOMPARE(text(root.get(), ICAL_CALSCALE_PROPERTY), u"GREGORIAN"_s);
    QCOMPARE(icalcomponent_get_method(root.get()), ICAL_METHOD_NONE);
    QVERIFY(xText(root.get(), "X-WR-CALNAME").startsWith(u"Harbour, Clinic; Öst 🦷"));
    QCOMPARE(xText(root.get(), "X-WR-TIMEZONE"), u"Europe/London"_s);
    QCOMPARE(icalcomponent_count_components(root.get(), ICAL_VEVENT_COMPONENT), 2);

    icalcomponent* event = icalcomponent_get_first_component(root.get(), ICAL_VEVENT_COMPONENT);
    QCOMPARE(text(event, ICAL_UID_PROPERTY), uidOf(first.booking.id));
    QCOMPARE(time(event, ICAL_DTSTAMP_PROPERTY), stamp);
    QCOMPARE(time(event, ICAL_DTSTART_PROPERTY), first.booking.startsAt);
    QCOMPARE(time(event, ICAL_DTEND_PROPERTY), first.booking.endsAt);
    QCOMPARE(time(event, ICAL_CREATED_PROPERTY), first.createdAt);
    QCOMPARE(time(event, ICAL_LASTMODIFIED_PROPERTY), first.changedAt);
    QCOMPARE(icalcomponent_get_sequence(event), 3);
    QCOMPARE(icalcomponent_get_status(event), ICAL_STATUS_CONFIRMED);
    QCOMPARE(text(event, ICAL_SUMMARY_PROPERTY), u"Nell Okafor – Check-up"_s);
    QCOMPARE(text(event, ICAL_DESCRIPTION_PROPERTY), first.booking.note);
    QCOMPARE(text(event, ICAL_CONTACT_PROPERTY), u"Nell Okafor, +442079460555"_s);
    QCOMPARE(text(event, ICAL_CATEGORIES_PROPERTY), u"Check-up"_s);
    QCOMPARE(text(event, ICAL_LOCATION_PROPERTY), u"Room 2"_s);
    QCOMPARE(xText(event, "X-CALLWAITING-PROVIDER"), first.booking.providerId.text());
    QCOMPARE(xText(event, "X-CALLWAITING-PROCEDURE"), first.booking.procedureId.text());
}

void TestICalendarWriter::linesAreFoldedBetweenCharacters()
{
    FileRecord long_ = record(7, utc("2026-11-23T14:00:00Z"), 45);
    long_.booking.note = u"ä🦷é"_s.repeated(400);
    const QByteArray file = writeCalendar(content({long_}), ExportDetail::Full, utc("2026-11-21T10:00:00Z"));
    QVERIFY(file.endsWith("END:VCALENDAR\r\n"));
    QVERIFY(!QByteArray(file).replace("\r\n", "").contains('\n'));
    for (const QByteArray& line : QByteArray(file).replace("\r\n", "\n").split('\n')) {
        QVERIFY(line.size() <= 75);
        QCOMPARE(QString::fromUtf8(line).toUtf8(), line);
        QVERIFY(!QString::fromUtf8(line).contains(QChar::ReplacementCharacter));
    }
    const Parsed root = parsed(file);
    icalcomponent* event = icalcomponent_get_first_component(root.get(), ICAL_VEVENT_COMPONENT);
    QCOMPARE(text(event, ICAL_DESCRIPTION_PROPERTY), long_.booking.note);
    QCOMPARE(foldedLine("A"), QByteArray("A\r\n"));
    QCOMPARE(foldedLine(QByteArray(75, 'x')).size(), 77);
    QCOMPARE(foldedLine(QByteArray(76, 'x')), QByteArray(75, 'x') + "\r\n x\r\n");
}

void TestICalendarWriter::cancelledStaysWithItsUid()
{
    FileRecord gone = record(9, utc("2026-11-23T14:00:00Z"), 30);
    gone.booking.status = BookingStatus::Cancelled;
    gone.booking.version = 5;
    const Parsed root = parsed(writeCalendar(content({gone}), ExportDetail::Full, utc("2026-11-21T10:00:00Z")));
    icalcomponent* event = icalcomponent_get_first_component(root.get(), ICAL_VEVENT_COMPONENT);
    QCOMPARE(icalcomponent_get_status(event), ICAL_STATUS_CANCELLED);
    QCOMPARE(icalcomponent_get_sequence(event), 4);
    QCOMPARE(text(event, ICAL_UID_PROPERTY), uidOf(gone.booking.id));
}

void TestICalendarWriter::initialsAndBusyTellLess()
{
    const FileContent one = content({record(7, utc("2026-11-23T14:00:00Z"), 45)});
    const QByteArray initials = writeCalendar(one, ExportDetail::Initials, utc("2026-11-21T10:00:00Z"));
    QVERIFY(initials.contains("SUMMARY:N. O. – Check-up\r\n"));
    for (const char* secret : {"Okafor", "7946", "latex", "CONTACT", "DESCRIPTION"})
        QVERIFY2(!initials.contains(secret), secret);
    const QByteArray busy = writeCalendar(one, ExportDetail::Busy, utc("2026-11-21T10:00:00Z"));
    QVERIFY(busy.contains("SUMMARY:Busy\r\n"));
    for (const char* secret : {"Okafor", "N. O.", "7946", "latex", "Check-up", "CONTACT", "DESCRIPTION", "CATEGORIES"})
        QVERIFY2(!busy.contains(secret), secret);
    QCOMPARE(initialsOf(u"  ana  maría de la Cruz "_s), u"A. M. D. L. C."_s);
    QCOMPARE(initialsOf({}), QString());
}

void TestICalendarWriter::timesAreRight_data()
{
    QTest::addColumn<QByteArray>("zone");
    QTest::addColumn<QDateTime>("local");
    QTest::addColumn<QByteArray>("written");
    const auto row = [](const char* name, const char* zone, const QDate& date, const QTime& at, const char* written) {
        QTest::newRow(name) << QByteArray(zone) << QDateTime(date, at, QTimeZone(zone)) << QByteArray(written);
    };
    row("london before the spring change", "Europe/London", {2027, 3, 28}, {0, 45}, "DTSTART:20270328T004500Z");
    row("london after it", "Europe/London", {2027, 3, 28}, {2, 0}, "DTSTART:20270328T010000Z");
    row("london before the autumn change", "Europe/London", {2026, 10, 25}, {0, 30}, "DTSTART:20261024T233000Z");
    row("london after it", "Europe/London", {2026, 10, 25}, {9, 0}, "DTSTART:20261025T090000Z");
    row("new york spring", "America/New_York", {2027, 3, 14}, {9, 0}, "DTSTART:20270314T130000Z");
    row("new york the day before", "America/New_York", {2027, 3, 13}, {9, 0}, "DTSTART:20270313T140000Z");
    row("new york autumn", "America/New_York", {2026, 11, 1}, {9, 0}, "DTSTART:20261101T140000Z");
    row("midnight in new york", "America/New_York", {2026, 11, 24}, {0, 0}, "DTSTART:20261124T050000Z");
    row("the last quarter of a london day", "Europe/London", {2026, 7, 1}, {23, 45}, "DTSTART:20260701T224500Z");
}

void TestICalendarWriter::timesAreRight()
{
    QFETCH(QByteArray, zone);
    QFETCH(QDateTime, local);
    QFETCH(QByteArray, written);
    const FileRecord at = record(7, local.toUTC(), 30);
    const QByteArray file = writeCalendar(content({at}, zone), ExportDetail::Busy, utc("2026-11-21T10:00:00Z"));
    QVERIFY2(file.contains(QByteArray(written + "\r\n")), file.constData());
    const Parsed root = parsed(file);
    icalcomponent* event = icalcomponent_get_first_component(root.get(), ICAL_VEVENT_COMPONENT);
    QCOMPARE(time(event, ICAL_DTSTART_PROPERTY).toTimeZone(QTimeZone(zone)), local);
    QCOMPARE(time(event, ICAL_DTEND_PROPERTY), local.toUTC().addSecs(30 * 60));
}

void TestICalendarWriter::ownReaderReadsItBack()
{
    const FileRecord one = record(7, utc("2026-11-23T14:00:00Z"), 45);
    const QByteArray file = writeCalendar(content({one}), ExportDetail::Full, utc("2026-11-21T10:00:00Z"));
    const auto events = readCalendar(
        file, {utc("2026-11-21T10:00:00Z"), utc("2027-11-21T10:00:00Z"), QTimeZone("Europe/London")});
    QVERIFY(events);
    QCOMPARE(events->size(), 1);
    const CalendarEvent& event = events->first();
    QCOMPARE(event.problem, QString());
    QCOMPARE(event.uid, uidOf(one.booking.id));
    QCOMPARE(event.startsAt, one.booking.startsAt);
    QCOMPARE(event.endsAt, one.booking.endsAt);
    QCOMPARE(event.sequence, 3);
    QCOMPARE(event.description, one.booking.note);
    QCOMPARE(event.contacts, QStringList{u"Nell Okafor, +442079460555"_s});
    QCOMPARE(event.providerId, one.booking.providerId.text());
    QCOMPARE(event.providerName, u"Dr Amara 'Ama' Shah; Jr, DDS"_s);
    QCOMPARE(event.procedureName, one.procedure);
}

void TestICalendarWriter::uidsAreThereAndBack()
{
    const BookingId id((qint64(3) << 36) + 7);
    QCOMPARE(bookingOfUid(uidOf(id)), id);
    for (const char* other : {"", "booking-@callwaiting", "booking--5@callwaiting", "booking-007@callwaiting",
                              "booking-7@callwaiting.example", "booking-99999999999999999999@callwaiting", "x@google.com"})
        QVERIFY2(bookingOfUid(QLatin1String(other)).isEmpty(), other);
}

QTEST_GUILESS_MAIN(TestICalendarWriter)
#include "tst_icalendarwriter.moc"
