#pragma once

#include "contract/ports.h"
#include "ui/common/errorwords.h"

class QWidget;

namespace clinic::ui {

class FileChooser;

/// Asks where a file goes, has the service make it, and writes it for nobody's eyes but the owner's.
class FileSaver final : public QObject
{
    Q_OBJECT
public:
    using Fetch = std::function<void(QObject* context, contract::Reply<QByteArray>)>;

    /// The chooser outlives it; its dialogs stand over `over`.
    FileSaver(FileChooser& chooser, QWidget* over);

    /// One at a time. `suggested` never holds anything personal: names of files are seen by everybody.
    void save(const QString& title, const QString& suggested, const QString& filter, Fetch fetch);
    [[nodiscard]] bool isBusy() const { return m_busy; }
    [[nodiscard]] static QString filterOf(contract::ExportFormat format);
    /// `pdf`, `json`.
    [[nodiscard]] static QString suffixOf(contract::ExportFormat format);

Q_SIGNALS:
    void busyChanged(bool busy);
    void saved(const QString& fileName);
    void failed(const clinic::ui::ErrorText& text);

private:
    void write(const QString& path, const domain::Result<QByteArray>& file);

    FileChooser& m_chooser;
    QWidget* m_over;
    bool m_busy = false;
};

} // namespace clinic::ui
