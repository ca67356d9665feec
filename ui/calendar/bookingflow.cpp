#include "bookingflow.h"

#include "bannershelf.h"
#include "bookingdetails.h"
#include "bookingform.h"
#include "bookingpanel.h"
#include "calendarwords.h"
#include "holdcard.h"
#include "repeatfield.h"
#include "ui/common/errorwords.h"

#include <QApplication>

#include <algorithm>

namespace clinic::ui {

namespace {

constexpr int defaultMinutes = 30;
constexpr int planPauseMs = 120;

} // namespace

BookingFlow::BookingFlow(CalendarController& controller, BookingPanel& panel, BannerShelf& shelf, QObject* parent)
    : QObject(parent)
    , m_controller(controller)
    , m_keeper(controller.keeper())
    , m_panel(panel)
    , m_shelf(shelf)
    , m_beside(controller, panel, shelf, nullptr)
{
    connectKeeper();
    BookingForm& form = m_panel.form();
    connect(&form, &BookingForm::edited, this, &BookingFlow::sceneChanged);
    connect(&form, &BookingForm::lengthChosen, this, &BookingFlow::askForLength);
    m_planPause.setSingleShot(true);
    m_planPause.setInterval(planPauseMs);
    connect(&m_planPause, &QTimer::timeout, this, &BookingFlow::plan);
    connect(&form.repeat(), &RepeatField::wishChanged, this, [this] {
        ++m_planned;
        m_planPause.start();
        refresh();
    });
    connect(&form.repeat(), &RepeatField::settled, this, &BookingFlow::refresh);
    connect(&m_panel, &BookingPanel::confirmRequested, this, [this](const contract::ConfirmRequest& request) {
        if (m_beside.isOpen())
            m_beside.confirm(request);
        else
            m_keeper.confirm(request);
    });
    connect(&m_beside, &BesideFlow::opened, this, &BookingFlow::opened);
    connect(&m_beside, &BesideFlow::closed, this, &BookingFlow::closed);
    connect(&m_beside, &BesideFlow::statusMessage, this, &BookingFlow::statusMessage);
    connect(&m_panel.details(), &BookingDetails::againChosen, this, &BookingFlow::bookAgain);
    connect(&m_panel.details(), &BookingDetails::besideChosen, this,
            [this](const domain::Booking& booking) { bookBeside(booking.slotIds.value(0)); });
}

void BookingFlow::connectKeeper()
{
    connect(&m_keeper, &HoldKeeper::held, this, &BookingFlow::onHeld);
    connect(&m_keeper, &HoldKeeper::expired, this, &BookingFlow::onExpired);
    connect(&m_keeper, &HoldKeeper::lost, this, [this](const auto&, const auto& conflict) { onLost(conflict); });
    connect(&m_keeper, &HoldKeeper::claimFailed, this, [this](const auto&, const auto& e) { onClaimFailed(e); });
    connect(&m_keeper, &HoldKeeper::changeFailed, this, &BookingFlow::onChangeFailed);
    connect(&m_keeper, &HoldKeeper::confirmed, this, &BookingFlow::onConfirmed);
    connect(&m_keeper, &HoldKeeper::confirmFailed, this, &BookingFlow::onConfirmFailed);
    connect(&m_keeper, &HoldKeeper::stateChanged, this, &BookingFlow::refresh);
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
    if (m_beside.isOpen()) {
        // What is typed goes on to the free time.
        m_beside.leave();
        m_open = true;
    }
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
    const QList<domain::Procedure>& all = m_controller.offered().procedures();
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

void BookingFlow::close()
{
    if (m_beside.isOpen()) {
        m_beside.close();
        return;
    }
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
    ++m_planned;
    m_panel.form().clear();
    refresh();
    Q_EMIT closed(from);
    Q_EMIT sceneChanged();
}

bool BookingFlow::refuseWhileOpen()
{
    if (!isOpen())
        return false;
    showPanel();
    Q_EMIT statusMessage(QStringLiteral("ban"), tr("Finish or release the new booking first."));
    return true;
}

void BookingFlow::bookAgain(const domain::Booking& booking)
{
    if (!m_writable || refuseWhileOpen())
        return;
    BookingForm& form = m_panel.form();
    form.clear();
    const int minutes = int(booking.startsAt.secsTo(booking.endsAt) / 60);
    chooseProcedureFor(minutes);
    if (m_controller.offered().rowOf(booking.procedureId) >= 0)
        form.setProcedure(booking.procedureId, minutes);
    form.setPatient({booking.contact.id, booking.contact.name, booking.contact.phone, {}, {}, 0});
    m_wanted = {booking.slotIds.value(0), minutes, booking.startsAt, booking.providerId};
    showPanel();
    refresh();
    m_panel.card().showNone(tr("No time held yet"),
                            tr("Choose a free time for %1: it is held at once.").arg(booking.contact.name));
    Q_EMIT sceneChanged();
    Q_EMIT timeWanted();
}

void BookingFlow::takeUp(const domain::WaitlistEntry& entry)
{
    if (!m_writable || !entry.offer || refuseWhileOpen())
        return;
    const domain::WaitlistOffer& offer = *entry.offer;
    BookingForm& form = m_panel.form();
    form.clear();
    const int minutes = int(offer.startsAt.secsTo(offer.endsAt) / 60);
    form.setProcedure(entry.procedureId, minutes);
    form.setNote(entry.note);
    m_wanted = {offer.slotIds.value(0), minutes, offer.startsAt, offer.providerId};
    showPanel();
    form.setPatient({entry.contact.id, entry.contact.name, entry.contact.phone, {}, {}, 0});
    Q_EMIT dayWanted(m_controller.model().localDate(offer.startsAt));
    m_keeper.adopt({offer.holdId, offer.slotIds, {}, offer.expiresAt});
}

void BookingFlow::bookBeside(const domain::SlotId& slot)
{
    const auto shown = m_controller.model().slotById(slot);
    if (!m_writable || !shown)
        return;
    if (!m_controller.isManager()) {
        Q_EMIT statusMessage(QStringLiteral("ban"),
                             tr("Double booking is for managers. Ask one, or take a free time."));
        return;
    }
    if (refuseWhileOpen())
        return;
    BesideFlow::Target target{slot, shown->providerId, shown->startsAt, defaultMinutes, tr("closed time")};
    const auto booking =
        shown->bookingIds.isEmpty() ? std::nullopt : m_controller.model().bookingById(shown->bookingIds.first());
    if (booking) {
        target.from = booking->startsAt;
        target.slot = booking->slotIds.value(0, slot);
        target.minutes = int(booking->startsAt.secsTo(booking->endsAt) / 60);
        target.beside = booking->contact.name;
    } else if (shown->holder) {
        //: A person's or the agent's hold
        target.beside = tr("the hold of %1").arg(shown->holder->name);
    }
    m_beside.begin(target);
}

void BookingFlow::plan()
{
    RepeatField& field = m_panel.form().repeat();
    const int planned = ++m_planned;
    m_planPause.stop();
    const auto wish = field.wish();
    if (!wish)
        return;
    if (!m_keeper.hold()) {
        field.showWaiting(tr("The other times are looked up as soon as a time is held."));
        return;
    }
    field.showWaiting(tr("Looking up the other times…"));
    m_controller.ports().bookings.planRepeat(
        m_keeper.hold()->id, *wish, this, [this, planned](domain::Result<contract::RepeatPlan> reply) {
            if (planned != m_planned)
                return;
            RepeatField& asked = m_panel.form().repeat();
            if (reply) {
                asked.showPlan(*reply);
                if (asked.openCount() > 0)
                    m_panel.ensureShown(&asked);
            } else {
                asked.showFailure(tr("The other times could not be looked up.") + QLatin1Char(' ') +
                                  ErrorWords::of(reply.error()).words);
            }
            refresh();
        });
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
    if (m_beside.isOpen())
        return;
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
    else if (m_panel.form().hasResourceProblem())
        m_panel.setConfirmable(false, tr("The room or device that the procedure needs is not held."));
    else if (!m_panel.form().repeat().isSettled() && state != State::OutcomeUnknown)
        m_panel.setConfirmable(false, m_panel.form().repeat().openCount() > 0
                                          ? tr("Pick other times for what is not free, or leave it out.")
                                          : tr("One moment: the other times are looked up."));
    else if (!m_writable && state != State::OutcomeUnknown)
        m_panel.setConfirmable(false, m_readOnlyReason);
    else
        m_panel.setConfirmable(m_keeper.mayConfirm(), tr("One moment: the service is asked."));
}

} // namespace clinic::ui
