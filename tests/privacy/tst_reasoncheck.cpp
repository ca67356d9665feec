#include "privacy/reasoncheck.h"

#include <QTest>

using namespace clinic;
using namespace Qt::StringLiterals;

class TestReasonCheck final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void reasonsNameNobody_data()
    {
        QTest::addColumn<QString>("reason");
        QTest::addColumn<bool>("names");
        QTest::newRow("plain") << u"Request under article 17, letter of 3 March"_s << false;
        QTest::newRow("first name") << u"zoe asked for it"_s << true;
        QTest::newRow("surname with its accent gone") << u"Letter from Ms LOWENTHAL"_s << true;
        QTest::newRow("two letters are a word") << u"as Al said"_s << false;
        QTest::newRow("inside of another word") << u"zoetrope"_s << false;
        QTest::newRow("phone, in another spelling") << u"Rang from 07700 900123"_s << true;
        QTest::newRow("another number") << u"Ticket 900124"_s << false;
        QTest::newRow("e-mail") << u"mail of ZOE.L@example.org"_s << true;
    }

    void reasonsNameNobody()
    {
        QFETCH(QString, reason);
        QFETCH(bool, names);
        domain::Contact person;
        person.name = u"Zoë Al Löwenthal"_s;
        person.phone = u"+447700900123"_s;
        person.email = u"zoe.l@example.org"_s;
        QCOMPARE(privacy::namesPerson(reason, person), names);
    }

    void nothingKnownIsNotNamed()
    {
        QVERIFY(!privacy::namesPerson(u"Anything at all 123456"_s, {}));
    }
};

QTEST_GUILESS_MAIN(TestReasonCheck)
#include "tst_reasoncheck.moc"
