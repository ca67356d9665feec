#include "app/common/terminationsignals.h"
#include "app/daemon/log.h"
#include "app/daemon/offscreen.h"
#include "app/daemon/options.h"
#include "app/daemon/service.h"

#include <cstdio>

#include <sys/resource.h>

using namespace clinic::app;

namespace {

int say(FILE* stream, const QString& text, int code)
{
    std::fprintf(stream, "%s\n", qUtf8Printable(text.trimmed()));
    return code;
}

/// A connection is a file; the soft limit of many systems is lower than what the listeners would take.
void allowManyConnections()
{
    rlimit files{};
    if (::getrlimit(RLIMIT_NOFILE, &files) != 0)
        return;
    files.rlim_cur = files.rlim_max;
    ::setrlimit(RLIMIT_NOFILE, &files);
}

} // namespace

int main(int argc, char* argv[])
{
    const auto application = makeOffscreenApplication(argc, argv);
    QCoreApplication::setApplicationName(QStringLiteral("callwaitingd"));

    const auto parsed = parseOptions(QCoreApplication::arguments());
    if (const auto* exit = std::get_if<EarlyExit>(&parsed))
        return say(exit->code == 0 ? stdout : stderr, exit->text, exit->code);
    const auto& options = std::get<Options>(parsed);
    installLog(options.logFormat);

    allowManyConnections();

    // Before anything is started: a signal during the start ends it cleanly, too.
    TerminationSignals signals;
    Service service(options);
    if (const auto started = service.start(); !started) {
        service.stop();
        return say(stderr, QStringLiteral("callwaitingd: ") + started.error().detail, 1);
    }
    std::fprintf(stdout, "%s\n", service.readyLine().constData());
    std::fflush(stdout);

    QObject::connect(&signals, &TerminationSignals::terminated, application.get(), [&service] {
        service.stop();
        QCoreApplication::exit(0);
    });
    return QCoreApplication::exec();
}
