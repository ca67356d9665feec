#include "sql/clinicfixture.h"

#include <QRandomGenerator>
#include <QTest>

#include <bitset>
#include <thread>

using namespace clinic::test;

namespace {

/// A day, minute by minute.
using Minutes = std::bitset<24 * 60>;

struct Kind
{
    QString procedure;
    int minutes = 0;
    QStringList kinds;
};

/// What is taken on one day, told from the reservations alone and asked minute by minute.
struct Model
{
    QMap<QString, QList<QPair<int, int>>> grid;   // a provider's slots
    QMap<QString, Minutes> taken;                 // by provider or resource
    QMap<QString, QStringList> resources;         // of a kind

    [[nodiscard]] bool isFree(const QString& who, int from, int until) const
    {
        for (int minute = from; minute < until; ++minute) {
            if (taken.value(who).test(minute))
                return false;
        }
        return true;
    }

    /// Whether `minutes` from a slot's start are slots without a gap, nobody's, and a resource of each kind is nobody's.
    [[nodiscard]] bool fits(const QString& provider, int start, int minutes, const QStringList& kinds) const
    {
        int until = start;
        for (const auto& [from, to] : grid[provider]) {
            if (from == until && (until < start + minutes || until == start))
                until = to;
        }
        if (until < start + minutes || !isFree(provider, start, until))
            return false;
        return std::ranges::all_of(kinds, [&](const QString& kind) {
            return std::ranges::any_of(resources[kind], [&](const QString& one) { return isFree(one, start, until); });
        });
    }
};

} // namespace

/// Free times against brute force, through whatever people do to a day.
class TestIntervals : public QObject
{
    Q_OBJECT

    Sql m_app{TempPostgres::shared().app()};
    Sql m_admin{TempPostgres::shared().admin()};
    TestClinic m_clinic;
    QDateTime m_midnight;
    QList<Kind> m_wishes;
    QMap<QString, QStringList> m_resources;
    QMap<QString, QJsonArray> m_slots;

    int minuteOf(const QVariant& at) const { return int(m_midnight.secsTo(at.toDateTime().toUTC()) / 60); }

    int minuteOf(const QJsonValue& at) const
    {
        return int(m_midnight.secsTo(QDateTime::fromString(at.toString(), Qt::ISODate)) / 60);
    }

    Model read()
    {
        Model model;
        model.resources = m_resources;
        for (const QString& provider : m_clinic.providers) {
            for (const QJsonValue& slot : m_slots[provider])
                model.grid[provider].append({minuteOf(slot["starts_at"]), minuteOf(slot["ends_at"])});
        }
        const auto rows = m_admin.run(
            "SELECT starts_at, ends_at, provider_id::text || ' ' || array_to_string(resource_ids, ' ') FROM callwaiting.holds "
            "WHERE clinic_id = ? AND state = 'open' AND expires_at > clock_timestamp() UNION ALL "
            "SELECT starts_at, ends_at, provider_id::text || ' ' || array_to_string(resource_ids, ' ') FROM callwaiting.bookings "
            "WHERE clinic_id = ? AND status <> 'cancelled'", {m_clinic.number, m_clinic.number});
        for (const auto& row : rows) {
            for (const QString& who : row[2].toString().split(u' ', Qt::SkipEmptyParts)) {
                for (int minute = minuteOf(row[0]); minute < minuteOf(row[1]); ++minute)
                    model.taken[who].set(minute);
            }
        }
        return model;
    }

    /// Ids of the holds or bookings that a query finds.
    QList<qint64> ids(Sql& admin, const QString& sql)
    {
        QList<qint64> found;
        for (const auto& row : admin.run(sql, {m_clinic.number}))
            found.append(row[0].toLongLong());
        return found;
    }

