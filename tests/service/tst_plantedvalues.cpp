#include "service/conversation.h"

#include "support/scenario/embeddedsql.h"

#include <QBitArray>
#include <QDirIterator>
#include <QFile>
#include <QHash>
#include <QJsonDocument>
#include <QProcess>
#include <QSet>
#include <QtEndian>

#include <optional>

using namespace clinic::test;

namespace {

const QByteArray password = "demo-password";
/// Stands in the log readably: if this is not found, the search itself is broken.
const QByteArray readable = "wheelbarrow";

/// What is told of one person. Each is of a kind that the redactor knows, so that this is about where values go.
struct Planted
{
    QByteArray what;
    QByteArray value;
};

const QList<Planted> planted{
    {"first name", "Zephyrine"},
    {"family name", "Quackenbush"},
    {"phone, written", "07700 900654"},
    {"phone, spoken", "oh seven seven double oh nine double oh six five five"},
    {"phone, reported", "+447700900656"},
    {"address", "17 Marmalade Mews"},
    {"postcode", "LS1 4AP"},
    {"e-mail", "zephyrine.q@examplemail.com"},
    {"NHS number", "943 476 5919"},
    {"card", "4111 1111 1111 1111"},
    {"IBAN", "GB29 NWBK 6016 1331 9268 19"},
    {"URL", "https://records.quackmail.example/zq-1961"},
    {"IP address", "203.0.113.77"},
    {"condition", "sarcoidosis"},
    {"medication", "lamotrigine"},
    {"procedure", "tympanoplasty"},
    // Told beside the conversation.
    {"customer name", "Ximenes Thistlewood"},
    {"structured data", "porphyria-cutanea"},
    {"recording", "rec-9f27aa-quack.wav"},
    {"tool argument", "Barnabus Featherstonehaugh"},
    {"tool result", "umbilical-granuloma"},
    {"number of a person", "3520212345678"},
    {"system prompt", "Cornelius Applethwaite"},
    // Written by staff.
    {"note", "wears a glass eye"},
    {"cancel reason", "went to Timbuktu instead"},
    {"waiting note", "only on crutches"},
    {"new name", "Zephyrine Bartholomew-Quill"},
};

QByteArray digitsOf(const QByteArray& text)
{
    QByteArray digits;
    for (const char c : text) {
        if (c >= '0' && c <= '9')
            digits += c;
    }
    return digits;
}

/// The ways in which a value may stand somewhere and still be read.
QList<QByteArray> formsOf(const QByteArray& value)
{
    QSet<QByteArray> forms{value,         value.toLower(),        value.toUpper(), value.toPercentEncoding(),
                           value.toHex(), value.toLower().toHex()};
    for (const QByteArray& plain : {value, value.toLower()}) {
        // Inside of something longer: at any place of three, without what its neighbours touch.
        for (int shift = 0; shift < 3; ++shift) {
            const QByteArray encoded =
                QByteArray(QByteArray(shift, ' ') + plain).toBase64(QByteArray::OmitTrailingEquals);
            forms.insert(encoded.mid(shift == 0 ? 0 : shift + 1, encoded.size() - (shift == 0 ? 2 : shift + 3)));
        }
        const QString wide = QString::fromUtf8(plain);
        forms.insert(QByteArray(reinterpret_cast<const char*>(wide.utf16()), wide.size() * 2));
        forms.insert(QByteArray(plain).replace(' ', '-'));
        forms.insert(QByteArray(plain).replace(" ", ""));
        forms.insert(QByteArray(plain).replace("/", "\\/"));
    }
    if (const QByteArray digits = digitsOf(value); digits.size() >= 8) {
        forms += QSet<QByteArray>{digits, digits.toHex()};
        forms.insert(digits.mid(1, digits.size() - 1));
    }
    return {forms.begin(), forms.end()};
}

/// All forms of all values, looked for in one pass: of hundreds of megabytes that takes a second.
class Finder
{
public:
    Finder()
    {
        for (const Planted& one : planted) {
            for (const QByteArray& form : formsOf(one.value))
                m_byStart[startOf(form.constData())].append({one.what, form});
        }
        for (auto it = m_byStart.cbegin(); it != m_byStart.cend(); ++it)
            m_starts.setBit(placeOf(it.key()));
    }

