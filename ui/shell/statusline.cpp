#include "statusline.h"

#include "ui/common/iconlabel.h"
#include "ui/common/metrics.h"
#include "ui/common/textlabel.h"
#include "ui/common/tokens.h"

#include <QAccessible>
#include <QHBoxLayout>
#include <QPainter>

namespace clinic::ui {

StatusLine::StatusLine(QWidget* parent)
    : QWidget(parent)
    , m_icon(new IconLabel({}, 14, QPalette::PlaceholderText, this))
    , m_sentence(new ElidedLabel(TextLabel::Small, {}, this))
    , m_fact(new TextLabel(TextLabel::SmallMuted, {}, this))
{
    setObjectName(QStringLiteral("statusLine"));
    setMinimumHeight(metrics::statusLine);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(metrics::pad, 1, metrics::pad, 0);
    row->setSpacing(metrics::unit);
    row->addWidget(m_icon);
    row->addWidget(m_sentence, 1);
    row->addWidget(m_fact);
}

void StatusLine::say(const QString& iconName, const QString& sentence)
{
    m_icon->setIconName(iconName);
    m_sentence->setWhole(sentence);
    QAccessibleEvent change(m_sentence, QAccessible::NameChanged);
    QAccessible::updateAccessibility(&change);
}

void StatusLine::setFact(const QString& fact)
{
    m_fact->setText(fact);
}

QString StatusLine::sentence() const
{
    return m_sentence->whole();
}

void StatusLine::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.fillRect(QRect(0, 0, width(), 1), Tokens::of(palette()).line);
}

} // namespace clinic::ui
