#pragma once

#include "domain/ids.h"
#include "domain/slot.h"

#include <QString>
#include <QTime>

#include <optional>

namespace clinic::domain {

/// Roles of one clinic grow: an admin may all that a manager may, a manager all that a receptionist may.
/// Operators belong to the installation: they onboard clinics and see no patient data.
enum class Role { Receptionist, Manager, Admin, Operator };

/// Whether `role` may do what `needed` may. Operators may nothing of a clinic, and no clinic's role may what they may.
[[nodiscard]] constexpr bool mayActAs(Role role, Role needed)
{
    if (role == Role::Operator || needed == Role::Operator)
        return role == needed;
    return static_cast<int>(role) >= static_cast<int>(needed);
}

struct Clinic
{
    ClinicId id;
    QString slug;
    QString name;
    /// IANA name, e.g. Europe/London.
    QString timeZone;
    /// How long one slot is.
    int gridMinutes = 15;
    /// After so long without a key or a click a console covers itself; 0 is never.
    int idleLockMinutes = 10;
    /// Whether dates other than of birth are hidden in calls, too.
    bool maskDates = false;
    int version = 0;
    friend bool operator==(const Clinic&, const Clinic&) = default;
};

struct Staff
{
    StaffId id;
    QString name;
    QString email;
    Role role = Role::Receptionist;
    bool disabled = false;
    int version = 0;
    friend bool operator==(const Staff&, const Staff&) = default;
};

/// Who acts, as proven by a verified token or a clinic's webhook secret. What every command is run as.
struct Actor
{
    HolderKind kind = HolderKind::Staff;
    /// Staff id, or the voice provider's call id for the agent.
    QString id;
    QString name;
    Role role = Role::Receptionist;
    /// 0 for an operator.
    qint64 clinic = 0;
    /// The signed-in session, checked with every command; empty for the agent.
    SessionId session;
    friend bool operator==(const Actor&, const Actor&) = default;
};

} // namespace clinic::domain
