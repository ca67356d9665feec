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
    slot.resourceIds = {domain::ResourceId(u"4"_s)};
    slot.version = 7;
    return slot;
}

inline constexpr auto heldSlotJson = R"({
    'id': '68719476737', 'provider_id': '68719476740',
    'starts_at': '2026-03-02T09:00:00Z', 'ends_at': '2026-03-02T09:15:00Z', 'status': 'held',
    'holder': {'kind': 'agent', 'id': 'call-1', 'name': 'Voxanne'},
    'held_until': '2026-03-02T08:15:00.250Z', 'booking_ids': [], 'resource_ids': ['4'], 'version': 7})";

inline domain::Slot bookedSlot()
{
    domain::Slot slot = heldSlot();
    slot.id = domain::SlotId(u"68719476738"_s);
    slot.status = domain::SlotStatus::Booked;
    slot.holder.reset();
    slot.heldUntil.reset();
    slot.bookingIds = {domain::BookingId(u"9"_s), domain::BookingId(u"10"_s)};
    slot.resourceIds.clear();
    return slot;
}

inline constexpr auto bookedSlotJson = R"({
    'id': '68719476738', 'provider_id': '68719476740',
    'starts_at': '2026-03-02T09:00:00Z', 'ends_at': '2026-03-02T09:15:00Z', 'status': 'booked',
    'holder': null, 'held_until': null, 'booking_ids': ['9', '10'], 'resource_ids': [],
    'version': 7})";

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
    booking.series = domain::SeriesPlace{domain::BookingId(u"8"_s), 2, 6};
    booking.bookedBy = u"Voxanne"_s;
    booking.bookedByKind = domain::HolderKind::Agent;
    booking.version = 3;
    return booking;
}

inline constexpr auto bookingJson = R"({
    'id': '9', 'slot_ids': ['1', '2'], 'provider_id': '3', 'resource_ids': ['4'],
    'starts_at': '2026-03-02T09:00:00Z', 'ends_at': '2026-03-02T09:30:00Z', 'status': 'in_progress',
    'procedure_id': '5', 'contact': {'id': '6', 'name': 'Zoë Ångström', 'phone': '+447700900123'},
    'note': 'first line\nsecond', 'overbooked': true,
    'series': {'first': '8', 'number': 2, 'count': 6}, 'booked_by': 'Voxanne', 'booked_by_kind': 'agent', 'version': 3})";

inline domain::Clinic clinicSample()
{
    return {domain::ClinicId(u"1"_s), u"demo-1"_s, u"Demo Clinic"_s, u"Europe/London"_s, 10, 0, true, 3};
}

inline constexpr auto clinicJson = R"({
    'id': '1', 'slug': 'demo-1', 'name': 'Demo Clinic', 'time_zone': 'Europe/London', 'grid_minutes': 10,
    'idle_lock_minutes': 0, 'mask_dates': true, 'version': 3})";

inline domain::Provider providerSample()
{
    domain::Provider provider;
    provider.id = domain::ProviderId(u"3"_s);
    provider.name = u"Dr Shah"_s;
    provider.color = u"#336699"_s;
    provider.speciality = u"Dermatology"_s;
    provider.workingHours = {{1, QTime(9, 0), QTime(12, 30)}, {1, QTime(13, 15), QTime(17, 0)}};
    provider.active = false;
    provider.version = 2;
    return provider;
}

inline constexpr auto providerJson = R"({
    'id': '3', 'name': 'Dr Shah', 'color': '#336699', 'speciality': 'Dermatology', 'active': false, 'version': 2,
    'working_hours': [{'weekday': 1, 'starts_at': '09:00', 'ends_at': '12:30'},
                      {'weekday': 1, 'starts_at': '13:15', 'ends_at': '17:00'}]})";

inline domain::Procedure procedureSample()
{
    domain::Procedure procedure;
    procedure.id = domain::ProcedureId(u"5"_s);
    procedure.name = u"Rhinoplasty"_s;
    procedure.synonyms = {u"nose job"_s};
    procedure.durationMinutes = 45;
    procedure.pricePence = 450000;
    procedure.resourceKinds = {u"theatre"_s};
    procedure.color = u"#aa3377"_s;
    procedure.guide = domain::Guide{u"After care"_s, u"https://example.test/g"_s};
    procedure.smsTemplate = {{u"en"_s, u"Hello {name}"_s}};
    procedure.version = 1;
    return procedure;
}

inline constexpr auto procedureJson = R"({
    'id': '5', 'name': 'Rhinoplasty', 'synonyms': ['nose job'], 'duration_minutes': 45, 'price_pence': 450000,
    'resource_kinds': ['theatre'], 'color': '#aa3377', 'active': true,
    'guide': {'title': 'After care', 'url': 'https://example.test/g'},
    'sms_template': {'en': 'Hello {name}'}, 'version': 1})";

} // namespace clinic::test
