#include "sheetsamples.h"
#include "ui/calendar/daysheetlayout.h"
#include "ui/calendar/daysheetpainter.h"

#include <QPdfWriter>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

using namespace clinic::ui;
using clinic::test::sheetOf;

namespace {

const QSizeF paper(535, 782);

/// Rendered, and read back by poppler: a text for each page.
QStringList pagesOf(const DaySheet& sheet, const QString& path)
{
    QPdfWriter writer(path);
    const DaySheetPainter painter(sheet);
    painter.prepare(writer);
    if (!painter.paint(writer))
        return {};
    QProcess reader;
    reader.start("pdftotext", {"-layout", path, "-"});
    reader.waitForFinished();
    QStringList pages = QString::fromUtf8(reader.readAllStandardOutput()).split('\f');
    pages.removeLast();
    return pages;
}

/// What elision may have shortened is not looked for.
bool tells(const QStringList& pages, const QString& words)
{
    return pages.join(' ').simplified().contains(words);
}

} // namespace

class TestDaySheet : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyAppointmentIsOnPaper_data();
    void everyAppointmentIsOnPaper();
    void longDaysTakeMorePages();
    void manyProvidersTakeMorePages();
    void everyAppointmentHasALine_data();
    void everyAppointmentHasALine();
    void doubleBookingsStandSideBySide();
    void clocksChange_data();
    void clocksChange();
    void emptyDay();
};

void TestDaySheet::everyAppointmentIsOnPaper_data()
{
    QTest::addColumn<int>("providers");
    QTest::addColumn<int>("minutes");
    for (const int providers : {1, 3, 4, 9}) {
        for (const int minutes : {10, 15, 30})
            QTest::addRow("%d providers, %d minutes", providers, minutes) << providers << minutes;
    }
}

void TestDaySheet::everyAppointmentIsOnPaper()
{
    QFETCH(int, providers);
    QFETCH(int, minutes);
    QTemporaryDir dir;
    const DaySheet sheet = sheetOf(providers, minutes, {8, 30}, {18, 0});
    const QStringList pages = pagesOf(sheet, dir.filePath("sheet.pdf"));
    QVERIFY(!pages.isEmpty());
    const int expected = int(DaySheetLayout(sheet, providers > 3 ? paper.transposed() : paper).pages().size());
    QVERIFY2(qAbs(pages.size() - expected) <= 0, qPrintable(QString("%1 pages, not %2").arg(pages.size()).arg(expected)));
    for (int i = 0; i < pages.size(); ++i) {
        const QString text = pages.at(i).simplified();
        QVERIFY2(text.contains("Harbour Skin Clinic") && text.contains("2026"), qPrintable(text));
        QVERIFY(text.contains(QString("Page %1 of %2").arg(i + 1).arg(pages.size())));
        QVERIFY(text.contains("Printed"));
    }
    // The start of every appointment stands there, as often as there are appointments at that time.
    QMap<QString, int> starts;
    for (const DaySheetColumn& column : sheet.columns) {
        QVERIFY2(tells(pages, column.name), qPrintable(column.name));
        for (const DaySheetEntry& entry : column.entries) {
            if (entry.kind == DaySheetEntry::Booking)
                ++starts[entry.from.toTimeZone(sheet.zone).toString("HH:mm")];
        }
    }
    for (auto start = starts.begin(); start != starts.end(); ++start)
        QVERIFY2(pages.join(' ').count(start.key()) >= start.value(), qPrintable(start.key()));
    QVERIFY(tells(pages, "Break"));
}

void TestDaySheet::longDaysTakeMorePages()
{
    const DaySheet sheet = sheetOf(2, 5, {7, 0}, {21, 0});
    const DaySheetLayout layout(sheet, paper);
    QVERIFY(layout.pages().size() > 1);
    for (int i = 0; i < layout.pages().size(); ++i) {
        const auto& page = layout.pages().at(i);
        QVERIFY(layout.body(page).bottom() <= paper.height() - DaySheetLayout::footer + 0.01);
        if (i > 0)
            QCOMPARE(page.from, layout.pages().at(i - 1).to);
    }
}

