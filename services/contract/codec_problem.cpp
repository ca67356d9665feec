#include "contract/errorcodes.h"
#include "contract/values.h"

#include <limits>

namespace clinic::contract {

using domain::Error;
using domain::ErrorCode;

namespace {

QString title(ErrorCode code)
{
    switch (code) {
    case ErrorCode::InvalidRequest:
        return u"Bad request"_s;
    case ErrorCode::Unauthenticated:
        return u"Not signed in"_s;
    case ErrorCode::Forbidden:
        return u"Not allowed"_s;
    case ErrorCode::NotFound:
        return u"Not found"_s;
    case ErrorCode::MethodNotAllowed:
        return u"Method not allowed"_s;
    case ErrorCode::SlotTaken:
        return u"The time is taken"_s;
    case ErrorCode::HoldExpired:
        return u"The hold has run out"_s;
    case ErrorCode::StateConflict:
        return u"The thing has moved on"_s;
    case ErrorCode::IdempotencyMismatch:
        return u"The key was used for another request"_s;
    case ErrorCode::TooLarge:
        return u"The body is too large"_s;
    case ErrorCode::UnsupportedMediaType:
        return u"The body must be JSON"_s;
    case ErrorCode::RateLimited:
        return u"Too many requests"_s;
    case ErrorCode::HeadersTooLarge:
        return u"The headers are too large"_s;
    case ErrorCode::Unavailable:
        return u"Temporarily unavailable"_s;
    case ErrorCode::OutcomeUnknown:
        return u"The outcome is unknown"_s;
    case ErrorCode::Internal:
        return u"Internal error"_s;
    case ErrorCode::Offline:
        return u"The service could not be reached"_s;
    case ErrorCode::ProtocolViolation:
        return u"The answer was not understood"_s;
    }
    return {};
}

domain::FieldError readFieldError(JsonReader& reader)
{
    return {reader.text("pointer"_L1), reader.text("detail"_L1)};
}

domain::SlotConflict readConflict(JsonReader& reader)
{
    domain::SlotConflict conflict;
    conflict.holder = reader.optionalObject("holder"_L1, readHolder);
    conflict.heldUntil = reader.optionalTime("held_until"_L1);
    conflict.alternatives = reader.optionalObjects("alternatives"_L1, readSlot);
    conflict.resourceKind = reader.optionalText("resource_kind"_L1);
    conflict.slotId = domain::SlotId(reader.optionalText("slot_id"_L1));
    return conflict;
}

void insertConflict(QJsonObject& body, const domain::SlotConflict& conflict)
{
    body.insert("holder"_L1, nullOr(conflict.holder));
    body.insert("held_until"_L1, nullOr(conflict.heldUntil));
    body.insert("alternatives"_L1, encodeAll(conflict.alternatives));
    if (!conflict.resourceKind.isEmpty())
        body.insert("resource_kind"_L1, conflict.resourceKind);
    if (!conflict.slotId.isEmpty())
        body.insert("slot_id"_L1, conflict.slotId.text());
}

QJsonArray encodeConflicts(const QList<domain::SlotConflict>& conflicts)
{
    QJsonArray all;
    for (const domain::SlotConflict& conflict : conflicts) {
        QJsonObject one;
        insertConflict(one, conflict);
        all.append(one);
    }
    return all;
}

Error readProblem(JsonReader& reader)
{
    Error error;
    error.detail = reader.optionalText("detail"_L1);
    error.requestId = reader.optionalText("request_id"_L1);
    error.fields = reader.optionalObjects("errors"_L1, readFieldError);
    error.retryAfterSeconds = reader.optionalInteger("retry_after"_L1, 0, std::numeric_limits<int>::max());
    error.triesLeft = reader.optionalInteger("tries_left"_L1, 0, std::numeric_limits<int>::max());
    if (reader.optionalText("code"_L1) == wireText(ErrorCode::SlotTaken))
        error.conflict = readConflict(reader);
    error.conflicts = reader.optionalObjects("conflicts"_L1, readConflict);
    return error;
}

} // namespace

QJsonObject encodeProblem(const Error& error)
{
    QJsonObject body{
        {u"type"_s, u"about:blank"_s}, {u"title"_s, title(error.code)},   {u"status"_s, httpStatus(error.code)},
        {u"detail"_s, error.detail},   {u"code"_s, wireText(error.code)}, {u"request_id"_s, error.requestId},
    };
    if (!error.fields.isEmpty()) {
        QJsonArray fields;
        for (const domain::FieldError& field : error.fields)
            fields.append(QJsonObject{{u"pointer"_s, field.pointer}, {u"detail"_s, field.detail}});
        body.insert("errors"_L1, fields);
    }
    if (error.code == ErrorCode::SlotTaken)
        insertConflict(body, error.conflict.value_or(domain::SlotConflict{}));
    if (!error.conflicts.isEmpty())
        body.insert("conflicts"_L1, encodeConflicts(error.conflicts));
    if (error.retryAfterSeconds)
        body.insert("retry_after"_L1, *error.retryAfterSeconds);
    if (error.triesLeft)
        body.insert("tries_left"_L1, *error.triesLeft);
    return body;
}

Error decodeProblem(int httpStatus, const QJsonObject& body)
{
    QList<domain::FieldError> unreadable;
    JsonReader reader(body, {}, unreadable);
    Error error = readProblem(reader);
    std::optional<ErrorCode> code = errorCode(body.value("code"_L1).toString());
    if (!unreadable.isEmpty()) {
        error = Error{};
        error.detail = u"The service answered %1 without a description that can be read."_s.arg(httpStatus);
        code.reset();
    }
    error.code = code ? *code : errorCodeOfStatus(httpStatus).value_or(ErrorCode::ProtocolViolation);
    return error;
}

} // namespace clinic::contract
