#include "edge/queries.h"

#include "contract/codec.h"

namespace clinic::edge {

using namespace domain;
using namespace contract;

namespace {

constexpr int longestPeriodDays = 400;
constexpr int longestSearchText = 200;

Error badItem(const QString& name, const QString& detail)
{
    return {.code = ErrorCode::InvalidRequest,
            .detail = u"The query is not complete or not well-formed."_qs,
            .fields = {{u'/' + name, detail}}};
}

struct Period
{
    QDateTime from;
    QDateTime to;
};

Result<Period> period(const HttpRequest& request)
{
    const auto from = timeItem(request, u"from"_qs, true);
    if (!from)
        return from.error();
    const auto to = timeItem(request, u"to"_qs, true);
    if (!to)
        return to.error();
    if (*to < *from)
        return badItem(u"to"_qs, u"lies before \"from\""_qs);
    if (from->daysTo(*to) > longestPeriodDays)
        return badItem(u"to"_qs, u"more than %1 days after \"from\""_qs.arg(longestPeriodDays));
    return Period{*from, *to};
}

} // namespace

Result<QDateTime> timeItem(const HttpRequest& request, const QString& name, bool required)
{
    const auto text = request.queryItem(name);
    if (!text || text->isEmpty())
        return required ? Result<QDateTime>(badItem(name, u"is needed, e.g. 2026-11-23T09:00:00Z"_qs)) : QDateTime();
    const auto time = decodeTime(*text);
    if (!time)
        return badItem(name, u"is not an RFC 3339 time, e.g. 2026-11-23T09:00:00Z"_qs);
    return *time;
}

Result<int> limitItem(const HttpRequest& request, int fallback)
{
    const auto text = request.queryItem(u"limit"_qs);
    if (!text)
        return fallback;
    bool ok = false;
    const int limit = text->toInt(&ok);
    if (!ok || limit < 1 || limit > 500)
        return badItem(u"limit"_qs, u"is not a number from 1 to 500"_qs);
    return limit;
}

Result<SlotQuery> slotQuery(const HttpRequest& request)
{
    const auto range = period(request);
    if (!range)
        return range.error();
    SlotQuery query{range->from, range->to, {}, {}};
    if (const auto provider = request.queryItem(u"provider_id"_qs); provider && !provider->isEmpty())
        query.providerId = ProviderId(*provider);
    if (const auto text = request.queryItem(u"status"_qs); text && !text->isEmpty()) {
        query.status = slotStatusFromWire(*text);
        if (!query.status)
            return badItem(u"status"_qs, u"is none of free, held, booked, blocked"_qs);
    }
    return query;
}

Result<BookingQuery> bookingQuery(const HttpRequest& request)
{
    const auto range = period(request);
    if (!range)
        return range.error();
    return BookingQuery{range->from, range->to};
}

Result<ContactQuery> contactQuery(const HttpRequest& request)
{
    const auto limit = limitItem(request, 20);
    if (!limit)
        return limit.error();
    const QString text = request.queryItem(u"query"_qs).value_or(QString());
    if (text.size() > longestSearchText)
        return badItem(u"query"_qs, u"is longer than %1 characters"_qs.arg(longestSearchText));
    return ContactQuery{text, *limit};
}

} // namespace clinic::edge
