#include "installation.h"

#include "tenancy/keyrotation.h"
#include "tenancy/personvault.h"
#include "tenancy/webhooks.h"

#include <QJsonArray>
#include <QTest>

#include <atomic>
#include <latch>
#include <thread>

using namespace clinic;
using tenancy::KeyRotation;
using tenancy::PersonVault;

/// New keys for a clinic whose people are read and written all the while, by several instances.
class KeyRotationTest final : public QObject
{
    Q_OBJECT

private:
    static constexpr int persons = 40;

    /// A second service on the same database, with what it learnt at its start.
    struct Instance
    {
        explicit Instance(test::Installation& at)
            : database(*storage::Database::open(at.settings()))
            , keyring(at.master, tenancy::Keyring::loaderFor(at.settings()))
            , rotation(keyring)
            , vault(keyring)
        {
            if (!keyring.load(*database))
                qFatal("no keys");
        }
        std::unique_ptr<storage::Database> database;
        tenancy::Keyring keyring;
        KeyRotation rotation;
        PersonVault vault;
    };

    std::unique_ptr<test::Installation> m_at;
    std::unique_ptr<Instance> m_here;
    storage::Call m_admin;

    qint64 clinic() const { return m_admin.actor.clinic; }

    QString add(Instance& by, const QString& name)
    {
        const auto sealed = by.vault.sealPatient(clinic(), {{}, name, QStringLiteral("07700 900123"), {}, {}}, {}, {});
        if (!sealed)
            return sealed.error().detail;
        const auto answer =
            by.database->call("save_contact", {toCaller(m_admin), QVariant(), sealed->patient, QVariant()});
        return answer ? (*answer)[QLatin1String("outcome")].toString() : answer.error().detail;
    }

    /// Everybody's names as this instance reads them.
    QStringList names(Instance& by)
    {
        const auto tokens = by.vault.searchTokens(clinic(), QStringLiteral("900123"));
        const auto answer =
            by.database->call("find_contacts", {toCaller(m_admin), *tokens, 500}, storage::CallKind::Read);
        QStringList found;
        for (const QJsonValue& row : (*answer)[QLatin1String("contacts")].toArray()) {
            const auto contact = by.vault.openContact(clinic(), row.toObject());
            found += contact ? contact->name : contact.error().detail;
        }
        found.sort();
        return found;
    }

    contract::KeyStatus status()
    {
        const auto keys = m_here->rotation.list(*m_here->database, m_admin, {});
        return keys && keys->size() == 1 ? keys->constFirst().status : contract::KeyStatus{0, {}, 0, 0};
    }

    void wrapAll(Instance& by)
    {
        for (;;) {
            const auto wrapped = by.rotation.wrapSome(*by.database, 7);
            QVERIFY2(wrapped.ok(), by.database->lastSqlState());
            if (*wrapped == 0)
                return;
        }
    }

    QByteArray entriesOf(const char* action)
    {
        return m_at->superuser()
            .run("entries", QStringLiteral("SELECT count(*)::text FROM callwaiting.audit_entries WHERE clinic_id = ? "
                                           "AND action = ?"), {clinic(), QLatin1String(action)})
            ->constFirst()[0].toString().toLatin1();
    }

private Q_SLOTS:
    void init()
    {
        m_at = std::make_unique<test::Installation>();
        (void)m_at->addClinic(QStringLiteral("one"));
        m_admin = m_at->as(*m_at->logIn(QStringLiteral("admin@one.test")));
        m_here = std::make_unique<Instance>(*m_at);
        for (int i = 0; i < persons; ++i)
            QCOMPARE(add(*m_here, QStringLiteral("Person %1").arg(i, 3, 10, QLatin1Char('0'))), QStringLiteral("ok"));
    }

