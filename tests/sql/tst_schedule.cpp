#include "sql/schedulemodel.h"

#include <QRandomGenerator>
#include <QTest>

#include <algorithm>
#include <atomic>
#include <thread>

using namespace clinic::test;

/// Weekly hours, hours of single dates, time off and the grid together make the slots; what is taken always stays.
class TestSchedule : public QObject
{
    Q_OBJECT

    Sql m_app{TempPostgres::shared().app()};
    Sql m_admin{TempPostgres::shared().admin()};

    struct Row
    {
        qint64 id = 0;
        Span span;
        QString status;
        bool withdrawn = false;
    };

    /// Everything that is no leftover, from tomorrow's midnight on.
    QList<Row> rowsOf(const TestClinic& clinic, const QString& zone, int provider = 0)
    {
        QList<Row> rows;
        for (const auto& row : m_admin.run(
                 "SELECT id, (extract(epoch FROM starts_at) / 60)::bigint, (extract(epoch FROM ends_at) / 60)::bigint, status, "
                 "withdrawn FROM callwaiting.slots "
                 "WHERE provider_id = ? AND NOT (withdrawn AND status = 'blocked') "
                 "AND starts_at >= ((now() AT TIME ZONE ?)::date + 1)::timestamp AT TIME ZONE ? ORDER BY starts_at",
                 {clinic.providers[provider].toLongLong(), zone, zone}))
            rows.append({row[0].toLongLong(), {row[1].toLongLong(), row[2].toLongLong()}, row[3].toString(), row[4].toBool()});
        return rows;
    }

    const QJsonObject addTimeOff(const TestClinic& clinic, const QDateTime& from, const QDateTime& to, int provider = 0)
    {
        QJsonObject off{{"starts_at", from.toString(Qt::ISODate)}, {"ends_at", to.toString(Qt::ISODate)}, {"reason", "Training"}};
        if (provider >= 0)
            off["provider_id"] = clinic.providers[provider];
        return m_app.call("add_time_off", {clinic.manager, off});
    }

    const QJsonObject saveDay(const TestClinic& clinic, const QDate& date, const LocalHours& hours)
    {
        return m_app.call("save_day_hours", {clinic.manager, clinic.providers[0].toLongLong(), date, hoursJson(hours), "late"});
    }

    const QJsonObject changeGrid(const TestClinic& clinic, int minutes)
    {
        return m_app.call("change_clinic", {clinic.manager, QJsonObject{{"grid_minutes", minutes}}});
    }

    static QDateTime timeOf(const QJsonValue& text) { return QDateTime::fromString(text.toString(), Qt::ISODate); }

    QString statusOf(const TestClinic& clinic, const QJsonValue& slot)
    {
        return clinic.slot(m_app, slot.toString())["status"].toString();
    }

    QString cancel(const TestClinic& clinic, const QJsonValue& booking)
    {
        return outcome(m_app.call("cancel_booking", {clinic.reception, key(booking), "x", QVariant()}));
    }

    QJsonValue book(const TestClinic& clinic, const QJsonValue& slot, const QVariant& minutes = {})
    {
        return confirm(m_app, clinic.reception, claim(m_app, clinic.reception, slot, minutes)["hold"]["id"], clinic.quarter)
            ["booking"]["id"];
    }

    qint64 head() { return m_app.call("sequence_events", {QVariant(), 0})["last"].toInteger(); }

    QStringList eventTypesSince(qint64 position)
    {
        QStringList types;
        for (const QJsonValue& event : m_app.call("sequence_events", {position, 2000})["events"].toArray())
            types.append(event["type"].toString());
        return types;
    }

    int audited(const TestClinic& clinic, const QString& action)
    {
        return m_admin.value("SELECT count(*) FROM callwaiting.audit_entries WHERE clinic_id = ? AND action = ?",
                             {clinic.number, action}).toInt();
    }

