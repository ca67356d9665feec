#include "idlewatch.h"

#include <QCoreApplication>
#include <QEvent>

#include <chrono>
#include <utility>

namespace clinic::ui {

using namespace std::chrono_literals;

namespace {

constexpr int secondsOfMinute = 60;

bool isInput(QEvent::Type type)
{
    switch (type) {
    case QEvent::KeyPress:
    case QEvent::ShortcutOverride:
    case QEvent::MouseButtonPress:
    case QEvent::MouseButtonDblClick:
    case QEvent::Wheel:
    case QEvent::TouchBegin:
    case QEvent::TabletPress:
    case QEvent::InputMethod:
        return true;
    default:
        return false;
    }
}

} // namespace

IdleWatch::IdleWatch(const domain::Clock& clock, QObject* parent)
    : QObject(parent)
    , m_clock(clock)
{
    m_tick.setInterval(5s);
    connect(&m_tick, &QTimer::timeout, this, &IdleWatch::look);
    qApp->installEventFilter(this);
}

IdleWatch::~IdleWatch() = default;

void IdleWatch::setMinutes(int minutes)
{
    m_minutes = minutes;
}

void IdleWatch::start()
{
    m_running = true;
    m_swallowKey = false;
    m_lastInput = m_clock.now();
    m_tick.start();
}

void IdleWatch::stop()
{
    m_running = false;
    m_tick.stop();
}

bool IdleWatch::isLate() const
{
    return m_running && m_minutes > 0 && m_lastInput.secsTo(m_clock.now()) >= m_minutes * secondsOfMinute;
}

void IdleWatch::look()
{
    // A clock that was put back must not keep the console open for longer.
    if (m_clock.now() < m_lastInput)
        m_lastInput = m_clock.now();
    if (isLate())
        tell();
}

void IdleWatch::tell()
{
    stop();
    Q_EMIT idle();
}

bool IdleWatch::eventFilter(QObject* watched, QEvent* event)
{
    const QEvent::Type type = event->type();
    if (!isInput(type))
        return QObject::eventFilter(watched, event);
    if (type == QEvent::KeyPress && std::exchange(m_swallowKey, false))
        return true;
    if (isLate()) {
        m_swallowKey = type == QEvent::ShortcutOverride;
        event->accept();
        tell();
        return true;
    }
    if (m_running)
        m_lastInput = m_clock.now();
    return QObject::eventFilter(watched, event);
}

} // namespace clinic::ui
