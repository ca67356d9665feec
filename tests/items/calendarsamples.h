#pragma once

#include "domain/booking.h"
#include "domain/provider.h"
#include "domain/slot.h"

#include <QDateTime>
#include <QTimeZone>

namespace clinic::test {

inline QDateTime utc(const char* text)
{
    return QDateTime::fromString(QString::fromLatin1(text), Qt::ISODate).toUTC();
}

inline const domain::ProviderId shah{QStringLiteral("31")};
inline const domain::ProviderId ito{QStringLiteral("32")};
inline const domain::StaffId rita{QStringLiteral("8")};

/// A quarter-hour of a provider, `index` quarters after `firstStart`.
inline domain::Slot quarter(const domain::ProviderId& provider, const QDateTime& firstStart, int index)
{
    domain::Slot slot;
    slot.id = domain::SlotId(provider.text() + QLatin1Char('-') + QString::number(index));
    slot.providerId = provider;
    slot.startsAt = firstStart.addSecs(index * 900);
    slot.endsAt = slot.startsAt.addSecs(900);
    slot.version = 1;
    return slot;
}

inline QList<domain::Slot> quarters(const domain::ProviderId& provider, const QDateTime& firstStart, int count)
{
    QList<domain::Slot> all;
    for (int i = 0; i < count; ++i)
        all.append(quarter(provider, firstStart, i));
    return all;
}

inline domain::Slot held(domain::Slot slot, const domain::StaffId& by, const QDateTime& until, int version = 2)
{
    slot.status = domain::SlotStatus::Held;
    slot.holder = domain::Holder{domain::HolderKind::Staff, by.text(), QStringLiteral("Rita")};
    slot.heldUntil = until;
    slot.version = version;
    return slot;
}

inline domain::Slot booked(domain::Slot slot, const QList<domain::BookingId>& bookings, int version = 2)
{
    slot.status = domain::SlotStatus::Booked;
    slot.bookingIds = bookings;
    slot.version = version;
    return slot;
}

inline domain::Booking bookingOf(const QString& id, const QList<domain::Slot>& slotList, int version = 1)
{
    domain::Booking booking;
    booking.id = domain::BookingId(id);
    for (const domain::Slot& slot : slotList)
        booking.slotIds.append(slot.id);
    booking.providerId = slotList.first().providerId;
    booking.startsAt = slotList.first().startsAt;
    booking.endsAt = slotList.last().endsAt;
    booking.contact.name = QStringLiteral("Ann Lee");
    booking.version = version;
    return booking;
}

inline QList<domain::Provider> twoProviders()
{
    domain::Provider first;
    first.id = shah;
    first.name = QStringLiteral("Dr Shah");
    domain::Provider second;
    second.id = ito;
    second.name = QStringLiteral("Dr Ito");
    return {first, second};
}

} // namespace clinic::test
