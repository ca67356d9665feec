#include "storage/postgresprograms.h"

#include <QDir>
#include <QFileInfo>
#include <QProcess>
#include <QRegularExpression>
#include <QStandardPaths>

#include <algorithm>

namespace clinic::storage {

using domain::Error;
using domain::ErrorCode;
using domain::Result;

namespace {

QString outputOf(const QString& program, const QString& argument)
{
    QProcess process;
    process.start(program, {argument});
    if (!process.waitForFinished(10'000) || process.exitCode() != 0)
        return {};
    return QString::fromLocal8Bit(process.readAllStandardOutput()).trimmed();
}

bool isComplete(const QString& directory)
{
    return QFileInfo(directory + QLatin1String("/initdb")).isExecutable() &&
           QFileInfo(directory + QLatin1String("/postgres")).isExecutable();
}

/// "postgres (PostgreSQL) 15.18 (Debian …)" -> 15
int majorOf(const QString& directory)
{
    static const QRegularExpression pattern(QStringLiteral("\\(PostgreSQL\\) (\\d+)"));
    return pattern.match(outputOf(directory + QLatin1String("/postgres"), QStringLiteral("--version")))
        .captured(1)
        .toInt();
}

QList<PostgresPrograms> installed()
{
    QList<PostgresPrograms> found;
    const QDir packages(QStringLiteral("/usr/lib/postgresql"));
    for (const QString& version : packages.entryList(QDir::Dirs | QDir::NoDotAndDotDot)) {
        const QString directory = packages.filePath(version) + QLatin1String("/bin");
        if (isComplete(directory))
            found.append({directory, version.toInt()});
    }
    if (!found.isEmpty())
        return found;
    const QString config = QStandardPaths::findExecutable(QStringLiteral("pg_config"));
    const QString directory = config.isEmpty() ? QString() : outputOf(config, QStringLiteral("--bindir"));
    if (!directory.isEmpty() && isComplete(directory))
        found.append({directory, majorOf(directory)});
    return found;
}

} // namespace

Result<PostgresPrograms> PostgresPrograms::find(int major)
{
    QList<PostgresPrograms> candidates;
    const QString named = qEnvironmentVariable("CALLWAITING_PG_BINDIR");
    if (named.isEmpty()) {
        candidates = installed();
    } else {
        if (!isComplete(named))
            return Error{
                ErrorCode::Unavailable,
                QStringLiteral("CALLWAITING_PG_BINDIR names %1, which holds no initdb and postgres. Correct it or "
                               "install the package postgresql-15.")
                    .arg(named)};
        candidates = {{named, majorOf(named)}};
    }
    candidates.removeIf(
        [major](const PostgresPrograms& one) { return one.major < oldestMajor || (major != 0 && one.major != major); });
    const auto best = std::max_element(candidates.begin(), candidates.end(),
                                       [](const auto& a, const auto& b) { return a.major < b.major; });
    if (best == candidates.end())
        return Error{ErrorCode::Unavailable,
                     QStringLiteral("PostgreSQL %1 is not installed. Install the package postgresql-%1, or name its "
                                    "programs' directory in CALLWAITING_PG_BINDIR.")
                         .arg(major ? QString::number(major) : QString::number(oldestMajor))};
    return *best;
}

} // namespace clinic::storage
