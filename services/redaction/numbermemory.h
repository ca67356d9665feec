#pragma once

#include "redaction/digitruns.h"

#include <functional>
#include <string>
#include <vector>

namespace clinic::redaction {

/// Which numbers a call has told so far, and which digits nothing is known of yet. After the whole call is read, those
/// are looked at again.
class NumberMemory final
{
public:
    explicit NumberMemory(Analysis& analysis)
        : m_analysis(analysis)
    {
    }

    /// `isPart`: one of several that are dictated one after the other.
    void remember(const DigitRun& run, domain::RedactionLabel label, bool isPart);
    void putAside(const DigitRun& run) { m_others.push_back(run); }

    /// A number is being dictated at this turn, and is not complete.
    [[nodiscard]] bool isDictating(int turn) const;

    /// What is known from elsewhere in the call, said or written in another way: "four eight two, found you".
    void findAgain();
    /// "oh seven seven two one, hang on, three three eight, four one nine": together a phone number, as `isPhone` says.
    void findScattered(const std::function<bool(const DigitRun&)>& isPhone);
    /// "zero one six one, sorry, zero one two one …": what somebody began, and then said otherwise.
    void findFalseStarts();

private:
    struct Known
    {
        std::string digits;
        domain::RedactionLabel label;
        int turn = 0;
        int first = 0;
    };
    [[nodiscard]] bool isFree(const DigitRun& run) const;

    Analysis& m_analysis;
    std::vector<Known> m_known;
    std::vector<DigitRun> m_others;
};

/// "ending in 4561": too little to tell whose it is.
[[nodiscard]] bool isLastDigits(const Analysis& analysis, const DigitRun& run);

} // namespace clinic::redaction
