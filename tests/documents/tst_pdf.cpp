#include "documents/pdf.h"

#include <QFile>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

#include <thread>
#include <vector>

using namespace clinic::documents;
using namespace Qt::StringLiterals;

namespace {

Document sample(int rows)
{
    Document document;
    document.title = u"Access export"_s;
    document.subtitle = u"Harbour Skin Clinic, 21 November 2026, 10:30"_s;
    document.footer = u"Confidential"_s;
    document.pageOf = u"Page %1 of %2"_s;
    document.sections.append({.title = u"Person"_s, .facts = {{u"Name"_s, u"Zoë <b>O'Brien</b> & Łukasz"_s}}});
    Section bookings{.title = u"Bookings"_s, .note = u"Newest first"_s};
    bookings.table = {{u"When"_s, u"What"_s}, {}, {30, 70}};
    for (int i = 0; i < rows; ++i) {
        const QString day = QString::number(i % 28 + 1).rightJustified(2, u'0');
        bookings.table.rows.append(QStringList{u"2026-11-%1 10:30"_s.arg(day), u"Row number %1."_s.arg(i)});
    }
    document.sections.append(bookings);
    document.sections.append({.title = u"Call"_s, .paragraphs = {u"Caller: My office fixes effects first -> then 11:45."_s}});
    return document;
}

/// Read back by poppler: a text for each page.
QStringList pagesOf(const QByteArray& pdf)
{
    const QTemporaryDir directory;
    const QString path = directory.filePath(u"document.pdf"_s);
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(pdf) != pdf.size())
        return {};
    file.close();
    QProcess reader;
    reader.start(u"pdftotext"_s, {u"-layout"_s, path, u"-"_s});
    reader.waitForFinished();
    QStringList pages = QString::fromUtf8(reader.readAllStandardOutput()).split(u'\f');
    pages.removeLast();
    return pages;
}

} // namespace

class TestPdf : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everythingIsReadable();
    void longTablesGoOnWithTheirHead();
    void fontsAreInTheFile();
    void threadsMayWriteAtOnce();
};

void TestPdf::everythingIsReadable()
{
    const QStringList pages = pagesOf(toPdf(sample(3)));
    QCOMPARE(pages.size(), 1);
    const QString text = pages.constFirst().simplified();
    for (const QString& words :
         {u"Access export"_s, u"21 November 2026, 10:30"_s, u"Zoë <b>O'Brien</b> & Łukasz"_s, u"2026-11-02 10:30"_s,
          u"Row number 2."_s, u"Newest first"_s, u"My office fixes effects first -> then 11:45."_s, u"Confidential"_s,
          u"Page 1 of 1"_s})
        QVERIFY2(text.contains(words), qPrintable(words + u" is not in: "_s + text));
}

void TestPdf::longTablesGoOnWithTheirHead()
{
    const QStringList pages = pagesOf(toPdf(sample(150)));
    QVERIFY(pages.size() > 3);
    const QString all = pages.join(u' ').simplified();
    for (int i = 0; i < 150; ++i)
        QVERIFY2(all.contains(u"Row number %1."_s.arg(i)), qPrintable(QString::number(i)));
    for (qsizetype i = 0; i < pages.size(); ++i) {
        const QString number = u"Page %1 of %2"_s.arg(i + 1).arg(pages.size());
        QVERIFY2(pages[i].simplified().contains(number), qPrintable(pages[i]));
    }
    QVERIFY(pages[1].simplified().startsWith(u"When What"_s));
}

void TestPdf::fontsAreInTheFile()
{
    const QTemporaryDir directory;
    const QString path = directory.filePath(u"document.pdf"_s);
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(toPdf(sample(1)));
    file.close();
    QProcess reader;
    reader.start(u"pdffonts"_s, {path});
    reader.waitForFinished();
    const QList<QByteArray> lines = reader.readAllStandardOutput().trimmed().split('\n');
    QVERIFY(lines.size() > 2);
    for (const QByteArray& line : lines.mid(2))
        QVERIFY2(line.contains(" Identity-H       yes "), line.constData());
}

void TestPdf::threadsMayWriteAtOnce()
{
    std::vector<QByteArray> written(4);
    std::vector<std::thread> threads;
    for (QByteArray& pdf : written)
        threads.emplace_back([&pdf] { pdf = toPdf(sample(20)); });
    for (std::thread& thread : threads)
        thread.join();
    for (const QByteArray& pdf : written)
        QVERIFY(pagesOf(pdf).join(u' ').simplified().contains(u"Row number 19."_s));
}

QTEST_MAIN(TestPdf)
#include "tst_pdf.moc"
