#include "httpstub.h"

#include "client/httpclient.h"
#include "client/httpsessionapi.h"
#include "client/httptransport.h"
#include "client/sessioncredentials.h"
#include "contract/codec.h"

#include <QJsonDocument>
#include <QSignalSpy>
#include <QtTest>

#include <memory>
#include <optional>

using namespace clinic;
using namespace clinic::client;
using namespace clinic::test;
using contract::Session;
using domain::ErrorCode;
using namespace Qt::Literals::StringLiterals;

namespace {

Session session(const QString& access, const QString& refresh, int expiresIn = 900)
{
    return {access, expiresIn, refresh, {domain::StaffId(u"8"_s), u"Rita"_s, domain::Role::Receptionist}, {}};
}

QByteArray bodyOf(const Session& session)
{
    return QJsonDocument(contract::encode(session)).toJson();
}

} // namespace

class TestSessionCredentials final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();

    void nobodyIsSignedIn();
    void logInGivesTheTokenToTheOtherPorts();
    void aRefusedLogInLeavesNobodySignedIn();
    void logOutForgetsAtOnce();
    void aTokenAboutToEndIsRenewedFirst();
    void oneRefreshServesAll();
    void aRefusedCallIsRepeatedOnceWithTheSameKey();
    void aSecondRefusalIsTheAnswer();
    void aRefusedRefreshSignsOut();
    void aRefreshThatCannotBeReachedKeepsTheSession();
    void aLateRefreshDoesNotReviveALoggedOutSession();

private:
    using Result = domain::Result<QJsonObject>;

    void send(HttpMethod method = HttpMethod::Get)
    {
        HttpCall call;
        call.method = method;
        call.path = u"/v1/things"_s;
        m_client->send(call, this, [this](const Result& result) { m_results.append(result); });
    }
    /// Things are given to who has `goodToken`; a refresh gives `next`.
    void serve(const QByteArray& goodToken, const std::optional<Session>& next)
    {
        m_stub->setHandler([=](const StubRequest& request, const StubExchange& back) {
            if (request.target == "/v1/sessions/refresh") {
                if (next)
                    back.answer(200, bodyOf(*next));
                else
                    back.problem(401, "unauthenticated");
            } else if (request.header("authorization") == "Bearer " + goodToken) {
                back.answer(200, "{}");
            } else {
                back.problem(401, "unauthenticated");
            }
        });
    }

    std::unique_ptr<HttpStub> m_stub;
    std::unique_ptr<HttpTransport> m_transport;
    std::unique_ptr<SessionCredentials> m_credentials;
    std::unique_ptr<HttpClient> m_client;
    QList<Result> m_results;
};

void TestSessionCredentials::init()
{
    m_client.reset();
    m_credentials.reset();
    m_transport.reset();
    m_results.clear();
    m_stub = std::make_unique<HttpStub>();
    m_transport = std::make_unique<HttpTransport>(m_stub->url());
    m_credentials = std::make_unique<SessionCredentials>(*m_transport);
    m_client = std::make_unique<HttpClient>(*m_transport, *m_credentials);
}

void TestSessionCredentials::nobodyIsSignedIn()
{
    send();
    QVERIFY(m_results.isEmpty()); // Answers come later, always.
    QTRY_COMPARE(m_results.size(), 1);
    QCOMPARE(m_results.first().error().code, ErrorCode::Unauthenticated);
    QVERIFY(m_stub->requests().isEmpty());
}

void TestSessionCredentials::logInGivesTheTokenToTheOtherPorts()
{
    m_stub->setHandler([](const StubRequest& request, const StubExchange& back) {
        back.answer(request.target == "/v1/sessions" ? 201 : 200,
                    request.target == "/v1/sessions" ? bodyOf(session(u"a1"_s, u"r1"_s)) : "{}"_qba);
    });
    HttpSessionApi api(*m_transport, *m_credentials);
    std::optional<domain::Result<Session>> reply;
    api.logIn({u"rita@example.test"_s, u"pass words"_s}, this, [&](const auto& result) { reply = result; });
    QTRY_VERIFY(reply.has_value());
    QVERIFY(reply->ok());
    QCOMPARE((*reply)->staff.name, u"Rita"_s);
    QCOMPARE(QJsonDocument::fromJson(m_stub->requests().first().body).object(),
             (QJsonObject{{u"email"_s, u"rita@example.test"_s}, {u"password"_s, u"pass words"_s}}));
    send();
    QTRY_COMPARE(m_results.size(), 1);
    QCOMPARE(m_stub->requests().last().header("authorization"), "Bearer a1");
}

void TestSessionCredentials::aRefusedLogInLeavesNobodySignedIn()
{
    m_stub->setHandler([](const StubRequest&, const StubExchange& back) {
        back.answer(401, R"({"code":"unauthenticated","tries_left":3})", "application/problem+json");
    });
    HttpSessionApi api(*m_transport, *m_credentials);
    std::optional<domain::Result<Session>> reply;
    api.logIn({u"rita@example.test"_s, u"wrong"_s}, this, [&](const auto& result) { reply = result; });
    QTRY_VERIFY(reply.has_value());
    QVERIFY(!reply->ok());
    QCOMPARE(reply->error().triesLeft, 3);
    QVERIFY(!m_credentials->isSignedIn());
    QCOMPARE(m_stub->requests().size(), 1);
}

