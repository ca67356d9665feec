#include "personpane.h"

#include "erasedialog.h"
#include "filesaver.h"
#include "formparts.h"
#include "privacywords.h"
#include "ui/common/actionbutton.h"
#include "ui/common/errorwords.h"
#include "ui/common/metrics.h"
#include "ui/common/noticebar.h"
#include "ui/common/textlabel.h"

#include <QHBoxLayout>
#include <QLocale>
#include <QScrollArea>
#include <QVBoxLayout>

namespace clinic::ui {

using contract::ExportFormat;
using domain::Booking;
using domain::BookingStatus;

namespace {

constexpr int widest = 680;

bool isLive(const Booking& booking)
{
    return booking.status == BookingStatus::Booked || booking.status == BookingStatus::Arrived
           || booking.status == BookingStatus::InProgress;
}

} // namespace

PersonPane::PersonPane(const Ports& ports, FileSaver& saver, const QTimeZone& zone, QWidget* parent)
    : QWidget(parent)
    , m_ports(ports)
    , m_saver(saver)
    , m_zone(zone)
    , m_notice(new NoticeBar(QStringLiteral("personNotice"), this))
    , m_name(new TextLabel(TextLabel::Section, {}, this))
    , m_facts(new TextLabel(TextLabel::Body, {}, this))
    , m_bookings(new TextLabel(TextLabel::Muted, {}, this))
    , m_inTheWay(new TextLabel(TextLabel::Body, {}, this))
{
    setObjectName(QStringLiteral("personPane"));
    setProperty("pane", true);
    auto* form = new QWidget;
    form->setMaximumWidth(widest);
    auto* column = formparts::column(form);
    auto* head = new QVBoxLayout;
    head->setContentsMargins(metrics::half, 0, metrics::half, 0);
    head->setSpacing(metrics::half);
    for (TextLabel* label : {m_name, m_facts, m_bookings}) {
        label->setWordWrap(true);
        head->addWidget(label);
    }
    column->addLayout(head);
    column->addWidget(makeAccess());
    column->addWidget(makeErasure());
    column->addStretch(1);

    auto* ground = new QWidget;
    auto* around = new QHBoxLayout(ground);
    around->setContentsMargins(metrics::wide - metrics::half, metrics::pad, metrics::wide, metrics::wide);
    around->addWidget(form, widest);
    around->addStretch(1);
    auto* scroll = new QScrollArea(this);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setWidget(ground);
    scroll->viewport()->setAutoFillBackground(false);
    ground->setAutoFillBackground(false);
    auto* whole = new QVBoxLayout(this);
    whole->setContentsMargins(0, 0, 0, 0);
    whole->setSpacing(0);
    whole->addWidget(m_notice);
    whole->addWidget(scroll, 1);
    setFocusProxy(m_pdf);
    connect(&m_saver, &FileSaver::busyChanged, this, &PersonPane::showPossible);
}

QWidget* PersonPane::makeAccess()
{
    auto* group = new QWidget;
    auto* column = new QVBoxLayout(group);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(metrics::unit + metrics::half);
    column->addWidget(formparts::heading(
        tr("A copy of everything"),
        tr("Bookings with their history, notes, waiting list, calls with their words, clinical notes, and who read what of it. "
           "The PDF is for the person, the JSON for another clinic’s program. Taking it is recorded."),
        group));
    m_pdf = new ActionButton(ControlKind::Secondary, tr("Save as PDF…"), QStringLiteral("exportPdfPushButton"), group);
    m_pdf->setIconName(QStringLiteral("file-text"));
    m_json = new ActionButton(ControlKind::Secondary, tr("Save as JSON…"), QStringLiteral("exportJsonPushButton"), group);
    m_json->setIconName(QStringLiteral("file-down"));
    m_readers = new ActionButton(ControlKind::Quiet, tr("Who read it"), QStringLiteral("whoReadPushButton"), group);
    m_readers->setIconName(QStringLiteral("scroll-text"));
    m_readers->setToolTip(tr("Show the audit’s entries about this person"));
    auto* row = new QHBoxLayout;
    row->setContentsMargins(metrics::half, 0, metrics::half, 0);
    row->setSpacing(metrics::unit);
    for (ActionButton* button : {m_pdf, m_json, m_readers})
        row->addWidget(button);
    row->addStretch(1);
    column->addLayout(row);
    connect(m_pdf, &QPushButton::clicked, this, [this] { exportAs(ExportFormat::Pdf); });
    connect(m_json, &QPushButton::clicked, this, [this] { exportAs(ExportFormat::Json); });
    connect(m_readers, &QPushButton::clicked, this,
            [this] { Q_EMIT auditWanted(QStringLiteral("contact ") + m_person.id.text()); });
    return group;
}

QWidget* PersonPane::makeErasure()
{
    auto* group = new QWidget;
    auto* column = new QVBoxLayout(group);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(metrics::unit + metrics::half);
    column->addWidget(formparts::heading(
        tr("To be forgotten"),
        tr("Erasing destroys the person’s key, so that nothing sealed under it can be read again, wherever it lies. The audit "
           "still verifies, and a certificate says what was erased where."),
        group));
    m_inTheWay->setParent(group);
    m_inTheWay->setWordWrap(true);
    m_inTheWay->setContentsMargins(metrics::half, 0, metrics::half, 0);
    m_erase = new ActionButton(ControlKind::Secondary, tr("Erase this person…"), QStringLiteral("erasePushButton"), group);
    m_erase->setIconName(QStringLiteral("user-x"));
    m_calendar = new ActionButton(ControlKind::Secondary, tr("Show the booking"),
                                  QStringLiteral("showAheadPushButton"), group);
    m_calendar->setIconName(QStringLiteral("calendar-days"));
    m_calendar->setToolTip(tr("Open it in the calendar, to cancel it there"));
    auto* row = new QHBoxLayout;
    row->setContentsMargins(metrics::half, 0, metrics::half, 0);
    row->setSpacing(metrics::unit);
    row->addWidget(m_erase);
    row->addWidget(m_calendar);
    row->addStretch(1);
    column->addWidget(m_inTheWay);
    column->addLayout(row);
    connect(m_erase, &QPushButton::clicked, this, &PersonPane::askToErase);
    connect(m_calendar, &QPushButton::clicked, this, [this] {
        if (m_ahead)
            Q_EMIT bookingChosen(*m_ahead);
    });
    return group;
}

void PersonPane::show(const domain::Contact& person)
{
    m_person = person;
    m_ahead.reset();
    m_notice->clear();
    const QString name = person.name.isEmpty() ? tr("Unnamed caller") : person.name;
    m_name->setText(name);
    setAccessibleName(name);
    QStringList facts;
    for (const QString& fact : {person.phone, person.email}) {
        if (!fact.isEmpty())
            facts.append(fact);
    }
    if (person.dateOfBirth)
        facts.append(tr("born %1").arg(QLocale().toString(*person.dateOfBirth, QStringLiteral("d MMM yyyy"))));
    m_facts->setText(facts.join(QStringLiteral(" · ")));
    m_facts->setVisible(!facts.isEmpty());
    m_bookings->setText(tr("Looking for bookings…"));
    showPossible();
    askBookings();
}

void PersonPane::forget()
{
    m_person = {};
    m_ahead.reset();
    for (TextLabel* label : {m_name, m_facts, m_bookings, m_inTheWay})
        label->clear();
    setAccessibleName({});
}

void PersonPane::askBookings()
{
    m_ports.contacts.listBookingsOf(m_person.id, this,
                                    [this, person = m_person.id](const domain::Result<contract::BookingList>& reply) {
                                        if (person != m_person.id)
                                            return;
                                        if (reply)
                                            showBookings(reply->bookings);
                                        else
                                            m_bookings->clear();
                                    });
}

void PersonPane::showBookings(const QList<Booking>& bookings)
{
    const QDateTime now = QDateTime::currentDateTimeUtc();
    m_ahead.reset();
    for (const Booking& booking : bookings) {
        if (isLive(booking) && booking.endsAt > now && (!m_ahead || booking.startsAt < m_ahead->startsAt))
            m_ahead = booking;
    }
    m_bookings->setText(bookings.isEmpty() ? tr("Never had a booking here.")
                                           : tr("%n bookings, past and to come.", nullptr, int(bookings.size())));
    showPossible();
}

void PersonPane::setHindrance(const QString& hindrance)
{
    m_hindrance = hindrance;
    showPossible();
}

void PersonPane::showPossible()
{
    const auto allow = [this](ActionButton* button, bool possible, const QString& tip) {
        button->setEnabled(possible && m_hindrance.isEmpty());
        button->setToolTip(m_hindrance.isEmpty() ? tip : m_hindrance);
    };
    allow(m_pdf, !m_saver.isBusy(), tr("A document that the person can read"));
    allow(m_json, !m_saver.isBusy(), tr("The same for programs"));
    allow(m_erase, !m_ahead && !m_erasing, tr("Asks for the reason first; it cannot be undone"));
    m_calendar->setVisible(m_ahead.has_value());
    m_inTheWay->setVisible(m_ahead.has_value());
    if (m_ahead)
        m_inTheWay->setText(tr("There is a booking on %1. Cancel it first: nobody would know who comes.")
                                .arg(PrivacyWords::ofTime(m_ahead->startsAt, m_zone)));
}

void PersonPane::exportAs(ExportFormat format)
{
    // The name of the file names nobody: the desktop lists it to everybody.
    const QString name = QStringLiteral("person-%1.%2").arg(m_person.id.text(), FileSaver::suffixOf(format));
    m_saver.save(tr("Save a copy of everything"), name, FileSaver::filterOf(format),
                 [this, person = m_person.id, format](QObject* context, contract::Reply<QByteArray> reply) {
                     m_ports.privacy.exportPerson(person, format, context, std::move(reply));
                 });
}

void PersonPane::askToErase()
{
    auto* dialog = new EraseDialog(m_person.name.isEmpty() ? tr("this caller") : m_person.name, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this, [this, dialog] { erase(dialog->reason()); });
    connect(dialog, &QDialog::rejected, m_erase, [this] { m_erase->setFocus(); });
    dialog->open();
}

void PersonPane::erase(const QString& reason)
{
    m_notice->clear();
    m_erasing = true;
    showPossible();
    m_ports.privacy.erasePerson(m_person.id, {reason}, this,
                                [this](const domain::Result<contract::EraseReply>& reply) {
                                    m_erasing = false;
                                    showPossible();
                                    if (!reply)
                                        return showRefusal(reply.error());
                                    forget();
                                    Q_EMIT erased(reply->erasure);
                                });
}

void PersonPane::showRefusal(const domain::Error& error)
{
    const bool booked = error.code == domain::ErrorCode::StateConflict;
    const ErrorText text = ErrorWords::of(error);
    m_notice->tell({.severity = Severity::Critical,
                    .icon = QStringLiteral("octagon-alert"),
                    .title = booked ? tr("The person was not erased: there is a booking to come") : text.title,
                    .words = booked ? tr("Cancel it first, then erase the person.") : text.words,
                    .actions = {},
                    .closable = true});
    if (booked)
        askBookings();
}

} // namespace clinic::ui
