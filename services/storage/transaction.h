#pragma once

#include "storage/database.h"

namespace clinic::storage {

/// Several statements that happen together or not at all: undone at the end of the scope unless committed. Not needed
/// around `call`, which is a transaction of its own.
class Transaction final
{
public:
    [[nodiscard]] static domain::Result<Transaction> begin(Database& database)
    {
        if (const auto begun = database.begin(); !begun)
            return begun.error();
        return Transaction(database);
    }
    ~Transaction()
    {
        if (m_database)
            m_database->rollback();
    }
    Transaction(Transaction&& other) noexcept
        : m_database(std::exchange(other.m_database, nullptr))
    {
    }
    Transaction& operator=(Transaction&&) = delete;

    /// Errors: `outcome_unknown` when the connection was lost while the server committed.
    [[nodiscard]] domain::Result<domain::Done> commit() { return std::exchange(m_database, nullptr)->commit(); }

private:
    explicit Transaction(Database& database)
        : m_database(&database)
    {
    }
    Database* m_database;
};

} // namespace clinic::storage
