#pragma once

#include "domain/result.h"

#include <QString>

namespace clinic::storage {

/// The one directory of an installation: cluster, keys, sockets, logs. Mode 0700, and for root `root:postgres 0710`, as
/// PostgreSQL runs as another user and has to pass through.
class DataDirectory final
{
public:
    /// Creates it if need be and sets its modes. Refuses one that cannot be written, that PostgreSQL's user cannot
    /// reach, or that holds somebody else's files.
    [[nodiscard]] static domain::Result<DataDirectory> prepare(const QString& path);

    /// Absolute, without links.
    [[nodiscard]] const QString& path() const { return m_path; }
    [[nodiscard]] QString file(const QString& name) const { return m_path + QLatin1Char('/') + name; }

private:
    explicit DataDirectory(QString path)
        : m_path(std::move(path))
    {
    }
    QString m_path;
};

} // namespace clinic::storage
