#include "redaction/digitruns.h"

#include "redaction/wordtable.h"

namespace clinic::redaction {

namespace {

using Kind = Spoken::Kind;

bool isUnitWord(quint64 hash)
{
    static const WordTable<bool> units = [] {
        WordTable<bool> table;
        for (const std::string_view unit :
             {"%",           "percent",     "per",        "pounds",      "pound",    "quid",       "pence",
              "p",           "dollars",     "dollar",     "bucks",       "euros",    "euro",       "cents",
              "minutes",     "minute",      "mins",       "min",         "hours",    "hour",       "hrs",
              "days",        "day",         "weeks",      "week",        "months",   "month",      "years",
              "year",        "mg",          "milligrams", "milligram",   "mcg",      "micrograms", "ml",
              "millilitres", "milliliters", "grams",      "kg",          "kilos",    "kilograms",  "stone",
              "lbs",         "cm",          "mm",         "centimetres", "inches",   "inch",       "feet",
              "foot",        "ft",          "metres",     "meters",      "miles",    "degrees",    "am",
              "pm",          "o'clock",     "people",     "times",       "patients", "units",      "tablets",
              "pills",       "doses",       "dose",       "points",      "stars",    "percentage", "g",
              "kcal",        "calories",    "mmol",       "bpm",         "mmhg",     "iu",         "\xc2\xb0",
              "seconds",     "k",           "million",    "thousand",    "billion",  "spaces",     "seats",
              "rooms"})
            table.add(unit, true);
        return table;
    }();
    return units.find(hash) != nullptr;
}

bool isCurrency(std::string_view folded)
{
    return folded == "\xc2\xa3" || folded == "$" || folded == "\xe2\x82\xac" || folded == "gbp" || folded == "usd" ||
           folded == "eur" || folded == "\xc2\xa5" || folded == "\xe2\x82\xb9";
}

int soundsLike(std::string_view folded)
{
    return folded == "to" || folded == "too" ? 2 : folded == "for" ? 4 : folded == "ate" ? 8 : folded == "won" ? 1 : -1;
}

class RunReader
{
public:
    RunReader(const Analysis& analysis, int first)
        : m_analysis(analysis)
        , m_words(analysis.words)
        , m_first(first)
    {
    }

    DigitPassage read()
    {
        int at = m_first;
        DigitRun part;
        if (m_analysis.said(at).kind == Kind::Plus && at + 1 < m_words.size()) {
            part.plus = true;
            ++at;
        }
        part.first = part.last = m_first;
        for (;;) {
            const int next = readItem(at, part);
            if (next == at)
                break;
            part.last = next;
            bool loose = false;
            const int after = skipBetween(next, part, loose);
            if (!startsItem(after, part))
                break;
            if (loose) {
                m_passage.parts.push_back(part);
                part = DigitRun();
                part.first = after;
            }
            at = after;
        }
        if (part.size() > 0)
            m_passage.parts.push_back(part);
        for (DigitRun& run : m_passage.parts)
            finish(run);
        join();
        return m_passage;
    }

private:
    [[nodiscard]] bool isSpokenDigit(int at) const
    {
        const Kind kind = m_analysis.said(at).kind;
        return kind == Kind::Digit || kind == Kind::Teen || kind == Kind::Tens;
    }

    [[nodiscard]] bool startsItem(int at, const DigitRun& part) const
    {
        if (at >= m_words.size() || !m_analysis.sameTurn(at, m_first))
            return false;
        if (m_analysis.isClaimed(at, at + 1) || isCurrency(m_analysis.folded(at - 1)))
            return false;
        const Spoken spoken = m_analysis.said(at);
        if (spoken.kind == Kind::Repeat)
            return true;
        const bool extended = m_words[at].kind == Word::Kind::Mixed &&
                              m_words[at].folded.find('x') != std::string_view::npos && !m_words[at].spaceBefore;
        return extended || spoken.kind == Kind::Digits || isSpokenDigit(at) || soundAlike(at, part) >= 0 ||
               isLetterO(at);
    }

