#include "app/common/terminationsignals.h"
#include "app/console/consoleapp.h"
#include "app/console/options.h"
#include "ui/common/consolestyle.h"
#include "ui/common/fonts.h"

#include <QApplication>
#include <QLibraryInfo>
#include <QTranslator>

#include <cstdio>

using namespace clinic;
using namespace Qt::StringLiterals;

int main(int argc, char* argv[])
{
    QStringList words;
    for (int i = 0; i < argc; ++i)
        words.append(QString::fromLocal8Bit(argv[i]));
    // Help must not need a display, so options come before the application.
    const auto parsed = app::parseConsoleOptions(words);
    if (const auto* exit = std::get_if<app::ConsoleExit>(&parsed)) {
        std::fprintf(exit->code == 0 ? stdout : stderr, "%s\n", qUtf8Printable(exit->text.trimmed()));
        return exit->code;
    }

    QApplication application(argc, argv);
    QApplication::setApplicationName(u"callwaiting-console"_s);
    QApplication::setApplicationDisplayName(u"CallWaiting"_s);
    QApplication::setApplicationVersion(QStringLiteral(CALLWAITING_VERSION));

    QTranslator qtWords;
    if (qtWords.load(QLocale(), u"qtbase"_s, u"_"_s, QLibraryInfo::path(QLibraryInfo::TranslationsPath)))
        QApplication::installTranslator(&qtWords);
    QTranslator ownWords;
    // English has plural forms, too: they stand in for a language that is not translated, and for none.
    if (ownWords.load(QLocale(), u"callwaiting"_s, u"_"_s, u":/i18n"_s) || ownWords.load(u":/i18n/callwaiting_en"_s))
        QApplication::installTranslator(&ownWords);

    QApplication::setStyle(new ui::ConsoleStyle);
    QApplication::setFont(ui::fonts::application());
    // The end of the desktop's session ends the console as closing it does: the service it started ends with it.
    app::TerminationSignals signals;
    QObject::connect(&signals, &app::TerminationSignals::terminated, &application, &QApplication::quit);
    app::ConsoleApp console(std::get<app::ConsoleOptions>(parsed));
    console.start();
    return QApplication::exec();
}
