#include "undostack.h"

#include <QPointer>

namespace clinic::ui {

namespace {

constexpr qsizetype mostSteps = 50;

} // namespace

UndoStack::UndoStack(QObject* parent)
    : QObject(parent)
{
}

void UndoStack::push(Step step)
{
    ++m_turn;
    m_undone.clear();
    m_done.append(std::move(step));
    if (m_done.size() > mostSteps)
        m_done.removeFirst();
    m_lastWasUndo = false;
}

void UndoStack::clear()
{
    ++m_turn;
    m_done.clear();
    m_undone.clear();
}

void UndoStack::undo()
{
    if (!canUndo())
        return;
    m_lastWasUndo = true;
    run(m_done, m_undone, &Step::undo);
}

void UndoStack::redo()
{
    if (!canRedo())
        return;
    m_lastWasUndo = false;
    run(m_undone, m_done, &Step::redo);
}

void UndoStack::run(QList<Step>& from, QList<Step>& to, Command Step::*command)
{
    const Step step = from.takeLast();
    m_busy = true;
    const QPointer<UndoStack> alive(this);
    (step.*command)([this, alive, step, &to, turn = m_turn](const Outcome& outcome) {
        if (!alive)
            return;
        m_busy = false;
        // Something done meanwhile comes after this one: there is no way back behind it, nor again.
        if (outcome.ok && (&to == &m_done || turn == m_turn))
            to.insert(turn == m_turn ? to.size() : std::max<qsizetype>(0, to.size() - 1), step);
        Q_EMIT said(outcome.icon, outcome.sentence);
    });
}

Undo UndoStack::offer(Beside beside)
{
    Undo undo;
    if (canUndo()) {
        undo.act = [this] { this->undo(); };
        if (beside == Beside::News)
            undo.text = m_done.last().undoText;
        else if (beside == Beside::OwnSentence && !m_lastWasUndo)
            undo.text = tr("Undo");
    }
    if (canRedo()) {
        undo.redo = [this] { redo(); };
        if (beside == Beside::OwnSentence && m_lastWasUndo)
            undo.redoText = tr("Redo");
        else if (beside == Beside::News && undo.text.isEmpty())
            undo.redoText = m_undone.last().redoText;
    }
    return undo;
}

} // namespace clinic::ui
