#include "checkinpane.h"

#include "checkindelegate.h"
#include "ui/common/actionbutton.h"
#include "ui/common/errorwords.h"
#include "ui/common/icons.h"
#include "ui/common/metrics.h"
#include "ui/common/panenotice.h"

#include <QAction>
#include <QKeyEvent>
#include <QLineEdit>
#include <QListView>
#include <QMenu>
#include <QStackedLayout>
#include <QVBoxLayout>

#include <algorithm>

namespace clinic::ui {

using domain::BookingStatus;

CheckInPane::CheckInPane(CheckInDesk& desk, QWidget* parent)
    : QWidget(parent)
    , m_desk(desk)
    , m_filter(new QLineEdit)
    , m_list(new QListView)
{
    setObjectName(QStringLiteral("checkInPane"));
    m_filter->setObjectName(QStringLiteral("checkInLineEdit"));
    m_filter->setPlaceholderText(tr("Who has come?"));
    m_filter->setAccessibleName(tr("Name of who has come"));
    m_filter->setToolTip(tr("The start of a name; Enter marks the only one found as arrived (Alt C)"));
    m_filter->setMinimumHeight(metrics::control);
    m_filter->setClearButtonEnabled(true);
    m_filter->addAction(icon(QStringLiteral("search")), QLineEdit::LeadingPosition);
    m_filter->installEventFilter(this);

    auto* delegate = new CheckInDelegate(m_list);
    m_list->setObjectName(QStringLiteral("checkInListView"));
    m_list->setAccessibleName(tr("Today's bookings"));
    m_list->setAccessibleDescription(
        tr("Enter takes the next step, A arrived, P in progress, C completed, N did not come, B back, O opens"));
    m_list->setModel(&m_desk.model());
    m_list->setItemDelegate(delegate);
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setMouseTracking(true);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_list->setContextMenuPolicy(Qt::CustomContextMenu);
    m_list->setProperty("focusRing", false);
    m_list->viewport()->setAutoFillBackground(false);
    m_list->installEventFilter(this);

    m_empty = new PaneNotice(QStringLiteral("user-check"), {}, {}, QStringLiteral("nobodyExpected"));
    m_failed =
        new PaneNotice(QStringLiteral("triangle-alert"), {}, tr("Load again"), QStringLiteral("checkInFailed"));
    m_finished = new ActionButton(ControlKind::Quiet, {}, QStringLiteral("finishedPushButton"));
    m_finished->setCheckable(true);
    m_finished->setToolTip(tr("Those who were seen or did not come (Space)"));

    auto* pages = new QWidget;
    m_pages = new QStackedLayout(pages);
    m_pages->addWidget(m_list);
    m_pages->addWidget(m_empty);
    m_pages->addWidget(m_failed);
    auto* field = new QVBoxLayout;
    field->setContentsMargins(metrics::pad, metrics::half, metrics::pad, metrics::unit);
    field->addWidget(m_filter);
    auto* foot = new QHBoxLayout;
    foot->setContentsMargins(metrics::half, metrics::half, metrics::half, metrics::half);
    foot->addWidget(m_finished);
    foot->addStretch();
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addLayout(field);
    column->addWidget(pages, 1);
    column->addLayout(foot);
    setFocusProxy(m_filter);

    connect(m_filter, &QLineEdit::textChanged, this, [this](const QString& typed) {
        m_desk.model().setFilter(typed);
        refresh();
    });
    connect(delegate, &CheckInDelegate::nextStepChosen, this, [this](const QModelIndex& index) { advance(index.row()); });
    connect(m_list, &QListView::doubleClicked, this, [this](const QModelIndex& index) {
        Q_EMIT bookingActivated(m_desk.model().bookingAt(index.row()));
    });
    connect(m_list, &QWidget::customContextMenuRequested, this, &CheckInPane::showMenu);
    connect(m_finished, &QPushButton::toggled, this, [this](bool on) {
        m_finishedShown = on;
        m_desk.model().setFinishedShown(on);
        refresh();
    });
    connect(m_failed, &PaneNotice::chosen, &m_desk, &CheckInDesk::load);
    connect(&m_desk, &CheckInDesk::changed, this, &CheckInPane::refresh);
    refresh();
}

void CheckInPane::focusFilter()
{
    m_filter->setFocus(Qt::ShortcutFocusReason);
    m_filter->selectAll();
}

void CheckInPane::setWritable(bool writable, const QString& reason)
{
    m_writable = writable;
    m_list->setToolTip(reason);
}

void CheckInPane::refresh()
{
    const CheckInModel& model = m_desk.model();
    const int finished = model.finishedCount();
    m_finished->setVisible(finished > 0 && m_filter->text().isEmpty());
    m_finished->setText(m_finishedShown ? tr("Hide %n finished", nullptr, finished)
                                        : tr("Show %n finished", nullptr, finished));
    if (model.rowCount() > 0) {
        m_pages->setCurrentWidget(m_list);
        return;
    }
    if (m_desk.failure())
        m_failed->setWords(tr("Today's bookings could not be loaded. %1").arg(ErrorWords::of(*m_desk.failure()).words));
    m_empty->setWords(!m_filter->text().isEmpty() ? tr("Nobody of this name is booked today.")
                      : finished > 0              ? tr("Everybody who was booked today has been seen.")
                                                  : tr("Nobody is booked today. Who is booked for today is listed here "
                                                       "and can be marked as arrived."));
    QWidget* page = m_list;
    if (m_desk.failure())
        page = m_failed;
    else if (m_desk.isLoaded())
        page = m_empty;
    m_pages->setCurrentWidget(page);
}

bool CheckInPane::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == m_filter && event->type() == QEvent::ShortcutOverride && m_filter->text().isEmpty() &&
        static_cast<QKeyEvent*>(event)->matches(QKeySequence::Undo)) {
        // Nothing is typed: the key takes back what was done last.
        event->ignore();
        return true;
    }
    if (event->type() != QEvent::KeyPress)
        return QWidget::eventFilter(watched, event);
    const auto* key = static_cast<QKeyEvent*>(event);
    if (key->modifiers() & ~Qt::KeypadModifier)
        return QWidget::eventFilter(watched, event);
    if (watched == m_filter && handleFilterKey(key->key()))
        return true;
    if (watched == m_list && handleListKey(key->key()))
        return true;
    return QWidget::eventFilter(watched, event);
}

