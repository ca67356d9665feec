#include "service/conversation.h"

#include <QDate>
#include <QTimeZone>

using namespace clinic::test;

/// What a clinic's manager and admin change over the API, who may not, and who is told.
class TestSettings : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void receptionistsWriteNothing_data();
    void receptionistsWriteNothing();
    void anotherClinicsThingsAreRefused_data();
    void anotherClinicsThingsAreRefused();
    void timeOffNamesWhatItFinds();
    void singleDays();
    void wrongMembersAreNamed_data();
    void wrongMembersAreNamed();
    void loadOfTheMonth();
    void resourcesAndProcedures();
    void whoLeavesIsNotOffered();
    void settingsByRole();
    void everybodyIsTold();
    void accounts();
    void ownPassword();

private:
    static QByteArray day(int fromToday) { return QDate::currentDate().addDays(fromToday).toString(Qt::ISODate).toLatin1(); }
    static QJsonObject hours(const char* from, const char* to) { return {{"starts_at", from}, {"ends_at", to}}; }
    /// A provider of its own for a test, working every day from 09:00 to 17:00.
    QString newProvider(const QString& name);
    QJsonArray slotsOn(const QString& provider, const QByteArray& date);
    int denials();

    ServiceProcess m_service{ServiceProcess::Settings{2, {}, {}}};
    std::optional<ScenarioClient> m_reception;
    std::optional<ScenarioClient> m_manager;
    std::optional<ScenarioClient> m_admin;
    QString m_theirProvider;
    QString m_theirStaff;
};

void TestSettings::initTestCase()
{
    QVERIFY2(m_service.start(), m_service.errorText().constData());
    m_reception.emplace(signedIn(m_service));
    m_manager.emplace(signedIn(m_service, "manager"));
    m_admin.emplace(signedIn(m_service, "admin"));
    QVERIFY(!m_reception->token().isEmpty() && !m_manager->token().isEmpty() && !m_admin->token().isEmpty());
    ScenarioClient theirs = signedIn(m_service, "admin", 2);
    m_theirProvider = idOf(theirs.providers().first());
    m_theirStaff = idOf(theirs.get("/v1/staff").json().value("staff")[0]);
}

QString TestSettings::newProvider(const QString& name)
{
    QJsonArray week;
    for (int weekday = 1; weekday <= 7; ++weekday)
        week.append(QJsonObject{{"weekday", weekday}, {"starts_at", "09:00"}, {"ends_at", "17:00"}});
    return m_manager->call("POST", "/v1/providers", {{"name", name}, {"working_hours", week}}).json().value("provider")["id"].toString();
}

QJsonArray TestSettings::slotsOn(const QString& provider, const QByteArray& date)
{
    const QDateTime from(QDate::fromString(QString::fromLatin1(date), Qt::ISODate), QTime(0, 0), QTimeZone("Europe/London"));
    const auto utc = [](const QDateTime& time) { return time.toUTC().toString(Qt::ISODate).toLatin1(); };
    return m_reception->get("/v1/slots?from=" + utc(from) + "&to=" + utc(from.addDays(1)) + "&provider_id=" + provider.toLatin1())
        .json().value("slots").toArray();
}

int TestSettings::denials()
{
    return m_service.sql("SELECT count(*) FROM callwaiting.audit_entries WHERE clinic_id = 1 AND action = 'access.denied'").toInt();
}

