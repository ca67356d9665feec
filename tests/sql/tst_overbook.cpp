#include "sql/clinicfixture.h"

#include <QTest>

using namespace clinic::test;

/// Deliberate double bookings: who may, over what, and who has the time when one of them goes.
class TestOverbook : public QObject
{
    Q_OBJECT

    Sql m_app{TempPostgres::shared().app()};
    Sql m_admin{TempPostgres::shared().admin()};
    TestClinic m_clinic;
    QJsonArray m_day;

    const QJsonObject overbook(const QJsonObject& who, const QJsonValue& slot, const QVariant& minutes = {},
                               const QString& identity = "bert", const QString& procedure = {})
    {
        return m_app.call("overbook_slot", {who, key(slot), minutes,
                                            (procedure.isEmpty() ? m_clinic.quarter : procedure).toLongLong(), "sealed reason",
                                            patient(identity), QVariant()});
    }

    QJsonValue doubled(const QJsonValue& slot, const QVariant& minutes = {}, const QString& identity = "bert")
    {
        return overbook(m_clinic.manager, slot, minutes, identity)["booking"]["id"];
    }

    QJsonValue book(const QJsonValue& slot, int minutes = 15, const QString& identity = "anna")
    {
        return confirm(m_app, m_clinic.reception, claim(m_app, m_clinic.reception, slot, minutes)["hold"]["id"],
                       m_clinic.quarter, identity)["booking"]["id"];
    }

    const QJsonObject cancel(const QJsonValue& booking)
    {
        return m_app.call("cancel_booking", {m_clinic.reception, key(booking), "ill", QVariant()});
    }

    const QJsonObject move(const QJsonValue& booking, const QJsonValue& slot, const QVariant& minutes = {})
    {
        return m_app.call("reschedule_booking", {m_clinic.reception, key(booking), key(slot), minutes, QVariant()});
    }

    const QJsonObject restore(const QJsonValue& booking)
    {
        return m_app.call("restore_booking", {m_clinic.reception, key(booking)});
    }

    const QJsonObject slot(int i) { return m_clinic.slot(m_app, m_day.at(i)["id"].toString()); }
    QString statusOf(int i) { return slot(i)["status"].toString(); }
    QJsonArray bookingsOf(int i) { return slot(i)["booking_ids"].toArray(); }

    bool isDoubled(const QJsonValue& booking)
    {
        const bool flagged = m_app.call("get_booking", {m_clinic.reception, key(booking)})["booking"]["overbooked"].toBool();
        const auto walls = m_admin.run("SELECT o.overbooked FROM callwaiting.occupancy o JOIN callwaiting.bookings b "
                                       "USING (clinic_id, hold_id) WHERE b.id = ? AND o.occupant_id = b.provider_id",
                                       {key(booking)});
        if (walls.size() != 1 || walls[0][0].toBool() != flagged)
            qFatal("the booking and its wall disagree");
        return flagged;
    }

private Q_SLOTS:
    void init()
    {
        m_clinic = makeClinic(m_app, 2);
        m_day = m_clinic.slotsOf(m_app);
    }

    void managersAloneWithAReason()
    {
        book(m_day.at(0)["id"]);
        QCOMPARE(outcome(overbook(m_clinic.reception, m_day.at(0)["id"])), QString("forbidden"));
        QCOMPARE(outcome(overbook(m_clinic.agent, m_day.at(0)["id"])), QString("forbidden"));
        const QJsonObject silent = m_app.call("overbook_slot", {m_clinic.manager, key(m_day.at(0)["id"]), QVariant(),
                                                                m_clinic.quarter.toLongLong(), " ", patient("bert"), QVariant()});
        QCOMPARE(silent["errors"][0]["pointer"].toString(), QString("/reason"));
        const QJsonObject done = overbook(m_clinic.manager, m_day.at(0)["id"]);
        QCOMPARE(outcome(done), QString("ok"));
        QVERIFY(done["booking"]["overbooked"].toBool());
        const QJsonObject shown = m_app.call("get_booking", {m_clinic.manager, key(done["booking"]["id"])});
        QCOMPARE(shown["history"].toArray().size(), 1);
        QCOMPARE(shown["history"][0]["what"].toString(), QString("overbooked"));
        QCOMPARE(shown["history"][0]["detail"].toString(), QString("sealed reason"));
        QCOMPARE(m_admin.value("SELECT count(*) FROM callwaiting.audit_entries WHERE clinic_id = ? AND action = "
                               "'booking.overbook'", {m_clinic.number}).toInt(), 1);
    }

