#pragma once

#include "domain/clock.h"

#include <QStyledItemDelegate>
#include <QTimeZone>

namespace clinic::ui {

/// Paints a call of the list: who and when, one redacted line, how it ended and how much was redacted.
class CallDelegate final : public QStyledItemDelegate
{
    Q_OBJECT
public:
    CallDelegate(const QTimeZone& zone, const domain::Clock& clock, QObject* parent = nullptr);

    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;

private:
    QTimeZone m_zone;
    const domain::Clock& m_clock;
};

} // namespace clinic::ui
