#include "bookingdetails.h"

#include "bookingsigns.h"
#include "calendarcontroller.h"
#include "calendarwords.h"
#include "historywords.h"
#include "patienthistory.h"
#include "phone/phonenumber.h"
#include "ui/common/actionbutton.h"
#include "ui/common/chip.h"
#include "ui/common/fonts.h"
#include "ui/common/iconlabel.h"
#include "ui/common/labeledfield.h"
#include "ui/common/metrics.h"
#include "ui/common/textlabel.h"

#include <QCheckBox>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace clinic::ui {

using domain::BookingStatus;

namespace {

QLabel* wordsLabel(const QString& name, TextLabel::Style style = TextLabel::Body)
{
    auto* label = new TextLabel(style, {});
    label->setObjectName(name);
    label->setWordWrap(true);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    return label;
}

QPushButton* makeButton(const QString& text, const QString& name, ControlKind kind = ControlKind::Secondary)
{
    return new ActionButton(kind, text, name);
}

QVBoxLayout* columnOf(QWidget* box, int spacing)
{
    auto* column = new QVBoxLayout(box);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(spacing);
    return column;
}

/// The button that takes the next step.
QString stepWords(BookingStatus step)
{
    switch (step) {
    case BookingStatus::Arrived:
        return BookingDetails::tr("Arrived");
    case BookingStatus::InProgress:
        return BookingDetails::tr("Start");
    default:
        return BookingDetails::tr("Complete");
    }
}

} // namespace

BookingDetails::BookingDetails(CalendarController& controller, QWidget* parent)
    : QWidget(parent)
    , m_controller(controller)
    , m_others(new PatientHistory(controller))
{
    setObjectName(QStringLiteral("bookingDetails"));
    m_historyTitle = new TextLabel(TextLabel::SmallMuted, tr("What happened"));
    m_history = new QVBoxLayout;
    m_history->setSpacing(8);
    auto* happened = new QVBoxLayout;
    happened->setContentsMargins(metrics::half, 0, metrics::half, 0);
    happened->setSpacing(8);
    happened->addWidget(m_historyTitle);
    happened->addLayout(m_history);

    auto* column = columnOf(this, 16);
    column->addWidget(makeHead());
    column->addWidget(makeActions());
    column->addWidget(makeCancelBox());
    column->addLayout(happened);
    column->addWidget(m_others);
    m_historyTitle->hide();
    connectActions();
}

BookingDetails::Fact BookingDetails::addFact(QGridLayout& facts, const QString& icon, const QString& name)
{
    const int row = facts.rowCount();
    Fact fact{new IconLabel(icon, 16, QPalette::PlaceholderText), wordsLabel(name)};
    facts.addWidget(fact.icon, row, 0, Qt::AlignTop);
    facts.addWidget(fact.words, row, 1);
    return fact;
}

QWidget* BookingDetails::makeHead()
{
    m_name = wordsLabel(QStringLiteral("detailNameLabel"), TextLabel::Section);
    m_phone = wordsLabel(QStringLiteral("detailPhoneLabel"), TextLabel::Muted);
    m_note = wordsLabel(QStringLiteral("detailNoteLabel"));
    m_status = new Chip;
    m_status->setObjectName(QStringLiteral("statusChip"));
    m_beside = new Chip;
    m_beside->setObjectName(QStringLiteral("overbookedChip"));
    m_beside->setState(Severity::Warning, QStringLiteral("layers"), tr("Double booked"));

    auto* head = new QWidget;
    auto* column = columnOf(head, 4);
    column->setContentsMargins(metrics::half, 0, metrics::half, 0);
    column->addWidget(m_name);
    column->addWidget(m_phone);
    auto* chips = new QHBoxLayout;
    chips->setContentsMargins(0, 4, 0, 8);
    chips->setSpacing(8);
    chips->addWidget(m_status);
    chips->addWidget(m_beside);
    chips->addStretch(1);
    column->addLayout(chips);
    auto* facts = new QGridLayout;
    facts->setHorizontalSpacing(8);
    facts->setVerticalSpacing(6);
    facts->setColumnStretch(1, 1);
    m_when = addFact(*facts, QStringLiteral("clock"), QStringLiteral("detailTimeLabel"));
    m_what = addFact(*facts, QStringLiteral("user"), QStringLiteral("detailProcedureLabel"));
    m_with = addFact(*facts, QStringLiteral("door-open"), QStringLiteral("detailResourcesLabel"));
    m_series = addFact(*facts, QStringLiteral("repeat"), QStringLiteral("detailSeriesLabel"));
    m_by = addFact(*facts, QStringLiteral("calendar-check"), QStringLiteral("detailBookedByLabel"));
    column->addLayout(facts);
    column->addSpacing(4);
    column->addWidget(m_note);
    return head;
}

