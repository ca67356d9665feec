#pragma once

#include <QByteArray>
#include <QString>

#include <optional>

namespace clinic::ui {

/// Writes a file whole or not at all, for nobody's eyes but the owner's. Says the system's reason when it cannot.
[[nodiscard]] std::optional<QString> writePrivateFile(const QString& path, const QByteArray& bytes);

} // namespace clinic::ui
