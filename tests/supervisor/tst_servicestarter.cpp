#include "supervisor/instancelock.h"
#include "supervisor/servicestarter.h"

#include <QFileInfo>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <csignal>

using namespace clinic::supervisor;

class TestServiceStarter : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void startsAndStopsItsOwn()
    {
        QTemporaryDir folder;
        ServiceStarter starter(options(folder));
        QSignalSpy ready(&starter, &ServiceStarter::ready);
        starter.start();
        QTRY_COMPARE(ready.size(), 1);
        const ServiceFile service = starter.service().value();
        QCOMPARE(ready.at(0).at(0).toUrl(), service.url);
        QCOMPARE(service.operatorToken, "token");
        QVERIFY(service.isProcessAlive());
        starter.stop();
        QVERIFY(!service.isProcessAlive());
        QVERIFY(!starter.service());
    }

    void attachesToARunningOneAndTheLastStopsIt()
    {
        QTemporaryDir folder;
        auto first = std::make_unique<ServiceStarter>(options(folder));
        QSignalSpy firstReady(first.get(), &ServiceStarter::ready);
        first->start();
        QTRY_COMPARE(firstReady.size(), 1);
        const ServiceFile service = first->service().value();

        ServiceStarter second(options(folder));
        QSignalSpy secondReady(&second, &ServiceStarter::ready);
        second.start();
        QTRY_COMPARE(secondReady.size(), 1);
        QCOMPARE(second.service()->pid, service.pid);

        first.reset();
        QVERIFY(service.isProcessAlive());
        second.stop();
        QTRY_VERIFY(isFree(folder)); // its lock goes with it
    }

    void leavesAnAdministratorsServiceAlone()
    {
        QTemporaryDir folder;
        QProcess administrators;
        administrators.start(FAKE_SERVICE, {"--data-dir", folder.path()});
        QTRY_VERIFY(ServiceFile::read(folder.path()));
        ServiceStarter starter(options(folder));
        QSignalSpy ready(&starter, &ServiceStarter::ready);
        starter.start();
        QTRY_COMPARE(ready.size(), 1);
        starter.stop();
        QVERIFY(!isFree(folder));
        administrators.terminate();
        QVERIFY(administrators.waitForFinished());
    }

    void startsAnewWhenItDies()
    {
        QTemporaryDir folder;
        ServiceStarter starter(options(folder));
        QSignalSpy ready(&starter, &ServiceStarter::ready);
        QSignalSpy lost(&starter, &ServiceStarter::lost);
        starter.start();
        QTRY_COMPARE(ready.size(), 1);
        const qint64 first = starter.service()->pid;
        QCOMPARE(kill(static_cast<pid_t>(first), SIGKILL), 0);
        QTRY_COMPARE(lost.size(), 1);
        QTRY_COMPARE(ready.size(), 2);
        QVERIFY(starter.service()->pid != first);
    }

    void startsItsOwnWhenTheAttachedOneEnds()
    {
        QTemporaryDir folder;
        QProcess other;
        other.start(FAKE_SERVICE, {"--data-dir", folder.path()});
        QTRY_VERIFY(ServiceFile::read(folder.path()));
        ServiceStarter starter(options(folder));
        QSignalSpy ready(&starter, &ServiceStarter::ready);
        starter.start();
        QTRY_COMPARE(ready.size(), 1);
        other.kill();
        QVERIFY(other.waitForFinished());
        QTRY_COMPARE(ready.size(), 2);
    }

    void tellsWhyItCannot()
    {
        QTemporaryDir folder;
        ServiceStarter::Options refusing = options(folder);
        refusing.arguments = {"refuse"};
        ServiceStarter starter(refusing);
        QSignalSpy failed(&starter, &ServiceStarter::failed);
        starter.start();
        QTRY_COMPARE(failed.size(), 1);
        QCOMPARE(failed.at(0).at(0).toString(), "The port 80 is taken. Name another one.");
    }

    void tellsOfAMissingProgram()
    {
        QTemporaryDir folder;
        ServiceStarter starter({folder.path(), "/nowhere/callwaitingd", {}});
        QSignalSpy failed(&starter, &ServiceStarter::failed);
        starter.start();
        QTRY_COMPARE(failed.size(), 1);
        QVERIFY(failed.at(0).at(0).toString().contains("/nowhere/callwaitingd"));
    }

    void waitsForOneThatIsStillStarting()
    {
        QTemporaryDir folder;
        auto starting = InstanceLock::acquire(folder.path());
        QVERIFY(starting.ok());
        ServiceStarter starter(options(folder));
        QSignalSpy ready(&starter, &ServiceStarter::ready);
        QSignalSpy failed(&starter, &ServiceStarter::failed);
        starter.start();
        QTRY_VERIFY(QFileInfo(folder.filePath("logs/service.log")).size() > 0); // the first try met the lock
        starting = clinic::domain::Error{};
        QTRY_COMPARE(ready.size(), 1);
        QCOMPARE(failed.size(), 0);
    }

private:
    static ServiceStarter::Options options(const QTemporaryDir& folder) { return {folder.path(), FAKE_SERVICE, {}}; }
    static bool isFree(const QTemporaryDir& folder) { return InstanceLock::acquire(folder.path()).ok(); }
};

QTEST_GUILESS_MAIN(TestServiceStarter)
#include "tst_servicestarter.moc"
