#pragma once

#include "domain/clock.h"
#include "transcriptplaces.h"
#include "transcriptsports.h"
#include "ui/common/undo.h"

#include <QPointer>
#include <QTimeZone>
#include <QWidget>

class QHBoxLayout;
class QShortcut;
class QStackedLayout;

namespace clinic::ui {

class BusyBar;
class CallAuditPane;
class CallBar;
class CallDesk;
class CallFacts;
class CallListPane;
class CallSearch;
class LabelMenu;
class NoticeBar;
class PaneNotice;
class RedactionCard;
class RevealBar;
class RevealDialog;
class SimilarPanel;
class TranscriptView;

/// The redacted calls: list and search at the start side, the call as turns in the middle, what is known of it at the
/// end side and, for admins, who touched it below. What was said is shown to an admin on a reason and a password, and
/// hidden again as soon as the time is up or the screen is left. Owned by the window.
class TranscriptsScreen final : public QWidget
{
    Q_OBJECT
public:
    /// Ports and session must outlive the screen.
    TranscriptsScreen(const TranscriptsPorts& ports, const contract::Session& session, QWidget* parent = nullptr);
    /// With another clock, for tests and pictures.
    TranscriptsScreen(const TranscriptsPorts& ports, const contract::Session& session, const domain::Clock& clock,
                      QWidget* parent = nullptr);
    ~TranscriptsScreen() override;

    void setConnection(domain::ConnectionState state, const QDateTime& offlineSince);
    /// Goes to the search of the calls.
    void openSearch();
    [[nodiscard]] bool isRevealed() const;
    [[nodiscard]] TranscriptView& view() const { return *m_view; }

Q_SIGNALS:
    /// The last thing that happened, for the status line.
    void statusMessage(const QString& icon, const QString& sentence, const clinic::ui::Undo& undo = {});

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
    void showEvent(QShowEvent* event) override;
    void hideEvent(QHideEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

private:
    // Putting together (transcriptsscreenparts.cpp)
    void makeParts(const TranscriptsPorts& ports);
    void layOutParts();
    void connectDesk();
    void connectView();
    void connectCorrections();
    void addShortcuts();
    void fold();

    void onEvent(const domain::ServerEvent& event);
    void onOpened(const domain::Call& call);
    void onOpenFailed(const domain::Error& error);
    void openCall(const domain::CallId& id, bool go);
    void refreshStale();
    void tellHindrances();
    void tellFailure(const domain::Error& error);
    void say(const QString& icon, const QString& sentence);
    [[nodiscard]] QDate today() const;

    // Corrections and reveals (transcriptcorrections.cpp)
    void markMissed();
    void tellToMark();
    void askLabel(const QPoint& globalPosition);
    void relabel(const ChipPlace& place, const QPoint& globalPosition);
    void unmask();
    void onCorrected(const std::optional<domain::RedactionLabel>& label);
    void onSimilar(const QList<contract::SimilarPassage>& similar);
    void onAlsoFinished(int done, int gone);
    void closeSimilar();
    void showMenu(const QPoint& globalPosition);
    void askReveal();
    void onRevealed(const contract::RevealedCall& call);
    /// Hides what was said; tells why, unless it goes without saying.
    void hideRevealed(const QString& why);

    QTimeZone m_zone;
    const domain::Clock& m_clock;
    const bool m_isAdmin;
    bool m_offline = false;
    bool m_listStale = true;
    bool m_callStale = false;
    bool m_goToCall = false;
    bool m_broken = false;
    domain::CallId m_shown;

    CallSearch* m_search = nullptr;
    CallDesk* m_desk = nullptr;
    CallListPane* m_list = nullptr;
    CallBar* m_bar = nullptr;
    NoticeBar* m_notice = nullptr;
    RevealBar* m_revealBar = nullptr;
    BusyBar* m_busy = nullptr;
    QWidget* m_middle = nullptr;
    QStackedLayout* m_pages = nullptr;
    TranscriptView* m_view = nullptr;
    PaneNotice* m_choose = nullptr;
    PaneNotice* m_failed = nullptr;
    PaneNotice* m_gone = nullptr;
    RedactionCard* m_card = nullptr;
    CallFacts* m_facts = nullptr;
    SimilarPanel* m_similar = nullptr;
    CallAuditPane* m_audit = nullptr;
    LabelMenu* m_labels = nullptr;
    QPointer<RevealDialog> m_dialog;
    QPointer<QWidget> m_window;
    QShortcut* m_hideKey = nullptr;
    /// What the label menu is about.
    std::optional<MarkedPassage> m_marked;
    std::optional<domain::RedactionLabel> m_similarLabel;
};

} // namespace clinic::ui
