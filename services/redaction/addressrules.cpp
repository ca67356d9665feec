#include "redaction/gazetteer.h"
#include "redaction/peopleandplaces.h"

#include <algorithm>
#include <tuple>

namespace clinic::redaction {
namespace {

class AddressRules
{
public:
    AddressRules(const Words& words, const std::vector<Clue>& clues, std::vector<Finding>& found)
        : m_words(words), m_clues(clues), m_found(found)
    {
    }

    void run()
    {
        for (int turn = 0; turn < static_cast<int>(m_words.conversation().turns.size()); ++turn) {
            std::tie(m_first, m_end) = m_words.ofTurn(turn);
            for (int i = m_first; i < m_end;) {
                int end = numbered(i);
                if (!end)
                    end = dwelling(i);
                if (!end)
                    end = unnumbered(i);
                if (!end)
                    end = numberedBehind(i);
                if (!end)
                    end = place(i);
                i = std::max(i + 1, end);
            }
            answer();
        }
    }

private:
    [[nodiscard]] bool inTurn(int i) const { return i >= m_first && i < m_end; }
    [[nodiscard]] const Clue& clue(int i) const { return m_clues[static_cast<size_t>(i)]; }
    [[nodiscard]] bool has(int i, quint16 roles) const { return inTurn(i) && (clue(i).roles & roles); }
    [[nodiscard]] bool lists(int i, quint16 lists) const { return inTurn(i) && (clue(i).lists & lists); }
    [[nodiscard]] bool is(int i, std::string_view word) const { return inTurn(i) && m_words[i].folded == word; }
    [[nodiscard]] bool isLetters(int i) const { return inTurn(i) && m_words[i].kind == Word::Kind::Letters; }
    [[nodiscard]] bool isProper(int i) const { return clue(i).cased && m_words[i].capital; }
    [[nodiscard]] int everyday(int i) const { return Gazetteer::everydayOf(clue(i).lists); }
    /// "she lives at", "I'm at", "still at"
    [[nodiscard]] bool speaksOfHome(int at) const
    {
        static constexpr std::string_view verbs[]{"live", "lives", "living", "lived", "i'm", "we're", "she's", "he's", "they're",
                                                  "moved", "stay", "stays", "staying", "'s", "are", "am", "is", "still", "home"};
        return inTurn(at - 1) && std::ranges::find(verbs, m_words[at - 1].folded) != std::end(verbs);
    }
    [[nodiscard]] bool speaksOfPlaces(int i) const { return (clue(i).before | clue(i).said) & AboutAddress; }
    int add(int first, int end, std::string_view recogniser, float score)
    {
        m_found.push_back({m_words[first].start, m_words[end - 1].end, domain::RedactionLabel::Address, recogniser, score});
        return end;
    }

    /// One past a house's number: "12", "12a", "a hundred and four", or `i`.
    [[nodiscard]] int endOfNumber(int i) const
    {
        int at = i;
        if (inTurn(at) && (m_words[at].kind == Word::Kind::Digits || (m_words[at].kind == Word::Kind::Mixed && m_words[at].end - m_words[at].start < 6
                                                                      && m_words[at].folded[0] <= '9'))) {
            if (m_words[at].end - m_words[at].start > 5)
                return i;
            ++at;
            if (is(at, "-") && inTurn(at + 1) && m_words[at + 1].kind == Word::Kind::Digits)
                at += 2;
        } else {
            while (has(at, NumberRole) || (at > i && is(at, "and") && has(at + 1, NumberRole)))
                ++at;
        }
        if (at > i && has(at, LetterRole) && !is(at, "i") && !has(at + 1, LetterRole))
            ++at;
        return at;
    }

