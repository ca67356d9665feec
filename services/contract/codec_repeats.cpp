#include "contract/calendarcodec.h"
#include "contract/values.h"

namespace clinic::contract {

namespace {

constexpr int maxInterval = 52;

QJsonObject encode(const Occurrence& occurrence)
{
    return {
        {u"starts_at"_s, encodeTime(occurrence.startsAt)},
        {u"slot_id"_s, nullOr(occurrence.slotId.text())},
        {u"free"_s, occurrence.free},
        {u"holder"_s, nullOr(occurrence.holder)},
        {u"resource_kind"_s, nullOr(occurrence.resourceKind)},
        {u"alternatives"_s, encodeAll(occurrence.alternatives)},
    };
}

Occurrence readOccurrence(JsonReader& reader)
{
    Occurrence occurrence;
    occurrence.startsAt = reader.time("starts_at"_L1);
    occurrence.slotId = domain::SlotId(reader.optionalText("slot_id"_L1));
    occurrence.free = reader.boolean("free"_L1);
    occurrence.holder = reader.optionalObject("holder"_L1, readHolder);
    occurrence.resourceKind = reader.optionalText("resource_kind"_L1);
    occurrence.alternatives = reader.optionalObjects("alternatives"_L1, readSlot);
    return occurrence;
}

} // namespace

QString wireText(RepeatEvery every)
{
    return every == RepeatEvery::Day ? u"day"_s : u"week"_s;
}

std::optional<RepeatEvery> repeatEveryFromWire(const QString& text)
{
    if (text == "day"_L1)
        return RepeatEvery::Day;
    return text == "week"_L1 ? std::optional(RepeatEvery::Week) : std::nullopt;
}

QJsonObject encode(const RepeatPlanRequest& request)
{
    return {{u"every"_s, wireText(request.every)}, {u"interval"_s, request.interval}, {u"count"_s, request.count}};
}

template <>
domain::Result<RepeatPlanRequest> decode(const QJsonObject& body)
{
    return decodeWith<RepeatPlanRequest>(body, [](JsonReader& reader) {
        reader.refuseOthers({"every"_L1, "interval"_L1, "count"_L1});
        RepeatPlanRequest request;
        request.every = reader.choice("every"_L1, repeatEveryFromWire);
        request.interval = reader.optionalInteger("interval"_L1, 1, maxInterval).value_or(1);
        request.count = static_cast<int>(reader.integer("count"_L1, 2, maxRepeats));
        return request;
    });
}

QJsonObject encode(const RepeatPlan& plan)
{
    QJsonArray occurrences;
    for (const Occurrence& one : plan.occurrences)
        occurrences.append(encode(one));
    return {{u"occurrences"_s, occurrences}};
}

template <>
domain::Result<RepeatPlan> decode(const QJsonObject& body)
{
    return decodeWith<RepeatPlan>(
        body, [](JsonReader& reader) { return RepeatPlan{reader.objects("occurrences"_L1, readOccurrence)}; });
}

QJsonObject encode(const OverbookRequest& request)
{
    QJsonObject body{
        {u"reason"_s, request.reason},
        {u"patient"_s, encode(request.patient)},
        {u"procedure_id"_s, request.procedureId.text()},
    };
    insertIf(body, "duration_minutes"_L1, request.durationMinutes);
    if (!request.note.isEmpty())
        body.insert("note"_L1, request.note);
    return body;
}

template <>
domain::Result<OverbookRequest> decode(const QJsonObject& body)
{
    return decodeWith<OverbookRequest>(body, [](JsonReader& reader) {
        reader.refuseOthers({"reason"_L1, "patient"_L1, "procedure_id"_L1, "duration_minutes"_L1, "note"_L1});
        OverbookRequest request;
        request.reason = reader.text("reason"_L1, {.maxLength = maxReason, .multiLine = true});
        request.patient = reader.object("patient"_L1, readPatient);
        request.procedureId = reader.id<domain::ProcedureId>("procedure_id"_L1);
        request.durationMinutes = reader.optionalInteger("duration_minutes"_L1, 1, maxDurationMinutes);
        request.note = readNote(reader);
        return request;
    });
}

} // namespace clinic::contract
