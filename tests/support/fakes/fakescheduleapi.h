#pragma once

#include "fakecall.h"

namespace clinic::test {

/// A ScheduleApi that a test answers: `api.timeOffLists.answerNext(…)`.
class FakeScheduleApi final : public contract::ScheduleApi
{
public:
    struct SavedProvider
    {
        domain::ProviderId provider;
        contract::SaveProviderRequest request;
        friend bool operator==(const SavedProvider&, const SavedProvider&) = default;
    };
    struct SavedResource
    {
        domain::ResourceId resource;
        contract::SaveResourceRequest request;
        friend bool operator==(const SavedResource&, const SavedResource&) = default;
    };
    struct SavedDayHours
    {
        domain::ProviderId provider;
        QDate date;
        contract::SaveDayHoursRequest request;
        friend bool operator==(const SavedDayHours&, const SavedDayHours&) = default;
    };
    struct Day
    {
        domain::ProviderId provider;
        QDate date;
        friend bool operator==(const Day&, const Day&) = default;
    };

    FakeCall<NoArguments, contract::ResourceList> resourceLists;
    FakeCall<contract::TimeOffQuery, contract::TimeOffList> timeOffLists;
    FakeCall<contract::DayQuery, contract::DayHoursList> dayHoursLists;
    FakeCall<contract::DayQuery, contract::DayLoadList> loads;
    FakeCall<NoArguments, contract::ClinicReply> clinics;
    FakeCall<SavedProvider, contract::ProviderReply> savedProviders;
    FakeCall<domain::Procedure, contract::ProcedureReply> savedProcedures;
    FakeCall<SavedResource, contract::ResourceReply> savedResources;
    FakeCall<contract::AddTimeOffRequest, contract::TimeOffReply> addedTimeOff;
    FakeCall<domain::TimeOffId, domain::Done> removedTimeOff;
    FakeCall<SavedDayHours, contract::ScheduleReply> savedDayHours;
    FakeCall<Day, contract::ScheduleReply> removedDayHours;
    FakeCall<contract::ChangeClinicRequest, contract::ClinicReply> clinicChanges;

    void listResources(QObject* context, contract::Reply<contract::ResourceList> reply) override;
    void listTimeOff(const contract::TimeOffQuery& query, QObject* context,
                     contract::Reply<contract::TimeOffList> reply) override;
    void listDayHours(const contract::DayQuery& query, QObject* context,
                      contract::Reply<contract::DayHoursList> reply) override;
    void listLoad(const contract::DayQuery& query, QObject* context,
                  contract::Reply<contract::DayLoadList> reply) override;
    void getClinic(QObject* context, contract::Reply<contract::ClinicReply> reply) override;
    void saveProvider(const domain::ProviderId& id, const contract::SaveProviderRequest& request, QObject* context,
                      contract::Reply<contract::ProviderReply> reply) override;
    void saveProcedure(const domain::Procedure& procedure, QObject* context,
                       contract::Reply<contract::ProcedureReply> reply) override;
    void saveResource(const domain::ResourceId& id, const contract::SaveResourceRequest& request, QObject* context,
                      contract::Reply<contract::ResourceReply> reply) override;
    void addTimeOff(const contract::AddTimeOffRequest& request, QObject* context,
                    contract::Reply<contract::TimeOffReply> reply) override;
    void removeTimeOff(const domain::TimeOffId& id, QObject* context, contract::Reply<domain::Done> reply) override;
    void saveDayHours(const domain::ProviderId& id, const QDate& date, const contract::SaveDayHoursRequest& request,
                      QObject* context, contract::Reply<contract::ScheduleReply> reply) override;
    void removeDayHours(const domain::ProviderId& id, const QDate& date, QObject* context,
                        contract::Reply<contract::ScheduleReply> reply) override;
    void changeClinic(const contract::ChangeClinicRequest& request, QObject* context,
                      contract::Reply<contract::ClinicReply> reply) override;
};

} // namespace clinic::test
