#include "architecture/tsfile.h"

#include <QDir>
#include <QFile>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>
#include <QTranslator>

using namespace clinic::test;

/// Every string a user can read has its Spanish, every plural its English forms. lupdate reads the sources into a copy
/// of the .ts file; what it finds new or what is not finished there is named.
class TestTranslations : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyStringIsTranslated_data();
    void everyStringIsTranslated();
    void languagesAreEmbedded();
    void faultsAreFound_data();
    void faultsAreFound();
};

void TestTranslations::everyStringIsTranslated_data()
{
    QTest::addColumn<QString>("language");
    QTest::addColumn<QStringList>("options");
    QTest::newRow("Spanish") << "es" << QStringList();
    QTest::newRow("English plurals") << "en" << QStringList{"-pluralonly"};
}

void TestTranslations::everyStringIsTranslated()
{
    QFETCH(QString, language);
    QFETCH(QStringList, options);
    const QString root = qEnvironmentVariable("CALLWAITING_SOURCE");
    QTemporaryDir scratch;
    const QString copy = scratch.filePath("callwaiting_" + language + ".ts");
    QVERIFY(QFile::copy(root + "/translations/callwaiting_" + language + ".ts", copy));

    QProcess lupdate;
    lupdate.start(LUPDATE, QStringList{root + "/ui", root + "/models/items", root + "/app/console",
                                       root + "/services/privacy", "-locations", "none", "-no-obsolete", "-source-language", "en", "-silent"} +
                               options + QStringList{"-ts", copy});
    QVERIFY2(lupdate.waitForFinished(60000) && lupdate.exitCode() == 0, lupdate.readAllStandardError().constData());
    QVERIFY2(!lupdate.readAllStandardError().contains("lacks Q_OBJECT"), "tr() where its context is lost");

    QStringList faults;
    for (const TsMessage& message : readTs(copy)) {
        const QString fault = message.gone ? QString() : faultOf(message);
        if (!fault.isEmpty())
            faults.append(message.context + ": \"" + message.source + "\": " + fault);
    }
    for (const QString& fault : faults)
        qWarning("%s", qPrintable(fault));
    QVERIFY2(faults.isEmpty(), "run `ninja update_translations`, then translate what is listed above");
}

void TestTranslations::languagesAreEmbedded()
{
    for (const char* code : {"es", "en"}) {
        const QString language = code;
        QTranslator words;
        QVERIFY2(words.load(":/i18n/callwaiting_" + language), qPrintable(language));
        QVERIFY(!words.isEmpty());
    }
}

void TestTranslations::faultsAreFound_data()
{
    QTest::addColumn<QString>("xml");
    QTest::addColumn<QString>("fault");
    const auto plain = [](const QString& attribute, const QString& translation) -> QString {
        return "<message><source>Free at %1</source><translation" + attribute + ">" + translation +
               "</translation></message>";
    };
    const auto plural = [](const QString& forms) -> QString {
        return "<message numerus=\"yes\"><source>%n slot(s)</source><translation>" + forms + "</translation></message>";
    };
    QTest::newRow("good") << plain("", "Libre a las %1") << "";
    QTest::newRow("unfinished") << plain(" type=\"unfinished\"", "Libre a las %1") << "unfinished";
    QTest::newRow("empty") << plain("", "") << "empty translation";
    QTest::newRow("lost place") << plain("", "Libre") << "other places for values than the source";
    QTest::newRow("good plural") << plural("<numerusform>un hueco</numerusform><numerusform>%n huecos</numerusform>")
                                 << "";
    QTest::newRow("missing form") << plural("<numerusform>un hueco</numerusform><numerusform/>") << "empty translation";
    QTest::newRow("no forms") << plural("") << "no translation";
}

void TestTranslations::faultsAreFound()
{
    QFETCH(QString, xml);
    QFETCH(QString, fault);
    QTemporaryDir scratch;
    QFile file(scratch.filePath("a.ts"));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(("<TS version=\"2.1\"><context><name>Panel</name>" + xml + "</context></TS>").toUtf8());
    file.close();
    const auto messages = readTs(file.fileName());
    QCOMPARE(messages.size(), 1);
    QCOMPARE(messages.first().context, "Panel");
    QCOMPARE(faultOf(messages.first()), fault);
}

QTEST_GUILESS_MAIN(TestTranslations)
#include "tst_translations.moc"
