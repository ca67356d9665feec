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

QByteArray placeOf(qint64 clinic)
{
    return "clinic-key:" + QByteArray::number(clinic);
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
        keys.append({row[QLatin1String("clinic")].toString().toLongLong(), bytesOf(row[QLatin1String("wrapped_key")]),
                     row[QLatin1String("time_zone")].toString()});
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

Result<QByteArray> Keyring::newClinicKey(qint64 clinic) const
{
    return crypto::wrapKey(m_wrapping, crypto::Key::random(), placeOf(clinic));
}

Result<std::shared_ptr<const ClinicKeys>> Keyring::unwrap(const WrappedClinicKey& row) const
{
    const auto key = crypto::unwrapKey(m_wrapping, row.wrapped, placeOf(row.clinic));
    if (!key) {
        return Error{.code = ErrorCode::Internal,
                     .detail =
                         QStringLiteral("the key of clinic %1 cannot be unwrapped: this is not the master key it was "
                                        "made under, or the row was altered")
                             .arg(row.clinic)};
    }
    return std::make_shared<const ClinicKeys>(
        ClinicKeys{crypto::deriveKey(*key, "person-keys"), crypto::deriveKey(*key, "search-tokens"),
                   crypto::deriveKey(*key, "identities"), crypto::deriveKey(*key, "secrets"),
                   phone::regionForTimeZone(row.timeZone)});
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
