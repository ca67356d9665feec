#include "contract/filescodec.h"

#include <QTest>

using namespace clinic;
using namespace clinic::contract;
using namespace Qt::Literals::StringLiterals;

class TestFilesCodec final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void queriesThereAndBack();
    void defaultsChangeNothing();
    void badQueriesAreNamed_data();
    void badQueriesAreNamed();
    void reportThereAndBack();
};

void TestFilesCodec::queriesThereAndBack()
{
    ExportQuery wanted;
    wanted.from = QDateTime(QDate(2026, 11, 21), QTime(0, 0), Qt::UTC);
    wanted.to = wanted.from.addDays(7);
    for (const ExportDetail detail : {ExportDetail::Full, ExportDetail::Initials, ExportDetail::Busy}) {
        wanted.detail = detail;
        QCOMPARE(*decodeQuery<ExportQuery>(encodeQuery(wanted)), wanted);
    }
    wanted.providerId = domain::ProviderId(u"68719476741"_s);
    QCOMPARE(*decodeQuery<ExportQuery>(encodeQuery(wanted)), wanted);

    ImportQuery import;
    QCOMPARE(*decodeQuery<ImportQuery>(encodeQuery(import)), import);
    import = {false, domain::ProviderId(u"1"_s), domain::ProcedureId(u"2"_s)};
    QCOMPARE(*decodeQuery<ImportQuery>(encodeQuery(import)), import);
}

void TestFilesCodec::defaultsChangeNothing()
{
    QVERIFY(decodeQuery<ImportQuery>(QUrlQuery())->dryRun);
    const QUrlQuery range(u"from=2026-11-21T00:00:00Z&to=2026-11-22T00:00:00Z"_s);
    QCOMPARE(decodeQuery<ExportQuery>(range)->detail, ExportDetail::Full);
}

void TestFilesCodec::badQueriesAreNamed_data()
{
    QTest::addColumn<QString>("query");
    QTest::addColumn<bool>("ofExport");
    QTest::addColumn<QString>("pointer");
    QTest::newRow("no range") << u"to=2026-11-22T00:00:00Z"_s << true << u"/from"_s;
    QTest::newRow("backwards") << u"from=2026-11-22T00:00:00Z&to=2026-11-21T00:00:00Z"_s << true << u"/to"_s;
    QTest::newRow("ten years") << u"from=2016-11-22T00:00:00Z&to=2026-11-21T00:00:00Z"_s << true << u"/to"_s;
    QTest::newRow("detail") << u"from=2026-11-21T00:00:00Z&to=2026-11-22T00:00:00Z&detail=all"_s << true << u"/detail"_s;
    QTest::newRow("typo") << u"from=2026-11-21T00:00:00Z&to=2026-11-22T00:00:00Z&provider=1"_s << true << u"/provider"_s;
    QTest::newRow("dry run") << u"dry_run=no"_s << false << u"/dry_run"_s;
    QTest::newRow("dry run misspelt") << u"dryrun=false"_s << false << u"/dryrun"_s;
}

void TestFilesCodec::badQueriesAreNamed()
{
    QFETCH(QString, query);
    QFETCH(bool, ofExport);
    QFETCH(QString, pointer);
    QList<domain::FieldError> fields;
    if (const auto read = decodeQuery<ExportQuery>(QUrlQuery(query)); ofExport && !read)
        fields = read.error().fields;
    if (const auto read = decodeQuery<ImportQuery>(QUrlQuery(query)); !ofExport && !read)
        fields = read.error().fields;
    QCOMPARE(fields.size(), 1);
    QCOMPARE(fields.first().pointer, pointer);
}

void TestFilesCodec::reportThereAndBack()
{
    ImportReport report;
    report.imported = 3;
    for (const ImportOutcome outcome :
         {ImportOutcome::New, ImportOutcome::Known, ImportOutcome::Moved, ImportOutcome::Cancelled, ImportOutcome::Conflict,
          ImportOutcome::OutsideHours, ImportOutcome::Incomplete, ImportOutcome::Unreadable}) {
        ImportedEvent event;
        event.uid = u"x@example.com"_s;
        event.summary = u"Nell Okafor"_s;
        event.outcome = outcome;
        event.detail = u"why"_s;
        if (outcome != ImportOutcome::Unreadable) {
            event.startsAt = QDateTime(QDate(2026, 11, 23), QTime(9, 0), Qt::UTC);
            event.endsAt = event.startsAt.addSecs(1800);
            event.providerId = domain::ProviderId(u"68719476741"_s);
        }
        if (outcome == ImportOutcome::Conflict) {
            event.holder = domain::Holder{domain::HolderKind::Agent, u"c1"_s, u"Voxanne"_s};
            domain::Slot slot;
            slot.id = domain::SlotId(u"9"_s);
            slot.providerId = event.providerId;
            slot.startsAt = event.endsAt;
            slot.endsAt = event.endsAt.addSecs(900);
            slot.version = 1;
            event.alternatives = {slot};
        }
        report.events.append(event);
    }
    const auto back = decode<ImportReport>(encode(report));
    QVERIFY(back);
    QCOMPARE(*back, report);
}

QTEST_GUILESS_MAIN(TestFilesCodec)
#include "tst_filescodec.moc"
