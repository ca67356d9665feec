#pragma once

#include "domain/redaction.h"
#include "redaction/everydaywords.h"
#include "redaction/finding.h"

#include <vector>

namespace clinic::redaction {

/// What was found once in a call is the same thing wherever it is said again: a surname alone, a street without its
/// number, a name spelled letter by letter.
class Propagation final
{
public:
    explicit Propagation(EverydayWords everyday)
        : m_everyday(everyday)
    {
    }

    /// Adds the other places of what `merged` holds for certain.
    void spread(const Words& words, const std::vector<domain::Redaction>& merged, std::vector<Finding>& found) const;

private:
    EverydayWords m_everyday;
};

} // namespace clinic::redaction
