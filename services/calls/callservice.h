#pragma once

#include "contract/calls.h"
#include "storage/call.h"
#include "storage/database.h"
#include "tenancy/personvault.h"

#include <QJsonObject>

namespace clinic::calls {

/// The readable logs: lists, one call, what a stream shows. Managers and admins. May be used from every thread.
class CallService final
{
public:
    explicit CallService(const tenancy::PersonVault& vault)
        : m_vault(vault)
    {
    }

    [[nodiscard]] domain::Result<contract::CallList> list(storage::Database& db, const storage::Call& who,
                                                          const contract::CallQuery& query) const;
    [[nodiscard]] domain::Result<contract::CallReply> get(storage::Database& db, const storage::Call& who,
                                                          const domain::CallId& id) const;
    /// What events of changed calls tell.
    [[nodiscard]] domain::Result<QList<domain::CallSummary>> summaries(storage::Database& db, qint64 clinic,
                                                                       const QJsonArray& ids) const;
    /// What measurements say, and how often reviewers had to mark something.
    [[nodiscard]] domain::Result<contract::RedactionCoverage> coverage(storage::Database& db,
                                                                       const storage::Call& who) const;

    /// Rows of the database as values. What is sealed in them is opened; of a person whose key is gone it stays empty.
    [[nodiscard]] domain::CallSummary summaryOf(qint64 clinic, const QJsonObject& row) const;
    [[nodiscard]] domain::Call callOf(qint64 clinic, const QJsonObject& row) const;

private:
    const tenancy::PersonVault& m_vault;
};

} // namespace clinic::calls