void TestDaySheet::manyProvidersTakeMorePages()
{
    const DaySheet sheet = sheetOf(11, 15, {9, 0}, {17, 0});
    const DaySheetLayout layout(sheet, paper.transposed());
    QSet<int> shown;
    for (const auto& page : layout.pages()) {
        for (int i = 0; i < page.columns; ++i) {
            shown.insert(page.firstColumn + i);
            QVERIFY(layout.columnRect(page, page.firstColumn + i).width() >= 120);
            QVERIFY(layout.columnRect(page, page.firstColumn + i).right() <= paper.height() + 0.01);
        }
    }
    QCOMPARE(shown.size(), 11);
}

void TestDaySheet::everyAppointmentHasALine_data()
{
    QTest::addColumn<int>("minutes");
    for (const int minutes : {5, 10, 15, 20, 30, 60})
        QTest::addRow("%d minutes", minutes) << minutes;
}

void TestDaySheet::everyAppointmentHasALine()
{
    QFETCH(int, minutes);
    const DaySheet sheet = sheetOf(3, minutes, {8, 0}, {19, 0});
    const DaySheetLayout layout(sheet, paper);
    QVERIFY(layout.pointsPerMinute() * minutes >= 13);
}

void TestDaySheet::doubleBookingsStandSideBySide()
{
    DaySheet sheet = sheetOf(1, 30, {9, 0}, {12, 0});
    const QDateTime nine = QDateTime(sheet.date, QTime(9, 0), sheet.zone).toUTC();
    sheet.columns[0].entries = {{DaySheetEntry::Booking, nine, nine.addSecs(3600), "A", {}, {}, {}, {}},
                                {DaySheetEntry::Booking, nine.addSecs(900), nine.addSecs(1800), "B", {}, {}, {}, {}},
                                {DaySheetEntry::Booking, nine.addSecs(1800), nine.addSecs(3600), "C", {}, {}, {}, {}},
                                {DaySheetEntry::Booking, nine.addSecs(3600), nine.addSecs(7200), "D", {}, {}, {}, {}}};
    const DaySheetLayout layout(sheet, paper);
    const auto places = layout.places(layout.pages().first(), 0);
    QCOMPARE(places.at(0).rect.width(), places.at(1).rect.width());
    QVERIFY(!places.at(0).rect.intersects(places.at(1).rect));
    QVERIFY(!places.at(1).rect.intersects(places.at(2).rect));
    QCOMPARE(places.at(1).rect.left(), places.at(2).rect.left());
    QCOMPARE(places.at(3).rect.width(), 2 * places.at(0).rect.width());
}

void TestDaySheet::clocksChange_data()
{
    QTest::addColumn<QByteArray>("zone");
    QTest::addColumn<QDate>("date");
    QTest::addColumn<QString>("lost");
    QTest::newRow("london, spring") << QByteArray("Europe/London") << QDate(2027, 3, 28) << "01:00";
    QTest::newRow("london, autumn") << QByteArray("Europe/London") << QDate(2026, 10, 25) << QString();
    QTest::newRow("new york, spring") << QByteArray("America/New_York") << QDate(2027, 3, 14) << "02:00";
    QTest::newRow("new york, autumn") << QByteArray("America/New_York") << QDate(2026, 11, 1) << QString();
}

void TestDaySheet::clocksChange()
{
    QFETCH(QByteArray, zone);
    QFETCH(QDate, date);
    QFETCH(QString, lost);
    QTemporaryDir dir;
    const DaySheet sheet = sheetOf(1, 30, {0, 0}, {6, 0}, zone, date);
    const QStringList pages = pagesOf(sheet, dir.filePath("sheet.pdf"));
    const QString text = pages.join(' ').simplified();
    for (const char* hour : {"00:00", "03:00", "05:00"})
        QVERIFY2(text.contains(hour), hour);
    if (lost.isEmpty())
        QVERIFY(text.count("01:00") >= 2 || text.contains("01:30"));
    else
        QVERIFY(!text.contains(lost));
}

void TestDaySheet::emptyDay()
{
    QTemporaryDir dir;
    DaySheet sheet = sheetOf(2, 30, {9, 0}, {17, 0});
    for (DaySheetColumn& column : sheet.columns)
        column.entries.clear();
    QCOMPARE(pagesOf(sheet, dir.filePath("sheet.pdf")).size(), 1);
    sheet.columns.clear();
    QCOMPARE(pagesOf(sheet, dir.filePath("sheet.pdf")).size(), 1);
}

QTEST_MAIN(TestDaySheet)
#include "tst_daysheet.moc"
