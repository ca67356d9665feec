#pragma once

#include "domain/call.h"

#include <QJsonArray>
#include <QList>
#include <QString>

#include <optional>

/// A call's turns in two forms that stay in step: as they were spoken, and as the log shows them. The n-th redaction of
/// a spoken turn is the n-th placeholder of the logged one. Offsets are code points.
namespace clinic::calls {

struct NumberedTurn
{
    /// `redactions` are where the passages stand in `text`: the words themselves, or their placeholders.
    domain::CallTurn turn;
    /// What each of the redactions is called within the call, for good.
    QList<int> numbers;
    friend bool operator==(const NumberedTurn&, const NumberedTurn&) = default;
};
using NumberedTurns = QList<NumberedTurn>;

/// One thing that a reviewer's correction does to a logged turn: a passage is masked (`was` none), uncovered (`label`
/// none) or called something else. Places are those of the turn as the step before left it.
struct CorrectionStep
{
    int turn = 0;
    int start = 0;
    int end = 0;
    std::optional<domain::RedactionLabel> label;
    std::optional<domain::RedactionLabel> was;
    int number = 0;
    /// The words themselves; not needed to call a passage something else.
    QString passage;
};

/// What the log shows of spoken turns.
[[nodiscard]] NumberedTurns logOf(const NumberedTurns& spoken);

/// The logged turns after a step. False when it does not fit them.
[[nodiscard]] bool applyToLog(NumberedTurns& log, const CorrectionStep& step);
/// Both forms after a step that came without its words.
[[nodiscard]] bool applyToBoth(NumberedTurns& spoken, NumberedTurns& log, CorrectionStep step);

/// Where the redaction with this number stands: turn and place in its list.
struct PassagePlace
{
    int turn = 0;
    int index = 0;
};
[[nodiscard]] std::optional<PassagePlace> placeOf(const NumberedTurns& turns, int number);

[[nodiscard]] QString slice(const QString& text, int start, int end);
[[nodiscard]] int codePoints(const QString& text);

/// As stored: the turns' wire form with an `n` in each redaction.
[[nodiscard]] QJsonArray encodeTurns(const NumberedTurns& turns);
[[nodiscard]] NumberedTurns decodeTurns(const QJsonValue& stored);

/// Recorded as who found what reviewers marked.
inline const QString reviewerCode = QStringLiteral("reviewer");

} // namespace clinic::calls
