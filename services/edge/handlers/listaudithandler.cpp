#include "edge/handlers/handlers.h"

#include "audit/auditservice.h"

#include <QJsonArray>

namespace clinic::edge {

using namespace Qt::StringLiterals;

namespace {

QJsonObject encode(const audit::AuditEntry& entry)
{
    return {{"seq", entry.seq},         {"at", contract::encodeTime(entry.at)}, {"actor", entry.actor},
            {"action", entry.action},   {"subject", entry.subject},             {"hash", entry.hash},
            {"prev_hash", entry.previousHash}};
}

domain::Error badItem(const QString& name, const QString& detail)
{
    return {.code = domain::ErrorCode::InvalidRequest,
            .detail = u"The query is not well-formed; see \"errors\"."_s,
            .fields = {{u'/' + name, detail}}};
}

domain::Result<audit::AuditQuery> auditQuery(const HttpRequest& request)
{
    audit::AuditQuery query;
    query.actor = request.queryItem(u"actor"_s).value_or(QString());
    query.action = request.queryItem(u"action"_s).value_or(QString());
    for (const auto& [name, target] : {std::pair{u"from"_s, &query.from}, std::pair{u"to"_s, &query.to}}) {
        const auto text = request.queryItem(name);
        if (!text)
            continue;
        *target = contract::decodeTime(*text);
        if (!*target)
            return badItem(name, u"is not an RFC 3339 time, e.g. 2026-11-23T09:00:00Z"_s);
    }
    bool ok = true;
    if (const auto text = request.queryItem(u"cursor"_s))
        query.afterSeq = text->toLongLong(&ok);
    if (!ok)
        return badItem(u"cursor"_s, u"is not one that this service gave"_s);
    if (const auto text = request.queryItem(u"limit"_s))
        query.limit = text->toInt(&ok);
    if (!ok || query.limit < 1 || query.limit > 500)
        return badItem(u"limit"_s, u"must be from 1 to 500"_s);
    return query;
}

} // namespace

HttpResponse listAudit(HandlerContext& context)
{
    const auto query = auditQuery(context.request);
    if (!query)
        return refuse(context, query.error());
    const auto entries = context.services.audit.list(context.db, context.call, *query);
    if (!entries)
        return refuse(context, entries.error());

    QJsonArray rows;
    for (const audit::AuditEntry& entry : *entries)
        rows.append(encode(entry));
    const bool more = entries->size() == query->limit && entries->constLast().seq > 0;
    return jsonResponse(200, {{"entries", rows},
                              {"next_cursor", more ? QJsonValue(QString::number(entries->constLast().seq)) : QJsonValue()}});
}

} // namespace clinic::edge
