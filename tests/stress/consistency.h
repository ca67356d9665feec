#pragma once

#include "stress/verdict.h"
#include "support/scenario/serviceprocess.h"

namespace clinic::test {

/// Looks at the tables directly, past every access rule: no two live bookings overlap, slots, reservations and bookings
/// tell the same story, nothing ran into a deadlock, and the audit chain is whole.
void checkTables(const ServiceProcess& service, Verdict& verdict);
void checkAudit(quint16 port, Verdict& verdict);

} // namespace clinic::test
