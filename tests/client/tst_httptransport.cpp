#include "httpstub.h"

#include "client/httptransport.h"

#include <QtTest>

#include <memory>
#include <optional>

using namespace clinic;
using namespace clinic::client;
using namespace clinic::test;
using domain::ErrorCode;
using namespace Qt::Literals::StringLiterals;

class TestHttpTransport final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();

    void aReadCarriesTheTokenAndNoKey();
    void aWriteCarriesBodyAndKey();
    void theCallersKeyIsUsed();
    void anAddressWithAPrefix();
    void noContentIsAnEmptyObject();
    void problems_data();
    void problems();
    void answersThatAreNotTheContract_data();
    void answersThatAreNotTheContract();
    void retryAfter();
    void redirectsAreNotFollowed();
    void nobodyListens();
    void aLostWriteHasAnUnknownOutcome();
    void silenceEnds();
    void answersDieWithTheirContext();

private:
    using Result = domain::Result<QJsonObject>;

    Result ask(const HttpCall& call, const QByteArray& token = {})
    {
        std::optional<Result> result;
        QObject context;
        m_transport->send(call, token, &context, [&result](Result answer) { result = std::move(answer); });
        [&] { QTRY_VERIFY(result.has_value()); }();
        return result ? *result : Result(domain::Error{ErrorCode::Internal, u"no answer came"_s, {}, {}, {}, {}, {}});
    }
    static HttpCall call(HttpMethod method)
    {
        HttpCall call;
        call.method = method;
        call.path = u"/v1/slots/a%2Fb/claim"_s;
        if (method != HttpMethod::Get)
            call.body = QJsonObject{{u"x"_s, 1}};
        return call;
    }
    void answer(int status, const QByteArray& body, const QByteArray& type = "application/json",
                const QByteArray& more = {})
    {
        m_stub->setHandler(
            [=](const StubRequest&, const StubExchange& back) { back.answer(status, body, type, more); });
    }

    std::unique_ptr<HttpStub> m_stub;
    std::unique_ptr<HttpTransport> m_transport;
};

void TestHttpTransport::init()
{
    m_stub = std::make_unique<HttpStub>();
    m_transport = std::make_unique<HttpTransport>(m_stub->url(), TransportSettings{std::chrono::milliseconds(400)});
    answer(200, R"({"ok":true})");
}

void TestHttpTransport::aReadCarriesTheTokenAndNoKey()
{
    HttpCall read = call(HttpMethod::Get);
    read.query.addQueryItem(u"from"_s, u"2026-03-02T00:00:00Z"_s);
    const Result result = ask(read, "t-1");
    QVERIFY(result.ok());
    QCOMPARE(result->value(u"ok"_s).toBool(), true);
    const StubRequest& seen = m_stub->requests().first();
    QCOMPARE(seen.method, "GET");
    QCOMPARE(seen.target, "/v1/slots/a%2Fb/claim?from=2026-03-02T00:00:00Z");
    QCOMPARE(seen.header("authorization"), "Bearer t-1");
    QVERIFY(seen.header("idempotency-key").isEmpty());
    QVERIFY(seen.header("cookie").isEmpty());
}

void TestHttpTransport::aWriteCarriesBodyAndKey()
{
    for (const HttpMethod method : {HttpMethod::Post, HttpMethod::Put, HttpMethod::Patch, HttpMethod::Delete})
        QVERIFY(ask(call(method)).ok());
    QCOMPARE(m_stub->requests().size(), 4);
    QSet<QByteArray> keys;
    QList<QByteArray> methods;
    for (const StubRequest& seen : m_stub->requests()) {
        keys.insert(seen.header("idempotency-key"));
        methods.append(seen.method);
        QCOMPARE(seen.body, R"({"x":1})");
        QCOMPARE(seen.header("content-type"), "application/json");
        QVERIFY(!QUuid::fromString(QLatin1StringView(seen.header("idempotency-key"))).isNull());
    }
    QCOMPARE(methods, (QList<QByteArray>{"POST", "PUT", "PATCH", "DELETE"}));
    QCOMPARE(keys.size(), 4);
}

void TestHttpTransport::theCallersKeyIsUsed()
{
    HttpCall write = call(HttpMethod::Post);
    write.attempt = u"again-1"_s;
    QVERIFY(ask(write).ok());
    QCOMPARE(m_stub->requests().first().header("idempotency-key"), "again-1");
}

void TestHttpTransport::anAddressWithAPrefix()
{
    QUrl base = m_stub->url();
    base.setPath(u"/clinic/"_s);
    m_transport->setBaseUrl(base);
    QVERIFY(ask(call(HttpMethod::Get)).ok());
    QCOMPARE(m_stub->requests().first().target, "/clinic/v1/slots/a%2Fb/claim");
}

void TestHttpTransport::noContentIsAnEmptyObject()
{
    answer(204, {});
    const Result result = ask(call(HttpMethod::Delete));
    QVERIFY(result.ok());
    QVERIFY(result->isEmpty());
}

