#pragma once

#include "client/httpclient.h"

namespace clinic::client {

/// ScheduleApi over HTTP.
class HttpScheduleApi final : public contract::ScheduleApi
{
public:
    HttpScheduleApi(HttpTransport& transport, Credentials& credentials);

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

private:
    const HttpClient m_client;
};

} // namespace clinic::client
