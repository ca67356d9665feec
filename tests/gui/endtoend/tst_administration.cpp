#include "client/httpaccountapi.h"
#include "client/httpauditapi.h"
#include "client/httpbookingapi.h"
#include "client/httpcallapi.h"
#include "client/httpcontactapi.h"
#include "client/httpinstallationapi.h"
#include "client/httpprivacyapi.h"
#include "client/httpscheduleapi.h"
#include "client/httpsessionapi.h"
#include "client/httptransport.h"
#include "client/sessioncredentials.h"
#include "client/sseeventfeed.h"
#include "support/scenario/serviceprocess.h"
#include "ui/admin/adminscreen.h"
#include "ui/admin/adminsection.h"
#include "ui/admin/editorpane.h"
#include "ui/common/consolestyle.h"
#include "ui/common/desktopappearance.h"
#include "ui/common/themecontroller.h"
#include "ui/shell/lockpage.h"
#include "ui/shell/mainwindow.h"
#include "ui/shell/sessionlock.h"
#include "ui/shell/shellcontroller.h"
#include "ui/shell/statusline.h"
#include "ui/shell/workspace.h"

#include <QAbstractButton>
#include <QApplication>
#include <QComboBox>
#include <QLineEdit>
#include <QSettings>
#include <QTemporaryDir>
#include <QTest>

using namespace clinic;
using namespace clinic::test;
using namespace Qt::StringLiterals;
using ui::AdminScreen;

namespace {

class BrightDesktop final : public ui::DesktopAppearance
{
public:
    [[nodiscard]] bool prefersDark() const override { return false; }
};

} // namespace

/// The admin of a clinic at the real service: what is set there is kept, and a locked console opens again.
class TestAdministration final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void cleanupTestCase();
    void providerIsChanged();
    void holidayIsAddedAndTakenBack();
    void procedureAndRoom();
    void clinicTellsEveryConsole();
    void personIsAddedAndShutOut();
    void ownPasswordOpensTheLock();

private:
    [[nodiscard]] AdminScreen& screen() const { return *m_window->findChild<AdminScreen*>(); }
    [[nodiscard]] QString sentence() const { return m_window->workspace()->statusLine().sentence(); }

    template <class T>
    T* find(const char* name) const
    {
        for (T* widget : m_window->findChildren<T*>(QLatin1String(name))) {
            if (widget->isVisible())
                return widget;
        }
        return nullptr;
    }

    ui::AdminSection& open(AdminScreen::Section section)
    {
        screen().showSection(section);
        return screen().section(section);
    }

    void type(const char* name, const QString& text)
    {
        auto* edit = find<QLineEdit>(name);
        QVERIFY2(edit, name);
        edit->setFocus();
        edit->selectAll();
        QTest::keyClicks(edit, text);
    }

    void press(const char* name)
    {
        auto* button = find<QAbstractButton>(name);
        QVERIFY2(button, name);
        button->setFocus();
        QTest::keyClick(button, Qt::Key_Space);
    }

    static void save() { QTest::keyClick(QApplication::focusWidget(), Qt::Key_S, Qt::ControlModifier); }

    ServiceProcess m_service;
    QTemporaryDir m_directory;
    QSettings m_settings{m_directory.filePath(u"console.ini"_s), QSettings::IniFormat};
    BrightDesktop m_desktop;
    ui::ThemeController m_themes{m_settings, m_desktop};
    client::HttpTransport m_transport{QUrl()};
    client::SessionCredentials m_credentials{m_transport};
    client::FixedCredentials m_operator;
    client::HttpSessionApi m_sessions{m_transport, m_credentials};
    client::HttpBookingApi m_bookings{m_transport, m_credentials};
    client::HttpContactApi m_contacts{m_transport, m_credentials};
    client::HttpScheduleApi m_schedule{m_transport, m_credentials};
    client::HttpAccountApi m_accounts{m_transport, m_credentials};
    client::HttpCallApi m_calls{m_transport, m_credentials};
    client::HttpAuditApi m_audit{m_transport, m_credentials};
    client::HttpPrivacyApi m_privacy{m_transport, m_credentials};
    client::HttpInstallationApi m_installation{m_transport, m_operator};
    client::SseEventFeed m_feed{m_transport, m_credentials};
    std::unique_ptr<ui::MainWindow> m_window;
    std::unique_ptr<ui::ShellController> m_shell;
};

