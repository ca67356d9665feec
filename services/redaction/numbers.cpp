#include "phone/phonenumber.h"
#include "redaction/checksums.h"
#include "redaction/numbermemory.h"
#include "redaction/recognisers.h"

#include <optional>

namespace clinic::redaction {

namespace {

using domain::RedactionLabel;
using Kind = Spoken::Kind;

struct Verdict
{
    RedactionLabel label;
    std::string_view recogniser;
    double score;
};

class NumberFinder
{
public:
    explicit NumberFinder(Analysis& analysis)
        : m_analysis(analysis)
        , m_words(analysis.words)
        , m_region(analysis.hints.phoneRegion.isEmpty() ? QStringLiteral("GB") : analysis.hints.phoneRegion)
        , m_memory(analysis)
    {
    }

    void find()
    {
        for (int i = 0; i < m_words.size(); ++i) {
            if (m_analysis.isClaimed(i, i + 1))
                continue;
            const DigitPassage passage = readDigits(m_analysis, i);
            if (passage.parts.empty())
                continue;
            take(passage);
            i = passage.whole.last - 1;
        }
        m_memory.findAgain();
        m_memory.findScattered([this](const DigitRun& run) { return isPhone(run); });
        m_memory.findFalseStarts();
    }

private:
    void take(const DigitPassage& passage)
    {
        if (const auto verdict = judge(passage.whole, passage.parts.size() == 1))
            return add(passage.whole, *verdict);
        if (passage.parts.size() == 1)
            return m_memory.putAside(passage.whole);
        for (const DigitRun& part : passage.parts) {
            if (const auto verdict = judge(part, true))
                add(part, *verdict);
            else
                m_memory.putAside(part);
        }
    }

    void add(const DigitRun& run, const Verdict& verdict)
    {
        int first = run.first;
        const bool opened = first > 0 && m_analysis.folded(first - 1) == "(" && m_analysis.sameTurn(first - 1, first) &&
                            m_words.original(run.first, run.last).find(U')') != std::u32string_view::npos;
        first -= opened ? 1 : 0;
        int last = run.last;
        if (verdict.label == RedactionLabel::Phone)
            last = pastExtension(last);
        m_analysis.add(first, last, verdict.label, verdict.recogniser, verdict.score);
        // A whole number needs no more.
        constexpr int whole = 9;
        m_lastFound = run.size() < whole ? last : 0;
        m_memory.remember(run, verdict.label, verdict.recogniser.ends_with(".part"));
    }

    /// "ext. 204", "extension two oh four".
    [[nodiscard]] int pastExtension(int last) const
    {
        const std::string_view folded =
            m_analysis.sameTurn(last - 1, last) ? m_analysis.folded(last) : std::string_view();
        if (folded != "ext" && folded != "extension" && folded != "x")
            return last;
        const int at = m_analysis.folded(last + 1) == "." ? last + 2 : last + 1;
        if (!m_analysis.sameTurn(last, at))
            return last;
        const DigitPassage more = readDigits(m_analysis, at);
        return !more.parts.empty() && more.whole.size() <= 6 ? more.whole.last : last;
    }

    [[nodiscard]] std::optional<Verdict> judge(const DigitRun& run, bool alone) const
    {
        const Subject subject = m_analysis.subjects.around(run.first, run.last);
        const Subjects::Near left = m_analysis.subjects.before(run.first);
        constexpr int tooLittle = 6;
        if (isLastDigits(m_analysis, run) && run.size() <= tooLittle)
            return std::nullopt;
        if (subject == Subject::Expiry && run.size() <= 8)
            return std::nullopt;
        if (run.amount && run.size() < 9)
            return std::nullopt;
        if (const auto card = asCard(run, subject))
            return card;
        if (const auto named = asNamed(run, subject))
            return named;
        if (!alone && !(run.spoken && !run.written))
            return std::nullopt;
        return asShaped(run, subject, left);
    }

