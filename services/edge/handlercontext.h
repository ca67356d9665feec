#pragma once

#include "contract/calendarcodec.h"
#include "domain/result.h"
#include "edge/http.h"
#include "edge/page.h"
#include "edge/router.h"
#include "edge/services.h"
#include "storage/call.h"
#include "storage/database.h"

#include <QDate>
#include <QJsonObject>
#include <QUrlQuery>

namespace clinic::edge {

/// What a handler works on: the request as decoded so far, who calls, and a database of its own for this moment.
struct HandlerContext
{
    const HttpRequest& request;
    const PathParameters& path;
    /// The body, when it is a JSON object; empty for a call without one.
    QJsonObject body;
    storage::Call call;
    storage::Database& db;
    const Services& services;

    template <class IdType>
    [[nodiscard]] IdType id(const char* parameter = "id") const
    {
        return IdType(path.value(QLatin1String(parameter)));
    }
    /// The local date of the address.
    [[nodiscard]] domain::Result<QDate> date(const char* parameter = "date") const;
    [[nodiscard]] QUrlQuery query() const;
};

/// Answers one call. Runs on a storage worker; one small file each under `handlers/`.
using Handler = HttpResponse (*)(HandlerContext& context);

/// What follows `Authorization: Bearer`; empty when nothing does.
[[nodiscard]] QByteArray bearerToken(const HttpRequest& request);

/// A problem answer that names the request it belongs to.
[[nodiscard]] HttpResponse refusal(domain::Error error, const QString& requestId);

[[nodiscard]] inline HttpResponse refuse(const HandlerContext& context, const domain::Error& error)
{
    return refusal(error, context.request.requestId);
}

/// The value in its wire form, or the error as a problem.
template <class T>
[[nodiscard]] HttpResponse reply(const HandlerContext& context, int status, const domain::Result<T>& result)
{
    // Found where the value's own codec is included, too.
    using contract::encode;
    return result ? jsonResponse(status, encode(*result)) : refuse(context, result.error());
}

/// The part of a list that the query's `limit` and `cursor` ask for.
[[nodiscard]] inline HttpResponse replyPage(const HandlerContext& context, QJsonObject answer, const QString& name,
                                            Rows rows = Rows::Stay)
{
    const auto page = paged(context.request, std::move(answer), name, rows);
    return page ? jsonResponse(200, *page) : refuse(context, page.error());
}

/// 204, or the error as a problem.
[[nodiscard]] inline HttpResponse replyEmpty(const HandlerContext& context, const domain::Result<domain::Done>& result)
{
    return result ? HttpResponse{.status = 204} : refuse(context, result.error());
}

} // namespace clinic::edge
