#include "redaction/datereader.h"
#include "redaction/recognisers.h"

#include <vector>

namespace clinic::redaction {

namespace {

using domain::RedactionLabel;
using Kind = Spoken::Kind;

struct FoundDay
{
    DayValue day;
    bool birth = false;
    double score = 0;
    std::string_view recogniser;
};

class DateFinder
{
public:
    explicit DateFinder(Analysis& analysis)
        : m_analysis(analysis)
        , m_words(analysis.words)
        , m_reader(analysis)
    {
    }

    void find()
    {
        for (int i = 0; i < m_words.size(); ++i) {
            const DayValue day = m_reader.read(i);
            if (!day || m_analysis.isClaimed(day.first, day.last) || isPartOfMore(day)) {
                if (const int end = lessThanADay(i); end > i)
                    i = end - 1;
                continue;
            }
            FoundDay found = judge(day);
            if (day.bare && (!found.birth || isAmongDigits(day)))
                continue;
            m_days.push_back(found);
            i = day.last - 1;
        }
        spreadBirth();
        for (const FoundDay& found : m_days) {
            m_analysis.add(found.day.first, found.day.last,
                           found.birth ? RedactionLabel::DateOfBirth : RedactionLabel::Date, found.recogniser,
                           found.score);
        }
        findPartsOfBirth();
    }

private:
    /// Digits that go on to either side: a phone number with hyphens.
    [[nodiscard]] bool isPartOfMore(const DayValue& day) const
    {
        const auto joins = [&](int mark, int other) {
            const std::string_view folded = m_analysis.folded(mark);
            return (folded == "-" || folded == "/" || folded == "." || folded == "+") &&
                   m_analysis.sameTurn(mark, other) && !m_words[std::max(mark, other)].spaceBefore &&
                   m_analysis.said(other).kind == Kind::Digits;
        };
        return (day.first >= 2 && !m_words[day.first].spaceBefore && joins(day.first - 1, day.first - 2)) ||
               (day.last + 1 < m_words.size() && !m_words[day.last].spaceBefore && joins(day.last, day.last + 1));
    }

    /// Three numbers of a longer row are no day.
    [[nodiscard]] bool isAmongDigits(const DayValue& day) const
    {
        const auto counts = [&](int at) {
            return m_analysis.sameTurn(at, day.first) && m_analysis.said(at).isCounting();
        };
        return counts(day.first - 1) || counts(day.last);
    }

    [[nodiscard]] FoundDay judge(const DayValue& day) const
    {
        const Subjects::Near left = m_analysis.subjects.before(day.first);
        if (left.subject == Subject::BirthDate)
            return {day, true, 0.98, "birth.context"};
        const Subject right = m_analysis.subjects.after(day.last).subject;
        if (right == Subject::BirthDate && left.subject == Subject::None)
            return {day, true, 0.96, "birth.context"};
        const int turn = m_words[day.first].turn;
        const bool asked = m_analysis.subjects.asked(turn) == Subject::BirthDate;
        const bool otherThing =
            (left.subject != Subject::None && left.subject != Subject::Name) || right == Subject::Event;
        // What the agent says next may be an appointment, unless it says the day back at once.
        constexpr int atOnce = 4;
        const bool answers = m_words[day.first].speaker != Speaker::Agent ||
                             (day.year != 0 && !day.bare && day.first - m_words.ofTurn(turn).first <= atOnce);
        if (asked && !otherThing && answers)
            return {day, true, 0.97, "birth.question"};
        if (!otherThing && isBareAnswer(day))
            return {day, true, 0.7, "birth.alone"};
        return {day, false, day.year ? 0.95 : 0.9, "date.calendar"};
    }

    /// A day long ago and nothing else in the turn: given to prove who somebody is.
    [[nodiscard]] bool isBareAnswer(const DayValue& day) const
    {
        constexpr int longAgo = 2012;
        constexpr int mostOtherWords = 5;
        if (day.bare || day.day == 0 || day.year < 1900 || day.year > longAgo ||
            m_words[day.first].speaker != Speaker::Caller)
            return false;
        const auto [first, last] = m_words.ofTurn(m_words[day.first].turn);
        int others = 0;
        for (int i = first; i < last; ++i)
            others += (i < day.first || i >= day.last) && m_words[i].kind == Word::Kind::Letters ? 1 : 0;
        return others <= mostOtherWords;
    }

    int lessThanADay(int first)
    {
        const int end = m_reader.endOfMonthAlone(first);
        if (end == first || m_analysis.isClaimed(first, end))
            return birthYear(first);
        m_analysis.add(first, end, RedactionLabel::Date, "date.month", 0.6);
        return end;
    }

    /// "born in 1979", or a year alone where a birthday is being told part by part.
    int birthYear(int first)
    {
        const int end = m_reader.endOfLongYear(first);
        if (end == first || m_analysis.isClaimed(first, end))
            return first;
        const Subjects::Near left = m_analysis.subjects.before(first);
        const bool near = left.subject == Subject::BirthDate && left.distance <= 4;
        const bool asked = left.subject == Subject::None && m_words[first].speaker != Speaker::Agent &&
                           m_analysis.subjects.asked(m_words[first].turn) == Subject::BirthDate;
        if (!near && !asked)
            return first;
        m_analysis.add(first, end, RedactionLabel::DateOfBirth, "birth.year", 0.85);
        return end;
    }

    /// "Seventh." – "Yes." – "of the eighth": answers of few words to the question for a date of birth.
    void findPartsOfBirth()
    {
        constexpr int fewWords = 6;
        const auto turns = static_cast<int>(m_words.conversation().turns.size());
        for (int turn = 0; turn < turns; ++turn) {
            const auto [first, last] = m_words.ofTurn(turn);
            if (m_analysis.subjects.asked(turn) != Subject::BirthDate || last - first > fewWords || first == last ||
                m_words[first].speaker == Speaker::Agent)
                continue;
            for (int i = first; i < last; ++i) {
                const Kind kind = m_analysis.said(i).kind;
                if ((kind == Kind::Ordinal || kind == Kind::Month) && !m_analysis.isClaimed(i, i + 1))
                    m_analysis.add(i, i + 1, RedactionLabel::DateOfBirth, "birth.part", 0.85);
            }
        }
    }

    /// A day of birth stays one when it is said again.
    void spreadBirth()
    {
        for (FoundDay& other : m_days) {
            const bool known = !other.birth && std::ranges::any_of(m_days, [&](const FoundDay& found) {
                return found.birth && found.day.day != 0 && other.day.day != 0 && found.day.agreesWith(other.day);
            });
            if (known && other.day.year != 0)
                other = {other.day, true, 0.93, "birth.repeated"};
        }
    }

    Analysis& m_analysis;
    const Words& m_words;
    const DateReader m_reader;
    std::vector<FoundDay> m_days;
};

} // namespace

void findDates(Analysis& analysis)
{
    DateFinder(analysis).find();
}

} // namespace clinic::redaction
