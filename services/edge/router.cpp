#include "edge/router.h"

#include <QStringDecoder>

#include <algorithm>

namespace clinic::edge {

namespace {

QList<QByteArray> segmentsOf(const QByteArray& path)
{
    return path.mid(1).split('/');
}

bool isParameter(const QByteArray& segment)
{
    return segment.startsWith('{') && segment.endsWith('}');
}

/// None when it is empty, too long, not UTF-8, or holds control characters.
std::optional<QString> decodeParameter(const QByteArray& segment)
{
    if (segment.isEmpty() || segment.size() > RouteTable::maxParameter * 3)
        return std::nullopt;
    QStringDecoder decoder(QStringDecoder::Utf8);
    const QString text = decoder(QByteArray::fromPercentEncoding(segment));
    const bool controls =
        std::any_of(text.cbegin(), text.cend(), [](QChar c) { return c.category() == QChar::Other_Control; });
    if (decoder.hasError() || controls || text.size() > RouteTable::maxParameter)
        return std::nullopt;
    return text;
}

std::optional<PathParameters> matchSegments(const QList<QByteArray>& pattern, const QList<QByteArray>& path)
{
    if (pattern.size() != path.size())
        return std::nullopt;
    for (qsizetype i = 0; i < path.size(); ++i) {
        if (!isParameter(pattern[i]) && pattern[i] != path[i])
            return std::nullopt;
    }
    PathParameters parameters;
    for (qsizetype i = 0; i < path.size(); ++i) {
        if (!isParameter(pattern[i]))
            continue;
        const auto value = decodeParameter(path[i]);
        if (!value)
            return std::nullopt;
        parameters.insert(QString::fromLatin1(pattern[i].mid(1, pattern[i].size() - 2)), *value);
    }
    return parameters;
}

domain::Error missError(domain::ErrorCode code, const QString& detail)
{
    domain::Error error;
    error.code = code;
    error.detail = detail;
    return error;
}

} // namespace

void RouteTable::add(const QByteArray& method, const QByteArray& pattern)
{
    Entry entry{method, segmentsOf(pattern), 0};
    entry.parameterCount = static_cast<int>(std::count_if(entry.segments.cbegin(), entry.segments.cend(), isParameter));
    m_entries.push_back(std::move(entry));
}

std::variant<RouteTable::Found, RouteTable::Missed> RouteTable::find(const QByteArray& method,
                                                                     const QByteArray& path) const
{
    const QList<QByteArray> segments = segmentsOf(path);
    std::optional<Found> best;
    QList<QByteArray> allowed;
    for (size_t i = 0; i < m_entries.size(); ++i) {
        auto parameters = matchSegments(m_entries[i].segments, segments);
        if (!parameters)
            continue;
        if (m_entries[i].method != method) {
            if (!allowed.contains(m_entries[i].method))
                allowed.append(m_entries[i].method);
        } else if (!best || m_entries[i].parameterCount < m_entries[best->entry].parameterCount) {
            best = Found{i, *std::move(parameters)};
        }
    }
    if (best)
        return *std::move(best);
    if (allowed.isEmpty())
        return Missed{missError(domain::ErrorCode::NotFound, QStringLiteral("there is nothing at this address")), {}};
    std::sort(allowed.begin(), allowed.end());
    const QByteArray allow = allowed.join(", ");
    return Missed{missError(domain::ErrorCode::MethodNotAllowed,
                            QStringLiteral("this address takes %1").arg(QString::fromLatin1(allow))),
                  allow};
}

} // namespace clinic::edge
