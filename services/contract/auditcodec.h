#pragma once

#include "contract/audit.h"
#include "contract/codec.h"
#include "contract/queries.h"

/// `codec.h` for the audit trail.
namespace clinic::contract {

[[nodiscard]] QUrlQuery encodeQuery(const AuditQuery&);
[[nodiscard]] QUrlQuery encodeQuery(const AuditVerifyQuery&);
template <>
[[nodiscard]] domain::Result<AuditQuery> decodeQuery(const QUrlQuery& query);
template <>
[[nodiscard]] domain::Result<AuditVerifyQuery> decodeQuery(const QUrlQuery& query);

[[nodiscard]] QJsonObject encode(const AuditEntry&);
[[nodiscard]] QJsonObject encode(const AuditList&);
template <>
[[nodiscard]] domain::Result<AuditEntry> decode(const QJsonObject& body);
template <>
[[nodiscard]] domain::Result<AuditList> decode(const QJsonObject& body);

} // namespace clinic::contract
