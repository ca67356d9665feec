#pragma once

#include <QIcon>

class QColor;
class QPainter;
class QRectF;

namespace clinic::ui {

/// A line icon of `resources/icons` in the application's text colours of the moment: it follows a change of theme by
/// itself.
[[nodiscard]] QIcon icon(const QString& name);
[[nodiscard]] QIcon icon(const QString& name, const QColor& color, const QColor& disabled);

/// Draws the icon in one colour, sharp at the painter's device scale. An unknown name draws nothing.
void paintIcon(QPainter& painter, const QRectF& rect, const QString& name, const QColor& color);

} // namespace clinic::ui
