#include "privacy/retentionservice.h"

#include "contract/codec.h"
#include "contract/privacycodec.h"
#include "privacy/databaseanswers.h"

#include <QElapsedTimer>
#include <QJsonArray>
#include <QMap>

namespace clinic::privacy {

using namespace Qt::StringLiterals;

using namespace domain;
using namespace contract;
using storage::CallKind;

namespace {

/// Few enough not to stand in anybody's way.
constexpr int thingsAPass = 200;

QVariant orNull(const std::optional<int>& value)
{
    return value ? QVariant(*value) : QVariant();
}

RetentionPolicy policyOf(const QJsonObject& answer)
{
    RetentionPolicy policy;
    for (const QJsonValue& row : answer["classes"].toArray()) {
        RetentionClass one;
        one.name = row["name"].toString();
        if (row["days"].isDouble())
            one.days = row["days"].toInt();
        one.leastDays = row["least_days"].toInt();
        one.rows = row["rows"].toInteger();
        one.oldest = decodeTime(row["oldest"].toString()).value_or(QDateTime());
        one.version = row["version"].toInt();
        policy.classes.append(one);
    }
    policy.lastRunAt = decodeTime(answer["last_run_at"].toString()).value_or(QDateTime());
    return policy;
}

/// A dry run is one pass through everything; it gets as long as a console waits for it.
class Patience final
{
public:
    explicit Patience(storage::Database& db)
        : m_db(db)
    {
        (void)m_db.runScript("wait longer", u"SET statement_timeout = '110s'"_s);
    }
    ~Patience()
    {
        const int usual = m_db.settings().statementTimeoutMs;
        (void)m_db.runScript("wait as usual", u"SET statement_timeout = %1"_s.arg(usual));
    }
    Patience(const Patience&) = delete;
    Patience& operator=(const Patience&) = delete;

private:
    storage::Database& m_db;
};

int sumOf(const QJsonObject& counts)
{
    int sum = 0;
    for (const QJsonValue& count : counts)
        sum += count.toInt();
    return sum;
}

} // namespace

Result<RetentionPolicy> RetentionService::get(storage::Database& db, const storage::Call& who) const
{
    const auto answer = ask(db, "get_retention", {storage::toCaller(who)}, CallKind::Write);
    return answer ? Result<RetentionPolicy>(policyOf(*answer)) : Result<RetentionPolicy>(answer.error());
}

Result<RetentionPolicy> RetentionService::save(storage::Database& db, const storage::Call& who, const QString& name,
                                               const SaveRetentionRequest& request) const
{
    const auto answer =
        ask(db, "save_retention", {storage::toCaller(who), name, orNull(request.days), orNull(request.version)},
            CallKind::Write);
    return answer ? Result<RetentionPolicy>(policyOf(*answer)) : Result<RetentionPolicy>(answer.error());
}

Result<RetentionRun> RetentionService::run(storage::Database& db, const storage::Call& who, bool dryRun) const
{
    const auto patience = dryRun ? std::make_unique<Patience>(db) : nullptr;
    QMap<QString, int> removed;
    bool more = true;
    for (bool first = true; more; first = false) {
        const auto pass =
            ask(db, "run_retention", {storage::toCaller(who), dryRun, first, thingsAPass}, CallKind::Write);
        if (!pass)
            return pass.error();
        for (const ErasedStore& store : decodeStores((*pass)["removed"].toObject()))
            removed[store.store] += store.rows;
        more = !dryRun && (*pass)["more"].toBool();
    }
    RetentionRun run{dryRun, {}};
    for (auto it = removed.cbegin(); it != removed.cend(); ++it)
        run.removed.append({it.key(), it.value()});
    return run;
}

Result<int> RetentionService::runDue(storage::Database& db, std::chrono::milliseconds atMost) const
{
    QElapsedTimer since;
    since.start();
    int removed = 0;
    while (!since.hasExpired(atMost.count())) {
        const auto pass = ask(db, "retain_next", {thingsAPass}, CallKind::Write);
        if (!pass)
            return pass.error();
        if (!(*pass)["clinic"].isString())
            break;
        removed += sumOf((*pass)["removed"].toObject());
    }
    return removed;
}

} // namespace clinic::privacy
