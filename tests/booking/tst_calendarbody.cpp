#include "booking/calendarbody.h"

#include <QJsonDocument>
#include <QTest>

using namespace clinic;

/// What a client may send for a procedure; the rest is named instead of reaching the database.
class TestCalendarBody final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void wrongMembersAreNamed_data();
    void wrongMembersAreNamed();
};

void TestCalendarBody::wrongMembersAreNamed_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<QString>("pointer");
    const auto row = [](const char* name, const char* body, const char* pointer) {
        QTest::newRow(name) << QByteArray(body) << QString(pointer);
    };
    row("whole procedure",
        R"({"id":"1","name":"A","synonyms":["B"],"duration_minutes":15,"price_pence":0,"resource_kinds":[],
            "color":"#112233","active":false,"guide":{"title":"T","url":"https://a.test"},"sms_template":{"en":"Hi"},"version":2})", "");
    row("nothing optional", R"({"name":"A","duration_minutes":15,"guide":null,"sms_template":null})", "");
    row("duration", R"({"name":"A","duration_minutes":1e10})", "/duration_minutes");
    row("price", R"({"name":"A","duration_minutes":15,"price_pence":3e9})", "/price_pence");
    row("unknown", R"({"name":"A","duration_minutes":15,"colour":"#112233"})", "/colour");
    row("version", R"({"name":"A","duration_minutes":15,"version":"new"})", "/version");
    row("active", R"({"name":"A","duration_minutes":15,"active":"yes"})", "/active");
    row("guide", R"({"name":"A","duration_minutes":15,"guide":{"title":"T"}})", "/guide/url");
    row("NUL", R"({"name":"A\u0000","duration_minutes":15})", "/name");
}

void TestCalendarBody::wrongMembersAreNamed()
{
    QFETCH(QByteArray, body);
    QFETCH(QString, pointer);
    const QJsonObject object = QJsonDocument::fromJson(body).object();
    QVERIFY(!object.isEmpty());
    const auto checked = booking::procedureFrom(object);
    QCOMPARE(checked.ok(), pointer.isEmpty());
    if (!checked.ok())
        QCOMPARE(checked.error().fields.constFirst().pointer, pointer);
}

QTEST_GUILESS_MAIN(TestCalendarBody)
#include "tst_calendarbody.moc"
