#include "booking/scheduleservice.h"

#include "booking/databasecalls.h"
#include "contract/calendarcodec.h"

namespace clinic::booking {

using namespace Qt::StringLiterals;

using namespace domain;
using namespace contract;

namespace {

/// These functions answer in the contract's own form. One that does not is a defect, not the caller's mistake.
template <class T>
Result<T> as(const Result<QJsonObject>& answer)
{
    if (!answer)
        return answer.error();
    auto value = decode<T>(*answer);
    if (!value)
        return Error{.code = ErrorCode::Internal, .detail = u"The database answered in another form."_s};
    return value;
}

/// The version that stands for none is not sent.
QJsonObject forSaving(const Procedure& procedure)
{
    QJsonObject body = encodeForSaving(procedure);
    if (procedure.version == 0)
        body.remove("version"_L1);
    return body;
}

} // namespace

Result<ProviderReply> ScheduleService::saveProvider(Db& db, const Call& who, const ProviderId& id,
                                                    const SaveProviderRequest& request) const
{
    return as<ProviderReply>(command(db, "save_provider", {caller(who), key(id), encode(request)}));
}

Result<ProcedureReply> ScheduleService::saveProcedure(Db& db, const Call& who, const Procedure& procedure) const
{
    return as<ProcedureReply>(command(db, "save_procedure", {caller(who), key(procedure.id), forSaving(procedure)}));
}

Result<ResourceReply> ScheduleService::saveResource(Db& db, const Call& who, const ResourceId& id,
                                                    const SaveResourceRequest& request) const
{
    return as<ResourceReply>(command(db, "save_resource", {caller(who), key(id), encode(request)}));
}

Result<ResourceList> ScheduleService::listResources(Db& db, const Call& who) const
{
    return as<ResourceList>(read(db, "list_resources", {caller(who)}));
}

Result<TimeOffList> ScheduleService::listTimeOff(Db& db, const Call& who, const TimeOffQuery& query) const
{
    return as<TimeOffList>(read(db, "list_time_off", {caller(who), query.from, query.to}));
}

Result<TimeOffReply> ScheduleService::addTimeOff(Db& db, const Call& who, const AddTimeOffRequest& request) const
{
    return as<TimeOffReply>(command(db, "add_time_off", {caller(who), encode(request)}));
}

Result<Done> ScheduleService::removeTimeOff(Db& db, const Call& who, const TimeOffId& id) const
{
    const auto answer = command(db, "remove_time_off", {caller(who), id.key()});
    if (!answer)
        return answer.error();
    return Done{};
}

Result<DayHoursList> ScheduleService::listDayHours(Db& db, const Call& who, const DayQuery& query) const
{
    return as<DayHoursList>(read(db, "list_day_hours", {caller(who), query.from, query.to, key(query.providerId)}));
}

Result<ScheduleReply> ScheduleService::saveDayHours(Db& db, const Call& who, const ProviderId& provider,
                                                    const QDate& date, const SaveDayHoursRequest& request) const
{
    const QJsonObject body = encode(request);
    return as<ScheduleReply>(command(db, "save_day_hours", {caller(who), provider.key(), date,
                                                            body["hours"_L1].toArray(), request.reason}));
}

Result<ScheduleReply> ScheduleService::removeDayHours(Db& db, const Call& who, const ProviderId& provider,
                                                      const QDate& date) const
{
    return as<ScheduleReply>(command(db, "remove_day_hours", {caller(who), provider.key(), date}));
}

Result<DayLoadList> ScheduleService::listLoad(Db& db, const Call& who, const DayQuery& query) const
{
    return as<DayLoadList>(read(db, "list_load", {caller(who), query.from, query.to, key(query.providerId)}));
}

Result<ClinicReply> ScheduleService::clinic(Db& db, const Call& who) const
{
    return as<ClinicReply>(read(db, "get_clinic", {caller(who)}));
}

Result<ClinicReply> ScheduleService::changeClinic(Db& db, const Call& who, const ChangeClinicRequest& request) const
{
    return as<ClinicReply>(command(db, "change_clinic", {caller(who), encode(request)}));
}

} // namespace clinic::booking
