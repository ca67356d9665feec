#pragma once

#include <QByteArray>
#include <QString>

namespace clinic::test {

/// Where the service keeps its PostgreSQL cluster inside a data directory.
[[nodiscard]] QString clusterDirectory(const QString& dataDir);

/// Runs SQL on the running cluster of that data directory as the superuser whom row security does not bind. The result
/// as text, columns by '|', rows by newline; "ERROR: …" when it failed.
[[nodiscard]] QByteArray runSqlAsSuperuser(const QString& dataDir, const QByteArray& sql);

} // namespace clinic::test
