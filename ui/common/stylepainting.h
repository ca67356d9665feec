#pragma once

class QPainter;
class QStyleOption;
class QStyleOptionButton;
class QStyleOptionComboBox;
class QStyleOptionMenuItem;
class QStyleOptionSlider;
class QWidget;

#include <QRect>
#include <QStyle>

/// The drawing behind ConsoleStyle, one function a part.
namespace clinic::ui::stylepainting {

void checkBox(QPainter& painter, const QStyleOption& option);
void radioButton(QPainter& painter, const QStyleOption& option);
void fieldFrame(QPainter& painter, const QStyleOption& option, const QWidget* widget);
void toolButtonPanel(QPainter& painter, const QStyleOption& option);
void popupPanel(QPainter& painter, const QStyleOption& option);
void itemPanel(QPainter& painter, const QStyleOption& option);
void arrow(QPainter& painter, const QStyleOption& option, const char* name);
void focusFrame(QPainter& painter, const QStyleOption& option);
void menuItem(QPainter& painter, const QStyleOptionMenuItem& option);
[[nodiscard]] QSize menuItemSize(const QStyleOptionMenuItem& option);
void comboBoxFrame(QPainter& painter, const QStyleOptionComboBox& option, const QWidget* widget);
void comboBoxLabel(QPainter& painter, const QStyleOptionComboBox& option, const QRect& field);
void scrollBar(QPainter& painter, const QStyleOptionSlider& option, const QRect& slider);
[[nodiscard]] QRect scrollBarPart(const QStyleOptionSlider& option, QStyle::SubControl part);
[[nodiscard]] QRect comboBoxPart(const QStyleOptionComboBox& option, QStyle::SubControl part);

} // namespace clinic::ui::stylepainting
