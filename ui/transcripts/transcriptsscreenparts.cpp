#include "callauditpane.h"
#include "callbar.h"
#include "calldesk.h"
#include "callfacts.h"
#include "calllistpane.h"
#include "callsearch.h"
#include "labelmenu.h"
#include "redactioncard.h"
#include "revealbar.h"
#include "similarpanel.h"
#include "transcriptsscreen.h"
#include "transcriptview.h"
#include "ui/common/actionbutton.h"
#include "ui/common/auditwords.h"
#include "ui/common/busybar.h"
#include "ui/common/metrics.h"
#include "ui/common/noticebar.h"
#include "ui/common/panenotice.h"

#include <QHBoxLayout>
#include <QListView>
#include <QShortcut>
#include <QStackedLayout>
#include <QVBoxLayout>

#include <algorithm>

/// How the screen is put together.
namespace clinic::ui {

namespace {

constexpr int listWidth = 336;
constexpr int listNarrow = 288;
constexpr int factsWidth = 304;
constexpr int factsNarrow = 256;
/// Below these the screen has no room for all of it.
constexpr int wideScreen = 1260;
constexpr int foldedScreen = 1100;
constexpr int tallScreen = 720;

} // namespace

void TranscriptsScreen::makeParts(const TranscriptsPorts& ports)
{
    m_search = new CallSearch(ports.calls, m_zone, m_clock, this);
    m_desk = new CallDesk(ports.calls, this);
    m_list = new CallListPane(*m_search, m_zone, m_clock, this);
    m_bar = new CallBar(m_zone, m_isAdmin, this);
    m_notice = new NoticeBar(QStringLiteral("transcriptsNotice"), this);
    m_revealBar = new RevealBar(m_clock, this);
    m_middle = new QWidget(this);
    m_middle->setObjectName(QStringLiteral("transcriptPane"));
    m_middle->setAccessibleName(tr("The call"));
    m_middle->setProperty("pane", true);
    m_middle->setBackgroundRole(QPalette::AlternateBase);
    m_middle->setAutoFillBackground(true);
    m_view = new TranscriptView(m_middle);
    m_choose = new PaneNotice(QStringLiteral("scroll-text"),
                              tr("Choose a call to read it. Each call that is opened goes into the audit."), {},
                              QStringLiteral("chooseCallNotice"), m_middle);
    m_failed = new PaneNotice(QStringLiteral("triangle-alert"), {}, tr("Try again"),
                              QStringLiteral("callFailedNotice"), m_middle);
    m_gone = new PaneNotice(QStringLiteral("user-x"), tr("What was said is gone for good."), {},
                            QStringLiteral("callGoneNotice"), m_middle);
    m_pages = new QStackedLayout(m_middle);
    for (QWidget* page : {static_cast<QWidget*>(m_choose), static_cast<QWidget*>(m_view),
                          static_cast<QWidget*>(m_failed), static_cast<QWidget*>(m_gone)})
        m_pages->addWidget(page);
    m_busy = new BusyBar(m_middle);
    m_card = new RedactionCard(*m_view, m_isAdmin, m_middle);
    m_facts = new CallFacts(m_zone, this);
    m_similar = new SimilarPanel(m_zone, this);
    m_labels = new LabelMenu(this);
    if (m_isAdmin)
        m_audit = new CallAuditPane(ports.audit, m_zone, m_clock, this);
}

void TranscriptsScreen::layOutParts()
{
    auto* reading = new QHBoxLayout;
    reading->setSpacing(1);
    reading->addWidget(m_middle, 1);
    reading->addWidget(m_facts);
    reading->addWidget(m_similar);
    auto* end = new QVBoxLayout;
    end->setSpacing(0);
    end->addWidget(m_bar);
    end->addWidget(m_notice);
    end->addWidget(m_revealBar);
    end->addLayout(reading, 1);
    if (m_audit)
        end->addWidget(m_audit);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(1);
    row->addWidget(m_list);
    row->addLayout(end, 1);
    // The keys go through the screen as it is read.
    setTabOrder(m_list, m_view);
}

void TranscriptsScreen::fold()
{
    const bool wide = width() >= wideScreen;
    const bool folded = width() < foldedScreen;
    m_list->setFixedWidth(wide ? listWidth : listNarrow);
    const int side = wide ? factsWidth : factsNarrow;
    m_facts->setFixedWidth(side);
    m_similar->setFixedWidth(std::max(side, factsNarrow + metrics::wide));
    m_bar->setFolded(folded);
    m_facts->setVisible(!m_similar->isVisibleTo(this) && (!folded || m_bar->factsButton().isChecked()));
    m_busy->setGeometry(0, 0, m_middle->width(), m_busy->sizeHint().height());
    if (m_audit)
        m_audit->setRows(height() >= tallScreen ? 4 : 2);
}

void TranscriptsScreen::connectDesk()
{
    connect(m_list, &CallListPane::callChosen, this, &TranscriptsScreen::openCall);
    connect(m_search, &CallSearch::filterChanged, this,
            [this] { m_view->setSearch(SearchWords(m_search->filter().query)); });
    connect(m_desk, &CallDesk::loading, this, [this] {
        hideRevealed({});
        m_busy->setBusy(true);
    });
    connect(m_desk, &CallDesk::opened, this, &TranscriptsScreen::onOpened);
    connect(m_desk, &CallDesk::openFailed, this, &TranscriptsScreen::onOpenFailed);
    connect(m_failed, &PaneNotice::chosen, this, [this] { m_desk->open(m_desk->wanted()); });
    connect(&m_bar->factsButton(), &QPushButton::toggled, this, &TranscriptsScreen::fold);
    if (!m_audit)
        return;
    connect(m_audit, &CallAuditPane::chainBroken, this, [this](const contract::AuditVerdict& verdict) {
        const ErrorText text = AuditWords::of(verdict);
        m_broken = true;
        m_notice->tell({.severity = Severity::Critical,
                        .icon = QStringLiteral("octagon-alert"),
                        .title = text.title,
                        .words = text.words,
                        .closable = true});
    });
    connect(m_notice, &NoticeBar::closed, this, [this] { m_broken = false; });
}

void TranscriptsScreen::connectView()
{
    connect(m_view, &TranscriptView::marksChanged, this, &TranscriptsScreen::tellHindrances);
    connect(m_view, &TranscriptView::missedWanted, this, &TranscriptsScreen::markMissed);
    connect(m_view, &TranscriptView::harmlessWanted, this, &TranscriptsScreen::unmask);
    connect(m_view, &TranscriptView::relabelWanted, this, [this] {
        if (const auto chip = m_view->focusedChip())
            relabel(*chip, m_view->viewport()->mapToGlobal(m_view->chipRect(*chip).bottomLeft()));
    });
    connect(m_view, &TranscriptView::menuWanted, this, &TranscriptsScreen::showMenu);
    connect(&m_bar->missedButton(), &QPushButton::clicked, this, [this] {
        // Far from the caret nobody sees which word it stands at.
        if (m_view->hasMarks())
            markMissed();
        else
            tellToMark();
    });
    connect(&m_bar->revealButton(), &QPushButton::clicked, this, &TranscriptsScreen::askReveal);
    connect(m_revealBar, &RevealBar::expired, this,
            [this] { hideRevealed(tr("The 5 minutes are over. What was said is hidden again.")); });
    connect(m_revealBar, &RevealBar::hideWanted, this, [this] { hideRevealed(tr("What was said is hidden again.")); });
}

void TranscriptsScreen::connectCorrections()
{
    connect(m_labels, &LabelMenu::chosen, this, [this](domain::RedactionLabel label) {
        if (m_marked)
            m_desk->label(*m_marked, label);
        m_marked.reset();
    });
    connect(m_card, &RedactionCard::relabelWanted, this, &TranscriptsScreen::relabel);
    connect(m_card, &RedactionCard::unmaskChosen, this, [this](const ChipPlace& place) { m_desk->unmask(place); });
    connect(m_desk, &CallDesk::corrected, this, &TranscriptsScreen::onCorrected);
    connect(m_desk, &CallDesk::correctionFailed, this, &TranscriptsScreen::tellFailure);
    connect(m_desk, &CallDesk::similarFound, this, &TranscriptsScreen::onSimilar);
    connect(m_desk, &CallDesk::alsoProgressed, m_similar, &SimilarPanel::showProgress);
    connect(m_desk, &CallDesk::alsoFinished, this, &TranscriptsScreen::onAlsoFinished);
    connect(m_similar, &SimilarPanel::chosen, m_desk, &CallDesk::correctAlso);
    connect(m_similar, &SimilarPanel::stopWanted, m_desk, &CallDesk::stopCorrecting);
    connect(m_similar, &SimilarPanel::closed, this, &TranscriptsScreen::closeSimilar);
    connect(m_desk, &CallDesk::revealed, this, &TranscriptsScreen::onRevealed);
}

void TranscriptsScreen::addShortcuts()
{
    const auto add = [this](const QKeySequence& keys, auto act) {
        auto* shortcut = new QShortcut(keys, this, nullptr, nullptr, Qt::WidgetWithChildrenShortcut);
        connect(shortcut, &QShortcut::activated, this, act);
        return shortcut;
    };
    add(Qt::CTRL | Qt::Key_K, [this] { openSearch(); });
    add(QKeySequence::Refresh, [this] { m_search->load(); });
    if (m_isAdmin)
        add(Qt::CTRL | Qt::Key_R, [this] { askReveal(); });
    m_hideKey = add(Qt::Key_Escape, [this] { hideRevealed(tr("What was said is hidden again.")); });
    m_hideKey->setEnabled(false);
}

} // namespace clinic::ui
