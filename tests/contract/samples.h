#pragma once

#include "contract/codec.h"

#include <QJsonDocument>
#include <QTimeZone>

/// Values and the JSON that stands for them, one pair a struct.
namespace clinic::test {

using namespace Qt::Literals::StringLiterals;

inline QJsonObject json(const char* text)
{
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(QByteArray(text).replace('\'', '"'), &error);
    Q_ASSERT_X(error.error == QJsonParseError::NoError, "json", qPrintable(error.errorString()));
    return document.object();
}

inline QDateTime utc(const char* text)
{
    return QDateTime::fromString(QString::fromLatin1(text), Qt::ISODateWithMs).toUTC();
}

inline domain::Slot heldSlot()
{
    domain::Slot slot;
    slot.id = domain::SlotId(u"68719476737"_s);
    slot.providerId = domain::ProviderId(u"68719476740"_s);
    slot.startsAt = utc("2026-03-02T09:00:00Z");
    slot.endsAt = utc("2026-03-02T09:15:00Z");
    slot.status = domain::SlotStatus::Held;
    slot.holder = domain::Holder{domain::HolderKind::Agent, u"call-1"_s, u"Voxanne"_s};
    slot.heldUntil = utc("2026-03-02T08:15:00.250Z");
    slot.version = 7;
    return slot;
}

inline constexpr auto heldSlotJson = R"({
    'id': '68719476737', 'provider_id': '68719476740',
    'starts_at': '2026-03-02T09:00:00Z', 'ends_at': '2026-03-02T09:15:00Z', 'status': 'held',
    'holder': {'kind': 'agent', 'id': 'call-1', 'name': 'Voxanne'},
    'held_until': '2026-03-02T08:15:00.250Z', 'booking_ids': [], 'version': 7})";

inline domain::Slot bookedSlot()
{
    domain::Slot slot = heldSlot();
    slot.id = domain::SlotId(u"68719476738"_s);
    slot.status = domain::SlotStatus::Booked;
    slot.holder.reset();
    slot.heldUntil.reset();
    slot.bookingIds = {domain::BookingId(u"9"_s), domain::BookingId(u"10"_s)};
    return slot;
}

inline constexpr auto bookedSlotJson = R"({
    'id': '68719476738', 'provider_id': '68719476740',
    'starts_at': '2026-03-02T09:00:00Z', 'ends_at': '2026-03-02T09:15:00Z', 'status': 'booked',
    'holder': null, 'held_until': null, 'booking_ids': ['9', '10'], 'version': 7})";

inline domain::Booking booking()
{
    domain::Booking booking;
    booking.id = domain::BookingId(u"9"_s);
    booking.slotIds = {domain::SlotId(u"1"_s), domain::SlotId(u"2"_s)};
    booking.providerId = domain::ProviderId(u"3"_s);
    booking.resourceIds = {domain::ResourceId(u"4"_s)};
    booking.startsAt = utc("2026-03-02T09:00:00Z");
    booking.endsAt = utc("2026-03-02T09:30:00Z");
    booking.status = domain::BookingStatus::InProgress;
    booking.procedureId = domain::ProcedureId(u"5"_s);
    booking.contact = {domain::ContactId(u"6"_s), u"Zoë Ångström"_s, u"+447700900123"_s};
    booking.note = u"first line\nsecond"_s;
    booking.overbooked = true;
    booking.bookedBy = u"Voxanne"_s;
    booking.version = 3;
    return booking;
}

inline constexpr auto bookingJson = R"({
    'id': '9', 'slot_ids': ['1', '2'], 'provider_id': '3', 'resource_ids': ['4'],
    'starts_at': '2026-03-02T09:00:00Z', 'ends_at': '2026-03-02T09:30:00Z', 'status': 'in_progress',
    'procedure_id': '5', 'contact': {'id': '6', 'name': 'Zoë Ångström', 'phone': '+447700900123'},
    'note': 'first line\nsecond', 'overbooked': true, 'booked_by': 'Voxanne', 'version': 3})";

inline domain::Clinic clinicSample()
{
    return {domain::ClinicId(u"1"_s), u"demo-1"_s, u"Demo Clinic"_s, u"Europe/London"_s};
}

} // namespace clinic::test
