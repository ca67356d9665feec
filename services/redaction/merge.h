#pragma once

#include "domain/redaction.h"
#include "redaction/finding.h"

#include <vector>

namespace clinic::redaction {

/// Makes of what detectors found one list without overlaps, by start. Where several found the same passage, the most
/// certain one names it, and the others are kept as those who agreed.
[[nodiscard]] std::vector<domain::Redaction> merge(const Words& words, std::vector<Finding> found);

} // namespace clinic::redaction
