#include "crypto/token.h"

#include "crypto/base64url.h"
#include "crypto/digest.h"

#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>
#include <cmath>
#include <optional>

namespace clinic::crypto {

namespace {

constexpr int maximumTokenSize = 4096;
constexpr qint64 clockSkewSeconds = 60;
const QLatin1String issuer("callwaiting");

domain::Error unauthenticated(const char* detail)
{
    return {.code = domain::ErrorCode::Unauthenticated, .detail = QString::fromLatin1(detail)};
}

QByteArray compact(const QJsonObject& object)
{
    return toBase64Url(QJsonDocument(object).toJson(QJsonDocument::Compact));
}

std::optional<QJsonObject> decodeObject(const QByteArray& part)
{
    const auto json = fromBase64Url(part);
    if (!json)
        return std::nullopt;
    QJsonParseError error;
    const auto document = QJsonDocument::fromJson(*json, &error);
    if (error.error != QJsonParseError::NoError || !document.isObject())
        return std::nullopt;
    return document.object();
}

std::optional<qint64> seconds(const QJsonValue& value)
{
    const double number = value.toDouble(std::nan(""));
    if (!(number >= 0 && number < 1e12))
        return std::nullopt;
    return static_cast<qint64>(number);
}

std::optional<QString> text(const QJsonObject& object, const char* name)
{
    const QJsonValue value = object.value(QLatin1String(name));
    if (!value.isString() || value.toString().isEmpty())
        return std::nullopt;
    return value.toString();
}

/// A clinic's number in its one spelling; 0 when the member is absent.
std::optional<qint64> clinicNumber(const QJsonValue& value)
{
    if (value.isUndefined())
        return 0;
    bool ok = false;
    const qint64 number = value.toString().toLongLong(&ok);
    if (!ok || number <= 0 || QString::number(number) != value.toString())
        return std::nullopt;
    return number;
}

std::optional<TokenClaims> readClaims(const QJsonObject& body)
{
    const auto sub = text(body, "sub");
    const auto role = text(body, "role");
    const auto sid = text(body, "sid");
    const auto jti = text(body, "jti");
    const auto iat = seconds(body.value(QLatin1String("iat")));
    const auto exp = seconds(body.value(QLatin1String("exp")));
    const auto clinic = clinicNumber(body.value(QLatin1String("clinic_id")));
    if (!sub || !role || !sid || !jti || !iat || !exp || !clinic)
        return std::nullopt;
    return TokenClaims{*sub, *clinic, *role, *sid, body.value(QLatin1String("name")).toString(), *iat, *exp, *jti};
}

struct Parts
{
    QByteArray header;
    QByteArray payload;
    QByteArray signature;
    QByteArray signedText;
};

std::optional<Parts> split(const QByteArray& jwt)
{
    const auto first = jwt.indexOf('.');
    const auto second = jwt.indexOf('.', first + 1);
    if (first <= 0 || second < 0 || jwt.indexOf('.', second + 1) >= 0)
        return std::nullopt;
    return Parts{jwt.left(first), jwt.mid(first + 1, second - first - 1), jwt.mid(second + 1), jwt.left(second)};
}

const Key* keyFor(const QByteArray& header, const TokenKeys& keys)
{
    const auto object = decodeObject(header);
    // `crit` names extensions that must be understood (RFC 7515 §4.1.11); we know none.
    if (!object || object->value(QLatin1String("alg")) != QJsonValue(QLatin1String("HS256")) ||
        object->contains(QLatin1String("crit")))
        return nullptr;
    return keys.find(object->value(QLatin1String("kid")).toString().toUtf8());
}

} // namespace

void TokenKeys::add(const QByteArray& kid, Key key)
{
    m_entries.push_back({kid, std::move(key)});
}

const Key* TokenKeys::find(const QByteArray& kid) const
{
    const auto found = std::find_if(m_entries.begin(), m_entries.end(), [&](const Entry& e) { return e.kid == kid; });
    return found == m_entries.end() ? nullptr : &found->key;
}

const Key* TokenKeys::current() const
{
    return m_entries.empty() ? nullptr : &m_entries.front().key;
}

QByteArray TokenKeys::currentKid() const
{
    return m_entries.empty() ? QByteArray() : m_entries.front().kid;
}

domain::Result<QString> signToken(const TokenClaims& claims, const Key& key, const QByteArray& kid)
{
    const QJsonObject header{{QStringLiteral("alg"), QStringLiteral("HS256")},
                             {QStringLiteral("typ"), QStringLiteral("JWT")},
                             {QStringLiteral("kid"), QString::fromUtf8(kid)}};
    QJsonObject body{{QStringLiteral("iss"), issuer},       {QStringLiteral("sub"), claims.sub},
                     {QStringLiteral("role"), claims.role}, {QStringLiteral("sid"), claims.sid},
                     {QStringLiteral("name"), claims.name}, {QStringLiteral("iat"), claims.iat},
                     {QStringLiteral("exp"), claims.exp},   {QStringLiteral("jti"), claims.jti}};
    if (claims.clinic != 0)
        body.insert(QStringLiteral("clinic_id"), QString::number(claims.clinic));
    const QByteArray signedText = compact(header) + '.' + compact(body);
    const QByteArray token = signedText + '.' + toBase64Url(keyedHash(key, signedText));
    if (token.size() > maximumTokenSize)
        return domain::Error{.code = domain::ErrorCode::Internal,
                             .detail = QStringLiteral("a token would be longer than %1 bytes").arg(maximumTokenSize)};
    return QString::fromLatin1(token);
}

domain::Result<TokenClaims> verifyToken(const QByteArray& jwt, const TokenKeys& keys, const QDateTime& now)
{
    if (jwt.size() > maximumTokenSize)
        return unauthenticated("the token is too long");
    const auto parts = split(jwt);
    if (!parts)
        return unauthenticated("the token is malformed");
    const Key* key = keyFor(parts->header, keys);
    const auto signature = fromBase64Url(parts->signature);
    if (!key || !signature || !equal(*signature, keyedHash(*key, parts->signedText)))
        return unauthenticated("the token was not issued by this service");

    const auto body = decodeObject(parts->payload);
    if (!body || body->value(QLatin1String("iss")) != QJsonValue(issuer))
        return unauthenticated("the token was not issued by this service");
    const auto claims = readClaims(*body);
    if (!claims)
        return unauthenticated("the token lacks a member");
    const qint64 time = now.toSecsSinceEpoch();
    if (claims->exp <= time)
        return unauthenticated("the token has expired");
    if (claims->iat > time + clockSkewSeconds)
        return unauthenticated("the token is from the future");
    return *claims;
}

} // namespace clinic::crypto
