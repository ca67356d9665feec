#include "booking/bookingservice.h"

#include "booking/calendarbody.h"
#include "booking/rows.h"
#include "contract/codec.h"
#include "storage/perform.h"

#include <QJsonArray>

namespace clinic::booking {

using namespace Qt::StringLiterals;

using namespace domain;
using namespace contract;

namespace {

QVariant caller(const storage::Call& call)
{
    return storage::toCaller(call);
}

template <class IdType>
QVariant key(const IdType& id)
{
    return id.isEmpty() ? QVariant() : QVariant(id.key());
}

template <class IdType>
QVariant key(const std::optional<IdType>& id)
{
    return id ? key(*id) : QVariant();
}

QVariant number(const std::optional<int>& value)
{
    return value ? QVariant(*value) : QVariant();
}

EventPosition asOf(const QJsonObject& answer)
{
    return answer["as_of"].toString().toLongLong();
}

} // namespace

Result<QJsonObject> BookingService::command(Db& db, const char* function, const QVariantList& values)
{
    return refusedOr(storage::perform(db, [&](Db& own) { return own.call(function, values, storage::CallKind::Write); }));
}

Result<QJsonObject> BookingService::read(Db& db, const char* function, const QVariantList& values)
{
    return refusedOr(storage::perform(db, [&](Db& own) { return own.call(function, values, storage::CallKind::Read); }));
}

Result<QJsonObject> BookingService::refusedOr(Result<QJsonObject> answer)
{
    if (!answer || (*answer)["outcome"].toString() == u"reseal")
        return answer;
    if (auto refusal = refusalOf(*answer))
        return *refusal;
    return answer;
}

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
                                              int limit) const
{
    const auto answer = read(db, "free_slots",
                             {caller(who), query.from, query.to, key(query.providerId), durationMinutes, limit});
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
    const auto sealed = m_vault.sealPatient(who.actor.clinic, request.patient, request.note, u"/patient"_s);
    if (!sealed)
        return sealed.error();
    const auto confirmWith = [&](const QJsonObject& patient, const QJsonValue& note) {
        return command(db, "confirm_slot",
                       {caller(who), hold.key(), key(request.procedureId), patient,
                        note.isObject() ? QVariant(note.toObject()) : QVariant()});
    };

    auto answer = confirmWith(sealed->patient, sealed->note);
    if (answer && (*answer)["outcome"].toString() == u"reseal") {
        // The person is known already: what is new goes under the key that this person has.
        const QJsonObject contact = (*answer)["contact"].toObject();
        Result<QJsonObject> patient = sealed->patient;
        if (request.patient.contactId.isEmpty())
            patient = m_vault.resealPatient(who.actor.clinic, contact, request.patient, u"/patient"_s);
        if (!patient)
            return patient.error();
        const auto note = m_vault.sealNote(who.actor.clinic, contact, request.note);
        if (!note)
            return note.error();
        answer = confirmWith(*patient, *note);
    }
    return bookingReply(who, answer);
}

Result<BookingList> BookingService::listBookings(Db& db, const Call& who, const BookingQuery& query) const
{
    const auto answer = read(db, "list_bookings", {caller(who), query.from, query.to});
    if (!answer)
        return answer.error();
    BookingList list;
    list.asOf = asOf(*answer);
    for (const QJsonValue& row : (*answer)["bookings"].toArray()) {
        auto booking = openBooking(who.actor.clinic, row.toObject());
        if (!booking)
            return booking.error();
        list.bookings.append(std::move(*booking));
    }
    return list;
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
        if (entry.what == u"cancelled")
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
    return bookingReply(who, command(db, "cancel_booking", {caller(who), id.key(), *reason, number(request.version)}));
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

Result<Provider> BookingService::saveProvider(Db& db, const Call& who, const ProviderId& id,
                                              const QJsonObject& provider) const
{
    if (const auto checked = checkProviderBody(provider); !checked)
        return checked.error();
    const auto answer = command(db, "save_provider", {caller(who), key(id), provider});
    if (!answer)
        return answer.error();
    return providerOf((*answer)["provider"].toObject());
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

Result<Procedure> BookingService::saveProcedure(Db& db, const Call& who, const ProcedureId& id,
                                                const QJsonObject& procedure) const
{
    if (const auto checked = checkProcedureBody(procedure); !checked)
        return checked.error();
    const auto answer = command(db, "save_procedure", {caller(who), key(id), procedure});
    if (!answer)
        return answer.error();
    return procedureOf((*answer)["procedure"].toObject());
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
    return BookingReply{std::move(*booking)};
}

} // namespace clinic::booking
