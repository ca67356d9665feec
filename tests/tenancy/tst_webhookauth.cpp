#include "crypto/digest.h"
#include "tenancy/webhookauth.h"

#include <QTest>

using namespace clinic::tenancy;

namespace {

const QByteArray secret = "demo-secret";
const QByteArray body = R"({"message":{"type":"tool-calls"}})";
const QDateTime now = QDateTime::fromSecsSinceEpoch(1'800'000'000, Qt::UTC);

QByteArray sign(const QByteArray& timestamp, const QByteArray& text = body, const QByteArray& key = secret)
{
    return clinic::crypto::hmacSha256(key, timestamp + '.' + text).toHex();
}

WebhookProof signedProof(const QByteArray& timestamp)
{
    return {.secret = {}, .authorization = {}, .signature = sign(timestamp), .timestamp = timestamp, .body = body};
}

} // namespace

class WebhookAuthTest final : public QObject
{
    Q_OBJECT

private:
    static bool accepts(const WebhookProof& proof, const QByteArray& with = secret)
    {
        const auto result = authenticateWebhook(proof, with, now);
        return result.ok() || result.error().code != clinic::domain::ErrorCode::Unauthenticated;
    }
    static WebhookProof plain(const QByteArray& header, const QByteArray& authorization = {})
    {
        return {.secret = header, .authorization = authorization, .signature = {}, .timestamp = {}, .body = body};
    }

private Q_SLOTS:
    void anyOneWayWillDo()
    {
        QVERIFY(accepts(plain(secret)));
        QVERIFY(accepts(plain({}, "Bearer " + secret)));
        QVERIFY(accepts(plain({}, "bearer " + secret)));
        QVERIFY(accepts(signedProof("1800000000")));
        QVERIFY(accepts(plain("wrong", "Bearer " + secret)));
    }

    void nothingOrSomethingWrongWillNot()
    {
        QVERIFY(!accepts(plain({})));
        QVERIFY(!accepts(plain("demo-secre")));
        QVERIFY(!accepts(plain("demo-secret ")));
        QVERIFY(!accepts(plain("DEMO-SECRET")));
        QVERIFY(!accepts(plain({}, secret)));
        QVERIFY(!accepts(plain({}, "Basic " + secret)));
        QVERIFY(!accepts(plain({}, "Bearer ")));
    }

    void aClinicWithoutASecretTakesNothing()
    {
        QVERIFY(!accepts(plain(""), ""));
        QVERIFY(!accepts(plain({}, "Bearer "), ""));
        WebhookProof proof = signedProof("1800000000");
        proof.signature = sign("1800000000", body, "");
        QVERIFY(!accepts(proof, ""));
    }

    void acceptsSpellingsOfASignature()
    {
        WebhookProof proof = signedProof("1800000000");
        proof.signature = proof.signature.toUpper();
        QVERIFY(accepts(proof));
        proof.signature = "sha256=" + sign("1800000000");
        QVERIFY(accepts(proof));
        QVERIFY(accepts(signedProof("1800000000123"))); // milliseconds
    }

    void aWrongSignatureIsNotMadeGoodByASecret()
    {
        WebhookProof proof = signedProof("1800000000");
        proof.secret = secret;
        proof.authorization = "Bearer " + secret;
        QVERIFY(accepts(proof));
        proof.signature[0] = proof.signature[0] == 'a' ? 'b' : 'a';
        QVERIFY(!accepts(proof));
    }

    void theSignatureCoversTimeAndBody()
    {
        WebhookProof proof = signedProof("1800000000");
        proof.body += ' ';
        QVERIFY(!accepts(proof));
        proof = signedProof("1800000000");
        proof.timestamp = "1800000001";
        QVERIFY(!accepts(proof));
        proof = signedProof("1800000000");
        proof.signature = sign("1800000000", body, "another-secret");
        QVERIFY(!accepts(proof));
        proof.signature = "zz";
        QVERIFY(!accepts(proof));
    }

    void refusesOldAndFutureDeliveries_data()
    {
        QTest::addColumn<QByteArray>("timestamp");
        QTest::addColumn<bool>("accepted");
        QTest::newRow("300 s old") << QByteArray("1799999700") << true;
        QTest::newRow("301 s old") << QByteArray("1799999699") << false;
        QTest::newRow("300 s ahead") << QByteArray("1800000300") << true;
        QTest::newRow("301 s ahead") << QByteArray("1800000301") << false;
        QTest::newRow("301 s old in ms") << QByteArray("1799999699000") << false;
        QTest::newRow("none") << QByteArray() << false;
        QTest::newRow("not a number") << QByteArray("today") << false;
        QTest::newRow("negative") << QByteArray("-1800000000") << false;
        QTest::newRow("outsized") << QByteArray("99999999999999999999999") << false;
    }

    void refusesOldAndFutureDeliveries()
    {
        QFETCH(QByteArray, timestamp);
        QFETCH(bool, accepted);
        QCOMPARE(accepts(signedProof(timestamp)), accepted);
    }
};

QTEST_APPLESS_MAIN(WebhookAuthTest)
#include "tst_webhookauth.moc"
