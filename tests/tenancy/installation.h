#pragma once

#include "crypto/masterkey.h"
#include "domain/clock.h"
#include "storage/call.h"
#include "storage/database.h"
#include "tenancy/clinics.h"
#include "tenancy/keyring.h"
#include "tenancy/sessions.h"
#include "tenancy/webhooks.h"

#include <memory>

namespace clinic::test {

/// The tenancy services over a fresh database, as the daemon wires them.
class Installation final
{
public:
    Installation();

    [[nodiscard]] storage::Database& database() { return *m_database; }
    [[nodiscard]] storage::Database& superuser() { return *m_superuser; }
    [[nodiscard]] const storage::DatabaseSettings& settings() const { return m_database->settings(); }

    /// The local operator.
    [[nodiscard]] storage::Call asOperator(const QString& idempotencyKey = {}) const;
    /// Whoever this session is of.
    [[nodiscard]] storage::Call as(const contract::Session& session) const;
    /// `slug`, with the admin `admin@SLUG.test` and the password below.
    [[nodiscard]] contract::AddClinicReply addClinic(const QString& slug);
    [[nodiscard]] domain::Result<contract::Session> logIn(const QString& email, const QString& secret = password());

    [[nodiscard]] static contract::AddClinicRequest request(const QString& slug);
    [[nodiscard]] static QString password();

private:
    std::unique_ptr<storage::Database> m_database;
    std::unique_ptr<storage::Database> m_superuser;
    domain::SystemClock m_clock;

public:
    crypto::MasterKey master;
    tenancy::Keyring keyring;
    tenancy::Clinics clinics;
    tenancy::Sessions sessions;
    tenancy::Webhooks webhooks;
};

} // namespace clinic::test
