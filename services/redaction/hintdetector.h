#pragma once

#include "redaction/everydaywords.h"
#include "redaction/finding.h"

namespace clinic::redaction {

/// What the clinic knows beforehand: names of its patients and staff, and passages that reviewers marked as missed.
class HintDetector final : public Detector
{
public:
    explicit HintDetector(EverydayWords everyday)
        : m_everyday(everyday)
    {
    }
    void find(const Words& words, const Hints& hints, std::vector<Finding>& found) const override;

private:
    EverydayWords m_everyday;
};

} // namespace clinic::redaction
