#pragma once

#include "calls/numberedturn.h"
#include "contract/calls.h"
#include "domain/result.h"

#include <QHash>

namespace clinic::calls {

/// A reviewer's mark worked out: what it does to the call it was made in, and what it is about.
struct Correction
{
    /// In order; the marked passage first, then the same one elsewhere in the call.
    QList<CorrectionStep> steps;
    /// Folded words of a passage that was missed; empty otherwise.
    QString missed;
    /// Which label the passage had; none when it was missed.
    std::optional<domain::RedactionLabel> was;
    /// The number of the marked passage.
    int number = 0;
};

/// "Missed this" (all the same words in the call), or another label for a passage. The log is changed along. `same`
/// gives the numbers of passages that say the same as one. A date is marked where it was marked only, unless the clinic
/// hides dates (`maskDates`). Bad places are `invalid_request`.
[[nodiscard]] domain::Result<Correction> markPassage(NumberedTurns& log, const contract::CorrectionRequest& request,
                                                     const QHash<int, QList<int>>& same, int& nextPassage,
                                                     bool maskDates = false);

/// "Not sensitive": the passage, and the same elsewhere in the call, come back. Both forms are changed along.
[[nodiscard]] domain::Result<Correction> uncoverPassage(NumberedTurns& spoken, NumberedTurns& log,
                                                        const contract::CorrectionRequest& request,
                                                        const QHash<int, QList<int>>& same);

} // namespace clinic::calls
