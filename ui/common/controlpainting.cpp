#include "controlpainting.h"

#include "fonts.h"
#include "metrics.h"

#include <QFontMetricsF>
#include <QPainter>
#include <QStyleOption>

#include <algorithm>
#include <cmath>

namespace clinic::ui {

namespace {

QColor fillOf(const Tokens& tokens, ControlKind kind, const ControlState& state)
{
    if (!state.enabled)
        return kind == ControlKind::Quiet ? QColor(Qt::transparent) : tokens.surface;
    switch (kind) {
    case ControlKind::Primary:
        return state.pressed ? tokens.accentPressed : state.hovered ? tokens.accentHover : tokens.accent;
    case ControlKind::Secondary:
        if (state.checked)
            return tokens.accentSoft;
        return state.pressed ? tokens.line : state.hovered ? tokens.surfaceSunken : tokens.surfaceRaised;
    case ControlKind::Quiet:
        if (state.checked)
            return tokens.accentSoft;
        return state.pressed ? tokens.line : state.hovered ? tokens.surfaceSunken : QColor(Qt::transparent);
    case ControlKind::Field:
        break;
    }
    return tokens.surfaceRaised;
}

QColor lineOf(const Tokens& tokens, ControlKind kind, const ControlState& state)
{
    if (kind == ControlKind::Quiet)
        return Qt::transparent;
    if (!state.enabled)
        return tokens.line;
    if (state.invalid)
        return tokens.critical;
    return kind == ControlKind::Primary ? QColor(Qt::transparent) : tokens.lineStrong;
}

} // namespace

ControlState ControlState::of(const QStyleOption& option)
{
    ControlState state;
    state.enabled = option.state.testFlag(QStyle::State_Enabled);
    state.hovered = state.enabled && option.state.testFlag(QStyle::State_MouseOver);
    state.pressed = state.enabled && option.state.testFlag(QStyle::State_Sunken);
    state.checked = option.state.testFlag(QStyle::State_On);
    return state;
}

void paintRounded(QPainter& painter, const QRectF& rect, qreal radius, const QColor& fill, const QColor& line,
                  qreal lineWidth)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setBrush(fill.alpha() > 0 ? QBrush(fill) : QBrush(Qt::NoBrush));
    const bool lined = line.alpha() > 0;
    painter.setPen(lined ? QPen(line, lineWidth) : QPen(Qt::NoPen));
    const qreal inset = lined ? lineWidth / 2 : 0;
    painter.drawRoundedRect(rect.adjusted(inset, inset, -inset, -inset), radius - inset, radius - inset);
    painter.restore();
}

void paintControl(QPainter& painter, const QRectF& rect, const Tokens& tokens, ControlKind kind,
                  const ControlState& state)
{
    paintRounded(painter, rect, metrics::controlRadius, fillOf(tokens, kind, state), lineOf(tokens, kind, state));
}

QColor controlText(const Tokens& tokens, ControlKind kind, const ControlState& state)
{
    if (!state.enabled)
        return tokens.textDisabled;
    if (kind == ControlKind::Primary)
        return tokens.accentText;
    return state.checked ? tokens.accentSoftText : tokens.text;
}

void paintKeyCap(QPainter& painter, const QRectF& rect, const QString& key, const QColor& color)
{
    QColor line = color;
    line.setAlphaF(0.6F * float(color.alphaF()));
    paintRounded(painter, rect, metrics::half, Qt::transparent, line);
    painter.save();
    painter.setFont(fonts::label());
    painter.setPen(color);
    // Keys are pressed in the order they are written in, in every script.
    painter.setLayoutDirection(Qt::LeftToRight);
    painter.drawText(rect, Qt::AlignCenter, key);
    painter.restore();
}

int keyCapWidth(const QString& key)
{
    if (key.isEmpty())
        return 0;
    return std::max(metrics::keyCap, int(std::ceil(QFontMetricsF(fonts::label()).horizontalAdvance(key))) + 12);
}

} // namespace clinic::ui
