#include "audit/witness.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace clinic;
using namespace clinic::audit;

/// What is kept of the chains beside the database.
class WitnessTest final : public QObject
{
    Q_OBJECT

    QTemporaryDir m_dir;
    QByteArray m_seed = QByteArray(32, 'k');
    const QDateTime m_now = QDateTime::fromString(QStringLiteral("2026-11-23T09:00:00.123Z"), Qt::ISODateWithMs);

    Witness witness(char seed = 'k')
    {
        return Witness(m_dir.filePath(QStringLiteral("audit")),
                       crypto::SigningKey(*crypto::Key::fromBytes(QByteArray(32, seed))));
    }
    static ChainEnd end(qint64 seq) { return {seq, 1000 + seq, QByteArray(32, char(seq))}; }
    QString path(const char* name) const { return m_dir.filePath(QLatin1String("audit/") + QLatin1String(name)); }

private Q_SLOTS:
    void init() { QVERIFY(QDir(m_dir.filePath(QStringLiteral("audit"))).removeRecursively()); }

    void keepsCheckpointsOfEachClinic()
    {
        Witness one = witness();
        for (const qint64 seq : {3, 9})
            QVERIFY(one.append(one.sign(1, end(seq), m_now)).ok());
        QVERIFY(one.append(one.sign(2, end(4), m_now)).ok());
        const auto kept = witness().checkpoints(1);
        QCOMPARE(kept.size(), 2);
        QCOMPARE(kept[1].end, end(9));
        QCOMPARE(kept[1].at, m_now);
        QVERIFY(witness().isGenuine(kept[0]) && witness().isGenuine(kept[1]));
        QVERIFY(witness().checkpoints(3).isEmpty());
    }

    void nobodyElseSigns()
    {
        const Checkpoint ours = witness().sign(1, end(3), m_now);
        QVERIFY(!witness('x').isGenuine(ours));
        for (const int what : {0, 1, 2, 3, 4}) {
            Checkpoint changed = ours;
            if (what == 0)
                changed.clinic = 2;
            else if (what == 1)
                ++changed.end.seq;
            else if (what == 2)
                ++changed.end.entryId;
            else if (what == 3)
                changed.end.hash[5] = 'x';
            else
                changed.at = changed.at.addMSecs(1);
            QVERIFY(!witness().isGenuine(changed));
        }
    }

    void aTornLineCostsNothingElse()
    {
        Witness one = witness();
        QVERIFY(one.append(one.sign(1, end(3), m_now)).ok());
        QFile file(path("checkpoints.jsonl"));
        QVERIFY(file.open(QIODevice::Append));
        file.write("{\"clinic\":\"1\",\"seq\":5,\"ha");
        file.close();
        QVERIFY(one.append(one.sign(1, end(9), m_now)).ok());
        const auto kept = one.checkpoints(1);
        QCOMPARE(kept.size(), 2);
        QCOMPARE(kept[1].end, end(9));
    }

    void notesHeads()
    {
        Witness one = witness();
        QVERIFY(one.heads().isEmpty());
        const Witness::Heads heads{{1, end(3)}, {2, end(7)}};
        QVERIFY(one.note(heads).ok());
        QCOMPARE(witness().heads(), heads);
        // Of another installation, or edited: as if there were none.
        QVERIFY(witness('x').heads().isEmpty());
        QFile file(path("heads.json"));
        QVERIFY(file.open(QIODevice::ReadOnly));
        QByteArray text = file.readAll();
        file.close();
        QVERIFY(file.open(QIODevice::WriteOnly | QIODevice::Truncate));
        file.write(text.replace("\"seq\": 7", "\"seq\": 6"));
        file.close();
        QVERIFY(witness().heads().isEmpty());
    }

    void onlyTheOwnerReads()
    {
        Witness one = witness();
        QVERIFY(one.append(one.sign(1, end(3), m_now)).ok() && one.note({{1, end(3)}}).ok());
        const auto others = QFile::ReadGroup | QFile::WriteGroup | QFile::ReadOther | QFile::WriteOther;
        for (const char* name : {"checkpoints.jsonl", "heads.json"})
            QVERIFY2(!(QFile::permissions(path(name)) & others), name);
    }
};

QTEST_GUILESS_MAIN(WitnessTest)
#include "tst_witness.moc"
