#include "railbutton.h"

#include "ui/common/controlpainting.h"
#include "ui/common/fonts.h"
#include "ui/common/icons.h"
#include "ui/common/metrics.h"

#include <QKeyEvent>
#include <QPainter>
#include <QStyle>

#include <algorithm>

namespace clinic::ui {

namespace {

constexpr int nameGap = 4;

} // namespace

RailButton::RailButton(const QString& iconName, const QString& name, const QString& key, QWidget* parent)
    : QAbstractButton(parent)
    , m_icon(iconName)
    , m_key(key)
{
    setText(name);
    setAccessibleName(name);
    setAttribute(Qt::WA_Hover);
    setFocusPolicy(Qt::StrongFocus);
    setToolTip(name + QStringLiteral("  ") + key);
}

void RailButton::setNarrow(bool narrow)
{
    m_narrow = narrow;
    updateGeometry();
    update();
}

void RailButton::setCurrent(bool current)
{
    m_current = current;
    setAccessibleDescription(current ? tr("shown") : QString());
    update();
}

QSize RailButton::sizeHint() const
{
    const int width = m_narrow ? metrics::railNarrow : metrics::rail;
    const int names = m_narrow ? 0 : QFontMetrics(fonts::labelStrong()).height() + nameGap;
    return {width, m_narrow ? metrics::topBar : std::max(metrics::railItem, metrics::railIcon + names + 12)};
}

void RailButton::keyPressEvent(QKeyEvent* event)
{
    // Arrows belong to the rail; a button would take them for Tab.
    switch (event->key()) {
    case Qt::Key_Up:
    case Qt::Key_Down:
    case Qt::Key_Left:
    case Qt::Key_Right:
        event->ignore();
        return;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        click();
        return;
    default:
        QAbstractButton::keyPressEvent(event);
    }
}

void RailButton::paintEvent(QPaintEvent*)
{
    const Tokens& tokens = Tokens::of(palette());
    QPainter painter(this);
    if (underMouse() && !m_current)
        painter.fillRect(rect(), tokens.surfaceSunken);
    const QColor color = m_current ? tokens.accent : tokens.textMuted;
    const QFont font = m_current ? fonts::labelStrong() : fonts::label();
    const QFontMetrics metric(font);
    const int names = m_narrow ? 0 : metric.height() + nameGap;
    const int top = (height() - metrics::railIcon - names) / 2;
    paintIcon(painter, QRect((width() - metrics::railIcon) / 2, top, metrics::railIcon, metrics::railIcon), m_icon,
              color);
    if (!m_narrow) {
        painter.setFont(font);
        painter.setPen(color);
        painter.drawText(QRect(2, top + metrics::railIcon + nameGap, width() - 4, metric.height()), Qt::AlignCenter,
                         metric.elidedText(text(), Qt::ElideRight, width() - 4));
    }
    if (m_current)
        painter.fillRect(QStyle::visualRect(layoutDirection(), rect(), QRect(0, 4, metrics::edge, height() - 8)),
                         tokens.accent);
    if (hasFocus())
        paintRounded(painter, rect().adjusted(4, 2, -4, -2), metrics::controlRadius, Qt::transparent, tokens.focus,
                     metrics::focusWidth);
}

} // namespace clinic::ui
