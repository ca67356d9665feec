#include "crypto/cipher.h"

#include <openssl/evp.h>

#include <memory>

namespace clinic::crypto::gcm {

namespace {

struct Free
{
    void operator()(EVP_CIPHER* cipher) const { EVP_CIPHER_free(cipher); }
    void operator()(EVP_CIPHER_CTX* context) const { EVP_CIPHER_CTX_free(context); }
};

const EVP_CIPHER* aes256Gcm()
{
    static const std::unique_ptr<EVP_CIPHER, Free> cipher(EVP_CIPHER_fetch(nullptr, "AES-256-GCM", nullptr));
    if (!cipher)
        qFatal("OpenSSL offers no AES-256-GCM; install its default provider.");
    return cipher.get();
}

/// One context a thread: making one costs more than sealing a name does.
EVP_CIPHER_CTX* context()
{
    thread_local const std::unique_ptr<EVP_CIPHER_CTX, Free> own(EVP_CIPHER_CTX_new());
    return own.get();
}

const unsigned char* bytesOf(const QByteArray& data)
{
    return reinterpret_cast<const unsigned char*>(data.constData());
}

} // namespace

bool encrypt(const Key& key, const unsigned char* nonce, const QByteArray& associated, const unsigned char* plain,
             int size, unsigned char* cipher, unsigned char* tag)
{
    EVP_CIPHER_CTX* ctx = context();
    int written = 0;
    unsigned char nothing = 0;
    return EVP_EncryptInit_ex2(ctx, aes256Gcm(), key.data(), nonce, nullptr) == 1 &&
           EVP_EncryptUpdate(ctx, nullptr, &written, bytesOf(associated), static_cast<int>(associated.size())) == 1 &&
           EVP_EncryptUpdate(ctx, cipher, &written, plain, size) == 1 &&
           EVP_EncryptFinal_ex(ctx, &nothing, &written) == 1 &&
           EVP_CIPHER_CTX_ctrl(ctx, EVP_CTRL_AEAD_GET_TAG, tagSize, tag) == 1;
}

bool decrypt(const Key& key, const unsigned char* nonce, const QByteArray& associated, const unsigned char* cipher,
             int size, const unsigned char* tag, unsigned char* plain)
{
    EVP_CIPHER_CTX* ctx = context();
    int written = 0;
    unsigned char nothing = 0;
    return EVP_DecryptInit_ex2(ctx, aes256Gcm(), key.data(), nonce, nullptr) == 1 &&
           EVP_DecryptUpdate(ctx, nullptr, &written, bytesOf(associated), static_cast<int>(associated.size())) == 1 &&
           EVP_DecryptUpdate(ctx, plain, &written, cipher, size) == 1 &&
           EVP_CIPHER_CTX_ctrl(ctx, EVP_CTRL_AEAD_SET_TAG, tagSize, const_cast<unsigned char*>(tag)) == 1 &&
           EVP_DecryptFinal_ex(ctx, &nothing, &written) == 1;
}

} // namespace clinic::crypto::gcm
