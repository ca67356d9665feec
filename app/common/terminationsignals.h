#pragma once

#include <QObject>

class QSocketNotifier;

namespace clinic::app {

/// SIGTERM and SIGINT as a Qt signal on the main thread. One per process.
class TerminationSignals final : public QObject
{
    Q_OBJECT
public:
    explicit TerminationSignals(QObject* parent = nullptr);
    ~TerminationSignals() override;

Q_SIGNALS:
    void terminated();

private:
    QSocketNotifier* m_notifier;
};

} // namespace clinic::app
