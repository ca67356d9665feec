#pragma once

#include "contract/codec.h"
#include "contract/privacy.h"

/// `codec.h` for persons' rights, retention and keys.
namespace clinic::contract {

[[nodiscard]] QJsonObject encode(const EraseRequest&);
[[nodiscard]] QJsonObject encode(const Erasure&);
[[nodiscard]] QJsonObject encode(const ErasureList&);
[[nodiscard]] QJsonObject encode(const EraseReply&);
[[nodiscard]] QJsonObject encode(const RetentionPolicy&);
[[nodiscard]] QJsonObject encode(const SaveRetentionRequest&);
[[nodiscard]] QJsonObject encode(const RetentionRun&);
[[nodiscard]] QJsonObject encode(const KeyStatus&);

template <>
[[nodiscard]] domain::Result<EraseRequest> decode(const QJsonObject& body);
template <>
[[nodiscard]] domain::Result<Erasure> decode(const QJsonObject& body);
template <>
[[nodiscard]] domain::Result<ErasureList> decode(const QJsonObject& body);
template <>
[[nodiscard]] domain::Result<EraseReply> decode(const QJsonObject& body);
template <>
[[nodiscard]] domain::Result<RetentionPolicy> decode(const QJsonObject& body);
template <>
[[nodiscard]] domain::Result<SaveRetentionRequest> decode(const QJsonObject& body);
template <>
[[nodiscard]] domain::Result<RetentionRun> decode(const QJsonObject& body);
template <>
[[nodiscard]] domain::Result<KeyStatus> decode(const QJsonObject& body);

/// The body of `POST /v1/retention/run`; a run that nobody asked to be real is none.
[[nodiscard]] QJsonObject encodeRun(bool dryRun);
[[nodiscard]] domain::Result<bool> decodeRun(const QJsonObject& body);

/// `{"contacts": 1, "calls": 2}`; read back in the order of the names.
[[nodiscard]] QJsonObject encodeStores(const QList<ErasedStore>& stores);
[[nodiscard]] QList<ErasedStore> decodeStores(const QJsonObject& counts);

} // namespace clinic::contract
