#pragma once

#include "contract/accounts.h"
#include "contract/codec.h"
#include "contract/repeats.h"
#include "contract/schedule.h"
#include "contract/waitlist.h"

/// `codec.h` for what surrounds the bookings: rows of them, the waiting list, the schedule and the accounts.
namespace clinic::contract {

[[nodiscard]] QString wireText(RepeatEvery every);
[[nodiscard]] QString wireText(domain::WaitlistState state);
[[nodiscard]] std::optional<RepeatEvery> repeatEveryFromWire(const QString& text);
[[nodiscard]] std::optional<domain::WaitlistState> waitlistStateFromWire(const QString& text);

[[nodiscard]] QJsonObject encode(const RepeatPlanRequest&);
[[nodiscard]] QJsonObject encode(const RepeatPlan&);
[[nodiscard]] QJsonObject encode(const OverbookRequest&);
[[nodiscard]] QJsonObject encode(const domain::WaitlistEntry&);
[[nodiscard]] QJsonObject encode(const Waitlist&);
[[nodiscard]] QJsonObject encode(const AddToWaitlistRequest&);
[[nodiscard]] QJsonObject encode(const OfferRequest&);
[[nodiscard]] QJsonObject encode(const WaitlistReply&);
[[nodiscard]] QJsonObject encode(const domain::Resource&);
[[nodiscard]] QJsonObject encode(const domain::TimeOff&);
[[nodiscard]] QJsonObject encode(const domain::DayHours&);
[[nodiscard]] QJsonObject encode(const domain::DayLoad&);
[[nodiscard]] QJsonObject encode(const ResourceList&);
[[nodiscard]] QJsonObject encode(const TimeOffList&);
[[nodiscard]] QJsonObject encode(const DayHoursList&);
[[nodiscard]] QJsonObject encode(const DayLoadList&);
[[nodiscard]] QJsonObject encode(const ScheduleReply&);
[[nodiscard]] QJsonObject encode(const SaveProviderRequest&);
[[nodiscard]] QJsonObject encode(const ProviderReply&);
[[nodiscard]] QJsonObject encode(const ProcedureReply&);
[[nodiscard]] QJsonObject encode(const SaveResourceRequest&);
[[nodiscard]] QJsonObject encode(const ResourceReply&);
[[nodiscard]] QJsonObject encode(const AddTimeOffRequest&);
[[nodiscard]] QJsonObject encode(const TimeOffReply&);
[[nodiscard]] QJsonObject encode(const SaveDayHoursRequest&);
[[nodiscard]] QJsonObject encode(const ClinicReply&);
[[nodiscard]] QJsonObject encode(const ChangeClinicRequest&);
[[nodiscard]] QJsonObject encode(const ChangeStaffRequest&);
[[nodiscard]] QJsonObject encode(const ChangePasswordRequest&);

/// The body of `POST /v1/procedures` and `PUT /v1/procedures/{id}`: the procedure without its id.
[[nodiscard]] QJsonObject encodeForSaving(const domain::Procedure&);

template <>
[[nodiscard]] domain::Result<RepeatPlanRequest> decode(const QJsonObject& body);
template <>
[[nodiscard]] domain::Result<RepeatPlan> decode(const QJsonObject& body);
template <>
[[nodiscard]] domain::Result<OverbookRequest> decode(const QJsonObject& body);
template <>
[[nodiscard]] domain::Result<domain::WaitlistEntry> decode(const QJsonObject& body);
template <>
[[nodiscard]] domain::Result<Waitlist> decode(const QJsonObject& body);
template <>
[[nodiscard]] domain::Result<AddToWaitlistRequest> decode(const QJsonObject& body);
template <>
[[nodiscard]] domain::Result<OfferRequest> decode(const QJsonObject& body);
template <>
[[nodiscard]] domain::Result<WaitlistReply> decode(const QJsonObject& body);
template <>
[[nodiscard]] domain::Result<ResourceList> decode(const QJsonObject& body);
template <>
[[nodiscard]] domain::Result<TimeOffList> decode(const QJsonObject& body);
template <>
[[nodiscard]] domain::Result<DayHoursList> decode(const QJsonObject& body);
template <>
[[nodiscard]] domain::Result<DayLoadList> decode(const QJsonObject& body);
template <>
[[nodiscard]] domain::Result<ScheduleReply> decode(const QJsonObject& body);
template <>
[[nodiscard]] domain::Result<SaveProviderRequest> decode(const QJsonObject& body);
template <>
[[nodiscard]] domain::Result<ProviderReply> decode(const QJsonObject& body);
template <>
[[nodiscard]] domain::Result<ProcedureReply> decode(const QJsonObject& body);
template <>
[[nodiscard]] domain::Result<SaveResourceRequest> decode(const QJsonObject& body);
template <>
[[nodiscard]] domain::Result<ResourceReply> decode(const QJsonObject& body);
template <>
[[nodiscard]] domain::Result<AddTimeOffRequest> decode(const QJsonObject& body);
template <>
[[nodiscard]] domain::Result<TimeOffReply> decode(const QJsonObject& body);
template <>
[[nodiscard]] domain::Result<SaveDayHoursRequest> decode(const QJsonObject& body);
template <>
[[nodiscard]] domain::Result<ClinicReply> decode(const QJsonObject& body);
template <>
[[nodiscard]] domain::Result<ChangeClinicRequest> decode(const QJsonObject& body);
template <>
[[nodiscard]] domain::Result<ChangeStaffRequest> decode(const QJsonObject& body);
template <>
[[nodiscard]] domain::Result<ChangePasswordRequest> decode(const QJsonObject& body);

} // namespace clinic::contract
