#pragma once

#include <QtGlobal>

#include <cstddef>
#include <random>
#include <vector>

namespace clinic::redaction::training {

/// Chance that falls the same way everywhere: the standard's distributions differ between libraries.
class Dice final
{
public:
    explicit Dice(quint64 seed) : m_engine(seed) {}
    /// 0 to `sides` − 1.
    [[nodiscard]] size_t roll(size_t sides) { return sides ? static_cast<size_t>(m_engine() % sides) : 0; }
    [[nodiscard]] int between(int low, int high) { return low + static_cast<int>(roll(static_cast<size_t>(high - low + 1))); }
    [[nodiscard]] bool chance(double likelihood)
    {
        return static_cast<double>(m_engine() >> 11) < likelihood * 9007199254740992.0;
    }
    template <class T>
    [[nodiscard]] const T& of(const std::vector<T>& choices)
    {
        return choices[roll(choices.size())];
    }
    template <class T>
    void shuffle(std::vector<T>& items)
    {
        for (size_t i = items.size(); i > 1; --i)
            std::swap(items[i - 1], items[roll(i)]);
    }

private:
    std::mt19937_64 m_engine;
};

} // namespace clinic::redaction::training
