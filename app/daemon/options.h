#pragma once

#include <QString>
#include <QStringList>

#include <optional>
#include <variant>

namespace clinic::app {

/// Where to listen: `127.0.0.1:0`, `[::1]:8443`.
struct ListenAddress
{
    QString host;
    quint16 port = 0;
    [[nodiscard]] bool isLoopback() const;
    [[nodiscard]] static std::optional<ListenAddress> parse(const QString& text);
    friend bool operator==(const ListenAddress&, const ListenAddress&) = default;
};

enum class LogFormat { Json, Text };

/// What callwaitingd was asked to do: command line over environment over configuration file over default.
struct Options
{
    QString dataDir;
    ListenAddress listen{QStringLiteral("127.0.0.1"), 0};
    std::optional<ListenAddress> publicListen;
    /// libpq connection string; empty for the embedded cluster.
    QString database;
    int demoClinics = 0;
    LogFormat logFormat = LogFormat::Json;
    QString tlsCertificate;
    QString tlsKey;
    /// Open holds one actor may have; 0 means no limit.
    int holdsPerActor = 10;
    /// How long a claim lasts.
    int holdSeconds = 900;
    int workers = 8;
};

/// Either options, or a text to print and the exit code that goes with it (0 for --help, 2 for a mistake).
struct EarlyExit
{
    int code = 2;
    QString text;
};

[[nodiscard]] std::variant<Options, EarlyExit> parseOptions(const QStringList& arguments);

} // namespace clinic::app
