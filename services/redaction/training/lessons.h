#pragma once

#include "redaction/detectors.h"
#include "redaction/gazetteer.h"
#include "redaction/training/chaintrainer.h"
#include "redaction/training/dice.h"
#include "redaction/training/example.h"

#include <unordered_map>

namespace clinic::redaction::training {

/// Turns examples into lessons: twice through the same examples, once to count features, once to number the ones that
/// are met often enough to mean something.
class LessonMaker final
{
public:
    LessonMaker(const Detectors& detectors, const Gazetteer& gazetteer);

    /// `seed` decides which words the lists are made to forget: names that no list knows must be found too.
    void count(const Example& example, quint64 seed);
    void make(const Example& example, quint64 seed, float weight, std::vector<Lesson>& lessons);
    [[nodiscard]] const std::vector<quint64>& keys() const { return m_keys; }

private:
    template <class Take>
    void walk(const Example& example, quint64 seed, Take take) const;

    const Detectors& m_detectors;
    const Gazetteer& m_gazetteer;
    std::vector<quint8> m_counts;
    std::unordered_map<quint64, int> m_numbers;
    std::vector<quint64> m_keys;
};

} // namespace clinic::redaction::training
