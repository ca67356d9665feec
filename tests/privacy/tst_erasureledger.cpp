#include "privacy/erasureledger.h"

#include <QFile>
#include <QJsonObject>
#include <QTemporaryDir>
#include <QTest>

#include <thread>
#include <vector>

using namespace clinic;
using namespace Qt::StringLiterals;
using privacy::ErasureLedger;

namespace {

QJsonObject entry(int number)
{
    return {{u"clinic"_s, u"1"_s}, {u"erasure"_s, QString::number(number)}, {u"ref"_s, u"ref-%1"_s.arg(number)}};
}

} // namespace

class TestErasureLedger final : public QObject
{
    Q_OBJECT

    std::unique_ptr<QTemporaryDir> m_directory;

private Q_SLOTS:
    void init() { m_directory = std::make_unique<QTemporaryDir>(); }

    void aNewOneIsEmpty()
    {
        const ErasureLedger ledger(m_directory->path());
        QCOMPARE(ledger.read()->size(), 0);
        QVERIFY(!QFile::exists(ledger.path()));
    }

    void whatWasWrittenIsThereAfterwards()
    {
        ErasureLedger ledger(m_directory->path());
        QVERIFY(ledger.append({entry(1)}));
        QVERIFY(ledger.append({entry(2), entry(3)}));
        QVERIFY(ledger.append({}));
        QCOMPARE(*ErasureLedger(m_directory->path()).read(), (QJsonArray{entry(1), entry(2), entry(3)}));
        QCOMPARE(QFile::permissions(ledger.path()) & ~QFile::Permissions(QFile::ReadUser | QFile::WriteUser),
                 QFile::Permissions(QFile::ReadOwner | QFile::WriteOwner));
    }

    /// A power cut leaves the beginning of a line at most; neither it nor what comes after it may cost an entry.
    void aTornLineCostsNothingElse()
    {
        ErasureLedger ledger(m_directory->path());
        QVERIFY(ledger.append({entry(1)}));
        QFile file(ledger.path());
        QVERIFY(file.open(QIODevice::Append));
        file.write("{\"clinic\":\"1\",\"era");
        file.close();
        QCOMPARE(*ledger.read(), QJsonArray{entry(1)});
        QVERIFY(ledger.append({entry(2)}));
        QCOMPARE(*ledger.read(), (QJsonArray{entry(1), entry(2)}));
    }

    void threadsMayWriteAtOnce()
    {
        ErasureLedger ledger(m_directory->path());
        std::vector<std::jthread> threads;
        for (int i = 0; i < 8; ++i) {
            threads.emplace_back([&ledger, i] {
                for (int n = 0; n < 10; ++n)
                    (void)ledger.append({entry(100 * i + n)});
            });
        }
        threads.clear();
        QCOMPARE(ledger.read()->size(), 80);
    }

    void whereNothingCanBeWrittenItSaysSo()
    {
        ErasureLedger ledger(m_directory->filePath(u"missing"_s));
        const auto written = ledger.append({entry(1)});
        QVERIFY(!written);
        QVERIFY(written.error().detail.contains(ledger.path()));
    }
};

QTEST_GUILESS_MAIN(TestErasureLedger)
#include "tst_erasureledger.moc"
