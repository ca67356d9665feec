#pragma once

#include "contract/ports.h"

class QSettings;

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
    /// Where what the person chose to see is remembered; nothing is without it.
    QSettings* settings = nullptr;
};

} // namespace clinic::ui
