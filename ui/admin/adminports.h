#pragma once

#include "contract/ports.h"

namespace clinic::ui {

/// What Administration talks through; all outlive the screen.
struct AdminPorts
{
    contract::BookingApi& bookings;
    contract::ScheduleApi& schedule;
    contract::AccountApi& accounts;
    contract::EventFeed& feed;
};

} // namespace clinic::ui
