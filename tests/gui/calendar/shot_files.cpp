// Puts the day sheet into PDF files and the files' dialogs into PNG files, to be looked at: shot_files DIR

#include "sheetsamples.h"
#include "ui/calendar/daysheetpainter.h"
#include "ui/common/consolestyle.h"
#include "ui/common/fonts.h"
#include "ui/common/tokens.h"

#include <QApplication>
#include <QDir>
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
    return 0;
}
