#pragma once

#include "domain/clock.h"

#include <QObject>
#include <QTimer>

namespace clinic::ui {

/// Notices that nobody has pressed a key or a button of the mouse for a while, anywhere in the application. Goes by the
/// clock, so that a computer that slept counts as idle; the first key after that does nothing else.
class IdleWatch final : public QObject
{
    Q_OBJECT
public:
    /// The clock must outlive the watch.
    explicit IdleWatch(const domain::Clock& clock, QObject* parent = nullptr);
    ~IdleWatch() override;

    /// 0 is never.
    void setMinutes(int minutes);
    void start();
    void stop();
    /// Looks at the clock; a timer does so every few seconds.
    void look();

Q_SIGNALS:
    void idle();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    [[nodiscard]] bool isLate() const;
    void tell();

    const domain::Clock& m_clock;
    int m_minutes = 0;
    bool m_running = false;
    /// The key whose override was taken must not type into what is shown now.
    bool m_swallowKey = false;
    QDateTime m_lastInput;
    QTimer m_tick;
};

} // namespace clinic::ui
