#pragma once

#include "domain/clock.h"
#include "domain/result.h"

namespace clinic::storage {
class Database;
}
namespace clinic::tenancy {
class Clinics;
class Sessions;
}
namespace clinic::booking {
class BookingService;
class WaitlistService;
}

namespace clinic::app {

class VoiceCalls;

/// Invented clinics to look around in and to test with: `demo-1` … `demo-N`, the same every time. Made through the same
/// services as real ones, so that keys, audit and events are what they would be.
class Demo final
{
public:
    Demo(const tenancy::Clinics& clinics, const tenancy::Sessions& sessions, const booking::BookingService& booking,
         const booking::WaitlistService& waitlist, const VoiceCalls& calls, const domain::Clock& clock)
        : m_clinics(clinics), m_sessions(sessions), m_booking(booking), m_waitlist(waitlist), m_calls(calls),
          m_clock(clock)
    {
    }

    /// Makes those of the first `count` demo clinics that are not there yet.
    [[nodiscard]] domain::Result<domain::Done> make(storage::Database& db, int count) const;

private:
    [[nodiscard]] domain::Result<domain::Done> makeClinic(storage::Database& db, int number) const;

    const tenancy::Clinics& m_clinics;
    const tenancy::Sessions& m_sessions;
    const booking::BookingService& m_booking;
    const booking::WaitlistService& m_waitlist;
    const VoiceCalls& m_calls;
    const domain::Clock& m_clock;
};

} // namespace clinic::app
