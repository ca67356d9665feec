#include "app/ctl/arguments.h"
#include "app/ctl/commands.h"
#include "app/ctl/redactcommand.h"

#include <QCoreApplication>
#include <QTimer>

#include <cstdio>
#include <iostream>

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
    const auto& arguments = std::get<Arguments>(parsed);
    if (arguments.command == QLatin1String("redact")) {
        std::ios::sync_with_stdio(false);
        return redactLines(std::cin, std::cout, std::cerr, arguments.threads);
    }
    Commands commands(arguments);
    QObject::connect(&commands, &Commands::finished, &application, &QCoreApplication::exit, Qt::QueuedConnection);
    QTimer::singleShot(0, &commands, &Commands::run);
    return QCoreApplication::exec();
}
