#include "sql/personfixture.h"

#include <QJsonDocument>
#include <QTest>

using namespace clinic::test;

/// Erasing a person, and that nobody comes back.
class TestErasure : public QObject
{
    Q_OBJECT

    Sql m_app{TempPostgres::shared().app()};
    Sql m_admin{TempPostgres::shared().admin()};
    TestClinic m_clinic;
    KnownPerson m_anna;
    KnownPerson m_ben;

    const QJsonObject erase(const QJsonObject& who, qint64 contact, const QString& reason = "was asked to")
    {
        return m_app.call("erase_contact", {who, contact, reason});
    }

    qint64 count(const QString& table, const QString& where)
    {
        return m_admin.value("SELECT count(*) FROM callwaiting." + table + " WHERE " + where).toLongLong();
    }

    QString ofContact(qint64 contact) const
    {
        return QString("clinic_id = %1 AND contact_id = %2").arg(m_clinic.number).arg(contact);
    }

    /// A live booking of the person in the future; the whole answer.
    const QJsonObject book(Sql& sql, const KnownPerson& person, const QJsonValue& slot)
    {
        const auto hold = claim(sql, m_clinic.reception, slot)["hold"]["id"];
        return sql.call("confirm_slot", {m_clinic.reception, key(hold), m_clinic.quarter.toLongLong(),
                                         QJsonObject{{"contact_id", QString::number(person.contact)}}, QVariant()});
    }

private Q_SLOTS:
    void init()
    {
        m_clinic = makeClinic(m_app);
        m_anna = knownPerson(m_app, m_clinic, "anna", 0);
        m_ben = knownPerson(m_app, m_clinic, "ben", 1);
        QVERIFY(m_anna.contact && m_anna.booking && m_anna.waiting && m_anna.call);
        QVERIFY(m_anna.contact != m_ben.contact);
    }

    void everythingOfThePersonGoes();
    void whatTimesThereWereStays();
    void othersStayAsTheyAre();
    void theAnswerCountsAndProves();
    void itIsRefusedWhileABookingLiesAhead();
    void offersAreGivenBack();
    void whoMayErase();
    void aSecondTimeIsTheFirst();
    void nobodyIsThereAfterwards();
    void aReportSentAgainBringsNobodyBack();
    void bookingAgainstErasing();
    void restoringAgainstErasing();
    void exportsAreForAdminsOfTheTableOfStaff();
    void anOlderDatabaseIsErasedAgain();
    void anotherDatabasesPersonsAreLeftAlone();
    void listsAndCertificates();
};

void TestErasure::everythingOfThePersonGoes()
{
    QCOMPARE(outcome(erase(m_clinic.admin, m_anna.contact)), "ok");
    for (const QString table : {"person_keys", "contact_tokens", "call_texts", "contact_details", "clinical_notes",
                                 "pii_vault", "call_corrections"})
        QVERIFY2(count(table, ofContact(m_anna.contact)) == 0, qPrintable(table));
    for (const QString table : {"call_tokens", "call_values"})
        QVERIFY2(count(table, QString("call_id = %1").arg(m_anna.call)) == 0, qPrintable(table));
    QCOMPARE(count("contacts", QString("id = %1 AND name = '' AND phone = '' AND email IS NULL AND identity IS NULL "
                                       "AND date_of_birth IS NULL AND erased_at IS NOT NULL").arg(m_anna.contact)), 1);
    QCOMPARE(count("calls", QString("id = %1 AND turns = '[]' AND summary = '' AND caller_ending IS NULL AND labels = '{}' "
                                    "AND redaction_count = 0 AND sealed_text_gone").arg(m_anna.call)), 1);
    QCOMPARE(count("waitlist", QString("id = %1 AND note IS NULL AND state = 'removed'").arg(m_anna.waiting)), 1);
    QCOMPARE(count("webhook_deliveries", "provider_call_id = 'call of anna' AND clinic_id = " +
                                             QString::number(m_clinic.number)), 0);
    // Nowhere is anything left that was bound to the person, wrapped keys in kept answers among it.
    for (const auto& row : m_admin.run("SELECT relname FROM pg_class WHERE relnamespace = 'callwaiting'::regnamespace "
                                       "AND relkind = 'r' AND relname <> 'erasures'")) {
        const QString table = row[0].toString();
        QVERIFY2(count(table + " t", QString("t::text LIKE '%%1%' AND clinic_id = %2").arg(m_anna.ref).arg(m_clinic.number)) == 0,
                 qPrintable(table));
    }
}

