#include "supervisor/consolecount.h"
#include "supervisor/filelock.h"

#include <QTemporaryDir>
#include <QTest>

using namespace clinic::supervisor;

class TestFileLock : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void exclusiveIsAlone()
    {
        const QString path = m_folder.filePath("a");
        auto first = FileLock::tryLock(path, FileLock::Mode::Exclusive);
        QVERIFY(first);
        QVERIFY(!FileLock::tryLock(path, FileLock::Mode::Exclusive));
        QVERIFY(!FileLock::tryLock(path, FileLock::Mode::Shared));
        first.reset();
        QVERIFY(FileLock::tryLock(path, FileLock::Mode::Exclusive));
    }

    void sharedBecomesExclusiveWhenAlone()
    {
        const QString path = m_folder.filePath("b");
        auto first = FileLock::tryLock(path, FileLock::Mode::Shared);
        auto second = FileLock::tryLock(path, FileLock::Mode::Shared);
        QVERIFY(first && second);
        QVERIFY(!first->tryMakeExclusive());
        second.reset();
        QVERIFY(first->tryMakeExclusive());
    }

    void lastConsoleStopsWhatAConsoleStarted()
    {
        QTemporaryDir folder;
        auto first = std::make_unique<ConsoleCount>(folder.path());
        auto second = std::make_unique<ConsoleCount>(folder.path());
        first->noteStarted(4711);
        QVERIFY(!first->shouldStop(4711));
        first.reset();
        QVERIFY(second->shouldStop(4711));
        QVERIFY(!second->shouldStop(4712)); // somebody else's
    }

private:
    QTemporaryDir m_folder;
};

QTEST_GUILESS_MAIN(TestFileLock)
#include "tst_filelock.moc"
