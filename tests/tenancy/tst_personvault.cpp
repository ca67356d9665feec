#include "crypto/masterkey.h"
#include "tenancy/personvault.h"

#include <QJsonDocument>
#include <QTest>
#include <QUuid>

using namespace clinic;
using namespace clinic::tenancy;

namespace {

domain::Patient anna()
{
    return {{},
            QStringLiteral("Anna Example"),
            QStringLiteral("07700 900123"),
            QStringLiteral("anna@example.test"),
            QDate(1980, 2, 29)};
}

/// The row that the database would answer for what was sealed.
QJsonObject rowOf(const QJsonObject& patient)
{
    QJsonObject row = patient;
    row.insert(QStringLiteral("id"), QStringLiteral("68719476801"));
    row.insert(QStringLiteral("version"), 3);
    return row;
}

QJsonObject bookingRow(const QJsonObject& contact, const QJsonValue& note)
{
    return {{QStringLiteral("contact"), contact}, {QStringLiteral("note"), note[QLatin1String("sealed")]}};
}

bool containsAll(const QJsonArray& stored, const QJsonArray& wanted)
{
    return std::all_of(wanted.begin(), wanted.end(), [&](const QJsonValue& token) { return stored.contains(token); });
}

} // namespace

class PersonVaultTest final : public QObject
{
    Q_OBJECT

private:
    crypto::MasterKey m_master{crypto::Key::random()};
    std::unique_ptr<Keyring> m_keyring;
    std::unique_ptr<PersonVault> m_vault;

    QJsonObject sealed(qint64 clinic, const domain::Patient& patient) const
    {
        return m_vault->sealPatient(clinic, patient, {}, {})->patient;
    }

private Q_SLOTS:
    void init()
    {
        m_keyring = std::make_unique<Keyring>(m_master);
        for (const qint64 clinic : {1, 2})
            QVERIFY(m_keyring->add({clinic, *m_keyring->newClinicKey(clinic), QStringLiteral("Europe/London")}).ok());
        m_vault = std::make_unique<PersonVault>(*m_keyring);
    }

    void opensWhatItSealed()
    {
        const auto contact = m_vault->openContact(1, rowOf(sealed(1, anna())));
        QVERIFY(contact.ok());
        QCOMPARE(*contact, (domain::Contact{domain::ContactId(QStringLiteral("68719476801")),
                                            QStringLiteral("Anna Example"), QStringLiteral("+447700900123"),
                                            QStringLiteral("anna@example.test"), QDate(1980, 2, 29), 3}));
    }

    void hidesEverything()
    {
        const auto both = m_vault->sealPatient(1, anna(), QStringLiteral("nervous about needles"), {});
        QVERIFY(both.ok());
        const QByteArray json =
            QJsonDocument(QJsonObject{{QStringLiteral("p"), both->patient}, {QStringLiteral("n"), both->note}})
                .toJson();
        for (const char* word : {"Anna", "anna", "Example", "7700", "1980", "needles"}) {
            QVERIFY2(!json.contains(word), word);
            QVERIFY2(!json.contains(QByteArray(word).toBase64().chopped(2)), word);
        }
        QVERIFY(!QUuid(both->patient[QLatin1String("ref")].toString()).isNull());
        QCOMPARE(both->note[QLatin1String("ref")], both->patient[QLatin1String("ref")]);
    }

    void opensBookings()
    {
        const auto both = m_vault->sealPatient(1, anna(), QStringLiteral("nervous"), {});
        const auto person = m_vault->openBooking(1, bookingRow(rowOf(both->patient), both->note));
        QVERIFY(person.ok());
        QCOMPARE(person->contact.name, QStringLiteral("Anna Example"));
        QCOMPARE(person->contact.phone, QStringLiteral("+447700900123"));
        QCOMPARE(person->note, QStringLiteral("nervous"));
        QVERIFY(m_vault->sealPatient(1, anna(), {}, {})->note.isNull());
    }

    void notesOfKnownPeopleAreSealedAnew()
    {
        const QJsonObject stored = rowOf(sealed(1, anna()));
        const auto again = m_vault->sealPatient(1, anna(), QStringLiteral("nervous"), {});
        QVERIFY(again->note[QLatin1String("ref")] != stored[QLatin1String("ref")]);
        QVERIFY(!m_vault->openBooking(1, bookingRow(stored, again->note)).ok());

        const auto note = m_vault->sealNote(1, stored, QStringLiteral("nervous"));
        QVERIFY(note.ok());
        QCOMPARE((*note)[QLatin1String("ref")], stored[QLatin1String("ref")]);
        QCOMPARE(m_vault->openBooking(1, bookingRow(stored, *note))->note, QStringLiteral("nervous"));
    }

    void somebodyNamedByIdIsPassedOn()
    {
        domain::Patient known;
        known.contactId = domain::ContactId(QStringLiteral("68719476801"));
        const auto both = m_vault->sealPatient(1, known, QStringLiteral("nervous"), {});
        QCOMPARE(both->patient, (QJsonObject{{QStringLiteral("contact_id"), QStringLiteral("68719476801")}}));
        QVERIFY(both->note.isObject());
    }

    void changesKeepReferenceAndKey()
    {
        const QJsonObject stored = rowOf(sealed(1, anna()));
        domain::Patient married = anna();
        married.name = QStringLiteral("Anna Sample");
        const auto changed = m_vault->resealPatient(1, stored, married, {});
        QVERIFY(changed.ok());
        QCOMPARE((*changed)[QLatin1String("ref")], stored[QLatin1String("ref")]);
        // The database keeps the key it has: it opens the new fields too.
        QJsonObject row = rowOf(*changed);
        row.insert(QStringLiteral("key"), stored[QLatin1String("key")]);
        QCOMPARE(m_vault->openContact(1, row)->name, QStringLiteral("Anna Sample"));
    }