    void wrapsEverybodyAnew()
    {
        const QStringList before = names(*m_here);
        QCOMPARE(before.size(), persons);
        QCOMPARE(status().version, 1);
        const auto rotated = m_here->rotation.rotate(*m_here->database, m_admin, {});
        QVERIFY2(rotated.ok(), m_here->database->lastSqlState());
        QCOMPARE(rotated->constFirst().status.version, 2);
        QCOMPARE(status().waiting, persons);
        QCOMPARE(names(*m_here), before);
        wrapAll(*m_here);
        QCOMPARE(status().waiting, 0);
        QCOMPARE(status().persons, persons);
        QVERIFY(status().madeAt.isValid());
        QCOMPARE(names(*m_here), before);
        QCOMPARE(entriesOf("key.rotate"), QByteArray("1"));
        // Somebody who starts now, and the webhook's secret.
        Instance later(*m_at);
        QCOMPARE(names(later), before);
        const auto sealed = m_at->superuser().run(
            "secret", QStringLiteral("SELECT sealed_secret FROM callwaiting.clinics WHERE clinic_id = ?"), {clinic()});
        const QByteArray secret = sealed->constFirst()[0].toByteArray();
        QCOMPARE(crypto::keyVersionOf(secret), 2);
        QVERIFY(tenancy::Webhooks::open(**later.keyring.keys(clinic()), clinic(), secret).ok());
    }

    void otherInstancesFollow()
    {
        Instance other(*m_at);
        Instance stale(*m_at);
        const QStringList before = names(other);
        QVERIFY(m_here->rotation.rotate(*m_here->database, m_admin, {}).ok());
        wrapAll(*m_here);
        // It has not been told anything, and reads what is sealed under a key that it does not know.
        QCOMPARE(names(other), before);
        // One that still seals with the old key is caught up with.
        QCOMPARE(add(stale, QStringLiteral("Late Person")), QStringLiteral("ok"));
        QCOMPARE(status().waiting, 1);
        QCOMPARE(names(*m_here).size(), persons + 1);
        wrapAll(other);
        QCOMPARE(status().waiting, 0);
        QCOMPARE(names(stale).size(), persons + 1);
    }

    void rotatesAgainBeforeTheFirstIsThrough()
    {
        const QStringList before = names(*m_here);
        QVERIFY(m_here->rotation.rotate(*m_here->database, m_admin, {}).ok());
        QCOMPARE(*m_here->rotation.wrapSome(*m_here->database, 11), 11);
        QVERIFY(m_here->rotation.rotate(*m_here->database, m_admin, {}).ok());
        QCOMPARE(status().version, 3);
        QCOMPARE(status().waiting, persons);
        QCOMPARE(names(*m_here), before);
        wrapAll(*m_here);
        QCOMPARE(status().waiting, 0);
        QCOMPARE(names(*m_here), before);
    }

    void severalWrapAtOnceWhileEverythingGoesOn()
    {
        constexpr int instances = 3;
        QVERIFY(m_here->rotation.rotate(*m_here->database, m_admin, {}).ok());
        std::latch start(instances + 1);
        std::atomic<int> wrapped = 0;
        std::atomic<bool> failed = false;
        std::vector<std::thread> threads;
        for (int i = 0; i < instances; ++i) {
            threads.emplace_back([&] {
                Instance own(*m_at);
                start.arrive_and_wait();
                for (int idle = 0; idle < 3;) {
                    const auto some = own.rotation.wrapSome(*own.database, 5);
                    failed = failed || !some.ok();
                    idle = some && *some == 0 ? idle + 1 : 0;
                    wrapped += some ? *some : 0;
                }
            });
        }
        threads.emplace_back([&] {
            Instance own(*m_at);
            start.arrive_and_wait();
            for (int i = 0; i < 10; ++i) {
                failed = failed || add(own, QStringLiteral("Walk-in %1").arg(i)) != QStringLiteral("ok");
                for (const QString& name : names(own))
                    failed = failed || !(name.startsWith(QStringLiteral("Person")) || name.startsWith(QStringLiteral("Walk-in")));
            }
        });
        for (std::thread& thread : threads)
            thread.join();
        QVERIFY(!failed);
        wrapAll(*m_here);
        QCOMPARE(status().waiting, 0);
        QCOMPARE(names(*m_here).size(), persons + 10);
        // Nobody twice.
        QVERIFY2(wrapped <= persons, QByteArray::number(wrapped).constData());
    }

