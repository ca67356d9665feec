#include "storage/clusterleftovers.h"

#include "storage/logging.h"
#include "storage/unixprocess.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <chrono>

#include <csignal>

namespace clinic::storage {

using namespace std::chrono_literals;

QList<pid_t> processesIn(const QString& directory)
{
    QList<pid_t> found;
    for (const QString& name : QDir(QStringLiteral("/proc")).entryList(QDir::Dirs | QDir::NoDotAndDotDot)) {
        bool isProcess = false;
        const pid_t pid = name.toInt(&isProcess);
        if (isProcess && QFile::symLinkTarget(QStringLiteral("/proc/%1/cwd").arg(pid)) == directory)
            found.append(pid);
    }
    return found;
}

bool endLeftovers(const QString& clusterDirectory)
{
    QFile pidFile(clusterDirectory + QLatin1String("/postmaster.pid"));
    const pid_t recorded = pidFile.open(QIODevice::ReadOnly) ? pidFile.readLine().trimmed().toInt() : 0;
    const QList<pid_t> living = processesIn(clusterDirectory);
    if (living.isEmpty()) {
        // The recorded id may be a zombie's or have gone to another program, and PostgreSQL would believe in it.
        // Whether its shared memory is still in use, it finds out by itself.
        if (recorded > 0 && kill(recorded, 0) == 0)
            pidFile.remove();
        return true;
    }
    qCInfo(lcStorage, "an earlier PostgreSQL of this data directory is still there; it is stopped first");
    if (living.contains(recorded)) {
        if (auto postmaster = UnixProcess::attach(recorded)) {
            postmaster->signal(SIGINT);
            if (!postmaster->waitForEnd(30s))
                postmaster->signal(SIGQUIT);
            (void)postmaster->waitForEnd(5s);
        }
    }
    // Children that survived a killed server notice it by themselves, most of them at once.
    for (const pid_t pid : processesIn(clusterDirectory)) {
        auto process = UnixProcess::attach(pid);
        if (!process || process->waitForEnd(2s))
            continue;
        process->signal(SIGQUIT);
        if (process->waitForEnd(2s))
            continue;
        process->signal(SIGKILL);
        (void)process->waitForEnd(2s);
    }
    return processesIn(clusterDirectory).isEmpty();
}

} // namespace clinic::storage
