#include "app/console/options.h"

#include <QCommandLineParser>
#include <QStandardPaths>

namespace clinic::app {

using namespace Qt::StringLiterals;

namespace {

ConsoleExit mistake(const QString& line)
{
    return {2, u"callwaiting-console: "_s + line};
}

QString defaultDataDir()
{
    // As root the data must be reachable for PostgreSQL's own user, which a home directory is not.
    const bool root = qEnvironmentVariable("USER") == u"root" || qEnvironmentVariable("HOME") == u"/root";
    if (root)
        return u"/var/lib/callwaiting"_s;
    return QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation) + u"/callwaiting"_s;
}

} // namespace

std::variant<ConsoleOptions, ConsoleExit> parseConsoleOptions(const QStringList& words)
{
    QCommandLineParser parser;
    parser.setApplicationDescription(u"The clinic's bookings, live beside the voice agent's."_s);
    parser.addOptions({
        {{"h", "help"}, "Show this help."},
        {{"v", "version"}, "Show the version."},
        {"data-dir", "Where the service of this computer keeps its data.", "DIR"},
        {"service", "Use the service at this address instead.", "URL"},
        {"demo", "Look around in an invented clinic."},
    });
    if (!parser.parse(words))
        return mistake(parser.errorText() + u" Try --help."_s);
    if (parser.isSet("help"))
        return ConsoleExit{0, parser.helpText()};
    if (parser.isSet("version"))
        return ConsoleExit{0, u"callwaiting-console "_s + QStringLiteral(CALLWAITING_VERSION)};
    if (!parser.positionalArguments().isEmpty())
        return mistake(u"unexpected argument \"%1\". Try --help."_s.arg(parser.positionalArguments().constFirst()));

    ConsoleOptions options;
    options.demo = parser.isSet("demo");
    options.dataDir = parser.isSet("data-dir") ? parser.value("data-dir") : defaultDataDir();
    options.demoDataDir = parser.isSet("data-dir") ? options.dataDir : options.dataDir + u"-demo"_s;
    if (parser.isSet("service")) {
        options.service = QUrl(parser.value("service"), QUrl::StrictMode);
        const bool usable = options.service.isValid() && !options.service.host().isEmpty()
                            && (options.service.scheme() == u"http" || options.service.scheme() == u"https");
        if (!usable)
            return mistake(u"--service \"%1\" is not an address like https://calendar.example:8443."_s.arg(
                parser.value("service")));
        if (options.demo)
            return mistake(u"--demo is for this computer; a service elsewhere makes its own."_s);
    }
    return options;
}

} // namespace clinic::app