    [[nodiscard]] QByteArray find(const QByteArray& text, const QByteArray& where) const
    {
        QByteArray found;
        for (qsizetype at = 0; at + 4 <= text.size() && found.size() < 2'000; ++at) {
            const quint32 start = startOf(text.constData() + at);
            if (!m_starts.testBit(placeOf(start)))
                continue;
            for (const Planted& one : m_byStart.value(start)) {
                if (QByteArrayView(text).sliced(at).startsWith(one.value))
                    found += where + ": " + one.what + " as '" + one.value + "' in …" +
                             text.mid(std::max<qsizetype>(0, at - 60), 160) + "…\n";
            }
        }
        return found;
    }

private:
    static quint32 startOf(const char* bytes) { return qFromUnaligned<quint32>(bytes); }
    static qsizetype placeOf(quint32 start) { return (start * 2654435761U) >> 14; }

    QHash<quint32, QList<Planted>> m_byStart;
    QBitArray m_starts{1 << 18};
};

/// What of the planted values can be read in a text; empty is what it should be.
QByteArray foundIn(const QByteArray& text, const QByteArray& where)
{
    static const Finder finder;
    return finder.find(text, where);
}

QJsonObject said(const char* role, const QString& words)
{
    return {{"role", role}, {"message", words}, {"time", 1795000000000.0}, {"secondsFromStart", 1.5}};
}

/// A report with everything a person may tell, and with everything that comes beside what was said.
QJsonObject report(const QString& callId)
{
    const QJsonArray messages{
        said("system", "You speak for Cornelius Applethwaite."),
        said("bot", "What is your name?"),
        said("user", "My name is Zephyrine Quackenbush."),
        said("bot", "And your phone number?"),
        said("user", "My phone number is 07700 900654."),
        said("user", "My other phone number is oh seven seven double oh nine double oh six five five."),
        said("bot", "What is your address?"),
        said("user", "I live at 17 Marmalade Mews, Leeds, LS1 4AP."),
        said("user", "My e-mail address is zephyrine.q@examplemail.com."),
        said("user", "I was born on 14 March 1961, I am 63 years old."),
        said("user", "My NHS number is 943 476 5919."),
        said("user", "My card number is 4111 1111 1111 1111."),
        said("user", "The IBAN is GB29 NWBK 6016 1331 9268 19."),
        said("user", "See https://records.quackmail.example/zq-1961 please."),
        said("user", "My computer has the IP address 203.0.113.77."),
        said("user", "I have sarcoidosis, I take lamotrigine, and I had a tympanoplasty."),
        said("user", "And I left my wheelbarrow outside."),
        QJsonObject{
            {"role", "tool_calls"},
            {"toolCalls", QJsonArray{QJsonObject{
                              {"id", "t1"},
                              {"function", QJsonObject{{"name", "confirm_booking"},
                                                       {"arguments", "{\"name\":\"Barnabus Featherstonehaugh\"}"}}}}}}},
        QJsonObject{{"role", "tool_call_result"}, {"name", "lookup"}, {"result", "umbilical-granuloma"}},
    };
    return {
        {"type", "end-of-call-report"},
        {"call", QJsonObject{{"id", callId},
                             {"customer", QJsonObject{{"name", "Ximenes Thistlewood"}, {"number", "+447700900656"}}}}},
        {"endedReason", "customer-ended-call"},
        {"analysis", QJsonObject{{"summary", "Zephyrine Quackenbush (07700 900654) takes lamotrigine for sarcoidosis."},
                                 {"structuredData", QJsonObject{{"condition", "porphyria-cutanea"},
                                                                {"patientName", "Zephyrine Quackenbush"}}}}},
        {"recordingUrl", "https://files.example/rec-9f27aa-quack.wav"},
        {"artifact",
         QJsonObject{{"messages", messages},
                     {"recording", QJsonObject{{"stereoUrl", "https://files.example/rec-9f27aa-quack.wav"}}},
                     {"transcript", "User: My name is Zephyrine Quackenbush."}}}};
}

QByteArray bodyOf(const QJsonObject& message)
{
    return QJsonDocument(QJsonObject{{"message", message}}).toJson(QJsonDocument::Compact);
}

} // namespace

