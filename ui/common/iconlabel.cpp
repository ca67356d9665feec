#include "iconlabel.h"

#include "icons.h"

#include <QPainter>

namespace clinic::ui {

IconLabel::IconLabel(const QString& name, int size, QPalette::ColorRole role, QWidget* parent)
    : QWidget(parent)
    , m_name(name)
    , m_size(size)
{
    setForegroundRole(role);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

void IconLabel::setIconName(const QString& name)
{
    m_name = name;
    update();
}

void IconLabel::paintEvent(QPaintEvent*)
{
    if (m_name.isEmpty())
        return;
    QPainter painter(this);
    paintIcon(painter, rect(), m_name, palette().color(foregroundRole()));
}

} // namespace clinic::ui
