#include "choicebutton.h"

#include "controlpainting.h"
#include "icons.h"
#include "metrics.h"

#include <QPainter>
#include <QStyleOptionButton>

#include <algorithm>

namespace clinic::ui {

namespace {

constexpr int gap = 8;
constexpr int pad = 12;

} // namespace

ChoiceButton::ChoiceButton(const QString& label, const QString& objectName, QWidget* parent)
    : QPushButton(parent)
    , m_label(label)
{
    setObjectName(objectName);
    setAttribute(Qt::WA_Hover);
    setProperty("focusRing", true);
}

void ChoiceButton::setValue(const QString& value)
{
    m_value = value;
    //: Read aloud: what is chosen and its value, e.g. “Colour: Status”
    setAccessibleName(m_label.isEmpty() ? value : tr("%1: %2").arg(m_label, value));
    updateGeometry();
    update();
}

void ChoiceButton::setIconName(const QString& name)
{
    m_iconName = name;
    updateGeometry();
    update();
}

void ChoiceButton::setCompact(bool compact)
{
    if (compact == m_compact)
        return;
    m_compact = compact;
    updateGeometry();
    update();
}

QFont ChoiceButton::strongFont() const
{
    QFont strong = font();
    strong.setWeight(QFont::DemiBold);
    return strong;
}

int ChoiceButton::widthOf(bool compact) const
{
    const int chevron = metrics::icon;
    const int icon = m_iconName.isEmpty() ? 0 : metrics::icon + gap;
    if (compact && icon > 0)
        return pad + icon + chevron + pad - 4;
    const int label = m_label.isEmpty() ? 0 : fontMetrics().horizontalAdvance(m_label) + gap;
    return pad + icon + label + QFontMetrics(strongFont()).horizontalAdvance(m_value) + gap + chevron + pad - 4;
}

QSize ChoiceButton::sizeHint() const
{
    return {widthOf(m_compact), std::max(metrics::control, fontMetrics().height() + 12)};
}

void ChoiceButton::paintEvent(QPaintEvent*)
{
    const Tokens& tokens = Tokens::of(palette());
    QStyleOptionButton option;
    initStyleOption(&option);
    const ControlState state = ControlState::of(option);
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    paintControl(painter, rect(), tokens, ControlKind::Secondary, state);
    const QColor words = controlText(tokens, ControlKind::Secondary, state);
    const bool rtl = isRightToLeft();
    int start = pad;
    const auto placed = [&](int x, int width) {
        return QRect(rtl ? this->width() - x - width : x, 0, width, height());
    };
    const auto square = [&](int x) {
        QRect at = placed(x, metrics::icon);
        at.setTop((height() - metrics::icon) / 2);
        at.setHeight(metrics::icon);
        return at;
    };
    if (!m_iconName.isEmpty()) {
        paintIcon(painter, square(start), m_iconName, words);
        start += metrics::icon + gap;
    }
    paintIcon(painter, square(width() - pad + 4 - metrics::icon), QStringLiteral("chevron-down"), words);
    if (m_compact && !m_iconName.isEmpty())
        return;
    if (!m_label.isEmpty()) {
        const int wide = fontMetrics().horizontalAdvance(m_label);
        painter.setPen(tokens.textMuted);
        painter.drawText(placed(start, wide + 1), int(Qt::AlignVCenter) | Qt::AlignLeft, m_label);
        start += wide + gap;
    }
    painter.setFont(strongFont());
    painter.setPen(words);
    const int room = width() - start - metrics::icon - pad;
    painter.drawText(placed(start, room), int(Qt::AlignVCenter) | Qt::AlignLeft, m_value);
}

} // namespace clinic::ui
