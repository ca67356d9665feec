#include "edge/handlers/handlers.h"

#include "contract/privacycodec.h"
#include "privacy/privacyservice.h"

namespace clinic::edge {

using namespace Qt::StringLiterals;

namespace {

constexpr int mostOfAPage = 500;

domain::Error badItem(const QString& name, const QString& detail)
{
    return {.code = domain::ErrorCode::InvalidRequest,
            .detail = u"The query is not well-formed; see \"errors\"."_s,
            .fields = {{u'/' + name, detail}}};
}

} // namespace

HttpResponse listErasures(HandlerContext& context)
{
    const QString cursor = context.request.queryItem(u"cursor"_s).value_or(QString());
    bool ok = true;
    if (!cursor.isEmpty())
        (void)cursor.toLongLong(&ok);
    if (!ok)
        return refuse(context, badItem(u"cursor"_s, u"is not one that this list gave"_s));
    int limit = 100;
    if (const auto text = context.request.queryItem(u"limit"_s))
        limit = text->toInt(&ok);
    if (!ok || limit < 1 || limit > mostOfAPage)
        return refuse(context, badItem(u"limit"_s, u"must be from 1 to %1"_s.arg(mostOfAPage)));
    return reply(context, 200, context.services.privacy.list(context.db, context.call, cursor, limit));
}

} // namespace clinic::edge
