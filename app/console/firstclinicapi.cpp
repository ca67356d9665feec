#include "app/console/firstclinicapi.h"

#include "client/credentials.h"
#include "client/httptransport.h"

#include <QCoreApplication>
#include <QJsonArray>

#include <memory>

namespace clinic::app {

using namespace Qt::StringLiterals;
using client::HttpCall;
using client::post;

namespace {

QJsonObject provider(const QString& name)
{
    QJsonArray hours;
    for (int weekday = 1; weekday <= 5; ++weekday)
        hours.append(QJsonObject{{"weekday", weekday}, {"starts_at", "09:00"}, {"ends_at", "17:00"}});
    return {{"name", name}, {"color", "#3D6DB5"}, {"speciality", ""}, {"working_hours", hours}};
}

QJsonObject procedure(const char* name, int minutes)
{
    return {{"name", QCoreApplication::translate("FirstClinic", name)}, {"duration_minutes", minutes}};
}

QList<HttpCall> furniture(const contract::AddClinicRequest& request)
{
    return {post(u"/v1/providers"_s, provider(request.adminName)),
            post(u"/v1/procedures"_s, procedure(QT_TRANSLATE_NOOP("FirstClinic", "Consultation"), 30)),
            post(u"/v1/procedures"_s, procedure(QT_TRANSLATE_NOOP("FirstClinic", "Follow-up"), 15)),
            post(u"/v1/procedures"_s, procedure(QT_TRANSLATE_NOOP("FirstClinic", "Treatment"), 45))};
}

/// A few calls one after the other under a session of their own, which they close at the end.
struct Furnishing
{
    Furnishing(client::HttpTransport& wire, const QByteArray& token) : credentials(token), http(wire, credentials) {}

    client::FixedCredentials credentials;
    client::HttpClient http;
    QList<HttpCall> calls;
    std::function<void()> done;
};

void next(const std::shared_ptr<Furnishing>& work, QObject* context)
{
    if (work->calls.isEmpty()) {
        const HttpCall logOut{.method = client::HttpMethod::Delete, .path = u"/v1/sessions"_s};
        work->http.send(logOut, context, [work](const domain::Result<QJsonObject>&) { work->done(); });
        return;
    }
    // A call that fails leaves a clinic with less in it, not without a calendar: go on.
    work->http.send(work->calls.takeFirst(), context,
                    [work, context](const domain::Result<QJsonObject>&) { next(work, context); });
}

} // namespace

FirstClinicApi::FirstClinicApi(contract::InstallationApi& installation, client::HttpTransport& transport)
    : m_installation(installation)
    , m_transport(transport)
{
}

void FirstClinicApi::listClinics(QObject* context, contract::Reply<contract::ClinicList> reply)
{
    m_installation.listClinics(context, std::move(reply));
}

void FirstClinicApi::addClinic(const contract::AddClinicRequest& request, QObject* context,
                               contract::Reply<contract::AddClinicReply> reply)
{
    m_installation.addClinic(request, context,
                             [this, request, context, reply](const domain::Result<contract::AddClinicReply>& added) {
                                 if (!added) {
                                     reply(added);
                                     return;
                                 }
                                 furnish(request, context, [reply, made = *added] { reply(made); });
                             });
}

void FirstClinicApi::furnish(const contract::AddClinicRequest& request, QObject* context,
                             std::function<void()> done) const
{
    const HttpCall logIn = post(u"/v1/sessions"_s,
                                contract::encode(contract::LogInRequest{request.adminEmail, request.adminPassword}));
    m_transport.send(logIn, {}, context,
                     [this, request, context, done = std::move(done)](const domain::Result<QJsonObject>& session) {
                         if (!session) {
                             done();
                             return;
                         }
                         auto work = std::make_shared<Furnishing>(m_transport,
                                                                  (*session)["access_token"].toString().toUtf8());
                         work->calls = furniture(request);
                         work->done = done;
                         next(work, context);
                     });
}

} // namespace clinic::app
