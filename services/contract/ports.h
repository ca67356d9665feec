#pragma once

#include "contract/accounts.h"
#include "contract/audit.h"
#include "contract/calls.h"
#include "contract/files.h"
#include "contract/privacy.h"
#include "contract/repeats.h"
#include "contract/requests.h"
#include "contract/schedule.h"
#include "contract/waitlist.h"
#include "domain/result.h"

#include <QObject>

#include <functional>

/// What the console may ask of the service. The UI knows these abstract classes alone: `services/client` fills them
/// over HTTP, `tests/support` with fakes. Every answer comes later, on the caller's thread, and not at all once
/// `context` is gone. Writes carry an Idempotency-Key of their own and are never re-sent behind the caller's back.
namespace clinic::contract {

template <class T>
using Reply = std::function<void(domain::Result<T>)>;

class SessionApi
{
public:
    virtual ~SessionApi() = default;
    virtual void logIn(const LogInRequest&, QObject* context, Reply<Session>) = 0;
    virtual void logOut(QObject* context, Reply<domain::Done>) = 0;
};

class BookingApi
{
public:
    virtual ~BookingApi() = default;
    virtual void listProviders(QObject* context, Reply<ProviderList>) = 0;
    virtual void listProcedures(QObject* context, Reply<ProcedureList>) = 0;
    virtual void listSlots(const SlotQuery&, QObject* context, Reply<SlotList>) = 0;
    virtual void listBookings(const BookingQuery&, QObject* context, Reply<BookingList>) = 0;
    virtual void getBooking(const domain::BookingId&, QObject* context, Reply<BookingDetail>) = 0;
    virtual void claim(const domain::SlotId&, const ClaimRequest&, QObject* context, Reply<HoldReply>) = 0;
    virtual void changeHold(const domain::HoldId&, const ChangeHoldRequest&, QObject* context, Reply<HoldReply>) = 0;
    virtual void release(const domain::HoldId&, QObject* context, Reply<domain::Done>) = 0;
    /// `attempt` is the Idempotency-Key: say the same one to try the same confirm again after an unknown outcome.
    virtual void confirm(const domain::HoldId&, const ConfirmRequest&, const QString& attempt, QObject* context,
                         Reply<BookingReply>) = 0;
    virtual void reschedule(const domain::BookingId&, const RescheduleRequest&, QObject* context,
                            Reply<BookingReply>) = 0;
    virtual void cancel(const domain::BookingId&, const CancelRequest&, QObject* context, Reply<BookingReply>) = 0;
    virtual void restore(const domain::BookingId&, QObject* context, Reply<BookingReply>) = 0;
    virtual void setStatus(const domain::BookingId&, const StatusRequest&, QObject* context, Reply<BookingReply>) = 0;
    virtual void planRepeat(const domain::HoldId&, const RepeatPlanRequest&, QObject* context, Reply<RepeatPlan>) = 0;
    virtual void overbook(const domain::SlotId&, const OverbookRequest&, const QString& attempt, QObject* context,
                          Reply<BookingReply>) = 0;
};

class ContactApi
{
public:
    virtual ~ContactApi() = default;
    virtual void findContacts(const ContactQuery&, QObject* context, Reply<ContactList>) = 0;
    /// Everything the person ever had and will have here, newest first, cancelled ones too.
    virtual void listBookingsOf(const domain::ContactId&, QObject* context, Reply<BookingList>) = 0;
};

class WaitlistApi
{
public:
    virtual ~WaitlistApi() = default;
    virtual void listWaiting(const WaitlistQuery&, QObject* context, Reply<Waitlist>) = 0;
    virtual void addToWaitlist(const AddToWaitlistRequest&, QObject* context, Reply<WaitlistReply>) = 0;
    virtual void offer(const domain::WaitlistId&, const OfferRequest&, QObject* context, Reply<WaitlistReply>) = 0;
    virtual void removeFromWaitlist(const domain::WaitlistId&, QObject* context, Reply<domain::Done>) = 0;
};

/// When the clinic can be booked and what it offers; everybody reads, managers write.
class ScheduleApi
{
public:
    virtual ~ScheduleApi() = default;
    virtual void listResources(QObject* context, Reply<ResourceList>) = 0;
    virtual void listTimeOff(const TimeOffQuery&, QObject* context, Reply<TimeOffList>) = 0;
    virtual void listDayHours(const DayQuery&, QObject* context, Reply<DayHoursList>) = 0;
    virtual void listLoad(const DayQuery&, QObject* context, Reply<DayLoadList>) = 0;
    virtual void getClinic(QObject* context, Reply<ClinicReply>) = 0;

