#pragma once

#include <algorithm>
#include <vector>

namespace clinic::test {

/// The value that `share` (0 … 1) of the samples do not exceed; sorts them. 0 without samples.
[[nodiscard]] inline double percentile(std::vector<double>& samples, double share)
{
    if (samples.empty())
        return 0;
    std::sort(samples.begin(), samples.end());
    const auto index = static_cast<size_t>(share * static_cast<double>(samples.size() - 1) + 0.5);
    return samples[index];
}

} // namespace clinic::test
