#include "supervisor/servicefile.h"

#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSaveFile>

#include <cerrno>

#include <csignal>

namespace clinic::supervisor {

using domain::Done;
using domain::Error;
using domain::ErrorCode;

namespace {

QString pathIn(const QString& dataDir)
{
    return dataDir + QLatin1String("/service.json");
}

} // namespace

std::optional<ServiceFile> ServiceFile::read(const QString& dataDir)
{
    QFile file(pathIn(dataDir));
    if (!file.open(QIODevice::ReadOnly))
        return std::nullopt;
    const QJsonObject object = QJsonDocument::fromJson(file.readAll()).object();
    ServiceFile found;
    found.url = QUrl(object.value(QLatin1String("url")).toString());
    found.pid = object.value(QLatin1String("pid")).toInteger();
    found.version = object.value(QLatin1String("version")).toString();
    found.operatorToken = object.value(QLatin1String("operator_token")).toString();
    if (!found.url.isValid() || found.url.isEmpty() || found.pid <= 0)
        return std::nullopt;
    return found;
}

domain::Result<Done> ServiceFile::write(const QString& dataDir) const
{
    const QJsonObject object{{QStringLiteral("url"), url.toString()},
                             {QStringLiteral("pid"), pid},
                             {QStringLiteral("version"), version},
                             {QStringLiteral("operator_token"), operatorToken}};
    QSaveFile file(pathIn(dataDir));
    if (!file.open(QIODevice::WriteOnly) || !file.setPermissions(QFile::ReadOwner | QFile::WriteOwner) ||
        file.write(QJsonDocument(object).toJson(QJsonDocument::Compact) + '\n') < 0 || !file.commit())
        return Error{ErrorCode::Unavailable, QStringLiteral("%1 cannot be written.").arg(pathIn(dataDir))};
    return Done{};
}

void ServiceFile::remove(const QString& dataDir)
{
    QFile::remove(pathIn(dataDir));
}

bool ServiceFile::isProcessAlive() const
{
    return pid > 0 && (kill(static_cast<pid_t>(pid), 0) == 0 || errno == EPERM);
}

} // namespace clinic::supervisor
