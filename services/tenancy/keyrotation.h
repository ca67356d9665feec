#pragma once

#include "contract/privacy.h"
#include "domain/result.h"
#include "storage/call.h"
#include "storage/database.h"
#include "tenancy/keyring.h"

#include <atomic>

namespace clinic::tenancy {

/// The key of one clinic, as its status is shown.
struct ClinicKey
{
    qint64 clinic = 0;
    QString slug;
    contract::KeyStatus status;
};

/// New keys for clinics while everything goes on. A rotation is one row: from then on the new version seals. Persons'
/// keys under older versions are opened by those and wrapped anew in batches, by any instance, in any order; each
/// exchange replaces the very bytes it was made from, so an instance may die at any line.
///
/// What people are searched and recognised by stays hashed under the first version: hashes cannot be made anew without
/// reading everybody. What is sealed under the clinic's own key (reasons, deliveries) stays under the version of its day.
class KeyRotation final
{
public:
    explicit KeyRotation(Keyring& keyring);

    /// Of the caller's clinic; for operators of the clinic `named` by slug or number, or of all.
    [[nodiscard]] domain::Result<QList<ClinicKey>> list(storage::Database& database, const storage::Call& call,
                                                        const QString& named) const;
    /// `state_conflict` when somebody else was faster.
    [[nodiscard]] domain::Result<QList<ClinicKey>> rotate(storage::Database& database, const storage::Call& call,
                                                          const QString& named);

    /// Learns of versions that other instances made. Cheap; to be called every few seconds.
    [[nodiscard]] domain::Result<domain::Done> follow(storage::Database& database);
    /// Wraps up to `limit` keys anew; how many. 0: nothing stands under an old version.
    [[nodiscard]] domain::Result<int> wrapSome(storage::Database& database, int limit = 500);

private:
    Keyring& m_keyring;
    std::atomic<qint64> m_epoch = 0;
};

} // namespace clinic::tenancy