    void freeTimeIsClaimedInstead()
    {
        QCOMPARE(outcome(overbook(m_clinic.manager, m_day.at(0)["id"])), QString("state_conflict"));
        // One slot of it that is not free is enough.
        book(m_day.at(1)["id"]);
        const auto partly = overbook(m_clinic.manager, m_day.at(0)["id"], 45)["booking"].toObject();
        QCOMPARE(partly["slot_ids"].toArray().size(), 3);
        QCOMPARE(bookingsOf(0), QJsonArray{partly["id"]});
        QCOMPARE(bookingsOf(1).size(), 2);
        QCOMPARE(outcome(claim(m_app, m_clinic.reception, m_day.at(2)["id"])), QString("slot_taken"));
        QCOMPARE(outcome(overbook(m_clinic.manager, m_day.at(11)["id"], 30)), QString("state_conflict")); // past the day's end
    }

    void pastIsPast()
    {
        m_admin.run("UPDATE callwaiting.slots SET status = 'blocked', starts_at = starts_at - interval '30 days', "
                    "ends_at = ends_at - interval '30 days' WHERE id = ?", {key(m_day.at(1)["id"])});
        QCOMPARE(outcome(overbook(m_clinic.manager, m_day.at(1)["id"])), QString("state_conflict"));
    }

    void blockedTimeIsBlockedAgainAfterwards()
    {
        m_admin.run("UPDATE callwaiting.slots SET status = 'blocked', withdrawn = true WHERE id = ?", {key(m_day.at(4)["id"])});
        const auto booking = doubled(m_day.at(4)["id"]);
        QCOMPARE(statusOf(4), QString("booked"));
        QCOMPARE(bookingsOf(4), QJsonArray{booking});
        QCOMPARE(outcome(cancel(booking)), QString("ok"));
        QCOMPARE(statusOf(4), QString("blocked"));
        QCOMPARE(outcome(restore(booking)), QString("ok"));
        QCOMPARE(statusOf(4), QString("booked"));
    }

    void restoresNothingAcrossTimeLaidAnew()
    {
        const auto first = book(m_day.at(1)["id"]);
        const auto second = doubled(m_day.at(1)["id"]);
        cancel(second);
        cancel(first);
        // A grid on which the slot is no time of its own: others lie across it, free for everybody.
        const auto grid = [&](int minutes) {
            return outcome(m_app.call("change_clinic", {m_clinic.manager, QJsonObject{{"grid_minutes", minutes}}}));
        };
        QCOMPARE(grid(20), QString("ok"));
        QCOMPARE(outcome(restore(second)), QString("slot_taken"));
        QCOMPARE(outcome(restore(first)), QString("slot_taken"));
        QCOMPARE(outcome(claim(m_app, m_clinic.reception, m_day.at(0)["id"], 20)), QString("ok"));
        QCOMPARE(grid(15), QString("ok"));
        QCOMPARE(outcome(restore(second)), QString("slot_taken"));
        QVERIFY(bookingsOf(1).isEmpty());
    }

