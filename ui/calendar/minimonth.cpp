#include "minimonth.h"

#include "monthdays.h"
#include "ui/common/icons.h"
#include "ui/common/textlabel.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QPainter>
#include <QToolButton>
#include <QVBoxLayout>

namespace clinic::ui {

namespace {

/// One, two or three dots, as they stand under a day.
class LoadDots final : public QWidget
{
public:
    explicit LoadDots(int dots)
        : m_dots(dots)
    {
        setFixedSize(6 * dots - 2, 12);
    }

protected:
    void paintEvent(QPaintEvent*) override
    {
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(Qt::NoPen);
        painter.setBrush(palette().color(QPalette::Link));
        for (int i = 0; i < m_dots; ++i)
            painter.drawEllipse(QRectF(6 * i, 4.5, 4, 4));
    }

private:
    int m_dots;
};

QWidget* legend()
{
    auto* box = new QWidget;
    box->setObjectName(QStringLiteral("loadLegend"));
    auto* row = new QHBoxLayout(box);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(4);
    row->addStretch();
    for (int dots = 1; dots <= 3; ++dots) {
        if (dots > 1)
            row->addSpacing(8);
        row->addWidget(new LoadDots(dots));
        row->addWidget(new TextLabel(TextLabel::Caption, DayWords::fullness(DayFullness(dots))));
    }
    row->addStretch();
    return box;
}

} // namespace

MiniMonth::MiniMonth(QWidget* parent)
    : QWidget(parent)
{
    setObjectName(QStringLiteral("miniMonth"));
    m_title = new QLabel;
    m_title->setObjectName(QStringLiteral("monthTitleLabel"));
    QFont strong = font();
    strong.setWeight(QFont::DemiBold);
    m_title->setFont(strong);
    const auto turner = [this](const QString& object, const QString& words, int months) {
        auto* button = new QToolButton;
        button->setObjectName(object);
        button->setAutoRaise(true);
        button->setFixedSize(32, 32);
        button->setAccessibleName(words);
        button->setToolTip(words);
        connect(button, &QToolButton::clicked, this, [this, months] { turn(months); });
        return button;
    };
    m_previous = turner(QStringLiteral("previousMonthToolButton"), tr("Previous month (Page Up)"), -1);
    m_next = turner(QStringLiteral("nextMonthToolButton"), tr("Next month (Page Down)"), 1);
    setIcons();
    m_days = new MonthDays;
    setFocusProxy(m_days);

    auto* head = new QHBoxLayout;
    head->setContentsMargins(0, 0, 0, 0);
    head->setSpacing(0);
    head->addWidget(m_title, 1);
    head->addWidget(m_previous);
    head->addWidget(m_next);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(16, 8, 16, 12);
    column->setSpacing(4);
    column->addLayout(head);
    column->addWidget(m_days);
    m_legend = legend();
    m_legend->hide();
    column->addWidget(m_legend);

    connect(m_days, &MonthDays::dayChosen, this, &MiniMonth::dayChosen);
    connect(m_days, &MonthDays::monthChanged, this, &MiniMonth::showMonth);
}

void MiniMonth::setIcons()
{
    const QString left = QStringLiteral("chevron-left");
    const QString right = QStringLiteral("chevron-right");
    m_previous->setIcon(icon(isRightToLeft() ? right : left));
    m_next->setIcon(icon(isRightToLeft() ? left : right));
}

void MiniMonth::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (m_next && (event->type() == QEvent::PaletteChange || event->type() == QEvent::LayoutDirectionChange))
        setIcons();
}

void MiniMonth::setToday(const QDate& today)
{
    m_days->setToday(today);
}

void MiniMonth::setShown(const QDate& first, const QDate& last)
{
    m_days->setShown(first, last);
}

void MiniMonth::setFacts(DayFacts* facts, const DayWords::ProviderNames& names)
{
    m_days->setFacts(facts, names);
    m_legend->show();
}

QDate MiniMonth::month() const
{
    return m_days->month();
}

void MiniMonth::turn(int months)
{
    m_days->setMonth(m_days->month().addMonths(months));
}

void MiniMonth::showMonth(const QDate& month)
{
    //: A month as a title, in the form QLocale::toString understands
    m_title->setText(QLocale().toString(month, tr("MMMM yyyy")));
}

} // namespace clinic::ui
