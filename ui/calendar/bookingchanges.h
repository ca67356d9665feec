#pragma once

#include "calendarcontroller.h"
#include "ui/common/undostack.h"

#include <QHash>
#include <QObject>

namespace clinic::ui {

class BannerShelf;

/// Changes bookings that exist and says what came of it: moves, resizes, cancels, takes the steps of a visit. Each can
/// be taken back and done again; what somebody else changed in between is never overwritten.
class BookingChanges final : public QObject
{
    Q_OBJECT
public:
    BookingChanges(CalendarController& controller, BannerShelf& shelf, QObject* parent);

    /// To `slot`, as long as it is or `minutes`. The old time is given up only when the new one is won.
    void move(const domain::BookingId& id, const domain::SlotId& slot, std::optional<int> minutes = {});
    void cancel(const domain::Booking& booking, const QString& reason, bool following);
    void setStatus(const domain::Booking& booking, domain::BookingStatus status);
    [[nodiscard]] UndoStack& undoStack() { return m_undo; }

Q_SIGNALS:
    void changed(const clinic::domain::BookingId& booking);
    void cancelled(const clinic::domain::BookingId& booking);
    /// A move was answered, well or not.
    void moveEnded();
    void statusMessage(const QString& icon, const QString& sentence, const clinic::ui::Undo& undo = {});

private:
    using Reply = domain::Result<contract::BookingReply>;

    void done(const QString& icon, const QString& sentence, UndoStack::Step step);
    /// What a step's command answers with: `sentence` says what is so again.
    void answer(const Reply& reply, const domain::Booking& about, const QString& icon,
                const std::function<QString(const domain::Booking&)>& sentence, const UndoStack::Answer& tell);
    void reschedule(const domain::Booking& from, const domain::Booking& to, const UndoStack::Answer& tell);
    void restoreNext(QList<domain::Booking> left, int restored, const UndoStack::Answer& tell);
    void onMoveFailed(const domain::Booking& booking, const domain::SlotId& slot, std::optional<int> minutes,
                      const domain::Error& error);
    void onFailed(const domain::Error& error);
    void remember(const contract::BookingReply& reply);
    /// As it was left from here: a later version is somebody else's.
    [[nodiscard]] domain::Booking asLeft(const domain::Booking& booking) const;
    [[nodiscard]] QString movedWords(const domain::Booking& before, const domain::Booking& after) const;
    [[nodiscard]] QString refusedWords(const domain::Booking& booking, const domain::Error& error) const;
    [[nodiscard]] QString time(const QDateTime& time, const QDateTime& beside) const;
    [[nodiscard]] QString provider(const domain::ProviderId& id) const;

    CalendarController& m_controller;
    BannerShelf& m_shelf;
    UndoStack m_undo;
    QHash<domain::BookingId, int> m_versions;
};

} // namespace clinic::ui
