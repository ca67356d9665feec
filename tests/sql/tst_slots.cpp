#include "sql/clinicfixture.h"

#include <QTest>
#include <QTimeZone>

using namespace clinic::test;

/// Slots from working hours: on days of 23 and 25 hours, again and again, and when the hours change.
class TestSlots : public QObject
{
    Q_OBJECT

    Sql m_app{TempPostgres::shared().app()};
    Sql m_admin{TempPostgres::shared().admin()};

    QString statusOf(const TestClinic& clinic, const QJsonValue& slot)
    {
        return clinic.slot(m_app, slot.toString())["status"].toString();
    }

    void changeHours(const TestClinic& clinic, const QList<QPair<QString, QString>>& stretches)
    {
        const auto saved = saveProvider(m_app, clinic, clinic.providers[0].toLongLong(),
                                        {{"working_hours", everyDay(stretches)}});
        QCOMPARE(outcome(saved), QString("ok"));
    }

    /// The next change to or from daylight-saving time.
    static QTimeZone::OffsetData nextChange(const QTimeZone& zone, bool toSummer)
    {
        QDateTime at = QDateTime::currentDateTimeUtc();
        for (;;) {
            const auto change = zone.nextTransition(at);
            if ((change.daylightTimeOffset > 0) == toSummer)
                return change;
            at = change.atUtc;
        }
    }

private Q_SLOTS:
    void daysOfTheClockChange_data()
    {
        QTest::addColumn<QByteArray>("zone");
        QTest::addColumn<bool>("toSummer");
        QTest::addColumn<int>("slotCount");
        QTest::newRow("London, March") << QByteArray("Europe/London") << true << 20;
        QTest::newRow("London, October") << QByteArray("Europe/London") << false << 28;
        QTest::newRow("New York, March") << QByteArray("America/New_York") << true << 20;
        QTest::newRow("New York, November") << QByteArray("America/New_York") << false << 28;
    }

    /// A night shift from 00:00 to 06:00 holds the change: an hour less or more of real slots, none doubled.
    void daysOfTheClockChange()
    {
        QFETCH(QByteArray, zone);
        QFETCH(bool, toSummer);
        const TestClinic clinic = makeClinic(m_app, 1, QString::fromLatin1(zone));
        m_admin.run("UPDATE callwaiting.clinics SET horizon_days = 400 WHERE clinic_id = ?", {clinic.number});
        changeHours(clinic, {{"00:00", "06:00"}});
        const QTimeZone local(zone);
        const QDate day = nextChange(local, toSummer).atUtc.toTimeZone(local).date();
        const QDateTime midnight = QDateTime(day, QTime(0, 0), local).toUTC();
        const QDateTime six = QDateTime(day, QTime(6, 0), local).toUTC();
        const auto slotsOfNight = m_app.call("list_slots", {clinic.agent, midnight, six, QVariant(), "free"})["slots"].toArray();
        QTEST(int(slotsOfNight.size()), "slotCount");
        QDateTime expected = midnight;
        for (const QJsonValue& slot : slotsOfNight) {
            QCOMPARE(QDateTime::fromString(slot["starts_at"].toString(), Qt::ISODate), expected);
            expected = expected.addSecs(15 * 60);
            QCOMPARE(QDateTime::fromString(slot["ends_at"].toString(), Qt::ISODate), expected);
        }
        QCOMPARE(expected, six);
    }

    void wallClockHoursStayThroughTheYear()
    {
        const TestClinic clinic = makeClinic(m_app, 1);
        m_admin.run("UPDATE callwaiting.clinics SET horizon_days = 400 WHERE clinic_id = ?", {clinic.number});
        m_admin.run("UPDATE callwaiting.providers SET slots_until = NULL WHERE clinic_id = ?", {clinic.number});
        m_app.call("extend_slots", {});
        const auto starts = m_admin.run("SELECT DISTINCT min(starts_at AT TIME ZONE 'Europe/London')::time::text, "
                                        "max(ends_at AT TIME ZONE 'Europe/London')::time::text, count(*) "
                                        "FROM callwaiting.slots WHERE clinic_id = ? "
                                        "GROUP BY (starts_at AT TIME ZONE 'Europe/London')::date", {clinic.number});
        QCOMPARE(starts.size(), 1);
        QCOMPARE(starts[0][0].toString(), QString("09:00:00"));
        QCOMPARE(starts[0][1].toString(), QString("17:00:00"));
        QCOMPARE(starts[0][2].toInt(), 28);
    }

    void horizonIsLaidOnce()
    {
        const TestClinic clinic = makeClinic(m_app, 2);
        m_app.call("extend_slots", {});
        QCOMPARE(m_app.call("extend_slots", {})["made"].toInt(), 0);
        m_admin.run("UPDATE callwaiting.providers SET slots_until = NULL WHERE clinic_id = ?", {clinic.number});
        QCOMPARE(m_app.call("extend_slots", {})["made"].toInt(), 0);
        // A day later, a day more.
        m_admin.run("UPDATE callwaiting.providers SET slots_until = slots_until - 1 WHERE clinic_id = ?", {clinic.number});
        m_admin.run("DELETE FROM callwaiting.slots s WHERE clinic_id = ? AND starts_at::date = "
                    "(SELECT max(starts_at)::date FROM callwaiting.slots WHERE clinic_id = s.clinic_id)", {clinic.number});
        QVERIFY(m_app.call("extend_slots", {})["made"].toInt() > 0);
        QCOMPARE(m_app.call("extend_slots", {})["made"].toInt(), 0);
    }

