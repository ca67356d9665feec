#include "app/ctl/arguments.h"
#include "app/ctl/commands.h"

#include <QCoreApplication>
#include <QTimer>

#include <cstdio>

using namespace clinic::app;

int main(int argc, char* argv[])
{
    QCoreApplication application(argc, argv);
    QCoreApplication::setApplicationName(QStringLiteral("callwaitingctl"));

    const auto parsed = parseArguments(QCoreApplication::arguments());
    if (const auto* usage = std::get_if<Usage>(&parsed)) {
        std::fprintf(usage->code == 0 ? stdout : stderr, "%s\n", qUtf8Printable(usage->text.trimmed()));
        return usage->code;
    }
    Commands commands(std::get<Arguments>(parsed));
    QObject::connect(&commands, &Commands::finished, &application, &QCoreApplication::exit, Qt::QueuedConnection);
    QTimer::singleShot(0, &commands, &Commands::run);
    return QCoreApplication::exec();
}
