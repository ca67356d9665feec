#pragma once

#include <QIcon>

class QColor;
class QPainter;
class QPalette;
class QRectF;

namespace clinic::ui {

/// A line icon of `resources/icons` in the palette's text colours. Made anew when the palette changes.
[[nodiscard]] QIcon icon(const QString& name, const QPalette& palette);
[[nodiscard]] QIcon icon(const QString& name, const QColor& color, const QColor& disabled);

/// Draws the icon in one colour, sharp at the painter's device scale. An unknown name draws nothing.
void paintIcon(QPainter& painter, const QRectF& rect, const QString& name, const QColor& color);

} // namespace clinic::ui
