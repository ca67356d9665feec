#pragma once

#include <QList>
#include <QString>

#include <sys/types.h>

namespace clinic::storage {

/// The processes whose working directory this is: PostgreSQL's server and its children live in their cluster's.
[[nodiscard]] QList<pid_t> processesIn(const QString& directory);

/// Ends what an earlier service left running on this cluster: the server cleanly if it can, everything in the end.
/// Recognised by where it lives, never by a bare id from a file. False when something would not go.
[[nodiscard]] bool endLeftovers(const QString& clusterDirectory);

} // namespace clinic::storage
