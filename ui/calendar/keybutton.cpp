#include "keybutton.h"

#include "ui/common/tokens.h"

#include <QPainter>

#include <algorithm>

namespace clinic::ui {

namespace {

constexpr int pad = 12;
constexpr int gap = 8;

} // namespace

KeyButton::KeyButton(Kind kind, QWidget* parent)
    : QPushButton(parent)
    , m_kind(kind)
{
    setMinimumHeight(32);
    setFocusPolicy(Qt::StrongFocus);
    setAttribute(Qt::WA_Hover);
}

void KeyButton::setKind(Kind kind)
{
    m_kind = kind;
    update();
}

void KeyButton::setKeyText(const QString& key)
{
    m_key = key;
    updateGeometry();
    update();
}

QFont KeyButton::strongFont() const
{
    QFont strong = font();
    strong.setWeight(m_kind == Primary ? QFont::DemiBold : QFont::Medium);
    return strong;
}

QFont KeyButton::capFont() const
{
    QFont cap = font();
    cap.setPixelSize(11);
    cap.setWeight(QFont::Medium);
    return cap;
}

int KeyButton::capWidth() const
{
    return m_key.isEmpty() ? 0 : QFontMetrics(capFont()).horizontalAdvance(m_key) + 12;
}

QSize KeyButton::sizeHint() const
{
    const QFontMetrics metrics(strongFont());
    const int cap = capWidth();
    return {metrics.horizontalAdvance(text()) + (cap > 0 ? cap + gap : 0) + 2 * pad,
            std::max(minimumHeight(), metrics.height() + 12)};
}

QSize KeyButton::minimumSizeHint() const
{
    return sizeHint();
}

void KeyButton::paintEvent(QPaintEvent*)
{
    const Tokens& tokens = Tokens::of(palette());
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const bool on = isEnabled();
    const bool primary = m_kind == Primary && on;
    QColor ground = primary ? (isDown() ? tokens.accentPressed : underMouse() ? tokens.accentHover : tokens.accent)
                            : (isDown() || (underMouse() && on) ? tokens.surfaceSunken : tokens.surfaceRaised);
    const QColor words = !on ? tokens.textDisabled : primary ? tokens.accentText : tokens.text;
    painter.setPen(primary ? QPen(Qt::NoPen) : QPen(on ? tokens.lineStrong : tokens.line, 1));
    painter.setBrush(on ? ground : QColor(tokens.surface));
    const QRectF shape = QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5);
    painter.drawRoundedRect(shape, 6, 6);
    if (hasFocus()) {
        painter.setBrush(Qt::NoBrush);
        painter.setPen(QPen(primary ? tokens.surface : tokens.focus, 1));
        painter.drawRoundedRect(shape.adjusted(2, 2, -2, -2), 4, 4);
        painter.setPen(QPen(tokens.focus, 2));
        painter.drawRoundedRect(shape.adjusted(0.5, 0.5, -0.5, -0.5), 6, 6);
    }
    const QFontMetrics metrics(strongFont());
    const int cap = on ? capWidth() : 0;
    const int wide = std::min(width() - 2 * pad, metrics.horizontalAdvance(text()) + (cap > 0 ? cap + gap : 0));
    const int left = (width() - wide) / 2;
    const QRect wordsRect(isRightToLeft() ? left + (cap > 0 ? cap + gap : 0) : left, 0,
                          wide - (cap > 0 ? cap + gap : 0), height());
    painter.setFont(strongFont());
    painter.setPen(words);
    painter.drawText(wordsRect, Qt::AlignCenter, metrics.elidedText(text(), Qt::ElideRight, wordsRect.width()));
    if (cap == 0)
        return;
    const QRect capRect(isRightToLeft() ? left : left + wide - cap, (height() - 18) / 2, cap, 18);
    QColor frame = words;
    frame.setAlphaF(0.7);
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(frame, 1));
    painter.drawRoundedRect(QRectF(capRect).adjusted(0.5, 0.5, -0.5, -0.5), 4, 4);
    painter.setFont(capFont());
    painter.setPen(words);
    painter.drawText(capRect, Qt::AlignCenter, m_key);
}

} // namespace clinic::ui
