#include "calls/inbox.h"

#include "calls/databasecalls.h"
#include "calls/report.h"
#include "contract/callscodec.h"

#include <QJsonArray>

namespace clinic::calls {

using namespace Qt::StringLiterals;
using domain::Done;
using domain::Result;

namespace {

const QString reportType = u"end-of-call-report"_s;

/// A null text would be NULL in the database.
QString notNull(const QString& text)
{
    return text.isNull() ? u""_s : text;
}

contract::Delivery deliveryOf(const QJsonObject& row)
{
    contract::Delivery delivery;
    delivery.id = domain::DeliveryId(row["id"].toString());
    delivery.type = row["type"].toString();
    delivery.providerCallId = row["provider_call_id"].toString();
    delivery.receivedAt = timeOf(row["received_at"]);
    delivery.state =
        contract::deliveryStateFromWire(row["state"].toString()).value_or(contract::DeliveryState::Waiting);
    delivery.attempts = row["attempts"].toInt();
    delivery.problem = row["problem"].toString();
    delivery.nextAttemptAt = timeOf(row["next_attempt_at"]);
    return delivery;
}

} // namespace

Result<Done> Inbox::receive(storage::Database& db, const storage::Call& who, const QJsonObject& message,
                            const QByteArray& raw) const
{
    const QString type = message["type"].toString();
    const QString callId = notNull(providerCallIdOf(message));
    if (type == u"status-update") {
        if (message["status"].toString() != u"ended" || callId.isEmpty())
            return Done{};
        const QDateTime endedAt = timeOf(message["timestamp"]);
        const auto noted = command(db, "note_call_end",
                                   {caller(who), callId, endedAt.isValid() ? QVariant(endedAt) : QVariant(),
                                    notNull(codeOf(message["endedReason"].toString()))});
        return noted ? Result<Done>(Done{}) : noted.error();
    }
    if (type != reportType)
        return Done{};

    const qint64 clinic = who.actor.clinic;
    const auto sealed = m_seals.sealBody(clinic, raw);
    if (!sealed)
        return sealed.error();
    // The same report may come with other bytes: links in it are signed anew each time.
    QString dedupe = type + u':' + callId;
    if (callId.isEmpty()) {
        const auto hash = m_seals.bodyHash(clinic, raw);
        if (!hash)
            return hash.error();
        dedupe = type + u'#' + QString::fromLatin1(hash->toHex());
    }
    const auto kept = command(db, "receive_delivery", {caller(who), type, callId, dedupe, *sealed});
    if (!kept)
        return kept.error();
    if (m_wake)
        m_wake();
    return Done{};
}

Result<contract::DeliveryList> Inbox::list(storage::Database& db, const storage::Call& who,
                                           const contract::DeliveryQuery& query) const
{
    const QVariant state = query.state ? QVariant(contract::wireText(*query.state)) : QVariant();
    bool known = true;
    const QVariant before = query.cursor.isEmpty() ? QVariant() : QVariant(query.cursor.toLongLong(&known));
    if (!known) {
        const QString detail = u"is not one that this list gave"_s;
        return domain::Error{
            .code = domain::ErrorCode::InvalidRequest, .detail = detail, .fields = {{u"/cursor"_s, detail}}};
    }
    const auto answer = read(db, "list_deliveries", {caller(who), state, before, query.limit});
    if (!answer)
        return answer.error();
    contract::DeliveryList list;
    for (const QJsonValue& row : (*answer)["deliveries"].toArray())
        list.deliveries.append(deliveryOf(row.toObject()));
    list.nextCursor = (*answer)["next_cursor"].toString();
    return list;
}

Result<contract::DeliveryReply> Inbox::replay(storage::Database& db, const storage::Call& who,
                                              const domain::DeliveryId& id) const
{
    const auto answer = command(db, "replay_delivery", {caller(who), id.key()});
    if (!answer)
        return answer.error();
    if (m_wake)
        m_wake();
    return contract::DeliveryReply{deliveryOf((*answer)["delivery"].toObject())};
}

} // namespace clinic::calls
