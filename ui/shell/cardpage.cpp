#include "cardpage.h"

#include "ui/common/card.h"
#include "ui/common/metrics.h"

#include <QGridLayout>
#include <QScrollArea>
#include <QVBoxLayout>

namespace clinic::ui {

CardPage::CardPage(int cardWidth, QWidget* parent)
    : QWidget(parent)
    , m_card(new Card)
    , m_column(new QVBoxLayout(m_card))
{
    m_card->setFixedWidth(cardWidth);
    m_column->setContentsMargins(metrics::wide, metrics::wide, metrics::wide, metrics::wide);
    m_column->setSpacing(metrics::pad);

    auto* ground = new QWidget;
    auto* middle = new QGridLayout(ground);
    middle->addWidget(m_card, 0, 0, Qt::AlignCenter);
    auto* scroll = new QScrollArea(this);
    scroll->setObjectName(QStringLiteral("cardScrollArea"));
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setWidget(ground);
    auto* whole = new QVBoxLayout(this);
    whole->setContentsMargins(0, 0, 0, 0);
    whole->addWidget(scroll);
}

} // namespace clinic::ui
