#include "bookingflow.h"

#include "bannershelf.h"
#include "bookingform.h"
#include "bookingpanel.h"
#include "calendarwords.h"
#include "conflictwords.h"
#include "holdcard.h"
#include "ui/common/errorwords.h"

#include <QApplication>

#include <algorithm>

namespace clinic::ui {

using domain::ErrorCode;

namespace {

constexpr int defaultMinutes = 30;

} // namespace

BookingFlow::BookingFlow(CalendarController& controller, BookingPanel& panel, BannerShelf& shelf, QObject* parent)
    : QObject(parent)
    , m_controller(controller)
    , m_keeper(controller.keeper())
    , m_panel(panel)
    , m_shelf(shelf)
{
    connect(&m_keeper, &HoldKeeper::held, this, &BookingFlow::onHeld);
    connect(&m_keeper, &HoldKeeper::expired, this, &BookingFlow::onExpired);
    connect(&m_keeper, &HoldKeeper::lost, this, [this](const auto&, const auto& conflict) { onLost(conflict); });
    connect(&m_keeper, &HoldKeeper::claimFailed, this, [this](const auto&, const auto& e) { onClaimFailed(e); });
    connect(&m_keeper, &HoldKeeper::changeFailed, this, &BookingFlow::onChangeFailed);
    connect(&m_keeper, &HoldKeeper::confirmed, this, &BookingFlow::onConfirmed);
    connect(&m_keeper, &HoldKeeper::confirmFailed, this, &BookingFlow::onConfirmFailed);
    connect(&m_keeper, &HoldKeeper::stateChanged, this, &BookingFlow::refresh);
    connect(&m_panel.form(), &BookingForm::edited, this, &BookingFlow::sceneChanged);
    connect(&m_panel.form(), &BookingForm::lengthChosen, this, &BookingFlow::askForLength);
    connect(&m_panel, &BookingPanel::confirmRequested, &m_keeper, &HoldKeeper::confirm);
}

QString BookingFlow::clock(const QDateTime& time) const
{
    return CalendarWords::clock(time, m_controller.zone());
}

QString BookingFlow::provider(const domain::ProviderId& id) const
{
    return CalendarWords::shortName(m_controller.providerName(id));
}

BookingFlow::Wanted BookingFlow::wantedAt(const domain::SlotId& slot, int minutes) const
{
    for (const Wanted* known : {&m_wanted, &m_heldTime}) {
        if (known->slot == slot)
            return {slot, minutes, known->from, known->provider};
    }
    if (const auto shown = m_controller.model().slotById(slot))
        return {slot, minutes, shown->startsAt, shown->providerId};
    // An alternative may lie on a day that is not loaded.
    for (const domain::Slot& offered : m_shelf.offered().times) {
        if (offered.id == slot)
            return {slot, minutes, offered.startsAt, offered.providerId};
    }
    return {slot, minutes, {}, {}};
}

void BookingFlow::keepFocusInForm()
{
    if (!m_panel.isAncestorOf(QApplication::focusWidget()))
        m_panel.form().focusPatient();
}

void BookingFlow::claim(const domain::SlotId& slot, int minutes)
{
    if (!m_writable || m_keeper.state() == HoldKeeper::State::Confirming ||
        m_keeper.state() == HoldKeeper::State::OutcomeUnknown)
        return;
    // A double click is one wish.
    if (m_keeper.state() == HoldKeeper::State::Claiming && slot == m_wanted.slot)
        return;
    if (!m_open) {
        m_panel.form().clear();
        chooseProcedureFor(minutes);
    }
    m_wanted = wantedAt(slot, minutes);
    m_mayRetake = false;
    showPanel();
    if (m_wanted.from.isValid())
        Q_EMIT dayWanted(m_controller.model().localDate(m_wanted.from));
    // At once: what is typed before the answer belongs into the form.
    keepFocusInForm();
    const auto procedure = m_panel.form().procedure();
    contract::ClaimRequest request{minutes, std::nullopt};
    if (procedure && procedure->durationMinutes <= minutes)
        request.procedureId = procedure->id;
    if (!m_keeper.hold())
        m_panel.card().showClaiming(
            CalendarWords::range(m_wanted.from, m_wanted.from.addSecs(minutes * 60), m_controller.zone()),
            m_controller.providerName(m_wanted.provider));
    m_keeper.claim(slot, request);
}

void BookingFlow::chooseProcedureFor(int minutes)
{
    const QList<domain::Procedure>& all = m_controller.procedures().procedures();
    if (all.isEmpty())
        return;
    const auto current = m_panel.form().procedure();
    const auto fits = [minutes](const domain::Procedure& p) { return p.durationMinutes <= minutes; };
    if (current && fits(*current)) {
        m_panel.form().setProcedure(current->id, minutes);
        return;
    }
    const auto found = std::find_if(all.begin(), all.end(), fits);
    m_panel.form().setProcedure(found != all.end() ? found->id : all.first().id, minutes);
}

void BookingFlow::showPanel()
{
    m_open = true;
    m_panel.showForm();
    Q_EMIT opened();
}

int BookingFlow::wantedMinutes() const
{
    const int chosen = m_panel.form().minutes();
    return m_open && chosen > 0 ? chosen : defaultMinutes;
}

int BookingFlow::heldMinutes() const
{
    if (!m_keeper.hold())
        return 0;
    qint64 seconds = 0;
    for (const domain::SlotId& id : m_keeper.hold()->slotIds) {
        if (const auto slot = m_controller.model().slotById(id))
            seconds += slot->startsAt.secsTo(slot->endsAt);
    }
    return seconds > 0 ? int(seconds / 60) : m_heldTime.minutes;
}

std::optional<OwnHold> BookingFlow::ownHold() const
{
    if (!m_keeper.hold())
        return std::nullopt;
    const auto procedure = m_panel.form().procedure();
    return OwnHold{m_keeper.hold()->slotIds, m_panel.form().patientName(), procedure ? procedure->name : QString(),
                   m_keeper.hold()->expiresAt};
}

void BookingFlow::askForLength()
{
    if (const auto procedure = m_panel.form().procedure(); procedure && m_keeper.hold()) {
        m_wanted = m_heldTime;
        m_wanted.minutes = m_panel.form().minutes();
        m_keeper.change({m_panel.form().minutes(), procedure->id});
    }
    Q_EMIT sceneChanged();
}

void BookingFlow::onHeld(const domain::Hold& hold)
{
    const bool other = !hold.slotIds.isEmpty() && hold.slotIds.first() != m_heldTime.slot;
    m_heldTime = wantedAt(hold.slotIds.isEmpty() ? m_wanted.slot : hold.slotIds.first(), m_wanted.minutes);
    if (other || !m_heldSince.isValid())
        m_heldSince = m_controller.clock().now();
    m_shelf.clear(BannerShelf::Offer);
    m_shelf.clear(BannerShelf::Error);
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
    const QString who = conflict.holder ? tr("%1 was first").arg(conflict.holder->name) : tr("somebody was first");
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
    if (error.code == ErrorCode::SlotTaken)
        offerInstead(error.conflict.value_or(domain::SlotConflict{}),
                     tr("%1 stays held for you, but not for so long.").arg(clock(m_heldTime.from)));
    else
        m_shelf.put(BannerShelf::Error, {Severity::Critical,
                                         QStringLiteral("octagon-alert"),
                                         tr("The length was not changed"),
                                         ErrorWords::of(error).words,
                                         {},
                                         true});
    refresh();
}

void BookingFlow::onConfirmed(const domain::Booking& booking)
{
    m_shelf.clear(BannerShelf::Error);
    m_shelf.clear(BannerShelf::Offer);
    const QDate date = m_controller.model().localDate(booking.startsAt);
    const QString when = date == m_controller.today()
                             ? clock(booking.startsAt)
                             : CalendarWords::dayOfWeek(date) + QLatin1Char(' ') + clock(booking.startsAt);
    Q_EMIT statusMessage(QStringLiteral("circle-check"),
                         tr("Booked %1, %2, %3.").arg(booking.contact.name, when, provider(booking.providerId)));
    finish();
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
    } else {
        m_panel.form().showFieldErrors(error.fields);
        m_shelf.put(BannerShelf::Error, said);
    }
    refresh();
    Q_EMIT sceneChanged();
}

