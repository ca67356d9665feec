#include "calendarfiles.h"

#include "calendarcontroller.h"
#include "calendarfilesmenu.h"
#include "daysheetbuilder.h"
#include "daysheetpainter.h"
#include "filesdialog.h"

#include <QFile>
#include <QFileInfo>
#include <QPrinter>

namespace clinic::ui {

CalendarFiles::CalendarFiles(CalendarController& controller, const QString& clinic, Look look, QWidget* window)
    : QObject(window)
    , m_controller(controller)
    , m_clinic(clinic)
    , m_look(std::move(look))
    , m_window(window)
    , m_menu(new CalendarFilesMenu)
    , m_chooser(std::make_unique<DesktopFileChooser>())
{
    m_menu->setImportOffered(m_controller.isManager());
    connect(m_menu, &CalendarFilesMenu::printWanted, this, &CalendarFiles::print);
    connect(m_menu, &CalendarFilesMenu::pdfWanted, this, &CalendarFiles::savePdf);
    connect(m_menu, &CalendarFilesMenu::exportWanted, this, [this] { openFiles(false); });
    connect(m_menu, &CalendarFilesMenu::importWanted, this, [this] { openFiles(true); });
}

CalendarFiles::~CalendarFiles() = default;

DaySheet CalendarFiles::sheet() const
{
    const Shown shown = m_look();
    return DaySheetBuilder::build({m_controller.model(), shown.providers, shown.day, m_clinic, m_controller.clock().now(),
                                   m_controller.timeOff(),
                                   [this](const domain::ProcedureId& id) {
                                       const auto procedure = m_controller.procedures().procedureById(id);
                                       return procedure ? procedure->name : QString();
                                   },
                                   [this](const QList<domain::ResourceId>& ids) { return m_controller.resourceNames(ids); }});
}

void CalendarFiles::print()
{
    auto printer = std::make_shared<QPrinter>(QPrinter::HighResolution);
    const DaySheet day = sheet();
    DaySheetPainter(day).prepare(*printer);
    //: Name of the print job, for the printer's queue
    printer->setDocName(tr("Day sheet %1").arg(day.date.toString(Qt::ISODate)));
    m_chooser->askPrinter(m_window, tr("Print day sheet"), printer, [this, day](QPrinter& ready) {
        if (DaySheetPainter(day).paint(ready))
            Q_EMIT statusMessage(QStringLiteral("printer"), tr("The day sheet was sent to the printer."));
        else
            Q_EMIT statusMessage(QStringLiteral("octagon-alert"), tr("The printer did not take the day sheet."));
    });
}

void CalendarFiles::savePdf()
{
    const DaySheet day = sheet();
    const QString name = QStringLiteral("day-sheet-%1.pdf").arg(day.date.toString(Qt::ISODate));
    m_chooser->askSave(m_window, tr("Save day sheet"), name, tr("PDF (*.pdf)"), [this, day](const QString& path) {
        QPrinter printer(QPrinter::HighResolution);
        printer.setOutputFormat(QPrinter::PdfFormat);
        printer.setOutputFileName(path);
        printer.setDocName(QFileInfo(path).completeBaseName());
        const DaySheetPainter painter(day);
        painter.prepare(printer);
        if (painter.paint(printer)) {
            QFile::setPermissions(path, QFileDevice::ReadOwner | QFileDevice::WriteOwner);
            Q_EMIT statusMessage(QStringLiteral("file-text"), tr("Saved %1.").arg(QFileInfo(path).fileName()));
        } else {
            Q_EMIT statusMessage(QStringLiteral("octagon-alert"),
                                 tr("%1 could not be written. Choose another place.").arg(QFileInfo(path).fileName()));
        }
    });
}

void CalendarFiles::openFiles(bool import)
{
    const Shown shown = m_look();
    auto* dialog = new FilesDialog(m_controller.ports().files, *m_chooser,
                                   {m_controller.model().providers(), m_controller.zone(), shown.day, m_controller.today()},
                                   m_controller.offered().procedures(), m_controller.isManager(), m_window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &FilesDialog::saved, this, [this](const QString& name) {
        Q_EMIT statusMessage(QStringLiteral("file-up"), tr("Saved %1.").arg(name));
    });
    connect(dialog, &FilesDialog::imported, this, [this](int events) {
        Q_EMIT statusMessage(QStringLiteral("file-down"), tr("%n event(s) imported.", nullptr, events));
        m_controller.reload();
    });
    if (import)
        dialog->showPage(FilesDialog::Import);
    dialog->open();
}

} // namespace clinic::ui
