#pragma once

#include "contract/accounts.h"
#include "contract/requests.h"
#include "domain/error.h"

#include <optional>

/// What onboarding accepts; wrong members come back as `invalid_request` with JSON pointers. Pure functions.
namespace clinic::tenancy {

[[nodiscard]] std::optional<domain::Error> refusalOf(const contract::AddClinicRequest& request);
[[nodiscard]] std::optional<domain::Error> refusalOf(const contract::AddStaffRequest& request);
[[nodiscard]] std::optional<domain::Error> refusalOf(const contract::ChangeStaffRequest& request);
[[nodiscard]] std::optional<domain::Error> refusalOf(const contract::ChangePasswordRequest& request);

/// Lower-case letters, digits and single hyphens between them, at most 63, so that it can stand in an address.
[[nodiscard]] bool isSlug(const QString& text);
/// A name of the time zone database with a place in it, such as Europe/London; also UTC.
[[nodiscard]] bool isTimeZone(const QString& text);

} // namespace clinic::tenancy
