#pragma once

#include "domain/clinic.h"
#include "domain/result.h"

#include <QByteArray>
#include <QHash>
#include <QList>
#include <QString>

#include <optional>
#include <utility>
#include <vector>

namespace clinic::edge {

/// What stood in the place of `{name}`: percent-decoded, 1–`maxParameter` characters, no control characters.
using PathParameters = QHash<QString, QString>;

/// The table of patterns behind Router: which entry a method and a path mean.
class RouteTable final
{
public:
    static constexpr qsizetype maxParameter = 128;

    /// `pattern` is a path whose segments are literal or `{name}`, e.g. `/v1/slots/{id}/claim`. Entries are numbered
    /// from 0 in the order added. Literal segments win over parameters.
    void add(const QByteArray& method, const QByteArray& pattern);

    struct Found
    {
        size_t entry = 0;
        PathParameters parameters;
    };
    struct Missed
    {
        domain::Error error;
        /// For a 405: the value of the Allow header.
        QByteArray allow;
    };
    [[nodiscard]] std::variant<Found, Missed> find(const QByteArray& method, const QByteArray& path) const;

private:
    struct Entry
    {
        QByteArray method;
        QList<QByteArray> segments;
        int parameterCount = 0;
    };
    std::vector<Entry> m_entries;
};

/// Who may call a route: nobody needs to sign in (none), or at least that role.
using Access = std::optional<domain::Role>;
inline constexpr Access publicAccess = std::nullopt;

/// Routes with whatever a handler looks like to the caller. Built once, then only read, from any thread.
template <class Handler>
class Router final
{
public:
    struct Route
    {
        QByteArray method;
        QByteArray pattern;
        Access access;
        Handler handler;
    };
    struct Match
    {
        const Route* route = nullptr;
        PathParameters parameters;
    };
    using Missed = RouteTable::Missed;

    void add(const QByteArray& method, const QByteArray& pattern, Access access, Handler handler)
    {
        m_table.add(method, pattern);
        m_routes.push_back({method, pattern, access, std::move(handler)});
    }

    [[nodiscard]] std::variant<Match, Missed> match(const QByteArray& method, const QByteArray& path) const
    {
        auto found = m_table.find(method, path);
        if (auto* missed = std::get_if<Missed>(&found))
            return std::move(*missed);
        auto& hit = std::get<RouteTable::Found>(found);
        return Match{&m_routes[hit.entry], std::move(hit.parameters)};
    }

    [[nodiscard]] const std::vector<Route>& routes() const { return m_routes; }

private:
    RouteTable m_table;
    std::vector<Route> m_routes;
};

} // namespace clinic::edge