    void whoIsErasedMeanwhileStaysErased()
    {
        QVERIFY(m_here->rotation.rotate(*m_here->database, m_admin, {}).ok());
        const auto due = m_here->database->call("keys_to_wrap", {persons}, storage::CallKind::Read);
        const QJsonArray rows = (*due)[QLatin1String("persons")].toArray();
        QCOMPARE(rows.size(), persons);
        const QJsonObject first = rows.first().toObject();
        QVERIFY(m_at->superuser().run("erase", QStringLiteral("DELETE FROM callwaiting.person_keys WHERE contact_id = ?"),
                                      {first[QLatin1String("contact")].toString().toLongLong()}).ok());
        const QJsonArray exchange{QJsonObject{{QStringLiteral("clinic"), first[QLatin1String("clinic")]},
                                              {QStringLiteral("contact"), first[QLatin1String("contact")]},
                                              {QStringLiteral("old"), first[QLatin1String("key")]},
                                              {QStringLiteral("new"), first[QLatin1String("key")]}}};
        const auto stored = m_here->database->call("store_wrapped", {exchange, QJsonArray()});
        QCOMPARE((*stored)[QLatin1String("persons")].toInt(), 0);
        wrapAll(*m_here);
        QCOMPARE(status().persons, persons - 1);
    }

    void aRaceForTheSameVersionHasOneWinner()
    {
        constexpr int rivals = 4;
        std::latch start(rivals);
        std::atomic<int> won = 0;
        std::atomic<int> other = 0;
        std::vector<std::thread> threads;
        for (int i = 0; i < rivals; ++i) {
            threads.emplace_back([&] {
                Instance own(*m_at);
                const auto wrapped = own.keyring.newClinicKey(clinic(), 2);
                start.arrive_and_wait();
                const auto answer = own.database->call("rotate_key", {toCaller(m_admin), clinic(), 2,
                                                                      QString::fromLatin1(wrapped->toBase64())});
                const QString outcome = answer ? (*answer)[QLatin1String("outcome")].toString() : QString();
                if (outcome == QLatin1String("ok"))
                    ++won;
                else if (outcome != QLatin1String("state_conflict"))
                    ++other;
            });
        }
        for (std::thread& thread : threads)
            thread.join();
        QCOMPARE(won.load(), 1);
        QCOMPARE(other.load(), 0);
        QCOMPARE(names(*m_here).size(), persons);
    }

    void repeatsAreTheSameRotation()
    {
        storage::Call call = m_admin;
        call.idempotencyKey = QStringLiteral("k1");
        call.fingerprint = "f";
        for (int i = 0; i < 2; ++i)
            QCOMPARE(m_here->rotation.rotate(*m_here->database, call, {})->constFirst().status.version, 2);
        QCOMPARE(status().version, 2);
    }

    void everybodyTheirOwn()
    {
        (void)m_at->addClinic(QStringLiteral("two"));
        const storage::Call theirs = m_at->as(*m_at->logIn(QStringLiteral("admin@two.test")));
        const auto refused = m_here->rotation.rotate(*m_here->database, theirs, QStringLiteral("one"));
        QVERIFY(!refused.ok());
        QCOMPARE(refused.error().code, domain::ErrorCode::Forbidden);
        QCOMPARE(status().version, 1);
        // An operator names one, or means all.
        const auto all = m_here->rotation.rotate(*m_here->database, m_at->asOperator(QStringLiteral("k2")), {});
        QVERIFY2(all.ok(), m_here->database->lastSqlState());
        QCOMPARE(all->size(), 2);
        const auto one = m_here->rotation.rotate(*m_here->database, m_at->asOperator(), QStringLiteral("one"));
        QCOMPARE(one->constFirst().status.version, 3);
        QVERIFY(!m_here->rotation.rotate(*m_here->database, m_at->asOperator(), QStringLiteral("nobody")).ok());
    }
};

QTEST_GUILESS_MAIN(KeyRotationTest)
#include "tst_keyrotation.moc"
