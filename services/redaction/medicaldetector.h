#pragma once

#include "redaction/finding.h"
#include "redaction/medicaltext.h"

#include <memory>

namespace clinic::redaction {

/// Finds conditions, medication and procedures: by lexicon, by the endings of their words, and by how people put it.
class MedicalDetector final : public Detector
{
public:
    explicit MedicalDetector(MedicalLexicons lexicons)
        : m_lexicons(lexicons)
    {
    }
    /// None if the program's lexicons are damaged.
    [[nodiscard]] static std::unique_ptr<const MedicalDetector> builtIn();

    void find(const Words& words, const Hints& hints, std::vector<Finding>& found) const override;

private:
    MedicalLexicons m_lexicons;
};

/// What one of the three found, still as terms.
struct MedicalFinding
{
    TermSpan span;
    std::string_view recogniser;
    float score = 0;
};

[[nodiscard]] std::vector<MedicalFinding> findConditions(const MedicalText& text);
[[nodiscard]] std::vector<MedicalFinding> findConditionsByContext(const MedicalText& text);
[[nodiscard]] std::vector<MedicalFinding> findMedication(const MedicalText& text);
[[nodiscard]] std::vector<MedicalFinding> findProcedures(const MedicalText& text);

} // namespace clinic::redaction
