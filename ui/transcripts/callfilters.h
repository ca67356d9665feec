#pragma once

#include "callsearch.h"

#include <QWidget>

class QMenu;

namespace clinic::ui {

class ChoiceButton;
class PeriodPopup;

/// How the calls ended, what was redacted in them, and when they were: a button each, with a menu.
class CallFilters final : public QWidget
{
    Q_OBJECT
public:
    /// The search must outlive the widget.
    CallFilters(CallSearch& search, const QTimeZone& zone, const domain::Clock& clock, QWidget* parent = nullptr);

    /// In a word or two, for the head of the list: “Today”; empty for every day.
    [[nodiscard]] QString periodWords() const;

private:
    void fillOutcomes();
    void fillLabels();
    void fillPeriods();
    void showFilter();
    void choose(const CallSearch::Filter& filter);
    void popUp(ChoiceButton& button, QMenu& menu);

    CallSearch& m_search;
    QTimeZone m_zone;
    const domain::Clock& m_clock;
    ChoiceButton* m_outcome = nullptr;
    ChoiceButton* m_label = nullptr;
    ChoiceButton* m_period = nullptr;
    QMenu* m_outcomes = nullptr;
    QMenu* m_labels = nullptr;
    QMenu* m_periods = nullptr;
    PeriodPopup* m_days = nullptr;
};

} // namespace clinic::ui
