#include "httpstub.h"

#include "client/credentials.h"
#include "client/httpcallapi.h"
#include "client/httptransport.h"
#include "contract/callscodec.h"

#include <QJsonDocument>
#include <QtTest>

#include <optional>

using namespace clinic;
using namespace clinic::client;
using namespace clinic::contract;
using namespace clinic::test;
using namespace Qt::Literals::StringLiterals;

/// One call: the stub answers, the reply has to be understood, and the request be the expected one.
#define CHECK(Value, ask, body, request)                                                                               \
    do {                                                                                                               \
        answer(body);                                                                                                  \
        std::optional<domain::Result<Value>> got;                                                                      \
        const Reply<Value> reply = [&](const domain::Result<Value>& result) { got = result; };                         \
        m_calls->ask;                                                                                                  \
        QTRY_VERIFY(got);                                                                                              \
        QVERIFY2(got->ok(), qPrintable(got->ok() ? QString() : got->error().detail));                                  \
        const StubRequest seen = m_stub->requests().constLast();                                                       \
        QCOMPARE(QByteArray(seen.method + ' ' + seen.target), QByteArray(request));                                    \
    } while (false)

/// Which request each method of the calls' port makes, and that its answer is understood.
class TestHttpCallApi final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_calls.reset();
        m_stub = std::make_unique<HttpStub>();
        m_transport = std::make_unique<HttpTransport>(m_stub->url());
        m_credentials = std::make_unique<FixedCredentials>("secret");
        m_calls = std::make_unique<HttpCallApi>(*m_transport, *m_credentials);
    }

    void listsByQuery()
    {
        CallQuery query;
        query.query = u"heart & soul"_s;
        query.outcome = domain::CallOutcome::Booked;
        CHECK(CallList, listCalls(query, this, reply), encode(CallList{}),
              "GET /v1/calls?query=heart%20%26%20soul&outcome=booked&limit=100");
    }
    void getsOne() { CHECK(CallReply, getCall(m_id, this, reply), encode(CallReply{call()}), "GET /v1/calls/3"); }
    void reveals()
    {
        const RevealRequest request{u"Complaint"_s, u"pass"_s};
        CHECK(RevealedCall, reveal(m_id, request, this, reply), encode(RevealedCall{{}, ten()}), "POST /v1/calls/3/reveal");
        QCOMPARE(sent(), encode(request));
    }
    void corrects()
    {
        const CorrectionRequest request{0, 1, 2, {}, 7};
        CHECK(CorrectionReply, correct(m_id, request, this, reply), encode(CorrectionReply{call(), {}}),
              "POST /v1/calls/3/corrections");
        QVERIFY(sent()["label"].isNull() && sent().contains("label"));
    }
    void asksForDeliveries()
    {
        CHECK(DeliveryList, listDeliveries({DeliveryState::Dead, {}, 5}, this, reply), encode(DeliveryList{}),
              "GET /v1/deliveries?state=dead&limit=5");
    }
    void replays()
    {
        const Delivery delivery{domain::DeliveryId(u"4"_s), u"end-of-call-report"_s, {}, ten(), {}, 0, {}, {}};
        CHECK(DeliveryReply, replayDelivery(delivery.id, this, reply), encode(DeliveryReply{delivery}),
              "POST /v1/deliveries/4/replay");
    }
    void asksForCoverage()
    {
        CHECK(RedactionCoverage, getCoverage(this, reply), encode(RedactionCoverage{}), "GET /v1/redaction/coverage");
    }

private:
    [[nodiscard]] domain::Call call() const
    {
        domain::Call call;
        call.summary.id = m_id;
        return call;
    }
    [[nodiscard]] static QDateTime ten() { return QDateTime(QDate(2026, 11, 21), QTime(10, 0), Qt::UTC); }
    [[nodiscard]] QJsonObject sent() const
    {
        return QJsonDocument::fromJson(m_stub->requests().constLast().body).object();
    }
    void answer(const QJsonObject& body)
    {
        m_stub->setHandler([=](const StubRequest&, const StubExchange& exchange) {
            exchange.answer(200, QJsonDocument(body).toJson(), "application/json");
        });
    }

    const domain::CallId m_id{u"3"_s};
    std::unique_ptr<HttpStub> m_stub;
    std::unique_ptr<HttpTransport> m_transport;
    std::unique_ptr<FixedCredentials> m_credentials;
    std::unique_ptr<HttpCallApi> m_calls;
};

QTEST_GUILESS_MAIN(TestHttpCallApi)
#include "tst_httpcallapi.moc"
