#include "contract/callscodec.h"
#include "contract/values.h"

#include <array>
#include <utility>

namespace clinic::contract {

namespace {

constexpr std::array<std::pair<domain::CallOutcome, QLatin1StringView>, 5> outcomes{{
    {domain::CallOutcome::Booked, "booked"_L1},
    {domain::CallOutcome::NoBooking, "no_booking"_L1},
    {domain::CallOutcome::LineDropped, "line_dropped"_L1},
    {domain::CallOutcome::Transferred, "transferred"_L1},
    {domain::CallOutcome::Voicemail, "voicemail"_L1},
}};

constexpr std::array<std::pair<domain::TurnSpeaker, QLatin1StringView>, 2> speakers{{
    {domain::TurnSpeaker::Agent, "agent"_L1},
    {domain::TurnSpeaker::Caller, "caller"_L1},
}};

template <class Table, class Value>
QString textIn(const Table& table, Value value)
{
    for (const auto& [known, text] : table) {
        if (known == value)
            return text;
    }
    return {};
}

template <class Value, class Table>
std::optional<Value> valueIn(const Table& table, const QString& wire)
{
    for (const auto& [value, text] : table) {
        if (wire == text)
            return value;
    }
    return {};
}

std::optional<domain::RedactionLabel> labelFromWire(const QString& text)
{
    return domain::redactionLabelFromWire(text);
}

QJsonArray encodeLabels(const QList<domain::RedactionLabel>& labels)
{
    QJsonArray array;
    for (const domain::RedactionLabel label : labels)
        array.append(QString(wireName(label)));
    return array;
}

/// Labels that a newer service knows are left out.
QList<domain::RedactionLabel> readLabels(JsonReader& reader)
{
    QList<domain::RedactionLabel> labels;
    for (const QString& text : reader.texts("labels"_L1)) {
        if (const auto label = labelFromWire(text))
            labels.append(*label);
    }
    return labels;
}

QJsonArray encodeEvidence(const QList<domain::RedactionEvidence>& agreed)
{
    QJsonArray array;
    for (const domain::RedactionEvidence& one : agreed)
        array.append(QJsonObject{{u"recogniser"_s, one.recogniser}, {u"score"_s, one.score}});
    return array;
}

domain::RedactionEvidence readEvidence(JsonReader& reader)
{
    return {reader.text("recogniser"_L1), reader.number("score"_L1, 0, 1)};
}

domain::Redaction readRedaction(JsonReader& reader)
{
    domain::Redaction redaction;
    redaction.start = static_cast<int>(reader.integer("start"_L1, 0, maxVersion));
    redaction.end = static_cast<int>(reader.integer("end"_L1, 0, maxVersion));
    redaction.label = reader.choice("label"_L1, labelFromWire);
    redaction.recogniser = reader.text("recogniser"_L1);
    redaction.score = reader.number("score"_L1, 0, 1);
    redaction.agreed = reader.optionalObjects("agreed"_L1, readEvidence);
    return redaction;
}

domain::CallTurn readTurn(JsonReader& reader)
{
    domain::CallTurn turn;
    turn.speaker = reader.choice("speaker"_L1, turnSpeakerFromWire);
    turn.text = reader.text("text"_L1);
    turn.atMs = reader.optionalInteger("at_ms"_L1, 0, maxVersion).value_or(-1);
    turn.redactions = reader.objects("redactions"_L1, readRedaction);
    turn.kept = reader.optionalObjects("kept"_L1, readRedaction);
    return turn;
}

QJsonValue encodeMaybe(const QDateTime& time)
{
    return time.isValid() ? QJsonValue(encodeTime(time)) : QJsonValue(QJsonValue::Null);
}

domain::CallSummary readSummary(JsonReader& reader)
{
    domain::CallSummary call;
    call.id = reader.id<domain::CallId>("id"_L1);
    call.providerCallId = reader.optionalText("provider_call_id"_L1);
    call.callerEnding = reader.optionalText("caller_ending"_L1);
    call.startedAt = reader.optionalTime("started_at"_L1).value_or(QDateTime());
    call.endedAt = reader.optionalTime("ended_at"_L1).value_or(QDateTime());
    call.endedReason = reader.optionalText("ended_reason"_L1);
    call.outcome = reader.choice("outcome"_L1, callOutcomeFromWire);
    call.summary = reader.optionalText("summary"_L1);
    call.language = reader.optionalText("language"_L1);
    call.redactionCount = static_cast<int>(reader.integer("redaction_count"_L1, 0, maxVersion));
    call.labels = readLabels(reader);
    call.version = static_cast<int>(reader.integer("version"_L1, 0, maxVersion));
    return call;
}

QJsonObject encodeStores(const domain::CallStores& stores)
{
    return {{u"contacts"_s, stores.contacts},
            {u"clinical_notes"_s, stores.clinicalNotes},
            {u"pii_vault"_s, stores.piiVault}};
}

domain::CallStores readStores(JsonReader& reader)
{
    const auto count = [&](QLatin1StringView name) { return static_cast<int>(reader.integer(name, 0, maxVersion)); };
    return {count("contacts"_L1), count("clinical_notes"_L1), count("pii_vault"_L1)};
}

domain::Call readCall(JsonReader& reader)
{
    domain::Call call;
    call.summary = readSummary(reader);
    call.contactId = domain::ContactId(reader.optionalText("contact_id"_L1));
    call.turns = reader.objects("turns"_L1, readTurn);
    call.stores = reader.object("stores"_L1, readStores);
    call.redactorVersion = reader.optionalText("redactor_version"_L1);
    call.sealedTextGone = reader.boolean("sealed_text_gone"_L1);
    return call;
}

SimilarPassage readSimilar(JsonReader& reader)
{
    SimilarPassage passage;
    passage.callId = reader.id<domain::CallId>("call_id"_L1);
    passage.startedAt = reader.optionalTime("started_at"_L1).value_or(QDateTime());
    passage.turn = static_cast<int>(reader.integer("turn"_L1, 0, maxVersion));
    passage.start = static_cast<int>(reader.integer("start"_L1, 0, maxVersion));
    passage.end = static_cast<int>(reader.integer("end"_L1, 0, maxVersion));
    passage.context = reader.text("context"_L1);
    passage.callVersion = static_cast<int>(reader.integer("call_version"_L1, 0, maxVersion));
    return passage;
}

QJsonObject encode(const SimilarPassage& passage)
{
    return {
        {u"call_id"_s, passage.callId.text()},
        {u"started_at"_s, encodeMaybe(passage.startedAt)},
        {u"turn"_s, passage.turn},
        {u"start"_s, passage.start},
        {u"end"_s, passage.end},
        {u"context"_s, passage.context},
        {u"call_version"_s, passage.callVersion},
    };
}

} // namespace

QString wireText(domain::CallOutcome outcome)
{
    return textIn(outcomes, outcome);
}

QString wireText(domain::TurnSpeaker speaker)
{
    return textIn(speakers, speaker);
}

std::optional<domain::CallOutcome> callOutcomeFromWire(const QString& text)
{
    return valueIn<domain::CallOutcome>(outcomes, text);
}

std::optional<domain::TurnSpeaker> turnSpeakerFromWire(const QString& text)
{
    return valueIn<domain::TurnSpeaker>(speakers, text);
}

QJsonObject encode(const domain::Redaction& redaction)
{
    return {
        {u"start"_s, redaction.start},
        {u"end"_s, redaction.end},
        {u"label"_s, QString(wireName(redaction.label))},
        {u"recogniser"_s, redaction.recogniser},
        {u"score"_s, redaction.score},
        {u"agreed"_s, encodeEvidence(redaction.agreed)},
    };
}

QJsonObject encode(const domain::CallTurn& turn)
{
    return {
        {u"speaker"_s, wireText(turn.speaker)},
        {u"text"_s, turn.text},
        {u"at_ms"_s, turn.atMs < 0 ? QJsonValue(QJsonValue::Null) : QJsonValue(turn.atMs)},
        {u"redactions"_s, encodeAll(turn.redactions)},
        {u"kept"_s, encodeAll(turn.kept)},
    };
}

QJsonObject encode(const domain::CallSummary& call)
{
    return {
        {u"id"_s, call.id.text()},
        {u"provider_call_id"_s, call.providerCallId},
        {u"caller_ending"_s, nullOr(call.callerEnding)},
        {u"started_at"_s, encodeMaybe(call.startedAt)},
        {u"ended_at"_s, encodeMaybe(call.endedAt)},
        {u"ended_reason"_s, call.endedReason},
        {u"outcome"_s, wireText(call.outcome)},
        {u"summary"_s, call.summary},
        {u"language"_s, call.language},
        {u"redaction_count"_s, call.redactionCount},
        {u"labels"_s, encodeLabels(call.labels)},
        {u"version"_s, call.version},
    };
}

QJsonObject encode(const domain::Call& call)
{
    QJsonObject body = encode(call.summary);
    body.insert("contact_id"_L1, nullOr(call.contactId.text()));
    body.insert("turns"_L1, encodeAll(call.turns));
    body.insert("stores"_L1, encodeStores(call.stores));
    body.insert("redactor_version"_L1, call.redactorVersion);
    body.insert("sealed_text_gone"_L1, call.sealedTextGone);
    return body;
}

template <>
domain::Result<domain::CallTurn> decode(const QJsonObject& body)
{
    return decodeWith<domain::CallTurn>(body, readTurn);
}

template <>
domain::Result<domain::CallSummary> decode(const QJsonObject& body)
{
    return decodeWith<domain::CallSummary>(body, readSummary);
}

QJsonObject encode(const CallList& list)
{
    QJsonObject body{
        {u"calls"_s, encodeAll(list.calls)},
        {u"next_cursor"_s, nullOr(list.nextCursor)},
        {u"as_of"_s, QString::number(list.asOf)},
    };
    if (list.total >= 0)
        body.insert("total"_L1, list.total);
    return body;
}

template <>
domain::Result<CallList> decode(const QJsonObject& body)
{
    return decodeWith<CallList>(body, [](JsonReader& reader) {
        CallList list;
        list.calls = reader.objects("calls"_L1, readSummary);
        list.nextCursor = reader.optionalText("next_cursor"_L1);
        list.total = reader.optionalInteger("total"_L1, 0, maxVersion).value_or(-1);
        list.asOf = reader.decimal("as_of"_L1);
        return list;
    });
}

QJsonObject encode(const CallReply& reply)
{
    return {{u"call"_s, encode(reply.call)}};
}

template <>
domain::Result<CallReply> decode(const QJsonObject& body)
{
    return decodeWith<CallReply>(body,
                                 [](JsonReader& reader) { return CallReply{reader.object("call"_L1, readCall)}; });
}

QJsonObject encode(const RevealRequest& request)
{
    return {{u"reason"_s, request.reason}, {u"password"_s, request.password}};
}

template <>
domain::Result<RevealRequest> decode(const QJsonObject& body)
{
    return decodeWith<RevealRequest>(body, [](JsonReader& reader) {
        reader.refuseOthers({"reason"_L1, "password"_L1});
        RevealRequest request;
        request.reason = reader.text("reason"_L1, {.maxLength = maxReason, .minLength = 1});
        request.password = reader.text("password"_L1, {.maxLength = maxPassword, .minLength = 1, .mayBeBlank = true});
        return request;
    });
}

QJsonObject encode(const RevealedCall& call)
{
    return {{u"turns"_s, encodeAll(call.turns)}, {u"expires_at"_s, encodeTime(call.expiresAt)}};
}

template <>
domain::Result<RevealedCall> decode(const QJsonObject& body)
{
    return decodeWith<RevealedCall>(body, [](JsonReader& reader) {
        return RevealedCall{reader.objects("turns"_L1, readTurn), reader.time("expires_at"_L1)};
    });
}

QJsonObject encode(const CorrectionRequest& request)
{
    QJsonObject body{
        {u"turn"_s, request.turn},
        {u"start"_s, request.start},
        {u"end"_s, request.end},
        {u"label"_s, request.label ? QJsonValue(QString(wireName(*request.label))) : QJsonValue(QJsonValue::Null)},
    };
    insertIf(body, "version"_L1, request.version);
    return body;
}

template <>
domain::Result<CorrectionRequest> decode(const QJsonObject& body)
{
    return decodeWith<CorrectionRequest>(body, [&body](JsonReader& reader) {
        reader.refuseOthers({"turn"_L1, "start"_L1, "end"_L1, "label"_L1, "version"_L1});
        CorrectionRequest request;
        request.turn = static_cast<int>(reader.integer("turn"_L1, 0, maxVersion));
        request.start = static_cast<int>(reader.integer("start"_L1, 0, maxVersion));
        request.end = static_cast<int>(reader.integer("end"_L1, 0, maxVersion));
        if (request.end <= request.start)
            reader.fail("end"_L1, u"must be greater than \"start\""_s);
        // "Not sensitive" has to be said; a forgotten member must not uncover anything.
        if (!body.contains("label"_L1))
            reader.fail("label"_L1, u"is required; null means \"not sensitive\""_s);
        else if (reader.has("label"_L1))
            request.label = reader.choice("label"_L1, labelFromWire);
        request.version = reader.optionalInteger("version"_L1, 0, maxVersion);
        return request;
    });
}

QJsonObject encode(const CorrectionReply& reply)
{
    QJsonArray similar;
    for (const SimilarPassage& passage : reply.similar)
        similar.append(encode(passage));
    return {{u"call"_s, encode(reply.call)}, {u"similar"_s, similar}};
}

template <>
domain::Result<CorrectionReply> decode(const QJsonObject& body)
{
    return decodeWith<CorrectionReply>(body, [](JsonReader& reader) {
        return CorrectionReply{reader.object("call"_L1, readCall), reader.objects("similar"_L1, readSimilar)};
    });
}

} // namespace clinic::contract
