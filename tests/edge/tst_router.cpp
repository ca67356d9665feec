#include "edge/router.h"

#include <QtTest>

using namespace clinic;
using namespace clinic::edge;

/// Which route a method and a path mean.
class RouterTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        m_router.add("GET", "/v1/slots", domain::Role::Receptionist, QStringLiteral("list"));
        m_router.add("POST", "/v1/slots/{id}/claim", domain::Role::Receptionist, QStringLiteral("claim"));
        m_router.add("GET", "/v1/slots/{id}/hold", domain::Role::Receptionist, QStringLiteral("hold"));
        m_router.add("PATCH", "/v1/holds/{id}", domain::Role::Receptionist, QStringLiteral("change"));
        m_router.add("DELETE", "/v1/holds/{id}", domain::Role::Receptionist, QStringLiteral("release"));
        m_router.add("POST", "/v1/sessions", publicAccess, QStringLiteral("log in"));
        m_router.add("GET", "/v1/audit/{seq}", domain::Role::Admin, QStringLiteral("entry"));
        m_router.add("GET", "/v1/audit/verify", domain::Role::Admin, QStringLiteral("verify"));
    }

    void findsRoute_data()
    {
        QTest::addColumn<QByteArray>("method");
        QTest::addColumn<QByteArray>("path");
        QTest::addColumn<QString>("handler");
        QTest::addColumn<QString>("parameter");
        QTest::newRow("plain") << QByteArray("GET") << QByteArray("/v1/slots") << "list"
                               << "";
        QTest::newRow("parameter") << QByteArray("POST") << QByteArray("/v1/slots/68719476737/claim") << "claim"
                                   << "68719476737";
        QTest::newRow("method decides") << QByteArray("DELETE") << QByteArray("/v1/holds/7") << "release"
                                        << "7";
        QTest::newRow("literal wins") << QByteArray("GET") << QByteArray("/v1/audit/verify") << "verify"
                                      << "";
        QTest::newRow("else parameter") << QByteArray("GET") << QByteArray("/v1/audit/12") << "entry"
                                        << "12";
        QTest::newRow("decoded") << QByteArray("PATCH") << QByteArray("/v1/holds/a%20b%2Fc%C3%A9") << "change"
                                 << QStringLiteral("a b/cé");
    }
    void findsRoute()
    {
        QFETCH(QByteArray, method);
        QFETCH(QByteArray, path);
        const auto found = m_router.match(method, path);
        const auto* match = std::get_if<Router<QString>::Match>(&found);
        QVERIFY(match);
        QTEST(match->route->handler, "handler");
        QTEST(match->parameters.isEmpty() ? QString() : *match->parameters.cbegin(), "parameter");
    }

    void misses_data()
    {
        QTest::addColumn<QByteArray>("method");
        QTest::addColumn<QByteArray>("path");
        QTest::addColumn<QByteArray>("allow");
        const QByteArray none;
        QTest::newRow("unknown") << QByteArray("GET") << QByteArray("/v1/nothing") << none;
        QTest::newRow("root") << QByteArray("GET") << QByteArray("/") << none;
        QTest::newRow("trailing slash") << QByteArray("GET") << QByteArray("/v1/slots/") << none;
        QTest::newRow("longer") << QByteArray("GET") << QByteArray("/v1/slots/1/hold/x") << none;
        QTest::newRow("empty parameter") << QByteArray("POST") << QByteArray("/v1/slots//claim") << none;
        QTest::newRow("NUL") << QByteArray("PATCH") << QByteArray("/v1/holds/a%00b") << none;
        QTest::newRow("not UTF-8") << QByteArray("PATCH") << QByteArray("/v1/holds/%ff%fe") << none;
        QTest::newRow("endless") << QByteArray("PATCH") << "/v1/holds/" + QByteArray(129, '1') << none;
        QTest::newRow("braces") << QByteArray("GET") << QByteArray("/v1/{id}") << none;
        QTest::newRow("other method") << QByteArray("PUT") << QByteArray("/v1/holds/7") << QByteArray("DELETE, PATCH");
        QTest::newRow("HEAD") << QByteArray("HEAD") << QByteArray("/v1/slots") << QByteArray("GET");
        QTest::newRow("OPTIONS") << QByteArray("OPTIONS") << QByteArray("/v1/sessions") << QByteArray("POST");
        QTest::newRow("lower case") << QByteArray("get") << QByteArray("/v1/slots") << QByteArray("GET");
    }
    void misses()
    {
        QFETCH(QByteArray, method);
        QFETCH(QByteArray, path);
        QFETCH(QByteArray, allow);
        const auto found = m_router.match(method, path);
        const auto* missed = std::get_if<Router<QString>::Missed>(&found);
        QVERIFY(missed);
        QCOMPARE(missed->allow, allow);
        QCOMPARE(missed->error.code,
                 allow.isEmpty() ? domain::ErrorCode::NotFound : domain::ErrorCode::MethodNotAllowed);
    }

    void tellsWhoMay()
    {
        const auto found = m_router.match("POST", "/v1/sessions");
        QCOMPARE(std::get<Router<QString>::Match>(found).route->access, publicAccess);
        const auto admin = m_router.match("GET", "/v1/audit/verify");
        QCOMPARE(std::get<Router<QString>::Match>(admin).route->access, Access(domain::Role::Admin));
    }

private:
    Router<QString> m_router;
};

QTEST_GUILESS_MAIN(RouterTest)
#include "tst_router.moc"
