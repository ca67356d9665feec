#pragma once

#include "contract/requests.h"
#include "contract/schedule.h"
#include "domain/schedule.h"
#include "domain/waitlist.h"

#include <QDate>
#include <QTimeZone>

namespace clinic::test {

/// An invented clinic in London with three providers, whose days a test fills: slots, holds and bookings that agree.
class ClinicDay
{
public:
    ClinicDay();

    [[nodiscard]] const QTimeZone& zone() const { return m_zone; }
    [[nodiscard]] QDateTime at(const QDate& date, const QString& time) const;
    [[nodiscard]] QDateTime at(const QString& time) const { return at(m_date, time); }
    /// The day that the helpers below mean.
    void setDate(const QDate& date) { m_date = date; }
    [[nodiscard]] QDate date() const { return m_date; }

    /// Makes the day's slots from the working hours.
    void open(const QDate& date);
    domain::Booking& book(int provider, const QString& time, int minutes, const QString& patient, int procedure,
                          domain::BookingStatus status = domain::BookingStatus::Booked);
    /// A double booking beside what is there.
    domain::Booking& overbook(int provider, const QString& time, int minutes, const QString& patient, int procedure);
    void hold(int provider, const QString& time, int minutes, const domain::Holder& holder, const QDateTime& until);
    void block(int provider, const QString& time, int minutes);

    [[nodiscard]] domain::Slot& slot(int provider, const QString& time);
    [[nodiscard]] QList<domain::SlotId> slotIds(int provider, const QString& time, int minutes);

    [[nodiscard]] const QList<domain::Provider>& providers() const { return m_providers; }
    [[nodiscard]] const QList<domain::Procedure>& procedures() const { return m_procedures; }
    /// Two rooms and a laser, which a laser session takes.
    [[nodiscard]] const QList<domain::Resource>& resources() const { return m_resources; }
    [[nodiscard]] contract::SlotList slotList(const contract::SlotQuery& query) const;
    [[nodiscard]] contract::BookingList bookingList(const contract::BookingQuery& query) const;
    /// Counted from the slots where there are any; other days as `invented` says.
    [[nodiscard]] contract::DayLoadList loadList(const contract::DayQuery& query) const;
    /// Makes up how full other days are: a pattern of working days.
    void inventLoads() { m_invented = true; }
    /// Somebody who waits since so many days.
    [[nodiscard]] domain::WaitlistEntry waits(qint64 id, const QString& patient, int procedure, int provider,
                                              int days) const;
    [[nodiscard]] static contract::Session session();
    [[nodiscard]] static domain::Holder voxanne();
    [[nodiscard]] static domain::Holder colleague();
    [[nodiscard]] static domain::Holder me();

private:
    domain::Booking& add(int provider, const QString& time, int minutes, const QString& patient, int procedure);

    QTimeZone m_zone;
    QDate m_date;
    QList<domain::Provider> m_providers;
    QList<domain::Procedure> m_procedures;
    QList<domain::Resource> m_resources;
    QList<domain::Slot> m_slots;
    QList<domain::Booking> m_bookings;
    qint64 m_serial = 1000;
    bool m_invented = false;
};

} // namespace clinic::test
