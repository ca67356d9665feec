#include "service/conversation.h"

#include "support/scenario/embeddedsql.h"

#include <QDir>
#include <QFile>
#include <QProcess>
#include <QTemporaryDir>

using namespace clinic::test;

namespace {

const char* const spoken = "My name is Wendeline Ashgrove, I have had psoriasis since spring.";

/// What pdftotext reads, on one line.
QString textOf(const QByteArray& pdf)
{
    const QTemporaryDir directory;
    QFile file(directory.filePath("document.pdf"));
    if (!file.open(QIODevice::WriteOnly) || file.write(pdf) != pdf.size())
        return {};
    file.close();
    QProcess reader;
    reader.start("pdftotext", {"-layout", file.fileName(), "-"});
    reader.waitForFinished();
    return QString::fromUtf8(reader.readAllStandardOutput()).simplified();
}

bool run(const QString& program, const QStringList& arguments)
{
    return QProcess::execute(program, arguments) == 0;
}

} // namespace

/// What a person may ask for: everything the clinic knows, and to be forgotten for good.
class TestPersonsRights : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void everythingIsExported();
    void theReadableFormIsAPdf();
    void onlyAdminsMay();
    void aReasonThatNamesThePersonIsRefused();
    void erasureIsForGood();
    void theCommandLineErasesInAnAdminsName();
    void nobodyComesBackFromAnOlderDatabase();
    void retentionIsDecidedAndRun();

private:
    /// Booked, cancelled, and once on the phone; the contact's id.
    [[nodiscard]] QString someone(const QString& name, const QByteArray& phone);
    [[nodiscard]] bool reportCall(const QByteArray& callId, const QByteArray& phone, const QString& words);
    [[nodiscard]] HttpReply erase(const QString& contact, const QString& reason = "A letter asked for it")
    {
        return m_admin->call("POST", "/v1/contacts/" + contact.toLatin1() + "/erase", {{"reason", reason}}, newKey());
    }
    [[nodiscard]] HttpReply pdf(const QByteArray& path, const QByteArray& language = "en")
    {
        return m_admin->call("GET", path, {}, {}, {{"Accept", "application/pdf"}, {"Accept-Language", language}});
    }
    [[nodiscard]] int statusOf(const QString& contact)
    {
        return m_admin->get("/v1/contacts/" + contact.toLatin1()).status;
    }
    void signIn() { m_admin = std::make_unique<ScenarioClient>(signedIn(m_service, "admin")); }
    [[nodiscard]] QString clusterPath() const { return clusterDirectory(m_service.dataDir()); }
    [[nodiscard]] QByteArray ledger() const
    {
        QFile file(m_service.dataDir() + "/erasures.ledger");
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }

    ServiceProcess m_service;
    std::unique_ptr<ScenarioClient> m_admin;
    QString m_wendeline;
};

void TestPersonsRights::initTestCase()
{
    QVERIFY2(m_service.start(), m_service.errorText());
    signIn();
    QVERIFY(!m_admin->token().isEmpty());
    m_wendeline = someone("Wendeline Ashgrove", "07700 900881");
    QVERIFY(!m_wendeline.isEmpty());
}

QString TestPersonsRights::someone(const QString& name, const QByteArray& phone)
{
    const QString slot = freeStretches(m_admin->slotRows(), 1).first();
    const QString hold = holdIdOf(m_admin->claim(slot));
    const HttpReply booked = m_admin->call("POST", "/v1/holds/" + hold.toLatin1() + "/confirm",
                                           {{"patient", QJsonObject{{"name", name}, {"phone", QString(phone)}}},
                                            {"procedure_id", m_admin->procedureOf(15)},
                                            {"note", "Prefers the quiet room"}});
    const QJsonObject booking = bookingOf(booked);
    const HttpReply cancelled = m_admin->call("POST", "/v1/bookings/" + idOf(booking).toLatin1() + "/cancel",
                                              {{"reason", "Is at a wedding"}});
    if (cancelled.status != 200 || !reportCall("call-" + newKey(), phone, spoken))
        return {};
    return idOf(booking["contact"]);
}

