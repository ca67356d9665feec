#pragma once

#include "contract/ports.h"
#include "domain/clock.h"

#include <QObject>
#include <QTimer>

#include <optional>

namespace clinic::ui {

/// The one time held from this console: claims it, grows it, confirms it, gives it back, notices its end.
/// A claim that is answered after the person moved on is given back at once.
class HoldKeeper final : public QObject
{
    Q_OBJECT
public:
    enum class State { None, Claiming, Held, Confirming, OutcomeUnknown };

    HoldKeeper(contract::BookingApi& bookings, const domain::Clock& clock, QObject* parent);

    [[nodiscard]] State state() const { return m_state; }
    /// The held time; an old one stays while another is claimed.
    [[nodiscard]] const std::optional<domain::Hold>& hold() const { return m_hold; }
    [[nodiscard]] bool mayConfirm() const { return m_state == State::Held || m_state == State::OutcomeUnknown; }

    /// Holds another time; only when that is won is the old one given back.
    void claim(const domain::SlotId& slot, const contract::ClaimRequest& request);
    void change(const contract::ChangeHoldRequest& request);
    /// Keeps a hold that was won elsewhere, in place of the one here.
    void adopt(const domain::Hold& hold);
    /// The same request again, after an unknown outcome, is the same attempt: it cannot book twice.
    void confirm(const contract::ConfirmRequest& request);
    /// Gives the held time back, or forgets a claim under way.
    void release();
    /// A booking that stands where the outcome is unknown is the one that was confirmed.
    void noticeBooking(const domain::Booking& booking);

Q_SIGNALS:
    void stateChanged();
    void held(const clinic::domain::Hold& hold);
    void released(const clinic::domain::Hold& hold);
    void expired(const clinic::domain::Hold& hold);
    void lost(const clinic::domain::SlotId& wanted, const clinic::domain::SlotConflict& conflict);
    void claimFailed(const clinic::domain::SlotId& wanted, const clinic::domain::Error& error);
    /// The hold is as it was.
    void changeFailed(const clinic::domain::Error& error);
    void confirmed(const clinic::contract::BookingReply& reply);
    /// `state` is Held or OutcomeUnknown then, or None when the hold had ended.
    void confirmFailed(const clinic::domain::Error& error);

private:
    void setState(State state);
    void setHold(const domain::Hold& hold);
    void forgetHold();
    void giveBack(const domain::Hold& hold);
    void onClaimed(const domain::SlotId& slot, const domain::Result<contract::HoldReply>& reply);
    void onConfirmed(const domain::Result<contract::BookingReply>& reply);
    void watchExpiry();

    contract::BookingApi& m_bookings;
    const domain::Clock& m_clock;
    State m_state = State::None;
    std::optional<domain::Hold> m_hold;
    /// Only the answer to the newest claim or change counts.
    int m_ticket = 0;
    QString m_attempt;
    contract::ConfirmRequest m_attempted;
    QTimer m_expiry;
};

} // namespace clinic::ui
