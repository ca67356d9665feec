#pragma once

#include "domain/clinic.h"

#include <optional>

/// Staff accounts, as their admin keeps them.
namespace clinic::contract {

/// `PATCH /v1/staff/{id}`: what is left out stays. The clinic's last admin stays one. A new role, a new password or
/// disabling ends the person's sessions.
struct ChangeStaffRequest
{
    std::optional<QString> name;
    std::optional<domain::Role> role;
    std::optional<bool> disabled;
    std::optional<QString> password;
    std::optional<int> version;
    friend bool operator==(const ChangeStaffRequest&, const ChangeStaffRequest&) = default;
};

/// `POST /v1/sessions/password`: 204; the other sessions of the person end.
struct ChangePasswordRequest
{
    QString currentPassword;
    QString newPassword;
    friend bool operator==(const ChangePasswordRequest&, const ChangePasswordRequest&) = default;
};

} // namespace clinic::contract