    static QDate nextClockChange(const QTimeZone& zone, bool toSummer)
    {
        for (QDateTime at = QDateTime::currentDateTimeUtc().addDays(2);;) {
            const auto change = zone.nextTransition(at);
            if ((change.daylightTimeOffset > 0) == toSummer)
                return change.atUtc.toTimeZone(zone).date();
            at = change.atUtc;
        }
    }

    static QByteArray told(QList<Span>::const_iterator span, QList<Span>::const_iterator end)
    {
        return span == end ? QByteArray("nothing")
                           : (timeOfMinute(span->from).toString(Qt::ISODate) + u" to " + timeOfMinute(span->to).toString(Qt::ISODate)).toLatin1();
    }

    /// Whether the slots are what the model says; tells the first difference.
    QByteArray differenceFrom(const ScheduleModel& model, const TestClinic& clinic, const QList<QDate>& days)
    {
        const QList<Row> rows = rowsOf(clinic, QString::fromLatin1(model.zone.id()));
        QList<Span> taken;
        qint64 reached = 0;
        for (const Row& row : rows) {
            if (row.span.from < reached)
                return "overlap at " + timeOfMinute(row.span.from).toString(Qt::ISODate).toLatin1();
            reached = row.span.to;
            if (row.status == u"free")
                continue;
            taken.append(row.span);
            if (row.withdrawn == model.isOpen(row.span))
                return "wrongly flagged: " + timeOfMinute(row.span.from).toString(Qt::ISODate).toLatin1();
        }
        for (const QDate& day : days) {
            QList<Span> found;
            for (const Row& row : rows) {
                if (row.status == u"free" && model.local(row.span.from).first == day)
                    found.append(row.span);
            }
            const QList<Span> expected = model.freeSlots(day, day, taken);
            if (found != expected) {
                const auto [is, should] = std::mismatch(found.begin(), found.end(), expected.begin(), expected.end());
                return day.toString(Qt::ISODate).toLatin1() + ": " + told(is, found.end()) + ", expected " + told(should, expected.end());
            }
        }
        return {};
    }

private Q_SLOTS:
    void timeOffKeepsWhatIsTaken()
    {
        const TestClinic clinic = makeClinic(m_app, 2);
        const QJsonArray day = clinic.slotsOf(m_app);
        const QJsonArray other = clinic.slotsOf(m_app, 1);
        const auto held = claim(m_app, clinic.reception, day[1]["id"])["hold"]["id"];
        const auto booked = book(clinic, day[4]["id"], 30);
        const auto cancelled = book(clinic, day[8]["id"]);
        QCOMPARE(cancel(clinic, cancelled), QString("ok"));
        const qint64 before = head();

        const QDateTime from = timeOf(day[0]["starts_at"]);
        const auto added = addTimeOff(clinic, from, from.addSecs(3 * 3600));
        QCOMPARE(outcome(added), QString("ok"));
        QCOMPARE(added["bookings_outside"].toArray(), QJsonArray{booked});
        QCOMPARE(added["time_off"]["reason"].toString(), QString("Training"));
        QCOMPARE(statusOf(clinic, day[0]["id"]), QString("blocked"));
        QCOMPARE(statusOf(clinic, day[1]["id"]), QString("held"));
        QCOMPARE(statusOf(clinic, day[4]["id"]), QString("booked"));
        QCOMPARE(statusOf(clinic, other[0]["id"]), QString("free"));
        QCOMPARE(statusOf(clinic, day[12]["id"]), QString("free"));
        QCOMPARE(outcome(claim(m_app, clinic.reception, day[0]["id"])), QString("state_conflict"));
        const QStringList told = eventTypesSince(before);
        QCOMPARE(told.count("catalogue"), 1);
        QCOMPARE(told.count("slot"), 12);
        QCOMPARE(audited(clinic, "time_off.add"), 1);

        // What is given up in it stays blocked, and comes back with the rest.
        m_app.call("release_slot", {clinic.reception, key(held)});
        QCOMPARE(statusOf(clinic, day[1]["id"]), QString("blocked"));
        const qint64 id = key(added["time_off"]["id"]);
        QCOMPARE(outcome(m_app.call("remove_time_off", {clinic.manager, id})), QString("ok"));
        QCOMPARE(statusOf(clinic, day[0]["id"]), QString("free"));
        QCOMPARE(statusOf(clinic, day[1]["id"]), QString("free"));
        QCOMPARE(statusOf(clinic, day[4]["id"]), QString("booked"));
        QCOMPARE(clinic.slotsOf(m_app).size(), 28);
        QCOMPARE(outcome(m_app.call("remove_time_off", {clinic.manager, id})), QString("not_found"));
        QCOMPARE(audited(clinic, "time_off.remove"), 1);
    }

