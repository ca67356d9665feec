#include "audit/verification.h"

#include "storage/transaction.h"

#include <algorithm>
#include <future>

namespace clinic::audit {

using namespace Qt::StringLiterals;
using namespace domain;
using storage::CallKind;

namespace {

const QString stateSql = uR"(
    SELECT h.seq, h.hash, (SELECT max(seq) FROM callwaiting.audit_seal WHERE clinic_id = c.id),
           (SELECT count(*) FROM callwaiting.audit_pending WHERE clinic_id = c.id)
    FROM (SELECT ?::bigint AS id) c LEFT JOIN callwaiting.audit_heads h ON h.clinic_id = c.id)"_s;

const QString checkpointSql = uR"(
    SELECT seq, entry_id, hash, (extract(epoch FROM at) * 1000)::bigint, key_id, signature
    FROM callwaiting.audit_checkpoints WHERE clinic_id = ?)"_s;

// Entries that are neither linked nor waiting, and links that are none of the numbered ones. Counted first: that is quick.
const QString strayCountSql = uR"(
    SELECT (SELECT count(*) FROM callwaiting.audit_entries WHERE clinic_id = c.id)
           - (SELECT count(*) FROM callwaiting.audit_seal WHERE clinic_id = c.id)
           - (SELECT count(*) FROM callwaiting.audit_pending WHERE clinic_id = c.id),
           (SELECT count(*) FROM callwaiting.audit_seal WHERE clinic_id = c.id)
    FROM (SELECT ?::bigint AS id) c)"_s;

const auto nothing = std::nullopt;

} // namespace

Verification::Verification(storage::Database& database, qint64 clinic, const Witness* witness, qint64 shareFrom)
    : m_database(database)
    , m_clinic(clinic)
    , m_witness(witness)
    , m_shareFrom(shareFrom)
{
}

Result<contract::AuditVerdict> Verification::run(const contract::AuditVerifyQuery& query)
{
    // What is outside of the database first: the snapshot is later, so it has to hold at least as much.
    if (m_witness) {
        const auto heads = m_witness->heads();
        if (const auto head = heads.find(m_clinic); head != heads.end())
            m_anchors.emplace(head->seq, Anchor{*head, nothing});
        for (const Checkpoint& kept : m_witness->checkpoints(m_clinic))
            m_anchors.emplace(kept.end.seq, Anchor{kept.end, kept.at, m_witness->isGenuine(kept)});
    }
    auto snapshot = storage::Transaction::begin(m_database);
    if (!snapshot)
        return snapshot.error();
    if (const auto prepared = prepare(); !prepared)
        return prepared.error();

    const qint64 after = std::min(query.after, m_lastSeq);
    const qint64 until = query.part ? std::min(after + *query.part, m_lastSeq) : m_lastSeq;
    auto found = follow(after, until);
    if (found && !*found && m_seq == m_lastSeq)
        found = checkEnd();
    if (!found)
        return found.error();

    contract::AuditVerdict verdict;
    verdict.ok = !found->has_value();
    verdict.unsealed = m_unsealed;
    if (*found) {
        verdict.what = (*found)->what;
        verdict.firstBadSeq = (*found)->seq;
        verdict.entries = verdict.firstBadSeq - 1;
        return verdict;
    }
    verdict.entries = m_seq;
    if (query.part) {
        verdict.checkedTo = m_seq;
        verdict.total = m_lastSeq;
    }
    verdict.checkpointAt = m_checkpointAt;
    return verdict;
}

Result<Done> Verification::prepare()
{
    if (const auto settled = settle(m_database, m_clinic); !settled)
        return settled;
    const auto state = m_database.run("audit state", stateSql, {m_clinic}, CallKind::Read);
    if (!state)
        return state.error();
    const QVariantList& row = state->constFirst();
    m_head = {row[0].toLongLong(), 0, row[1].toByteArray()};
    m_lastSeq = row[2].toLongLong();
    m_unsealed = row[3].toLongLong();
    return readAnchors();
}

Result<Done> Verification::readAnchors()
{
    const auto rows = m_database.run("audit checkpoints", checkpointSql, {m_clinic}, CallKind::Read);
    if (!rows)
        return rows.error();
    for (const QVariantList& row : *rows) {
        const Checkpoint kept{m_clinic,
                              {row[0].toLongLong(), row[1].toLongLong(), row[2].toByteArray()},
                              QDateTime::fromMSecsSinceEpoch(row[3].toLongLong(), Qt::UTC),
                              row[4].toString(),
                              row[5].toByteArray()};
        m_anchors.emplace(kept.end.seq, Anchor{kept.end, kept.at, !m_witness || m_witness->isGenuine(kept)});
    }
    return Done{};
}

