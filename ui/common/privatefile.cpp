#include "privatefile.h"

#include <QSaveFile>

namespace clinic::ui {

std::optional<QString> writePrivateFile(const QString& path, const QByteArray& bytes)
{
    QSaveFile file(path);
    const bool written = file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size()
                         // What is in it is for whoever asked for it, not for the whole desktop.
                         && file.setPermissions(QFileDevice::ReadOwner | QFileDevice::WriteOwner) && file.commit();
    return written ? std::nullopt : std::optional(file.errorString());
}

} // namespace clinic::ui
