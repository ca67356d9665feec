#pragma once

#include "calls/report.h"

namespace clinic::calls {

/// ISO 639, told by the little words that every language uses most; empty when too little was said.
[[nodiscard]] QString guessLanguage(const QList<SaidTurn>& turns);

} // namespace clinic::calls