/// What a person tells must stand nowhere but in the answers for those who may see it: not in a column, a log, an
/// event, an error, or any byte of a file.
class TestPlantedValues : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void reportsAreTold();
    void malformedReportsAreTold();
    void staffWorksWithThePerson();
    void originalsAreSeenByAdminsAlone();
    void nothingStandsInTheDatabase();
    void nothingIsInTheStreams();
    void nothingIsInLogsAndErrors();
    void nothingIsAfterErasureAndRotation();
    void nothingIsInAnyFile();

private:
    HttpReply deliver(const QByteArray& body, const QByteArray& secret = "demo-secret")
    {
        HttpConnection connection(m_service.port());
        return note(connection.send("POST", "/webhooks/vapi/demo-1",
                                    {{"Content-Type", "application/json"}, {"X-Vapi-Secret", secret}}, body));
    }
    /// Keeps an answer that must not tell anything of the person.
    HttpReply note(const HttpReply& reply)
    {
        m_answers += reply.body + '\n';
        return reply;
    }
    [[nodiscard]] QJsonObject filed(const QString& callId) const;
    [[nodiscard]] QByteArray everyColumn() const;
    [[nodiscard]] QByteArray dump() const;

    ServiceProcess m_service;
    std::optional<ScenarioClient> m_admin;
    std::optional<ScenarioClient> m_manager;
    std::optional<ScenarioClient> m_reception;
    SseClient m_managerStream;
    SseClient m_receptionStream;
    QByteArray m_answers;
    QString m_contact;
    QByteArray m_call;
};

void TestPlantedValues::initTestCase()
{
    QVERIFY2(m_service.start(), m_service.errorText());
    m_admin.emplace(signedIn(m_service, "admin"));
    m_manager.emplace(signedIn(m_service, "manager"));
    m_reception.emplace(signedIn(m_service));
    QCOMPARE(m_managerStream.connect(m_service.port(), m_manager->token(), m_manager->position()), 200);
    QCOMPARE(m_receptionStream.connect(m_service.port(), m_reception->token(), m_reception->position()), 200);
}

