#pragma once

#include "contract/ports.h"

namespace clinic::ui {

class FileChooser;

/// What Administration talks through; all outlive the screen.
struct AdminPorts
{
    contract::BookingApi& bookings;
    contract::ScheduleApi& schedule;
    contract::AccountApi& accounts;
    contract::EventFeed& feed;
    contract::ContactApi& contacts;
    contract::CallApi& calls;
    contract::AuditApi& audit;
    contract::PrivacyApi& privacy;
    FileChooser& chooser;
};

} // namespace clinic::ui
