#pragma once

#include "calendarcontroller.h"
#include "ui/common/undo.h"

#include <QObject>

namespace clinic::ui {

class BannerShelf;
class BookingPanel;

/// What is done to bookings that exist: looked at, moved, cancelled, taken a step on.
class BookingDesk final : public QObject
{
    Q_OBJECT
public:
    BookingDesk(CalendarController& controller, BookingPanel& panel, BannerShelf& shelf, QObject* parent);

    void open(const domain::BookingId& id);
    void askCancel(const domain::BookingId& id);
    void setArrived(const domain::BookingId& id);
    void move(const domain::BookingId& id, const domain::SlotId& slot);
    void close();
    [[nodiscard]] bool isOpen() const { return !m_shown.isEmpty(); }
    /// The model has changed: show the booking as it is now.
    void refresh();

Q_SIGNALS:
    void opened();
    void closed(const clinic::domain::SlotId& slot);
    /// A move was answered, well or not.
    void moveEnded();
    void statusMessage(const QString& icon, const QString& sentence, const clinic::ui::Undo& undo = {});

private:
    void show(const domain::Booking& booking);
    void onMoved(const domain::Booking& before, const domain::Booking& after);
    void onMoveFailed(const domain::Booking& booking, const domain::Error& error);
    void onCancelled(const domain::Booking& booking);
    void onRestored(const domain::Booking& booking);
    void onRestoreFailed(const domain::Booking& booking, const domain::Error& error);
    void onFailed(const domain::Error& error);
    [[nodiscard]] QString clock(const QDateTime& time) const;
    [[nodiscard]] QString provider(const domain::ProviderId& id) const;

    CalendarController& m_controller;
    BookingPanel& m_panel;
    BannerShelf& m_shelf;
    domain::BookingId m_shown;
    QDateTime m_movedTo;
};

} // namespace clinic::ui
