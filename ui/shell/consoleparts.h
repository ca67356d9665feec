#pragma once

#include "contract/ports.h"
#include "ui/common/undo.h"

#include <QUrl>

#include <functional>

namespace clinic::ui {

/// The ports that the console talks through; all outlive the window.
struct ConsoleParts
{
    contract::SessionApi& sessions;
    contract::BookingApi& bookings;
    contract::ContactApi& contacts;
    contract::ScheduleApi& schedule;
    contract::AccountApi& accounts;
    contract::CallApi& calls;
    contract::AuditApi& audit;
    contract::PrivacyApi& privacy;
    contract::InstallationApi& installation;
    contract::EventFeed& feed;
};

/// Where the service runs that keeps the calendar.
enum class ServicePlace { ThisComputer, Demo, Server };

struct ServiceChoice
{
    ServicePlace place = ServicePlace::ThisComputer;
    /// Of a server only.
    QUrl address;
    friend bool operator==(const ServiceChoice&, const ServiceChoice&) = default;
};

/// What a screen tells the status line.
using Say = std::function<void(const QString& iconName, const QString& sentence, const Undo& undo)>;

/// A screen, and what the shell may ask of it; what is empty it does not do.
struct Screen
{
    QWidget* widget = nullptr;
    std::function<void(domain::ConnectionState, const QDateTime& offlineSince)> setConnection{};
    /// Whether something typed is not saved.
    std::function<bool()> isDirty{};
    std::function<void(const domain::Booking&)> showBooking{};
    /// Opens the search of the screen; it has Ctrl K itself.
    std::function<void()> search{};
};

/// Makes the calendar for a signed-in person. The session outlives the screen.
using ScreenFactory = std::function<Screen(const contract::Session&, const Say&, QWidget* parent)>;

} // namespace clinic::ui