    [[nodiscard]] std::optional<Verdict> asCard(const DigitRun& run, Subject subject) const
    {
        const bool long_ = run.size() >= 13 && run.size() <= 19;
        if (long_ && startsLikeCard(run.digits) && passesLuhn(run.digits) && !run.plus)
            return Verdict{RedactionLabel::CardIban, "card.luhn", subject == Subject::Card ? 0.99 : 0.93};
        // Misheard or misread it is a card's all the same, where one was asked for, and where its expiry follows.
        const bool asked = subject == Subject::Card || subject == Subject::Expiry ||
                           m_analysis.subjects.asked(m_words[run.first].turn) == Subject::Card;
        if (asked && run.size() >= 12 && run.size() <= 19 && !run.plus)
            return Verdict{RedactionLabel::CardIban, "card.context", 0.95};
        if (run.hasGroups({4, 4, 4, 4}) && !run.plus)
            return Verdict{RedactionLabel::CardIban, "card.shape", 0.8};
        return std::nullopt;
    }

    /// What the words around name.
    [[nodiscard]] std::optional<Verdict> asNamed(const DigitRun& run, Subject subject) const
    {
        const int size = run.size();
        const bool chunk = isDictation(run) || isBegun(run) || isMore(run);
        switch (subject) {
        case Subject::Phone:
            if (size >= 7)
                return Verdict{RedactionLabel::Phone, "phone.context", isPhone(run) ? 0.99 : 0.95};
            if ((chunk && size >= 2 && !isSomethingElse(run)) || (size >= 5 && isNear(run)))
                return Verdict{RedactionLabel::Phone, "phone.part", 0.88};
            break;
        case Subject::NationalId:
            if (size == 10 && isNhsNumber(run.digits))
                return Verdict{RedactionLabel::NationalId, "id.nhs", 0.99};
            if (size >= 5)
                return Verdict{RedactionLabel::NationalId, "id.context", 0.95};
            if (chunk && size >= 2)
                return Verdict{RedactionLabel::NationalId, "id.part", 0.85};
            break;
        case Subject::Card:
            if ((chunk && size >= 3) || (size >= 6 && isNear(run)))
                return Verdict{RedactionLabel::CardIban, "card.part", 0.85};
            if (size <= 4 && isSecurityCode(run))
                return Verdict{RedactionLabel::CardIban, "card.code", 0.85};
            break;
        case Subject::Bank:
            if (size >= 6)
                return Verdict{RedactionLabel::CardIban, "bank.context", 0.94};
            if (chunk && size >= 2)
                return Verdict{RedactionLabel::CardIban, "bank.part", 0.85};
            break;
        case Subject::BirthDate:
            if ((size == 6 || size == 8 || size == 7) && (chunk || isNear(run)))
                return Verdict{RedactionLabel::DateOfBirth, "birth.digits", 0.93};
            if (chunk && size >= 2 && size <= 8)
                return Verdict{RedactionLabel::DateOfBirth, "birth.part", 0.8};
            break;
        case Subject::Email:
            if (chunk && size >= 2)
                return Verdict{RedactionLabel::Email, "email.turns", 0.7};
            break;
        case Subject::Number:
            if (size < 7 && size >= 3 && chunk && !isSomethingElse(run))
                return Verdict{RedactionLabel::Phone, "phone.part", 0.75};
            if (size >= 7)
                return Verdict{RedactionLabel::Phone, "number.context", isPhone(run) ? 0.93 : 0.8};
            break;
        default:
            break;
        }
        return std::nullopt;
    }

