#pragma once

#include "contract/calls.h"
#include "pagedmodel.h"

#include <QTimeZone>

namespace clinic::ui {

/// Webhook deliveries, and what keeps those that were not worked off.
class DeliveryModel final : public PagedRows<contract::Delivery>
{
    Q_OBJECT
public:
    enum Column { TimeColumn, TypeColumn, CallColumn, StateColumn, AttemptsColumn, ProblemColumn };

    explicit DeliveryModel(const QTimeZone& zone, QObject* parent = nullptr);

    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;

private:
    [[nodiscard]] QString textOf(const contract::Delivery& delivery, int column) const;

    QTimeZone m_zone;
};

} // namespace clinic::ui