    void doSomething(Sql& app, Sql& admin, QRandomGenerator& random)
    {
        const QString provider = m_clinic.providers[random.bounded(int(m_clinic.providers.size()))];
        const qint64 slot = key(m_slots.value(provider).at(random.bounded(int(m_slots.value(provider).size())))["id"]);
        const Kind& wish = m_wishes[random.bounded(int(m_wishes.size()))];
        const QVariant procedure = wish.procedure.toLongLong();
        const auto one = [&](const char* sql) -> qint64 {
            const auto found = ids(admin, QString::fromLatin1(sql));
            return found.isEmpty() ? 0 : found[random.bounded(int(found.size()))];
        };
        const char* const open = "SELECT id FROM callwaiting.holds WHERE clinic_id = ? AND state = 'open'";
        const char* const live = "SELECT id FROM callwaiting.bookings WHERE clinic_id = ? AND status <> 'cancelled'";
        const char* const cancelled = "SELECT id FROM callwaiting.bookings WHERE clinic_id = ? AND status = 'cancelled'";
        switch (random.bounded(15)) {
        case 0:
        case 1:
            app.call("claim_slot_atomic", {m_clinic.manager, slot, QVariant(15 * random.bounded(1, 5)), QVariant(), 0});
            break;
        case 2:
            app.call("change_hold", {m_clinic.manager, one(open), 15 * random.bounded(1, 6), procedure});
            break;
        case 3:
        case 4:
            app.call("confirm_slot", {m_clinic.manager, one(open), procedure, patient("anna"), QVariant()});
            break;
        case 5:
            admin.run("UPDATE callwaiting.holds SET expires_at = now() - interval '1 second' WHERE id = ? AND state = 'open'",
                        {one(open)});
            break;
        case 6:
            app.call("cancel_booking", {m_clinic.manager, one(live), "x", QVariant()});
            break;
        case 7:
            app.call("reschedule_booking", {m_clinic.manager, one(live), slot, 15 * random.bounded(1, 6), QVariant()});
            break;
        case 8:
            app.call("restore_booking", {m_clinic.manager, one(cancelled)});
            break;
        case 9:
            app.call("release_slot", {m_clinic.manager, one(open)});
            break;
        case 10:
            app.call("set_booking_status", {m_clinic.manager, one(live), "arrived", QVariant()});
            break;
        case 11:
            app.call("expire_holds", {20});
            break;
        default:
            app.call("overbook_slot", {m_clinic.manager, slot, 15 * random.bounded(1, 5), procedure, "x", patient("bert"),
                                         QVariant()});
            break;
        }
    }

    /// Every start of every provider, for every wish, and one of them claimed.
    void compare(QRandomGenerator& random)
    {
        const Model model = read();
        for (const Kind& wish : m_wishes) {
            for (const QString& provider : m_clinic.providers) {
                QStringList expected;
                for (const QJsonValue& slot : m_slots[provider]) {
                    if (model.fits(provider, minuteOf(slot["starts_at"]), wish.minutes, wish.kinds))
                        expected.append(slot["id"].toString());
                }
                QStringList found;
                for (const QJsonValue& slot : m_app.call("free_slots", {m_clinic.agent, m_midnight, m_midnight.addDays(1),
                                                                        provider.toLongLong(), QVariant(), 500,
                                                                        wish.procedure.toLongLong()})["slots"].toArray())
                    found.append(slot["id"].toString());
                QCOMPARE(found, expected);
            }
        }
        const Kind& wish = m_wishes[random.bounded(int(m_wishes.size()))];
        const QString provider = m_clinic.providers[random.bounded(int(m_clinic.providers.size()))];
        const QJsonValue slot = m_slots[provider].at(random.bounded(int(m_slots[provider].size())));
        const QJsonObject claimed = claimFor(m_app, m_clinic.manager, slot["id"], wish.procedure);
        const bool fits = model.fits(provider, minuteOf(slot["starts_at"]), wish.minutes, wish.kinds);
        QCOMPARE(outcome(claimed), QString(fits ? "ok" : "slot_taken"));
        for (const QJsonValue& alternative : claimed["alternatives"].toArray()) {
            if (alternative["starts_at"].toString().left(10) == m_midnight.toString(Qt::ISODate).left(10))
                QVERIFY(model.fits(alternative["provider_id"].toString(), minuteOf(alternative["starts_at"]), wish.minutes,
                                   wish.kinds));
        }
    }

