#include "crypto/digest.h"

#include <openssl/crypto.h>
#include <openssl/evp.h>
#include <openssl/hmac.h>
#include <openssl/kdf.h>
#include <openssl/params.h>

#include <memory>

namespace clinic::crypto {

namespace {

constexpr int digestSize = 32;

struct Free
{
    void operator()(EVP_MD* digest) const { EVP_MD_free(digest); }
    void operator()(EVP_MD_CTX* context) const { EVP_MD_CTX_free(context); }
    void operator()(EVP_KDF* kdf) const { EVP_KDF_free(kdf); }
    void operator()(EVP_KDF_CTX* context) const { EVP_KDF_CTX_free(context); }
};

const unsigned char* bytesOf(const QByteArray& data)
{
    return reinterpret_cast<const unsigned char*>(data.constData());
}

const EVP_MD* sha256Digest()
{
    static const std::unique_ptr<EVP_MD, Free> digest(EVP_MD_fetch(nullptr, "SHA256", nullptr));
    if (!digest)
        qFatal("OpenSSL offers no SHA-256; install its default provider.");
    return digest.get();
}

QByteArray hmac(const unsigned char* key, int keySize, const QByteArray& data)
{
    QByteArray mac(digestSize, Qt::Uninitialized);
    unsigned int size = 0;
    if (!HMAC(sha256Digest(), key, keySize, bytesOf(data), static_cast<size_t>(data.size()),
              reinterpret_cast<unsigned char*>(mac.data()), &size))
        qFatal("OpenSSL could not compute an HMAC.");
    return mac;
}

OSSL_PARAM octets(const char* name, const QByteArray& data)
{
    return OSSL_PARAM_construct_octet_string(name, const_cast<char*>(data.constData()),
                                             static_cast<size_t>(data.size()));
}

} // namespace

QByteArray sha256(const QByteArray& data)
{
    thread_local const std::unique_ptr<EVP_MD_CTX, Free> context(EVP_MD_CTX_new());
    QByteArray digest(digestSize, Qt::Uninitialized);
    if (EVP_DigestInit_ex2(context.get(), sha256Digest(), nullptr) != 1 ||
        EVP_DigestUpdate(context.get(), data.constData(), static_cast<size_t>(data.size())) != 1 ||
        EVP_DigestFinal_ex(context.get(), reinterpret_cast<unsigned char*>(digest.data()), nullptr) != 1)
        qFatal("OpenSSL could not compute a digest.");
    return digest;
}

QByteArray hmacSha256(const QByteArray& key, const QByteArray& data)
{
    return hmac(bytesOf(key), static_cast<int>(key.size()), data);
}

QByteArray keyedHash(const Key& key, const QByteArray& data)
{
    return hmac(key.data(), Key::size, data);
}

QByteArray hkdfSha256(const QByteArray& secret, const QByteArray& salt, const QByteArray& info, int length)
{
    static const std::unique_ptr<EVP_KDF, Free> kdf(EVP_KDF_fetch(nullptr, "HKDF", nullptr));
    const std::unique_ptr<EVP_KDF_CTX, Free> context(EVP_KDF_CTX_new(kdf.get()));
    char digestName[] = "SHA256";
    const OSSL_PARAM parameters[] = {OSSL_PARAM_construct_utf8_string("digest", digestName, 0), octets("key", secret),
                                     octets("salt", salt), octets("info", info), OSSL_PARAM_construct_end()};
    QByteArray out(length, Qt::Uninitialized);
    if (EVP_KDF_derive(context.get(), reinterpret_cast<unsigned char*>(out.data()), static_cast<size_t>(length),
                       parameters) != 1)
        qFatal("OpenSSL could not derive a key.");
    return out;
}

Key deriveKey(const Key& key, const QByteArray& purpose)
{
    QByteArray secret = key.bytes();
    QByteArray derived = hkdfSha256(secret, {}, purpose, Key::size);
    wipe(secret);
    Key result = *Key::fromBytes(derived);
    wipe(derived);
    return result;
}

bool equal(const QByteArray& a, const QByteArray& b)
{
    return a.size() == b.size() && CRYPTO_memcmp(a.constData(), b.constData(), static_cast<size_t>(a.size())) == 0;
}

} // namespace clinic::crypto
