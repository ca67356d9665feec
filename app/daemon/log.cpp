#include "app/daemon/log.h"

#include <QDateTime>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLoggingCategory>

#include <cstdio>
#include <cstdlib>

namespace clinic::app {

using namespace Qt::StringLiterals;

namespace {

const char* levelName(QtMsgType type)
{
    switch (type) {
    case QtDebugMsg:
        return "debug";
    case QtInfoMsg:
        return "info";
    case QtWarningMsg:
        return "warning";
    case QtCriticalMsg:
        return "error";
    case QtFatalMsg:
        return "fatal";
    }
    return "info";
}

/// One write per line, so that lines of several threads do not mix.
void writeLine(QByteArray line)
{
    line.append('\n');
    std::fwrite(line.constData(), 1, static_cast<size_t>(line.size()), stderr);
    std::fflush(stderr);
}

QString now()
{
    return QDateTime::currentDateTimeUtc().toString(Qt::ISODateWithMs);
}

void writeJson(QtMsgType type, const QMessageLogContext& context, const QString& message)
{
    QJsonObject line{{"at", now()}, {"level", QLatin1String(levelName(type))}, {"message", message}};
    if (context.category && qstrcmp(context.category, "default") != 0)
        line.insert("part", QString::fromUtf8(context.category));
    writeLine(QJsonDocument(line).toJson(QJsonDocument::Compact));
    if (type == QtFatalMsg)
        std::abort();
}

void writeText(QtMsgType type, const QMessageLogContext& context, const QString& message)
{
    writeLine((now() + u' ' + QString::fromLatin1(levelName(type)).leftJustified(7) + u' '
               + QString::fromUtf8(context.category) + u": "_s + message)
                  .toUtf8());
    if (type == QtFatalMsg)
        std::abort();
}

} // namespace

void installLog(LogFormat format)
{
    qInstallMessageHandler(format == LogFormat::Text ? writeText : writeJson);
}

} // namespace clinic::app
