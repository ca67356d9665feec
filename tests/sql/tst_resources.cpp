#include "sql/clinicfixture.h"

#include <QTest>

using namespace clinic::test;

/// Rooms and devices: taken with the provider, all or nothing, and never twice at a time.
class TestResources : public QObject
{
    Q_OBJECT

    Sql m_app{TempPostgres::shared().app()};
    Sql m_admin{TempPostgres::shared().admin()};
    TestClinic m_clinic;
    QString m_peel;  // 30 minutes with the laser
    QString m_laser; // the only one

    static QJsonValue holdOf(const QJsonObject& answer) { return answer["hold"]["id"]; }

    QJsonValue book(const QJsonValue& slot, const QString& procedure)
    {
        return confirm(m_app, m_clinic.reception, holdOf(claimFor(m_app, m_clinic.reception, slot, procedure)), procedure)
            ["booking"]["id"];
    }

    const QJsonObject bookingOf(const QJsonValue& id)
    {
        return m_app.call("get_booking", {m_clinic.reception, key(id)})["booking"].toObject();
    }

    const QJsonObject change(const QJsonValue& hold, const QVariant& minutes, const QString& procedure)
    {
        return m_app.call("change_hold", {m_clinic.reception, key(hold), minutes, procedure.toLongLong()});
    }

    int occupied(const QString& resource)
    {
        return m_admin.value("SELECT count(*) FROM callwaiting.occupancy WHERE occupant_id = ?", {resource.toLongLong()})
            .toInt();
    }

private Q_SLOTS:
    void init()
    {
        m_clinic = makeClinic(m_app, 3);
        m_laser = addResource(m_app, m_clinic, "laser");
        m_peel = addProcedure(m_app, m_clinic, "Peel", 30, {"laser"});
    }

    void oneOfEachKindIsTakenAndShown()
    {
        const QString room = addResource(m_app, m_clinic, "room");
        addResource(m_app, m_clinic, "room", "Two");
        const QString both = addProcedure(m_app, m_clinic, "Both", 30, {"room", "laser", "room"});
        const QJsonArray day = m_clinic.slotsOf(m_app);
        const QJsonObject claimed = claimFor(m_app, m_clinic.reception, day[0]["id"], both);
        const QJsonArray taken{m_laser, room};
        QCOMPARE(claimed["hold"]["resource_ids"].toArray(), taken);
        QCOMPARE(m_clinic.slot(m_app, day[1]["id"].toString())["resource_ids"].toArray(), taken);
        QCOMPARE(m_clinic.slot(m_app, day[2]["id"].toString())["resource_ids"].toArray(), QJsonArray());
        const QJsonObject booking = confirm(m_app, m_clinic.reception, holdOf(claimed), both)["booking"].toObject();
        QCOMPARE(booking["resource_ids"].toArray(), taken);
        QCOMPARE(booking["booked_by_kind"].toString(), QString("staff"));
        QVERIFY(booking["series"].isNull());
    }

    void providerFreeAndNoResourceIsAConflictOfItsOwn()
    {
        const QJsonArray first = m_clinic.slotsOf(m_app, 0);
        const QJsonArray second = m_clinic.slotsOf(m_app, 1);
        QCOMPARE(outcome(claimFor(m_app, m_clinic.agent, first[4]["id"], m_peel)), QString("ok"));
        const QJsonObject lost = claimFor(m_app, m_clinic.reception, second[4]["id"], m_peel);
        QCOMPARE(outcome(lost), QString("slot_taken"));
        QCOMPARE(lost["resource_kind"].toString(), QString("laser"));
        QVERIFY(lost["holder"].isNull());
        QCOMPARE(lost["alternatives"].toArray().size(), 3);
        for (const QJsonValue& alternative : lost["alternatives"].toArray()) {
            const QJsonObject tried = claimFor(m_app, m_clinic.reception, alternative["id"], m_peel);
            QCOMPARE(outcome(tried), QString("ok"));
            QCOMPARE(outcome(m_app.call("release_slot", {m_clinic.reception, key(holdOf(tried))})), QString("ok"));
        }
        // Half a procedure later the laser is still in use; without it the time is free.
        QCOMPARE(outcome(claimFor(m_app, m_clinic.reception, second[5]["id"], m_peel)), QString("slot_taken"));
        QCOMPARE(outcome(claim(m_app, m_clinic.reception, second[4]["id"])), QString("ok"));
        QCOMPARE(occupied(m_laser), 1);
    }

