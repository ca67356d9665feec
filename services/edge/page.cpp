#include "edge/page.h"

#include <algorithm>

namespace clinic::edge {

using namespace Qt::StringLiterals;

namespace {

constexpr int maxLimit = 500;

domain::Error badItem(const QString& name, const QString& detail)
{
    return {.code = domain::ErrorCode::InvalidRequest,
            .detail = u"The query is not well-formed; see \"errors\"."_s,
            .fields = {{u'/' + name, detail}}};
}

/// Rows of calendars never go away, so the row a cursor names is still there. Who has left the waiting list has not,
/// and the list goes on behind where they stood.
qsizetype rowAfter(const QJsonArray& rows, const QString& cursor, Rows may)
{
    for (qsizetype i = 0; i < rows.size(); ++i) {
        if (rows.at(i)["id"].toString() == cursor)
            return i + 1;
    }
    bool isKey = false;
    const qint64 key = cursor.toLongLong(&isKey);
    if (may == Rows::Stay || !isKey)
        return -1;
    return std::count_if(rows.begin(), rows.end(),
                         [key](const QJsonValue& row) { return row["id"].toString().toLongLong() < key; });
}

} // namespace

domain::Result<QJsonObject> paged(const HttpRequest& request, QJsonObject answer, const QString& name, Rows may)
{
    const QJsonArray rows = answer[name].toArray();
    qsizetype from = 0;
    if (const auto cursor = request.queryItem(u"cursor"_s); cursor && !cursor->isEmpty()) {
        from = rowAfter(rows, *cursor, may);
        if (from < 0)
            return badItem(u"cursor"_s, u"is not one that this list gave"_s);
    }
    qsizetype count = rows.size() - from;
    if (const auto text = request.queryItem(u"limit"_s)) {
        bool ok = false;
        const int limit = text->toInt(&ok);
        if (!ok || limit < 1 || limit > maxLimit)
            return badItem(u"limit"_s, u"must be from 1 to %1"_s.arg(maxLimit));
        count = std::min<qsizetype>(count, limit);
    }
    const bool more = from + count < rows.size();
    if (from > 0 || more) {
        QJsonArray page;
        for (qsizetype i = from; i < from + count; ++i)
            page.append(rows.at(i));
        answer[name] = page;
    }
    answer.insert(u"next_cursor"_s, more ? rows.at(from + count - 1)["id"] : QJsonValue());
    return answer;
}

} // namespace clinic::edge
