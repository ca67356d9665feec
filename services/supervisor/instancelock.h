#pragma once

#include "domain/result.h"
#include "supervisor/filelock.h"

#include <QString>

namespace clinic::supervisor {

/// One service a data directory: DIR/service.lock, held as long as this lives.
class InstanceLock final
{
public:
    /// `state_conflict`, with the other one's process id, when a service runs there already.
    [[nodiscard]] static domain::Result<InstanceLock> acquire(const QString& dataDir);

private:
    explicit InstanceLock(FileLock lock)
        : m_lock(std::move(lock))
    {
    }
    FileLock m_lock;
};

} // namespace clinic::supervisor
