#pragma once

#include "contract/audit.h"

#include <QAbstractTableModel>
#include <QTimeZone>

namespace clinic::ui {

/// Who touched a call: entries of the audit, newest first.
class CallAuditModel final : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum Column { TimeColumn, WhoColumn, WhatColumn, SealColumn, ChainColumn, ColumnCount };

    explicit CallAuditModel(const QTimeZone& zone, QObject* parent = nullptr);

    void setEntries(const QList<contract::AuditEntry>& entries, const QDate& today);
    /// Entries from this number on are not to be trusted; 0 for none.
    void setFirstBad(qint64 seq);
    [[nodiscard]] const QList<contract::AuditEntry>& entries() const { return m_entries; }
    [[nodiscard]] int unsealed() const;

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    [[nodiscard]] QString words(const contract::AuditEntry& entry, int column) const;
    [[nodiscard]] bool isBad(const contract::AuditEntry& entry) const;

    QTimeZone m_zone;
    QDate m_today;
    QList<contract::AuditEntry> m_entries;
    qint64 m_firstBad = 0;
};

} // namespace clinic::ui
