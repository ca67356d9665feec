#pragma once

#include "domain/error.h"

#include <QString>

#include <optional>

namespace clinic::contract {

/// `slot_taken` and so on, as in the contract's table.
[[nodiscard]] QString wireText(domain::ErrorCode code);
/// The HTTP status that goes with a code.
[[nodiscard]] int httpStatus(domain::ErrorCode code);
/// The code of a wire text; none when this version does not know it.
[[nodiscard]] std::optional<domain::ErrorCode> errorCode(const QString& wireText);
/// The likeliest code of an answer that names none; none when the status is not an error of the contract.
[[nodiscard]] std::optional<domain::ErrorCode> errorCodeOfStatus(int httpStatus);

} // namespace clinic::contract
