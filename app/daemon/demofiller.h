#pragma once

#include "booking/scheduleservice.h"
#include "domain/contact.h"
#include "domain/ids.h"
#include "domain/result.h"
#include "storage/call.h"
#include "storage/database.h"

#include <QDateTime>
#include <QJsonObject>
#include <QTimeZone>

namespace clinic::booking {
class BookingService;
class WaitlistService;
}

namespace clinic::app {

/// `resources/demo/demo.json`: who and what the demo clinics have.
[[nodiscard]] const QJsonObject& demoScript();

/// Fills one demo clinic as its people would have; stops at the first error, which says what went wrong.
class DemoFiller final
{
public:
    /// `call` is the clinic's admin; the services must outlive the filler.
    DemoFiller(storage::Database& db, storage::Call call, const booking::BookingService& booking,
               const booking::WaitlistService& waitlist);

    /// `now` in the clinic's zone.
    [[nodiscard]] domain::Result<domain::Done> fill(int clinicNumber, const QDateTime& now);

private:
    using Result = domain::Result<domain::Done>;

    [[nodiscard]] Result addProviders();
    [[nodiscard]] Result addWhatIsOffered();
    [[nodiscard]] Result addTimeOff(const QDate& next);
    [[nodiscard]] Result bookDay(const QDate& day, const QDateTime& now, int& patient);
    [[nodiscard]] Result book(const domain::Slot& slot, const domain::ProcedureId& procedure, int patient,
                              const QDateTime& now);
    /// A patient who comes every week.
    [[nodiscard]] Result bookRow(const QDate& day);
    [[nodiscard]] Result bookDouble(const QDate& day);
    [[nodiscard]] Result addWaiting(const QDateTime& now);

    /// The slot that a row of the script names; the id is empty when there is none.
    [[nodiscard]] domain::Slot slotOf(const QList<domain::Slot>& slots, const QJsonObject& row, const QDate& day) const;
    [[nodiscard]] domain::Result<QList<domain::Slot>> slotsOn(const QDate& day);
    [[nodiscard]] domain::ProcedureId procedureOf(const QJsonObject& row) const;

    storage::Database& m_db;
    const storage::Call m_call;
    /// Some bookings are hers, as they would be.
    storage::Call m_voxanne;
    const booking::BookingService& m_booking;
    const booking::WaitlistService& m_waitlist;
    const booking::ScheduleService m_schedule{};
    const QTimeZone m_zone;
    QList<domain::ProviderId> m_providers;
    QList<domain::ProcedureId> m_procedures;
};

} // namespace clinic::app
