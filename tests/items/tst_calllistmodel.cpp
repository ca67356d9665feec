#include "items/calllistmodel.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace clinic;
using namespace clinic::domain;
using clinic::items::CallListModel;

namespace {

CallSummary call(int serial, int minute, int version = 1)
{
    CallSummary one;
    one.id = CallId(qint64(serial));
    one.startedAt = QDateTime(QDate(2026, 11, 17), QTime(9, minute), Qt::UTC);
    one.summary = QStringLiteral("call %1").arg(serial);
    one.version = version;
    return one;
}

QStringList shown(const CallListModel& model)
{
    QStringList ids;
    for (int row = 0; row < model.rowCount(); ++row)
        ids.append(model.index(row).data(CallListModel::IdRole).toString());
    return ids;
}

} // namespace

class TstCallListModel final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void keepsNewestFirst()
    {
        CallListModel model([](const CallSummary& one) { return one.summary; });
        const QAbstractItemModelTester tester(&model);
        model.setCalls({call(3, 30), call(1, 10)}, false);
        QVERIFY(model.put(call(2, 20)));
        QVERIFY(model.put(call(4, 40)));
        QVERIFY(model.put(call(5, 5)));
        QCOMPARE(shown(model), QStringList({QStringLiteral("4"), QStringLiteral("3"), QStringLiteral("2"),
                                            QStringLiteral("1"), QStringLiteral("5")}));
    }

    void changesWhereItStandsAndNeverBack()
    {
        CallListModel model([](const CallSummary& one) { return one.summary; });
        const QAbstractItemModelTester tester(&model);
        model.setCalls({call(3, 30, 2), call(1, 10)}, false);
        CallSummary newer = call(3, 30, 3);
        newer.outcome = CallOutcome::Booked;
        QVERIFY(!model.put(newer));
        QCOMPARE(model.callAt(0), newer);
        QVERIFY(!model.put(call(3, 30, 1)));
        QCOMPARE(model.callAt(0), newer);
        QVERIFY(model.remove(newer.id));
        QVERIFY(!model.remove(newer.id));
        QCOMPARE(shown(model), QStringList{QStringLiteral("1")});
    }

    void asksForMoreOnce()
    {
        CallListModel model([](const CallSummary& one) { return one.summary; });
        // Without a model tester, which asks for more itself.
        QSignalSpy wanted(&model, &CallListModel::moreWanted);
        model.setCalls({call(3, 30)}, true);
        QVERIFY(model.canFetchMore({}));
        model.fetchMore({});
        QVERIFY(!model.canFetchMore({}));
        QCOMPARE(wanted.count(), 1);
        // An older one belongs to a page that is still to come.
        QVERIFY(!model.put(call(1, 10)));
        QCOMPARE(model.rowCount(), 1);
        // One that came by the stream is not there twice.
        QVERIFY(model.put(call(4, 40)));
        model.append({call(3, 30), call(2, 20)}, false);
        QCOMPARE(shown(model), QStringList({QStringLiteral("4"), QStringLiteral("3"), QStringLiteral("2")}));
        QVERIFY(!model.canFetchMore({}));
    }

    void isReadAloud()
    {
        CallListModel model([](const CallSummary& one) -> QString { return QStringLiteral("about ") + one.summary; });
        model.setCalls({call(3, 30)}, false);
        QCOMPARE(model.index(0).data(Qt::AccessibleTextRole).toString(), QStringLiteral("about call 3"));
    }
};

QTEST_GUILESS_MAIN(TstCallListModel)
#include "tst_calllistmodel.moc"
