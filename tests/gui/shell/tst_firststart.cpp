#include "ui/common/consolestyle.h"
#include "ui/shell/clinicdraft.h"
#include "ui/shell/firststartpage.h"

#include <QAbstractButton>
#include <QApplication>
#include <QComboBox>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>
#include <QTimeZone>

using namespace clinic;
using namespace clinic::ui;

namespace {

ClinicDraft goodDraft()
{
    ClinicDraft draft;
    draft.name = QStringLiteral("Larkspur Lane Clinic");
    draft.timeZone = QStringLiteral("Europe/London");
    draft.adminName = QStringLiteral("Rosa Menzies");
    draft.adminEmail = QStringLiteral("rosa@larkspur.example");
    draft.password = draft.passwordAgain = QStringLiteral("quiet-harbour");
    return draft;
}

template <class Widget>
Widget* part(QWidget& page, const char* name)
{
    auto* found = page.findChild<Widget*>(QLatin1String(name));
    if (!found)
        qFatal("There is no %s.", name);
    return found;
}

void open(QWidget& page)
{
    page.resize(1024, 640);
    page.show();
    page.activateWindow();
    if (!QTest::qWaitForWindowActive(&page))
        qFatal("The page does not become active.");
}

} // namespace

Q_DECLARE_METATYPE(clinic::ui::ClinicDraft)