    /// The word that ends a street's name, at most five words on; or -1.
    [[nodiscard]] int streetType(int from, bool numbered) const
    {
        for (int at = from; at < from + 5 && inTurn(at); ++at) {
            const Word& word = m_words[at];
            if (word.kind == Word::Kind::Mark && word.folded != "." && word.folded != "'s" && word.folded != "-")
                return -1;
            if (word.sentenceStart && at > from && m_words[at - 1].folded != ".")
                return -1;
            const bool strong = lists(at, Gazetteer::StreetType);
            const bool weak = numbered && lists(at, Gazetteer::WeakStreetType) && (!clue(at).cased || word.capital);
            if (at > from && (strong || weak) && !(weak && !strong && has(at, FunctionRole)))
                return furtherType(at, numbered);
            if (has(at, UnitRole | PronounRole | DayRole | MonthRole) || (has(at, FunctionRole) && !is(at, "first") && !is(at, "the")))
                return -1;
        }
        return -1;
    }

    /// "Park Road": the last of several words that could end a name.
    [[nodiscard]] int furtherType(int at, bool numbered) const
    {
        const quint16 any = Gazetteer::StreetType | (numbered ? Gazetteer::WeakStreetType : 0);
        while (lists(at + 1, any) && isLetters(at + 1) && !has(at + 1, FunctionRole) && (!clue(at + 1).cased || m_words[at + 1].capital))
            ++at;
        return at;
    }

    /// What may follow: "# 4", "Suite 12", "2nd floor", "west".
    [[nodiscard]] int withTail(int end) const
    {
        for (;;) {
            int at = end;
            if (is(at, ","))
                ++at;
            if (is(at, ".") && !m_words[at].spaceBefore && is(at + 1, "#"))
                ++at;
            if (is(at, "#") && inTurn(at + 1) && m_words[at + 1].kind != Word::Kind::Mark)
                end = at + 2;
            else if (lists(at, Gazetteer::Dwelling) && endOfNumber(at + 1) > at + 1)
                end = endOfNumber(at + 1);
            else if (inTurn(at) && m_words[at].kind == Word::Kind::Mixed && (is(at + 1, "floor") || is(at + 1, "fl")))
                end = at + 2;
            else
                return end;
        }
    }

    /// One past a few words with capitals that could name a place, as between commas; or `i`.
    [[nodiscard]] int endOfChunk(int i) const
    {
        int end = i;
        while (isLetters(end) && end - i < 4 && (isProper(end) || (end > i && m_words[end].end - m_words[end].start < 4))
               && !has(end, TitleRole | MonthRole | DayRole | PronounRole | GreetingRole) && !m_words[end].sentenceStart
               && (!has(end, FunctionRole) || is(end, "the") || end > i)) {
            ++end;
            if (is(end, "-") && !m_words[end].spaceBefore && isLetters(end + 1))
                ++end;
        }
        return end > i && isProper(end - 1) ? end : i;
    }

    /// "Rose Lane, Ossett": what follows a street after a comma and is closed by another mark, a code or the end.
    [[nodiscard]] int withTown(int end) const
    {
        for (int parts = 0; parts < 3 && is(end, ","); ++parts) {
            const int last = endOfChunk(end + 1);
            const bool closed = last == m_end || m_words[last == m_end ? last - 1 : last].kind != Word::Kind::Letters;
            const bool person = lists(end + 1, Gazetteer::Given) && !lists(end + 1, Gazetteer::PlaceFirst);
            if (last == end + 1 || !closed || person)
                return end;
            end = last;
        }
        return end;
    }

    /// "The Coach House, Mill Road": the name of a house before a street.
    [[nodiscard]] int withHouse(int first) const
    {
        if (!is(first - 1, ","))
            return first;
        for (int from = std::max(m_first, first - 5); from < first - 1; ++from) {
            const bool begins = from == m_first || has(from - 1, WhereRole) || m_words[from - 1].kind == Word::Kind::Mark;
            if (begins && endOfChunk(from) == first - 1
                && (has(from - 1, WhereRole) || is(from, "the") || lists(first - 2, Gazetteer::HouseType)))
                return from;
        }
        return first;
    }