    void takenProviderIsNamedRatherThanTheResource()
    {
        const auto slot = m_clinic.slotsOf(m_app)[0]["id"];
        claimFor(m_app, m_clinic.agent, slot, m_peel);
        const QJsonObject lost = claimFor(m_app, m_clinic.reception, slot, m_peel);
        QCOMPARE(lost["holder"]["name"].toString(), QString("Voxanne"));
        QVERIFY(lost["resource_kind"].isNull());
    }

    void oneDeviceHasOneWinnerAmongProviders_data()
    {
        QTest::addColumn<int>("devices");
        QTest::newRow("one") << 1;
        QTest::newRow("two") << 2;
    }

    void oneDeviceHasOneWinnerAmongProviders()
    {
        QFETCH(int, devices);
        const TestClinic clinic = makeClinic(m_app, 6);
        for (int i = 0; i < devices; ++i)
            addResource(m_app, clinic, "laser");
        const QString peel = addProcedure(m_app, clinic, "Peel", 30, {"laser"});
        for (int round = 0; round < 4; ++round) {
            // Every other time the device is still occupied by a hold that has run out.
            if (round % 2 == 1) {
                const auto stale = claimFor(m_app, clinic.agent, clinic.slotsOf(m_app, 5)[round * 4 + 1]["id"], peel);
                expire(m_admin, holdOf(stale));
            }
            QStringList wanted;
            for (int i = 0; i < 6; ++i) // overlapping, not at the same time
                wanted.append(clinic.slotsOf(m_app, i)[round * 4 + i % 2]["id"].toString());
            const auto answers = race(6, [&](Sql& own, int i) { return claimFor(own, clinic.agent, wanted[i], peel); });
            QCOMPARE(wins(answers), devices);
            for (const QJsonObject& answer : answers) {
                if (outcome(answer) != u"ok")
                    QCOMPARE(answer["resource_kind"].toString(), QString("laser"));
            }
        }
        QCOMPARE(m_admin.value("SELECT count(*) FROM callwaiting.holds h WHERE h.clinic_id = ? AND h.state = 'open' AND "
                               "(SELECT count(*) FROM callwaiting.occupancy o WHERE o.hold_id = h.id) <> 2",
                               {clinic.number}).toInt(), 0);
    }

    void crossedOrdersOfResourcesDoNotDeadlock()
    {
        const TestClinic clinic = makeClinic(m_app, 4);
        addResource(m_app, clinic, "a");
        addResource(m_app, clinic, "b");
        const QStringList procedures{addProcedure(m_app, clinic, "ab", 15, {"a", "b"}),
                                     addProcedure(m_app, clinic, "ba", 15, {"b", "a"})};
        for (int round = 0; round < 6; ++round) {
            QStringList wanted;
            for (int i = 0; i < 4; ++i)
                wanted.append(clinic.slotsOf(m_app, i)[round]["id"].toString());
            const auto answers = race(4, [&](Sql& own, int i) {
                return claimFor(own, clinic.agent, wanted[i], procedures[i % 2]);
            });
            QCOMPARE(wins(answers), 1);
        }
        QCOMPARE(m_admin.value("SELECT deadlocks FROM pg_stat_database WHERE datname = current_database()").toInt(), 0);
    }

