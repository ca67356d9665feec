#include "storage/serverrisks.h"

#include "storage/database.h"

namespace clinic::storage {

namespace {

struct Risk
{
    const char* setting;
    /// SQL over `current_setting`; true when the setting is harmless.
    const char* harmless;
    const char* advice;
};

// QPSQL's EXECUTE carries the values in its text, so whatever logs statements logs them.
constexpr Risk risks[] = {
    {"log_statement", "current_setting('log_statement') IN ('none', 'ddl')",
     "logs statements with their values; set it to none or ddl"},
    {"log_min_error_statement", "current_setting('log_min_error_statement') IN ('fatal', 'panic')",
     "logs the statement of an error with its values; set it to panic"},
    {"log_error_verbosity", "current_setting('log_error_verbosity') = 'terse'",
     "logs the values in an error's detail; set it to terse"},
    {"log_min_duration_statement", "current_setting('log_min_duration_statement') = '-1'",
     "logs slow statements with their values; set it to -1"},
    {"fsync", "current_setting('fsync') = 'on'", "is off: a power cut may destroy the database; set it to on"},
    {"synchronous_commit", "current_setting('synchronous_commit') <> 'off'",
     "is off: a crash may lose bookings that were acknowledged; set it to on"},
};

} // namespace

domain::Result<QStringList> findServerRisks(Database& database)
{
    QStringList found;
    for (const Risk& risk : risks) {
        const auto rows = database.run("check server settings", QLatin1String("SELECT ") + QLatin1String(risk.harmless),
                                       {}, CallKind::Read);
        if (!rows)
            return rows.error();
        if (!rows->constFirst().constFirst().toBool())
            found.append(QStringLiteral("The database server's %1 %2.")
                             .arg(QLatin1String(risk.setting), QLatin1String(risk.advice)));
    }
    return found;
}

} // namespace clinic::storage
