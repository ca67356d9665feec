#include "service/conversation.h"

#include <QRegularExpression>
#include <QTimeZone>

#include <optional>
#include <thread>

using namespace clinic::test;

/// The calendar as files, over HTTP: out of one clinic, into another.
class TestFiles : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void exportHoldsEveryBooking();
    void tableHoldsEveryBooking();
    void ownFileIsKnown();
    void movedAndCancelledInAnotherProgram();
    void intoAnotherClinicAndAgain();
    void conflictsTellWhoAndWhatElse();
    void failedConfirmGivesTheTimeBack();
    void twoImportsAtOnceBookOnce();
    void refusals();
    void everythingIsRecorded();

private:
    HttpReply import(ScenarioClient& client, const QByteArray& file, const QByteArray& query = "dry_run=true",
                     const QByteArray& key = {}, const QByteArray& type = "text/calendar");
    static QByteArray exported(ScenarioClient& client);
    static QStringList outcomes(const HttpReply& reply);
    static QByteArray vevent(const QByteArray& uid, const QJsonObject& slot, const QByteArray& more = {});
    static QByteArray calendar(const QByteArray& events)
    {
        return "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//Somebody//EN\r\n" + events + "END:VCALENDAR\r\n";
    }
    QList<QJsonObject> freeSlots(ScenarioClient& client, int count);
    QString book(ScenarioClient& client, const QString& slot, const QString& name, const QString& phone);

    ServiceProcess m_service{ServiceProcess::Settings{2, {}, {}}};
    std::optional<ScenarioClient> m_manager;
    std::optional<ScenarioClient> m_reception;
    std::optional<ScenarioClient> m_other;
};

void TestFiles::initTestCase()
{
    QVERIFY2(m_service.start(), m_service.errorText().constData());
    m_manager.emplace(signedIn(m_service, "manager", 1));
    m_reception.emplace(signedIn(m_service, "reception", 1));
    m_other.emplace(signedIn(m_service, "manager", 2));
    QVERIFY(!m_manager->token().isEmpty() && !m_other->token().isEmpty());
    QVERIFY(!book(*m_reception, freeSlots(*m_reception, 1)[0]["id"].toString(), "Zadie Quartey-Lindholm", "+44 20 7946 0781")
                 .isEmpty());
}

HttpReply TestFiles::import(ScenarioClient& client, const QByteArray& file, const QByteArray& query, const QByteArray& key,
                            const QByteArray& type)
{
    Headers headers{{"Authorization", "Bearer " + client.token()}, {"Content-Type", type}};
    if (!key.isEmpty())
        headers.append({"Idempotency-Key", key});
    return client.connection().send("POST", "/v1/calendar.ics?" + query, headers, file);
}

QByteArray TestFiles::exported(ScenarioClient& client)
{
    return client.get("/v1/calendar.ics?" + horizonQuery()).body;
}

QStringList TestFiles::outcomes(const HttpReply& reply)
{
    QStringList all;
    for (const QJsonValue& event : reply.json()["events"].toArray())
        all.append(event["outcome"].toString());
    return all;
}

QByteArray TestFiles::vevent(const QByteArray& uid, const QJsonObject& slot, const QByteArray& more)
{
    const auto time = [&slot](const char* member) {
        return QDateTime::fromString(slot[member].toString(), Qt::ISODate).toString("yyyyMMdd'T'HHmmss'Z'").toLatin1();
    };
    return "BEGIN:VEVENT\r\nUID:" + uid + "\r\nDTSTAMP:20261121T100000Z\r\nDTSTART:" + time("starts_at") + "\r\nDTEND:"
           + time("ends_at") + "\r\nSUMMARY:Ifeoma Brandt\r\n"
           + (more.isEmpty() ? "CONTACT:Ifeoma Brandt\\, +44 20 7946 0192\r\n" : more) + "END:VEVENT\r\n";
}

/// Of one provider, some days ahead, each an hour after the one before.
QList<QJsonObject> TestFiles::freeSlots(ScenarioClient& client, int count)
{
    QList<QJsonObject> found;
    QDateTime after = QDateTime::currentDateTimeUtc().addDays(2);
    for (const QJsonValue& row : client.slotRows()) {
        const QDateTime starts = QDateTime::fromString(row["starts_at"].toString(), Qt::ISODate);
        const bool others = !found.isEmpty() && row["provider_id"] != found.first()["provider_id"];
        if (starts < after || others || found.size() == count)
            continue;
        found.append(row.toObject());
        after = starts.addSecs(3600);
    }
    return found;
}

QString TestFiles::book(ScenarioClient& client, const QString& slot, const QString& name, const QString& phone)
{
    return idOf(bookingOf(client.confirm(holdIdOf(client.claim(slot)), client.procedureOf(15), name, phone)));
}

