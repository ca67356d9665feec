#include "contract/values.h"

namespace clinic::contract {

QJsonValue nullOr(const std::optional<domain::Holder>& holder)
{
    return holder ? QJsonValue(encode(*holder)) : QJsonValue(QJsonValue::Null);
}

QJsonValue nullOr(const std::optional<QDateTime>& time)
{
    return time ? QJsonValue(encodeTime(*time)) : QJsonValue(QJsonValue::Null);
}

QJsonValue nullOr(const QString& text)
{
    return text.isEmpty() ? QJsonValue(QJsonValue::Null) : QJsonValue(text);
}

QJsonObject encode(const domain::Holder& holder)
{
    return {{u"kind"_s, wireText(holder.kind)}, {u"id"_s, holder.id}, {u"name"_s, holder.name}};
}

domain::Holder readHolder(JsonReader& reader)
{
    domain::Holder holder;
    holder.kind = reader.choice("kind"_L1, holderKindFromWire);
    holder.id = reader.text("id"_L1);
    holder.name = reader.text("name"_L1);
    return holder;
}

QJsonObject encode(const domain::Slot& slot)
{
    return {
        {u"id"_s, slot.id.text()},
        {u"provider_id"_s, slot.providerId.text()},
        {u"starts_at"_s, encodeTime(slot.startsAt)},
        {u"ends_at"_s, encodeTime(slot.endsAt)},
        {u"status"_s, wireText(slot.status)},
        {u"holder"_s, nullOr(slot.holder)},
        {u"held_until"_s, nullOr(slot.heldUntil)},
        {u"booking_ids"_s, encodeIds(slot.bookingIds)},
        {u"resource_ids"_s, encodeIds(slot.resourceIds)},
        {u"version"_s, slot.version},
    };
}

domain::Slot readSlot(JsonReader& reader)
{
    domain::Slot slot;
    slot.id = reader.id<domain::SlotId>("id"_L1);
    slot.providerId = reader.id<domain::ProviderId>("provider_id"_L1);
    slot.startsAt = reader.time("starts_at"_L1);
    slot.endsAt = reader.time("ends_at"_L1);
    slot.status = reader.choice("status"_L1, slotStatusFromWire);
    slot.holder = reader.optionalObject("holder"_L1, readHolder);
    slot.heldUntil = reader.optionalTime("held_until"_L1);
    slot.bookingIds = reader.ids<domain::BookingId>("booking_ids"_L1);
    slot.resourceIds = reader.optionalIds<domain::ResourceId>("resource_ids"_L1);
    slot.version = static_cast<int>(reader.integer("version"_L1, 0, maxVersion));
    return slot;
}

template <>
domain::Result<domain::Slot> decode(const QJsonObject& body)
{
    return decodeWith<domain::Slot>(body, readSlot);
}

QJsonObject encode(const SlotList& list)
{
    return {{u"slots"_s, encodeAll(list.slots)}, {u"as_of"_s, QString::number(list.asOf)}};
}

template <>
domain::Result<SlotList> decode(const QJsonObject& body)
{
    return decodeWith<SlotList>(body, [](JsonReader& reader) {
        SlotList list;
        list.slots = reader.objects("slots"_L1, readSlot);
        list.asOf = reader.decimal("as_of"_L1);
        return list;
    });
}

QJsonObject encode(const ClaimRequest& request)
{
    QJsonObject body;
    if (request.durationMinutes)
        body.insert("duration_minutes"_L1, *request.durationMinutes);
    if (request.procedureId)
        body.insert("procedure_id"_L1, request.procedureId->text());
    return body;
}

template <>
domain::Result<ClaimRequest> decode(const QJsonObject& body)
{
    return decodeWith<ClaimRequest>(body, [](JsonReader& reader) {
        reader.refuseOthers({"duration_minutes"_L1, "procedure_id"_L1});
        ClaimRequest request;
        request.durationMinutes = reader.optionalInteger("duration_minutes"_L1, 1, maxDurationMinutes);
        request.procedureId = reader.optionalId<domain::ProcedureId>("procedure_id"_L1);
        return request;
    });
}

QJsonObject encode(const HoldReply& reply)
{
    const QJsonObject hold{
        {u"id"_s, reply.hold.id.text()},
        {u"slot_ids"_s, encodeIds(reply.hold.slotIds)},
        {u"resource_ids"_s, encodeIds(reply.hold.resourceIds)},
        {u"expires_at"_s, encodeTime(reply.hold.expiresAt)},
    };
    return {{u"hold"_s, hold}};
}

template <>
domain::Result<HoldReply> decode(const QJsonObject& body)
{
    return decodeWith<HoldReply>(body, [](JsonReader& reader) {
        return HoldReply{reader.object("hold"_L1, [](JsonReader& member) {
            domain::Hold hold;
            hold.id = member.id<domain::HoldId>("id"_L1);
            hold.slotIds = member.ids<domain::SlotId>("slot_ids"_L1);
            hold.resourceIds = member.ids<domain::ResourceId>("resource_ids"_L1);
            hold.expiresAt = member.time("expires_at"_L1);
            return hold;
        })};
    });
}

QJsonObject encode(const domain::HoldStatus& status)
{
    return {
        {u"status"_s, wireText(status.status)},
        {u"holder"_s, nullOr(status.holder)},
        {u"expires_at"_s, nullOr(status.expiresAt)},
    };
}

template <>
domain::Result<domain::HoldStatus> decode(const QJsonObject& body)
{
    return decodeWith<domain::HoldStatus>(body, [](JsonReader& reader) {
        domain::HoldStatus status;
        status.status = reader.choice("status"_L1, slotStatusFromWire);
        status.holder = reader.optionalObject("holder"_L1, readHolder);
        status.expiresAt = reader.optionalTime("expires_at"_L1);
        return status;
    });
}

} // namespace clinic::contract