QJsonObject TestPlantedValues::filed(const QString& callId) const
{
    ScenarioClient client = *m_manager;
    QJsonObject found;
    (void)QTest::qWaitFor(
        [&] {
            for (const QJsonValue& call : client.get("/v1/calls?limit=500").json()["calls"].toArray()) {
                if (call["provider_call_id"].toString() == callId)
                    found = call.toObject();
            }
            return !found.isEmpty();
        },
        10'000);
    return found;
}

QByteArray TestPlantedValues::everyColumn() const
{
    const QByteArray tables = m_service.sql(
        "SELECT string_agg(format('SELECT %L || t::text FROM %I.%I t', relname || ' ', nspname, relname), ' UNION ALL "
        "') "
        "FROM pg_class c JOIN pg_namespace n ON n.oid = relnamespace "
        "WHERE relkind IN ('r', 'p', 'm') AND nspname NOT IN ('pg_catalog', 'information_schema', 'pg_toast')");
    return m_service.sql(tables);
}

QByteArray TestPlantedValues::dump() const
{
    QFile secret(m_service.dataDir() + "/cluster.password");
    if (!secret.open(QIODevice::ReadOnly))
        return {};
    QProcess program;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert("PGPASSWORD", QString::fromLatin1(secret.readAll().trimmed()));
    program.setProcessEnvironment(environment);
    program.start("pg_dump",
                  {"-h", m_service.dataDir() + "/run", "-U", "callwaiting_super", "-d", "callwaiting", "--inserts"});
    program.waitForFinished(60'000);
    return program.exitCode() == 0 ? program.readAllStandardOutput() : QByteArray();
}

void TestPlantedValues::reportsAreTold()
{
    VERIFY_STATUS(deliver(bodyOf(report("planted-1"))), 200);
    VERIFY_STATUS(deliver(bodyOf(report("planted-1"))), 200);
    QJsonObject second = report("planted-2");
    second.insert("artifact",
                  QJsonObject{{"transcript", "AI: What is your name?\nUser: My name is Zephyrine Quackenbush, "
                                             "and my phone number is 07700 900654."}});
    VERIFY_STATUS(deliver(bodyOf(second)), 200);
    m_call = idOf(filed("planted-1")).toLatin1();
    QVERIFY(!m_call.isEmpty());
    QVERIFY(!filed("planted-2").isEmpty());
    // The voice agent books for the person, too.
    const QString slot = freeStretches(m_reception->slotRows(), 1).value(2);
    const auto port = m_service.port();
    const QJsonObject held = ScenarioClient::toolCall(port, "demo-1", "planted-3", "claim_slot", {{"slot_id", slot}});
    const QJsonObject booked = ScenarioClient::toolCall(port, "demo-1", "planted-3", "confirm_booking",
                                                        {{"hold_id", held["hold"]["id"]},
                                                         {"name", "Zephyrine Quackenbush"},
                                                         {"phone", "07700 900654"},
                                                         {"procedure", "Follow-up"}});
    QVERIFY2(booked["ok"].toBool(), qPrintable(booked["say"].toString()));
    m_contact = idOf(
        m_admin->get("/v1/bookings/" + idOf(booked["booking"]).toLatin1()).json()["booking"].toObject()["contact"]);
    QVERIFY(!m_contact.isEmpty());
    VERIFY_STATUS(m_admin->cancel(idOf(booked["booking"])), 200);
}

/// Whatever is wrong with a report, it is not thereby kept or told.
void TestPlantedValues::malformedReportsAreTold()
{
    const QByteArray whole = bodyOf(report("broken-1"));
    (void)deliver(whole, "a wrong secret");
    (void)deliver(whole.left(whole.size() - 20));
    (void)deliver("[" + whole + "]");
    (void)deliver(QByteArray(whole).replace("\"end-of-call-report\"", "{\"Zephyrine\":\"Quackenbush\"}"));
    (void)deliver(QByteArray(whole).replace("\"end-of-call-report\"", "\"Zephyrine Quackenbush\""));
    (void)deliver(QByteArray(whole).replace("Zephyrine", "Zephyrine\\u0000\\ud800"));
    (void)deliver(QByteArray(whole).replace("broken-1", "My name is Zephyrine Quackenbush"));
    (void)deliver(QByteArray(whole).replace("customer-ended-call", "Zephyrine Quackenbush hung up"));
    for (const QByteArray& times :
         {QByteArray("\"startedAt\":\"Zephyrine\""), QByteArray("\"startedAt\":-1,\"endedAt\":1e300"),
          QByteArray("\"startedAt\":\"9999-12-31T23:59:59Z\"")})
        (void)deliver(QByteArray(whole)
                          .replace("broken-1", QByteArray("broken-" + newKey()))
                          .replace("\"analysis\"", QByteArray(times + ",\"analysis\"")));
    // No place for words, no call, and words where a list is expected.
    QJsonObject wordless = report("broken-2");
    wordless.remove("artifact");
    VERIFY_STATUS(deliver(bodyOf(wordless)), 200);
    QJsonObject nobodys = report("broken-3");
    nobodys.remove("call");
    (void)deliver(bodyOf(nobodys));
    QJsonObject odd = report("broken-4");
    odd.insert("artifact", QJsonObject{{"messages", "Zephyrine Quackenbush"}});
    (void)deliver(bodyOf(odd));
    (void)deliver(
        R"({"message":{"type":"status-update","status":"ended","endedReason":"Zephyrine Quackenbush","call":{"id":"Zephyrine Quackenbush"}}})");
    (void)deliver(
        R"({"message":{"type":"tool-calls","call":{"id":"Zephyrine Quackenbush"},"toolCallList":[{"id":"x","name":"no_such_tool","arguments":{"name":"Zephyrine Quackenbush","phone":"07700 900654"}}]}})");
    // A number that could be another clinic's id, and a tool that there is not. (The answer names the tool again.)
    HttpConnection provider(m_service.port());
    for (const char* tool : {"claim_slot", "call Zephyrine Quackenbush"}) {
        const QJsonObject call{
            {"id", newKey().data()}, {"name", tool}, {"arguments", QJsonObject{{"national_id", "3520212345678"}}}};
        VERIFY_STATUS(provider.send("POST", "/webhooks/vapi/demo-1",
                                    {{"Content-Type", "application/json"}, {"X-Vapi-Secret", "demo-secret"}},
                                    bodyOf({{"type", "tool-calls"},
                                            {"call", QJsonObject{{"id", "broken-5"}}},
                                            {"toolCallList", QJsonArray{call}}})),
                      200);
    }
    QVERIFY(m_service
                .sql("SELECT count(*) FROM callwaiting.audit_entries WHERE action = 'access.denied' AND subject LIKE "
                     "'voice%'")
                .toInt() >= 2);
    QVERIFY(QTest::qWaitFor(
        [&] {
            return m_service.sql("SELECT count(*) FROM callwaiting.webhook_deliveries WHERE state = 'waiting'") == "0";
        },
        15'000));
    const HttpReply dead = note(m_admin->get("/v1/deliveries?state=dead"));
    QVERIFY(!dead.json()["deliveries"].toArray().isEmpty());
    for (const QJsonValue& one : dead.json()["deliveries"].toArray())
        (void)note(m_admin->call("POST", "/v1/deliveries/" + idOf(one).toLatin1() + "/replay"));
}

void TestPlantedValues::staffWorksWithThePerson()
{
    const QByteArray contact = "/v1/contacts/" + m_contact.toLatin1();
    for (const QByteArray& query :
         {QByteArray("Zephyrine"), QByteArray("zephyrine%20quack"), QByteArray("07700%20900654")})
        VERIFY_STATUS(m_reception->get("/v1/contacts?query=" + query), 200);
    VERIFY_STATUS(m_manager->get("/v1/calls?query=zephyrine%20quackenbush"), 200);
    const QString procedure = m_admin->procedureOf(15);
    const QString hold = holdIdOf(m_reception->claim(freeStretches(m_reception->slotRows(), 1).value(4)));
    const HttpReply booked = m_reception->call("POST", "/v1/holds/" + hold.toLatin1() + "/confirm",
                                               {{"patient", QJsonObject{{"name", "Zephyrine Quackenbush"},
                                                                        {"phone", "07700 900654"},
                                                                        {"email", "zephyrine.q@examplemail.com"}}},
                                                {"procedure_id", procedure},
                                                {"note", "wears a glass eye"}},
                                               newKey());
    QVERIFY2(booked.status == 201, booked.summary());
    VERIFY_STATUS(m_reception->call("POST", "/v1/bookings/" + idOf(bookingOf(booked)).toLatin1() + "/cancel",
                                    {{"reason", "went to Timbuktu instead"}}, newKey()),
                  200);
    QCOMPARE(idOf(bookingOf(booked)["contact"]), m_contact);
    const HttpReply waiting =
        m_reception->call("POST", "/v1/waitlist",
                          {{"patient", QJsonObject{{"name", "Zephyrine Quackenbush"}, {"phone", "07700 900654"}}},
                           {"procedure_id", procedure},
                           {"earliest", "2031-03-03T09:00:00Z"},
                           {"latest", "2031-03-04T17:00:00Z"},
                           {"note", "only on crutches"}},
                          newKey());
    QVERIFY2(waiting.status == 200 || waiting.status == 201, waiting.summary());
    VERIFY_STATUS(m_admin->get(contact), 200);
    VERIFY_STATUS(m_reception->call("PATCH", contact, {{"name", "Zephyrine Bartholomew-Quill"}}, newKey()), 200);
}

void TestPlantedValues::originalsAreSeenByAdminsAlone()
{
    const QByteArray call = "/v1/calls/" + m_call;
    const QJsonObject asked{{"reason", "Zephyrine Quackenbush asked for it"}, {"password", QString(password)}};
    for (ScenarioClient* who : {&*m_manager, &*m_reception})
        VERIFY_STATUS(note(who->call("POST", call + "/reveal", asked, newKey())), 403);
    VERIFY_STATUS(
        note(m_admin->call("POST", call + "/reveal", {{"reason", "Zephyrine Quackenbush"}, {"password", "Zephyrine"}})),
        400);
    const HttpReply shown = m_admin->call("POST", call + "/reveal", asked, newKey());
    VERIFY_STATUS(shown, 200);
    QVERIFY(shown.body.contains("Quackenbush") && shown.body.contains("07700 900654"));
    const HttpReply log = note(m_manager->get(call));
    VERIFY_STATUS(log, 200);
    QVERIFY(log.body.contains(readable));
    // A passage is uncovered by mistake and covered again: it was readable in between, and is nowhere afterwards.
    const QJsonArray turns = log.json()["call"].toObject()["turns"].toArray();
    for (int turn = 0; turn < turns.size(); ++turn) {
        const QJsonValue chip = turns.at(turn)["redactions"][0];
        if (chip["label"].toString() != "IP_ADDRESS" && chip["label"].toString() != "URL")
            continue;
        const HttpReply relabelled = note(m_manager->call(
            "POST", call + "/corrections",
            {{"turn", turn}, {"start", chip["start"]}, {"end", chip["end"]}, {"label", "ACCOUNT"}}, newKey()));
        QVERIFY2(relabelled.status == 200 || relabelled.status == 400, relabelled.summary());
    }
    const HttpReply exported = m_admin->get("/v1/contacts/" + m_contact.toLatin1() + "/export");
    VERIFY_STATUS(exported, 200);
    QVERIFY(exported.body.contains("went to Timbuktu instead") && exported.body.contains("only on crutches"));
    const HttpReply paper = m_admin->call("GET", "/v1/contacts/" + m_contact.toLatin1() + "/export", {}, {},
                                          {{"Accept", "application/pdf"}});
    QVERIFY(paper.body.startsWith("%PDF"));
    VERIFY_STATUS(note(m_reception->get("/v1/contacts/" + m_contact.toLatin1() + "/export")), 403);
    (void)note(m_admin->call("POST", "/v1/contacts/" + m_contact.toLatin1() + "/erase", {{"reason", "Zephyrine asked"}},
                             newKey()));
    for (const QByteArray path :
         {"/v1/audit", "/v1/audit.csv", "/v1/keys", "/v1/retention", "/v1/erasures", "/v1/redaction/coverage"})
        VERIFY_STATUS(note(m_admin->get(path)), 200);
}

void TestPlantedValues::nothingStandsInTheDatabase()
{
    const QByteArray everything = everyColumn();
    QVERIFY2(!everything.startsWith("ERROR"), everything.left(300));
    QVERIFY(everything.contains(readable));
    const QByteArray found = foundIn(everything, "a table");
    QVERIFY2(found.isEmpty(), found);
    const QByteArray dumped = dump();
    QVERIFY(dumped.contains(readable));
    const QByteArray inDump = foundIn(dumped, "the dump");
    QVERIFY2(inDump.isEmpty(), inDump);
    // Bytes are shown in hexadecimal there, so sealed ones were looked through, too.
    QVERIFY(dumped.contains("'\\x"));
}

void TestPlantedValues::nothingIsInTheStreams()
{
    QVERIFY(m_managerStream.waitFor([](const QList<SseEvent>& events) {
        return std::any_of(events.begin(), events.end(), [](const SseEvent& event) { return event.type == "call"; });
    }));
    QByteArray calls;
    for (const SseEvent& event : m_managerStream.events()) {
        // (A booking tells whose it is, to those who see the calendar anyway.)
        if (event.type != "booking" && event.type != "waitlist" && event.type != "slot")
            calls += event.data + '\n';
    }
    const QByteArray found = foundIn(calls, "a manager's stream");
    QVERIFY2(found.isEmpty(), found);
    for (const SseEvent& event : m_receptionStream.events())
        QVERIFY2(event.type != "call" && !event.data.contains(readable), event.data);
}

void TestPlantedValues::nothingIsInLogsAndErrors()
{
    // The database complains with the values in hand: of a constraint, of bytes that are no text, of a cast.
    for (const QByteArray& statement : {QByteArray("INSERT INTO callwaiting.calls SELECT * FROM callwaiting.calls"),
                                        QByteArray("UPDATE callwaiting.webhook_deliveries SET problem = 'Not A Code'")})
        QVERIFY(m_service.sql(statement).startsWith("ERROR"));
    for (const QByteArray& path :
         {QByteArray("/v1/calls/Zephyrine"), QByteArray("/v1/calls?label=Zephyrine"),
          QByteArray("/v1/calls?cursor=Zephyrine"), QByteArray("/v1/contacts/Zephyrine/export"),
          QByteArray("/v1/deliveries?state=Zephyrine"), QByteArray("/v1/audit?subject=Quackenbush")}) {
        const HttpReply reply = m_admin->get(path);
        QVERIFY2(reply.status < 500, reply.summary());
    }
    const HttpReply odd = m_admin->call(
        "POST", "/v1/calls/" + m_call + "/reveal",
        {{"reason", QString(QString("Zephyrine") + QChar(0) + QChar(0xd800))}, {"password", QString(password)}});
    QVERIFY2(odd.status < 500, odd.summary());
    const QByteArray inAnswers = foundIn(m_answers, "an answer");
    QVERIFY2(inAnswers.isEmpty(), inAnswers);
    const QByteArray inLog = foundIn(m_service.errorText(), "the service's log");
    QVERIFY2(inLog.isEmpty(), inLog);
}

void TestPlantedValues::nothingIsAfterErasureAndRotation()
{
    VERIFY_STATUS(m_admin->call("POST", "/v1/keys/rotate", {}, newKey()), 200);
    const HttpReply erased = note(
        m_admin->call("POST", "/v1/contacts/" + m_contact.toLatin1() + "/erase", {{"reason", "A letter"}}, newKey()));
    VERIFY_STATUS(erased, 200);
    const QByteArray found = foundIn(everyColumn() + m_answers.right(4'000), "after an erasure");
    QVERIFY2(found.isEmpty(), found);
}

/// The whole data directory, byte by byte: the cluster's heap, indexes and write-ahead log, its logs, the service's own
/// files.
void TestPlantedValues::nothingIsInAnyFile()
{
    QVERIFY2(!m_service.sql("CHECKPOINT").startsWith("ERROR"), "no checkpoint");
    QCOMPARE(m_service.stop(), 0);
    QSet<QString> places;
    QDirIterator files(m_service.dataDir(), QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
    bool seen = false;
    while (files.hasNext()) {
        QFile file(files.next());
        if (!file.open(QIODevice::ReadOnly))
            continue;
        const QByteArray bytes = file.readAll();
        seen = seen || bytes.contains(readable);
        places.insert(QString(file.fileName()).remove(0, m_service.dataDir().size() + 1).section('/', 0, 1));
        const QByteArray found =
            foundIn(bytes, file.fileName().toUtf8()) + foundIn(file.fileName().toUtf8(), "a file's name");
        QVERIFY2(found.isEmpty(), found);
    }
    QVERIFY(seen);
    QVERIFY(places.contains("cluster/pg_wal") && places.contains("cluster/base"));
}

QTEST_GUILESS_MAIN(TestPlantedValues)
#include "tst_plantedvalues.moc"
