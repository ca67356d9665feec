#include "httpstub.h"

#include "client/credentials.h"
#include "client/httpprivacyapi.h"
#include "client/httptransport.h"
#include "contract/privacycodec.h"

#include <QJsonDocument>
#include <QtTest>

#include <optional>

using namespace clinic;
using namespace clinic::client;
using namespace clinic::contract;
using namespace clinic::test;
using domain::ErrorCode;
using namespace Qt::Literals::StringLiterals;

namespace {

const QByteArray erasure = R"({"id":"9","contact_id":"7","at":"2026-11-21T10:30:00Z","actor":"Ada",
    "erased":{"contacts":1},"proof_seq":3})";
const QByteArray policy = R"({"classes":[{"name":"call_texts","days":90,"least_days":1,"rows":2,"oldest":null,
    "version":1}],"last_run_at":null})";

} // namespace

/// Which call each method makes, and what becomes of the answer.
class TestHttpPrivacyApi final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void filesComeInTheFormAskedFor();
    void anErasureIsOneCall();
    void aRefusedErasureIsTold();
    void theListIsPaged();
    void retention();
    void keys();

private:
    void answer(const QByteArray& body, int status = 200, const QByteArray& type = "application/json")
    {
        m_stub->setHandler([=](const StubRequest&, const StubExchange& exchange) { exchange.answer(status, body, type); });
    }
    [[nodiscard]] QByteArray asked() const
    {
        const StubRequest request = m_stub->requests().constLast();
        return request.method + ' ' + request.target;
    }
    [[nodiscard]] QJsonObject sent() const
    {
        return QJsonDocument::fromJson(m_stub->requests().constLast().body).object();
    }

    std::unique_ptr<HttpStub> m_stub;
    std::unique_ptr<HttpTransport> m_transport;
    std::unique_ptr<FixedCredentials> m_credentials;
    std::unique_ptr<HttpPrivacyApi> m_privacy;
};

void TestHttpPrivacyApi::init()
{
    m_privacy.reset();
    m_stub = std::make_unique<HttpStub>();
    m_transport = std::make_unique<HttpTransport>(m_stub->url());
    m_credentials = std::make_unique<FixedCredentials>("secret");
    m_privacy = std::make_unique<HttpPrivacyApi>(*m_transport, *m_credentials);
}

void TestHttpPrivacyApi::filesComeInTheFormAskedFor()
{
    std::optional<domain::Result<QByteArray>> got;
    const auto take = [&](auto result) { got = std::move(result); };
    answer("%PDF-1.6", 200, "application/pdf");
    m_privacy->exportPerson(domain::ContactId(u"7"_s), ExportFormat::Pdf, this, take);
    QTRY_VERIFY(got);
    QCOMPARE(**got, QByteArray("%PDF-1.6"));
    QCOMPARE(asked(), QByteArray("GET /v1/contacts/7/export"));
    QVERIFY(m_stub->requests().constLast().header("accept").startsWith("application/pdf"));

    got.reset();
    answer("{ \"person\": {} }");
    m_privacy->exportPerson(domain::ContactId(u"7"_s), ExportFormat::Json, this, take);
    QTRY_VERIFY(got);
    QCOMPARE(**got, QByteArray("{ \"person\": {} }"));
    QVERIFY(m_stub->requests().constLast().header("accept").startsWith("application/json"));

    got.reset();
    answer("%PDF-1.6", 200, "application/pdf");
    m_privacy->getCertificate(domain::ErasureId(u"9"_s), ExportFormat::Pdf, this, take);
    QTRY_VERIFY(got);
    QCOMPARE(asked(), QByteArray("GET /v1/erasures/9"));
}