void TestErasure::whatTimesThereWereStays()
{
    erase(m_clinic.admin, m_anna.contact);
    QCOMPARE(count("bookings", QString("id = %1 AND note IS NULL AND maker_id = '' AND status = 'cancelled'").arg(m_anna.booking)), 1);
    QCOMPARE(count("booking_history", QString("booking_id = %1 AND what = 'cancelled' AND detail = ''").arg(m_anna.booking)), 1);
    QCOMPARE(count("booking_history", QString("booking_id = %1 AND actor_id = 'call-1'").arg(m_anna.booking)), 0);
    const QJsonObject booking = m_app.call("get_booking", {m_clinic.reception, m_anna.booking});
    QVERIFY(booking["booking"]["contact"]["key"].isNull());
    // Every console hears of it.
    QVERIFY(count("event_outbox", QString("type = 'booking' AND subject_id = %1").arg(m_anna.booking)) +
                count("events", QString("type = 'booking' AND subject_id = %1").arg(m_anna.booking)) >= 3);
    QVERIFY(count("event_outbox", QString("type = 'call' AND subject_id = %1 AND version = 2").arg(m_anna.call)) +
                count("events", QString("type = 'call' AND subject_id = %1 AND version = 2").arg(m_anna.call)) == 1);
}

void TestErasure::othersStayAsTheyAre()
{
    erase(m_clinic.admin, m_anna.contact);
    for (const QString table : {"person_keys", "contact_tokens", "call_texts", "contact_details", "clinical_notes", "pii_vault"})
        QVERIFY2(count(table, ofContact(m_ben.contact)) == 1, qPrintable(table));
    QCOMPARE(count("contacts", QString("id = %1 AND ref = '%2' AND name <> ''").arg(m_ben.contact).arg(m_ben.ref)), 1);
    QCOMPARE(count("bookings", QString("id = %1 AND note IS NOT NULL AND maker_id = 'call-1'").arg(m_ben.booking)), 1);
    QCOMPARE(count("waitlist", QString("id = %1 AND note IS NOT NULL AND state = 'waiting'").arg(m_ben.waiting)), 1);
    QCOMPARE(count("calls", QString("id = %1 AND version = 1").arg(m_ben.call)), 1);
    QCOMPARE(count("call_tokens", QString("call_id = %1").arg(m_ben.call)), 2);
}

void TestErasure::theAnswerCountsAndProves()
{
    const QJsonObject answer = erase(m_clinic.admin, m_anna.contact, "letter of 3 March");
    const QJsonObject counts = answer["erasure"]["erased"].toObject();
    for (const auto& [store, rows] : {std::pair{"contacts", 1}, {"person_keys", 1}, {"bookings", 1}, {"waitlist", 1},
                                      {"calls", 1}, {"call_texts", 1}, {"contact_details", 1}, {"clinical_notes", 1},
                                      {"pii_vault", 1}, {"search_tokens", 3}, {"deliveries", 1}, {"kept_answers", 1}})
        QVERIFY2(counts[QLatin1String(store)].toInt() == rows, store);
    QVERIFY(!counts.contains("call_corrections"));
    const auto entry = m_admin.run("SELECT action, subject, actor_name FROM callwaiting.audit_entries WHERE id = ?",
                                   {key(answer["erasure"]["proof"])});
    QCOMPARE(entry.value(0).value(0).toString(), "contact.erase");
    QCOMPARE(entry.value(0).value(1).toString(), QString("contact %1 letter of 3 March").arg(m_anna.contact));
    QCOMPARE(entry.value(0).value(2).toString(), "Ada");
    QCOMPARE(answer["ledger"]["ref"].toString(), m_anna.ref);
}

