#include "service/conversation.h"

#include <QSet>

using namespace clinic::test;

/// What becomes of what was said about a person, and how long lists come in pages.
class TestPeople : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void whatIsNewOfAKnownPersonIsKept();
    void aNoteForAKnownPersonIsReadable();
    void contactChangesKeepTheirBookings();
    void whyABookingWasCancelledIsSealed();
    void listsComeInPages();
    void badPages();

private:
    [[nodiscard]] HttpReply book(const QJsonObject& patient, const QString& note = {});

    ServiceProcess m_service;
    std::unique_ptr<ScenarioClient> m_client;
};

void TestPeople::initTestCase()
{
    QVERIFY2(m_service.start(), m_service.errorText());
    m_client = std::make_unique<ScenarioClient>(signedIn(m_service));
    QVERIFY(!m_client->token().isEmpty());
}

HttpReply TestPeople::book(const QJsonObject& patient, const QString& note)
{
    const QString slot = freeStretches(m_client->slotRows(), 1).first();
    const QString hold = holdIdOf(m_client->claim(slot));
    QJsonObject body{{"patient", patient}, {"procedure_id", m_client->procedureOf(15)}};
    if (!note.isEmpty())
        body.insert("note", note);
    return m_client->call("POST", "/v1/holds/" + hold.toLatin1() + "/confirm", body);
}

void TestPeople::whatIsNewOfAKnownPersonIsKept()
{
    const QJsonObject person{{"name", "Petra Vane"}, {"phone", "020 7946 0101"}};
    const HttpReply first = book(person);
    VERIFY_STATUS(first, 201);
    const QString contact = idOf(bookingOf(first)["contact"]);

    QJsonObject more = person;
    more.insert("email", "petra@vane.example");
    more.insert("date_of_birth", "1980-05-17");
    const HttpReply second = book(more);
    VERIFY_STATUS(second, 201);
    QCOMPARE(idOf(bookingOf(second)["contact"]), contact);

    const QJsonObject known = m_client->get("/v1/contacts/" + contact.toLatin1()).json()["contact"].toObject();
    QCOMPARE(known["email"].toString(), QString("petra@vane.example"));
    QCOMPARE(known["date_of_birth"].toString(), QString("1980-05-17"));
    QCOMPARE(known["name"].toString(), QString("Petra Vane"));
}

void TestPeople::aNoteForAKnownPersonIsReadable()
{
    const QJsonObject person{{"name", "Milan Oster"}, {"phone", "020 7946 0102"}};
    VERIFY_STATUS(book(person), 201);
    const HttpReply second = book(person, "Prefers the ground floor");
    VERIFY_STATUS(second, 201);
    QCOMPARE(bookingOf(second)["note"].toString(), QString("Prefers the ground floor"));
}

void TestPeople::contactChangesKeepTheirBookings()
{
    const HttpReply booked = book({{"name", "Ria Falk"}, {"phone", "020 7946 0103"}}, "Left ear");
    VERIFY_STATUS(booked, 201);
    const QByteArray contact = idOf(bookingOf(booked)["contact"]).toLatin1();
    const HttpReply changed = m_client->call("PATCH", "/v1/contacts/" + contact, {{"name", "Ria Falk-Moor"}});
    VERIFY_STATUS(changed, 200);
    QCOMPARE(changed.json()["contact"].toObject()["phone"].toString(), QString("+442079460103"));

    const QByteArray booking = bookingOf(booked)["id"].toString().toLatin1();
    const QJsonObject now = bookingOf(m_client->get("/v1/bookings/" + booking));
    QCOMPARE(now["contact"].toObject()["name"].toString(), QString("Ria Falk-Moor"));
    QCOMPARE(now["note"].toString(), QString("Left ear"));
    QCOMPARE(m_client->get("/v1/contacts?query=falk-m").json()["contacts"].toArray().size(), 1);
    VERIFY_PROBLEM(m_client->call("PATCH", "/v1/contacts/" + contact, {{"name", "X Y"}, {"version", 1}}), 409,
                   "state_conflict");
}

void TestPeople::whyABookingWasCancelledIsSealed()
{
    const QString booking = bookingOf(book({{"name", "Ugo Brand"}, {"phone", "020 7946 0104"}}))["id"].toString();
    VERIFY_STATUS(m_client->call("POST", "/v1/bookings/" + booking.toLatin1() + "/cancel",
                                 {{"reason", "Has the measles"}}),
                  200);
    const QJsonArray history = m_client->get("/v1/bookings/" + booking.toLatin1()).json()["history"].toArray();
    QCOMPARE(history.last()["what"].toString(), QString("cancelled"));
    QCOMPARE(history.last()["detail"].toString(), QString("Has the measles"));
    QCOMPARE(m_service.sql("SELECT count(*) FROM callwaiting.booking_history WHERE detail ILIKE '%measles%'"), "0");
}

void TestPeople::listsComeInPages()
{
    const QByteArray all = "/v1/slots?" + horizonQuery();
    const qsizetype whole = m_client->get(all).json()["slots"].toArray().size();
    QVERIFY(whole > 1000);
    QSet<QString> seen;
    QByteArray cursor;
    for (int pages = 0; pages < 100; ++pages) {
        const HttpReply page = m_client->get(all + "&limit=400" + (cursor.isEmpty() ? QByteArray() : QByteArray("&cursor=" + cursor)));
        VERIFY_STATUS(page, 200);
        const QJsonArray rows = page.json()["slots"].toArray();
        QVERIFY(rows.size() <= 400);
        for (const QJsonValue& row : rows)
            seen.insert(idOf(row));
        if (page.json()["next_cursor"].isNull())
            break;
        cursor = page.json()["next_cursor"].toString().toLatin1();
    }
    QCOMPARE(seen.size(), whole);
}

void TestPeople::badPages()
{
    const QByteArray bookings = "/v1/bookings?" + horizonQuery();
    VERIFY_PROBLEM(m_client->get(bookings + "&limit=501"), 400, "invalid_request");
    VERIFY_PROBLEM(m_client->get(bookings + "&limit=0"), 400, "invalid_request");
    VERIFY_PROBLEM(m_client->get(bookings + "&cursor=nowhere"), 400, "invalid_request");
}

QTEST_GUILESS_MAIN(TestPeople)
#include "tst_people.moc"
