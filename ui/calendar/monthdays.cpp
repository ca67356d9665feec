#include "monthdays.h"

#include "ui/common/tokens.h"

#include <QHelpEvent>
#include <QKeyEvent>
#include <QLocale>
#include <QMouseEvent>
#include <QPainter>
#include <QToolTip>

#include <algorithm>

namespace clinic::ui {

namespace {

constexpr int weeks = 6;
constexpr int rowHeight = 32;
constexpr int headHeight = 24;
constexpr int dotSize = 4;
constexpr int dotStep = 6;

QFont sized(const QFont& base, int pixels, bool strong)
{
    QFont font = base;
    font.setPixelSize(pixels);
    if (strong)
        font.setWeight(QFont::DemiBold);
    return font;
}

} // namespace

MonthDays::MonthDays(QWidget* parent)
    : QWidget(parent)
{
    setObjectName(QStringLiteral("monthDays"));
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
    setAccessibleName(tr("Month"));
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
}

QSize MonthDays::sizeHint() const
{
    return {208, headHeight + weeks * rowHeight};
}

void MonthDays::setToday(const QDate& today)
{
    m_today = today;
    update();
}

void MonthDays::setShown(const QDate& first, const QDate& last)
{
    m_first = first;
    m_last = last;
    m_focus = first;
    setMonth(first);
}

void MonthDays::setMonth(const QDate& month)
{
    m_month = QDate(month.year(), month.month(), 1);
    if (m_facts)
        m_facts->want(this, firstCell(), firstCell().addDays(7 * weeks - 1));
    describeFocus();
    update();
    Q_EMIT monthChanged(m_month);
}

void MonthDays::setFacts(DayFacts* facts, const DayWords::ProviderNames& names)
{
    m_facts = facts;
    m_names = names;
    connect(facts, &DayFacts::changed, this, [this] {
        describeFocus();
        update();
    });
}

void MonthDays::describeFocus()
{
    if (!m_focus.isValid())
        return;
    setAccessibleDescription(m_facts ? DayWords::lines(*m_facts, m_focus, m_names).join(QStringLiteral(", "))
                                     : QLocale().toString(m_focus, QLocale::LongFormat));
}

QDate MonthDays::firstCell() const
{
    const int start = QLocale().firstDayOfWeek();
    return m_month.addDays(-((m_month.dayOfWeek() - start + 7) % 7));
}

QRect MonthDays::cellRect(int row, int column) const
{
    const int place = isRightToLeft() ? 6 - column : column;
    const int left = place * width() / 7;
    return {left, headHeight + row * rowHeight, (place + 1) * width() / 7 - left, rowHeight};
}

QDate MonthDays::dayAt(const QPoint& point) const
{
    for (int i = 0; i < 7 * weeks; ++i) {
        if (cellRect(i / 7, i % 7).contains(point))
            return firstCell().addDays(i);
    }
    return {};
}

void MonthDays::paintEvent(QPaintEvent*)
{
    const Tokens& tokens = Tokens::of(palette());
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setFont(sized(font(), 11, false));
    painter.setPen(tokens.textMuted);
    for (int i = 0; i < 7; ++i) {
        const int day = (QLocale().firstDayOfWeek() - 1 + i) % 7 + 1;
        const QRect cell = cellRect(0, i);
        painter.drawText(QRect(cell.left(), 0, cell.width(), headHeight), Qt::AlignCenter,
                         QLocale().standaloneDayName(day, QLocale::NarrowFormat));
    }
    for (int i = 0; i < 7 * weeks; ++i)
        paintDay(painter, firstCell().addDays(i), cellRect(i / 7, i % 7));
}

void MonthDays::paintDay(QPainter& painter, const QDate& day, const QRect& cell) const
{
    const Tokens& tokens = Tokens::of(palette());
    const bool chosen = m_first <= day && day <= m_last;
    const bool other = day.month() != m_month.month();
    const int side = std::min(cell.width(), cell.height()) - 2;
    QRect mark(0, 0, side, side);
    mark.moveCenter(cell.center());
    const bool solid = chosen && m_first == m_last;
    painter.setPen(Qt::NoPen);
    if (solid || chosen) {
        painter.setBrush(solid ? tokens.accent : tokens.accentSoft);
        painter.drawRoundedRect(mark, 6, 6);
    } else if (day == m_hover) {
        painter.setBrush(tokens.surfaceSunken);
        painter.drawRoundedRect(mark, 6, 6);
    }
    if (day == m_today && !solid) {
        painter.setPen(QPen(tokens.accent, 1));
        painter.setBrush(Qt::NoBrush);
        painter.drawRoundedRect(QRectF(mark).adjusted(0.5, 0.5, -0.5, -0.5), 6, 6);
    }
    painter.setFont(sized(font(), 12, day == m_today || chosen));
    painter.setPen(solid    ? tokens.accentText
                   : chosen ? tokens.accentSoftText
                   : other  ? tokens.textDisabled
                            : tokens.text);
    painter.drawText(m_facts ? mark.adjusted(0, 0, 0, -7) : mark, Qt::AlignCenter, QString::number(day.day()));
    paintLoad(painter, day, mark, solid ? tokens.accentText : other ? tokens.textDisabled : tokens.accent);
    if (hasFocus() && day == m_focus) {
        painter.setPen(QPen(tokens.focus, 2));
        painter.setBrush(Qt::NoBrush);
        painter.drawRoundedRect(QRectF(mark).adjusted(-1, -1, 1, 1), 7, 7);
    }
}

void MonthDays::paintLoad(QPainter& painter, const QDate& day, const QRect& mark, const QColor& color) const
{
    const auto load = m_facts ? m_facts->loadOf(day) : std::nullopt;
    const int dots = load ? int(fullnessOf(*load)) : 0;
    const int left = mark.center().x() + 1 - (dots * dotStep - (dotStep - dotSize)) / 2;
    painter.setPen(Qt::NoPen);
    painter.setBrush(color);
    for (int i = 0; i < dots; ++i)
        painter.drawEllipse(QRectF(left + i * dotStep, mark.bottom() - 7, dotSize, dotSize));
}

bool MonthDays::event(QEvent* event)
{
    if (event->type() != QEvent::ToolTip || !m_facts)
        return QWidget::event(event);
    const auto* help = static_cast<QHelpEvent*>(event);
    const QDate day = dayAt(help->pos());
    if (!day.isValid()) {
        QToolTip::hideText();
        return true;
    }
    QStringList lines = DayWords::lines(*m_facts, day, m_names);
    lines.first() = tr("%1 (Enter)").arg(lines.first());
    QToolTip::showText(help->globalPos(), lines.join(QLatin1Char('\n')), this);
    return true;
}

void MonthDays::mousePressEvent(QMouseEvent* event)
{
    const QDate day = dayAt(event->position().toPoint());
    if (event->button() == Qt::LeftButton && day.isValid())
        Q_EMIT dayChosen(day);
}

void MonthDays::mouseMoveEvent(QMouseEvent* event)
{
    const QDate day = dayAt(event->position().toPoint());
    if (day != m_hover) {
        m_hover = day;
        update();
    }
}

void MonthDays::leaveEvent(QEvent*)
{
    m_hover = {};
    update();
}

void MonthDays::moveFocusTo(const QDate& day)
{
    m_focus = day;
    if (day.month() != m_month.month() || day.year() != m_month.year())
        setMonth(day);
    describeFocus();
    update();
}

void MonthDays::keyPressEvent(QKeyEvent* event)
{
    const int forward = isRightToLeft() ? -1 : 1;
    const QDate from = m_focus.isValid() ? m_focus : m_month;
    switch (event->key()) {
    case Qt::Key_Left:
        moveFocusTo(from.addDays(-forward));
        return;
    case Qt::Key_Right:
        moveFocusTo(from.addDays(forward));
        return;
    case Qt::Key_Up:
        moveFocusTo(from.addDays(-7));
        return;
    case Qt::Key_Down:
        moveFocusTo(from.addDays(7));
        return;
    case Qt::Key_PageUp:
        moveFocusTo(from.addMonths(-1));
        return;
    case Qt::Key_PageDown:
        moveFocusTo(from.addMonths(1));
        return;
    case Qt::Key_Return:
    case Qt::Key_Enter:
    case Qt::Key_Space:
        Q_EMIT dayChosen(from);
        return;
    default:
        QWidget::keyPressEvent(event);
    }
}

} // namespace clinic::ui
