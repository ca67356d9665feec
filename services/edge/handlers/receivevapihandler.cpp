#include "edge/handlers/handlers.h"

#include "audit/auditservice.h"
#include "booking/voicetools.h"
#include "calls/inbox.h"
#include "calls/report.h"
#include "edge/foreignids.h"
#include "tenancy/webhooks.h"

namespace clinic::edge {

using namespace Qt::StringLiterals;

namespace {

tenancy::WebhookProof proofOf(const HttpRequest& request)
{
    return {.secret = request.header("X-Vapi-Secret"),
            .authorization = request.header("Authorization"),
            .signature = request.header("x-signature"),
            .timestamp = request.header("x-timestamp"),
            .body = request.body};
}

/// The agent may name ids of the own clinic alone, like everybody; the SQL functions refuse others, this records it.
/// Without the number and without a name of its own making: a model may put a patient's there, and trails stay.
void recordForeignIds(HandlerContext& context, const QJsonObject& message)
{
    for (const booking::ToolCall& call : booking::toolCallsOf(message)) {
        if (!foreignId(call.arguments, context.call.actor.clinic).isEmpty())
            (void)context.services.audit.record(context.db, context.call, u"access.denied"_s,
                                                booking::isVoiceTool(call.name) ? u"voice "_s + call.name : u"voice"_s);
    }
}

} // namespace

HttpResponse receiveVapi(HandlerContext& context)
{
    const auto clinic =
        context.services.webhooks.authenticate(context.db, context.path.value(u"slug"_s), proofOf(context.request));
    if (!clinic)
        return refuse(context, clinic.error());

    const QJsonObject message = context.body["message"].toObject();
    if (!message["type"].isString())
        return refuse(context, {.code = domain::ErrorCode::InvalidRequest,
                                .detail = u"The body has no message with a type."_s,
                                .fields = {{u"/message/type"_s, u"must be a string"_s}}});
    context.call.actor = booking::VoiceTools::agent(clinic->clinic, calls::providerCallIdOf(message));
    if (message["type"].toString() != u"tool-calls") {
        const auto received = context.services.inbox.receive(context.db, context.call, message, context.request.body);
        return received ? jsonResponse(200, {}) : refuse(context, received.error());
    }
    recordForeignIds(context, message);
    return jsonResponse(
        200, context.services.voice.answer(context.db, context.call, QTimeZone(clinic->timeZone.toUtf8()), message));
}

} // namespace clinic::edge
