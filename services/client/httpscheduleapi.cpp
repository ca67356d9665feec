#include "client/httpscheduleapi.h"

#include "contract/calendarcodec.h"
#include "contract/queries.h"

namespace clinic::client {

using namespace contract;
using namespace domain;
using namespace Qt::Literals::StringLiterals;

namespace {

/// A new thing is posted, a known one changed at its address.
HttpCall save(const QString& kind, const QString& id, HttpMethod change, const QJsonObject& body)
{
    HttpCall call = post(id.isEmpty() ? pathOf({kind}) : pathOf({kind, id}), body);
    if (!id.isEmpty())
        call.method = change;
    return call;
}

QString dayPath(const ProviderId& id, const QDate& date)
{
    return pathOf({u"providers"_s, id.text(), u"day-hours"_s, date.toString(Qt::ISODate)});
}

} // namespace

HttpScheduleApi::HttpScheduleApi(HttpTransport& transport, Credentials& credentials)
    : m_client(transport, credentials)
{
}

void HttpScheduleApi::listResources(QObject* context, Reply<ResourceList> reply)
{
    m_client.ask(get(pathOf({u"resources"_s})), context, std::move(reply));
}

void HttpScheduleApi::listTimeOff(const TimeOffQuery& query, QObject* context, Reply<TimeOffList> reply)
{
    m_client.ask(get(pathOf({u"time-off"_s}), encodeQuery(query)), context, std::move(reply));
}

void HttpScheduleApi::listDayHours(const DayQuery& query, QObject* context, Reply<DayHoursList> reply)
{
    m_client.ask(get(pathOf({u"day-hours"_s}), encodeQuery(query)), context, std::move(reply));
}

void HttpScheduleApi::listLoad(const DayQuery& query, QObject* context, Reply<DayLoadList> reply)
{
    m_client.ask(get(pathOf({u"load"_s}), encodeQuery(query)), context, std::move(reply));
}

void HttpScheduleApi::getClinic(QObject* context, Reply<ClinicReply> reply)
{
    m_client.ask(get(pathOf({u"clinic"_s})), context, std::move(reply));
}

void HttpScheduleApi::saveProvider(const ProviderId& id, const SaveProviderRequest& request, QObject* context,
                                   Reply<ProviderReply> reply)
{
    m_client.ask(save(u"providers"_s, id.text(), HttpMethod::Patch, encode(request)), context, std::move(reply));
}

void HttpScheduleApi::saveProcedure(const Procedure& procedure, QObject* context, Reply<ProcedureReply> reply)
{
    m_client.ask(save(u"procedures"_s, procedure.id.text(), HttpMethod::Put, encodeForSaving(procedure)), context,
                 std::move(reply));
}

void HttpScheduleApi::saveResource(const ResourceId& id, const SaveResourceRequest& request, QObject* context,
                                   Reply<ResourceReply> reply)
{
    m_client.ask(save(u"resources"_s, id.text(), HttpMethod::Patch, encode(request)), context, std::move(reply));
}

void HttpScheduleApi::addTimeOff(const AddTimeOffRequest& request, QObject* context, Reply<TimeOffReply> reply)
{
    m_client.ask(post(pathOf({u"time-off"_s}), encode(request)), context, std::move(reply));
}

void HttpScheduleApi::removeTimeOff(const TimeOffId& id, QObject* context, Reply<Done> reply)
{
    m_client.tell(remove(pathOf({u"time-off"_s, id.text()})), context, std::move(reply));
}

void HttpScheduleApi::saveDayHours(const ProviderId& id, const QDate& date, const SaveDayHoursRequest& request,
                                   QObject* context, Reply<ScheduleReply> reply)
{
    m_client.ask(put(dayPath(id, date), encode(request)), context, std::move(reply));
}

void HttpScheduleApi::removeDayHours(const ProviderId& id, const QDate& date, QObject* context,
                                     Reply<ScheduleReply> reply)
{
    m_client.ask(remove(dayPath(id, date)), context, std::move(reply));
}

void HttpScheduleApi::changeClinic(const ChangeClinicRequest& request, QObject* context, Reply<ClinicReply> reply)
{
    m_client.ask(patch(pathOf({u"clinic"_s}), encode(request)), context, std::move(reply));
}

} // namespace clinic::client
