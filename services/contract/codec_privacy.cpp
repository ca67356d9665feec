#include "contract/privacycodec.h"
#include "contract/values.h"

#include <limits>

namespace clinic::contract {

namespace {

constexpr int maxDays = 36'500;
constexpr qint64 anyCount = std::numeric_limits<qint64>::max();

QJsonValue timeOrNull(const QDateTime& time)
{
    return time.isValid() ? QJsonValue(encodeTime(time)) : QJsonValue();
}

QJsonObject encode(const RetentionClass& one)
{
    return {
        {u"name"_s, one.name},
        {u"days"_s, one.days ? QJsonValue(*one.days) : QJsonValue()},
        {u"least_days"_s, one.leastDays},
        {u"rows"_s, one.rows},
        {u"oldest"_s, timeOrNull(one.oldest)},
        {u"version"_s, one.version},
    };
}

RetentionClass readClass(JsonReader& reader)
{
    RetentionClass one;
    one.name = reader.text("name"_L1);
    one.days = reader.optionalInteger("days"_L1, 0, maxDays);
    one.leastDays = static_cast<int>(reader.integer("least_days"_L1, 0, maxDays));
    one.rows = reader.integer("rows"_L1, 0, anyCount);
    one.oldest = reader.optionalTime("oldest"_L1).value_or(QDateTime());
    one.version = static_cast<int>(reader.integer("version"_L1, 0, maxVersion));
    return one;
}

Erasure readErasure(JsonReader& reader)
{
    Erasure erasure;
    erasure.id = reader.id<domain::ErasureId>("id"_L1);
    erasure.contactId = reader.id<domain::ContactId>("contact_id"_L1);
    erasure.at = reader.time("at"_L1);
    erasure.actor = reader.text("actor"_L1);
    erasure.erased = decodeStores(reader.counts("erased"_L1));
    erasure.proofSeq = reader.integer("proof_seq"_L1, 0, anyCount);
    return erasure;
}

} // namespace

QJsonObject encodeStores(const QList<ErasedStore>& stores)
{
    QJsonObject counts;
    for (const ErasedStore& store : stores)
        counts.insert(store.store, store.rows);
    return counts;
}

QList<ErasedStore> decodeStores(const QJsonObject& counts)
{
    QList<ErasedStore> stores;
    for (auto it = counts.begin(); it != counts.end(); ++it)
        stores.append({it.key(), it.value().toInt()});
    return stores;
}

QJsonObject encode(const EraseRequest& request)
{
    return {{u"reason"_s, request.reason}};
}

template <>
domain::Result<EraseRequest> decode(const QJsonObject& body)
{
    return decodeWith<EraseRequest>(body, [](JsonReader& reader) {
        reader.refuseOthers({"reason"_L1});
        return EraseRequest{reader.text("reason"_L1, {.maxLength = maxReason, .minLength = 1})};
    });
}

QJsonObject encode(const Erasure& erasure)
{
    return {
        {u"id"_s, erasure.id.text()},
        {u"contact_id"_s, erasure.contactId.text()},
        {u"at"_s, encodeTime(erasure.at)},
        {u"actor"_s, erasure.actor},
        {u"erased"_s, encodeStores(erasure.erased)},
        {u"proof_seq"_s, erasure.proofSeq},
    };
}

template <>
domain::Result<Erasure> decode(const QJsonObject& body)
{
    return decodeWith<Erasure>(body, readErasure);
}

QJsonObject encode(const ErasureList& list)
{
    return {{u"erasures"_s, encodeAll(list.erasures)}, {u"next_cursor"_s, nullOr(list.nextCursor)}};
}

template <>
domain::Result<ErasureList> decode(const QJsonObject& body)
{
    return decodeWith<ErasureList>(body, [](JsonReader& reader) {
        return ErasureList{reader.objects("erasures"_L1, readErasure), reader.optionalText("next_cursor"_L1)};
    });
}

QJsonObject encode(const EraseReply& reply)
{
    return {{u"erased"_s, encodeStores(reply.erasure.erased)},
            {u"proof"_s, reply.proof},
            {u"erasure"_s, encode(reply.erasure)}};
}

template <>
domain::Result<EraseReply> decode(const QJsonObject& body)
{
    return decodeWith<EraseReply>(body, [](JsonReader& reader) {
        EraseReply reply;
        reply.erasure = reader.object("erasure"_L1, readErasure);
        reply.proof = reader.text("proof"_L1);
        return reply;
    });
}

QJsonObject encode(const RetentionPolicy& policy)
{
    QJsonArray classes;
    for (const RetentionClass& one : policy.classes)
        classes.append(encode(one));
    return {{u"classes"_s, classes}, {u"last_run_at"_s, timeOrNull(policy.lastRunAt)}};
}

template <>
domain::Result<RetentionPolicy> decode(const QJsonObject& body)
{
    return decodeWith<RetentionPolicy>(body, [](JsonReader& reader) {
        RetentionPolicy policy;
        policy.classes = reader.objects("classes"_L1, readClass);
        policy.lastRunAt = reader.optionalTime("last_run_at"_L1).value_or(QDateTime());
        return policy;
    });
}

QJsonObject encode(const SaveRetentionRequest& request)
{
    QJsonObject body{{u"days"_s, request.days ? QJsonValue(*request.days) : QJsonValue()}};
    insertIf(body, "version"_L1, request.version);
    return body;
}

template <>
domain::Result<SaveRetentionRequest> decode(const QJsonObject& body)
{
    return decodeWith<SaveRetentionRequest>(body, [&body](JsonReader& reader) {
        reader.refuseOthers({"days"_L1, "version"_L1});
        // Null means for ever, so forgetting it must not.
        if (!body.contains("days"_L1))
            reader.fail("days"_L1, u"must be given; null is for ever"_s);
        return SaveRetentionRequest{reader.optionalInteger("days"_L1, 1, maxDays),
                                    reader.optionalInteger("version"_L1, 0, maxVersion)};
    });
}

QJsonObject encode(const RetentionRun& run)
{
    return {{u"dry_run"_s, run.dryRun}, {u"removed"_s, encodeStores(run.removed)}};
}

template <>
domain::Result<RetentionRun> decode(const QJsonObject& body)
{
    return decodeWith<RetentionRun>(body, [](JsonReader& reader) {
        RetentionRun run;
        run.dryRun = reader.boolean("dry_run"_L1);
        run.removed = decodeStores(reader.counts("removed"_L1));
        return run;
    });
}

QJsonObject encodeRun(bool dryRun)
{
    return {{u"dry_run"_s, dryRun}};
}

domain::Result<bool> decodeRun(const QJsonObject& body)
{
    return decodeWith<bool>(body, [](JsonReader& reader) {
        reader.refuseOthers({"dry_run"_L1});
        return reader.optionalBoolean("dry_run"_L1, true);
    });
}

QJsonObject encode(const KeyStatus& status)
{
    return {
        {u"version"_s, status.version},
        {u"made_at"_s, timeOrNull(status.madeAt)},
        {u"persons"_s, status.persons},
        {u"waiting"_s, status.waiting},
    };
}

template <>
domain::Result<KeyStatus> decode(const QJsonObject& body)
{
    return decodeWith<KeyStatus>(body, [](JsonReader& reader) {
        KeyStatus status;
        status.version = static_cast<int>(reader.integer("version"_L1, 1, maxVersion));
        status.madeAt = reader.optionalTime("made_at"_L1).value_or(QDateTime());
        status.persons = reader.integer("persons"_L1, 0, anyCount);
        status.waiting = reader.integer("waiting"_L1, 0, anyCount);
        return status;
    });
}

} // namespace clinic::contract