    /// An empty id makes a new one; so do the next two.
    virtual void saveProvider(const domain::ProviderId&, const SaveProviderRequest&, QObject* context,
                              Reply<ProviderReply>) = 0;
    virtual void saveProcedure(const domain::Procedure&, QObject* context, Reply<ProcedureReply>) = 0;
    virtual void saveResource(const domain::ResourceId&, const SaveResourceRequest&, QObject* context,
                              Reply<ResourceReply>) = 0;
    virtual void addTimeOff(const AddTimeOffRequest&, QObject* context, Reply<TimeOffReply>) = 0;
    virtual void removeTimeOff(const domain::TimeOffId&, QObject* context, Reply<domain::Done>) = 0;
    virtual void saveDayHours(const domain::ProviderId&, const QDate&, const SaveDayHoursRequest&, QObject* context,
                              Reply<ScheduleReply>) = 0;
    virtual void removeDayHours(const domain::ProviderId&, const QDate&, QObject* context, Reply<ScheduleReply>) = 0;
    virtual void changeClinic(const ChangeClinicRequest&, QObject* context, Reply<ClinicReply>) = 0;
};

/// The clinic's accounts; for its admin, but the own password.
class AccountApi
{
public:
    virtual ~AccountApi() = default;
    virtual void listStaff(QObject* context, Reply<StaffList>) = 0;
    virtual void addStaff(const AddStaffRequest&, QObject* context, Reply<StaffReply>) = 0;
    virtual void changeStaff(const domain::StaffId&, const ChangeStaffRequest&, QObject* context,
                             Reply<StaffReply>) = 0;
    virtual void changePassword(const ChangePasswordRequest&, QObject* context, Reply<domain::Done>) = 0;
};

/// The calendar as files, in their own formats.
class FileApi
{
public:
    virtual ~FileApi() = default;
    virtual void exportCalendar(const ExportQuery&, QObject* context, Reply<QByteArray>) = 0;
    /// CSV with a header row; `detail` does not apply.
    virtual void exportBookings(const ExportQuery&, QObject* context, Reply<QByteArray>) = 0;
    /// `attempt` as for `BookingApi::confirm`.
    virtual void importCalendar(const QByteArray& file, const ImportQuery&, const QString& attempt, QObject* context,
                                Reply<ImportReport>) = 0;
};

/// The redacted calls; for managers, reveals and "not sensitive" for admins.
class CallApi
{
public:
    virtual ~CallApi() = default;
    virtual void listCalls(const CallQuery&, QObject* context, Reply<CallList>) = 0;
    virtual void getCall(const domain::CallId&, QObject* context, Reply<CallReply>) = 0;
    /// Never repeated by anybody: each is an audit entry.
    virtual void reveal(const domain::CallId&, const RevealRequest&, QObject* context, Reply<RevealedCall>) = 0;
    virtual void correct(const domain::CallId&, const CorrectionRequest&, QObject* context,
                         Reply<CorrectionReply>) = 0;
    virtual void listDeliveries(const DeliveryQuery&, QObject* context, Reply<DeliveryList>) = 0;
    virtual void replayDelivery(const domain::DeliveryId&, QObject* context, Reply<DeliveryReply>) = 0;
    virtual void getCoverage(QObject* context, Reply<RedactionCoverage>) = 0;
};

/// The audit trail; for admins.
class AuditApi
{
public:
    virtual ~AuditApi() = default;
    virtual void listAudit(const AuditQuery&, QObject* context, Reply<AuditList>) = 0;
    virtual void verifyAudit(const AuditVerifyQuery&, QObject* context, Reply<AuditVerdict>) = 0;
    /// CSV with a header row: everything that the query finds, whatever its cursor and limit.
    virtual void exportAudit(const AuditQuery&, QObject* context, Reply<QByteArray>) = 0;
};

/// Persons' rights, retention and keys; for admins.
class PrivacyApi
{
public:
    virtual ~PrivacyApi() = default;
    virtual void exportPerson(const domain::ContactId&, ExportFormat, QObject* context, Reply<QByteArray>) = 0;
    virtual void erasePerson(const domain::ContactId&, const EraseRequest&, QObject* context, Reply<EraseReply>) = 0;
    virtual void listErasures(const QString& cursor, QObject* context, Reply<ErasureList>) = 0;
    /// The certificate, as JSON or PDF.
    virtual void getCertificate(const domain::ErasureId&, ExportFormat, QObject* context, Reply<QByteArray>) = 0;
    virtual void getRetention(QObject* context, Reply<RetentionPolicy>) = 0;
    virtual void saveRetention(const QString& name, const SaveRetentionRequest&, QObject* context,
                               Reply<RetentionPolicy>) = 0;
    virtual void runRetention(bool dryRun, QObject* context, Reply<RetentionRun>) = 0;
    virtual void getKeys(QObject* context, Reply<KeyStatus>) = 0;
    /// A new key for the clinic; persons' keys are wrapped anew under it while everything goes on.
    virtual void rotateKeys(QObject* context, Reply<KeyStatus>) = 0;
};

/// What an operator does from the console: the first clinic of a new installation.
class InstallationApi
{
public:
    virtual ~InstallationApi() = default;
    virtual void listClinics(QObject* context, Reply<ClinicList>) = 0;
    virtual void addClinic(const AddClinicRequest&, QObject* context, Reply<AddClinicReply>) = 0;
};

/// The clinic's changes as they happen. Reconnects by itself and resumes from the last event seen.
class EventFeed : public QObject
{
    Q_OBJECT
public:
    using QObject::QObject;
    /// Start after `position`; a position of a list's `as_of` leaves no gap.
    virtual void start(domain::EventPosition position) = 0;
    virtual void stop() = 0;
    [[nodiscard]] virtual domain::ConnectionState state() const = 0;
    /// When the connection was lost, UTC; invalid while it stands.
    [[nodiscard]] virtual QDateTime offlineSince() const = 0;
    /// Try to reconnect now rather than at the next interval.
    virtual void retryNow() = 0;

Q_SIGNALS:
    void happened(const clinic::domain::ServerEvent& event);
    void stateChanged(clinic::domain::ConnectionState state);
    /// The token was refused and could not be renewed: sign in again.
    void signedOut();
};

} // namespace clinic::contract
