#pragma once

#include "crypto/key.h"
#include "edge/handlercontext.h"
#include "edge/http.h"
#include "edge/ratelimiter.h"
#include "edge/router.h"
#include "edge/services.h"

#include <memory>

namespace clinic::edge {

/// On which storage workers a call runs.
enum class Lane {
    Quick,
    /// Hashes a password.
    Slow,
};

struct Endpoint
{
    Handler run;
    Lane lane = Lane::Quick;
    /// Whether an Idempotency-Key is kept for it; never for answers with tokens.
    bool keepsAnswer = true;
    /// Otherwise the body is a file; see the listener's body rules for its media type.
    bool takesJson = true;
    /// Instead of `run`: answers on the listener's own thread, whatever the workers and the database do.
    HttpResponse (*immediate)() = nullptr;
};

using ApiRoutes = Router<Endpoint>;

/// Everything a signed-in client or an operator may call, and the public paths.
[[nodiscard]] ApiRoutes mainRoutes();
/// Webhooks and guides: all that the public listener knows.
[[nodiscard]] ApiRoutes publicRoutes();

/// The way of every request: find the route, verify the token, check the role, refuse another clinic's ids, decode the
/// body, run the handler on a storage worker, answer, wake the event broker after a write. Refusals are recorded.
class Api final
{
public:
    /// `fingerprintKey` keys the hash by which a repeated Idempotency-Key is compared to its first request.
    Api(const Services& services, ApiRoutes routes, crypto::Key fingerprintKey);

    /// What one address may ask of a listener that strangers reach; before the server starts.
    void limitClients(double perSecond, double burst);
    /// Called on the server's I/O thread; never blocks.
    void handle(HttpRequest request, Answer answer) const;

private:
    struct Prepared;
    [[nodiscard]] domain::Result<Prepared> prepare(HttpRequest request, ApiRoutes::Match match) const;
    [[nodiscard]] QByteArray fingerprintOf(const HttpRequest& request) const;
    [[nodiscard]] HttpResponse run(const Prepared& prepared, storage::Database& db) const;
    /// Refuses `unauthenticated` when the session has ended meanwhile.
    [[nodiscard]] domain::Result<domain::Done> recordDenial(storage::Database& db, storage::Call call,
                                                            const QString& subject) const;

    const Services& m_services;
    ApiRoutes m_routes;
    crypto::Key m_fingerprintKey;
    std::unique_ptr<RateLimiter> m_limiter;
    mutable RateLimiter m_logIns{0.2, 20};
};

} // namespace clinic::edge
