#include "edge/handlers/handlers.h"

#include "contract/privacycodec.h"
#include "tenancy/keyrotation.h"

#include <QJsonArray>

namespace clinic::edge {

using namespace Qt::StringLiterals;

namespace {

/// An admin gets the own clinic's; an operator those of the clinic named, or `{"clinics": […]}` of all.
HttpResponse replyKeys(const HandlerContext& context, const QString& named,
                       const domain::Result<QList<tenancy::ClinicKey>>& keys)
{
    if (!keys)
        return refuse(context, keys.error());
    const bool one = context.call.actor.role != domain::Role::Operator || !named.isEmpty();
    if (one && !keys->isEmpty())
        return jsonResponse(200, contract::encode(keys->constFirst().status));
    QJsonArray clinics;
    for (const tenancy::ClinicKey& key : *keys) {
        QJsonObject row = contract::encode(key.status);
        row.insert(u"clinic"_s, key.slug);
        clinics.append(row);
    }
    return jsonResponse(200, {{u"clinics"_s, clinics}});
}

} // namespace

HttpResponse getKeys(HandlerContext& context)
{
    const QString named = context.request.queryItem(u"clinic"_s).value_or(QString());
    return replyKeys(context, named, context.services.keys.list(context.db, context.call, named));
}

HttpResponse rotateKeys(HandlerContext& context)
{
    const QString named = context.request.queryItem(u"clinic"_s).value_or(QString());
    return replyKeys(context, named, context.services.keys.rotate(context.db, context.call, named));
}

} // namespace clinic::edge
