#pragma once

#include "contract/schedule.h"
#include "domain/result.h"
#include "storage/call.h"
#include "storage/database.h"

namespace clinic::booking {

/// When a clinic can be booked, by whom and with what, and its settings. Each call is one round trip to the SQL function
/// of the same name, which checks, lays slots anew, keeps what is taken, and writes audit and events in one transaction.
/// Holds no state, so that every storage worker may use it at once.
class ScheduleService final
{
public:
    using Db = storage::Database;
    using Call = storage::Call;
    template <class T>
    using Result = domain::Result<T>;

    /// An empty id makes a new one; so do the next two.
    Result<contract::ProviderReply> saveProvider(Db&, const Call&, const domain::ProviderId&,
                                                 const contract::SaveProviderRequest&) const;
    /// Replaces it as a whole; its version counts when it has one.
    Result<contract::ProcedureReply> saveProcedure(Db&, const Call&, const domain::Procedure&) const;
    Result<contract::ResourceReply> saveResource(Db&, const Call&, const domain::ResourceId&,
                                                 const contract::SaveResourceRequest&) const;
    Result<contract::ResourceList> listResources(Db&, const Call&) const;

    Result<contract::TimeOffList> listTimeOff(Db&, const Call&, const contract::TimeOffQuery&) const;
    Result<contract::TimeOffReply> addTimeOff(Db&, const Call&, const contract::AddTimeOffRequest&) const;
    Result<domain::Done> removeTimeOff(Db&, const Call&, const domain::TimeOffId&) const;

    Result<contract::DayHoursList> listDayHours(Db&, const Call&, const contract::DayQuery&) const;
    Result<contract::ScheduleReply> saveDayHours(Db&, const Call&, const domain::ProviderId&, const QDate&,
                                                 const contract::SaveDayHoursRequest&) const;
    Result<contract::ScheduleReply> removeDayHours(Db&, const Call&, const domain::ProviderId&, const QDate&) const;

    Result<contract::DayLoadList> listLoad(Db&, const Call&, const contract::DayQuery&) const;

    Result<contract::ClinicReply> clinic(Db&, const Call&) const;
    Result<contract::ClinicReply> changeClinic(Db&, const Call&, const contract::ChangeClinicRequest&) const;
};

} // namespace clinic::booking
