#include "tenancy/keyring.h"

#include "crypto/digest.h"
#include "crypto/envelope.h"
#include "phone/region.h"
#include "storage/database.h"
#include "tenancy/answers.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace clinic::tenancy {

using namespace domain;

namespace {

QByteArray placeOf(qint64 clinic, int version)
{
    const QByteArray place = "clinic-key:" + QByteArray::number(clinic);
    return version == 1 ? place : place + ':' + QByteArray::number(version);
}

Error unreadable(qint64 clinic)
{
    return {.code = ErrorCode::Internal,
            .detail = QStringLiteral("the key of clinic %1 cannot be unwrapped: this is not the master key it was made "
                                     "under, or the row was altered")
                          .arg(clinic)};
}

Result<QList<WrappedClinicKey>> readKeys(storage::Database& database)
{
    const auto answer =
        database.run("clinic_keys", QStringLiteral("SELECT callwaiting.clinic_keys()"), {}, storage::CallKind::Read);
    if (!answer)
        return answer.error();
    QList<WrappedClinicKey> keys;
    const QByteArray list = answer->value(0).value(0).toString().toUtf8();
    for (const QJsonValue& row : QJsonDocument::fromJson(list).array()) {
        WrappedClinicKey key{row[QLatin1String("clinic")].toString().toLongLong(),
                             bytesOf(row[QLatin1String("wrapped_key")]), row[QLatin1String("time_zone")].toString()};
        for (const QJsonValue& later : row[QLatin1String("later")].toArray())
            key.later.append(bytesOf(later));
        keys.append(key);
    }
    return keys;
}

} // namespace

Keyring::Keyring(const crypto::MasterKey& master, Loader loader)
    : m_wrapping(master.wrappingKey().copy())
    , m_loader(std::move(loader))
{
}

Keyring::Loader Keyring::loaderFor(const storage::DatabaseSettings& settings)
{
    return [settings]() -> Result<QList<WrappedClinicKey>> {
        const auto database = storage::Database::open(settings);
        if (!database)
            return database.error();
        return readKeys(**database);
    };
}

Result<Done> Keyring::load(storage::Database& database)
{
    const auto rows = readKeys(database);
    if (!rows)
        return rows.error();
    for (const WrappedClinicKey& row : *rows) {
        if (const auto added = add(row); !added)
            return added.error();
    }
    return Done{};
}

Result<QByteArray> Keyring::newClinicKey(qint64 clinic, int version) const
{
    return crypto::wrapKey(m_wrapping, crypto::Key::random(), placeOf(clinic, version));
}

Result<std::shared_ptr<const ClinicKeys>> Keyring::unwrap(const WrappedClinicKey& row)
{
    const auto key = crypto::unwrapKey(m_wrapping, row.wrapped, placeOf(row.clinic, 1));
    if (!key)
        return unreadable(row.clinic);
    const auto keys = std::make_shared<ClinicKeys>(
        ClinicKeys{crypto::KeySeries(crypto::deriveKey(*key, "person-keys")), crypto::deriveKey(*key, "search-tokens"),
                   crypto::deriveKey(*key, "identities"), crypto::KeySeries(crypto::deriveKey(*key, "secrets")),
                   phone::regionForTimeZone(row.timeZone)});
    int version = 1;
    for (const QByteArray& wrapped : row.later) {
        const auto later = crypto::unwrapKey(m_wrapping, wrapped, placeOf(row.clinic, ++version));
        if (!later)
            return unreadable(row.clinic);
        keys->persons.add(version, crypto::deriveKey(*later, "person-keys"));
        keys->secrets.add(version, crypto::deriveKey(*later, "secrets"));
    }
    keys->persons.setFinder(finder(row.clinic, &ClinicKeys::persons));
    keys->secrets.setFinder(finder(row.clinic, &ClinicKeys::secrets));
    return std::shared_ptr<const ClinicKeys>(keys);
}

crypto::KeySeries::Finder Keyring::finder(qint64 clinic, crypto::KeySeries ClinicKeys::*purpose)
{
    return [this, clinic, purpose](int version) -> std::optional<crypto::Key> {
        if (version < 1)
            return std::nullopt;
        // Those at hand first: whoever asks may hold an older copy.
        for (const bool fresh : {false, true}) {
            const auto keys = fresh ? loaded(clinic) : Result<std::shared_ptr<const ClinicKeys>>(known(clinic));
            if (keys && *keys && version <= ((**keys).*purpose).newestVersion())
                return ((**keys).*purpose).find(version);
        }
        return std::nullopt;
    };
}

Result<Done> Keyring::add(const WrappedClinicKey& row)
{
    auto keys = unwrap(row);
    if (!keys)
        return keys.error();
    const QWriteLocker locker(&m_lock);
    m_keys.insert(row.clinic, *std::move(keys));
    return Done{};
}

Result<std::shared_ptr<const ClinicKeys>> Keyring::keys(qint64 clinic)
{
    if (auto found = known(clinic))
        return found;
    return loaded(clinic);
}

Result<std::shared_ptr<const ClinicKeys>> Keyring::loaded(qint64 clinic)
{
    if (m_loader) {
        const auto rows = m_loader();
        if (!rows)
            return rows.error();
        for (const WrappedClinicKey& row : *rows) {
            if (row.clinic != clinic)
                continue;
            if (const auto added = add(row); !added)
                return added.error();
            return known(clinic);
        }
    }
    return Error{.code = ErrorCode::Internal, .detail = QStringLiteral("no key for clinic %1").arg(clinic)};
}

std::shared_ptr<const ClinicKeys> Keyring::known(qint64 clinic) const
{
    const QReadLocker locker(&m_lock);
    return m_keys.value(clinic);
}

} // namespace clinic::tenancy