void TestSettings::receptionistsWriteNothing_data()
{
    QTest::addColumn<QByteArray>("method");
    QTest::addColumn<QByteArray>("path");
    QTest::addColumn<QJsonObject>("body");
    const auto row = [](const char* method, const QByteArray& path, const QJsonObject& body = {}) {
        QTest::addRow("%s %s", method, path.constData()) << QByteArray(method) << path << body;
    };
    row("POST", "/v1/providers", {{"name", "Dr X"}});
    row("PATCH", "/v1/providers/{provider}", {{"active", false}});
    row("POST", "/v1/procedures", {{"name", "X"}, {"duration_minutes", 15}});
    row("PUT", "/v1/procedures/{procedure}", {{"name", "X"}, {"duration_minutes", 15}});
    row("POST", "/v1/resources", {{"name", "Room 9"}, {"kind", "room"}});
    row("PATCH", "/v1/resources/1", {{"active", false}});
    row("POST", "/v1/time-off", {{"starts_at", "2030-01-01T00:00:00Z"}, {"ends_at", "2030-01-02T00:00:00Z"}});
    row("DELETE", "/v1/time-off/1");
    row("PUT", "/v1/providers/{provider}/day-hours/2030-01-01", {{"hours", QJsonArray()}});
    row("DELETE", "/v1/providers/{provider}/day-hours/2030-01-01");
    row("PATCH", "/v1/clinic", {{"grid_minutes", 30}});
    row("PATCH", "/v1/staff/{self}", {{"name", "X"}});
}

void TestSettings::receptionistsWriteNothing()
{
    QFETCH(QByteArray, method);
    QFETCH(QByteArray, path);
    QFETCH(QJsonObject, body);
    path.replace("{provider}", idOf(m_reception->providers().first()).toLatin1());
    path.replace("{procedure}", idOf(m_reception->procedures().first()).toLatin1());
    path.replace("{self}", idOf(m_admin->get("/v1/staff").json().value("staff")[0]).toLatin1());
    const int before = denials();
    VERIFY_PROBLEM(m_reception->call(method, path, body), 403, "forbidden");
    QTRY_COMPARE(denials(), before + 1);
}

void TestSettings::anotherClinicsThingsAreRefused_data()
{
    QTest::addColumn<QByteArray>("method");
    QTest::addColumn<QByteArray>("path");
    QTest::addColumn<QJsonObject>("body");
    const auto row = [](const char* method, const QByteArray& path, const QJsonObject& body = {}) {
        QTest::addRow("%s %s", method, path.constData()) << QByteArray(method) << path << body;
    };
    const QJsonObject off{{"provider_id", "{provider}"}, {"starts_at", "2030-01-01T00:00:00Z"}, {"ends_at", "2030-01-02T00:00:00Z"}};
    row("PATCH", "/v1/resources/{provider}", {{"active", false}});
    row("POST", "/v1/time-off", off);
    row("DELETE", "/v1/time-off/{provider}");
    row("PUT", "/v1/providers/{provider}/day-hours/2030-01-01", {{"hours", QJsonArray()}});
    row("DELETE", "/v1/providers/{provider}/day-hours/2030-01-01");
    row("GET", "/v1/day-hours?from=2030-01-01&to=2030-01-02&provider_id={provider}");
    row("GET", "/v1/load?from=2030-01-01&to=2030-01-02&provider_id={provider}");
    row("PATCH", "/v1/staff/{staff}", {{"disabled", true}});
}

void TestSettings::anotherClinicsThingsAreRefused()
{
    QFETCH(QByteArray, method);
    QFETCH(QByteArray, path);
    QFETCH(QJsonObject, body);
    path.replace("{provider}", m_theirProvider.toLatin1());
    path.replace("{staff}", m_theirStaff.toLatin1());
    if (body.contains("provider_id"))
        body["provider_id"] = m_theirProvider;
    const int before = denials();
    VERIFY_PROBLEM(m_admin->call(method, path, body), 403, "forbidden");
    QTRY_COMPARE(denials(), before + 1);
}

