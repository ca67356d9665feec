#pragma once

#include "contract/audit.h"
#include "pagedmodel.h"

#include <QTimeZone>

namespace clinic::ui {

/// Entries of the audit, and how each stands in the chain as far as that was verified.
class AuditModel final : public PagedRows<contract::AuditEntry>
{
    Q_OBJECT
public:
    enum Column { TimeColumn, WhoColumn, WhatColumn, SubjectColumn, EntryColumn, SealColumn, ChainColumn };

    explicit AuditModel(const QTimeZone& zone, QObject* parent = nullptr);

    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    void setVerdict(const contract::AuditVerdict& verdict);
    void forgetVerdict();
    [[nodiscard]] QString timeOf(const contract::AuditEntry& entry) const;

private:
    struct Link
    {
        QString word;
        QString icon;
        CellTone tone;
    };
    [[nodiscard]] QString textOf(const contract::AuditEntry& entry, int column) const;
    [[nodiscard]] Link linkOf(const contract::AuditEntry& entry) const;
    void redrawChain();

    QTimeZone m_zone;
    std::optional<contract::AuditVerdict> m_verdict;
};

} // namespace clinic::ui
