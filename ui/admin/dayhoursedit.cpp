#include "dayhoursedit.h"

#include "timefield.h"
#include "ui/common/fieldnote.h"
#include "ui/common/icons.h"
#include "ui/common/metrics.h"
#include "ui/common/textlabel.h"

#include <QGridLayout>
#include <QHBoxLayout>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

namespace clinic::ui {

namespace {

constexpr int perLine = 2;
constexpr int mostStretches = 8;

bool isWrong(const domain::DayStretch& stretch)
{
    return !stretch.startsAt.isValid() || !stretch.endsAt.isValid() || stretch.endsAt <= stretch.startsAt;
}

QToolButton* smallButton(const QString& iconName, const QString& name, const QString& objectName, QWidget* parent)
{
    auto* button = new QToolButton(parent);
    button->setObjectName(objectName);
    button->setIcon(icon(iconName));
    button->setAutoRaise(true);
    button->setFixedSize(metrics::control, metrics::control);
    button->setFocusPolicy(Qt::StrongFocus);
    button->setAccessibleName(name);
    button->setToolTip(name);
    return button;
}

} // namespace

QString hoursError(const QList<domain::DayStretch>& stretches)
{
    for (const domain::DayStretch& one : stretches) {
        if (!one.startsAt.isValid() || !one.endsAt.isValid())
            return DayHoursEdit::tr("A time is like 9:00 or 17:30.");
        if (one.endsAt <= one.startsAt)
            return DayHoursEdit::tr("%1 to %2 ends before it begins.")
                .arg(one.startsAt.toString(QStringLiteral("HH:mm")), one.endsAt.toString(QStringLiteral("HH:mm")));
    }
    QList<domain::DayStretch> sorted = stretches;
    std::sort(sorted.begin(), sorted.end(), [](const auto& a, const auto& b) { return a.startsAt < b.startsAt; });
    for (int i = 1; i < sorted.size(); ++i) {
        if (sorted.at(i).startsAt < sorted.at(i - 1).endsAt)
            return DayHoursEdit::tr("%1 to %2 runs into the stretch from %3.")
                .arg(sorted.at(i - 1).startsAt.toString(QStringLiteral("HH:mm")),
                     sorted.at(i - 1).endsAt.toString(QStringLiteral("HH:mm")),
                     sorted.at(i).startsAt.toString(QStringLiteral("HH:mm")));
    }
    return {};
}

DayHoursEdit::DayHoursEdit(const QString& day, const QString& objectName, QWidget* parent)
    : QWidget(parent)
    , m_day(day)
    , m_grid(new QGridLayout)
    , m_closed(new TextLabel(TextLabel::Muted, tr("Closed"), this))
    , m_add(smallButton(QStringLiteral("plus"), tr("%1: add a stretch").arg(day), objectName + QStringLiteral("Add"),
                        this))
    , m_note(new FieldNote(objectName + QStringLiteral("Note"), this))
{
    setObjectName(objectName);
    m_closed->setMinimumHeight(metrics::control);
    m_grid->setHorizontalSpacing(metrics::unit);
    m_grid->setVerticalSpacing(metrics::half);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(metrics::half);
    column->addLayout(m_grid);
    column->addWidget(m_note);
    connect(m_add, &QToolButton::clicked, this, &DayHoursEdit::addAfterLast);
    layOut();
}

void DayHoursEdit::setHours(const QList<domain::DayStretch>& hours)
{
    if (hours == asTyped())
        return;
    while (m_lines.size() > hours.size())
        delete m_lines.takeLast().whole;
    for (int i = 0; i < hours.size(); ++i) {
        if (i == m_lines.size()) {
            addStretch(hours.at(i));
            continue;
        }
        m_lines.at(i).from->setTime(hours.at(i).startsAt);
        m_lines.at(i).to->setTime(hours.at(i).endsAt);
    }
    layOut();
    judge();
}

QList<domain::DayStretch> DayHoursEdit::asTyped() const
{
    QList<domain::DayStretch> typed;
    for (const Line& line : m_lines)
        typed.append({line.from->time(), line.to->time()});
    return typed;
}

QList<domain::DayStretch> DayHoursEdit::hours() const
{
    QList<domain::DayStretch> sorted = asTyped();
    std::stable_sort(sorted.begin(), sorted.end(), [](const auto& a, const auto& b) { return a.startsAt < b.startsAt; });
    return sorted;
}

bool DayHoursEdit::isValid() const
{
    return hoursError(asTyped()).isEmpty();
}

QString DayHoursEdit::note() const
{
    return m_note->text();
}

void DayHoursEdit::focusFirstError()
{
    for (const Line& line : m_lines) {
        if (isWrong({line.from->time(), line.to->time()}))
            return (line.from->time().isValid() ? line.to : line.from)->setFocus();
    }
    if (!m_lines.isEmpty())
        m_lines.last().from->setFocus();
}

void DayHoursEdit::addStretch(const domain::DayStretch& stretch)
{
    const QString number = QString::number(m_lines.size() + 1);
    auto* whole = new QWidget(this);
    Line line{whole, new TimeField(objectName() + QStringLiteral("From") + number, whole),
              new TimeField(objectName() + QStringLiteral("To") + number, whole),
              smallButton(QStringLiteral("x"), tr("%1: remove stretch %2").arg(m_day, number),
                          objectName() + QStringLiteral("Remove") + number, whole)};
    line.from->setAccessibleName(tr("%1, stretch %2, from").arg(m_day, number));
    line.to->setAccessibleName(tr("%1, stretch %2, to").arg(m_day, number));
    line.from->setTime(stretch.startsAt);
    line.to->setTime(stretch.endsAt);
    auto* row = new QHBoxLayout(whole);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(metrics::half + 2);
    row->addWidget(line.from);
    row->addWidget(new TextLabel(TextLabel::Muted, QStringLiteral("–"), whole));
    row->addWidget(line.to);
    row->addWidget(line.remove);
    for (TimeField* field : {line.from, line.to})
        connect(field, &QLineEdit::textEdited, this, [this] {
            judge();
            Q_EMIT changed();
        });
    connect(line.remove, &QToolButton::clicked, this, [this, whole] { removeStretch(whole); });
    m_lines.append(line);
}

void DayHoursEdit::removeStretch(const QWidget* whole)
{
    const auto at = std::find_if(m_lines.begin(), m_lines.end(), [whole](const Line& l) { return l.whole == whole; });
    const auto index = at - m_lines.begin();
    at->whole->hide();
    at->whole->deleteLater();
    m_lines.erase(at);
    layOut();
    judge();
    if (index < m_lines.size())
        m_lines.at(index).from->setFocus();
    else
        m_add->setFocus();
    Q_EMIT changed();
}

void DayHoursEdit::addAfterLast()
{
    // An hour after the last one, or the usual day.
    domain::DayStretch next{QTime(9, 0), QTime(17, 0)};
    if (!m_lines.isEmpty() && m_lines.last().to->time().isValid()) {
        const QTime last = m_lines.last().to->time();
        const QTime start = last < QTime(22, 0) ? last.addSecs(3600) : last;
        next = {start, start < QTime(20, 0) ? start.addSecs(4 * 3600) : QTime(23, 55)};
    }
    addStretch(next);
    layOut();
    judge();
    m_lines.last().from->setFocus();
    m_lines.last().from->selectAll();
    Q_EMIT changed();
}

void DayHoursEdit::layOut()
{
    while (QLayoutItem* item = m_grid->takeAt(0))
        delete item;
    m_closed->setVisible(m_lines.isEmpty());
    if (m_lines.isEmpty())
        m_grid->addWidget(m_closed, 0, 0);
    QWidget* before = m_add;
    for (int i = 0; i < m_lines.size(); ++i) {
        const Line& line = m_lines.at(i);
        m_grid->addWidget(line.whole, i / perLine, i % perLine);
        line.whole->show();
        setTabOrder(before, line.from);
        setTabOrder(line.from, line.to);
        setTabOrder(line.to, line.remove);
        before = line.remove;
    }
    if (before != m_add)
        setTabOrder(before, m_add);
    m_grid->addWidget(m_add, 0, perLine);
    m_grid->setColumnStretch(perLine + 1, 1);
    m_add->setEnabled(m_lines.size() < mostStretches);
}

void DayHoursEdit::judge()
{
    const QList<domain::DayStretch> typed = asTyped();
    for (int i = 0; i < m_lines.size(); ++i) {
        const bool backwards = typed.at(i).startsAt.isValid() && isWrong(typed.at(i));
        markInvalid(*m_lines.at(i).from, !typed.at(i).startsAt.isValid());
        markInvalid(*m_lines.at(i).to, !typed.at(i).endsAt.isValid() || backwards);
    }
    if (const QString error = hoursError(typed); !error.isEmpty())
        m_note->showError(error);
    else
        m_note->clear();
}

} // namespace clinic::ui