Verification::Finding Verification::follow(qint64 after, qint64 until)
{
    m_seq = after;
    m_hash = chainStart(m_clinic);
    if (after > 0) {
        const auto start = m_database.run(
            "audit link", u"SELECT hash FROM callwaiting.audit_seal WHERE clinic_id = ? AND seq = ?"_s,
            {m_clinic, after}, CallKind::Read);
        if (!start)
            return start.error();
        if (start->isEmpty())
            return std::optional(Fault{u"removed"_s, after});
        m_hash = start->constFirst()[0].toByteArray();
        // The parts before this one compared with these.
        for (auto anchor = m_anchors.begin(); anchor != m_anchors.upper_bound(after); ++anchor) {
            m_anchoredTo = anchor->first;
            m_checkpointAt = anchor->second.at.value_or(m_checkpointAt);
        }
    }
    return until - after < m_shareFrom ? walk(until) : share(until);
}

/// The second half is somebody else's. Only if everything is in order there; otherwise it is walked here as well.
Verification::Finding Verification::share(qint64 until)
{
    const auto exported = m_database.run("export snapshot", u"SELECT pg_export_snapshot()"_s, {}, CallKind::Read);
    if (!exported)
        return exported.error();
    const qint64 middle = m_seq + (until - m_seq) / 2;
    QSet<qint64> wanted;
    for (auto anchor = m_anchors.upper_bound(middle); anchor != m_anchors.upper_bound(until); ++anchor)
        wanted.insert(anchor->first);
    auto other = std::async(std::launch::async, checkStretch, m_database.settings(),
                            exported->constFirst()[0].toString(), m_clinic, middle, until, wanted);
    auto fault = walk(middle);
    const Stretch rest = other.get();
    if (!fault || *fault)
        return fault;
    if (!rest.sound || rest.firstPrevious != m_hash)
        return walk(until);
    QList<qint64> anchored = rest.hashes.keys();
    std::sort(anchored.begin(), anchored.end());
    for (const qint64 seq : anchored) {
        m_seq = seq;
        m_hash = rest.hashes[seq];
        fault = checkAnchors();
        if (!fault || *fault)
            return fault;
    }
    m_seq = until;
    m_hash = rest.lastHash;
    return Finding(nothing);
}

Verification::Finding Verification::walk(qint64 until)
{
    while (m_seq < until) {
        const auto links = readLinks(m_database, m_clinic, m_seq, until);
        if (!links)
            return links.error();
        if (links->isEmpty())
            return std::optional(Fault{u"removed"_s, m_seq + 1});
        for (const Link& link : *links) {
            if (!isSound(link, m_seq + 1, m_hash))
                return explain(link);
            m_seq = link.stored.seq;
            m_hash = link.stored.hash;
            if (auto fault = checkAnchors(); !fault || *fault)
                return fault;
        }
    }
    return Finding(nothing);
}

/// What is wrong with the link that should have come next.
Verification::Finding Verification::explain(const Link& link)
{
    const qint64 expected = m_seq + 1;
    if (link.stored.seq != expected || !link.entry)
        return std::optional(Fault{u"removed"_s, expected});
    return link.previous != m_hash ? brokenPredecessor(link) : wrongContent(link);
}

/// The link follows something else than what stands before it.
Verification::Finding Verification::brokenPredecessor(const Link& link)
{
    // Only what it says it follows is wrong.
    if (link.stored.hash == linkHash(m_hash, *link.entry))
        return std::optional(Fault{u"altered"_s, link.stored.seq});
    const auto elsewhere = seqOfHash(link.previous);
    if (!elsewhere)
        return elsewhere.error();
    // It follows an earlier one: what stands between was put there. Or a later one: they changed places.
    if (*elsewhere)
        return std::optional(**elsewhere < link.stored.seq - 1 ? Fault{u"inserted"_s, **elsewhere + 1}
                                                        : Fault{u"reordered"_s, link.stored.seq});
    if (link.previous == chainStart(m_clinic) && link.stored.seq > 1)
        return std::optional(Fault{u"inserted"_s, 1});
    // It follows what is not there any more: that was removed, or changed together with its own link. When the link
    // does not fit itself, either, it is the bad one.
    if (link.stored.hash != linkHash(link.previous, *link.entry))
        return wrongContent(link);
    const auto shift = shiftFrom(link.stored.seq);
    if (!shift)
        return shift.error();
    if (*shift == u"removed" || m_seq == 0)
        return std::optional(Fault{u"removed"_s, link.stored.seq});
    return std::optional(Fault{*shift, m_seq});
}

