#include "service/conversation.h"

#include <QJsonDocument>

#include <optional>

using namespace clinic::test;

/// A member of clinic 1 names clinic 2's things on every call: refused, nothing changed, and recorded.
class TestTenancyBorder : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void foreignIdIsRefused_data();
    void foreignIdIsRefused();
    void foreignReferenceInABodyIsRefused_data();
    void foreignReferenceInABodyIsRefused();
    void listsHoldOnlyTheOwn();
    void streamHoldsOnlyTheOwn();
    void secretOfAnotherClinicIsRefused();

private:
    void expectRefusal(const QByteArray& method, const QByteArray& path, const QJsonObject& body);
    qint64 denials();
    QString replaced(QString text) const;

    ServiceProcess m_service{ServiceProcess::Settings{2, {}, {}}};
    std::optional<ScenarioClient> m_mine;
    std::optional<ScenarioClient> m_theirs;
    QJsonObject m_own;
    QJsonObject m_foreign;
};

void TestTenancyBorder::initTestCase()
{
    QVERIFY2(m_service.start(), m_service.errorText().constData());
    m_mine.emplace(signedIn(m_service, "admin", 1));
    m_theirs.emplace(signedIn(m_service, "admin", 2));
    for (auto [client, things] : {std::pair(&*m_mine, &m_own), std::pair(&*m_theirs, &m_foreign)}) {
        const QStringList times = freeStretches(client->slotRows(), 1);
        const QString procedure = client->procedureOf(15);
        const HttpReply booked =
            client->confirm(holdIdOf(client->claim(times.at(0))), procedure, "Nell Okafor", "+44 20 7946 0555");
        VERIFY_STATUS(booked, 201);
        *things = {{"slot", times.at(1)},
                   {"hold", holdIdOf(client->claim(times.at(2)))},
                   {"booking", idOf(bookingOf(booked))},
                   {"contact", idOf(bookingOf(booked)["contact"])},
                   {"provider", idOf(client->providers().first())},
                   {"procedure", procedure}};
    }
}

void TestTenancyBorder::foreignIdIsRefused_data()
{
    QTest::addColumn<QByteArray>("method");
    QTest::addColumn<QString>("path");
    QTest::addColumn<QJsonObject>("body");
    const QJsonObject patient{{"name", "Nell Okafor"}, {"phone", "+44 20 7946 0555"}};
    const auto row = [](const char* method, const char* path, const QJsonObject& body = {}) {
        QTest::addRow("%s %s", method, path) << QByteArray(method) << QString(path) << body;
    };
    row("POST", "/v1/slots/{slot}/claim");
    row("GET", "/v1/slots/{slot}/hold");
    row("PATCH", "/v1/holds/{hold}", {{"duration_minutes", 30}});
    row("DELETE", "/v1/holds/{hold}");
    row("POST", "/v1/holds/{hold}/confirm", {{"patient", patient}, {"procedure_id", "{own procedure}"}});
    row("GET", "/v1/bookings/{booking}");
    row("POST", "/v1/bookings/{booking}/reschedule", {{"slot_id", "{own slot}"}});
    row("POST", "/v1/bookings/{booking}/cancel", {{"reason", "x"}});
    row("POST", "/v1/bookings/{booking}/restore");
    row("POST", "/v1/bookings/{booking}/status", {{"status", "arrived"}});
    row("GET", "/v1/contacts/{contact}");
    row("PATCH", "/v1/contacts/{contact}", {{"name", "Somebody Else"}});
    row("PATCH", "/v1/providers/{provider}", {{"name", "Somebody Else"}});
    row("PUT", "/v1/procedures/{procedure}", {{"name", "Something"}, {"duration_minutes", 15}});
}

void TestTenancyBorder::foreignIdIsRefused()
{
    QFETCH(QByteArray, method);
    QFETCH(QString, path);
    QFETCH(QJsonObject, body);
    expectRefusal(method, replaced(path).toLatin1(), body);
}

void TestTenancyBorder::foreignReferenceInABodyIsRefused_data()
{
    QTest::addColumn<QString>("path");
    QTest::addColumn<QJsonObject>("body");
    const QJsonObject patient{{"name", "Nell Okafor"}, {"phone", "+44 20 7946 0555"}};
    QTest::newRow("claim for a procedure")
        << "/v1/slots/{own slot}/claim" << QJsonObject{{"procedure_id", "{procedure}"}};
    QTest::newRow("confirm for a procedure")
        << "/v1/holds/{own hold}/confirm" << QJsonObject{{"patient", patient}, {"procedure_id", "{procedure}"}};
    QTest::newRow("confirm for a patient")
        << "/v1/holds/{own hold}/confirm"
        << QJsonObject{{"patient", QJsonObject{{"contact_id", "{contact}"}}}, {"procedure_id", "{own procedure}"}};
    QTest::newRow("move to a slot") << "/v1/bookings/{own booking}/reschedule" << QJsonObject{{"slot_id", "{slot}"}};
}

