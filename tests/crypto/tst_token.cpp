#include "crypto/base64url.h"
#include "crypto/digest.h"
#include "crypto/token.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace clinic;
using namespace clinic::crypto;

namespace {

const QDateTime now = QDateTime::fromSecsSinceEpoch(1'800'000'000, Qt::UTC);
const QByteArray kid = "1";

TokenClaims claims()
{
    const qint64 time = now.toSecsSinceEpoch();
    return {QStringLiteral("68719476737"),
            1,
            QStringLiteral("receptionist"),
            QStringLiteral("68719476999"),
            QStringLiteral("Emma Clarke"),
            time,
            time + 900,
            QStringLiteral("abc")};
}

QByteArray part(const QJsonObject& object)
{
    return toBase64Url(QJsonDocument(object).toJson(QJsonDocument::Compact));
}

QJsonObject headerObject()
{
    return {{QStringLiteral("alg"), QStringLiteral("HS256")}, {QStringLiteral("kid"), QStringLiteral("1")}};
}

QJsonObject bodyObject()
{
    const TokenClaims c = claims();
    return {{QStringLiteral("iss"), QStringLiteral("callwaiting")},
            {QStringLiteral("sub"), c.sub},
            {QStringLiteral("clinic_id"), QStringLiteral("1")},
            {QStringLiteral("role"), c.role},
            {QStringLiteral("sid"), c.sid},
            {QStringLiteral("name"), c.name},
            {QStringLiteral("iat"), c.iat},
            {QStringLiteral("exp"), c.exp},
            {QStringLiteral("jti"), c.jti}};
}

} // namespace

class TokenTest final : public QObject
{
    Q_OBJECT

private:
    Key m_key = *Key::fromBytes(QByteArray(32, 'k'));
    TokenKeys m_keys;

    QByteArray forge(const QJsonObject& header, const QJsonObject& body) const
    {
        const QByteArray text = part(header) + '.' + part(body);
        return text + '.' + toBase64Url(keyedHash(m_key, text));
    }

    bool accepts(const QByteArray& jwt) const
    {
        const auto verified = verifyToken(jwt, m_keys, now);
        return verified.ok() || verified.error().code != domain::ErrorCode::Unauthenticated;
    }

private Q_SLOTS:
    void initTestCase() { m_keys.add(kid, m_key.copy()); }

    void acceptsItsOwn()
    {
        const QByteArray jwt = signToken(claims(), m_key, kid)->toLatin1();
        const auto verified = verifyToken(jwt, m_keys, now);
        QVERIFY(verified.ok());
        QCOMPARE(*verified, claims());
        QVERIFY(verifyToken(forge(headerObject(), bodyObject()), m_keys, now).ok());
    }

    void operatorsHaveNoClinic()
    {
        TokenClaims c = claims();
        c.clinic = 0;
        c.role = QStringLiteral("operator");
        const QByteArray jwt = signToken(c, m_key, kid)->toLatin1();
        const QByteArray body = *fromBase64Url(jwt.split('.').at(1));
        QVERIFY(!body.contains("clinic_id"));
        QCOMPARE(verifyToken(jwt, m_keys, now)->clinic, 0);
    }

    /// The signature of RFC 7515 appendix A.1, so that others can verify ours.
    void signsAsTheStandardSays()
    {
        const QByteArray key =
            *fromBase64Url("AyM1SysPpbyDfgZld3umj1qzKObwVMkoqQ-EstJQLr_T-1qS0gZH75aKtMN3Yj0iPS4hcgUuTwjAzZr1Z9CAow");
        const QByteArray text =
            "eyJ0eXAiOiJKV1QiLA0KICJhbGciOiJIUzI1NiJ9.eyJpc3MiOiJqb2UiLA0KICJleHAiOjEzMDA4MTkzODAsDQog"
            "Imh0dHA6Ly9leGFtcGxlLmNvbS9pc19yb290Ijp0cnVlfQ";
        QCOMPARE(toBase64Url(hmacSha256(key, text)), "dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk");
    }

    void refusesHeaders_data()
    {
        QTest::addColumn<QJsonObject>("header");
        const auto with = [](const char* name, const QJsonValue& value) {
            QJsonObject header = headerObject();
            header.insert(QLatin1String(name), value);
            return header;
        };
        QTest::newRow("alg none") << with("alg", QStringLiteral("none"));
        QTest::newRow("alg None") << with("alg", QStringLiteral("None"));
        QTest::newRow("alg HS512") << with("alg", QStringLiteral("HS512"));
        QTest::newRow("alg RS256") << with("alg", QStringLiteral("RS256"));
        QTest::newRow("alg missing") << with("alg", QJsonValue::Undefined);
        QTest::newRow("alg a list") << with("alg", QJsonArray{QStringLiteral("HS256")});
        QTest::newRow("kid unknown") << with("kid", QStringLiteral("2"));
        QTest::newRow("kid missing") << with("kid", QJsonValue::Undefined);
        QTest::newRow("critical extension") << with("crit", QJsonArray{QStringLiteral("b64")});
    }

