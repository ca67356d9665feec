#include "audit/auditservice.h"
#include "support/temppostgres.h"

#include <QTemporaryDir>
#include <QTest>

using namespace clinic;
using namespace clinic::audit;
using contract::AuditQuery;

namespace {

/// The local operator: the installation's chain is theirs.
storage::Call operatorCall()
{
    storage::Call call;
    call.actor.id = QStringLiteral("local");
    call.actor.name = QStringLiteral("Local operator");
    call.actor.role = domain::Role::Operator;
    call.requestId = QStringLiteral("r1");
    return call;
}

class TurnedClock final : public domain::Clock
{
public:
    QDateTime time = QDateTime::currentDateTimeUtc();
    [[nodiscard]] QDateTime now() const override { return time; }
};

} // namespace

class AuditServiceTest final : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<storage::Database> m_database;
    TurnedClock m_clock;
    std::unique_ptr<AuditService> m_audit;

    void record(int entries, const QString& action = QStringLiteral("access.denied"))
    {
        for (int i = 0; i < entries; ++i)
            QVERIFY(m_audit->record(*m_database, operatorCall(), action, QStringLiteral("call %1").arg(i)).ok());
    }

    QList<qint64> numbers(const AuditQuery& query)
    {
        QList<qint64> found;
        const auto list = m_audit->list(*m_database, operatorCall(), query);
        if (list) {
            for (const contract::AuditEntry& entry : list->entries)
                found.append(entry.seq);
        }
        return found;
    }

