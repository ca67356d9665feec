#include "stylepainting.h"

#include "controlpainting.h"
#include "fonts.h"
#include "icons.h"
#include "metrics.h"

#include <QPainter>
#include <QRegularExpression>
#include <QStyleOption>
#include <QWidget>

#include <algorithm>

namespace clinic::ui::stylepainting {

namespace {

constexpr int tick = 18;
constexpr int menuIconColumn = 32;
constexpr int menuEnd = 16;
constexpr int shortestSlider = 32;

const Tokens& tokensOf(const QStyleOption& option)
{
    return Tokens::of(option.palette);
}

QRect mirrored(const QStyleOption& option, const QRect& rect)
{
    return QStyle::visualRect(option.direction, option.rect, rect);
}

QRectF indicator(const QStyleOption& option)
{
    const int size = std::min({tick, option.rect.width(), option.rect.height()});
    return QRectF(option.rect.left() + (option.rect.width() - size) / 2,
                  option.rect.top() + (option.rect.height() - size) / 2, size, size);
}

} // namespace

void checkBox(QPainter& painter, const QStyleOption& option)
{
    const Tokens& tokens = tokensOf(option);
    const ControlState state = ControlState::of(option);
    const bool partial = option.state.testFlag(QStyle::State_NoChange);
    const bool filled = (state.checked || partial) && state.enabled;
    const QRectF box = indicator(option);
    const QColor fill = filled ? tokens.accent : state.hovered ? tokens.surfaceSunken : tokens.surfaceRaised;
    const QColor line = filled ? tokens.accent : state.enabled ? tokens.lineStrong : tokens.line;
    paintRounded(painter, box, metrics::blockRadius, fill, line);
    const QColor sign = state.enabled ? tokens.accentText : tokens.textDisabled;
    if (state.checked)
        paintIcon(painter, box.adjusted(2, 2, -2, -2), QStringLiteral("check"), sign);
    else if (partial)
        painter.fillRect(box.adjusted(4, 8, -4, -8), sign);
}

void radioButton(QPainter& painter, const QStyleOption& option)
{
    const Tokens& tokens = tokensOf(option);
    const ControlState state = ControlState::of(option);
    const QRectF circle = indicator(option);
    const bool filled = state.checked && state.enabled;
    paintRounded(painter, circle, circle.width() / 2, filled ? tokens.accent : tokens.surfaceRaised,
                 filled          ? tokens.accent
                 : state.enabled ? tokens.lineStrong
                                 : tokens.line);
    if (state.checked) {
        const QRectF dot = circle.adjusted(5, 5, -5, -5);
        paintRounded(painter, dot, dot.width() / 2, filled ? tokens.accentText : tokens.textDisabled, Qt::transparent);
    }
}

void fieldFrame(QPainter& painter, const QStyleOption& option, const QWidget* widget)
{
    ControlState state = ControlState::of(option);
    state.invalid = widget && widget->property("invalid").toBool();
    paintControl(painter, option.rect, tokensOf(option), ControlKind::Field, state);
}

void toolButtonPanel(QPainter& painter, const QStyleOption& option)
{
    const bool quiet = option.state.testFlag(QStyle::State_AutoRaise);
    paintControl(painter, option.rect, tokensOf(option), quiet ? ControlKind::Quiet : ControlKind::Secondary,
                 ControlState::of(option));
}

void popupPanel(QPainter& painter, const QStyleOption& option)
{
    painter.fillRect(option.rect, tokensOf(option).surfaceRaised);
    painter.save();
    painter.setPen(tokensOf(option).lineStrong);
    painter.drawRect(option.rect.adjusted(0, 0, -1, -1));
    painter.restore();
}

void itemPanel(QPainter& painter, const QStyleOption& option)
{
    const Tokens& tokens = tokensOf(option);
    if (option.state.testFlag(QStyle::State_Selected)) {
        painter.fillRect(option.rect, tokens.selection);
        painter.fillRect(mirrored(option, QRect(option.rect.topLeft(), QSize(metrics::edge, option.rect.height()))),
                         tokens.accent);
    } else if (option.state.testFlag(QStyle::State_MouseOver) && option.state.testFlag(QStyle::State_Enabled)) {
        painter.fillRect(option.rect, tokens.surfaceSunken);
    }
}

void arrow(QPainter& painter, const QStyleOption& option, const char* name)
{
    const Tokens& tokens = tokensOf(option);
    const int size = std::min({metrics::icon, option.rect.width(), option.rect.height()});
    QRect place(0, 0, size, size);
    place.moveCenter(option.rect.center());
    paintIcon(painter, place, QLatin1String(name),
              option.state.testFlag(QStyle::State_Enabled) ? tokens.textMuted : tokens.textDisabled);
}

void focusFrame(QPainter& painter, const QStyleOption& option)
{
    paintRounded(painter, option.rect, metrics::controlRadius + metrics::focusGap + metrics::focusWidth,
                 Qt::transparent, tokensOf(option).focus, metrics::focusWidth);
}

QSize menuItemSize(const QStyleOptionMenuItem& option)
{
    if (option.menuItemType == QStyleOptionMenuItem::Separator)
        return {10, metrics::unit + 1};
    const QFontMetrics metrics(option.font);
    const QStringList parts = option.text.split(QLatin1Char('\t'));
    int width = menuIconColumn + metrics.size(Qt::TextShowMnemonic, parts.first()).width() + menuEnd;
    if (parts.size() > 1)
        width += metrics::wide + keyCapWidth(parts.last());
    else if (option.menuItemType == QStyleOptionMenuItem::SubMenu)
        width += metrics::wide;
    return {width + metrics::unit, std::max(metrics::control, metrics.height() + metrics::unit)};
}

void menuItem(QPainter& painter, const QStyleOptionMenuItem& option)
{
    const Tokens& tokens = tokensOf(option);
    const QRect& row = option.rect;
    if (option.menuItemType == QStyleOptionMenuItem::Separator) {
        painter.fillRect(QRect(row.left(), row.center().y(), row.width(), 1), tokens.line);
        return;
    }
    const bool enabled = option.state.testFlag(QStyle::State_Enabled);
    if (enabled && option.state.testFlag(QStyle::State_Selected))
        itemPanel(painter, option);
    const QColor words = enabled ? tokens.text : tokens.textDisabled;
    const QRect sign = mirrored(option, QRect(row.left() + 10, row.center().y() - 7, metrics::icon, metrics::icon));
    if (option.checkType != QStyleOptionMenuItem::NotCheckable && option.checked)
        paintIcon(painter, sign, QStringLiteral("check"), tokens.accent);
    else if (!option.icon.isNull())
        option.icon.paint(&painter, sign, Qt::AlignCenter, enabled ? QIcon::Normal : QIcon::Disabled);

    const QStringList parts = option.text.split(QLatin1Char('\t'));
    const QRect line = mirrored(option, row.adjusted(menuIconColumn + 2, 0, -menuEnd, 0));
    painter.setFont(option.font);
    painter.setPen(words);
    painter.drawText(line,
                     QStyle::visualAlignment(option.direction, Qt::AlignVCenter | Qt::AlignLeft) |
                         Qt::TextShowMnemonic | Qt::TextSingleLine,
                     parts.first());
    if (parts.size() > 1) {
        // Keys are written as everywhere else: “Ctrl K”. A plus at the end is the key itself.
        QString keys = parts.last();
        keys.replace(QRegularExpression(QStringLiteral("\\+(?=.)")), QStringLiteral(" "));
        const int cap = keyCapWidth(keys);
        const QRect end(row.right() - 12 - cap, row.center().y() - metrics::keyCap / 2, cap, metrics::keyCap);
        paintKeyCap(painter, mirrored(option, end), keys, words);
    }
    if (option.menuItemType == QStyleOptionMenuItem::SubMenu) {
        const bool rtl = option.direction == Qt::RightToLeft;
        paintIcon(painter, mirrored(option, QRect(row.right() - 24, row.center().y() - 7, 14, 14)),
                  rtl ? QStringLiteral("chevron-left") : QStringLiteral("chevron-right"), words);
    }
}

void comboBoxFrame(QPainter& painter, const QStyleOptionComboBox& option, const QWidget* widget)
{
    ControlState state = ControlState::of(option);
    state.pressed = state.checked = false;
    state.invalid = widget && widget->property("invalid").toBool();
    if (option.frame)
        paintControl(painter, option.rect, tokensOf(option),
                     option.editable ? ControlKind::Field : ControlKind::Secondary, state);
    QStyleOption chevron(option);
    chevron.rect = comboBoxPart(option, QStyle::SC_ComboBoxArrow);
    arrow(painter, chevron, "chevron-down");
}

void comboBoxLabel(QPainter& painter, const QStyleOptionComboBox& option, const QRect& field)
{
    const Tokens& tokens = tokensOf(option);
    const bool enabled = option.state.testFlag(QStyle::State_Enabled);
    QRect words = field;
    if (!option.currentIcon.isNull()) {
        const QRect sign =
            QStyle::alignedRect(option.direction, Qt::AlignVCenter | Qt::AlignLeft, option.iconSize, field);
        option.currentIcon.paint(&painter, sign, Qt::AlignCenter, enabled ? QIcon::Normal : QIcon::Disabled);
        words = QStyle::visualRect(option.direction, field,
                                   field.adjusted(option.iconSize.width() + metrics::unit, 0, 0, 0));
    }
    painter.setPen(enabled ? tokens.text : tokens.textDisabled);
    painter.drawText(words, QStyle::visualAlignment(option.direction, Qt::AlignVCenter | Qt::AlignLeft),
                     option.fontMetrics.elidedText(option.currentText, Qt::ElideRight, words.width()));
}

QRect comboBoxPart(const QStyleOptionComboBox& option, QStyle::SubControl part)
{
    const QRect whole = option.rect;
    constexpr int end = 32;
    switch (part) {
    case QStyle::SC_ComboBoxArrow:
        return mirrored(option, QRect(whole.right() - end + 1, whole.top(), end, whole.height()));
    case QStyle::SC_ComboBoxEditField:
        return mirrored(option, whole.adjusted(option.editable ? 1 : 10, 1, -end, -1));
    default:
        return whole;
    }
}

void scrollBar(QPainter& painter, const QStyleOptionSlider& option, const QRect& slider)
{
    if (option.maximum <= option.minimum)
        return;
    const Tokens& tokens = tokensOf(option);
    const bool active = option.state.testFlag(QStyle::State_MouseOver) || option.state.testFlag(QStyle::State_Sunken);
    const QRectF bar = QRectF(slider).adjusted(3, 3, -3, -3);
    QColor color = tokens.lineStrong;
    if (!active)
        color.setAlphaF(0.7F);
    paintRounded(painter, bar, std::min(bar.width(), bar.height()) / 2, color, Qt::transparent);
}

QRect scrollBarPart(const QStyleOptionSlider& option, QStyle::SubControl part)
{
    const bool horizontal = option.orientation == Qt::Horizontal;
    const int length = horizontal ? option.rect.width() : option.rect.height();
    const int range = option.maximum - option.minimum;
    int slider = length;
    if (range > 0)
        slider = std::clamp(int(qint64(length) * option.pageStep / (range + option.pageStep)),
                            std::min(shortestSlider, length), length);
    const int start = QStyle::sliderPositionFromValue(option.minimum, option.maximum, option.sliderPosition,
                                                      length - slider, option.upsideDown);
    const auto piece = [&](int from, int size) {
        const QRect at = horizontal ? QRect(option.rect.left() + from, option.rect.top(), size, option.rect.height())
                                    : QRect(option.rect.left(), option.rect.top() + from, option.rect.width(), size);
        return horizontal ? mirrored(option, at) : at;
    };
    switch (part) {
    case QStyle::SC_ScrollBarSlider:
        return piece(start, slider);
    case QStyle::SC_ScrollBarSubPage:
        return piece(0, start);
    case QStyle::SC_ScrollBarAddPage:
        return piece(start + slider, length - start - slider);
    case QStyle::SC_ScrollBarGroove:
        return option.rect;
    default:
        return {};
    }
}

} // namespace clinic::ui::stylepainting
