#include "medicalcases.h"

#include "redaction/medicaldetector.h"
#include "redaction/redactor.h"
#include "redaction/words.h"

#include <QTest>

using namespace clinic::redaction;
using clinic::domain::RedactionLabel;

namespace {

/// A text with what must be found in it, from "I take [M:aspirin]".
struct Case
{
    QString text;
    struct Passage
    {
        qsizetype start;
        qsizetype end;
        RedactionLabel label;
    };
    QList<Passage> passages;

    explicit Case(const QString& marked)
    {
        for (qsizetype at = 0; at < marked.size(); ++at) {
            if (marked[at] == u'[') {
                const RedactionLabel label = marked[at + 1] == u'C'   ? RedactionLabel::MedicalCondition
                                             : marked[at + 1] == u'M' ? RedactionLabel::Medication
                                                                      : RedactionLabel::Procedure;
                passages.append({text.size(), text.size(), label});
                at += 2;
            } else if (marked[at] == u']') {
                passages.last().end = text.size();
            } else {
                text += marked[at];
            }
        }
    }
};

std::vector<Finding> findIn(const Conversation& conversation)
{
    static const auto detector = MedicalDetector::builtIn();
    std::vector<Finding> found;
    if (detector)
        detector->find(Words(conversation), {}, found);
    return found;
}

std::vector<Finding> findIn(const QString& text)
{
    Conversation conversation;
    conversation.say(Speaker::Caller, text);
    return findIn(conversation);
}

/// What of the passages nothing covers, and what is covered without need.
QStringList leaks(const Case& one, const QString& text)
{
    const auto found = findIn(text);
    QStringList leaked;
    for (const Case::Passage& passage : one.passages) {
        for (qsizetype at = passage.start; at < passage.end; ++at) {
            const bool covered =
                std::ranges::any_of(found, [at](const Finding& f) { return f.start <= at && at < f.end; });
            if (text[at].isLetterOrNumber() && !covered) {
                leaked += text.mid(passage.start, passage.end - passage.start);
                break;
            }
        }
    }
    return leaked;
}

QString said(const Conversation& conversation, RedactionLabel label)
{
    QStringList all;
    for (const Finding& finding : findIn(conversation)) {
        if (finding.label == label)
            all += QString::fromUcs4(conversation.text.data() + finding.start, finding.end - finding.start);
    }
    all.removeDuplicates();
    return all.join(QStringLiteral(" | "));
}

} // namespace

