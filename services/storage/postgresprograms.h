#pragma once

#include "domain/result.h"

#include <QString>

namespace clinic::storage {

/// Where initdb and postgres of one installation live.
struct PostgresPrograms
{
    static constexpr int oldestMajor = 15;

    QString directory;
    int major = 0;

    [[nodiscard]] QString initdb() const { return directory + QLatin1String("/initdb"); }
    [[nodiscard]] QString postgres() const { return directory + QLatin1String("/postgres"); }

    /// CALLWAITING_PG_BINDIR if it is set; otherwise the newest of `/usr/lib/postgresql/*/bin` and what pg_config
    /// names. A cluster that is there already asks for its own major version (0: any).
    [[nodiscard]] static domain::Result<PostgresPrograms> find(int major = 0);
};

} // namespace clinic::storage