    /// What the digits themselves tell.
    [[nodiscard]] std::optional<Verdict> asShaped(const DigitRun& run, Subject subject,
                                                  const Subjects::Near& left) const
    {
        const int size = run.size();
        if (size < 7 || size > 15 || run.amount)
            return std::nullopt;
        const bool dialled = run.plus || run.digits.starts_with('0');
        const bool american = run.hasGroups({3, 3, 4}) || run.hasGroups({1, 3, 3, 4}) || run.hasGroups({3, 7}) ||
                              run.hasGroups({1, 10}) || run.hasGroups({3, 4});
        const bool reference = subject == Subject::Reference && left.subject == Subject::Reference;
        if (reference && (left.distance <= 4 || (!dialled && !american)))
            return std::nullopt;
        if (subject == Subject::LastDigits)
            return Verdict{RedactionLabel::Phone, "phone.context", 0.85};
        if (run.plus)
            return Verdict{RedactionLabel::Phone, "phone.international", isPhone(run) ? 0.98 : 0.9};
        if (run.hasGroups({3, 2, 4}))
            return Verdict{RedactionLabel::NationalId, "id.ssn", 0.95};
        if (dialled && size >= 9 && (size <= 12 || run.digits.starts_with("00")))
            return Verdict{RedactionLabel::Phone, "phone.national", isPhone(run) ? 0.97 : 0.85};
        if (size == 10 && isNhsNumber(run.digits) && !run.hyphens && m_region == QLatin1String("GB"))
            return Verdict{RedactionLabel::NationalId, "id.nhs", 0.85};
        if (american && (run.hyphens || size > 7 || !isDwelling(run.first)))
            return Verdict{RedactionLabel::Phone, "phone.shape", (run.hyphens ? 0.95 : 0.85) - (size == 7 ? 0.2 : 0)};
        constexpr auto fewest = 4;
        if (run.spoken && !run.written && std::ranges::count(run.groups, 1) >= fewest)
            return Verdict{RedactionLabel::Phone, "phone.spoken", size >= 9 ? 0.9 : 0.75};
        if (isPhone(run))
            return Verdict{RedactionLabel::Phone, "phone.libphonenumber", size >= 10 ? 0.8 : 0.6};
        // Grouped as people group numbers to be dialled, in a country that we do not know.
        const bool grouped = run.groups.size() >= 3 && run.groups.size() <= 5 && !run.hyphens && run.written &&
                             !run.spoken &&
                             std::ranges::all_of(run.groups, [](int group) { return group >= 2 && group <= 5; });
        if (grouped && size >= 9)
            return Verdict{RedactionLabel::Phone, "phone.shape", 0.55};
        // Whatever it is, so many digits are somebody's.
        return size >= 8 && run.groups.size() == 1 && run.digits.find_first_not_of('0', 2) != std::string::npos
                   ? std::optional(Verdict{RedactionLabel::NationalId, "number.long", 0.5})
                   : std::nullopt;
    }

    /// "Suite 541 6343 Elm Road": numbers of an address.
    [[nodiscard]] bool isDwelling(int first) const
    {
        static constexpr std::string_view dwellings[] = {"suite", "apt",  "apartment", "unit",
                                                         "flat",  "room", "#",         "box"};
        const int before = m_analysis.folded(first - 1) == "." ? first - 2 : first - 1;
        return std::ranges::find(dwellings, m_analysis.folded(before)) != std::end(dwellings);
    }

    [[nodiscard]] bool isPhone(const DigitRun& run) const
    {
        const QString typed = QLatin1String(run.plus ? "+" : "") + QString::fromStdString(run.digits);
        if (phone::isPhoneNumber(typed, m_region))
            return true;
        if (run.plus)
            return false;
        return (run.size() == 10 || (run.size() == 11 && run.digits.front() == '1')) &&
               phone::isPhoneNumber(typed, QStringLiteral("US"));
    }

    /// Right behind the words that name it.
    [[nodiscard]] bool isNear(const DigitRun& run) const
    {
        const Subjects::Near left = m_analysis.subjects.before(run.first);
        return left.subject != Subject::None && left.distance <= 4;
    }

