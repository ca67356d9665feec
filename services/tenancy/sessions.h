#pragma once

#include "contract/requests.h"
#include "crypto/masterkey.h"
#include "crypto/token.h"
#include "domain/clock.h"
#include "domain/result.h"

#include <QByteArray>
#include <QString>

namespace clinic::storage {
class Database;
}

namespace clinic::tenancy {

/// The keyed hash that accounts are found by; spelling differences of no meaning (case, spaces around) do not matter.
class EmailHasher final
{
public:
    explicit EmailHasher(const crypto::MasterKey& master);
    [[nodiscard]] QByteArray hash(const QString& email) const;

private:
    crypto::Key m_key;
};

/// Who signs in gets a session: a row in the database, a short access token (a JWT) and a refresh token that changes with
/// every use. Log-in costs the same time whether or not the account exists, and pauses after five wrong passwords.
/// May be used from every storage worker at once.
class Sessions final
{
public:
    static constexpr int accessTokenSeconds = 900;

    Sessions(const crypto::MasterKey& master, const domain::Clock& clock);

    [[nodiscard]] domain::Result<contract::Session> logIn(storage::Database& database,
                                                          const contract::LogInRequest& request) const;
    [[nodiscard]] domain::Result<contract::Session> refresh(storage::Database& database,
                                                            const contract::RefreshRequest& request) const;
    [[nodiscard]] domain::Result<domain::Done> logOut(storage::Database& database, const domain::Actor& actor) const;

    /// Whom a bearer token speaks for. Computes only: that the session still lives is checked with every command.
    [[nodiscard]] domain::Result<domain::Actor> verify(const QByteArray& bearerToken) const;
    /// When the token ends, seconds since 1970; 0 for a token that `verify` refuses.
    [[nodiscard]] qint64 expiryOf(const QByteArray& bearerToken) const;

    /// The token that `service.json` hands to programs of the same user: an operator's, of the installation's service
    /// account. Revoke it with `logOut` when the service ends.
    [[nodiscard]] domain::Result<QString> mintOperatorToken(storage::Database& database) const;

private:
    struct Account;
    [[nodiscard]] domain::Result<contract::Session> issue(const Account& account, const domain::SessionId& session,
                                                          const QByteArray& refreshToken) const;
    [[nodiscard]] domain::Result<QString> accessToken(const domain::Actor& actor, int seconds) const;

    const domain::Clock& m_clock;
    EmailHasher m_emails;
    crypto::TokenKeys m_tokenKeys;
    QString m_dummyHash;
};

} // namespace clinic::tenancy
