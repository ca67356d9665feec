#include "supervisor/consolecount.h"

namespace clinic::supervisor {

ConsoleCount::ConsoleCount(const QString& dataDir)
    : m_share(FileLock::tryLock(dataDir + QLatin1String("/consoles.lock"), FileLock::Mode::Shared))
{
}

void ConsoleCount::noteStarted(qint64 servicePid)
{
    if (m_share)
        m_share->write(QByteArray::number(servicePid));
}

bool ConsoleCount::shouldStop(qint64 servicePid)
{
    return m_share && servicePid > 0 && m_share->tryMakeExclusive() && m_share->read().toLongLong() == servicePid;
}

} // namespace clinic::supervisor
