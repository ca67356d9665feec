#include "datefield.h"

#include "ui/common/icons.h"
#include "ui/common/metrics.h"

#include <QCalendarWidget>
#include <QKeyEvent>
#include <QLocale>
#include <QMenu>
#include <QToolButton>
#include <QWidgetAction>

namespace clinic::ui {

namespace {

constexpr int pickSize = 26;

/// The locale's short form with all four digits of the year.
QString shapeOf(const QLocale& locale)
{
    QString shape = locale.dateFormat(QLocale::ShortFormat);
    if (!shape.contains(QLatin1String("yyyy")))
        shape.replace(QLatin1String("yy"), QLatin1String("yyyy"));
    return shape;
}

} // namespace

DateField::DateField(const QString& objectName, QWidget* parent)
    : QLineEdit(parent)
    , m_pick(new QToolButton(this))
{
    setObjectName(objectName);
    setProperty("focusRing", true);
    setToolTip(tr("A day more or less with ↑ and ↓, a month with Page Up and Page Down"));
    m_pick->setObjectName(objectName + QStringLiteral("PickToolButton"));
    m_pick->setAutoRaise(true);
    m_pick->setCursor(Qt::ArrowCursor);
    // F4 does the same, so it needs no stop of its own.
    m_pick->setFocusPolicy(Qt::NoFocus);
    m_pick->setIcon(icon(QStringLiteral("calendar")));
    m_pick->setAccessibleName(tr("Pick from a month"));
    m_pick->setToolTip(tr("Pick from a month  F4"));
    connect(m_pick, &QToolButton::clicked, this, &DateField::openMonth);
    connect(this, &QLineEdit::editingFinished, this, [this] {
        if (const QDate said = date(); said.isValid())
            setDate(said);
    });
}

QDate DateField::parse(const QString& text, const QLocale& locale)
{
    const QString written = text.trimmed();
    for (const QString& shape : {shapeOf(locale), locale.dateFormat(QLocale::ShortFormat), QStringLiteral("yyyy-MM-dd"),
                                 locale.dateFormat(QLocale::LongFormat), QStringLiteral("d.M.yyyy"),
                                 QStringLiteral("d/M/yyyy"), QStringLiteral("d MMM yyyy"),
                                 QStringLiteral("d MMMM yyyy")}) {
        QDate date = locale.toDate(written, shape);
        // Two digits of a year mean this century; Qt reads the last one.
        if (date.isValid() && date.year() < 2000 && date.year() >= 1900 && !written.contains(QLatin1String("19")))
            date = date.addYears(100);
        if (date.isValid() && date.year() >= 2000)
            return date;
    }
    return {};
}

void DateField::setDate(const QDate& date)
{
    setText(date.isValid() ? locale().toString(date, shapeOf(locale())) : QString());
}

QDate DateField::date() const
{
    return parse(text(), locale());
}

void DateField::choose(const QDate& date)
{
    setDate(date);
    selectAll();
    Q_EMIT textEdited(text());
}

void DateField::openMonth()
{
    auto* menu = new QMenu(this);
    menu->setObjectName(QStringLiteral("monthMenu"));
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->setAccessibleName(tr("Month"));
    auto* month = new QCalendarWidget;
    month->setLocale(locale());
    month->setFirstDayOfWeek(locale().firstDayOfWeek());
    month->setVerticalHeaderFormat(QCalendarWidget::NoVerticalHeader);
    month->setHorizontalHeaderFormat(QCalendarWidget::ShortDayNames);
    if (const QDate said = date(); said.isValid())
        month->setSelectedDate(said);
    auto* action = new QWidgetAction(menu);
    action->setDefaultWidget(month);
    menu->addAction(action);
    const auto take = [this, menu](const QDate& chosen) {
        choose(chosen);
        menu->close();
    };
    connect(month, &QCalendarWidget::clicked, menu, take);
    connect(month, &QCalendarWidget::activated, menu, take);
    menu->popup(mapToGlobal(QPoint(0, height() + 2)));
    month->setFocus();
}

void DateField::keyPressEvent(QKeyEvent* event)
{
    const QDate now = date();
    if (event->key() == Qt::Key_F4)
        return openMonth();
    if (now.isValid()) {
        switch (event->key()) {
        case Qt::Key_Up:
            return choose(now.addDays(1));
        case Qt::Key_Down:
            return choose(now.addDays(-1));
        case Qt::Key_PageUp:
            return choose(now.addMonths(1));
        case Qt::Key_PageDown:
            return choose(now.addMonths(-1));
        default:
            break;
        }
    }
    QLineEdit::keyPressEvent(event);
}

void DateField::placePick()
{
    const bool rtl = isRightToLeft();
    m_pick->setGeometry(rtl ? 3 : width() - pickSize - 3, (height() - pickSize) / 2, pickSize, pickSize);
    const int room = pickSize + 2;
    setTextMargins(rtl ? room : 0, 0, rtl ? 0 : room, 0);
}

void DateField::resizeEvent(QResizeEvent* event)
{
    QLineEdit::resizeEvent(event);
    placePick();
}

void DateField::changeEvent(QEvent* event)
{
    QLineEdit::changeEvent(event);
    if (event->type() == QEvent::LayoutDirectionChange)
        placePick();
}

} // namespace clinic::ui
