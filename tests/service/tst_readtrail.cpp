#include "service/conversation.h"

#include <QFile>
#include <QRegularExpression>

#include <optional>

using namespace clinic::test;

/// Every read of personal data leaves an entry: each GET of the service's table is called, and new ones have to say here
/// what they read.
class TestReadTrail : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void everyReadIsKnown();
    void leavesAnEntry_data();
    void leavesAnEntry();
    void refusalsLeaveOne();

private:
    static QStringList servedReads();
    QByteArray filled(QByteArray path) const;
    /// Entries of the actor in the clinic's trail, whether or not they are linked already.
    qint64 entriesOf(const QByteArray& action = {});
    void makeThings();

    /// Reads of people, of what they said, and of accounts, with the addresses to call.
    static const QMap<QString, QByteArray>& personal();
    /// What names nobody but by number, or a colleague on duty.
    static const QStringList& impersonal();

    ServiceProcess m_service;
    std::optional<ScenarioClient> m_admin;
    QMap<QByteArray, QByteArray> m_ids;
};

const QMap<QString, QByteArray>& TestReadTrail::personal()
{
    static const QMap<QString, QByteArray> reads{
        {"/v1/bookings", "/v1/bookings?{horizon}"},
        {"/v1/bookings/{id}", "/v1/bookings/{booking}"},
        {"/v1/bookings.csv", "/v1/bookings.csv?{horizon}"},
        {"/v1/calendar.ics", "/v1/calendar.ics?{horizon}&detail=full"},
        {"/v1/waitlist", "/v1/waitlist"},
        {"/v1/contacts", "/v1/contacts?query=okafor"},
        {"/v1/contacts/{id}", "/v1/contacts/{contact}"},
        {"/v1/contacts/{id}/bookings", "/v1/contacts/{contact}/bookings"},
        {"/v1/contacts/{id}/export", "/v1/contacts/{contact}/export"},
        {"/v1/calls", "/v1/calls"},
        {"/v1/calls/{id}", "/v1/calls/{call}"},
        {"/v1/erasures", "/v1/erasures"},
        {"/v1/erasures/{id}", "/v1/erasures/{erasure}"},
        {"/v1/events", {}}, // a stream: opened below
        {"/v1/staff", "/v1/staff"},
        {"/v1/audit.csv", "/v1/audit.csv"},
        {"/v1/audit/verify", "/v1/audit/verify"},
    };
    return reads;
}

const QStringList& TestReadTrail::impersonal()
{
    static const QStringList reads{
        "/healthz", "/readyz", "/v1/providers", "/v1/procedures", "/v1/slots", "/v1/slots/{id}/hold", "/v1/resources",
        "/v1/time-off", "/v1/day-hours", "/v1/load", "/v1/clinic", "/v1/clinics", "/v1/retention", "/v1/keys",
        "/v1/redaction/coverage",
        "/v1/deliveries", // kinds and states, never a body
        "/v1/audit",      // who did what to which number
    };
    return reads;
}

QStringList TestReadTrail::servedReads()
{
    static const QRegularExpression row("api\\.add\\(\"GET\", \"([^\"]+)\"");
    QFile file(qEnvironmentVariable("CALLWAITING_SOURCE") + "/services/edge/routes.cpp");
    QStringList paths;
    if (!file.open(QIODevice::ReadOnly))
        return paths;
    const QString table = QString::fromUtf8(file.readAll());
    for (auto each = row.globalMatch(table); each.hasNext();)
        paths += each.next().captured(1);
    return paths;
}

void TestReadTrail::initTestCase()
{
    QVERIFY2(m_service.start(), m_service.errorText().constData());
    m_admin.emplace(signedIn(m_service, "admin"));
    makeThings();
}