    [[nodiscard]] bool isSecurityCode(const DigitRun& run) const
    {
        for (int i = run.first - 1; i >= 0 && i >= run.first - 8 && m_analysis.sameTurn(i, run.first); --i) {
            const std::string_view folded = m_analysis.folded(i);
            if (folded == "code" || folded == "cvv" || folded == "cvc" || folded == "cvv2" || folded == "back")
                return run.size() >= 3;
        }
        return false;
    }

    /// "my number is oh one one seven", and the turn ends: the rest follows.
    [[nodiscard]] bool isBegun(const DigitRun& run) const
    {
        const Subjects::Near left = m_analysis.subjects.before(run.first);
        return left.subject != Subject::None && left.distance <= 2 && run.size() >= 3 && isAtEnd(run);
    }

    /// "Ring me at nine thirty", "between 10 and 12", "dial 999": few digits where a number was spoken of, but no part
    /// of one. Within a dictation they are.
    [[nodiscard]] bool isSomethingElse(const DigitRun& run) const
    {
        if (m_memory.isDictating(m_words[run.first].turn) || run.size() > 4 || run.digits.starts_with('0'))
            return false;
        static constexpr std::string_view emergencies[] = {"999", "911", "112", "111", "101", "988", "119", "105"};
        if (std::ranges::find(emergencies, run.digits) != std::end(emergencies))
            return true;
        static constexpr std::string_view times[] = {"between", "after", "before", "around", "until", "till", "by",
                                                     "at",      "about", "from",   "past",   "to",    "in",   "within"};
        if (run.first > 0 && std::ranges::find(times, m_analysis.folded(run.first - 1)) != std::end(times))
            return true;
        if (run.size() < 3 || (!run.hasGroups({1, 2}) && !run.hasGroups({2, 2})))
            return false;
        const int value = std::stoi(run.digits);
        return value / 100 <= 23 && value % 100 < 60 && value % 5 == 0;
    }

    /// "… and then it's six six": more of what was just found in this turn.
    [[nodiscard]] bool isMore(const DigitRun& run) const
    {
        constexpr int near = 5;
        return m_lastFound > 0 && m_analysis.sameTurn(m_lastFound - 1, run.first) && run.first - m_lastFound <= near &&
               !run.amount && isAtEnd(run);
    }

    [[nodiscard]] bool isAtEnd(const DigitRun& run) const
    {
        int end = run.last;
        const int turnEnd = m_words.ofTurn(m_words[run.first].turn).second;
        while (end < turnEnd && m_words[end].kind == Word::Kind::Mark)
            ++end;
        return end == turnEnd;
    }

    /// A turn that is little but digits: somebody reads a number out.
    [[nodiscard]] bool isDictation(const DigitRun& run) const
    {
        constexpr int mostOthers = 4;
        const auto [first, last] = m_words.ofTurn(m_words[run.first].turn);
        int others = 0;
        bool question = false;
        for (int i = first; i < last; ++i) {
            const Spoken spoken = m_analysis.said(i);
            question = question || m_words[i].folded == "?";
            if (m_words[i].kind == Word::Kind::Letters && !spoken.isCounting() && spoken.kind != Kind::Filler &&
                spoken.kind != Kind::Letter)
                ++others;
        }
        // The agent's digits back are a part, its own numbers ("nine thirty or ten") are not.
        if (m_words[run.first].speaker == Speaker::Agent && (others > 0 || run.size() < 3))
            return false;
        // Words around few digits must be an answer's.
        const bool answers = m_analysis.subjects.asked(m_words[run.first].turn) != Subject::None;
        return others <= (answers ? mostOthers : 2);
    }

    Analysis& m_analysis;
    const Words& m_words;
    const QString m_region;
    int m_lastFound = 0;
    NumberMemory m_memory;
};

} // namespace

void findNumbers(Analysis& analysis)
{
    NumberFinder(analysis).find();
}

} // namespace clinic::redaction