bool TestPersonsRights::reportCall(const QByteArray& callId, const QByteArray& phone, const QString& words)
{
    const QJsonObject message{
        {"type", "end-of-call-report"},
        {"call", QJsonObject{{"id", QString(callId)}, {"customer", QJsonObject{{"number", QString(phone)}}}}},
        {"endedReason", "customer-ended-call"},
        {"artifact", QJsonObject{{"messages", QJsonArray{QJsonObject{{"role", "bot"}, {"message", "Who is calling?"}},
                                                         QJsonObject{{"role", "user"}, {"message", words}}}}}}};
    HttpConnection provider(m_service.port());
    const HttpReply taken = provider.send("POST", "/webhooks/vapi/demo-1",
                                          {{"X-Vapi-Secret", "demo-secret"}, {"Content-Type", "application/json"}},
                                          QJsonDocument(QJsonObject{{"message", message}}).toJson());
    return taken.status == 200 && QTest::qWaitFor([&] {
        return m_service.sql("SELECT count(*) FROM callwaiting.calls WHERE provider_call_id = '" + callId + "'") == "1";
    }, 10'000);
}

void TestPersonsRights::everythingIsExported()
{
    const HttpReply reply = m_admin->get("/v1/contacts/" + m_wendeline.toLatin1() + "/export");
    VERIFY_STATUS(reply, 200);
    QVERIFY(!reply.header("Content-Disposition").contains("Ashgrove"));
    const QJsonObject record = reply.json();
    QCOMPARE(record["person"].toObject()["name"].toString(), QString("Wendeline Ashgrove"));
    QCOMPARE(record["person"].toObject()["phone"].toString(), QString("+447700900881"));
    const QJsonObject booking = record["bookings"].toArray().at(0).toObject();
    QCOMPARE(booking["note"].toString(), QString("Prefers the quiet room"));
    QCOMPARE(booking["history"].toArray().last().toObject()["detail"].toString(), QString("Is at a wedding"));
    const QJsonObject call = record["calls"].toArray().at(0).toObject();
    QCOMPARE(call["turns"].toArray().at(1).toObject()["text"].toString(), QString(spoken));
    QVERIFY(!QJsonDocument(call["redacted_turns"].toArray()).toJson().contains("Wendeline"));
    QVERIFY(!call["passages"].toArray().isEmpty());
    QStringList actions;
    for (const QJsonValue& entry : record["trail"].toArray())
        actions.append(entry.toObject()["action"].toString());
    for (const QString action : {"booking.confirm", "booking.cancel", "call.receive", "contact.export"})
        QVERIFY2(actions.contains(action), qPrintable(actions.join(' ')));
}

void TestPersonsRights::theReadableFormIsAPdf()
{
    const HttpReply reply = pdf("/v1/contacts/" + m_wendeline.toLatin1() + "/export");
    VERIFY_STATUS(reply, 200);
    QCOMPARE(reply.header("Content-Type"), QByteArray("application/pdf"));
    const QString text = textOf(reply.body);
    for (const QString words : {"Wendeline Ashgrove", "+447700900881", "Prefers the quiet", "Is at a wedding", "psoriasis"})
        QVERIFY2(text.contains(words), qPrintable(words + " is not in: " + text));
    QVERIFY(!QString::fromUtf8(m_service.errorText()).contains("Ashgrove"));
}

void TestPersonsRights::onlyAdminsMay()
{
    const QByteArray contact = "/v1/contacts/" + m_wendeline.toLatin1();
    for (const QByteArray who : {"reception", "manager"}) {
        ScenarioClient client = signedIn(m_service, who);
        VERIFY_PROBLEM(client.get(contact + "/export"), 403, "forbidden");
        VERIFY_PROBLEM(client.call("POST", contact + "/erase", {{"reason", "x"}}), 403, "forbidden");
        VERIFY_PROBLEM(client.get("/v1/erasures"), 403, "forbidden");
        VERIFY_PROBLEM(client.get("/v1/retention"), 403, "forbidden");
        VERIFY_PROBLEM(client.call("POST", "/v1/retention/run", {{"dry_run", true}}), 403, "forbidden");
    }
    const QByteArray elsewhere = QByteArray::number((Q_INT64_C(77) << 36) + 5);
    VERIFY_PROBLEM(m_admin->get("/v1/contacts/" + elsewhere + "/export"), 403, "forbidden");
    VERIFY_PROBLEM(m_admin->get("/v1/erasures/" + elsewhere), 403, "forbidden");
    VERIFY_PROBLEM(m_admin->get("/v1/contacts/12/export"), 404, "not_found");
}

void TestPersonsRights::aReasonThatNamesThePersonIsRefused()
{
    const HttpReply refused = erase(m_wendeline, "Ms ashgrove asked for it");
    VERIFY_PROBLEM(refused, 400, "invalid_request");
    QCOMPARE(refused.json()["errors"].toArray().at(0).toObject()["pointer"].toString(), QString("/reason"));
    VERIFY_PROBLEM(erase(m_wendeline, ""), 400, "invalid_request");
    QCOMPARE(statusOf(m_wendeline), 200);
}

void TestPersonsRights::erasureIsForGood()
{
    const HttpReply erased = erase(m_wendeline);
    VERIFY_STATUS(erased, 200);
    QCOMPARE(erased.json()["erased"].toObject()["person_keys"].toInt(), 1);
    QVERIFY(!erased.json()["proof"].toString().isEmpty());
    QCOMPARE(statusOf(m_wendeline), 404);
    VERIFY_PROBLEM(m_admin->get("/v1/contacts/" + m_wendeline.toLatin1() + "/export"), 404, "not_found");
    QCOMPARE(m_admin->get("/v1/contacts?query=Wendeline").json()["contacts"].toArray().size(), 0);
    QVERIFY(!m_admin->get("/v1/bookings?" + horizonQuery()).body.contains("Wendeline"));
    QVERIFY(ledger().contains(m_wendeline.toLatin1()));
    QVERIFY(!ledger().contains("Ashgrove"));

    const QByteArray certificate = "/v1/erasures/" + idOf(erased.json()["erasure"]).toLatin1();
    QVERIFY(QTest::qWaitFor([&] { return !m_admin->get(certificate).json()["proof_hash"].isNull(); }, 10'000));
    const HttpReply paper = pdf(certificate);
    VERIFY_STATUS(paper, 200);
    const QString text = textOf(paper.body);
    QVERIFY2(text.contains("Certificate of erasure") && text.contains(m_wendeline), qPrintable(text));
    QVERIFY(!text.contains("Ashgrove"));
    VERIFY_STATUS(m_admin->get("/v1/audit/verify"), 200);
    QVERIFY(m_admin->get("/v1/audit/verify").json()["ok"].toBool());
}

void TestPersonsRights::theCommandLineErasesInAnAdminsName()
{
    const QString contact = someone("Zebulon Quill", "07700 900882");
    QVERIFY(!contact.isEmpty());
    const QString ctl = qEnvironmentVariable("CALLWAITING_BIN") + "/callwaitingctl";
    QProcess program;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert("CALLWAITING_PASSWORD", "demo-password");
    program.setProcessEnvironment(environment);
    // The operator of this machine sees no patient and erases none.
    program.start(ctl, {"--data-dir", m_service.dataDir(), "erase", contact, "--reason", "A letter"});
    QVERIFY(program.waitForFinished() && program.exitCode() == 1);
    QCOMPARE(statusOf(contact), 200);
    program.start(ctl, {"--data-dir", m_service.dataDir(), "--json", "erase", contact, "--reason", "A letter", "--email",
                        "admin@demo-1.test"});
    QVERIFY(program.waitForFinished());
    QVERIFY2(program.exitCode() == 0, program.readAllStandardError().constData());
    QCOMPARE(QJsonDocument::fromJson(program.readAllStandardOutput())["erased"]["contacts"].toInt(), 1);
    QCOMPARE(statusOf(contact), 404);
}

/// A copy of the database from before an erasure brings nobody back; and an erasure is written down before it is
/// answered, so that not even a killed service forgets one.
void TestPersonsRights::nobodyComesBackFromAnOlderDatabase()
{
    const QString gone = someone("Ottoline Fenwick", "07700 900883");
    const QString stays = someone("Barnaby Croft", "07700 900884");
    QVERIFY(!gone.isEmpty() && !stays.isEmpty());
    QCOMPARE(m_service.stop(), 0);
    QVERIFY(run("cp", {"-a", clusterPath(), clusterPath() + ".before"}));

    QVERIFY2(m_service.start(), m_service.errorText());
    signIn();
    const HttpReply erased = erase(gone);
    VERIFY_STATUS(erased, 200);
    m_service.kill9();
    QVERIFY2(m_service.start(), m_service.errorText());
    signIn();
    QCOMPARE(statusOf(gone), 404);
    QCOMPARE(m_service.stop(), 0);

    QVERIFY(QDir(clusterPath()).removeRecursively());
    QVERIFY(run("mv", {clusterPath() + ".before", clusterPath()}));
    QVERIFY2(m_service.start(), m_service.errorText());
    signIn();
    QCOMPARE(statusOf(gone), 404);
    QCOMPARE(statusOf(stays), 200);
    QCOMPARE(m_service.sql("SELECT count(*) FROM callwaiting.person_keys WHERE contact_id = " + gone.toLatin1()), QByteArray("0"));
    const QJsonObject certificate = m_admin->get("/v1/erasures/" + idOf(erased.json()["erasure"]).toLatin1()).json();
    QCOMPARE(certificate["erasure"].toObject()["contact_id"].toString(), gone);
    QVERIFY(!m_service.errorText().contains("Fenwick"));
    // What comes after is not taken for what was.
    QVERIFY(!someone("Ottoline Fenwick", "07700 900883").isEmpty());
}

void TestPersonsRights::retentionIsDecidedAndRun()
{
    const QJsonObject before = m_admin->get("/v1/retention").json();
    QCOMPARE(before["classes"].toArray().size(), 8);
    VERIFY_PROBLEM(m_admin->call("PUT", "/v1/retention/audit", {{"days", 10}}), 400, "invalid_request");
    VERIFY_PROBLEM(m_admin->call("PUT", "/v1/retention/dreams", {{"days", 10}}), 404, "not_found");
    VERIFY_STATUS(m_admin->call("PUT", "/v1/retention/call_texts", {{"days", 5}, {"version", 0}}), 200);
    VERIFY_PROBLEM(m_admin->call("PUT", "/v1/retention/call_texts", {{"days", 6}, {"version", 0}}), 409, "state_conflict");
    (void)m_service.sql("UPDATE callwaiting.calls SET started_at = started_at - interval '60 days', "
                        "ended_at = ended_at - interval '60 days'");
    const int kept = m_service.sql("SELECT count(*) FROM callwaiting.call_texts").toInt();
    QVERIFY(kept > 0);
    const HttpReply dry = m_admin->call("POST", "/v1/retention/run", {});
    VERIFY_STATUS(dry, 200);
    QVERIFY(dry.json()["dry_run"].toBool());
    QCOMPARE(dry.json()["removed"].toObject()["call_texts"].toInt(), kept);
    QCOMPARE(m_service.sql("SELECT count(*) FROM callwaiting.call_texts").toInt(), kept);
    const HttpReply real = m_admin->call("POST", "/v1/retention/run", {{"dry_run", false}});
    QCOMPARE(real.json()["removed"], dry.json()["removed"]);
    QCOMPARE(m_service.sql("SELECT count(*) FROM callwaiting.call_texts"), QByteArray("0"));
    QVERIFY(!m_admin->get("/v1/retention").json()["last_run_at"].isNull());
}

QTEST_GUILESS_MAIN(TestPersonsRights)
#include "tst_personsrights.moc"
