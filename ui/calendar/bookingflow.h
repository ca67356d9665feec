#pragma once

#include "besideflow.h"
#include "calendarcontroller.h"
#include "domain/waitlist.h"
#include "scenebuilder.h"

#include <QObject>
#include <QTimer>

namespace clinic::ui {

class BannerShelf;
class BookingPanel;

/// The way of a new booking: hold, fill in, look whether its repeats can be had, confirm; and what happens when a time
/// is lost, ends or stays unclear. Joins the keeper of the hold with panel and banner.
class BookingFlow final : public QObject
{
    Q_OBJECT
public:
    BookingFlow(CalendarController& controller, BookingPanel& panel, BannerShelf& shelf, QObject* parent);

    /// Holds a free time and opens the panel; a form in progress is kept.
    void claim(const domain::SlotId& slot, int minutes);
    /// Another booking for the same person and procedure: the next free time that is chosen is theirs.
    void bookAgain(const domain::Booking& booking);
    /// Fills the form for somebody of the waiting list, under the time that is kept for them.
    void takeUp(const domain::WaitlistEntry& entry);
    /// A deliberate double booking beside what stands at this time.
    void bookBeside(const domain::SlotId& slot);
    /// Gives the time back and closes.
    void close();
    [[nodiscard]] bool isOpen() const { return m_open || m_beside.isOpen(); }
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
    /// The form waits for a free time.
    void timeWanted();
    void statusMessage(const QString& icon, const QString& sentence);

private:
    struct Wanted
    {
        domain::SlotId slot;
        int minutes = 0;
        QDateTime from;
        domain::ProviderId provider;
    };

    void connectKeeper();
    void chooseProcedureFor(int minutes);
    [[nodiscard]] bool refuseWhileOpen();
    void plan();
    void askForLength();
    void onHeld(const domain::Hold& hold);
    void onExpired();
    void onLost(const domain::SlotConflict& conflict);
    void onClaimFailed(const domain::Error& error);
    void onChangeFailed(const domain::Error& error);
    void onConfirmed(const contract::BookingReply& reply);
    void onRepeatsLost(const domain::Error& error);
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
    BesideFlow m_beside;
    QTimer m_planPause;
    int m_planned = 0;
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
