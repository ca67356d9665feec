#pragma once

namespace clinic::storage {
class WorkerPool;
}
namespace clinic::tenancy {
class Clinics;
class KeyRotation;
class Keyring;
class Sessions;
class Webhooks;
}
namespace clinic::audit {
class AuditService;
}
namespace clinic::booking {
class BookingService;
class FileService;
class ScheduleService;
class VoiceTools;
class WaitlistService;
}

namespace clinic::calls {
class CallService;
class CorrectionService;
class Inbox;
class RevealService;
}

namespace clinic::privacy {
class PrivacyService;
class RetentionService;
}

namespace clinic::domain {
class Clock;
}

namespace clinic::edge {

class EventBroker;

/// What the handlers work with. Owned by the daemon, alive as long as the server.
struct Services
{
    /// Bookings and reads: many quick units of work.
    storage::WorkerPool& quick;
    /// Log-ins: a password hash takes 80 ms and must not stand in a booking's way.
    storage::WorkerPool& slow;
    tenancy::Sessions& sessions;
    tenancy::Clinics& clinics;
    const tenancy::Webhooks& webhooks;
    tenancy::KeyRotation& keys;
    const audit::AuditService& audit;
    const booking::BookingService& booking;
    const booking::ScheduleService& schedule;
    const booking::WaitlistService& waitlist;
    const booking::VoiceTools& voice;
    const booking::FileService& files;
    const calls::Inbox& inbox;
    const calls::CallService& calls;
    const calls::CorrectionService& corrections;
    const calls::RevealService& reveals;
    const privacy::PrivacyService& privacy;
    const privacy::RetentionService& retention;
    EventBroker& events;
    const domain::Clock& clock;
};

} // namespace clinic::edge
