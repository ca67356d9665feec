#pragma once

#include "domain/slot.h"

#include <QList>
#include <QString>

#include <optional>

namespace clinic::domain {

/// What went wrong, in the words of the wire (`slot_taken` …). The UI turns codes into sentences, nobody else does.
enum class ErrorCode {
    InvalidRequest,
    Unauthenticated,
    Forbidden,
    NotFound,
    MethodNotAllowed,
    SlotTaken,
    HoldExpired,
    StateConflict,
    IdempotencyMismatch,
    TooLarge,
    UnsupportedMediaType,
    RateLimited,
    HeadersTooLarge,
    Unavailable,
    OutcomeUnknown,
    Internal,
    // Seen by clients only: the service could not be reached, or answered something that is not the contract.
    Offline,
    ProtocolViolation,
};

/// One bad member of a request: a JSON pointer and what is wrong with it.
struct FieldError
{
    QString pointer;
    QString detail;
    friend bool operator==(const FieldError&, const FieldError&) = default;
};

/// Who was faster, until when, and what is still free (at most 3, nearest first).
struct SlotConflict
{
    std::optional<Holder> holder;
    std::optional<QDateTime> heldUntil;
    QList<Slot> alternatives;
    /// Set when the provider is free but no resource of this kind is.
    QString resourceKind;
    /// Of a row of bookings: the slot this is about.
    SlotId slotId;
    friend bool operator==(const SlotConflict&, const SlotConflict&) = default;
};

/// An error as a value. `detail` is English for logs and programs and never holds personal data.
struct Error
{
    ErrorCode code = ErrorCode::Internal;
    QString detail{};
    QList<FieldError> fields{};
    std::optional<SlotConflict> conflict{};
    /// Of a row of bookings: every one that cannot be had. Nothing was taken.
    QList<SlotConflict> conflicts{};
    std::optional<int> retryAfterSeconds{};
    /// Log-in only: how many tries are left before the pause.
    std::optional<int> triesLeft{};
    QString requestId{};

    friend bool operator==(const Error&, const Error&) = default;
};

} // namespace clinic::domain
