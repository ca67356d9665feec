#pragma once

#include "redaction/weights.h"

namespace clinic::redaction::training {

/// What the chain learns from: the features of the words of one turn, by their numbers, and which states are right.
/// More than one where nobody says which: then all that agree with what is annotated count as one.
struct Lesson
{
    std::vector<std::vector<int>> features;
    std::vector<quint16> right;
    float weight = 1;
};

/// A conditional random field over partly annotated texts, trained by stochastic gradients with a step of its own for
/// each weight (AdaGrad). Single-threaded and seeded: the same lessons give the same weights, bit for bit.
class ChainTrainer final
{
public:
    /// `forgetting` is the share of features that are left out at random each time: so that no single one is relied on,
    /// and a word in new surroundings is still known by the rest.
    ChainTrainer(size_t features, float forgetting, quint64 seed);
    /// Once through all lessons, in the order given; the mean loss of a word.
    double learn(const std::vector<const Lesson*>& lessons, float step);
    [[nodiscard]] const chain::Row& row(size_t feature) const { return m_rows[feature]; }
    [[nodiscard]] const std::array<chain::Row, chain::width>& transitions() const { return m_transitions; }

private:
    double learn(const Lesson& lesson, float step);
    void choose(const Lesson& lesson);

    quint32 m_forgetting;
    quint64 m_state;
    std::vector<std::vector<int>> m_chosen;
    std::vector<chain::Row> m_rows;
    std::vector<chain::Row> m_squares;
    std::array<chain::Row, chain::width> m_transitions{};
    std::array<chain::Row, chain::width> m_transitionSquares{};
    chain::Marginals m_right;
    chain::Marginals m_free;
    std::vector<chain::Row> m_scores;
};

} // namespace clinic::redaction::training
