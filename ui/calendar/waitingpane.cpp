#include "waitingpane.h"

#include "calendarcontroller.h"
#include "ui/common/actionbutton.h"
#include "ui/common/errorwords.h"
#include "ui/common/panenotice.h"
#include "waitingcard.h"
#include "waitingdesk.h"
#include "waitingform.h"

#include <QKeyEvent>
#include <QScrollArea>
#include <QStackedLayout>
#include <QVBoxLayout>

#include <algorithm>

namespace clinic::ui {

namespace {

QScrollArea* scrolling(QWidget* inside, const QString& name)
{
    auto* area = new QScrollArea;
    area->setObjectName(name);
    area->setFrameShape(QFrame::NoFrame);
    area->setWidgetResizable(true);
    area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    area->setFocusPolicy(Qt::NoFocus);
    area->setWidget(inside);
    area->viewport()->setAutoFillBackground(false);
    inside->setAutoFillBackground(false);
    return area;
}

} // namespace

WaitingPane::WaitingPane(contract::ContactApi& contacts, CalendarController& controller, WaitingDesk& desk,
                         QWidget* parent)
    : QWidget(parent)
    , m_contacts(contacts)
    , m_controller(controller)
    , m_desk(desk)
    , m_blank(new QWidget)
{
    setObjectName(QStringLiteral("waitingPane"));
    auto* inside = new QWidget;
    m_column = new QVBoxLayout(inside);
    m_column->setContentsMargins(0, 0, 0, 0);
    m_column->setSpacing(0);
    m_column->addStretch();
    m_list = scrolling(inside, QStringLiteral("waitingScrollArea"));
    m_list->setAccessibleName(tr("Waiting list"));
    m_empty = new PaneNotice(QStringLiteral("list-ordered"),
                             tr("Nobody is waiting. People who take any earlier time are listed here."),
                             tr("Add somebody"), QStringLiteral("nobodyWaits"));
    m_empty->button().setToolTip(tr("Add somebody to the waiting list (Ins)"));
    m_failed = new PaneNotice(QStringLiteral("triangle-alert"), {}, tr("Load again"),
                              QStringLiteral("waitingFailed"));
    m_pages = new QStackedLayout(this);
    m_pages->addWidget(m_blank);
    m_pages->addWidget(m_list);
    m_pages->addWidget(m_empty);
    m_pages->addWidget(m_failed);

    connect(m_empty, &PaneNotice::chosen, this, &WaitingPane::beginAdding);
    connect(m_failed, &PaneNotice::chosen, &m_desk, &WaitingDesk::load);
    connect(&m_desk, &WaitingDesk::changed, this, &WaitingPane::refresh);
    m_second.setInterval(1000);
    connect(&m_second, &QTimer::timeout, this, &WaitingPane::tick);
    refresh();
}

bool WaitingPane::isAdding() const
{
    return m_form && m_pages->currentWidget() == m_formPage;
}

void WaitingPane::beginAdding()
{
    if (!m_readOnly.isEmpty())
        return;
    if (!m_form) {
        m_form = new WaitingForm(m_contacts, m_controller);
        m_formPage = scrolling(m_form, QStringLiteral("waitingFormScrollArea"));
        m_pages->addWidget(m_formPage);
        connect(m_form, &WaitingForm::submitted, &m_desk, &WaitingDesk::add);
        connect(m_form, &WaitingForm::cancelled, this, &WaitingPane::endAdding);
        connect(&m_desk, &WaitingDesk::addFailed, m_form, &WaitingForm::showFailed);
        connect(&m_desk, &WaitingDesk::added, this, [this](const domain::WaitlistEntry& entry) {
            if (!isAdding())
                return;
            endAdding();
            if (WaitingCard* card = cardOf(entry.id)) {
                setCurrent(card);
                card->setFocus();
            }
        });
    }
    const bool already = isAdding();
    m_pages->setCurrentWidget(m_formPage);
    if (!already)
        m_form->begin();
    m_form->setFocus();
}

void WaitingPane::endAdding()
{
    m_pages->setCurrentWidget(m_blank);
    showRightPage();
    focusList();
}

void WaitingPane::showRightPage()
{
    if (isAdding())
        return;
    QWidget* page = !m_cards.isEmpty()     ? static_cast<QWidget*>(m_list)
                    : m_desk.failure()     ? m_failed
                    : m_desk.isLoaded()    ? m_empty
                                           : m_blank;
    m_pages->setCurrentWidget(page);
}

void WaitingPane::focusList()
{
    if (isAdding())
        m_form->setFocus();
    else if (m_current)
        m_current->setFocus();
    else
        m_empty->button().setFocus();
}

WaitingCard* WaitingPane::cardOf(const domain::WaitlistId& id) const
{
    const auto found =
        std::find_if(m_cards.cbegin(), m_cards.cend(), [&id](const WaitingCard* card) { return card->id() == id; });
    return found == m_cards.cend() ? nullptr : *found;
}

WaitingCard* WaitingPane::makeCard(const domain::WaitlistId& id)
{
    auto* card = new WaitingCard(id);
    card->setReadOnly(m_readOnly);
    connect(card, &WaitingCard::offerChosen, this, [this, id] { m_desk.offerFit(id); });
    connect(card, &WaitingCard::confirmChosen, this, [this, id] { m_desk.confirm(id); });
    connect(card, &WaitingCard::withdrawChosen, this, [this, id] { m_desk.withdraw(id); });
    connect(card, &WaitingCard::removeChosen, this, [this, id] { m_desk.remove(id); });
    connect(card, &WaitingCard::stepped, this, [this, card](int cards) { step(card, cards); });
    connect(card, &WaitingCard::focused, this, [this, card] { setCurrent(card); });
    return card;
}

void WaitingPane::dropGone(const QList<domain::WaitlistEntry>& entries)
{
    for (qsizetype i = m_cards.size() - 1; i >= 0; --i) {
        WaitingCard* card = m_cards.at(i);
        const bool stays = std::any_of(entries.cbegin(), entries.cend(), [card](const domain::WaitlistEntry& entry) {
            return entry.id == card->id();
        });
        if (stays)
            continue;
        const bool hadFocus = card->hasFocus();
        m_cards.removeAt(i);
        if (m_current == card) {
            m_current = nullptr;
            setCurrent(m_cards.isEmpty() ? nullptr : m_cards.at(std::min(i, m_cards.size() - 1)));
            if (hadFocus && m_current)
                m_current->setFocus();
        }
        card->hide();
        card->deleteLater();
    }
}

void WaitingPane::refresh()
{
    const QList<domain::WaitlistEntry> entries = m_desk.entries();
    const bool hadFocus = m_current && m_current->hasFocus();
    dropGone(entries);
    bool offers = false;
    for (qsizetype i = 0; i < entries.size(); ++i) {
        const domain::WaitlistEntry& entry = entries.at(i);
        WaitingCard* card = cardOf(entry.id);
        if (!card) {
            card = makeCard(entry.id);
            m_cards.insert(i, card);
            m_column->insertWidget(int(i), card);
        } else if (m_cards.at(i) != card) {
            m_cards.move(m_cards.indexOf(card), i);
            m_column->removeWidget(card);
            m_column->insertWidget(int(i), card);
        }
        card->showEntry(m_desk.words(), entry, m_desk.fitFor(entry.id));
        card->setBusy(m_desk.isBusy(entry.id));
        offers = offers || entry.offer.has_value();
    }
    if (!m_current && !m_cards.isEmpty())
        setCurrent(m_cards.first());
    if (m_failed && m_desk.failure())
        m_failed->setWords(tr("The waiting list could not be loaded. %1").arg(ErrorWords::of(*m_desk.failure()).words));
    if (offers != m_second.isActive())
        offers ? m_second.start() : m_second.stop();
    showRightPage();
    // Whoever left the list took the focus along: it stays in the pane.
    if (hadFocus && m_cards.isEmpty())
        m_empty->button().setFocus();
}

void WaitingPane::tick()
{
    for (WaitingCard* card : std::as_const(m_cards)) {
        if (const auto entry = m_desk.entry(card->id()))
            card->tick(m_desk.words(), *entry);
    }
}

void WaitingPane::setCurrent(WaitingCard* card)
{
    if (card == m_current)
        return;
    if (m_current)
        m_current->setTabStop(false);
    m_current = card;
    if (!card)
        return;
    card->setTabStop(true);
    m_list->ensureWidgetVisible(card, 0, 8);
}

void WaitingPane::step(const WaitingCard* from, int cards)
{
    const auto at = m_cards.indexOf(from);
    const auto to = std::clamp<qsizetype>(at + cards, 0, m_cards.size() - 1);
    if (to != at)
        m_cards.at(to)->setFocus();
}

void WaitingPane::setWritable(bool writable, const QString& reason)
{
    m_readOnly = writable ? QString() : reason;
    for (WaitingCard* card : std::as_const(m_cards))
        card->setReadOnly(m_readOnly);
    m_empty->button().setEnabled(writable);
    if (m_form)
        m_form->setEnabled(writable);
}

void WaitingPane::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Insert || event->key() == Qt::Key_Plus)
        beginAdding();
    else if (event->key() == Qt::Key_Escape)
        Q_EMIT left();
    else
        QWidget::keyPressEvent(event);
}

} // namespace clinic::ui
