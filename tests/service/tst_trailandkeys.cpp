#include "service/conversation.h"

#include <QFile>
#include <QProcess>

#include <optional>

using namespace clinic::test;

/// The audit trail and the clinic's keys as admins and operators meet them, with a service that dies in between.
class TestTrailAndKeys : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void listsByFilterNewestFirst();
    void writesAFile();
    void verifiesAsAWholeAndInParts();
    void refusesWhatIsNoQuery();
    void operatorsSeeTheInstallations();
    void theProgramVerifies();
    void aCutTailIsFoundAfterAKill();
    void rotatesThroughAKill();
    void theProgramRotates();

private:
    QJsonObject verdict(const QByteArray& query = {});
    QByteArray run(const QStringList& arguments, int expectedExit);
    /// Until everything that was done stands in the chain, and in the note beside the database.
    void settle();
    void start();

    ServiceProcess m_service{ServiceProcess::Settings{2, {}, {}}};
    std::optional<ScenarioClient> m_admin;
};

void TestTrailAndKeys::start()
{
    QVERIFY2(m_service.start(), m_service.errorText().constData());
    m_admin.emplace(signedIn(m_service, "admin"));
    QVERIFY(!m_admin->token().isEmpty());
}

void TestTrailAndKeys::initTestCase()
{
    start();
    QVERIFY(!m_admin->bookings().isEmpty());
    settle();
}

QJsonObject TestTrailAndKeys::verdict(const QByteArray& query)
{
    return m_admin->get("/v1/audit/verify" + query).json();
}

