#include "crypto/keyseries.h"

#include <QtEndian>

namespace clinic::crypto {

namespace {

/// An envelope begins with 1; with a version before it, with this and four bytes.
constexpr char versioned = 2;
constexpr int prefixSize = 5;

QByteArray prefixOf(int version)
{
    QByteArray prefix(prefixSize, versioned);
    qToBigEndian(static_cast<quint32>(version), prefix.data() + 1);
    return prefix;
}

bool hasPrefix(const QByteArray& sealed)
{
    return sealed.size() >= prefixSize && sealed.front() == versioned;
}

/// What of the bytes the single key sealed.
QByteArray envelopeOf(const QByteArray& sealed)
{
    return hasPrefix(sealed) ? sealed.mid(prefixSize) : sealed;
}

domain::Error unknownVersion(int version)
{
    return {.code = domain::ErrorCode::Internal,
            .detail = QStringLiteral("data is sealed under version %1 of a key, which is not there").arg(version)};
}

domain::Result<QByteArray> named(const KeySeries& keys, domain::Result<QByteArray> sealed)
{
    if (!sealed || keys.newestVersion() == 1)
        return sealed;
    return QByteArray(prefixOf(keys.newestVersion()) + *sealed);
}

} // namespace

KeySeries::KeySeries(Key first)
{
    m_keys.emplace(1, std::move(first));
}

void KeySeries::add(int version, Key key)
{
    m_keys.insert_or_assign(version, std::move(key));
}

std::optional<Key> KeySeries::find(int version) const
{
    if (const auto found = m_keys.find(version); found != m_keys.end())
        return found->second.copy();
    return m_finder ? m_finder(version) : std::nullopt;
}

int keyVersionOf(const QByteArray& sealed)
{
    return hasPrefix(sealed) ? static_cast<int>(qFromBigEndian<quint32>(sealed.constData() + 1)) : 1;
}

domain::Result<QByteArray> seal(const KeySeries& keys, const QByteArray& plain, const QByteArray& associated)
{
    return named(keys, seal(keys.newest(), plain, associated));
}

domain::Result<QByteArray> open(const KeySeries& keys, const QByteArray& sealed, const QByteArray& associated)
{
    const auto key = keys.find(keyVersionOf(sealed));
    return key ? open(*key, envelopeOf(sealed), associated) : unknownVersion(keyVersionOf(sealed));
}

domain::Result<QByteArray> wrapKey(const KeySeries& wrapping, const Key& key, const QByteArray& associated)
{
    return named(wrapping, wrapKey(wrapping.newest(), key, associated));
}

domain::Result<Key> unwrapKey(const KeySeries& wrapping, const QByteArray& wrapped, const QByteArray& associated)
{
    const auto key = wrapping.find(keyVersionOf(wrapped));
    if (!key)
        return unknownVersion(keyVersionOf(wrapped));
    return unwrapKey(*key, envelopeOf(wrapped), associated);
}

} // namespace clinic::crypto
