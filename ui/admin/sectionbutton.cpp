#include "sectionbutton.h"

#include "ui/common/controlpainting.h"
#include "ui/common/fonts.h"
#include "ui/common/metrics.h"

#include <QPainter>

#include <algorithm>

namespace clinic::ui {

SectionButton::SectionButton(const QString& text, QWidget* parent)
    : QAbstractButton(parent)
{
    setText(text);
    setAccessibleName(text);
    setCheckable(true);
    setAttribute(Qt::WA_Hover);
    setFocusPolicy(Qt::StrongFocus);
    setProperty("focusRing", true);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

QSize SectionButton::sizeHint() const
{
    const QFontMetrics metric(fonts::bodyStrong());
    return {metric.horizontalAdvance(text()) + 2 * metrics::controlPad,
            std::max(metrics::control, metric.height() + 14)};
}

void SectionButton::paintEvent(QPaintEvent*)
{
    const Tokens& tokens = Tokens::of(palette());
    QPainter painter(this);
    const QColor ground = isChecked() ? tokens.accentSoft : underMouse() ? tokens.surfaceSunken : QColor(Qt::transparent);
    paintRounded(painter, rect(), metrics::controlRadius, ground, Qt::transparent);
    painter.setFont(isChecked() ? fonts::bodyStrong() : fonts::bodyMedium());
    painter.setPen(isChecked() ? tokens.accentSoftText : tokens.text);
    painter.drawText(rect(), Qt::AlignCenter, text());
}

} // namespace clinic::ui
