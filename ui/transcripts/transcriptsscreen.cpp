#include "transcriptsscreen.h"

#include "callauditpane.h"
#include "callbar.h"
#include "calldesk.h"
#include "callfacts.h"
#include "calllistpane.h"
#include "callsearch.h"
#include "redactioncard.h"
#include "revealbar.h"
#include "similarpanel.h"
#include "transcriptview.h"
#include "ui/common/busybar.h"
#include "ui/common/errorwords.h"
#include "ui/common/noticebar.h"
#include "ui/common/panenotice.h"
#include "ui/common/tokens.h"

#include <QListView>
#include <QPainter>
#include <QShortcut>
#include <QStackedLayout>

#include <utility>

namespace clinic::ui {

namespace {

QTimeZone zoneOf(const contract::Session& session)
{
    const QTimeZone zone(session.clinic ? session.clinic->timeZone.toUtf8() : QByteArray());
    return zone.isValid() ? zone : QTimeZone::utc();
}

const domain::Clock& systemClock()
{
    static const domain::SystemClock clock;
    return clock;
}

/// The caller was erased: of the call only that it was is left.
bool isErased(const domain::Call& call)
{
    return call.sealedTextGone && call.turns.isEmpty();
}

} // namespace

TranscriptsScreen::TranscriptsScreen(const TranscriptsPorts& ports, const contract::Session& session, QWidget* parent)
    : TranscriptsScreen(ports, session, systemClock(), parent)
{
}

TranscriptsScreen::TranscriptsScreen(const TranscriptsPorts& ports, const contract::Session& session,
                                     const domain::Clock& clock, QWidget* parent)
    : QWidget(parent)
    , m_zone(zoneOf(session))
    , m_clock(clock)
    , m_isAdmin(domain::mayActAs(session.staff.role, domain::Role::Admin))
{
    setObjectName(QStringLiteral("transcriptsScreen"));
    setAccessibleName(tr("Transcripts"));
    makeParts(ports);
    layOutParts();
    connectDesk();
    connectView();
    connectCorrections();
    addShortcuts();
    connect(&ports.feed, &contract::EventFeed::happened, this, &TranscriptsScreen::onEvent);
    setFocusProxy(&m_list->list());
    tellHindrances();
    fold();
}

TranscriptsScreen::~TranscriptsScreen() = default;

QDate TranscriptsScreen::today() const
{
    return m_clock.now().toTimeZone(m_zone).date();
}

void TranscriptsScreen::say(const QString& icon, const QString& sentence)
{
    Q_EMIT statusMessage(icon, sentence);
}

bool TranscriptsScreen::isRevealed() const
{
    return m_view->isRevealed();
}

void TranscriptsScreen::openSearch()
{
    m_list->focusSearch();
}

void TranscriptsScreen::openCall(const domain::CallId& id, bool go)
{
    const bool shown = m_desk->call() && m_desk->call()->summary.id == id && m_desk->wanted() == id;
    if (shown && go) {
        m_view->setFocus(Qt::OtherFocusReason);
        return;
    }
    m_goToCall = go;
    closeSimilar();
    m_desk->open(id);
}

void TranscriptsScreen::onOpened(const domain::Call& call)
{
    const bool isFirst = m_pages->currentWidget() == m_choose || m_pages->currentWidget() == m_failed;
    const bool isOther = std::exchange(m_shown, call.summary.id) != call.summary.id;
    m_busy->setBusy(false);
    m_card->close();
    m_card->setGone(call.sealedTextGone);
    m_view->setCall(call);
    m_bar->setCall(call, today());
    m_facts->setCall(call);
    m_pages->setCurrentWidget(isErased(call) ? static_cast<QWidget*>(m_gone) : m_view);
    m_search->put(call.summary);
    m_list->markOpen(call.summary.id);
    fold();
    if (m_audit)
        m_audit->showCall(call.summary.id);
    if (std::exchange(m_goToCall, false))
        m_view->setFocus(Qt::OtherFocusReason);
    if (isOther)
        m_view->showFirstHit();
    if (isFirst)
        say(QStringLiteral("eye-off"), m_isAdmin ? tr("Nothing hidden is on this screen. A reveal asks for a reason and "
                                                      "your password, and ends after 5 minutes.")
                                                 : tr("Nothing hidden is on this screen."));
    tellHindrances();
}

void TranscriptsScreen::onOpenFailed(const domain::Error& error)
{
    m_busy->setBusy(false);
    m_goToCall = false;
    if (m_desk->call()) {
        tellFailure(error);
        return;
    }
    const ErrorText text = ErrorWords::of(error);
    m_failed->setWords(text.title + QStringLiteral(". ") + text.words);
    m_view->clear();
    m_bar->clear();
    m_facts->clear();
    if (m_audit)
        m_audit->clear();
    m_pages->setCurrentWidget(m_failed);
    tellHindrances();
}

void TranscriptsScreen::tellFailure(const domain::Error& error)
{
    if (error.code == domain::ErrorCode::StateConflict) {
        m_notice->tell({.severity = Severity::Warning,
                        .icon = QStringLiteral("refresh-cw"),
                        .title = tr("Somebody corrected this call at the same moment"),
                        .words = tr("Your correction was not saved. You see the call as it is now; mark the words again."),
                        .closable = true});
        return;
    }
    const ErrorText text = ErrorWords::of(error);
    m_notice->tell({.severity = Severity::Warning,
                    .icon = QStringLiteral("triangle-alert"),
                    .title = text.title,
                    .words = text.words,
                    .closable = true});
}

void TranscriptsScreen::onEvent(const domain::ServerEvent& event)
{
    if (const auto* call = std::get_if<domain::CallSummary>(&event.what)) {
        m_search->put(*call);
        if (isVisible())
            m_desk->note(*call);
        else
            m_callStale = m_callStale || call->id == m_desk->wanted();
        return;
    }
    if (!std::holds_alternative<domain::Reset>(event.what))
        return;
    m_listStale = true;
    m_callStale = !m_desk->wanted().isEmpty();
    if (isVisible())
        refreshStale();
}

/// What was missed while nobody looked. A call that nobody looks at is not read: each read is an entry in the audit.
void TranscriptsScreen::refreshStale()
{
    if (std::exchange(m_listStale, false))
        m_search->load();
    if (std::exchange(m_callStale, false) && !m_desk->wanted().isEmpty())
        m_desk->open(m_desk->wanted());
}

void TranscriptsScreen::setConnection(domain::ConnectionState state, const QDateTime& offlineSince)
{
    const bool offline = state == domain::ConnectionState::Offline;
    const bool back = m_offline && state == domain::ConnectionState::Live;
    if (offline || state == domain::ConnectionState::Live)
        m_offline = offline;
    tellHindrances();
    if (m_audit)
        m_audit->setOffline(m_offline);
    if (back && !m_search->isLoaded())
        m_search->load();
    if (!offline) {
        if (back && !m_broken)
            m_notice->clear();
        return;
    }
    const QString since = offlineSince.toTimeZone(m_zone).toString(QStringLiteral("HH:mm"));
    m_notice->tell({.severity = Severity::Warning,
                    .icon = QStringLiteral("wifi-off"),
                    .title = offlineSince.isValid() ? tr("You see the calls as they were at %1").arg(since)
                                                    : tr("The clinic’s service cannot be reached"),
                    .words = tr("What is open can be read. Searching, corrections and reveals wait until the service "
                                "answers."),
                    .actions = {}});
}

void TranscriptsScreen::tellHindrances()
{
    const QString offline = m_offline ? tr("Waits until the service answers.") : QString();
    const bool open = m_desk->call().has_value();
    const bool revealed = m_view->isRevealed();
    QString missed = offline;
    if (missed.isEmpty() && revealed)
        missed = tr("Hide what was said first.");
    if (missed.isEmpty() && open && isErased(*m_desk->call()))
        missed = tr("What was said is gone for good.");
    QString reveal = offline;
    if (reveal.isEmpty() && revealed)
        reveal = tr("It is shown already.");
    if (reveal.isEmpty() && open && m_desk->call()->sealedTextGone)
        reveal = tr("What was said is gone for good.");
    m_bar->setHindrances(missed, reveal);
    m_card->setHindrance(offline);
    m_similar->setHindrance(offline);
}

bool TranscriptsScreen::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == m_window && event->type() == QEvent::WindowStateChange && m_window->isMinimized())
        hideRevealed(tr("What was said is hidden again: the window was minimised."));
    return QWidget::eventFilter(watched, event);
}

void TranscriptsScreen::showEvent(QShowEvent* event)
{
    QWidget::showEvent(event);
    if (m_window != window()) {
        if (m_window)
            m_window->removeEventFilter(this);
        m_window = window();
        m_window->installEventFilter(this);
    }
    refreshStale();
}

void TranscriptsScreen::hideEvent(QHideEvent* event)
{
    QWidget::hideEvent(event);
    // Another screen, the lock, another person: whoever comes next has given no password.
    hideRevealed(tr("What was said is hidden again."));
    m_card->close();
}

void TranscriptsScreen::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    fold();
}

void TranscriptsScreen::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.fillRect(rect(), Tokens::of(palette()).line);
}

} // namespace clinic::ui
