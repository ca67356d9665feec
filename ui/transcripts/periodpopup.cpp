#include "periodpopup.h"

#include "ui/common/actionbutton.h"
#include "ui/common/labeledfield.h"
#include "ui/common/metrics.h"

#include <QDateEdit>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLocale>
#include <QPainter>
#include <QVBoxLayout>

#include <algorithm>

namespace clinic::ui {

PeriodPopup::PeriodPopup(QWidget* parent)
    : QFrame(parent, Qt::Popup)
    , m_first(new QDateEdit(this))
    , m_last(new QDateEdit(this))
{
    setObjectName(QStringLiteral("periodPopup"));
    setAccessibleName(tr("From which day to which"));
    m_first->setObjectName(QStringLiteral("periodFirstDateEdit"));
    m_last->setObjectName(QStringLiteral("periodLastDateEdit"));
    for (QDateEdit* edit : {m_first, m_last}) {
        edit->setDisplayFormat(QLocale().dateFormat(QLocale::ShortFormat));
        edit->setMinimumHeight(metrics::control);
        edit->setMinimumWidth(128);
        edit->setButtonSymbols(QAbstractSpinBox::NoButtons);
    }
    auto* row = new QHBoxLayout;
    row->setSpacing(metrics::unit);
    row->addWidget(new LabeledField(tr("From"), m_first, this));
    row->addWidget(new LabeledField(tr("To"), m_last, this));
    auto* show = new ActionButton(ControlKind::Primary, tr("Show these days"), QStringLiteral("periodShowPushButton"), this);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(metrics::pad, metrics::pad, metrics::pad, metrics::pad);
    column->setSpacing(metrics::pad);
    column->addLayout(row);
    column->addWidget(show);
    connect(show, &QPushButton::clicked, this, &PeriodPopup::take);
}

void PeriodPopup::open(const QDate& first, const QDate& last, const QWidget& below)
{
    m_first->setDate(first);
    m_last->setDate(last);
    adjustSize();
    move(below.mapToGlobal(QPoint(below.isRightToLeft() ? below.width() - width() : 0, below.height() + 2)));
    show();
    m_first->setFocus(Qt::PopupFocusReason);
    m_first->setSelectedSection(QDateTimeEdit::DaySection);
}

void PeriodPopup::take()
{
    const auto [first, last] = std::minmax({m_first->date(), m_last->date()});
    const QDate from = first;
    const QDate to = last;
    close();
    Q_EMIT chosen(from, to);
}

void PeriodPopup::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
        return take();
    QFrame::keyPressEvent(event);
}

void PeriodPopup::paintEvent(QPaintEvent*)
{
    const Tokens& tokens = Tokens::of(palette());
    QPainter painter(this);
    painter.fillRect(rect(), tokens.surfaceRaised);
    painter.setPen(tokens.lineStrong);
    painter.drawRect(rect().adjusted(0, 0, -1, -1));
}

} // namespace clinic::ui
