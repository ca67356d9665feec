#include "repeatfield.h"

#include "calendarcontroller.h"
#include "calendarwords.h"
#include "ui/common/actionbutton.h"
#include "ui/common/fieldnote.h"
#include "ui/common/flowlayout.h"
#include "ui/common/iconlabel.h"
#include "ui/common/labeledfield.h"
#include "ui/common/metrics.h"
#include "ui/common/textlabel.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLocale>
#include <QSignalBlocker>
#include <QSpinBox>
#include <QVBoxLayout>

#include <algorithm>

namespace clinic::ui {

using contract::RepeatEvery;

namespace {

constexpr int fewest = 2;
constexpr int most = 52;
constexpr int usual = 6;
constexpr int farthestWeeks = 8;
constexpr int mostAlternatives = 3;

/// A rhythm as the combo box keeps it: days are negative.
int packed(RepeatEvery every, int interval)
{
    return every == RepeatEvery::Day ? -interval : interval;
}

} // namespace

RepeatField::RepeatField(CalendarController& controller, QWidget* parent)
    : QWidget(parent)
    , m_controller(controller)
    , m_rhythm(new QComboBox)
    , m_count(new QSpinBox)
    , m_summary(new TextLabel(TextLabel::SmallMuted, {}))
    , m_problem(new FieldNote(QStringLiteral("repeatNote")))
    , m_rows(new QVBoxLayout)
{
    setObjectName(QStringLiteral("repeatField"));
    m_rhythm->setObjectName(QStringLiteral("repeatComboBox"));
    m_rhythm->setMinimumHeight(metrics::control);
    m_rhythm->addItem(tr("Does not repeat"), 0);
    m_rhythm->addItem(tr("Daily"), packed(RepeatEvery::Day, 1));
    m_rhythm->addItem(tr("Weekly"), packed(RepeatEvery::Week, 1));
    for (int weeks = 2; weeks <= farthestWeeks; ++weeks)
        m_rhythm->addItem(tr("Every %n weeks", nullptr, weeks), packed(RepeatEvery::Week, weeks));
    m_count->setObjectName(QStringLiteral("repeatSpinBox"));
    // As high as the box beside it.
    m_count->setFixedHeight(std::max(metrics::control, fontMetrics().height() + 14));
    m_count->setRange(fewest, most);
    m_count->setValue(usual);
    m_countField = new LabeledField(tr("Times"), m_count);
    m_countField->hide();
    m_summary->setObjectName(QStringLiteral("repeatSummaryLabel"));
    m_summary->setWordWrap(true);
    m_summary->setContentsMargins(metrics::half, 0, metrics::half, 0);
    m_summary->hide();
    m_problem->setContentsMargins(metrics::half, 0, metrics::half, 0);
    m_rows->setSpacing(0);

    auto* line = new QHBoxLayout;
    line->setSpacing(metrics::half);
    line->addWidget(new LabeledField(tr("Repeat"), m_rhythm), 5, Qt::AlignTop);
    line->addWidget(m_countField, 2, Qt::AlignTop);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(metrics::half);
    column->addLayout(line);
    column->addWidget(m_summary);
    column->addWidget(m_problem);
    column->addLayout(m_rows);
    connect(m_rhythm, &QComboBox::currentIndexChanged, this, &RepeatField::onWishEdited);
    connect(m_count, &QSpinBox::valueChanged, this, &RepeatField::onWishEdited);
}

void RepeatField::clear()
{
    {
        const QSignalBlocker rhythm(m_rhythm);
        const QSignalBlocker count(m_count);
        m_rhythm->setCurrentIndex(0);
        m_count->setValue(usual);
    }
    m_countField->hide();
    showWaiting({});
}

std::optional<contract::RepeatPlanRequest> RepeatField::wish() const
{
    const int rhythm = m_rhythm->currentData().toInt();
    if (rhythm == 0)
        return std::nullopt;
    return contract::RepeatPlanRequest{rhythm < 0 ? RepeatEvery::Day : RepeatEvery::Week, std::abs(rhythm),
                                       m_count->value()};
}

void RepeatField::onWishEdited()
{
    m_countField->setVisible(wish().has_value());
    showWaiting({});
    Q_EMIT wishChanged();
}

void RepeatField::showWaiting(const QString& words)
{
    m_planned = false;
    m_plan.clear();
    m_problem->clear();
    clearRows();
    m_summary->setText(words);
    m_summary->setVisible(!words.isEmpty());
}

void RepeatField::showFailure(const QString& words)
{
    showWaiting({});
    m_problem->showError(words);
}

void RepeatField::showPlan(const contract::RepeatPlan& plan)
{
    showWaiting({});
    m_planned = true;
    for (const contract::Occurrence& occurrence : plan.occurrences)
        m_plan.append({occurrence, {}, false});
    rebuild();
}

void RepeatField::showConflicts(const QList<domain::SlotConflict>& conflicts)
{
    for (const domain::SlotConflict& conflict : conflicts) {
        for (Row& row : m_plan) {
            const domain::SlotId& chosen = row.picked ? row.picked->id : row.occurrence.slotId;
            if (row.leftOut || chosen != conflict.slotId)
                continue;
            row.occurrence.free = false;
            row.occurrence.holder = conflict.holder;
            row.occurrence.resourceKind = conflict.resourceKind;
            row.occurrence.alternatives = conflict.alternatives;
            row.picked.reset();
        }
    }
    rebuild();
    Q_EMIT settled();
}

int RepeatField::openCount() const
{
    return int(std::count_if(m_plan.begin(), m_plan.end(), [](const Row& row) { return row.isOpen(); }));
}

bool RepeatField::isSettled() const
{
    return !wish() || (m_planned && openCount() == 0);
}

QList<domain::SlotId> RepeatField::chosenSlots() const
{
    QList<domain::SlotId> chosen;
    if (!wish())
        return chosen;
    for (const Row& row : m_plan) {
        if (!row.leftOut && !row.isOpen())
            chosen.append(row.picked ? row.picked->id : row.occurrence.slotId);
    }
    return chosen;
}

void RepeatField::clearRows()
{
    while (QLayoutItem* item = m_rows->takeAt(0)) {
        if (QWidget* row = item->widget()) {
            // At once out of sight, for assistive programs too; not deleted, as the press may have come from inside.
            row->hide();
            row->setParent(nullptr);
            row->deleteLater();
        }
        delete item;
    }
}

void RepeatField::rebuild()
{
    clearRows();
    for (int i = 0; i < m_plan.size(); ++i)
        addRow(i);
    showSummary();
}

void RepeatField::focusOpen(int from)
{
    for (int i = from; i < m_plan.size(); ++i) {
        const QLayoutItem* item = m_plan.at(i).isOpen() ? m_rows->itemAt(i) : nullptr;
        if (auto* button = item ? item->widget()->findChild<QPushButton*>() : nullptr) {
            button->setFocus(Qt::TabFocusReason);
            return;
        }
    }
    m_rhythm->setFocus(Qt::TabFocusReason);
}

void RepeatField::showSummary()
{
    const int open = openCount();
    const int booked = int(chosenSlots().size()) + 1;
    m_problem->clear();
    m_summary->setVisible(true);
    m_summary->setText(open == 0 ? tr("%n bookings in all. Nothing is taken before you confirm.", nullptr, booked)
                                 : tr("Nothing is taken before you confirm."));
    if (open > 0)
        m_problem->showError(tr("%n times are not free: pick another, or leave it out.", nullptr, open));
}

QString RepeatField::when(const QDateTime& time) const
{
    const QDateTime local = time.toTimeZone(m_controller.zone());
    return QLocale().toString(local.date(), tr("ddd d MMM")) + QLatin1Char(' ') +
           CalendarWords::clock(time, m_controller.zone());
}

QString RepeatField::wordsOf(const domain::Slot& slot, const QDateTime& wanted) const
{
    const QDate day = m_controller.model().localDate(slot.startsAt);
    const QString time = CalendarWords::clock(slot.startsAt, m_controller.zone());
    const QString who = CalendarWords::shortName(m_controller.providerName(slot.providerId));
    if (day == m_controller.model().localDate(wanted))
        //: Time and provider of a free time
        return tr("%1 %2").arg(time, who);
    //: Day, time and provider of a free time
    return tr("%1 %2 %3").arg(CalendarWords::dayOfWeek(day), time, who);
}

QString RepeatField::whyNot(const contract::Occurrence& occurrence) const
{
    if (!occurrence.resourceKind.isEmpty())
        return tr("no %1 is free").arg(occurrence.resourceKind);
    if (occurrence.holder)
        return tr("%1 holds it").arg(occurrence.holder->name);
    return occurrence.slotId.isEmpty() ? tr("nobody works then") : tr("taken");
}

void RepeatField::addRow(int index)
{
    const Row& row = m_plan.at(index);
    const bool open = row.isOpen();
    const QDateTime shown = row.picked ? row.picked->startsAt : row.occurrence.startsAt;
    QString words = when(shown);
    if (row.leftOut)
        words = tr("%1 · left out").arg(words);
    else if (open)
        words = tr("%1 · %2", "time, why it cannot be had").arg(words, whyNot(row.occurrence));
    else if (row.picked && row.picked->startsAt != row.occurrence.startsAt)
        words = tr("%1 · instead of %2").arg(words, when(row.occurrence.startsAt));

    auto* line = new QWidget;
    line->setObjectName(QStringLiteral("occurrence%1").arg(index + 2));
    line->setAccessibleName(words);
    auto* column = new QVBoxLayout(line);
    column->setContentsMargins(metrics::half, 2, metrics::half, 2);
    column->setSpacing(metrics::half);
    auto* top = new QHBoxLayout;
    top->setSpacing(6);
    top->addWidget(new IconLabel(row.leftOut ? QStringLiteral("x")
                                 : open      ? QStringLiteral("triangle-alert")
                                             : QStringLiteral("check"),
                                 14, open ? QPalette::BrightText : QPalette::PlaceholderText));
    auto* label = new ElidedLabel(row.leftOut ? TextLabel::SmallMuted : TextLabel::Small, words);
    label->setMinimumHeight(24);
    top->addWidget(label, 1);
    if (row.leftOut || row.picked) {
        auto* change = new ActionButton(ControlKind::Quiet, tr("Change"), QStringLiteral("changeOccurrencePushButton"));
        change->setToolTip(tr("Offers the other times again (Enter)"));
        change->setAccessibleName(tr("Change %1").arg(when(row.occurrence.startsAt)));
        change->setMinimumHeight(24);
        connect(change, &QPushButton::clicked, this, [this, index] {
            m_plan[index].picked.reset();
            m_plan[index].leftOut = false;
            rebuild();
            focusOpen(index);
            Q_EMIT settled();
        });
        top->addWidget(change);
    }
    column->addLayout(top);
    if (open)
        addChoices(index, *column);
    m_rows->addWidget(line);
}

void RepeatField::addChoices(int index, QVBoxLayout& column)
{
    const contract::Occurrence& occurrence = m_plan.at(index).occurrence;
    auto* buttons = new FlowLayout(metrics::half);
    buttons->setContentsMargins(20, 0, 0, metrics::half);
    const QString wanted = when(occurrence.startsAt);
    for (const domain::Slot& slot : occurrence.alternatives.mid(0, mostAlternatives)) {
        auto* pick = new ActionButton(ControlKind::Secondary, wordsOf(slot, occurrence.startsAt),
                                      QStringLiteral("pickOccurrencePushButton"));
        //: Another time, in place of which
        pick->setAccessibleName(tr("%1 instead of %2").arg(pick->text(), wanted));
        pick->setToolTip(tr("Takes this time instead of %1 (Enter)").arg(wanted));
        connect(pick, &QPushButton::clicked, this, [this, index, slot] {
            m_plan[index].picked = slot;
            rebuild();
            focusOpen(0);
            Q_EMIT settled();
        });
        buttons->addWidget(pick);
    }
    auto* skip = new ActionButton(ControlKind::Quiet, tr("Leave out"), QStringLiteral("skipOccurrencePushButton"));
    skip->setAccessibleName(tr("Leave out %1").arg(wanted));
    skip->setToolTip(tr("Books the others without %1 (Enter)").arg(wanted));
    connect(skip, &QPushButton::clicked, this, [this, index] {
        m_plan[index].leftOut = true;
        rebuild();
        focusOpen(0);
        Q_EMIT settled();
    });
    buttons->addWidget(skip);
    column.addLayout(buttons);
}

} // namespace clinic::ui
