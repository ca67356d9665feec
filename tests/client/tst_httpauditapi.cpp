#include "httpstub.h"

#include "client/credentials.h"
#include "client/httpauditapi.h"
#include "client/httptransport.h"
#include "contract/auditcodec.h"

#include <QJsonDocument>
#include <QtTest>

#include <optional>

using namespace clinic;
using namespace clinic::client;
using namespace clinic::contract;
using namespace clinic::test;
using namespace Qt::Literals::StringLiterals;

/// What the console asks of the audit trail, as it goes over the wire.
class TestHttpAuditApi final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void listsByFilter();
    void verifiesPartByPart();
    void theFileComesAsItIs();
    void aRefusalIsTold();

private:
    std::unique_ptr<HttpStub> m_stub;
    std::unique_ptr<HttpTransport> m_transport;
    std::unique_ptr<FixedCredentials> m_credentials;
    std::unique_ptr<HttpAuditApi> m_audit;
};

void TestHttpAuditApi::init()
{
    m_audit.reset();
    m_stub = std::make_unique<HttpStub>();
    m_transport = std::make_unique<HttpTransport>(m_stub->url());
    m_credentials = std::make_unique<FixedCredentials>("secret");
    m_audit = std::make_unique<HttpAuditApi>(*m_transport, *m_credentials);
}

void TestHttpAuditApi::listsByFilter()
{
    const AuditEntry entry{3, QDateTime(QDate(2026, 11, 21), QTime(9, 0), Qt::UTC), u"Rita"_s, u"call.read"_s,
                           u"call 7"_s, u"ab"_s, u"cd"_s};
    m_stub->setHandler([&](const StubRequest&, const StubExchange& exchange) {
        exchange.answer(200, QJsonDocument(encode(AuditList{{entry}, u"3"_s})).toJson());
    });
    std::optional<domain::Result<AuditList>> got;
    const AuditQuery query{.action = u"call.*"_s, .subject = u"call 7"_s, .newestFirst = true, .limit = 50};
    m_audit->listAudit(query, this, [&](auto result) { got = std::move(result); });
    QTRY_VERIFY(got);
    QVERIFY(*got);
    QCOMPARE((*got)->entries, QList<AuditEntry>{entry});
    QCOMPARE((*got)->nextCursor, u"3"_s);
    QCOMPARE(m_stub->requests().constLast().target,
             QByteArray("/v1/audit?action=call.%2A&subject=call%207&order=newest&limit=50"));
}

void TestHttpAuditApi::verifiesPartByPart()
{
    m_stub->setHandler([](const StubRequest&, const StubExchange& exchange) {
        exchange.answer(200, R"({"ok": true, "entries": 40, "unsealed": 0, "checked_to": 40, "total": 90})");
    });
    std::optional<domain::Result<AuditVerdict>> got;
    m_audit->verifyAudit({.after = 20, .part = 20}, this, [&](auto result) { got = std::move(result); });
    QTRY_VERIFY(got);
    QVERIFY(*got);
    QCOMPARE((*got)->checkedTo, 40);
    QCOMPARE((*got)->total, 90);
    QCOMPARE(m_stub->requests().constLast().target, QByteArray("/v1/audit/verify?after=20&part=20"));
}

void TestHttpAuditApi::theFileComesAsItIs()
{
    m_stub->setHandler([](const StubRequest&, const StubExchange& exchange) {
        exchange.answer(200, "\xEF\xBB\xBFseq,at\r\n", "text/csv; charset=utf-8; header=present");
    });
    std::optional<domain::Result<QByteArray>> got;
    m_audit->exportAudit({}, this, [&](auto result) { got = std::move(result); });
    QTRY_VERIFY(got);
    QVERIFY(*got);
    QCOMPARE(**got, QByteArray("\xEF\xBB\xBFseq,at\r\n"));
    QVERIFY(m_stub->requests().constLast().target.startsWith("/v1/audit.csv"));
}

void TestHttpAuditApi::aRefusalIsTold()
{
    m_stub->setHandler([](const StubRequest&, const StubExchange& exchange) { exchange.problem(403, "forbidden"); });
    std::optional<domain::Result<AuditVerdict>> got;
    m_audit->verifyAudit({}, this, [&](auto result) { got = std::move(result); });
    QTRY_VERIFY(got);
    QVERIFY(!*got);
    QCOMPARE(got->error().code, domain::ErrorCode::Forbidden);
}

QTEST_GUILESS_MAIN(TestHttpAuditApi)
#include "tst_httpauditapi.moc"
