#pragma once

#include <QString>
#include <QStringList>
#include <QUrl>

#include <variant>

namespace clinic::app {

/// What callwaitingctl was asked: where the service is (unless the command needs none), which command, and what it needs.
struct Arguments
{
    QUrl service;
    QString token;
    bool json = false;
    /// `clinic add`, `staff list`, `audit verify` …
    QString command;
    /// What follows the command, e.g. the new clinic's slug.
    QStringList operands;
    QString clinic;
    QString name;
    QString email;
    QString role;
    QString timeZone;
    QString adminName;
    QString reason;
    /// How many lines `redact` works on at a time.
    int threads = 1;
};

/// A text to print and the exit code that goes with it: 0 for --help, 2 for a mistake.
struct Usage
{
    int code = 2;
    QString text;
};

[[nodiscard]] std::variant<Arguments, Usage> parseArguments(const QStringList& arguments);

} // namespace clinic::app
