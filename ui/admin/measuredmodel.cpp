#include "measuredmodel.h"

#include "coveragewords.h"
#include "ui/common/redactionwords.h"

#include <QLocale>

namespace clinic::ui {

using contract::MeasuredLabel;

namespace {

/// Rows of sources carry their label's row plus one, so that 0 is a label itself.
constexpr quintptr labelId = 0;
/// Fewer passages say little: they are shown, but quietly.
constexpr int fewPassages = 20;

} // namespace

MeasuredModel::MeasuredModel(QObject* parent)
    : QAbstractItemModel(parent)
{
}

void MeasuredModel::show(const QList<MeasuredLabel>& measured)
{
    beginResetModel();
    m_labels.clear();
    for (const domain::RedactionLabel label : domain::redactionLabels()) {
        Label row{.label = label, .overall = {}, .sources = {}};
        for (const MeasuredLabel& one : measured) {
            if (one.label != label)
                continue;
            if (one.source.isEmpty())
                row.overall = one;
            else
                row.sources.append(one);
        }
        if (row.overall || !row.sources.isEmpty())
            m_labels.append(row);
    }
    endResetModel();
}

QModelIndex MeasuredModel::index(int row, int column, const QModelIndex& parent) const
{
    if (!hasIndex(row, column, parent))
        return {};
    return createIndex(row, column, parent.isValid() ? quintptr(parent.row() + 1) : labelId);
}

QModelIndex MeasuredModel::parent(const QModelIndex& child) const
{
    return child.isValid() && child.internalId() != labelId ? createIndex(int(child.internalId()) - 1, 0, labelId)
                                                            : QModelIndex();
}

int MeasuredModel::rowCount(const QModelIndex& parent) const
{
    if (!parent.isValid())
        return int(m_labels.size());
    return parent.internalId() == labelId && parent.column() == 0 ? int(m_labels.at(parent.row()).sources.size()) : 0;
}

int MeasuredModel::columnCount(const QModelIndex&) const
{
    return columns;
}

QVariant MeasuredModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return int((section == WhatColumn ? Qt::AlignLeft : Qt::AlignRight) | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case WhatColumn:
        return tr("What is masked");
    case PassagesColumn:
        return tr("Passages");
    case RecallColumn:
        return tr("Found");
    case LeakColumn:
        return tr("Leaked");
    default:
        return tr("Rightly masked");
    }
}

const MeasuredLabel* MeasuredModel::at(const QModelIndex& index) const
{
    if (index.internalId() != labelId)
        return &m_labels.at(int(index.internalId()) - 1).sources.at(index.row());
    const Label& label = m_labels.at(index.row());
    return label.overall ? &*label.overall : nullptr;
}

QString MeasuredModel::textOf(const QModelIndex& index) const
{
    const MeasuredLabel* one = at(index);
    if (index.column() == WhatColumn)
        return index.internalId() == labelId ? RedactionWords::of(m_labels.at(index.row()).label) : one->source;
    if (!one)
        return QStringLiteral("–");
    switch (index.column()) {
    case PassagesColumn:
        return one->passages < fewPassages ? tr("n %1").arg(one->passages) : QLocale().toString(one->passages);
    case RecallColumn:
        return CoverageWords::share(one->recall);
    case LeakColumn:
        return CoverageWords::share(1 - one->recall);
    default:
        return CoverageWords::share(one->precision);
    }
}

QVariant MeasuredModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid())
        return {};
    switch (role) {
    case Qt::DisplayRole:
        return textOf(index);
    case Qt::TextAlignmentRole:
        return headerData(index.column(), Qt::Horizontal, role);
    case ToneRole: {
        const MeasuredLabel* one = at(index);
        if (index.column() == WhatColumn && index.internalId() == labelId)
            return int(CellTone::Strong);
        return int(!one || one->passages < fewPassages || index.internalId() != labelId ? CellTone::Muted : CellTone::Plain);
    }
    default:
        return {};
    }
}

} // namespace clinic::ui
