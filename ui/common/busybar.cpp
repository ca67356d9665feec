#include "busybar.h"

#include "tokens.h"

#include <QPainter>

#include <chrono>

namespace clinic::ui {

namespace {

using namespace std::chrono_literals;

constexpr int thickness = 2;
constexpr int rounds = 100;

} // namespace

BusyBar::BusyBar(QWidget* parent)
    : QWidget(parent)
{
    setFixedHeight(thickness);
    m_delay.setSingleShot(true);
    m_delay.setInterval(150ms);
    m_step.setInterval(33ms);
    connect(&m_delay, &QTimer::timeout, this, [this] {
        m_position = 0;
        m_step.start();
        update();
    });
    connect(&m_step, &QTimer::timeout, this, [this] {
        m_position = (m_position + 2) % rounds;
        update();
    });
}

void BusyBar::setBusy(bool busy)
{
    if (busy == isBusy())
        return;
    m_delay.stop();
    m_step.stop();
    if (busy)
        m_delay.start();
    update();
}

QSize BusyBar::sizeHint() const
{
    return {100, thickness};
}

void BusyBar::paintEvent(QPaintEvent*)
{
    if (!m_step.isActive())
        return;
    const Tokens& tokens = Tokens::of(palette());
    QPainter painter(this);
    painter.fillRect(rect(), tokens.line);
    const int part = width() / 3;
    const int at = (width() + part) * m_position / rounds - part;
    painter.fillRect(QRect(isRightToLeft() ? width() - at - part : at, 0, part, height()), tokens.accent);
}

} // namespace clinic::ui