    void holdAddsKeepsAndDropsItsResources()
    {
        const QString second = addResource(m_app, m_clinic, "laser", "Two");
        const QJsonArray day = m_clinic.slotsOf(m_app);
        claimFor(m_app, m_clinic.agent, m_clinic.slotsOf(m_app, 1)[0]["id"], m_peel); // has the first one
        const auto hold = holdOf(claim(m_app, m_clinic.reception, day[0]["id"]));
        QCOMPARE(change(hold, {}, m_peel)["hold"]["resource_ids"].toArray(), QJsonArray{second});
        QCOMPARE(change(hold, 60, m_peel)["hold"]["resource_ids"].toArray(), QJsonArray{second});
        QCOMPARE(m_admin.value("SELECT upper(during) - lower(during) = interval '1 hour' FROM callwaiting.occupancy "
                               "WHERE occupant_id = ?", {second.toLongLong()}).toBool(), true);
        QCOMPARE(change(hold, 15, m_clinic.quarter)["hold"]["resource_ids"].toArray(), QJsonArray());
        QCOMPARE(occupied(second), 0);
    }

    void holdThatCannotHaveTheDeviceStaysAsItWas()
    {
        const QJsonArray day = m_clinic.slotsOf(m_app);
        const auto hold = holdOf(claimFor(m_app, m_clinic.reception, day[0]["id"], m_peel));
        claimFor(m_app, m_clinic.agent, m_clinic.slotsOf(m_app, 1)[2]["id"], m_peel);
        const QJsonObject lost = change(hold, 60, m_peel);
        QCOMPARE(outcome(lost), QString("slot_taken"));
        QCOMPARE(lost["resource_kind"].toString(), QString("laser"));
        QCOMPARE(m_clinic.slot(m_app, day[1]["id"].toString())["resource_ids"].toArray(), QJsonArray{m_laser});
        QCOMPARE(m_clinic.slot(m_app, day[2]["id"].toString())["status"].toString(), QString("free"));
        QCOMPARE(outcome(confirm(m_app, m_clinic.reception, hold, m_peel)), QString("ok"));
    }

    void confirmTakesWhatItsProcedureNeeds()
    {
        const QJsonArray day = m_clinic.slotsOf(m_app);
        const auto other = holdOf(claimFor(m_app, m_clinic.agent, m_clinic.slotsOf(m_app, 1)[0]["id"], m_peel));
        const auto hold = holdOf(claim(m_app, m_clinic.reception, day[0]["id"], 30));
        const QJsonObject lost = confirm(m_app, m_clinic.reception, hold, m_peel);
        QCOMPARE(outcome(lost), QString("slot_taken"));
        QCOMPARE(lost["resource_kind"].toString(), QString("laser"));
        QCOMPARE(m_clinic.slot(m_app, day[0]["id"].toString())["status"].toString(), QString("held"));
        m_app.call("release_slot", {m_clinic.agent, key(other)});
        QCOMPARE(confirm(m_app, m_clinic.reception, hold, m_peel)["booking"]["resource_ids"].toArray(), QJsonArray{m_laser});
        // The other way round it is given back.
        const auto spare = holdOf(claimFor(m_app, m_clinic.reception, day[8]["id"], m_peel));
        QCOMPARE(confirm(m_app, m_clinic.reception, spare, m_clinic.quarter, "bert")["booking"]["resource_ids"].toArray(),
                 QJsonArray());
        QCOMPARE(occupied(m_laser), 1);
    }

