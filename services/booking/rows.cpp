#include "booking/rows.h"

#include "contract/calendarcodec.h"
#include "contract/errorcodes.h"

#include <QJsonArray>
#include <QTimeZone>

namespace clinic::booking {

using namespace Qt::StringLiterals;

using namespace domain;

namespace {

template <class IdType>
QList<IdType> idsOf(const QJsonValue& value)
{
    QList<IdType> ids;
    const QJsonArray array = value.toArray();
    ids.reserve(array.size());
    for (const QJsonValue& id : array)
        ids.append(IdType(id.toString()));
    return ids;
}

QStringList textsOf(const QJsonValue& value)
{
    QStringList texts;
    for (const QJsonValue& text : value.toArray())
        texts.append(text.toString());
    return texts;
}

SlotConflict conflictOf(const QJsonObject& row)
{
    SlotConflict conflict;
    conflict.holder = holderOf(row["holder"]);
    if (row["held_until"].isString())
        conflict.heldUntil = timeOf(row["held_until"]);
    conflict.alternatives = slotsOf(row["alternatives"]);
    conflict.resourceKind = row["resource_kind"].toString();
    conflict.slotId = SlotId(row["slot_id"].toString());
    return conflict;
}

QString takenDetail(const SlotConflict& conflict)
{
    if (conflict.resourceKind.isEmpty())
        return u"This time is taken. The alternatives were free a moment ago."_s;
    return u"A resource that the procedure takes is not free at this time."_s;
}

} // namespace

QDateTime timeOf(const QJsonValue& value)
{
    return value.isString() ? QDateTime::fromString(value.toString(), Qt::ISODateWithMs).toUTC() : QDateTime();
}

std::optional<Holder> holderOf(const QJsonValue& value)
{
    if (!value.isObject())
        return std::nullopt;
    const QJsonObject row = value.toObject();
    const auto kind = row["kind"].toString() == u"agent" ? HolderKind::Agent : HolderKind::Staff;
    return Holder{kind, row["id"].toString(), row["name"].toString()};
}

Slot slotOf(const QJsonObject& row)
{
    Slot slot;
    slot.id = SlotId(row["id"].toString());
    slot.providerId = ProviderId(row["provider_id"].toString());
    slot.startsAt = timeOf(row["starts_at"]);
    slot.endsAt = timeOf(row["ends_at"]);
    slot.status = contract::slotStatusFromWire(row["status"].toString()).value_or(SlotStatus::Blocked);
    slot.holder = holderOf(row["holder"]);
    if (row["held_until"].isString())
        slot.heldUntil = timeOf(row["held_until"]);
    slot.bookingIds = idsOf<BookingId>(row["booking_ids"]);
    slot.resourceIds = idsOf<ResourceId>(row["resource_ids"]);
    slot.version = row["version"].toInt();
    return slot;
}

QList<Slot> slotsOf(const QJsonValue& rows)
{
    QList<Slot> list;
    const QJsonArray array = rows.toArray();
    list.reserve(array.size());
    for (const QJsonValue& row : array)
        list.append(slotOf(row.toObject()));
    return list;
}

Hold holdOf(const QJsonObject& row)
{
    return {HoldId(row["id"].toString()), idsOf<SlotId>(row["slot_ids"]), idsOf<ResourceId>(row["resource_ids"]),
            timeOf(row["expires_at"])};
}

Booking openPartOf(const QJsonObject& row)
{
    Booking booking;
    booking.id = BookingId(row["id"].toString());
    booking.slotIds = idsOf<SlotId>(row["slot_ids"]);
    booking.providerId = ProviderId(row["provider_id"].toString());
    booking.resourceIds = idsOf<ResourceId>(row["resource_ids"]);
    booking.startsAt = timeOf(row["starts_at"]);
    booking.endsAt = timeOf(row["ends_at"]);
    booking.status = contract::bookingStatusFromWire(row["status"].toString()).value_or(BookingStatus::Booked);
    booking.procedureId = ProcedureId(row["procedure_id"].toString());
    booking.overbooked = row["overbooked"].toBool();
    if (row["series"].isObject()) {
        booking.series = SeriesPlace{BookingId(row["series"]["first"].toString()), row["series"]["number"].toInt(),
                                     row["series"]["count"].toInt()};
    }
    booking.bookedBy = row["booked_by"].toString();
    booking.bookedByKind =
        contract::holderKindFromWire(row["booked_by_kind"].toString()).value_or(HolderKind::Staff);
    booking.version = row["version"].toInt();
    return booking;
}

WaitlistEntry openPartOfEntry(const QJsonObject& row)
{
    WaitlistEntry entry;
    entry.id = WaitlistId(row["id"].toString());
    entry.procedureId = ProcedureId(row["procedure_id"].toString());
    entry.providerId = ProviderId(row["provider_id"].toString());
    entry.earliest = timeOf(row["earliest"]);
    entry.latest = timeOf(row["latest"]);
    entry.state = contract::waitlistStateFromWire(row["state"].toString()).value_or(WaitlistState::Waiting);
    if (const QJsonObject offer = row["offer"].toObject(); !offer.isEmpty()) {
        entry.offer = WaitlistOffer{HoldId(offer["hold_id"].toString()),         idsOf<SlotId>(offer["slot_ids"]),
                                    ProviderId(offer["provider_id"].toString()), timeOf(offer["starts_at"]),
                                    timeOf(offer["ends_at"]),                    timeOf(offer["expires_at"])};
    }
    entry.createdAt = timeOf(row["created_at"]);
    entry.version = row["version"].toInt();
    return entry;
}

contract::Occurrence occurrenceOf(const QJsonObject& row)
{
    contract::Occurrence occurrence;
    occurrence.startsAt = timeOf(row["starts_at"]);
    occurrence.slotId = SlotId(row["slot_id"].toString());
    occurrence.free = row["free"].toBool();
    occurrence.holder = holderOf(row["holder"]);
    occurrence.resourceKind = row["resource_kind"].toString();
    occurrence.alternatives = slotsOf(row["alternatives"]);
    return occurrence;
}

Provider providerOf(const QJsonObject& row)
{
    Provider provider;
    provider.id = ProviderId(row["id"].toString());
    provider.name = row["name"].toString();
    provider.color = row["color"].toString();
    provider.speciality = row["speciality"].toString();
    provider.active = row["active"].toBool(true);
    provider.version = row["version"].toInt();
    for (const QJsonValue& value : row["working_hours"].toArray()) {
        const QJsonObject hours = value.toObject();
        provider.workingHours.append({hours["weekday"].toInt(),
                                      QTime::fromString(hours["starts_at"].toString().left(5), u"HH:mm"_s),
                                      QTime::fromString(hours["ends_at"].toString().left(5), u"HH:mm"_s)});
    }
    return provider;
}

Procedure procedureOf(const QJsonObject& row)
{
    Procedure procedure;
    procedure.id = ProcedureId(row["id"].toString());
    procedure.name = row["name"].toString();
    procedure.synonyms = textsOf(row["synonyms"]);
    procedure.durationMinutes = row["duration_minutes"].toInt();
    procedure.pricePence = row["price_pence"].toInt();
    procedure.resourceKinds = textsOf(row["resource_kinds"]);
    procedure.color = row["color"].toString();
    procedure.active = row["active"].toBool(true);
    if (row["guide"].isObject())
        procedure.guide = Guide{row["guide"]["title"].toString(), row["guide"]["url"].toString()};
    const QJsonObject sms = row["sms_template"].toObject();
    for (auto it = sms.begin(); it != sms.end(); ++it)
        procedure.smsTemplate.insert(it.key(), it.value().toString());
    procedure.version = row["version"].toInt();
    return procedure;
}

std::optional<Error> refusalOf(const QJsonObject& answer)
{
    const QString outcome = answer["outcome"].toString();
    if (outcome == u"ok")
        return std::nullopt;

    Error error{.code = contract::errorCode(outcome).value_or(ErrorCode::Internal),
                .detail = answer["detail"].toString()};
    if (error.code == ErrorCode::SlotTaken) {
        error.conflict = conflictOf(answer);
        for (const QJsonValue& row : answer["conflicts"].toArray())
            error.conflicts.append(conflictOf(row.toObject()));
        if (error.detail.isEmpty())
            error.detail = takenDetail(*error.conflict);
    }
    if (answer["retry_after"].isDouble())
        error.retryAfterSeconds = answer["retry_after"].toInt();
    for (const QJsonValue& value : answer["errors"].toArray())
        error.fields.append({value["pointer"].toString(), value["detail"].toString()});
    return error;
}

} // namespace clinic::booking
