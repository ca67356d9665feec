#include "bookingflow.h"

#include "bannershelf.h"
#include "bookingform.h"
#include "bookingpanel.h"
#include "calendarwords.h"
#include "conflictwords.h"
#include "holdcard.h"
#include "repeatfield.h"
#include "ui/common/errorwords.h"

namespace clinic::ui {

using domain::ErrorCode;

void BookingFlow::onHeld(const domain::Hold& hold)
{
    const bool other = !hold.slotIds.isEmpty() && hold.slotIds.first() != m_heldTime.slot;
    m_heldTime = wantedAt(hold.slotIds.isEmpty() ? m_wanted.slot : hold.slotIds.first(), m_wanted.minutes);
    if (other || !m_heldSince.isValid())
        m_heldSince = m_controller.clock().now();
    m_shelf.clear(BannerShelf::Offer);
    m_shelf.clear(BannerShelf::Error);
    m_panel.form().setResourceProblem({});
    m_panel.form().setHeldResources(hold.resourceIds);
    m_panel.form().setDay(m_controller.model().localDate(m_heldTime.from));
    plan();
    refresh();
    keepFocusInForm();
    Q_EMIT statusMessage(QStringLiteral("hourglass"),
                         tr("%1, %2, is held for you until %3.")
                             .arg(clock(m_heldTime.from), provider(m_heldTime.provider), clock(hold.expiresAt)));
    Q_EMIT sceneChanged();
}

void BookingFlow::onExpired()
{
    const Wanted gone = m_heldTime;
    m_heldTime = {};
    m_mayRetake = true;
    m_wanted = gone;
    plan();
    m_panel.form().setHeldResources({});
    refresh();
    const QString what = tr("Your hold on %1 ended.").arg(clock(gone.from));
    const QString how = tr("The form is kept; hold it again with Enter.");
    m_panel.card().showNone(what, how);
    Q_EMIT statusMessage(QStringLiteral("timer"), what + QLatin1Char(' ') + how);
    Q_EMIT sceneChanged();
}

void BookingFlow::enterPressed()
{
    if (!m_mayRetake)
        return;
    const Wanted again = m_wanted;
    claim(again.slot, m_panel.form().minutes());
}

void BookingFlow::offerInstead(const domain::SlotConflict& conflict, const QString& words)
{
    m_panel.form().setResourceProblem(
        conflict.resourceKind.isEmpty() ? QString()
                                        : tr("No %1 is free at %2.").arg(conflict.resourceKind, clock(m_wanted.from)));
    TimeOffer offer{conflict.alternatives.mid(0, 3), m_wanted.minutes, {}};
    offer.take = [this, minutes = m_wanted.minutes](const domain::Slot& slot) { claim(slot.id, minutes); };
    const ConflictWords said(m_controller, m_wanted.from);
    m_shelf.offer(said.banner(conflict, m_wanted.minutes, words), offer);
}

void BookingFlow::onLost(const domain::SlotConflict& conflict)
{
    offerInstead(conflict, {});
    refresh();
    if (!m_keeper.hold())
        showNothingHeld();
    const QString who = !conflict.resourceKind.isEmpty() ? tr("no %1 is free then").arg(conflict.resourceKind)
                        : conflict.holder                ? tr("%1 was first").arg(conflict.holder->name)
                                                         : tr("somebody was first");
    //: time, provider, who was first
    Q_EMIT statusMessage(QStringLiteral("triangle-alert"),
                         tr("%1 with %2 was not held for you: %3. Nothing was booked, nothing was lost.")
                             .arg(clock(m_wanted.from), provider(m_wanted.provider), who));
    keepFocusInForm();
    Q_EMIT sceneChanged();
}

void BookingFlow::showNothingHeld()
{
    m_panel.card().showNone(tr("No time held"),
                            m_shelf.offered().times.isEmpty()
                                ? tr("Everything you typed is kept. Take any free time: it is held at once.")
                                : tr("Everything you typed is kept. Take one of the times above, or any free time: "
                                     "it is held at once."));
}

void BookingFlow::onClaimFailed(const domain::Error& error)
{
    refresh();
    if (!m_keeper.hold())
        showNothingHeld();
    m_shelf.put(BannerShelf::Error, {Severity::Critical,
                                     QStringLiteral("octagon-alert"),
                                     tr("%1 was not held").arg(clock(m_wanted.from)),
                                     ErrorWords::of(error).words,
                                     {},
                                     true});
    Q_EMIT sceneChanged();
}

void BookingFlow::onChangeFailed(const domain::Error& error)
{
    m_panel.form().setHeldMinutes(heldMinutes());
    const bool resource = error.conflict && !error.conflict->resourceKind.isEmpty();
    if (error.code == ErrorCode::SlotTaken)
        offerInstead(error.conflict.value_or(domain::SlotConflict{}),
                     resource ? tr("%1 stays held for you without it.").arg(clock(m_heldTime.from))
                              : tr("%1 stays held for you, but not for so long.").arg(clock(m_heldTime.from)));
    else
        m_shelf.put(BannerShelf::Error, {Severity::Critical,
                                         QStringLiteral("octagon-alert"),
                                         tr("The length was not changed"),
                                         ErrorWords::of(error).words,
                                         {},
                                         true});
    refresh();
}

void BookingFlow::onConfirmed(const contract::BookingReply& reply)
{
    m_shelf.clear(BannerShelf::Error);
    m_shelf.clear(BannerShelf::Offer);
    const domain::Booking& booking = reply.booking;
    const QDate date = m_controller.model().localDate(booking.startsAt);
    const QString when = date == m_controller.today()
                             ? clock(booking.startsAt)
                             : CalendarWords::dayOfWeek(date) + QLatin1Char(' ') + clock(booking.startsAt);
    const QString who = provider(booking.providerId);
    Q_EMIT statusMessage(QStringLiteral("circle-check"),
                         reply.repeats.isEmpty()
                             ? tr("Booked %1, %2, %3.").arg(booking.contact.name, when, who)
                             //: Patient, first time, provider
                             : tr("Booked %1 %n times, from %2 on, %3.", nullptr, int(reply.repeats.size()) + 1)
                                   .arg(booking.contact.name, when, who));
    finish();
}

void BookingFlow::onRepeatsLost(const domain::Error& error)
{
    m_panel.form().repeat().showConflicts(error.conflicts);
    m_shelf.put(BannerShelf::Error,
                {Severity::Warning,
                 QStringLiteral("triangle-alert"),
                 tr("%n times of the row were taken meanwhile", nullptr, int(error.conflicts.size())),
                 tr("Nothing was booked, everything you typed is kept. Pick other times for them in "
                    "the panel, or leave them out."),
                 {},
                 true});
}

void BookingFlow::onConfirmFailed(const domain::Error& error)
{
    const auto again = [this] { m_panel.confirm(); };
    const BannerAction tryAgain{tr("Try again"), {}, QStringLiteral("tryAgainPushButton"), true};
    BannerContent said{Severity::Critical,
                       QStringLiteral("octagon-alert"),
                       tr("The booking was not saved"),
                       ErrorWords::of(error).words,
                       {},
                       true};
    if (m_keeper.state() == HoldKeeper::State::OutcomeUnknown) {
        said.title = tr("It is not sure whether the booking was saved");
        said.words = tr("The connection was lost before the answer came. %1 stays held for you until %2. "
                        "Try again; it cannot book twice.")
                         .arg(clock(m_heldTime.from), clock(m_keeper.hold()->expiresAt));
        said.actions = {tryAgain};
        said.closable = false;
        m_shelf.put(BannerShelf::Error, said, again);
    } else if (error.code == ErrorCode::Unavailable && m_keeper.hold()) {
        said.words = tr("The database did not answer. The time stays held for you until %1. "
                        "Try again; it cannot book twice.")
                         .arg(clock(m_keeper.hold()->expiresAt));
        said.actions = {tryAgain};
        m_shelf.put(BannerShelf::Error, said, again);
    } else if (error.code == ErrorCode::HoldExpired || error.code == ErrorCode::NotFound) {
        onExpired();
    } else if (!error.conflicts.isEmpty() && m_keeper.hold()) {
        onRepeatsLost(error);
    } else {
        m_panel.form().showFieldErrors(error.fields);
        m_shelf.put(BannerShelf::Error, said);
    }
    refresh();
    Q_EMIT sceneChanged();
}

} // namespace clinic::ui
