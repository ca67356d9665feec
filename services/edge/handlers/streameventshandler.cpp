#include "edge/handlers/handlers.h"

#include "edge/admission.h"
#include "edge/eventbroker.h"
#include "tenancy/sessions.h"

namespace clinic::edge {

using namespace Qt::StringLiterals;

namespace {

/// `Last-Event-ID` as the reconnecting client sends it; a first connect may say `after=` (an `as_of`) instead. None:
/// from now on.
domain::Result<std::optional<domain::EventPosition>> positionOf(const HttpRequest& request)
{
    QString text = QString::fromLatin1(request.header("Last-Event-ID"));
    if (text.isEmpty())
        text = request.queryItem(u"after"_s).value_or(QString());
    if (text.isEmpty())
        return std::optional<domain::EventPosition>();
    bool ok = false;
    const qint64 position = text.toLongLong(&ok);
    if (!ok || position < 0)
        return domain::Error{.code = domain::ErrorCode::InvalidRequest,
                             .detail = u"Last-Event-ID is not one that this service gave."_s};
    return std::optional(position);
}

} // namespace

HttpResponse streamEvents(HandlerContext& context)
{
    const auto position = positionOf(context.request);
    if (!position)
        return refuse(context, position.error());
    // A stream shows personal data as it goes: the session must live, and that somebody listens is recorded.
    const auto admitted = admit(context.db, context.call, u"events.subscribe"_s, u"events"_s);
    if (!admitted)
        return refuse(context, admitted.error());

    const domain::Actor& actor = context.call.actor;
    Subscription subscription{.clinic = actor.clinic,
                              .role = actor.role,
                              .session = actor.session.text(),
                              .expiresAt = QDateTime::fromSecsSinceEpoch(
                                  context.services.sessions.expiryOf(bearerToken(context.request)), Qt::UTC),
                              .after = *position};
    HttpResponse response{.status = 200, .contentType = "text/event-stream"};
    response.stream = context.services.events.subscribe(subscription);
    return response;
}

} // namespace clinic::edge
