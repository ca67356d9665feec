#pragma once

#include "contract/ports.h"

namespace clinic::ui {

/// What the calendar talks through; all outlive the screen.
struct CalendarPorts
{
    contract::BookingApi& bookings;
    contract::ContactApi& contacts;
    contract::WaitlistApi& waitlist;
    contract::ScheduleApi& schedule;
    contract::FileApi& files;
    contract::EventFeed& feed;
};

} // namespace clinic::ui
