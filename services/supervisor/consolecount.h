#pragma once

#include "supervisor/filelock.h"

#include <QString>

#include <optional>

namespace clinic::supervisor {

/// Who uses the service of a data directory: each console holds a share of DIR/consoles.lock. A service that a console
/// started ends with the last of them, whoever that is.
class ConsoleCount final
{
public:
    /// Joins the others. The directory must be there.
    explicit ConsoleCount(const QString& dataDir);

    /// Notes that a console, not an administrator, started this service.
    void noteStarted(qint64 servicePid);
    /// Whether this is the last console and the service was started by one of them.
    [[nodiscard]] bool shouldStop(qint64 servicePid);

private:
    std::optional<FileLock> m_share;
};

} // namespace clinic::supervisor
