#include "contract/callscodec.h"
#include "contract/values.h"

#include <array>
#include <utility>

namespace clinic::contract {

namespace {

constexpr int maxLimit = 500;
constexpr int maxCursor = 200;

constexpr std::array<std::pair<DeliveryState, QLatin1StringView>, 3> states{{
    {DeliveryState::Waiting, "waiting"_L1},
    {DeliveryState::Done, "done"_L1},
    {DeliveryState::Dead, "dead"_L1},
}};

std::optional<domain::RedactionLabel> labelFromWire(const QString& text)
{
    return domain::redactionLabelFromWire(text);
}

/// Parameters as a JSON object of strings, so that one reader checks both.
QJsonObject parametersOf(const QUrlQuery& query)
{
    QJsonObject members;
    for (const auto& [name, value] : query.queryItems(QUrl::FullyDecoded))
        members.insert(name, value);
    return members;
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

QString readCursor(JsonReader& reader)
{
    return reader.has("cursor"_L1) ? reader.text("cursor"_L1, {.maxLength = maxCursor}) : QString();
}

Delivery readDelivery(JsonReader& reader)
{
    Delivery delivery;
    delivery.id = reader.id<domain::DeliveryId>("id"_L1);
    delivery.type = reader.text("type"_L1);
    delivery.providerCallId = reader.optionalText("provider_call_id"_L1);
    delivery.receivedAt = reader.time("received_at"_L1);
    delivery.state = reader.choice("state"_L1, deliveryStateFromWire);
    delivery.attempts = static_cast<int>(reader.integer("attempts"_L1, 0, maxVersion));
    delivery.problem = reader.optionalText("problem"_L1);
    delivery.nextAttemptAt = reader.optionalTime("next_attempt_at"_L1).value_or(QDateTime());
    return delivery;
}

QJsonObject encode(const MeasuredLabel& measured)
{
    return {
        {u"label"_s, QString(wireName(measured.label))},
        {u"source"_s, nullOr(measured.source)},
        {u"passages"_s, measured.passages},
        {u"recall"_s, measured.recall},
        {u"precision"_s, measured.precision},
    };
}

MeasuredLabel readMeasured(JsonReader& reader)
{
    MeasuredLabel measured;
    measured.label = reader.choice("label"_L1, labelFromWire);
    measured.source = reader.optionalText("source"_L1);
    measured.passages = static_cast<int>(reader.integer("passages"_L1, 0, maxVersion));
    measured.recall = reader.number("recall"_L1, 0, 1);
    measured.precision = reader.number("precision"_L1, 0, 1);
    return measured;
}

QJsonObject encode(const CoveredIdentifier& identifier)
{
    QJsonArray labels;
    for (const domain::RedactionLabel label : identifier.labels)
        labels.append(QString(wireName(label)));
    return {
        {u"code"_s, identifier.code},
        {u"labels"_s, labels},
        {u"recognisers"_s, QJsonArray::fromStringList(identifier.recognisers)},
        {u"state"_s, identifier.state},
    };
}

CoveredIdentifier readIdentifier(JsonReader& reader)
{
    CoveredIdentifier identifier;
    identifier.code = reader.text("code"_L1);
    for (const QString& text : reader.texts("labels"_L1)) {
        if (const auto label = labelFromWire(text))
            identifier.labels.append(*label);
    }
    identifier.recognisers = reader.texts("recognisers"_L1);
    identifier.state = reader.text("state"_L1);
    return identifier;
}

} // namespace

QString wireText(DeliveryState state)
{
    for (const auto& [known, text] : states) {
        if (known == state)
            return text;
    }
    return {};
}

std::optional<DeliveryState> deliveryStateFromWire(const QString& wire)
{
    for (const auto& [state, text] : states) {
        if (wire == text)
            return state;
    }
    return {};
}

QUrlQuery encodeQuery(const CallQuery& query)
{
    QUrlQuery items;
    const auto add = [&items](const QString& name, const QString& value) {
        // A bare plus would be read as a space by servers that decode forms.
        if (!value.isEmpty())
            items.addQueryItem(name, QString::fromLatin1(QUrl::toPercentEncoding(value)));
    };
    add(u"query"_s, query.query);
    if (query.from)
        add(u"from"_s, encodeTime(*query.from));
    if (query.to)
        add(u"to"_s, encodeTime(*query.to));
    if (query.outcome)
        add(u"outcome"_s, wireText(*query.outcome));
    if (query.label)
        add(u"label"_s, wireName(*query.label));
    add(u"cursor"_s, query.cursor);
    add(u"limit"_s, QString::number(query.limit));
    return items;
}

template <>
domain::Result<CallQuery> decodeQuery(const QUrlQuery& query)
{
    return decodeWith<CallQuery>(parametersOf(query), [](JsonReader& reader) {
        CallQuery calls;
        if (reader.has("query"_L1))
            calls.query = reader.text("query"_L1, {.maxLength = maxName, .mayBeBlank = true});
        calls.from = reader.optionalTime("from"_L1);
        calls.to = reader.optionalTime("to"_L1);
        if (calls.from && calls.to && *calls.to <= *calls.from)
            reader.fail("to"_L1, u"must be later than \"from\""_s);
        if (reader.has("outcome"_L1))
            calls.outcome = reader.choice("outcome"_L1, callOutcomeFromWire);
        if (reader.has("label"_L1))
            calls.label = reader.choice("label"_L1, labelFromWire);
        calls.cursor = readCursor(reader);
        calls.limit = readLimit(reader, calls.limit);
        return calls;
    });
}

QUrlQuery encodeQuery(const DeliveryQuery& query)
{
    QUrlQuery items;
    if (query.state)
        items.addQueryItem(u"state"_s, wireText(*query.state));
    if (!query.cursor.isEmpty())
        items.addQueryItem(u"cursor"_s, query.cursor);
    items.addQueryItem(u"limit"_s, QString::number(query.limit));
    return items;
}

template <>
domain::Result<DeliveryQuery> decodeQuery(const QUrlQuery& query)
{
    return decodeWith<DeliveryQuery>(parametersOf(query), [](JsonReader& reader) {
        DeliveryQuery deliveries;
        if (reader.has("state"_L1))
            deliveries.state = reader.choice("state"_L1, deliveryStateFromWire);
        deliveries.cursor = readCursor(reader);
        deliveries.limit = readLimit(reader, deliveries.limit);
        return deliveries;
    });
}

QJsonObject encode(const Delivery& delivery)
{
    return {
        {u"id"_s, delivery.id.text()},
        {u"type"_s, delivery.type},
        {u"provider_call_id"_s, nullOr(delivery.providerCallId)},
        {u"received_at"_s, encodeTime(delivery.receivedAt)},
        {u"state"_s, wireText(delivery.state)},
        {u"attempts"_s, delivery.attempts},
        {u"problem"_s, nullOr(delivery.problem)},
        {u"next_attempt_at"_s, delivery.nextAttemptAt.isValid() ? QJsonValue(encodeTime(delivery.nextAttemptAt))
                                                                : QJsonValue(QJsonValue::Null)},
    };
}

QJsonObject encode(const DeliveryList& list)
{
    return {{u"deliveries"_s, encodeAll(list.deliveries)}, {u"next_cursor"_s, nullOr(list.nextCursor)}};
}

template <>
domain::Result<DeliveryList> decode(const QJsonObject& body)
{
    return decodeWith<DeliveryList>(body, [](JsonReader& reader) {
        return DeliveryList{reader.objects("deliveries"_L1, readDelivery), reader.optionalText("next_cursor"_L1)};
    });
}

QJsonObject encode(const DeliveryReply& reply)
{
    return {{u"delivery"_s, encode(reply.delivery)}};
}

template <>
domain::Result<DeliveryReply> decode(const QJsonObject& body)
{
    return decodeWith<DeliveryReply>(
        body, [](JsonReader& reader) { return DeliveryReply{reader.object("delivery"_L1, readDelivery)}; });
}

QJsonObject encode(const RedactionCoverage& coverage)
{
    QJsonArray measured;
    for (const MeasuredLabel& one : coverage.measured)
        measured.append(encode(one));
    QJsonArray identifiers;
    for (const CoveredIdentifier& one : coverage.identifiers)
        identifiers.append(encode(one));
    return {
        {u"redactor_version"_s, coverage.redactorVersion},
        {u"measured_on"_s, coverage.measuredOn.isValid() ? QJsonValue(coverage.measuredOn.toString(Qt::ISODate))
                                                         : QJsonValue(QJsonValue::Null)},
        {u"measured"_s, measured},
        {u"identifiers"_s, identifiers},
        {u"corrections_missed"_s, coverage.correctionsMissed},
        {u"corrections_harmless"_s, coverage.correctionsHarmless},
    };
}

template <>
domain::Result<RedactionCoverage> decode(const QJsonObject& body)
{
    return decodeWith<RedactionCoverage>(body, [](JsonReader& reader) {
        RedactionCoverage coverage;
        coverage.redactorVersion = reader.text("redactor_version"_L1);
        coverage.measuredOn = reader.optionalDate("measured_on"_L1).value_or(QDate());
        coverage.measured = reader.objects("measured"_L1, readMeasured);
        coverage.identifiers = reader.objects("identifiers"_L1, readIdentifier);
        coverage.correctionsMissed = static_cast<int>(reader.integer("corrections_missed"_L1, 0, maxVersion));
        coverage.correctionsHarmless = static_cast<int>(reader.integer("corrections_harmless"_L1, 0, maxVersion));
        return coverage;
    });
}

} // namespace clinic::contract
