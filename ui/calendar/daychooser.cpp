#include "daychooser.h"

#include "calendarwords.h"
#include "minimonth.h"
#include "typedday.h"
#include "ui/common/controlpainting.h"
#include "ui/common/metrics.h"
#include "ui/common/textlabel.h"

#include <QApplication>
#include <QKeyEvent>
#include <QLineEdit>
#include <QPainter>
#include <QVBoxLayout>

#include <algorithm>

namespace clinic::ui {

DayChooser::DayChooser(DayFacts& facts, const DayWords::ProviderNames& names, QWidget* over)
    : QFrame(over)
    , m_edit(new QLineEdit)
    , m_words(new TextLabel(TextLabel::SmallMuted, {}))
    , m_month(new MiniMonth)
{
    setObjectName(QStringLiteral("dayChooser"));
    m_edit->setObjectName(QStringLiteral("dayLineEdit"));
    m_edit->setAccessibleName(tr("Go to day"));
    m_edit->setPlaceholderText(tr("17, fri, +7, +2w"));
    m_edit->setMinimumHeight(metrics::control);
    m_words->setObjectName(QStringLiteral("typedDayLabel"));
    m_month->setObjectName(QStringLiteral("chooserMonth"));
    m_month->setFacts(&facts, names);
    auto* top = new QVBoxLayout;
    top->setContentsMargins(metrics::pad, metrics::pad, metrics::pad, 0);
    top->setSpacing(metrics::half);
    top->addWidget(m_edit);
    top->addWidget(m_words);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addLayout(top);
    column->addWidget(m_month);
    setFixedWidth(metrics::sidePanel + 8);
    hide();
    connect(m_edit, &QLineEdit::textEdited, this, &DayChooser::onTyped);
    connect(m_month, &MiniMonth::dayChosen, this, &DayChooser::choose);
    connect(qApp, &QApplication::focusChanged, this, [this](QWidget*, QWidget* now) {
        if (isVisible() && now && now != this && !isAncestorOf(now))
            close(false);
    });
    m_edit->installEventFilter(this);
}

void DayChooser::open(const QDate& shown, const QDate& today, const QPoint& at)
{
    if (!isVisible())
        m_before = QApplication::focusWidget();
    m_today = today;
    m_typed = {};
    m_edit->clear();
    m_words->setText(tr("A day, or choose one below."));
    m_month->setToday(today);
    m_month->setShown(shown, shown);
    adjustSize();
    const int right = std::max(0, parentWidget()->width() - width());
    move(std::clamp(at.x(), 0, right), at.y());
    show();
    raise();
    m_edit->setFocus(Qt::ShortcutFocusReason);
}

void DayChooser::onTyped(const QString& text)
{
    const auto day = typedDay(text, m_today, QLocale());
    m_typed = day.value_or(QDate());
    m_words->setText(day                           ? QLocale().toString(*day, tr("dddd d MMMM yyyy"))
                     : text.simplified().isEmpty() ? tr("A day, or choose one below.")
                                                   : tr("This means no day."));
    m_edit->setAccessibleDescription(m_words->text());
    if (day)
        m_month->setShown(*day, *day);
}

void DayChooser::choose(const QDate& day)
{
    close(true);
    Q_EMIT dayChosen(day);
}

void DayChooser::close(bool giveFocusBack)
{
    hide();
    if (giveFocusBack && m_before)
        m_before->setFocus(Qt::OtherFocusReason);
}

bool DayChooser::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == m_edit && event->type() == QEvent::ShortcutOverride &&
        static_cast<QKeyEvent*>(event)->key() == Qt::Key_Escape) {
        event->accept();
        return true;
    }
    return QFrame::eventFilter(watched, event);
}

void DayChooser::keyPressEvent(QKeyEvent* event)
{
    switch (event->key()) {
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (m_typed.isValid())
            choose(m_typed);
        return;
    case Qt::Key_Down:
        m_month->setFocus();
        return;
    case Qt::Key_Escape:
        close(true);
        return;
    default:
        QFrame::keyPressEvent(event);
    }
}

bool DayChooser::focusNextPrevChild(bool next)
{
    // Tab goes round inside, as in any small window.
    QWidget* other = m_edit->hasFocus() ? static_cast<QWidget*>(m_month) : m_edit;
    other->setFocus(next ? Qt::TabFocusReason : Qt::BacktabFocusReason);
    return true;
}

void DayChooser::paintEvent(QPaintEvent*)
{
    const Tokens& tokens = Tokens::of(palette());
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.fillRect(rect(), tokens.window);
    paintRounded(painter, rect(), metrics::controlRadius, tokens.surfaceRaised, tokens.lineStrong);
}

} // namespace clinic::ui
