#include "app/ctl/arguments.h"

#include "contract/codec.h"
#include "supervisor/servicefile.h"

#include <QCommandLineParser>
#include <QFile>
#include <QThread>

namespace clinic::app {

using namespace Qt::StringLiterals;

namespace {

struct CommandShape
{
    const char* name;
    int operands;
    const char* usage;
};

constexpr CommandShape commands[] = {
    {"clinic add", 1, "clinic add SLUG --name NAME --time-zone ZONE --admin-name NAME --email EMAIL"},
    {"clinic list", 0, "clinic list"},
    {"staff add", 0, "staff add --clinic SLUG --name NAME --email EMAIL --role receptionist|manager|admin"},
    {"staff list", 0, "staff list --clinic SLUG"},
    {"audit verify", 0, "audit verify [--clinic SLUG]"},
    {"keys rotate", 0, "keys rotate [--clinic SLUG]"},
    {"webhook replay", 1, "webhook replay FILE --clinic SLUG"},
    {"erase", 1, "erase CONTACT-ID --reason TEXT --email ADMIN    (or an admin's token in --token-file)"},
    {"redact", 0, "redact [--threads N] < LINES.jsonl    (needs no service)"},
};

Usage mistake(const QString& line)
{
    return {2, u"callwaitingctl: "_s + line};
}

void declare(QCommandLineParser& parser)
{
    QString description = u"Looks after a CallWaiting service.\n\nCommands:\n"_s;
    for (const CommandShape& command : commands)
        description += u"  "_s + QLatin1String(command.usage) + u'\n';
    description += u"\nNew accounts get the password in CALLWAITING_PASSWORD, or else the first line of standard input; a webhook's "
                   "secret is taken from CALLWAITING_WEBHOOK_SECRET or there. erase signs in with the password found likewise."_s;
    parser.setApplicationDescription(description);
    parser.addOptions({
        {{"h", "help"}, "Show this help."},
        {{"v", "version"}, "Show the version."},
        {"data-dir", "The data directory of a service on this machine.", "DIR"},
        {"service", "The address of a service; needs --token-file.", "URL"},
        {"token-file", "File (0600) with an operator's access token.", "FILE"},
        {"json", "Print JSON for programs."},
        {"clinic", "The clinic meant, by its slug.", "SLUG"},
        {"name", "Name of the clinic or of the member of staff.", "NAME"},
        {"email", "E-mail address to sign in with.", "EMAIL"},
        {"role", "receptionist, manager or admin.", "ROLE"},
        {"time-zone", "IANA zone of the clinic, e.g. Europe/London.", "ZONE"},
        {"admin-name", "Name of the clinic's first admin.", "NAME"},
        {"reason", "Why a person is erased; stays in the audit trail, so it must not name the person.", "TEXT"},
        {"threads", "How many lines to redact at a time; as many as there are cores if not given.", "N"},
    });
}

/// Fills in where the service is and with which token; the mistake, if there is one.
std::optional<Usage> findService(const QCommandLineParser& parser, Arguments& arguments)
{
    if (parser.isSet("service")) {
        arguments.service = QUrl(parser.value("service"), QUrl::StrictMode);
        const bool usable = arguments.service.isValid() && arguments.service.scheme().startsWith(u"http");
        if (!usable)
            return mistake(u"--service \"%1\" is not an address like http://127.0.0.1:8080."_s.arg(parser.value("service")));
        QFile file(parser.value("token-file"));
        if (!file.open(QIODevice::ReadOnly))
            return mistake(u"--service needs --token-file FILE with a token that this user may read."_s);
        arguments.token = QString::fromUtf8(file.readAll()).trimmed();
        return std::nullopt;
    }
    const QString dataDir = parser.isSet("data-dir") ? parser.value("data-dir")
                                                     : qEnvironmentVariable("CALLWAITING_SERVICE_DATA_DIR");
    if (dataDir.isEmpty())
        return mistake(u"say where the service is: --data-dir DIR, or --service URL --token-file FILE."_s);
    const auto found = supervisor::ServiceFile::read(dataDir);
    if (!found || !found->isProcessAlive())
        return Usage{1, u"callwaitingctl: no service runs on %1. Start it: callwaitingd --data-dir %1"_s.arg(dataDir)};
    arguments.service = found->url;
    arguments.token = found->operatorToken;
    return std::nullopt;
}

std::optional<Usage> readThreads(const QCommandLineParser& parser, Arguments& arguments)
{
    constexpr int most = 256;
    arguments.threads = QThread::idealThreadCount();
    if (!parser.isSet("threads"))
        return std::nullopt;
    bool isNumber = false;
    arguments.threads = parser.value("threads").toInt(&isNumber);
    if (!isNumber || arguments.threads < 1 || arguments.threads > most)
        return mistake(u"--threads \"%1\" is no number from 1 to %2."_s.arg(parser.value("threads")).arg(most));
    return std::nullopt;
}

} // namespace

std::variant<Arguments, Usage> parseArguments(const QStringList& words)
{
    QCommandLineParser parser;
    declare(parser);
    if (!parser.parse(words))
        return mistake(parser.errorText() + u" Try --help."_s);
    if (parser.isSet("help"))
        return Usage{0, parser.helpText()};
    if (parser.isSet("version"))
        return Usage{0, u"callwaitingctl "_s + QStringLiteral(CALLWAITING_VERSION)};

    const QStringList positional = parser.positionalArguments();
    QString command = positional.value(0);
    const auto isMeant = [&](const CommandShape& c) { return command == QLatin1String(c.name); };
    const auto* shape = std::find_if(std::begin(commands), std::end(commands), isMeant);
    if (shape == std::end(commands)) {
        command = positional.mid(0, 2).join(u' ');
        shape = std::find_if(std::begin(commands), std::end(commands), isMeant);
    }
    if (shape == std::end(commands))
        return mistake(command.isEmpty() ? u"a command is needed. Try --help."_s
                                         : u"no command \"%1\". Try --help."_s.arg(command));
    const auto commandWords = command.count(u' ') + 1;
    if (positional.size() - commandWords != shape->operands)
        return mistake(u"usage: callwaitingctl "_s + QLatin1String(shape->usage));

    Arguments arguments;
    arguments.json = parser.isSet("json");
    arguments.command = command;
    arguments.operands = positional.mid(commandWords);
    arguments.clinic = parser.value("clinic");
    arguments.name = parser.value("name");
    arguments.email = parser.value("email");
    arguments.role = parser.value("role");
    arguments.timeZone = parser.value("time-zone");
    arguments.adminName = parser.value("admin-name");
    if (command == u"staff add" && !contract::roleFromWire(arguments.role))
        return mistake(u"--role \"%1\" is none of receptionist, manager, admin."_s.arg(arguments.role));
    arguments.reason = parser.value("reason");
    if (command == u"erase" && arguments.reason.trimmed().isEmpty())
        return mistake(u"erase needs --reason TEXT."_s);
    if (command == u"webhook replay" && arguments.clinic.isEmpty())
        return mistake(u"usage: callwaitingctl "_s + QLatin1String(shape->usage));
    auto problem = command == u"redact" ? readThreads(parser, arguments) : findService(parser, arguments);
    if (problem)
        return *problem;
    return arguments;
}

} // namespace clinic::app