bool CheckInPane::handleFilterKey(int key)
{
    switch (key) {
    case Qt::Key_Return:
    case Qt::Key_Enter:
        // Only one can be meant; among several one has to look.
        if (m_desk.model().rowCount() == 1 && !m_filter->text().isEmpty()) {
            const domain::BookingId id = m_desk.model().bookingAt(0).id;
            advance(0);
            m_filter->clear();
            if (const int row = m_desk.model().rowOf(id); row >= 0)
                m_list->setCurrentIndex(m_desk.model().index(row));
        } else {
            goNear(0);
        }
        return true;
    case Qt::Key_Down:
        goNear(0);
        return true;
    case Qt::Key_Escape:
        if (m_filter->text().isEmpty())
            Q_EMIT left();
        m_filter->clear();
        return true;
    default:
        return false;
    }
}

void CheckInPane::goNear(int row)
{
    const int rows = m_desk.model().rowCount();
    if (rows == 0)
        return;
    if (!m_list->currentIndex().isValid() || row != 0)
        m_list->setCurrentIndex(m_desk.model().index(std::clamp(row, 0, rows - 1)));
    m_list->setFocus();
}

bool CheckInPane::handleListKey(int key)
{
    const QModelIndex current = m_list->currentIndex();
    switch (key) {
    case Qt::Key_Up:
        if (current.row() > 0)
            return false;
        focusFilter();
        return true;
    case Qt::Key_Escape:
        Q_EMIT left();
        return true;
    default:
        break;
    }
    if (!current.isValid())
        return false;
    switch (key) {
    case Qt::Key_Return:
    case Qt::Key_Enter:
    case Qt::Key_Space:
        advance(current.row());
        return true;
    case Qt::Key_A:
        setStatus(BookingStatus::Arrived);
        return true;
    case Qt::Key_P:
        setStatus(BookingStatus::InProgress);
        return true;
    case Qt::Key_C:
        setStatus(BookingStatus::Completed);
        return true;
    case Qt::Key_N:
        setStatus(BookingStatus::NoShow);
        return true;
    case Qt::Key_B:
        setStatus(BookingStatus::Booked);
        return true;
    case Qt::Key_O:
        Q_EMIT bookingActivated(m_desk.model().bookingAt(current.row()));
        return true;
    default:
        return false;
    }
}

void CheckInPane::advance(int row)
{
    if (m_writable && row >= 0 && row < m_desk.model().rowCount())
        m_desk.advance(m_desk.model().bookingAt(row).id);
}

void CheckInPane::setStatus(BookingStatus status)
{
    if (m_writable && m_list->currentIndex().isValid())
        m_desk.setStatus(m_desk.model().bookingAt(m_list->currentIndex().row()).id, status);
}

void CheckInPane::showMenu(const QPoint& at)
{
    const QModelIndex index = m_list->indexAt(at);
    if (!index.isValid())
        return;
    m_list->setCurrentIndex(index);
    const domain::Booking booking = m_desk.model().bookingAt(index.row());
    auto* menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    for (const BookingStatus status : {BookingStatus::Arrived, BookingStatus::InProgress, BookingStatus::Completed,
                                       BookingStatus::NoShow, BookingStatus::Booked}) {
        QAction* action = menu->addAction(stepWords(status), this, [this, id = booking.id, status] {
            m_desk.setStatus(id, status);
        });
        action->setEnabled(m_writable && status != booking.status);
    }
    menu->addSeparator();
    menu->addAction(tr("Open"), this, [this, booking] { Q_EMIT bookingActivated(booking); });
    menu->popup(m_list->viewport()->mapToGlobal(at));
}

} // namespace clinic::ui
