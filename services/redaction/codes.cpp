#include "redaction/checksums.h"
#include "redaction/codereader.h"
#include "redaction/recognisers.h"

namespace clinic::redaction {

namespace {

using domain::RedactionLabel;
using Kind = Spoken::Kind;

/// The words that can begin a code, so that not every word is tried.
bool canBegin(const Analysis& analysis, int at)
{
    const Word& word = analysis.words[at];
    const Spoken spoken = analysis.said(at);
    if (word.kind == Word::Kind::Mixed)
        return spoken.kind != Kind::Ordinal;
    if (word.kind == Word::Kind::Digits || spoken.kind == Kind::Letter || spoken.isCounting())
        return true;
    if (word.kind != Word::Kind::Letters || word.folded.size() > 6)
        return false;
    return word.allCapitals || analysis.folded(at + 1) == "-" ||
           (word.folded.size() == 2 && analysis.said(at + 1).kind == Kind::Digits);
}

/// "50mg", "10am": a number with its unit, not a code.
bool isQuantity(const Word& word)
{
    static constexpr std::string_view units[] = {"mg", "ml", "mcg", "g",  "kg",  "am",   "pm", "cm",
                                                 "mm", "m",  "km",  "st", "lb",  "lbs",  "ft", "k",
                                                 "x",  "s",  "hrs", "hr", "min", "mins", "iu", "th"};
    const size_t digits = word.folded.find_first_not_of("0123456789");
    return digits != 0 && digits != std::string_view::npos &&
           std::ranges::find(units, word.folded.substr(digits)) != std::end(units);
}

} // namespace

void findIbans(Analysis& analysis)
{
    const Words& words = analysis.words;
    for (int i = 0; i < words.size(); ++i) {
        const Word& word = words[i];
        const Spoken spoken = analysis.said(i);
        const bool mixed = word.kind == Word::Kind::Mixed && word.folded.size() >= 4;
        const bool said = spoken.kind == Kind::Letter && analysis.said(i + 1).kind == Kind::Letter;
        const bool parted = word.kind == Word::Kind::Letters && word.folded.size() == 2 &&
                            analysis.said(i + 1).isCounting() && ibanLength(word.folded) > 0;
        if ((!mixed && !said && !parted) || analysis.isClaimed(i, i + 1))
            continue;
        Code code = parted ? readCode(analysis, i + 1, true) : readCode(analysis, i, true);
        if (parted) {
            code.text.insert(0, word.folded);
            code.ends.insert(code.ends.begin(), 2, i + 1);
        }
        if (code.text.size() < 15)
            continue;
        const auto length = static_cast<size_t>(ibanLength(std::string_view(code.text).substr(0, 2)));
        const bool shaped = length > 0 && code.text.size() >= length && code.text[2] >= '0' && code.text[2] <= '9' &&
                            code.text[3] >= '0' && code.text[3] <= '9';
        if (!shaped)
            continue;
        const bool valid = isIban(std::string_view(code.text).substr(0, length));
        const bool about = analysis.subjects.around(i, code.ends[length - 1]) == Subject::Bank;
        analysis.add(i, code.ends[length - 1], RedactionLabel::CardIban, valid ? "iban.checked" : "iban.shape",
                     valid   ? 0.99
                     : about ? 0.95
                             : 0.7);
        i = code.ends[length - 1] - 1;
    }
}

void findCodes(Analysis& analysis)
{
    const Words& words = analysis.words;
    for (int i = 0; i < words.size(); ++i) {
        if (!canBegin(analysis, i) || analysis.isClaimed(i, i + 1) || isQuantity(words[i]))
            continue;
        const Code code = readCode(analysis, i, false);
        if (code.letters == 0 || code.digits == 0 || code.text.size() < 5 || analysis.isClaimed(i, code.last()))
            continue;
        const bool checked =
            isNationalInsurance(code.text) || isMedicareBeneficiary(code.text) || isDrivingLicence(code.text);
        const Subject subject = analysis.subjects.around(i, code.last());
        const bool bank = subject == Subject::Bank && code.digits >= 6;
        if (checked)
            analysis.add(i, code.last(), RedactionLabel::NationalId, "id.shape", 0.96);
        // A card with letters in its number is an insurer's.
        else if ((subject == Subject::NationalId || (subject == Subject::Card && code.digits >= 6)) && code.digits >= 3)
            analysis.add(i, code.last(), RedactionLabel::NationalId, "id.context", 0.95);
        else if (bank)
            analysis.add(i, code.last(), RedactionLabel::CardIban, "bank.context", 0.85);
        else
            continue;
        i = code.last() - 1;
    }
}

} // namespace clinic::redaction
