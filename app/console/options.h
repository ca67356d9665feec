#pragma once

#include <QString>
#include <QStringList>
#include <QUrl>

#include <variant>

namespace clinic::app {

/// What the console was asked to do.
struct ConsoleOptions
{
    /// Where the service of this computer keeps its data.
    QString dataDir;
    /// Where the invented clinic lives, apart from anybody's own: its accounts have a known password.
    QString demoDataDir;
    /// A service elsewhere; empty for the one of this computer.
    QUrl service;
    /// Look around in an invented clinic, without a question.
    bool demo = false;
};

/// A text to print and the exit code that goes with it: 0 for --help, 2 for a mistake.
struct ConsoleExit
{
    int code = 2;
    QString text;
};

/// `words` as of argv; read before there is a window, so that --help needs no display.
[[nodiscard]] std::variant<ConsoleOptions, ConsoleExit> parseConsoleOptions(const QStringList& words);

} // namespace clinic::app
