#pragma once

#include "contract/waitlist.h"
#include "domain/result.h"
#include "storage/call.h"
#include "storage/database.h"
#include "tenancy/personvault.h"

#include <QJsonObject>

namespace clinic::booking {

/// Who takes an earlier time than there is, and the times kept for them. An offer is a hold: it is confirmed and
/// released like one. Holds no state of its own, so that every storage worker may use it at once.
class WaitlistService final
{
public:
    explicit WaitlistService(const tenancy::PersonVault& vault) : m_vault(vault) {}

    using Db = storage::Database;
    using Call = storage::Call;
    template <class T>
    using Result = domain::Result<T>;

    Result<contract::Waitlist> list(Db&, const Call&, const contract::WaitlistQuery&) const;
    Result<contract::WaitlistReply> add(Db&, const Call&, const contract::AddToWaitlistRequest&) const;
    Result<contract::WaitlistReply> offer(Db&, const Call&, const domain::WaitlistId&,
                                          const contract::OfferRequest&) const;
    Result<domain::Done> remove(Db&, const Call&, const domain::WaitlistId&) const;

    /// An entry of the database's answer, opened; for the event stream, which reads in batches.
    Result<domain::WaitlistEntry> openEntry(qint64 clinic, const QJsonObject& row) const;

private:
    Result<contract::WaitlistReply> entryReply(const Call&, const Result<QJsonObject>& answer) const;

    const tenancy::PersonVault& m_vault;
};

} // namespace clinic::booking