    void refusesHeaders()
    {
        QFETCH(QJsonObject, header);
        QVERIFY(!accepts(forge(header, bodyObject())));
    }

    void refusesBodies_data()
    {
        QTest::addColumn<QJsonObject>("body");
        const auto with = [](const char* name, const QJsonValue& value) {
            QJsonObject body = bodyObject();
            body.insert(QLatin1String(name), value);
            return body;
        };
        const qint64 time = now.toSecsSinceEpoch();
        QTest::newRow("another issuer") << with("iss", QStringLiteral("someone"));
        QTest::newRow("expired now") << with("exp", time);
        QTest::newRow("expired long ago") << with("exp", time - 9000);
        QTest::newRow("from the future") << with("iat", time + 61);
        QTest::newRow("exp a text") << with("exp", QStringLiteral("9999999999"));
        QTest::newRow("exp outsized") << with("exp", 1e300);
        QTest::newRow("exp negative") << with("exp", -1);
        QTest::newRow("clinic a number") << with("clinic_id", 1);
        QTest::newRow("clinic zero") << with("clinic_id", QStringLiteral("0"));
        QTest::newRow("clinic negative") << with("clinic_id", QStringLiteral("-1"));
        QTest::newRow("clinic spelt otherwise") << with("clinic_id", QStringLiteral(" 01"));
        QTest::newRow("clinic null") << with("clinic_id", QJsonValue::Null);
        for (const char* name : {"iss", "sub", "role", "sid", "iat", "exp", "jti"})
            QTest::addRow("without %s", name) << with(name, QJsonValue::Undefined);
    }

    void refusesBodies()
    {
        QFETCH(QJsonObject, body);
        QVERIFY(!accepts(forge(headerObject(), body)));
    }

    void toleratesSmallClockDifferences()
    {
        QJsonObject body = bodyObject();
        body.insert(QStringLiteral("iat"), now.toSecsSinceEpoch() + 60);
        QVERIFY(accepts(forge(headerObject(), body)));
    }

    void everyAlteredCharacterIsNoticed()
    {
        const QByteArray jwt = signToken(claims(), m_key, kid)->toLatin1();
        for (int i = 0; i < jwt.size(); ++i) {
            QByteArray altered = jwt;
            altered[i] = altered[i] == 'A' ? 'B' : 'A';
            QVERIFY2(!accepts(altered), qPrintable(QString::number(i)));
        }
    }

    void refusesOtherShapes()
    {
        const QByteArray jwt = signToken(claims(), m_key, kid)->toLatin1();
        const QList<QByteArray> pieces = jwt.split('.');
        const QList<QByteArray> shapes{"",
                                       ".",
                                       "..",
                                       "...",
                                       pieces[0] + '.' + pieces[1],
                                       pieces[0] + '.' + pieces[1] + '.',
                                       jwt + '.',
                                       jwt + "=",
                                       ' ' + jwt,
                                       "Bearer " + jwt,
                                       jwt.chopped(1),
                                       QByteArray(100'000, 'A'),
                                       QByteArray(100'000, '.'),
                                       QByteArray("\0.\0.\0", 5)};
        for (const QByteArray& shape : shapes)
            QVERIFY2(!accepts(shape), shape.left(20).constData());
    }

    void refusesAnotherServicesKey() { QVERIFY(!accepts(signToken(claims(), Key::random(), kid)->toLatin1())); }

    void oldKeysStillVerify()
    {
        TokenKeys rotated;
        rotated.add("2", Key::random());
        rotated.add(kid, m_key.copy());
        QCOMPARE(rotated.currentKid(), "2");
        QVERIFY(verifyToken(signToken(claims(), m_key, kid)->toLatin1(), rotated, now).ok());
        QVERIFY(verifyToken(signToken(claims(), *rotated.current(), "2")->toLatin1(), rotated, now).ok());
    }

    void doesNotIssueWhatItWouldRefuse()
    {
        TokenClaims c = claims();
        c.name = QString(5000, QLatin1Char('x'));
        QVERIFY(!signToken(c, m_key, kid).ok());
    }
};

QTEST_APPLESS_MAIN(TokenTest)
#include "tst_token.moc"
