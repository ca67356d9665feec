#pragma once

#include "domain/redaction.h"
#include "redaction/finding.h"
#include "redaction/redactor.h"

#include <vector>

namespace clinic::redaction {

/// Makes of what detectors found one list without overlaps, by start. Where several found the same passage, the most
/// certain one names it, and the others are kept as those who agreed. A passage counts if all who found it are certain
/// enough together, whatever they call it: what is certainly sensitive must not leak because it is unclear what it is.
/// Passages that lie within one that `hints` calls harmless are left out.
[[nodiscard]] std::vector<domain::Redaction> merge(const Words& words, std::vector<Finding> found,
                                                   const Hints& hints = {});

} // namespace clinic::redaction
