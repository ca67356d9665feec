#include "booking/csvwriter.h"

#include "contract/codec.h"
#include "phone/phonenumber.h"
#include "phone/region.h"

#include <QTimeZone>

#include <algorithm>

namespace clinic::booking {

using namespace Qt::StringLiterals;

namespace {

/// Spreadsheets run what begins like this, full-width forms included.
bool looksLikeFormula(const QString& text)
{
    static const QString starters = u"=+-@\t\r\n＝＋－＠"_s;
    const auto first = std::find_if(text.begin(), text.end(), [](QChar c) { return c != u' ' && c != QChar::Nbsp; });
    return first != text.end() && starters.contains(*first);
}

QString line(const QStringList& fields)
{
    QStringList written;
    for (const QString& field : fields)
        written.append(csvField(field));
    return written.join(u',') + u"\r\n";
}

QString localText(const QDateTime& time, const QTimeZone& zone)
{
    return time.toTimeZone(zone).toOffsetFromUtc(zone.offsetFromUtc(time)).toString(Qt::ISODate);
}

} // namespace

QString csvField(const QString& text)
{
    QString field = looksLikeFormula(text) ? QString(u'\'' + text) : text;
    field.removeIf([](QChar c) { return c.isNull(); });
    const bool plain = std::none_of(field.begin(), field.end(), [](QChar c) {
        return c == u'"' || c == u',' || c == u';' || c == u'\n' || c == u'\r' || c == u'\t';
    });
    if (plain && field == field.trimmed())
        return field;
    return u'"' + field.replace(u'"', u"\"\""_s) + u'"';
}

QByteArray writeCsv(const FileContent& content)
{
    const QTimeZone zone(content.timeZone);
    const QString region = phone::regionForTimeZone(QString::fromLatin1(content.timeZone));
    QString text = line({u"booking_id"_s, u"starts_at"_s, u"ends_at"_s, u"starts_at_utc"_s, u"ends_at_utc"_s, u"minutes"_s,
                         u"status"_s, u"provider"_s, u"procedure"_s, u"resources"_s, u"patient"_s, u"phone"_s, u"note"_s,
                         u"booked_by"_s, u"double_booking"_s});
    for (const FileRecord& record : content.records) {
        const domain::Booking& booking = record.booking;
        text += line({booking.id.text(), localText(booking.startsAt, zone), localText(booking.endsAt, zone),
                      contract::encodeTime(booking.startsAt), contract::encodeTime(booking.endsAt),
                      QString::number(booking.startsAt.secsTo(booking.endsAt) / 60), contract::wireText(booking.status),
                      record.provider, record.procedure, record.resources, booking.contact.name,
                      phone::formatFor(booking.contact.phone, region), booking.note, booking.bookedBy,
                      booking.overbooked ? u"yes"_s : u"no"_s});
    }
    return "\xEF\xBB\xBF" + text.toUtf8();
}

} // namespace clinic::booking
