#pragma once

#include "importwords.h"

#include <QAbstractTableModel>

namespace clinic::ui {

/// The events of an import: a row each, with what becomes of it.
class ImportModel final : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum Column { WhenColumn, WhatColumn, ProviderColumn, OutcomeColumn, ColumnCount };
    enum Role { OutcomeRole = Qt::UserRole, SentenceRole };

    ImportModel(QTimeZone zone, ImportWords::ProviderNames names, QObject* parent = nullptr);

    /// `done`: what it tells has happened.
    void setReport(const contract::ImportReport& report, bool done);
    [[nodiscard]] const contract::ImportReport& report() const { return m_report; }

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    contract::ImportReport m_report;
    QTimeZone m_zone;
    ImportWords::ProviderNames m_names;
    bool m_done = false;
};

} // namespace clinic::ui
