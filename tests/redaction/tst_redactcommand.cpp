#include "app/ctl/redactcommand.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

#include <sstream>

using namespace clinic::app;

namespace {

struct Run
{
    int code = 0;
    QList<QJsonObject> answers;
    QString errors;
};

Run run(const std::string& input, int threads = 2)
{
    std::istringstream in(input);
    std::ostringstream out;
    std::ostringstream errors;
    Run result;
    result.code = redactLines(in, out, errors, threads);
    for (const QByteArray& line : QByteArray::fromStdString(out.str()).split('\n')) {
        if (!line.isEmpty())
            result.answers.append(QJsonDocument::fromJson(line).object());
    }
    result.errors = QString::fromStdString(errors.str());
    return result;
}

} // namespace

class RedactCommandTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void answersInTheContractsForm()
    {
        const Run result = run("{\"id\":\"a-1\",\"text\":\"😀 ring 07700 900461 on 4 May\"}"
                               "\n");
        QCOMPARE(result.code, 0);
        QCOMPARE(result.errors, QString());
        QCOMPARE(result.answers.size(), 1);
        const QJsonObject answer = result.answers.first();
        QCOMPARE(answer["id"].toString(), QStringLiteral("a-1"));
        // Dates are found, and stay readable.
        QCOMPARE(answer["redacted"].toString(), QStringLiteral("😀 ring [PHONE REDACTED] on 4 May"));
        const QJsonArray spans = answer["spans"].toArray();
        QCOMPARE(spans.size(), 2);
        QCOMPARE(spans[0]["start"].toInt(), 7);
        QCOMPARE(spans[0]["end"].toInt(), 19);
        QCOMPARE(spans[0]["label"].toString(), QStringLiteral("PHONE"));
        QVERIFY(!spans[0]["recogniser"].toString().isEmpty());
        QVERIFY(spans[0]["score"].toDouble() > 0.5 && spans[0]["score"].toDouble() <= 1);
        QCOMPARE(spans[1]["label"].toString(), QStringLiteral("DATE"));
    }

    void keepsTheOrder()
    {
        std::string input;
        constexpr int lines = 500;
        for (int i = 0; i < lines; ++i) {
            // Long and short lines in turn, so that threads overtake each other.
            const std::string filler(i % 7 == 0 ? 20000 : 3, 'x');
            input += "{\"id\":" + std::to_string(i) + ",\"text\":\"" + filler + " 07700 900461\"}\n";
        }
        const Run result = run(input, 8);
        QCOMPARE(result.code, 0);
        QCOMPARE(result.answers.size(), lines);
        for (int i = 0; i < lines; ++i)
            QCOMPARE(result.answers[i]["id"].toInt(), i);
    }

    void namesBadLines_data()
    {
        QTest::addColumn<QByteArray>("line");
        QTest::addColumn<QString>("problem");
        QTest::newRow("no JSON") << QByteArray("Zelda") << "not JSON";
        QTest::newRow("cut off") << QByteArray("{\"id\":\"1\",\"text\":\"Zel") << "not JSON";
        QTest::newRow("a list") << QByteArray("[1]") << "object";
        QTest::newRow("no text") << QByteArray("{\"id\":\"1\"}") << "\"text\"";
        QTest::newRow("text is a number") << QByteArray("{\"id\":\"1\",\"text\":7}") << "\"text\"";
        QTest::newRow("no id") << QByteArray("{\"text\":\"Zelda\"}") << "\"id\"";
        QTest::newRow("not UTF-8") << QByteArray("{\"id\":\"1\",\"text\":\"Zelda \xff\xfe\"}") << "not JSON";
        QTest::newRow("deep") << QByteArray(100000, '[') << "not JSON";
    }

    void namesBadLines()
    {
        QFETCH(QByteArray, line);
        QFETCH(QString, problem);
        const std::string good = "{\"id\":\"good\",\"text\":\"ok\"}";
        const Run result = run(good + "\n" + line.toStdString() + "\n\n" + good + "\n");
        QCOMPARE(result.code, 1);
        QVERIFY2(result.errors.startsWith("callwaitingctl: line 2: "), qPrintable(result.errors));
        QVERIFY2(result.errors.contains(problem), qPrintable(result.errors));
        QCOMPARE(result.errors.count(u'\n'), 1);
        QVERIFY(!result.errors.contains("Zel"));
        QCOMPARE(result.answers.size(), 2);
    }

    void readsOddInput()
    {
        QCOMPARE(run("").code, 0);
        QCOMPARE(run("\n  \n\r\n").code, 0);
        QCOMPARE(run("\xef\xbb\xbf{\"id\":\"1\",\"text\":\"x\"}").answers.size(), 1);
        const Run lone = run("{\"id\":\"1\",\"text\":\"\\ud800 07700 900461\"}");
        QCOMPARE(lone.code, 0);
        QCOMPARE(lone.answers.first()["spans"][0]["start"].toInt(), 2);
        const Run empty = run("{\"id\":\"1\",\"text\":\"\"}");
        QCOMPARE(empty.answers.first()["redacted"].toString(), QString());
        const std::string huge(3'000'000, 'a');
        QCOMPARE(run("{\"id\":\"1\",\"text\":\"" + huge + "\"}").answers.size(), 1);
    }

    void saysWhenOutputFails()
    {
        std::istringstream in("{\"id\":\"1\",\"text\":\"x\"}"
                              "\n"
                              "{\"id\":\"2\",\"text\":\"x\"}"
                              "\n");
        std::ostringstream out;
        out.setstate(std::ios::badbit);
        std::ostringstream errors;
        QCOMPARE(redactLines(in, out, errors, 1), 1);
        QVERIFY(errors.str().find("cannot be written") != std::string::npos);
    }
};

QTEST_GUILESS_MAIN(RedactCommandTest)
#include "tst_redactcommand.moc"
