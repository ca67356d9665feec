#include "edge/api.h"

#include "crypto/digest.h"
#include "edge/admission.h"
#include "edge/eventbroker.h"
#include "edge/foreignids.h"
#include "storage/workerpool.h"
#include "tenancy/sessions.h"

#include <QJsonDocument>
#include <QLoggingCategory>

namespace clinic::edge {

using namespace Qt::StringLiterals;

using namespace domain;

namespace {

Q_LOGGING_CATEGORY(lcApi, "api")

constexpr qsizetype longestIdempotencyKey = 255;

bool writes(const QByteArray& method)
{
    return method != "GET" && method != "HEAD";
}

Result<QJsonObject> jsonBody(const HttpRequest& request)
{
    if (request.body.trimmed().isEmpty())
        return QJsonObject();
    QJsonParseError problem;
    const QJsonDocument document = QJsonDocument::fromJson(request.body, &problem);
    if (problem.error != QJsonParseError::NoError)
        return Error{.code = ErrorCode::InvalidRequest,
                     .detail = u"The body is not JSON: %1 at byte %2."_s.arg(problem.errorString()).arg(problem.offset)};
    if (!document.isObject())
        return Error{.code = ErrorCode::InvalidRequest, .detail = u"The body is not a JSON object."_s};
    return document.object();
}

Result<QString> idempotencyKey(const HttpRequest& request)
{
    const QByteArray key = request.header("Idempotency-Key");
    const bool wellFormed = key.size() <= longestIdempotencyKey
                            && std::all_of(key.begin(), key.end(), [](char c) { return c > ' ' && c < 127; });
    if (!wellFormed)
        return Error{.code = ErrorCode::InvalidRequest,
                     .detail = u"Idempotency-Key is longer than 255 characters or not plain ASCII."_s};
    return QString::fromLatin1(key);
}

Error busy()
{
    return {.code = ErrorCode::Unavailable,
            .detail = u"Too much is going on at once. Nothing was done; try again."_s,
            .retryAfterSeconds = 1};
}

Error tooOften(int seconds)
{
    return {.code = ErrorCode::RateLimited,
            .detail = u"Too many requests from this address. Wait before the next one."_s,
            .retryAfterSeconds = seconds};
}

/// Signing out and the own password are everybody's; otherwise the role has to reach what the route asks for.
bool mayCall(const Actor& actor, const ApiRoutes::Route& route)
{
    if (route.pattern == "/v1/sessions" || route.pattern == "/v1/sessions/password")
        return true;
    static const QList<QByteArray> operatorsToo{"/v1/staff", "/v1/staff/{id}", "/v1/audit", "/v1/audit.csv",
                                                "/v1/audit/verify", "/v1/keys", "/v1/keys/rotate"};
    if (actor.role == Role::Operator && operatorsToo.contains(route.pattern))
        return true;
    return mayActAs(actor.role, *route.access);
}

} // namespace

QByteArray bearerToken(const HttpRequest& request)
{
    const QByteArray header = request.header("Authorization");
    return header.size() > 7 && header.first(7).compare("Bearer ", Qt::CaseInsensitive) == 0 ? header.mid(7).trimmed()
                                                                                             : QByteArray();
}

HttpResponse refusal(Error error, const QString& requestId)
{
    error.requestId = requestId;
    HttpResponse response = problemResponse(error);
    if (error.code == ErrorCode::Unauthenticated)
        response.headers.emplaceBack("WWW-Authenticate", "Bearer");
    return response;
}

Result<QDate> HandlerContext::date(const char* parameter) const
{
    const QDate date = QDate::fromString(path.value(QLatin1String(parameter)), Qt::ISODate);
    if (date.isValid())
        return date;
    const QString wrong = u"must be a date, such as 2026-12-24"_s;
    return Error{.code = ErrorCode::InvalidRequest, .detail = wrong,
                 .fields = {{u'/' + QLatin1String(parameter), wrong}}};
}

QUrlQuery HandlerContext::query() const
{
    QUrlQuery items;
    for (const auto& [name, value] : request.query)
        items.addQueryItem(QString::fromLatin1(QUrl::toPercentEncoding(name)),
                           QString::fromLatin1(QUrl::toPercentEncoding(value)));
    return items;
}

struct Api::Prepared
{
    HttpRequest request;
    ApiRoutes::Match match;
    QJsonObject body;
    storage::Call call;
    /// Set when the call is refused for what it asks, not for how: it is recorded before it is answered.
    std::optional<Error> denied;
    QString deniedSubject;
};

Api::Api(const Services& services, ApiRoutes routes, crypto::Key fingerprintKey)
    : m_services(services)
    , m_routes(std::move(routes))
    , m_fingerprintKey(std::move(fingerprintKey))
{
}

void Api::limitClients(double perSecond, double burst)
{
    m_limiter = std::make_unique<RateLimiter>(perSecond, burst);
}

void Api::handle(HttpRequest request, Answer answer) const
{
    const QString requestId = request.requestId;
    if (const auto wait = m_limiter ? m_limiter->take(request.remoteAddress.toLatin1()) : std::nullopt) {
        answer(refusal(tooOften(*wait), requestId));
        return;
    }
    auto matched = m_routes.match(request.method, request.path);
    if (auto* missed = std::get_if<ApiRoutes::Missed>(&matched)) {
        HttpResponse response = refusal(missed->error, requestId);
        if (!missed->allow.isEmpty())
            response.headers.emplaceBack("Allow", missed->allow);
        answer(std::move(response));
        return;
    }
    auto& match = std::get<ApiRoutes::Match>(matched);
    if (match.route->handler.immediate) {
        answer(match.route->handler.immediate());
        return;
    }
    // Passwords cost time to check: from elsewhere an address gets a few tries, then one every five seconds.
    if (match.route->handler.lane == Lane::Slow && !request.remoteIsLoopback) {
        if (const auto wait = m_logIns.take(request.remoteAddress.toLatin1())) {
            answer(refusal(tooOften(*wait), requestId));
            return;
        }
    }
    auto prepared = prepare(std::move(request), std::move(match));
    if (!prepared) {
        answer(refusal(prepared.error(), requestId));
        return;
    }
    storage::WorkerPool& lane = prepared->match.route->handler.lane == Lane::Slow ? m_services.slow : m_services.quick;
    auto work = std::make_shared<Prepared>(std::move(*prepared));
    const bool taken = lane.post([this, work, answer](storage::Database& db) { answer(run(*work, db)); });
    if (!taken)
        answer(refusal(busy(), requestId));
}

Result<Api::Prepared> Api::prepare(HttpRequest request, ApiRoutes::Match match) const
{
    Prepared prepared{std::move(request), std::move(match), {}, {}, {}, {}};
    const ApiRoutes::Route& route = *prepared.match.route;
    prepared.call.requestId = prepared.request.requestId;

    if (route.access) {
        const auto actor = m_services.sessions.verify(bearerToken(prepared.request));
        if (!actor)
            return actor.error();
        prepared.call.actor = *actor;
    }
    auto body = route.handler.takesJson ? jsonBody(prepared.request) : Result<QJsonObject>(QJsonObject());
    if (!body)
        return body.error();
    prepared.body = std::move(*body);

    if (writes(route.method) && route.handler.keepsAnswer) {
        const auto key = idempotencyKey(prepared.request);
        if (!key)
            return key.error();
        prepared.call.idempotencyKey = *key;
        if (!key->isEmpty())
            prepared.call.fingerprint = fingerprintOf(prepared.request);
    }
    if (!route.access)
        return prepared;

    const Actor& actor = prepared.call.actor;
    if (!mayCall(actor, route)) {
        prepared.denied = Error{.code = ErrorCode::Forbidden, .detail = u"This role may not do that."_s};
        prepared.deniedSubject = QString::fromLatin1(route.method + ' ' + route.pattern);
    } else if (const QString foreign = foreignId(prepared.match.parameters, prepared.request, prepared.body, actor.clinic);
               !foreign.isEmpty() && actor.role != Role::Operator) {
        prepared.denied = Error{.code = ErrorCode::Forbidden, .detail = u"That is not of this clinic."_s};
        prepared.deniedSubject = QString::fromLatin1(route.method + ' ' + route.pattern) + u" id:"_s + foreign;
    }
    return prepared;
}

QByteArray Api::fingerprintOf(const HttpRequest& request) const
{
    QByteArray whole = request.method + '\n' + request.path + '\n';
    for (const auto& [name, value] : request.query)
        whole += name.toUtf8() + '=' + value.toUtf8() + '\n';
    return crypto::keyedHash(m_fingerprintKey, whole + '\n' + request.body).toHex();
}

HttpResponse Api::run(const Prepared& prepared, storage::Database& db) const
{
    const QString& requestId = prepared.request.requestId;
    const ApiRoutes::Route& route = *prepared.match.route;
    if (prepared.denied) {
        const auto recorded = recordDenial(db, prepared.call, prepared.deniedSubject);
        const bool signedOut = !recorded && recorded.error().code == ErrorCode::Unauthenticated;
        return refusal(signedOut ? recorded.error() : *prepared.denied, requestId);
    }
    HandlerContext context{prepared.request, prepared.match.parameters, prepared.body, prepared.call, db, m_services};
    HttpResponse response = route.handler.run(context);
    if (writes(route.method))
        m_services.events.wake();
    return response;
}

Result<Done> Api::recordDenial(storage::Database& db, storage::Call call, const QString& subject) const
{
    // The command was not made, so its key stays unused.
    call.idempotencyKey.clear();
    auto recorded = admit(db, call, u"access.denied"_s, subject);
    if (!recorded && recorded.error().code != ErrorCode::Unauthenticated)
        qCWarning(lcApi) << "a denied access could not be recorded, request" << call.requestId;
    return recorded;
}

} // namespace clinic::edge