void BookingFlow::close()
{
    if (!m_open || m_keeper.state() == HoldKeeper::State::Confirming)
        return;
    if (m_keeper.state() == HoldKeeper::State::OutcomeUnknown)
        Q_EMIT statusMessage(QStringLiteral("circle-help"),
                             tr("Closed. Look at %1, %2: the booking may have been saved.")
                                 .arg(clock(m_heldTime.from), provider(m_heldTime.provider)));
    else if (m_keeper.hold())
        Q_EMIT statusMessage(QStringLiteral("undo-2"), tr("Released %1, %2. It is free for everybody.")
                                                           .arg(clock(m_heldTime.from), provider(m_heldTime.provider)));
    m_keeper.release();
    m_shelf.clear(BannerShelf::Offer);
    m_shelf.clear(BannerShelf::Error);
    finish();
}

void BookingFlow::finish()
{
    const domain::SlotId from = m_heldTime.slot.isEmpty() ? m_wanted.slot : m_heldTime.slot;
    m_open = false;
    m_mayRetake = false;
    m_heldTime = {};
    m_heldSince = {};
    m_panel.form().clear();
    refresh();
    Q_EMIT closed(from);
    Q_EMIT sceneChanged();
}

void BookingFlow::setWritable(bool writable, const QString& reason)
{
    m_writable = writable;
    m_readOnlyReason = reason;
    m_panel.form().setSearchable(writable);
    refresh();
}

void BookingFlow::refresh()
{
    using State = HoldKeeper::State;
    const State state = m_keeper.state();
    m_panel.setBusy(state == State::Confirming);
    m_panel.form().setEnabled(state != State::Confirming && state != State::OutcomeUnknown);
    m_panel.setHolding(m_keeper.hold().has_value());
    if (m_keeper.hold()) {
        showHold();
        return;
    }
    m_panel.form().setHeldMinutes(std::nullopt);
    m_panel.setConfirmable(false, m_writable ? tr("Hold a time first.") : m_readOnlyReason);
}

void BookingFlow::showHold()
{
    using State = HoldKeeper::State;
    const State state = m_keeper.state();
    const int minutes = heldMinutes();
    const QDate date = m_controller.model().localDate(m_heldTime.from);
    m_panel.card().showHeld(
        CalendarWords::nearDay(date, m_controller.today()) + QLatin1Char(' ') +
            CalendarWords::range(m_heldTime.from, m_heldTime.from.addSecs(minutes * 60), m_controller.zone()),
        m_controller.providerName(m_heldTime.provider), m_heldSince, m_keeper.hold()->expiresAt);
    m_panel.form().setHeldMinutes(state == State::Claiming ? std::nullopt : std::optional(minutes));
    if (minutes < m_panel.form().minutes())
        m_panel.setConfirmable(false, tr("Less time is held than the procedure takes."));
    else if (!m_writable && state != State::OutcomeUnknown)
        m_panel.setConfirmable(false, m_readOnlyReason);
    else
        m_panel.setConfirmable(m_keeper.mayConfirm(), tr("One moment: the service is asked."));
}

} // namespace clinic::ui
