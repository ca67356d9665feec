#include "bookingdetails.h"

#include "calendarwords.h"
#include "phone/phonenumber.h"
#include "ui/common/actionbutton.h"
#include "ui/common/chip.h"
#include "ui/common/fonts.h"
#include "ui/common/labeledfield.h"
#include "ui/common/metrics.h"
#include "ui/common/textlabel.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QPushButton>
#include <QVBoxLayout>

#include <optional>

namespace clinic::ui {

using domain::BookingStatus;

namespace {

std::optional<BookingStatus> nextStatus(BookingStatus status)
{
    switch (status) {
    case BookingStatus::Booked:
        return BookingStatus::Arrived;
    case BookingStatus::Arrived:
        return BookingStatus::InProgress;
    case BookingStatus::InProgress:
        return BookingStatus::Completed;
    default:
        return std::nullopt;
    }
}

std::pair<Severity, QString> chipOf(BookingStatus status)
{
    switch (status) {
    case BookingStatus::Booked:
        return {Severity::Info, QStringLiteral("calendar-check")};
    case BookingStatus::Arrived:
        return {Severity::Good, QStringLiteral("user-check")};
    case BookingStatus::InProgress:
        return {Severity::Good, QStringLiteral("circle-play")};
    case BookingStatus::Completed:
        return {Severity::Info, QStringLiteral("check")};
    case BookingStatus::NoShow:
        return {Severity::Critical, QStringLiteral("user-x")};
    case BookingStatus::Cancelled:
        break;
    }
    return {Severity::Warning, QStringLiteral("calendar-x")};
}

QLabel* wordsLabel(const QString& name)
{
    auto* label = new QLabel;
    label->setObjectName(name);
    label->setWordWrap(true);
    label->setTextFormat(Qt::PlainText);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    return label;
}

QPushButton* makeButton(const QString& name)
{
    return new ActionButton(ControlKind::Secondary, {}, name);
}

} // namespace

BookingDetails::BookingDetails(const QTimeZone& zone, QWidget* parent)
    : QWidget(parent)
    , m_zone(zone)
    , m_name(wordsLabel(QStringLiteral("detailNameLabel")))
    , m_phone(wordsLabel(QStringLiteral("detailPhoneLabel")))
    , m_when(wordsLabel(QStringLiteral("detailTimeLabel")))
    , m_what(wordsLabel(QStringLiteral("detailProcedureLabel")))
    , m_status(new Chip)
    , m_bookedBy(new TextLabel(TextLabel::SmallMuted, {}))
    , m_note(wordsLabel(QStringLiteral("detailNoteLabel")))
    , m_next(makeButton(QStringLiteral("nextStatusPushButton")))
    , m_noShow(makeButton(QStringLiteral("noShowPushButton")))
    , m_cancel(makeButton(QStringLiteral("cancelBookingPushButton")))
{
    setObjectName(QStringLiteral("bookingDetails"));
    m_name->setFont(fonts::section());
    m_noShow->setText(tr("Did not come"));
    m_cancel->setText(tr("Cancel booking…"));
    m_cancel->setToolTip(tr("Gives the time free; asks for the reason (X)"));
    m_historyTitle = new TextLabel(TextLabel::SmallMuted, tr("What happened"));
    m_history = new QVBoxLayout;
    m_history->setSpacing(8);

    auto* head = new QVBoxLayout;
    head->setSpacing(4);
    m_status->setObjectName(QStringLiteral("statusChip"));
    for (QLabel* label : {m_name, m_phone, m_when, m_what})
        head->addWidget(label);
    head->addSpacing(4);
    head->addWidget(m_status, 0, Qt::AlignLeading);
    head->addSpacing(4);
    head->addWidget(m_bookedBy);
    head->addWidget(m_note);
    auto* steps = new QHBoxLayout;
    steps->setSpacing(8);
    steps->addWidget(m_next, 1);
    steps->addWidget(m_noShow, 1);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(16);
    column->addLayout(head);
    column->addLayout(steps);
    column->addWidget(m_cancel);
    column->addWidget(makeCancelBox());
    column->addWidget(m_historyTitle);
    column->addLayout(m_history);

    connect(m_cancel, &QPushButton::clicked, this, &BookingDetails::askReason);
    connect(m_next, &QPushButton::clicked, this, [this] {
        if (const auto next = nextStatus(m_booking.status))
            Q_EMIT statusChosen(m_booking, *next);
    });
    connect(m_noShow, &QPushButton::clicked, this, [this] { Q_EMIT statusChosen(m_booking, BookingStatus::NoShow); });
}

QWidget* BookingDetails::makeCancelBox()
{
    m_reason = new QLineEdit;
    m_reason->setObjectName(QStringLiteral("cancelReasonLineEdit"));
    m_reason->setMinimumHeight(32);
    m_reason->setPlaceholderText(tr("e.g. called, cannot come"));
    m_reasonField = new LabeledField(tr("Reason for cancelling"), m_reason);
    auto* act = makeButton(QStringLiteral("confirmCancelPushButton"));
    act->setText(tr("Cancel this booking"));
    act->setToolTip(tr("The time is free for everybody at once (Enter)"));
    auto* keep = makeButton(QStringLiteral("keepBookingPushButton"));
    keep->setText(tr("Keep it"));
    keep->setToolTip(tr("Esc"));
    m_reasonBox = new QWidget;
    auto* column = new QVBoxLayout(m_reasonBox);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(8);
    column->addWidget(m_reasonField);
    auto* row = new QHBoxLayout;
    row->setContentsMargins(metrics::half, 0, metrics::half, 0);
    row->setSpacing(8);
    row->addWidget(act, 1);
    row->addWidget(keep);
    column->addLayout(row);
    m_reasonBox->hide();
    connect(m_reason, &QLineEdit::returnPressed, this, &BookingDetails::confirmCancel);
    connect(m_reason, &QLineEdit::textEdited, this, [this] { m_reasonField->clear(); });
    connect(act, &QPushButton::clicked, this, &BookingDetails::confirmCancel);
    connect(keep, &QPushButton::clicked, this, &BookingDetails::dropReason);
    return m_reasonBox;
}

void BookingDetails::showBooking(const domain::Booking& booking, const QString& procedure, const QString& provider)
{
    if (booking.id != m_booking.id) {
        clearHistory();
        m_reason->clear();
        m_reasonBox->hide();
    }
    m_booking = booking;
    m_name->setText(booking.contact.name);
    m_phone->setText(phone::formatInternational(booking.contact.phone));
    const QDate date = booking.startsAt.toTimeZone(m_zone).date();
    m_when->setText(CalendarWords::day(date, true) + QStringLiteral(", ") +
                    CalendarWords::range(booking.startsAt, booking.endsAt, m_zone));
    //: Procedure and provider
    m_what->setText(tr("%1 · %2").arg(procedure, provider));
    const auto [severity, icon] = chipOf(booking.status);
    m_status->setState(severity, icon, CalendarWords::statusAlone(booking.status));
    m_bookedBy->setVisible(!booking.bookedBy.isEmpty());
    m_bookedBy->setText(tr("Booked by %1").arg(booking.bookedBy));
    m_note->setVisible(!booking.note.isEmpty());
    m_note->setText(booking.note);
    showActions();
}

void BookingDetails::showActions()
{
    const auto next = nextStatus(m_booking.status);
    const QString steps[] = {tr("Arrived"), tr("Start"), tr("Complete")};
    m_next->setVisible(next.has_value());
    if (next)
        m_next->setText(steps[int(*next) - int(BookingStatus::Arrived)]);
    m_noShow->setVisible(m_booking.status == BookingStatus::Booked);
    const bool open = m_booking.status == BookingStatus::Booked || m_booking.status == BookingStatus::Arrived;
    m_cancel->setVisible(open && m_reasonBox->isHidden());
    for (QPushButton* button : {m_next, m_noShow, m_cancel})
        button->setEnabled(m_writable);
    m_next->setToolTip(m_writable ? (next == BookingStatus::Arrived ? tr("The patient is here (A)") : QString())
                                  : m_readOnlyReason);
}

void BookingDetails::setWritable(bool writable, const QString& reason)
{
    m_writable = writable;
    m_readOnlyReason = reason;
    showActions();
}

void BookingDetails::askReason()
{
    if (!m_writable || (m_booking.status != BookingStatus::Booked && m_booking.status != BookingStatus::Arrived))
        return;
    m_reasonBox->show();
    showActions();
    m_reason->setFocus(Qt::OtherFocusReason);
}

bool BookingDetails::dropReason()
{
    if (m_reasonBox->isHidden())
        return false;
    m_reasonBox->hide();
    showActions();
    m_cancel->setFocus(Qt::OtherFocusReason);
    return true;
}

void BookingDetails::confirmCancel()
{
    const QString reason = m_reason->text().trimmed();
    if (reason.isEmpty()) {
        m_reasonField->showError(tr("A few words are enough; the history keeps them."));
        m_reason->setFocus();
        return;
    }
    m_reasonBox->hide();
    showActions();
    Q_EMIT cancelConfirmed(m_booking, reason);
}

void BookingDetails::clearHistory()
{
    while (QLayoutItem* item = m_history->takeAt(0)) {
        delete item->widget();
        delete item;
    }
}

QString BookingDetails::historyLine(const domain::BookingHistoryEntry& entry) const
{
    if (entry.what == QLatin1String("confirmed"))
        return tr("Booked by %1").arg(entry.actor);
    if (entry.what == QLatin1String("rescheduled"))
        return tr("Moved by %1").arg(entry.actor);
    if (entry.what == QLatin1String("cancelled"))
        return tr("Cancelled by %1").arg(entry.actor);
    if (entry.what == QLatin1String("restored"))
        return tr("Restored by %1").arg(entry.actor);
    return tr("Changed by %1").arg(entry.actor);
}

void BookingDetails::showHistory(const QList<domain::BookingHistoryEntry>& history)
{
    clearHistory();
    m_historyTitle->setVisible(!history.isEmpty());
    for (const domain::BookingHistoryEntry& entry : history) {
        auto* label = wordsLabel(QStringLiteral("historyLabel"));
        const QDateTime at = entry.at.toTimeZone(m_zone);
        const QString day = QLocale().toString(at.date(), tr("d MMM"));
        QString words = tr("%1, %2: %3").arg(day, CalendarWords::clock(at, m_zone), historyLine(entry));
        if (!entry.detail.isEmpty())
            words += QLatin1Char('\n') + entry.detail;
        label->setText(words);
        m_history->addWidget(label);
    }
}

} // namespace clinic::ui