QWidget* BookingDetails::makeActions()
{
    m_next = makeButton({}, QStringLiteral("nextStatusPushButton"), ControlKind::Primary);
    m_noShow = makeButton(tr("Did not come"), QStringLiteral("noShowPushButton"));
    m_noShow->setToolTip(tr("The patient did not come (Enter)"));
    m_back = makeButton({}, QStringLiteral("backStatusPushButton"), ControlKind::Quiet);
    m_again = makeButton(tr("Book again"), QStringLiteral("bookAgainPushButton"));
    m_again->setToolTip(tr("Another booking for the same person: choose a free time next (Enter)"));
    m_besideButton = makeButton(tr("Book beside this…"), QStringLiteral("bookBesidePushButton"));
    m_whyNotBeside = wordsLabel(QStringLiteral("whyNotBesideLabel"), TextLabel::SmallMuted);
    m_whyNotBeside->setText(tr("Booking beside this is for managers."));
    m_cancel = makeButton(tr("Cancel booking…"), QStringLiteral("cancelBookingPushButton"));

    auto* box = new QWidget;
    auto* column = columnOf(box, 8);
    column->setContentsMargins(metrics::half, 0, metrics::half, 0);
    auto* steps = new QHBoxLayout;
    steps->setSpacing(8);
    steps->addWidget(m_next, 1);
    steps->addWidget(m_noShow, 1);
    column->addLayout(steps);
    column->addWidget(m_back, 0, Qt::AlignLeading);
    auto* more = new QHBoxLayout;
    more->setSpacing(8);
    more->addWidget(m_again, 1);
    more->addWidget(m_besideButton, 1);
    column->addLayout(more);
    column->addWidget(m_whyNotBeside);
    column->addWidget(m_cancel);
    return box;
}

QWidget* BookingDetails::makeCancelBox()
{
    m_reason = new QLineEdit;
    m_reason->setObjectName(QStringLiteral("cancelReasonLineEdit"));
    m_reason->setMinimumHeight(metrics::control);
    m_reason->setPlaceholderText(tr("e.g. called, cannot come"));
    m_reasonField = new LabeledField(tr("Reason for cancelling"), m_reason);
    m_following = new QCheckBox;
    m_following->setObjectName(QStringLiteral("followingCheckBox"));
    m_confirmCancel = makeButton({}, QStringLiteral("confirmCancelPushButton"));
    m_confirmCancel->setToolTip(tr("The time is free for everybody at once (Enter)"));
    auto* keep = makeButton(tr("Keep it"), QStringLiteral("keepBookingPushButton"));
    keep->setToolTip(tr("Leaves the booking as it is (Esc)"));
    m_reasonBox = new QWidget;
    auto* column = columnOf(m_reasonBox, 8);
    column->addWidget(m_reasonField);
    auto* check = new QHBoxLayout;
    check->setContentsMargins(metrics::half, 0, metrics::half, 0);
    check->addWidget(m_following);
    column->addLayout(check);
    auto* row = new QHBoxLayout;
    row->setContentsMargins(metrics::half, 0, metrics::half, 0);
    row->setSpacing(8);
    row->addWidget(m_confirmCancel, 1);
    row->addWidget(keep);
    column->addLayout(row);
    m_reasonBox->hide();
    connect(m_reason, &QLineEdit::returnPressed, this, &BookingDetails::confirmCancel);
    connect(m_reason, &QLineEdit::textEdited, this, [this] { m_reasonField->clear(); });
    connect(m_following, &QCheckBox::toggled, this, [this] { showActions(); });
    connect(m_confirmCancel, &QPushButton::clicked, this, &BookingDetails::confirmCancel);
    connect(keep, &QPushButton::clicked, this, &BookingDetails::dropReason);
    return m_reasonBox;
}

void BookingDetails::connectActions()
{
    connect(m_cancel, &QPushButton::clicked, this, &BookingDetails::askReason);
    connect(m_next, &QPushButton::clicked, this, [this] {
        if (const auto next = stepAfter(m_booking.status))
            Q_EMIT statusChosen(m_booking, *next);
    });
    connect(m_back, &QPushButton::clicked, this, [this] {
        if (const auto back = stepBefore(m_booking.status))
            Q_EMIT statusChosen(m_booking, *back);
    });
    connect(m_noShow, &QPushButton::clicked, this, [this] { Q_EMIT statusChosen(m_booking, BookingStatus::NoShow); });
    connect(m_again, &QPushButton::clicked, this, [this] { Q_EMIT againChosen(m_booking); });
    connect(m_besideButton, &QPushButton::clicked, this, [this] { Q_EMIT besideChosen(m_booking); });
    connect(m_others, &PatientHistory::bookingChosen, this, &BookingDetails::historyChosen);
}

void BookingDetails::showBooking(const domain::Booking& booking)
{
    if (booking.id != m_booking.id) {
        clearHistory();
        m_reason->clear();
        m_reasonField->clear();
        m_following->setChecked(false);
        m_reasonBox->hide();
        m_others->showFor(booking.contact.id, booking.contact.name, booking.id);
    }
    m_booking = booking;
    m_name->setText(booking.contact.name);
    m_phone->setText(phone::formatInternational(booking.contact.phone));
    m_phone->setVisible(!booking.contact.phone.isEmpty());
    m_status->setState(signOf(booking.status).severity, signOf(booking.status).icon,
                       CalendarWords::statusAlone(booking.status));
    m_beside->setVisible(booking.overbooked);
    m_note->setVisible(!booking.note.isEmpty());
    m_note->setText(booking.note);
    showFacts();
    showActions();
}

