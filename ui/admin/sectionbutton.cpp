#include "sectionbutton.h"

#include "ui/common/controlpainting.h"
#include "ui/common/fonts.h"
#include "ui/common/icons.h"
#include "ui/common/metrics.h"

#include <QPainter>
#include <QStyle>

#include <algorithm>

namespace clinic::ui {

namespace {

constexpr int iconStart = 10;
constexpr int textStart = iconStart + metrics::icon + metrics::unit + 2;

} // namespace

SectionButton::SectionButton(const QString& iconName, const QString& text, QWidget* parent)
    : QAbstractButton(parent)
    , m_icon(iconName)
{
    setText(text);
    setAccessibleName(text);
    setCheckable(true);
    setAttribute(Qt::WA_Hover);
    setFocusPolicy(Qt::StrongFocus);
    setProperty("focusRing", true);
    setSizePolicy(m_icon.isEmpty() ? QSizePolicy::Fixed : QSizePolicy::Expanding, QSizePolicy::Fixed);
}

QSize SectionButton::sizeHint() const
{
    const QFontMetrics metric(fonts::bodyStrong());
    const int pads = m_icon.isEmpty() ? 2 * metrics::controlPad : textStart + metrics::controlPad;
    return {metric.horizontalAdvance(text()) + pads, std::max(metrics::control, metric.height() + 14)};
}

void SectionButton::paintEvent(QPaintEvent*)
{
    const Tokens& tokens = Tokens::of(palette());
    QPainter painter(this);
    const QColor ground = isChecked() ? tokens.accentSoft : underMouse() ? tokens.surfaceSunken : QColor(Qt::transparent);
    paintRounded(painter, rect(), metrics::controlRadius, ground, Qt::transparent);
    const QColor words = isChecked() ? tokens.accentSoftText : tokens.text;
    painter.setFont(isChecked() ? fonts::bodyStrong() : fonts::bodyMedium());
    painter.setPen(words);
    if (m_icon.isEmpty()) {
        painter.drawText(rect(), Qt::AlignCenter, text());
        return;
    }
    const auto placed = [this](const QRect& at) { return QStyle::visualRect(layoutDirection(), rect(), at); };
    paintIcon(painter, placed({iconStart, (height() - metrics::icon) / 2, metrics::icon, metrics::icon}), m_icon,
              isChecked() ? words : tokens.textMuted);
    painter.drawText(placed(rect().adjusted(textStart, 0, 0, 0)),
                     int(QStyle::visualAlignment(layoutDirection(), Qt::AlignLeft | Qt::AlignVCenter)), text());
}

} // namespace clinic::ui
