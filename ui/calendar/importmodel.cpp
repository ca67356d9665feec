#include "importmodel.h"

namespace clinic::ui {

ImportModel::ImportModel(QTimeZone zone, ImportWords::ProviderNames names, QObject* parent)
    : QAbstractTableModel(parent)
    , m_zone(std::move(zone))
    , m_names(std::move(names))
{
}

void ImportModel::setReport(const contract::ImportReport& report, bool done)
{
    beginResetModel();
    m_report = report;
    m_done = done;
    endResetModel();
}

int ImportModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : int(m_report.events.size());
}

int ImportModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant ImportModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const contract::ImportedEvent& event = m_report.events.at(index.row());
    const QString sentence = ImportWords::sentence(event, m_done, m_zone, m_names);
    const QString outcome = ImportWords::outcome(event.outcome);
    if (role == OutcomeRole)
        return int(event.outcome);
    if (role == SentenceRole)
        return sentence;
    const bool shown = role == Qt::DisplayRole || role == Qt::ToolTipRole;
    if (role == Qt::AccessibleTextRole && index.column() == OutcomeColumn)
        return tr("%1. %2", "outcome, why").arg(outcome, sentence);
    if (!shown && role != Qt::AccessibleTextRole)
        return {};
    switch (index.column()) {
    case WhenColumn:
        return ImportWords::when(event, m_zone);
    case WhatColumn:
        return event.summary.isEmpty() ? tr("No title") : event.summary;
    case ProviderColumn:
        return event.providerId.isEmpty() ? QString() : m_names(event.providerId);
    case OutcomeColumn:
        return role == Qt::ToolTipRole ? sentence : outcome;
    default:
        return {};
    }
}

QVariant ImportModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case WhenColumn:
        return tr("When");
    case WhatColumn:
        return tr("Event");
    case ProviderColumn:
        return tr("With");
    case OutcomeColumn:
        return tr("What becomes of it");
    default:
        return {};
    }
}

} // namespace clinic::ui
