#include "tenancy/keyrotation.h"

#include "contract/codec.h"
#include "crypto/keyseries.h"
#include "tenancy/answers.h"
#include "tenancy/personkey.h"
#include "tenancy/webhooks.h"

#include <QJsonArray>
#include <QLoggingCategory>

namespace clinic::tenancy {

using namespace Qt::StringLiterals;
using namespace domain;

namespace {

Q_LOGGING_CATEGORY(lcKeys, "keys")

ClinicKey keyFrom(const QJsonObject& row)
{
    return {row["clinic"_L1].toString().toLongLong(),
            row["slug"_L1].toString(),
            {row["version"_L1].toInt(), contract::decodeTime(row["made_at"_L1].toString()).value_or(QDateTime()),
             row["persons"_L1].toInteger(), row["waiting"_L1].toInteger()}};
}

/// The same key for each of several clinics would be the same call.
storage::Call callFor(storage::Call call, const ClinicKey& key, bool several)
{
    if (several && !call.idempotencyKey.isEmpty())
        call.idempotencyKey += u':' + QString::number(key.clinic);
    return call;
}

Result<QByteArray> wrappedAnew(const ClinicKeys& keys, qint64 clinic, const QJsonObject& row)
{
    const auto person = PersonKey::unwrap(keys, clinic, row["ref"_L1].toString(), bytesOf(row["key"_L1]));
    if (!person)
        return person.error();
    return person->wrapped(keys);
}

Result<QByteArray> sealedAnew(const ClinicKeys& keys, qint64 clinic, const QJsonObject& row)
{
    auto secret = Webhooks::open(keys, clinic, bytesOf(row["sealed"_L1]));
    if (!secret)
        return secret.error();
    auto sealed = Webhooks::seal(keys, clinic, QString::fromUtf8(*secret));
    crypto::wipe(*secret);
    return sealed;
}

} // namespace

KeyRotation::KeyRotation(Keyring& keyring)
    : m_keyring(keyring)
{
}

Result<QList<ClinicKey>> KeyRotation::list(storage::Database& database, const storage::Call& call,
                                           const QString& named) const
{
    const auto answer = database.call("get_keys", {toCaller(call), named.isEmpty() ? QVariant() : QVariant(named)},
                                      storage::CallKind::Read);
    if (!answer)
        return answer.error();
    if (const auto refusal = refusalOf(*answer))
        return *refusal;
    QList<ClinicKey> keys;
    for (const QJsonValue& row : (*answer)["keys"_L1].toArray())
        keys.append(keyFrom(row.toObject()));
    return keys;
}

Result<QList<ClinicKey>> KeyRotation::rotate(storage::Database& database, const storage::Call& call,
                                             const QString& named)
{
    storage::Call look = call;
    look.idempotencyKey.clear();
    const auto present = list(database, look, named);
    if (!present)
        return present.error();
    QList<ClinicKey> rotated;
    for (const ClinicKey& key : *present) {
        const int version = key.status.version + 1;
        const auto wrapped = m_keyring.newClinicKey(key.clinic, version);
        if (!wrapped)
            return wrapped.error();
        const auto answer = database.call("rotate_key", {toCaller(callFor(call, key, present->size() > 1)), key.clinic,
                                                         version, textOf(*wrapped)});
        if (!answer)
            return answer.error();
        if (const auto refusal = refusalOf(*answer))
            return *refusal;
        rotated.append(keyFrom((*answer)["key"_L1].toObject()));
    }
    if (const auto learnt = follow(database); !learnt)
        return learnt.error();
    return rotated;
}

Result<Done> KeyRotation::follow(storage::Database& database)
{
    const auto answer = database.call("key_epoch", {}, storage::CallKind::Read);
    if (!answer)
        return answer.error();
    const qint64 epoch = (*answer)["epoch"_L1].toInteger();
    if (epoch == m_epoch)
        return Done{};
    if (const auto loaded = m_keyring.load(database); !loaded)
        return loaded;
    m_epoch = epoch;
    return Done{};
}

Result<int> KeyRotation::wrapSome(storage::Database& database, int limit)
{
    if (const auto learnt = follow(database); !learnt)
        return learnt.error();
    const auto answer = database.call("keys_to_wrap", {limit}, storage::CallKind::Read);
    if (!answer)
        return answer.error();

    int unreadable = 0;
    const auto exchange = [&](const QJsonArray& rows, const QString& member, auto make) {
        QJsonArray exchanged;
        for (const QJsonValue& value : rows) {
            const QJsonObject row = value.toObject();
            const qint64 clinic = row["clinic"_L1].toString().toLongLong();
            const auto keys = m_keyring.keys(clinic);
            const auto made = keys ? make(**keys, clinic, row) : Result<QByteArray>(keys.error());
            if (!made || crypto::keyVersionOf(*made) <= crypto::keyVersionOf(bytesOf(row[member]))) {
                ++unreadable;
                continue;
            }
            exchanged.append(QJsonObject{{u"clinic"_s, row["clinic"_L1]},
                                         {u"contact"_s, row["contact"_L1]},
                                         {u"old"_s, row[member]},
                                         {u"new"_s, textOf(*made)}});
        }
        return exchanged;
    };
    const QJsonArray persons = exchange((*answer)["persons"_L1].toArray(), u"key"_s, wrappedAnew);
    const QJsonArray secrets = exchange((*answer)["secrets"_L1].toArray(), u"sealed"_s, sealedAnew);
    if (unreadable > 0)
        qCWarning(lcKeys) << unreadable << "keys could not be wrapped anew and stay under an older version";
    if (persons.isEmpty() && secrets.isEmpty())
        return 0;
    const auto stored = database.call("store_wrapped", {persons, secrets});
    if (!stored)
        return stored.error();
    return (*stored)["persons"_L1].toInt();
}

} // namespace clinic::tenancy
