#include "calldelegate.h"

#include "callwords.h"
#include "items/calllistmodel.h"
#include "ui/common/controlpainting.h"
#include "ui/common/fonts.h"
#include "ui/common/icons.h"
#include "ui/common/metrics.h"

#include <QPainter>
#include <QStyle>

#include <algorithm>

namespace clinic::ui {

namespace {

constexpr int pad = metrics::pad;
constexpr int linePad = 9;
constexpr int lineGap = 2;
constexpr int picture = 14;

} // namespace

CallDelegate::CallDelegate(const QTimeZone& zone, const domain::Clock& clock, QObject* parent)
    : QStyledItemDelegate(parent)
    , m_zone(zone)
    , m_clock(clock)
{
}

QSize CallDelegate::sizeHint(const QStyleOptionViewItem&, const QModelIndex&) const
{
    const int small = std::max(QFontMetrics(fonts::small()).height(), picture);
    return {200, QFontMetrics(fonts::bodyStrong()).height() + 2 * small + 2 * lineGap + 2 * linePad + 1};
}

void CallDelegate::paint(QPainter* painter, const QStyleOptionViewItem& given, const QModelIndex& index) const
{
    QStyleOptionViewItem option(given);
    initStyleOption(&option, index);
    const auto* model = qobject_cast<const items::CallListModel*>(index.model());
    const domain::CallSummary& call = model->callAt(index.row());
    const Tokens& tokens = Tokens::of(option.palette);
    option.widget->style()->drawPrimitive(QStyle::PE_PanelItemViewItem, &option, painter, option.widget);

    painter->save();
    painter->setClipRect(option.rect);
    const auto placed = [&option](const QRect& at) {
        return QStyle::visualRect(option.direction, option.rect, at.translated(option.rect.topLeft()));
    };
    const int start = int(QStyle::visualAlignment(option.direction, Qt::AlignLeft | Qt::AlignVCenter));
    const int end = int(QStyle::visualAlignment(option.direction, Qt::AlignRight | Qt::AlignVCenter));
    const int width = option.rect.width() - 2 * pad;
    int y = linePad;
    const auto line = [&](const QFont& startFont, const QColor& startColor, const QString& words, const QString& aside,
                          int indent) {
        const QFontMetrics small(fonts::small());
        const QFontMetrics metrics(startFont);
        const int asideWidth = aside.isEmpty() ? 0 : small.horizontalAdvance(aside) + metrics::unit;
        const int height = std::max(metrics.height(), indent > 0 ? picture : 0);
        const int room = width - asideWidth - indent;
        painter->setFont(startFont);
        painter->setPen(startColor);
        painter->drawText(placed({pad + indent, y, room, height}), start | Qt::TextSingleLine,
                          metrics.elidedText(words, Qt::ElideRight, room));
        painter->setFont(fonts::small());
        painter->setPen(tokens.textMuted);
        if (asideWidth > 0)
            painter->drawText(placed({pad + width - asideWidth, y, asideWidth, height}), end | Qt::TextSingleLine, aside);
        y += height + lineGap;
    };
    const QDate today = m_clock.now().toTimeZone(m_zone).date();
    line(fonts::bodyStrong(), tokens.text, CallWords::caller(call), CallWords::when(call.startedAt, m_zone, today), 0);
    const bool silent = call.summary.isEmpty();
    line(fonts::small(), silent ? tokens.textMuted : tokens.text, silent ? tr("Nothing to read") : call.summary, {}, 0);
    paintIcon(*painter, placed({pad, y + (std::max(QFontMetrics(fonts::small()).height(), picture) - picture) / 2, picture, picture}),
              CallWords::outcomeIcon(call.outcome), tokens.textMuted);
    line(fonts::small(), tokens.textMuted,
         //: How a call ended and how long it took: “No booking · 3:12”
         tr("%1 · %2").arg(CallWords::outcome(call.outcome), CallWords::shortLength(call)),
         tr("%n redacted", nullptr, call.redactionCount), picture + 6);
    painter->setPen(tokens.line);
    painter->drawLine(option.rect.bottomLeft(), option.rect.bottomRight());
    if (option.state.testFlag(QStyle::State_HasFocus))
        paintRounded(*painter, option.rect.adjusted(3, 2, -3, -3), metrics::controlRadius, Qt::transparent,
                     tokens.focus, metrics::focusWidth);
    painter->restore();
}

} // namespace clinic::ui
