#include "chaincheck.h"

#include <utility>

namespace clinic::ui {

namespace {

/// Few enough that a part is there within a breath, so that Stop stops.
constexpr int entriesOfPart = 50'000;

} // namespace

ChainCheck::ChainCheck(contract::AuditApi& audit, QObject* parent)
    : QObject(parent)
    , m_audit(audit)
{
}

void ChainCheck::start()
{
    if (isRunning())
        return;
    m_context = new QObject(this);
    m_checked = 0;
    Q_EMIT started();
    askAfter(0);
}

void ChainCheck::stop()
{
    if (!isRunning())
        return;
    end();
    Q_EMIT stopped(m_checked);
}

void ChainCheck::end()
{
    // An answer may be on the stack.
    std::exchange(m_context, nullptr)->deleteLater();
}

void ChainCheck::askAfter(qint64 seq)
{
    m_audit.verifyAudit({seq, entriesOfPart}, m_context,
                        [this, asked = m_context](const domain::Result<contract::AuditVerdict>& verdict) {
                            if (asked == m_context)
                                onPart(verdict);
                        });
}

void ChainCheck::onPart(const domain::Result<contract::AuditVerdict>& verdict)
{
    if (!verdict) {
        end();
        Q_EMIT failed(verdict.error());
        return;
    }
    if (!verdict->ok || verdict->checkedTo >= verdict->total) {
        end();
        Q_EMIT finished(*verdict);
        return;
    }
    // A part that gets nowhere would be asked for for ever.
    if (verdict->checkedTo <= m_checked) {
        end();
        Q_EMIT failed(domain::Error{.code = domain::ErrorCode::ProtocolViolation});
        return;
    }
    m_checked = verdict->checkedTo;
    Q_EMIT progressed(m_checked, verdict->total);
    if (isRunning())
        askAfter(m_checked);
}

} // namespace clinic::ui