void TestSettings::timeOffNamesWhatItFinds()
{
    const QString provider = newProvider("Dr Away");
    const QJsonArray before = slotsOn(provider, day(1));
    QCOMPARE(before.size(), 32);
    const QString booking = idOf(bookingOf(m_reception->confirm(holdIdOf(m_reception->claim(idOf(before[4]))),
                                                                m_reception->procedureOf(15), "Nell Okafor", "+44 20 7946 0555")));
    const QJsonObject off{{"provider_id", provider}, {"starts_at", before[0]["starts_at"]}, {"ends_at", before[15]["ends_at"]},
                          {"reason", "Training"}};
    const QByteArray key = newKey();
    const HttpReply added = m_manager->call("POST", "/v1/time-off", off, key);
    VERIFY_STATUS(added, 201);
    QCOMPARE(added.json().value("bookings_outside").toArray(), QJsonArray{booking});
    QCOMPARE(added.json().value("time_off")["reason"].toString(), "Training");
    QCOMPARE(m_manager->call("POST", "/v1/time-off", off, key).body, added.body);
    const QJsonArray after = slotsOn(provider, day(1));
    QCOMPARE(after.size(), 16 + 1);
    QCOMPARE(after[0]["status"].toString(), "booked");
    VERIFY_PROBLEM(m_reception->claim(idOf(before[0])), 409, "state_conflict");

    const QByteArray range = "/v1/time-off?from=" + before[0]["starts_at"].toString().toLatin1() + "&to="
                             + before[1]["ends_at"].toString().toLatin1();
    QCOMPARE(m_reception->get(range).json().value("time_off").toArray().size(), 1);
    const QByteArray path = "/v1/time-off/" + idOf(added.json().value("time_off")).toLatin1();
    VERIFY_STATUS(m_manager->call("DELETE", path), 204);
    QCOMPARE(slotsOn(provider, day(1)).size(), 32);
    VERIFY_PROBLEM(m_manager->call("DELETE", path), 404, "not_found");
}

void TestSettings::singleDays()
{
    const QString provider = newProvider("Dr Single");
    const QByteArray path = "/v1/providers/" + provider.toLatin1() + "/day-hours/" + day(2);
    const QJsonObject late{{"hours", QJsonArray{hours("10:00", "11:00"), hours("23:00", "00:00")}}, {"reason", "Late evening"}};
    const HttpReply saved = m_manager->call("PUT", path, late);
    VERIFY_STATUS(saved, 200);
    QCOMPARE(saved.json().value("bookings_outside").toArray(), QJsonArray());
    QCOMPARE(slotsOn(provider, day(2)).size(), 8);
    const QByteArray query = "/v1/day-hours?from=" + day(0) + "&to=" + day(7) + "&provider_id=" + provider.toLatin1();
    const QJsonArray listed = m_reception->get(query).json().value("day_hours").toArray();
    QCOMPARE(listed.size(), 1);
    QCOMPARE(listed[0]["hours"].toArray(), late["hours"].toArray());
    QCOMPARE(listed[0]["reason"].toString(), "Late evening");
    VERIFY_STATUS(m_manager->call("DELETE", path), 200);
    QCOMPARE(slotsOn(provider, day(2)).size(), 32);
    VERIFY_PROBLEM(m_manager->call("DELETE", path), 404, "not_found");
}

void TestSettings::wrongMembersAreNamed_data()
{
    QTest::addColumn<QByteArray>("method");
    QTest::addColumn<QByteArray>("path");
    QTest::addColumn<QJsonObject>("body");
    QTest::addColumn<QString>("pointer");
    const auto row = [](const char* name, const char* method, const QByteArray& path, const QJsonObject& body, const char* pointer) {
        QTest::newRow(name) << QByteArray(method) << path << body << QString(pointer);
    };
    const QByteArray dayHours = "/v1/providers/{provider}/day-hours/";
    row("no date", "PUT", dayHours + "2030-02-31", {{"hours", QJsonArray()}}, "/date");
    row("past", "PUT", dayHours + "2020-01-01", {{"hours", QJsonArray()}}, "/date");
    row("backwards", "PUT", dayHours + "2030-01-01", {{"hours", QJsonArray{hours("11:00", "10:00")}}}, "/hours/0/ends_at");
    row("overlap", "PUT", dayHours + "2030-01-01", {{"hours", QJsonArray{hours("09:00", "11:00"), hours("10:00", "12:00")}}}, "/hours/0");
    row("time off backwards", "POST", "/v1/time-off", {{"starts_at", "2030-01-02T00:00:00Z"}, {"ends_at", "2030-01-01T00:00:00Z"}}, "/ends_at");
    row("grid", "PATCH", "/v1/clinic", {{"grid_minutes", 7}}, "/grid_minutes");
    row("lock", "PATCH", "/v1/clinic", {{"idle_lock_minutes", 241}}, "/idle_lock_minutes");
    row("unknown", "PATCH", "/v1/clinic", {{"slug", "x"}}, "/slug");
    row("colour", "PATCH", "/v1/providers/{provider}", {{"color", "red"}}, "/color");
    row("nameless", "POST", "/v1/providers", {{"color", "#112233"}}, "/name");
    row("operator", "PATCH", "/v1/staff/1", {{"role", "operator"}}, "/role");
    row("short password", "PATCH", "/v1/staff/1", {{"password", "nine-char"}}, "/password");
    row("short password of a new account", "POST", "/v1/staff",
        {{"name", "X"}, {"email", "x@y.test"}, {"role", "manager"}, {"password", "nine-char"}}, "/password");
}