    void holidaysAreEverybodys()
    {
        const TestClinic clinic = makeClinic(m_app, 2);
        const auto booked = book(clinic, clinic.slotsOf(m_app, 1)[0]["id"]);
        const QTimeZone london("Europe/London");
        const QDateTime from = QDateTime(QDate::currentDate().addDays(1), QTime(0, 0), london).toUTC();
        const QDateTime to = QDateTime(QDate::currentDate().addDays(2), QTime(0, 0), london).toUTC();
        const auto holiday = addTimeOff(clinic, from, to, -1);
        QCOMPARE(holiday["bookings_outside"].toArray(), QJsonArray{booked});
        QVERIFY(holiday["time_off"]["provider_id"].isNull());
        QCOMPARE(clinic.slotsOf(m_app, 0).size(), 0);
        QCOMPARE(clinic.slotsOf(m_app, 1).size(), 1);
        QCOMPARE(clinic.slotsOf(m_app, 0, 2).size(), 28);

        // Two over the same time: the other one still counts when one is gone.
        addTimeOff(clinic, from, to, 0);
        m_app.call("remove_time_off", {clinic.manager, key(holiday["time_off"]["id"])});
        QCOMPARE(clinic.slotsOf(m_app, 0).size(), 0);
        QCOMPARE(clinic.slotsOf(m_app, 1).size(), 28);
        const auto listed = m_app.call("list_time_off", {clinic.reception, from.addSecs(3600), to.addSecs(-3600)})["time_off"].toArray();
        QCOMPARE(listed.size(), 1);
        QCOMPARE(m_app.call("list_time_off", {clinic.reception, to, to.addDays(1)})["time_off"].toArray().size(), 0);
        // One who comes new has the holidays too.
        addTimeOff(clinic, from, to, -1);
        TestClinic later = clinic;
        later.providers = {saveProvider(m_app, clinic, {}, {{"name", "Dr New"}, {"working_hours", everyDay({{"09:00", "17:00"}})}})
                               ["provider"]["id"].toString()};
        QCOMPARE(later.slotsOf(m_app).size(), 0);
        QCOMPARE(later.slotsOf(m_app, 0, 2).size(), 32);
    }

