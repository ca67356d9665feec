#include "patientfield.h"

#include "patientdelegate.h"
#include "ui/common/icons.h"

#include <QAction>
#include <QApplication>
#include <QFrame>
#include <QKeyEvent>
#include <QLineEdit>
#include <QListView>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

namespace clinic::ui {

namespace {

constexpr int fewestLetters = 2;
constexpr int typingPauseMs = 120;
constexpr int mostShown = 5;

} // namespace

PatientField::PatientField(contract::ContactApi& contacts, const QString& region, QWidget* parent)
    : QWidget(parent)
    , m_contacts(contacts)
    , m_region(region)
{
    m_edit = new QLineEdit;
    m_edit->setObjectName(QStringLiteral("patientNameLineEdit"));
    m_edit->setAccessibleName(tr("Patient"));
    m_edit->setPlaceholderText(tr("Name or phone, or the start of it"));
    m_edit->setMinimumHeight(32);
    m_edit->addAction(icon(QStringLiteral("search")), QLineEdit::LeadingPosition);
    m_knownMark = m_edit->addAction(icon(QStringLiteral("check")), QLineEdit::TrailingPosition);
    m_knownMark->setToolTip(tr("Known to the clinic"));
    m_knownMark->setVisible(false);
    m_edit->installEventFilter(this);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_edit);
    setFocusProxy(m_edit);
    setProperty("focusRing", true);

    m_pause.setSingleShot(true);
    m_pause.setInterval(typingPauseMs);
    connect(&m_pause, &QTimer::timeout, this, &PatientField::search);
    connect(m_edit, &QLineEdit::textEdited, this, &PatientField::onEdited);
}

QString PatientField::name() const
{
    return m_edit->text().simplified();
}

void PatientField::setName(const QString& name)
{
    m_edit->setText(name);
}

void PatientField::clear()
{
    m_edit->clear();
    m_contact.reset();
    m_knownMark->setVisible(false);
    forgetSearch();
    showList(false);
}

void PatientField::forgetSearch()
{
    ++m_asked;
    m_searching = false;
    m_chooseWhenFound = false;
    m_pause.stop();
}

bool PatientField::isListShown() const
{
    return m_frame && m_frame->isVisible();
}

void PatientField::onEdited(const QString& text)
{
    if (m_contact) {
        m_contact.reset();
        m_knownMark->setVisible(false);
        Q_EMIT contactDropped();
    }
    m_chooseWhenFound = false;
    if (m_searchable && text.simplified().size() >= fewestLetters) {
        m_searching = true;
        m_pause.start();
    } else {
        forgetSearch();
        showList(false);
    }
    Q_EMIT edited();
}

void PatientField::search()
{
    m_pause.stop();
    const int asked = ++m_asked;
    m_contacts.findContacts({name(), mostShown}, this,
                            [this, asked](domain::Result<contract::ContactList> reply) { showFound(reply, asked); });
}

void PatientField::showFound(const domain::Result<contract::ContactList>& reply, int asked)
{
    if (asked != m_asked)
        return;
    m_searching = false;
    // A search that fails costs nothing: the person is typed as a new one.
    m_model.setContacts(reply ? reply->contacts.mid(0, mostShown) : QList<domain::Contact>{});
    m_model.setNewName(name());
    const int found = m_model.rowCount() - 1;
    if (std::exchange(m_chooseWhenFound, false) && found == 1) {
        choose(0);
        return;
    }
    showList(m_edit->hasFocus());
    Q_EMIT matchesChanged(found == 0   ? tr("New patient")
                          : found == 1 ? tr("1 match")
                                       : tr("%n matches", nullptr, found));
}

