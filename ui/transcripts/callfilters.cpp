#include "callfilters.h"

#include "callwords.h"
#include "periodpopup.h"
#include "ui/common/choicebutton.h"
#include "ui/common/flowlayout.h"
#include "ui/common/icons.h"
#include "ui/common/metrics.h"
#include "ui/common/redactionwords.h"

#include <QActionGroup>
#include <QLocale>
#include <QMenu>

#include <array>

namespace clinic::ui {

using domain::CallOutcome;
using Period = CallSearch::Period;

namespace {

constexpr std::array outcomes{CallOutcome::Booked, CallOutcome::NoBooking, CallOutcome::LineDropped,
                              CallOutcome::Transferred, CallOutcome::Voicemail};
constexpr std::array periods{Period::Any, Period::Today, Period::Yesterday, Period::LastWeek, Period::LastMonth};

/// What is chosen is told by a tick.
QAction* addChoice(QMenu& menu, QActionGroup& group, const QString& words)
{
    QAction* action = menu.addAction(words);
    action->setCheckable(true);
    group.addAction(action);
    return action;
}

} // namespace

CallFilters::CallFilters(CallSearch& search, const QTimeZone& zone, const domain::Clock& clock, QWidget* parent)
    : QWidget(parent)
    , m_search(search)
    , m_zone(zone)
    , m_clock(clock)
    , m_outcome(new ChoiceButton({}, QStringLiteral("callOutcomePushButton"), this))
    , m_label(new ChoiceButton({}, QStringLiteral("callLabelPushButton"), this))
    , m_period(new ChoiceButton({}, QStringLiteral("callPeriodPushButton"), this))
    , m_outcomes(new QMenu(this))
    , m_labels(new QMenu(this))
    , m_periods(new QMenu(this))
    , m_days(new PeriodPopup(this))
{
    auto* flow = new FlowLayout(metrics::unit, this);
    flow->setContentsMargins(0, 0, 0, 0);
    flow->addWidget(m_outcome);
    flow->addWidget(m_label);
    flow->addWidget(m_period);
    m_outcome->setToolTip(tr("How the call ended"));
    m_label->setToolTip(tr("What was redacted"));
    m_period->setToolTip(tr("When the call was"));
    m_outcomes->setObjectName(QStringLiteral("callOutcomeMenu"));
    m_labels->setObjectName(QStringLiteral("callLabelMenu"));
    m_periods->setObjectName(QStringLiteral("callPeriodMenu"));
    for (ChoiceButton* button : {m_outcome, m_label, m_period})
        button->setCheckable(true);
    fillOutcomes();
    fillLabels();
    fillPeriods();
    connect(m_outcome, &QPushButton::clicked, this, [this] { popUp(*m_outcome, *m_outcomes); });
    connect(m_label, &QPushButton::clicked, this, [this] { popUp(*m_label, *m_labels); });
    connect(m_period, &QPushButton::clicked, this, [this] { popUp(*m_period, *m_periods); });
    connect(m_days, &PeriodPopup::chosen, this, [this](const QDate& first, const QDate& last) {
        CallSearch::Filter filter = m_search.filter();
        filter.period = Period::Days;
        filter.first = first;
        filter.last = last;
        choose(filter);
    });
    connect(&m_search, &CallSearch::filterChanged, this, &CallFilters::showFilter);
    showFilter();
}

void CallFilters::choose(const CallSearch::Filter& filter)
{
    m_search.setFilter(filter);
}

void CallFilters::popUp(ChoiceButton& button, QMenu& menu)
{
    // The click is no choice yet.
    showFilter();
    menu.popup(button.mapToGlobal(QPoint(button.isRightToLeft() ? button.width() - menu.sizeHint().width() : 0,
                                         button.height() + 2)));
}

void CallFilters::fillOutcomes()
{
    auto* group = new QActionGroup(m_outcomes);
    const auto add = [this, group](const QString& words, const QString& iconName, std::optional<CallOutcome> outcome) {
        QAction* action = addChoice(*m_outcomes, *group, words);
        if (!iconName.isEmpty())
            action->setIcon(icon(iconName));
        action->setData(outcome ? QVariant(int(*outcome)) : QVariant());
        connect(action, &QAction::triggered, this, [this, outcome] {
            CallSearch::Filter filter = m_search.filter();
            filter.outcome = outcome;
            choose(filter);
        });
    };
    add(tr("Any outcome"), {}, std::nullopt);
    for (const CallOutcome outcome : outcomes)
        add(CallWords::outcome(outcome), CallWords::outcomeIcon(outcome), outcome);
}

void CallFilters::fillLabels()
{
    auto* group = new QActionGroup(m_labels);
    const auto add = [this, group](const QString& words, const QString& iconName,
                                   std::optional<domain::RedactionLabel> label) {
        QAction* action = addChoice(*m_labels, *group, words);
        if (!iconName.isEmpty())
            action->setIcon(icon(iconName));
        action->setData(label ? QVariant(int(*label)) : QVariant());
        connect(action, &QAction::triggered, this, [this, label] {
            CallSearch::Filter filter = m_search.filter();
            filter.label = label;
            choose(filter);
        });
    };
    add(tr("Any label"), {}, std::nullopt);
    for (const domain::RedactionLabel label : domain::redactionLabels())
        add(RedactionWords::of(label), RedactionWords::iconOf(domain::groupOf(label)), label);
}

void CallFilters::fillPeriods()
{
    auto* group = new QActionGroup(m_periods);
    for (const Period period : periods) {
        const QString words = period == Period::Any         ? tr("Any day")
                              : period == Period::Today     ? tr("Today")
                              : period == Period::Yesterday ? tr("Yesterday")
                              : period == Period::LastWeek  ? tr("Last 7 days")
                                                            : tr("Last 30 days");
        QAction* action = addChoice(*m_periods, *group, words);
        action->setData(int(period));
        connect(action, &QAction::triggered, this, [this, period] {
            CallSearch::Filter filter = m_search.filter();
            filter.period = period;
            filter.first = filter.last = {};
            choose(filter);
        });
    }
    m_periods->addSeparator();
    QAction* days = addChoice(*m_periods, *group, tr("From … to …"));
    days->setData(int(Period::Days));
    connect(days, &QAction::triggered, this, [this] {
        showFilter();
        const QDate today = m_clock.now().toTimeZone(m_zone).date();
        const CallSearch::Filter& filter = m_search.filter();
        const bool known = filter.period == Period::Days;
        m_days->open(known ? filter.first : today, known ? filter.last : today, *m_period);
    });
}

QString CallFilters::periodWords() const
{
    const CallSearch::Filter& filter = m_search.filter();
    switch (filter.period) {
    case Period::Today:
        return tr("Today");
    case Period::Yesterday:
        return tr("Yesterday");
    case Period::LastWeek:
        return tr("Last 7 days");
    case Period::LastMonth:
        return tr("Last 30 days");
    case Period::Days: {
        const QString first = QLocale().toString(filter.first, tr("d MMM"));
        return filter.first == filter.last
                   ? first
                   //: From one day to another
                   : tr("%1 to %2").arg(first, QLocale().toString(filter.last, tr("d MMM")));
    }
    case Period::Any:
        break;
    }
    return {};
}

void CallFilters::showFilter()
{
    const CallSearch::Filter& filter = m_search.filter();
    const auto show = [](ChoiceButton& button, const QString& name, const QString& value) {
        button.setValue(value.isEmpty() ? name : value);
        button.setAccessibleName(value.isEmpty() ? name : tr("%1: %2").arg(name, value));
        button.setChecked(!value.isEmpty());
    };
    show(*m_outcome, tr("Outcome"), filter.outcome ? CallWords::outcome(*filter.outcome) : QString());
    show(*m_label, tr("Label"), filter.label ? RedactionWords::of(*filter.label) : QString());
    show(*m_period, tr("Day"), periodWords());
    const auto tick = [](QMenu& menu, const QVariant& value) {
        for (QAction* action : menu.actions())
            action->setChecked(!action->isSeparator() && action->data() == value);
    };
    tick(*m_outcomes, filter.outcome ? QVariant(int(*filter.outcome)) : QVariant());
    tick(*m_labels, filter.label ? QVariant(int(*filter.label)) : QVariant());
    tick(*m_periods, int(filter.period));
    updateGeometry();
    layout()->invalidate();
}

} // namespace clinic::ui
