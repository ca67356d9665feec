#include "bookingpanel.h"

#include "bookingdetails.h"
#include "bookingform.h"
#include "calendarcontroller.h"
#include "holdcard.h"
#include "ui/common/actionbutton.h"
#include "ui/common/icons.h"
#include "ui/common/metrics.h"
#include "ui/common/textlabel.h"
#include "ui/common/tokens.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QPainter>
#include <QScrollArea>
#include <QStackedWidget>
#include <QTimer>
#include <QToolButton>
#include <QVBoxLayout>

namespace clinic::ui {

namespace {

/// Around and between the two buttons.
constexpr int footerMargins = 16 + 8 + 16 + 1;

QScrollArea* scrolled(QWidget* content, const QString& name)
{
    auto* area = new QScrollArea;
    area->setObjectName(name);
    area->setFrameShape(QFrame::NoFrame);
    area->setWidgetResizable(true);
    area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    area->setFocusPolicy(Qt::NoFocus);
    area->viewport()->setAutoFillBackground(false);
    area->setWidget(content);
    content->setAutoFillBackground(false);
    return area;
}

} // namespace

BookingPanel::BookingPanel(CalendarController& controller, QWidget* parent)
    : QWidget(parent)
    , m_pages(new QStackedWidget)
{
    setObjectName(QStringLiteral("bookingPanel"));
    setAccessibleName(tr("Booking"));
    m_pages->addWidget(makeFormPage(controller));
    m_pages->addWidget(makeDetailsPage(controller));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(1, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(makeHeader());
    column->addWidget(m_pages, 1);
    setConfirmable(false, tr("Hold a time first."));
    showForm();
    const auto showDay = [this, &controller](const domain::Booking& booking) {
        Q_EMIT dayWanted(controller.model().localDate(booking.startsAt));
    };
    connect(m_form, &BookingForm::historyChosen, this, showDay);
    connect(m_details, &BookingDetails::historyChosen, this, showDay);
}

QWidget* BookingPanel::makeHeader()
{
    m_title = new TextLabel(TextLabel::Section, {});
    m_title->setObjectName(QStringLiteral("panelTitleLabel"));
    m_close = new QToolButton;
    m_close->setObjectName(QStringLiteral("closePanelToolButton"));
    m_close->setIcon(icon(QStringLiteral("x")));
    m_close->setAutoRaise(true);
    m_close->setFixedSize(32, 32);
    m_close->setAccessibleName(tr("Close"));
    m_close->setToolTip(tr("Close; a held time is given back (Esc)"));
    connect(m_close, &QToolButton::clicked, this, &BookingPanel::closeRequested);
    auto* header = new QWidget;
    header->setFixedHeight(48);
    auto* row = new QHBoxLayout(header);
    row->setContentsMargins(isRightToLeft() ? 8 : 16, 0, isRightToLeft() ? 16 : 8, 0);
    row->addWidget(m_title, 1);
    row->addWidget(m_close);
    return header;
}

QWidget* BookingPanel::makeFormPage(CalendarController& controller)
{
    m_card = new HoldCard(controller.clock());
    m_form = new BookingForm(controller);
    auto* content = new QWidget;
    auto* fields = new QVBoxLayout(content);
    // The labelled fields bring the rest of the margin, which holds their focus ring.
    fields->setContentsMargins(12, 16, 12, 16);
    fields->setSpacing(16);
    auto* card = new QVBoxLayout;
    card->setContentsMargins(metrics::half, 0, metrics::half, 0);
    card->addWidget(m_card);
    fields->addLayout(card);
    fields->addWidget(m_form);
    fields->addStretch();

    m_confirm = new PrimaryButton(tr("Confirm booking"), QStringLiteral("confirmPushButton"));
    m_confirm->setKeyHint(tr("Ctrl ↵"));
    m_release = new ActionButton(ControlKind::Secondary, {}, QStringLiteral("releasePushButton"));
    m_release->setKeyHint(tr("Esc"));
    m_release->setMinimumHeight(metrics::primaryControl);
    connect(m_confirm, &QPushButton::clicked, this, &BookingPanel::confirm);
    connect(m_release, &QPushButton::clicked, this, &BookingPanel::closeRequested);
    auto* footer = new QWidget;
    auto* row = new QHBoxLayout(footer);
    row->setContentsMargins(16, 12, 16, 12);
    row->setSpacing(8);
    row->addWidget(m_confirm, 1);
    row->addWidget(m_release);
    setHolding(false);

    auto* page = new QWidget;
    auto* column = new QVBoxLayout(page);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    m_formArea = scrolled(content, QStringLiteral("formScrollArea"));
    column->addWidget(m_formArea, 1);
    column->addWidget(footer);
    return page;
}

QWidget* BookingPanel::makeDetailsPage(CalendarController& controller)
{
    m_details = new BookingDetails(controller);
    auto* content = new QWidget;
    auto* column = new QVBoxLayout(content);
    column->setContentsMargins(12, 16, 12, 16);
    column->addWidget(m_details);
    column->addStretch();
    return scrolled(content, QStringLiteral("detailsScrollArea"));
}

void BookingPanel::showForm()
{
    m_title->setText(m_beside ? tr("Double booking") : tr("New booking"));
    m_pages->setCurrentIndex(0);
}

void BookingPanel::showDetails()
{
    m_title->setText(tr("Booking"));
    m_pages->setCurrentIndex(1);
}

bool BookingPanel::isFormShown() const
{
    return m_pages->currentIndex() == 0;
}

void BookingPanel::setConfirmable(bool may, const QString& why)
{
    m_confirm->setEnabled(may);
    m_confirm->setToolTip(
        may ? (m_beside ? tr("Asks once more, then books (Ctrl Enter)") : tr("Books the held time (Ctrl Enter)"))
            : why);
}

void BookingPanel::setHolding(bool holding)
{
    m_release->setText(holding ? tr("Release") : tr("Close"));
    m_release->setToolTip(holding ? tr("Gives the time back (Esc)") : tr("Closes the panel (Esc)"));
}

void BookingPanel::setBusy(bool busy)
{
    m_form->setEnabled(!busy);
    m_busy = busy;
    nameConfirm();
}

void BookingPanel::nameConfirm()
{
    m_confirm->setText(m_busy ? tr("Booking…") : m_beside ? tr("Book beside…") : tr("Confirm booking"));
    // Words that do not fit give way to the short one.
    const int room = width() - m_release->sizeHint().width() - footerMargins;
    if (!m_busy && !m_beside && (m_compact || m_confirm->sizeHint().width() > room))
        m_confirm->setText(tr("Confirm"));
}

void BookingPanel::ensureShown(QWidget* part)
{
    // Its size is not known before the layout has run.
    QTimer::singleShot(0, part, [this, part] { m_formArea->ensureWidgetVisible(part, 0, metrics::unit); });
}

void BookingPanel::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    nameConfirm();
}

void BookingPanel::setBeside(bool beside)
{
    m_beside = beside;
    m_form->setBeside(beside);
    nameConfirm();
}

void BookingPanel::setCompact(bool compact)
{
    m_compact = compact;
    nameConfirm();
    m_card->setCompact(compact);
    m_form->setCompact(compact);
}

void BookingPanel::confirm()
{
    if (!m_confirm->isEnabled() || !isFormShown())
        return;
    if (const auto request = m_form->check())
        Q_EMIT confirmRequested(*request);
}

void BookingPanel::keyPressEvent(QKeyEvent* event)
{
    if (isFormShown() && (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)) {
        Q_EMIT enterPressed();
        return;
    }
    if (event->key() != Qt::Key_Escape) {
        QWidget::keyPressEvent(event);
        return;
    }
    if (!isFormShown() && m_details->dropReason())
        return;
    Q_EMIT closeRequested();
}

void BookingPanel::paintEvent(QPaintEvent*)
{
    const Tokens& tokens = Tokens::of(palette());
    QPainter painter(this);
    painter.fillRect(rect(), tokens.window);
    painter.fillRect(isRightToLeft() ? QRect(width() - 1, 0, 1, height()) : QRect(0, 0, 1, height()), tokens.line);
    painter.fillRect(QRect(0, 48, width(), 1), tokens.line);
    if (isFormShown())
        painter.fillRect(QRect(0, height() - m_confirm->parentWidget()->height(), width(), 1), tokens.line);
}

} // namespace clinic::ui
