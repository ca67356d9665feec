#include "booking/bookingservice.h"

#include "booking/databasecalls.h"
#include "booking/rows.h"
#include "booking/sealing.h"
#include "contract/calendarcodec.h"

#include <QJsonArray>

namespace clinic::booking {

using namespace Qt::StringLiterals;

using namespace domain;
using namespace contract;

Result<SlotList> BookingService::listSlots(Db& db, const Call& who, const SlotQuery& query) const
{
    const QVariant status = query.status ? QVariant(wireText(*query.status)) : QVariant();
    const auto answer = read(db, "list_slots",
                             {caller(who), query.from, query.to, key(query.providerId), status});
    if (!answer)
        return answer.error();
    return SlotList{slotsOf((*answer)["slots"]), asOf(*answer)};
}

Result<QList<Slot>> BookingService::freeSlots(Db& db, const Call& who, const SlotQuery& query, int durationMinutes,
                                              int limit, const ProcedureId& procedure) const
{
    const auto answer = read(db, "free_slots",
                             {caller(who), query.from, query.to, key(query.providerId), durationMinutes, limit,
                              key(procedure)});
    if (!answer)
        return answer.error();
    return slotsOf((*answer)["slots"]);
}

Result<HoldReply> BookingService::claim(Db& db, const Call& who, const SlotId& slot, const ClaimRequest& request) const
{
    const auto answer = command(db, "claim_slot_atomic",
                             {caller(who), slot.key(), number(request.durationMinutes), key(request.procedureId),
                              m_holdsPerActor});
    if (!answer)
        return answer.error();
    return HoldReply{holdOf((*answer)["hold"].toObject())};
}

Result<HoldReply> BookingService::changeHold(Db& db, const Call& who, const HoldId& hold,
                                             const ChangeHoldRequest& request) const
{
    const auto answer = command(db, "change_hold",
                             {caller(who), hold.key(), number(request.durationMinutes), key(request.procedureId)});
    if (!answer)
        return answer.error();
    return HoldReply{holdOf((*answer)["hold"].toObject())};
}

Result<Done> BookingService::release(Db& db, const Call& who, const HoldId& hold) const
{
    const auto answer = command(db, "release_slot", {caller(who), hold.key()});
    if (!answer)
        return answer.error();
    return Done{};
}

Result<HoldStatus> BookingService::holdStatus(Db& db, const Call& who, const SlotId& slot) const
{
    const auto answer = read(db, "slot_hold_status", {caller(who), slot.key()});
    if (!answer)
        return answer.error();
    HoldStatus status;
    status.status = slotStatusFromWire((*answer)["status"].toString()).value_or(SlotStatus::Free);
    status.holder = holderOf((*answer)["holder"]);
    if ((*answer)["expires_at"].isString())
        status.expiresAt = timeOf((*answer)["expires_at"]);
    return status;
}

Result<BookingReply> BookingService::confirm(Db& db, const Call& who, const HoldId& hold,
                                             const ConfirmRequest& request) const
{
    QVariant repeats;
    if (!request.repeatSlotIds.isEmpty())
        repeats = keys(request.repeatSlotIds);
    return bookingReply(who, withSealed(m_vault, who.actor.clinic, request.patient, request.note,
                                        [&](const QVariant& patient, const QVariant& note) {
                                            return command(db, "confirm_slot",
                                                           {caller(who), hold.key(), key(request.procedureId),
                                                            patient, note, repeats});
                                        }));
}

Result<RepeatPlan> BookingService::planRepeat(Db& db, const Call& who, const HoldId& hold,
                                              const RepeatPlanRequest& request) const
{
    const auto answer = read(db, "plan_repeat",
                             {caller(who), hold.key(), wireText(request.every), request.interval, request.count});
    if (!answer)
        return answer.error();
    RepeatPlan plan;
    for (const QJsonValue& row : (*answer)["occurrences"].toArray())
        plan.occurrences.append(occurrenceOf(row.toObject()));
    return plan;
}

Result<BookingReply> BookingService::overbook(Db& db, const Call& who, const SlotId& slot,
                                              const OverbookRequest& request) const
{
    const auto reason = m_vault.sealReason(who.actor.clinic, request.reason);
    if (!reason)
        return reason.error();
    return bookingReply(who, withSealed(m_vault, who.actor.clinic, request.patient, request.note,
                                        [&](const QVariant& patient, const QVariant& note) {
                                            return command(db, "overbook_slot",
                                                           {caller(who), slot.key(), number(request.durationMinutes),
                                                            key(request.procedureId), *reason, patient, note});
                                        }));
}

Result<BookingList> BookingService::listBookings(Db& db, const Call& who, const BookingQuery& query) const
{
    return bookingList(who, read(db, "list_bookings", {caller(who), query.from, query.to}));
}

Result<BookingList> BookingService::listBookingsOf(Db& db, const Call& who, const ContactId& contact) const
{
    return bookingList(who, read(db, "list_bookings_of", {caller(who), contact.key()}));
}

Result<BookingDetail> BookingService::booking(Db& db, const Call& who, const BookingId& id) const
{
    const auto answer = read(db, "get_booking", {caller(who), id.key()});
    if (!answer)
        return answer.error();
    auto booking = openBooking(who.actor.clinic, (*answer)["booking"].toObject());
    if (!booking)
        return booking.error();
    BookingDetail detail{std::move(*booking), {}};
    for (const QJsonValue& value : (*answer)["history"].toArray()) {
        const QJsonObject row = value.toObject();
        BookingHistoryEntry entry{timeOf(row["at"]), row["what"].toString(), row["actor"].toString(),
                                  row["detail"].toString()};
        if (entry.what == u"cancelled" || entry.what == u"overbooked")
            entry.detail = m_vault.openReason(who.actor.clinic, entry.detail);
        detail.history.append(std::move(entry));
    }
    return detail;
}

Result<BookingReply> BookingService::reschedule(Db& db, const Call& who, const BookingId& id,
                                                const RescheduleRequest& request) const
{
    return bookingReply(who, command(db, "reschedule_booking",
                                  {caller(who), id.key(), request.slotId.key(), number(request.durationMinutes),
                                   number(request.version)}));
}

Result<BookingReply> BookingService::cancel(Db& db, const Call& who, const BookingId& id,
                                            const CancelRequest& request) const
{
    // A reason is free text and may name an illness.
    const auto reason = m_vault.sealReason(who.actor.clinic, request.reason);
    if (!reason)
        return reason.error();
    return bookingReply(who, command(db, "cancel_booking",
                                     {caller(who), id.key(), *reason, number(request.version), request.following}));
}

Result<BookingReply> BookingService::restore(Db& db, const Call& who, const BookingId& id) const
{
    return bookingReply(who, command(db, "restore_booking", {caller(who), id.key()}));
}

Result<BookingReply> BookingService::setStatus(Db& db, const Call& who, const BookingId& id,
                                               const StatusRequest& request) const
{
    return bookingReply(who, command(db, "set_booking_status",
                                  {caller(who), id.key(), wireText(request.status), number(request.version)}));
}

Result<ProviderList> BookingService::listProviders(Db& db, const Call& who) const
{
    const auto answer = read(db, "list_providers", {caller(who)});
    if (!answer)
        return answer.error();
    ProviderList list;
    for (const QJsonValue& row : (*answer)["providers"].toArray())
        list.providers.append(providerOf(row.toObject()));
    return list;
}

Result<ProcedureList> BookingService::listProcedures(Db& db, const Call& who) const
{
    const auto answer = read(db, "list_procedures", {caller(who)});
    if (!answer)
        return answer.error();
    ProcedureList list;
    for (const QJsonValue& row : (*answer)["procedures"].toArray())
        list.procedures.append(procedureOf(row.toObject()));
    return list;
}

Result<ContactList> BookingService::findContacts(Db& db, const Call& who, const ContactQuery& query) const
{
    const auto tokens = m_vault.searchTokens(who.actor.clinic, query.query);
    if (!tokens)
        return tokens.error();
    if (tokens->isEmpty())
        return ContactList{};
    const auto answer = read(db, "find_contacts", {caller(who), *tokens, query.limit});
    if (!answer)
        return answer.error();
    ContactList list;
    for (const QJsonValue& row : (*answer)["contacts"].toArray()) {
        auto contact = m_vault.openContact(who.actor.clinic, row.toObject());
        if (!contact)
            return contact.error();
        list.contacts.append(std::move(*contact));
    }
    return list;
}

Result<ContactReply> BookingService::contact(Db& db, const Call& who, const ContactId& id) const
{
    return contactReply(who, read(db, "get_contact", {caller(who), id.key()}));
}

Result<ContactReply> BookingService::addContact(Db& db, const Call& who, const Patient& patient) const
{
    const auto sealed = m_vault.sealPatient(who.actor.clinic, patient, {}, {});
    if (!sealed)
        return sealed.error();
    return contactReply(who, command(db, "save_contact", {caller(who), QVariant(), sealed->patient, QVariant()}));
}

Result<ContactReply> BookingService::changeContact(Db& db, const Call& who, const ContactId& id,
                                                   const ChangeContactRequest& change) const
{
    const auto row = read(db, "get_contact", {caller(who), id.key()});
    if (!row)
        return row.error();
    const QJsonObject sealedContact = (*row)["contact"].toObject();
    const auto contact = m_vault.openContact(who.actor.clinic, sealedContact);
    if (!contact)
        return contact.error();

    Patient patient;
    patient.name = change.name.value_or(contact->name);
    patient.phone = change.phone.value_or(contact->phone);
    patient.email = change.email.value_or(contact->email);
    patient.dateOfBirth = change.dateOfBirth ? change.dateOfBirth : contact->dateOfBirth;
    const auto sealed = m_vault.resealPatient(who.actor.clinic, sealedContact, patient, {});
    if (!sealed)
        return sealed.error();
    // What was read is what is changed: another change in between is a conflict, not an overwriting.
    const int version = change.version.value_or(contact->version);
    return contactReply(who, command(db, "save_contact", {caller(who), id.key(), *sealed, version}));
}

Result<ContactReply> BookingService::contactReply(const Call& who, const Result<QJsonObject>& answer) const
{
    if (!answer)
        return answer.error();
    auto contact = m_vault.openContact(who.actor.clinic, (*answer)["contact"].toObject());
    if (!contact)
        return contact.error();
    return ContactReply{std::move(*contact)};
}

Result<Booking> BookingService::openBooking(qint64 clinic, const QJsonObject& row) const
{
    Booking booking = openPartOf(row);
    auto opened = m_vault.openBooking(clinic, row);
    if (!opened)
        return opened.error();
    booking.contact = std::move(opened->contact);
    booking.note = std::move(opened->note);
    return booking;
}

Result<BookingReply> BookingService::bookingReply(const Call& who, const Result<QJsonObject>& answer) const
{
    if (!answer)
        return answer.error();
    auto booking = openBooking(who.actor.clinic, (*answer)["booking"].toObject());
    if (!booking)
        return booking.error();
    auto repeats = openBookings(who.actor.clinic, (*answer)["repeats"]);
    if (!repeats)
        return repeats.error();
    return BookingReply{std::move(*booking), std::move(*repeats)};
}

Result<BookingList> BookingService::bookingList(const Call& who, const Result<QJsonObject>& answer) const
{
    if (!answer)
        return answer.error();
    auto bookings = openBookings(who.actor.clinic, (*answer)["bookings"]);
    if (!bookings)
        return bookings.error();
    return BookingList{std::move(*bookings), asOf(*answer)};
}

Result<QList<Booking>> BookingService::openBookings(qint64 clinic, const QJsonValue& rows) const
{
    QList<Booking> list;
    for (const QJsonValue& row : rows.toArray()) {
        auto booking = openBooking(clinic, row.toObject());
        if (!booking)
            return booking.error();
        list.append(std::move(*booking));
    }
    return list;
}

} // namespace clinic::booking
