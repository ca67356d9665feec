#include "textlabel.h"

#include "fonts.h"

#include <QPainter>

#include <algorithm>

namespace clinic::ui {

namespace {

QFont fontOf(TextLabel::Style style)
{
    switch (style) {
    case TextLabel::Title:
        return fonts::title();
    case TextLabel::Section:
        return fonts::section();
    case TextLabel::Strong:
        return fonts::bodyStrong();
    case TextLabel::Body:
    case TextLabel::Muted:
        return fonts::body();
    case TextLabel::Small:
    case TextLabel::SmallMuted:
        return fonts::small();
    case TextLabel::SmallStrong:
        return fonts::smallStrong();
    case TextLabel::Caption:
        return fonts::label();
    }
    return fonts::body();
}

bool isMuted(TextLabel::Style style)
{
    return style == TextLabel::Muted || style == TextLabel::SmallMuted || style == TextLabel::Caption;
}

constexpr int fewestLetters = 6;

} // namespace

TextLabel::TextLabel(Style style, const QString& text, QWidget* parent)
    : QLabel(text, parent)
{
    setTextFormat(Qt::PlainText);
    setFont(fontOf(style));
    setForegroundRole(isMuted(style) ? QPalette::PlaceholderText : QPalette::WindowText);
    // QLabel would go by the direction of the words: a Latin name would leave the start side of a right-to-left page.
    setAlignment((isRightToLeft() ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignAbsolute | Qt::AlignVCenter);
}

ElidedLabel::ElidedLabel(Style style, const QString& text, QWidget* parent)
    : TextLabel(style, {}, parent)
{
    setWhole(text);
}

void ElidedLabel::setWhole(const QString& text)
{
    m_whole = text;
    setAccessibleName(text);
    tellWhole();
    updateGeometry();
    update();
}

QSize ElidedLabel::sizeHint() const
{
    return {fontMetrics().horizontalAdvance(m_whole) + 1, fontMetrics().height()};
}

QSize ElidedLabel::minimumSizeHint() const
{
    return {std::min(sizeHint().width(), fontMetrics().averageCharWidth() * fewestLetters), fontMetrics().height()};
}

void ElidedLabel::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setPen(palette().color(foregroundRole()));
    painter.setLayoutDirection(m_whole.isRightToLeft() ? Qt::RightToLeft : Qt::LeftToRight);
    painter.drawText(rect(), QStyle::visualAlignment(layoutDirection(), Qt::AlignVCenter | Qt::AlignLeft),
                     fontMetrics().elidedText(m_whole, Qt::ElideRight, width()));
}

void ElidedLabel::resizeEvent(QResizeEvent* event)
{
    TextLabel::resizeEvent(event);
    tellWhole();
}

void ElidedLabel::tellWhole()
{
    setToolTip(width() < sizeHint().width() ? m_whole : QString());
}

} // namespace clinic::ui
