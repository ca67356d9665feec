// Puts the day sheet into PDF files and the files' dialogs into PNG files, to be looked at: shot_files DIR

#include "importsamples.h"
#include "sheetsamples.h"
#include "support/fakes/fakefileapi.h"
#include "ui/calendar/daysheetpainter.h"
#include "ui/calendar/filesdialog.h"
#include "ui/common/consolestyle.h"
#include "ui/common/fonts.h"
#include "ui/common/tokens.h"

#include <QApplication>
#include <QDir>
#include <QAbstractButton>
#include <QFile>
#include <QPdfWriter>

using namespace clinic;

namespace {

void sheet(const QDir& target, const QString& name, const ui::DaySheet& day)
{
    QPdfWriter writer(target.filePath(name + ".pdf"));
    const ui::DaySheetPainter painter(day);
    painter.prepare(writer);
    if (!painter.paint(writer))
        qWarning("%s was not painted", qPrintable(name));
}

void shoot(QWidget& widget, const QDir& target, const QString& name)
{
    for (int i = 0; i < 5; ++i)
        QCoreApplication::processEvents();
    widget.grab().save(target.filePath(name + ".png"));
}

void dialogs(const QDir& target, bool dark)
{
    QApplication::setPalette((dark ? ui::Tokens::dark() : ui::Tokens::light()).palette());
    const QString theme = dark ? "-dark" : "";
    test::FakeFileApi files;
    test::PreparedFileChooser chooser;
    chooser.answer = target.filePath("practice.ics");
    QFile file(chooser.answer);
    if (!file.open(QIODevice::WriteOnly) || file.write("BEGIN:VCALENDAR") < 0)
        return;
    file.close();
    ui::FilesDialog dialog(files, chooser, test::filesScope(), test::filesProcedures(), true);
    dialog.show();
    shoot(dialog, target, "files-export" + theme);
    dialog.showPage(ui::FilesDialog::Import);
    shoot(dialog, target, "files-import-empty" + theme);
    dialog.findChild<QAbstractButton*>("chooseFilePushButton")->click();
    files.imports.answerNext(test::sampleReport());
    shoot(dialog, target, "files-import-preview" + theme);
    dialog.findChild<QAbstractButton*>("importPushButton")->click();
    contract::ImportReport done = test::sampleReport();
    done.imported = 4;
    files.imports.answerNext(done);
    shoot(dialog, target, "files-import-done" + theme);
    dialog.findChild<QAbstractButton*>("chooseFilePushButton")->click();
    files.imports.answerNext(domain::Error{.code = domain::ErrorCode::InvalidRequest});
    shoot(dialog, target, "files-import-error" + theme);
    ui::FilesDialog reception(files, chooser, test::filesScope(), {}, false);
    reception.show();
    shoot(reception, target, "files-reception" + theme);
}

} // namespace

int main(int argc, char** argv)
{
    QApplication app(argc, argv);
    app.setStyle(new ui::ConsoleStyle);
    app.setFont(ui::fonts::application());
    app.setPalette(ui::Tokens::light().palette());
    const QDir target(argc > 1 ? argv[1] : ".");
    target.mkpath(".");
    sheet(target, "sheet-3", test::sheetOf(3, 15, {8, 30}, {17, 30}));
    sheet(target, "sheet-9", test::sheetOf(9, 15, {8, 30}, {17, 30}));
    sheet(target, "sheet-short", test::sheetOf(2, 10, {7, 0}, {20, 0}));
    dialogs(target, false);
    dialogs(target, true);
    return 0;
}
