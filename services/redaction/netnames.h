#pragma once

#include "redaction/analysis.h"

#include <string_view>

namespace clinic::redaction {

/// Parts of names on the net, written or said: "example dot co dot uk".
class NetNames final
{
public:
    explicit NetNames(const Analysis& analysis)
        : m_analysis(analysis)
    {
    }

    [[nodiscard]] static bool isTopLevel(std::string_view folded);
    /// Also an English word, so that a forgotten blank after a full stop looks like a host: "hand.It".
    [[nodiscard]] static bool isWordToo(std::string_view folded);
    [[nodiscard]] static bool isMailProvider(std::string_view folded);
    /// Words that stand before an address and are never part of it: "is", "to", "it's".
    [[nodiscard]] static bool isLeadIn(std::string_view folded);

    /// A dot between two parts: "dot", or a full stop without blanks around it.
    [[nodiscard]] bool isDot(int word) const;
    /// Whether this word follows the one before without a blank.
    [[nodiscard]] bool isTight(int word) const;
    /// One past the host that begins with word `first`, or `first` if there is none. `labels` counts its parts.
    [[nodiscard]] int endOfHost(int first, int* labels = nullptr) const;

private:
    [[nodiscard]] int endOfSpelled(int first) const;

    const Analysis& m_analysis;
};

} // namespace clinic::redaction
