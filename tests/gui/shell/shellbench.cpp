#include "shellbench.h"

#include "ui/common/consolestyle.h"

#include <QApplication>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QTest>

namespace clinic::test {

void FakeDesktop::setDark(bool dark)
{
    m_dark = dark;
    Q_EMIT changed();
}

ShellBench::ShellBench()
    : settings(directory.filePath(QStringLiteral("console.ini")), QSettings::IniFormat)
    , themes(settings, desktop)
    , shell(window,
            ui::ConsoleParts{sessions, bookings, contacts, schedule, accounts, calls, audit, privacy, installation, feed},
            themes,
            [this](const contract::Session&, const ui::Say& say, QWidget* parent) { return makeScreen(say, parent); },
            clock)
{
    QObject::connect(&shell, &ui::ShellController::serviceWanted, &window,
                     [this](const ui::ServiceChoice& choice) { wanted.append(choice); });
    QObject::connect(&shell, &ui::ShellController::choiceProven, &window,
                     [this](const ui::ServiceChoice& choice) { proven.append(choice); });
}

ShellBench::~ShellBench() = default;

void ShellBench::show()
{
    window.resize(1440, 900);
    window.show();
    window.activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(&window));
}

void ShellBench::signIn(const contract::Session& session)
{
    shell.begin({ui::ServicePlace::Server, QUrl(QStringLiteral("https://calendar.larkspur.example"))});
    shell.onServiceReady();
    sessions.logIns.willAnswer(session);
    auto* email = window.findChild<QLineEdit*>(QStringLiteral("emailLineEdit"));
    email->setFocus();
    QTest::keyClicks(email, QStringLiteral("rosa@larkspur.example"));
    auto* password = window.findChild<QLineEdit*>(QStringLiteral("passwordLineEdit"));
    QTest::keyClicks(password, QStringLiteral("quiet-harbour"));
    QTest::keyClick(password, Qt::Key_Return);
    QTRY_VERIFY(window.workspace());
}

contract::Session ShellBench::rosa()
{
    contract::Session session;
    session.accessToken = QStringLiteral("token");
    session.expiresInSeconds = 900;
    session.staff = {domain::StaffId(QStringLiteral("7")), QStringLiteral("Rosa Menzies"), domain::Role::Receptionist};
    session.clinic = domain::Clinic{domain::ClinicId(QStringLiteral("1")), QStringLiteral("larkspur-lane"),
                                    QStringLiteral("Larkspur Lane Clinic"), QStringLiteral("Europe/London")};
    return session;
}

ui::Screen ShellBench::makeScreen(const ui::Say& say, QWidget* parent)
{
    auto* screen = new QWidget(parent);
    auto* row = new QHBoxLayout(screen);
    for (const QString& side : {QStringLiteral("start"), QStringLiteral("end")}) {
        auto* pane = new QWidget(screen);
        pane->setProperty("pane", true);
        auto* inner = new QHBoxLayout(pane);
        auto* button = new QPushButton(side, pane);
        button->setObjectName(side + QStringLiteral("PushButton"));
        button->setAccessibleName(side);
        QObject::connect(button, &QPushButton::clicked, button,
                         [say, side] { say(QStringLiteral("check"), QStringLiteral("Pressed %1.").arg(side), {}); });
        inner->addWidget(button);
        row->addWidget(pane);
    }
    screen->setFocusProxy(screen->findChild<QPushButton*>());
    return {.widget = screen,
            .setConnection = [this](domain::ConnectionState state, const QDateTime&) { seenConnection = state; },
            .isDirty = [this] { return dirty; },
            .showBooking = [this](const domain::Booking& booking) { shownBookings.append(booking); }};
}

QList<QWidget*> focusable(QWidget& root)
{
    QList<QWidget*> found;
    for (QWidget* widget : root.findChildren<QWidget*>()) {
        if (widget->isVisible() && widget->isEnabled() && (widget->focusPolicy() & Qt::TabFocus))
            found.append(widget);
    }
    return found;
}

} // namespace clinic::test
