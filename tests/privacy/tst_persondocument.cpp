#include "privacy/certificatedocument.h"
#include "privacy/persondocument.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

using namespace clinic;
using namespace clinic::privacy;
using namespace Qt::StringLiterals;

namespace {

/// A record as `openPersonRecord` gives it.
const char* const record = R"({
  "exported_at": "2026-07-01T09:30:00.000Z",
  "clinic": {"name": "Harbour Skin Clinic", "slug": "harbour", "time_zone": "Europe/London"},
  "person": {"id": "77", "name": "Nadia Osei", "phone": "+447700900123", "email": null,
             "date_of_birth": "1980-03-04", "known_since": "2026-06-01T08:00:00.000Z", "changed_at": null},
  "bookings": [{"id": "78", "provider": "Dr Shah", "procedure": "Mole check", "starts_at": "2026-07-03T13:00:00.000Z",
                "ends_at": "2026-07-03T13:30:00.000Z", "status": "cancelled", "note": "Left shoulder",
                "booked_by": "Rita", "booked_at": "2026-06-01T08:00:00.000Z",
                "history": [{"at": "2026-06-01T08:00:00.000Z", "what": "confirmed", "actor": "Rita", "detail": ""},
                            {"at": "2026-06-02T08:00:00.000Z", "what": "cancelled", "actor": "Mona", "detail": "Is ill"}]}],
  "waitlist": [{"id": "79", "procedure": "Mole check", "provider": null, "earliest": "2026-07-01T08:00:00.000Z",
                "latest": "2026-07-09T08:00:00.000Z", "state": "removed", "note": null, "since": "2026-06-03T08:00:00.000Z"}],
  "calls": [{"id": "80", "started_at": "2026-06-01T07:50:00.000Z", "ended_at": "2026-06-01T07:55:00.000Z",
             "summary": "Asked about [MEDICAL CONDITION REDACTED]", "caller_ending": "0123",
             "turns": [{"speaker": "caller", "text": "I have psoriasis.", "at_ms": 10}],
             "redacted_turns": [{"speaker": "caller", "text": "I have [MEDICAL CONDITION REDACTED].", "at_ms": 10}],
             "reported": {"summary": "Asked about psoriasis"},
             "passages": [{"store": "clinical_notes", "label": "MEDICAL_CONDITION", "value": "psoriasis"}]},
            {"id": "81", "started_at": "2026-05-01T07:50:00.000Z", "ended_at": "2026-05-01T07:55:00.000Z",
             "summary": "", "turns": null, "passages": [],
             "redacted_turns": [{"speaker": "agent", "text": "Hello [PERSON REDACTED].", "at_ms": -1}]}],
  "trail": [{"at": "2026-06-05T08:00:00.000Z", "actor": "Ada", "action": "call.reveal", "subject": "call 80 a complaint"},
            {"at": "2026-06-06T08:00:00.000Z", "actor": "Rita", "action": "made.up", "subject": "contact 77"}]
})";

QString textOf(const documents::Document& document)
{
    QStringList all{document.title, document.subtitle};
    for (const documents::Section& section : document.sections) {
        all << section.title << section.note << section.paragraphs << section.table.head;
        for (const documents::Fact& fact : section.facts)
            all << fact.name + u": "_s + fact.value;
        for (const QStringList& row : section.table.rows)
            all << row;
    }
    return all.join(u'\n');
}

const DocumentWords& english()
{
    static const DocumentWords words(u"en"_s, QTimeZone("Europe/London"));
    return words;
}

} // namespace

class TestPersonDocument final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everythingIsInIt()
    {
        const QString text = textOf(personDocument(QJsonDocument::fromJson(record).object(), english()));
        for (const QString& words :
             {u"Harbour Skin Clinic, 1 Jul 2026, 10:30"_s, u"Name: Nadia Osei"_s, u"Phone: +447700900123"_s,
              u"Date of birth: 4 March 1980"_s, u"3 Jul 2026, 14:00"_s, u"Mole check with Dr Shah"_s, u"Left shoulder"_s,
              u"2 Jun 2026, 09:00: Cancelled by Mona (Is ill)"_s, u"1 Jul 2026, 09:00 and 9 Jul 2026, 09:00"_s,
              u"Caller: I have psoriasis."_s, u"Summary: Asked about psoriasis"_s, u"psoriasis\nMedical condition"_s,
              u"Agent: Hello [PERSON REDACTED]."_s, u"Revealed the call"_s, u"call 80\na complaint"_s, u"made.up"_s})
            QVERIFY2(text.contains(words), qPrintable(words + u" is not in:\n"_s + text));
        QVERIFY(!text.contains(u"E-mail:"));
    }

    void whatIsSpokenStandsInsteadOfTheLog()
    {
        const QString text = textOf(personDocument(QJsonDocument::fromJson(record).object(), english()));
        QVERIFY(!text.contains(u"[MEDICAL CONDITION REDACTED]"));
        QVERIFY(text.contains(u"what was spoken is no longer kept"));
    }

    void theTitleNamesNobody()
    {
        const auto document = personDocument(QJsonDocument::fromJson(record).object(), english());
        QVERIFY(!document.title.contains(u"Nadia"));
        QVERIFY(!document.footer.contains(u"Nadia"));
    }

    void aCertificateTellsWhatAndProvesIt()
    {
        Certificate certificate;
        certificate.clinic = u"Harbour Skin Clinic"_s;
        certificate.timeZone = "Europe/London";
        certificate.proof = u"4711"_s;
        certificate.proofHash = u"abcdef"_s;
        certificate.erasure.id = domain::ErasureId(u"90"_s);
        certificate.erasure.contactId = domain::ContactId(u"77"_s);
        certificate.erasure.at = QDateTime(QDate(2026, 7, 1), QTime(9, 30), Qt::UTC);
        certificate.erasure.actor = u"Ada"_s;
        certificate.erasure.erased = {{u"call_texts"_s, 2}, {u"made_up"_s, 3}};
        QVERIFY(!textOf(certificateDocument(certificate, english())).contains(u"abcdef"));
        certificate.erasure.proofSeq = 17;
        const QString text = textOf(certificateDocument(certificate, english()));
        for (const QString& words : {u"Harbour Skin Clinic"_s, u"Erasure: 90"_s, u"Record that was erased: 77"_s,
                                     u"When: 1 Jul 2026, 10:30"_s, u"By: Ada"_s, u"Calls as they were spoken\n2"_s,
                                     u"made_up\n3"_s, u"Entry: 4711"_s, u"Number in the chain: 17"_s, u"abcdef"_s})
            QVERIFY2(text.contains(words), qPrintable(words + u" is not in:\n"_s + text));
    }

    void theReadersLanguageIsAskedFor_data()
    {
        QTest::addColumn<QByteArray>("header");
        QTest::addColumn<QString>("language");
        QTest::newRow("none") << QByteArray() << u"en"_s;
        QTest::newRow("Spanish") << QByteArray("es-ES,es;q=0.9,en;q=0.8") << u"es"_s;
        QTest::newRow("one without words first") << QByteArray("de, ES") << u"es"_s;
        QTest::newRow("any") << QByteArray("*") << u"en"_s;
    }

    void theReadersLanguageIsAskedFor()
    {
        QFETCH(QByteArray, header);
        QFETCH(QString, language);
        QCOMPARE(DocumentWords::languageOf(header), language);
    }
};

QTEST_GUILESS_MAIN(TestPersonDocument)
#include "tst_persondocument.moc"