void TestAdministration::initTestCase()
{
    QApplication::setStyle(new ui::ConsoleStyle);
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom));
    QVERIFY2(m_service.start(), m_service.errorText());
    m_transport.setBaseUrl(QUrl(u"http://127.0.0.1:%1"_s.arg(m_service.port())));
    m_window = std::make_unique<ui::MainWindow>();
    m_shell = std::make_unique<ui::ShellController>(
        *m_window,
        ui::ConsoleParts{m_sessions, m_bookings, m_contacts, m_schedule, m_accounts, m_calls, m_audit, m_privacy,
                         m_installation, m_feed},
        m_themes,
        [](const contract::Session&, const ui::Say&, QWidget* parent) { return ui::Screen{.widget = new QWidget(parent)}; });
    m_window->resize(1440, 900);
    m_window->show();
    m_window->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
    m_shell->begin({ui::ServicePlace::Server, m_transport.baseUrl()});
    m_shell->onServiceReady();
    type("emailLineEdit", u"admin@demo-1.test"_s);
    type("passwordLineEdit", u"demo-password"_s);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
    QTRY_VERIFY_WITH_TIMEOUT(m_window->workspace(), 20'000);
    m_feed.start(0);
    QTest::keyClick(m_window.get(), Qt::Key_3, Qt::ControlModifier);
    QTRY_VERIFY(screen().isVisible());
    QTRY_VERIFY(screen().section(AdminScreen::Providers).list().count() > 0);
}

void TestAdministration::cleanupTestCase()
{
    m_shell.reset();
    m_window.reset();
    m_feed.stop();
    QCOMPARE(m_service.stop(), 0);
}

