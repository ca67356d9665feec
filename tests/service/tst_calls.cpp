#include "service/conversation.h"

#include <QElapsedTimer>
#include <QJsonDocument>
#include <QRegularExpression>

#include <optional>
#include <thread>
#include <vector>

using namespace clinic::test;

namespace {

const Headers proof{{"Content-Type", "application/json"}, {"X-Vapi-Secret", "demo-secret"}};

QByteArray report(const QByteArray& callId, const QString& transcript, const QJsonObject& more = {})
{
    QJsonObject message{{"type", "end-of-call-report"},
                        {"call", QJsonObject{{"id", QString::fromUtf8(callId)},
                                             {"customer", QJsonObject{{"number", "+447700900777"}}}}},
                        {"startedAt", "2026-11-20T10:00:00Z"},
                        {"endedAt", "2026-11-20T10:03:00Z"},
                        {"endedReason", "customer-ended-call"},
                        {"artifact", QJsonObject{{"transcript", transcript}}}};
    for (auto it = more.begin(); it != more.end(); ++it)
        message.insert(it.key(), it.value());
    return QJsonDocument(QJsonObject{{"message", message}}).toJson(QJsonDocument::Compact);
}

QStringList textsOf(const QJsonValue& turns)
{
    QStringList texts;
    for (const QJsonValue& turn : turns.toArray())
        texts.append(turn["text"].toString());
    return texts;
}

} // namespace

/// Phone calls from the voice provider's report to the redacted log, its corrections and its original.
class TestCalls : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void demoClinicsHaveCalls();
    void foundingExamples();
    void nothingReadableIsStored();
    void sameReportTenTimes();
    void reportBeforeItsBooking();
    void receptionistsAndOtherClinicsSeeNothing();
    void revealTakesReasonAndPassword();
    void missedAndUncovered();
    void samePassageIsFoundElsewhere();
    void badReportsWaitForReplay();
    void wholeReportsBehindEmptyOnes();
    void datesByTheClinicsPolicy();
    void namesThatAreNoSecret();
    void changesReachManagersAlone();
    void answersBeforeTheWork();

private:
    [[nodiscard]] HttpReply deliver(const QByteArray& body, const QByteArray& slug = "demo-1")
    {
        HttpConnection connection(m_service.port());
        return connection.send("POST", "/webhooks/vapi/" + slug, proof, body);
    }
    /// The call as the manager sees it, as soon as it is filed; empty when it is not within ten seconds.
    QJsonObject filed(const QByteArray& callId)
    {
        for (QElapsedTimer timer = started(); timer.elapsed() < 10'000; QThread::msleep(20)) {
            for (const QJsonValue& call : m_manager->get("/v1/calls?limit=500").json()["calls"].toArray()) {
                if (call["provider_call_id"].toString().toUtf8() == callId)
                    return m_manager->get("/v1/calls/" + call["id"].toString().toLatin1()).json()["call"].toObject();
            }
        }
        return {};
    }
    static QElapsedTimer started()
    {
        QElapsedTimer timer;
        timer.start();
        return timer;
    }
    [[nodiscard]] QByteArray audited(const QString& action, const QString& call)
    {
        return m_service
            .sql("SELECT count(*) FROM callwaiting.audit_entries WHERE action = '" + action.toUtf8() +
                 "' AND (subject || ' ') LIKE 'call " + call.toUtf8() + " %'")
            .trimmed();
    }
    static QByteArray pathOf(const QJsonObject& call, const QByteArray& rest = {})
    {
        return "/v1/calls/" + call["id"].toString().toLatin1() + rest;
    }

    ServiceProcess m_service{ServiceProcess::Settings{2, {}, {}}};
    std::optional<ScenarioClient> m_reception;
    std::optional<ScenarioClient> m_manager;
    std::optional<ScenarioClient> m_admin;
};

void TestCalls::initTestCase()
{
    QVERIFY2(m_service.start(), m_service.errorText().constData());
    m_reception.emplace(signedIn(m_service));
    m_manager.emplace(signedIn(m_service, "manager"));
    m_admin.emplace(signedIn(m_service, "admin"));
}

