#include "contract/queries.h"

#include "contract/values.h"

namespace clinic::contract {

namespace {

constexpr int maxLimit = 500;
/// Two years: as long as time off may last.
constexpr int maxDays = 2 * 366;

/// Parameters as a JSON object of strings, so that one reader checks both.
QJsonObject membersOf(const QUrlQuery& query)
{
    QJsonObject members;
    for (const auto& [name, value] : query.queryItems(QUrl::FullyDecoded))
        members.insert(name, value);
    return members;
}

void addTime(QUrlQuery& query, const QString& name, const QDateTime& time)
{
    query.addQueryItem(name, encodeTime(time));
}

void checkRange(JsonReader& reader, const QDateTime& from, const QDateTime& to)
{
    if (from.isValid() && to.isValid() && to <= from)
        reader.fail("to"_L1, u"must be later than \"from\""_s);
}

int readLimit(JsonReader& reader, int fallback)
{
    if (!reader.has("limit"_L1))
        return fallback;
    bool ok = false;
    const int limit = reader.text("limit"_L1).toInt(&ok);
    if (ok && limit >= 1 && limit <= maxLimit)
        return limit;
    reader.fail("limit"_L1, u"must be from 1 to %1"_s.arg(maxLimit));
    return fallback;
}

} // namespace

QUrlQuery encodeQuery(const SlotQuery& query)
{
    QUrlQuery items;
    addTime(items, u"from"_s, query.from);
    addTime(items, u"to"_s, query.to);
    if (query.providerId)
        items.addQueryItem(u"provider_id"_s, query.providerId->text());
    if (query.status)
        items.addQueryItem(u"status"_s, wireText(*query.status));
    return items;
}

template <>
domain::Result<SlotQuery> decodeQuery(const QUrlQuery& query)
{
    return decodeWith<SlotQuery>(membersOf(query), [](JsonReader& reader) {
        SlotQuery slots;
        slots.from = reader.time("from"_L1);
        slots.to = reader.time("to"_L1);
        checkRange(reader, slots.from, slots.to);
        slots.providerId = reader.optionalId<domain::ProviderId>("provider_id"_L1);
        if (reader.has("status"_L1))
            slots.status = reader.choice("status"_L1, slotStatusFromWire);
        return slots;
    });
}

QUrlQuery encodeQuery(const BookingQuery& query)
{
    QUrlQuery items;
    addTime(items, u"from"_s, query.from);
    addTime(items, u"to"_s, query.to);
    return items;
}

template <>
domain::Result<BookingQuery> decodeQuery(const QUrlQuery& query)
{
    return decodeWith<BookingQuery>(membersOf(query), [](JsonReader& reader) {
        BookingQuery bookings;
        bookings.from = reader.time("from"_L1);
        bookings.to = reader.time("to"_L1);
        checkRange(reader, bookings.from, bookings.to);
        return bookings;
    });
}

QUrlQuery encodeQuery(const ContactQuery& query)
{
    QUrlQuery items;
    // A bare plus would be read as a space by servers that decode forms.
    items.addQueryItem(u"query"_s, QString::fromLatin1(QUrl::toPercentEncoding(query.query)));
    items.addQueryItem(u"limit"_s, QString::number(query.limit));
    return items;
}

template <>
domain::Result<ContactQuery> decodeQuery(const QUrlQuery& query)
{
    return decodeWith<ContactQuery>(membersOf(query), [](JsonReader& reader) {
        ContactQuery contacts;
        contacts.query = reader.text("query"_L1, {.maxLength = maxName});
        contacts.limit = readLimit(reader, contacts.limit);
        return contacts;
    });
}

QUrlQuery encodeQuery(const WaitlistQuery& query)
{
    QUrlQuery items;
    if (query.slotId)
        items.addQueryItem(u"slot_id"_s, query.slotId->text());
    return items;
}

template <>
domain::Result<WaitlistQuery> decodeQuery(const QUrlQuery& query)
{
    return decodeWith<WaitlistQuery>(membersOf(query), [](JsonReader& reader) {
        return WaitlistQuery{reader.optionalId<domain::SlotId>("slot_id"_L1)};
    });
}

QUrlQuery encodeQuery(const TimeOffQuery& query)
{
    QUrlQuery items;
    addTime(items, u"from"_s, query.from);
    addTime(items, u"to"_s, query.to);
    return items;
}

template <>
domain::Result<TimeOffQuery> decodeQuery(const QUrlQuery& query)
{
    return decodeWith<TimeOffQuery>(membersOf(query), [](JsonReader& reader) {
        TimeOffQuery timeOff;
        timeOff.from = reader.time("from"_L1);
        timeOff.to = reader.time("to"_L1);
        checkRange(reader, timeOff.from, timeOff.to);
        return timeOff;
    });
}

QUrlQuery encodeQuery(const DayQuery& query)
{
    QUrlQuery items;
    items.addQueryItem(u"from"_s, query.from.toString(Qt::ISODate));
    items.addQueryItem(u"to"_s, query.to.toString(Qt::ISODate));
    if (query.providerId)
        items.addQueryItem(u"provider_id"_s, query.providerId->text());
    return items;
}

template <>
domain::Result<DayQuery> decodeQuery(const QUrlQuery& query)
{
    return decodeWith<DayQuery>(membersOf(query), [](JsonReader& reader) {
        DayQuery days;
        days.from = reader.date("from"_L1);
        days.to = reader.date("to"_L1);
        if (days.from.isValid() && days.to.isValid() && days.to < days.from)
            reader.fail("to"_L1, u"must not be before \"from\""_s);
        else if (days.from.daysTo(days.to) > maxDays)
            reader.fail("to"_L1, u"must be within %1 days of \"from\""_s.arg(maxDays));
        days.providerId = reader.optionalId<domain::ProviderId>("provider_id"_L1);
        return days;
    });
}

} // namespace clinic::contract
