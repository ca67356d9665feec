#pragma once

#include "domain/booking.h"
#include "domain/contact.h"
#include "domain/result.h"
#include "tenancy/keyring.h"
#include "tenancy/personkey.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QJsonValue>

namespace clinic::tenancy {

/// Turns persons into what the database may see and back: every field sealed under the person's own key, which is
/// wrapped under the clinic's; hashes to find them by. Stateless but for the keyring; may be used from every thread.
class PersonVault final
{
public:
    explicit PersonVault(Keyring& keyring)
        : m_keyring(keyring)
    {
    }

    /// `p_patient` and `p_note` of `confirm_slot`, bound to each other. `note` is null where there is none.
    struct SealedPatient
    {
        QJsonObject patient;
        QJsonValue note = QJsonValue::Null;
    };

    /// Checks and seals. A patient with a `contactId` is passed on as that. Bad members are `invalid_request` with
    /// pointers below `base` ("/patient/phone").
    [[nodiscard]] domain::Result<SealedPatient> sealPatient(qint64 clinic, const domain::Patient& patient,
                                                            const QString& note, const QString& base) const;

    /// `p_patient` for a person who is there already and whose data changes, out of a `reseal` answer's `contact`.
    [[nodiscard]] domain::Result<QJsonObject> resealPatient(qint64 clinic, const QJsonObject& contact,
                                                            const domain::Patient& patient, const QString& base) const;

    /// `p_note` for a person who was there already, out of the `contact` of a `reseal` answer (`ref`, `key`).
    [[nodiscard]] domain::Result<QJsonValue> sealNote(qint64 clinic, const QJsonObject& contact,
                                                      const QString& note) const;

    /// Why a booking was cancelled, under the clinic's key, as text for the booking's history.
    [[nodiscard]] domain::Result<QString> sealReason(qint64 clinic, const QString& reason) const;
    /// Empty when it cannot be opened.
    [[nodiscard]] QString openReason(qint64 clinic, const QString& sealed) const;

    /// What an event of somebody else's calendar is recognised by: UIDs are made of names and addresses, too.
    [[nodiscard]] domain::Result<QString> importToken(qint64 clinic, const QString& uid) const;

    /// A contact row: `{"id","ref","key","name","phone","email","date_of_birth","version"}`. A person whose key was
    /// destroyed comes back with nothing but the id.
    [[nodiscard]] domain::Result<domain::Contact> openContact(qint64 clinic, const QJsonObject& row) const;

    struct OpenedPerson
    {
        domain::BookingContact contact;
        QString note;
    };
    /// The sealed part of a booking row: its `contact` and `note`.
    [[nodiscard]] domain::Result<OpenedPerson> openBooking(qint64 clinic, const QJsonObject& row) const;

    /// `p_tokens` for what somebody typed to find a contact: the beginnings of names, a phone number or at least its
    /// last four digits. Empty when that is too little to search by.
    [[nodiscard]] domain::Result<QJsonArray> searchTokens(qint64 clinic, const QString& query) const;

    /// Somebody of whom a phone call told something: the name, the number, both or neither.
    struct Caller
    {
        PersonKey key;
        /// As `p_patient`; without an identity when neither is known, so that nobody is found by it.
        QJsonObject person;
    };
    [[nodiscard]] domain::Result<Caller> sealCaller(qint64 clinic, const QString& name, const QString& e164) const;
    /// By what each of them would be known, in the same order; those with neither name nor number are left out.
    [[nodiscard]] domain::Result<QJsonArray> identitiesOf(qint64 clinic, const QList<domain::Patient>& persons) const;
    /// The person's key out of a row with `ref` and `key`.
    [[nodiscard]] domain::Result<PersonKey> personKey(qint64 clinic, const QJsonObject& row) const;

private:
    Keyring& m_keyring;
};

} // namespace clinic::tenancy
