#include "sql/clinicfixture.h"

#include <QJsonDocument>
#include <QSet>
#include <QTest>
#include <QUuid>

#include <mutex>
#include <thread>
#include <vector>

using namespace clinic::test;

namespace {

QString base64(const QByteArray& bytes)
{
    return QString::fromLatin1(bytes.toBase64());
}

} // namespace

/// Calls in the database: filed once, corrected step by step, and opened for nobody but a live admin.
class TestCallStores : public QObject
{
    Q_OBJECT

    Sql m_app{TempPostgres::shared().app()};
    Sql m_admin{TempPostgres::shared().admin()};
    TestClinic m_clinic;

    QJsonObject agent(const QString& call) const
    {
        return {{"clinic", QString::number(m_clinic.number)}, {"kind", "agent"}, {"id", call}, {"name", "Voxanne"}};
    }
    QJsonObject sealedCall(const QString& id, const QJsonObject& person)
    {
        return {{"provider_call_id", id},
                {"person", person},
                {"started_at", "2026-11-20T10:00:00Z"},
                {"ended_at", "2026-11-20T10:01:00Z"},
                {"ended_reason", "customer-ended-call"},
                {"language", "en"},
                {"summary", "A call"},
                {"turns", QJsonArray()},
                {"redaction_count", 3},
                {"labels", QJsonArray{"PERSON", "PHONE", "MEDICATION"}},
                {"next_passage", 4},
                {"redactor_version", "1"},
                {"turn_latencies", QJsonArray()},
                {"text", base64("sealed text")},
                {"passages", QJsonArray{passage(1, "PERSON"), passage(2, "PHONE"), passage(3, "MEDICATION")}},
                {"tokens", QJsonArray{"a", "call", "heart"}}};
    }
    static QJsonObject passage(int n, const QString& label)
    {
        return {{"n", n},
                {"label", label},
                {"value", base64("v" + QByteArray::number(n))},
                {"hash", base64("h" + label.toUtf8())}};
    }
    QString receive(const QString& id)
    {
        return m_app
            .call("receive_delivery",
                  {agent(id), "end-of-call-report", id, QString("end-of-call-report:" + id), QByteArray("body")})["id"]
            .toString();
    }
    /// A filed call's id.
    QJsonValue filed(const QString& id, const QString& identity = "anna")
    {
        const QString delivery = receive(id);
        return m_app.call("file_call",
                          {agent(id), delivery.toLongLong(), sealedCall(id, patient(identity))})["call_id"];
    }
    int count(const QString& table)
    {
        return m_admin.value("SELECT count(*) FROM callwaiting." + table + " WHERE clinic_id = ?", {m_clinic.number})
            .toInt();
    }

private Q_SLOTS:
    void init() { m_clinic = makeClinic(m_app); }

    void oneDeliveryOneCall()
    {
        const QString delivery = receive("c1");
        QVERIFY(!delivery.isEmpty());
        QCOMPARE(receive("c1"), delivery);
        const QJsonObject call = sealedCall("c1", patient("anna"));
        const auto first = m_app.call("file_call", {agent("c1"), delivery.toLongLong(), call});
        QCOMPARE(outcome(first), QString("ok"));
        QCOMPARE(outcome(m_app.call("file_call", {agent("c1"), delivery.toLongLong(), call})), QString("ok"));
        QVERIFY(receive("c1").isEmpty());
        QCOMPARE(count("calls"), 1);
        QCOMPARE(count("call_texts"), 1);
        QCOMPARE(count("contact_details"), 1);
        QCOMPARE(count("clinical_notes"), 1);
        QCOMPARE(count("pii_vault"), 1);
        QCOMPARE(count("call_values"), 3);
        QCOMPARE(m_admin
                     .value("SELECT body IS NULL AND state = 'done' FROM callwaiting.webhook_deliveries WHERE id = ?",
                            {delivery.toLongLong()})
                     .toBool(),
                 true);
    }