    [[nodiscard]] bool isLetterO(int at) const
    {
        return m_analysis.folded(at) == "o" &&
               (isSpokenDigit(at + 1) || isSpokenDigit(at - 1) || m_analysis.said(at + 1).kind == Kind::Digits ||
                m_analysis.said(at + 1).kind == Kind::Repeat);
    }

    /// What speech recognisers write for a digit in the midst of others: "oh seven for to six".
    [[nodiscard]] int soundAlike(int at, const DigitRun& part) const
    {
        constexpr size_t enough = 3;
        if (soundsLike(m_analysis.folded(at)) < 0)
            return -1;
        const bool single = std::ranges::all_of(part.groups, [](int size) { return size == 1; });
        if (part.digits.size() < enough || !part.spoken || !single)
            return -1;
        int next = at + 1;
        while (soundsLike(m_analysis.folded(next)) >= 0)
            ++next;
        const bool among = m_analysis.said(next).kind == Kind::Digit && m_analysis.sameTurn(at, next);
        return among ? soundsLike(m_analysis.folded(at)) : -1;
    }

    void append(DigitRun& part, std::string_view digits, bool spoken)
    {
        part.digits += digits;
        part.groups.push_back(static_cast<int>(digits.size()));
        (spoken ? part.spoken : part.written) = true;
    }

    int readItem(int at, DigitRun& part)
    {
        constexpr size_t longest = 40;
        if (at >= m_words.size() || !m_analysis.sameTurn(at, m_first) || m_analysis.isClaimed(at, at + 1))
            return at;
        const Spoken spoken = m_analysis.said(at);
        const std::string_view folded = m_analysis.folded(at);
        if (spoken.kind == Kind::Digits) {
            if (folded.size() > longest)
                return at;
            append(part, folded, false);
            return withZeros(at + 1, part);
        }
        // "925-308-8112x204"
        if (const size_t x = folded.find('x');
            m_words[at].kind == Word::Kind::Mixed && x != std::string_view::npos && x > 0 &&
            folded.find_first_not_of("0123456789x") == std::string_view::npos && part.size() + x >= 7) {
            append(part, folded.substr(0, x), false);
            return at + 1;
        }
        if (spoken.kind == Kind::Digit || isLetterO(at)) {
            append(part, std::string(1, static_cast<char>('0' + (spoken.kind == Kind::Digit ? spoken.value : 0))),
                   true);
            return withZeros(at + 1, part);
        }
        if (spoken.kind == Kind::Teen) {
            append(part, std::to_string(spoken.value), true);
            return withZeros(at + 1, part);
        }
        if (spoken.kind == Kind::Tens)
            return readTens(at, spoken.value, part);
        if (spoken.kind == Kind::Repeat)
            return readRepeated(at, spoken.value, part);
        if (const int digit = soundAlike(at, part); digit >= 0) {
            append(part, std::string(1, static_cast<char>('0' + digit)), true);
            return at + 1;
        }
        return at;
    }

    int readTens(int at, int tens, DigitRun& part)
    {
        const int unit = m_analysis.folded(at + 1) == "-" ? at + 2 : at + 1;
        const Spoken next = m_analysis.said(unit);
        const bool both = next.kind == Kind::Digit && next.value > 0 && m_analysis.sameTurn(at, unit);
        append(part, std::to_string(tens * 10 + (both ? next.value : 0)), true);
        return both ? unit + 1 : at + 1;
    }

    /// "nine hundred" within a number is 900.
    int withZeros(int at, DigitRun& part) const
    {
        const Kind kind = m_analysis.sameTurn(at, m_first) ? m_analysis.said(at).kind : Kind::None;
        if (kind == Kind::Hundred)
            part.digits += "00";
        else if (kind == Kind::Thousand)
            part.digits += "000";
        else
            return at;
        return at + 1;
    }

