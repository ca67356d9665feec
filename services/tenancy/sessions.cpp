#include "tenancy/sessions.h"

#include "contract/codec.h"
#include "crypto/base64url.h"
#include "crypto/digest.h"
#include "crypto/password.h"
#include "crypto/random.h"
#include "storage/database.h"
#include "tenancy/answers.h"
#include "tenancy/onboardingcheck.h"

#include <QJsonArray>

#include <optional>

namespace clinic::tenancy {

using namespace domain;

namespace {

constexpr int mostCandidates = 4;
constexpr int triesBeforePause = 5;
constexpr int longestPassword = 1024;
constexpr qint64 operatorTokenSeconds = 365LL * 24 * 3600;

const QByteArray staffKid = "staff-1";
const QByteArray localKid = "local";
/// Stands where a session would: the local operator has none.
const QString localSession = QStringLiteral("local");

Error unauthenticated(const QString& detail)
{
    return {.code = ErrorCode::Unauthenticated, .detail = detail};
}

QByteArray newRefreshToken()
{
    return crypto::toBase64Url(crypto::randomBytes(32));
}

QString newTokenId()
{
    return QString::fromLatin1(crypto::toBase64Url(crypto::randomBytes(16)));
}

std::optional<QDateTime> lockedUntil(const QJsonObject& answer)
{
    const QString text = answer[QLatin1String("locked_until")].toString();
    return text.isEmpty() ? std::nullopt : contract::decodeTime(text);
}

Error paused(const QDateTime& until, const QDateTime& now)
{
    const auto seconds = static_cast<int>(std::max<qint64>(1, now.secsTo(until)));
    return {.code = ErrorCode::RateLimited,
            .detail = QStringLiteral("too many wrong passwords; wait before the next try"),
            .retryAfterSeconds = seconds};
}

} // namespace

struct Sessions::Account
{
    qint64 clinic = 0;
    StaffId staffId;
    QString name;
    QString role;
    /// None for an operator.
    std::optional<Clinic> home;

