#include "patientsearch.h"

#include "bookingsigns.h"
#include "calendarcontroller.h"
#include "calendarwords.h"
#include "patientdelegate.h"
#include "phone/region.h"
#include "ui/common/controlpainting.h"
#include "ui/common/icons.h"
#include "ui/common/metrics.h"
#include "ui/common/textlabel.h"

#include <QApplication>
#include <QKeyEvent>
#include <QLineEdit>
#include <QListView>
#include <QLocale>
#include <QPainter>
#include <QStackedLayout>
#include <QStandardItemModel>
#include <QVBoxLayout>

#include <algorithm>

namespace clinic::ui {

namespace {

constexpr int widest = 520;
constexpr int fewestLetters = 2;
constexpr int typingPauseMs = 120;
constexpr int mostPeople = 8;
constexpr int mostRows = 8;
constexpr int bookingRow = 36;

QListView* listView(const QString& name, const QString& words)
{
    auto* list = new QListView;
    list->setObjectName(name);
    list->setAccessibleName(words);
    list->setFrameShape(QFrame::NoFrame);
    list->setFocusPolicy(Qt::NoFocus);
    list->setMouseTracking(true);
    list->setIconSize({16, 16});
    list->setEditTriggers(QAbstractItemView::NoEditTriggers);
    list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    return list;
}

} // namespace

PatientSearch::PatientSearch(contract::ContactApi& contacts, CalendarController& controller, QWidget* over)
    : QFrame(over)
    , m_contacts(contacts)
    , m_controller(controller)
    , m_edit(new QLineEdit)
    , m_words(new TextLabel(TextLabel::SmallMuted, {}))
    , m_people(listView(QStringLiteral("foundPeopleListView"), tr("People found")))
    , m_bookings(listView(QStringLiteral("foundBookingsListView"), tr("Bookings of this person")))
    , m_bookingModel(new QStandardItemModel(this))
{
    setObjectName(QStringLiteral("patientSearch"));
    m_edit->setObjectName(QStringLiteral("patientSearchLineEdit"));
    m_edit->setAccessibleName(tr("Find a person's bookings"));
    m_edit->setPlaceholderText(tr("Name or phone number of a patient"));
    m_edit->setMinimumHeight(metrics::primaryControl);
    m_edit->addAction(icon(QStringLiteral("search")), QLineEdit::LeadingPosition);
    m_edit->installEventFilter(this);
    m_words->setObjectName(QStringLiteral("searchWordsLabel"));
    m_words->setWordWrap(true);
    m_people->setModel(&m_found);
    m_people->setItemDelegate(new PatientDelegate(
        m_edit, phone::regionForTimeZone(QString::fromLatin1(controller.zone().id())), m_people));
    m_bookings->setModel(m_bookingModel);
    auto* pages = new QWidget;
    m_pages = new QStackedLayout(pages);
    m_pages->addWidget(m_people);
    m_pages->addWidget(m_bookings);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(metrics::unit, metrics::unit, metrics::unit, metrics::unit);
    column->setSpacing(metrics::unit);
    column->addWidget(m_edit);
    column->addWidget(m_words);
    column->addWidget(pages);
    hide();

    m_pause.setSingleShot(true);
    m_pause.setInterval(typingPauseMs);
    connect(&m_pause, &QTimer::timeout, this, &PatientSearch::search);
    connect(m_edit, &QLineEdit::textEdited, this, &PatientSearch::onTyped);
    connect(m_people, &QListView::clicked, this, [this](const QModelIndex& index) { choosePerson(index.row()); });
    connect(m_bookings, &QListView::clicked, this, [this](const QModelIndex& index) { chooseBooking(index.row()); });
}

void PatientSearch::open()
{
    if (!isVisible())
        m_before = QApplication::focusWidget();
    ++m_asked;
    m_edit->clear();
    m_found.clear();
    m_pages->setCurrentWidget(m_people);
    say(tr("Two letters or digits are enough."));
    fit(0, 1);
    show();
    raise();
    m_edit->setFocus(Qt::ShortcutFocusReason);
}

void PatientSearch::close(bool giveFocusBack)
{
    ++m_asked;
    m_pause.stop();
    hide();
    if (giveFocusBack && m_before)
        m_before->setFocus(Qt::OtherFocusReason);
}

void PatientSearch::say(const QString& words)
{
    m_words->setText(words);
    m_words->setVisible(!words.isEmpty());
    m_edit->setAccessibleDescription(words);
}

void PatientSearch::fit(int rows, int rowHeight)
{
    auto* pages = m_pages->parentWidget();
    pages->setFixedHeight(std::min(rows, mostRows) * rowHeight);
    pages->setVisible(rows > 0);
    const int width = std::min(widest, parentWidget()->width() - 2 * metrics::wide);
    setFixedWidth(width);
    adjustSize();
    move((parentWidget()->width() - width) / 2, metrics::unit);
}

void PatientSearch::onTyped(const QString& text)
{
    ++m_asked;
    m_pages->setCurrentWidget(m_people);
    if (text.simplified().size() >= fewestLetters) {
        m_pause.start();
        return;
    }
    m_pause.stop();
    m_found.clear();
    say(tr("Two letters or digits are enough."));
    fit(0, 1);
}

void PatientSearch::search()
{
    m_contacts.findContacts({m_edit->text().simplified(), mostPeople}, this,
                            [this, asked = ++m_asked](const domain::Result<contract::ContactList>& reply) {
                                if (asked == m_asked)
                                    showPeople(reply);
                            });
}

void PatientSearch::showPeople(const domain::Result<contract::ContactList>& reply)
{
    m_found.setContacts(reply ? reply->contacts : QList<domain::Contact>{});
    const int rows = m_found.rowCount();
    if (!reply)
        say(tr("The search did not answer. Type on to try again."));
    else
        say(rows == 0 ? tr("Nobody here has this name or number.") : QString());
    m_people->setCurrentIndex(m_found.index(0, 0));
    fit(rows, PatientDelegate::rowHeight(font()));
}

void PatientSearch::choosePerson(int row)
{
    if (row < 0 || row >= m_found.rowCount())
        return;
    const domain::Contact person = m_found.contactAt(row);
    m_edit->setText(person.name);
    m_contacts.listBookingsOf(person.id, this,
                              [this, asked = ++m_asked](const domain::Result<contract::BookingList>& reply) {
                                  if (asked == m_asked)
                                      showBookings(reply);
                              });
}

void PatientSearch::showBookings(const domain::Result<contract::BookingList>& reply)
{
    m_list = reply ? reply->bookings : QList<domain::Booking>{};
    // What comes next first, then the past backwards.
    const QDateTime now = m_controller.clock().now();
    std::stable_sort(m_list.begin(), m_list.end(), [&now](const domain::Booking& a, const domain::Booking& b) {
        const bool past = a.endsAt < now;
        return past != (b.endsAt < now) ? !past : past ? a.startsAt > b.startsAt : a.startsAt < b.startsAt;
    });
    m_bookingModel->clear();
    for (const domain::Booking& booking : std::as_const(m_list)) {
        const QDateTime at = booking.startsAt.toTimeZone(m_controller.zone());
        const auto procedure = m_controller.procedures().procedureById(booking.procedureId);
        //: A booking in a list: day, time, procedure, provider
        const QString words = tr("%1, %2 · %3 · %4")
                                  .arg(QLocale().toString(at.date(), tr("ddd d MMM yyyy")), at.toString(u"HH:mm"),
                                       procedure ? procedure->name : tr("No procedure"),
                                       CalendarWords::shortName(m_controller.providerName(booking.providerId)));
        auto* item = new QStandardItem(icon(signOf(booking.status).icon), words);
        item->setSizeHint({0, bookingRow});
        item->setToolTip(CalendarWords::statusAlone(booking.status));
        item->setAccessibleText(tr("%1, %2").arg(words, CalendarWords::status(booking.status)));
        m_bookingModel->appendRow(item);
    }
    if (!reply)
        say(tr("The bookings could not be loaded. Press Enter to try again."));
    else
        say(m_list.isEmpty() ? tr("No bookings, past or coming.") : QString());
    m_pages->setCurrentWidget(reply ? m_bookings : m_people);
    m_bookings->setCurrentIndex(m_bookingModel->index(0, 0));
    if (reply)
        fit(int(m_list.size()), bookingRow);
    else
        fit(m_found.rowCount(), PatientDelegate::rowHeight(font()));
}

void PatientSearch::chooseBooking(int row)
{
    if (row < 0 || row >= m_list.size())
        return;
    const domain::Booking booking = m_list.at(row);
    close(false);
    Q_EMIT bookingChosen(booking);
}

bool PatientSearch::handleKey(int key)
{
    const bool people = m_pages->currentWidget() == m_people;
    QListView* list = people ? m_people : m_bookings;
    const int row = list->currentIndex().row();
    const int rows = list->model()->rowCount();
    switch (key) {
    case Qt::Key_Down:
        list->setCurrentIndex(list->model()->index(std::min(row + 1, rows - 1), 0));
        return true;
    case Qt::Key_Up:
        list->setCurrentIndex(list->model()->index(std::max(row - 1, 0), 0));
        return true;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        people ? choosePerson(row) : chooseBooking(row);
        return true;
    case Qt::Key_Escape:
        close(true);
        return true;
    default:
        return false;
    }
}

bool PatientSearch::eventFilter(QObject* watched, QEvent* event)
{
    if (watched != m_edit)
        return QFrame::eventFilter(watched, event);
    if (event->type() == QEvent::FocusOut && isVisible() &&
        static_cast<QFocusEvent*>(event)->reason() != Qt::PopupFocusReason &&
        static_cast<QFocusEvent*>(event)->reason() != Qt::ActiveWindowFocusReason)
        close(false);
    if (event->type() == QEvent::ShortcutOverride && static_cast<QKeyEvent*>(event)->key() == Qt::Key_Escape) {
        event->accept();
        return true;
    }
    if (event->type() == QEvent::KeyPress) {
        const auto* key = static_cast<QKeyEvent*>(event);
        if (!(key->modifiers() & ~Qt::KeypadModifier) && handleKey(key->key()))
            return true;
    }
    return QFrame::eventFilter(watched, event);
}

void PatientSearch::paintEvent(QPaintEvent*)
{
    const Tokens& tokens = Tokens::of(palette());
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.fillRect(rect(), tokens.surfaceRaised);
    paintRounded(painter, rect(), metrics::controlRadius, tokens.surfaceRaised, tokens.lineStrong);
}

} // namespace clinic::ui
