#include "edge/databaseeventsource.h"

#include "booking/bookingservice.h"
#include "booking/rows.h"
#include "booking/waitlistservice.h"
#include "calls/callservice.h"
#include "contract/calendarcodec.h"
#include "contract/callscodec.h"
#include "storage/database.h"

#include <QJsonArray>
#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace clinic::edge {

using domain::EventPosition;
using domain::Result;

namespace {

RawEvent rawEvent(const QJsonObject& row)
{
    return {row.value("position"_L1).toInteger(), row.value("clinic"_L1).toString().toLongLong(),
            row.value("type"_L1).toString(), row.value("id"_L1).toString(), row.value("version"_L1).toInteger()};
}

QJsonArray idsOf(const QList<RawEvent>& events, const QString& type)
{
    QJsonArray ids;
    for (const RawEvent& event : events) {
        if (event.type == type)
            ids.append(event.id);
    }
    return ids;
}

RenderedEvent rendered(const QString& type, const QString& id, const QJsonObject& look)
{
    return {type, id, QJsonDocument(look).toJson(QJsonDocument::Compact)};
}

} // namespace

DatabaseEventSource::DatabaseEventSource(std::unique_ptr<storage::Database> db, const booking::BookingService& booking,
                                         const booking::WaitlistService& waitlist, const calls::CallService& calls)
    : m_db(std::move(db))
    , m_booking(booking)
    , m_waitlist(waitlist)
    , m_calls(calls)
{
}

DatabaseEventSource::~DatabaseEventSource() = default;

EventSourceFactory DatabaseEventSource::factory(storage::DatabaseSettings settings,
                                                const booking::BookingService& booking,
                                                const booking::WaitlistService& waitlist,
                                                const calls::CallService& calls)
{
    return [settings = std::move(settings), &booking, &waitlist, &calls]() -> Result<std::unique_ptr<EventSource>> {
        auto db = storage::Database::open(settings);
        if (!db)
            return db.error();
        return std::unique_ptr<EventSource>(std::make_unique<DatabaseEventSource>(*std::move(db), booking, waitlist, calls));
    };
}

Result<EventBatch> DatabaseEventSource::sequence(EventPosition after, int limit)
{
    const auto answer = m_db->call("sequence_events", {after, limit});
    if (!answer)
        return answer.error();
    EventBatch batch;
    batch.last = answer->value("last"_L1).toInteger();
    const QJsonArray rows = answer->value("events"_L1).toArray();
    batch.events.reserve(rows.size());
    for (const QJsonValue& row : rows)
        batch.events.append(rawEvent(row.toObject()));
    return batch;
}

Result<EventPosition> DatabaseEventSource::lastPosition()
{
    const auto answer = m_db->call("sequence_events", {QVariant(), 0});
    if (!answer)
        return answer.error();
    return answer->value("last"_L1).toInteger();
}

Result<EventPosition> DatabaseEventSource::floor()
{
    const auto answer = m_db->call("event_floor", {}, storage::CallKind::Read);
    if (!answer)
        return answer.error();
    return answer->value("floor"_L1).toInteger();
}

Result<QList<RenderedEvent>> DatabaseEventSource::render(qint64 clinic, const QList<RawEvent>& events)
{
    const QJsonObject caller{{u"clinic"_s, QString::number(clinic)}, {u"kind"_s, u"service"_s}};
    const auto answer = m_db->call("event_objects",
                                   {caller, idsOf(events, u"slot"_s), idsOf(events, u"booking"_s),
                                    idsOf(events, u"waitlist"_s)},
                                   storage::CallKind::Read);
    if (!answer)
        return answer.error();
    QList<RenderedEvent> all;
    for (const domain::Slot& slot : booking::slotsOf(answer->value("slots"_L1)))
        all.append(rendered(u"slot"_s, slot.id.text(), contract::encode(slot)));
    const QJsonArray bookings = answer->value("bookings"_L1).toArray();
    for (const QJsonValue& row : bookings) {
        const auto opened = m_booking.openBooking(clinic, row.toObject());
        if (!opened)
            return opened.error();
        all.append(rendered(u"booking"_s, opened->id.text(), contract::encode(*opened)));
    }
    const QJsonArray waitlist = answer->value("waitlist"_L1).toArray();
    for (const QJsonValue& row : waitlist) {
        const auto opened = m_waitlist.openEntry(clinic, row.toObject());
        if (!opened)
            return opened.error();
        all.append(rendered(u"waitlist"_s, opened->id.text(), contract::encode(*opened)));
    }
    if (const QJsonArray ids = idsOf(events, u"call"_s); !ids.isEmpty()) {
        const auto summaries = m_calls.summaries(*m_db, clinic, ids);
        if (!summaries)
            return summaries.error();
        for (const domain::CallSummary& call : *summaries)
            all.append(rendered(u"call"_s, call.id.text(), contract::encode(call)));
    }
    // What changed of the catalogue is not told: whoever shows some of it asks anew.
    for (const QJsonValue& id : idsOf(events, u"catalogue"_s))
        all.append(rendered(u"catalogue"_s, id.toString(), {}));
    return all;
}

} // namespace clinic::edge