    void singleDaysReplaceTheWeekday()
    {
        const TestClinic clinic = makeClinic(m_app);
        const QDate tomorrow = QDate::currentDate().addDays(1);
        const auto booked = book(clinic, clinic.slotsOf(m_app)[0]["id"]);
        // A split shift until midnight.
        const auto saved = saveDay(clinic, tomorrow, {{10 * 60, 11 * 60}, {23 * 60, 1440}});
        QCOMPARE(saved["bookings_outside"].toArray(), QJsonArray{booked});
        QCOMPARE(clinic.slotsOf(m_app).size(), 1 + 4 + 4);
        QCOMPARE(clinic.slotsOf(m_app, 0, 2).size(), 28);
        const auto listed = m_app.call("list_day_hours", {clinic.reception, tomorrow, tomorrow.addDays(7), QVariant()})["day_hours"];
        QCOMPARE(listed.toArray().size(), 1);
        const QJsonObject only = listed.toArray()[0].toObject();
        QCOMPARE(only["date"].toString(), tomorrow.toString(Qt::ISODate));
        QCOMPARE(only["reason"].toString(), QString("late"));
        QCOMPARE(only["hours"].toArray(), hoursJson({{10 * 60, 11 * 60}, {23 * 60, 1440}}));
        // Closed; then as every week again.
        QCOMPARE(outcome(saveDay(clinic, tomorrow, {})), QString("ok"));
        QCOMPARE(clinic.slotsOf(m_app).size(), 1);
        const qint64 provider = clinic.providers[0].toLongLong();
        QCOMPARE(outcome(m_app.call("remove_day_hours", {clinic.manager, provider, tomorrow})), QString("ok"));
        QCOMPARE(clinic.slotsOf(m_app).size(), 28);
        QCOMPARE(outcome(m_app.call("remove_day_hours", {clinic.manager, provider, tomorrow})), QString("not_found"));

        QCOMPARE(outcome(saveDay(clinic, tomorrow.addDays(-3), {})), QString("invalid_request"));
        QCOMPARE(saveDay(clinic, tomorrow, {{600, 660}, {630, 700}})["errors"][0]["pointer"].toString(), QString("/hours/0"));
        QCOMPARE(audited(clinic, "day_hours.save"), 2);
        QCOMPARE(audited(clinic, "day_hours.remove"), 1);
    }

    void hoursThatTheClockSwallows()
    {
        const QTimeZone london("Europe/London");
        const TestClinic clinic = makeClinic(m_app);
        m_admin.run("UPDATE callwaiting.clinics SET horizon_days = 400 WHERE clinic_id = ?", {clinic.number});
        m_app.call("extend_slots", {});
        const QDate day = nextClockChange(london, true);
        const auto count = [&](const LocalHours& hours) {
            if (outcome(saveDay(clinic, day, hours)) != u"ok")
                return -1;
            const QDateTime from = QDateTime(day, QTime(0, 0), london).toUTC();
            return int(m_app.call("list_slots", {clinic.agent, from, from.addDays(1), QVariant(), "free"})["slots"].toArray().size());
        };
        QCOMPARE(count({{60 + 15, 60 + 45}}), 0);
        QCOMPARE(count({{0, 60 + 30}, {2 * 60, 3 * 60}}), 8); // 00:00 to 01:30 and 02:00 to 03:00 meet; no time is there twice
        QCOMPARE(count({{0, 3 * 60}}), 8);
        QCOMPARE(count({{0, 1440}}), 92);
        QCOMPARE(count({{23 * 60, 1440}}), 4);
    }

    void whoLeavesKeepsThePast()
    {
        const TestClinic clinic = makeClinic(m_app, 2);
        const auto booked = book(clinic, clinic.slotsOf(m_app)[0]["id"]);
        const qint64 id = clinic.providers[0].toLongLong();
        const auto left = saveProvider(m_app, clinic, id, {{"active", false}});
        QCOMPARE(left["provider"]["active"].toBool(true), false);
        QCOMPARE(left["bookings_outside"].toArray(), QJsonArray{booked});
        QCOMPARE(clinic.slotsOf(m_app).size(), 1);
        QCOMPARE(clinic.slotsOf(m_app, 1).size(), 28);
        QCOMPARE(m_app.call("list_providers", {clinic.reception})["providers"].toArray().size(), 2);
        QCOMPARE(left["provider"]["working_hours"].toArray().size(), 14);
        QCOMPARE(outcome(saveProvider(m_app, clinic, id, {{"active", true}})), QString("ok"));
        QCOMPARE(clinic.slotsOf(m_app).size(), 28);
    }

