#include "bannershelf.h"
#include "calendarcontroller.h"
#include "calendarwords.h"
#include "conflictwords.h"
#include "ui/common/errorwords.h"
#include "waitingdesk.h"

#include <QUuid>

namespace clinic::ui {

using domain::WaitlistEntry;
using domain::WaitlistId;
using domain::WaitlistState;

namespace {

constexpr int offerMinutes = 60;

} // namespace

void WaitingDesk::offerFit(const WaitlistId& id)
{
    if (const auto fit = fitFor(id))
        offer(id, *fit);
}

void WaitingDesk::offer(const WaitlistId& id, const FittingTime& time)
{
    const auto known = entry(id);
    if (!known || m_busy.contains(id))
        return;
    m_busy.insert(id);
    Q_EMIT changed();
    m_ports.waitlist.offer(id, {time.slotId, offerMinutes}, this,
                           [this, before = *known, time](const domain::Result<contract::WaitlistReply>& reply) {
                               m_busy.remove(before.id);
                               onOffered(before, time, reply);
                               tellChanged();
                           });
}

void WaitingDesk::onOffered(const WaitlistEntry& before, const FittingTime& time,
                            const domain::Result<contract::WaitlistReply>& reply)
{
    const QString when = m_words.time(time.providerId, time.startsAt);
    if (reply) {
        take(reply->entry);
        m_shelf.clear(BannerShelf::Waiting);
        if (const auto& offer = reply->entry.offer) {
            const QString until = CalendarWords::clock(offer->expiresAt, m_controller.zone());
            //: Time, patient, until when
            Q_EMIT statusMessage(QStringLiteral("hourglass"),
                                 tr("%1 is held for %2 until %3.").arg(when, before.contact.name, until),
                                 {tr("Withdraw"), [this, id = before.id] { withdraw(id); }});
        }
        return;
    }
    m_suggested.remove(before.id);
    //: Patient
    const QString stays = tr("%1 still waits.").arg(before.contact.name);
    if (reply.error().code != domain::ErrorCode::SlotTaken) {
        fail(tr("Nothing was offered"), stays, reply.error());
        return;
    }
    const auto procedure = m_controller.procedures().procedureById(before.procedureId);
    const auto conflict = reply.error().conflict.value_or(domain::SlotConflict{});
    TimeOffer other{conflict.alternatives.mid(0, 3), procedure ? procedure->durationMinutes : 0, {}};
    other.take = [this, id = before.id](const domain::Slot& slot) {
        m_shelf.clear(BannerShelf::Offer);
        offer(id, {slot.id, slot.providerId, slot.startsAt});
    };
    m_shelf.offer(ConflictWords(m_controller, time.startsAt).banner(conflict, other.minutes, stays), other);
    Q_EMIT statusMessage(QStringLiteral("triangle-alert"), tr("%1 is taken. %2").arg(when, stays));
}

void WaitingDesk::confirm(const WaitlistId& id)
{
    const auto known = entry(id);
    if (!known || !known->offer || m_busy.contains(id))
        return;
    m_busy.insert(id);
    Q_EMIT changed();
    const domain::WaitlistOffer offer = *known->offer;
    QString& attempt = m_attempts[offer.holdId];
    if (attempt.isEmpty())
        attempt = QUuid::createUuid().toString(QUuid::WithoutBraces);
    contract::ConfirmRequest request;
    // Who is known is named by the id alone.
    request.patient.contactId = known->contact.id;
    request.procedureId = known->procedureId;
    request.note = known->note;
    m_ports.bookings.confirm(
        offer.holdId, request, attempt, this,
        [this, before = *known, offer](const domain::Result<contract::BookingReply>& reply) {
            m_busy.remove(before.id);
            const QString when = m_words.time(offer.providerId, offer.startsAt);
            if (!reply) {
                fail(tr("The booking was not saved"),
                     reply.error().code == domain::ErrorCode::HoldExpired
                         //: Time, patient
                         ? tr("The offer of %1 has ended; %2 still waits.").arg(when, before.contact.name)
                         : tr("%1 stays held for %2.").arg(when, before.contact.name),
                     reply.error());
                // The same key once more finds out what became of it; a plain refusal may be tried afresh.
                if (reply.error().code != domain::ErrorCode::OutcomeUnknown &&
                    reply.error().code != domain::ErrorCode::Offline)
                    m_attempts.remove(offer.holdId);
                tellChanged();
                return;
            }
            m_attempts.remove(offer.holdId);
            m_controller.takeReply(*reply);
            WaitlistEntry booked = before;
            booked.state = WaitlistState::Booked;
            booked.offer.reset();
            take(booked);
            //: Patient, time: “Booked Farah Nasser, Dr Shah 15:00.”
            Q_EMIT statusMessage(QStringLiteral("calendar-check"),
                                 tr("Booked %1, %2.").arg(before.contact.name, when));
            tellChanged();
        });
}

void WaitingDesk::withdraw(const WaitlistId& id)
{
    const auto known = entry(id);
    if (!known || !known->offer || m_busy.contains(id))
        return;
    m_busy.insert(id);
    Q_EMIT changed();
    m_ports.bookings.release(known->offer->holdId, this,
                             [this, before = *known](const domain::Result<domain::Done>& reply) {
                                 m_busy.remove(before.id);
                                 const domain::WaitlistOffer& offer = *before.offer;
                                 const QString when = m_words.time(offer.providerId, offer.startsAt);
                                 if (reply || reply.error().code == domain::ErrorCode::HoldExpired) {
                                     // Its event brings the next version.
                                     WaitlistEntry back = before;
                                     back.state = WaitlistState::Waiting;
                                     back.offer.reset();
                                     take(back);
                                     Q_EMIT statusMessage(
                                         QStringLiteral("undo-2"),
                                         tr("%1 is free again; %2 still waits.").arg(when, before.contact.name));
                                 } else {
                                     fail(tr("The offer was not withdrawn"),
                                          tr("%1 stays held for %2.").arg(when, before.contact.name), reply.error());
                                 }
                                 tellChanged();
                             });
}

void WaitingDesk::remove(const WaitlistId& id)
{
    const auto known = entry(id);
    if (!known || m_busy.contains(id))
        return;
    m_busy.insert(id);
    Q_EMIT changed();
    m_ports.waitlist.removeFromWaitlist(id, this, [this, before = *known](const domain::Result<domain::Done>& reply) {
        m_busy.remove(before.id);
        if (!reply) {
            fail(tr("Nobody was removed"), tr("%1 still waits.").arg(before.contact.name), reply.error());
            tellChanged();
            return;
        }
        WaitlistEntry gone = before;
        gone.state = WaitlistState::Removed;
        take(gone);
        contract::AddToWaitlistRequest again;
        again.patient.contactId = before.contact.id;
        again.procedureId = before.procedureId;
        if (!before.providerId.isEmpty())
            again.providerId = before.providerId;
        again.earliest = before.earliest;
        again.latest = before.latest;
        again.note = before.note;
        Q_EMIT statusMessage(QStringLiteral("check"), tr("%1 waits no longer.").arg(before.contact.name),
                             {tr("Put back"), [this, again] { add(again); }});
        tellChanged();
    });
}

void WaitingDesk::add(const contract::AddToWaitlistRequest& request)
{
    m_ports.waitlist.addToWaitlist(request, this, [this](const domain::Result<contract::WaitlistReply>& reply) {
        if (!reply) {
            Q_EMIT addFailed(reply.error());
            return;
        }
        take(reply->entry);
        tellChanged();
        Q_EMIT added(reply->entry);
        Q_EMIT statusMessage(QStringLiteral("list-ordered"), tr("%1 waits now.").arg(reply->entry.contact.name),
                             {tr("Remove"), [this, id = reply->entry.id] { remove(id); }});
    });
}

void WaitingDesk::fail(const QString& title, const QString& stays, const domain::Error& error)
{
    m_shelf.put(BannerShelf::Error, {Severity::Critical,
                                     QStringLiteral("octagon-alert"),
                                     title,
                                     stays + QLatin1Char(' ') + ErrorWords::of(error).words,
                                     {},
                                     true});
}

} // namespace clinic::ui
