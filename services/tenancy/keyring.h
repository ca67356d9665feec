#pragma once

#include "crypto/keyseries.h"
#include "crypto/masterkey.h"
#include "domain/result.h"

#include <QByteArray>
#include <QHash>
#include <QList>
#include <QReadWriteLock>
#include <QString>

#include <functional>
#include <memory>

namespace clinic::storage {
class Database;
struct DatabaseSettings;
} // namespace clinic::storage

namespace clinic::tenancy {

/// A clinic's secrets in the open, one key a purpose, and the country its phone numbers are read in.
struct ClinicKeys
{
    /// Wraps the keys of persons. Replaced by a rotation.
    crypto::KeySeries persons;
    /// Hashes what contacts are searched by. Of the first version for good: a hash cannot be made anew without the
    /// text, and nobody reads all of it for that.
    crypto::Key tokens;
    /// Hashes who is who; likewise.
    crypto::Key identities;
    /// Seals what is the clinic's itself, such as the webhooks' secret. Replaced by a rotation.
    crypto::KeySeries secrets;
    /// ISO 3166; empty if the clinic's time zone tells none.
    QString phoneRegion;
};

/// A row of `clinic_keys()`.
struct WrappedClinicKey
{
    qint64 clinic = 0;
    /// Version 1.
    QByteArray wrapped;
    /// IANA name.
    QString timeZone;
    /// The ones after it: 2, 3, …
    QList<QByteArray> later = {};
};

/// The clinics' keys, unwrapped once and kept in memory. Belongs to the process; may be used from every thread.
class Keyring final
{
public:
    /// Asked when a clinic is unknown: another instance may have made it.
    using Loader = std::function<domain::Result<QList<WrappedClinicKey>>()>;

    explicit Keyring(const crypto::MasterKey& master, Loader loader = {});

    /// A loader that opens a connection of its own for the moment.
    [[nodiscard]] static Loader loaderFor(const storage::DatabaseSettings& settings);
    /// All clinics' keys, at start.
    [[nodiscard]] domain::Result<domain::Done> load(storage::Database& database);

    /// A new random key for a clinic, wrapped for the `clinics` table. It is known only after `add`.
    [[nodiscard]] domain::Result<QByteArray> newClinicKey(qint64 clinic, int version = 1) const;
    [[nodiscard]] domain::Result<domain::Done> add(const WrappedClinicKey& row);
    /// The keys of a row without keeping them.
    [[nodiscard]] domain::Result<std::shared_ptr<const ClinicKeys>> unwrap(const WrappedClinicKey& row);

    [[nodiscard]] domain::Result<std::shared_ptr<const ClinicKeys>> keys(qint64 clinic);

private:
    [[nodiscard]] std::shared_ptr<const ClinicKeys> known(qint64 clinic) const;
    /// Asks the loader; none when the clinic is not there, either.
    [[nodiscard]] domain::Result<std::shared_ptr<const ClinicKeys>> loaded(qint64 clinic);
    [[nodiscard]] crypto::KeySeries::Finder finder(qint64 clinic, crypto::KeySeries ClinicKeys::*purpose);

    crypto::Key m_wrapping;
    Loader m_loader;
    mutable QReadWriteLock m_lock;
    QHash<qint64, std::shared_ptr<const ClinicKeys>> m_keys;
};

} // namespace clinic::tenancy
