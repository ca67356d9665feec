#include "actionbutton.h"

#include "fonts.h"
#include "icons.h"
#include "metrics.h"

#include <QPainter>
#include <QStyleOptionButton>

#include <algorithm>

namespace clinic::ui {

ActionButton::ActionButton(ControlKind kind, const QString& text, const QString& objectName, QWidget* parent)
    : QPushButton(text, parent)
    , m_kind(kind)
{
    setObjectName(objectName);
    setAutoDefault(true);
    setAttribute(Qt::WA_Hover);
    setMinimumHeight(metrics::control);
    setProperty("focusRing", true);
}

void ActionButton::setKind(ControlKind kind)
{
    m_kind = kind;
    updateGeometry();
    update();
}

void ActionButton::setKeyHint(const QString& key)
{
    m_key = key;
    updateGeometry();
    update();
}

void ActionButton::setIconName(const QString& name)
{
    m_icon = name;
    updateGeometry();
    update();
}

QFont ActionButton::textFont() const
{
    return m_kind == ControlKind::Primary ? fonts::bodyStrong() : fonts::bodyMedium();
}

int ActionButton::contentWidth() const
{
    int width = QFontMetrics(textFont()).size(Qt::TextShowMnemonic, text()).width();
    if (!m_icon.isEmpty())
        width += metrics::icon + metrics::unit;
    if (!m_key.isEmpty())
        width += metrics::unit + keyCapWidth(m_key);
    return width;
}

QSize ActionButton::sizeHint() const
{
    return {contentWidth() + 2 * metrics::controlPad + 2,
            std::max(minimumHeight(), QFontMetrics(textFont()).height() + 14)};
}

QSize ActionButton::minimumSizeHint() const
{
    return sizeHint();
}

void ActionButton::paintEvent(QPaintEvent*)
{
    QStyleOptionButton option;
    initStyleOption(&option);
    const ControlState state = ControlState::of(option);
    const Tokens& tokens = Tokens::of(palette());
    QPainter painter(this);
    paintControl(painter, rect(), tokens, m_kind, state);

    const QColor color = controlText(tokens, m_kind, state);
    const int width = std::min(contentWidth(), this->width() - metrics::unit);
    QRect line = QRect((this->width() - width) / 2, 0, width, height());
    const auto takeStart = [&](int taken) {
        const QRect piece = QStyle::visualRect(layoutDirection(), line, QRect(line.left(), 0, taken, height()));
        line = QStyle::visualRect(layoutDirection(), line, line.adjusted(taken, 0, 0, 0));
        return piece;
    };
    if (!m_icon.isEmpty()) {
        paintIcon(painter, takeStart(metrics::icon), m_icon, color);
        takeStart(metrics::unit);
    }
    const int cap = keyCapWidth(m_key);
    painter.setFont(textFont());
    painter.setPen(color);
    const int words = cap > 0 ? line.width() - cap - metrics::unit : line.width();
    painter.drawText(takeStart(words), int(Qt::AlignCenter) | Qt::TextShowMnemonic | Qt::TextSingleLine, text());
    if (cap > 0) {
        takeStart(metrics::unit);
        const QRect place = takeStart(cap);
        paintKeyCap(painter, QRect(place.left(), (height() - metrics::keyCap) / 2, cap, metrics::keyCap), m_key, color);
    }
}

PrimaryButton::PrimaryButton(const QString& text, const QString& objectName, QWidget* parent)
    : ActionButton(ControlKind::Primary, text, objectName, parent)
{
    setMinimumHeight(metrics::primaryControl);
}

} // namespace clinic::ui