class TestMedical : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void found_data()
    {
        QTest::addColumn<QString>("marked");
        for (const char* one : medicalcases::found)
            QTest::newRow(one) << QString::fromUtf8(one);
    }

    void found()
    {
        QFETCH(QString, marked);
        const Case one(marked);
        QCOMPARE(leaks(one, one.text), QStringList());
        // As a speech recogniser may write it.
        QCOMPARE(leaks(one, one.text.toLower()), QStringList());
    }

    void withoutPunctuation()
    {
        int passages = 0;
        int leaked = 0;
        for (const char* row : medicalcases::found) {
            Case one(QString::fromUtf8(row).toLower().remove(u'.').remove(u',').remove(u'?'));
            passages += static_cast<int>(one.passages.size());
            leaked += static_cast<int>(leaks(one, one.text).size());
        }
        QVERIFY2(leaked * 50 <= passages, qPrintable(QStringLiteral("%1 of %2").arg(leaked).arg(passages)));
    }

    void harmless_data()
    {
        QTest::addColumn<QString>("text");
        for (const char* one : medicalcases::harmless)
            QTest::newRow(one) << QString::fromUtf8(one);
    }

    void harmless()
    {
        QFETCH(QString, text);
        QVERIFY(findIn(text).empty());
        QVERIFY(findIn(text.toLower()).empty());
    }

    void practicesAreNoOperations()
    {
        QVERIFY(findIn(QStringLiteral("Hello, you're through to Temple Surgery, Priya speaking.")).empty());
        QVERIFY(!findIn(QStringLiteral("I need temple surgery.")).empty());
    }

    void answers()
    {
        const auto answer = [](QStringView question, QStringView reply, RedactionLabel label) {
            Conversation conversation;
            conversation.say(Speaker::Agent, question);
            conversation.say(Speaker::Caller, reply);
            return said(conversation, label);
        };
        // Words that no list knows count as medication where that was asked for.
        QCOMPARE(
            answer(u"What medication are you on?", u"Just zelboraxin and a multivitamin", RedactionLabel::Medication),
            QStringLiteral("zelboraxin | multivitamin"));
        QCOMPARE(answer(u"Any allergies?", u"cats and eggs", RedactionLabel::MedicalCondition),
                 QStringLiteral("cats | eggs"));
        QCOMPARE(answer(u"Anything in your bag?", u"cats and eggs", RedactionLabel::MedicalCondition), QString());
        QCOMPARE(answer(u"Which treatment is it for?", u"the filling please", RedactionLabel::Procedure),
                 QStringLiteral("filling"));
    }

    void spans_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("span");
        QTest::newRow("article outside, severity inside") << "I have a severe headache"
                                                          << "severe headache";
        QTest::newRow("body part behind") << "there is pain in my lower back"
                                          << "pain in my lower back";
        QTest::newRow("body part before") << "she has lower back pain"
                                          << "lower back pain";
        QTest::newRow("two body parts") << "neck and shoulder pain"
                                        << "neck and shoulder pain";
        QTest::newRow("founding example") << "I have a history of heart issues"
                                          << "heart issues";
        QTest::newRow("type") << "it is type 2 diabetes"
                              << "type 2 diabetes";
        QTest::newRow("possessive") << "mum has Alzheimer's"
                                    << "Alzheimer's";
        QTest::newRow("eponym") << "they call it Prader-Willi syndrome"
                                << "Prader-Willi syndrome";
        QTest::newRow("spelled") << "he has C O P D"
                                 << "C O P D";
        QTest::newRow("american") << "iron deficiency anemia"
                                  << "iron deficiency anemia";
        QTest::newRow("british") << "iron deficiency anaemia"
                                 << "iron deficiency anaemia";
        QTest::newRow("learned words") << "a bilateral sialadenitis"
                                       << "bilateral sialadenitis";
    }

    void spans()
    {
        QFETCH(QString, text);
        Conversation conversation;
        conversation.say(Speaker::Caller, text);
        QTEST(said(conversation, RedactionLabel::MedicalCondition), "span");
    }

    void abbreviationsAreCarriedOn()
    {
        Conversation conversation;
        conversation.say(Speaker::Other, u"Hereditary fructose intolerance (HFI) is rare. HFI was first seen in 1956.");
        QCOMPARE(said(conversation, RedactionLabel::MedicalCondition),
                 QStringLiteral("Hereditary fructose intolerance | HFI"));
    }

    void endings_data()
    {
        QTest::addColumn<QString>("word");
        QTest::addColumn<int>("fact");
        QTest::newRow("itis") << "sialadenitis" << int(ConditionTerm);
        QTest::newRow("aemia") << "hypernatraemia" << int(ConditionTerm);
        QTest::newRow("pril") << "zofenopril" << int(MedicationTerm);
        QTest::newRow("mab") << "teplizumab" << int(MedicationTerm);
        QTest::newRow("ectomy") << "orchidectomy" << int(ProcedureTerm);
        QTest::newRow("oscopy") << "ureteroscopy" << int(ProcedureTerm);
        QTest::newRow("april") << "april" << 0;
        QTest::newRow("nothing") << "appointment" << 0;
    }

    void endings()
    {
        QFETCH(QString, word);
        QTEST(int(factOfEnding(word.toStdString())), "fact");
    }
};

QTEST_APPLESS_MAIN(TestMedical)
#include "tst_medical.moc"
