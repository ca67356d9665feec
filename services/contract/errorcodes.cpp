#include "contract/errorcodes.h"

#include <algorithm>
#include <array>

namespace clinic::contract {

using domain::ErrorCode;
using namespace Qt::Literals::StringLiterals;

namespace {

struct Row
{
    ErrorCode code;
    QLatin1StringView wire;
    int status;
    /// Whether a service may say it; the others are a client's own.
    bool onWire = true;
};

constexpr std::array<Row, 18> table{{
    {ErrorCode::InvalidRequest, "invalid_request"_L1, 400},
    {ErrorCode::Unauthenticated, "unauthenticated"_L1, 401},
    {ErrorCode::Forbidden, "forbidden"_L1, 403},
    {ErrorCode::NotFound, "not_found"_L1, 404},
    {ErrorCode::MethodNotAllowed, "method_not_allowed"_L1, 405},
    {ErrorCode::SlotTaken, "slot_taken"_L1, 409},
    {ErrorCode::HoldExpired, "hold_expired"_L1, 409},
    {ErrorCode::StateConflict, "state_conflict"_L1, 409},
    {ErrorCode::IdempotencyMismatch, "idempotency_mismatch"_L1, 409},
    {ErrorCode::TooLarge, "too_large"_L1, 413},
    {ErrorCode::UnsupportedMediaType, "unsupported_media_type"_L1, 415},
    {ErrorCode::RateLimited, "rate_limited"_L1, 429},
    {ErrorCode::HeadersTooLarge, "headers_too_large"_L1, 431},
    {ErrorCode::Unavailable, "unavailable"_L1, 503},
    {ErrorCode::OutcomeUnknown, "outcome_unknown"_L1, 503},
    {ErrorCode::Internal, "internal"_L1, 500},
    {ErrorCode::Offline, "offline"_L1, 503, false},
    {ErrorCode::ProtocolViolation, "protocol_violation"_L1, 502, false},
}};

const Row& rowOf(ErrorCode code)
{
    const auto row = std::find_if(table.begin(), table.end(), [code](const Row& one) { return one.code == code; });
    return row == table.end() ? rowOf(ErrorCode::Internal) : *row;
}

} // namespace

QString wireText(ErrorCode code)
{
    return rowOf(code).wire;
}

int httpStatus(ErrorCode code)
{
    return rowOf(code).status;
}

std::optional<ErrorCode> errorCode(const QString& wireText)
{
    for (const Row& row : table) {
        if (row.onWire && wireText == row.wire)
            return row.code;
    }
    return {};
}

std::optional<ErrorCode> errorCodeOfStatus(int httpStatus)
{
    if (httpStatus == 409)
        return ErrorCode::StateConflict;
    for (const Row& row : table) {
        if (row.onWire && row.status == httpStatus)
            return row.code;
    }
    if (httpStatus >= 500)
        return httpStatus <= 504 && httpStatus >= 502 ? ErrorCode::Unavailable : ErrorCode::Internal;
    return {};
}

} // namespace clinic::contract
