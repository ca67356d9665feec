#include "redaction/chain.h"

#include <algorithm>
#include <cmath>

namespace clinic::redaction::chain {

namespace {

/// Brings the sum of a row to one; returns what it was.
float normalise(Row& row)
{
    float sum = 0;
    for (const float value : row)
        sum += value;
    const float safe = std::max(sum, 1e-30F);
    for (float& value : row)
        value /= safe;
    return safe;
}

/// row × matrix, where `matrix[s]` is what state s gives to all others.
void spread(const Row& row, const std::array<Row, width>& matrix, Row& out)
{
    out.fill(0);
    for (int s = 0; s < states; ++s) {
        const float share = row[static_cast<size_t>(s)];
        const Row& gives = matrix[static_cast<size_t>(s)];
        for (int k = 0; k < width; ++k)
            out[static_cast<size_t>(k)] += share * gives[static_cast<size_t>(k)];
    }
}

} // namespace

double Marginals::run(const std::vector<Row>& scores, const std::array<Row, width>& transitions,
                      const std::vector<quint16>& allowed)
{
    const size_t count = scores.size();
    m_emission.resize(count);
    m_forward.resize(count);
    m_backward.resize(count);
    m_scale.resize(count);
    m_at.resize(count);
    if (!count)
        return 0;
    for (size_t from = 0; from < width; ++from) {
        for (size_t to = 0; to < width; ++to) {
            const bool possible = from < states && to < states && mayFollow(static_cast<int>(from), static_cast<int>(to));
            const float step = possible ? std::exp(transitions[from][to]) : 0;
            m_stepsFrom[from][to] = step;
            m_steps[to][from] = step;
        }
    }
    double total = 0;
    for (size_t i = 0; i < count; ++i) {
        const float top = *std::max_element(scores[i].begin(), scores[i].begin() + states);
        total += top;
        for (size_t s = 0; s < width; ++s) {
            const bool possible = s < states && (allowed.empty() || (allowed[i] >> s & 1U));
            m_emission[i][s] = possible ? std::exp(std::max(scores[i][s] - top, -60.0F)) : 0;
        }
        Row& forward = m_forward[i];
        if (i == 0) {
            for (size_t s = 0; s < width; ++s)
                forward[s] = mayFollow(0, static_cast<int>(s)) ? m_emission[0][s] : 0;
        } else {
            spread(m_forward[i - 1], m_stepsFrom, forward);
            for (size_t s = 0; s < width; ++s)
                forward[s] *= m_emission[i][s];
        }
        m_scale[i] = normalise(forward);
        total += std::log(m_scale[i]);
    }
    m_backward[count - 1].fill(1);
    for (size_t i = count - 1; i > 0; --i) {
        Row ahead;
        for (size_t s = 0; s < width; ++s)
            ahead[s] = m_emission[i][s] * m_backward[i][s] / m_scale[i];
        spread(ahead, m_steps, m_backward[i - 1]);
    }
    for (size_t i = 0; i < count; ++i) {
        for (size_t s = 0; s < width; ++s)
            m_at[i][s] = m_forward[i][s] * m_backward[i][s];
        normalise(m_at[i]);
    }
    return total;
}

void Marginals::addTransitions(std::array<Row, width>& counts) const
{
    for (size_t i = 1; i < m_at.size(); ++i) {
        for (size_t from = 0; from < states; ++from) {
            for (size_t to = 0; to < states; ++to)
                counts[from][to] += m_forward[i - 1][from] * m_stepsFrom[from][to] * m_emission[i][to] * m_backward[i][to]
                                    / m_scale[i];
        }
    }
}

} // namespace clinic::redaction::chain
