#pragma once

#include "contract/codec.h"
#include "contract/files.h"
#include "contract/queries.h"

/// What of the calendar's files is not a file: their queries, and what an import answers.
namespace clinic::contract {

[[nodiscard]] QString wireText(ExportDetail detail);
[[nodiscard]] QString wireText(ImportOutcome outcome);
[[nodiscard]] std::optional<ExportDetail> exportDetailFromWire(const QString& text);
[[nodiscard]] std::optional<ImportOutcome> importOutcomeFromWire(const QString& text);

[[nodiscard]] QUrlQuery encodeQuery(const ExportQuery&);
[[nodiscard]] QUrlQuery encodeQuery(const ImportQuery&);
template <>
[[nodiscard]] domain::Result<ExportQuery> decodeQuery(const QUrlQuery& query);
template <>
[[nodiscard]] domain::Result<ImportQuery> decodeQuery(const QUrlQuery& query);

[[nodiscard]] QJsonObject encode(const ImportReport&);
template <>
[[nodiscard]] domain::Result<ImportReport> decode(const QJsonObject& body);

} // namespace clinic::contract
