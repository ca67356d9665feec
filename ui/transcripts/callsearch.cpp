#include "callsearch.h"

#include "callwords.h"

#include <chrono>

namespace clinic::ui {

namespace {

using namespace std::chrono_literals;

constexpr auto typingPause = 250ms;
constexpr auto streamPause = 500ms;
constexpr int pageSize = 100;

} // namespace

CallSearch::CallSearch(contract::CallApi& calls, const QTimeZone& zone, const domain::Clock& clock, QObject* parent)
    : QObject(parent)
    , m_calls(calls)
    , m_zone(zone)
    , m_clock(clock)
    , m_model([this](const domain::CallSummary& call) {
        return CallWords::spoken(call, m_zone, m_clock.now().toTimeZone(m_zone).date());
    })
{
    m_pause.setSingleShot(true);
    connect(&m_pause, &QTimer::timeout, this, &CallSearch::load);
    connect(&m_model, &items::CallListModel::moreWanted, this, &CallSearch::loadMore);
}

void CallSearch::setQuery(const QString& query)
{
    if (query.simplified() == m_filter.query)
        return;
    m_filter.query = query.simplified();
    Q_EMIT filterChanged();
    m_pause.start(typingPause);
}

void CallSearch::setFilter(const Filter& filter)
{
    if (filter == m_filter)
        return;
    m_filter = filter;
    Q_EMIT filterChanged();
    load();
}

void CallSearch::loadSoon()
{
    if (!m_pause.isActive())
        m_pause.start(streamPause);
}

std::pair<QDate, QDate> CallSearch::days() const
{
    const QDate today = m_clock.now().toTimeZone(m_zone).date();
    switch (m_filter.period) {
    case Period::Today:
        return {today, today};
    case Period::Yesterday:
        return {today.addDays(-1), today.addDays(-1)};
    case Period::LastWeek:
        return {today.addDays(-6), today};
    case Period::LastMonth:
        return {today.addDays(-29), today};
    case Period::Days:
        return {m_filter.first, m_filter.last};
    case Period::Any:
        break;
    }
    return {};
}

contract::CallQuery CallSearch::request() const
{
    contract::CallQuery query;
    query.query = m_filter.query;
    query.outcome = m_filter.outcome;
    query.label = m_filter.label;
    query.limit = pageSize;
    const auto [first, last] = days();
    if (first.isValid())
        query.from = first.startOfDay(m_zone).toUTC();
    if (last.isValid())
        query.to = last.addDays(1).startOfDay(m_zone).toUTC();
    return query;
}

void CallSearch::load()
{
    m_pause.stop();
    delete m_context;
    m_context = new QObject(this);
    m_loading = true;
    Q_EMIT loadingChanged();
    m_calls.listCalls(request(), m_context, [this](const domain::Result<contract::CallList>& reply) {
        m_loading = false;
        if (reply) {
            m_loaded = true;
            m_total = reply->total;
            m_cursor = reply->nextCursor;
            m_model.setCalls(reply->calls, !m_cursor.isEmpty());
        }
        Q_EMIT loadingChanged();
        if (reply)
            Q_EMIT loaded();
        else
            Q_EMIT failed(reply.error());
    });
}

void CallSearch::loadMore()
{
    if (!m_context)
        return;
    contract::CallQuery query = request();
    query.cursor = m_cursor;
    m_calls.listCalls(query, m_context, [this](const domain::Result<contract::CallList>& reply) {
        if (!reply) {
            // Scrolling on asks again.
            m_model.append({}, true);
            Q_EMIT failed(reply.error());
            return;
        }
        m_cursor = reply->nextCursor;
        m_model.append(reply->calls, !m_cursor.isEmpty());
    });
}

bool CallSearch::fits(const domain::CallSummary& call) const
{
    const auto [first, last] = days();
    const QDate day = call.startedAt.toTimeZone(m_zone).date();
    return (!first.isValid() || day >= first) && (!last.isValid() || day <= last) &&
           (!m_filter.outcome || call.outcome == *m_filter.outcome) &&
           (!m_filter.label || call.labels.contains(*m_filter.label));
}

void CallSearch::put(const domain::CallSummary& call)
{
    // The answer under way may be older than this.
    if (m_loading)
        return loadSoon();
    if (!m_loaded)
        return;
    // Whether its words fit only the service knows.
    if (!m_filter.query.isEmpty() && m_model.rowOf(call.id) < 0)
        return loadSoon();
    int change = 0;
    if (fits(call))
        change = m_model.put(call) ? 1 : 0;
    else
        change = m_model.remove(call.id) ? -1 : 0;
    if (change == 0)
        return;
    if (m_total >= 0)
        m_total += change;
    Q_EMIT loaded();
}

} // namespace clinic::ui
