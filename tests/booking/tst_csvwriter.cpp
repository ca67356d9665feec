#include "booking/csvwriter.h"

#include <QTest>

using namespace clinic;
using namespace clinic::booking;
using namespace clinic::domain;
using namespace Qt::StringLiterals;

namespace {

/// RFC 4180, as a spreadsheet reads it.
QList<QStringList> parsed(const QString& text)
{
    QList<QStringList> rows;
    QStringList row;
    QString field;
    bool quoted = false;
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar c = text.at(i);
        if (quoted && c == u'"' && i + 1 < text.size() && text.at(i + 1) == u'"')
            field += text.at(++i);
        else if (c == u'"')
            quoted = !quoted;
        else if (!quoted && c == u',')
            row.append(std::exchange(field, {}));
        else if (!quoted && c == u'\r' && i + 1 < text.size() && text.at(i + 1) == u'\n') {
            row.append(std::exchange(field, {}));
            rows.append(std::exchange(row, {}));
            ++i;
        } else
            field += c;
    }
    return rows;
}

FileRecord record(const QDateTime& starts, const QString& name, const QString& phone, const QString& note)
{
    FileRecord record;
    record.booking.id = BookingId(u"206158430215"_s);
    record.booking.startsAt = starts;
    record.booking.endsAt = starts.addSecs(45 * 60);
    record.booking.contact = {ContactId(), name, phone};
    record.booking.note = note;
    record.booking.bookedBy = u"Voxanne"_s;
    record.provider = u"Dr Shah"_s;
    record.procedure = u"Check-up, long"_s;
    return record;
}

} // namespace

class TestCsvWriter final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsBackWhole();
    void localTimes_data();
    void localTimes();
    void formulasAreNone_data();
    void formulasAreNone();
};

void TestCsvWriter::readsBackWhole()
{
    const QDateTime starts(QDate(2026, 7, 1), QTime(9, 0), Qt::UTC);
    const QByteArray file =
        writeCsv({u"Harbour"_s, "Europe/London", {record(starts, u"Nell \"Nelly\" Öst"_s, u"+442079460555"_s, u"one,\ntwo;"_s),
                                                   record(starts, u"Ana"_s, u"+34612345678"_s, {})}});
    QVERIFY(file.startsWith("\xEF\xBB\xBF" "booking_id,"));
    const QList<QStringList> rows = parsed(QString::fromUtf8(file.mid(3)));
    QCOMPARE(rows.size(), 3);
    QCOMPARE(rows[0].size(), 15);
    QCOMPARE(rows[1], QStringList({u"206158430215"_s, u"2026-07-01T10:00:00+01:00"_s, u"2026-07-01T10:45:00+01:00"_s,
                                   u"2026-07-01T09:00:00Z"_s, u"2026-07-01T09:45:00Z"_s, u"45"_s, u"booked"_s, u"Dr Shah"_s,
                                   u"Check-up, long"_s, QString(), u"Nell \"Nelly\" Öst"_s, u"020 7946 0555"_s,
                                   u"one,\ntwo;"_s, u"Voxanne"_s, u"no"_s}));
    QCOMPARE(rows[2][11], u"'+34 612 34 56 78"_s);
}

void TestCsvWriter::localTimes_data()
{
    QTest::addColumn<QByteArray>("zone");
    QTest::addColumn<QDateTime>("at");
    QTest::addColumn<QString>("written");
    const auto utc = [](int y, int mo, int d, int h, int mi) { return QDateTime(QDate(y, mo, d), QTime(h, mi), Qt::UTC); };
    QTest::newRow("london, first 01:30 of autumn") << QByteArray("Europe/London") << utc(2026, 10, 25, 0, 30)
                                                   << u"2026-10-25T01:30:00+01:00"_s;
    QTest::newRow("london, second 01:30") << QByteArray("Europe/London") << utc(2026, 10, 25, 1, 30)
                                          << u"2026-10-25T01:30:00Z"_s;
    QTest::newRow("london, spring") << QByteArray("Europe/London") << utc(2027, 3, 28, 1, 0)
                                    << u"2027-03-28T02:00:00+01:00"_s;
    QTest::newRow("new york, midnight") << QByteArray("America/New_York") << utc(2026, 11, 24, 5, 0)
                                        << u"2026-11-24T00:00:00-05:00"_s;
    QTest::newRow("new york, spring") << QByteArray("America/New_York") << utc(2027, 3, 14, 13, 0)
                                      << u"2027-03-14T09:00:00-04:00"_s;
}

void TestCsvWriter::localTimes()
{
    QFETCH(QByteArray, zone);
    QFETCH(QDateTime, at);
    QFETCH(QString, written);
    const auto rows = parsed(QString::fromUtf8(writeCsv({u"C"_s, zone, {record(at, u"A"_s, {}, {})}})));
    QCOMPARE(rows.at(1).at(1), written);
    QCOMPARE(QDateTime::fromString(rows.at(1).at(1), Qt::ISODate).toUTC(), at);
}

void TestCsvWriter::formulasAreNone_data()
{
    QTest::addColumn<QString>("text");
    for (const char16_t* text : {u"=1+1", u"+44 20", u"-1", u"@SUM(A1)", u"\t=1", u"\r=1", u"\n=1", u" =1", u"＝1", u"\u00a0=1"})
        QTest::newRow(qPrintable(QString::fromUtf16(text).trimmed())) << QString::fromUtf16(text);
}

void TestCsvWriter::formulasAreNone()
{
    QFETCH(QString, text);
    const auto rows = parsed(csvField(text) + u"\r\n"_s);
    QCOMPARE(rows, QList<QStringList>{{u'\'' + text}});
}

QTEST_GUILESS_MAIN(TestCsvWriter)
#include "tst_csvwriter.moc"
