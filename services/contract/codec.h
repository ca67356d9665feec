#pragma once

#include "contract/requests.h"
#include "domain/error.h"
#include "domain/result.h"

#include <QJsonObject>

namespace clinic::contract {

/// Times as RFC 3339 in UTC with a `Z`, milliseconds only when there are any.
[[nodiscard]] QString encodeTime(const QDateTime& time);
[[nodiscard]] std::optional<QDateTime> decodeTime(const QString& text);

[[nodiscard]] QString wireText(domain::Role role);
[[nodiscard]] QString wireText(domain::SlotStatus status);
[[nodiscard]] QString wireText(domain::BookingStatus status);
[[nodiscard]] QString wireText(domain::HolderKind kind);
[[nodiscard]] std::optional<domain::Role> roleFromWire(const QString& text);
[[nodiscard]] std::optional<domain::SlotStatus> slotStatusFromWire(const QString& text);
[[nodiscard]] std::optional<domain::BookingStatus> bookingStatusFromWire(const QString& text);
[[nodiscard]] std::optional<domain::HolderKind> holderKindFromWire(const QString& text);

/// One encoder and one decoder a struct. Decoding is strict about what is there (missing, wrong type, bad value: an
/// `invalid_request` with a JSON pointer each). Unknown members are refused in requests and ignored in answers.
[[nodiscard]] QJsonObject encode(const LogInRequest&);
[[nodiscard]] QJsonObject encode(const RefreshRequest&);
[[nodiscard]] QJsonObject encode(const Session&);
[[nodiscard]] QJsonObject encode(const ProviderList&);
[[nodiscard]] QJsonObject encode(const ProcedureList&);
[[nodiscard]] QJsonObject encode(const SlotList&);
[[nodiscard]] QJsonObject encode(const ClaimRequest&);
[[nodiscard]] QJsonObject encode(const HoldReply&);
[[nodiscard]] QJsonObject encode(const ConfirmRequest&);
[[nodiscard]] QJsonObject encode(const BookingReply&);
[[nodiscard]] QJsonObject encode(const BookingList&);
[[nodiscard]] QJsonObject encode(const BookingDetail&);
[[nodiscard]] QJsonObject encode(const RescheduleRequest&);
[[nodiscard]] QJsonObject encode(const CancelRequest&);
[[nodiscard]] QJsonObject encode(const StatusRequest&);
[[nodiscard]] QJsonObject encode(const ContactList&);
[[nodiscard]] QJsonObject encode(const ContactReply&);
[[nodiscard]] QJsonObject encode(const domain::Patient&);
[[nodiscard]] QJsonObject encode(const ChangeContactRequest&);
[[nodiscard]] QJsonObject encode(const AddClinicRequest&);
[[nodiscard]] QJsonObject encode(const AddClinicReply&);
[[nodiscard]] QJsonObject encode(const ClinicList&);
[[nodiscard]] QJsonObject encode(const AddStaffRequest&);
[[nodiscard]] QJsonObject encode(const StaffList&);
[[nodiscard]] QJsonObject encode(const StaffReply&);
[[nodiscard]] QJsonObject encode(const AuditVerdict&);
[[nodiscard]] QJsonObject encode(const domain::Slot&);
[[nodiscard]] QJsonObject encode(const domain::Booking&);
[[nodiscard]] QJsonObject encode(const domain::HoldStatus&);
[[nodiscard]] QJsonObject encode(const domain::Provider&);
[[nodiscard]] QJsonObject encode(const domain::Procedure&);
[[nodiscard]] QJsonObject encode(const domain::Contact&);
[[nodiscard]] QJsonObject encode(const domain::Staff&);

/// The struct that a body stands for: `decode<ClaimRequest>(body)`.
template <class T>
[[nodiscard]] domain::Result<T> decode(const QJsonObject& body);
template <>
[[nodiscard]] domain::Result<LogInRequest> decode(const QJsonObject& body);
template <>
[[nodiscard]] domain::Result<RefreshRequest> decode(const QJsonObject& body);
template <>
[[nodiscard]] domain::Result<Session> decode(const QJsonObject& body);
template <>
[[nodiscard]] domain::Result<ProviderList> decode(const QJsonObject& body);
template <>
[[nodiscard]] domain::Result<ProcedureList> decode(const QJsonObject& body);
template <>
[[nodiscard]] domain::Result<SlotList> decode(const QJsonObject& body);
template <>
[[nodiscard]] domain::Result<ClaimRequest> decode(const QJsonObject& body);
template <>
[[nodiscard]] domain::Result<HoldReply> decode(const QJsonObject& body);
template <>
[[nodiscard]] domain::Result<ConfirmRequest> decode(const QJsonObject& body);
template <>
[[nodiscard]] domain::Result<BookingReply> decode(const QJsonObject& body);
template <>
[[nodiscard]] domain::Result<BookingList> decode(const QJsonObject& body);
template <>
[[nodiscard]] domain::Result<BookingDetail> decode(const QJsonObject& body);
template <>
[[nodiscard]] domain::Result<RescheduleRequest> decode(const QJsonObject& body);
template <>
[[nodiscard]] domain::Result<CancelRequest> decode(const QJsonObject& body);
template <>
[[nodiscard]] domain::Result<StatusRequest> decode(const QJsonObject& body);
template <>
[[nodiscard]] domain::Result<ContactList> decode(const QJsonObject& body);
template <>
[[nodiscard]] domain::Result<ContactReply> decode(const QJsonObject& body);
template <>
[[nodiscard]] domain::Result<AddClinicRequest> decode(const QJsonObject& body);
template <>
[[nodiscard]] domain::Result<AddClinicReply> decode(const QJsonObject& body);
template <>
[[nodiscard]] domain::Result<ClinicList> decode(const QJsonObject& body);
template <>
[[nodiscard]] domain::Result<AddStaffRequest> decode(const QJsonObject& body);
template <>
[[nodiscard]] domain::Result<StaffList> decode(const QJsonObject& body);
template <>
[[nodiscard]] domain::Result<StaffReply> decode(const QJsonObject& body);
template <>
[[nodiscard]] domain::Result<AuditVerdict> decode(const QJsonObject& body);
template <>
[[nodiscard]] domain::Result<domain::Slot> decode(const QJsonObject& body);
template <>
[[nodiscard]] domain::Result<domain::Booking> decode(const QJsonObject& body);
template <>
[[nodiscard]] domain::Result<domain::HoldStatus> decode(const QJsonObject& body);
template <>
[[nodiscard]] domain::Result<domain::Provider> decode(const QJsonObject& body);
template <>
[[nodiscard]] domain::Result<domain::Procedure> decode(const QJsonObject& body);
template <>
[[nodiscard]] domain::Result<domain::Contact> decode(const QJsonObject& body);

/// An error as the body of an `application/problem+json` answer (RFC 9457), and back.
[[nodiscard]] QJsonObject encodeProblem(const domain::Error& error);
[[nodiscard]] domain::Error decodeProblem(int httpStatus, const QJsonObject& body);

} // namespace clinic::contract
