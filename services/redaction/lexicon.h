#pragma once

#include <QString>

#include <cstddef>
#include <optional>
#include <span>

namespace clinic::redaction {

class Words;

/// The hash of a phrase of several words: start with the first word's hash, add the next ones.
[[nodiscard]] constexpr quint64 phraseHash(quint64 before, quint64 word)
{
    quint64 mixed = (before ^ (word + 0x9e3779b97f4a7c15ULL + (before << 6) + (before >> 2))) * 0xff51afd7ed558ccdULL;
    return mixed ^ (mixed >> 32);
}

/// Phrases of one to many words with a value each, looked up by hash: 48 bits of it are kept, so that among a few
/// hundred thousand entries one word in a billion is taken for another. Read-only, shared between threads.
///
/// File: "CWLX", version, entries, slots (32 bits each, little endian), then the slots of 64 bits: hash in the upper
/// 48, "goes on" and "ends here" flags, value in the lower 14; a slot of zero is empty, a collision moves on to the
/// next.
class Lexicon final
{
public:
    static constexpr quint32 version = 1;
    static constexpr quint64 goesOn = 1U << 15;
    static constexpr quint64 endsHere = 1U << 14;
    static constexpr quint64 valueMask = endsHere - 1;

    struct Entry
    {
        quint16 value = 0;
        bool ends = false;      ///< a phrase of its own
        bool continues = false; ///< longer phrases begin with it
    };
    struct Match
    {
        int last = 0; ///< one past the last word, as an index
        quint16 value = 0;
        explicit operator bool() const { return last > 0; }
    };

    /// An empty lexicon.
    Lexicon() = default;
    /// Refers to the bytes: they must stay. None if they are damaged.
    [[nodiscard]] static std::optional<Lexicon> fromBytes(std::span<const std::byte> bytes);
    /// One that is part of the program: `given`, `surnames`, `places`, `streets`, `common`, `medical`, `grammar`.
    [[nodiscard]] static std::optional<Lexicon> builtIn(QStringView name);

    [[nodiscard]] std::optional<Entry> lookUp(quint64 hash) const;
    /// The value of a single word that is an entry by itself.
    [[nodiscard]] std::optional<quint16> value(quint64 wordHash) const;
    /// The longest phrase that begins at word `first`, within its turn. Hyphens and full stops inside of it, as in
    /// "Stratford-upon-Avon" and "St. Albans", are passed over.
    [[nodiscard]] Match longest(const Words& words, int first) const;
    /// The same over hashes alone: `last` is how many of them the phrase takes.
    [[nodiscard]] Match longest(std::span<const quint64> hashes) const;
    [[nodiscard]] quint32 size() const { return m_entries; }

private:
    [[nodiscard]] quint64 slot(quint32 index) const;

    const std::byte* m_slots = nullptr;
    quint32 m_count = 0;
    quint32 m_entries = 0;
};

} // namespace clinic::redaction
