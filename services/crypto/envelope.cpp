#include "crypto/envelope.h"

#include "crypto/cipher.h"
#include "crypto/random.h"

#include <limits>

namespace clinic::crypto {

namespace {

constexpr char version = 1;
constexpr int headerSize = 1 + gcm::nonceSize;
static_assert(envelopeOverhead == headerSize + gcm::tagSize);
constexpr qsizetype maximumSize = 64 << 20;

domain::Error refused(const char* what)
{
    return {.code = domain::ErrorCode::Internal, .detail = QString::fromLatin1(what)};
}

unsigned char* bytesOf(QByteArray& data)
{
    return reinterpret_cast<unsigned char*>(data.data());
}

const unsigned char* bytesOf(const QByteArray& data)
{
    return reinterpret_cast<const unsigned char*>(data.constData());
}

} // namespace

domain::Result<QByteArray> seal(const Key& key, const QByteArray& plain, const QByteArray& associated)
{
    if (plain.size() > maximumSize)
        return refused("text too long to be sealed in one piece");
    const auto size = static_cast<int>(plain.size());
    QByteArray sealed(headerSize + size + gcm::tagSize, Qt::Uninitialized);
    unsigned char* out = bytesOf(sealed);
    out[0] = version;
    fillRandom(out + 1, gcm::nonceSize);
    if (!gcm::encrypt(key, out + 1, version + associated, bytesOf(plain), size, out + headerSize,
                      out + headerSize + size))
        return refused("sealing failed");
    return sealed;
}

domain::Result<QByteArray> open(const Key& key, const QByteArray& sealed, const QByteArray& associated)
{
    if (sealed.size() < envelopeOverhead || sealed.size() > maximumSize + envelopeOverhead)
        return refused("sealed data has an impossible length");
    if (sealed.front() != version)
        return refused("sealed data is of a version that this program does not know");
    const auto size = static_cast<int>(sealed.size()) - envelopeOverhead;
    const unsigned char* in = bytesOf(sealed);
    QByteArray plain(size, Qt::Uninitialized);
    if (!gcm::decrypt(key, in + 1, version + associated, in + headerSize, size, in + headerSize + size,
                      bytesOf(plain))) {
        wipe(plain);
        return refused("sealed data does not fit its key and place: it was altered, moved, or belongs to another key");
    }
    return plain;
}

domain::Result<QByteArray> wrapKey(const Key& wrapping, const Key& key, const QByteArray& associated)
{
    QByteArray bytes = key.bytes();
    auto wrapped = seal(wrapping, bytes, associated);
    wipe(bytes);
    return wrapped;
}

domain::Result<Key> unwrapKey(const Key& wrapping, const QByteArray& wrapped, const QByteArray& associated)
{
    auto bytes = open(wrapping, wrapped, associated);
    if (!bytes)
        return bytes.error();
    auto key = Key::fromBytes(*bytes);
    wipe(*bytes);
    if (!key)
        return refused("a wrapped key has the wrong length");
    return std::move(*key);
}

} // namespace clinic::crypto
