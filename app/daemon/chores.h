#pragma once

#include "app/daemon/jobs.h"

namespace clinic::audit {
class AuditService;
}
namespace clinic::edge {
class EventBroker;
}
namespace clinic::tenancy {
class KeyRotation;
}

namespace clinic::app {

struct PersonsRights;

/// What the service does by itself, and how often.
[[nodiscard]] std::vector<Jobs::Job> choresOf(const audit::AuditService& audit, tenancy::KeyRotation& keys,
                                              const PersonsRights& rights, edge::EventBroker& events);

} // namespace clinic::app
