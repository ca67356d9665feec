#pragma once

#include "contract/privacy.h"
#include "pagedmodel.h"

#include <QTimeZone>

namespace clinic::ui {

/// Erasures that were carried out; none of them can name whom it was about.
class ErasureModel final : public PagedRows<contract::Erasure>
{
    Q_OBJECT
public:
    enum Column { TimeColumn, WhoColumn, WhatColumn, ProofColumn };

    explicit ErasureModel(const QTimeZone& zone, QObject* parent = nullptr);

    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] static QString summaryOf(const QList<contract::ErasedStore>& stores);

private:
    QTimeZone m_zone;
};

} // namespace clinic::ui
