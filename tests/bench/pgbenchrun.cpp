#include "bench/pgbenchrun.h"

#include <QDir>
#include <QFile>
#include <QProcess>
#include <QRegularExpression>
#include <QTemporaryDir>

namespace clinic::test {

namespace {

// A claim is won when the answer says so; the counter is a sequence, which costs no commit of its own.
const QByteArray claimScript = R"(\set i :i + 1
\set turn :client_id * :per + :i
SELECT CASE WHEN callwaiting.claim_slot_atomic(s.caller, s.id, NULL, NULL, 0)->>'outcome' = 'ok' THEN 0
            ELSE nextval('bench.failures') END
FROM bench.slot_of_turn(:turn) s;
)";

QString pgbenchProgram()
{
    const QDir versions("/usr/lib/postgresql");
    for (const QString& version : versions.entryList(QDir::Dirs | QDir::NoDotAndDotDot, QDir::Name | QDir::Reversed)) {
        const QString program = versions.filePath(version + "/bin/pgbench");
        if (QFile::exists(program))
            return program;
    }
    return "pgbench";
}

std::vector<double> latenciesIn(const QString& directory)
{
    std::vector<double> latencies;
    for (const QString& name : QDir(directory).entryList({"log.*"}, QDir::Files)) {
        QFile log(directory + "/" + name);
        if (!log.open(QIODevice::ReadOnly))
            continue;
        while (!log.atEnd())
            latencies.push_back(log.readLine().split(' ').value(2).toDouble() / 1000);
    }
    return latencies;
}

} // namespace

qint64 PgbenchRun::prepareSlots(const QList<Caller>& callers, int clients)
{
    QByteArray sql = "DROP SCHEMA IF EXISTS bench CASCADE; CREATE SCHEMA bench;"
                     "CREATE UNLOGGED TABLE bench.turns (n bigint PRIMARY KEY, id bigint, clinic bigint);"
                     "CREATE UNLOGGED TABLE bench.callers (clinic bigint PRIMARY KEY, caller jsonb);"
                     "CREATE SEQUENCE bench.failures;";
    for (const Caller& caller : callers)
        sql += "INSERT INTO bench.callers VALUES (" + QByteArray::number(caller.clinic) + ", '" + caller.json + "');";
    sql +=
        "INSERT INTO bench.turns SELECT row_number() OVER (ORDER BY md5(s.id::text)), s.id, s.clinic_id"
        " FROM callwaiting.slots s JOIN bench.callers c ON c.clinic = s.clinic_id"
        " WHERE s.status = 'free' AND s.starts_at > now() + interval '1 hour';"
        "CREATE FUNCTION bench.slot_of_turn(p bigint, OUT id bigint, OUT caller jsonb) LANGUAGE sql STABLE AS"
        " 'SELECT t.id, c.caller FROM bench.turns t JOIN bench.callers c USING (clinic) WHERE t.n = p';"
        "GRANT USAGE ON SCHEMA bench TO callwaiting_app; GRANT SELECT ON ALL TABLES IN SCHEMA bench TO callwaiting_app;"
        "GRANT USAGE ON SEQUENCE bench.failures TO callwaiting_app; ANALYZE bench.turns; ANALYZE bench.callers;"
        "SELECT count(*) FROM bench.turns";
    const qint64 count = m_service.sql(sql).toLongLong();
    m_perClient = count / clients;
    return count;
}

Rate PgbenchRun::run(int clients, int seconds)
{
    QTemporaryDir scratch;
    QFile script(scratch.filePath("claim.sql"));
    if (!script.open(QIODevice::WriteOnly))
        return {};
    script.write(claimScript);
    script.close();
    QFile password(m_service.dataDir() + "/cluster.password");
    if (!password.open(QIODevice::ReadOnly))
        return {};

    QProcess pgbench;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert("PGPASSWORD", QString::fromLatin1(password.readAll().trimmed()));
    environment.insert("PGOPTIONS", "-c role=callwaiting_app -c callwaiting.hold_seconds=900");
    pgbench.setProcessEnvironment(environment);
    pgbench.setWorkingDirectory(scratch.path());
    pgbench.setProcessChannelMode(QProcess::MergedChannels);
    // Bounded by turns, so that no client runs into another one's; a guess of the time that they last.
    const qint64 turns = std::min<qint64>(m_perClient - 1, 2000LL * seconds);
    pgbench.start(pgbenchProgram(), {"-h",
                                     m_service.dataDir() + "/run",
                                     "-U",
                                     "callwaiting_super",
                                     "-n",
                                     "-M",
                                     "prepared",
                                     "-c",
                                     QString::number(clients),
                                     "-j",
                                     "2",
                                     "-t",
                                     QString::number(turns),
                                     "-D",
                                     "i=0",
                                     "-D",
                                     "per=" + QString::number(m_perClient),
                                     "-f",
                                     script.fileName(),
                                     "-l",
                                     "--log-prefix=log",
                                     "callwaiting"});
    pgbench.waitForFinished(-1);
    const QByteArray output = pgbench.readAllStandardOutput();
    static const QRegularExpression tps("tps = ([0-9.]+)");
    Rate rate;
    rate.perSecond = tps.match(output).captured(1).toDouble();
    rate.latenciesMs = latenciesIn(scratch.path());
    rate.failed =
        m_service.sql("SELECT CASE WHEN is_called THEN last_value ELSE 0 END FROM bench.failures").toLongLong();
    if (rate.perSecond == 0)
        std::fprintf(stderr, "%s\n", output.constData());
    return rate;
}

void PgbenchRun::freeAll() const
{
    const QByteArray answer = m_service.sql(
        "BEGIN;"
        "UPDATE callwaiting.slots s SET status = 'free', hold_id = NULL FROM bench.callers c"
        " WHERE s.clinic_id = c.clinic AND s.status = 'held';"
        "DELETE FROM callwaiting.occupancy o USING callwaiting.holds h, bench.callers c"
        " WHERE o.clinic_id = c.clinic AND h.clinic_id = o.clinic_id AND h.id = o.hold_id AND h.state = 'open';"
        "UPDATE callwaiting.holds h SET state = 'released' FROM bench.callers c WHERE h.clinic_id = c.clinic AND "
        "h.state = 'open';"
        "COMMIT; VACUUM ANALYZE callwaiting.slots; VACUUM ANALYZE callwaiting.holds; VACUUM ANALYZE "
        "callwaiting.occupancy;"
        "CHECKPOINT");
    if (answer.startsWith("ERROR"))
        std::fprintf(stderr, "%s\n", answer.constData());
}

} // namespace clinic::test
