#pragma once

#include "domain/booking.h"
#include "domain/call.h"
#include "domain/slot.h"
#include "domain/waitlist.h"

#include <variant>

namespace clinic::domain {

/// Position in commit order; what `as_of` and `Last-Event-ID` mean. 0 is before everything.
using EventPosition = qint64;

/// A change somebody made, as the stream tells it: the slot or booking as it is now.
/// `Reset` means: too much was missed, load anew.
struct Reset
{
    friend bool operator==(const Reset&, const Reset&) = default;
};

/// Providers, procedures, resources, time off or settings changed, or very many slots at once: ask for all of it anew.
struct CatalogueChanged
{
    friend bool operator==(const CatalogueChanged&, const CatalogueChanged&) = default;
};

struct ServerEvent
{
    EventPosition position = 0;
    std::variant<Reset, Slot, Booking, WaitlistEntry, CatalogueChanged, CallSummary> what;
    friend bool operator==(const ServerEvent&, const ServerEvent&) = default;
};

/// How the console stands to the service.
enum class ConnectionState { Connecting, CatchingUp, Live, Offline };

} // namespace clinic::domain
