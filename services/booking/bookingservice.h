#pragma once

#include "contract/repeats.h"
#include "contract/requests.h"
#include "domain/result.h"
#include "storage/call.h"
#include "storage/database.h"
#include "tenancy/personvault.h"

namespace clinic::booking {

/// The calendar's commands and reads. Each is one round trip to the SQL function of the same name, which locks,
/// checks, writes history, audit and event in one transaction; this class seals what goes in and opens what comes out.
/// Holds no state of its own, so that every storage worker may use it at once.
class BookingService final
{
public:
    /// `holdsPerActor` open holds at most for one actor; 0 means no limit.
    BookingService(const tenancy::PersonVault& vault, int holdsPerActor) : m_vault(vault), m_holdsPerActor(holdsPerActor) {}

    using Db = storage::Database;
    using Call = storage::Call;
    template <class T>
    using Result = domain::Result<T>;

    Result<contract::SlotList> listSlots(Db&, const Call&, const contract::SlotQuery&) const;
    /// Starts at which `durationMinutes` fit whole, and a procedure with what it takes; by time, at most `limit`.
    Result<QList<domain::Slot>> freeSlots(Db&, const Call&, const contract::SlotQuery&, int durationMinutes, int limit,
                                          const domain::ProcedureId& procedure = {}) const;
    Result<contract::HoldReply> claim(Db&, const Call&, const domain::SlotId&, const contract::ClaimRequest&) const;
    Result<contract::HoldReply> changeHold(Db&, const Call&, const domain::HoldId&,
                                           const contract::ChangeHoldRequest&) const;
    Result<domain::Done> release(Db&, const Call&, const domain::HoldId&) const;
    Result<domain::HoldStatus> holdStatus(Db&, const Call&, const domain::SlotId&) const;
    Result<contract::BookingReply> confirm(Db&, const Call&, const domain::HoldId&,
                                           const contract::ConfirmRequest&) const;
    Result<contract::RepeatPlan> planRepeat(Db&, const Call&, const domain::HoldId&,
                                            const contract::RepeatPlanRequest&) const;
    Result<contract::BookingReply> overbook(Db&, const Call&, const domain::SlotId&,
                                            const contract::OverbookRequest&) const;

    Result<contract::BookingList> listBookings(Db&, const Call&, const contract::BookingQuery&) const;
    Result<contract::BookingList> listBookingsOf(Db&, const Call&, const domain::ContactId&) const;
    Result<contract::BookingDetail> booking(Db&, const Call&, const domain::BookingId&) const;
    Result<contract::BookingReply> reschedule(Db&, const Call&, const domain::BookingId&,
                                              const contract::RescheduleRequest&) const;
    Result<contract::BookingReply> cancel(Db&, const Call&, const domain::BookingId&,
                                          const contract::CancelRequest&) const;
    Result<contract::BookingReply> restore(Db&, const Call&, const domain::BookingId&) const;
    Result<contract::BookingReply> setStatus(Db&, const Call&, const domain::BookingId&,
                                             const contract::StatusRequest&) const;

    Result<contract::ProviderList> listProviders(Db&, const Call&) const;
    Result<contract::ProcedureList> listProcedures(Db&, const Call&) const;

    Result<contract::ContactList> findContacts(Db&, const Call&, const contract::ContactQuery&) const;
    Result<contract::ContactReply> contact(Db&, const Call&, const domain::ContactId&) const;
    Result<contract::ContactReply> addContact(Db&, const Call&, const domain::Patient&) const;
    Result<contract::ContactReply> changeContact(Db&, const Call&, const domain::ContactId&,
                                                 const contract::ChangeContactRequest&) const;

    /// A booking of the database's answer, opened; for the event stream, which reads in batches.
    Result<domain::Booking> openBooking(qint64 clinic, const QJsonObject& row) const;

private:
    Result<contract::ContactReply> contactReply(const Call&, const Result<QJsonObject>& answer) const;
    Result<contract::BookingReply> bookingReply(const Call&, const Result<QJsonObject>& answer) const;
    Result<contract::BookingList> bookingList(const Call&, const Result<QJsonObject>& answer) const;
    Result<QList<domain::Booking>> openBookings(qint64 clinic, const QJsonValue& rows) const;

    const tenancy::PersonVault& m_vault;
    int m_holdsPerActor;
};

} // namespace clinic::booking
