#include "storage/call.h"

#include <QTest>

using namespace clinic;

class TestCall : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void ofStaffNamesSessionAndKey()
    {
        storage::Call call;
        call.actor = {domain::HolderKind::Staff,
                      "68719476737",
                      "Ana",
                      domain::Role::Manager,
                      1,
                      domain::SessionId(QStringLiteral("68719476740"))};
        call.requestId = "r1";
        call.idempotencyKey = "k";
        call.fingerprint = QByteArray("\x0f\xa0", 2);
        QCOMPARE(storage::toCaller(call), (QJsonObject{{"clinic", "1"},
                                                       {"kind", "staff"},
                                                       {"id", "68719476737"},
                                                       {"name", "Ana"},
                                                       {"role", "manager"},
                                                       {"request_id", "r1"},
                                                       {"session", "68719476740"},
                                                       {"idempotency_key", "k"},
                                                       {"fingerprint", "0fa0"}}));
    }

    void ofAgentHasNeither()
    {
        storage::Call call;
        call.actor.kind = domain::HolderKind::Agent;
        call.actor.clinic = 2;
        const QJsonObject caller = storage::toCaller(call);
        QCOMPARE(caller.value("kind").toString(), "agent");
        for (const char* absent : {"session", "idempotency_key", "fingerprint"})
            QVERIFY2(!caller.contains(QLatin1String(absent)), absent);
    }
};

QTEST_GUILESS_MAIN(TestCall)
#include "tst_call.moc"
