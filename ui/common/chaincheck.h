#pragma once

#include "contract/ports.h"

namespace clinic::ui {

/// Verifies the audit in parts, so that it shows how far it is and can be stopped.
class ChainCheck final : public QObject
{
    Q_OBJECT
public:
    explicit ChainCheck(contract::AuditApi& audit, QObject* parent = nullptr);

    /// From the first entry; nothing while one is under way.
    void start();
    void stop();
    [[nodiscard]] bool isRunning() const { return m_context; }

Q_SIGNALS:
    void started();
    void progressed(qint64 checked, qint64 total);
    /// All was followed, or something was found that does not fit.
    void finished(const clinic::contract::AuditVerdict& verdict);
    void failed(const clinic::domain::Error& error);
    void stopped(qint64 checked);

private:
    void askAfter(qint64 seq);
    void onPart(const domain::Result<contract::AuditVerdict>& verdict);
    void end();

    contract::AuditApi& m_audit;
    /// Stands for one run: answers to an older one find nobody.
    QObject* m_context = nullptr;
    qint64 m_checked = 0;
};

} // namespace clinic::ui
