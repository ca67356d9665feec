#include "service/conversation.h"

#include <QCryptographicHash>
#include <QDateTime>
#include <QJsonDocument>
#include <QMessageAuthenticationCode>

using namespace clinic::test;

namespace {

QByteArray base64url(const QByteArray& bytes)
{
    return bytes.toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals);
}

QJsonObject partOf(const QByteArray& token, int part)
{
    return QJsonDocument::fromJson(QByteArray::fromBase64(token.split('.').value(part), QByteArray::Base64UrlEncoding))
        .object();
}

QByteArray encoded(const QJsonObject& part)
{
    return base64url(QJsonDocument(part).toJson(QJsonDocument::Compact));
}

} // namespace

/// Who may come in, for how long, and what becomes of tokens that nobody issued.
class TestSessions : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void everyRoleLogsIn_data();
    void everyRoleLogsIn();
    void rolesAreHeld();
    void tokenIsAsDescribed();
    void badTokensAreRefused_data();
    void badTokensAreRefused();
    void refreshRotatesAndReuseRevokesAll();
    void logOutRevokes();
    void revokedSessionEndsItsStream();
    void fiveWrongPasswordsMakeAPause();
    void unknownAccountLooksLikeAWrongPassword();

private:
    ServiceProcess m_service;
};

void TestSessions::initTestCase()
{
    QVERIFY2(m_service.start(), m_service.errorText().constData());
}

void TestSessions::everyRoleLogsIn_data()
{
    QTest::addColumn<QByteArray>("account");
    QTest::addColumn<QString>("role");
    QTest::newRow("receptionist") << QByteArray("reception@demo-1.test") << "receptionist";
    QTest::newRow("manager") << QByteArray("manager@demo-1.test") << "manager";
    QTest::newRow("admin") << QByteArray("admin@demo-1.test") << "admin";
    QTest::newRow("spelling") << QByteArray(" Reception@Demo-1.test ") << "receptionist";
}

void TestSessions::everyRoleLogsIn()
{
    QFETCH(QByteArray, account);
    QFETCH(QString, role);
    ScenarioClient client(m_service.port());
    const HttpReply reply = client.logIn(account);
    VERIFY_STATUS(reply, 201);
    const QJsonObject session = reply.json();
    QCOMPARE(session["token_type"].toString(), "Bearer");
    QCOMPARE(session["expires_in"].toInt(), 900);
    QVERIFY(!session["refresh_token"].toString().isEmpty());
    QCOMPARE(session["staff"].toObject()["role"].toString(), role);
    QCOMPARE(session["clinic"].toObject()["slug"].toString(), "demo-1");
    QCOMPARE(session["clinic"].toObject()["time_zone"].toString(), "Europe/London");
    VERIFY_STATUS(client.get("/v1/providers"), 200);
}

void TestSessions::rolesAreHeld()
{
    ScenarioClient reception = signedIn(m_service);
    VERIFY_PROBLEM(reception.get("/v1/audit"), 403, "forbidden");
    VERIFY_PROBLEM(reception.get("/v1/staff"), 403, "forbidden");
    VERIFY_PROBLEM(reception.call("POST", "/v1/providers", {{"name", "X"}}), 403, "forbidden");
    VERIFY_PROBLEM(reception.get("/v1/clinics"), 403, "forbidden");
    ScenarioClient admin = signedIn(m_service, "admin");
    VERIFY_STATUS(admin.get("/v1/audit"), 200);
    VERIFY_STATUS(admin.get("/v1/staff"), 200);
    VERIFY_PROBLEM(admin.get("/v1/clinics"), 403, "forbidden");
}

void TestSessions::tokenIsAsDescribed()
{
    const ScenarioClient client = signedIn(m_service, "manager");
    QVERIFY(partOf(client.token(), 0).contains("kid"));
    const QJsonObject claims = partOf(client.token(), 1);
    QCOMPARE(claims["iss"].toString(), "callwaiting");
    QCOMPARE(claims["role"].toString(), "manager");
    QVERIFY(claims.contains("clinic_id") && claims.contains("sub") && claims.contains("jti"));
    QCOMPARE(claims["exp"].toInteger() - claims["iat"].toInteger(), 900);
}

void TestSessions::badTokensAreRefused_data()
{
    QTest::addColumn<QString>("how");
    for (const char* how : {"none at all", "garbage", "alg none", "alg None", "empty signature", "other key",
                            "other role", "expired", "other clinic", "no expiry", "cut off"})
        QTest::newRow(how) << how;
}