    void firstInLineInheritsTheSlot()
    {
        const auto first = book(m_day.at(0)["id"], 30);
        const auto second = doubled(m_day.at(0)["id"], 30, "bert");
        const auto third = doubled(m_day.at(1)["id"], 15, "carl");
        QCOMPARE(bookingsOf(0), (QJsonArray{first, second}));
        QCOMPARE(bookingsOf(1), (QJsonArray{first, second, third}));
        const qint64 head = m_app.call("sequence_events", {QVariant(), 0})["last"].toInteger();
        QCOMPARE(outcome(cancel(first)), QString("ok"));
        QCOMPARE(bookingsOf(0), QJsonArray{second});
        QCOMPARE(bookingsOf(1), (QJsonArray{second, third}));
        QCOMPARE(statusOf(0), QString("booked"));
        // It has its time alone now: an ordinary booking, and everybody is told.
        QVERIFY(!isDoubled(second));
        QVERIFY(isDoubled(third));
        QJsonArray told;
        for (const QJsonValue& event : m_app.call("sequence_events", {head, 100})["events"].toArray()) {
            if (event["type"].toString() == u"booking")
                told.append(event["id"]);
        }
        QVERIFY(told.contains(first) && told.contains(second) && !told.contains(third));
        QCOMPARE(outcome(claim(m_app, m_clinic.reception, m_day.at(0)["id"])), QString("slot_taken"));
        // Who was first comes back only when the time is free.
        QCOMPARE(outcome(restore(first)), QString("slot_taken"));
        cancel(second);
        QCOMPARE(bookingsOf(1), QJsonArray{third});
        QCOMPARE(statusOf(0), QString("free"));
        cancel(third);
        QCOMPARE(statusOf(1), QString("free"));
        QCOMPARE(outcome(restore(first)), QString("ok"));
    }

    void doubleOneGoesWithoutATrace()
    {
        const auto first = book(m_day.at(0)["id"]);
        const auto second = doubled(m_day.at(0)["id"], 30);
        QCOMPARE(statusOf(1), QString("booked"));
        QCOMPARE(outcome(cancel(second)), QString("ok"));
        QCOMPARE(bookingsOf(0), QJsonArray{first});
        QCOMPARE(statusOf(1), QString("free"));
        // The undo of it doubles again, with the flag.
        QCOMPARE(outcome(restore(second)), QString("ok"));
        QCOMPARE(bookingsOf(0), (QJsonArray{first, second}));
        QVERIFY(isDoubled(second));
        // Once the first has gone, it comes back as one like any other.
        cancel(second);
        cancel(first);
        QCOMPARE(outcome(restore(second)), QString("ok"));
        QVERIFY(!isDoubled(second));
    }

    void holdsAreDoubledToo_data()
    {
        QTest::addColumn<QString>("end");
        QTest::newRow("release") << "release";
        QTest::newRow("expiry, seen at once") << "lazy";
        QTest::newRow("expiry, by the job") << "job";
        QTest::newRow("confirm") << "confirm";
    }

    void holdsAreDoubledToo()
    {
        QFETCH(QString, end);
        const auto hold = claim(m_app, m_clinic.reception, m_day.at(0)["id"])["hold"]["id"];
        const auto second = doubled(m_day.at(0)["id"], 30);
        QCOMPARE(statusOf(0), QString("held"));
        QCOMPARE(bookingsOf(0), QJsonArray{second});
        if (end == u"confirm") {
            const auto first = confirm(m_app, m_clinic.reception, hold, m_clinic.quarter)["booking"]["id"];
            QCOMPARE(bookingsOf(0), (QJsonArray{first, second}));
            QVERIFY(isDoubled(second));
            return;
        }
        if (end == u"release")
            m_app.call("release_slot", {m_clinic.reception, key(hold)});
        else
            expire(m_admin, hold);
        if (end == u"job")
            QCOMPARE(m_app.call("expire_holds", {100})["expired"].toInt(), 1);
        QCOMPARE(statusOf(0), QString("booked"));
        QCOMPARE(bookingsOf(0), QJsonArray{second});
        const QJsonObject lost = claim(m_app, m_clinic.agent, m_day.at(0)["id"]);
        QCOMPARE(outcome(lost), QString("slot_taken"));
        QCOMPARE(lost["holder"]["name"].toString(), QString("Mona"));
        QCOMPARE(m_app.call("slot_hold_status", {m_clinic.agent, key(m_day.at(0)["id"])})["status"].toString(), QString("booked"));
        QCOMPARE(outcome(claim(m_app, m_clinic.agent, m_day.at(0)["id"], 30)), QString("slot_taken"));
        m_app.call("expire_holds", {100});
        QVERIFY(!isDoubled(second));
    }

