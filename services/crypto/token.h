#pragma once

#include "crypto/key.h"
#include "domain/result.h"

#include <QByteArray>
#include <QDateTime>
#include <QString>

#include <vector>

namespace clinic::crypto {

/// What an access token says. Times are seconds since 1970.
struct TokenClaims
{
    QString sub;
    /// 0: none, an operator's.
    qint64 clinic = 0;
    /// As on the wire: `receptionist` …
    QString role;
    /// The session it was given to.
    QString sid;
    QString name;
    qint64 iat = 0;
    qint64 exp = 0;
    QString jti;
    friend bool operator==(const TokenClaims&, const TokenClaims&) = default;
};

/// The keys a service accepts, by `kid`; the first one added signs.
class TokenKeys final
{
public:
    void add(const QByteArray& kid, Key key);
    [[nodiscard]] const Key* find(const QByteArray& kid) const;
    /// None before the first `add`.
    [[nodiscard]] const Key* current() const;
    [[nodiscard]] QByteArray currentKid() const;

private:
    struct Entry
    {
        QByteArray kid;
        Key key;
    };
    std::vector<Entry> m_entries;
};

/// A JWT (RFC 7519) signed with HMAC-SHA-256, `iss` `callwaiting`.
[[nodiscard]] domain::Result<QString> signToken(const TokenClaims& claims, const Key& key, const QByteArray& kid);

/// The claims of a token we made ourselves and that is valid `now`; `unauthenticated` for everything else. The
/// algorithm is ours to choose, never the token's.
[[nodiscard]] domain::Result<TokenClaims> verifyToken(const QByteArray& jwt, const TokenKeys& keys,
                                                      const QDateTime& now);

} // namespace clinic::crypto
