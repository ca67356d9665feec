#include "redaction/merge.h"
#include "redaction/words.h"

#include <QTest>

using namespace clinic::domain;
using namespace clinic::redaction;
using Label = RedactionLabel;

namespace {

/// Findings by the words they cover, merged; as "LABEL:words" parted by bars.
class Merging
{
public:
    explicit Merging(const QString& text)
        : m_conversation(Conversation::parse(text))
        , m_words(m_conversation)
    {
    }

    Merging& found(const QString& words, Label label, std::string_view recogniser, float score)
    {
        const QString text = whole();
        const auto at = static_cast<int>(text.indexOf(words));
        Q_ASSERT(at >= 0);
        m_found.push_back({at, at + static_cast<int>(words.size()), label, recogniser, score});
        return *this;
    }

    [[nodiscard]] std::vector<Redaction> merged(const Hints& hints = {}) const
    {
        return merge(m_words, m_found, hints);
    }

    [[nodiscard]] QString text(const Hints& hints = {}) const
    {
        QStringList parts;
        for (const Redaction& redaction : merged(hints))
            parts.append(wireName(redaction.label) + u':' +
                         whole().mid(redaction.start, redaction.end - redaction.start));
        return parts.join(u'|');
    }

private:
    [[nodiscard]] QString whole() const
    {
        return QString::fromUcs4(m_conversation.text.data(), static_cast<qsizetype>(m_conversation.text.size()));
    }

    Conversation m_conversation;
    Words m_words;
    std::vector<Finding> m_found;
};

} // namespace

class MergeTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void keepsTheMoreCertain()
    {
        Merging merging(QStringLiteral("I met Rose Lane there"));
        merging.found("Rose Lane", Label::Person, "names", 0.6F).found("Rose Lane", Label::Address, "streets", 0.8F);
        QCOMPARE(merging.text(), QStringLiteral("ADDRESS:Rose Lane"));
        const Redaction redaction = merging.merged().front();
        QCOMPARE(redaction.recogniser, QStringLiteral("streets"));
        QCOMPARE(redaction.agreed.size(), 1);
        QCOMPARE(redaction.agreed.front().recogniser, QStringLiteral("names"));
    }

    void agreementAddsUp()
    {
        Merging alone(QStringLiteral("ask Jarvis now"));
        alone.found("Jarvis", Label::Person, "one", 0.35F);
        QCOMPARE(alone.text(), QString());
        alone.found("Jarvis", Label::Person, "two", 0.35F);
        QCOMPARE(alone.text(), QStringLiteral("PERSON:Jarvis"));
        QVERIFY(alone.merged().front().score > 0.5);
    }

    void sameRecogniserCountsOnce()
    {
        Merging merging(QStringLiteral("ask Jarvis now"));
        merging.found("Jarvis", Label::Person, "one", 0.35F).found("Jarvis", Label::Person, "one", 0.35F);
        QCOMPARE(merging.text(), QString());
    }

    void sensitiveWhateverItIs()
    {
        Merging merging(QStringLiteral("it is in Chelsea now"));
        merging.found("Chelsea", Label::Person, "one", 0.4F).found("Chelsea", Label::Address, "two", 0.4F);
        QCOMPARE(merging.merged().size(), 1u);
    }

    void widensToTheUnion()
    {
        Merging merging(QStringLiteral("at 12 Rose Lane Leeds now"));
        merging.found("12 Rose Lane", Label::Address, "streets", 0.9F)
            .found("Lane Leeds", Label::Address, "tagger", 0.7F);
        QCOMPARE(merging.text(), QStringLiteral("ADDRESS:12 Rose Lane Leeds"));
    }

    void keepsWhatIsLeftOver()
    {
        Merging merging(QStringLiteral("call Ann 07700900461 please"));
        merging.found("07700900461", Label::Phone, "phone", 0.99F)
            .found("Ann 07700900461", Label::Person, "tagger", 0.6F);
        QCOMPARE(merging.text(), QStringLiteral("PERSON:Ann|PHONE:07700900461"));
    }

    void prefersTheWholeTerm()
    {
        Merging merging(QStringLiteral("a penicillin allergy since"));
        merging.found("penicillin", Label::Medication, "drugs", 0.92F)
            .found("penicillin allergy", Label::MedicalCondition, "illness", 0.9F);
        QCOMPARE(merging.text(), QStringLiteral("MEDICAL_CONDITION:penicillin allergy"));
    }

    void joinsNeighbours_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("first");
        QTest::addColumn<QString>("second");
        QTest::addColumn<Label>("label");
        QTest::addColumn<QString>("expected");
        QTest::newRow("names") << "Ann Lee"
                               << "Ann"
                               << "Lee" << Label::Person << "PERSON:Ann Lee";
        QTest::newRow("two persons") << "Ann, Lee"
                                     << "Ann"
                                     << "Lee" << Label::Person << "PERSON:Ann|PERSON:Lee";
        QTest::newRow("address") << "1 Elm Road, Hull"
                                 << "1 Elm Road"
                                 << "Hull" << Label::Address << "ADDRESS:1 Elm Road, Hull";
        QTest::newRow("two numbers") << "111222 333444"
                                     << "111222"
                                     << "333444" << Label::Phone << "PHONE:111222|PHONE:333444";
    }

    void joinsNeighbours()
    {
        QFETCH(QString, text);
        QFETCH(QString, first);
        QFETCH(QString, second);
        QFETCH(Label, label);
        QFETCH(QString, expected);
        Merging merging(text);
        merging.found(first, label, "one", 0.9F).found(second, label, "two", 0.8F);
        QCOMPARE(merging.text(), expected);
    }

    void leavesOutTheHarmless()
    {
        Merging merging(QStringLiteral("Ask at Grace House for Grace"));
        merging.found("Grace House", Label::Address, "places", 0.9F).found("for Grace", Label::Person, "names", 0.9F);
        Hints hints;
        hints.harmless = {QStringLiteral("grace house")};
        QCOMPARE(merging.text(hints), QStringLiteral("PERSON:for Grace"));
    }

    void neverOverlaps()
    {
        // Whatever detectors say, passages come out in order, apart from each other and within the text.
        quint32 state = 12345;
        const auto random = [&](int below) {
            state = state * 1664525u + 1013904223u;
            return static_cast<int>((state >> 8) % static_cast<quint32>(below));
        };
        const Conversation conversation =
            Conversation::parse(QStringLiteral("one two, three four. five-six seven's eight"));
        const Words words(conversation);
        const auto size = static_cast<int>(conversation.text.size());
        for (int round = 0; round < 2000; ++round) {
            std::vector<Finding> found;
            for (int i = random(12); i > 0; --i) {
                const int start = random(size);
                found.push_back({start, start + random(size - start + 1),
                                 static_cast<Label>(random(redactionLabelCount)), random(2) ? "one" : "two",
                                 static_cast<float>(random(100)) / 100});
            }
            int at = 0;
            for (const Redaction& redaction : merge(words, found)) {
                QVERIFY(redaction.start >= at && redaction.end > redaction.start && redaction.end <= size);
                QVERIFY(redaction.score > 0 && redaction.score <= 1);
                at = redaction.end;
            }
        }
    }
};

QTEST_GUILESS_MAIN(MergeTest)
#include "tst_merge.moc"
