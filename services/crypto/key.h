#pragma once

#include <QByteArray>

#include <array>
#include <cstdint>
#include <optional>

namespace clinic::crypto {

/// 32 secret bytes. They are wiped when the owner lets go of them and are copied only by name.
class Key final
{
public:
    static constexpr int size = 32;

    /// A new random key.
    [[nodiscard]] static Key random();
    /// None unless there are exactly 32 bytes. The caller wipes what it read them from, see `wipe`.
    [[nodiscard]] static std::optional<Key> fromBytes(const QByteArray& bytes);

    ~Key();
    Key(Key&& other) noexcept;
    Key& operator=(Key&& other) noexcept;
    Key(const Key&) = delete;
    Key& operator=(const Key&) = delete;

    [[nodiscard]] Key copy() const;
    [[nodiscard]] const unsigned char* data() const { return m_bytes.data(); }
    /// The bytes in the open, for wrapping under another key; wipe them after use.
    [[nodiscard]] QByteArray bytes() const;

private:
    Key() = default;
    std::array<unsigned char, size> m_bytes{};
};

/// Overwrites a buffer that held a secret, in a way the compiler may not leave out.
void wipe(QByteArray& secret);

} // namespace clinic::crypto