    void changedHoursKeepWhatIsTaken()
    {
        const TestClinic clinic = makeClinic(m_app);
        const QJsonArray day = clinic.slotsOf(m_app);
        const auto held = claim(m_app, clinic.reception, day[0]["id"])["hold"]["id"];
        const auto booked = confirm(m_app, clinic.reception, claim(m_app, clinic.reception, day[4]["id"])["hold"]["id"],
                                    clinic.quarter)["booking"]["id"];
        const qint64 head = m_app.call("sequence_events", {QVariant(), 0})["last"].toInteger();

        changeHours(clinic, {{"13:00", "18:00"}});
        QCOMPARE(statusOf(clinic, day[0]["id"]), QString("held"));
        QCOMPARE(statusOf(clinic, day[4]["id"]), QString("booked"));
        QCOMPARE(statusOf(clinic, day[1]["id"]), QString("blocked"));
        QCOMPARE(outcome(claim(m_app, clinic.reception, day[1]["id"])), QString("state_conflict"));
        QCOMPARE(statusOf(clinic, day[12]["id"]), QString("free"));
        QCOMPARE(clinic.slotsOf(m_app).size(), 2 + 16 + 4); // what is withdrawn and nobody's is not listed
        QVERIFY(!m_app.call("sequence_events", {head, 1})["events"].toArray().isEmpty());

        // What is given up outside of the hours does not come back as free.
        m_app.call("release_slot", {clinic.reception, key(held)});
        m_app.call("cancel_booking", {clinic.reception, key(booked), "x", QVariant()});
        QCOMPARE(statusOf(clinic, day[0]["id"]), QString("blocked"));
        QCOMPARE(statusOf(clinic, day[4]["id"]), QString("blocked"));

        changeHours(clinic, {{"09:00", "12:00"}, {"13:00", "17:00"}});
        QCOMPARE(statusOf(clinic, day[0]["id"]), QString("free"));
        QCOMPARE(outcome(claim(m_app, clinic.reception, day[0]["id"], 60)), QString("ok"));
    }

    void newSlotsNeverOverlapTakenOnes()
    {
        const TestClinic clinic = makeClinic(m_app);
        const QJsonArray day = clinic.slotsOf(m_app);
        claim(m_app, clinic.reception, day[2]["id"]); // 09:30
        changeHours(clinic, {{"09:05", "12:05"}});
        QCOMPARE(m_admin.value("SELECT count(*) FROM callwaiting.slots a JOIN callwaiting.slots b ON a.clinic_id = b.clinic_id "
                               "AND a.id <> b.id AND a.starts_at < b.ends_at AND b.starts_at < a.ends_at "
                               "AND a.provider_id = b.provider_id "
                               "WHERE a.clinic_id = ? AND a.status <> 'blocked' AND b.status <> 'blocked'",
                               {clinic.number}).toInt(), 0);
        QCOMPARE(statusOf(clinic, day[2]["id"]), QString("held"));
        const QDateTime from(QDate::currentDate().addDays(1), QTime(0, 0), Qt::UTC);
        const auto free = m_app.call("free_slots", {clinic.reception, from, from.addDays(1), QVariant(), 30, 100})["slots"]
                              .toArray();
        QCOMPARE(free.size(), 9); // 09:45, the rest behind the held one, to 11:35; before it there are but 25 minutes
    }

    void freeStartsFitTheDuration()
    {
        const TestClinic clinic = makeClinic(m_app, 2);
        const QDateTime from(QDate::currentDate().addDays(1), QTime(0, 0), Qt::UTC);
        const auto count = [&](const QVariant& provider, int minutes) {
            return m_app.call("free_slots", {clinic.agent, from, from.addDays(1), provider, minutes, 500})["slots"].toArray().size();
        };
        QCOMPARE(count({}, 0), 56);
        QCOMPARE(count(clinic.providers[1].toLongLong(), 15), 28);
        QCOMPARE(count(clinic.providers[0].toLongLong(), 60), 12 - 3 + 16 - 3);
        QCOMPARE(count({}, 4 * 60), 2);
        QCOMPARE(count({}, 5 * 60), 0);
    }

    void badHoursAreNamed()
    {
        const TestClinic clinic = makeClinic(m_app);
        const auto pointerOf = [&](const QJsonArray& hours) {
            return saveProvider(m_app, clinic, {}, {{"name", "Dr X"}, {"working_hours", hours}})["errors"][0]["pointer"].toString();
        };
        const auto hours = [](int weekday, const QString& from, const QString& to) {
            return QJsonObject{{"weekday", weekday}, {"starts_at", from}, {"ends_at", to}};
        };
        QCOMPARE(pointerOf({hours(1, "09:00", "12:00"), hours(8, "09:00", "12:00")}), QString("/working_hours/1"));
        QCOMPARE(pointerOf({hours(1, "12:00", "09:00")}), QString("/working_hours/0"));
        QCOMPARE(pointerOf({hours(1, "09:00", "12:00"), hours(1, "11:00", "13:00")}), QString("/working_hours/0"));
        QCOMPARE(outcome(m_app.call("save_provider", {clinic.reception, QVariant(), QJsonObject{{"name", "x"}}})),
                 QString("forbidden"));
    }
};

QTEST_GUILESS_MAIN(TestSlots)
#include "tst_slots.moc"
