#pragma once

#include "redaction/finding.h"

namespace clinic::redaction {

/// All values with a structure of their own, in one pass with a shared analysis.
class StructureDetector final : public Detector
{
public:
    void find(const Words& words, const Hints& hints, std::vector<Finding>& found) const override;
};

} // namespace clinic::redaction
