#pragma once

#include "domain/result.h"

#include <istream>
#include <ostream>

namespace clinic::app {

/// `callwaitingctl redact`: reads JSON lines `{"id","text"}`, writes `{"id","redacted","spans"}` in the same order.
/// Offsets are Unicode code points of the input's text. A line that cannot be read is named on `errors` by its number,
/// never by its content, and the rest goes on. The exit code: 0 if every line was redacted, 1 if one was not or the
/// output could not be written. `threads` lines are in work at a time; each answer is written as soon as those
/// before it are.
[[nodiscard]] int redactLines(std::istream& input, std::ostream& output, std::ostream& errors, int threads);

} // namespace clinic::app
