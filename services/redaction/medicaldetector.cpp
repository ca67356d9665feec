#include "redaction/medicaldetector.h"

#include "redaction/words.h"

#include <algorithm>

namespace clinic::redaction {
namespace {

/// Findings of one kind that overlap or touch without a word between are one passage; the surest names it.
void addUnited(const MedicalText& text, std::vector<MedicalFinding> all, domain::RedactionLabel label, std::vector<Finding>& found)
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

} // namespace

std::unique_ptr<const MedicalDetector> MedicalDetector::builtIn()
{
    auto lexicons = MedicalLexicons::builtIn();
    return lexicons ? std::make_unique<const MedicalDetector>(*lexicons) : nullptr;
}

void MedicalDetector::find(const Words& words, const Hints&, std::vector<Finding>& found) const
{
    const MedicalText text(words, m_lexicons);
    addUnited(text, findConditions(text), domain::RedactionLabel::MedicalCondition, found);
    addUnited(text, findMedication(text), domain::RedactionLabel::Medication, found);
    addUnited(text, findProcedures(text), domain::RedactionLabel::Procedure, found);
}

} // namespace clinic::redaction
