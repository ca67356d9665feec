#include "card.h"

#include "controlpainting.h"
#include "metrics.h"

#include <QPainter>

namespace clinic::ui {

Card::Card(QWidget* parent)
    : QWidget(parent)
{
}

void Card::paintEvent(QPaintEvent*)
{
    const Tokens& tokens = Tokens::of(palette());
    QPainter painter(this);
    paintRounded(painter, rect(), metrics::cardRadius, tokens.surface, tokens.line);
}

Divider::Divider(QWidget* parent)
    : QWidget(parent)
{
    setFixedHeight(1);
}

void Divider::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.fillRect(rect(), Tokens::of(palette()).line);
}

} // namespace clinic::ui
