#include "tenancy/personvault.h"

#include "crypto/digest.h"
#include "crypto/envelope.h"
#include "tenancy/answers.h"
#include "tenancy/patientcheck.h"
#include "tenancy/personkey.h"
#include "tenancy/searchterms.h"

#include <optional>

namespace clinic::tenancy {

using namespace domain;

namespace {

constexpr int tokenSize = 16;

QByteArray reasonOf(qint64 clinic)
{
    return "booking-reason:" + QByteArray::number(clinic);
}

QJsonArray hashedTerms(const ClinicKeys& keys, const QStringList& found)
{
    QJsonArray tokens;
    for (const QString& term : found)
        tokens.append(textOf(crypto::keyedHash(keys.tokens, term.toUtf8()).left(tokenSize)));
    return tokens;
}

/// Families share a phone and strangers a name: a person is the same only if both are.
QByteArray identityOf(const ClinicKeys& keys, const Patient& patient)
{
    return crypto::keyedHash(keys.identities,
                             (terms::foldName(patient.name) + QLatin1Char('|') + patient.phone).toUtf8());
}

/// Seals members into one object, remembering the first failure.
class SealedObject final
{
public:
    explicit SealedObject(const PersonKey& key)
        : m_key(key)
    {
        m_object.insert(QStringLiteral("ref"), key.ref());
    }

    void seal(const char* member, const QString& text)
    {
        const auto sealed = m_key.seal(member, text);
        if (sealed)
            m_object.insert(QLatin1String(member), textOf(*sealed));
        else
            m_failure = sealed.error();
    }
    void insert(const char* member, const QJsonValue& value) { m_object.insert(QLatin1String(member), value); }

