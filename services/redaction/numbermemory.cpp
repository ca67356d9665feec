#include "redaction/numbermemory.h"

#include <algorithm>

namespace clinic::redaction {

using domain::RedactionLabel;

void NumberMemory::remember(const DigitRun& run, RedactionLabel label, bool isPart)
{
    constexpr int nearTurns = 2;
    const int turn = m_analysis.words[run.first].turn;
    const bool goesOn =
        isPart && !m_known.empty() && m_known.back().label == label && turn - m_known.back().turn <= nearTurns;
    if (goesOn) {
        m_known.back().digits += run.digits;
        m_known.back().turn = turn;
    } else {
        m_known.push_back({run.digits, label, turn, run.first});
    }
}

bool NumberMemory::isDictating(int turn) const
{
    constexpr int nearTurns = 2;
    constexpr size_t whole = 10;
    return !m_known.empty() && turn - m_known.back().turn <= nearTurns && m_known.back().digits.size() < whole;
}

bool NumberMemory::isFree(const DigitRun& run) const
{
    return !run.amount && !m_analysis.isClaimed(run.first, run.last) && !isLastDigits(m_analysis, run);
}

void NumberMemory::findAgain()
{
    constexpr int shortest = 4;
    constexpr int telling = 5;
    for (const DigitRun& run : m_others) {
        if (run.size() < shortest || !isFree(run))
            continue;
        const auto again = std::ranges::find_if(m_known, [&](const Known& known) {
            return known.digits == run.digits ||
                   (run.size() >= telling && known.digits.find(run.digits) != std::string::npos) ||
                   (static_cast<int>(known.digits.size()) > telling &&
                    run.digits.find(known.digits) != std::string::npos);
        });
        if (again != m_known.end())
            m_analysis.add(run.first, run.last, again->label, "number.again", 0.9);
    }
}

void NumberMemory::findScattered(const std::function<bool(const DigitRun&)>& isPhone)
{
    constexpr int shortest = 10;
    constexpr int longest = 11;
    for (size_t i = 0; i < m_others.size();) {
        size_t end = i;
        DigitRun whole;
        while (end < m_others.size() && m_analysis.sameTurn(m_others[end].first, m_others[i].first) &&
               isFree(m_others[end]) && m_others[end].spoken && m_others[end].size() >= 2 && whole.size() < longest)
            whole.digits += m_others[end++].digits;
        const bool phone = end > i + 1 && whole.digits.starts_with('0') && whole.size() >= shortest &&
                           whole.size() <= longest && isPhone(whole);
        if (phone) {
            for (size_t part = i; part < end; ++part)
                m_analysis.add(m_others[part].first, m_others[part].last, RedactionLabel::Phone, "phone.scattered",
                               0.8);
        }
        i = phone ? end : i + 1;
    }
}

void NumberMemory::findFalseStarts()
{
    constexpr int near = 6;
    for (const DigitRun& run : m_others) {
        if (run.size() < 3 || !run.digits.starts_with('0') || !isFree(run))
            continue;
        const bool begunAgain = std::ranges::any_of(m_known, [&](const Known& known) {
            return known.label == RedactionLabel::Phone && known.first >= run.last && known.first - run.last <= near &&
                   m_analysis.sameTurn(known.first, run.first);
        });
        if (begunAgain)
            m_analysis.add(run.first, run.last, RedactionLabel::Phone, "phone.begun", 0.75);
    }
}

bool isLastDigits(const Analysis& analysis, const DigitRun& run)
{
    const Subjects::Near left = analysis.subjects.before(run.first);
    return left.subject == Subject::LastDigits && left.distance <= 4;
}

} // namespace clinic::redaction