void TestHttpPrivacyApi::anErasureIsOneCall()
{
    answer("{\"erased\":{\"contacts\":1},\"proof\":\"11\",\"erasure\":" + erasure + '}');
    std::optional<domain::Result<EraseReply>> got;
    m_privacy->erasePerson(domain::ContactId(u"7"_s), {u"Asked for"_s}, this, [&](auto result) { got = std::move(result); });
    QTRY_VERIFY(got);
    QVERIFY(*got);
    QCOMPARE((*got)->proof, u"11"_s);
    QCOMPARE((*got)->erasure.erased, (QList<ErasedStore>{{u"contacts"_s, 1}}));
    QCOMPARE(asked(), QByteArray("POST /v1/contacts/7/erase"));
    QCOMPARE(sent(), (QJsonObject{{u"reason"_s, u"Asked for"_s}}));
    QVERIFY(!m_stub->requests().constLast().header("idempotency-key").isEmpty());
    QCOMPARE(m_stub->requests().size(), 1);
}

void TestHttpPrivacyApi::aRefusedErasureIsTold()
{
    answer(R"({"status":409,"code":"state_conflict","detail":"a booking lies in the future"})", 409,
           "application/problem+json");
    std::optional<domain::Result<EraseReply>> got;
    m_privacy->erasePerson(domain::ContactId(u"7"_s), {u"Asked for"_s}, this, [&](auto result) { got = std::move(result); });
    QTRY_VERIFY(got);
    QCOMPARE(got->error().code, ErrorCode::StateConflict);
}

void TestHttpPrivacyApi::theListIsPaged()
{
    answer("{\"erasures\":[" + erasure + "],\"next_cursor\":\"9\"}");
    std::optional<domain::Result<ErasureList>> got;
    m_privacy->listErasures(u"12"_s, this, [&](auto result) { got = std::move(result); });
    QTRY_VERIFY(got);
    QCOMPARE((*got)->erasures.size(), 1);
    QCOMPARE((*got)->nextCursor, u"9"_s);
    QCOMPARE(asked(), QByteArray("GET /v1/erasures?cursor=12"));
}

void TestHttpPrivacyApi::retention()
{
    answer(policy);
    std::optional<domain::Result<RetentionPolicy>> got;
    const auto take = [&](auto result) { got = std::move(result); };
    m_privacy->getRetention(this, take);
    QTRY_VERIFY(got);
    QCOMPARE((*got)->classes.constFirst().name, u"call_texts"_s);
    QCOMPARE(asked(), QByteArray("GET /v1/retention"));

    got.reset();
    m_privacy->saveRetention(u"call_texts"_s, {90, 1}, this, take);
    QTRY_VERIFY(got);
    QCOMPARE(asked(), QByteArray("PUT /v1/retention/call_texts"));
    QCOMPARE(sent(), (QJsonObject{{u"days"_s, 90}, {u"version"_s, 1}}));

    answer(R"({"dry_run":true,"removed":{"call_texts":2}})");
    std::optional<domain::Result<RetentionRun>> run;
    m_privacy->runRetention(true, this, [&](auto result) { run = std::move(result); });
    QTRY_VERIFY(run);
    QCOMPARE((*run)->removed.constFirst(), (ErasedStore{u"call_texts"_s, 2}));
    QCOMPARE(asked(), QByteArray("POST /v1/retention/run"));
    QCOMPARE(sent(), (QJsonObject{{u"dry_run"_s, true}}));
}

void TestHttpPrivacyApi::keys()
{
    answer(R"({"version":2,"made_at":"2026-11-21T10:30:00Z","persons":4,"waiting":1})");
    std::optional<domain::Result<KeyStatus>> got;
    m_privacy->getKeys(this, [&](auto result) { got = std::move(result); });
    QTRY_VERIFY(got);
    QCOMPARE((*got)->version, 2);
    QCOMPARE(asked(), QByteArray("GET /v1/keys"));
    got.reset();
    m_privacy->rotateKeys(this, [&](auto result) { got = std::move(result); });
    QTRY_VERIFY(got);
    QCOMPARE(asked(), QByteArray("POST /v1/keys/rotate"));
}

QTEST_GUILESS_MAIN(TestHttpPrivacyApi)
#include "tst_httpprivacyapi.moc"