void TestErasure::itIsRefusedWhileABookingLiesAhead()
{
    const auto live = book(m_app, m_anna, m_clinic.slotsOf(m_app)[5]["id"]);
    QCOMPARE(outcome(live), "ok");
    QCOMPARE(outcome(erase(m_clinic.admin, m_anna.contact)), "state_conflict");
    QCOMPARE(count("person_keys", ofContact(m_anna.contact)), 1);
    QCOMPARE(count("waitlist", QString("id = %1 AND state = 'waiting'").arg(m_anna.waiting)), 1);
    m_app.call("cancel_booking", {m_clinic.reception, key(live["booking"]["id"]), "x", QVariant()});
    QCOMPARE(outcome(erase(m_clinic.admin, m_anna.contact)), "ok");
}

void TestErasure::offersAreGivenBack()
{
    const auto slot = m_clinic.slotsOf(m_app)[6]["id"];
    QCOMPARE(outcome(m_app.call("offer_waitlist", {m_clinic.reception, m_anna.waiting, key(slot), 60})), "ok");
    QCOMPARE(m_clinic.slot(m_app, slot.toString())["status"].toString(), "held");
    QCOMPARE(outcome(erase(m_clinic.admin, m_anna.contact)), "ok");
    QCOMPARE(m_clinic.slot(m_app, slot.toString())["status"].toString(), "free");
}

void TestErasure::whoMayErase()
{
    const TestClinic other = makeClinic(m_app);
    QJsonObject pretender = m_clinic.reception;
    pretender["role"] = "admin";
    QJsonObject sessionless = m_clinic.admin;
    sessionless.remove("session");
    QJsonObject service = sessionless;
    service["kind"] = "service";
    for (const QJsonObject& who : {m_clinic.reception, m_clinic.manager, m_clinic.agent, other.admin, operatorCaller(),
                                   pretender, service})
        QCOMPARE(outcome(erase(who, m_anna.contact)), "forbidden");
    QCOMPARE(outcome(erase(sessionless, m_anna.contact)), "unauthenticated");
    QVERIFY(count("audit_entries", QString("action = 'access.denied' AND subject = 'contact %1'").arg(m_anna.contact)) >= 5);
    QCOMPARE(outcome(erase(m_clinic.admin, m_anna.contact, "  ")), "invalid_request");
    QCOMPARE(outcome(erase(m_clinic.admin, (m_clinic.number << 36) + 1)), "not_found");
    QCOMPARE(count("person_keys", ofContact(m_anna.contact)), 1);
    // The inner step is no way around the outer one.
    QCOMPARE(outcome(m_app.call("erase_person", {m_clinic.manager, m_anna.contact, "x"})), "forbidden");
    QCOMPARE(outcome(m_app.call("erase_person", {service, m_anna.contact, "x"})), "forbidden");
}

void TestErasure::aSecondTimeIsTheFirst()
{
    const QJsonObject once = keyed(m_clinic.admin, "erase-1", "same");
    const auto first = erase(once, m_anna.contact);
    QCOMPARE(erase(once, m_anna.contact), first);
    QCOMPARE(erase(m_clinic.admin, m_anna.contact)["erasure"], first["erasure"]);
    QCOMPARE(count("erasures", ofContact(m_anna.contact)), 1);
}

void TestErasure::nobodyIsThereAfterwards()
{
    erase(m_clinic.admin, m_anna.contact);
    QCOMPARE(outcome(book(m_app, m_anna, m_clinic.slotsOf(m_app)[5]["id"])), "invalid_request");
    QCOMPARE(outcome(m_app.call("get_contact", {m_clinic.reception, m_anna.contact})), "not_found");
    QCOMPARE(outcome(m_app.call("save_contact", {m_clinic.reception, m_anna.contact, patient("anna"), QVariant()})), "not_found");
    QCOMPARE(outcome(m_app.call("export_person", {m_clinic.admin, m_anna.contact, "JSON"})), "not_found");
    QCOMPARE(outcome(m_app.call("restore_booking", {m_clinic.reception, m_anna.booking})), "state_conflict");
    // Who comes again is somebody new.
    const auto hold = claim(m_app, m_clinic.reception, m_clinic.slotsOf(m_app)[7]["id"])["hold"]["id"];
    const auto again = confirm(m_app, m_clinic.reception, hold, m_clinic.quarter, "anna");
    QCOMPARE(outcome(again), "ok");
    QVERIFY(key(again["booking"]["contact"]["id"]) != m_anna.contact);
}

