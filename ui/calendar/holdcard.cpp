#include "holdcard.h"

#include "calendarwords.h"
#include "domain/clock.h"
#include "ui/common/fonts.h"
#include "ui/common/icons.h"
#include "ui/common/spokenalert.h"
#include "ui/common/tokens.h"

#include <QEvent>
#include <QPainter>

#include <algorithm>
#include <cmath>

namespace clinic::ui {

namespace {

constexpr int pad = 12;
constexpr int warningSeconds = 120;
constexpr int criticalSeconds = 30;
constexpr qint64 fiveMinutes = 300;
constexpr qint64 oneMinute = 60;

} // namespace

HoldCard::HoldCard(const domain::Clock& clock, QWidget* parent)
    : QWidget(parent)
    , m_clock(clock)
{
    setObjectName(QStringLiteral("holdCard"));
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    makeFonts();
    makeAlert(*this);
    m_second.setInterval(1000);
    connect(&m_second, &QTimer::timeout, this, &HoldCard::tick);
}

void HoldCard::makeFonts()
{
    m_section = fonts::section();
    m_small = fonts::small();
    m_large = fonts::countdownLarge();
    m_digit = 0;
    for (char digit = '0'; digit <= '9'; ++digit)
        m_digit = std::max(m_digit, QFontMetricsF(m_large).horizontalAdvance(QLatin1Char(digit)));
}

void HoldCard::show(Kind kind, const QString& title, const QString& words)
{
    m_kind = kind;
    m_title = title;
    m_words = words;
    if (kind == Kind::Held)
        m_second.start();
    else
        m_second.stop();
    setAccessibleName(title);
    setAccessibleDescription(kind == Kind::Held
                                 ? tr("Held for you, %1 left. %2").arg(CalendarWords::countdown(secondsLeft()), words)
                                 : words);
    updateGeometry();
    update();
    if (kind == Kind::None)
        sayAlert(*this);
}

void HoldCard::showHeld(const QString& title, const QString& subtitle, const QDateTime& since, const QDateTime& until)
{
    m_since = since;
    if (until != m_until) {
        m_until = until;
        m_spokenAt = std::max(oneMinute, secondsLeft());
    }
    show(Kind::Held, title, subtitle);
}

void HoldCard::showClaiming(const QString& title, const QString& subtitle)
{
    show(Kind::Claiming, title, subtitle);
}

void HoldCard::showNone(const QString& title, const QString& words)
{
    show(Kind::None, title, words);
}

void HoldCard::setCompact(bool compact)
{
    m_compact = compact;
    updateGeometry();
}

qint64 HoldCard::secondsLeft() const
{
    return m_until.isValid() ? std::max<qint64>(0, m_clock.now().secsTo(m_until)) : 0;
}

void HoldCard::tick()
{
    update();
    const qint64 left = secondsLeft();
    // Not each second, and none missed when a tick comes late.
    for (const qint64 spoken : {fiveMinutes, oneMinute}) {
        if (left > spoken || m_spokenAt <= spoken)
            continue;
        m_spokenAt = spoken;
        setAccessibleDescription(tr("Held for you, %1 left. %2").arg(CalendarWords::countdown(left), m_words));
        sayAlert(*this);
    }
}

QSize HoldCard::sizeHint() const
{
    return {288, heightForWidth(320)};
}

int HoldCard::heightForWidth(int width) const
{
    const int section = QFontMetrics(m_section).height();
    const int small = QFontMetrics(m_small).height();
    if (m_kind == Kind::None) {
        const QRect words =
            QFontMetrics(m_small).boundingRect(QRect(0, 0, width - 2 * pad - 24, 1000), Qt::TextWordWrap, m_words);
        return 2 * pad + section + 4 + words.height();
    }
    return 2 * pad + section + 4 + small + (m_compact ? 0 : 16);
}

void HoldCard::paintEvent(QPaintEvent*)
{
    const Tokens& tokens = Tokens::of(palette());
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    QPen pen(m_kind == Kind::None ? tokens.lineStrong : tokens.accent, m_kind == Kind::None ? 1 : 1.5);
    pen.setDashPattern({3, 2});
    painter.setPen(pen);
    painter.setBrush(m_kind == Kind::None ? QBrush(Qt::NoBrush) : QBrush(tokens.accentSoft));
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.75, 0.75, -0.75, -0.75), 8, 8);
    const QRect inner = rect().adjusted(pad, pad - 2, -pad, -pad + 2);
    if (m_kind == Kind::None)
        paintNone(painter, inner);
    else
        paintHeld(painter, inner);
}

