#include "stress/consistency.h"

#include "support/scenario/scenarioclient.h"

namespace clinic::test {

namespace {

struct Rule
{
    const char* broken;
    const char* count;
};

const Rule rules[] = {
    {"live bookings of one provider overlap", R"(
        SELECT count(*) FROM bookings a JOIN bookings b
            ON a.clinic_id = b.clinic_id AND a.provider_id = b.provider_id AND a.id < b.id
            AND tstzrange(a.starts_at, a.ends_at) && tstzrange(b.starts_at, b.ends_at)
        WHERE a.status <> 'cancelled' AND b.status <> 'cancelled' AND NOT a.overbooked AND NOT b.overbooked)"},
    {"slots of a live booking do not name it", R"(
        SELECT count(*) FROM bookings b CROSS JOIN unnest(b.slot_ids) AS s(id)
            LEFT JOIN slots x ON x.clinic_id = b.clinic_id AND x.id = s.id
        WHERE b.status <> 'cancelled' AND x.booking_id IS DISTINCT FROM b.id
            AND NOT b.id = ANY (x.overbooked_ids))"},
    {"booked slots name no live booking of theirs", R"(
        SELECT count(*) FROM slots x LEFT JOIN bookings b ON b.clinic_id = x.clinic_id AND b.id = x.booking_id
        WHERE x.status = 'booked' AND (b.id IS NULL OR b.status = 'cancelled' OR NOT x.id = ANY (b.slot_ids)))"},
    {"held slots name no open hold of theirs", R"(
        SELECT count(*) FROM slots x LEFT JOIN holds h ON h.clinic_id = x.clinic_id AND h.id = x.hold_id
        WHERE x.status = 'held' AND (h.id IS NULL OR h.state <> 'open' OR NOT x.id = ANY (h.slot_ids)))"},
    {"live bookings do not occupy their time", R"(
        SELECT count(*) FROM bookings b LEFT JOIN occupancy o ON o.clinic_id = b.clinic_id AND o.hold_id = b.hold_id
            AND o.occupant_id = b.provider_id
        WHERE b.status <> 'cancelled' AND o.during IS DISTINCT FROM tstzrange(b.starts_at, b.ends_at))"},
    {"live bookings do not occupy their resources", R"(
        SELECT count(*) FROM bookings b CROSS JOIN unnest(b.resource_ids) AS r(id)
            LEFT JOIN occupancy o ON o.clinic_id = b.clinic_id AND o.hold_id = b.hold_id AND o.occupant_id = r.id
        WHERE b.status <> 'cancelled' AND o.during IS DISTINCT FROM tstzrange(b.starts_at, b.ends_at))"},
    {"time is occupied for nobody", R"(
        SELECT count(*) FROM occupancy o LEFT JOIN holds h ON h.clinic_id = o.clinic_id AND h.id = o.hold_id
            LEFT JOIN bookings b ON b.clinic_id = o.clinic_id AND b.hold_id = o.hold_id
        WHERE NOT coalesce(h.state = 'open' OR b.status <> 'cancelled', false))"},
    {"bookings have no history", R"(
        SELECT count(*) FROM bookings b WHERE NOT EXISTS (
            SELECT FROM booking_history y WHERE y.clinic_id = b.clinic_id AND y.booking_id = b.id))"},
    {"transactions ran into deadlocks", "SELECT deadlocks FROM pg_stat_database WHERE datname = 'callwaiting'"},
};

} // namespace

void checkTables(const ServiceProcess& service, Verdict& verdict)
{
    for (const Rule& rule : rules) {
        const QByteArray found = service.sql(QByteArray("SET search_path = callwaiting;") + rule.count);
        verdict.expect(found == "0", QString::fromUtf8(found) + QLatin1Char(' ') + QString::fromLatin1(rule.broken));
    }
}

void checkAudit(quint16 port, Verdict& verdict)
{
    ScenarioClient admin(port);
    admin.logIn("admin@demo-1.test");
    const HttpReply reply = admin.get("/v1/audit/verify");
    verdict.expect(reply.json().value("ok").toBool(),
                   QStringLiteral("the audit chain is broken: ") + QString::fromUtf8(reply.body));
}

} // namespace clinic::test