void TestErasure::aReportSentAgainBringsNobodyBack()
{
    erase(m_clinic.admin, m_anna.contact);
    QCOMPARE(fileCall(m_app, m_clinic, "call of anna", patient("anna")), m_anna.call);
    QCOMPARE(count("calls", QString("provider_call_id = 'call of anna' AND clinic_id = %1").arg(m_clinic.number)), 1);
    QCOMPARE(count("call_texts", QString("call_id = %1").arg(m_anna.call)), 0);
    // Sealed for a person who went meanwhile: sealed anew for whom it is then.
    QJsonObject gone = patient("anna");
    gone["id"] = QString::number(m_anna.contact);
    QCOMPARE(fileCall(m_app, m_clinic, "another call", gone), 0);
    QCOMPARE(count("webhook_deliveries", "provider_call_id = 'another call' AND state = 'waiting' AND clinic_id = " +
                                             QString::number(m_clinic.number)), 1);
}

void TestErasure::bookingAgainstErasing()
{
    for (int round = 0; round < 10; ++round) {
        const QString identity = QString("racer %1").arg(round);
        const KnownPerson racer = knownPerson(m_app, m_clinic, identity, 10);
        const QJsonArray day = m_clinic.slotsOf(m_app, 0, 2 + round);
        const auto answers = race(5, [&](Sql& sql, int i) {
            if (i == 0)
                return sql.call("erase_contact", {m_clinic.admin, racer.contact, "was asked to"});
            return book(sql, racer, day[i]["id"]);
        });
        const bool erased = outcome(answers[0]) == u"ok";
        QVERIFY2(erased || outcome(answers[0]) == u"state_conflict", qPrintable(outcome(answers[0])));
        const qint64 live = count("bookings", ofContact(racer.contact) + " AND status = 'booked'");
        QCOMPARE(live, wins(answers) - (erased ? 1 : 0));
        QVERIFY2(!erased || live == 0, "somebody who is gone has a booking");
        QCOMPARE(count("person_keys", ofContact(racer.contact)), erased ? 0 : 1);
    }
}

void TestErasure::restoringAgainstErasing()
{
    for (int round = 0; round < 10; ++round) {
        const KnownPerson racer = knownPerson(m_app, m_clinic, QString("regretter %1").arg(round), 12 + round);
        const auto answers = race(2, [&](Sql& sql, int i) {
            return i == 0 ? sql.call("erase_contact", {m_clinic.admin, racer.contact, "was asked to"})
                          : sql.call("restore_booking", {m_clinic.reception, racer.booking});
        });
        QCOMPARE(wins(answers), 1);
        const bool erased = outcome(answers[0]) == u"ok";
        QCOMPARE(count("bookings", ofContact(racer.contact) + " AND status = 'booked'"), erased ? 0 : 1);
        QCOMPARE(count("person_keys", ofContact(racer.contact)), erased ? 0 : 1);
    }
}

void TestErasure::exportsAreForAdminsOfTheTableOfStaff()
{
    QJsonObject pretender = m_clinic.reception;
    pretender["role"] = "admin";
    QJsonObject service = m_clinic.admin;
    service.remove("session");
    service["kind"] = "service";
    for (const QJsonObject& who : {m_clinic.manager, m_clinic.agent, makeClinic(m_app).admin, operatorCaller(), pretender, service})
        QCOMPARE(outcome(m_app.call("export_person", {who, m_anna.contact, "JSON"})), "forbidden");
    const QJsonObject record = m_app.call("export_person", {m_clinic.admin, m_anna.contact, "JSON"});
    QCOMPARE(record["bookings"].toArray().size(), 1);
    QCOMPARE(record["waitlist"].toArray().size(), 1);
    QCOMPARE(record["calls"][0]["passages"].toArray().size(), 3);
    QCOMPARE(record["calls"][0]["text"].toString(), inBase64("sealed text"));
    const QByteArray all = QJsonDocument(record).toJson();
    QVERIFY(all.contains("contact.export"));
    for (const qint64 others : {m_ben.contact, m_ben.booking, m_ben.call, m_ben.waiting})
        QVERIFY(!all.contains(QByteArray::number(others)));
    // Not around the function, either.
    Sql app(TempPostgres::shared().app());
    for (const QString table : {"call_texts", "clinical_notes", "pii_vault"})
        QCOMPARE(app.refusalOf("SELECT * FROM callwaiting." + table), QByteArray("42501"));
}

