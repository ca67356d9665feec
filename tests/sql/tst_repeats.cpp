#include "sql/clinicfixture.h"

#include <QTest>
#include <QTimeZone>

using namespace clinic::test;

/// Rows of bookings: planned at the same time of the wall clock, booked whole or not at all.
class TestRepeats : public QObject
{
    Q_OBJECT

    Sql m_app{TempPostgres::shared().app()};
    Sql m_admin{TempPostgres::shared().admin()};
    TestClinic m_clinic;

    const QJsonObject plan(const QJsonValue& hold, const QString& every, int interval, int count)
    {
        return m_app.call("plan_repeat", {m_clinic.reception, key(hold), every, interval, count});
    }

    const QJsonObject confirmRow(Sql& sql, const QJsonObject& who, const QJsonValue& hold, const QJsonArray& repeats,
                                 const QString& procedure = {})
    {
        return sql.call("confirm_slot", {who, key(hold), (procedure.isEmpty() ? m_clinic.quarter : procedure).toLongLong(),
                                         patient("anna"), QVariant(), repeats});
    }

    static QJsonArray slotsOf(const QJsonObject& planned)
    {
        QJsonArray ids;
        for (const QJsonValue& occurrence : planned["occurrences"].toArray())
            ids.append(occurrence["slot_id"]);
        return ids;
    }

    const QJsonArray bookingsOf(const QJsonValue& booking)
    {
        const auto contact = m_app.call("get_booking", {m_clinic.reception, key(booking)})["booking"]["contact"]["id"];
        return m_app.call("list_bookings_of", {m_clinic.reception, key(contact)})["bookings"].toArray();
    }

    QString statusOf(const QJsonValue& slot) { return m_clinic.slot(m_app, slot.toString())["status"].toString(); }

    /// The first local date from here on which the clock is changed in that direction.
    static QDate changeOfTheClock(const QTimeZone& zone, bool toSummer)
    {
        QDateTime at = QDateTime::currentDateTimeUtc().addDays(8);
        for (;;) {
            const auto change = zone.nextTransition(at);
            if ((change.daylightTimeOffset > 0) == toSummer)
                return change.atUtc.toTimeZone(zone).date();
            at = change.atUtc;
        }
    }

private Q_SLOTS:
    void init() { m_clinic = makeClinic(m_app, 2); }

    void planTakesNothingAndKeepsTheWallClock_data()
    {
        QTest::addColumn<QByteArray>("zone");
        QTest::addColumn<bool>("toSummer");
        QTest::newRow("London, March") << QByteArray("Europe/London") << true;
        QTest::newRow("London, October") << QByteArray("Europe/London") << false;
        QTest::newRow("New York, March") << QByteArray("America/New_York") << true;
        QTest::newRow("New York, November") << QByteArray("America/New_York") << false;
    }

    void planTakesNothingAndKeepsTheWallClock()
    {
        QFETCH(QByteArray, zone);
        QFETCH(bool, toSummer);
        m_clinic = makeClinic(m_app, 1, QString::fromLatin1(zone));
        m_admin.run("UPDATE callwaiting.clinics SET horizon_days = 420 WHERE clinic_id = ?", {m_clinic.number});
        m_admin.run("UPDATE callwaiting.providers SET slots_until = NULL WHERE clinic_id = ?", {m_clinic.number});
        m_app.call("extend_slots", {});
        const QTimeZone local(zone);
        const QDateTime first(changeOfTheClock(local, toSummer).addDays(-7), QTime(10, 15), local);
        const auto start = m_app.call("list_slots", {m_clinic.agent, first.toUTC(), first.toUTC().addSecs(60), QVariant(), QVariant()})
            ["slots"][0]["id"];
        const auto hold = claim(m_app, m_clinic.reception, start, 45)["hold"]["id"];
        const QJsonArray weeks = plan(hold, "week", 1, 4)["occurrences"].toArray();
        QCOMPARE(weeks.size(), 3);
        for (int i = 0; i < 3; ++i) {
            const QDateTime at = QDateTime::fromString(weeks[i]["starts_at"].toString(), Qt::ISODateWithMs).toTimeZone(local);
            QCOMPARE(at.date(), first.date().addDays(7 * (i + 1)));
            QCOMPARE(at.time(), QTime(10, 15));
            QVERIFY(weeks[i]["free"].toBool());
            QCOMPARE(m_clinic.slot(m_app, weeks[i]["slot_id"].toString())["starts_at"].toString(),
                     at.toUTC().toString(Qt::ISODate));
            QCOMPARE(statusOf(weeks[i]["slot_id"]), QString("free"));
        }
        const QJsonArray days = plan(hold, "day", 2, 8)["occurrences"].toArray();
        QCOMPARE(days.size(), 7);
        for (int i = 0; i < 7; ++i) {
            const QDateTime at = QDateTime::fromString(days[i]["starts_at"].toString(), Qt::ISODateWithMs).toTimeZone(local);
            QCOMPARE(at, QDateTime(first.date().addDays(2 * (i + 1)), QTime(10, 15), local));
        }
    }