    void racingWorkersTakeEachDeliveryOnce()
    {
        for (int i = 0; i < 20; ++i)
            QVERIFY(!receive("r" + QString::number(i)).isEmpty());
        std::vector<std::thread> threads;
        std::mutex mutex;
        QStringList taken;
        for (int i = 0; i < 4; ++i) {
            threads.emplace_back([&] {
                Sql own(TempPostgres::shared().app());
                for (;;) {
                    const QJsonValue delivery = own.call("take_delivery", {"1 minute", 8})["delivery"];
                    if (!delivery.isObject())
                        return;
                    const std::lock_guard lock(mutex);
                    taken.append(delivery["id"].toString());
                }
            });
        }
        for (std::thread& thread : threads)
            thread.join();
        QSet<QString> different(taken.begin(), taken.end());
        QCOMPARE(different.size(), taken.size());
        QVERIFY(taken.size() >= 20);
    }

    void leasesEndAndWorkersAreGivenUp()
    {
        const qint64 id = receive("lost").toLongLong();
        const auto make = [&] {
            m_admin.run("UPDATE callwaiting.webhook_deliveries SET next_attempt_at = now() WHERE id = ?", {id});
        };
        for (int attempt = 1; attempt <= 3; ++attempt) {
            make();
            QCOMPARE(m_app.call("take_delivery", {"1 minute", 3})["delivery"]["attempts"].toInt(), attempt);
            QVERIFY(!m_app.call("take_delivery", {"1 minute", 3})["delivery"].isObject());
        }
        make();
        QVERIFY(!m_app.call("take_delivery", {"1 minute", 3})["delivery"].isObject());
        QCOMPARE(m_admin.value("SELECT problem FROM callwaiting.webhook_deliveries WHERE id = ?", {id}).toString(),
                 QString("internal"));
        // An answer of a worker that was thought dead changes nothing.
        (void)m_app.call("fail_delivery", {m_clinic.number, id, 1, "2031-01-01T00:00:00Z", "no_transcript", true});
        QCOMPARE(m_admin.value("SELECT problem FROM callwaiting.webhook_deliveries WHERE id = ?", {id}).toString(),
                 QString("internal"));
        QVERIFY(!receive("lost").isEmpty());
    }

    /// A report without words is being worked on when the whole one comes: it must not be given up with the other.
    void aNewerBodyGetsItsTurn()
    {
        const qint64 id = receive("again").toLongLong();
        const auto taken = [&] { return m_app.call("take_delivery", {"1 minute", 8})["delivery"].toObject(); };
        QJsonObject first = taken();
        while (key(first["id"]) != id)
            first = taken();
        QCOMPARE(m_app
                     .call("receive_delivery", {agent("again"), "end-of-call-report", "again",
                                                "end-of-call-report:again", QByteArray("whole body")})["id"]
                     .toString()
                     .toLongLong(),
                 id);
        const auto fail = [&](const QJsonObject& which) {
            (void)m_app.call("fail_delivery", {m_clinic.number, id, which["attempts"].toInt(),
                                               which["received_at"].toString(), "no_transcript", true});
        };
        fail(first);
        const QJsonObject second = taken();
        QCOMPARE(second["body"].toString(), base64("whole body"));
        fail(second);
        QCOMPARE(m_admin.value("SELECT state FROM callwaiting.webhook_deliveries WHERE id = ?", {id}).toString(),
                 QString("dead"));
    }

    /// A clock that is wrong, or seconds that were taken for milliseconds, decide nothing about how long a call is
    /// kept.
    void timesThatCannotBeAreOurs()
    {
        int n = 0;
        for (const auto& [told, believed] :
             {std::pair("1970-01-21T18:36:40Z", false), std::pair("9999-12-31T23:59:59Z", false),
              std::pair("0001-01-01T00:00:00Z", false), std::pair("2024-02-29T12:00:00Z", true)}) {
            const QString id = "t" + QString::number(++n);
            QJsonObject call = sealedCall(id, patient("anna"));
            call["started_at"] = call["ended_at"] = told;
            QCOMPARE(outcome(m_app.call("file_call", {agent(id), receive(id).toLongLong(), call})), QString("ok"));
            QCOMPARE(
                m_admin
                    .value("SELECT ended_at = ?::timestamptz AND started_at = ended_at FROM callwaiting.calls WHERE "
                           "clinic_id = ? AND provider_call_id = ?",
                           {told, m_clinic.number, id})
                    .toBool(),
                believed);
        }
    }

