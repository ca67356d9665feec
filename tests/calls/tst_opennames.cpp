#include "calls/opennames.h"

#include <QTest>

using namespace clinic::calls;
using clinic::domain::TurnSpeaker;

namespace {

Report callOf(const QStringList& turns, const QString& summary = {})
{
    Report report;
    for (qsizetype i = 0; i < turns.size(); ++i)
        report.turns.append({i % 2 == 0 ? TurnSpeaker::Agent : TurnSpeaker::Caller, turns.at(i), -1});
    report.summary = summary;
    return report;
}

} // namespace

/// Which names of a call are no secret.
class TestOpenNames : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void agents_data()
    {
        QTest::addColumn<QStringList>("turns");
        QTest::addColumn<QString>("summary");
        QTest::addColumn<QStringList>("patients");
        QTest::addColumn<QString>("name");
        QTest::addColumn<bool>("open");
        const QStringList sarah{"Hello, this is Sarah. How can I help?"};
        const auto row = [](const char* what, const QStringList& turns, const char* name, bool open,
                            const QString& summary = {}, const QStringList& patients = {}) {
            QTest::newRow(what) << turns << summary << patients << QString::fromLatin1(name) << open;
        };
        row("Voxanne", {"This is Voxanne.", "Hello."}, "Voxanne", true);
        row("Voxanne, addressed", {"Voxanne speaking.", "Is that Voxanne?"}, "Voxanne", true);
        row("a patient called so", {"This is Voxanne.", "I'm Voxanne, too."}, "Voxanne", false);
        row("a patient known as so", {"This is Voxanne.", "Hello."}, "Voxanne", false, {}, {"Voxanne Abel"});
        row("Sarah", sarah + QStringList{"Hi, I need an appointment."}, "Sarah", true);
        row("Sarah, answering", {"Sarah speaking.", "Hello."}, "Sarah", true);
        row("Sarah, thanked", sarah + QStringList{"Thanks, Sarah. I need a time."}, "Sarah", true);
        row("nobody said it", {"Hello?", "Hello."}, "Sarah", false);
        row("the caller, too", sarah + QStringList{"My name is Sarah."}, "Sarah", false);
        row("the caller's whole name", sarah + QStringList{"Hi, this is Sarah Whitlock."}, "Sarah", false);
        row("the caller answers", sarah + QStringList{"Hi, Sarah here."}, "Sarah", false);
        row("the caller has it", {"Who is calling?", "Hi, Sarah."}, "Sarah", false);
        row("bare answer", sarah + QStringList{"A time, please.", "Your first name?", "Sarah."}, "Sarah", false);
        row("addressed by the agent", sarah + QStringList{"A time, please.", "Thank you, Sarah."}, "Sarah", false);
        row("confirmed by the agent", sarah + QStringList{"A time.", "So this is Sarah?", "Yes."}, "Sarah", false);
        row("somebody else", sarah + QStringList{"It is for my daughter Sarah."}, "Sarah", false);
        row("in the summary", sarah + QStringList{"A time."}, "Sarah", false, "Sarah was given a time.");
        row("known by the number", sarah + QStringList{"A time."}, "Sarah", false, {}, {"Sarah Whitlock"});
    }
    void agents()
    {
        QFETCH(QStringList, turns);
        QFETCH(QString, summary);
        QFETCH(QStringList, patients);
        QFETCH(QString, name);
        QFETCH(bool, open);
        QCOMPARE(openNames(callOf(turns, summary), {}, patients).contains(name), open);
    }

    void clinics_data()
    {
        QTest::addColumn<QString>("clinic");
        QTest::addColumn<QStringList>("turns");
        QTest::addColumn<bool>("open");
        QTest::newRow("a clinic") << "Mole and Skin Clinic"
                                  << QStringList{"Mole and Skin Clinic, good morning.", "Is that the Mole and Skin Clinic?"}
                                  << true;
        QTest::newRow("a name of one word") << "Temple" << QStringList{"Welcome to Temple.", "Hello."} << true;
        QTest::newRow("where somebody lives") << "Temple" << QStringList{"Welcome to Temple.", "I live in Temple."} << false;
        QTest::newRow("a street") << "Harley Street"
                                  << QStringList{"You're through to Harley Street.", "I live on Harley Street."} << false;
        QTest::newRow("a person") << "Ada Prior" << QStringList{"Hello?", "My name is Ada Prior."} << false;
        QTest::newRow("no name") << "" << QStringList{"Hello?", "Hello."} << false;
    }
    void clinics()
    {
        QFETCH(QString, clinic);
        QFETCH(QStringList, turns);
        QFETCH(bool, open);
        QCOMPARE(openNames(callOf(turns), clinic, {}).contains(clinic), open);
    }
};

QTEST_GUILESS_MAIN(TestOpenNames)
#include "tst_opennames.moc"