void TestCalls::demoClinicsHaveCalls()
{
    const QJsonObject page = m_manager->get("/v1/calls?limit=10").json();
    QVERIFY2(page["total"].toInt() >= 20, "few demo calls");
    QCOMPARE(page["calls"].toArray().size(), 10);
    const QByteArray next = page["next_cursor"].toString().toLatin1();
    const QJsonArray second = m_manager->get("/v1/calls?limit=10&cursor=" + next).json()["calls"].toArray();
    QVERIFY(second.at(0)["started_at"].toString() < page["calls"][9]["started_at"].toString());
    QSet<QString> outcomes;
    for (const QJsonValue& call : m_manager->get("/v1/calls?limit=500").json()["calls"].toArray())
        outcomes.insert(call["outcome"].toString());
    QCOMPARE(outcomes.size(), 5);
    for (const QJsonValue& call : m_manager->get("/v1/calls?outcome=voicemail").json()["calls"].toArray())
        QCOMPARE(call["outcome"].toString(), QString("voicemail"));
    VERIFY_PROBLEM(m_manager->get("/v1/calls?cursor=x"), 400, "invalid_request");
}

void TestCalls::foundingExamples()
{
    VERIFY_STATUS(
        deliver(report("founding", "AI: How can I help?\nUser: My address is 123 Harley Street and I have a history "
                                   "of heart issues.\nAI: And your name and number?\nUser: My name is Nadia "
                                   "Okonjo-Reyes, phone number 07700123456\n")),
        200);
    const QJsonObject call = filed("founding");
    QCOMPARE(textsOf(call["turns"]).value(1),
             QString("My address is [ADDRESS REDACTED] and I have a history of [MEDICAL CONDITION REDACTED]."));
    QVERIFY(textsOf(call["turns"]).value(3).contains("[PHONE REDACTED]"));
    QCOMPARE(call["stores"]["contacts"].toInt(), 2);
    QCOMPARE(call["stores"]["clinical_notes"].toInt(), 1);
    QCOMPARE(call["caller_ending"].toString(), QString("0777"));
    // Filed under the person, with the number that was dictated.
    const QJsonObject contact =
        m_reception->get("/v1/contacts/" + call["contact_id"].toString().toLatin1()).json()["contact"].toObject();
    QCOMPARE(contact["phone"].toString(), QString("+447700123456"));
    QCOMPARE(contact["name"].toString(), QString("Nadia Okonjo-Reyes"));
    QCOMPARE(audited("call.receive", call["id"].toString()), QByteArray("1"));
    QCOMPARE(audited("call.redact", call["id"].toString()), QByteArray("1"));
    // The same person again.
    VERIFY_STATUS(deliver(report("founding-2", "AI: Your name?\nUser: Nadia Okonjo-Reyes, on 07700 123456.")), 200);
    QCOMPARE(filed("founding-2")["contact_id"], call["contact_id"]);
}

