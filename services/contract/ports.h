#pragma once

#include "contract/requests.h"
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
};

class ContactApi
{
public:
    virtual ~ContactApi() = default;
    virtual void findContacts(const ContactQuery&, QObject* context, Reply<ContactList>) = 0;
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
