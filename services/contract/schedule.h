#pragma once

#include "domain/clinic.h"
#include "domain/provider.h"
#include "domain/schedule.h"

#include <optional>

/// When the clinic can be booked, and what it offers: resources, time off, hours of single days, load, settings.
namespace clinic::contract {

/// `GET /v1/resources`
struct ResourceList
{
    QList<domain::Resource> resources;
    friend bool operator==(const ResourceList&, const ResourceList&) = default;
};

/// `GET /v1/time-off?from=&to=`, UTC.
struct TimeOffQuery
{
    QDateTime from;
    QDateTime to;
    friend bool operator==(const TimeOffQuery&, const TimeOffQuery&) = default;
};

struct TimeOffList
{
    QList<domain::TimeOff> timeOff;
    friend bool operator==(const TimeOffList&, const TimeOffList&) = default;
};

/// `GET /v1/day-hours?from=&to=` and `GET /v1/load?from=&to=`: local dates, both included.
struct DayQuery
{
    QDate from;
    QDate to;
    std::optional<domain::ProviderId> providerId;
    friend bool operator==(const DayQuery&, const DayQuery&) = default;
};

struct DayHoursList
{
    QList<domain::DayHours> dayHours;
    friend bool operator==(const DayHoursList&, const DayHoursList&) = default;
};

struct DayLoadList
{
    QList<domain::DayLoad> days;
    friend bool operator==(const DayLoadList&, const DayLoadList&) = default;
};

/// The answer to whatever narrows the time that can be booked: nothing that is held or booked is dropped, so these
/// bookings now lie outside and want a person's eye.
struct ScheduleReply
{
    QList<domain::BookingId> bookingsOutside;
    friend bool operator==(const ScheduleReply&, const ScheduleReply&) = default;
};

/// `POST /v1/providers` and `PATCH /v1/providers/{id}`: what is left out stays. A new one needs a name.
struct SaveProviderRequest
{
    std::optional<QString> name;
    std::optional<QString> color;
    std::optional<QString> speciality;
    std::optional<QList<domain::WorkingHours>> workingHours;
    std::optional<bool> active;
    std::optional<int> version;
    friend bool operator==(const SaveProviderRequest&, const SaveProviderRequest&) = default;
};

struct ProviderReply
{
    domain::Provider provider;
    QList<domain::BookingId> bookingsOutside;
    friend bool operator==(const ProviderReply&, const ProviderReply&) = default;
};

struct ProcedureReply
{
    domain::Procedure procedure;
    friend bool operator==(const ProcedureReply&, const ProcedureReply&) = default;
};

/// `POST /v1/resources`, `PATCH /v1/resources/{id}`.
struct SaveResourceRequest
{
    std::optional<QString> name;
    std::optional<QString> kind;
    std::optional<bool> active;
    std::optional<int> version;
    friend bool operator==(const SaveResourceRequest&, const SaveResourceRequest&) = default;
};

struct ResourceReply
{
    domain::Resource resource;
    friend bool operator==(const ResourceReply&, const ResourceReply&) = default;
};

/// `POST /v1/time-off`; `DELETE /v1/time-off/{id}`.
struct AddTimeOffRequest
{
    /// None: everybody.
    std::optional<domain::ProviderId> providerId;
    QDateTime startsAt;
    QDateTime endsAt;
    QString reason;
    friend bool operator==(const AddTimeOffRequest&, const AddTimeOffRequest&) = default;
};

struct TimeOffReply
{
    domain::TimeOff timeOff;
    QList<domain::BookingId> bookingsOutside;
    friend bool operator==(const TimeOffReply&, const TimeOffReply&) = default;
};

/// `PUT /v1/providers/{id}/day-hours/{date}`; `DELETE` goes back to the weekday's.
struct SaveDayHoursRequest
{
    QList<domain::DayStretch> hours;
    QString reason;
    friend bool operator==(const SaveDayHoursRequest&, const SaveDayHoursRequest&) = default;
};

/// `GET /v1/clinic`, `PATCH /v1/clinic`.
struct ClinicReply
{
    domain::Clinic clinic;
    friend bool operator==(const ClinicReply&, const ClinicReply&) = default;
};

struct ChangeClinicRequest
{
    std::optional<QString> name;
    /// 5, 10, 15, 20, 30 or 60. Slots that nobody has are laid anew; held and booked ones stay as they are.
    std::optional<int> gridMinutes;
    /// 0–240.
    std::optional<int> idleLockMinutes;
    std::optional<bool> maskDates;
    std::optional<int> version;
    friend bool operator==(const ChangeClinicRequest&, const ChangeClinicRequest&) = default;
};

} // namespace clinic::contract
