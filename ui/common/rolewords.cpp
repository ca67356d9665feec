#include "rolewords.h"

namespace clinic::ui {

using domain::Role;

QString RoleWords::of(Role role)
{
    switch (role) {
    case Role::Receptionist:
        return tr("Reception");
    case Role::Manager:
        return tr("Manager");
    case Role::Admin:
        return tr("Admin");
    case Role::Operator:
        return tr("Operator");
    }
    return {};
}

QString RoleWords::rights(Role role)
{
    switch (role) {
    case Role::Receptionist:
        return tr("Books, moves and cancels; sees no settings.");
    case Role::Manager:
        return tr("All of that, and providers, hours, procedures, rooms and the clinic’s settings.");
    case Role::Admin:
        return tr("All of that, and the accounts of the staff.");
    case Role::Operator:
        return tr("Keeps the installation; sees nothing of a clinic.");
    }
    return {};
}

} // namespace clinic::ui
