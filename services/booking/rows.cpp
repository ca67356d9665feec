#include "booking/rows.h"

#include "contract/codec.h"
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
    booking.bookedBy = row["booked_by"].toString();
    booking.version = row["version"].toInt();
    return booking;
}

Provider providerOf(const QJsonObject& row)
{
    Provider provider;
    provider.id = ProviderId(row["id"].toString());
    provider.name = row["name"].toString();
    provider.color = row["color"].toString();
    provider.speciality = row["speciality"].toString();
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
        SlotConflict conflict;
        conflict.holder = holderOf(answer["holder"]);
        if (answer["held_until"].isString())
            conflict.heldUntil = timeOf(answer["held_until"]);
        conflict.alternatives = slotsOf(answer["alternatives"]);
        error.conflict = conflict;
        if (error.detail.isEmpty())
            error.detail = u"This time is taken. The alternatives were free a moment ago."_s;
    }
    if (answer["retry_after"].isDouble())
        error.retryAfterSeconds = answer["retry_after"].toInt();
    for (const QJsonValue& value : answer["errors"].toArray())
        error.fields.append({value["pointer"].toString(), value["detail"].toString()});
    return error;
}

} // namespace clinic::booking
