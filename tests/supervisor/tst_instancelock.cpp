#include "supervisor/instancelock.h"

#include <QCoreApplication>
#include <QTemporaryDir>
#include <QTest>

#include <optional>

using namespace clinic;
using supervisor::InstanceLock;

class TestInstanceLock : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void refusesTheSecondByName()
    {
        QTemporaryDir folder;
        {
            const auto first = InstanceLock::acquire(folder.path());
            QVERIFY(first.ok());
            const auto second = InstanceLock::acquire(folder.path());
            QVERIFY(!second.ok());
            QCOMPARE(second.error().code, domain::ErrorCode::StateConflict);
            QVERIFY(second.error().detail.contains(QString::number(QCoreApplication::applicationPid())));
            QVERIFY(second.error().detail.contains(folder.path()));
        }
        QVERIFY(InstanceLock::acquire(folder.path()).ok());
    }

    void refusesADirectoryThatIsNone()
    {
        const auto lock = InstanceLock::acquire("/nowhere");
        QVERIFY(!lock.ok());
        QCOMPARE(lock.error().code, domain::ErrorCode::Unavailable);
    }
};

QTEST_GUILESS_MAIN(TestInstanceLock)
#include "tst_instancelock.moc"