void TestAdministration::providerIsChanged()
{
    open(AdminScreen::Providers);
    type("providerSpecialityLineEdit", u"Skin and laser"_s);
    type("day1To1", u"1145"_s);
    save();
    QTRY_VERIFY2_WITH_TIMEOUT(sentence().startsWith(u"Saved"_s), qPrintable(sentence()), 10'000);
    QVERIFY(!screen().isDirty());
    QCOMPARE(find<QLineEdit>("providerSpecialityLineEdit")->text(), u"Skin and laser"_s);
}

void TestAdministration::holidayIsAddedAndTakenBack()
{
    ui::AdminSection& dates = open(AdminScreen::Dates);
    QTRY_VERIFY(find<QAbstractButton>("datesSectionAddPushButton"));
    QTRY_VERIFY(dates.list().count() > 0 || find<QAbstractButton>("emptyStatePushButton"));
    const int before = dates.list().count();
    press("datesSectionAddPushButton");
    type("fromDateField", QLocale().toString(QDate::currentDate().addDays(20), u"dd/MM/yyyy"_s));
    type("dateReasonLineEdit", u"Outing"_s);
    save();
    QTRY_COMPARE_WITH_TIMEOUT(dates.list().count(), before + 1, 10'000);
    QTRY_VERIFY2(sentence().startsWith(u"Added"_s), qPrintable(sentence()));
    press("removeDatePushButton");
    QTRY_COMPARE_WITH_TIMEOUT(dates.list().count(), before, 10'000);
    m_window->workspace()->statusLine().undo();
    QTRY_COMPARE_WITH_TIMEOUT(dates.list().count(), before + 1, 10'000);
}

void TestAdministration::procedureAndRoom()
{
    ui::AdminSection& rooms = open(AdminScreen::Resources);
    QTRY_VERIFY(rooms.list().count() > 0);
    const int before = rooms.list().count();
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_N, Qt::ControlModifier);
    type("resourceNameLineEdit", u"Chair 9"_s);
    find<QComboBox>("resourceKindComboBox")->setEditText(u"chair"_s);
    save();
    QTRY_COMPARE_WITH_TIMEOUT(rooms.list().count(), before + 1, 10'000);
    ui::AdminSection& procedures = open(AdminScreen::Procedures);
    QTRY_VERIFY(find<QAbstractButton>("kind_chair_CheckBox"));
    press("kind_chair_CheckBox");
    type("procedurePriceLineEdit", u"42.50"_s);
    save();
    QTRY_VERIFY_WITH_TIMEOUT(!procedures.isDirty(), 10'000);
    QVERIFY(sentence().startsWith(u"Saved"_s));
    QVERIFY(find<QAbstractButton>("kind_chair_CheckBox")->isChecked());
    QCOMPARE(find<QLineEdit>("procedurePriceLineEdit")->text(), u"42.50"_s);
}

void TestAdministration::clinicTellsEveryConsole()
{
    ui::AdminSection& clinicSection = open(AdminScreen::Clinic);
    QTRY_VERIFY(find<QLineEdit>("clinicSettingsNameLineEdit"));
    QTRY_VERIFY(!find<QLineEdit>("clinicSettingsNameLineEdit")->text().isEmpty());
    type("clinicSettingsNameLineEdit", u"Larkspur Lane"_s);
    auto* lock = find<QComboBox>("idleLockComboBox");
    lock->setCurrentIndex(lock->findData(5));
    save();
    QTRY_VERIFY_WITH_TIMEOUT(!clinicSection.isDirty(), 10'000);
    // By the event, as another console would learn of it.
    QTRY_COMPARE_WITH_TIMEOUT(m_shell->session()->clinic->name, u"Larkspur Lane"_s, 10'000);
    QCOMPARE(m_shell->session()->clinic->idleLockMinutes, 5);
}

void TestAdministration::personIsAddedAndShutOut()
{
    ui::AdminSection& staff = open(AdminScreen::Staff);
    QTRY_VERIFY(staff.list().count() > 0);
    const int before = staff.list().count();
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_N, Qt::ControlModifier);
    type("staffNameLineEdit", u"Ivo Maric"_s);
    type("staffEmailLineEdit", u"admin@demo-1.test"_s);
    press("generatePasswordPushButton");
    save();
    // The e-mail is taken: the field says so and what is typed stays.
    QTRY_COMPARE_WITH_TIMEOUT(QApplication::focusWidget()->objectName(), u"staffEmailLineEdit"_s, 10'000);
    type("staffEmailLineEdit", u"ivo@demo-1.test"_s);
    save();
    QTRY_COMPARE_WITH_TIMEOUT(staff.list().count(), before + 1, 10'000);
    press("staffEnabledCheckBox");
    save();
    QTRY_VERIFY_WITH_TIMEOUT(!staff.isDirty(), 10'000);
    QTRY_VERIFY2(sentence().startsWith(u"Saved"_s), qPrintable(sentence()));
}

void TestAdministration::ownPasswordOpensTheLock()
{
    m_window->workspace()->showPasswordPage();
    type("currentPasswordLineEdit", u"not this one"_s);
    type("newPasswordLineEdit", u"loud-mountain"_s);
    type("newPasswordAgainLineEdit", u"loud-mountain"_s);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
    QTRY_COMPARE_WITH_TIMEOUT(QApplication::focusWidget()->objectName(), u"currentPasswordLineEdit"_s, 10'000);
    type("currentPasswordLineEdit", u"demo-password"_s);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
    QTRY_VERIFY2_WITH_TIMEOUT(sentence().contains(u"password"_s), qPrintable(sentence()), 10'000);
    QTest::keyClick(m_window.get(), Qt::Key_L, Qt::ControlModifier);
    QTRY_VERIFY(m_window->lockPage().isVisible());
    const ui::Workspace* workspace = m_window->workspace();
    type("unlockPasswordLineEdit", u"demo-password"_s);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
    QTRY_VERIFY_WITH_TIMEOUT(m_window->lockPage().findChild<QLineEdit*>()->text().isEmpty(), 10'000);
    QVERIFY(m_shell->lock().isLocked());
    type("unlockPasswordLineEdit", u"loud-mountain"_s);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
    QTRY_VERIFY_WITH_TIMEOUT(!m_shell->lock().isLocked(), 10'000);
    QCOMPARE(m_window->workspace(), workspace);
    // The new session's token carries the work.
    QTest::keyClick(m_window.get(), Qt::Key_3, Qt::ControlModifier);
    open(AdminScreen::Providers);
    type("providerSpecialityLineEdit", u"Skin"_s);
    save();
    QTRY_VERIFY_WITH_TIMEOUT(!screen().isDirty(), 10'000);
}

QTEST_MAIN(TestAdministration)
#include "tst_administration.moc"