void TestSettings::wrongMembersAreNamed()
{
    QFETCH(QByteArray, method);
    QFETCH(QByteArray, path);
    QFETCH(QJsonObject, body);
    QFETCH(QString, pointer);
    path.replace("{provider}", idOf(m_reception->providers().first()).toLatin1());
    const HttpReply reply = m_admin->call(method, path, body);
    VERIFY_PROBLEM(reply, 400, "invalid_request");
    QCOMPARE(reply.json().value("errors")[0]["pointer"].toString(), pointer);
}

void TestSettings::loadOfTheMonth()
{
    const QString provider = newProvider("Dr Load");
    VERIFY_STATUS(m_reception->claim(idOf(slotsOn(provider, day(1))[0]), 30), 200);
    const HttpReply reply = m_reception->get("/v1/load?from=" + day(1) + "&to=" + day(7) + "&provider_id=" + provider.toLatin1());
    VERIFY_STATUS(reply, 200);
    const QJsonArray days = reply.json().value("days").toArray();
    QCOMPARE(days.size(), 7);
    QCOMPARE(days[0].toObject(), (QJsonObject{{"date", QString(day(1))}, {"free_minutes", 450}, {"held_minutes", 30},
                                              {"booked_minutes", 0}, {"bookings", 0}}));
    QVERIFY(m_reception->get("/v1/load?from=" + day(1) + "&to=" + day(1)).json().value("days")[0]["free_minutes"].toInt() >= 450);
    VERIFY_PROBLEM(m_reception->get("/v1/load?from=" + day(7) + "&to=" + day(1)), 400, "invalid_request");
    VERIFY_PROBLEM(m_reception->get("/v1/load?from=today&to=" + day(1)), 400, "invalid_request");
}

void TestSettings::resourcesAndProcedures()
{
    const HttpReply room = m_manager->call("POST", "/v1/resources", {{"name", "Room 9"}, {"kind", "attic"}});
    VERIFY_STATUS(room, 201);
    const QByteArray path = "/v1/resources/" + idOf(room.json().value("resource")).toLatin1();
    VERIFY_STATUS(m_manager->call("PATCH", path, {{"active", false}}), 200);
    const QJsonArray all = m_reception->get("/v1/resources").json().value("resources").toArray();
    const auto found = std::find_if(all.begin(), all.end(), [](const QJsonValue& one) { return one["kind"].toString() == "attic"; });
    QVERIFY(found != all.end());
    QCOMPARE((*found).toObject()["active"].toBool(true), false);

    const HttpReply added = m_manager->call("POST", "/v1/procedures", {{"name", "Peel"}, {"duration_minutes", 40}, {"color", "#aabbcc"}});
    VERIFY_STATUS(added, 201);
    QJsonObject peel = added.json().value("procedure").toObject();
    QCOMPARE(peel["color"].toString(), "#aabbcc");
    QVERIFY(peel["active"].toBool());
    const QByteArray at = "/v1/procedures/" + idOf(peel).toLatin1();
    const QJsonObject changed{{"name", "Peel"}, {"duration_minutes", 50}, {"active", false}, {"version", peel["version"]}};
    const HttpReply replaced = m_manager->call("PUT", at, changed);
    VERIFY_STATUS(replaced, 200);
    QCOMPARE(replaced.json().value("procedure")["active"].toBool(true), false);
    QCOMPARE(replaced.json().value("procedure")["duration_minutes"].toInt(), 50);
    VERIFY_PROBLEM(m_manager->call("PUT", at, changed), 409, "state_conflict");
}

