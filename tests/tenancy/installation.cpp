#include "installation.h"

#include "support/temppostgres.h"

namespace clinic::test {

namespace {

std::unique_ptr<storage::Database> opened(const storage::DatabaseSettings& settings)
{
    auto database = storage::Database::open(settings);
    if (!database)
        qFatal("no database: %s", qPrintable(database.error().detail));
    return *std::move(database);
}

} // namespace

Installation::Installation()
    : master(crypto::Key::random())
    , keyring(master)
    , clinics(master, keyring)
    , sessions(master, m_clock)
    , webhooks(keyring, m_clock)
{
    const TempDatabase fresh = TempPostgres::shared().freshDatabase();
    m_database = opened(fresh.app);
    m_superuser = opened(fresh.admin);
}

storage::Call Installation::asOperator(const QString& idempotencyKey) const
{
    const auto actor = sessions.verify(sessions.mintOperatorToken()->toLatin1());
    return {.actor = *actor, .requestId = QStringLiteral("r"), .idempotencyKey = idempotencyKey, .fingerprint = "f"};
}

storage::Call Installation::as(const contract::Session& session) const
{
    const auto actor = sessions.verify(session.accessToken.toLatin1());
    return {.actor = *actor, .requestId = QStringLiteral("r"), .idempotencyKey = {}, .fingerprint = {}};
}

contract::AddClinicReply Installation::addClinic(const QString& slug)
{
    const auto added = clinics.addClinic(database(), asOperator(), request(slug));
    if (!added)
        qFatal("no clinic: %s", qPrintable(added.error().detail));
    return *added;
}

domain::Result<contract::Session> Installation::logIn(const QString& email, const QString& secret)
{
    return sessions.logIn(database(), {email, secret});
}

contract::AddClinicRequest Installation::request(const QString& slug)
{
    return {slug,
            QStringLiteral("Clinic ") + slug,
            QStringLiteral("Europe/London"),
            QStringLiteral("Amira Shah"),
            QStringLiteral("admin@%1.test").arg(slug),
            password()};
}

QString Installation::password()
{
    return QStringLiteral("demo-password");
}

} // namespace clinic::test
