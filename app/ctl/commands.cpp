#include "app/ctl/commands.h"

#include "contract/errorcodes.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>

#include <cstdio>

namespace clinic::app {

using namespace Qt::StringLiterals;
using client::get;
using client::post;

/// Never an argument: every user of the machine could read it there.
QString Commands::secretOf(const char* variable)
{
    if (qEnvironmentVariableIsSet(variable))
        return qEnvironmentVariable(variable);
    QFile input;
    return input.open(stdin, QIODevice::ReadOnly) ? QString::fromUtf8(input.readLine()).chopped(1) : QString();
}

Commands::Commands(Arguments arguments, QObject* parent)
    : QObject(parent)
    , m_arguments(std::move(arguments))
    , m_transport(m_arguments.service)
    , m_credentials(m_arguments.token.toUtf8())
    , m_client(m_transport, m_credentials)
{
}

void Commands::run()
{
    const QHash<QString, void (Commands::*)()> table{{u"clinic add"_s, &Commands::addClinic},
                                                     {u"clinic list"_s, &Commands::listClinics},
                                                     {u"staff add"_s, &Commands::addStaff},
                                                     {u"staff list"_s, &Commands::listStaff},
                                                     {u"audit verify"_s, &Commands::verifyAudit},
                                                     {u"webhook replay"_s, &Commands::replayWebhook},
                                                     {u"erase"_s, &Commands::erase},
                                                     {u"keys rotate"_s, &Commands::rotateKeys}};
    (this->*table.value(m_arguments.command))();
}

void Commands::addClinic()
{
    const contract::AddClinicRequest request{.slug = m_arguments.operands.constFirst(),
                                             .name = m_arguments.name,
                                             .timeZone = m_arguments.timeZone,
                                             .adminName = m_arguments.adminName,
                                             .adminEmail = m_arguments.email,
                                             .adminPassword = secretOf("CALLWAITING_PASSWORD")};
    ask(post(u"/v1/clinics"_s, contract::encode(request)), [this](const QJsonObject& answer) {
        print(u"Clinic %1 is there. Its webhook secret, told only now: %2"_s.arg(answer["clinic"]["slug"].toString(),
                                                                                  answer["webhook_secret"].toString()),
              answer);
    });
}

void Commands::listClinics()
{
    ask(get(u"/v1/clinics"_s), [this](const QJsonObject& answer) {
        QStringList lines;
        for (const QJsonValue& value : answer["clinics"].toArray()) {
            const QJsonObject clinic = value.toObject();
            lines += columns({clinic["slug"].toString(), clinic["name"].toString(), clinic["time_zone"].toString()});
        }
        print(lines.isEmpty() ? u"No clinic yet."_s : lines.join(u'\n'), answer);
    });
}

void Commands::addStaff()
{
    const contract::AddStaffRequest request{
        .name = m_arguments.name,
        .email = m_arguments.email,
        .password = secretOf("CALLWAITING_PASSWORD"),
        .role = contract::roleFromWire(m_arguments.role).value_or(domain::Role::Receptionist),
        .clinicSlug = m_arguments.clinic};
    ask(post(u"/v1/staff"_s, contract::encode(request)), [this](const QJsonObject& answer) {
        print(u"%1 may sign in as %2."_s.arg(answer["staff"]["email"].toString(), answer["staff"]["role"].toString()),
              answer);
    });
}

void Commands::listStaff()
{
    ask(get(u"/v1/staff"_s, clinicQuery(m_arguments.clinic)), [this](const QJsonObject& answer) {
        QStringList lines;
        for (const QJsonValue& value : answer["staff"].toArray()) {
            const QJsonObject staff = value.toObject();
            lines += columns({staff["name"].toString(), staff["role"].toString(), staff["email"].toString(),
                              staff["disabled"].toBool() ? u"disabled"_s : QString()})
                         .trimmed();
        }
        print(lines.isEmpty() ? u"No staff yet."_s : lines.join(u'\n'), answer);
    });
}

QString Commands::columns(const QStringList& cells)
{
    QString line;
    for (qsizetype i = 0; i < cells.size(); ++i)
        line += i + 1 == cells.size() ? cells[i] : cells[i].leftJustified(24) + u' ';
    return line;
}

QUrlQuery Commands::clinicQuery(const QString& clinic)
{
    QUrlQuery query;
    if (!clinic.isEmpty())
        query.addQueryItem(u"clinic"_s, clinic);
    return query;
}

void Commands::ask(const client::HttpCall& call, Use use)
{
    m_client.send(call, this, [this, use = std::move(use)](const domain::Result<QJsonObject>& answer) {
        if (answer)
            use(*answer);
        else
            fail(answer.error());
    });
}

void Commands::print(const QString& words, const QJsonObject& json, int exitCode)
{
    const QByteArray text = m_arguments.json ? QJsonDocument(json).toJson(QJsonDocument::Compact) : words.toUtf8();
    std::fprintf(stdout, "%s\n", text.constData());
    Q_EMIT finished(exitCode);
}

void Commands::fail(const domain::Error& error)
{
    QString words = error.detail.isEmpty() ? contract::wireText(error.code) : error.detail;
    if (error.code == domain::ErrorCode::Offline)
        words = u"the service at %1 does not answer. Check that it runs."_s.arg(m_arguments.service.toString());
    for (const domain::FieldError& field : error.fields)
        words += u"\n  %1 %2"_s.arg(field.pointer.mid(1), field.detail);
    std::fprintf(stderr, "callwaitingctl: %s\n", qUtf8Printable(words));
    Q_EMIT finished(1);
}

} // namespace clinic::app
