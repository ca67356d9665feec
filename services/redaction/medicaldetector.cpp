#include "redaction/medicaldetector.h"

#include "redaction/words.h"

#include <algorithm>
#include <iterator>
#include <unordered_map>

namespace clinic::redaction {
namespace {

/// Findings of one kind that overlap or touch without a word between are one passage; the surest names it.
void addUnited(const MedicalText& text, std::vector<MedicalFinding> all, domain::RedactionLabel label,
               std::vector<Finding>& found)
{
    std::ranges::sort(all, {}, [](const MedicalFinding& one) { return std::pair(one.span.first, one.span.last); });
    for (size_t i = 0; i < all.size();) {
        MedicalFinding whole = all[i++];
        while (i < all.size() && all[i].span.first < whole.span.last) {
            whole.span.last = std::max(whole.span.last, all[i].span.last);
            if (all[i].score > whole.score) {
                whole.score = all[i].score;
                whole.recogniser = all[i].recogniser;
            }
            ++i;
        }
        found.push_back(text.finding(whole.span, label, whole.recogniser, whole.score));
    }
}

bool isMark(const Words& words, int index, std::string_view mark)
{
    return index >= 0 && index < words.size() && words[index].folded == mark;
}

/// "chronic kidney disease (CKD)": the abbreviation means the same, here and in the rest of the text.
void addAbbreviations(const Words& words, std::vector<Finding>& found, size_t from)
{
    std::unordered_map<int, size_t> byEnd;
    for (size_t at = from; at < found.size(); ++at)
        byEnd.emplace(found[at].end, at);
    std::unordered_map<quint64, Finding> abbreviations;
    for (int i = 1; i + 2 < words.size(); ++i) {
        const Word& word = words[i + 1];
        if (!isMark(words, i, "(") || !isMark(words, i + 2, ")") || !word.allCapitals || word.folded.size() < 2 ||
            word.folded.size() > 6)
            continue;
        const auto meant = byEnd.find(words[i - 1].end);
        if (meant != byEnd.end())
            abbreviations.emplace(word.hash, found[meant->second]);
    }
    if (abbreviations.empty())
        return;
    for (const Word& word : words.all()) {
        if (!word.allCapitals)
            continue;
        const auto meant = abbreviations.find(word.hash);
        if (meant != abbreviations.end())
            found.push_back({word.start, word.end, meant->second.label, "context.abbreviation", meant->second.score});
    }
}

} // namespace

std::unique_ptr<const MedicalDetector> MedicalDetector::builtIn()
{
    auto lexicons = MedicalLexicons::builtIn();
    return lexicons ? std::make_unique<const MedicalDetector>(*lexicons) : nullptr;
}

void MedicalDetector::find(const Words& words, const Hints&, std::vector<Finding>& found) const
{
    const MedicalText text(words, m_lexicons);
    const size_t before = found.size();
    std::vector<MedicalFinding> conditions = findConditions(text);
    std::ranges::move(findConditionsByContext(text), std::back_inserter(conditions));
    addUnited(text, std::move(conditions), domain::RedactionLabel::MedicalCondition, found);
    addUnited(text, findMedication(text), domain::RedactionLabel::Medication, found);
    addUnited(text, findProcedures(text), domain::RedactionLabel::Procedure, found);
    addAbbreviations(words, found, before);
}

} // namespace clinic::redaction
