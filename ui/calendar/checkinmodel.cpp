#include "checkinmodel.h"

#include "bookingsigns.h"
#include "calendarcontroller.h"
#include "calendarwords.h"

#include <algorithm>

namespace clinic::ui {

using domain::Booking;
using domain::BookingStatus;

namespace {

constexpr int graceMinutes = 5;
constexpr int longWaitMinutes = 15;

bool isFinished(const Booking& booking)
{
    return booking.status == BookingStatus::Completed || booking.status == BookingStatus::NoShow;
}

bool isEarlier(const Booking& a, const Booking& b)
{
    return std::pair(a.startsAt, a.id.key()) < std::pair(b.startsAt, b.id.key());
}

} // namespace

QString stepWords(BookingStatus status)
{
    switch (status) {
    case BookingStatus::Booked:
        return CheckInModel::tr("Back to expected");
    case BookingStatus::Arrived:
        return CheckInModel::tr("Arrived");
    case BookingStatus::InProgress:
        return CheckInModel::tr("In progress");
    case BookingStatus::Completed:
        return CheckInModel::tr("Completed");
    case BookingStatus::NoShow:
        return CheckInModel::tr("Did not come");
    case BookingStatus::Cancelled:
        break;
    }
    return {};
}

CheckInModel::CheckInModel(CalendarController& controller, QObject* parent)
    : QAbstractListModel(parent)
    , m_controller(controller)
{
}

void CheckInModel::setBookings(const QList<Booking>& bookings)
{
    QHash<domain::BookingId, Booking> known;
    std::swap(known, m_bookings);
    for (const Booking& booking : bookings) {
        const auto newer = known.constFind(booking.id);
        const Booking& kept = newer != known.cend() && newer->version > booking.version ? *newer : booking;
        m_bookings.insert(booking.id, kept);
    }
    sift();
}

void CheckInModel::take(const Booking& booking, const QDate& day)
{
    const auto known = m_bookings.constFind(booking.id);
    if (known != m_bookings.cend() && known->version > booking.version)
        return;
    const bool here = m_controller.model().localDate(booking.startsAt) == day;
    if (!here && known == m_bookings.cend())
        return;
    const bool sameRow = here && known != m_bookings.cend() && known->startsAt == booking.startsAt &&
                         isWanted(*known) && isWanted(booking);
    if (booking.status != BookingStatus::Arrived)
        m_arrivals.remove(booking.id);
    if (here)
        m_bookings.insert(booking.id, booking);
    else
        m_bookings.remove(booking.id);
    if (!sameRow) {
        sift();
        return;
    }
    const int row = rowOf(booking.id);
    m_rows[row] = booking;
    Q_EMIT dataChanged(index(row), index(row));
}

void CheckInModel::setArrival(const domain::BookingId& booking, const QDateTime& at)
{
    m_arrivals.insert(booking, at);
    if (const int row = rowOf(booking); row >= 0)
        Q_EMIT dataChanged(index(row), index(row));
}

void CheckInModel::setFilter(const QString& typed)
{
    m_filter = typed.simplified();
    sift();
}

void CheckInModel::setFinishedShown(bool shown)
{
    m_finishedShown = shown;
    sift();
}

void CheckInModel::tick()
{
    if (!m_rows.isEmpty())
        Q_EMIT dataChanged(index(0), index(int(m_rows.size()) - 1));
}

bool CheckInModel::isWanted(const Booking& booking) const
{
    if (booking.status == BookingStatus::Cancelled)
        return false;
    if (m_filter.isEmpty())
        return m_finishedShown || !isFinished(booking);
    // A typed name finds everybody of the day: the start of any of the name's words.
    const QStringList words = booking.contact.name.split(QLatin1Char(' '), Qt::SkipEmptyParts);
    return booking.contact.name.startsWith(m_filter, Qt::CaseInsensitive) ||
           std::any_of(words.cbegin(), words.cend(),
                       [this](const QString& word) { return word.startsWith(m_filter, Qt::CaseInsensitive); });
}

/// Rows come and go one by one, so that a list keeps its place.
void CheckInModel::sift()
{
    QList<Booking> wanted;
    for (const Booking& booking : std::as_const(m_bookings)) {
        if (isWanted(booking))
            wanted.append(booking);
    }
    std::sort(wanted.begin(), wanted.end(), isEarlier);
    const auto among = [](const QList<Booking>& list, const Booking& one) {
        return std::any_of(list.cbegin(), list.cend(), [&one](const Booking& other) {
            return other.id == one.id && other.startsAt == one.startsAt;
        });
    };
    for (int row = int(m_rows.size()) - 1; row >= 0; --row) {
        if (among(wanted, m_rows.at(row)))
            continue;
        beginRemoveRows({}, row, row);
        m_rows.removeAt(row);
        endRemoveRows();
    }
    for (int row = 0; row < wanted.size(); ++row) {
        if (row < m_rows.size() && m_rows.at(row).id == wanted.at(row).id) {
            if (m_rows.at(row) != wanted.at(row)) {
                m_rows[row] = wanted.at(row);
                Q_EMIT dataChanged(index(row), index(row));
            }
            continue;
        }
        beginInsertRows({}, row, row);
        m_rows.insert(row, wanted.at(row));
        endInsertRows();
    }
}

int CheckInModel::rowOf(const domain::BookingId& id) const
{
    const auto found =
        std::find_if(m_rows.cbegin(), m_rows.cend(), [&id](const Booking& booking) { return booking.id == id; });
    return found == m_rows.cend() ? -1 : int(found - m_rows.cbegin());
}

std::optional<Booking> CheckInModel::bookingById(const domain::BookingId& id) const
{
    const auto found = m_bookings.constFind(id);
    return found == m_bookings.cend() ? std::nullopt : std::optional(*found);
}

QList<domain::BookingId> CheckInModel::arrivalsUnknown() const
{
    QList<domain::BookingId> unknown;
    for (const Booking& booking : m_bookings) {
        if (booking.status == BookingStatus::Arrived && !m_arrivals.contains(booking.id))
            unknown.append(booking.id);
    }
    return unknown;
}

int CheckInModel::openCount() const
{
    return int(std::count_if(m_bookings.cbegin(), m_bookings.cend(), [](const Booking& booking) {
        return booking.status != BookingStatus::Cancelled && !isFinished(booking);
    }));
}

int CheckInModel::finishedCount() const
{
    return int(std::count_if(m_bookings.cbegin(), m_bookings.cend(), isFinished));
}

CheckInModel::Fact CheckInModel::factOf(const Booking& booking) const
{
    const QDateTime now = m_controller.clock().now();
    if (booking.status == BookingStatus::Booked) {
        const int late = int(booking.startsAt.secsTo(now) / 60);
        return late >= graceMinutes ? Fact{tr("%n min late", nullptr, late), true} : Fact{};
    }
    if (booking.status == BookingStatus::Arrived) {
        const auto since = m_arrivals.constFind(booking.id);
        if (since == m_arrivals.cend())
            return {tr("waits"), false};
        const int waits = std::max(0, int(since->secsTo(now) / 60));
        return {tr("waits %n min", nullptr, waits), waits >= longWaitMinutes};
    }
    return {CalendarWords::status(booking.status), false};
}

QString CheckInModel::whatOf(const Booking& booking) const
{
    const QString who = CalendarWords::shortName(m_controller.providerName(booking.providerId));
    const auto procedure = m_controller.procedures().procedureById(booking.procedureId);
    return procedure ? tr("%1 · %2", "provider, procedure").arg(who, procedure->name) : who;
}

int CheckInModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

QVariant CheckInModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const Booking& booking = m_rows.at(index.row());
    const QString time = CalendarWords::clock(booking.startsAt, m_controller.zone());
    const auto next = stepAfter(booking.status);
    switch (role) {
    case Qt::DisplayRole:
    case NameRole:
        return booking.contact.name;
    case TimeRole:
        return time;
    case WhatRole:
        return whatOf(booking);
    case FactRole:
        return factOf(booking).words;
    case AlertRole:
        return factOf(booking).alert;
    case StatusRole:
        return int(booking.status);
    case IconRole:
        return signOf(booking.status).icon;
    case NextIconRole:
        return next ? signOf(*next).icon : QString();
    case NextWordsRole:
        return next ? stepWords(*next) : QString();
    case Qt::AccessibleTextRole: {
        QStringList parts{booking.contact.name, time, CalendarWords::status(booking.status), whatOf(booking)};
        const QString fact = factOf(booking).words;
        if (!fact.isEmpty() && !parts.contains(fact))
            parts.insert(3, fact);
        return parts.join(QStringLiteral(", "));
    }
    case Qt::ToolTipRole: {
        const QString words = booking.contact.name + QLatin1Char('\n') + whatOf(booking);
        return next ? tr("%1\n%2 (Enter)").arg(words, stepWords(*next)) : words;
    }
    default:
        return {};
    }
}

} // namespace clinic::ui
