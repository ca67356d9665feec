#include "contract/values.h"

namespace clinic::contract {

namespace {

QJsonValue encodePlace(const std::optional<domain::SeriesPlace>& place)
{
    if (!place)
        return QJsonValue::Null;
    return QJsonObject{{u"first"_s, place->first.text()}, {u"number"_s, place->number}, {u"count"_s, place->count}};
}

domain::SeriesPlace readPlace(JsonReader& reader)
{
    domain::SeriesPlace place;
    place.first = reader.id<domain::BookingId>("first"_L1);
    place.number = static_cast<int>(reader.integer("number"_L1, 1, maxVersion));
    place.count = static_cast<int>(reader.integer("count"_L1, 1, maxVersion));
    return place;
}

QJsonObject encode(const domain::BookingHistoryEntry& entry)
{
    return {
        {u"at"_s, encodeTime(entry.at)},
        {u"what"_s, entry.what},
        {u"actor"_s, entry.actor},
        {u"detail"_s, entry.detail},
    };
}

domain::BookingHistoryEntry readHistoryEntry(JsonReader& reader)
{
    domain::BookingHistoryEntry entry;
    entry.at = reader.time("at"_L1);
    entry.what = reader.text("what"_L1);
    entry.actor = reader.text("actor"_L1);
    entry.detail = reader.optionalText("detail"_L1);
    return entry;
}

/// A state that `POST …/status` may set: cancelling is a call of its own.
domain::BookingStatus readSettableStatus(JsonReader& reader)
{
    const domain::BookingStatus status = reader.choice("status"_L1, bookingStatusFromWire);
    if (status == domain::BookingStatus::Cancelled)
        reader.fail("status"_L1, u"cannot be set to cancelled here; use the booking's cancel call"_s);
    return status;
}

} // namespace

QJsonObject encode(const domain::BookingContact& contact)
{
    return {{u"id"_s, contact.id.text()}, {u"name"_s, contact.name}, {u"phone"_s, contact.phone}};
}

domain::BookingContact readBookingContact(JsonReader& reader)
{
    domain::BookingContact contact;
    contact.id = reader.id<domain::ContactId>("id"_L1);
    contact.name = reader.text("name"_L1);
    contact.phone = reader.text("phone"_L1);
    return contact;
}

QString readNote(JsonReader& reader)
{
    return reader.optionalText("note"_L1, {.maxLength = maxNote, .multiLine = true, .mayBeBlank = true});
}

QJsonObject encode(const domain::Booking& booking)
{
    return {
        {u"id"_s, booking.id.text()},
        {u"slot_ids"_s, encodeIds(booking.slotIds)},
        {u"provider_id"_s, booking.providerId.text()},
        {u"resource_ids"_s, encodeIds(booking.resourceIds)},
        {u"starts_at"_s, encodeTime(booking.startsAt)},
        {u"ends_at"_s, encodeTime(booking.endsAt)},
        {u"status"_s, wireText(booking.status)},
        {u"procedure_id"_s, booking.procedureId.text()},
        {u"contact"_s, encode(booking.contact)},
        {u"note"_s, booking.note},
        {u"overbooked"_s, booking.overbooked},
        {u"series"_s, encodePlace(booking.series)},
        {u"booked_by"_s, booking.bookedBy},
        {u"booked_by_kind"_s, wireText(booking.bookedByKind)},
        {u"version"_s, booking.version},
    };
}

domain::Booking readBooking(JsonReader& reader)
{
    domain::Booking booking;
    booking.id = reader.id<domain::BookingId>("id"_L1);
    booking.slotIds = reader.ids<domain::SlotId>("slot_ids"_L1);
    booking.providerId = reader.id<domain::ProviderId>("provider_id"_L1);
    booking.resourceIds = reader.ids<domain::ResourceId>("resource_ids"_L1);
    booking.startsAt = reader.time("starts_at"_L1);
    booking.endsAt = reader.time("ends_at"_L1);
    booking.status = reader.choice("status"_L1, bookingStatusFromWire);
    booking.procedureId = domain::ProcedureId(reader.optionalText("procedure_id"_L1));
    booking.contact = reader.object("contact"_L1, readBookingContact);
    booking.note = reader.optionalText("note"_L1);
    booking.overbooked = reader.optionalBoolean("overbooked"_L1, false);
    booking.series = reader.optionalObject("series"_L1, readPlace);
    booking.bookedBy = reader.optionalText("booked_by"_L1);
    if (reader.has("booked_by_kind"_L1))
        booking.bookedByKind = reader.choice("booked_by_kind"_L1, holderKindFromWire);
    booking.version = static_cast<int>(reader.integer("version"_L1, 0, maxVersion));
    return booking;
}

template <>
domain::Result<domain::Booking> decode(const QJsonObject& body)
{
    return decodeWith<domain::Booking>(body, readBooking);
}

QJsonObject encode(const ConfirmRequest& request)
{
    QJsonObject body{
        {u"patient"_s, encode(request.patient)},
        {u"procedure_id"_s, request.procedureId.text()},
    };
    if (!request.note.isEmpty())
        body.insert("note"_L1, request.note);
    if (!request.repeatSlotIds.isEmpty())
        body.insert("repeat_slot_ids"_L1, encodeIds(request.repeatSlotIds));
    return body;
}

template <>
domain::Result<ConfirmRequest> decode(const QJsonObject& body)
{
    return decodeWith<ConfirmRequest>(body, [](JsonReader& reader) {
        reader.refuseOthers({"patient"_L1, "procedure_id"_L1, "note"_L1, "repeat_slot_ids"_L1});
        ConfirmRequest request;
        request.patient = reader.object("patient"_L1, readPatient);
        request.procedureId = reader.id<domain::ProcedureId>("procedure_id"_L1);
        request.note = readNote(reader);
        request.repeatSlotIds = reader.optionalIds<domain::SlotId>("repeat_slot_ids"_L1);
        if (request.repeatSlotIds.size() >= maxRepeats)
            reader.fail("repeat_slot_ids"_L1, u"must not be more than %1"_s.arg(maxRepeats - 1));
        return request;
    });
}

QJsonObject encode(const BookingReply& reply)
{
    QJsonObject body{{u"booking"_s, encode(reply.booking)}};
    if (!reply.repeats.isEmpty())
        body.insert("repeats"_L1, encodeAll(reply.repeats));
    return body;
}

template <>
domain::Result<BookingReply> decode(const QJsonObject& body)
{
    return decodeWith<BookingReply>(body, [](JsonReader& reader) {
        return BookingReply{reader.object("booking"_L1, readBooking),
                            reader.optionalObjects("repeats"_L1, readBooking)};
    });
}

QJsonObject encode(const BookingList& list)
{
    return {{u"bookings"_s, encodeAll(list.bookings)}, {u"as_of"_s, QString::number(list.asOf)}};
}

template <>
domain::Result<BookingList> decode(const QJsonObject& body)
{
    return decodeWith<BookingList>(body, [](JsonReader& reader) {
        BookingList list;
        list.bookings = reader.objects("bookings"_L1, readBooking);
        list.asOf = reader.decimal("as_of"_L1);
        return list;
    });
}

QJsonObject encode(const BookingDetail& detail)
{
    QJsonArray history;
    for (const domain::BookingHistoryEntry& entry : detail.history)
        history.append(encode(entry));
    return {{u"booking"_s, encode(detail.booking)}, {u"history"_s, history}};
}

template <>
domain::Result<BookingDetail> decode(const QJsonObject& body)
{
    return decodeWith<BookingDetail>(body, [](JsonReader& reader) {
        BookingDetail detail;
        detail.booking = reader.object("booking"_L1, readBooking);
        detail.history = reader.objects("history"_L1, readHistoryEntry);
        return detail;
    });
}

QJsonObject encode(const RescheduleRequest& request)
{
    QJsonObject body{{u"slot_id"_s, request.slotId.text()}};
    if (request.durationMinutes)
        body.insert("duration_minutes"_L1, *request.durationMinutes);
    if (request.version)
        body.insert("version"_L1, *request.version);
    return body;
}

template <>
domain::Result<RescheduleRequest> decode(const QJsonObject& body)
{
    return decodeWith<RescheduleRequest>(body, [](JsonReader& reader) {
        reader.refuseOthers({"slot_id"_L1, "duration_minutes"_L1, "version"_L1});
        RescheduleRequest request;
        request.slotId = reader.id<domain::SlotId>("slot_id"_L1);
        request.durationMinutes = reader.optionalInteger("duration_minutes"_L1, 1, maxDurationMinutes);
        request.version = reader.optionalInteger("version"_L1, 0, maxVersion);
        return request;
    });
}

QJsonObject encode(const CancelRequest& request)
{
    QJsonObject body{{u"reason"_s, request.reason}};
    if (request.following)
        body.insert("following"_L1, true);
    if (request.version)
        body.insert("version"_L1, *request.version);
    return body;
}

template <>
domain::Result<CancelRequest> decode(const QJsonObject& body)
{
    return decodeWith<CancelRequest>(body, [](JsonReader& reader) {
        reader.refuseOthers({"reason"_L1, "following"_L1, "version"_L1});
        CancelRequest request;
        request.reason = reader.text("reason"_L1, {.maxLength = maxReason, .multiLine = true, .mayBeBlank = true});
        request.following = reader.optionalBoolean("following"_L1, false);
        request.version = reader.optionalInteger("version"_L1, 0, maxVersion);
        return request;
    });
}

QJsonObject encode(const StatusRequest& request)
{
    QJsonObject body{{u"status"_s, wireText(request.status)}};
    if (request.version)
        body.insert("version"_L1, *request.version);
    return body;
}

template <>
domain::Result<StatusRequest> decode(const QJsonObject& body)
{
    return decodeWith<StatusRequest>(body, [](JsonReader& reader) {
        reader.refuseOthers({"status"_L1, "version"_L1});
        StatusRequest request;
        request.status = readSettableStatus(reader);
        request.version = reader.optionalInteger("version"_L1, 0, maxVersion);
        return request;
    });
}

} // namespace clinic::contract
