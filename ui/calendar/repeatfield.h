#pragma once

#include "contract/repeats.h"
#include "domain/error.h"

#include <QHash>
#include <QWidget>

#include <functional>

class QComboBox;
class QSpinBox;
class QVBoxLayout;

namespace clinic::ui {

class CalendarController;
class FieldNote;
class LabeledField;
class TextLabel;

/// Whether a new booking repeats, and what became of every occurrence: free, in somebody's way with other times to pick
/// from, or left out. Nothing is taken by looking.
class RepeatField final : public QWidget
{
    Q_OBJECT
public:
    explicit RepeatField(CalendarController& controller, QWidget* parent = nullptr);

    void clear();
    /// None while it does not repeat.
    [[nodiscard]] std::optional<contract::RepeatPlanRequest> wish() const;
    /// No plan yet: the service is asked, or `words` say what for it waits.
    void showWaiting(const QString& words);
    void showPlan(const contract::RepeatPlan& plan);
    void showFailure(const QString& words);
    /// The confirm was refused for these; the others stay as they are.
    void showConflicts(const QList<domain::SlotConflict>& conflicts);
    /// Every occurrence is free, picked or left out.
    [[nodiscard]] bool isSettled() const;
    [[nodiscard]] int openCount() const;
    /// The first slots of what will be booked beside the hold, in order.
    [[nodiscard]] QList<domain::SlotId> chosenSlots() const;

Q_SIGNALS:
    /// Another rhythm or count: plan again.
    void wishChanged();
    /// Something was picked or left out.
    void settled();

private:
    struct Row
    {
        contract::Occurrence occurrence;
        std::optional<domain::Slot> picked;
        bool leftOut = false;
        [[nodiscard]] bool isOpen() const { return !occurrence.free && !picked && !leftOut; }
    };

    void onWishEdited();
    void rebuild();
    void addRow(int index);
    void addChoices(int index, QVBoxLayout& column);
    void clearRows();
    /// A button that was pressed is gone: on to the next that wants an answer.
    void focusOpen(int from);
    void showSummary();
    [[nodiscard]] QString when(const QDateTime& time) const;
    [[nodiscard]] QString whyNot(const contract::Occurrence& occurrence) const;
    [[nodiscard]] QString wordsOf(const domain::Slot& slot, const QDateTime& wanted) const;

    CalendarController& m_controller;
    QComboBox* m_rhythm = nullptr;
    QSpinBox* m_count = nullptr;
    QWidget* m_countField = nullptr;
    TextLabel* m_summary = nullptr;
    FieldNote* m_problem = nullptr;
    QVBoxLayout* m_rows = nullptr;
    QList<Row> m_plan;
    bool m_planned = false;
};

} // namespace clinic::ui