void TestSessionCredentials::logOutForgetsAtOnce()
{
    m_credentials->adopt(session(u"a1"_s, u"r1"_s));
    m_stub->setHandler([](const StubRequest&, const StubExchange& back) { back.answer(204, {}); });
    HttpSessionApi api(*m_transport, *m_credentials);
    bool done = false;
    api.logOut(this, [&](const domain::Result<domain::Done>& result) { done = result.ok(); });
    QVERIFY(!m_credentials->isSignedIn());
    QTRY_VERIFY(done);
    QCOMPARE(m_stub->requests().first().method, "DELETE");
    QCOMPARE(m_stub->requests().first().target, "/v1/sessions");
    QCOMPARE(m_stub->requests().first().header("authorization"), "Bearer a1");
}

void TestSessionCredentials::aTokenAboutToEndIsRenewedFirst()
{
    m_credentials->adopt(session(u"a1"_s, u"r1"_s, 0));
    serve("a2", session(u"a2"_s, u"r2"_s));
    send();
    QTRY_COMPARE(m_results.size(), 1);
    QVERIFY(m_results.first().ok());
    QCOMPARE(m_stub->requests().size(), 2);
    QCOMPARE(m_stub->requests().first().body, R"({"refresh_token":"r1"})");
    QVERIFY(m_stub->requests().first().header("authorization").isEmpty());
    QCOMPARE(m_stub->requests().last().header("authorization"), "Bearer a2");
}

void TestSessionCredentials::oneRefreshServesAll()
{
    m_credentials->adopt(session(u"a1"_s, u"r1"_s));
    serve("a2", session(u"a2"_s, u"r2"_s));
    for (int i = 0; i < 5; ++i)
        send();
    QTRY_COMPARE(m_results.size(), 5);
    for (const Result& result : m_results)
        QVERIFY(result.ok());
    QCOMPARE(m_stub->count("/v1/sessions/refresh"), 1);
}

void TestSessionCredentials::aRefusedCallIsRepeatedOnceWithTheSameKey()
{
    m_credentials->adopt(session(u"a1"_s, u"r1"_s));
    serve("a2", session(u"a2"_s, u"r2"_s));
    send(HttpMethod::Post);
    QTRY_COMPARE(m_results.size(), 1);
    QVERIFY(m_results.first().ok());
    QCOMPARE(m_stub->count("/v1/things"), 2);
    QCOMPARE(m_stub->requests().first().header("idempotency-key"), m_stub->requests().last().header("idempotency-key"));
}

void TestSessionCredentials::aSecondRefusalIsTheAnswer()
{
    m_credentials->adopt(session(u"a1"_s, u"r1"_s));
    serve("never", session(u"a2"_s, u"r2"_s));
    send();
    QTRY_COMPARE(m_results.size(), 1);
    QCOMPARE(m_results.first().error().code, ErrorCode::Unauthenticated);
    QCOMPARE(m_stub->count("/v1/things"), 2);
    QCOMPARE(m_stub->count("/v1/sessions/refresh"), 1);
}

void TestSessionCredentials::aRefusedRefreshSignsOut()
{
    m_credentials->adopt(session(u"a1"_s, u"r1"_s));
    serve("never", {});
    QSignalSpy signedOut(m_credentials.get(), &SessionCredentials::signedOut);
    send();
    send();
    QTRY_COMPARE(m_results.size(), 2);
    for (const Result& result : m_results)
        QCOMPARE(result.error().code, ErrorCode::Unauthenticated);
    QCOMPARE(signedOut.count(), 1);
    QVERIFY(!m_credentials->isSignedIn());
    QCOMPARE(m_stub->count("/v1/sessions/refresh"), 1);
}

void TestSessionCredentials::aRefreshThatCannotBeReachedKeepsTheSession()
{
    m_credentials->adopt(session(u"a1"_s, u"r1"_s, 0));
    m_stub->goDown();
    send();
    QTRY_COMPARE(m_results.size(), 1);
    QCOMPARE(m_results.first().error().code, ErrorCode::Offline);
    QVERIFY(m_credentials->isSignedIn());
    QVERIFY(m_stub->comeBack());
    serve("a2", session(u"a2"_s, u"r2"_s));
    send();
    QTRY_COMPARE(m_results.size(), 2);
    QVERIFY(m_results.last().ok());
}

void TestSessionCredentials::aLateRefreshDoesNotReviveALoggedOutSession()
{
    std::optional<StubExchange> refresh;
    m_stub->setHandler([&](const StubRequest&, const StubExchange& back) { refresh = back; });
    m_credentials->adopt(session(u"a1"_s, u"r1"_s, 0));
    send();
    QTRY_VERIFY(refresh.has_value());
    m_credentials->clear();
    QTRY_COMPARE(m_results.size(), 1);
    QCOMPARE(m_results.first().error().code, ErrorCode::Unauthenticated);
    refresh->answer(200, bodyOf(session(u"a2"_s, u"r2"_s)));
    // A call over the same connection shows that the late answer has been read.
    m_stub->setHandler([](const StubRequest&, const StubExchange& back) { back.answer(200, "{}"); });
    bool read = false;
    HttpCall probe;
    probe.path = u"/v1/probe"_s;
    m_transport->send(probe, {}, this, [&](const Result&) { read = true; });
    QTRY_VERIFY(read);
    QVERIFY(!m_credentials->isSignedIn());
}

QTEST_GUILESS_MAIN(TestSessionCredentials)
#include "tst_sessioncredentials.moc"
