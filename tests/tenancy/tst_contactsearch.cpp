#include "installation.h"

#include "tenancy/personvault.h"

#include <QJsonArray>
#include <QTest>

using namespace clinic;

/// What the vault seals is what the database finds again.
class ContactSearchTest final : public QObject
{
    Q_OBJECT

private:
    test::Installation m_installation;
    std::unique_ptr<tenancy::PersonVault> m_vault;
    storage::Call m_admin;

    qint64 clinic() const { return m_admin.actor.clinic; }

    QJsonObject save(const QString& name, const QString& phone)
    {
        const auto sealed = m_vault->sealPatient(clinic(), {{}, name, phone, {}, {}}, {}, {});
        const auto answer = m_installation.database().call(
            "save_contact", {toCaller(m_admin), QVariant(), sealed->patient, QVariant()});
        return answer ? *answer : QJsonObject();
    }

    QStringList found(const QString& typed)
    {
        const auto tokens = m_vault->searchTokens(clinic(), typed);
        const auto answer =
            m_installation.database().call("find_contacts", {toCaller(m_admin), *tokens, 10}, storage::CallKind::Read);
        if (!answer)
            return {answer.error().detail};
        QStringList names;
        for (const QJsonValue& row : (*answer)[QLatin1String("contacts")].toArray())
            names += m_vault->openContact(clinic(), row.toObject())->name;
        names.sort();
        return names;
    }

private Q_SLOTS:
    void initTestCase()
    {
        (void)m_installation.addClinic(QStringLiteral("one"));
        m_admin = m_installation.as(*m_installation.logIn(QStringLiteral("admin@one.test")));
        m_vault = std::make_unique<tenancy::PersonVault>(m_installation.keyring);
        QCOMPARE(save(QStringLiteral("Zoë O'Brien"), QStringLiteral("07700 900123"))[QLatin1String("outcome")],
                 QJsonValue(QStringLiteral("ok")));
        QCOMPARE(save(QStringLiteral("Max O'Brien"), QStringLiteral("07700 900123"))[QLatin1String("outcome")],
                 QJsonValue(QStringLiteral("ok")));
        QCOMPARE(save(QStringLiteral("Anna Example"), QStringLiteral("07700 900456"))[QLatin1String("outcome")],
                 QJsonValue(QStringLiteral("ok")));
    }

    void findsByNameAndPhone()
    {
        const QString zoe = QStringLiteral("Zoë O'Brien");
        const QString max = QStringLiteral("Max O'Brien");
        const QString anna = QStringLiteral("Anna Example");
        QCOMPARE(found(QStringLiteral("zoe")), QStringList{zoe});
        QCOMPARE(found(QStringLiteral("obri")), (QStringList{max, zoe}));
        QCOMPARE(found(QStringLiteral("07700900123")), (QStringList{max, zoe}));
        QCOMPARE(found(QStringLiteral("0456")), QStringList{anna});
        QCOMPARE(found(QStringLiteral("max 900123")), QStringList{max});
        QCOMPARE(found(QStringLiteral("anna 900123")), QStringList());
        QCOMPARE(found(QStringLiteral("%")), QStringList());
    }

    void knowsThePersonAgain()
    {
        QCOMPARE(save(QStringLiteral("zoe  O\u2019BRIEN"), QStringLiteral("+44 7700 900123"))[QLatin1String("outcome")],
                 QJsonValue(QStringLiteral("state_conflict")));
    }

    void theTablesHoldNoName()
    {
        const auto rows = m_installation.superuser().run(
            "leaks",
            QStringLiteral("SELECT count(*) FROM callwaiting.contacts c WHERE c::text ILIKE '%brien%' "
                           "OR encode(c.name, 'escape') ILIKE '%brien%' OR encode(c.phone, 'escape') LIKE '%7700%'"));
        QVERIFY(rows.ok());
        QCOMPARE(rows->value(0).value(0).toInt(), 0);
    }
};

QTEST_GUILESS_MAIN(ContactSearchTest)
#include "tst_contactsearch.moc"
