#include "audit/links.h"

#include "storage/transaction.h"

#include <algorithm>

namespace clinic::audit {

using namespace Qt::StringLiterals;
using namespace domain;
using storage::CallKind;

namespace {

/// Few enough to stay in the processor's cache.
constexpr int pageSize = 2'000;

// Plain statements, and no functions of the schema: whoever can rewrite entries can rewrite those, too.
// (Seconds since 1970 as a double are exact to the microsecond until 2255, and ten times as fast as a numeric.)
const QString pageSql = uR"(
    SELECT s.seq, s.prev_hash, s.hash, s.entry_id, (date_part('epoch', e.at) * 1000000)::bigint, e.actor_kind,
           e.actor_id, e.actor_name, e.action, e.subject, e.request_id
    FROM callwaiting.audit_seal s
    LEFT JOIN callwaiting.audit_entries e ON e.clinic_id = s.clinic_id AND e.id = s.entry_id
    WHERE s.clinic_id = ? AND s.seq > ? AND s.seq <= ? ORDER BY s.seq)"_s;

ChainEntry entryOf(qint64 clinic, const QVariantList& row)
{
    return {clinic,
            row[3].toLongLong(),
            row[4].toLongLong(),
            row[5].toString(),
            row[6].toString(),
            row[7].toString(),
            row[8].toString(),
            row[9].toString(),
            row[10].toString()};
}

} // namespace

Result<Done> settle(storage::Database& database, qint64 clinic, const QString& snapshot)
{
    // A page is looked up link by link: any other plan reads all entries for each page.
    QString script = u"SET TRANSACTION ISOLATION LEVEL REPEATABLE READ READ ONLY; "
                     "SET LOCAL plan_cache_mode = force_custom_plan; "
                     "SET LOCAL enable_hashjoin = off; SET LOCAL enable_mergejoin = off"_s;
    // (A name that the server made, of digits and hyphens.)
    if (!snapshot.isEmpty())
        script += u"; SET TRANSACTION SNAPSHOT '%1'"_s.arg(snapshot);
    if (const auto done = database.runScript("begin verification", script); !done)
        return done;
    const auto claimed = database.run("claim clinic", u"SELECT set_config('callwaiting.clinic_id', ?, true)"_s,
                                      {QString::number(clinic)}, CallKind::Read);
    if (!claimed)
        return claimed.error();
    return Done{};
}

Result<QList<Link>> readLinks(storage::Database& database, qint64 clinic, qint64 after, qint64 until)
{
    const auto rows = database.run("audit page", pageSql, {clinic, after, std::min(after + pageSize, until)},
                                   CallKind::Read);
    if (!rows)
        return rows.error();
    QList<Link> links;
    links.reserve(rows->size());
    for (const QVariantList& row : *rows) {
        Link link{{row[0].toLongLong(), row[3].toLongLong(), row[2].toByteArray()}, row[1].toByteArray(), {}};
        if (!row[4].isNull())
            link.entry = canonicalBytes(entryOf(clinic, row));
        links.append(std::move(link));
    }
    return links;
}

bool isSound(const Link& link, qint64 seq, const QByteArray& previous)
{
    return link.stored.seq == seq && link.entry && link.previous == previous &&
           link.stored.hash == linkHash(previous, *link.entry);
}

Stretch checkStretch(const storage::DatabaseSettings& settings, const QString& snapshot, qint64 clinic, qint64 after,
                     qint64 until, const QSet<qint64>& wanted)
{
    Stretch stretch;
    const auto database = storage::Database::open(settings);
    if (!database)
        return stretch;
    const auto transaction = storage::Transaction::begin(**database);
    if (!transaction || !settle(**database, clinic, snapshot))
        return stretch;
    for (qint64 seq = after; seq < until;) {
        const auto links = readLinks(**database, clinic, seq, until);
        if (!links || links->isEmpty())
            return stretch;
        if (seq == after)
            stretch.firstPrevious = stretch.lastHash = links->constFirst().previous;
        for (const Link& link : *links) {
            if (!isSound(link, ++seq, stretch.lastHash))
                return stretch;
            stretch.lastHash = link.stored.hash;
            if (wanted.contains(seq))
                stretch.hashes.insert(seq, link.stored.hash);
        }
    }
    stretch.sound = true;
    return stretch;
}

} // namespace clinic::audit
