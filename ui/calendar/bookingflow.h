#pragma once

#include "calendarcontroller.h"
#include "scenebuilder.h"

#include <QObject>

namespace clinic::ui {

class BannerShelf;
class BookingPanel;

/// The way of a new booking: hold, fill in, confirm; and what happens when the time is lost, ends or stays unclear.
/// Joins the keeper of the hold with panel and banner.
class BookingFlow final : public QObject
{
    Q_OBJECT
public:
    BookingFlow(CalendarController& controller, BookingPanel& panel, BannerShelf& shelf, QObject* parent);

    /// Holds a free time and opens the panel; a form in progress is kept.
    void claim(const domain::SlotId& slot, int minutes);
    /// Gives the time back and closes.
    void close();
    [[nodiscard]] bool isOpen() const { return m_open; }
    /// What the grid's own hold is called.
    [[nodiscard]] std::optional<OwnHold> ownHold() const;
    /// The length that the next time asked for has.
    [[nodiscard]] int wantedMinutes() const;
    void setWritable(bool writable, const QString& reason);
    void showPanel();
    void enterPressed();

Q_SIGNALS:
    void opened();
    /// A time of this day is asked for.
    void dayWanted(const QDate& day);
    /// The focus goes back to the time it came from.
    void closed(const clinic::domain::SlotId& slot);
    void sceneChanged();
    void statusMessage(const QString& icon, const QString& sentence);

private:
    struct Wanted
    {
        domain::SlotId slot;
        int minutes = 0;
        QDateTime from;
        domain::ProviderId provider;
    };

    void chooseProcedureFor(int minutes);
    void askForLength();
    void onHeld(const domain::Hold& hold);
    void onExpired();
    void onLost(const domain::SlotConflict& conflict);
    void onClaimFailed(const domain::Error& error);
    void onChangeFailed(const domain::Error& error);
    void onConfirmed(const domain::Booking& booking);
    void onConfirmFailed(const domain::Error& error);
    void offerInstead(const domain::SlotConflict& conflict, const QString& words);
    void showNothingHeld();
    void refresh();
    void showHold();
    void keepFocusInForm();
    void finish();
    [[nodiscard]] Wanted wantedAt(const domain::SlotId& slot, int minutes) const;
    [[nodiscard]] QString clock(const QDateTime& time) const;
    [[nodiscard]] QString provider(const domain::ProviderId& id) const;
    [[nodiscard]] int heldMinutes() const;

    CalendarController& m_controller;
    HoldKeeper& m_keeper;
    BookingPanel& m_panel;
    BannerShelf& m_shelf;
    bool m_open = false;
    bool m_mayRetake = false;
    bool m_writable = true;
    QString m_readOnlyReason;
    /// What was asked for last, and what is held.
    Wanted m_wanted;
    Wanted m_heldTime;
    QDateTime m_heldSince;
};

} // namespace clinic::ui
