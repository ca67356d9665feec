#include "filesaver.h"

#include "ui/common/filechooser.h"
#include "ui/common/privatefile.h"

#include <QFileInfo>
#include <QPointer>

namespace clinic::ui {

using contract::ExportFormat;

FileSaver::FileSaver(FileChooser& chooser, QWidget* over)
    : QObject(over)
    , m_chooser(chooser)
    , m_over(over)
{
}

QString FileSaver::filterOf(ExportFormat format)
{
    return format == ExportFormat::Pdf ? tr("PDF documents (*.pdf)") : tr("JSON data (*.json)");
}

QString FileSaver::suffixOf(ExportFormat format)
{
    return format == ExportFormat::Pdf ? QStringLiteral("pdf") : QStringLiteral("json");
}

void FileSaver::save(const QString& title, const QString& suggested, const QString& filter, Fetch fetch)
{
    if (m_busy)
        return;
    const QPointer<FileSaver> self(this);
    m_chooser.askSave(m_over, title, suggested, filter, [self, fetch = std::move(fetch)](const QString& path) {
        if (!self || self->m_busy)
            return;
        self->m_busy = true;
        Q_EMIT self->busyChanged(true);
        fetch(self, [saver = self.data(), path](const domain::Result<QByteArray>& file) { saver->write(path, file); });
    });
}

void FileSaver::write(const QString& path, const domain::Result<QByteArray>& file)
{
    m_busy = false;
    Q_EMIT busyChanged(false);
    if (!file) {
        Q_EMIT failed(ErrorWords::of(file.error()));
        return;
    }
    if (const std::optional<QString> problem = writePrivateFile(path, *file))
        Q_EMIT failed({tr("The file could not be written"), tr("%1. Choose another place.").arg(*problem)});
    else
        Q_EMIT saved(QFileInfo(path).fileName());
}

} // namespace clinic::ui
