#pragma once

#include "contract/requests.h"
#include "domain/result.h"
#include "edge/http.h"

/// Query strings as structs; what is missing or malformed is an `invalid_request` that names it.
namespace clinic::edge {

[[nodiscard]] domain::Result<contract::SlotQuery> slotQuery(const HttpRequest& request);
[[nodiscard]] domain::Result<contract::BookingQuery> bookingQuery(const HttpRequest& request);
[[nodiscard]] domain::Result<contract::ContactQuery> contactQuery(const HttpRequest& request);

/// A time like `2026-11-23T09:00:00Z`; `required` or absent.
[[nodiscard]] domain::Result<QDateTime> timeItem(const HttpRequest& request, const QString& name, bool required);
/// `limit`, 1 … 500.
[[nodiscard]] domain::Result<int> limitItem(const HttpRequest& request, int fallback);

} // namespace clinic::edge