    /// "Harjukuja 54", "Via Roma 131": the number last, as on the continent.
    int numberedBehind(int i)
    {
        static constexpr std::string_view endings[]{"straat", "strasse", "gatan", "gata", "gade", "vej", "veien", "katu", "weg",
                                                    "gasse", "utca", "laan", "plein", "tie", "allee", "platz"};
        static constexpr std::string_view beginnings[]{"via", "rue", "calle", "ul", "ulica", "rua", "avenida", "piazza", "strada"};
        if (!isLetters(i) || !isProper(i) || has(i, FunctionRole | MonthRole | DayRole | UnitRole | TitleRole))
            return 0;
        const bool begins = std::ranges::find(beginnings, m_words[i].folded) != std::end(beginnings);
        int end = i + 1;
        while (isLetters(end) && end - i < 4 && (isProper(end) || begins) && !has(end, FunctionRole | MonthRole))
            ++end;
        if (!inTurn(end) || m_words[end].kind != Word::Kind::Digits || m_words[end].end - m_words[end].start > 4 || has(end + 1, UnitRole))
            return 0;
        const bool ends = std::ranges::any_of(endings, [&](std::string_view ending) {
            return m_words[end - 1].folded.size() > ending.size() + 2 && m_words[end - 1].folded.ends_with(ending);
        });
        const bool foreign = ends || begins;
        if (!foreign && !(everyday(i) == 0 && speaksOfPlaces(i) && has(i - 1, WhereRole)))
            return 0;
        int first = i;
        if (inTurn(i - 1) && m_words[i - 1].kind == Word::Kind::Digits)
            --first;
        return add(first, withTown(withTail(end + 1)), "address.street", foreign ? 0.85F : 0.65F);
    }

    /// "12 Rose Lane", "number twelve, Rose Lane", "701 E El Camino Real".
    int numbered(int i)
    {
        const int name = endOfNumber(i);
        if (name == i || has(name, UnitRole))
            return 0;
        const int from = is(name, ",") ? name + 1 : name;
        const int type = streetType(from, true);
        if (type >= 0)
            return add(is(i - 1, "number") ? i - 1 : withHouse(i), withTown(withTail(type + 1)), "address.street", 0.92F);
        // A name without a type, said to be where somebody is.
        int end = from;
        while (isLetters(end) && isProper(end) && !has(end, MonthRole | DayRole | UnitRole | FunctionRole) && !m_words[end].sentenceStart)
            ++end;
        const bool tail = withTail(end) > end;
        const bool placed = has(i - 1, WhereRole) || is(i - 1, "is") || is(i - 1, ":") || i == m_first;
        if (end - from >= (tail ? 1 : 2) && m_words[i].kind == Word::Kind::Digits && (tail || (placed && speaksOfPlaces(i))))
            return add(i, withTown(withTail(end)), "address.number", 0.75F);
        // "she lives at number 40", "we're at number eleven now"
        const bool home = is(i - 1, "number") && (is(i - 2, "at") || is(i - 2, "in")) && speaksOfHome(i - 2);
        if (home && !has(name, NumberRole))
            return add(i - 1, name, "address.number", 0.7F);
        // "3, The Maltings"
        if (placed && from > name && (is(from, "the") || lists(endOfChunk(from) - 1, Gazetteer::HouseType)) && endOfChunk(from) > from)
            return add(i, withTown(endOfChunk(from)), "address.number", 0.75F);
        return 0;
    }

    /// "Flat 3", "PO Box 17".
    int dwelling(int i)
    {
        static constexpr std::string_view kinds[]{"flat", "apartment", "apt", "unit", "suite", "ste", "maisonette", "penthouse", "studio"};
        const bool box = is(i, "box") && (is(i - 1, "po") || is(i - 1, "o") || is(i - 1, "."));
        if (!box && (!inTurn(i) || std::ranges::find(kinds, m_words[i].folded) == std::end(kinds)))
            return 0;
        const int number = i + (is(i + 1, ".") ? 2 : 1);
        int end = endOfNumber(number);
        if (end == number && has(number, LetterRole) && !is(number, "a") && !is(number, "i"))
            end = number + 1;
        if (end == number || has(end, UnitRole) || is(end, "bedroom"))
            return 0;
        const int first = box ? i - (is(i - 1, "po") ? 1 : std::min(4, i - m_first)) : i;
        return add(first, end, "address.dwelling", box || speaksOfPlaces(i) ? 0.85F : 0.7F);
    }

