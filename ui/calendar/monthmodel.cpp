#include "monthmodel.h"

#include <QLocale>

namespace clinic::ui {

namespace {

constexpr int daysOfWeek = 7;

} // namespace

MonthModel::MonthModel(DayFacts& facts, DayWords::ProviderNames names, QObject* parent)
    : QAbstractTableModel(parent)
    , m_facts(facts)
    , m_names(std::move(names))
{
    connect(&m_facts, &DayFacts::changed, this, &MonthModel::tellAll);
}

void MonthModel::tellAll()
{
    if (rowCount() > 0)
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, daysOfWeek - 1));
}

void MonthModel::setMonth(const QDate& month)
{
    const QDate first(month.year(), month.month(), 1);
    if (first == m_month)
        return;
    beginResetModel();
    m_month = first;
    endResetModel();
}

void MonthModel::setToday(const QDate& today)
{
    m_today = today;
    tellAll();
}

QDate MonthModel::firstDay() const
{
    return m_month.addDays(-((m_month.dayOfWeek() - QLocale().firstDayOfWeek() + daysOfWeek) % daysOfWeek));
}

QModelIndex MonthModel::indexOf(const QDate& day) const
{
    const int cell = int(firstDay().daysTo(day));
    return cell < 0 || cell >= daysOfWeek * rowCount() ? QModelIndex() : index(cell / daysOfWeek, cell % daysOfWeek);
}

QDate MonthModel::dayAt(const QModelIndex& index) const
{
    return index.isValid() ? firstDay().addDays(daysOfWeek * index.row() + index.column()) : QDate();
}

int MonthModel::rowCount(const QModelIndex& parent) const
{
    if (parent.isValid() || !m_month.isValid())
        return 0;
    const int cells = int(firstDay().daysTo(m_month)) + m_month.daysInMonth();
    return (cells + daysOfWeek - 1) / daysOfWeek;
}

int MonthModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : daysOfWeek;
}

QVariant MonthModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const QDate day = dayAt(index);
    switch (role) {
    case Qt::DisplayRole:
        return QString::number(day.day());
    case Qt::AccessibleTextRole:
        return spoken(day);
    case Qt::ToolTipRole: {
        QStringList lines = DayWords::lines(m_facts, day, m_names);
        lines.first() = tr("%1 (Enter)").arg(lines.first());
        return lines.join(QLatin1Char('\n'));
    }
    case DateRole:
        return day;
    case AbsenceRole:
        return DayWords::absences(m_facts, day, m_names);
    case TodayRole:
        return day == m_today;
    case OutsideRole:
        return day.month() != m_month.month();
    default:
        break;
    }
    const auto load = m_facts.loadOf(day);
    if (!load)
        return {};
    const int taken = load->bookedMinutes + load->heldMinutes;
    switch (role) {
    case FullnessRole:
        return int(fullnessOf(*load));
    case ShareRole:
        return taken + load->freeMinutes > 0 ? double(taken) / (taken + load->freeMinutes) : 0.0;
    case BookedRole:
        return DayWords::booked(*load);
    case FreeRole:
        return DayWords::free(*load);
    default:
        return {};
    }
}

QString MonthModel::spoken(const QDate& day) const
{
    QStringList parts = DayWords::lines(m_facts, day, m_names);
    if (day == m_today)
        parts.insert(1, tr("today"));
    return parts.join(QStringLiteral(", "));
}

QVariant MonthModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return role == Qt::DisplayRole ? QVariant(firstDay().addDays(daysOfWeek * section).weekNumber()) : QVariant();
    const int weekday = (QLocale().firstDayOfWeek() - 1 + section) % daysOfWeek + 1;
    if (role == Qt::DisplayRole)
        return QLocale().standaloneDayName(weekday, QLocale::ShortFormat);
    if (role == Qt::AccessibleTextRole)
        return QLocale().standaloneDayName(weekday, QLocale::LongFormat);
    if (role == Qt::TextAlignmentRole)
        return int(Qt::AlignCenter);
    return {};
}

} // namespace clinic::ui
