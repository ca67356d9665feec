#include "outsidebookings.h"

#include "adminsection.h"
#include "editorpane.h"

#include <QLocale>

#include <algorithm>

namespace clinic::ui {

namespace {

constexpr int mostNamed = 4;

} // namespace

OutsideBookings::OutsideBookings(contract::BookingApi& bookings, AdminSection& section)
    : QObject(&section)
    , m_bookings(bookings)
    , m_section(section)
    , m_zone(QTimeZone::utc())
{
}

void OutsideBookings::tell(const QList<domain::BookingId>& outside)
{
    m_outside = outside;
    m_named.clear();
    ++m_round;
    if (outside.isEmpty())
        return;
    m_awaited = int(std::min<qsizetype>(outside.size(), mostNamed));
    for (int i = 0; i < m_awaited; ++i) {
        m_bookings.getBooking(outside.at(i), this,
                              [this, round = m_round](const domain::Result<contract::BookingDetail>& reply) {
                                  if (round != m_round)
                                      return;
                                  if (reply)
                                      m_named.append(reply->booking);
                                  if (--m_awaited == 0)
                                      show();
                              });
    }
    show();
}

void OutsideBookings::show()
{
    const auto count = m_outside.size();
    QList<domain::Booking> named = m_named;
    std::sort(named.begin(), named.end(),
              [](const domain::Booking& a, const domain::Booking& b) { return a.startsAt < b.startsAt; });
    QList<NoticeAction> actions;
    for (const domain::Booking& booking : named) {
        const QDateTime at = booking.startsAt.toTimeZone(m_zone);
        actions.append({tr("%1, %2").arg(QLocale().toString(at.date(), QStringLiteral("ddd d MMM")),
                                         at.toString(QStringLiteral("HH:mm"))),
                        QStringLiteral("outsideBooking%1PushButton").arg(booking.id.text()),
                        [this, booking] { Q_EMIT m_section.bookingChosen(booking); }});
    }
    QString words = tr("Nothing was cancelled. Move or cancel them in the calendar:");
    if (!named.isEmpty() && count > named.size())
        words = tr("Nothing was cancelled. Move or cancel them in the calendar; these come first:");
    m_section.editor().notice().tell({.severity = Severity::Warning,
                                      .icon = QStringLiteral("triangle-alert"),
                                      .title = tr("Saved. %n bookings now lie outside the hours", nullptr, int(count)),
                                      .words = words,
                                      .actions = actions,
                                      .closable = true});
}

} // namespace clinic::ui
