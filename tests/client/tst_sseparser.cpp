#include "client/sseparser.h"

#include <QtTest>

using namespace clinic::client;
using namespace Qt::Literals::StringLiterals;

namespace {

/// Everything that came out of feeding `pieces`, one after another.
SseParser::Output feedAll(SseParser& parser, const QList<QByteArray>& pieces)
{
    SseParser::Output all;
    for (const QByteArray& piece : pieces) {
        const SseParser::Output output = parser.feed(piece);
        all.messages += output.messages;
        all.comments += output.comments;
        if (output.retryMilliseconds)
            all.retryMilliseconds = output.retryMilliseconds;
    }
    return all;
}

QList<QByteArray> bytesOf(const QByteArray& stream)
{
    QList<QByteArray> bytes;
    for (const char c : stream)
        bytes.append(QByteArray(1, c));
    return bytes;
}

} // namespace

class TestSseParser final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void messages_data();
    void messages();
    void anyChunksGiveTheSame_data() { messages_data(); }
    void anyChunksGiveTheSame();
    void comments();
    void retry();
    void anUnfinishedMessageIsNotTold();
    void aMessageThatNeverEnds();
};

void TestSseParser::messages_data()
{
    QTest::addColumn<QByteArray>("stream");
    QTest::addColumn<QList<SseMessage>>("expected");
    using List = QList<SseMessage>;
    const QString plain = u"message"_s;
    QTest::newRow("one") << "data: a\n\n"_qba << List{{plain, "a", ""}};
    QTest::newRow("ours") << "id: 7\nevent: slot\ndata: {\"a\":1}\n\n"_qba << List{{u"slot"_s, "{\"a\":1}", "7"}};
    QTest::newRow("CRLF") << "id: 7\r\nevent: slot\r\ndata: x\r\n\r\ndata: y\r\n\r\n"_qba
                          << List{{u"slot"_s, "x", "7"}, {plain, "y", "7"}};
    QTest::newRow("CR") << "data: x\r\rdata: y\r\r"_qba << List{{plain, "x", ""}, {plain, "y", ""}};
    QTest::newRow("mixed") << "data: x\r\ndata: y\n\rdata: z\r\r\n"_qba << List{{plain, "x\ny", ""}, {plain, "z", ""}};
    QTest::newRow("several lines") << "data: a\ndata:\ndata: b\n\n"_qba << List{{plain, "a\n\nb", ""}};
    QTest::newRow("empty data") << "data\n\n"_qba << List{{plain, "", ""}};
    QTest::newRow("only one space goes") << "data:  a\n\n"_qba << List{{plain, " a", ""}};
    QTest::newRow("no space") << "data:a:b\n\n"_qba << List{{plain, "a:b", ""}};
    QTest::newRow("no data, no message") << "event: slot\nid: 3\n\ndata: x\n\n"_qba << List{{plain, "x", "3"}};
    QTest::newRow("the id stays") << "id: 3\ndata: x\n\ndata: y\n\nid\ndata: z\n\n"_qba
                                  << List{{plain, "x", "3"}, {plain, "y", "3"}, {plain, "z", ""}};
    QTest::newRow("unknown fields") << "foo: bar\ndata: x\ndatax: y\n\n"_qba << List{{plain, "x", ""}};
    QTest::newRow("byte order mark") << "\xEF\xBB\xBF"
                                        "data: x\n\n"_qba
                                     << List{{plain, "x", ""}};
    QTest::newRow("comments between") << ": hi\ndata: x\n: there\n\n"_qba << List{{plain, "x", ""}};
    QTest::newRow("UTF-8") << "data: Zo\xC3\xAB\n\n"_qba << List{{plain, "Zo\xC3\xAB", ""}};
    QTest::newRow("id with NUL") << "id: 1\ndata: x\n\nid: 2\0\ndata: y\n\n"_qba
                                 << List{{plain, "x", "1"}, {plain, "y", "1"}};
}

void TestSseParser::messages()
{
    QFETCH(QByteArray, stream);
    QFETCH(QList<SseMessage>, expected);
    SseParser parser;
    QCOMPARE(parser.feed(stream).messages, expected);
}

void TestSseParser::anyChunksGiveTheSame()
{
    QFETCH(QByteArray, stream);
    QFETCH(QList<SseMessage>, expected);
    SseParser byteByByte;
    QCOMPARE(feedAll(byteByByte, bytesOf(stream)).messages, expected);
    for (qsizetype cut = 0; cut <= stream.size(); ++cut) {
        SseParser parser;
        QCOMPARE(feedAll(parser, {stream.left(cut), {}, stream.mid(cut)}).messages, expected);
    }
}

void TestSseParser::comments()
{
    SseParser parser;
    const SseParser::Output output = feedAll(parser, {": pi", "ng\n:live\n", "\n:\n"});
    QCOMPARE(output.comments, (QList<QByteArray>{"ping", "live", ""}));
    QVERIFY(output.messages.isEmpty());
}

void TestSseParser::retry()
{
    SseParser parser;
    QCOMPARE(parser.feed("retry: 1500\n").retryMilliseconds, 1500);
    QVERIFY(!parser.feed("retry: soon\n").retryMilliseconds);
    QVERIFY(!parser.feed("retry:\n").retryMilliseconds);
}

void TestSseParser::anUnfinishedMessageIsNotTold()
{
    SseParser parser;
    QVERIFY(parser.feed("id: 9\ndata: x\n").messages.isEmpty());
    QCOMPARE(parser.feed("\n").messages.size(), 1);
}

void TestSseParser::aMessageThatNeverEnds()
{
    SseParser parser(100);
    QVERIFY(parser.feed("data: " + QByteArray(80, 'x') + "\n\n").messages.size() == 1);
    QVERIFY(!parser.overflowed());
    QVERIFY(parser.feed("data: " + QByteArray(60, 'x') + "\ndata: " + QByteArray(60, 'x')).messages.isEmpty());
    QVERIFY(parser.overflowed());
    QVERIFY(parser.feed("\n\n").messages.isEmpty());
}

QTEST_GUILESS_MAIN(TestSseParser)
#include "tst_sseparser.moc"
