#include "fieldmessage.h"

#include "ui/common/icons.h"
#include "ui/common/tokens.h"

#include <QAccessible>
#include <QPainter>

#include <algorithm>

namespace clinic::ui {

namespace {

constexpr int indent = 20;

} // namespace

FieldMessage::FieldMessage(const QString& name, QWidget* parent)
    : QWidget(parent)
{
    setObjectName(name);
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    hide();
}

QFont FieldMessage::smallFont() const
{
    QFont small = font();
    small.setPixelSize(12);
    return small;
}

void FieldMessage::setText(const QString& text)
{
    if (text == m_text)
        return;
    m_text = text;
    setAccessibleName(text);
    setVisible(!text.isEmpty());
    updateGeometry();
    update();
    if (text.isEmpty())
        return;
    QAccessibleEvent alert(this, QAccessible::Alert);
    QAccessible::updateAccessibility(&alert);
}

int FieldMessage::heightForWidth(int width) const
{
    const QRect words = QFontMetrics(smallFont())
                            .boundingRect(QRect(0, 0, std::max(40, width - indent), 1000), Qt::TextWordWrap, m_text);
    return std::max(16, words.height());
}

void FieldMessage::paintEvent(QPaintEvent*)
{
    const Tokens& tokens = Tokens::of(palette());
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const bool rtl = isRightToLeft();
    paintIcon(painter, QRect(rtl ? width() - 14 : 0, 1, 14, 14), QStringLiteral("triangle-alert"), tokens.critical);
    painter.setFont(smallFont());
    painter.setPen(tokens.critical);
    painter.drawText(rect().adjusted(rtl ? 0 : indent, 0, rtl ? -indent : 0, 0),
                     int(Qt::TextWordWrap) | (rtl ? Qt::AlignRight : Qt::AlignLeft), m_text);
}

} // namespace clinic::ui
