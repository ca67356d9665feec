#include "storage/sqlerrors.h"

#include <QTest>

using namespace clinic::storage;
using clinic::domain::ErrorCode;

class TestSqlErrors : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void maps_data()
    {
        QTest::addColumn<QByteArray>("state");
        QTest::addColumn<ErrorCode>("code");
        QTest::addColumn<bool>("transient");
        QTest::newRow("deadlock") << QByteArray("40P01") << ErrorCode::Unavailable << true;
        QTest::newRow("serialisation") << QByteArray("40001") << ErrorCode::Unavailable << true;
        QTest::newRow("lock time-out") << QByteArray("55P03") << ErrorCode::Unavailable << true;
        QTest::newRow("statement time-out") << QByteArray("57014") << ErrorCode::Unavailable << false;
        QTest::newRow("exclusion") << QByteArray("23P01") << ErrorCode::SlotTaken << false;
        QTest::newRow("unique") << QByteArray("23505") << ErrorCode::StateConflict << false;
        QTest::newRow("disk full") << QByteArray("53100") << ErrorCode::Unavailable << false;
        QTest::newRow("connection") << QByteArray("08006") << ErrorCode::Unavailable << true;
        QTest::newRow("NUL in JSON") << QByteArray("22P05") << ErrorCode::InvalidRequest << false;
        QTest::newRow("number too large") << QByteArray("22003") << ErrorCode::InvalidRequest << false;
        QTest::newRow("no number") << QByteArray("22P02") << ErrorCode::InvalidRequest << false;
        QTest::newRow("time out of range") << QByteArray("22008") << ErrorCode::InvalidRequest << false;
        QTest::newRow("syntax") << QByteArray("42601") << ErrorCode::Internal << false;
        QTest::newRow("unknown") << QByteArray("ZZ999") << ErrorCode::Internal << false;
        QTest::newRow("none") << QByteArray() << ErrorCode::Internal << false;
    }

    void maps()
    {
        QFETCH(QByteArray, state);
        QTEST(meaningOf(state).code, "code");
        QTEST(meaningOf(state).transient, "transient");
    }

    void knowsLosses()
    {
        for (const char* state : {"57P01", "57P02", "57P03", "08006", "08003", "25P03"})
            QVERIFY2(isConnectionLoss(state), state);
        for (const char* state : {"40P01", "57014", "23505", ""})
            QVERIFY2(!isConnectionLoss(state), state);
    }
};

QTEST_GUILESS_MAIN(TestSqlErrors)
#include "tst_sqlerrors.moc"
