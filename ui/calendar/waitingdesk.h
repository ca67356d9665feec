#pragma once

#include "calendarports.h"
#include "ui/common/undo.h"
#include "waitingwords.h"

#include <QHash>
#include <QObject>
#include <QSet>
#include <QTimer>

#include <functional>

namespace clinic::ui {

class BannerShelf;

/// The waiting list and what is done to it: who could take which free time, offers, confirming and withdrawing them.
class WaitingDesk final : public QObject
{
    Q_OBJECT
public:
    /// All of them outlive the desk.
    WaitingDesk(const CalendarPorts& ports, CalendarController& controller, BannerShelf& shelf, QObject* parent);

    void load();
    [[nodiscard]] bool isLoaded() const { return m_loaded; }
    /// Why it could not be loaded; none while it can.
    [[nodiscard]] const std::optional<domain::Error>& failure() const { return m_failure; }
    /// Who waits or has an offer, longest first.
    [[nodiscard]] QList<domain::WaitlistEntry> entries() const;
    [[nodiscard]] int count() const { return int(m_entries.size()); }
    [[nodiscard]] std::optional<domain::WaitlistEntry> entry(const domain::WaitlistId& id) const;
    /// Whom the times that are offered are kept for.
    [[nodiscard]] QHash<domain::SlotId, QString> offered() const;
    /// A free time for somebody who waits, soonest first.
    [[nodiscard]] std::optional<FittingTime> fitFor(const domain::WaitlistId& id) const;
    /// Something of this entry is on its way.
    [[nodiscard]] bool isBusy(const domain::WaitlistId& id) const { return m_busy.contains(id); }
    [[nodiscard]] const WaitingWords& words() const { return m_words; }

    void offerFit(const domain::WaitlistId& id);
    void offer(const domain::WaitlistId& id, const FittingTime& time);
    void confirm(const domain::WaitlistId& id);
    void withdraw(const domain::WaitlistId& id);
    void remove(const domain::WaitlistId& id);
    void add(const contract::AddToWaitlistRequest& request);
    /// Free times may have changed: looks again who could take them, soon.
    void lookAgain();

Q_SIGNALS:
    void changed();
    void added(const clinic::domain::WaitlistEntry& entry);
    void addFailed(const clinic::domain::Error& error);
    void statusMessage(const QString& icon, const QString& sentence, const clinic::ui::Undo& undo = {});

private:
    void onHappened(const domain::ServerEvent& event);
    void onSlot(const domain::Slot& slot);
    void take(const domain::WaitlistEntry& entry);
    void askWhoCouldTake();
    void suggest(const domain::Slot& slot, const contract::Waitlist& who);
    void findFits();
    void onOffered(const domain::WaitlistEntry& before, const FittingTime& time,
                   const domain::Result<contract::WaitlistReply>& reply);
    void fail(const QString& title, const QString& stays, const domain::Error& error);
    void tellChanged();

    CalendarPorts m_ports;
    CalendarController& m_controller;
    BannerShelf& m_shelf;
    WaitingWords m_words;
    QHash<domain::WaitlistId, domain::WaitlistEntry> m_entries;
    /// Of those that left the list, so that a late word does not bring them back.
    QHash<domain::WaitlistId, int> m_gone;
    QHash<domain::WaitlistId, FittingTime> m_fits;
    QHash<domain::WaitlistId, FittingTime> m_suggested;
    QSet<domain::WaitlistId> m_busy;
    QHash<domain::HoldId, QString> m_attempts;
    /// Held before they were free again: that is no news.
    QSet<domain::SlotId> m_held;
    QList<domain::Slot> m_freed;
    domain::SlotId m_bannerSlot;
    std::optional<domain::Error> m_failure;
    QTimer m_gather;
    QTimer m_look;
    bool m_loaded = false;
    bool m_loading = false;
};

} // namespace clinic::ui