void TestFiles::exportHoldsEveryBooking()
{
    const QString slot = freeSlots(*m_reception, 1)[0]["id"].toString();
    const QString gone = book(*m_reception, slot, "Zadie Quartey-Lindholm", "+44 20 7946 0781");
    VERIFY_STATUS(m_reception->cancel(gone), 200);
    const HttpReply reply = m_reception->get("/v1/calendar.ics?" + horizonQuery());
    VERIFY_STATUS(reply, 200);
    QCOMPARE(reply.header("Content-Type"), QByteArray("text/calendar; charset=utf-8"));
    QVERIFY(QRegularExpression("^attachment; filename=\"calendar-\\d{4}-\\d\\d-\\d\\d\\.ics\"$")
                .match(reply.header("Content-Disposition"))
                .hasMatch());
    const QJsonArray bookings = m_reception->bookings();
    QVERIFY(bookings.size() > 2);
    QCOMPARE(reply.body.count("BEGIN:VEVENT"), bookings.size());
    const QByteArray unfolded = QByteArray(reply.body).replace("\r\n ", "");
    for (const QJsonValue& booking : bookings)
        QVERIFY(unfolded.contains(QByteArray("UID:booking-" + idOf(booking).toLatin1() + "@callwaiting\r\n")));
    QVERIFY(unfolded.contains("Zadie Quartey-Lindholm"));
    QVERIFY(unfolded.contains("STATUS:CANCELLED"));
    const QByteArray initials = m_reception->get("/v1/calendar.ics?detail=initials&" + horizonQuery()).body;
    QVERIFY(initials.contains("SUMMARY:Z. Q.") && !initials.contains("Quartey") && !initials.contains("7946"));
    QVERIFY(!m_reception->get("/v1/calendar.ics?detail=busy&" + horizonQuery()).body.contains("Z. Q."));
}

void TestFiles::tableHoldsEveryBooking()
{
    const HttpReply reply = m_reception->get("/v1/bookings.csv?" + horizonQuery());
    VERIFY_STATUS(reply, 200);
    QVERIFY(reply.header("Content-Type").startsWith("text/csv"));
    QVERIFY(reply.header("Content-Disposition").contains("filename=\"bookings-"));
    QVERIFY(reply.body.startsWith("\xEF\xBB\xBF" "booking_id,starts_at,"));
    for (const QJsonValue& booking : m_reception->bookings())
        QVERIFY(reply.body.contains(QByteArray("\r\n" + idOf(booking).toLatin1() + ",")));
    QVERIFY(reply.body.contains("Zadie Quartey-Lindholm,020 7946 0781"));
    const QByteArray provider = idOf(m_reception->providers().at(0)).toLatin1();
    const HttpReply one = m_reception->get("/v1/bookings.csv?provider_id=" + provider + "&" + horizonQuery());
    VERIFY_STATUS(one, 200);
    QVERIFY(one.body.size() < reply.body.size());
}

void TestFiles::ownFileIsKnown()
{
    const QJsonArray before = m_manager->bookings();
    const HttpReply reply = import(*m_manager, exported(*m_manager));
    VERIFY_STATUS(reply, 200);
    QVERIFY(!outcomes(reply).isEmpty());
    QCOMPARE(outcomes(reply).count("known"), outcomes(reply).size());
    const HttpReply carriedOut = import(*m_manager, exported(*m_manager), "dry_run=false", newKey());
    VERIFY_STATUS(carriedOut, 200);
    QCOMPARE(carriedOut.json()["imported"].toInt(-1), 0);
    QCOMPARE(m_manager->bookings(), before);
}

void TestFiles::movedAndCancelledInAnotherProgram()
{
    const QList<QJsonObject> times = freeSlots(*m_manager, 6);
    const QString moving = book(*m_manager, times[0]["id"].toString(), "Ifeoma Brandt", "+44 20 7946 0192");
    const QString going = book(*m_manager, times[2]["id"].toString(), "Ifeoma Brandt", "+44 20 7946 0192");
    QVERIFY(!moving.isEmpty() && !going.isEmpty());
    const auto uid = [](const QString& id) -> QByteArray { return "booking-" + id.toLatin1() + "@callwaiting"; };
    const QByteArray file = calendar(vevent(uid(moving), times[4]) + vevent(uid(going), times[2], "STATUS:CANCELLED\r\n"));
    const HttpReply preview = import(*m_manager, file);
    QStringList expected{"moved", "cancelled"};
    QStringList found = outcomes(preview);
    std::sort(expected.begin(), expected.end());
    std::sort(found.begin(), found.end());
    QCOMPARE(found, expected);
    QCOMPARE(preview.json()["imported"].toInt(-1), 0);

    const HttpReply done = import(*m_manager, file, "dry_run=false", newKey());
    VERIFY_STATUS(done, 200);
    QCOMPARE(done.json()["imported"].toInt(), 2);
    const QJsonObject moved = bookingOf(m_manager->get("/v1/bookings/" + moving.toLatin1()));
    QCOMPARE(moved["starts_at"].toString(), times[4]["starts_at"].toString());
    QCOMPARE(bookingOf(m_manager->get("/v1/bookings/" + going.toLatin1()))["status"].toString(), QString("cancelled"));
}