    int readRepeated(int at, int times, DigitRun& part)
    {
        const int what = m_analysis.folded(at + 1) == "-" ? at + 2 : at + 1;
        if (!m_analysis.sameTurn(at, what))
            return at;
        const Spoken next = m_analysis.said(what);
        const std::string_view folded = m_analysis.folded(what);
        char digit = 0;
        if (next.kind == Kind::Digit)
            digit = static_cast<char>('0' + next.value);
        else if (next.kind == Kind::Digits && folded.size() == 1)
            digit = folded.front();
        else if (folded == "o")
            digit = '0';
        if (digit == 0)
            return at;
        append(part, std::string(static_cast<size_t>(times), digit), true);
        return what + 1;
    }

    /// The next item, past what people put between digits. Commas and "um" are loose: numbers of their own may stand
    /// to either side.
    int skipBetween(int at, DigitRun& part, bool& loose) const
    {
        constexpr int most = 4;
        int next = at;
        for (int skipped = 0; skipped < most && next < m_words.size() && m_analysis.sameTurn(next, m_first);
             ++skipped) {
            const Kind kind = m_analysis.said(next).kind;
            const std::string_view folded = m_analysis.folded(next);
            const bool mark = m_words[next].kind == Word::Kind::Mark;
            if (kind == Kind::Dash || folded == "(" || folded == ")" || kind == Kind::Slash || folded == "\xc2\xb7")
                part.hyphens = true;
            else if (folded == "." && next + 1 < m_words.size() && !m_words[next + 1].spaceBefore)
                part.hyphens = true;
            else if (folded == "," || folded == "." || folded == "\xe2\x80\xa6" || folded == ";" ||
                     kind == Kind::Filler || folded == "and" || (kind == Kind::Dot && !mark))
                loose = true;
            else
                break;
            ++next;
        }
        return next;
    }

    void finish(DigitRun& run) const
    {
        const std::string_view before = run.first > 0 ? m_analysis.folded(run.first - 1) : std::string_view();
        const std::string_view after =
            m_analysis.sameTurn(run.last - 1, run.last) ? m_analysis.folded(run.last) : std::string_view();
        const bool unit = !after.empty() && isUnitWord(m_words[run.last].hash);
        const bool decimal = run.written && run.groups.size() == 2 && run.hyphens && run.size() <= 6 &&
                             m_analysis.folded(run.first + 1) == ".";
        const bool time =
            (before == ":" && !m_words[run.first].spaceBefore) ||
            (after == ":" && m_analysis.said(run.last + 1).kind == Kind::Digits && !m_words[run.last + 1].spaceBefore);
        const bool rounded = run.size() < 7 && run.digits.ends_with("00") && !run.digits.starts_with('0') && run.spoken;
        run.amount = isCurrency(before) || unit || decimal || time || rounded;
    }

    void join()
    {
        if (m_passage.parts.empty())
            return;
        m_passage.whole = m_passage.parts.front();
        DigitRun& whole = m_passage.whole;
        for (size_t i = 1; i < m_passage.parts.size(); ++i) {
            const DigitRun& part = m_passage.parts[i];
            whole.digits += part.digits;
            whole.groups.insert(whole.groups.end(), part.groups.begin(), part.groups.end());
            whole.last = part.last;
            whole.spoken = whole.spoken || part.spoken;
            whole.written = whole.written || part.written;
            whole.hyphens = whole.hyphens || part.hyphens;
            whole.amount = whole.amount || part.amount;
        }
    }

    const Analysis& m_analysis;
    const Words& m_words;
    const int m_first;
    DigitPassage m_passage;
};

} // namespace

bool isUnit(const Analysis& analysis, int word)
{
    return word < analysis.words.size() && isUnitWord(analysis.words[word].hash);
}

DigitPassage readDigits(const Analysis& analysis, int first)
{
    const Spoken spoken = analysis.said(first);
    const bool plus =
        spoken.kind == Kind::Plus && analysis.said(first + 1).isCounting() && analysis.sameTurn(first, first + 1);
    const bool letterO = analysis.folded(first) == "o" && analysis.said(first + 1).isCounting();
    if (!spoken.isCounting() && !plus && !letterO)
        return {};
    return RunReader(analysis, first).read();
}

} // namespace clinic::redaction