/// The link's hash is not that of its entry.
Verification::Finding Verification::wrongContent(const Link& link)
{
    const auto next = m_database.run("audit link",
                                     u"SELECT EXISTS (SELECT FROM callwaiting.audit_seal "
                                     "WHERE clinic_id = ? AND seq = ? AND prev_hash = ?), EXISTS (SELECT FROM "
                                     "callwaiting.audit_seal WHERE clinic_id = ? AND hash = sha256(prev_hash || ?))"_s,
                                     {m_clinic, link.stored.seq + 1, m_hash, m_clinic, *link.entry}, CallKind::Read);
    if (!next)
        return next.error();
    const bool skippedByNext = next->constFirst()[0].toBool();
    const bool fitsElsewhere = next->constFirst()[1].toBool();
    return std::optional(Fault{skippedByNext   ? u"inserted"_s
                               : fitsElsewhere ? u"reordered"_s
                                               : u"altered"_s,
                               link.stored.seq});
}

Verification::Finding Verification::checkAnchors()
{
    const auto [first, last] = m_anchors.equal_range(m_seq);
    for (auto anchor = first; anchor != last; ++anchor) {
        if (!anchor->second.genuine)
            return std::optional(Fault{u"altered"_s, m_seq});
        if (anchor->second.end.hash != m_hash) {
            // Everything fits itself and yet it is not what was there: written anew as a whole.
            const auto shift = shiftFrom(m_seq);
            return shift ? Finding(Fault{*shift, m_anchoredTo + 1}) : Finding(shift.error());
        }
        m_checkpointAt = anchor->second.at.value_or(m_checkpointAt);
    }
    if (first != last)
        m_anchoredTo = m_seq;
    return Finding(nothing);
}

Verification::Finding Verification::checkEnd()
{
    const auto beyond = m_anchors.upper_bound(m_seq);
    if (beyond != m_anchors.end()) {
        const auto place = seqOfEntry(beyond->second.end.entryId);
        if (!place)
            return place.error();
        // The last entry that was noted is there, but not at its place: some before it are missing.
        return std::optional(*place ? Fault{u"removed"_s, m_anchoredTo + 1} : Fault{u"truncated"_s, m_seq + 1});
    }
    if (m_head.seq > m_seq)
        return std::optional(Fault{u"truncated"_s, m_seq + 1});
    if (m_head.seq < m_seq)
        return std::optional(Fault{u"inserted"_s, m_head.seq + 1});
    if (m_seq > 0 && m_head.hash != m_hash)
        return std::optional(Fault{u"altered"_s, m_seq});
    const auto counts = m_database.run("audit strays", strayCountSql, {m_clinic}, CallKind::Read);
    if (!counts)
        return counts.error();
    const qint64 strays = counts->constFirst()[0].toLongLong();
    const qint64 links = counts->constFirst()[1].toLongLong();
    if (strays > 0 || links != m_seq)
        return std::optional(Fault{u"inserted"_s, m_seq + 1});
    if (strays < 0)
        return std::optional(Fault{u"removed"_s, m_seq + 1});
    return Finding(nothing);
}

Result<QString> Verification::shiftFrom(qint64 seq)
{
    for (auto anchor = m_anchors.lower_bound(seq); anchor != m_anchors.end(); ++anchor) {
        const ChainEnd& end = anchor->second.end;
        const auto place = seqOfEntry(end.entryId);
        if (!place)
            return place.error();
        if (!*place)
            return u"removed"_s;
        return **place < end.seq ? u"removed"_s : **place > end.seq ? u"inserted"_s : u"altered"_s;
    }
    const auto place = seqOfHash(m_head.hash);
    if (!place)
        return place.error();
    const qint64 end = place->value_or(m_lastSeq);
    return end < m_head.seq ? u"removed"_s : end > m_head.seq ? u"inserted"_s : u"altered"_s;
}

Result<std::optional<qint64>> Verification::number(const char* name, const QString& sql, const QVariantList& values)
{
    const auto rows = m_database.run(name, sql, values, CallKind::Read);
    if (!rows)
        return rows.error();
    return rows->isEmpty() ? std::optional<qint64>() : std::optional(rows->constFirst()[0].toLongLong());
}

Result<std::optional<qint64>> Verification::seqOfHash(const QByteArray& hash)
{
    return number("audit link of hash",
                  u"SELECT seq FROM callwaiting.audit_seal WHERE clinic_id = ? AND hash = ? ORDER BY seq LIMIT 1"_s,
                  {m_clinic, hash});
}

Result<std::optional<qint64>> Verification::seqOfEntry(qint64 entry)
{
    return number("audit link of entry",
                  u"SELECT seq FROM callwaiting.audit_seal WHERE clinic_id = ? AND entry_id = ? LIMIT 1"_s,
                  {m_clinic, entry});
}

} // namespace clinic::audit
