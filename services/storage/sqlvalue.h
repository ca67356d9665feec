#pragma once

#include <QVariant>

#include <optional>

namespace clinic::storage {

/// A value in a form that QPSQL writes correctly into its EXECUTE; JSON and times become text, which PostgreSQL reads
/// as the parameter's own type. None for a type that it would write wrongly (it leaves out what it does not know) or
/// for a text with a NUL (it ends the statement there).
[[nodiscard]] std::optional<QVariant> toSqlValue(const QVariant& value);

} // namespace clinic::storage
