#pragma once

#include "recordtable.h"

#include <QAbstractTableModel>
#include <QList>

namespace clinic::ui {

/// Rows that come page by page. It does not fetch by itself: a tree view asks a model for more with every layout, which
/// would load all there is.
class PagedModel : public QAbstractTableModel
{
    Q_OBJECT
public:
    struct Column
    {
        QString name;
        /// Stands at the end side.
        bool figures = false;
    };

    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

protected:
    PagedModel(QList<Column> columns, QObject* parent);

    /// What every cell of a column has in common; an invalid value for the rest.
    [[nodiscard]] QVariant columnData(int column, int role) const;

private:
    QList<Column> m_columns;
};

/// The rows of one kind.
template <class T>
class PagedRows : public PagedModel
{
public:
    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override
    {
        return parent.isValid() ? 0 : int(m_rows.size());
    }

    [[nodiscard]] const QList<T>& rows() const { return m_rows; }
    [[nodiscard]] const T* at(const QModelIndex& index) const
    {
        return index.isValid() && index.row() < m_rows.size() ? &m_rows.at(index.row()) : nullptr;
    }

    void replace(const QList<T>& rows)
    {
        beginResetModel();
        m_rows = rows;
        endResetModel();
    }

    void append(const QList<T>& rows)
    {
        if (rows.isEmpty())
            return;
        beginInsertRows({}, int(m_rows.size()), int(m_rows.size() + rows.size()) - 1);
        m_rows += rows;
        endInsertRows();
    }

    void change(int row, const T& now)
    {
        m_rows[row] = now;
        Q_EMIT dataChanged(index(row, 0), index(row, columnCount() - 1));
    }

protected:
    using PagedModel::PagedModel;

private:
    QList<T> m_rows;
};

} // namespace clinic::ui
