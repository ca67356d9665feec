#include "monthview.h"

#include "monthdelegate.h"
#include "monthmodel.h"
#include "ui/common/fonts.h"
#include "ui/common/tokens.h"

#include <QHeaderView>
#include <QKeyEvent>
#include <QPainter>

namespace clinic::ui {

namespace {

constexpr int leastRow = 64;
constexpr int leastColumn = 88;
constexpr int headHeight = 32;

/// The names of the days on the ground of the grid's own header.
class WeekdayHeader final : public QHeaderView
{
public:
    explicit WeekdayHeader(QWidget* parent)
        : QHeaderView(Qt::Horizontal, parent)
    {
    }

protected:
    void paintSection(QPainter* painter, const QRect& rect, int section) const override
    {
        const Tokens& tokens = Tokens::of(palette());
        painter->fillRect(rect, tokens.surface);
        painter->fillRect(QRect(rect.left(), rect.bottom(), rect.width(), 1), tokens.line);
        painter->setFont(fonts::smallStrong());
        painter->setPen(tokens.textMuted);
        painter->drawText(rect, Qt::AlignCenter, model()->headerData(section, Qt::Horizontal).toString());
    }
};

} // namespace

MonthView::MonthView(DayFacts& facts, const DayWords::ProviderNames& names, QWidget* parent)
    : QTableView(parent)
    , m_facts(facts)
    , m_model(new MonthModel(facts, names, this))
{
    setObjectName(QStringLiteral("monthView"));
    setAccessibleName(tr("Month"));
    setModel(m_model);
    setItemDelegate(new MonthDelegate(this));
    setSelectionMode(SingleSelection);
    setEditTriggers(NoEditTriggers);
    setTabKeyNavigation(false);
    setFrameShape(NoFrame);
    setHorizontalHeader(new WeekdayHeader(this));
    horizontalHeader()->setObjectName(QStringLiteral("weekdayHeader"));
    setShowGrid(false);
    setMouseTracking(true);
    setProperty("focusRing", false);
    setHorizontalScrollMode(ScrollPerPixel);
    setVerticalScrollMode(ScrollPerPixel);
    verticalHeader()->hide();
    verticalHeader()->setMinimumSectionSize(leastRow);
    verticalHeader()->setSectionResizeMode(QHeaderView::Stretch);
    horizontalHeader()->setMinimumSectionSize(leastColumn);
    horizontalHeader()->setSectionResizeMode(QHeaderView::Stretch);
    horizontalHeader()->setSectionsClickable(false);
    horizontalHeader()->setHighlightSections(false);
    horizontalHeader()->setFixedHeight(headHeight);
    connect(this, &QTableView::doubleClicked, this,
            [this](const QModelIndex& index) { Q_EMIT dayActivated(m_model->dayAt(index)); });
    connect(selectionModel(), &QItemSelectionModel::currentChanged, this, [this](const QModelIndex& index) {
        if (index.isValid())
            Q_EMIT currentDayChanged(m_model->dayAt(index));
    });
}

void MonthView::setToday(const QDate& today)
{
    m_model->setToday(today);
}

QDate MonthView::month() const
{
    return m_model->month();
}

QDate MonthView::currentDay() const
{
    return m_model->dayAt(currentIndex());
}

void MonthView::setCurrentDay(const QDate& day)
{
    const QDate month(day.year(), day.month(), 1);
    if (month != m_model->month()) {
        m_model->setMonth(month);
        m_facts.want(this, m_model->firstDay(), m_model->lastDay());
    }
    setCurrentIndex(m_model->indexOf(day));
}

void MonthView::keyPressEvent(QKeyEvent* event)
{
    const QDate day = currentDay().isValid() ? currentDay() : m_model->month();
    if (!day.isValid() || (event->modifiers() & ~(Qt::KeypadModifier | Qt::ControlModifier))) {
        QTableView::keyPressEvent(event);
        return;
    }
    const bool far = event->modifiers() & Qt::ControlModifier;
    const int forward = isRightToLeft() ? -1 : 1;
    const int inWeek = currentIndex().isValid() ? currentIndex().column() : 0;
    switch (event->key()) {
    case Qt::Key_Left:
        setCurrentDay(day.addDays(-forward));
        return;
    case Qt::Key_Right:
        setCurrentDay(day.addDays(forward));
        return;
    case Qt::Key_Up:
        setCurrentDay(day.addDays(-7));
        return;
    case Qt::Key_Down:
        setCurrentDay(day.addDays(7));
        return;
    case Qt::Key_PageUp:
        setCurrentDay(day.addMonths(-1));
        return;
    case Qt::Key_PageDown:
        setCurrentDay(day.addMonths(1));
        return;
    case Qt::Key_Home:
        setCurrentDay(far ? m_model->month() : day.addDays(-inWeek));
        return;
    case Qt::Key_End:
        setCurrentDay(far ? m_model->month().addDays(m_model->month().daysInMonth() - 1) : day.addDays(6 - inWeek));
        return;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (far)
            break;
        Q_EMIT dayActivated(day);
        return;
    case Qt::Key_Escape:
        Q_EMIT escapePressed();
        return;
    default:
        break;
    }
    // Letters are the screen's, not a search among the numbers.
    event->ignore();
}

} // namespace clinic::ui
