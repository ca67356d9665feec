#pragma once

#include "contract/audit.h"
#include "contract/calls.h"

namespace clinic::test {

/// A turn whose placeholders are redactions, and in which what stands between underscores is a date that stays.
[[nodiscard]] domain::CallTurn turnOf(domain::TurnSpeaker speaker, int seconds, const QString& text);

/// An invented call of 17 November 2026, 11:09, with passages of several labels.
[[nodiscard]] domain::Call sampleCall();
/// The same as it was spoken, with what the passages really are.
[[nodiscard]] QList<domain::CallTurn> spokenTurns();

/// Eight calls of that day, newest first; the first is `sampleCall`.
[[nodiscard]] QList<domain::CallSummary> sampleList();
/// Any other call of the list, with a few turns.
[[nodiscard]] domain::Call callOf(const domain::CallSummary& summary);

/// Who touched the sample call.
[[nodiscard]] QList<contract::AuditEntry> sampleEntries();
/// Where its passages are found again.
[[nodiscard]] QList<contract::SimilarPassage> sampleSimilar();

} // namespace clinic::test
