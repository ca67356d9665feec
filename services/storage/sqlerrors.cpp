#include "storage/sqlerrors.h"

#include <algorithm>
#include <array>

namespace clinic::storage {

namespace {

using domain::ErrorCode;

struct Entry
{
    const char* state;
    SqlErrorMeaning meaning;
};

// PostgreSQL 15, appendix A. Longest prefix first: a five-character state wins over its class.
constexpr std::array table{
    Entry{"40001", {ErrorCode::Unavailable, true}},     // serialization_failure
    Entry{"40P01", {ErrorCode::Unavailable, true}},     // deadlock_detected
    Entry{"55P03", {ErrorCode::Unavailable, true}},     // lock_not_available
    Entry{"57014", {ErrorCode::Unavailable, false}},    // query_canceled: statement_timeout
    Entry{"57P01", {ErrorCode::Unavailable, true}},     // admin_shutdown
    Entry{"57P02", {ErrorCode::Unavailable, true}},     // crash_shutdown
    Entry{"57P03", {ErrorCode::Unavailable, true}},     // cannot_connect_now
    Entry{"57P05", {ErrorCode::Unavailable, true}},     // idle_session_timeout
    Entry{"25P03", {ErrorCode::Unavailable, true}},     // idle_in_transaction_session_timeout
    Entry{"25006", {ErrorCode::Unavailable, false}},    // read_only_sql_transaction: a standby after a failover
    Entry{"23P01", {ErrorCode::SlotTaken, false}},      // exclusion_violation: the second wall
    Entry{"23505", {ErrorCode::StateConflict, false}},  // unique_violation
    Entry{"23503", {ErrorCode::StateConflict, false}},  // foreign_key_violation
    Entry{"22P05", {ErrorCode::InvalidRequest, false}}, // untranslatable_character: \u0000 in JSON
    Entry{"22021", {ErrorCode::InvalidRequest, false}}, // character_not_in_repertoire
    Entry{"22003", {ErrorCode::InvalidRequest, false}}, // numeric_value_out_of_range
    Entry{"22007", {ErrorCode::InvalidRequest, false}}, // invalid_datetime_format
    Entry{"22008", {ErrorCode::InvalidRequest, false}}, // datetime_field_overflow
    Entry{"22P02", {ErrorCode::InvalidRequest, false}}, // invalid_text_representation
    Entry{"08", {ErrorCode::Unavailable, true}},        // connection exception
    Entry{"53", {ErrorCode::Unavailable, false}},       // insufficient resources: disk full, too many connections
    Entry{"58", {ErrorCode::Unavailable, false}},       // system error outside of PostgreSQL
};

} // namespace

SqlErrorMeaning meaningOf(const QByteArray& sqlState)
{
    const auto found =
        std::ranges::find_if(table, [&](const Entry& entry) { return sqlState.startsWith(entry.state); });
    return found == table.end() ? SqlErrorMeaning{} : found->meaning;
}

bool isConnectionLoss(const QByteArray& sqlState)
{
    return sqlState.startsWith("08") || sqlState == "57P01" || sqlState == "57P02" || sqlState == "57P03" ||
           sqlState == "57P05" || sqlState == "25P03";
}

} // namespace clinic::storage