void TestSettings::whoLeavesIsNotOffered()
{
    const QString provider = newProvider("Dr Winterbottom");
    const QByteArray path = "/v1/providers/" + provider.toLatin1();
    const QJsonObject asked{{"date", QString(day(1))}, {"provider", "Dr Winterbottom"}};
    QVERIFY(ScenarioClient::toolCall(m_service.port(), "demo-1", "stays", "check_availability", asked)["ok"].toBool());
    const HttpReply left = m_manager->call("PATCH", path, {{"active", false}});
    VERIFY_STATUS(left, 200);
    QCOMPARE(left.json().value("provider")["active"].toBool(true), false);
    QCOMPARE(left.json().value("provider")["working_hours"].toArray().size(), 7);
    QVERIFY(slotsOn(provider, day(1)).isEmpty());
    bool listed = false;
    for (const QJsonValue& one : m_reception->providers())
        listed = listed || (idOf(one) == provider && !one["active"].toBool(true));
    QVERIFY(listed);
    QVERIFY(!ScenarioClient::toolCall(m_service.port(), "demo-1", "left", "check_availability", asked)["ok"].toBool(true));
}

void TestSettings::settingsByRole()
{
    const QJsonObject clinic = m_reception->get("/v1/clinic").json().value("clinic").toObject();
    QCOMPARE(clinic["slug"].toString(), "demo-1");
    QCOMPARE(clinic["grid_minutes"].toInt(), 15);
    QCOMPARE(clinic["idle_lock_minutes"].toInt(), 10);
    VERIFY_PROBLEM(m_manager->call("PATCH", "/v1/clinic", {{"name", "Mine"}}), 403, "forbidden");
    VERIFY_PROBLEM(m_manager->call("PATCH", "/v1/clinic", {{"idle_lock_minutes", 0}}), 403, "forbidden");
    const HttpReply named = m_admin->call("PATCH", "/v1/clinic", {{"name", "Harley Street"}, {"idle_lock_minutes", 5},
                                                                  {"version", clinic["version"]}});
    VERIFY_STATUS(named, 200);
    QCOMPARE(named.json().value("clinic")["name"].toString(), "Harley Street");
    VERIFY_PROBLEM(m_admin->call("PATCH", "/v1/clinic", {{"name", "Other"}, {"version", clinic["version"]}}), 409, "state_conflict");

    const QString provider = newProvider("Dr Grid");
    const QJsonArray before = slotsOn(provider, day(1));
    VERIFY_STATUS(m_reception->claim(idOf(before[1])), 200);
    VERIFY_STATUS(m_manager->call("PATCH", "/v1/clinic", {{"grid_minutes", 60}}), 200);
    const QJsonArray hourly = slotsOn(provider, day(1));
    QCOMPARE(hourly.size(), 3 + 7);
    QCOMPARE(hourly[1]["status"].toString(), "held");
    QCOMPARE(idOf(hourly[1]), idOf(before[1]));
    VERIFY_STATUS(m_manager->call("PATCH", "/v1/clinic", {{"grid_minutes", 15}}), 200);
    QCOMPARE(slotsOn(provider, day(1)).size(), 32);

    ScenarioClient anew(m_service.port());
    const QJsonObject session = anew.logIn("reception@demo-1.test").json().value("clinic").toObject();
    QCOMPARE(session["name"].toString(), "Harley Street");
    QCOMPARE(session["idle_lock_minutes"].toInt(), 5);
    QCOMPARE(session["grid_minutes"].toInt(), 15);
}

void TestSettings::everybodyIsTold()
{
    const QString provider = newProvider("Dr Told");
    const QJsonArray slotList = slotsOn(provider, day(3));
    SseClient stream;
    QCOMPARE(stream.connect(m_service.port(), m_reception->token(), m_reception->position()), 200);
    const QJsonObject off{{"provider_id", provider}, {"starts_at", slotList[0]["starts_at"]}, {"ends_at", slotList[1]["ends_at"]}};
    VERIFY_STATUS(m_manager->call("POST", "/v1/time-off", off), 201);
    QVERIFY(stream.waitFor([&](const QList<SseEvent>& events) {
        int withdrawn = 0;
        bool catalogue = false;
        for (const SseEvent& event : events) {
            catalogue = catalogue || event.type == "catalogue";
            const QString id = idOf(event.json());
            const bool ours = id == idOf(slotList[0]) || id == idOf(slotList[1]);
            withdrawn += ours && event.json().value("status").toString() == "blocked";
        }
        return catalogue && withdrawn == 2;
    }));
}