private Q_SLOTS:
    void init()
    {
        auto app = storage::Database::open(test::TempPostgres::shared().freshDatabase().app);
        QVERIFY(app.ok());
        m_database = *std::move(app);
        m_audit = std::make_unique<AuditService>(m_clock);
        record(5);
    }

    void sealsWhatWaits()
    {
        const auto before = m_audit->verify(*m_database, 0);
        QVERIFY2(before.ok(), m_database->lastSqlState());
        QVERIFY(before->ok);
        QCOMPARE(before->entries, 0);
        QCOMPARE(before->unsealed, 5);

        QCOMPARE(*m_audit->seal(*m_database, 3), 3);
        QCOMPARE(*m_audit->seal(*m_database), 2);
        QCOMPARE(*m_audit->seal(*m_database), 0);

        const auto after = m_audit->verify(*m_database, 0);
        QVERIFY(after->ok);
        QCOMPARE(after->entries, 5);
        QCOMPARE(after->unsealed, 0);
    }

    void verifiesInParts()
    {
        record(6);
        QCOMPARE(*m_audit->seal(*m_database), 11);
        QList<qint64> steps;
        qint64 after = 0;
        do {
            const auto part = m_audit->verify(*m_database, 0, {.after = after, .part = 4});
            QVERIFY(part.ok() && part->ok);
            QCOMPARE(part->total, 11);
            after = part->checkedTo;
            steps.append(after);
        } while (after < 11);
        QCOMPARE(steps, (QList<qint64>{4, 8, 11}));
        // Beyond the end there is nothing to find.
        QVERIFY(m_audit->verify(*m_database, 0, {.after = 50, .part = 4})->ok);
    }

    void listsInOrderByPage()
    {
        QCOMPARE(*m_audit->seal(*m_database), 5);
        const auto first = m_audit->list(*m_database, operatorCall(), {.limit = 3});
        QVERIFY(first.ok());
        QCOMPARE(first->entries.size(), 3);
        QCOMPARE(first->entries[0].seq, 1);
        QCOMPARE(first->entries[0].action, QStringLiteral("access.denied"));
        QCOMPARE(first->entries[0].actor, QStringLiteral("Local operator"));
        QCOMPARE(first->entries[1].previousHash, first->entries[0].hash);
        QVERIFY(first->entries[0].at.isValid());
        QCOMPARE(numbers({.cursor = first->nextCursor}), (QList<qint64>{4, 5}));

        const auto newest = m_audit->list(*m_database, operatorCall(), {.newestFirst = true, .limit = 3});
        QCOMPARE(newest->entries[0].seq, 5);
        QCOMPARE(numbers({.newestFirst = true, .cursor = newest->nextCursor}), (QList<qint64>{2, 1}));
    }

    void whatIsNotSealedYetIsTheNewest()
    {
        QCOMPARE(*m_audit->seal(*m_database, 4), 4);
        QCOMPARE(numbers({}), (QList<qint64>{1, 2, 3, 4, 0}));
        QCOMPARE(numbers({.newestFirst = true}), (QList<qint64>{0, 4, 3, 2, 1}));
        QCOMPARE(numbers({.limit = 2}), (QList<qint64>{1, 2}));
    }

    void listsWhatWasAskedFor()
    {
        record(2, QStringLiteral("call.reveal"));
        record(1, QStringLiteral("calls.other"));
        QCOMPARE(*m_audit->seal(*m_database), 8);
        QCOMPARE(numbers({.action = QStringLiteral("call.reveal")}), (QList<qint64>{6, 7}));
        QCOMPARE(numbers({.action = QStringLiteral("call.*")}), (QList<qint64>{6, 7}));
        QCOMPARE(numbers({.action = QStringLiteral("nothing.*")}), QList<qint64>());
        QCOMPARE(numbers({.actor = QStringLiteral("Local operator")}).size(), 8);
        QCOMPARE(numbers({.actor = QStringLiteral("local"), .subject = QStringLiteral("call 1")}),
                 (QList<qint64>{2, 7}));
        QCOMPARE(numbers({.subject = QStringLiteral("call")}).size(), 8);
        QCOMPARE(numbers({.subject = QStringLiteral("cal")}).size(), 0);
        QCOMPARE(numbers({.from = QDateTime::currentDateTimeUtc().addDays(1)}).size(), 0);
        QCOMPARE(numbers({.to = QDateTime::currentDateTimeUtc().addDays(1)}).size(), 8);
        // What looks like SQL is a text like any other.
        QCOMPARE(numbers({.action = QStringLiteral("' OR true --")}).size(), 0);
        QCOMPARE(numbers({.subject = QStringLiteral("%1$s ' \\' OR true --")}).size(), 0);
    }

    void othersMayNotRead()
    {
        storage::Call call = operatorCall();
        call.actor.role = domain::Role::Receptionist;
        QVERIFY(!m_audit->list(*m_database, call, {}).ok());
        QVERIFY(!m_audit->beginVerification(*m_database, call, {}, true).ok());
    }

    void signsOnceADay()
    {
        QTemporaryDir dir;
        const crypto::Key key = crypto::Key::random();
        m_audit = std::make_unique<AuditService>(
            m_clock, std::make_unique<Witness>(dir.path(), crypto::SigningKey(key)));
        QCOMPARE(*m_audit->seal(*m_database), 5);
        QVERIFY(!m_audit->verify(*m_database, 0)->checkpointAt.isValid());
        using Due = AuditService::Due;
        QCOMPARE(*m_audit->signCheckpoints(*m_database, Due::Daily), 1);
        QCOMPARE(m_audit->verify(*m_database, 0)->checkpointAt.date(), m_clock.time.date());
        record(1);
        QCOMPARE(*m_audit->seal(*m_database), 1);
        QCOMPARE(*m_audit->signCheckpoints(*m_database, Due::Daily), 0);
        QCOMPARE(*m_audit->signCheckpoints(*m_database, Due::Now), 1);
        QCOMPARE(*m_audit->signCheckpoints(*m_database, Due::Now), 0);
        m_clock.time = m_clock.time.addDays(1);
        QCOMPARE(*m_audit->signCheckpoints(*m_database, Due::Daily), 0);
        record(1);
        QCOMPARE(*m_audit->seal(*m_database), 1);
        QCOMPARE(*m_audit->signCheckpoints(*m_database, Due::Daily), 1);
        QVERIFY(m_audit->verify(*m_database, 0)->ok);
    }
};

QTEST_GUILESS_MAIN(AuditServiceTest)
#include "tst_auditservice.moc"
