#pragma once

#include "contract/accounts.h"
#include "contract/requests.h"
#include "domain/result.h"
#include "storage/call.h"
#include "tenancy/emailhasher.h"
#include "tenancy/keyring.h"

namespace clinic::tenancy {

/// What a new clinic may be given beyond the contract's request; the demonstration does.
struct ClinicSettings
{
    /// Empty: a random one.
    QString webhookSecret;
    int gridMinutes = 15;
    /// How far ahead there are slots.
    int horizonDays = 84;
};

/// Onboarding: clinics with their key, webhook secret and first admin (operators), and a clinic's accounts (admins).
/// Passwords are hashed and keys made here; the database sees neither.
class Clinics final
{
public:
    Clinics(const crypto::MasterKey& master, Keyring& keyring);

    [[nodiscard]] domain::Result<contract::AddClinicReply> addClinic(storage::Database& database,
                                                                     const storage::Call& call,
                                                                     const contract::AddClinicRequest& request,
                                                                     const ClinicSettings& settings = {}) const;
    [[nodiscard]] domain::Result<contract::ClinicList> listClinics(storage::Database& database,
                                                                   const storage::Call& call) const;
    [[nodiscard]] domain::Result<contract::StaffReply> addStaff(storage::Database& database, const storage::Call& call,
                                                                const contract::AddStaffRequest& request) const;
    /// Of the caller's clinic, or of the one that an operator names.
    [[nodiscard]] domain::Result<contract::StaffList> listStaff(storage::Database& database, const storage::Call& call,
                                                                const QString& clinicSlug = {}) const;
    /// A new role, a new password and disabling end the person's sessions; the clinic keeps an active admin.
    [[nodiscard]] domain::Result<contract::StaffReply> changeStaff(storage::Database& database,
                                                                   const storage::Call& call, const domain::StaffId& id,
                                                                   const contract::ChangeStaffRequest& request) const;

private:
    [[nodiscard]] QJsonObject accountOf(const QString& name, const QString& email, const QString& password) const;
    [[nodiscard]] domain::Result<QString> secretOf(storage::Database& database, const domain::Clinic& clinic) const;

    Keyring& m_keyring;
    EmailHasher m_emails;
};

} // namespace clinic::tenancy