void TestTenancyBorder::foreignReferenceInABodyIsRefused()
{
    QFETCH(QString, path);
    QFETCH(QJsonObject, body);
    expectRefusal("POST", replaced(path).toLatin1(), body);
}

void TestTenancyBorder::expectRefusal(const QByteArray& method, const QByteArray& path, const QJsonObject& body)
{
    QJsonObject filled = QJsonDocument::fromJson(replaced(QJsonDocument(body).toJson()).toUtf8()).object();
    const qint64 before = denials();
    const QByteArray untouched = m_theirs->get("/v1/bookings?" + horizonQuery()).body;
    const HttpReply reply = m_mine->call(method, path, filled);
    QVERIFY2(reply.status == 403 || reply.status == 404, reply.summary().constData());
    QVERIFY2(!reply.body.contains("Okafor"), reply.body.constData());
    QTRY_COMPARE(denials(), before + 1);
    QCOMPARE(m_theirs->get("/v1/bookings?" + horizonQuery()).body, untouched);
    QCOMPARE(m_theirs->holdOf(m_foreign["slot"].toString()).json()["status"].toString(), "free");
}

qint64 TestTenancyBorder::denials()
{
    return m_service
        .sql("SELECT count(*) FROM callwaiting.audit_entries WHERE clinic_id = 1 AND action = 'access.denied'")
        .toLongLong();
}

QString TestTenancyBorder::replaced(QString text) const
{
    for (const QString& name : m_foreign.keys())
        text.replace("{" + name + "}", m_foreign[name].toString())
            .replace("{own " + name + "}", m_own[name].toString());
    return text;
}

void TestTenancyBorder::listsHoldOnlyTheOwn()
{
    const QList<QByteArray> lists{"/v1/slots?" + horizonQuery(),
                                  "/v1/bookings?" + horizonQuery(),
                                  "/v1/providers",
                                  "/v1/procedures",
                                  "/v1/contacts?query=nell",
                                  "/v1/staff",
                                  "/v1/audit"};
    for (const QByteArray& path : lists) {
        const HttpReply reply = m_mine->get(path);
        VERIFY_STATUS(reply, 200);
        for (const QString& name : m_foreign.keys())
            QVERIFY2(!reply.body.contains(QByteArray('"' + m_foreign[name].toString().toLatin1() + '"')),
                     path.constData());
    }
    const QByteArray foreignProvider = m_foreign["provider"].toString().toLatin1();
    const HttpReply filtered = m_mine->get("/v1/slots?" + horizonQuery() + "&provider_id=" + foreignProvider);
    QVERIFY(filtered.status == 403 || filtered.status == 404 || filtered.json()["slots"].toArray().isEmpty());
}

void TestTenancyBorder::streamHoldsOnlyTheOwn()
{
    SseClient stream;
    QCOMPARE(stream.connect(m_service.port(), m_mine->token(), m_mine->position()), 200);
    const QStringList theirTimes = freeStretches(m_theirs->slotRows(), 1);
    const QStringList ownTimes = freeStretches(m_mine->slotRows(), 1);
    VERIFY_STATUS(m_theirs->claim(theirTimes.first()), 200);
    VERIFY_STATUS(m_mine->claim(ownTimes.last()), 200);
    QVERIFY(stream.waitFor([&](const QList<SseEvent>& events) {
        return !events.isEmpty() && idOf(events.last().json()) == ownTimes.last();
    }));
    for (const SseEvent& event : stream.events())
        QVERIFY(!event.data.contains(theirTimes.first().toLatin1()));
}

void TestTenancyBorder::secretOfAnotherClinicIsRefused()
{
    HttpConnection connection(m_service.port());
    const HttpReply unknown =
        connection.send("POST", "/webhooks/vapi/demo-99",
                        {{"Content-Type", "application/json"}, {"X-Vapi-Secret", "demo-secret"}}, "{}");
    QCOMPARE(unknown.status, 401);
}

QTEST_GUILESS_MAIN(TestTenancyBorder)
#include "tst_tenancyborder.moc"
