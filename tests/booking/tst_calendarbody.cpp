#include "booking/calendarbody.h"

#include <QJsonDocument>
#include <QTest>

using namespace clinic;

/// What a client may send for a provider or a procedure; the rest is named instead of reaching the database.
class TestCalendarBody final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void wrongMembersAreNamed_data();
    void wrongMembersAreNamed();
};

void TestCalendarBody::wrongMembersAreNamed_data()
{
    QTest::addColumn<bool>("provider");
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<QString>("pointer");
    const auto row = [](const char* name, bool provider, const char* body, const char* pointer) {
        QTest::newRow(name) << provider << QByteArray(body) << QString(pointer);
    };
    row("whole provider", true,
        R"({"id":"1","name":"A","color":"#112233","speciality":"","version":1,
            "working_hours":[{"weekday":1,"starts_at":"09:00","ends_at":"17:00"}]})", "");
    row("one member", true, R"({"speciality":"Skin"})", "");
    row("unknown", true, R"({"name":"A","colour":"#112233"})", "/colour");
    row("name", true, R"({"name":7})", "/name");
    row("hours no array", true, R"({"working_hours":null})", "/working_hours");
    row("weekday", true, R"({"working_hours":[{"weekday":1.5,"starts_at":"09:00","ends_at":"17:00"}]})",
        "/working_hours/0/weekday");
    row("time", true, R"({"working_hours":[{"weekday":1,"starts_at":"nine","ends_at":"17:00"}]})",
        "/working_hours/0/starts_at");
    row("version", true, R"({"version":"new"})", "/version");
    row("whole procedure", false,
        R"({"id":"1","name":"A","synonyms":["B"],"duration_minutes":15,"price_pence":0,"resource_kinds":[],
            "guide":{"title":"T","url":"https://a.test"},"sms_template":{"en":"Hi"},"version":2})", "");
    row("nothing optional", false, R"({"name":"A","duration_minutes":15,"guide":null,"sms_template":null})", "");
    row("duration", false, R"({"name":"A","duration_minutes":1e10})", "/duration_minutes");
    row("price", false, R"({"name":"A","duration_minutes":15,"price_pence":3e9})", "/price_pence");
    row("guide", false, R"({"name":"A","duration_minutes":15,"guide":{"title":"T"}})", "/guide/url");
    row("NUL", false, R"({"name":"A\u0000","duration_minutes":15})", "/name");
}

void TestCalendarBody::wrongMembersAreNamed()
{
    QFETCH(bool, provider);
    QFETCH(QByteArray, body);
    QFETCH(QString, pointer);
    const QJsonObject object = QJsonDocument::fromJson(body).object();
    QVERIFY(!object.isEmpty());
    const auto checked = provider ? booking::checkProviderBody(object) : booking::checkProcedureBody(object);
    QCOMPARE(checked.ok(), pointer.isEmpty());
    if (!checked.ok())
        QCOMPARE(checked.error().fields.constFirst().pointer, pointer);
}

QTEST_GUILESS_MAIN(TestCalendarBody)
#include "tst_calendarbody.moc"