void TestReadTrail::makeThings()
{
    const QStringList times = freeStretches(m_admin->slotRows(), 1);
    const HttpReply booked = m_admin->confirm(holdIdOf(m_admin->claim(times.at(0))), m_admin->procedureOf(15),
                                              "Nell Okafor", "+44 20 7946 0555");
    VERIFY_STATUS(booked, 201);
    m_ids["booking"] = idOf(bookingOf(booked)).toLatin1();
    m_ids["contact"] = idOf(bookingOf(booked)["contact"]).toLatin1();
    m_ids["horizon"] = horizonQuery();

    const HttpReply made = m_admin->call("POST", "/v1/contacts", {{"name", "Piet Vale"}, {"phone", "+44 20 7946 0556"}});
    VERIFY_STATUS(made, 201);
    const QByteArray leaver = idOf(made.json()["contact"]).toLatin1();
    const HttpReply erased = m_admin->call("POST", "/v1/contacts/" + leaver + "/erase", {{"reason", "asked for it"}});
    VERIFY_STATUS(erased, 200);
    m_ids["erasure"] = idOf(m_admin->get("/v1/erasures").json()["erasures"].toArray().first()).toLatin1();

    const QJsonObject report{
        {"message",
         QJsonObject{{"type", "end-of-call-report"},
                     {"endedReason", "customer-ended-call"},
                     {"startedAt", "2026-11-20T09:00:00Z"},
                     {"endedAt", "2026-11-20T09:02:00Z"},
                     {"call", QJsonObject{{"id", "call-of-the-trail"},
                                          {"customer", QJsonObject{{"number", "+442079460557"}, {"name", "Ada Quist"}}}}},
                     {"artifact", QJsonObject{{"transcript", "AI: Good morning.\nUser: This is Ada Quist.\n"}}}}}};
    HttpConnection provider(m_service.port());
    const HttpReply taken = provider.send("POST", "/webhooks/vapi/demo-1",
                                          {{"X-Vapi-Secret", "demo-secret"}, {"Content-Type", "application/json"}},
                                          QJsonDocument(report).toJson());
    VERIFY_STATUS(taken, 200);
    QTRY_VERIFY_WITH_TIMEOUT(!m_admin->get("/v1/calls").json()["calls"].toArray().isEmpty(), 20'000);
    m_ids["call"] = idOf(m_admin->get("/v1/calls").json()["calls"].toArray().first()).toLatin1();
}

QByteArray TestReadTrail::filled(QByteArray path) const
{
    for (auto id = m_ids.begin(); id != m_ids.end(); ++id)
        path.replace(QByteArray('{' + id.key() + '}'), id.value());
    return path;
}

qint64 TestReadTrail::entriesOf(const QByteArray& action)
{
    const QByteArray which = action.isEmpty() ? QByteArray() : " AND action = '" + action + '\'';
    return m_service
        .sql("SELECT count(*) FROM callwaiting.audit_entries WHERE clinic_id = 1 AND actor_kind = 'staff' AND actor_id = "
             "(SELECT id::text FROM callwaiting.staff WHERE clinic_id = 1 AND role = 'admin')" + which)
        .trimmed()
        .toLongLong();
}

void TestReadTrail::everyReadIsKnown()
{
    const QStringList served = servedReads();
    QVERIFY(served.size() > 20);
    for (const QString& path : served)
        QVERIFY2(personal().contains(path) != impersonal().contains(path), qPrintable("what does it read? " + path));
}

void TestReadTrail::leavesAnEntry_data()
{
    QTest::addColumn<QByteArray>("path");
    for (auto read = personal().begin(); read != personal().end(); ++read) {
        if (!read.value().isEmpty())
            QTest::newRow(qPrintable(read.key())) << read.value();
    }
    QTest::newRow("events") << QByteArray();
}

void TestReadTrail::leavesAnEntry()
{
    QFETCH(QByteArray, path);
    const qint64 before = entriesOf();
    QVERIFY(before > 0);
    if (path.isEmpty()) {
        SseClient stream;
        QCOMPARE(stream.connect(m_service.port(), m_admin->token(), -1), 200);
        stream.disconnect();
    } else {
        VERIFY_STATUS(m_admin->get(filled(path)), 200);
    }
    QCOMPARE(entriesOf(), before + 1);
}

void TestReadTrail::refusalsLeaveOne()
{
    ScenarioClient reception = signedIn(m_service, "reception");
    for (const char* path : {"/v1/calls", "/v1/audit", "/v1/audit.csv", "/v1/keys", "/v1/contacts/{contact}/export"}) {
        const QByteArray count = "SELECT count(*) FROM callwaiting.audit_entries WHERE clinic_id = 1 "
                                 "AND action = 'access.denied'";
        const qint64 before = m_service.sql(count).trimmed().toLongLong();
        VERIFY_PROBLEM(reception.get(filled(path)), 403, "forbidden");
        QCOMPARE(m_service.sql(count).trimmed().toLongLong(), before + 1);
    }
}

QTEST_GUILESS_MAIN(TestReadTrail)
#include "tst_readtrail.moc"