void TestCalls::nothingReadableIsStored()
{
    const QList<QByteArray> planted{"Zephyrine",      "Quackenbush", "07700 900654",
                                    "Marmalade Mews", "lamotrigine", "zephyrine.q@"};
    VERIFY_STATUS(deliver(report("planted",
                                 "AI: Your name?\nUser: My name is Zephyrine Quackenbush, number 07700 900654.\n"
                                 "AI: And where do you live?\nUser: My address is 17 Marmalade Mews, Leeds, LS1 4AP. "
                                 "I take lamotrigine for epilepsy. My e-mail is zephyrine.q@examplemail.com.",
                                 {{"analysis", QJsonObject{{"summary", "Zephyrine Quackenbush takes lamotrigine."}}}})),
                  200);
    QVERIFY(!filed("planted").isEmpty());
    // Every column of every table, as the superuser reads it, bytes as text.
    const QByteArray tables =
        m_service
            .sql("SELECT string_agg(format('SELECT %L, t::text FROM callwaiting.%I t', relname, relname), ' UNION ALL "
                 "') "
                 "FROM pg_class WHERE relnamespace = 'callwaiting'::regnamespace AND relkind = 'r'")
            .trimmed();
    QVERIFY(tables.contains("call_texts"));
    const QByteArray everything = m_service.sql(tables);
    QVERIFY(everything.size() > 100'000);
    for (const QByteArray& value : planted) {
        QVERIFY2(!everything.contains(value), value.constData());
        QVERIFY2(!everything.contains(value.toHex()), value.constData());
        QVERIFY2(!m_service.errorText().contains(value), value.constData());
    }
    QCOMPARE(
        m_service.sql("SELECT count(*) FROM callwaiting.webhook_deliveries WHERE state = 'done' AND body IS NOT NULL")
            .trimmed(),
        QByteArray("0"));
}

void TestCalls::sameReportTenTimes()
{
    std::vector<std::thread> threads;
    std::vector<int> statuses(10);
    for (int i = 0; i < 10; ++i) {
        // Links are signed anew each time, so no two bodies are the same.
        threads.emplace_back([&, i] {
            statuses[size_t(i)] = deliver(report("ten", "AI: Name?\nUser: My name is Petra Vondra.",
                                                 {{"presignedUrl", QString::number(i)}}))
                                      .status;
        });
    }
    for (std::thread& thread : threads)
        thread.join();
    for (const int status : statuses)
        QCOMPARE(status, 200);
    const QJsonObject call = filed("ten");
    QVERIFY(!call.isEmpty());
    VERIFY_STATUS(deliver(report("ten", "AI: Name?\nUser: Somebody else altogether.")), 200);
    QThread::msleep(300);
    QCOMPARE(m_service.sql("SELECT count(*) FROM callwaiting.calls WHERE provider_call_id = 'ten'").trimmed(),
             QByteArray("1"));
    QCOMPARE(
        m_service.sql("SELECT count(*) FROM callwaiting.webhook_deliveries WHERE provider_call_id = 'ten'").trimmed(),
        QByteArray("1"));
    QCOMPARE(audited("call.redact", call["id"].toString()), QByteArray("1"));
    QCOMPARE(filed("ten")["version"].toInt(), 1);
}

void TestCalls::reportBeforeItsBooking()
{
    VERIFY_STATUS(deliver(report("early", "AI: When?\nUser: Tomorrow, please.")), 200);
    const QJsonObject before = filed("early");
    QCOMPARE(before["outcome"].toString(), QString("no_booking"));
    const QString slot = freeStretches(m_reception->slotRows(), 1).value(3);
    const QJsonObject held =
        ScenarioClient::toolCall(m_service.port(), "demo-1", "early", "claim_slot", {{"slot_id", slot}});
    QVERIFY(held["ok"].toBool());
    const QJsonObject booked = ScenarioClient::toolCall(m_service.port(), "demo-1", "early", "confirm_booking",
                                                        {{"hold_id", held["hold"]["id"]},
                                                         {"name", "Otto Lindgren"},
                                                         {"phone", "07700 900131"},
                                                         {"procedure", "Follow-up"}});
    QVERIFY2(booked["ok"].toBool(), qPrintable(booked["say"].toString()));
    QCOMPARE(filed("early")["outcome"].toString(), QString("booked"));
    VERIFY_STATUS(m_reception->cancel(booked["booking"]["id"].toString()), 200);
    QCOMPARE(filed("early")["outcome"].toString(), QString("no_booking"));
}

void TestCalls::receptionistsAndOtherClinicsSeeNothing()
{
    const QJsonObject call = filed("founding");
    ScenarioClient stranger = signedIn(m_service, "admin", 2);
    for (const QByteArray& path : {QByteArray("/v1/calls"), pathOf(call), QByteArray("/v1/deliveries")})
        VERIFY_STATUS(m_reception->get(path), 403);
    VERIFY_STATUS(m_manager->get("/v1/deliveries"), 403);
    VERIFY_STATUS(stranger.get(pathOf(call)), 403);
    const QJsonObject reveal{{"reason", "Curious"}, {"password", "demo-password"}};
    for (ScenarioClient* who : {&*m_reception, &*m_manager, &stranger})
        VERIFY_STATUS(who->call("POST", pathOf(call, "/reveal"), reveal), 403);
    const QJsonObject unmask{{"turn", 1}, {"start", 14}, {"end", 32}, {"label", QJsonValue::Null}};
    for (ScenarioClient* who : {&*m_reception, &*m_manager, &stranger})
        VERIFY_STATUS(who->call("POST", pathOf(call, "/corrections"), unmask), 403);
    QCOMPARE(filed("founding")["turns"], call["turns"]);
    QVERIFY(textsOf(stranger.get("/v1/calls?query=harley").json()["calls"]).isEmpty());
}

void TestCalls::revealTakesReasonAndPassword()
{
    const QJsonObject call = filed("founding");
    VERIFY_PROBLEM(m_admin->call("POST", pathOf(call, "/reveal"), {{"reason", " "}, {"password", "demo-password"}}),
                   400, "invalid_request");
    const HttpReply wrong =
        m_admin->call("POST", pathOf(call, "/reveal"), {{"reason", "Complaint"}, {"password", "x"}});
    VERIFY_PROBLEM(wrong, 400, "invalid_request");
    QCOMPARE(wrong.json()["errors"][0]["pointer"].toString(), QString("/password"));
    QCOMPARE(audited("call.reveal_refused", call["id"].toString()), QByteArray("1"));
    const HttpReply shown =
        m_admin->call("POST", pathOf(call, "/reveal"),
                      {{"reason", "Complaint of Nadia Okonjo-Reyes"}, {"password", "demo-password"}});
    VERIFY_STATUS(shown, 200);
    QCOMPARE(shown.header("Cache-Control"), QByteArray("no-store"));
    QCOMPARE(textsOf(shown.json()["turns"]).value(1),
             QString("My address is 123 Harley Street and I have a history of heart issues."));
    const QJsonValue where = shown.json()["turns"][1]["redactions"][0];
    QCOMPARE(textsOf(shown.json()["turns"])
                 .value(1)
                 .mid(where["start"].toInt(), where["end"].toInt() - where["start"].toInt()),
             QString("123 Harley Street"));
    QCOMPARE(audited("call.reveal", call["id"].toString()), QByteArray("1"));
    // Reasons stand in the trail for years, without names.
    QCOMPARE(m_service.sql("SELECT count(*) FROM callwaiting.audit_entries WHERE subject LIKE '%Nadia%'").trimmed(),
             QByteArray("0"));
    HttpReply last;
    for (int i = 0; i < 12 && last.status != 429; ++i)
        last = m_admin->call("POST", pathOf(call, "/reveal"), {{"reason", "Again"}, {"password", "demo-password"}});
    VERIFY_PROBLEM(last, 429, "rate_limited");
    QVERIFY(!last.header("Retry-After").isEmpty());
}

void TestCalls::missedAndUncovered()
{
    VERIFY_STATUS(deliver(report("review", "AI: How can I help?\nUser: I left my umbrella at the desk.\n"
                                           "AI: Oh, the umbrella, I see.")),
                  200);
    const QJsonObject call = filed("review");
    const QString said = textsOf(call["turns"]).value(1);
    const auto at = static_cast<int>(said.indexOf("umbrella"));
    QVERIFY2(at >= 0, qPrintable(said));
    const HttpReply missed =
        m_manager->call("POST", pathOf(call, "/corrections"),
                        {{"turn", 1}, {"start", at}, {"end", at + 8}, {"label", "MEDICATION"}, {"version", 1}});
    VERIFY_STATUS(missed, 200);
    const QJsonObject masked = missed.json()["call"].toObject();
    QVERIFY(textsOf(masked["turns"]).value(1).contains("[MEDICATION REDACTED]"));
    QCOMPARE(textsOf(masked["turns"]).value(2), QString("Oh, the [MEDICATION REDACTED], I see."));
    QVERIFY(!masked["summary"].toString().contains("umbrella"));
    QCOMPARE(masked["version"].toInt(), 2);
    QCOMPARE(m_manager->get("/v1/calls?query=umbrella").json()["total"].toInt(), 0);
    // Offsets may have moved.
    VERIFY_PROBLEM(m_manager->call("POST", pathOf(call, "/corrections"),
                                   {{"turn", 0}, {"start", 0}, {"end", 3}, {"label", "PERSON"}, {"version", 1}}),
                   409, "state_conflict");
    const QJsonValue chip = masked["turns"][2]["redactions"][0];
    const HttpReply uncovered =
        m_admin->call("POST", pathOf(call, "/corrections"),
                      {{"turn", 2}, {"start", chip["start"]}, {"end", chip["end"]}, {"label", QJsonValue::Null}});
    VERIFY_STATUS(uncovered, 200);
    const QJsonObject back = uncovered.json();
    QCOMPARE(textsOf(back["call"]["turns"]).value(2), QString("Oh, the umbrella, I see."));
    QVERIFY(textsOf(back["call"]["turns"]).value(1).contains("umbrella"));
    const QJsonObject coverage = m_manager->get("/v1/redaction/coverage").json();
    QVERIFY(coverage["corrections_missed"].toInt() >= 2);
    QVERIFY(coverage["identifiers"].toArray().size() >= 18);
}

void TestCalls::samePassageIsFoundElsewhere()
{
    for (const QByteArray& id : {QByteArray("elsewhere-1"), QByteArray("elsewhere-2")})
        VERIFY_STATUS(deliver(report(id, "AI: How can I help?\nUser: It is about the lampshade, the lampshade again.")),
                      200);
    QVERIFY(!filed("elsewhere-2").isEmpty());
    const QJsonObject call = filed("elsewhere-1");
    const auto at = static_cast<int>(textsOf(call["turns"]).value(1).indexOf("lampshade"));
    const QJsonObject answer = m_manager
                                   ->call("POST", pathOf(call, "/corrections"),
                                          {{"turn", 1}, {"start", at}, {"end", at + 9}, {"label", "PROCEDURE"}})
                                   .json();
    QCOMPARE(answer["similar"].toArray().size(), 2);
    const QJsonObject similar = answer["similar"][0].toObject();
    QVERIFY(similar["context"].toString().contains("lampshade"));
    QJsonObject same{{"turn", similar["turn"]},
                     {"start", similar["start"]},
                     {"end", similar["end"]},
                     {"label", "PROCEDURE"},
                     {"version", similar["call_version"]}};
    VERIFY_STATUS(
        m_manager->call("POST", "/v1/calls/" + similar["call_id"].toString().toLatin1() + "/corrections", same), 200);
    QCOMPARE(m_manager->get("/v1/calls?query=lampshade").json()["total"].toInt(), 0);
    // What was marked as a medical word is masked in the next call.
    VERIFY_STATUS(deliver(report("elsewhere-3", "AI: How can I help?\nUser: The lampshade once more.")), 200);
    QCOMPARE(textsOf(filed("elsewhere-3")["turns"]).value(1), QString("The [PROCEDURE REDACTED] once more."));
}

void TestCalls::badReportsWaitForReplay()
{
    VERIFY_STATUS(deliver(R"({"message":{"type":"end-of-call-report","call":{"id":"wordless"}}})"), 200);
    QJsonObject dead;
    for (QElapsedTimer timer = started(); dead.isEmpty() && timer.elapsed() < 10'000; QThread::msleep(20))
        dead = m_admin->get("/v1/deliveries?state=dead").json()["deliveries"][0].toObject();
    QCOMPARE(dead["provider_call_id"].toString(), QString("wordless"));
    QCOMPARE(dead["problem"].toString(), QString("no_transcript"));
    VERIFY_STATUS(m_admin->call("POST", "/v1/deliveries/" + dead["id"].toString().toLatin1() + "/replay"), 200);
    // A whole report of the same call takes its place.
    for (QElapsedTimer timer = started(); timer.elapsed() < 10'000; QThread::msleep(20)) {
        if (m_admin->get("/v1/deliveries?state=dead").json()["deliveries"].toArray().size() == 1)
            break;
    }
    VERIFY_STATUS(deliver(report("wordless", "AI: Hello?\nUser: Hello.")), 200);
    QVERIFY(!filed("wordless").isEmpty());
    QVERIFY(m_admin->get("/v1/deliveries?state=dead").json()["deliveries"].toArray().isEmpty());
    const QByteArray done =
        m_admin->get("/v1/deliveries?state=done&limit=1").json()["deliveries"][0]["id"].toString().toLatin1();
    VERIFY_PROBLEM(m_admin->call("POST", "/v1/deliveries/" + done + "/replay"), 409, "state_conflict");
}

void TestCalls::datesByTheClinicsPolicy()
{
    const QString said =
        "AI: When would suit you?\nUser: The fourteenth of March, please. My date of birth is the third "
        "of February nineteen fifty-one.";
    const QJsonObject summed{{"analysis", QJsonObject{{"summary", "Wants to come on the fourteenth of March."}}}};
    VERIFY_STATUS(deliver(report("dates-shown", said, summed)), 200);
    const QJsonObject shown = filed("dates-shown");
    QVERIFY(textsOf(shown["turns"]).value(1).startsWith("The fourteenth of March, please."));
    QVERIFY(textsOf(shown["turns"]).value(1).contains("[DATE OF BIRTH REDACTED]"));
    QCOMPARE(shown["turns"][1]["kept"].toArray().size(), 1);

    VERIFY_PROBLEM(m_manager->call("PATCH", "/v1/clinic", {{"mask_dates", true}}), 403, "forbidden");
    const HttpReply set = m_admin->call("PATCH", "/v1/clinic", {{"mask_dates", true}});
    VERIFY_STATUS(set, 200);
    QVERIFY(set.json().value("clinic")["mask_dates"].toBool());
    VERIFY_STATUS(deliver(report("dates-hidden", said, summed)), 200);
    const QJsonObject hidden = filed("dates-hidden");
    QVERIFY2(textsOf(hidden["turns"]).value(1).contains("[DATE REDACTED]"),
             qPrintable(textsOf(hidden["turns"]).value(1)));
    QVERIFY(!QJsonDocument(hidden).toJson().contains("fourteenth"));
    QVERIFY(hidden["turns"][1]["kept"].toArray().isEmpty());
    QCOMPARE(hidden["stores"]["pii_vault"].toInt(), shown["stores"]["pii_vault"].toInt() + 1);
    // What is there already stays as it was read.
    QCOMPARE(filed("dates-shown")["turns"], shown["turns"]);
    // Where dates are hidden, one that was missed is hidden wherever it is said.
    VERIFY_STATUS(deliver(report("dates-missed", "AI: Hello?\nUser: On Candlemas, then.\nAI: Candlemas it is.")), 200);
    const QJsonObject missed = filed("dates-missed");
    const auto at = static_cast<int>(textsOf(missed["turns"]).value(1).indexOf("Candlemas"));
    QVERIFY2(at >= 0, qPrintable(textsOf(missed["turns"]).value(1)));
    const QJsonObject mark{{"turn", 1}, {"start", at}, {"end", at + 9}, {"label", "DATE"}};
    const HttpReply marked = m_manager->call("POST", pathOf(missed, "/corrections"), mark);
    VERIFY_STATUS(marked, 200);
    QCOMPARE(textsOf(marked.json().value("call")["turns"]).value(2), QString("[DATE REDACTED] it is."));

    VERIFY_STATUS(m_admin->call("PATCH", "/v1/clinic", {{"mask_dates", false}}), 200);
    VERIFY_STATUS(deliver(report("dates-again", said, summed)), 200);
    QCOMPARE(filed("dates-again")["turns"], shown["turns"]);
}

void TestCalls::namesThatAreNoSecret()
{
    const QString clinic = m_manager->get("/v1/clinic").json().value("clinic")["name"].toString();
    const QString opening = "Hello, this is Voxanne from " + clinic + ".";
    VERIFY_STATUS(deliver(report("other-agent", "AI: Good morning, this is Sarah.\nUser: Hi Sarah, can I come in?")),
                  200);
    QCOMPARE(textsOf(filed("other-agent")["turns"]).value(0), QString("Good morning, this is Sarah."));
    VERIFY_STATUS(deliver(report("own-names", "AI: " + opening +
                                                  "\nUser: Thanks, Voxanne. My name is Sarah Fairweather.\n"
                                                  "AI: Thank you, Sarah. You are with Doctor Priya Shah.")),
                  200);
    const QStringList turns = textsOf(filed("own-names")["turns"]);
    QCOMPARE(turns.value(0), opening);
    QCOMPARE(turns.value(1), QString("Thanks, Voxanne. My name is [PERSON REDACTED]."));
    QVERIFY2(!turns.value(2).contains("Sarah") && !turns.value(2).contains("Shah"), qPrintable(turns.value(2)));

    // The same name may be the caller's, and then it is one.
    VERIFY_STATUS(deliver(report("both-sarah", "AI: Good morning, this is Sarah.\nUser: Hi, my name is Sarah.\n"
                                               "AI: Thank you, Sarah.")),
                  200);
    for (const QString& turn : textsOf(filed("both-sarah")["turns"]).mid(1))
        QVERIFY2(!turn.contains("Sarah"), qPrintable(turn));
}

/// Whatever becomes of a report without words meanwhile, waiting, worked on, given up or replayed: the whole one behind
/// it is not dropped.
void TestCalls::wholeReportsBehindEmptyOnes()
{
    std::vector<std::thread> threads;
    for (int i = 0; i < 4; ++i) {
        threads.emplace_back([&, i] {
            for (int n = 0; n < 6; ++n) {
                const QByteArray id = "behind-" + QByteArray::number(i) + '-' + QByteArray::number(n);
                (void)deliver(R"({"message":{"type":"end-of-call-report","call":{"id":")" + id + R"("}}})");
                (void)deliver(report(id, "AI: Hello?\nUser: Hello."));
            }
        });
    }
    for (std::thread& thread : threads)
        thread.join();
    const QByteArray missing = "SELECT 24 - count(*) FROM callwaiting.calls WHERE provider_call_id LIKE 'behind-%'";
    QTRY_COMPARE_WITH_TIMEOUT(m_service.sql(missing).trimmed(), QByteArray("0"), 10'000);
    VERIFY_PROBLEM(m_admin->get("/v1/deliveries?cursor=x"), 400, "invalid_request");
}

void TestCalls::changesReachManagersAlone()
{
    SseClient manager;
    SseClient reception;
    QCOMPARE(manager.connect(m_service.port(), m_manager->token(), m_manager->position()), 200);
    QCOMPARE(reception.connect(m_service.port(), m_reception->token(), m_reception->position()), 200);
    VERIFY_STATUS(deliver(report("told", "AI: Hello?\nUser: My name is Gwendolyn Ashby.")), 200);
    QVERIFY(manager.waitFor([](const QList<SseEvent>& events) {
        return std::any_of(events.begin(), events.end(), [](const SseEvent& event) {
            return event.type == "call" && event.json()["provider_call_id"].toString() == QString("told") &&
                   !event.data.contains("Gwendolyn");
        });
    }));
    // Something that both are told comes after it.
    const QString slot = freeStretches(m_reception->slotRows(), 1).value(5);
    VERIFY_STATUS(m_reception->claim(slot), 200);
    QVERIFY(reception.waitFor([](const QList<SseEvent>& events) { return !events.isEmpty(); }));
    for (const SseEvent& event : reception.events())
        QVERIFY(event.type != "call");
}

void TestCalls::answersBeforeTheWork()
{
    // A call of hours takes its time; the provider is answered at once, and the next call is not lost behind it.
    QString lines;
    for (int i = 0; lines.size() < 400'000; ++i)
        lines += QString("AI: And then?\nUser: Then I went to number %1 and had a cup of tea with some cake.\n").arg(i);
    VERIFY_STATUS(deliver(report("long", lines)), 200);
    VERIFY_STATUS(deliver(report("short", "AI: Hello?\nUser: Hello.")), 200);
    QVERIFY(!filed("short").isEmpty());
    QVERIFY(!filed("long").isEmpty());
    // What ended without a report is noted.
    VERIFY_STATUS(
        deliver(
            R"({"message":{"type":"status-update","status":"ended","endedReason":"customer-busy","call":{"id":"silent"}}})"),
        200);
    QCOMPARE(
        m_service.sql("SELECT ended_reason FROM callwaiting.call_ends WHERE provider_call_id = 'silent'").trimmed(),
        QByteArray("customer-busy"));
}

QTEST_GUILESS_MAIN(TestCalls)
#include "tst_calls.moc"