    /// "Rose Lane": with capitals, or after "on".
    int unnumbered(int i)
    {
        if (!isLetters(i) || has(i, FunctionRole | PronounRole | UnitRole | NumberRole | DayRole))
            return 0;
        const int type = streetType(i, false);
        if (type < 0 || type - i > 3)
            return 0;
        bool proper = true;
        for (int at = i; at <= type; ++at)
            proper = proper && (m_words[at].kind == Word::Kind::Mark || isProper(at));
        const bool placed = has(i - 1, WhereRole) || speaksOfPlaces(i);
        if (proper && !(m_words[i].sentenceStart && type == i))
            return add(withHouse(i), withTown(withTail(type + 1)), "address.street", 0.8F);
        if (!clue(i).cased && placed && everyday(i) < 3)
            return add(i, type + 1, "address.street", 0.65F);
        return 0;
    }

    /// A turn that begins with no more than a name or a number, after one that asks where.
    void answer()
    {
        int at = m_first;
        while (inTurn(at) && (m_words[at].kind == Word::Kind::Mark || has(at, FillerRole)))
            ++at;
        constexpr quint16 others = AboutName | AboutMail | AboutNumber | AboutIllness | AboutMedicine | AboutTreatment | AboutBirth;
        if (!inTurn(at) || !(clue(at).before & AboutAddress) || (clue(at).before & others) || has(at, GreetingRole))
            return;
        int end = endOfNumber(at);
        if (end == at) {
            while (isLetters(end) && m_words[end].capital && clue(end).cased && !has(end, FunctionRole | PronounRole | DayRole | TitleRole))
                ++end;
            const bool named = end - at > 1 || (end > at && (everyday(at) == 0 || lists(at, Gazetteer::PlaceFirst)));
            if (!named || end - at > 4)
                return;
        }
        if (!has(end, UnitRole) && (end == m_end || m_words[end].kind == Word::Kind::Mark))
            add(at, end, "context.question", 0.7F);
    }

    /// A town or county: after "in" and the like, after a street, or where places are asked for.
    int place(int i)
    {
        if (!lists(i, Gazetteer::PlaceFirst) || lists(i, Gazetteer::Country))
            return 0;
        int end = i + 1;
        while (lists(end, Gazetteer::PlaceInside) || (is(end, "-") && lists(end + 1, Gazetteer::PlaceInside)))
            ++end;
        const bool several = end - i > 1;
        const bool proper = isProper(i);
        const bool far = clue(i).lists & Gazetteer::FarPlace;
        const bool usual = everyday(i) > 1 && !several;
        if (has(i, MonthRole | DayRole | PronounRole | FunctionRole) || (clue(i).cased && !proper) || (far && usual))
            return 0;
        const bool after = has(i - 1, WhereRole) && !(is(i - 1, "to") && !proper);
        const bool asked = (clue(i).before & AboutAddress) && (end == m_end || m_words[end].kind == Word::Kind::Mark);
        if (proper && (after || asked))
            return add(i, end, "lexicon.place", far ? 0.6F : 0.8F);
        if (!clue(i).cased && !usual && (after || asked) && !far)
            return add(i, end, "lexicon.place", several || everyday(i) == 0 ? 0.7F : 0.5F);
        return 0;
    }

    const Words& m_words;
    const std::vector<Clue>& m_clues;
    std::vector<Finding>& m_found;
    int m_first = 0;
    int m_end = 0;
};

} // namespace

void findAddresses(const Words& words, const std::vector<Clue>& clues, std::vector<Finding>& found)
{
    AddressRules(words, clues, found).run();
}

} // namespace clinic::redaction