    void reportsThatDoNotComeAreMissed()
    {
        QCOMPARE(outcome(m_app.call("note_call_end", {agent("gone"), "gone", QVariant(), "customer-busy"})),
                 QString("ok"));
        (void)m_app.call("miss_reports", {"1 hour"});
        QCOMPARE(count("webhook_deliveries"), 0);
        (void)m_app.call("miss_reports", {"0 seconds"});
        (void)m_app.call("miss_reports", {"0 seconds"});
        const QJsonObject missed =
            m_app.call("list_deliveries", {m_clinic.admin, "dead", QVariant(), 10})["deliveries"][0].toObject();
        QCOMPARE(missed["problem"].toString(), QString("report_missing"));
        QCOMPARE(outcome(m_app.call("replay_delivery", {m_clinic.admin, key(missed["id"])})),
                 QString("state_conflict"));
        QVERIFY(filed("gone").isString());
        QCOMPARE(count("webhook_deliveries"), 1);
    }

    void sealedForSomebodyElseIsSealedAnew()
    {
        const QJsonObject anna = patient("anna");
        (void)filed("first");
        const qint64 delivery = receive("second").toLongLong();
        QJsonObject other = anna;
        other["ref"] = "00000000-0000-4000-8000-000000000001";
        QCOMPARE(outcome(m_app.call("file_call", {agent("second"), delivery, sealedCall("second", other)})),
                 QString("reseal"));
        QCOMPARE(count("calls"), 1);
        const QJsonObject known =
            m_app.call("find_caller", {agent("second"), "second", QJsonArray{anna["identity"]}})["contact"].toObject();
        QCOMPARE(outcome(m_app.call("file_call", {agent("second"), delivery,
                                                  sealedCall("second", {{"id", known["id"]}, {"ref", known["ref"]}})})),
                 QString("ok"));
        QCOMPARE(count("contacts"), 1);
    }

    void personsWithoutIdentityAreNeverFound()
    {
        QJsonObject nobody = patient("nobody");
        nobody.remove("identity");
        nobody["tokens"] = QJsonArray();
        for (const QString& id : {QString("n1"), QString("n2")}) {
            QJsonObject person = nobody;
            person["ref"] = QUuid::createUuid().toString(QUuid::WithoutBraces);
            QCOMPARE(outcome(m_app.call("file_call", {agent(id), receive(id).toLongLong(), sealedCall(id, person)})),
                     QString("ok"));
        }
        QCOMPARE(count("contacts"), 2);
        QVERIFY(!m_app.call("find_caller", {agent("n3"), "n3", QJsonArray()})["contact"].isObject());
    }

    void applicationReadsNoSealedStore()
    {
        (void)filed("c1");
        for (const char* table : {"call_texts", "clinical_notes", "pii_vault"})
            QCOMPARE(m_app.refusalOf(QString("SELECT * FROM callwaiting.%1").arg(table)), QByteArray("42501"));
        for (const char* statement :
             {"UPDATE callwaiting.calls SET summary = 'x'", "DELETE FROM callwaiting.calls",
              "SELECT body FROM callwaiting.webhook_deliveries", "DELETE FROM callwaiting.call_corrections",
              "INSERT INTO callwaiting.contact_details SELECT * FROM callwaiting.contact_details",
              "SET ROLE callwaiting_vault"})
            QCOMPARE(m_app.refusalOf(statement), QByteArray("42501"));
    }