class TstFirstStart final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { QApplication::setStyle(new ConsoleStyle); }

    void goodDraftIsComplete()
    {
        QVERIFY(goodDraft().isComplete());
        const contract::AddClinicRequest request = goodDraft().request();
        QCOMPARE(request.slug, QStringLiteral("larkspur-lane-clinic"));
        QCOMPARE(request.timeZone, QStringLiteral("Europe/London"));
        QCOMPARE(request.adminEmail, QStringLiteral("rosa@larkspur.example"));
    }

    void eachFieldIsJudged_data()
    {
        QTest::addColumn<QString>("field");
        QTest::addColumn<QString>("value");
        QTest::newRow("no name") << "name"
                                 << "  ";
        QTest::newRow("endless name") << "name" << QString(201, QLatin1Char('x'));
        QTest::newRow("unknown zone") << "zone"
                                      << "Europe/Londn";
        QTest::newRow("no zone") << "zone"
                                 << "";
        QTest::newRow("nobody") << "admin"
                                << "";
        QTest::newRow("no mail") << "mail"
                                 << "";
        QTest::newRow("mail without at") << "mail"
                                         << "rosa.larkspur.example";
        QTest::newRow("mail with blank") << "mail"
                                         << "rosa menzies@larkspur.example";
        QTest::newRow("short password") << "password"
                                        << "ninechars";
        QTest::newRow("other password") << "again"
                                        << "quiet-harbuor";
    }

    void eachFieldIsJudged()
    {
        QFETCH(QString, field);
        QFETCH(QString, value);
        ClinicDraft draft = goodDraft();
        if (field == QStringLiteral("name"))
            draft.name = value;
        else if (field == QStringLiteral("zone"))
            draft.timeZone = value;
        else if (field == QStringLiteral("admin"))
            draft.adminName = value;
        else if (field == QStringLiteral("mail"))
            draft.adminEmail = value;
        else if (field == QStringLiteral("password"))
            draft.password = draft.passwordAgain = value;
        else
            draft.passwordAgain = value;
        QVERIFY(!draft.isComplete());
    }

    void slugs_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("slug");
        QTest::newRow("plain") << "Larkspur Lane Clinic"
                               << "larkspur-lane-clinic";
        QTest::newRow("accents") << QStringLiteral("Clínica Núñez & Söhne") << "clinica-nunez-sohne";
        QTest::newRow("apostrophe") << "St Mary's  Clinic, 2nd floor"
                                    << "st-marys-clinic-2nd-floor";
        QTest::newRow("no latin letter") << QStringLiteral("診療所") << "clinic";
        QTest::newRow("edges") << " -- Clinic -- "
                               << "clinic";
        QTest::newRow("long") << QString(80, QLatin1Char('a')) << QString(63, QLatin1Char('a'));
    }

    void slugs()
    {
        QFETCH(QString, name);
        QFETCH(QString, slug);
        QCOMPARE(slugOf(name), slug);
    }

    void addresses_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<bool>("good");
        QTest::newRow("https") << "https://calendar.clinic.example" << true;
        QTest::newRow("host alone") << "calendar.clinic.example:8443" << true;
        QTest::newRow("http here") << "http://127.0.0.1:41234" << true;
        QTest::newRow("http elsewhere") << "http://calendar.clinic.example" << false;
        QTest::newRow("nothing") << " " << false;
        QTest::newRow("other scheme") << "ftp://calendar.clinic.example" << false;
        QTest::newRow("blank within") << "https://calendar clinic" << false;
    }

    void addresses()
    {
        QFETCH(QString, text);
        QFETCH(bool, good);
        QCOMPARE(ServerAddress::error(text).isEmpty(), good);
    }

    void arrowsChooseAndEnterStarts()
    {
        FirstStartPage page;
        QSignalSpy demo(&page, &FirstStartPage::demoChosen);
        open(page);
        page.showChoices();
        QCOMPARE(QApplication::focusWidget()->objectName(), QStringLiteral("thisComputerChoiceCard"));
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Down);
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Down);
        QVERIFY(part<QAbstractButton>(page, "demoChoiceCard")->isChecked());
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
        QCOMPARE(demo.size(), 1);
    }

    void serverNeedsAnAddress()
    {
        FirstStartPage page;
        QSignalSpy server(&page, &FirstStartPage::serverChosen);
        open(page);
        part<QAbstractButton>(page, "serverChoiceCard")->click();
        auto* address = part<QLineEdit>(page, "serverAddressLineEdit");
        QVERIFY(address->isVisible());
        part<QPushButton>(page, "startPushButton")->click();
        QCOMPARE(server.size(), 0);
        QCOMPARE(QApplication::focusWidget(), address);
        QTest::keyClicks(address, QStringLiteral("calendar.clinic.example"));
        QTest::keyClick(address, Qt::Key_Return);
        QCOMPARE(server.size(), 1);
        QCOMPARE(server.at(0).at(0).toUrl(), QUrl(QStringLiteral("https://calendar.clinic.example")));
    }

    void clinicIsTypedCheckedAndHandedOver()
    {
        FirstStartPage page;
        ClinicDraft handed;
        int times = 0;
        connect(&page, &FirstStartPage::clinicChosen, this, [&](const ClinicDraft& draft) {
            handed = draft;
            ++times;
        });
        open(page);
        page.showClinicForm();
        auto* start = part<QPushButton>(page, "startPushButton");
        auto* name = part<QLineEdit>(page, "clinicNameLineEdit");
        QCOMPARE(QApplication::focusWidget(), name);
        start->click();
        QCOMPARE(times, 0);
        QVERIFY(!name->accessibleDescription().isEmpty());
        QCOMPARE(QApplication::focusWidget(), name);

        QTest::keyClicks(name, goodDraft().name);
        QVERIFY(name->accessibleDescription().isEmpty());
        auto* zone = part<QComboBox>(page, "timeZoneComboBox");
        zone->setCurrentText(QStringLiteral("Europe/London"));
        QTest::keyClicks(part<QLineEdit>(page, "adminNameLineEdit"), goodDraft().adminName);
        QTest::keyClicks(part<QLineEdit>(page, "adminEmailLineEdit"), goodDraft().adminEmail);
        auto* password = part<QLineEdit>(page, "adminPasswordLineEdit");
        QTest::keyClicks(password, QStringLiteral("quiet-"));
        QCOMPARE(password->accessibleDescription(), QStringLiteral("4 more characters are needed."));
        QTest::keyClicks(password, QStringLiteral("harbour"));
        QVERIFY(password->accessibleDescription().isEmpty());
        auto* again = part<QLineEdit>(page, "adminPasswordAgainLineEdit");
        QTest::keyClicks(again, QStringLiteral("quiet-harbou"));
        QVERIFY(!again->accessibleDescription().isEmpty());
        QTest::keyClicks(again, QStringLiteral("r"));
        QTest::keyClick(again, Qt::Key_Return);
        QCOMPARE(times, 1);
        QCOMPARE(handed, goodDraft());
    }

    void zonesAreFoundByAnyPart()
    {
        FirstStartPage page;
        auto* zone = part<QComboBox>(page, "timeZoneComboBox");
        QVERIFY(zone->count() > 300);
        QVERIFY(zone->findText(QStringLiteral("America/Argentina/Buenos_Aires")) >= 0);
        QVERIFY(QTimeZone(zone->currentText().toUtf8()).isValid());
    }

    void refusalKeepsWhatWasTyped()
    {
        FirstStartPage page;
        open(page);
        page.showClinicForm();
        QTest::keyClicks(part<QLineEdit>(page, "clinicNameLineEdit"), QStringLiteral("Larkspur"));
        domain::Error refusal{.code = domain::ErrorCode::InvalidRequest};
        refusal.fields = {{QStringLiteral("/admin/email"), QStringLiteral("is in use")}};
        page.showRefusal(refusal);
        QCOMPARE(part<QLineEdit>(page, "clinicNameLineEdit")->text(), QStringLiteral("Larkspur"));
        QVERIFY(!part<QLineEdit>(page, "adminEmailLineEdit")->accessibleDescription().isEmpty());
    }
};

QTEST_MAIN(TstFirstStart)
#include "tst_firststart.moc"