    void anyLengthFitsAcrossTheGrids()
    {
        const TestClinic clinic = makeClinic(m_app);
        const QJsonArray day = clinic.slotsOf(m_app);
        const auto booked = book(clinic, day[1]["id"]); // 09:15 to 09:30
        QCOMPARE(outcome(changeGrid(clinic, 60)), QString("ok"));
        const auto lengths = [&] {
            QList<int> minutes;
            for (const QJsonValue& slot : clinic.slotsOf(m_app))
                minutes.append(int(timeOf(slot["starts_at"]).secsTo(timeOf(slot["ends_at"])) / 60));
            return minutes;
        };
        QCOMPARE(lengths(), (QList<int>{15, 15, 30, 60, 60, 60, 60, 60, 60}));
        QCOMPARE(outcome(claim(m_app, clinic.reception, clinic.slotsOf(m_app)[2]["id"], 75)), QString("ok")); // 09:30 to 11:00
        // The slot of a cancelled booking is free, though of another grid, and claimed together with its neighbour.
        QCOMPARE(cancel(clinic, booked), QString("ok"));
        QCOMPARE(outcome(claim(m_app, clinic.reception, day[0]["id"], 30)), QString("ok"));
        QCOMPARE(outcome(changeGrid(clinic, 15)), QString("ok"));
        QCOMPARE(lengths().size(), 2 + 2 + 4 + 16);
        QCOMPARE(outcome(changeGrid(clinic, 7)), QString("invalid_request"));
        QCOMPARE(outcome(m_app.call("change_clinic", {clinic.reception, QJsonObject{{"grid_minutes", 30}}})), QString("forbidden"));
    }

    void slotsAreUsedAgain()
    {
        const TestClinic clinic = makeClinic(m_app);
        const auto ids = [&] {
            QStringList all;
            for (const QJsonValue& slot : clinic.slotsOf(m_app))
                all.append(slot["id"].toString());
            return all;
        };
        const QStringList first = ids();
        const auto count = [&] {
            return m_admin.value("SELECT count(*) FROM callwaiting.slots WHERE clinic_id = ?", {clinic.number}).toInt();
        };
        changeGrid(clinic, 5);
        const int most = count();
        for (const int grid : {15, 30, 5, 60, 15}) {
            QCOMPARE(outcome(changeGrid(clinic, grid)), QString("ok"));
            QCOMPARE(count(), most);
        }
        QCOMPARE(ids(), first);
        const qint64 before = head();
        changeGrid(clinic, 15);
        QVERIFY(!eventTypesSince(before).contains("slot"));
        changeGrid(clinic, 10);
        QCOMPARE(eventTypesSince(before), (QStringList{"catalogue", "catalogue"})); // too many to tell one by one
    }

    void againstBruteForce_data()
    {
        QTest::addColumn<QByteArray>("zone");
        QTest::addColumn<quint32>("seed");
        for (const char* zone : {"Europe/London", "America/New_York", "Australia/Lord_Howe", "UTC"}) {
            for (quint32 seed = 1; seed <= (*zone == 'E' ? 2 : 1); ++seed)
                QTest::addRow("%s %u", zone, seed) << QByteArray(zone) << seed;
        }
    }

    /// Hours, single days, time off, grids, leaving and coming back in any order, with claims, bookings, releases and
    /// cancels between them; around both changes of the clock and at the edges of midnight.
    void againstBruteForce();

    void claimsRaceWithTimeOff();
};

