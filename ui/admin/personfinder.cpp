#include "personfinder.h"

#include "formparts.h"
#include "recordlist.h"
#include "ui/common/busybar.h"
#include "ui/common/errorwords.h"
#include "ui/common/icons.h"
#include "ui/common/metrics.h"
#include "ui/common/textlabel.h"

#include <QAction>
#include <QKeyEvent>
#include <QLineEdit>
#include <QVBoxLayout>

#include <chrono>

namespace clinic::ui {

namespace {

using namespace std::chrono_literals;

constexpr int fewestLetters = 2;
constexpr int shownDigits = 4;

/// Enough to tell two persons of one name apart, too little to call them.
QString masked(const QString& phone)
{
    // Isolated: digits do not change places in a right-to-left list.
    return phone.isEmpty() ? QString() : QStringLiteral("\u2066••• %1\u2069").arg(phone.right(shownDigits));
}

} // namespace

PersonFinder::PersonFinder(contract::ContactApi& contacts, QWidget* parent)
    : QWidget(parent)
    , m_contacts(contacts)
    , m_edit(formparts::lineEdit(QStringLiteral("personSearchLineEdit"), this))
    , m_busy(new BusyBar(this))
    , m_words(new TextLabel(TextLabel::SmallMuted, {}, this))
    , m_list(new RecordList(QStringLiteral("personList"), this))
{
    setProperty("pane", true);
    m_edit->setAccessibleName(tr("Find a person"));
    m_edit->setPlaceholderText(tr("Name or phone number"));
    m_edit->addAction(icon(QStringLiteral("search")), QLineEdit::LeadingPosition);
    m_clear = m_edit->addAction(icon(QStringLiteral("x")), QLineEdit::TrailingPosition);
    m_clear->setToolTip(tr("Find somebody else (Esc)"));
    connect(m_clear, &QAction::triggered, m_edit, &QLineEdit::clear);
    m_edit->installEventFilter(this);
    m_words->setWordWrap(true);
    m_list->setAccessibleName(tr("Persons found"));
    auto* head = new QVBoxLayout;
    head->setContentsMargins(metrics::pad, metrics::pad, metrics::pad, metrics::unit);
    head->setSpacing(metrics::unit);
    head->addWidget(m_edit);
    head->addWidget(m_words);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addLayout(head);
    column->addWidget(m_busy);
    column->addWidget(m_list, 1);
    m_pause.setSingleShot(true);
    m_pause.setInterval(250ms);
    connect(&m_pause, &QTimer::timeout, this, &PersonFinder::search);
    connect(m_edit, &QLineEdit::textChanged, this, &PersonFinder::onTyped);
    connect(m_list, &QListWidget::currentRowChanged, this, &PersonFinder::choose);
    forget();
}

void PersonFinder::say(const QString& words)
{
    m_words->setText(words);
    m_edit->setAccessibleDescription(words);
}

void PersonFinder::forget()
{
    m_edit->clear();
    onTyped();
}

void PersonFinder::onTyped()
{
    m_clear->setVisible(!m_edit->text().isEmpty());
    // Answers that are under way are about something else now.
    ++m_asked;
    m_busy->setBusy(false);
    if (m_edit->text().simplified().size() >= fewestLetters) {
        m_pause.start();
        return;
    }
    m_pause.stop();
    m_found.clear();
    m_list->setRows({});
    say(tr("Two letters or digits are enough. Searching is recorded."));
    Q_EMIT dropped();
}

void PersonFinder::search()
{
    m_busy->setBusy(true);
    m_contacts.findContacts({.query = m_edit->text().simplified()}, this,
                            [this, asked = ++m_asked](const domain::Result<contract::ContactList>& reply) {
                                if (asked == m_asked)
                                    show(reply);
                            });
}

void PersonFinder::show(const domain::Result<contract::ContactList>& reply)
{
    m_busy->setBusy(false);
    if (!reply) {
        const ErrorText text = ErrorWords::of(reply.error());
        return say(text.title + QStringLiteral(". ") + text.words);
    }
    m_found = reply->contacts;
    QList<RecordRow> rows;
    for (const domain::Contact& contact : m_found)
        rows.append({.id = contact.id.text(),
                     .title = contact.name.isEmpty() ? tr("Unnamed caller") : contact.name,
                     .note = masked(contact.phone),
                     .color = {},
                     .icon = QStringLiteral("user"),
                     .aside = {},
                     .faded = false});
    m_list->setRows(rows);
    say(m_found.isEmpty() ? tr("Nobody of that name or number is known here.")
                          : tr("%n persons found.", nullptr, int(m_found.size())));
}

void PersonFinder::choose(int row)
{
    if (row >= 0 && row < m_found.size())
        Q_EMIT chosen(m_found.at(row));
}

bool PersonFinder::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() != QEvent::KeyPress || m_list->count() == 0)
        return QWidget::eventFilter(watched, event);
    const int key = static_cast<QKeyEvent*>(event)->key();
    if (key != Qt::Key_Down && key != Qt::Key_Return && key != Qt::Key_Enter)
        return QWidget::eventFilter(watched, event);
    m_list->setFocus();
    m_list->setCurrentRow(std::max(0, m_list->currentRow()));
    return true;
}

} // namespace clinic::ui
