#include "identifiermodel.h"

#include "coveragewords.h"

namespace clinic::ui {

using contract::CoveredIdentifier;

IdentifierModel::IdentifierModel(QObject* parent)
    : PagedRows({{tr("Law")}, {tr("What identifies")}, {tr("State")}, {tr("Masked as")}, {tr("Found by")}}, parent)
{
}

QVariant IdentifierModel::data(const QModelIndex& index, int role) const
{
    const CoveredIdentifier* one = at(index);
    if (!one)
        return {};
    const int column = index.column();
    switch (role) {
    case Qt::DisplayRole:
    case Qt::ToolTipRole:
        switch (column) {
        case LawColumn:
            return CoverageWords::ofLaw(one->code);
        case WhatColumn:
            return CoverageWords::ofIdentifier(one->code);
        case StateColumn:
            return CoverageWords::ofState(one->state).words;
        case LabelsColumn:
            return CoverageWords::ofLabels(one->labels);
        default:
            return CoverageWords::ofRecognisers(one->recognisers);
        }
    case ToneRole:
        if (column == StateColumn)
            return int(CoverageWords::ofState(one->state).tone);
        return int(column == WhatColumn ? CellTone::Strong : column == LabelsColumn ? CellTone::Plain : CellTone::Muted);
    case CellIconRole:
        return column == StateColumn ? CoverageWords::ofState(one->state).icon : QString();
    default:
        return columnData(column, role);
    }
}

} // namespace clinic::ui
