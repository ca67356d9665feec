#pragma once

#include "contract/audit.h"
#include "domain/booking.h"
#include "domain/clinic.h"
#include "domain/contact.h"
#include "domain/event.h"
#include "domain/provider.h"
#include "domain/slot.h"

#include <optional>

/// The HTTP API as plain structs: what goes down and what comes back. Both processes speak through these alone;
/// `codec.h` turns them into JSON and back.
namespace clinic::contract {

struct LogInRequest
{
    QString email;
    QString password;
    friend bool operator==(const LogInRequest&, const LogInRequest&) = default;
};

struct RefreshRequest
{
    QString refreshToken;
    friend bool operator==(const RefreshRequest&, const RefreshRequest&) = default;
};

struct SessionStaff
{
    domain::StaffId id;
    QString name;
    domain::Role role = domain::Role::Receptionist;
    friend bool operator==(const SessionStaff&, const SessionStaff&) = default;
};

/// The answer to log-in and refresh.
struct Session
{
    QString accessToken;
    int expiresInSeconds = 0;
    QString refreshToken;
    SessionStaff staff;
    /// None for an operator.
    std::optional<domain::Clinic> clinic;
    friend bool operator==(const Session&, const Session&) = default;
};

struct ProviderList
{
    QList<domain::Provider> providers;
    friend bool operator==(const ProviderList&, const ProviderList&) = default;
};

struct ProcedureList
{
    QList<domain::Procedure> procedures;
    friend bool operator==(const ProcedureList&, const ProcedureList&) = default;
};

/// `from` inclusive, `to` exclusive, both UTC.
struct SlotQuery
{
    QDateTime from;
    QDateTime to;
    std::optional<domain::ProviderId> providerId;
    std::optional<domain::SlotStatus> status;
    friend bool operator==(const SlotQuery&, const SlotQuery&) = default;
};

struct SlotList
{
    QList<domain::Slot> slots;
    domain::EventPosition asOf = 0;
    friend bool operator==(const SlotList&, const SlotList&) = default;
};

struct ClaimRequest
{
    std::optional<int> durationMinutes;
    std::optional<domain::ProcedureId> procedureId;
    friend bool operator==(const ClaimRequest&, const ClaimRequest&) = default;
};

/// Also the body of `PATCH /v1/holds/{id}`.
using ChangeHoldRequest = ClaimRequest;

struct HoldReply
{
    domain::Hold hold;
    friend bool operator==(const HoldReply&, const HoldReply&) = default;
};

struct ConfirmRequest
{
    domain::Patient patient;
    domain::ProcedureId procedureId;
    QString note;
    /// The first slots of further bookings of the same kind: all of them are booked with the hold, or nothing is.
    QList<domain::SlotId> repeatSlotIds;
    friend bool operator==(const ConfirmRequest&, const ConfirmRequest&) = default;
};

struct BookingReply
{
    domain::Booking booking;
    /// The further bookings of a row, in order of time.
    QList<domain::Booking> repeats;
    friend bool operator==(const BookingReply&, const BookingReply&) = default;
};

struct BookingQuery
{
    QDateTime from;
    QDateTime to;
    friend bool operator==(const BookingQuery&, const BookingQuery&) = default;
};

struct BookingList
{
    QList<domain::Booking> bookings;
    domain::EventPosition asOf = 0;
    friend bool operator==(const BookingList&, const BookingList&) = default;
};

struct BookingDetail
{
    domain::Booking booking;
    QList<domain::BookingHistoryEntry> history;
    friend bool operator==(const BookingDetail&, const BookingDetail&) = default;
};

struct RescheduleRequest
{
    domain::SlotId slotId;
    std::optional<int> durationMinutes;
    std::optional<int> version;
    friend bool operator==(const RescheduleRequest&, const RescheduleRequest&) = default;
};

struct CancelRequest
{
    QString reason;
    /// The later bookings of the row, too.
    bool following = false;
    std::optional<int> version;
    friend bool operator==(const CancelRequest&, const CancelRequest&) = default;
};

struct StatusRequest
{
    domain::BookingStatus status = domain::BookingStatus::Booked;
    std::optional<int> version;
    friend bool operator==(const StatusRequest&, const StatusRequest&) = default;
};

struct ContactQuery
{
    QString query;
    int limit = 20;
    friend bool operator==(const ContactQuery&, const ContactQuery&) = default;
};

struct ContactList
{
    QList<domain::Contact> contacts;
    friend bool operator==(const ContactList&, const ContactList&) = default;
};

struct ContactReply
{
    domain::Contact contact;
    friend bool operator==(const ContactReply&, const ContactReply&) = default;
};

/// What a PATCH of a contact leaves out stays as it is; an empty e-mail removes it.
struct ChangeContactRequest
{
    std::optional<QString> name;
    std::optional<QString> phone;
    std::optional<QString> email;
    std::optional<QDate> dateOfBirth;
    std::optional<int> version;
    friend bool operator==(const ChangeContactRequest&, const ChangeContactRequest&) = default;
};

struct AddClinicRequest
{
    QString slug;
    QString name;
    QString timeZone;
    /// The first admin; an operator makes no other accounts.
    QString adminName;
    QString adminEmail;
    QString adminPassword;
    friend bool operator==(const AddClinicRequest&, const AddClinicRequest&) = default;
};

struct ClinicList
{
    QList<domain::Clinic> clinics;
    friend bool operator==(const ClinicList&, const ClinicList&) = default;
};

/// `webhookSecret` is told once, here.
struct AddClinicReply
{
    domain::Clinic clinic;
    QString webhookSecret;
    friend bool operator==(const AddClinicReply&, const AddClinicReply&) = default;
};

struct AddStaffRequest
{
    QString name;
    QString email;
    QString password;
    domain::Role role = domain::Role::Receptionist;
    /// Operators name the clinic (its slug); an admin adds to the own one and leaves it out.
    QString clinicSlug;
    friend bool operator==(const AddStaffRequest&, const AddStaffRequest&) = default;
};

struct StaffList
{
    QList<domain::Staff> staff;
    friend bool operator==(const StaffList&, const StaffList&) = default;
};

struct StaffReply
{
    domain::Staff staff;
    friend bool operator==(const StaffReply&, const StaffReply&) = default;
};

} // namespace clinic::contract