    void moveKeepsItsDeviceOrTakesAnother()
    {
        const QString second = addResource(m_app, m_clinic, "laser", "Two");
        const QJsonArray day = m_clinic.slotsOf(m_app);
        const auto booking = book(day[0]["id"], m_peel);
        const auto move = [&](const QJsonValue& slot) -> const QJsonObject {
            return m_app.call("reschedule_booking", {m_clinic.reception, key(booking), key(slot), QVariant(), QVariant()});
        };
        QCOMPARE(move(day[1]["id"])["booking"]["resource_ids"].toArray(), QJsonArray{m_laser}); // over its own time
        claimFor(m_app, m_clinic.agent, m_clinic.slotsOf(m_app, 1)[12]["id"], m_peel);
        QCOMPARE(move(day[12]["id"])["booking"]["resource_ids"].toArray(), QJsonArray{second});
        QCOMPARE(move(day[20]["id"])["booking"]["resource_ids"].toArray(), QJsonArray{second}); // the first is free, too
        // Neither is free: everything stays.
        for (const int provider : {1, 2})
            claimFor(m_app, m_clinic.agent, m_clinic.slotsOf(m_app, provider)[24]["id"], m_peel);
        const QJsonObject lost = move(day[24]["id"]);
        QCOMPARE(outcome(lost), QString("slot_taken"));
        QCOMPARE(lost["resource_kind"].toString(), QString("laser"));
        QCOMPARE(bookingOf(booking)["resource_ids"].toArray(), QJsonArray{second});
        QCOMPARE(m_clinic.slot(m_app, day[20]["id"].toString())["status"].toString(), QString("booked"));
    }

    void cancelGivesTheDeviceBackAndRestoreTakesIt()
    {
        const auto booking = book(m_clinic.slotsOf(m_app)[0]["id"], m_peel);
        m_app.call("cancel_booking", {m_clinic.reception, key(booking), "ill", QVariant()});
        QCOMPARE(occupied(m_laser), 0);
        const auto hold = holdOf(claimFor(m_app, m_clinic.agent, m_clinic.slotsOf(m_app, 1)[1]["id"], m_peel));
        const QJsonObject refused = m_app.call("restore_booking", {m_clinic.reception, key(booking)});
        QCOMPARE(outcome(refused), QString("slot_taken"));
        QCOMPARE(refused["resource_kind"].toString(), QString("laser"));
        m_app.call("release_slot", {m_clinic.agent, key(hold)});
        QCOMPARE(m_app.call("restore_booking", {m_clinic.reception, key(booking)})["booking"]["resource_ids"].toArray(),
                 QJsonArray{m_laser});
        QCOMPARE(occupied(m_laser), 1);
    }

    void holdThatRanOutDoesNotBlockTheDevice()
    {
        const auto stale = m_clinic.slotsOf(m_app, 1)[0]["id"];
        const auto hold = holdOf(claimFor(m_app, m_clinic.agent, stale, m_peel));
        expire(m_admin, hold);
        QCOMPARE(outcome(claimFor(m_app, m_clinic.reception, m_clinic.slotsOf(m_app)[1]["id"], m_peel)), QString("ok"));
        QCOMPARE(m_admin.value("SELECT state::text FROM callwaiting.holds WHERE id = ?", {key(hold)}).toString(),
                 QString("expired"));
        QCOMPARE(m_admin.value("SELECT status::text FROM callwaiting.slots WHERE id = ?", {key(stale)}).toString(),
                 QString("free"));
        // The job gives a device back as well.
        expire(m_admin, holdOf(claimFor(m_app, m_clinic.agent, m_clinic.slotsOf(m_app)[9]["id"], m_peel)));
        QCOMPARE(m_app.call("expire_holds", {100})["expired"].toInt(), 1);
        QCOMPARE(occupied(m_laser), 1);
    }

    void inactiveDevicesAreNotTaken()
    {
        const auto booking = book(m_clinic.slotsOf(m_app)[0]["id"], m_peel);
        const QJsonObject saved = m_app.call("save_resource", {m_clinic.manager, m_laser.toLongLong(), QJsonObject{{"active", false}}});
        QCOMPARE(saved["resource"]["active"].toBool(), false);
        QCOMPARE(saved["resource"]["name"].toString(), QString("One"));
        QCOMPARE(claimFor(m_app, m_clinic.reception, m_clinic.slotsOf(m_app)[8]["id"], m_peel)["resource_kind"].toString(),
                 QString("laser"));
        QCOMPARE(bookingOf(booking)["resource_ids"].toArray(), QJsonArray{m_laser});
    }

