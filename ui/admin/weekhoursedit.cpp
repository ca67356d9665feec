#include "weekhoursedit.h"

#include "dayhoursedit.h"
#include "ui/common/icons.h"
#include "ui/common/metrics.h"
#include "ui/common/textlabel.h"

#include <QGridLayout>
#include <QLocale>
#include <QMenu>
#include <QToolButton>

namespace clinic::ui {

namespace {

constexpr int daysOfWeek = 7;

QList<int> weekOf(const QLocale& locale)
{
    QList<int> days;
    for (int i = 0; i < daysOfWeek; ++i)
        days.append((int(locale.firstDayOfWeek()) - 1 + i) % daysOfWeek + 1);
    return days;
}

QList<int> workingDays(const QLocale& locale)
{
    QList<int> days;
    for (const Qt::DayOfWeek day : locale.weekdays())
        days.append(int(day));
    return days;
}

} // namespace

WeekHoursEdit::WeekHoursEdit(QWidget* parent)
    : QWidget(parent)
{
    setObjectName(QStringLiteral("weekHoursEdit"));
    auto* grid = new QGridLayout(this);
    grid->setContentsMargins(metrics::half, 0, metrics::half, 0);
    grid->setHorizontalSpacing(metrics::pad);
    grid->setVerticalSpacing(metrics::unit);
    grid->setColumnStretch(1, 1);
    int line = 0;
    for (const int weekday : weekOf(locale())) {
        const QString name = locale().standaloneDayName(weekday);
        auto* label = new TextLabel(TextLabel::Body, name.left(1).toUpper() + name.mid(1), this);
        label->setMinimumHeight(metrics::control);
        auto* day = new DayHoursEdit(name, QStringLiteral("day%1").arg(weekday), this);
        m_days[weekday - 1] = day;
        auto* copies = new QToolButton(this);
        copies->setObjectName(QStringLiteral("day%1Copy").arg(weekday));
        copies->setIcon(icon(QStringLiteral("copy")));
        copies->setAutoRaise(true);
        copies->setFixedSize(metrics::control, metrics::control);
        copies->setFocusPolicy(Qt::StrongFocus);
        copies->setAccessibleName(tr("Copy the hours of %1").arg(name));
        copies->setToolTip(copies->accessibleName());
        auto* menu = new QMenu(copies);
        menu->setAccessibleName(copies->accessibleName());
        menu->addAction(tr("To every working day"), this, [this, weekday] { copy(weekday, workingDays(locale())); });
        menu->addAction(tr("To every day"), this, [this, weekday] { copy(weekday, weekOf(locale())); });
        connect(copies, &QToolButton::clicked, menu,
                [menu, copies] { menu->popup(copies->mapToGlobal(QPoint(0, copies->height() + 2))); });
        connect(day, &DayHoursEdit::changed, this, &WeekHoursEdit::changed);
        grid->addWidget(label, line, 0, Qt::AlignTop);
        grid->addWidget(day, line, 1, Qt::AlignTop);
        grid->addWidget(copies, line, 2, Qt::AlignTop);
        ++line;
    }
}

void WeekHoursEdit::setHours(const QList<domain::WorkingHours>& hours)
{
    for (int weekday = 1; weekday <= daysOfWeek; ++weekday) {
        QList<domain::DayStretch> stretches;
        for (const domain::WorkingHours& one : hours) {
            if (one.weekday == weekday)
                stretches.append({one.startsAt, one.endsAt});
        }
        day(weekday).setHours(stretches);
    }
}

QList<domain::WorkingHours> WeekHoursEdit::hours() const
{
    QList<domain::WorkingHours> all;
    for (int weekday = 1; weekday <= daysOfWeek; ++weekday) {
        for (const domain::DayStretch& stretch : day(weekday).hours())
            all.append({weekday, stretch.startsAt, stretch.endsAt});
    }
    return all;
}

bool WeekHoursEdit::isValid() const
{
    return std::all_of(std::begin(m_days), std::end(m_days), [](const DayHoursEdit* day) { return day->isValid(); });
}

void WeekHoursEdit::focusFirstError()
{
    for (const int weekday : weekOf(locale())) {
        if (!day(weekday).isValid())
            return day(weekday).focusFirstError();
    }
}

void WeekHoursEdit::copy(int weekday, const QList<int>& to)
{
    const QList<domain::DayStretch> hours = day(weekday).hours();
    for (const int other : to) {
        if (other != weekday)
            day(other).setHours(hours);
    }
    Q_EMIT changed();
}

} // namespace clinic::ui
