#pragma once

#include "storage/database.h"

#include <chrono>
#include <thread>
#include <type_traits>
#include <utility>

namespace clinic::storage {

inline constexpr int performAttempts = 3;

/// The one place where work is tried again: a whole unit, at most three times, and only when the database says that
/// nothing of it was done (deadlock, serialisation, lock time-out, connection lost before or outside of a write). An
/// unknown outcome is never repeated.
template <class Unit>
[[nodiscard]] auto perform(Database& database, Unit&& unit) -> std::invoke_result_t<Unit&, Database&>
{
    for (int attempt = 1;; ++attempt) {
        auto result = unit(database);
        if (result.ok() || attempt == performAttempts || !database.lastFailureWasTransient())
            return result;
        std::this_thread::sleep_for(std::chrono::milliseconds(10 * attempt * attempt));
    }
}

} // namespace clinic::storage