    void aKindThatTheClinicHasNoneOfIsSaidAtOnce()
    {
        const QString scan = addProcedure(m_app, m_clinic, "Scan", 30, {"scanner"});
        const QJsonObject lost = claimFor(m_app, m_clinic.reception, m_clinic.slotsOf(m_app)[0]["id"], scan);
        QCOMPARE(lost["resource_kind"].toString(), QString("scanner"));
        QCOMPARE(lost["alternatives"].toArray(), QJsonArray());
    }

    void wallStandsAroundResources()
    {
        const auto first = holdOf(claimFor(m_app, m_clinic.agent, m_clinic.slotsOf(m_app, 0)[0]["id"], m_peel));
        const auto second = holdOf(claim(m_app, m_clinic.agent, m_clinic.slotsOf(m_app, 1)[0]["id"]));
        const QString steal = "INSERT INTO callwaiting.occupancy SELECT clinic_id, %1, occupant_id, during FROM "
                              "callwaiting.occupancy WHERE occupant_id = %2 AND hold_id = %3";
        QCOMPARE(m_admin.refusalOf(steal.arg(second.toString(), m_laser, first.toString())), QByteArray("23P01"));
    }

    void freeTimesOfAProcedureHaveItsDevice()
    {
        claimFor(m_app, m_clinic.agent, m_clinic.slotsOf(m_app, 0)[4]["id"], m_peel); // 10:00 to 10:30
        const QDateTime from(QDate::currentDate().addDays(1), QTime(0, 0), Qt::UTC);
        const auto count = [&](const QVariant& procedure) {
            return m_app.call("free_slots", {m_clinic.agent, from, from.addDays(1), m_clinic.providers[1].toLongLong(),
                                             QVariant(), 500, procedure})["slots"].toArray().size();
        };
        QCOMPARE(count({}), 28);
        QCOMPARE(count(m_clinic.threeQuarters.toLongLong()), 28 - 2 * 2);
        QCOMPARE(count(m_peel.toLongLong()), 28 - 2 - 3); // not at 9:45, 10:00, 10:15
    }

    void listIsTheManagersToChange()
    {
        const qint64 head = m_app.call("sequence_events", {QVariant(), 0})["last"].toInteger();
        const auto save = [&](const QJsonObject& who, const QVariant& id, const QJsonObject& members) -> const QJsonObject {
            return m_app.call("save_resource", {who, id, members});
        };
        QCOMPARE(outcome(save(m_clinic.reception, {}, {{"name", "x"}, {"kind", "room"}})), QString("forbidden"));
        QCOMPARE(save(m_clinic.manager, {}, {{"name", " "}, {"kind", "room"}})["errors"][0]["pointer"].toString(), QString("/name"));
        QCOMPARE(save(m_clinic.manager, {}, {{"name", "x"}})["errors"][0]["pointer"].toString(), QString("/kind"));
        QCOMPARE(outcome(save(m_clinic.manager, m_laser.toLongLong(), {{"name", "Old"}, {"version", 9}})), QString("state_conflict"));
        QCOMPARE(outcome(save(m_clinic.manager, m_laser.toLongLong(), {{"name", "New"}, {"version", 1}})), QString("ok"));
        const QJsonArray list = m_app.call("list_resources", {m_clinic.reception})["resources"].toArray();
        QCOMPARE(list.size(), 1);
        QCOMPARE(list[0].toObject(), (QJsonObject{{"id", m_laser}, {"name", "New"}, {"kind", "laser"}, {"active", true}, {"version", 2}}));
        const QJsonArray events = m_app.call("sequence_events", {head, 100})["events"].toArray();
        QCOMPARE(events.size(), 1);
        QCOMPARE(events[0]["type"].toString(), QString("catalogue"));
    }
};

QTEST_GUILESS_MAIN(TestResources)
#include "tst_resources.moc"
