#include "signinpause.h"

#include "ui/common/errorwords.h"
#include "ui/common/fieldnote.h"

#include <chrono>

namespace clinic::ui {

using namespace std::chrono_literals;

SignInPause::SignInPause(FieldNote& note, QObject* parent)
    : QObject(parent)
    , m_note(note)
{
    m_tick.setInterval(1s);
    connect(&m_tick, &QTimer::timeout, this, &SignInPause::onTick);
}

void SignInPause::begin(int seconds)
{
    m_ends.setRemainingTime(std::chrono::seconds(seconds));
    m_tick.start();
    onTick();
}

void SignInPause::onTick()
{
    if (m_ends.hasExpired()) {
        m_tick.stop();
        m_note.clear();
    } else {
        domain::Error pause{.code = domain::ErrorCode::RateLimited};
        pause.retryAfterSeconds = int(m_ends.remainingTime() / 1000) + 1;
        m_note.showError(ErrorWords::ofSignIn(pause));
    }
    Q_EMIT changed();
}

} // namespace clinic::ui