void BookingDetails::showFacts()
{
    const auto tell = [](const Fact& fact, const QString& words) {
        fact.words->setText(words);
        fact.words->setVisible(!words.isEmpty());
        fact.icon->setVisible(!words.isEmpty());
    };
    const QTimeZone& zone = m_controller.zone();
    const auto procedure = m_controller.procedures().procedureById(m_booking.procedureId);
    tell(m_when, CalendarWords::day(m_booking.startsAt.toTimeZone(zone).date(), true) + QStringLiteral(", ") +
                     CalendarWords::range(m_booking.startsAt, m_booking.endsAt, zone));
    //: Procedure and provider
    tell(m_what, tr("%1 · %2").arg(procedure ? procedure->name : tr("No procedure"),
                                   m_controller.providerName(m_booking.providerId)));
    tell(m_with, m_controller.resourceNames(m_booking.resourceIds));
    const auto& series = m_booking.series;
    //: Which of a row of repeated bookings
    tell(m_series, series ? tr("%1 of %2 in a row").arg(series->number).arg(series->count) : QString());
    const bool agent = m_booking.bookedByKind == domain::HolderKind::Agent;
    m_by.icon->setIconName(agent ? QStringLiteral("bot") : QStringLiteral("calendar-check"));
    if (m_booking.bookedBy.isEmpty())
        tell(m_by, {});
    else
        tell(m_by, agent ? tr("Booked by %1 on the phone").arg(m_booking.bookedBy)
                         : tr("Booked by %1").arg(m_booking.bookedBy));
}

void BookingDetails::showActions()
{
    const auto next = stepAfter(m_booking.status);
    const auto back = stepBefore(m_booking.status);
    m_next->setVisible(next.has_value());
    m_back->setVisible(back.has_value());
    if (next) {
        m_next->setText(stepWords(*next));
        m_next->setToolTip(next == BookingStatus::Arrived ? tr("The patient is here (A)")
                                                          : tr("The next step of the visit (Enter)"));
    }
    if (back) {
        //: A step taken by mistake: how the visit stood before
        m_back->setText(tr("Back to “%1”").arg(CalendarWords::status(*back)));
        m_back->setToolTip(tr("The step was taken by mistake (Enter)"));
    }
    m_noShow->setVisible(m_booking.status == BookingStatus::Booked);
    const bool open = m_booking.status == BookingStatus::Booked || m_booking.status == BookingStatus::Arrived;
    m_cancel->setVisible(open && m_reasonBox->isHidden());
    m_cancel->setToolTip(tr("Gives the time free; asks for the reason (X)"));
    const bool standing = m_booking.status != BookingStatus::Cancelled && m_booking.status != BookingStatus::NoShow;
    m_besideButton->setVisible(standing);
    m_whyNotBeside->setVisible(standing && !m_controller.isManager());
    m_besideButton->setToolTip(m_controller.isManager() ? tr("A deliberate double booking, with a reason (Enter)")
                                                        : m_whyNotBeside->text());
    const int later = m_booking.series ? m_booking.series->count - m_booking.series->number : 0;
    m_following->setVisible(later > 0);
    m_following->setText(tr("And the %n following in the row", nullptr, later));
    m_confirmCancel->setText(m_following->isChecked() && later > 0 ? tr("Cancel %n bookings", nullptr, later + 1)
                                                                   : tr("Cancel this booking"));
    for (QPushButton* button : {m_next, m_noShow, m_back, m_cancel, m_again, m_besideButton, m_confirmCancel}) {
        button->setEnabled(m_writable);
        if (!m_writable)
            button->setToolTip(m_readOnlyReason);
    }
    m_besideButton->setEnabled(m_writable && m_controller.isManager());
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
    Q_EMIT cancelConfirmed(m_booking, reason, m_following->isChecked() && !m_following->isHidden());
}

void BookingDetails::clearHistory()
{
    while (QLayoutItem* item = m_history->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    m_historyTitle->hide();
}

void BookingDetails::showHistory(const QList<domain::BookingHistoryEntry>& history)
{
    clearHistory();
    m_historyTitle->setVisible(!history.isEmpty());
    const HistoryWords words(m_controller.zone());
    for (const domain::BookingHistoryEntry& entry : history) {
        auto* line = new QWidget;
        line->setObjectName(QStringLiteral("historyEntry"));
        auto* column = columnOf(line, 0);
        auto* what = wordsLabel(QStringLiteral("historyLabel"), TextLabel::Small);
        what->setText(words.what(entry));
        auto* who = wordsLabel(QStringLiteral("historyActorLabel"), TextLabel::SmallMuted);
        who->setText(words.whoAndWhen(entry));
        line->setAccessibleName(what->text() + QLatin1Char('\n') + who->text());
        column->addWidget(what);
        column->addWidget(who);
        m_history->addWidget(line);
    }
}

} // namespace clinic::ui