void TestSchedule::againstBruteForce()
{
    QFETCH(QByteArray, zone);
    QFETCH(quint32, seed);
    QRandomGenerator dice(seed);
    const auto pick = [&dice](const auto& list) { return list[dice.bounded(int(list.size()))]; };
    const TestClinic clinic = makeClinic(m_app, 0, QString::fromLatin1(zone));
    m_admin.run("UPDATE callwaiting.clinics SET horizon_days = 400 WHERE clinic_id = ?", {clinic.number});
    TestClinic one = clinic;
    one.providers = {saveProvider(m_app, clinic, {}, {{"name", "Dr Dice"}})["provider"]["id"].toString()};
    const qint64 provider = one.providers[0].toLongLong();

    ScheduleModel model{QTimeZone(zone), 15, true, {}, {}, {}};
    const QDate today = QDateTime::currentDateTimeUtc().toTimeZone(model.zone).date();
    QList<QDate> days{today.addDays(1), today.addDays(2), today.addDays(3)};
    if (zone != "UTC") {
        for (const bool toSummer : {true, false}) {
            const QDate change = nextClockChange(model.zone, toSummer);
            days += {change.addDays(-1), change, change.addDays(1)};
        }
    }
    const QList<int> edges{0, 30, 4 * 60, 4 * 60 + 45, 9 * 60 + 5, 12 * 60, 17 * 60 + 30, 22 * 60 + 15, 1440};
    const auto someHours = [&] {
        LocalHours hours;
        for (int edge = dice.bounded(3); edge + 1 < edges.size(); edge += 1 + dice.bounded(3)) {
            const int until = std::min<int>(edge + 1 + dice.bounded(2), int(edges.size()) - 1);
            hours.append({edges[edge], edges[until]});
            edge = until - (dice.bounded(2) ? 1 : 0);
        }
        return hours;
    };

    QStringList holds;
    QStringList bookings;
    for (int step = 0; step < 25; ++step) {
        QJsonObject answer;
        QList<QDate> touched = days;
        const auto touch = [&](const Span& off) {
            touched.removeIf([&](const QDate& day) { return day < model.local(off.from).first || day > model.local(off.to).first; });
        };
        switch (dice.bounded(8)) {
        case 0: { // a weekday that not all the year has
            model.week = {{pick(days).dayOfWeek(), someHours()}};
            QJsonArray week = hoursJson(model.week.first(), model.week.firstKey());
            answer = saveProvider(m_app, one, provider, {{"working_hours", week}});
            break;
        }
        case 1:
        case 2: {
            const QDate day = pick(days);
            model.days[day] = someHours();
            answer = m_app.call("save_day_hours", {one.manager, provider, day, hoursJson(model.days[day]), ""});
            touched = {day};
            break;
        }
        case 3: {
            const QDateTime from = QDateTime(pick(days), QTime(0, 0), model.zone).toUTC().addSecs(dice.bounded(0, 48) * 1800 - 1800);
            const QDateTime to = from.addSecs(60 * pick(QList<int>{7, 30, 95, 24 * 60}));
            answer = addTimeOff(one, from, to, dice.bounded(2) ? 0 : -1);
            model.timeOff[std::as_const(answer)["time_off"]["id"].toString()] = {minuteOf(from), minuteOf(to)};
            touch({minuteOf(from), minuteOf(to)});
            break;
        }
        case 4:
            if (model.timeOff.isEmpty())
                continue;
            answer = m_app.call("remove_time_off", {one.manager, model.timeOff.firstKey().toLongLong()});
            touch(model.timeOff.take(model.timeOff.firstKey()));
            break;
        case 5:
        case 6: {
            const int grid = pick(QList<int>{5, 10, 15, 20, 30, 60});
            if (grid == std::exchange(model.grid, grid))
                continue; // nothing is laid anew
            answer = changeGrid(one, model.grid);
            break;
        }
        case 7:
            model.active = dice.bounded(3) > 0;
            answer = saveProvider(m_app, one, provider, {{"active", model.active}});
            break;
        }
        QCOMPARE(outcome(answer), QString("ok"));
        const QByteArray difference = differenceFrom(model, one, touched);
        QVERIFY2(difference.isEmpty(), qPrintable(QString("step %1, %2").arg(step).arg(QString::fromLatin1(difference))));

        // Somebody takes, somebody gives up; the next change of the schedule meets what they left.
        QList<Row> free = rowsOf(one, QString::fromLatin1(zone));
        free.removeIf([](const Row& row) { return row.status != u"free"; });
        for (int i = 0; i < 3 && !free.isEmpty(); ++i) {
            const auto taken = claim(m_app, one.agent, QString::number(pick(free).id), pick(QList<int>{5, 15, 40}));
            if (outcome(taken) != u"ok")
                continue;
            if (dice.bounded(2))
                holds.append(taken["hold"]["id"].toString());
            else if (const auto done = confirm(m_app, one.agent, taken["hold"]["id"], one.quarter); outcome(done) == u"ok")
                bookings.append(done["booking"]["id"].toString());
        }
        if (!holds.isEmpty() && dice.bounded(2))
            QCOMPARE(outcome(m_app.call("release_slot", {one.agent, holds.takeFirst().toLongLong()})), QString("ok"));
        if (!bookings.isEmpty() && dice.bounded(2))
            QCOMPARE(cancel(one, bookings.takeFirst()), QString("ok"));
    }
}

