#include "redaction/training/chaintrainer.h"

#include <algorithm>
#include <cmath>

namespace clinic::redaction::training {
namespace {

using chain::Row;
using chain::states;
using chain::width;

/// Keeps weights small that little speaks for.
constexpr float decay = 2e-3F;
/// Words that are as they should be teach nothing; skipping them makes training fast.
constexpr float tolerance = 2e-3F;

void climb(Row& weights, Row& squares, const Row& gradient, float step)
{
    for (size_t s = 0; s < width; ++s) {
        squares[s] += gradient[s] * gradient[s];
        weights[s] += step * (gradient[s] - decay * weights[s]) / std::sqrt(squares[s] + 1e-2F);
    }
}

} // namespace

ChainTrainer::ChainTrainer(size_t features, float forgetting, quint64 seed)
    : m_forgetting(static_cast<quint32>(forgetting * 65536)), m_state(seed * 2 + 1), m_rows(features, Row{}),
      m_squares(features, Row{})
{
}

void ChainTrainer::choose(const Lesson& lesson)
{
    m_chosen.resize(std::max(m_chosen.size(), lesson.features.size()));
    for (size_t i = 0; i < lesson.features.size(); ++i) {
        m_chosen[i].clear();
        for (const int feature : lesson.features[i]) {
            m_state ^= m_state << 13;
            m_state ^= m_state >> 7;
            m_state ^= m_state << 17;
            if ((m_state >> 24 & 0xffff) >= m_forgetting)
                m_chosen[i].push_back(feature);
        }
    }
}

double ChainTrainer::learn(const std::vector<const Lesson*>& lessons, float step)
{
    double loss = 0;
    size_t words = 0;
    for (const Lesson* lesson : lessons) {
        loss += learn(*lesson, step);
        words += lesson->right.size();
    }
    return loss / static_cast<double>(std::max<size_t>(words, 1));
}

double ChainTrainer::learn(const Lesson& lesson, float step)
{
    const size_t count = lesson.right.size();
    choose(lesson);
    m_scores.assign(count, Row{});
    for (size_t i = 0; i < count; ++i) {
        for (const int feature : m_chosen[i]) {
            const Row& row = m_rows[static_cast<size_t>(feature)];
            for (size_t s = 0; s < width; ++s)
                m_scores[i][s] += row[s];
        }
    }
    const double all = m_free.run(m_scores, m_transitions);
    const double right = m_right.run(m_scores, m_transitions, lesson.right);
    std::array<Row, width> wanted{};
    std::array<Row, width> taken{};
    m_right.addTransitions(wanted);
    m_free.addTransitions(taken);
    for (size_t from = 0; from < states; ++from) {
        Row gradient{};
        for (size_t to = 0; to < states; ++to)
            gradient[to] = lesson.weight * (wanted[from][to] - taken[from][to]);
        climb(m_transitions[from], m_transitionSquares[from], gradient, step);
    }
    for (size_t i = 0; i < count; ++i) {
        Row gradient{};
        float most = 0;
        for (size_t s = 0; s < states; ++s) {
            gradient[s] = lesson.weight * (m_right.at()[i][s] - m_free.at()[i][s]);
            most = std::max(most, std::abs(gradient[s]));
        }
        if (most < tolerance)
            continue;
        for (const int feature : m_chosen[i])
            climb(m_rows[static_cast<size_t>(feature)], m_squares[static_cast<size_t>(feature)], gradient, step);
    }
    return (all - right) * static_cast<double>(lesson.weight);
}

} // namespace clinic::redaction::training