    void movedOntoFreeTimeItIsOneLikeAnyOther()
    {
        const auto first = book(m_day.at(0)["id"]);
        const auto second = doubled(m_day.at(0)["id"], 30);
        // In place it stays doubled, longer or shorter.
        QCOMPARE(outcome(move(second, m_day.at(0)["id"], 45)), QString("ok"));
        QCOMPARE(outcome(move(second, m_day.at(0)["id"], 30)), QString("ok"));
        QVERIFY(isDoubled(second));
        QCOMPARE(statusOf(2), QString("free"));
        // Onto somebody else's time no move leads.
        book(m_day.at(5)["id"], 15, "carl");
        QCOMPARE(outcome(move(second, m_day.at(5)["id"])), QString("slot_taken"));
        QCOMPARE(outcome(move(second, m_day.at(1)["id"])), QString("ok"));
        QVERIFY(!isDoubled(second));
        QCOMPARE(bookingsOf(0), QJsonArray{first});
        QCOMPARE(bookingsOf(1), QJsonArray{second});
    }

    void shrinkingTheFirstLeavesItsEndToTheNext()
    {
        const auto first = book(m_day.at(0)["id"], 30);
        const auto second = doubled(m_day.at(1)["id"], 30);
        QCOMPARE(outcome(move(first, m_day.at(0)["id"], 15)), QString("ok"));
        QCOMPARE(bookingsOf(1), QJsonArray{second});
        QVERIFY(!isDoubled(second));
        QCOMPARE(m_app.call("set_booking_status", {m_clinic.reception, key(second), "arrived", QVariant()})["booking"]["status"]
                     .toString(), QString("arrived"));
    }

    void resourcesAreNeverDoubled()
    {
        const QString laser = addResource(m_app, m_clinic, "laser");
        const QString peel = addProcedure(m_app, m_clinic, "Peel", 15, {"laser"});
        const auto first = confirm(m_app, m_clinic.reception, claimFor(m_app, m_clinic.reception, m_day.at(0)["id"], peel)["hold"]["id"],
                                   peel)["booking"]["id"];
        const QJsonObject lost = overbook(m_clinic.manager, m_day.at(0)["id"], {}, "bert", peel);
        QCOMPARE(outcome(lost), QString("slot_taken"));
        QCOMPARE(lost["resource_kind"].toString(), QString("laser"));
        const auto second = overbook(m_clinic.manager, m_day.at(0)["id"])["booking"]["id"]; // without it, yes
        QVERIFY(!second.isUndefined());
        cancel(first);
        QCOMPARE(overbook(m_clinic.manager, m_day.at(0)["id"], {}, "carl", peel)["booking"]["resource_ids"].toArray(),
                 QJsonArray{laser});
    }

    /// Two go at once, each leaves a half to the same one: afterwards it has its time alone, flag and wall included.
    void twoThatGoAtOnceLeaveOneWhole()
    {
        for (int round = 0; round < 5; ++round) {
            const int at = round * 2;
            const QJsonValue firsts[] = {book(m_day.at(at)["id"]), book(m_day.at(at + 1)["id"], 15, "carl")};
            const auto second = doubled(m_day.at(at)["id"], 30);
            const auto answers = race(2, [&](Sql& own, int i) {
                return own.call("cancel_booking", {m_clinic.reception, key(firsts[i]), "ill", QVariant()});
            });
            QCOMPARE(wins(answers), 2);
            QCOMPARE(bookingsOf(at), QJsonArray{second});
            QCOMPARE(bookingsOf(at + 1), QJsonArray{second});
            QVERIFY(!isDoubled(second));
        }
        QCOMPARE(m_admin.value("SELECT deadlocks FROM pg_stat_database WHERE datname = current_database()").toInt(), 0);
    }
};

QTEST_GUILESS_MAIN(TestOverbook)
#include "tst_overbook.moc"