/// Managers change the schedule while receptionists claim: nobody is given a time that two have or that is closed.
void TestSchedule::claimsRaceWithTimeOff()
{
    const TestClinic clinic = makeClinic(m_app);
    const QJsonArray day = clinic.slotsOf(m_app);
    const QDateTime from = timeOf(day[0]["starts_at"]);
    std::atomic<int> won = 0;
    std::vector<std::thread> people;
    for (int who = 0; who < 2; ++who) {
        people.emplace_back([&, who] {
            Sql own(TempPostgres::shared().app());
            for (int i = who; i < day.size(); i += 3) {
                if (outcome(claim(own, clinic.agent, day[i]["id"], 25)) == u"ok")
                    ++won;
            }
        });
    }
    people.emplace_back([&] {
        Sql own(TempPostgres::shared().app());
        for (const int grid : {10, 30, 5, 15})
            own.call("change_clinic", {clinic.manager, QJsonObject{{"grid_minutes", grid}}});
    });
    people.emplace_back([&] {
        Sql own(TempPostgres::shared().app());
        for (int i = 0; i < 4; ++i) {
            const QJsonObject off{{"provider_id", clinic.providers[0]},
                                  {"starts_at", from.addSecs(i * 1800).toString(Qt::ISODate)},
                                  {"ends_at", from.addSecs(i * 1800 + 1800).toString(Qt::ISODate)}};
            own.call("add_time_off", {clinic.manager, off});
        }
    });
    for (std::thread& person : people)
        person.join();
    QVERIFY(won > 0);
    QCOMPARE(m_admin.value("SELECT count(*) FROM callwaiting.slots a JOIN callwaiting.slots b ON b.provider_id = a.provider_id "
                           "AND a.id < b.id AND a.starts_at < b.ends_at AND b.starts_at < a.ends_at WHERE a.clinic_id = ? "
                           "AND a.status <> 'blocked' AND b.status <> 'blocked'", {clinic.number}).toInt(), 0);
    QCOMPARE(m_admin.value("SELECT count(*) FROM callwaiting.slots s JOIN callwaiting.time_off t ON t.clinic_id = s.clinic_id "
                           "AND t.starts_at < s.ends_at AND s.starts_at < t.ends_at WHERE s.clinic_id = ? AND s.status = 'free'",
                           {clinic.number}).toInt(), 0);
    QCOMPARE(m_admin.value("SELECT count(*) FROM callwaiting.holds h WHERE h.clinic_id = ? AND h.state = 'open' "
                           "AND h.ends_at - h.starts_at >= interval '25 minutes'", {clinic.number}).toInt(), won.load());
    QCOMPARE(m_admin.value("SELECT count(*) FROM callwaiting.holds h, unnest(h.slot_ids) i JOIN callwaiting.slots s ON s.id = i "
                           "WHERE h.clinic_id = ? AND (s.hold_id <> h.id OR s.starts_at < h.starts_at OR s.ends_at > h.ends_at)",
                           {clinic.number}).toInt(), 0);
}

QTEST_GUILESS_MAIN(TestSchedule)
#include "tst_schedule.moc"
