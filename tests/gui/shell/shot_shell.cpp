#include "shellbench.h"
#include "ui/common/actionbutton.h"
#include "ui/common/consolestyle.h"
#include "ui/common/keycap.h"
#include "ui/shell/firststartpage.h"
#include "ui/common/noticebar.h"
#include "ui/shell/lockpage.h"
#include "ui/shell/personbutton.h"
#include "ui/shell/secretpage.h"
#include "ui/shell/sessionlock.h"
#include "ui/shell/signinpage.h"
#include "ui/shell/startpage.h"
#include "ui/shell/workspace.h"

#include <QApplication>
#include <QCheckBox>
#include <QComboBox>
#include <QGridLayout>
#include <QLineEdit>
#include <QMenu>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QRadioButton>
#include <QScrollBar>
#include <QTest>
#include <QTimeZone>
#include <QToolButton>

#include <cstdio>

using namespace clinic;

namespace {

void shoot(QWidget& widget, const QString& directory, const QString& name, const test::ShellBench& bench)
{
    QCoreApplication::processEvents();
    QCoreApplication::processEvents();
    const QString path =
        QStringLiteral("%1/%2-%3.png")
            .arg(directory, name, bench.themes.isDark() ? QStringLiteral("dark") : QStringLiteral("light"));
    widget.grab().save(path);
    std::printf("%s\n", qPrintable(path));
}

void showActive(QWidget& window)
{
    window.show();
    window.activateWindow();
    if (!QTest::qWaitForWindowActive(&window))
        std::fprintf(stderr, "The window does not become active; its focus is missing in the pictures.\n");
}

QWidget* controls()
{
    auto* page = new QWidget;
    page->resize(720, 420);
    auto* grid = new QGridLayout(page);
    int row = 0;
    const auto add = [&](QWidget* widget, int column) { grid->addWidget(widget, row, column); };
    add(new ui::ActionButton(ui::ControlKind::Primary, QStringLiteral("Primary"), QStringLiteral("a")), 0);
    add(new QPushButton(QStringLiteral("Second")), 1);
    auto* quiet = new QPushButton(QStringLiteral("Quiet"));
    quiet->setFlat(true);
    add(quiet, 2);
    auto* disabled = new QPushButton(QStringLiteral("Disabled"));
    disabled->setEnabled(false);
    add(disabled, 3);
    ++row;
    auto* combo = new QComboBox;
    combo->addItems({QStringLiteral("Skin consultation"), QStringLiteral("Wound care")});
    add(combo, 0);
    auto* editable = new QComboBox;
    editable->setEditable(true);
    editable->addItems({QStringLiteral("Europe/London")});
    add(editable, 1);
    auto* line = new QLineEdit(QStringLiteral("Nadia Okonjo"));
    add(line, 2);
    auto* wrong = new QLineEdit(QStringLiteral("+44 7700 90014"));
    wrong->setProperty("invalid", true);
    add(wrong, 3);
    ++row;
    auto* check = new QCheckBox(QStringLiteral("Text a confirmation"));
    check->setChecked(true);
    add(check, 0);
    add(new QCheckBox(QStringLiteral("Off")), 1);
    auto* radio = new QRadioButton(QStringLiteral("Radio"));
    radio->setChecked(true);
    add(radio, 2);
    auto* tool = new QToolButton;
    tool->setText(QStringLiteral("Tool"));
    add(tool, 3);
    ++row;
    auto* text = new QPlainTextEdit(QStringLiteral("Prefers the side entrance, uses a wheelchair.\n\n\n\n\n\n\n\nEnd"));
    text->setFixedHeight(80);
    grid->addWidget(text, row, 0, 1, 2);
    add(new ui::KeyCap(QStringLiteral("Ctrl ↵")), 2);
    return page;
}

/// A manager's first minute in a new clinic.
void shootAdministration(const QString& directory, ui::Theme theme, const QSize& size, const QString& suffix)
{
    test::ShellBench bench;
    bench.themes.setTheme(theme);
    bench.window.resize(size);
    showActive(bench.window);
    contract::Session session = test::ShellBench::rosa();
    session.staff.role = domain::Role::Admin;
    bench.signIn(session);
    bench.feed.enter(domain::ConnectionState::Live);
    bench.window.workspace()->showScreen(1);
    domain::Provider provider{domain::ProviderId(QStringLiteral("1")), QStringLiteral("Rosa Menzies"),
                              QStringLiteral("#3D6DB5"), {}, {}, true, 1};
    for (int day = 1; day <= 5; ++day)
        provider.workingHours.append({day, QTime(9, 0), QTime(17, 0)});
    bench.bookings.providerLists.answerNext(contract::ProviderList{{provider}});
    bench.window.workspace()->notice().tell({.severity = ui::Severity::Info,
                                             .icon = QStringLiteral("shield-check"),
                                             .title = QStringLiteral("Your clinic begins with one column"),
                                             .words = QStringLiteral("Say who works here and when."),
                                             .actions = {{QStringLiteral("Set up providers"), {}, [] {}, true}},
                                             .closable = true});
    shoot(bench.window, directory, QStringLiteral("admin") + suffix, bench);
}

void shootTheme(const QString& directory, ui::Theme theme, bool rightToLeft, const QSize& size)
{
    test::ShellBench bench;
    bench.themes.setTheme(theme);
    bench.window.resize(size);
    showActive(bench.window);
    const QString suffix =
        QStringLiteral("-%1%2").arg(size.width()).arg(rightToLeft ? QStringLiteral("-rtl") : QString());
    const auto take = [&](const char* name) { shoot(bench.window, directory, QLatin1String(name) + suffix, bench); };

    bench.shell.begin({});
    take("starting");
    bench.shell.onServiceFailed(QStringLiteral(
        "PostgreSQL 15 was not found under /usr/lib/postgresql. Install it: apt-get install postgresql"));
    take("failed");
    bench.shell.askWhere();
    take("first-start");
    bench.window.firstStartPage().findChild<QAbstractButton*>(QStringLiteral("serverChoiceCard"))->click();
    take("first-start-server");
    bench.window.firstStartPage().showClinicForm();
    QTest::keyClicks(bench.window.findChild<QLineEdit*>(QStringLiteral("clinicNameLineEdit")),
                     QStringLiteral("Larkspur Lane Clinic"));
    bench.window.findChild<QPushButton*>(QStringLiteral("startPushButton"))->click();
    take("clinic-form");
    bench.window.secretPage().showSecret(QStringLiteral("Larkspur Lane Clinic"), QStringLiteral("larkspur-lane-clinic"),
                                         QStringLiteral("whsec_8c1f-2d77-4ab0-9e2e"));
    bench.window.showPage(bench.window.secretPage());
    take("secret");
    bench.shell.begin({ui::ServicePlace::Server, QUrl(QStringLiteral("https://calendar.larkspur.example"))});
    bench.shell.onServiceReady();
    QTest::keyClicks(bench.window.findChild<QLineEdit*>(QStringLiteral("emailLineEdit")),
                     QStringLiteral("rosa@larkspur.example"));
    QTest::keyClicks(bench.window.findChild<QLineEdit*>(QStringLiteral("passwordLineEdit")),
                     QStringLiteral("WRONGPASSW"));
    domain::Error wrong{.code = domain::ErrorCode::Unauthenticated};
    wrong.triesLeft = 3;
    bench.window.signInPage().showFailure(wrong);
    QTest::keyClicks(bench.window.findChild<QLineEdit*>(QStringLiteral("passwordLineEdit")), QStringLiteral("another"));
    take("sign-in");
    bench.window.findChild<QLineEdit*>(QStringLiteral("emailLineEdit"))->clear();
    bench.signIn();
    bench.feed.enter(domain::ConnectionState::Live);
    bench.window.workspace()->say(QStringLiteral("calendar-x"), QStringLiteral("Cancelled Leon Abara, 13:00, Dr Rao."),
                                  {QStringLiteral("Undo cancel"), [] {}});
    take("window");
    bench.feed.goOffline(QDateTime(QDate(2026, 11, 17), QTime(14, 2), QTimeZone("Europe/London")));
    QTest::keyClick(&bench.window, Qt::Key_F1);
    take("keys");
    QTest::keyClick(bench.window.focusWidget(), Qt::Key_Escape);
    auto* person = bench.window.findChild<ui::PersonButton*>();
    person->setFocus();
    person->click();
    take("person");
    shoot(person->menu(), directory, QStringLiteral("menu") + suffix, bench);
    person->menu().close();
    bench.window.workspace()->showPasswordPage();
    QTest::keyClicks(bench.window.findChild<QLineEdit*>(QStringLiteral("newPasswordLineEdit")),
                     QStringLiteral("quiet-harbour"));
    take("password");
    bench.shell.lock().lock(ui::LockPage::Locked);
    take("locked");
    bench.window.lockPage().showFailure(wrong);
    bench.window.lockPage().askToDrop();
    take("locked-drop");
    bench.shell.lock().lock(ui::LockPage::SessionEnded);
    take("session-ended");
    shootAdministration(directory, theme, size, suffix);
    if (size.width() > 1300 && !rightToLeft) {
        const std::unique_ptr<QWidget> page(controls());
        showActive(*page);
        page->findChildren<QPushButton*>().at(1)->setFocus();
        shoot(*page, directory, QStringLiteral("controls"), bench);
    }
}

} // namespace

int main(int argc, char** argv)
{
    qputenv("QT_QPA_PLATFORM", "offscreen");
    QApplication application(argc, argv);
    QApplication::setStyle(new ui::ConsoleStyle);
    if (argc < 2) {
        std::fprintf(stderr, "usage: shot_shell DIRECTORY\n");
        return 2;
    }
    const QString directory = QString::fromLocal8Bit(argv[1]);
    shootTheme(directory, ui::Theme::Light, false, {1440, 900});
    shootTheme(directory, ui::Theme::Dark, false, {1440, 900});
    shootTheme(directory, ui::Theme::Light, false, {1024, 640});
    QGuiApplication::setLayoutDirection(Qt::RightToLeft);
    shootTheme(directory, ui::Theme::Light, true, {1280, 720});
    return 0;
}