void TestErasure::anOlderDatabaseIsErasedAgain()
{
    const auto saved = m_admin.run("SELECT encode(wrapped_key, 'base64') FROM callwaiting.person_keys WHERE contact_id = ?",
                                   {m_anna.contact});
    const QJsonObject entry = erase(m_clinic.admin, m_anna.contact)["ledger"].toObject();
    QCOMPARE(m_app.call("replay_erasures", {QJsonArray{entry}})["again"].toInt(), 0);

    // As a restored copy from before has it.
    m_admin.run("DELETE FROM callwaiting.erasures WHERE contact_id = ?", {m_anna.contact});
    m_admin.run("UPDATE callwaiting.contacts SET ref = ?::uuid, name = 'sealed', phone = 'sealed', erased_at = NULL WHERE id = ?",
                {m_anna.ref, m_anna.contact});
    m_admin.run("INSERT INTO callwaiting.person_keys (clinic_id, contact_id, wrapped_key) VALUES (?, ?, decode(?, 'base64'))",
                {m_clinic.number, m_anna.contact, saved[0][0].toString()});

    QCOMPARE(m_app.call("replay_erasures", {QJsonArray{entry}})["again"].toInt(), 1);
    QCOMPARE(count("person_keys", ofContact(m_anna.contact)), 0);
    const auto certificate = m_app.call("get_erasure", {m_clinic.admin, key(entry["erasure"])})["erasure"];
    QCOMPARE(certificate["at"].toString(), entry["at"].toString());
    QCOMPARE(certificate["actor"].toString(), "Ada");
    QVERIFY(m_app.value("SELECT callwaiting.new_key(0)").toLongLong() > (key(entry["erasure"]) & 0xFFFFFFFFF));
}

void TestErasure::anotherDatabasesPersonsAreLeftAlone()
{
    // The same numbers, another person: a ledger beside a database that it is not of.
    const QJsonObject entry{{"clinic", QString::number(m_clinic.number)},
                            {"erasure", QString::number((m_clinic.number << 36) + 5)},
                            {"contact", QString::number(m_ben.contact)},
                            {"ref", m_anna.ref},
                            {"at", "2026-01-01T00:00:00.000Z"},
                            {"actor", "1"}};
    const auto answer = m_app.call("replay_erasures", {QJsonArray{entry}});
    QCOMPARE(answer["again"].toInt(), 0);
    QCOMPARE(count("person_keys", ofContact(m_ben.contact)), 1);
    // What others erased is told to whoever keeps a ledger.
    const auto mine = erase(m_clinic.admin, m_anna.contact)["ledger"];
    const QJsonArray unknown = m_app.call("replay_erasures", {QJsonArray()})["unknown"].toArray();
    QVERIFY(unknown.contains(mine));
    QVERIFY(!m_app.call("replay_erasures", {unknown})["unknown"].toArray().contains(mine));
}

void TestErasure::listsAndCertificates()
{
    const auto first = erase(m_clinic.admin, m_anna.contact)["erasure"];
    const auto second = erase(m_clinic.admin, m_ben.contact)["erasure"];
    const auto page = m_app.call("list_erasures", {m_clinic.admin, QVariant(), 1});
    QCOMPARE(page["erasures"][0]["id"], second["id"]);
    const auto rest = m_app.call("list_erasures", {m_clinic.admin, key(page["next_cursor"]), 1});
    QCOMPARE(rest["erasures"][0]["id"], first["id"]);
    m_app.call("seal_audit", {100000});
    const auto sealed = m_app.call("get_erasure", {m_clinic.admin, key(first["id"])})["erasure"];
    QVERIFY(sealed["proof_seq"].toInt() > 0);
    QCOMPARE(sealed["proof_hash"].toString().size(), 64);
    const TestClinic other = makeClinic(m_app);
    QCOMPARE(outcome(m_app.call("get_erasure", {other.admin, key(first["id"])})), "forbidden");
    QCOMPARE(outcome(m_app.call("get_erasure", {m_clinic.manager, key(first["id"])})), "forbidden");
    QCOMPARE(outcome(m_app.call("list_erasures", {m_clinic.manager, QVariant(), 10})), "forbidden");
}

QTEST_GUILESS_MAIN(TestErasure)
#include "tst_erasure.moc"
