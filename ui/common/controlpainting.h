#pragma once

#include "tokens.h"

#include <QRectF>

class QPainter;
class QStyleOption;

/// How controls look, shared by the style and by widgets that draw themselves.
namespace clinic::ui {

enum class ControlKind {
    /// Raised, with a strong line.
    Secondary,
    /// Accent: one a screen.
    Primary,
    /// No frame until the pointer is over it.
    Quiet,
    /// What is written into.
    Field,
};

struct ControlState
{
    bool enabled = true;
    bool hovered = false;
    bool pressed = false;
    bool checked = false;
    bool invalid = false;

    [[nodiscard]] static ControlState of(const QStyleOption& option);
};

void paintControl(QPainter& painter, const QRectF& rect, const Tokens& tokens, ControlKind kind,
                  const ControlState& state);
[[nodiscard]] QColor controlText(const Tokens& tokens, ControlKind kind, const ControlState& state);

/// A rounded rectangle whose line lies inside `rect`.
void paintRounded(QPainter& painter, const QRectF& rect, qreal radius, const QColor& fill, const QColor& line,
                  qreal lineWidth = 1);

/// The small frame with the name of a key.
void paintKeyCap(QPainter& painter, const QRectF& rect, const QString& key, const QColor& color);
[[nodiscard]] int keyCapWidth(const QString& key);

} // namespace clinic::ui
