#include "redaction/merge.h"

#include "redaction/words.h"

#include <algorithm>

namespace clinic::redaction {

std::vector<domain::Redaction> merge(const Words&, std::vector<Finding> found)
{
    std::vector<domain::Redaction> merged;
    std::ranges::sort(found, [](const Finding& a, const Finding& b) { return a.score > b.score; });
    for (const Finding& finding : found) {
        if (finding.end <= finding.start)
            continue;
        const bool taken = std::ranges::any_of(merged, [&](const domain::Redaction& other) {
            return finding.start < other.end && other.start < finding.end;
        });
        if (!taken)
            merged.push_back({finding.start, finding.end, finding.label,
                              QString::fromLatin1(finding.recogniser.data(), static_cast<qsizetype>(finding.recogniser.size())),
                              finding.score, {}});
    }
    std::ranges::sort(merged, {}, &domain::Redaction::start);
    return merged;
}

} // namespace clinic::redaction
