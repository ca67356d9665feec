#include "callauditpane.h"
#include "calldesk.h"
#include "labelmenu.h"
#include "redactioncard.h"
#include "revealbar.h"
#include "revealdialog.h"
#include "similarpanel.h"
#include "transcriptsscreen.h"
#include "transcriptview.h"
#include "ui/common/icons.h"
#include "ui/common/redactionwords.h"

#include <QMenu>
#include <QShortcut>

#include <utility>

/// What a reviewer does with a call: marks what was missed, takes back what is harmless, reveals.
namespace clinic::ui {

void TranscriptsScreen::markMissed()
{
    askLabel(m_view->viewport()->mapToGlobal(m_view->caretRect().bottomLeft()));
}

void TranscriptsScreen::askLabel(const QPoint& globalPosition)
{
    if (m_offline || m_view->isRevealed() || !m_desk->call() || m_desk->isCorrecting())
        return;
    if (const auto chip = m_view->focusedChip())
        return relabel(*chip, globalPosition);
    m_marked = m_view->markedPassage();
    if (m_marked)
        m_labels->ask(tr("What is it?"), std::nullopt, globalPosition);
    else
        tellToMark();
}

void TranscriptsScreen::tellToMark()
{
    m_view->setFocus(Qt::OtherFocusReason);
    say(QStringLiteral("flag"), m_view->hasMarks()
                                    ? tr("Mark words of one turn that can be read; chips are redacted already.")
                                    : tr("Mark the words that should have been redacted, then press M."));
}

void TranscriptsScreen::relabel(const ChipPlace& place, const QPoint& globalPosition)
{
    if (m_offline || m_desk->isCorrecting() || !m_desk->call())
        return;
    const domain::Redaction& one = m_view->redactionAt(place);
    m_marked = MarkedPassage{place.turn, one.start, one.end, QString(domain::placeholder(one.label))};
    m_labels->ask(tr("What is it really?"), one.label, globalPosition);
}

void TranscriptsScreen::unmask()
{
    if (!m_isAdmin) {
        say(QStringLiteral("ban"), tr("Only admins can say that a passage is not sensitive."));
        return;
    }
    if (m_view->focusedChip())
        m_card->askToUnmask();
    else
        say(QStringLiteral("circle-help"), tr("Go to a chip first, with C or the mouse."));
}

void TranscriptsScreen::onCorrected(const std::optional<domain::RedactionLabel>& label)
{
    m_similarLabel = label;
    say(QStringLiteral("shield-check"),
        label ? tr("Redacted as: %1. The correction is kept, to measure how well calls are redacted.")
                    .arg(RedactionWords::of(*label))
              : tr("The passage can be read from now on. The audit says who decided it."));
    if (m_audit)
        m_audit->refresh();
    m_view->setFocus(Qt::OtherFocusReason);
}

void TranscriptsScreen::onSimilar(const QList<contract::SimilarPassage>& similar)
{
    m_similar->offer(similar, m_similarLabel.has_value());
    m_similar->show();
    fold();
    m_similar->focusList();
}

void TranscriptsScreen::onAlsoFinished(int done, int gone)
{
    m_similar->endProgress();
    QString words = tr("%n more passages corrected.", nullptr, done);
    if (gone > 0)
        words += QLatin1Char(' ') + tr("%n had changed and stay as they are.", nullptr, gone);
    say(QStringLiteral("shield-check"), words);
    if (m_audit)
        m_audit->refresh();
    closeSimilar();
}

void TranscriptsScreen::closeSimilar()
{
    if (m_similar->isHidden())
        return;
    const bool hadFocus = m_similar->isAncestorOf(focusWidget());
    m_similar->hide();
    fold();
    if (hadFocus)
        m_view->setFocus(Qt::OtherFocusReason);
}

void TranscriptsScreen::showMenu(const QPoint& globalPosition)
{
    auto* menu = new QMenu(this);
    menu->setObjectName(QStringLiteral("transcriptMenu"));
    menu->setAttribute(Qt::WA_DeleteOnClose);
    const auto add = [menu](const QString& iconName, const QString& words, const QString& keys, bool enabled, auto act) {
        QAction* action = menu->addAction(icon(iconName), words + QLatin1Char('\t') + keys);
        action->setEnabled(enabled);
        connect(action, &QAction::triggered, menu, act, Qt::QueuedConnection);
    };
    const auto chip = m_view->focusedChip();
    const bool mayWrite = !m_offline && !m_desk->isCorrecting();
    add(QStringLiteral("copy"), tr("Copy"), QStringLiteral("Ctrl+C"), !m_view->markedText().isEmpty(),
        [this] { m_view->copy(); });
    menu->addSeparator();
    if (!chip)
        add(QStringLiteral("flag"), tr("Missed this"), QStringLiteral("M"), mayWrite,
            [this, globalPosition] { askLabel(globalPosition); });
    if (chip)
        add(QStringLiteral("repeat"), tr("Relabel…"), QStringLiteral("R"), mayWrite,
            [this, globalPosition, place = *chip] { relabel(place, globalPosition); });
    if (chip && m_isAdmin)
        add(QStringLiteral("eye"), tr("Not sensitive…"), QStringLiteral("N"), mayWrite, [this] { unmask(); });
    menu->popup(globalPosition);
}

void TranscriptsScreen::askReveal()
{
    if (!m_isAdmin || m_offline || m_view->isRevealed() || m_dialog || !m_desk->call() || m_desk->call()->sealedTextGone)
        return;
    m_card->close();
    m_dialog = new RevealDialog(this);
    m_dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(m_dialog, &RevealDialog::revealWanted, m_desk, &CallDesk::reveal);
    connect(m_desk, &CallDesk::revealRefused, m_dialog, [this](const domain::Error& error) {
        m_dialog->showRefusal(error);
        // Refusals are entries, too.
        m_audit->refresh();
    });
    connect(m_dialog, &QDialog::rejected, m_desk, &CallDesk::forgetReveal);
    // The password is gone with the dialog, not later.
    connect(m_dialog, &QDialog::finished, m_dialog, &QObject::deleteLater);
    m_dialog->open();
}

void TranscriptsScreen::onRevealed(const contract::RevealedCall& call)
{
    // Closed or covered while the answer was on its way: it is shown to nobody.
    if (!m_dialog || !isVisible())
        return;
    m_dialog->accept();
    m_dialog = nullptr;
    m_card->close();
    closeSimilar();
    m_view->reveal(call.turns);
    m_revealBar->begin(call.expiresAt);
    m_hideKey->setEnabled(true);
    m_view->setFocus(Qt::OtherFocusReason);
    m_audit->refresh();
    tellHindrances();
    say(QStringLiteral("lock-open"), tr("What was said is readable for 5 minutes. The audit says so."));
}

void TranscriptsScreen::hideRevealed(const QString& why)
{
    if (m_dialog && !isVisible())
        m_dialog->reject();
    if (!m_view->isRevealed())
        return;
    m_view->mask();
    m_revealBar->end();
    m_hideKey->setEnabled(false);
    tellHindrances();
    if (!why.isEmpty())
        say(QStringLiteral("eye-off"), why);
}

} // namespace clinic::ui
