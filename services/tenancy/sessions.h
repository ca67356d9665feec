#pragma once

#include "contract/accounts.h"
#include "contract/requests.h"
#include "crypto/masterkey.h"
#include "crypto/token.h"
#include "domain/clock.h"
#include "domain/result.h"
#include "storage/call.h"
#include "tenancy/emailhasher.h"

#include <QByteArray>
#include <QString>

namespace clinic::storage {
class Database;
}

namespace clinic::tenancy {

/// Who signs in gets a session: a row in the database, a short access token (a JWT) and a refresh token that changes
/// with every use. Log-in costs the same time whether or not the account exists, and pauses after five wrong passwords.
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
    /// Wrong current passwords count and pause like log-ins of the same address; the person's other sessions end.
    [[nodiscard]] domain::Result<domain::Done> changePassword(storage::Database& database, const storage::Call& call,
                                                              const contract::ChangePasswordRequest& request) const;

    /// Whether this is the caller's own password, asked for before something that a stolen session must not do. Wrong
    /// ones count and pause like log-ins, and are `invalid_request` at `pointer`.
    [[nodiscard]] domain::Result<domain::Done> confirmPassword(storage::Database& database, const storage::Call& call,
                                                               const QString& password, const QString& pointer) const;

    /// Whom a bearer token speaks for. Computes only: that the session still lives is checked with every command.
    [[nodiscard]] domain::Result<domain::Actor> verify(const QByteArray& bearerToken) const;
    /// When the token ends, seconds since 1970; 0 for a token that `verify` refuses.
    [[nodiscard]] qint64 expiryOf(const QByteArray& bearerToken) const;

    /// The token that `service.json` hands to programs of the same user: an operator's, signed by a key that lives and
    /// dies with this process.
    [[nodiscard]] domain::Result<QString> mintOperatorToken() const;

private:
    struct Account;
    [[nodiscard]] domain::Result<Account> prove(storage::Database& database,
                                                const contract::LogInRequest& request) const;
    [[nodiscard]] domain::Result<domain::Done> note(storage::Database& database, const QByteArray& emailHash, bool right,
                                                    domain::Error wrong) const;
    [[nodiscard]] domain::Result<contract::Session> issue(const Account& account, const domain::SessionId& session,
                                                          const QByteArray& refreshToken) const;
    [[nodiscard]] domain::Result<crypto::TokenClaims> claimsOf(const QByteArray& bearerToken) const;

    const domain::Clock& m_clock;
    EmailHasher m_emails;
    crypto::TokenKeys m_staffKeys;
    crypto::TokenKeys m_localKeys;
    QString m_dummyHash;
};

} // namespace clinic::tenancy
