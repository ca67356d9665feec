#include "app/daemon/options.h"

#include <QCommandLineParser>
#include <QFileInfo>
#include <QHostAddress>
#include <QProcessEnvironment>
#include <QRegularExpression>
#include <QSettings>
#include <QUrlQuery>

namespace clinic::app {

using namespace Qt::StringLiterals;

namespace {

/// One setting: the flag wins over `CALLWAITING_<SECTION>_<KEY>`, which wins over the file.
class Sources
{
public:
    Sources(const QCommandLineParser& parser, const QSettings* file) : m_parser(parser), m_file(file) {}

    [[nodiscard]] QString value(const QString& flag, const QString& key, const QString& fallback = {}) const
    {
        if (!flag.isEmpty() && m_parser.isSet(flag))
            return m_parser.value(flag);
        const QString variable = u"CALLWAITING_"_s + QString(key).replace(u'/', u'_').toUpper();
        if (qEnvironmentVariableIsSet(variable.toUtf8()))
            return qEnvironmentVariable(variable.toUtf8());
        return m_file ? m_file->value(key, fallback).toString() : fallback;
    }

private:
    const QCommandLineParser& m_parser;
    const QSettings* m_file;
};

EarlyExit mistake(const QString& line)
{
    return {2, u"callwaitingd: "_s + line};
}

bool holdsPassword(const QString& conninfo)
{
    static const QRegularExpression keyword(QStringLiteral("(^|\\s)password\\s*="),
                                            QRegularExpression::CaseInsensitiveOption);
    if (keyword.match(conninfo).hasMatch())
        return true;
    const QUrl url(conninfo);
    return url.scheme().startsWith(u"postgres")
           && (!url.password().isEmpty() || QUrlQuery(url).hasQueryItem(u"password"_s));
}

std::optional<int> wholeNumber(const QString& text, int least, int most)
{
    bool ok = false;
    const int number = text.toInt(&ok);
    return ok && number >= least && number <= most ? std::optional(number) : std::nullopt;
}

void declare(QCommandLineParser& parser)
{
    parser.setApplicationDescription(QStringLiteral("The CallWaiting service: bookings, holds and live events over HTTP on PostgreSQL."));
    parser.addOptions({
        {{"h", "help"}, "Show this help."},
        {{"v", "version"}, "Show the version."},
        {"data-dir", "Everything the service keeps: cluster, keys, sockets, logs, service.json. Made if missing.", "DIR"},
        {"listen", "Main listener (default 127.0.0.1:0 picks a port).", "HOST:PORT"},
        {"public-listen", "Second listener for /webhooks and /g alone; tunnels and proxies point here.", "HOST:PORT"},
        {"database", "Use this PostgreSQL instead of the embedded one (libpq connection string, without a password).", "CONNINFO"},
        {"demo", "Make N demo clinics if they are not there yet.", "N"},
        {"config", "INI file with settings; flags and CALLWAITING_… variables win.", "FILE"},
        {"log-format", "json (default) or text.", "FORMAT"},
        {"tls-cert", "PEM certificate chain for listeners that are not loopback.", "FILE"},
        {"tls-key", "PEM private key that goes with it.", "FILE"},
    });
}

} // namespace

bool ListenAddress::isLoopback() const
{
    return host == u"localhost" || QHostAddress(host).isLoopback();
}

std::optional<ListenAddress> ListenAddress::parse(const QString& text)
{
    static const QRegularExpression shape(QStringLiteral("^(?:\\[([0-9a-fA-F:.]+)\\]|([^:\\[\\]\\s]+)):(\\d{1,5})$"));
    const auto match = shape.match(text);
    const int port = match.captured(3).toInt();
    if (!match.hasMatch() || port > 65535)
        return std::nullopt;
    const QString host = match.captured(1).isEmpty() ? match.captured(2) : match.captured(1);
    if (host != u"localhost" && QHostAddress(host).isNull())
        return std::nullopt;
    return ListenAddress{host == u"localhost" ? u"127.0.0.1"_s : host, static_cast<quint16>(port)};
}

std::variant<Options, EarlyExit> parseOptions(const QStringList& arguments)
{
    QCommandLineParser parser;
    declare(parser);
    if (!parser.parse(arguments))
        return mistake(parser.errorText() + u" Try --help."_s);
    if (parser.isSet("help"))
        return EarlyExit{0, parser.helpText()};
    if (parser.isSet("version"))
        return EarlyExit{0, u"callwaitingd "_s + QStringLiteral(CALLWAITING_VERSION)};
    if (!parser.positionalArguments().isEmpty())
        return mistake(u"unexpected argument \"%1\". Try --help."_s.arg(parser.positionalArguments().constFirst()));

    std::optional<QSettings> file;
    if (parser.isSet("config")) {
        const QString path = parser.value("config");
        if (!QFileInfo(path).isReadable())
            return mistake(u"--config %1 cannot be read. Name an INI file that this user may read."_s.arg(path));
        file.emplace(path, QSettings::IniFormat);
        if (file->status() != QSettings::NoError)
            return mistake(u"--config %1 is not an INI file."_s.arg(path));
    }
    const Sources from(parser, file ? &*file : nullptr);

    Options options;
    options.dataDir = from.value("data-dir", "service/data_dir");
    if (options.dataDir.isEmpty())
        return mistake(u"--data-dir DIR is needed: where the service keeps its data."_s);

    const QString listen = from.value("listen", "service/listen", "127.0.0.1:0");
    const auto address = ListenAddress::parse(listen);
    if (!address)
        return mistake(u"--listen \"%1\" is not HOST:PORT, e.g. 127.0.0.1:8080."_s.arg(listen));
    options.listen = *address;

    if (const QString text = from.value("public-listen", "service/public_listen"); !text.isEmpty()) {
        options.publicListen = ListenAddress::parse(text);
        if (!options.publicListen)
            return mistake(u"--public-listen \"%1\" is not HOST:PORT, e.g. 127.0.0.1:8081."_s.arg(text));
    }

    if (parser.isSet("database") && holdsPassword(parser.value("database")))
        return mistake(u"--database holds a password, which every user of this machine could read. Put it in PGPASSWORD, a 0600 PGPASSFILE, or CALLWAITING_DATABASE_CONNINFO."_s);
    options.database = from.value("database", "database/conninfo");

    const QString demo = from.value("demo", "service/demo", "0");
    const auto clinics = wholeNumber(demo, 0, 500);
    if (!clinics)
        return mistake(u"--demo \"%1\" is not a number from 0 to 500."_s.arg(demo));
    options.demoClinics = *clinics;

    const QString format = from.value("log-format", "service/log_format", "json");
    if (format != u"json" && format != u"text")
        return mistake(u"--log-format \"%1\" is neither json nor text."_s.arg(format));
    options.logFormat = format == u"text" ? LogFormat::Text : LogFormat::Json;

    options.tlsCertificate = from.value("tls-cert", "service/tls_cert");
    options.tlsKey = from.value("tls-key", "service/tls_key");
    if (options.tlsCertificate.isEmpty() != options.tlsKey.isEmpty())
        return mistake(u"--tls-cert and --tls-key go together."_s);
    const bool open = !options.listen.isLoopback() || (options.publicListen && !options.publicListen->isLoopback());
    if (open && options.tlsCertificate.isEmpty())
        return mistake(u"a listener that is not loopback needs --tls-cert and --tls-key."_s);
    if (open && options.demoClinics > 0)
        return mistake(u"--demo makes accounts with a known password: it needs loopback listeners."_s);

    struct Number
    {
        const char* key;
        int* target;
        int least;
        int most;
    };
    if (options.demoClinics > 0)
        options.holdsPerActor = 0;
    for (const auto& [key, target, least, most] : {Number{"limits/holds_per_actor", &options.holdsPerActor, 0, 10000},
                                                   Number{"limits/hold_seconds", &options.holdSeconds, 1, 86400},
                                                   Number{"service/workers", &options.workers, 1, 64}}) {
        const QString text = from.value({}, QString::fromLatin1(key), QString::number(*target));
        const auto number = wholeNumber(text, least, most);
        if (!number)
            return mistake(u"%1 = \"%2\" is not a number from %3 to %4."_s.arg(QLatin1String(key), text).arg(least).arg(most));
        *target = *number;
    }
    return options;
}

} // namespace clinic::app
