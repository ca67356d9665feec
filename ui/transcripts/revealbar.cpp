#include "revealbar.h"

#include "ui/common/actionbutton.h"
#include "ui/common/fonts.h"
#include "ui/common/icons.h"
#include "ui/common/metrics.h"
#include "ui/common/severity.h"
#include "ui/common/spokenalert.h"

#include <QHBoxLayout>
#include <QPainter>
#include <QStyle>

#include <algorithm>

namespace clinic::ui {

namespace {

constexpr int longest = 300;
constexpr int oneMinute = 60;
constexpr int edgeWidth = 4;

} // namespace

RevealBar::RevealBar(const domain::Clock& clock, QWidget* parent)
    : QWidget(parent)
    , m_clock(clock)
    , m_hide(new ActionButton(ControlKind::Primary, tr("Hide now"), QStringLiteral("hideRevealedPushButton"), this))
{
    setObjectName(QStringLiteral("revealBar"));
    setMinimumHeight(metrics::toolBar);
    makeAlert(*this);
    m_hide->setKeyHint(tr("Esc"));
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(metrics::pad, metrics::unit - 2, metrics::pad, metrics::unit - 2);
    row->addStretch(1);
    row->addWidget(m_hide);
    connect(m_hide, &QPushButton::clicked, this, &RevealBar::hideWanted);
    m_second.setInterval(1000);
    connect(&m_second, &QTimer::timeout, this, &RevealBar::look);
    hide();
}

void RevealBar::begin(const QDateTime& until)
{
    const QDateTime now = m_clock.now();
    const qint64 left = now.secsTo(until);
    // A computer whose clock is wrong counts the whole time from here; the service gives no more.
    m_until = now.addSecs(left > 0 && left <= longest ? left : longest);
    m_minuteTold = secondsLeft() <= oneMinute;
    setAccessibleName(tr("What was said is readable"));
    setAccessibleDescription(tr("It is hidden again in %1. Esc hides it now.").arg(countdown()));
    m_second.start();
    show();
    sayAlert(*this);
}

void RevealBar::end()
{
    m_second.stop();
    m_until = {};
    hide();
}

int RevealBar::secondsLeft() const
{
    return m_until.isValid() ? int(std::max<qint64>(0, (m_clock.now().msecsTo(m_until) + 999) / 1000)) : 0;
}

QString RevealBar::countdown() const
{
    return QStringLiteral("%1:%2").arg(secondsLeft() / 60).arg(secondsLeft() % 60, 2, 10, QLatin1Char('0'));
}

void RevealBar::look()
{
    if (!isRunning())
        return;
    update();
    if (secondsLeft() == 0) {
        end();
        Q_EMIT expired();
        return;
    }
    if (!m_minuteTold && secondsLeft() <= oneMinute) {
        m_minuteTold = true;
        setAccessibleDescription(tr("It is hidden again in a minute."));
        sayAlert(*this);
    }
}

void RevealBar::paintEvent(QPaintEvent*)
{
    const Tokens& tokens = Tokens::of(palette());
    const bool late = secondsLeft() <= oneMinute;
    const SeverityColors colors = colorsOf(late ? Severity::Critical : Severity::Warning, tokens);
    QPainter painter(this);
    painter.fillRect(rect(), colors.ground);
    const auto placed = [this](const QRect& at) { return QStyle::visualRect(layoutDirection(), rect(), at); };
    painter.fillRect(placed({0, 0, edgeWidth, height()}), colors.edge);
    painter.fillRect(QRect(0, height() - 1, width(), 1), colors.edge);
    int x = metrics::pad + edgeWidth;
    paintIcon(painter, placed({x, (height() - metrics::icon) / 2, metrics::icon, metrics::icon}),
              QStringLiteral("lock-open"), colors.words);
    x += metrics::icon + metrics::unit;
    painter.setPen(colors.words);
    // Figures in cells of the widest digit: they must not dance.
    const QFontMetrics figures(fonts::section());
    int digit = 0;
    for (char c = '0'; c <= '9'; ++c)
        digit = std::max(digit, figures.horizontalAdvance(QLatin1Char(c)));
    painter.setFont(fonts::section());
    const QString count = countdown();
    int countWidth = 0;
    for (const QChar c : count)
        countWidth += c.isDigit() ? digit : figures.horizontalAdvance(c) + 1;
    QRect cells = placed({x, 0, countWidth, height()});
    int at = cells.left();
    for (const QChar c : count) {
        const int cell = c.isDigit() ? digit : figures.horizontalAdvance(c) + 1;
        painter.drawText(QRect(at, 0, cell, height()), Qt::AlignCenter, c);
        at += cell;
    }
    x += countWidth + metrics::unit;
    painter.setFont(fonts::body());
    const int end = isRightToLeft() ? width() - m_hide->geometry().right() : m_hide->geometry().left();
    const int room = end - x - metrics::unit;
    painter.drawText(placed({x, 0, room, height()}),
                     QStyle::visualAlignment(layoutDirection(), Qt::AlignLeft | Qt::AlignVCenter),
                     QFontMetrics(fonts::body())
                         .elidedText(tr("left. You read what was said; it cannot be marked or copied, and the audit says so."),
                                     Qt::ElideRight, room));
}

} // namespace clinic::ui
