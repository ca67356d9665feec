#include "fakescheduleapi.h"

namespace clinic::test {

using namespace contract;
using namespace domain;

void FakeScheduleApi::listResources(QObject* context, Reply<ResourceList> reply)
{
    resourceLists.ask({}, context, std::move(reply));
}

void FakeScheduleApi::listTimeOff(const TimeOffQuery& query, QObject* context, Reply<TimeOffList> reply)
{
    timeOffLists.ask(query, context, std::move(reply));
}

void FakeScheduleApi::listDayHours(const DayQuery& query, QObject* context, Reply<DayHoursList> reply)
{
    dayHoursLists.ask(query, context, std::move(reply));
}

void FakeScheduleApi::listLoad(const DayQuery& query, QObject* context, Reply<DayLoadList> reply)
{
    loads.ask(query, context, std::move(reply));
}

void FakeScheduleApi::getClinic(QObject* context, Reply<ClinicReply> reply)
{
    clinics.ask({}, context, std::move(reply));
}

void FakeScheduleApi::saveProvider(const ProviderId& id, const SaveProviderRequest& request, QObject* context,
                                   Reply<ProviderReply> reply)
{
    savedProviders.ask({id, request}, context, std::move(reply));
}

void FakeScheduleApi::saveProcedure(const Procedure& procedure, QObject* context, Reply<ProcedureReply> reply)
{
    savedProcedures.ask(procedure, context, std::move(reply));
}

void FakeScheduleApi::saveResource(const ResourceId& id, const SaveResourceRequest& request, QObject* context,
                                   Reply<ResourceReply> reply)
{
    savedResources.ask({id, request}, context, std::move(reply));
}

void FakeScheduleApi::addTimeOff(const AddTimeOffRequest& request, QObject* context, Reply<TimeOffReply> reply)
{
    addedTimeOff.ask(request, context, std::move(reply));
}

void FakeScheduleApi::removeTimeOff(const TimeOffId& id, QObject* context, Reply<Done> reply)
{
    removedTimeOff.ask(id, context, std::move(reply));
}

void FakeScheduleApi::saveDayHours(const ProviderId& id, const QDate& date, const SaveDayHoursRequest& request,
                                   QObject* context, Reply<ScheduleReply> reply)
{
    savedDayHours.ask({id, date, request}, context, std::move(reply));
}

void FakeScheduleApi::removeDayHours(const ProviderId& id, const QDate& date, QObject* context,
                                     Reply<ScheduleReply> reply)
{
    removedDayHours.ask({id, date}, context, std::move(reply));
}

void FakeScheduleApi::changeClinic(const ChangeClinicRequest& request, QObject* context, Reply<ClinicReply> reply)
{
    clinicChanges.ask(request, context, std::move(reply));
}

} // namespace clinic::test