    void planNamesWhoIsInTheWayAndWhatIsNear()
    {
        const QString laser = addResource(m_app, m_clinic, "laser");
        const QString peel = addProcedure(m_app, m_clinic, "Peel", 30, {"laser"});
        const auto hold = claimFor(m_app, m_clinic.reception, m_clinic.slotsOf(m_app, 0, 1)[4]["id"], peel)["hold"]["id"];
        const QJsonArray second = m_clinic.slotsOf(m_app, 0, 2);
        claim(m_app, m_clinic.agent, second[5]["id"]);
        claimFor(m_app, m_clinic.agent, m_clinic.slotsOf(m_app, 1, 3)[4]["id"], peel);
        m_admin.run("UPDATE callwaiting.slots SET status = 'blocked', withdrawn = true WHERE id = ?",
                    {key(m_clinic.slotsOf(m_app, 0, 4)[4]["id"])});
        const QJsonArray planned = plan(hold, "day", 1, 5)["occurrences"].toArray();
        QCOMPARE(planned[0]["free"].toBool(), false);
        QCOMPARE(planned[0]["slot_id"], second[4]["id"]);
        QCOMPARE(planned[0]["holder"]["name"].toString(), QString("Voxanne"));
        QCOMPARE(planned[1]["resource_kind"].toString(), QString("laser"));
        QVERIFY(planned[1]["holder"].isNull());
        QVERIFY(planned[2]["slot_id"].isNull());
        QVERIFY(planned[3]["free"].toBool());
        QCOMPARE(planned[3]["alternatives"].toArray().size(), 0);
        for (int i = 0; i < 3; ++i) {
            const QJsonArray alternatives = planned[i]["alternatives"].toArray();
            QCOMPARE(alternatives.size(), 3);
            for (const QJsonValue& alternative : alternatives) { // of the same day, and really to be had
                QCOMPARE(alternative["starts_at"].toString().left(10), planned[i]["starts_at"].toString().left(10));
                const auto tried = claimFor(m_app, m_clinic.agent, alternative["id"], peel);
                QCOMPARE(outcome(tried), QString("ok"));
                m_app.call("release_slot", {m_clinic.agent, key(tried["hold"]["id"])});
            }
        }
    }

    void planChecksWhatItIsAsked()
    {
        const auto hold = claim(m_app, m_clinic.reception, m_clinic.slotsOf(m_app)[0]["id"])["hold"]["id"];
        QCOMPARE(plan(hold, "month", 1, 2)["errors"][0]["pointer"].toString(), QString("/every"));
        QCOMPARE(plan(hold, "day", 0, 2)["errors"][0]["pointer"].toString(), QString("/interval"));
        QCOMPARE(plan(hold, "day", 1, 53)["errors"][0]["pointer"].toString(), QString("/count"));
        QCOMPARE(outcome(m_app.call("plan_repeat", {m_clinic.manager, key(hold), "day", 1, 2})), QString("forbidden"));
        expire(m_admin, hold);
        QCOMPARE(outcome(plan(hold, "day", 1, 2)), QString("hold_expired"));
    }

    void rowIsBookedWhole()
    {
        const QString laser = addResource(m_app, m_clinic, "laser");
        const QString peel = addProcedure(m_app, m_clinic, "Peel", 30, {"laser"});
        const auto hold = claimFor(m_app, m_clinic.reception, m_clinic.slotsOf(m_app)[4]["id"], peel)["hold"]["id"];
        const QJsonArray repeats = slotsOf(plan(hold, "day", 1, 4));
        QJsonArray backwards;
        for (const QJsonValue& slot : repeats)
            backwards.prepend(slot);
        const QJsonObject row = confirmRow(m_app, m_clinic.reception, hold, backwards, peel);
        QCOMPARE(outcome(row), QString("ok"));
        QCOMPARE(row["booking"]["series"].toObject(), (QJsonObject{{"first", row["booking"]["id"]}, {"number", 1}, {"count", 4}}));
        const QJsonArray others = row["repeats"].toArray();
        QCOMPARE(others.size(), 3);
        for (int i = 0; i < 3; ++i) {
            QCOMPARE(others[i]["series"].toObject(), (QJsonObject{{"first", row["booking"]["id"]}, {"number", i + 2}, {"count", 4}}));
            QCOMPARE(others[i]["slot_ids"][0], repeats[i]);
            QCOMPARE(others[i]["slot_ids"].toArray().size(), 2);
            QCOMPARE(others[i]["resource_ids"].toArray(), QJsonArray{laser});
            QCOMPARE(statusOf(repeats[i]), QString("booked"));
        }
        // Again: the same row.
        QCOMPARE(confirmRow(m_app, m_clinic.reception, hold, repeats, peel)["repeats"].toArray(), others);
        QCOMPARE(m_admin.value("SELECT count(*) FROM callwaiting.audit_entries WHERE clinic_id = ? AND action = "
                               "'booking.confirm'", {m_clinic.number}).toInt(), 4);
        // Newest first, as a person's list goes.
        const QJsonArray all = bookingsOf(row["booking"]["id"]);
        QCOMPARE(all.size(), 4);
        QCOMPARE(all[0]["id"], others[2]["id"]);
        QCOMPARE(all[3]["id"], row["booking"]["id"]);
    }

