#include "contract/calendarcodec.h"
#include "contract/values.h"

#include <array>
#include <utility>

namespace clinic::contract {

namespace {

constexpr int minOffer = 5;
constexpr int maxOffer = 1440;

constexpr std::array<std::pair<domain::WaitlistState, QLatin1StringView>, 4> states{{
    {domain::WaitlistState::Waiting, "waiting"_L1},
    {domain::WaitlistState::Offered, "offered"_L1},
    {domain::WaitlistState::Booked, "booked"_L1},
    {domain::WaitlistState::Removed, "removed"_L1},
}};

QJsonValue encodeOffer(const std::optional<domain::WaitlistOffer>& offer)
{
    if (!offer)
        return QJsonValue::Null;
    return QJsonObject{
        {u"hold_id"_s, offer->holdId.text()},
        {u"slot_ids"_s, encodeIds(offer->slotIds)},
        {u"provider_id"_s, offer->providerId.text()},
        {u"starts_at"_s, encodeTime(offer->startsAt)},
        {u"ends_at"_s, encodeTime(offer->endsAt)},
        {u"expires_at"_s, encodeTime(offer->expiresAt)},
    };
}

domain::WaitlistOffer readOffer(JsonReader& reader)
{
    domain::WaitlistOffer offer;
    offer.holdId = reader.id<domain::HoldId>("hold_id"_L1);
    offer.slotIds = reader.ids<domain::SlotId>("slot_ids"_L1);
    offer.providerId = reader.id<domain::ProviderId>("provider_id"_L1);
    offer.startsAt = reader.time("starts_at"_L1);
    offer.endsAt = reader.time("ends_at"_L1);
    offer.expiresAt = reader.time("expires_at"_L1);
    return offer;
}

domain::WaitlistEntry readEntry(JsonReader& reader)
{
    domain::WaitlistEntry entry;
    entry.id = reader.id<domain::WaitlistId>("id"_L1);
    entry.contact = reader.object("contact"_L1, readBookingContact);
    entry.procedureId = reader.id<domain::ProcedureId>("procedure_id"_L1);
    entry.providerId = domain::ProviderId(reader.optionalText("provider_id"_L1));
    entry.earliest = reader.time("earliest"_L1);
    entry.latest = reader.time("latest"_L1);
    entry.note = reader.optionalText("note"_L1);
    entry.state = reader.choice("state"_L1, waitlistStateFromWire);
    entry.offer = reader.optionalObject("offer"_L1, readOffer);
    entry.createdAt = reader.time("created_at"_L1);
    entry.version = static_cast<int>(reader.integer("version"_L1, 0, maxVersion));
    return entry;
}

} // namespace

QString wireText(domain::WaitlistState state)
{
    for (const auto& [known, text] : states) {
        if (known == state)
            return text;
    }
    return {};
}

std::optional<domain::WaitlistState> waitlistStateFromWire(const QString& wire)
{
    for (const auto& [state, text] : states) {
        if (wire == text)
            return state;
    }
    return {};
}

QJsonObject encode(const domain::WaitlistEntry& entry)
{
    return {
        {u"id"_s, entry.id.text()},
        {u"contact"_s, encode(entry.contact)},
        {u"procedure_id"_s, entry.procedureId.text()},
        {u"provider_id"_s, nullOr(entry.providerId.text())},
        {u"earliest"_s, encodeTime(entry.earliest)},
        {u"latest"_s, encodeTime(entry.latest)},
        {u"note"_s, entry.note},
        {u"state"_s, wireText(entry.state)},
        {u"offer"_s, encodeOffer(entry.offer)},
        {u"created_at"_s, encodeTime(entry.createdAt)},
        {u"version"_s, entry.version},
    };
}

template <>
domain::Result<domain::WaitlistEntry> decode(const QJsonObject& body)
{
    return decodeWith<domain::WaitlistEntry>(body, readEntry);
}

QJsonObject encode(const Waitlist& list)
{
    return {{u"waitlist"_s, encodeAll(list.entries)}, {u"as_of"_s, QString::number(list.asOf)}};
}

template <>
domain::Result<Waitlist> decode(const QJsonObject& body)
{
    return decodeWith<Waitlist>(body, [](JsonReader& reader) {
        Waitlist list;
        list.entries = reader.objects("waitlist"_L1, readEntry);
        list.asOf = reader.decimal("as_of"_L1);
        return list;
    });
}

QJsonObject encode(const AddToWaitlistRequest& request)
{
    QJsonObject body{
        {u"patient"_s, encode(request.patient)},
        {u"procedure_id"_s, request.procedureId.text()},
        {u"earliest"_s, encodeTime(request.earliest)},
        {u"latest"_s, encodeTime(request.latest)},
    };
    if (request.providerId)
        body.insert("provider_id"_L1, request.providerId->text());
    if (!request.note.isEmpty())
        body.insert("note"_L1, request.note);
    return body;
}

template <>
domain::Result<AddToWaitlistRequest> decode(const QJsonObject& body)
{
    return decodeWith<AddToWaitlistRequest>(body, [](JsonReader& reader) {
        reader.refuseOthers(
            {"patient"_L1, "procedure_id"_L1, "provider_id"_L1, "earliest"_L1, "latest"_L1, "note"_L1});
        AddToWaitlistRequest request;
        request.patient = reader.object("patient"_L1, readPatient);
        request.procedureId = reader.id<domain::ProcedureId>("procedure_id"_L1);
        request.providerId = reader.optionalId<domain::ProviderId>("provider_id"_L1);
        request.earliest = reader.time("earliest"_L1);
        request.latest = reader.time("latest"_L1);
        if (request.earliest.isValid() && request.latest.isValid() && request.latest <= request.earliest)
            reader.fail("latest"_L1, u"must be later than \"earliest\""_s);
        request.note = readNote(reader);
        return request;
    });
}

QJsonObject encode(const OfferRequest& request)
{
    return {{u"slot_id"_s, request.slotId.text()}, {u"minutes"_s, request.minutes}};
}

template <>
domain::Result<OfferRequest> decode(const QJsonObject& body)
{
    return decodeWith<OfferRequest>(body, [](JsonReader& reader) {
        reader.refuseOthers({"slot_id"_L1, "minutes"_L1});
        OfferRequest request;
        request.slotId = reader.id<domain::SlotId>("slot_id"_L1);
        request.minutes = reader.optionalInteger("minutes"_L1, minOffer, maxOffer).value_or(request.minutes);
        return request;
    });
}

QJsonObject encode(const WaitlistReply& reply)
{
    return {{u"entry"_s, encode(reply.entry)}};
}

template <>
domain::Result<WaitlistReply> decode(const QJsonObject& body)
{
    return decodeWith<WaitlistReply>(
        body, [](JsonReader& reader) { return WaitlistReply{reader.object("entry"_L1, readEntry)}; });
}

} // namespace clinic::contract
