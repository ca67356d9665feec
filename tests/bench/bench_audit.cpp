#include "audit/auditservice.h"
#include "support/temppostgres.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QFile>
#include <QTemporaryDir>

#include <chrono>
#include <cstdio>
#include <ctime>
#include <unistd.h>

/// How long the verification of a long audit trail takes, as a whole and in the console's parts.
using namespace clinic;

namespace {

using SteadyClock = std::chrono::steady_clock;

double secondsSince(SteadyClock::time_point begin)
{
    return std::chrono::duration<double>(SteadyClock::now() - begin).count();
}

/// Of this process.
double processorSeconds()
{
    return static_cast<double>(std::clock()) / CLOCKS_PER_SEC;
}

/// Of the database's process that serves this connection (proc(5), utime and stime).
double processorSeconds(storage::Database& database)
{
    const auto pid = database.run("pid", QStringLiteral("SELECT pg_backend_pid()"));
    QFile file(QStringLiteral("/proc/%1/stat").arg(pid ? pid->constFirst()[0].toInt() : 0));
    if (!file.open(QIODevice::ReadOnly))
        return 0;
    const QByteArray line = file.readAll();
    const QList<QByteArray> fields = line.mid(line.lastIndexOf(')') + 2).split(' ');
    return (fields.value(11).toDouble() + fields.value(12).toDouble()) / static_cast<double>(::sysconf(_SC_CLK_TCK));
}

/// What a million commands would have left, waiting to be linked.
bool write(storage::Database& superuser, int entries)
{
    const QString sql = QStringLiteral(
        "BEGIN; SET LOCAL search_path = callwaiting; "
        "INSERT INTO audit_entries (clinic_id, id, at, actor_kind, actor_id, actor_name, action, subject, request_id) "
        "SELECT 0, g, now() - make_interval(secs => %1 - g), 'staff', '68719476740', 'Rita Reception', 'booking.confirm', "
        "'booking ' || 68719476740 + g, 'b3a1c0de-0000-4000-8000-' || lpad(g::text, 12, '0') FROM generate_series(1, %1) g; "
        "INSERT INTO audit_pending SELECT 0, g FROM generate_series(1, %1) g; COMMIT")
                            .arg(entries);
    return superuser.runScript("write entries", sql) && superuser.runScript("analyze", QStringLiteral("ANALYZE"));
}

bool verifyInParts(const audit::AuditService& service, storage::Database& database, int part)
{
    qint64 after = 0;
    for (;;) {
        const auto verdict = service.verify(database, 0, {.after = after, .part = part});
        if (!verdict || !verdict->ok)
            return false;
        after = verdict->checkedTo;
        if (after >= verdict->total)
            return true;
    }
}

} // namespace

int main(int argc, char* argv[])
{
    const QCoreApplication application(argc, argv);
    QCommandLineParser parser;
    parser.addOptions({{"entries", "How many entries to verify.", "N", "1000000"}, {"part", "Entries a part.", "N", "20000"}});
    parser.process(application);
    const int entries = parser.value("entries").toInt();

    test::TempDatabase fresh = test::TempPostgres::shared().freshDatabase();
    fresh.app.statementTimeoutMs = fresh.admin.statementTimeoutMs = 0;
    const auto superuser = storage::Database::open(fresh.admin);
    const auto database = storage::Database::open(fresh.app);
    if (!superuser || !database || !write(**superuser, entries))
        return 1;
    const domain::SystemClock clock;
    const QTemporaryDir folder;
    const audit::AuditService service(
        clock, std::make_unique<audit::Witness>(folder.path(), crypto::SigningKey(crypto::Key::random())));

    auto begin = SteadyClock::now();
    int sealed = 0;
    for (auto some = service.seal(**database, 50'000); some && *some > 0; some = service.seal(**database, 50'000)) {
        sealed += *some;
        // A checkpoint at each of twenty places, as if they were days.
        if (!service.signCheckpoints(**database, audit::AuditService::Due::Now))
            return 1;
    }
    std::printf("linked     %d entries in %.2f s\n", sealed, secondsSince(begin));
    if (sealed != entries || !(*superuser)->runScript("vacuum", QStringLiteral("VACUUM ANALYZE")))
        return 1;

    begin = SteadyClock::now();
    const double here = processorSeconds();
    const double there = processorSeconds(**database);
    const auto verdict = service.verify(**database, 0);
    if (!verdict || !verdict->ok || verdict->entries != entries)
        return 1;
    std::printf("verified   as a whole in %.2f s (of a core: %.2f s here, %.2f s in the database)\n",
                secondsSince(begin), processorSeconds() - here, processorSeconds(**database) - there);
    begin = SteadyClock::now();
    if (!verifyInParts(service, **database, parser.value("part").toInt()))
        return 1;
    std::printf("verified   in parts of %s in %.2f s\n", qPrintable(parser.value("part")), secondsSince(begin));
    return 0;
}
