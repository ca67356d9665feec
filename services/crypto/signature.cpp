#include "crypto/signature.h"

#include "crypto/digest.h"

#include <openssl/evp.h>

namespace clinic::crypto {

namespace {

constexpr int keySize = 32;
constexpr int signatureSize = 64;

struct Free
{
    void operator()(EVP_PKEY* key) const { EVP_PKEY_free(key); }
    void operator()(EVP_MD_CTX* context) const { EVP_MD_CTX_free(context); }
};
using KeyPair = std::unique_ptr<EVP_PKEY, Free>;
using Context = std::unique_ptr<EVP_MD_CTX, Free>;

const unsigned char* bytesOf(const QByteArray& data)
{
    return reinterpret_cast<const unsigned char*>(data.constData());
}

unsigned char* bytesOf(QByteArray& data)
{
    return reinterpret_cast<unsigned char*>(data.data());
}

} // namespace

struct SigningKey::Private
{
    KeyPair pair;
};

SigningKey::SigningKey(const Key& seed)
    : d(std::make_unique<Private>())
{
    d->pair.reset(EVP_PKEY_new_raw_private_key(EVP_PKEY_ED25519, nullptr, seed.data(), Key::size));
    if (!d->pair)
        qFatal("OpenSSL offers no Ed25519; install its default provider.");
}

SigningKey::~SigningKey() = default;
SigningKey::SigningKey(SigningKey&&) noexcept = default;
SigningKey& SigningKey::operator=(SigningKey&&) noexcept = default;

QByteArray SigningKey::sign(const QByteArray& message) const
{
    const Context context(EVP_MD_CTX_new());
    QByteArray signature(signatureSize, Qt::Uninitialized);
    size_t size = signatureSize;
    if (EVP_DigestSignInit(context.get(), nullptr, nullptr, nullptr, d->pair.get()) != 1 ||
        EVP_DigestSign(context.get(), bytesOf(signature), &size, bytesOf(message),
                       static_cast<size_t>(message.size())) != 1)
        qFatal("OpenSSL could not sign.");
    return signature;
}

QByteArray SigningKey::publicKey() const
{
    QByteArray key(keySize, Qt::Uninitialized);
    size_t size = keySize;
    EVP_PKEY_get_raw_public_key(d->pair.get(), bytesOf(key), &size);
    return key;
}

QString SigningKey::id() const
{
    return QString::fromLatin1(sha256(publicKey()).left(8).toHex());
}

bool verifySignature(const QByteArray& publicKey, const QByteArray& message, const QByteArray& signature)
{
    if (publicKey.size() != keySize || signature.size() != signatureSize)
        return false;
    const KeyPair key(EVP_PKEY_new_raw_public_key(EVP_PKEY_ED25519, nullptr, bytesOf(publicKey), keySize));
    const Context context(EVP_MD_CTX_new());
    return key && EVP_DigestVerifyInit(context.get(), nullptr, nullptr, nullptr, key.get()) == 1 &&
           EVP_DigestVerify(context.get(), bytesOf(signature), static_cast<size_t>(signature.size()), bytesOf(message),
                            static_cast<size_t>(message.size())) == 1;
}

} // namespace clinic::crypto
