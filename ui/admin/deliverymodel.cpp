#include "deliverymodel.h"

#include "privacywords.h"

#include <QLocale>

namespace clinic::ui {

using contract::Delivery;
using contract::DeliveryState;

DeliveryModel::DeliveryModel(const QTimeZone& zone, QObject* parent)
    : PagedRows({{tr("Received")}, {tr("What")}, {tr("Call")}, {tr("State")}, {tr("Tries"), true}, {tr("What is wrong")}},
                parent)
    , m_zone(zone)
{
}

QString DeliveryModel::textOf(const Delivery& delivery, int column) const
{
    switch (column) {
    case TimeColumn:
        return PrivacyWords::ofTime(delivery.receivedAt, m_zone);
    case TypeColumn:
        return PrivacyWords::ofDelivery(delivery.type);
    case CallColumn:
        return delivery.providerCallId;
    case StateColumn:
        switch (delivery.state) {
        case DeliveryState::Waiting:
            return delivery.attempts > 0 ? tr("tries again") : tr("waiting");
        case DeliveryState::Done:
            return tr("worked off");
        case DeliveryState::Dead:
            return tr("given up");
        }
        return {};
    case AttemptsColumn:
        return QLocale().toString(delivery.attempts);
    case ProblemColumn: {
        const QString problem = PrivacyWords::ofProblem(delivery.problem);
        if (delivery.state != DeliveryState::Waiting || !delivery.nextAttemptAt.isValid() || delivery.attempts == 0)
            return problem;
        const QString next = QLocale().toString(delivery.nextAttemptAt.toTimeZone(m_zone).time(), QStringLiteral("HH:mm:ss"));
        //: What is wrong, and when it is tried again
        return problem.isEmpty() ? tr("next try at %1").arg(next) : tr("%1; next try at %2").arg(problem, next);
    }
    default:
        return {};
    }
}

QVariant DeliveryModel::data(const QModelIndex& index, int role) const
{
    const Delivery* delivery = at(index);
    if (!delivery)
        return {};
    const int column = index.column();
    const bool dead = delivery->state == DeliveryState::Dead;
    switch (role) {
    case Qt::DisplayRole:
    case Qt::ToolTipRole:
        return textOf(*delivery, column);
    case ToneRole:
        if (column == StateColumn)
            return int(dead                                           ? CellTone::Critical
                       : delivery->state == DeliveryState::Done       ? CellTone::Good
                       : delivery->attempts > 0                       ? CellTone::Warning
                                                                      : CellTone::Muted);
        return int(column == TypeColumn ? CellTone::Strong : column == ProblemColumn ? CellTone::Plain : CellTone::Muted);
    case CellIconRole:
        if (column != StateColumn)
            return {};
        return dead                                     ? QStringLiteral("octagon-alert")
               : delivery->state == DeliveryState::Done ? QStringLiteral("check")
                                                        : QStringLiteral("clock");
    case MonoRole:
        return column == CallColumn;
    default:
        return columnData(column, role);
    }
}

} // namespace clinic::ui