    void everyConflictIsNamedAndNothingTaken()
    {
        const auto hold = claim(m_app, m_clinic.reception, m_clinic.slotsOf(m_app)[4]["id"], 30)["hold"]["id"];
        const QJsonArray repeats = slotsOf(plan(hold, "day", 1, 5));
        claim(m_app, m_clinic.agent, repeats[1]);
        claim(m_app, m_clinic.agent, m_clinic.slotsOf(m_app, 0, 5)[5]["id"]); // the second half of the last one
        const QJsonObject lost = confirmRow(m_app, m_clinic.reception, hold, repeats);
        QCOMPARE(outcome(lost), QString("slot_taken"));
        QCOMPARE(lost["holder"]["name"].toString(), QString("Voxanne"));
        const QJsonArray conflicts = lost["conflicts"].toArray();
        QCOMPARE(conflicts.size(), 2);
        QCOMPARE(conflicts[0]["slot_id"], repeats[1]);
        QCOMPARE(conflicts[1]["slot_id"], repeats[3]);
        for (const QJsonValue& conflict : conflicts) {
            QCOMPARE(conflict["holder"]["name"].toString(), QString("Voxanne"));
            QVERIFY(conflict["held_until"].isString());
            QCOMPARE(conflict["alternatives"].toArray().size(), 3);
        }
        QCOMPARE(statusOf(repeats[0]), QString("free"));
        QCOMPARE(m_admin.value("SELECT count(*) FROM callwaiting.bookings WHERE clinic_id = ?", {m_clinic.number}).toInt(), 0);
        // The hold is open still; with the alternatives the row is whole.
        QJsonArray repaired = repeats;
        repaired[1] = conflicts[0]["alternatives"][0]["id"];
        repaired[3] = conflicts[1]["alternatives"][0]["id"];
        QCOMPARE(confirmRow(m_app, m_clinic.reception, hold, repaired)["repeats"].toArray().size(), 4);
    }

    void oddRowsAreRefused()
    {
        const QJsonArray day = m_clinic.slotsOf(m_app);
        const QJsonArray next = m_clinic.slotsOf(m_app, 0, 2);
        const auto hold = claim(m_app, m_clinic.reception, day[4]["id"], 30)["hold"]["id"];
        const auto pointer = [&](const QJsonArray& repeats) {
            return confirmRow(m_app, m_clinic.reception, hold, repeats)["errors"][0]["pointer"].toString();
        };
        QCOMPARE(pointer({next[0]["id"], next[0]["id"]}), QString("/repeat_slot_ids/1"));
        QCOMPARE(pointer({next[0]["id"], next[1]["id"]}), QString("/repeat_slot_ids/1"));
        QCOMPARE(pointer({m_clinic.slotsOf(m_app, 1)[5]["id"]}), QString("/repeat_slot_ids/0")); // beside the hold itself
        QCOMPARE(pointer({"77"}), QString("/repeat_slot_ids/0"));
        QCOMPARE(outcome(confirmRow(m_app, m_clinic.reception, hold, {next[0]["id"], next[2]["id"]})), QString("ok"));
    }

    /// The row of a patient who gave up after the first visits: those that have begun are history.
    void leavesWhatHasBegunOfARow()
    {
        const auto hold = claim(m_app, m_clinic.reception, m_clinic.slotsOf(m_app)[6]["id"])["hold"]["id"];
        const QJsonObject row = confirmRow(m_app, m_clinic.reception, hold, slotsOf(plan(hold, "day", 1, 3)));
        const QJsonValue first = row["booking"]["id"];
        const QJsonArray others = row["repeats"].toArray();
        QCOMPARE(others.size(), 2);
        const auto moveBack = [&](const QJsonValue& booking, const QString& days) {
            m_admin.run("UPDATE callwaiting.bookings SET starts_at = now() - ?::interval, ends_at = now() - ?::interval + "
                        "interval '15 minutes' WHERE id = ?", {days, days, key(booking)});
        };
        m_admin.script("SET session_replication_role = replica");
        moveBack(first, "9 days");
        moveBack(others[0]["id"], "2 days");
        m_admin.script("SET session_replication_role = DEFAULT");
        const QJsonObject cancelled = m_app.call("cancel_booking", {m_clinic.reception, key(first), "ill", QVariant(), true});
        QCOMPARE(cancelled["cancelled"].toArray(), (QJsonArray{first, others[1]["id"]}));
    }

