#include "consolestyle.h"

#include "controlpainting.h"
#include "focusring.h"
#include "fonts.h"
#include "metrics.h"
#include "stylepainting.h"

#include <QAbstractItemView>
#include <QAbstractScrollArea>
#include <QApplication>
#include <QComboBox>
#include <QPushButton>
#include <QStyleOption>
#include <QTextEdit>
#include <QToolTip>

#include <algorithm>

namespace clinic::ui {

namespace {

constexpr int fieldPad = 8;

bool isWritten(const QWidget* widget)
{
    return widget && (widget->inherits("QTextEdit") || widget->inherits("QPlainTextEdit"));
}

} // namespace

ConsoleStyle::ConsoleStyle()
    : QProxyStyle(QStringLiteral("Fusion"))
{
}

ConsoleStyle::~ConsoleStyle() = default;

void ConsoleStyle::polish(QApplication* application)
{
    QProxyStyle::polish(application);
    QApplication::setFont(fonts::application());
    QApplication::setFont(fonts::bodyMedium(), "QPushButton");
    QApplication::setFont(fonts::bodyMedium(), "QToolButton");
    QToolTip::setFont(fonts::small());
    if (!m_focusRing)
        m_focusRing = new FocusRing(this);
}

void ConsoleStyle::polish(QWidget* widget)
{
    QProxyStyle::polish(widget);
    if (widget->inherits("QAbstractButton") || widget->inherits("QComboBox") || widget->inherits("QScrollBar") ||
        widget->inherits("QLineEdit"))
        widget->setAttribute(Qt::WA_Hover);
    if (auto* view = qobject_cast<QAbstractItemView*>(widget))
        view->viewport()->setAttribute(Qt::WA_Hover);
}

QPalette ConsoleStyle::standardPalette() const
{
    return Tokens::light().palette();
}

void ConsoleStyle::drawPrimitive(PrimitiveElement element, const QStyleOption* option, QPainter* painter,
                                 const QWidget* widget) const
{
    switch (element) {
    case PE_PanelButtonCommand: {
        const auto* button = qstyleoption_cast<const QStyleOptionButton*>(option);
        const bool quiet = button && button->features.testFlag(QStyleOptionButton::Flat);
        paintControl(*painter, option->rect, Tokens::of(option->palette),
                     quiet ? ControlKind::Quiet : ControlKind::Secondary, ControlState::of(*option));
        return;
    }
    case PE_PanelButtonTool:
    case PE_FrameButtonTool:
        return stylepainting::toolButtonPanel(*painter, *option);
    case PE_PanelLineEdit:
        if (const auto* frame = qstyleoption_cast<const QStyleOptionFrame*>(option); frame && frame->lineWidth <= 0)
            return;
        return stylepainting::fieldFrame(*painter, *option, widget);
    case PE_Frame:
        if (isWritten(widget))
            return stylepainting::fieldFrame(*painter, *option, widget);
        if (widget && widget->inherits("QComboBoxPrivateContainer"))
            return stylepainting::popupPanel(*painter, *option);
        break;
    case PE_IndicatorCheckBox:
    case PE_IndicatorItemViewItemCheck:
        return stylepainting::checkBox(*painter, *option);
    case PE_IndicatorRadioButton:
        return stylepainting::radioButton(*painter, *option);
    case PE_PanelMenu:
    case PE_PanelTipLabel:
        return stylepainting::popupPanel(*painter, *option);
    case PE_PanelItemViewItem:
        return stylepainting::itemPanel(*painter, *option);
    case PE_IndicatorArrowDown:
        return stylepainting::arrow(*painter, *option, "chevron-down");
    case PE_IndicatorArrowUp:
        return stylepainting::arrow(*painter, *option, "chevron-up");
    case PE_IndicatorArrowLeft:
        return stylepainting::arrow(*painter, *option, "chevron-left");
    case PE_IndicatorArrowRight:
        return stylepainting::arrow(*painter, *option, "chevron-right");
    // The ring around the control tells the focus; menus and tips draw their line with their ground.
    case PE_FrameFocusRect:
    case PE_FrameDefaultButton:
    case PE_FrameMenu:
    case PE_FrameLineEdit:
    case PE_PanelItemViewRow:
        return;
    default:
        break;
    }
    QProxyStyle::drawPrimitive(element, option, painter, widget);
}

void ConsoleStyle::drawControl(ControlElement element, const QStyleOption* option, QPainter* painter,
                               const QWidget* widget) const
{
    switch (element) {
    case CE_FocusFrame:
        return stylepainting::focusFrame(*painter, *option);
    case CE_MenuItem:
        if (const auto* item = qstyleoption_cast<const QStyleOptionMenuItem*>(option))
            return stylepainting::menuItem(*painter, *item);
        break;
    case CE_ComboBoxLabel:
        if (const auto* combo = qstyleoption_cast<const QStyleOptionComboBox*>(option)) {
            if (!combo->editable)
                stylepainting::comboBoxLabel(*painter, *combo,
                                             stylepainting::comboBoxPart(*combo, SC_ComboBoxEditField));
            return;
        }
        break;
    case CE_PushButtonLabel:
        if (const auto* button = qstyleoption_cast<const QStyleOptionButton*>(option)) {
            QStyleOptionButton colored(*button);
            const bool quiet = button->features.testFlag(QStyleOptionButton::Flat);
            colored.palette.setColor(QPalette::ButtonText,
                                     controlText(Tokens::of(option->palette),
                                                 quiet ? ControlKind::Quiet : ControlKind::Secondary,
                                                 ControlState::of(*option)));
            return QProxyStyle::drawControl(element, &colored, painter, widget);
        }
        break;
    default:
        break;
    }
    QProxyStyle::drawControl(element, option, painter, widget);
}

void ConsoleStyle::drawComplexControl(ComplexControl control, const QStyleOptionComplex* option, QPainter* painter,
                                      const QWidget* widget) const
{
    if (control == CC_ComboBox) {
        if (const auto* combo = qstyleoption_cast<const QStyleOptionComboBox*>(option))
            return stylepainting::comboBoxFrame(*painter, *combo, widget);
    }
    if (control == CC_ScrollBar) {
        if (const auto* bar = qstyleoption_cast<const QStyleOptionSlider*>(option))
            return stylepainting::scrollBar(*painter, *bar, stylepainting::scrollBarPart(*bar, SC_ScrollBarSlider));
    }
    if (control == CC_ToolButton) {
        // An icon that opens a menu stands alone: the arrow in its corner is too small to be read.
        if (const auto* button = qstyleoption_cast<const QStyleOptionToolButton*>(option);
            button && !button->features.testFlag(QStyleOptionToolButton::MenuButtonPopup)) {
            QStyleOptionToolButton bare(*button);
            bare.features.setFlag(QStyleOptionToolButton::HasMenu, false);
            return QProxyStyle::drawComplexControl(control, &bare, painter, widget);
        }
    }
    QProxyStyle::drawComplexControl(control, option, painter, widget);
}

QSize ConsoleStyle::sizeFromContents(ContentsType type, const QStyleOption* option, const QSize& contents,
                                     const QWidget* widget) const
{
    const int textHeight = option ? option->fontMetrics.height() : 0;
    const int control = std::max(metrics::control, textHeight + 14);
    switch (type) {
    case CT_PushButton:
        return {contents.width() + 2 * metrics::controlPad + 2, std::max(control, contents.height() + 8)};
    case CT_ToolButton:
        return {std::max(metrics::control, contents.width() + 16), std::max(metrics::control, contents.height() + 8)};
    case CT_LineEdit:
        return {contents.width() + 2 * fieldPad, control};
    case CT_ComboBox:
        return {contents.width() + 2 * fieldPad + 6 + 32, control};
    case CT_CheckBox:
    case CT_RadioButton: {
        const QSize size = QProxyStyle::sizeFromContents(type, option, contents, widget);
        return {size.width(), std::max(metrics::control, size.height())};
    }
    case CT_MenuItem:
        if (const auto* item = qstyleoption_cast<const QStyleOptionMenuItem*>(option))
            return stylepainting::menuItemSize(*item);
        break;
    case CT_ItemViewItem: {
        const QSize size = QProxyStyle::sizeFromContents(type, option, contents, widget);
        return {size.width(), std::max(metrics::control, size.height())};
    }
    default:
        break;
    }
    return QProxyStyle::sizeFromContents(type, option, contents, widget);
}

QRect ConsoleStyle::subControlRect(ComplexControl control, const QStyleOptionComplex* option, SubControl subControl,
                                   const QWidget* widget) const
{
    if (control == CC_ScrollBar) {
        if (const auto* bar = qstyleoption_cast<const QStyleOptionSlider*>(option))
            return stylepainting::scrollBarPart(*bar, subControl);
    }
    if (control == CC_ComboBox && subControl != SC_ComboBoxListBoxPopup) {
        if (const auto* combo = qstyleoption_cast<const QStyleOptionComboBox*>(option))
            return stylepainting::comboBoxPart(*combo, subControl);
    }
    return QProxyStyle::subControlRect(control, option, subControl, widget);
}

QRect ConsoleStyle::subElementRect(SubElement element, const QStyleOption* option, const QWidget* widget) const
{
    if (element == SE_LineEditContents) {
        const auto* frame = qstyleoption_cast<const QStyleOptionFrame*>(option);
        const int line = frame && frame->lineWidth <= 0 ? 0 : 1;
        return option->rect.adjusted(fieldPad, line, -fieldPad, -line);
    }
    return QProxyStyle::subElementRect(element, option, widget);
}

int ConsoleStyle::pixelMetric(PixelMetric metric, const QStyleOption* option, const QWidget* widget) const
{
    switch (metric) {
    case PM_DefaultFrameWidth:
        return isWritten(widget) ? metrics::half : 1;
    case PM_FocusFrameHMargin:
        // A list that a combo box opens begins where its field does; the view adds a pixel.
        if (widget && widget->inherits("QComboBoxListView"))
            return fieldPad - 1;
        [[fallthrough]];
    case PM_FocusFrameVMargin:
        return metrics::focusWidth + metrics::focusGap;
    case PM_IndicatorWidth:
    case PM_IndicatorHeight:
    case PM_ExclusiveIndicatorWidth:
    case PM_ExclusiveIndicatorHeight:
        return 18;
    case PM_CheckBoxLabelSpacing:
    case PM_RadioButtonLabelSpacing:
        return metrics::unit;
    case PM_ButtonShiftHorizontal:
    case PM_ButtonShiftVertical:
        return 0;
    case PM_ScrollBarExtent:
        return 12;
    case PM_ScrollBarSliderMin:
        return 32;
    case PM_SmallIconSize:
    case PM_ButtonIconSize:
    case PM_ToolBarIconSize:
        return metrics::icon;
    case PM_MenuHMargin:
        return 1;
    case PM_MenuVMargin:
        return metrics::half + 1;
    case PM_MenuPanelWidth:
        return 0;
    case PM_ToolTipLabelFrameWidth:
        return metrics::unit - 2;
    case PM_LayoutHorizontalSpacing:
    case PM_LayoutVerticalSpacing:
        return metrics::unit;
    case PM_LayoutLeftMargin:
    case PM_LayoutTopMargin:
    case PM_LayoutRightMargin:
    case PM_LayoutBottomMargin:
        return metrics::pad;
    default:
        return QProxyStyle::pixelMetric(metric, option, widget);
    }
}

int ConsoleStyle::styleHint(StyleHint hint, const QStyleOption* option, const QWidget* widget,
                            QStyleHintReturn* returned) const
{
    switch (hint) {
    case SH_ComboBox_Popup:
    case SH_EtchDisabledText:
    case SH_DitherDisabledText:
    case SH_UnderlineShortcut:
    case SH_Menu_FlashTriggeredItem:
    case SH_Widget_Animation_Duration:
        return 0;
    case SH_LineEdit_PasswordCharacter:
        return 0x2022;
    case SH_ToolTipLabel_Opacity:
        return 255;
    case SH_ComboBox_ListMouseTracking:
    case SH_Menu_MouseTracking:
    case SH_ScrollBar_LeftClickAbsolutePosition:
        return 1;
    case SH_FocusFrame_AboveWidget:
        return 1;
    default:
        return QProxyStyle::styleHint(hint, option, widget, returned);
    }
}

} // namespace clinic::ui