    void originalsOpenForLiveAdminsAlone()
    {
        const qint64 call = key(filed("c1"));
        const auto open = [&](const QJsonObject& caller) {
            return m_app.call("open_call", {caller, call, "call.reveal", "why"});
        };
        const auto opened = open(m_clinic.admin);
        QCOMPARE(opened["call"]["text"].toString(), base64("sealed text"));
        const auto audits = [&](const QString& action) {
            return m_admin
                .value("SELECT count(*) FROM callwaiting.audit_entries WHERE clinic_id = ? AND action = ? AND subject "
                       "LIKE ?",
                       {m_clinic.number, action, QString("call %1%").arg(call)})
                .toInt();
        };
        QCOMPARE(audits("call.reveal"), 1);
        QJsonObject pretender = m_clinic.manager;
        pretender["role"] = "admin";
        QJsonObject sessionless = m_clinic.admin;
        sessionless.remove("session");
        QJsonObject service{{"clinic", QString::number(m_clinic.number)}, {"kind", "service"}, {"role", "admin"}};
        const TestClinic other = makeClinic(m_app);
        for (const QJsonObject& caller :
             {m_clinic.reception, m_clinic.manager, pretender, service, agent("c1"), other.admin})
            QCOMPARE(outcome(open(caller)), QString("forbidden"));
        QCOMPARE(outcome(open(sessionless)), QString("unauthenticated"));
        QCOMPARE(audits("call.reveal"), 1);
        QVERIFY(audits("access.denied") >= 5);
        m_admin.run("UPDATE callwaiting.staff SET role = 'manager' WHERE id = ?", {key(m_clinic.admin["id"])});
        QCOMPARE(outcome(open(m_clinic.admin)), QString("forbidden"));
        m_admin.run("UPDATE callwaiting.sessions SET revoked_at = now() WHERE staff_id = ?",
                    {key(m_clinic.admin["id"])});
        QCOMPARE(outcome(open(m_clinic.admin)), QString("unauthenticated"));
    }

    /// What uncovers, destroys or decides for good asks who somebody is, not who they say they are.
    void claimsCountForNothing()
    {
        const qint64 call = key(filed("c1"));
        const QString number = QString::number(m_clinic.number);
        QJsonObject pretender = m_clinic.reception;
        pretender["role"] = "admin";
        QJsonObject nothing = m_clinic.admin;
        for (const char* member : {"session", "kind"})
            nothing.remove(member);
        QJsonObject kindless = pretender;
        kindless.remove("kind");
        QJsonObject stranger = makeClinic(m_app).admin;
        stranger["clinic"] = number;
        const QJsonObject service{{"clinic", number}, {"kind", "service"}, {"role", "admin"}};
        const QJsonObject voice{{"clinic", number}, {"kind", "agent"}, {"id", "x"}, {"role", "admin"}};
        const QJsonObject change{{"steps", QJsonArray()}};
        const QList<QPair<const char*, QVariantList>> calls{
            {"open_call", {call, "call.reveal", "x"}},
            {"open_call", {call, QVariant(), QVariant()}},
            {"export_person", {1, "JSON"}},
            {"erase_person", {1, "x"}},
            {"run_retention", {false, true, 10}},
            {"save_retention", {"call_texts", 1, 0}},
            {"get_retention", {}},
            {"rotate_key", {m_clinic.number, 2, "AAAA"}},
            {"get_keys", {QVariant()}},
            {"list_deliveries", {QVariant(), QVariant(), 5}},
            {"replay_delivery", {1}},
            {"correct_call", {call, 1, true, change}},
        };
        for (const auto& [function, values] : calls) {
            for (const QJsonObject& who :
                 {pretender, nothing, kindless, stranger, service, voice, QJsonObject{{"clinic", number}}}) {
                const QString said = outcome(m_app.call(function, QVariantList{who} + values));
                QVERIFY2(said == "forbidden" || said == "unauthenticated",
                         qPrintable(function + (": " + said) + " for " + QJsonDocument(who).toJson()));
            }
        }
        // Neither does a claim of nothing open what managers see.
        for (const QJsonObject& who : {QJsonObject{{"clinic", number}}, voice, nothing})
            QCOMPARE(outcome(m_app.call("get_call", {who, call})), QString("forbidden"));
        QCOMPARE(count("retention"), 0);
    }

