#include "keycap.h"

#include "controlpainting.h"
#include "metrics.h"

#include <QPainter>

namespace clinic::ui {

KeyCap::KeyCap(const QString& key, QWidget* parent)
    : QWidget(parent)
    , m_key(key)
{
    setAccessibleName(key);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

QSize KeyCap::sizeHint() const
{
    return {keyCapWidth(m_key), metrics::keyCap};
}

void KeyCap::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    paintKeyCap(painter, rect(), m_key, Tokens::of(palette()).text);
}

} // namespace clinic::ui