void TestSettings::accounts()
{
    const HttpReply added = m_admin->call("POST", "/v1/staff", {{"name", "Emma Clarke"}, {"email", "emma@demo-1.test"},
                                                                {"role", "receptionist"}, {"password", "ten-chars!"}});
    VERIFY_STATUS(added, 201);
    const QJsonObject staff = added.json().value("staff").toObject();
    const QByteArray path = "/v1/staff/" + idOf(staff).toLatin1();
    VERIFY_PROBLEM(m_manager->call("PATCH", path, {{"role", "manager"}}), 403, "forbidden");
    ScenarioClient emma(m_service.port());
    VERIFY_STATUS(emma.logIn("emma@demo-1.test", "ten-chars!"), 201);
    const HttpReply renamed = m_admin->call("PATCH", path, {{"name", "Emma Stone"}, {"version", staff["version"]}});
    VERIFY_STATUS(renamed, 200);
    QCOMPARE(renamed.json().value("staff")["version"].toInt(), staff["version"].toInt() + 1);
    VERIFY_STATUS(emma.get("/v1/clinic"), 200);
    VERIFY_STATUS(m_admin->call("PATCH", path, {{"role", "manager"}}), 200);
    VERIFY_PROBLEM(emma.get("/v1/clinic"), 401, "unauthenticated");
    VERIFY_STATUS(emma.logIn("emma@demo-1.test", "ten-chars!"), 201);
    VERIFY_STATUS(m_admin->call("PATCH", path, {{"disabled", true}}), 200);
    VERIFY_PROBLEM(emma.logIn("emma@demo-1.test", "ten-chars!"), 401, "unauthenticated");

    for (const QJsonValue& one : m_admin->get("/v1/staff").json().value("staff").toArray()) {
        if (one["email"].toString() == "admin@demo-1.test")
            VERIFY_PROBLEM(m_admin->call("PATCH", "/v1/staff/" + idOf(one).toLatin1(), {{"disabled", true}}), 409, "state_conflict");
    }
}

void TestSettings::ownPassword()
{
    ScenarioClient here = signedIn(m_service, "reception", 2);
    ScenarioClient elsewhere = signedIn(m_service, "reception", 2);
    const QByteArray path = "/v1/sessions/password";
    const HttpReply wrong = here.call("POST", path, {{"current_password", "guess"}, {"new_password", "ten-chars!"}});
    VERIFY_PROBLEM(wrong, 400, "invalid_request");
    QCOMPARE(wrong.json().value("errors")[0]["pointer"].toString(), "/current_password");
    QCOMPARE(wrong.json().value("tries_left").toInt(), 4);
    const QJsonObject change{{"current_password", "demo-password"}, {"new_password", "ten-chars!"}};
    const QByteArray key = newKey();
    VERIFY_STATUS(here.call("POST", path, change, key), 204);
    QCOMPARE(m_service.sql("SELECT count(*) FROM callwaiting.idempotency_keys WHERE key = '" + key + "'").trimmed(), "0");
    VERIFY_STATUS(here.get("/v1/clinic"), 200);
    VERIFY_PROBLEM(elsewhere.get("/v1/clinic"), 401, "unauthenticated");
    VERIFY_PROBLEM(elsewhere.logIn("reception@demo-2.test"), 401, "unauthenticated");
    VERIFY_STATUS(elsewhere.logIn("reception@demo-2.test", "ten-chars!"), 201);
    VERIFY_PROBLEM(ScenarioClient(m_service.port()).call("POST", path, change), 401, "unauthenticated");
}

QTEST_GUILESS_MAIN(TestSettings)
#include "tst_settings.moc"