    /// Words of a log that retention empties do not outlive it because somebody corrects it at that moment.
    void retentionWaitsForCorrections()
    {
        const qint64 call = key(filed("c1"));
        m_admin.run("UPDATE callwaiting.calls SET ended_at = now() - interval '9 years' WHERE id = ?", {call});
        Sql reviewer(TempPostgres::shared().app());
        reviewer.script("BEGIN");
        const QJsonObject step{{"turn", 0},           {"start", 0}, {"end", 5},
                               {"label", "ADDRESS"},  {"n", 4},     {"passage", base64("v4")},
                               {"hash", base64("h4")}};
        const QJsonObject change{{"turns", QJsonArray()},    {"summary", "x"},    {"labels", QJsonArray{"ADDRESS"}},
                                 {"redaction_count", 4},     {"next_passage", 5}, {"tokens", QJsonArray{"readable"}},
                                 {"steps", QJsonArray{step}}};
        QCOMPARE(outcome(reviewer.call("correct_call", {m_clinic.manager, call, 1, false, change})), QString("ok"));
        std::thread retention([&] {
            Sql own(TempPostgres::shared().app());
            (void)own.call("run_retention", {m_clinic.admin, false, true, 10});
        });
        const auto waits = [&] {
            return m_admin
                       .value("SELECT count(*) FROM pg_stat_activity WHERE wait_event_type = 'Lock' AND datname = "
                              "current_database()")
                       .toInt() > 0;
        };
        const bool waited = QTest::qWaitFor(waits, 10'000);
        reviewer.script("COMMIT");
        retention.join();
        QVERIFY(waited);
        QCOMPARE(count("call_tokens"), 0);
        QCOMPARE(count("call_corrections"), 0);
    }

    void correctionsMoveBetweenStores()
    {
        const qint64 call = key(filed("c1"));
        const QJsonObject change{{"turns", QJsonArray()}, {"summary", ""},     {"labels", QJsonArray{"ADDRESS"}},
                                 {"redaction_count", 3},  {"next_passage", 5}, {"tokens", QJsonArray{"other"}}};
        const auto correct = [&](const QJsonObject& who, int version, bool unmask, const QJsonObject& step) {
            QJsonObject whole = change;
            whole["steps"] = QJsonArray{step};
            return m_app.call("correct_call", {who, call, version, unmask, whole});
        };
        const QJsonObject relabel{{"turn", 0},          {"start", 0},      {"end", 5},
                                  {"label", "ADDRESS"}, {"was", "PERSON"}, {"n", 1}};
        const QJsonObject first = keyed(m_clinic.manager, "k1", "f");
        const QJsonObject moved = correct(first, 1, false, relabel);
        QCOMPARE(moved["call"]["version"].toInt(), 2);
        QCOMPARE(moved["call"]["contact_passages"].toInt(), 2);
        QCOMPARE(moved["call"]["vault_passages"].toInt(), 0);
        QCOMPARE(
            m_admin
                .value("SELECT value FROM callwaiting.contact_details WHERE clinic_id = ? AND n = 1", {m_clinic.number})
                .toByteArray(),
            QByteArray("v1"));
        QCOMPARE(outcome(correct(m_clinic.manager, 1, false, relabel)), QString("state_conflict"));
        // The same request again gets the call, and nothing of it stands under the key.
        const QJsonObject repeated = correct(first, 1, false, relabel);
        QCOMPARE(repeated["call"]["version"].toInt(), 2);
        QCOMPARE(m_admin
                     .value("SELECT count(*) FROM callwaiting.idempotency_keys WHERE clinic_id = ? AND answer::text "
                            "LIKE '%summary%'",
                            {m_clinic.number})
                     .toInt(),
                 0);
        const QJsonObject uncover{{"turn", 0},        {"start", 0}, {"end", 5}, {"label", QJsonValue::Null},
                                  {"was", "ADDRESS"}, {"n", 1}};
        QCOMPARE(outcome(correct(m_clinic.manager, 2, true, uncover)), QString("forbidden"));
        const QJsonObject uncovered = correct(m_clinic.admin, 2, true, uncover);
        QCOMPARE(uncovered["call"]["contact_passages"].toInt(), 1);
        QCOMPARE(count("call_values"), 2);
        QCOMPARE(count("call_corrections"), 2);
        QCOMPARE(m_admin
                     .value("SELECT string_agg(token, ' ') FROM callwaiting.call_tokens WHERE clinic_id = ?",
                            {m_clinic.number})
                     .toString(),
                 QString("other"));
    }
};

QTEST_GUILESS_MAIN(TestCallStores)
#include "tst_callstores.moc"