void PatientField::showList(bool shown)
{
    if (!shown) {
        if (m_frame)
            m_frame->hide();
        Q_EMIT matchesChanged({});
        return;
    }
    if (!m_frame) {
        m_frame = new QFrame(window());
        m_frame->setObjectName(QStringLiteral("patientListFrame"));
        m_frame->setFrameShape(QFrame::StyledPanel);
        m_frame->setAutoFillBackground(true);
        m_list = new QListView(m_frame);
        m_list->setObjectName(QStringLiteral("patientListView"));
        m_list->setAccessibleName(tr("Known patients"));
        m_list->setModel(&m_model);
        m_list->setItemDelegate(new PatientDelegate(m_edit, m_region, m_list));
        m_list->setFrameShape(QFrame::NoFrame);
        m_list->setFocusPolicy(Qt::NoFocus);
        m_list->setMouseTracking(true);
        m_list->setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
        auto* column = new QVBoxLayout(m_frame);
        column->setContentsMargins(1, 1, 1, 1);
        column->addWidget(m_list);
        connect(m_list, &QListView::clicked, this, [this](const QModelIndex& index) { choose(index.row()); });
        connect(this, &QObject::destroyed, m_frame, &QObject::deleteLater);
    }
    m_list->setCurrentIndex(m_model.index(0, 0));
    placeList();
    m_frame->show();
    m_frame->raise();
}

void PatientField::placeList()
{
    const QPoint under = m_edit->mapTo(window(), QPoint(0, m_edit->height() + 3));
    int height = 2;
    for (int row = 0; row < m_model.rowCount(); ++row)
        height += m_list->sizeHintForRow(row);
    m_frame->setGeometry(under.x(), under.y(), m_edit->width(), height);
}

void PatientField::choose(int row)
{
    if (row < 0 || row >= m_model.rowCount())
        return;
    if (m_model.isNewPerson(row))
        chooseNewPerson();
    else
        setContact(domain::Contact(m_model.contactAt(row)));
}

void PatientField::setContact(const domain::Contact& contact)
{
    m_contact = contact;
    forgetSearch();
    m_edit->setText(contact.name);
    m_knownMark->setVisible(true);
    showList(false);
    Q_EMIT contactChosen(contact);
}

void PatientField::chooseNewPerson()
{
    if (name().isEmpty())
        return;
    forgetSearch();
    showList(false);
    Q_EMIT matchesChanged(tr("New patient"));
    Q_EMIT newPersonChosen();
}

bool PatientField::chooseWhenFound()
{
    if (!m_searching)
        return false;
    m_chooseWhenFound = true;
    if (m_pause.isActive())
        search();
    return true;
}

bool PatientField::handleKey(int key)
{
    const int row = m_list->currentIndex().row();
    switch (key) {
    case Qt::Key_Down:
        m_list->setCurrentIndex(m_model.index(std::min(row + 1, m_model.rowCount() - 1), 0));
        return true;
    case Qt::Key_Up:
        m_list->setCurrentIndex(m_model.index(std::max(row - 1, 0), 0));
        return true;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        choose(row);
        return true;
    case Qt::Key_Escape:
        showList(false);
        return true;
    default:
        return false;
    }
}

bool PatientField::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == m_edit && event->type() == QEvent::FocusOut)
        showList(false);
    if (watched != m_edit)
        return QWidget::eventFilter(watched, event);
    if (event->type() == QEvent::KeyPress) {
        const auto* key = static_cast<QKeyEvent*>(event);
        if (key->key() == Qt::Key_N && key->modifiers() == Qt::ControlModifier) {
            chooseNewPerson();
            return true;
        }
        const bool enter = key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter;
        if (enter && !(key->modifiers() & ~Qt::KeypadModifier) && !isListShown() && chooseWhenFound())
            return true;
    }
    if (!isListShown())
        return QWidget::eventFilter(watched, event);
    if (event->type() == QEvent::ShortcutOverride && static_cast<QKeyEvent*>(event)->key() == Qt::Key_Escape) {
        event->accept();
        return true;
    }
    if (event->type() == QEvent::KeyPress) {
        const auto* key = static_cast<QKeyEvent*>(event);
        if (!(key->modifiers() & ~Qt::KeypadModifier) && handleKey(key->key()))
            return true;
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace clinic::ui