    /// The rows that everything else relies on.
    void checkRows()
    {
        const char* const broken[] = {
            // a live reservation and its walls
            "SELECT count(*) FROM callwaiting.bookings b WHERE clinic_id = ? AND status <> 'cancelled' AND ARRAY(SELECT occupant_id "
            "FROM callwaiting.occupancy o WHERE o.hold_id = b.hold_id AND o.during = tstzrange(b.starts_at, b.ends_at) ORDER BY 1) "
            "<> ARRAY(SELECT x FROM unnest(b.provider_id || b.resource_ids) x ORDER BY 1)",
            "SELECT count(*) FROM callwaiting.holds h WHERE clinic_id = ? AND state = 'open' AND ARRAY(SELECT occupant_id FROM "
            "callwaiting.occupancy o WHERE o.hold_id = h.id AND o.during = tstzrange(h.starts_at, h.ends_at) ORDER BY 1) "
            "<> ARRAY(SELECT x FROM unnest(h.provider_id || h.resource_ids) x ORDER BY 1)",
            "SELECT count(*) FROM callwaiting.occupancy o JOIN callwaiting.holds h ON h.id = o.hold_id LEFT JOIN "
            "callwaiting.bookings b ON b.hold_id = h.id WHERE o.clinic_id = ? AND NOT (h.state = 'open' OR coalesce(b.status <> "
            "'cancelled', false))",
            // a slot and whom it names, both ways
            "SELECT count(*) FROM callwaiting.slots s, unnest(array_remove(s.booking_id || s.overbooked_ids, NULL)) x JOIN "
            "callwaiting.bookings b ON b.id = x WHERE s.clinic_id = ? AND (b.status = 'cancelled' OR NOT s.id = ANY (b.slot_ids))",
            "SELECT count(*) FROM callwaiting.bookings b, unnest(b.slot_ids) x JOIN callwaiting.slots s ON s.id = x WHERE "
            "b.clinic_id = ? AND b.status <> 'cancelled' AND NOT b.id = ANY (s.booking_id || s.overbooked_ids)",
            "SELECT count(*) FROM callwaiting.slots WHERE clinic_id = ? AND status IN ('free', 'blocked') AND overbooked_ids <> '{}'",
            // whoever has all of its time alone is flagged as nothing else
            "SELECT count(*) FROM callwaiting.bookings b WHERE clinic_id = ? AND status <> 'cancelled' AND overbooked = NOT EXISTS "
            "(SELECT FROM callwaiting.slots s WHERE s.id = ANY (b.slot_ids) AND s.booking_id IS DISTINCT FROM b.id)",
        };
        for (const char* sql : broken) {
            const int found = m_admin.value(QString::fromLatin1(sql), {m_clinic.number}).toInt();
            QVERIFY2(found == 0, sql);
        }
    }

    void makeDay()
    {
        m_clinic = makeClinic(m_app, 2);
        m_resources = {{"laser", {addResource(m_app, m_clinic, "laser"), addResource(m_app, m_clinic, "laser", "Two")}},
                       {"room", {addResource(m_app, m_clinic, "room")}}};
        m_wishes = {{m_clinic.quarter, 15, {}}, {m_clinic.threeQuarters, 45, {}}};
        m_wishes.append({addProcedure(m_app, m_clinic, "Peel", 30, {"laser"}), 30, {"laser"}});
        m_wishes.append({addProcedure(m_app, m_clinic, "Lift", 50, {"room", "laser"}), 50, {"room", "laser"}});
        m_midnight = QDateTime(QDate::currentDate().addDays(1), QTime(0, 0), Qt::UTC);
        m_slots.clear();
        for (int i = 0; i < 2; ++i)
            m_slots[m_clinic.providers[i]] = m_clinic.slotsOf(m_app, i);
    }

private Q_SLOTS:
    void freeTimesAreThoseOfTheModel_data()
    {
        QTest::addColumn<quint32>("seed");
        for (quint32 seed = 1; seed <= 4; ++seed)
            QTest::addRow("seed %u", seed) << seed;
    }

    void freeTimesAreThoseOfTheModel()
    {
        QFETCH(quint32, seed);
        QRandomGenerator random(seed);
        makeDay();
        for (int step = 0; step < 160; ++step) {
            doSomething(m_app, m_admin, random);
            if (step % 8 == 7) {
                compare(random);
                checkRows();
                if (QTest::currentTestFailed())
                    return;
            }
        }
    }

    /// Everybody at once on two providers' day, with two devices and one room: nothing waits in a circle, and every row
    /// is as it should be in the end.
    void everybodyAtOnce()
    {
        makeDay();
        for (auto& day : m_slots) {
            while (day.size() > 8)
                day.removeLast();
        }
        std::vector<std::jthread> people;
        for (quint32 who = 0; who < 4; ++who) {
            people.emplace_back([this, who] {
                Sql app(TempPostgres::shared().app());
                Sql admin(TempPostgres::shared().admin());
                QRandomGenerator random(100 + who);
                for (int step = 0; step < 80; ++step)
                    doSomething(app, admin, random);
            });
        }
        people.clear();
        checkRows();
        QCOMPARE(m_admin.value("SELECT deadlocks FROM pg_stat_database WHERE datname = current_database()").toInt(), 0);
        QVERIFY(m_admin.value("SELECT count(*) FROM callwaiting.booking_history WHERE clinic_id = ?", {m_clinic.number}).toInt() > 40);
    }
};

QTEST_GUILESS_MAIN(TestIntervals)
#include "tst_intervals.moc"
