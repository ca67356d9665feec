#include "adminbench.h"
#include "ui/admin/auditmodel.h"
#include "ui/admin/coveragewords.h"
#include "ui/admin/deliverymodel.h"
#include "ui/admin/erasuremodel.h"
#include "ui/admin/identifiermodel.h"
#include "ui/admin/measuredmodel.h"
#include "ui/admin/privacywords.h"
#include "ui/common/auditwords.h"
#include "ui/common/redactionwords.h"

#include <QAbstractItemModelTester>
#include <QTest>

using namespace clinic;
using namespace clinic::ui;
using test::AdminBench;

/// The models behind Administration's tables, and the words for the service's codes.
class TstAdminTables final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom)); }

    void everyModelKeepsTheRules()
    {
        const AdminBench bench;
        const QTimeZone zone("Europe/London");
        AuditModel audit(zone);
        ErasureModel erasures(zone);
        DeliveryModel deliveries(zone);
        IdentifierModel identifiers;
        MeasuredModel measured;
        QList<QAbstractItemModel*> models{&audit, &erasures, &deliveries, &identifiers, &measured};
        QList<QAbstractItemModelTester*> testers;
        for (QAbstractItemModel* model : models)
            testers.append(new QAbstractItemModelTester(model, QAbstractItemModelTester::FailureReportingMode::QtTest, model));
        audit.replace(bench.auditEntries);
        audit.append(bench.auditEntries);
        erasures.replace(bench.erasures);
        deliveries.replace(bench.deliveries);
        deliveries.change(0, bench.deliveries.last());
        identifiers.replace(bench.coverage.identifiers);
        measured.show(bench.coverage.measured);
        measured.show(bench.coverage.measured.mid(0, 2));
        QCOMPARE(audit.rowCount(), 2 * bench.auditEntries.size());
        for (const QAbstractItemModel* model : models) {
            for (int column = 0; column < model->columnCount(); ++column)
                QVERIFY(!model->headerData(column, Qt::Horizontal).toString().isEmpty());
        }
    }

    void chainTellsWhatIsProven()
    {
        const AdminBench bench;
        AuditModel model(QTimeZone::utc());
        model.replace(bench.auditEntries);
        const auto link = [&model](int row) { return model.index(row, AuditModel::ChainColumn).data().toString(); };
        QCOMPARE(link(0), QStringLiteral("waiting"));
        QCOMPARE(link(1), QStringLiteral("sealed"));
        model.setVerdict({.ok = false, .entries = 18204, .firstBadSeq = 18202, .what = QStringLiteral("removed")});
        QCOMPARE(link(1), QStringLiteral("not proven"));
        QCOMPARE(link(3), QStringLiteral("removed"));
        QCOMPARE(link(4), QStringLiteral("linked"));
        model.setVerdict({.ok = true, .entries = 18203});
        // It was sealed after the chain had been followed.
        QCOMPARE(link(1), QStringLiteral("sealed"));
        QCOMPARE(link(2), QStringLiteral("linked"));
    }

    void figuresStandUnderTheirLabel()
    {
        const AdminBench bench;
        MeasuredModel model;
        model.show(bench.coverage.measured);
        const QModelIndex phone = model.index(1, 0);
        QCOMPARE(phone.data().toString(), QStringLiteral("Phone number"));
        QCOMPARE(model.index(1, MeasuredModel::LeakColumn).data().toString(), QStringLiteral("0.4 %"));
        QCOMPARE(model.rowCount(phone), 1);
        const QModelIndex source = model.index(0, MeasuredModel::PassagesColumn, phone);
        // A few passages say little.
        QCOMPARE(source.data().toString(), QStringLiteral("n 12"));
        QCOMPARE(source.data(ToneRole).toInt(), int(CellTone::Muted));
        QCOMPARE(source.parent(), phone);
    }

    void subjectsCountWithinTheClinic_data()
    {
        QTest::addColumn<QString>("subject");
        QTest::addColumn<QString>("words");
        QTest::newRow("call") << "call 68719476740" << "Call 4";
        QTest::newRow("with a reason") << "call 68719476740 asked for by letter" << "Call 4: asked for by letter";
        QTest::newRow("time off") << "time off 68719476737" << "Time off 1";
        QTest::newRow("provider's day") << "provider 68719476738 2026-12-09" << "Provider 2: 2026-12-09";
        QTest::newRow("how many were found") << "2 found" << "2 found";
        QTest::newRow("a time that was read") << "2026-11-23T00:00:00.000Z > 2026-11-24T00:00:00.000Z"
                                              << "2026-11-23 – 2026-11-24 UTC";
        QTest::newRow("part of a day") << "2026-11-23T09:30:00.000Z > 2026-11-23T10:00:00.000Z"
                                       << "2026-11-23 09:30 – 2026-11-23 10:00 UTC";
        QTest::newRow("no subject of the table") << "2 lost" << "2 lost";
        QTest::newRow("an address") << "GET /v1/audit" << "GET /v1/audit";
        QTest::newRow("nothing") << "" << "";
    }

    void subjectsCountWithinTheClinic()
    {
        QFETCH(QString, subject);
        QFETCH(QString, words);
        QCOMPARE(AuditWords::ofSubject(subject), words);
    }

    void codesBecomeWordsAndUnknownOnesStay()
    {
        QCOMPARE(AuditWords::ofAction(QStringLiteral("call.reveal")), QStringLiteral("Revealed a call"));
        QCOMPARE(AuditWords::ofAction(QStringLiteral("moon.land")), QStringLiteral("moon.land"));
        QCOMPARE(AuditWords::ofActor({}), QStringLiteral("Nobody signed in"));
        QCOMPARE(PrivacyWords::ofStore(QStringLiteral("clinical_notes")), QStringLiteral("Clinical notes"));
        QCOMPARE(PrivacyWords::ofProblem(QStringLiteral("moonlight")), QStringLiteral("moonlight"));
        QCOMPARE(RedactionWords::ofRecogniser(QStringLiteral("lexicon.illness")), QStringLiteral("Word list: illnesses"));
        QCOMPARE(RedactionWords::ofRecogniser(QStringLiteral("phone.national")), QStringLiteral("Phone numbers"));
        QCOMPARE(RedactionWords::ofRecogniser(QStringLiteral("moonlight")), QStringLiteral("moonlight"));
        QCOMPARE(CoverageWords::ofRecognisers({QStringLiteral("id.shape"), QStringLiteral("id.context")}),
                 QStringLiteral("Identity and record numbers"));
        for (const domain::RedactionLabel label : domain::redactionLabels())
            QVERIFY(!RedactionWords::of(label).isEmpty());
    }

    void verdictNamesTheEntry_data()
    {
        QTest::addColumn<QString>("what");
        QTest::addColumn<QString>("title");
        QTest::newRow("altered") << "altered" << "Entry 9,114 of the audit was altered";
        QTest::newRow("removed") << "removed" << "Entry 9,114 of the audit was removed";
        QTest::newRow("inserted") << "inserted" << "Entry 9,114 of the audit was put in later";
        QTest::newRow("reordered") << "reordered" << "Entry 9,114 of the audit is not in its place";
        QTest::newRow("truncated") << "truncated" << "The audit was cut off at entry 9,114";
        QTest::newRow("something newer") << "bent" << "Entry 9,114 of the audit does not fit";
    }

    void verdictNamesTheEntry()
    {
        QFETCH(QString, what);
        QFETCH(QString, title);
        const ErrorText text = AuditWords::of({.ok = false, .entries = 10'000, .firstBadSeq = 9114, .what = what});
        QCOMPARE(text.title, title);
        QVERIFY(!text.words.isEmpty());
    }
};

QTEST_MAIN(TstAdminTables)
#include "tst_admintables.moc"