    static Account from(const QJsonObject& row)
    {
        const auto text = [&row](const char* member) { return row[QLatin1String(member)].toString(); };
        Account account{text("clinic").toLongLong(), StaffId(text("staff_id")), text("name"), text("role"), {}};
        if (account.clinic != 0) {
            account.home = Clinic{ClinicId(account.clinic),
                                  text("clinic_slug"),
                                  text("clinic_name"),
                                  text("time_zone"),
                                  row[QLatin1String("grid_minutes")].toInt(),
                                  row[QLatin1String("idle_lock_minutes")].toInt(),
                                  row[QLatin1String("mask_dates")].toBool(),
                                  row[QLatin1String("clinic_version")].toInt()};
        }
        return account;
    }
};

Sessions::Sessions(const crypto::MasterKey& master, const Clock& clock)
    : m_clock(clock)
    , m_emails(master)
    , m_dummyHash(crypto::unmatchablePasswordHash())
{
    m_staffKeys.add(staffKid, master.derive("access-tokens"));
    m_localKeys.add(localKid, crypto::Key::random());
}

Result<contract::Session> Sessions::logIn(storage::Database& database, const contract::LogInRequest& request) const
{
    const auto account = prove(database, request);
    if (!account)
        return account.error();
    const QByteArray refreshToken = newRefreshToken();
    const auto opened =
        database.call("open_session", {account->clinic, account->staffId.key(), crypto::sha256(refreshToken)});
    if (!opened)
        return opened.error();
    if (const auto refusal = refusalOf(*opened))
        return *refusal;
    return issue(*account, SessionId((*opened)[QLatin1String("session")].toString()), refreshToken);
}

/// Whose e-mail and password these are. Somebody with accounts in two clinics and one password gets the older clinic.
Result<Sessions::Account> Sessions::prove(storage::Database& database, const contract::LogInRequest& request) const
{
    const QByteArray emailHash = m_emails.hash(request.email);
    const auto found = database.call("find_login", {emailHash}, storage::CallKind::Read);
    if (!found)
        return found.error();
    if (const auto until = lockedUntil(*found); until && *until > m_clock.now())
        return paused(*until, m_clock.now());

    const QJsonArray candidates = (*found)[QLatin1String("candidates")].toArray();
    std::optional<Account> proven;
    const QString password = request.password.left(longestPassword);
    for (int i = 0; i < std::min<int>(mostCandidates, int(candidates.size())) && !proven; ++i) {
        const QJsonObject row = candidates[i].toObject();
        if (crypto::verifyPassword(password, row[QLatin1String("password_hash")].toString()))
            proven = Account::from(row);
    }
    if (candidates.isEmpty())
        (void)crypto::verifyPassword(password, m_dummyHash);

    if (const auto noted = note(database, emailHash, proven.has_value(),
                                unauthenticated(QStringLiteral("e-mail address and password do not belong together")));
        !noted)
        return noted.error();
    return *proven;
}

/// Counts a try. A wrong one comes back as `wrong`, with how many are left before the pause and how long that is.
Result<Done> Sessions::note(storage::Database& database, const QByteArray& emailHash, bool right, Error wrong) const
{
    const auto noted = database.call("note_login", {emailHash, right});
    if (!noted)
        return noted.error();
    if (right)
        return Done{};
    wrong.triesLeft = std::max(0, triesBeforePause - (*noted)[QLatin1String("failed")].toInt());
    if (const auto until = lockedUntil(*noted); until && *until > m_clock.now())
        wrong.retryAfterSeconds = paused(*until, m_clock.now()).retryAfterSeconds;
    return wrong;
}

Result<Done> Sessions::changePassword(storage::Database& database, const storage::Call& call,
                                      const contract::ChangePasswordRequest& request) const
{
    if (const auto refusal = refusalOf(request))
        return *refusal;
    if (auto confirmed = confirmPassword(database, call, request.currentPassword, QStringLiteral("/current_password"));
        !confirmed)
        return confirmed;
    const auto set = database.call("set_own_password", {toCaller(call), crypto::hashPassword(request.newPassword)});
    if (!set)
        return set.error();
    if (const auto refusal = refusalOf(*set))
        return *refusal;
    return Done{};
}

Result<Done> Sessions::confirmPassword(storage::Database& database, const storage::Call& call, const QString& password,
                                       const QString& pointer) const
{
    if (call.actor.session.isEmpty())
        return Error{.code = ErrorCode::Forbidden, .detail = QStringLiteral("this account has no password")};
    const auto own = database.call("find_own_login",
                                   {call.actor.clinic, call.actor.session.key(), call.actor.id.toLongLong()},
                                   storage::CallKind::Read);
    if (!own)
        return own.error();
    if (const auto refusal = refusalOf(*own))
        return *refusal;
    if (const auto until = lockedUntil(*own); until && *until > m_clock.now())
        return paused(*until, m_clock.now());

    const bool right = crypto::verifyPassword(password.left(longestPassword),
                                              (*own)[QLatin1String("password_hash")].toString());
    // Not `unauthenticated`: the session is good, and a console would sign its person out.
    const QString detail = QStringLiteral("is not the current password");
    const Error wrong{.code = ErrorCode::InvalidRequest,
                      .detail = detail,
                      .fields = {{pointer, detail}}};
    return note(database, bytesOf((*own)[QLatin1String("email_hash")]), right, wrong);
}

Result<contract::Session> Sessions::refresh(storage::Database& database, const contract::RefreshRequest& request) const
{
    const QByteArray next = newRefreshToken();
    const auto rotated =
        database.call("rotate_session", {crypto::sha256(request.refreshToken.toLatin1()), crypto::sha256(next)});
    if (!rotated)
        return rotated.error();
    if (const auto refusal = refusalOf(*rotated))
        return *refusal;
    return issue(Account::from(*rotated), SessionId((*rotated)[QLatin1String("session")].toString()), next);
}

Result<Done> Sessions::logOut(storage::Database& database, const Actor& actor) const
{
    if (actor.session.isEmpty())
        return Done{};
    const auto revoked = database.call("revoke_session", {actor.clinic, actor.session.key()});
    if (!revoked)
        return revoked.error();
    if (const auto refusal = refusalOf(*revoked))
        return *refusal;
    return Done{};
}

Result<contract::Session> Sessions::issue(const Account& account, const SessionId& session,
                                          const QByteArray& refreshToken) const
{
    const auto role = contract::roleFromWire(account.role);
    if (!role)
        return Error{.code = ErrorCode::Internal, .detail = QStringLiteral("an account has an unknown role")};
    const qint64 now = m_clock.now().toSecsSinceEpoch();
    const auto token = crypto::signToken({.sub = account.staffId.text(),
                                          .clinic = account.clinic,
                                          .role = account.role,
                                          .sid = session.text(),
                                          .name = account.name,
                                          .iat = now,
                                          .exp = now + accessTokenSeconds,
                                          .jti = newTokenId()},
                                         *m_staffKeys.current(), m_staffKeys.currentKid());
    if (!token)
        return token.error();

    contract::Session answer;
    answer.accessToken = *token;
    answer.expiresInSeconds = accessTokenSeconds;
    answer.refreshToken = QString::fromLatin1(refreshToken);
    answer.staff = {account.staffId, account.name, *role};
    answer.clinic = account.home;
    return answer;
}

Result<Actor> Sessions::verify(const QByteArray& bearerToken) const
{
    const auto claims = claimsOf(bearerToken);
    if (!claims)
        return claims.error();
    Actor actor{.kind = HolderKind::Staff,
                .id = claims->sub,
                .name = claims->name,
                .role = Role::Operator,
                .clinic = claims->clinic,
                .session = {}};
    if (claims->sid == localSession)
        return actor;
    const auto role = contract::roleFromWire(claims->role);
    actor.session = SessionId(claims->sid);
    const bool consistent = role && (*role == Role::Operator) == (claims->clinic == 0) && actor.session.key() > 0 &&
                            clinicOf(actor.session.key()) == claims->clinic &&
                            clinicOf(claims->sub.toLongLong()) == claims->clinic;
    if (!consistent)
        return unauthenticated(QStringLiteral("the token contradicts itself"));
    actor.role = *role;
    return actor;
}

/// The local operator's token is signed by a key of its own, and nothing else is; so neither can pass for the other.
Result<crypto::TokenClaims> Sessions::claimsOf(const QByteArray& bearerToken) const
{
    const QDateTime now = m_clock.now();
    auto local = crypto::verifyToken(bearerToken, m_localKeys, now);
    if (local)
        return local;
    auto claims = crypto::verifyToken(bearerToken, m_staffKeys, now);
    if (claims && claims->sid == localSession)
        return unauthenticated(QStringLiteral("the token contradicts itself"));
    return claims;
}

qint64 Sessions::expiryOf(const QByteArray& bearerToken) const
{
    const auto claims = claimsOf(bearerToken);
    return claims ? claims->exp : 0;
}

Result<QString> Sessions::mintOperatorToken() const
{
    const qint64 now = m_clock.now().toSecsSinceEpoch();
    return crypto::signToken({.sub = QStringLiteral("local"),
                              .clinic = 0,
                              .role = contract::wireText(Role::Operator),
                              .sid = localSession,
                              .name = QStringLiteral("Local operator"),
                              .iat = now,
                              .exp = now + operatorTokenSeconds,
                              .jti = newTokenId()},
                             *m_localKeys.current(), localKid);
}

} // namespace clinic::tenancy