    [[nodiscard]] Result<QJsonObject> take() const
    {
        if (m_failure)
            return *m_failure;
        return m_object;
    }

private:
    const PersonKey& m_key;
    QJsonObject m_object;
    std::optional<Error> m_failure;
};

Result<QJsonObject> sealedPatient(const ClinicKeys& keys, const PersonKey& key, const Patient& patient)
{
    const auto wrapped = key.wrapped(keys);
    if (!wrapped)
        return wrapped.error();
    SealedObject object(key);
    object.insert("key", textOf(*wrapped));
    if (!patient.name.isEmpty() || !patient.phone.isEmpty())
        object.insert("identity", textOf(identityOf(keys, patient)));
    const QStringList phoneTerms = patient.phone.isEmpty() ? QStringList() : terms::ofPhone(patient.phone);
    object.insert("tokens", hashedTerms(keys, terms::ofName(patient.name) + phoneTerms));
    object.seal("name", patient.name);
    object.seal("phone", patient.phone);
    if (!patient.email.isEmpty())
        object.seal("email", patient.email);
    if (patient.dateOfBirth)
        object.seal("date_of_birth", patient.dateOfBirth->toString(Qt::ISODate));
    return object.take();
}

Result<QJsonValue> sealedNote(const PersonKey& key, const QString& note)
{
    if (note.isEmpty())
        return QJsonValue(QJsonValue::Null);
    const auto sealed = key.seal("note", note);
    if (!sealed)
        return sealed.error();
    return QJsonValue(QJsonObject{{QStringLiteral("ref"), key.ref()}, {QStringLiteral("sealed"), textOf(*sealed)}});
}

Result<PersonKey> keyOf(const ClinicKeys& keys, qint64 clinic, const QJsonObject& contact)
{
    return PersonKey::unwrap(keys, clinic, contact[QLatin1String("ref")].toString(),
                             bytesOf(contact[QLatin1String("key")]));
}

/// A member that may be absent opens as an empty text.
Result<QString> opened(const PersonKey& key, const char* purpose, const QJsonValue& sealed)
{
    if (!sealed.isString())
        return QString();
    return key.open(purpose, bytesOf(sealed));
}

} // namespace

Result<PersonVault::SealedPatient> PersonVault::sealPatient(qint64 clinic, const Patient& patient, const QString& note,
                                                            const QString& base) const
{
    const auto keys = m_keyring.keys(clinic);
    if (!keys)
        return keys.error();
    const PersonKey key = PersonKey::make(clinic);
    SealedPatient sealed;
    // The note of somebody known goes under a key of the moment first; the database answers with the right one.
    const auto noteValue = sealedNote(key, note);
    if (!noteValue)
        return noteValue.error();
    sealed.note = *noteValue;
    if (!patient.contactId.isEmpty()) {
        // As a number: a text that is none names nobody.
        sealed.patient = {{QStringLiteral("contact_id"), QString::number(patient.contactId.key())}};
        return sealed;
    }
    const auto checked = checkedPatient(patient, (*keys)->phoneRegion, base);
    if (!checked)
        return checked.error();
    const auto object = sealedPatient(**keys, key, *checked);
    if (!object)
        return object.error();
    sealed.patient = *object;
    return sealed;
}

Result<QJsonObject> PersonVault::resealPatient(qint64 clinic, const QJsonObject& contact, const Patient& patient,
                                               const QString& base) const
{
    const auto keys = m_keyring.keys(clinic);
    if (!keys)
        return keys.error();
    const auto checked = checkedPatient(patient, (*keys)->phoneRegion, base);
    if (!checked)
        return checked.error();
    const auto key = keyOf(**keys, clinic, contact);
    if (!key)
        return key.error();
    return sealedPatient(**keys, *key, *checked);
}

Result<QJsonValue> PersonVault::sealNote(qint64 clinic, const QJsonObject& contact, const QString& note) const
{
    const auto keys = m_keyring.keys(clinic);
    if (!keys)
        return keys.error();
    const auto key = keyOf(**keys, clinic, contact);
    if (!key)
        return key.error();
    return sealedNote(*key, note);
}

Result<QString> PersonVault::sealReason(qint64 clinic, const QString& reason) const
{
    const auto keys = m_keyring.keys(clinic);
    if (!keys)
        return keys.error();
    const auto sealed = crypto::seal((*keys)->secrets, reason.toUtf8(), reasonOf(clinic));
    if (!sealed)
        return sealed.error();
    return QString::fromLatin1(sealed->toBase64());
}

QString PersonVault::openReason(qint64 clinic, const QString& sealed) const
{
    const auto keys = m_keyring.keys(clinic);
    if (!keys)
        return {};
    const auto opened = crypto::open((*keys)->secrets, QByteArray::fromBase64(sealed.toLatin1()), reasonOf(clinic));
    return opened ? QString::fromUtf8(*opened) : QString();
}

Result<QString> PersonVault::importToken(qint64 clinic, const QString& uid) const
{
    const auto keys = m_keyring.keys(clinic);
    if (!keys)
        return keys.error();
    return textOf(crypto::keyedHash((*keys)->identities, "calendar-event:" + uid.toUtf8()));
}

Result<Contact> PersonVault::openContact(qint64 clinic, const QJsonObject& row) const
{
    Contact contact;
    contact.id = ContactId(row[QLatin1String("id")].toString());
    contact.version = row[QLatin1String("version")].toInt();
    if (!row[QLatin1String("key")].isString())
        return contact;
    const auto keys = m_keyring.keys(clinic);
    if (!keys)
        return keys.error();
    const auto key = keyOf(**keys, clinic, row);
    if (!key)
        return key.error();

    QString birth;
    for (const auto& [member, target] : {std::pair{"name", &contact.name}, std::pair{"phone", &contact.phone},
                                         std::pair{"email", &contact.email}, std::pair{"date_of_birth", &birth}}) {
        const auto text = opened(*key, member, row[QLatin1String(member)]);
        if (!text)
            return text.error();
        *target = *text;
    }
    if (!birth.isEmpty())
        contact.dateOfBirth = QDate::fromString(birth, Qt::ISODate);
    return contact;
}

Result<PersonVault::OpenedPerson> PersonVault::openBooking(qint64 clinic, const QJsonObject& row) const
{
    const QJsonObject sealedContact = row[QLatin1String("contact")].toObject();
    OpenedPerson person;
    person.contact.id = ContactId(sealedContact[QLatin1String("id")].toString());
    if (!sealedContact[QLatin1String("key")].isString())
        return person;
    const auto keys = m_keyring.keys(clinic);
    if (!keys)
        return keys.error();
    const auto key = keyOf(**keys, clinic, sealedContact);
    if (!key)
        return key.error();

    const auto name = opened(*key, "name", sealedContact[QLatin1String("name")]);
    const auto phone = opened(*key, "phone", sealedContact[QLatin1String("phone")]);
    const auto note = opened(*key, "note", row[QLatin1String("note")]);
    for (const auto* text : {&name, &phone, &note}) {
        if (!*text)
            return text->error();
    }
    person.contact.name = *name;
    person.contact.phone = *phone;
    person.note = *note;
    return person;
}

Result<QJsonArray> PersonVault::searchTokens(qint64 clinic, const QString& query) const
{
    const auto keys = m_keyring.keys(clinic);
    if (!keys)
        return keys.error();
    return hashedTerms(**keys, terms::ofQuery(query, (*keys)->phoneRegion));
}

Result<PersonVault::Caller> PersonVault::sealCaller(qint64 clinic, const QString& name, const QString& e164) const
{
    const auto keys = m_keyring.keys(clinic);
    if (!keys)
        return keys.error();
    PersonKey key = PersonKey::make(clinic);
    auto person = sealedPatient(**keys, key, {.name = name, .phone = e164});
    if (!person)
        return person.error();
    return Caller{std::move(key), *std::move(person)};
}

Result<QJsonArray> PersonVault::identitiesOf(qint64 clinic, const QList<Patient>& persons) const
{
    const auto keys = m_keyring.keys(clinic);
    if (!keys)
        return keys.error();
    QJsonArray identities;
    for (const Patient& person : persons) {
        if (!person.name.isEmpty() || !person.phone.isEmpty())
            identities.append(textOf(identityOf(**keys, person)));
    }
    return identities;
}

Result<PersonKey> PersonVault::personKey(qint64 clinic, const QJsonObject& row) const
{
    const auto keys = m_keyring.keys(clinic);
    if (!keys)
        return keys.error();
    return keyOf(**keys, clinic, row);
}

} // namespace clinic::tenancy
