#include "holdkeeper.h"

#include <QUuid>

#include <algorithm>

namespace clinic::ui {

using domain::ErrorCode;

namespace {

constexpr qint64 longestWaitMs = 1000;

/// Whether the service may have booked although no answer says so.
bool isOutcomeUnknown(ErrorCode code)
{
    return code == ErrorCode::OutcomeUnknown || code == ErrorCode::Offline || code == ErrorCode::ProtocolViolation;
}

} // namespace

HoldKeeper::HoldKeeper(contract::BookingApi& bookings, const domain::Clock& clock, QObject* parent)
    : QObject(parent)
    , m_bookings(bookings)
    , m_clock(clock)
{
    m_expiry.setSingleShot(true);
    connect(&m_expiry, &QTimer::timeout, this, &HoldKeeper::watchExpiry);
}

void HoldKeeper::setState(State state)
{
    if (m_state == state)
        return;
    m_state = state;
    Q_EMIT stateChanged();
}

void HoldKeeper::claim(const domain::SlotId& slot, const contract::ClaimRequest& request)
{
    if (m_state == State::Confirming)
        return;
    const int ticket = ++m_ticket;
    setState(State::Claiming);
    m_bookings.claim(slot, request, this, [this, ticket, slot](domain::Result<contract::HoldReply> reply) {
        if (ticket == m_ticket)
            onClaimed(slot, reply);
        else if (reply)
            giveBack(reply->hold);
    });
}

void HoldKeeper::onClaimed(const domain::SlotId& slot, const domain::Result<contract::HoldReply>& reply)
{
    if (reply) {
        if (m_hold)
            giveBack(*m_hold);
        setHold(reply->hold);
        setState(State::Held);
        Q_EMIT held(*m_hold);
        return;
    }
    setState(m_hold ? State::Held : State::None);
    if (reply.error().code == ErrorCode::SlotTaken)
        Q_EMIT lost(slot, reply.error().conflict.value_or(domain::SlotConflict{}));
    else
        Q_EMIT claimFailed(slot, reply.error());
}

void HoldKeeper::adopt(const domain::Hold& hold)
{
    if (m_state == State::Confirming || m_state == State::OutcomeUnknown)
        return;
    ++m_ticket;
    if (m_hold && m_hold->id != hold.id)
        giveBack(*m_hold);
    setHold(hold);
    setState(State::Held);
    Q_EMIT held(hold);
}

void HoldKeeper::change(const contract::ChangeHoldRequest& request)
{
    if (!m_hold || m_state != State::Held)
        return;
    const int ticket = ++m_ticket;
    m_bookings.changeHold(m_hold->id, request, this, [this, ticket](domain::Result<contract::HoldReply> reply) {
        if (ticket != m_ticket || !m_hold)
            return;
        if (!reply) {
            Q_EMIT changeFailed(reply.error());
            return;
        }
        setHold(reply->hold);
        Q_EMIT held(*m_hold);
    });
}

void HoldKeeper::confirm(const contract::ConfirmRequest& request)
{
    if (!m_hold || !mayConfirm())
        return;
    if (m_attempt.isEmpty() || m_attempted != request) {
        m_attempt = QUuid::createUuid().toString(QUuid::WithoutBraces);
        m_attempted = request;
    }
    ++m_ticket;
    setState(State::Confirming);
    m_bookings.confirm(m_hold->id, request, m_attempt, this,
                       [this](domain::Result<contract::BookingReply> reply) { onConfirmed(reply); });
}

void HoldKeeper::onConfirmed(const domain::Result<contract::BookingReply>& reply)
{
    if (reply) {
        m_attempt.clear();
        forgetHold();
        Q_EMIT confirmed(*reply);
        return;
    }
    const domain::Error& error = reply.error();
    if (isOutcomeUnknown(error.code)) {
        setState(State::OutcomeUnknown);
    } else if (error.code == ErrorCode::HoldExpired || error.code == ErrorCode::NotFound) {
        m_attempt.clear();
        forgetHold();
    } else {
        if (error.code != ErrorCode::Unavailable)
            m_attempt.clear();
        setState(State::Held);
        watchExpiry();
    }
    Q_EMIT confirmFailed(error);
}

void HoldKeeper::release()
{
    ++m_ticket;
    m_attempt.clear();
    if (!m_hold) {
        setState(State::None);
        return;
    }
    const domain::Hold gone = *m_hold;
    giveBack(gone);
    forgetHold();
    Q_EMIT released(gone);
}

void HoldKeeper::noticeBooking(const domain::Booking& booking)
{
    if (m_state != State::OutcomeUnknown || !m_hold || booking.status != domain::BookingStatus::Booked ||
        !booking.slotIds.contains(m_hold->slotIds.value(0)))
        return;
    m_attempt.clear();
    forgetHold();
    Q_EMIT confirmed({booking, {}});
}

void HoldKeeper::giveBack(const domain::Hold& hold)
{
    // Whatever the answer: an ungiven hold ends by itself.
    m_bookings.release(hold.id, this, [](const domain::Result<domain::Done>&) {});
}

void HoldKeeper::setHold(const domain::Hold& hold)
{
    m_hold = hold;
    watchExpiry();
}

void HoldKeeper::forgetHold()
{
    m_hold.reset();
    m_expiry.stop();
    setState(State::None);
}

void HoldKeeper::watchExpiry()
{
    if (!m_hold || m_state == State::Confirming || m_state == State::OutcomeUnknown)
        return;
    const qint64 left = m_clock.now().msecsTo(m_hold->expiresAt);
    if (left > 0) {
        m_expiry.start(int(std::clamp<qint64>(left, 1, longestWaitMs)));
        return;
    }
    const domain::Hold gone = *m_hold;
    m_hold.reset();
    if (m_state != State::Claiming)
        setState(State::None);
    Q_EMIT expired(gone);
}

} // namespace clinic::ui
