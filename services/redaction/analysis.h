#pragma once

#include "redaction/finding.h"
#include "redaction/redactor.h"
#include "redaction/spoken.h"
#include "redaction/subjects.h"
#include "redaction/words.h"

#include <algorithm>
#include <string_view>
#include <vector>

namespace clinic::redaction {

/// What the recognisers of structured values share about one conversation. They run in a fixed order; what one has
/// claimed the next ones leave alone: the digits of an e-mail address are no phone number.
class Analysis final
{
public:
    Analysis(const Words& of, const Hints& known, std::vector<Finding>& found)
        : words(of)
        , hints(known)
        , spoken(spokenOf(of))
        , subjects(of, spoken)
        , m_found(found)
        , m_claimed(static_cast<size_t>(of.size()), false)
    {
    }

    const Words& words;
    const Hints& hints;
    const std::vector<Spoken> spoken;
    const Subjects subjects;

    [[nodiscard]] Spoken said(int word) const
    {
        return word >= 0 && word < words.size() ? spoken[static_cast<size_t>(word)] : Spoken();
    }
    /// Empty outside of the conversation, so that neighbours need no check of their own.
    [[nodiscard]] std::string_view folded(int word) const
    {
        return word >= 0 && word < words.size() ? words[word].folded : std::string_view();
    }
    [[nodiscard]] bool sameTurn(int a, int b) const
    {
        return a >= 0 && b >= 0 && a < words.size() && b < words.size() && words[a].turn == words[b].turn;
    }
    [[nodiscard]] bool isClaimed(int first, int last) const
    {
        return std::any_of(m_claimed.begin() + first, m_claimed.begin() + last, [](bool claimed) { return claimed; });
    }
    /// Claims words `first` to `last`, exclusive, without finding them sensitive.
    void claim(int first, int last) { std::fill(m_claimed.begin() + first, m_claimed.begin() + last, true); }
    /// `recogniser` must be a literal.
    void add(int first, int last, domain::RedactionLabel label, std::string_view recogniser, double score)
    {
        claim(first, last);
        m_found.push_back({words[first].start, words[last - 1].end, label, recogniser, static_cast<float>(score)});
    }

private:
    std::vector<Finding>& m_found;
    std::vector<bool> m_claimed;
};

} // namespace clinic::redaction
