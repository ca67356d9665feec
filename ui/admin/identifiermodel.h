#pragma once

#include "contract/calls.h"
#include "pagedmodel.h"

namespace clinic::ui {

/// What the law counts as identifying, and what finds it in a call.
class IdentifierModel final : public PagedRows<contract::CoveredIdentifier>
{
    Q_OBJECT
public:
    enum Column { LawColumn, WhatColumn, StateColumn, LabelsColumn, RecognisersColumn };

    explicit IdentifierModel(QObject* parent = nullptr);

    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
};

} // namespace clinic::ui