void TestTrailAndKeys::settle()
{
    QTRY_COMPARE_WITH_TIMEOUT(m_service.sql("SELECT count(*) FROM callwaiting.audit_pending").trimmed(), QByteArray("0"),
                              20'000);
    const qint64 last = m_service.sql("SELECT seq FROM callwaiting.audit_heads WHERE clinic_id = 1").trimmed().toLongLong();
    const auto noted = [this] {
        QFile file(m_service.dataDir() + "/audit/heads.json");
        if (!file.open(QIODevice::ReadOnly))
            return qint64(0);
        for (const QJsonValue& head : QJsonDocument::fromJson(file.readAll())["heads"].toArray()) {
            if (head["clinic"].toString() == "1")
                return head["seq"].toInteger();
        }
        return qint64(0);
    };
    QTRY_VERIFY_WITH_TIMEOUT(noted() >= last, 20'000);
}

QByteArray TestTrailAndKeys::run(const QStringList& arguments, int expectedExit)
{
    QProcess program;
    program.start(qEnvironmentVariable("CALLWAITING_BIN") + "/callwaitingctl",
                  QStringList{"--data-dir", m_service.dataDir()} + arguments);
    if (!program.waitForFinished(60'000) || program.exitCode() != expectedExit)
        return "exit " + QByteArray::number(program.exitCode()) + ": " + program.readAllStandardError();
    return program.readAllStandardOutput();
}

void TestTrailAndKeys::listsByFilterNewestFirst()
{
    const QString contact = idOf(m_admin->bookings().first()["contact"]);
    VERIFY_STATUS(m_admin->get("/v1/contacts/" + contact.toLatin1()), 200);
    const QJsonArray one =
        m_admin->get("/v1/audit?order=newest&subject=contact%20" + contact.toLatin1()).json()["entries"].toArray();
    QCOMPARE(one.first()["action"].toString(), QString("contact.read"));
    QCOMPARE(one.first()["subject"].toString(), "contact " + contact);
    const QJsonArray family = m_admin->get("/v1/audit?action=contact.*&limit=500").json()["entries"].toArray();
    QVERIFY(!family.isEmpty());
    for (const QJsonValue& entry : family)
        QVERIFY(entry["action"].toString().startsWith("contact."));

    // Page by page, against the order of the chain, nothing twice and nothing left out.
    settle();
    qint64 next = 0;
    QByteArray cursor;
    int seen = 0;
    do {
        const QJsonObject page = m_admin->get("/v1/audit?order=newest&limit=7" + cursor).json();
        for (const QJsonValue& entry : page["entries"].toArray()) {
            const qint64 seq = entry["seq"].toInteger();
            QVERIFY(next == 0 || seq == next);
            next = seq - 1;
            ++seen;
        }
        cursor = page["next_cursor"].isString() ? "&cursor=" + page["next_cursor"].toString().toLatin1() : QByteArray();
    } while (!cursor.isEmpty());
    QCOMPARE(next, 0);
    QVERIFY(seen > 7);
}

void TestTrailAndKeys::writesAFile()
{
    settle();
    const HttpReply reply = m_admin->get("/v1/audit.csv?action=session.*");
    VERIFY_STATUS(reply, 200);
    const QList<QByteArray> lines = reply.body.trimmed().split('\n');
    QCOMPARE(lines.first().trimmed(), QByteArray("\xEF\xBB\xBFseq,at,actor,action,subject,hash,prev_hash"));
    QVERIFY(lines.size() > 1);
    for (const QByteArray& line : lines.mid(1)) {
        const QList<QByteArray> fields = line.trimmed().split(',');
        QCOMPARE(fields.size(), 7);
        QVERIFY(fields[3].startsWith("session."));
        QCOMPARE(fields[5].size(), 64);
    }
    QVERIFY(m_service.sql("SELECT count(*) FROM callwaiting.audit_entries WHERE action = 'audit.export'").trimmed() == "1");
}

void TestTrailAndKeys::verifiesAsAWholeAndInParts()
{
    const QJsonObject whole = verdict();
    QVERIFY2(whole["ok"].toBool(), QJsonDocument(whole).toJson().constData());
    const qint64 recorded = m_service.sql("SELECT count(*) FROM callwaiting.audit_entries WHERE clinic_id = 1 "
                                          "AND action = 'audit.verify'").trimmed().toLongLong();
    QVERIFY(recorded > 0);
    qint64 after = 0;
    QJsonObject part;
    do {
        part = verdict("?part=5&after=" + QByteArray::number(after));
        QVERIFY2(part["ok"].toBool(), QJsonDocument(part).toJson().constData());
        QVERIFY(part["checked_to"].toInteger() > after);
        after = part["checked_to"].toInteger();
    } while (after < part["total"].toInteger());
    QVERIFY(after >= whole["entries"].toInteger());
    // A verification is one entry, however many parts it has.
    QCOMPARE(m_service.sql("SELECT count(*) FROM callwaiting.audit_entries WHERE clinic_id = 1 "
                           "AND action = 'audit.verify'").trimmed().toLongLong(), recorded + 1);
}

void TestTrailAndKeys::refusesWhatIsNoQuery()
{
    for (const char* query : {"/v1/audit?limit=0", "/v1/audit?limit=501", "/v1/audit?order=sideways", "/v1/audit?cursor=x",
                              "/v1/audit?from=yesterday", "/v1/audit/verify?part=0", "/v1/audit/verify?after=5",
                              "/v1/audit/verify?part=1000000", "/v1/audit/verify?clinic=x"})
        VERIFY_PROBLEM(m_admin->get(query), 400, "invalid_request");
    // Another clinic's.
    VERIFY_PROBLEM(m_admin->get("/v1/audit/verify?clinic=2"), 403, "forbidden");
    VERIFY_PROBLEM(m_admin->get("/v1/keys?clinic=demo-2"), 403, "forbidden");
    VERIFY_PROBLEM(m_admin->call("POST", "/v1/keys/rotate?clinic=2"), 403, "forbidden");
}

void TestTrailAndKeys::operatorsSeeTheInstallations()
{
    QFile file(m_service.dataDir() + "/service.json");
    QVERIFY(file.open(QIODevice::ReadOnly));
    ScenarioClient local(m_service.port());
    local.setToken(QJsonDocument::fromJson(file.readAll())["operator_token"].toString().toLatin1());
    const HttpReply trail = local.get("/v1/audit");
    VERIFY_STATUS(trail, 200);
    const QJsonArray keys = local.get("/v1/keys").json()["clinics"].toArray();
    QCOMPARE(keys.size(), 2);
    QCOMPARE(keys[0]["clinic"].toString(), QString("demo-1"));
    VERIFY_STATUS(local.get("/v1/audit/verify?clinic=2"), 200);
}

void TestTrailAndKeys::theProgramVerifies()
{
    const QByteArray words = run({"audit", "verify"}, 0);
    QVERIFY2(words.contains("demo-1") && words.contains("installation") && words.count("sound") == 3, words.constData());
    const QJsonDocument json = QJsonDocument::fromJson(run({"--json", "audit", "verify", "--clinic", "demo-2"}, 0));
    QVERIFY(json["ok"].toBool());
    QCOMPARE(json["chains"].toArray().size(), 1);
}

void TestTrailAndKeys::aCutTailIsFoundAfterAKill()
{
    m_service.kill9();
    start();
    QVERIFY(verdict()["ok"].toBool());
    settle();
    // Three entries, their links, the head and every checkpoint behind them: nothing in the database tells of them.
    const qint64 last = m_service.sql("SELECT seq FROM callwaiting.audit_heads WHERE clinic_id = 1").trimmed().toLongLong();
    const QByteArray cut = QByteArray::number(last - 3);
    const QByteArray done = m_service.sql(
        "BEGIN; SET LOCAL session_replication_role = replica; SET LOCAL search_path = callwaiting; "
        "DELETE FROM audit_entries e USING audit_seal s WHERE s.clinic_id = 1 AND s.seq > " + cut +
        " AND e.clinic_id = 1 AND e.id = s.entry_id; "
        "DELETE FROM audit_seal WHERE clinic_id = 1 AND seq > " + cut + "; "
        "DELETE FROM audit_checkpoints WHERE clinic_id = 1 AND seq > " + cut + "; "
        "UPDATE audit_heads h SET seq = s.seq, hash = s.hash FROM audit_seal s "
        "WHERE h.clinic_id = 1 AND s.clinic_id = 1 AND s.seq = " + cut + "; COMMIT");
    QVERIFY2(!done.contains("ERROR"), done.constData());
    const QJsonObject found = verdict();
    QVERIFY2(!found["ok"].toBool(), QJsonDocument(found).toJson().constData());
    QVERIFY2(run({"audit", "verify", "--clinic", "demo-1"}, 1).contains("Entries before it are sound"), "not found");
    QVERIFY(run({"audit", "verify", "--clinic", "demo-2"}, 0).contains("sound"));
}

void TestTrailAndKeys::rotatesThroughAKill()
{
    const QJsonObject before = m_admin->get("/v1/keys").json();
    QCOMPARE(before["version"].toInt(), 1);
    QVERIFY(before["persons"].toInteger() > 0);
    const QJsonArray bookings = m_admin->bookings();
    QVERIFY(!bookings.isEmpty() && !bookings.first()["contact"]["name"].toString().isEmpty());
    const HttpReply rotated = m_admin->call("POST", "/v1/keys/rotate");
    VERIFY_STATUS(rotated, 200);
    QCOMPARE(rotated.json()["version"].toInt(), 2);
    QCOMPARE(m_admin->bookings(), bookings);
    m_service.kill9();
    start();
    QCOMPARE(m_admin->bookings(), bookings);
    QTRY_COMPARE_WITH_TIMEOUT(m_admin->get("/v1/keys").json()["waiting"].toInteger(), 0, 20'000);
    QCOMPARE(m_admin->bookings(), bookings);
    QCOMPARE(m_service.sql("SELECT min(key_version) FROM callwaiting.person_keys WHERE clinic_id = 1").trimmed(),
             QByteArray("2"));
    // The webhook's secret moved along.
    const QJsonObject spoken = ScenarioClient::toolCall(m_service.port(), "demo-1", "k1", "check_availability",
                                                        {{"date", QDate::currentDate().addDays(3).toString(Qt::ISODate)}});
    QVERIFY(spoken["ok"].toBool());
}

void TestTrailAndKeys::theProgramRotates()
{
    const QByteArray words = run({"keys", "rotate", "--clinic", "demo-2"}, 0);
    QVERIFY2(words.contains("version 2"), words.constData());
    QCOMPARE(m_admin->get("/v1/keys").json()["version"].toInt(), 2);
}

QTEST_GUILESS_MAIN(TestTrailAndKeys)
#include "tst_trailandkeys.moc"
