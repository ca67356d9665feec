#pragma once

#include "domain/redaction.h"

#include <array>
#include <vector>

namespace clinic::redaction {

/// The states of the tagger's chain: nothing, or the beginning or the inside of one of its labels.
namespace chain {

inline constexpr std::array taggedLabels{domain::RedactionLabel::Person, domain::RedactionLabel::Address,
                                         domain::RedactionLabel::MedicalCondition, domain::RedactionLabel::Medication,
                                         domain::RedactionLabel::Procedure};
inline constexpr int labels = static_cast<int>(taggedLabels.size());
inline constexpr int states = 1 + 2 * labels;
/// A row of weights is as wide as a vector register likes it.
inline constexpr int width = 16;

constexpr int beginOf(int label) { return 1 + 2 * label; }
constexpr int insideOf(int label) { return 2 + 2 * label; }
constexpr int labelOf(int state) { return (state - 1) / 2; }
/// An inside follows only the beginning or the inside of the same label.
constexpr bool mayFollow(int state, int next)
{
    return next == 0 || next % 2 == 1 || (state > 0 && labelOf(state) == labelOf(next));
}

using Row = std::array<float, width>;

/// How likely each state is at each word, seen from both sides (forward-backward). `allowed` is a set of states for every
/// word, or empty if all are. Returns the logarithm of the sum over all paths.
class Marginals final
{
public:
    double run(const std::vector<Row>& scores, const std::array<Row, width>& transitions,
               const std::vector<quint16>& allowed = {});
    [[nodiscard]] const std::vector<Row>& at() const { return m_at; }
    /// How often each transition is taken, summed over the words; only after `run`.
    void addTransitions(std::array<Row, width>& counts) const;

private:
    std::array<Row, width> m_steps{};   ///< exp of the transitions, transposed: to, from
    std::array<Row, width> m_stepsFrom{};
    std::vector<Row> m_emission;
    std::vector<Row> m_forward;
    std::vector<Row> m_backward;
    std::vector<float> m_scale;
    std::vector<Row> m_at;
};

} // namespace chain
} // namespace clinic::redaction