    void cancelsTheFollowingOnesToo()
    {
        const auto hold = claim(m_app, m_clinic.reception, m_clinic.slotsOf(m_app)[4]["id"])["hold"]["id"];
        const QJsonArray repeats = slotsOf(plan(hold, "day", 1, 5));
        const QJsonObject row = confirmRow(m_app, m_clinic.reception, hold, repeats);
        const QJsonArray others = row["repeats"].toArray();
        m_app.call("set_booking_status", {m_clinic.reception, key(others[2]["id"]), "completed", QVariant()});
        const auto cancel = [&](const QJsonValue& booking, bool following, const QVariant& version) -> const QJsonObject {
            return m_app.call("cancel_booking", {m_clinic.reception, key(booking), "ill", version, following});
        };
        QCOMPARE(outcome(cancel(others[0]["id"], true, 9)), QString("state_conflict"));
        QCOMPARE(cancel(others[0]["id"], true, 1)["cancelled"].toArray(), (QJsonArray{others[0]["id"], others[1]["id"], others[3]["id"]}));
        QCOMPARE(statusOf(repeats[1]), QString("free"));
        QCOMPARE(statusOf(repeats[2]), QString("booked"));
        QCOMPARE(cancel(row["booking"]["id"], false, {})["cancelled"].toArray(), QJsonArray{row["booking"]["id"]});
    }

    /// Single claims against a row's confirm: the row is there whole, or not at all and all of it is free again.
    void neverHalfARow()
    {
        for (int round = 0; round < 8; ++round) {
            const auto hold = claim(m_app, m_clinic.reception, m_clinic.slotsOf(m_app, 0, 1)[round]["id"])["hold"]["id"];
            const QJsonArray repeats = slotsOf(plan(hold, "day", 1, 7));
            const auto answers = race(4, [&](Sql& own, int i) {
                return i == 0 ? confirmRow(own, m_clinic.reception, hold, repeats)
                              : claim(own, m_clinic.agent, repeats[i * 2 - 1]);
            });
            const int booked = m_admin.value("SELECT count(*) FROM callwaiting.bookings b JOIN callwaiting.holds h "
                                             "USING (clinic_id) WHERE h.id = ? AND b.series_first = h.booking_id",
                                             {key(hold)}).toInt();
            if (outcome(answers[0]) == u"ok") {
                QCOMPARE(booked, 7);
                QCOMPARE(wins(answers), 1);
            } else {
                QCOMPARE(outcome(answers[0]), QString("slot_taken"));
                QCOMPARE(booked, 0);
                QVERIFY(wins(answers) >= 1);
                QCOMPARE(outcome(confirm(m_app, m_clinic.reception, hold, m_clinic.quarter)), QString("ok"));
            }
            QCOMPARE(m_admin.value("SELECT count(*) FROM callwaiting.slots WHERE clinic_id = ? AND status IN ('held', 'booked') "
                                   "AND hold_id NOT IN (SELECT hold_id FROM callwaiting.occupancy)", {m_clinic.number}).toInt(), 0);
        }
    }

    /// Two rows over each other's times, in opposite order: at most one of them, and no deadlock.
    void crossedRowsDoNotDeadlock()
    {
        for (int round = 0; round < 5; ++round) {
            const QJsonValue holds[] = {
                claim(m_app, m_clinic.reception, m_clinic.slotsOf(m_app, 0, 1)[round]["id"])["hold"]["id"],
                claim(m_app, m_clinic.agent, m_clinic.slotsOf(m_app, 1, 1)[round]["id"])["hold"]["id"]};
            QJsonArray rows[2];
            for (int day = 2; day < 8; ++day) {
                rows[0].append(m_clinic.slotsOf(m_app, day % 2, day)[round]["id"]);
                rows[1].prepend(m_clinic.slotsOf(m_app, day % 2, day)[round]["id"]);
            }
            const auto answers = race(2, [&](Sql& own, int i) {
                return confirmRow(own, i == 0 ? m_clinic.reception : m_clinic.agent, holds[i], rows[i]);
            });
            QCOMPARE(wins(answers), 1);
        }
        QCOMPARE(m_admin.value("SELECT deadlocks FROM pg_stat_database WHERE datname = current_database()").toInt(), 0);
    }
};

QTEST_GUILESS_MAIN(TestRepeats)
#include "tst_repeats.moc"
