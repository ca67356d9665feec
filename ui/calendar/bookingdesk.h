#pragma once

#include "bookingchanges.h"

namespace clinic::ui {

class BookingPanel;

/// What is done to bookings that exist: looked at in the panel, and changed.
class BookingDesk final : public QObject
{
    Q_OBJECT
public:
    BookingDesk(CalendarController& controller, BookingPanel& panel, BannerShelf& shelf, QObject* parent);

    void open(const domain::BookingId& id);
    void askCancel(const domain::BookingId& id);
    void setArrived(const domain::BookingId& id);
    void move(const domain::BookingId& id, const domain::SlotId& slot);
    /// Begins at `slot`, lasts `minutes`.
    void resize(const domain::BookingId& id, const domain::SlotId& slot, int minutes);
    void close();
    [[nodiscard]] bool isOpen() const { return !m_shown.isEmpty(); }
    [[nodiscard]] BookingChanges& changes() { return m_changes; }
    [[nodiscard]] UndoStack& undoStack() { return m_changes.undoStack(); }
    /// The model has changed: show the booking as it is now.
    void refresh();

Q_SIGNALS:
    void opened();
    void closed(const clinic::domain::SlotId& slot);
    /// A move was answered, well or not.
    void moveEnded();
    void statusMessage(const QString& icon, const QString& sentence, const clinic::ui::Undo& undo = {});

private:
    CalendarController& m_controller;
    BookingPanel& m_panel;
    BookingChanges m_changes;
    domain::BookingId m_shown;
    int m_shownVersion = 0;
};

} // namespace clinic::ui
