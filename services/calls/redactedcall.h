#pragma once

#include "calls/numberedturn.h"
#include "calls/report.h"
#include "redaction/redactor.h"

#include <QStringList>

namespace clinic::calls {

/// A reported call after the redactor: what was said with its passages numbered, and what may be shown of it.
struct RedactedCall
{
    NumberedTurns spoken;
    NumberedTurns log;
    /// One redacted line.
    QString summary;
    /// The number that the next passage gets.
    int nextPassage = 1;
};

[[nodiscard]] RedactedCall redact(const Report& report, const redaction::Redactor& redactor,
                                  const redaction::Hints& hints, bool maskDates);

/// Which labels a log has, each once, in the order of the enumeration.
[[nodiscard]] QList<domain::RedactionLabel> labelsOf(const NumberedTurns& log);
[[nodiscard]] int redactionCount(const NumberedTurns& log);
/// Labels as the database keeps them.
[[nodiscard]] QJsonArray labelNames(const QList<domain::RedactionLabel>& labels);

inline constexpr int longestSummary = 200;

} // namespace clinic::calls
