#pragma once

#include <QDeadlineTimer>
#include <QObject>
#include <QTimer>

namespace clinic::ui {

class FieldNote;

/// The pause after too many wrong passwords, counted down in a note.
class SignInPause final : public QObject
{
    Q_OBJECT
public:
    explicit SignInPause(FieldNote& note, QObject* parent);

    void begin(int seconds);
    [[nodiscard]] bool isActive() const { return m_tick.isActive(); }

Q_SIGNALS:
    void changed();

private:
    void onTick();

    FieldNote& m_note;
    QTimer m_tick;
    QDeadlineTimer m_ends;
};

} // namespace clinic::ui