void TestSessions::badTokensAreRefused()
{
    QFETCH(QString, how);
    ScenarioClient client = signedIn(m_service);
    const QList<QByteArray> parts = client.token().split('.');
    QCOMPARE(parts.size(), 3);
    QJsonObject header = partOf(client.token(), 0);
    QJsonObject claims = partOf(client.token(), 1);
    QByteArray signature = parts[2];

    if (how.startsWith("alg ")) {
        header["alg"] = how.mid(4);
        signature.clear();
    } else if (how == "empty signature") {
        signature.clear();
    } else if (how == "other role") {
        claims["role"] = "admin";
    } else if (how == "expired") {
        claims["exp"] = QDateTime::currentSecsSinceEpoch() - 1;
    } else if (how == "other clinic") {
        claims["clinic_id"] = "2";
    } else if (how == "no expiry") {
        claims.remove("exp");
    }
    QByteArray token = encoded(header) + "." + encoded(claims);
    if (how == "other key")
        signature = base64url(QMessageAuthenticationCode::hash(token, "secret", QCryptographicHash::Sha256));
    token += "." + signature;
    if (how == "garbage")
        token = "garbage";
    else if (how == "cut off")
        token = client.token().chopped(1);

    client.setToken(how == "none at all" ? QByteArray() : token);
    VERIFY_PROBLEM(client.get("/v1/providers"), 401, "unauthenticated");
    VERIFY_PROBLEM(client.call("POST", "/v1/slots/1/claim"), 401, "unauthenticated");
    SseClient stream;
    QCOMPARE(stream.connect(m_service.port(), client.token(), -1), 401);
}

void TestSessions::refreshRotatesAndReuseRevokesAll()
{
    ScenarioClient client(m_service.port());
    const QString first = client.logIn("reception@demo-1.test").json()["refresh_token"].toString();
    const QByteArray firstAccess = client.token();
    client.setToken({});

    const HttpReply rotated = client.call("POST", "/v1/sessions/refresh", {{"refresh_token", first}});
    QVERIFY2(rotated.status / 100 == 2, rotated.summary().constData());
    const QString second = rotated.json()["refresh_token"].toString();
    QVERIFY(second != first);
    client.setToken(rotated.json()["access_token"].toString().toLatin1());
    VERIFY_STATUS(client.get("/v1/providers"), 200);

    client.setToken({});
    VERIFY_PROBLEM(client.call("POST", "/v1/sessions/refresh", {{"refresh_token", first}}), 401, "unauthenticated");
    VERIFY_PROBLEM(client.call("POST", "/v1/sessions/refresh", {{"refresh_token", second}}), 401, "unauthenticated");
    client.setToken(rotated.json()["access_token"].toString().toLatin1());
    VERIFY_PROBLEM(client.get("/v1/providers"), 401, "unauthenticated");
    client.setToken(firstAccess);
    VERIFY_PROBLEM(client.get("/v1/providers"), 401, "unauthenticated");
}

void TestSessions::logOutRevokes()
{
    ScenarioClient client(m_service.port());
    const QString refresh = client.logIn("reception@demo-1.test").json()["refresh_token"].toString();
    VERIFY_STATUS(client.call("DELETE", "/v1/sessions"), 204);
    VERIFY_PROBLEM(client.get("/v1/providers"), 401, "unauthenticated");
    client.setToken({});
    VERIFY_PROBLEM(client.call("POST", "/v1/sessions/refresh", {{"refresh_token", refresh}}), 401, "unauthenticated");
}

void TestSessions::revokedSessionEndsItsStream()
{
    ScenarioClient leaving = signedIn(m_service);
    const ScenarioClient staying = signedIn(m_service);
    SseClient ending;
    SseClient other;
    QCOMPARE(ending.connect(m_service.port(), leaving.token(), -1), 200);
    QCOMPARE(other.connect(m_service.port(), staying.token(), -1), 200);
    VERIFY_STATUS(leaving.call("DELETE", "/v1/sessions"), 204);
    QVERIFY(ending.waitForEnd());
    QVERIFY(!other.ended());
}

void TestSessions::fiveWrongPasswordsMakeAPause()
{
    ScenarioClient client(m_service.port());
    for (int i = 0; i < 4; ++i)
        VERIFY_PROBLEM(client.logIn("manager@demo-1.test", "wrong-password"), 401, "unauthenticated");
    HttpReply last = client.logIn("manager@demo-1.test", "wrong-password");
    if (last.status == 401)
        last = client.logIn("manager@demo-1.test", "wrong-password");
    VERIFY_PROBLEM(last, 429, "rate_limited");
    QVERIFY(last.header("Retry-After").toInt() > 0);
    VERIFY_PROBLEM(client.logIn("manager@demo-1.test"), 429, "rate_limited");
    VERIFY_STATUS(client.logIn("admin@demo-1.test"), 201);
}

void TestSessions::unknownAccountLooksLikeAWrongPassword()
{
    ScenarioClient client(m_service.port());
    const HttpReply unknown = client.logIn("nobody@demo-1.test", "wrong-password");
    const HttpReply wrong = client.logIn("admin@demo-1.test", "wrong-password");
    VERIFY_PROBLEM(unknown, 401, "unauthenticated");
    VERIFY_PROBLEM(wrong, 401, "unauthenticated");
    QCOMPARE(unknown.json()["detail"].toString(), wrong.json()["detail"].toString());
}

QTEST_GUILESS_MAIN(TestSessions)
#include "tst_signingin.moc"
