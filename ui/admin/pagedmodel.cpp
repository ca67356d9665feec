#include "pagedmodel.h"

#include <utility>

namespace clinic::ui {

PagedModel::PagedModel(QList<Column> columns, QObject* parent)
    : QAbstractTableModel(parent)
    , m_columns(std::move(columns))
{
}

int PagedModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : int(m_columns.size());
}

QVariant PagedModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= m_columns.size())
        return {};
    return role == Qt::DisplayRole ? QVariant(m_columns.at(section).name) : columnData(section, role);
}

QVariant PagedModel::columnData(int column, int role) const
{
    if (role == Qt::TextAlignmentRole)
        return int((m_columns.at(column).figures ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    return {};
}

} // namespace clinic::ui
