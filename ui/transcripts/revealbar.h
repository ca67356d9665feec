#pragma once

#include "domain/clock.h"

#include <QTimer>
#include <QWidget>

namespace clinic::ui {

class ActionButton;

/// Stands over a call while what was said is readable, and counts down. By the clock, so that a computer that slept
/// hides it at once.
class RevealBar final : public QWidget
{
    Q_OBJECT
public:
    /// The clock must outlive the bar.
    explicit RevealBar(const domain::Clock& clock, QWidget* parent = nullptr);

    /// Until `until`, and never longer than five minutes.
    void begin(const QDateTime& until);
    void end();
    [[nodiscard]] bool isRunning() const { return m_until.isValid(); }
    [[nodiscard]] int secondsLeft() const;
    /// Looks at the clock; a timer does so every second.
    void look();

Q_SIGNALS:
    void expired();
    void hideWanted();

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    [[nodiscard]] QString countdown() const;

    const domain::Clock& m_clock;
    QDateTime m_until;
    QTimer m_second;
    bool m_minuteTold = false;
    ActionButton* m_hide = nullptr;
};

} // namespace clinic::ui
