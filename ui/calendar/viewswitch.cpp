#include "viewswitch.h"

#include "ui/common/tokens.h"

#include <QPainter>
#include <QPainterPath>

#include <algorithm>

namespace clinic::ui {

ViewButton::ViewButton(const QString& text, Place place, QWidget* parent)
    : QAbstractButton(parent)
    , m_place(place)
{
    setText(text);
    setCheckable(true);
    setAutoExclusive(true);
    setFocusPolicy(Qt::StrongFocus);
    setAttribute(Qt::WA_Hover);
}

QSize ViewButton::sizeHint() const
{
    QFont strong = font();
    strong.setWeight(QFont::DemiBold);
    const QFontMetrics metrics(strong);
    return {metrics.horizontalAdvance(text()) + 28, std::max(32, metrics.height() + 12)};
}

void ViewButton::paintEvent(QPaintEvent*)
{
    const Tokens& tokens = Tokens::of(palette());
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    // All parts draw the same long frame, each shows its own part.
    const bool leftMost = m_place == (isRightToLeft() ? Last : First);
    const bool rightMost = m_place == (isRightToLeft() ? First : Last);
    const int before = leftMost ? 0 : width();
    const int after = rightMost ? 0 : width();
    const QRectF frame = QRectF(-before, 0, before + width() + after, height()).adjusted(0.5, 0.5, -0.5, -0.5);
    QPainterPath path;
    path.addRoundedRect(frame, 6, 6);
    painter.setClipRect(rect());
    painter.fillPath(path, isChecked()    ? tokens.accentSoft
                           : underMouse() ? tokens.surfaceSunken
                                          : tokens.surfaceRaised);
    if (isChecked()) {
        painter.save();
        painter.setClipPath(path, Qt::IntersectClip);
        painter.fillRect(QRect(0, height() - 3, width(), 3), tokens.accent);
        painter.restore();
    }
    painter.setPen(QPen(tokens.lineStrong, 1));
    painter.drawPath(path);
    if (!rightMost)
        painter.drawLine(QPointF(width() - 0.5, 1), QPointF(width() - 0.5, height() - 1));
    QFont words = font();
    words.setWeight(isChecked() ? QFont::DemiBold : QFont::Medium);
    painter.setFont(words);
    painter.setPen(isChecked() ? tokens.accentSoftText : tokens.text);
    painter.drawText(rect(), Qt::AlignCenter, text());
    if (hasFocus()) {
        painter.setPen(QPen(tokens.focus, 2));
        painter.drawRoundedRect(QRectF(rect()).adjusted(2, 2, -2, -2), 4, 4);
    }
}

} // namespace clinic::ui
