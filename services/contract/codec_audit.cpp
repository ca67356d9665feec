#include "contract/auditcodec.h"
#include "contract/values.h"

#include <limits>

namespace clinic::contract {

namespace {

constexpr int maxLimit = 500;
constexpr int maxPart = 100'000;
/// Of JSON numbers that are exact.
constexpr qint64 maxCount = qint64(1) << 53;

QJsonObject parametersOf(const QUrlQuery& query)
{
    QJsonObject members;
    for (const auto& [name, value] : query.queryItems(QUrl::FullyDecoded))
        members.insert(name, value);
    return members;
}

/// A whole number that stands as text, as parameters do.
qint64 readNumber(JsonReader& reader, QLatin1StringView name, qint64 least, qint64 most, qint64 fallback)
{
    if (!reader.has(name))
        return fallback;
    bool ok = false;
    const qint64 number = reader.text(name).toLongLong(&ok);
    if (ok && number >= least && number <= most)
        return number;
    reader.fail(name, u"must be a whole number from %1 to %2"_s.arg(least).arg(most));
    return fallback;
}

void addText(QUrlQuery& items, const QString& name, const QString& text)
{
    // A bare plus would be read as a space by servers that decode forms.
    if (!text.isEmpty())
        items.addQueryItem(name, QString::fromLatin1(QUrl::toPercentEncoding(text)));
}

QString readText(JsonReader& reader, QLatin1StringView name)
{
    return reader.has(name) ? reader.text(name, {.maxLength = maxName}) : QString();
}

bool readNewestFirst(JsonReader& reader)
{
    const QString order = reader.has("order"_L1) ? reader.text("order"_L1) : u"oldest"_s;
    if (order != u"oldest" && order != u"newest")
        reader.fail("order"_L1, u"must be oldest or newest"_s);
    return order == u"newest";
}

AuditEntry readEntry(JsonReader& reader)
{
    AuditEntry entry;
    entry.seq = reader.integer("seq"_L1, 0, maxCount);
    entry.at = reader.time("at"_L1);
    entry.actor = reader.text("actor"_L1);
    entry.action = reader.text("action"_L1);
    entry.subject = reader.text("subject"_L1);
    entry.hash = reader.optionalText("hash"_L1);
    entry.previousHash = reader.optionalText("prev_hash"_L1);
    return entry;
}

} // namespace

QUrlQuery encodeQuery(const AuditQuery& query)
{
    QUrlQuery items;
    if (query.from)
        items.addQueryItem(u"from"_s, encodeTime(*query.from));
    if (query.to)
        items.addQueryItem(u"to"_s, encodeTime(*query.to));
    addText(items, u"actor"_s, query.actor);
    addText(items, u"action"_s, query.action);
    addText(items, u"subject"_s, query.subject);
    if (query.newestFirst)
        items.addQueryItem(u"order"_s, u"newest"_s);
    addText(items, u"cursor"_s, query.cursor);
    items.addQueryItem(u"limit"_s, QString::number(query.limit));
    return items;
}

template <>
domain::Result<AuditQuery> decodeQuery(const QUrlQuery& query)
{
    return decodeWith<AuditQuery>(parametersOf(query), [](JsonReader& reader) {
        AuditQuery audit;
        audit.from = reader.optionalTime("from"_L1);
        audit.to = reader.optionalTime("to"_L1);
        audit.actor = readText(reader, "actor"_L1);
        audit.action = readText(reader, "action"_L1);
        audit.subject = readText(reader, "subject"_L1);
        audit.newestFirst = readNewestFirst(reader);
        if (readNumber(reader, "cursor"_L1, 0, std::numeric_limits<qint64>::max(), 0) > 0)
            audit.cursor = reader.text("cursor"_L1);
        audit.limit = static_cast<int>(readNumber(reader, "limit"_L1, 1, maxLimit, audit.limit));
        return audit;
    });
}

QUrlQuery encodeQuery(const AuditVerifyQuery& query)
{
    QUrlQuery items;
    if (query.after > 0)
        items.addQueryItem(u"after"_s, QString::number(query.after));
    if (query.part)
        items.addQueryItem(u"part"_s, QString::number(*query.part));
    return items;
}

template <>
domain::Result<AuditVerifyQuery> decodeQuery(const QUrlQuery& query)
{
    return decodeWith<AuditVerifyQuery>(parametersOf(query), [](JsonReader& reader) {
        AuditVerifyQuery verify;
        verify.after = readNumber(reader, "after"_L1, 0, maxCount, 0);
        if (reader.has("part"_L1))
            verify.part = static_cast<int>(readNumber(reader, "part"_L1, 1, maxPart, maxPart));
        else if (verify.after > 0)
            reader.fail("part"_L1, u"is needed with \"after\""_s);
        return verify;
    });
}

QJsonObject encode(const AuditEntry& entry)
{
    return {{u"seq"_s, entry.seq},         {u"at"_s, encodeTime(entry.at)}, {u"actor"_s, entry.actor},
            {u"action"_s, entry.action},   {u"subject"_s, entry.subject},   {u"hash"_s, entry.hash},
            {u"prev_hash"_s, entry.previousHash}};
}

template <>
domain::Result<AuditEntry> decode(const QJsonObject& body)
{
    return decodeWith<AuditEntry>(body, readEntry);
}

QJsonObject encode(const AuditList& list)
{
    return {{u"entries"_s, encodeAll(list.entries)}, {u"next_cursor"_s, nullOr(list.nextCursor)}};
}

template <>
domain::Result<AuditList> decode(const QJsonObject& body)
{
    return decodeWith<AuditList>(body, [](JsonReader& reader) {
        return AuditList{reader.objects("entries"_L1, readEntry), reader.optionalText("next_cursor"_L1)};
    });
}

QJsonObject encode(const AuditVerdict& verdict)
{
    QJsonObject body{{u"ok"_s, verdict.ok}};
    if (verdict.ok) {
        body.insert(u"entries"_s, verdict.entries);
        body.insert(u"unsealed"_s, verdict.unsealed);
        if (verdict.total > 0) {
            body.insert(u"checked_to"_s, verdict.checkedTo);
            body.insert(u"total"_s, verdict.total);
        }
        if (verdict.checkpointAt.isValid())
            body.insert(u"checkpoint_at"_s, encodeTime(verdict.checkpointAt));
    } else {
        body.insert(u"first_bad_seq"_s, verdict.firstBadSeq);
        body.insert(u"what"_s, verdict.what);
    }
    return body;
}

template <>
domain::Result<AuditVerdict> decode(const QJsonObject& body)
{
    return decodeWith<AuditVerdict>(body, [](JsonReader& reader) {
        AuditVerdict verdict;
        verdict.ok = reader.boolean("ok"_L1);
        if (!verdict.ok) {
            verdict.firstBadSeq = reader.integer("first_bad_seq"_L1, 0, maxCount);
            verdict.what = reader.text("what"_L1);
            return verdict;
        }
        verdict.entries = reader.integer("entries"_L1, 0, maxCount);
        verdict.unsealed = reader.integer("unsealed"_L1, 0, maxCount);
        if (reader.has("total"_L1)) {
            verdict.checkedTo = reader.integer("checked_to"_L1, 0, maxCount);
            verdict.total = reader.integer("total"_L1, 0, maxCount);
        }
        verdict.checkpointAt = reader.optionalTime("checkpoint_at"_L1).value_or(QDateTime());
        return verdict;
    });
}

} // namespace clinic::contract