void TestHttpTransport::problems_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("code");
    QTest::addColumn<int>("expected");
    QTest::newRow("taken") << 409 << "slot_taken"_qba << int(ErrorCode::SlotTaken);
    QTest::newRow("expired") << 409 << "hold_expired"_qba << int(ErrorCode::HoldExpired);
    QTest::newRow("token") << 401 << "unauthenticated"_qba << int(ErrorCode::Unauthenticated);
    QTest::newRow("unknown outcome") << 503 << "outcome_unknown"_qba << int(ErrorCode::OutcomeUnknown);
    QTest::newRow("a code of tomorrow") << 409 << "moon_phase"_qba << int(ErrorCode::StateConflict);
}

void TestHttpTransport::problems()
{
    QFETCH(int, status);
    QFETCH(QByteArray, code);
    QFETCH(int, expected);
    m_stub->setHandler([=](const StubRequest&, const StubExchange& back) { back.problem(status, code); });
    const Result result = ask(call(HttpMethod::Post));
    QVERIFY(!result);
    QCOMPARE(int(result.error().code), expected);
    QCOMPARE(result.error().requestId, u"r-1"_s);
}

void TestHttpTransport::answersThatAreNotTheContract_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("type");
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<bool>("write");
    QTest::addColumn<int>("expected");
    const QByteArray json = "application/json";
    const QByteArray html = "text/html";
    QTest::newRow("a web page") << 200 << html << "<html>"_qba << false << int(ErrorCode::ProtocolViolation);
    QTest::newRow("a list") << 200 << json << "[]"_qba << false << int(ErrorCode::ProtocolViolation);
    QTest::newRow("cut short") << 200 << json << "{\"a\":"_qba << false << int(ErrorCode::ProtocolViolation);
    QTest::newRow("somebody else's 404") << 404 << html << "no"_qba << false << int(ErrorCode::ProtocolViolation);
    QTest::newRow("a gateway, reading") << 502 << html << "no"_qba << false << int(ErrorCode::Unavailable);
    QTest::newRow("a gateway, writing") << 504 << html << "no"_qba << true << int(ErrorCode::OutcomeUnknown);
    QTest::newRow("a gateway's 503") << 503 << html << "no"_qba << true << int(ErrorCode::Unavailable);
}

void TestHttpTransport::answersThatAreNotTheContract()
{
    QFETCH(int, status);
    QFETCH(QByteArray, type);
    QFETCH(QByteArray, body);
    QFETCH(bool, write);
    QFETCH(int, expected);
    answer(status, body, type);
    const Result result = ask(call(write ? HttpMethod::Post : HttpMethod::Get));
    QVERIFY(!result);
    QCOMPARE(int(result.error().code), expected);
}

void TestHttpTransport::retryAfter()
{
    answer(429, R"({"code":"rate_limited"})", "application/problem+json", "Retry-After: 17\r\n");
    const Result result = ask(call(HttpMethod::Post));
    QVERIFY(!result);
    QCOMPARE(result.error().code, ErrorCode::RateLimited);
    QCOMPARE(result.error().retryAfterSeconds, 17);
}

void TestHttpTransport::redirectsAreNotFollowed()
{
    answer(302, "{}", "application/json", "Location: /elsewhere\r\n");
    const Result result = ask(call(HttpMethod::Get), "t-1");
    QVERIFY(!result);
    QCOMPARE(result.error().code, ErrorCode::ProtocolViolation);
    QCOMPARE(m_stub->requests().size(), 1);
}

void TestHttpTransport::nobodyListens()
{
    m_stub->goDown();
    for (const HttpMethod method : {HttpMethod::Get, HttpMethod::Post}) {
        const Result result = ask(call(method));
        QVERIFY(!result);
        QCOMPARE(result.error().code, ErrorCode::Offline);
    }
}

void TestHttpTransport::aLostWriteHasAnUnknownOutcome()
{
    m_stub->setHandler([](const StubRequest&, const StubExchange& back) { back.close(); });
    const Result write = ask(call(HttpMethod::Post));
    QVERIFY(!write);
    QCOMPARE(write.error().code, ErrorCode::OutcomeUnknown);
    const Result read = ask(call(HttpMethod::Get));
    QVERIFY(!read);
    QCOMPARE(read.error().code, ErrorCode::Offline);
}

void TestHttpTransport::silenceEnds()
{
    m_stub->setHandler({});
    const Result result = ask(call(HttpMethod::Post));
    QVERIFY(!result);
    QCOMPARE(result.error().code, ErrorCode::OutcomeUnknown);
    QCOMPARE(m_stub->requests().size(), 1);
}

void TestHttpTransport::answersDieWithTheirContext()
{
    bool answered = false;
    std::optional<StubExchange> back;
    m_stub->setHandler([&](const StubRequest&, const StubExchange& exchange) { back = exchange; });
    auto context = std::make_unique<QObject>();
    m_transport->send(call(HttpMethod::Get), {}, context.get(), [&](const Result&) { answered = true; });
    QTRY_VERIFY(back.has_value());
    context.reset();
    back->answer(200, "{}");
    answer(200, "{}");
    QVERIFY(ask(call(HttpMethod::Get)).ok());
    QVERIFY(!answered);
}

QTEST_GUILESS_MAIN(TestHttpTransport)
#include "tst_httptransport.moc"