void TestFiles::intoAnotherClinicAndAgain()
{
    const QByteArray file = exported(*m_manager);
    const QByteArray provider = idOf(m_other->providers().at(0)).toLatin1();
    const QByteArray where = "&provider_id=" + provider + "&procedure_id=" + m_other->procedureOf(15).toLatin1();
    const QJsonArray before = m_other->bookings();
    const HttpReply preview = import(*m_other, file, "dry_run=true" + where);
    VERIFY_STATUS(preview, 200);
    QCOMPARE(m_other->bookings(), before);
    QCOMPARE(m_other->slotRows("held").size(), 0);
    const int expected = static_cast<int>(outcomes(preview).count("new"));
    QVERIFY2(expected > 0, outcomes(preview).join(' ').toLatin1().constData());

    const QByteArray key = newKey();
    const HttpReply done = import(*m_other, file, "dry_run=false" + where, key);
    VERIFY_STATUS(done, 200);
    QCOMPARE(done.json()["imported"].toInt(), expected);
    QCOMPARE(m_other->bookings().size(), before.size() + expected);
    QCOMPARE(m_other->slotRows("held").size(), 0);
    // The same call again has the same answer; another one has nothing left to do.
    const HttpReply again = import(*m_other, file, "dry_run=false" + where, key);
    QCOMPARE(again.json()["imported"].toInt(), expected);
    QCOMPARE(outcomes(again), outcomes(done));
    const HttpReply second = import(*m_other, file, "dry_run=false" + where, newKey());
    QCOMPARE(second.json()["imported"].toInt(-1), 0);
    QCOMPARE(m_other->bookings().size(), before.size() + expected);
    VERIFY_PROBLEM(import(*m_other, calendar({}), "dry_run=false" + where, key), 409, "idempotency_mismatch");

    // Their name, phone and time are what they were.
    const QString table = m_other->get("/v1/bookings.csv?" + horizonQuery()).body;
    QVERIFY(table.contains("Zadie Quartey-Lindholm,020 7946 0781"));
    // Moved by hand and imported once more, it stays where people put it.
    for (const QJsonValue& value : m_other->bookings()) {
        if (value["contact"]["name"].toString() != "Zadie Quartey-Lindholm" || value["status"].toString() != "booked")
            continue;
        const QString target = freeSlots(*m_other, 3).last()["id"].toString();
        VERIFY_STATUS(m_other->reschedule(idOf(value), target), 200);
        break;
    }
    QCOMPARE(import(*m_other, file, "dry_run=false" + where, newKey()).json()["imported"].toInt(-1), 0);
}

void TestFiles::conflictsTellWhoAndWhatElse()
{
    const QJsonObject slot = freeSlots(*m_reception, 1)[0];
    const QString hold = holdIdOf(m_reception->claim(slot["id"].toString()));
    QVERIFY(!hold.isEmpty());
    const QByteArray where = "&provider_id=" + slot["provider_id"].toString().toLatin1() + "&procedure_id="
                             + m_manager->procedureOf(15).toLatin1();
    for (const QByteArray dry : {"dry_run=true", "dry_run=false"}) {
        const HttpReply reply = import(*m_manager, calendar(vevent("held@example.com", slot)), dry + where, newKey());
        VERIFY_STATUS(reply, 200);
        QCOMPARE(outcomes(reply), QStringList{"conflict"});
        QCOMPARE(reply.json()["imported"].toInt(-1), 0);
    }
    const QJsonObject event = import(*m_manager, calendar(vevent("held@example.com", slot)), "dry_run=true" + where)
                                  .json()["events"][0]
                                  .toObject();
    QVERIFY(!event["holder"]["name"].toString().isEmpty());
    QCOMPARE(event["alternatives"].toArray().size(), 3);
    VERIFY_STATUS(m_reception->release(hold), 204);
}