void HoldCard::paintNone(QPainter& painter, const QRect& inner) const
{
    const Tokens& tokens = Tokens::of(palette());
    const bool rtl = isRightToLeft();
    const int section = QFontMetrics(m_section).height();
    const QRect icon(rtl ? inner.right() - 16 : inner.left(), inner.top() + (section - 16) / 2, 16, 16);
    paintIcon(painter, icon, QStringLiteral("circle-dashed"), tokens.textMuted);
    const QRect words = inner.adjusted(rtl ? 0 : 24, 0, rtl ? -24 : 0, 0);
    painter.setFont(m_section);
    painter.setPen(tokens.text);
    const int side = Qt::AlignLeft;
    painter.drawText(words, side | int(Qt::AlignTop), m_title);
    painter.setFont(m_small);
    painter.setPen(tokens.textMuted);
    painter.drawText(words.adjusted(0, section + 4, 0, 0), side | int(Qt::AlignTop) | int(Qt::TextWordWrap), m_words);
}

void HoldCard::paintHeld(QPainter& painter, const QRect& inner) const
{
    const Tokens& tokens = Tokens::of(palette());
    const bool rtl = isRightToLeft();
    const int side = Qt::AlignLeft;
    const QFontMetrics section(m_section);
    const QFontMetrics small(m_small);
    const qint64 left = secondsLeft();
    int countWidth = 0;
    if (m_kind == Kind::Held) {
        const QString figures = CalendarWords::countdown(left);
        const qreal colon = QFontMetricsF(m_large).horizontalAdvance(QLatin1Char(':')) + 1;
        const auto cell = [&](QChar c) { return c == QLatin1Char(':') ? colon : m_digit; };
        qreal whole = 0;
        for (const QChar c : figures)
            whole += cell(c);
        countWidth = int(std::ceil(whole));
        painter.setFont(m_large);
        painter.setPen(left < criticalSeconds  ? tokens.critical
                       : left < warningSeconds ? tokens.warning
                                               : tokens.accentSoftText);
        const int rowHeight = m_compact ? inner.height() : section.height() + 6;
        qreal x = rtl ? inner.left() : inner.right() + 1 - countWidth;
        for (const QChar c : figures) {
            painter.drawText(QRectF(x, inner.top() - 2, cell(c), rowHeight), Qt::AlignCenter | Qt::TextDontClip, c);
            x += cell(c);
        }
    }
    const QRect words = inner.adjusted(rtl ? countWidth + 8 : 0, 0, rtl ? 0 : -countWidth - 8, 0);
    painter.setPen(tokens.accentSoftText);
    painter.setFont(m_section);
    painter.drawText(words, side | int(Qt::AlignTop), section.elidedText(m_title, Qt::ElideRight, words.width()));
    const QRect second(inner.left(), inner.top() + section.height() + 4, inner.width(), small.height());
    QFont strong = m_small;
    strong.setWeight(QFont::DemiBold);
    const QString state = m_kind == Kind::Held ? tr("held for you") : tr("asking…");
    const int stateWidth = m_compact ? 0 : QFontMetrics(strong).horizontalAdvance(state) + 8;
    painter.setFont(m_small);
    painter.drawText(
        second.adjusted(rtl ? stateWidth : 0, 0, rtl ? 0 : -stateWidth, 0), side | int(Qt::AlignVCenter),
        small.elidedText(m_words, Qt::ElideRight, second.width() - stateWidth - (m_compact ? countWidth : 0)));
    if (m_compact)
        return;
    painter.setFont(strong);
    painter.drawText(second, int(Qt::AlignVCenter) | Qt::AlignRight, state);
    const QRectF track(inner.left(), inner.bottom() - 4, inner.width(), 4);
    painter.setPen(Qt::NoPen);
    painter.setBrush(tokens.surfaceRaised);
    painter.drawRoundedRect(track, 2, 2);
    if (m_kind != Kind::Held)
        return;
    const qint64 whole = std::max<qint64>(1, m_since.secsTo(m_until));
    const qreal share = std::clamp(qreal(left) / qreal(whole), 0.0, 1.0);
    QRectF bar = track;
    bar.setWidth(track.width() * share);
    if (rtl)
        bar.moveRight(track.right());
    painter.setBrush(left < criticalSeconds ? tokens.critical : left < warningSeconds ? tokens.warning : tokens.accent);
    painter.drawRoundedRect(bar, 2, 2);
}

void HoldCard::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::FontChange)
        makeFonts();
}

} // namespace clinic::ui
