#pragma once

#include "undo.h"

#include <QList>
#include <QObject>

namespace clinic::ui {

/// What was done and can be taken back, and what was taken back and can be done again. A step is a command to somebody
/// else: it takes its time and may be refused. Then the stack says why and forgets the step.
class UndoStack final : public QObject
{
    Q_OBJECT
public:
    struct Outcome
    {
        bool ok = false;
        QString icon;
        QString sentence;
    };
    using Answer = std::function<void(const Outcome&)>;
    using Command = std::function<void(Answer)>;

    struct Step
    {
        /// “Undo move” and “Redo move”, where other words stand between.
        QString undoText;
        QString redoText;
        Command undo;
        Command redo;
    };

    /// What stands beside the button: the step's own sentence, somebody else's news, or what has nothing to do with it.
    enum class Beside { OwnSentence, News, Other };

    explicit UndoStack(QObject* parent = nullptr);

    /// Something was done; what was taken back before cannot be done again.
    void push(Step step);
    void undo();
    void redo();
    void clear();
    [[nodiscard]] bool canUndo() const { return !m_done.isEmpty() && !m_busy; }
    [[nodiscard]] bool canRedo() const { return !m_undone.isEmpty() && !m_busy; }
    [[nodiscard]] Undo offer(Beside beside);

Q_SIGNALS:
    /// A step was taken back or done again, or could not be.
    void said(const QString& icon, const QString& sentence);

private:
    void run(QList<Step>& from, QList<Step>& to, Command Step::*command);

    QList<Step> m_done;
    QList<Step> m_undone;
    bool m_busy = false;
    bool m_lastWasUndo = false;
    /// Raised by every push: an answer that comes after one belongs to the past.
    int m_turn = 0;
};

} // namespace clinic::ui