void TestFiles::failedConfirmGivesTheTimeBack()
{
    const QJsonObject slot = freeSlots(*m_manager, 1)[0];
    const QByteArray where = "&provider_id=" + slot["provider_id"].toString().toLatin1() + "&procedure_id="
                             + m_manager->procedureOf(15).toLatin1();
    // A name that no patient can have is found out when it is confirmed.
    const QByteArray file =
        calendar(vevent("long@example.com", slot, "CONTACT:" + QByteArray("Ann ").repeated(70) + "\\, 020 7946 0192\r\n"));
    const HttpReply reply = import(*m_manager, file, "dry_run=false" + where, newKey());
    VERIFY_STATUS(reply, 200);
    QCOMPARE(outcomes(reply), QStringList{"incomplete"});
    QCOMPARE(m_manager->holdOf(slot["id"].toString()).json()["status"].toString(), QString("free"));
}

void TestFiles::twoImportsAtOnceBookOnce()
{
    const QList<QJsonObject> slots_ = freeSlots(*m_manager, 8);
    QByteArray events;
    for (int i = 0; i < slots_.size(); ++i) {
        const QByteArray provider = slots_[i]["provider_id"].toString().toLatin1();
        events += vevent("race-" + QByteArray::number(i) + "@example.com", slots_[i],
                         "CONTACT:Ifeoma Brandt\\, +44 20 7946 0192\r\nX-CALLWAITING-PROVIDER:" + provider + "\r\n");
    }
    const QByteArray where = "dry_run=false&procedure_id=" + m_manager->procedureOf(15).toLatin1();
    const qsizetype before = m_manager->bookings().size();
    ScenarioClient second = signedIn(m_service, "admin", 1);
    HttpReply one;
    HttpReply two;
    std::thread other([&] { two = import(second, calendar(events), where, newKey()); });
    one = import(*m_manager, calendar(events), where, newKey());
    other.join();
    VERIFY_STATUS(one, 200);
    VERIFY_STATUS(two, 200);
    QCOMPARE(one.json()["imported"].toInt() + two.json()["imported"].toInt(), slots_.size());
    QCOMPARE(m_manager->bookings().size(), before + slots_.size());
    QCOMPARE(outcomes(import(*m_manager, calendar(events))).count("known"), slots_.size());
}

void TestFiles::refusals()
{
    VERIFY_PROBLEM(import(*m_reception, calendar({})), 403, "forbidden");
    VERIFY_PROBLEM(import(*m_manager, "{}", "dry_run=true", {}, "application/json"), 415, "unsupported_media_type");
    VERIFY_PROBLEM(import(*m_manager, "Dear Sir or Madam"), 400, "invalid_request");
    VERIFY_PROBLEM(import(*m_manager, QByteArray(1100 * 1024, 'x')), 413, "too_large");
    VERIFY_PROBLEM(import(*m_manager, calendar({}), "dry_run=perhaps"), 400, "invalid_request");
    const QByteArray foreign = idOf(m_other->providers().at(0)).toLatin1();
    VERIFY_PROBLEM(import(*m_manager, calendar({}), "provider_id=" + foreign), 403, "forbidden");
    VERIFY_PROBLEM(m_manager->get("/v1/calendar.ics?provider_id=" + foreign + "&" + horizonQuery()), 403, "forbidden");
    VERIFY_PROBLEM(m_manager->get("/v1/bookings.csv?provider_id=" + foreign + "&" + horizonQuery()), 403, "forbidden");
    VERIFY_PROBLEM(m_manager->get("/v1/calendar.ics"), 400, "invalid_request");
    VERIFY_PROBLEM(m_manager->call("POST", "/v1/slots/1/claim", {}, {}, {{"Content-Type", "text/calendar"}}), 415,
                   "unsupported_media_type");
    ScenarioClient stranger(m_service.port());
    VERIFY_PROBLEM(stranger.get("/v1/calendar.ics?" + horizonQuery()), 401, "unauthenticated");
}

void TestFiles::everythingIsRecorded()
{
    const QByteArray actions = m_service.sql("SELECT DISTINCT action FROM callwaiting.audit_entries WHERE action LIKE "
                                             "'booking.%port' ORDER BY action");
    QCOMPARE(actions.trimmed(), QByteArray("booking.export\nbooking.import"));
    QVERIFY(!m_service.sql("SELECT subject FROM callwaiting.audit_entries").contains("Quartey"));
    QVERIFY(!m_service.sql("SELECT token::text FROM callwaiting.imported_events").contains("example"));
    QVERIFY(!m_service.errorText().contains("Quartey") && !m_service.errorText().contains("Brandt"));
    const QByteArray kept = m_service.sql("SELECT answer::text FROM callwaiting.idempotency_keys WHERE answer ? 'kept'");
    QVERIFY(kept.contains("outcomes") && !kept.contains("Quartey") && !kept.contains("Brandt"));
}

QTEST_GUILESS_MAIN(TestFiles)
#include "tst_files.moc"