    void samePersonOnlyIfNameAndPhoneAre()
    {
        const auto identity = [this](qint64 clinic, const QString& name, const QString& phone) {
            return sealed(clinic, {{}, name, phone, {}, {}})[QLatin1String("identity")].toString();
        };
        const QString first = identity(1, QStringLiteral("Zoë O'Brien"), QStringLiteral("07700 900123"));
        QCOMPARE(identity(1, QStringLiteral(" zoe  OBRIEN"), QStringLiteral("+44 7700 900123")), first);
        QVERIFY(identity(1, QStringLiteral("Max O'Brien"), QStringLiteral("07700 900123")) != first);
        QVERIFY(identity(1, QStringLiteral("Zoë O'Brien"), QStringLiteral("07700 900124")) != first);
        QVERIFY(identity(2, QStringLiteral("Zoë O'Brien"), QStringLiteral("07700 900123")) != first);
    }

    void isFoundByTokens()
    {
        const QJsonArray stored = sealed(1, anna())[QLatin1String("tokens")].toArray();
        for (const char* typed : {"an", "exam", "anna example", "07700 900123", "0123", "anna 900123"})
            QVERIFY2(containsAll(stored, *m_vault->searchTokens(1, QString::fromLatin1(typed))), typed);
        QVERIFY(!containsAll(stored, *m_vault->searchTokens(1, QStringLiteral("bob"))));
        QVERIFY(!containsAll(stored, *m_vault->searchTokens(2, QStringLiteral("anna"))));
        QVERIFY(m_vault->searchTokens(1, QStringLiteral("a 12"))->isEmpty());
    }

    void opensOnlyInItsClinicAndPlace()
    {
        const QJsonObject row = rowOf(sealed(1, anna()));
        QVERIFY(!m_vault->openContact(2, row).ok());

        QJsonObject swapped = row;
        swapped.insert(QStringLiteral("name"), row[QLatin1String("phone")]);
        QVERIFY(!m_vault->openContact(1, swapped).ok());

        QJsonObject grafted = rowOf(sealed(1, anna()));
        grafted.insert(QStringLiteral("name"), row[QLatin1String("name")]);
        QVERIFY(!m_vault->openContact(1, grafted).ok());

        QJsonObject moved = row;
        moved.insert(QStringLiteral("ref"), QUuid::createUuid().toString(QUuid::WithoutBraces));
        QVERIFY(!m_vault->openContact(1, moved).ok());
    }

    void aDestroyedKeyLeavesNothing()
    {
        QJsonObject row = rowOf(sealed(1, anna()));
        row.insert(QStringLiteral("key"), QJsonValue::Null);
        const auto contact = m_vault->openContact(1, row);
        QVERIFY(contact.ok());
        QCOMPARE(contact->name, QString());
        QCOMPARE(contact->phone, QString());
        QVERIFY(m_vault->openBooking(1, bookingRow(row, QJsonValue())).ok());
    }

    void badPatientsAreNamedByMember()
    {
        const auto refused =
            m_vault->sealPatient(1, {{}, {}, QStringLiteral("12"), {}, {}}, {}, QStringLiteral("/patient"));
        QVERIFY(!refused.ok());
        QCOMPARE(refused.error().code, domain::ErrorCode::InvalidRequest);
        QCOMPARE(refused.error().fields.size(), 2);
        QCOMPARE(refused.error().fields[0].pointer, QStringLiteral("/patient/name"));
        QCOMPARE(refused.error().fields[1].pointer, QStringLiteral("/patient/phone"));
    }

    void opensQuickly()
    {
        const auto both = m_vault->sealPatient(1, anna(), QStringLiteral("nervous"), {});
        const QJsonObject row = bookingRow(rowOf(both->patient), both->note);
        QBENCHMARK
        {
            QVERIFY(m_vault->openBooking(1, row).ok());
        }
    }

    void sealsQuickly()
    {
        QBENCHMARK
        {
            QVERIFY(m_vault->sealPatient(1, anna(), QStringLiteral("nervous"), {}).ok());
        }
    }

    void anotherMasterKeyOpensNothing()
    {
        const QByteArray wrapped = *m_keyring->newClinicKey(7);
        Keyring other{crypto::MasterKey{crypto::Key::random()}};
        QVERIFY(!other.add({7, wrapped, QStringLiteral("Europe/London")}).ok());
        QVERIFY(!m_keyring->add({8, wrapped, QStringLiteral("Europe/London")}).ok());
        QVERIFY(m_keyring->add({7, wrapped, QStringLiteral("Europe/London")}).ok());
    }

    void unknownClinicsAreAskedForOnce()
    {
        const QByteArray wrapped = *m_keyring->newClinicKey(9);
        int asked = 0;
        Keyring lazy(m_master, [&]() -> domain::Result<QList<WrappedClinicKey>> {
            ++asked;
            return QList<WrappedClinicKey>{{9, wrapped, QStringLiteral("America/New_York")}};
        });
        QVERIFY(lazy.keys(9).ok());
        QVERIFY(lazy.keys(9).ok());
        QCOMPARE(asked, 1);
        QCOMPARE((*lazy.keys(9))->phoneRegion, QStringLiteral("US"));
        QVERIFY(!lazy.keys(10).ok());
    }
};

QTEST_APPLESS_MAIN(PersonVaultTest)
#include "tst_personvault.moc"
