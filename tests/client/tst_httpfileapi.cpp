#include "httpstub.h"

#include "client/credentials.h"
#include "client/httpfileapi.h"
#include "client/httptransport.h"
#include "contract/filescodec.h"

#include <QJsonDocument>
#include <QtTest>

#include <optional>

using namespace clinic;
using namespace clinic::client;
using namespace clinic::contract;
using namespace clinic::test;
using domain::ErrorCode;
using namespace Qt::Literals::StringLiterals;

/// Files go over the wire as they are; errors are the same as everywhere.
class TestHttpFileApi final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void exportsComeAsTheyAre();
    void aProblemIsTold();
    void anotherTypeIsAProtocolViolation();
    void importSendsTheFile();

private:
    ExportQuery query() const
    {
        ExportQuery query;
        query.from = QDateTime(QDate(2026, 11, 21), QTime(0, 0), Qt::UTC);
        query.to = query.from.addDays(1);
        query.detail = ExportDetail::Initials;
        return query;
    }

    std::unique_ptr<HttpStub> m_stub;
    std::unique_ptr<HttpTransport> m_transport;
    std::unique_ptr<FixedCredentials> m_credentials;
    std::unique_ptr<HttpFileApi> m_files;
};

void TestHttpFileApi::init()
{
    m_files.reset();
    m_stub = std::make_unique<HttpStub>();
    m_transport = std::make_unique<HttpTransport>(m_stub->url());
    m_credentials = std::make_unique<FixedCredentials>("secret");
    m_files = std::make_unique<HttpFileApi>(*m_transport, *m_credentials);
}

void TestHttpFileApi::exportsComeAsTheyAre()
{
    const QByteArray calendar("BEGIN:VCALENDAR\r\n\xC3\x96\r\nEND:VCALENDAR\r\n");
    m_stub->setHandler([&](const StubRequest& request, const StubExchange& exchange) {
        if (request.target.startsWith("/v1/calendar.ics"))
            exchange.answer(200, calendar, "text/calendar; charset=utf-8");
        else
            exchange.answer(200, "\xEF\xBB\xBF" "a,b\r\n", "text/csv; charset=utf-8; header=present");
    });
    std::optional<domain::Result<QByteArray>> got;
    m_files->exportCalendar(query(), this, [&](auto result) { got = std::move(result); });
    QTRY_VERIFY(got);
    QVERIFY(*got);
    QCOMPARE(**got, calendar);
    const StubRequest request = m_stub->requests().constLast();
    QCOMPARE(request.method, QByteArray("GET"));
    QCOMPARE(request.target, QByteArray("/v1/calendar.ics?from=2026-11-21T00:00:00Z&to=2026-11-22T00:00:00Z&detail=initials"));
    QCOMPARE(request.header("authorization"), QByteArray("Bearer secret"));
    QVERIFY(request.header("accept").startsWith("text/calendar"));
    got.reset();
    m_files->exportBookings(query(), this, [&](auto result) { got = std::move(result); });
    QTRY_VERIFY(got);
    QCOMPARE(**got, QByteArray("\xEF\xBB\xBF" "a,b\r\n"));
}

void TestHttpFileApi::aProblemIsTold()
{
    m_stub->setHandler([](const StubRequest&, const StubExchange& exchange) { exchange.problem(403, "forbidden"); });
    std::optional<domain::Result<QByteArray>> got;
    m_files->exportCalendar(query(), this, [&](auto result) { got = std::move(result); });
    QTRY_VERIFY(got);
    QVERIFY(!*got);
    QCOMPARE(got->error().code, ErrorCode::Forbidden);
}

void TestHttpFileApi::anotherTypeIsAProtocolViolation()
{
    m_stub->setHandler([](const StubRequest&, const StubExchange& exchange) { exchange.answer(200, "<p>", "text/html"); });
    std::optional<domain::Result<QByteArray>> got;
    m_files->exportCalendar(query(), this, [&](auto result) { got = std::move(result); });
    QTRY_VERIFY(got);
    QVERIFY(!*got);
    QCOMPARE(got->error().code, ErrorCode::ProtocolViolation);
}

void TestHttpFileApi::importSendsTheFile()
{
    ImportReport report;
    report.imported = 2;
    m_stub->setHandler([&](const StubRequest&, const StubExchange& exchange) {
        exchange.answer(200, QJsonDocument(encode(report)).toJson());
    });
    ImportQuery query;
    query.dryRun = false;
    query.providerId = domain::ProviderId(u"7"_s);
    std::optional<domain::Result<ImportReport>> got;
    m_files->importCalendar("BEGIN:VCALENDAR\r\n", query, u"once"_s, this, [&](auto result) { got = std::move(result); });
    QTRY_VERIFY(got);
    QVERIFY(*got);
    QCOMPARE(**got, report);
    const StubRequest request = m_stub->requests().constLast();
    QCOMPARE(request.method, QByteArray("POST"));
    QCOMPARE(request.target, QByteArray("/v1/calendar.ics?dry_run=false&provider_id=7"));
    QCOMPARE(request.header("content-type"), QByteArray("text/calendar"));
    QCOMPARE(request.header("idempotency-key"), QByteArray("once"));
    QCOMPARE(request.body, QByteArray("BEGIN:VCALENDAR\r\n"));
}

QTEST_GUILESS_MAIN(TestHttpFileApi)
#include "tst_httpfileapi.moc"
