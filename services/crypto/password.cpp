#include "crypto/password.h"

#include "crypto/digest.h"
#include "crypto/random.h"

#include <openssl/evp.h>

#include <QRegularExpression>

#include <optional>

namespace clinic::crypto {

namespace {

constexpr int saltSize = 16;
constexpr int hashSize = 32;

struct Cost
{
    int logN = 15;
    int r = 8;
    int p = 1;
};

/// Passwords are compared in one Unicode form, so that the same keys on another keyboard fit (NIST SP 800-63B
/// §5.1.1.2).
QByteArray normalised(const QString& password)
{
    return password.normalized(QString::NormalizationForm_KC).toUtf8();
}

QByteArray scrypt(QByteArray password, const QByteArray& salt, const Cost& cost)
{
    constexpr uint64_t memoryLimit = 256ULL << 20;
    QByteArray out(hashSize, Qt::Uninitialized);
    const int done =
        EVP_PBE_scrypt(password.constData(), static_cast<size_t>(password.size()),
                       reinterpret_cast<const unsigned char*>(salt.constData()), static_cast<size_t>(salt.size()),
                       uint64_t(1) << cost.logN, static_cast<uint64_t>(cost.r), static_cast<uint64_t>(cost.p),
                       memoryLimit, reinterpret_cast<unsigned char*>(out.data()), static_cast<size_t>(out.size()));
    wipe(password);
    if (done != 1)
        qFatal("OpenSSL could not compute scrypt.");
    return out;
}

QByteArray unpadded(const QByteArray& bytes)
{
    return bytes.toBase64(QByteArray::Base64Encoding | QByteArray::OmitTrailingEquals);
}

QString phc(const Cost& cost, const QByteArray& salt, const QByteArray& hash)
{
    return QStringLiteral("$scrypt$ln=%1,r=%2,p=%3$%4$%5")
        .arg(cost.logN)
        .arg(cost.r)
        .arg(cost.p)
        .arg(QString::fromLatin1(unpadded(salt)), QString::fromLatin1(unpadded(hash)));
}

struct Parsed
{
    Cost cost;
    QByteArray salt;
    QByteArray hash;
};

std::optional<Parsed> parse(const QString& text)
{
    static const QRegularExpression shape(QStringLiteral(
        R"(\A\$scrypt\$ln=(\d{1,2}),r=(\d{1,2}),p=(\d{1,2})\$([A-Za-z0-9+/]{8,86})\$([A-Za-z0-9+/]{43})\z)"));
    const auto match = shape.match(text);
    if (!match.hasMatch())
        return std::nullopt;
    const Cost cost{match.captured(1).toInt(), match.captured(2).toInt(), match.captured(3).toInt()};
    const bool bearable =
        cost.logN >= 10 && cost.logN <= 17 && cost.r >= 1 && cost.r <= 8 && cost.p >= 1 && cost.p <= 4;
    if (!bearable)
        return std::nullopt;
    return Parsed{cost, QByteArray::fromBase64(match.captured(4).toLatin1()),
                  QByteArray::fromBase64(match.captured(5).toLatin1())};
}

} // namespace

QString hashPassword(const QString& password)
{
    const QByteArray salt = randomBytes(saltSize);
    return phc({}, salt, scrypt(normalised(password), salt, {}));
}

bool verifyPassword(const QString& password, const QString& hash)
{
    const auto parsed = parse(hash);
    return parsed && equal(scrypt(normalised(password), parsed->salt, parsed->cost), parsed->hash);
}

QString unmatchablePasswordHash()
{
    return phc({}, randomBytes(saltSize), randomBytes(hashSize));
}

} // namespace clinic::crypto
