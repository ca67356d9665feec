#pragma once

#include "domain/result.h"

#include <QString>
#include <QUrl>

#include <optional>

namespace clinic::supervisor {

/// `DIR/service.json` (0600): how consoles and callwaitingctl of the same user find the service of a data directory.
struct ServiceFile
{
    QUrl url;
    qint64 pid = 0;
    QString version;
    QString operatorToken;
    friend bool operator==(const ServiceFile&, const ServiceFile&) = default;

    /// None when there is none, or none that makes sense.
    [[nodiscard]] static std::optional<ServiceFile> read(const QString& dataDir);
    /// Appears whole or not at all.
    [[nodiscard]] domain::Result<domain::Done> write(const QString& dataDir) const;
    static void remove(const QString& dataDir);

    /// Whether that process still exists.
    [[nodiscard]] bool isProcessAlive() const;
};

} // namespace clinic::supervisor
