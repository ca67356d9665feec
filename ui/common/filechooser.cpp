#include "filechooser.h"

#include <QDir>
#include <QFileDialog>
#include <QPrintDialog>
#include <QPrinter>
#include <QStandardPaths>

namespace clinic::ui {

namespace {

QString documents()
{
    const QString place = QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
    return QDir(place).exists() ? place : QDir::homePath();
}

void open(QFileDialog* dialog, FileChooser::Chosen chosen)
{
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    QObject::connect(dialog, &QFileDialog::fileSelected, dialog, [chosen = std::move(chosen)](const QString& path) {
        if (!path.isEmpty())
            chosen(path);
    });
    dialog->open();
}

} // namespace

void DesktopFileChooser::askSave(QWidget* parent, const QString& title, const QString& suggested,
                                 const QString& filter, Chosen chosen)
{
    auto* dialog = new QFileDialog(parent, title, documents(), filter);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(suggested.section(QLatin1Char('.'), -1));
    dialog->selectFile(suggested);
    open(dialog, std::move(chosen));
}

void DesktopFileChooser::askOpen(QWidget* parent, const QString& title, const QString& filter, Chosen chosen)
{
    auto* dialog = new QFileDialog(parent, title, documents(), filter);
    dialog->setFileMode(QFileDialog::ExistingFile);
    open(dialog, std::move(chosen));
}

void DesktopFileChooser::askPrinter(QWidget* parent, const QString& title, std::shared_ptr<QPrinter> printer,
                                    Ready ready)
{
    auto* dialog = new QPrintDialog(printer.get(), parent);
    dialog->setWindowTitle(title);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setOption(QAbstractPrintDialog::PrintPageRange, false);
    // The printer lives as long as the dialog that sets it up.
    QObject::connect(dialog, qOverload<QPrinter*>(&QPrintDialog::accepted), dialog,
                     [printer, ready = std::move(ready)](QPrinter*) { ready(*printer); });
    dialog->open();
}

} // namespace clinic::ui
