#include "besideflow.h"

#include "bannershelf.h"
#include "bookingform.h"
#include "bookingpanel.h"
#include "calendarwords.h"
#include "holdcard.h"
#include "overbookdialog.h"
#include "ui/common/errorwords.h"

#include <QUuid>

namespace clinic::ui {

using domain::ErrorCode;

BesideFlow::BesideFlow(CalendarController& controller, BookingPanel& panel, BannerShelf& shelf, QObject* parent)
    : QObject(parent)
    , m_controller(controller)
    , m_panel(panel)
    , m_shelf(shelf)
{
}

QString BesideFlow::when() const
{
    return CalendarWords::clock(m_target.from, m_controller.zone());
}

QString BesideFlow::provider() const
{
    return CalendarWords::shortName(m_controller.providerName(m_target.provider));
}

void BesideFlow::begin(const Target& target)
{
    m_target = target;
    m_open = true;
    m_attempt.clear();
    BookingForm& form = m_panel.form();
    form.clear();
    m_panel.setBeside(true);
    form.setDay(m_controller.model().localDate(target.from));
    const QList<domain::Procedure>& all = m_controller.offered().procedures();
    if (!form.procedure() && !all.isEmpty())
        form.setProcedure(all.first().id, target.minutes);
    form.setHeldMinutes(std::nullopt);
    //: The time beside which is booked, and who stands there
    m_panel.card().showNone(tr("%1, beside %2").arg(when(), target.beside),
                            tr("%1. Nobody is moved: both stand side by side, marked as a double booking.")
                                .arg(m_controller.providerName(target.provider)));
    m_panel.setHolding(false);
    m_panel.setConfirmable(true);
    m_panel.showForm();
    Q_EMIT opened();
    form.focusPatient();
}

void BesideFlow::confirm(const contract::ConfirmRequest& request)
{
    if (m_sending || m_dialog)
        return;
    const contract::OverbookRequest wanted{m_panel.form().reason(), request.patient, request.procedureId,
                                           m_panel.form().minutes(), request.note};
    m_dialog = new OverbookDialog(m_panel.form().patientName(), m_target.beside, when(), provider(), m_panel.window());
    m_dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(m_dialog, &QDialog::accepted, this, [this, wanted] { send(wanted); });
    m_dialog->open();
}

void BesideFlow::send(const contract::OverbookRequest& request)
{
    if (m_attempt.isEmpty() || m_attempted != request) {
        m_attempt = QUuid::createUuid().toString(QUuid::WithoutBraces);
        m_attempted = request;
    }
    m_sending = true;
    m_panel.setBusy(true);
    m_panel.setConfirmable(false, tr("One moment: the service is asked."));
    m_controller.overbook(m_target.slot, request, m_attempt, [this](const auto& reply) { onAnswered(reply); });
}

void BesideFlow::onAnswered(const domain::Result<contract::BookingReply>& reply)
{
    m_sending = false;
    m_panel.setBusy(false);
    m_panel.setConfirmable(true);
    if (reply) {
        //: Patient, who stands there already, time, provider
        Q_EMIT statusMessage(
            QStringLiteral("layers"),
            tr("Booked %1 beside %2, %3, %4.").arg(reply->booking.contact.name, m_target.beside, when(), provider()));
        finish();
        return;
    }
    const domain::Error& error = reply.error();
    const bool unknown = error.code == ErrorCode::OutcomeUnknown || error.code == ErrorCode::Offline ||
                         error.code == ErrorCode::ProtocolViolation;
    if (!unknown && error.code != ErrorCode::Unavailable)
        m_attempt.clear();
    m_panel.form().showFieldErrors(error.fields);
    m_shelf.put(BannerShelf::Error,
                {Severity::Critical,
                 QStringLiteral("octagon-alert"),
                 unknown ? tr("It is not sure whether the booking was saved") : tr("The booking was not saved"),
                 unknown ? tr("The connection was lost before the answer came. Try again; it cannot book twice.")
                         : ErrorWords::of(error).words,
                 {},
                 true});
}

void BesideFlow::close()
{
    if (m_sending || !m_open)
        return;
    Q_EMIT statusMessage(QStringLiteral("undo-2"), tr("Closed. Nothing was booked beside %1.").arg(m_target.beside));
    finish();
}

void BesideFlow::leave()
{
    m_open = false;
    m_panel.setBeside(false);
}

void BesideFlow::finish()
{
    m_shelf.clear(BannerShelf::Error);
    leave();
    m_panel.form().clear();
    Q_EMIT closed(m_target.slot);
}

} // namespace clinic::ui
