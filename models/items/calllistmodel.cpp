#include "items/calllistmodel.h"

#include <algorithm>
#include <utility>

namespace clinic::items {

namespace {

bool isNewer(const domain::CallSummary& one, const domain::CallSummary& other)
{
    return one.startedAt != other.startedAt ? one.startedAt > other.startedAt : one.id.key() > other.id.key();
}

} // namespace

CallListModel::CallListModel(Spoken spoken, QObject* parent)
    : QAbstractListModel(parent)
    , m_spoken(std::move(spoken))
{
}

void CallListModel::setCalls(const QList<domain::CallSummary>& calls, bool more)
{
    beginResetModel();
    m_calls = calls;
    m_more = more;
    m_asked = false;
    endResetModel();
}

void CallListModel::append(const QList<domain::CallSummary>& calls, bool more)
{
    m_more = more;
    m_asked = false;
    // A call that came by the stream may stand on the next page, too.
    QList<domain::CallSummary> fresh;
    for (const domain::CallSummary& call : calls) {
        if (rowOf(call.id) < 0)
            fresh.append(call);
    }
    if (fresh.isEmpty())
        return;
    beginInsertRows({}, int(m_calls.size()), int(m_calls.size() + fresh.size()) - 1);
    m_calls += fresh;
    endInsertRows();
}

bool CallListModel::put(const domain::CallSummary& call)
{
    if (const int row = rowOf(call.id); row >= 0) {
        if (call.version < m_calls.at(row).version)
            return false;
        m_calls[row] = call;
        Q_EMIT dataChanged(index(row), index(row));
        return false;
    }
    const auto place = std::lower_bound(m_calls.begin(), m_calls.end(), call, isNewer);
    const int row = int(place - m_calls.begin());
    // Behind the last one that is loaded stand others; it comes with them.
    if (row == m_calls.size() && m_more)
        return false;
    beginInsertRows({}, row, row);
    m_calls.insert(row, call);
    endInsertRows();
    return true;
}

bool CallListModel::remove(const domain::CallId& id)
{
    const int row = rowOf(id);
    if (row < 0)
        return false;
    beginRemoveRows({}, row, row);
    m_calls.removeAt(row);
    endRemoveRows();
    return true;
}

int CallListModel::rowOf(const domain::CallId& id) const
{
    const auto found = std::find_if(m_calls.begin(), m_calls.end(),
                                    [&id](const domain::CallSummary& call) { return call.id == id; });
    return found == m_calls.end() ? -1 : int(found - m_calls.begin());
}

int CallListModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : int(m_calls.size());
}

QVariant CallListModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const domain::CallSummary& call = m_calls.at(index.row());
    switch (role) {
    case Qt::DisplayRole:
        return call.summary;
    case Qt::AccessibleTextRole:
        return m_spoken(call);
    case IdRole:
        return call.id.text();
    default:
        return {};
    }
}

bool CallListModel::canFetchMore(const QModelIndex& parent) const
{
    return !parent.isValid() && m_more && !m_asked;
}

void CallListModel::fetchMore(const QModelIndex& parent)
{
    if (!canFetchMore(parent))
        return;
    m_asked = true;
    Q_EMIT moreWanted();
}

} // namespace clinic::items
