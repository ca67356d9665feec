#include "chip.h"

#include "controlpainting.h"
#include "fonts.h"
#include "icons.h"
#include "metrics.h"

#include <QAccessible>
#include <QPainter>
#include <QStyle>

#include <algorithm>

namespace clinic::ui {

namespace {

constexpr int pad = 8;
constexpr int gap = 5;
constexpr int picture = 14;

} // namespace

Chip::Chip(QWidget* parent)
    : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

void Chip::setState(Severity severity, const QString& iconName, const QString& text)
{
    m_severity = severity;
    m_icon = iconName;
    m_text = text;
    setAccessibleName(text);
    updateGeometry();
    update();
}

QSize Chip::sizeHint() const
{
    const QFontMetrics metrics(fonts::smallStrong());
    return {2 * pad + picture + gap + metrics.horizontalAdvance(m_text) + 2,
            std::max(metrics::stateChip, metrics.height() + 8)};
}

void Chip::paintEvent(QPaintEvent*)
{
    const SeverityColors colors = colorsOf(m_severity, Tokens::of(palette()));
    QPainter painter(this);
    paintRounded(painter, rect(), height() / 2.0, colors.ground, Qt::transparent);
    const auto placed = [this](const QRect& at) { return QStyle::visualRect(layoutDirection(), rect(), at); };
    paintIcon(painter, placed({pad, (height() - picture) / 2, picture, picture}), m_icon, colors.words);
    painter.setFont(fonts::smallStrong());
    painter.setPen(colors.words);
    painter.drawText(placed(rect().adjusted(pad + picture + gap, 0, -pad, 0)),
                     QStyle::visualAlignment(layoutDirection(), Qt::AlignVCenter | Qt::AlignLeft), m_text);
}

} // namespace clinic::ui
