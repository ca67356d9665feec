#pragma once

#include "contract/calls.h"
#include "contract/codec.h"
#include "contract/queries.h"

/// `codec.h` for redacted calls, their corrections and the deliveries they came by.
namespace clinic::contract {

[[nodiscard]] QString wireText(domain::CallOutcome outcome);
[[nodiscard]] QString wireText(domain::TurnSpeaker speaker);
[[nodiscard]] QString wireText(DeliveryState state);
[[nodiscard]] std::optional<domain::CallOutcome> callOutcomeFromWire(const QString& text);
[[nodiscard]] std::optional<domain::TurnSpeaker> turnSpeakerFromWire(const QString& text);
[[nodiscard]] std::optional<DeliveryState> deliveryStateFromWire(const QString& text);

[[nodiscard]] QUrlQuery encodeQuery(const CallQuery&);
[[nodiscard]] QUrlQuery encodeQuery(const DeliveryQuery&);
template <>
[[nodiscard]] domain::Result<CallQuery> decodeQuery(const QUrlQuery& query);
template <>
[[nodiscard]] domain::Result<DeliveryQuery> decodeQuery(const QUrlQuery& query);

[[nodiscard]] QJsonObject encode(const domain::Redaction&);
[[nodiscard]] QJsonObject encode(const domain::CallTurn&);
[[nodiscard]] QJsonObject encode(const domain::CallSummary&);
[[nodiscard]] QJsonObject encode(const domain::Call&);
[[nodiscard]] QJsonObject encode(const CallList&);
[[nodiscard]] QJsonObject encode(const CallReply&);
[[nodiscard]] QJsonObject encode(const RevealRequest&);
[[nodiscard]] QJsonObject encode(const RevealedCall&);
[[nodiscard]] QJsonObject encode(const CorrectionRequest&);
[[nodiscard]] QJsonObject encode(const CorrectionReply&);
[[nodiscard]] QJsonObject encode(const Delivery&);
[[nodiscard]] QJsonObject encode(const DeliveryList&);
[[nodiscard]] QJsonObject encode(const DeliveryReply&);
[[nodiscard]] QJsonObject encode(const RedactionCoverage&);

template <>
[[nodiscard]] domain::Result<domain::CallTurn> decode(const QJsonObject& body);
template <>
[[nodiscard]] domain::Result<domain::CallSummary> decode(const QJsonObject& body);
template <>
[[nodiscard]] domain::Result<CallList> decode(const QJsonObject& body);
template <>
[[nodiscard]] domain::Result<CallReply> decode(const QJsonObject& body);
template <>
[[nodiscard]] domain::Result<RevealRequest> decode(const QJsonObject& body);
template <>
[[nodiscard]] domain::Result<RevealedCall> decode(const QJsonObject& body);
template <>
[[nodiscard]] domain::Result<CorrectionRequest> decode(const QJsonObject& body);
template <>
[[nodiscard]] domain::Result<CorrectionReply> decode(const QJsonObject& body);
template <>
[[nodiscard]] domain::Result<DeliveryList> decode(const QJsonObject& body);
template <>
[[nodiscard]] domain::Result<DeliveryReply> decode(const QJsonObject& body);
template <>
[[nodiscard]] domain::Result<RedactionCoverage> decode(const QJsonObject& body);

} // namespace clinic::contract
