#include "calls/deliveryworker.h"

#include "tenancy/answers.h"

#include <QLoggingCategory>

#include <chrono>
#include <optional>
#include <utility>

namespace clinic::calls {

using namespace Qt::StringLiterals;

namespace {

Q_LOGGING_CATEGORY(lcCalls, "calls")

/// Far longer than any call takes to file, and the longest that a call waits whose worker was killed.
const QString lease = QStringLiteral("20 seconds");
constexpr int mostAttempts = 8;
constexpr auto interval = std::chrono::seconds(1);
constexpr auto missingInterval = std::chrono::minutes(1);
/// Reports are sent when post-processing is done.
const QString patience = QStringLiteral("10 minutes");

domain::Result<std::optional<TakenDelivery>> take(storage::Database& database)
{
    const auto answer = database.call("take_delivery", {lease, mostAttempts});
    if (!answer)
        return answer.error();
    if (!(*answer)["delivery"].isObject())
        return std::optional<TakenDelivery>();
    const QJsonValue row = (*answer)["delivery"];
    return std::optional(TakenDelivery{row["clinic"].toString().toLongLong(), row["id"].toString().toLongLong(),
                                       row["attempts"].toInt(), tenancy::bytesOf(row["body"]),
                                       row["received_at"].toString()});
}

const char* problemOf(Filing filing)
{
    switch (filing) {
    case Filing::NotAReport:
        return "not_a_report";
    case Filing::NoTranscript:
        return "no_transcript";
    case Filing::Filed:
    case Filing::Later:
        break;
    }
    return "internal";
}

/// False when what became of it could not be noted: its lease would have to end first.
bool note(storage::Database& database, const TakenDelivery& delivery, Filing filing)
{
    if (filing == Filing::Filed)
        return true;
    const char* problem = problemOf(filing);
    qCWarning(lcCalls, "delivery %lld, attempt %d: %s", static_cast<long long>(delivery.id), delivery.attempt, problem);
    return database
        .call("fail_delivery", {delivery.clinic, delivery.id, delivery.attempt, delivery.receivedAt,
                                QLatin1String(problem), filing != Filing::Later})
        .ok();
}

} // namespace

DeliveryWorker::DeliveryWorker(storage::DatabaseSettings settings, const CallFiler& filer,
                               std::function<void()> onFiled)
    : m_settings(std::move(settings))
    , m_filer(filer)
    , m_onFiled(std::move(onFiled))
{
}

DeliveryWorker::~DeliveryWorker()
{
    stop();
}

void DeliveryWorker::start()
{
    m_thread = std::thread([this] { loop(); });
}

void DeliveryWorker::stop()
{
    {
        const std::lock_guard lock(m_mutex);
        m_stopping = true;
    }
    m_changed.notify_all();
    if (m_thread.joinable())
        m_thread.join();
}

void DeliveryWorker::wake()
{
    {
        const std::lock_guard lock(m_mutex);
        m_woken = true;
    }
    m_changed.notify_one();
}

int DeliveryWorker::workOff(storage::Database& database, const CallFiler& filer)
{
    int taken = 0;
    for (auto delivery = take(database); delivery && *delivery; delivery = take(database)) {
        (void)note(database, **delivery, filer.file(database, **delivery));
        ++taken;
    }
    return taken;
}

bool DeliveryWorker::pause()
{
    std::unique_lock lock(m_mutex);
    return m_changed.wait_for(lock, interval, [this] { return m_stopping; });
}

void DeliveryWorker::loop()
{
    const auto database = storage::Database::unopened(m_settings);
    auto nextMissing = std::chrono::steady_clock::now();
    bool begins = true;
    for (;;) {
        {
            std::unique_lock lock(m_mutex);
            if (m_stopping)
                return;
            m_woken = false;
        }
        // Of workers that died, and of this one where the connection died with the answer.
        if (begins)
            begins = !database->call("end_leases").ok();
        const auto delivery = take(*database);
        begins = begins || !delivery;
        if (delivery && *delivery) {
            const Filing filing = m_filer.file(*database, **delivery);
            while (!note(*database, **delivery, filing) && !pause()) {
            }
            m_onFiled();
            continue;
        }
        if (std::chrono::steady_clock::now() >= nextMissing) {
            (void)database->call("miss_reports", {patience});
            nextMissing = std::chrono::steady_clock::now() + missingInterval;
        }
        std::unique_lock lock(m_mutex);
        m_changed.wait_for(lock, interval, [this] { return m_stopping || m_woken; });
    }
}

} // namespace clinic::calls
