#include "crypto/key.h"

#include "crypto/random.h"

#include <openssl/crypto.h>

#include <algorithm>

namespace clinic::crypto {

Key Key::random()
{
    Key key;
    fillRandom(key.m_bytes.data(), size);
    return key;
}

std::optional<Key> Key::fromBytes(const QByteArray& bytes)
{
    if (bytes.size() != size)
        return std::nullopt;
    Key key;
    std::copy_n(reinterpret_cast<const unsigned char*>(bytes.constData()), size, key.m_bytes.begin());
    return key;
}

Key::~Key()
{
    OPENSSL_cleanse(m_bytes.data(), m_bytes.size());
}

Key::Key(Key&& other) noexcept
    : m_bytes(other.m_bytes)
{
    OPENSSL_cleanse(other.m_bytes.data(), other.m_bytes.size());
}

Key& Key::operator=(Key&& other) noexcept
{
    if (this != &other) {
        m_bytes = other.m_bytes;
        OPENSSL_cleanse(other.m_bytes.data(), other.m_bytes.size());
    }
    return *this;
}

Key Key::copy() const
{
    Key key;
    key.m_bytes = m_bytes;
    return key;
}

QByteArray Key::bytes() const
{
    return QByteArray(reinterpret_cast<const char*>(m_bytes.data()), size);
}

void wipe(QByteArray& secret)
{
    OPENSSL_cleanse(secret.data(), static_cast<size_t>(secret.size()));
    secret.clear();
}

} // namespace clinic::crypto
