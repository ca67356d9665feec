#include "app/console/consoleapp.h"
#include "app/console/options.h"
#include "bench/percentiles.h"
#include "stress/runoptions.h"
#include "support/scenario/freetimes.h"
#include "support/scenario/processmemory.h"
#include "support/scenario/scenarioclient.h"
#include "support/scenario/serviceprocess.h"
#include "ui/calendar/calendargrid.h"
#include "ui/common/consolestyle.h"
#include "ui/common/fonts.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QLineEdit>
#include <QProcess>
#include <QTest>

#include <chrono>
#include <cstdio>
#include <thread>

using namespace clinic;
using namespace clinic::test;
using Clock = std::chrono::steady_clock;

namespace {

constexpr int patienceMs = 30'000;

template <class Widget>
Widget* shown(const QString& name)
{
    for (QWidget* window : QApplication::topLevelWidgets()) {
        auto* found = name.isEmpty() ? window->findChild<Widget*>() : window->findChild<Widget*>(name);
        if (found && found->isVisible())
            return found;
    }
    return nullptr;
}

/// The console as `main()` of app/console makes it, with somebody who signs in at once. Says when its window can be typed
/// in and when the calendar stands there, and stays until it is ended.
int runConsole(QApplication& application, const QUrl& service)
{
    QApplication::setApplicationName(QStringLiteral("callwaiting-console"));
    QApplication::setStyle(new ui::ConsoleStyle);
    QApplication::setFont(ui::fonts::application());
    app::ConsoleOptions options;
    options.service = service;
    app::ConsoleApp console(options);
    console.start();

    QLineEdit* email = nullptr;
    if (!QTest::qWaitFor([&] { return (email = shown<QLineEdit>(QStringLiteral("emailLineEdit"))); }, patienceMs))
        return 1;
    std::puts("window");
    std::fflush(stdout);
    QTest::keyClicks(email, QStringLiteral("reception@demo-1.test"));
    auto* password = shown<QLineEdit>(QStringLiteral("passwordLineEdit"));
    QTest::keyClicks(password, QStringLiteral("demo-password"));
    QTest::keyClick(password, Qt::Key_Return);
    const auto stands = [] {
        auto* grid = shown<ui::CalendarGrid>({});
        return grid && !grid->scene().columns.isEmpty() && !grid->scene().columns.first().cells.isEmpty();
    };
    if (!QTest::qWaitFor(stands, patienceMs))
        return 1;
    std::puts("calendar");
    std::fflush(stdout);
    return application.exec();
}

/// The same program as a console of its own process, so that starting is measured from nothing.
class ConsoleProcess final
{
public:
    ~ConsoleProcess()
    {
        m_process.terminate();
        if (!m_process.waitForFinished(5'000))
            m_process.kill();
        m_process.waitForFinished();
    }

    [[nodiscard]] bool start(quint16 port)
    {
        m_process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
        const auto began = Clock::now();
        m_process.start(QCoreApplication::applicationFilePath(),
                        {QStringLiteral("--console"), QStringLiteral("http://127.0.0.1:%1").arg(port)});
        if (!waitFor("window"))
            return false;
        windowMs = msSince(began);
        if (!waitFor("calendar"))
            return false;
        calendarMs = msSince(began);
        return true;
    }
    [[nodiscard]] qint64 rssKiB() const { return residentKiB(m_process.processId()); }

    double windowMs = 0;
    double calendarMs = 0;

private:
    [[nodiscard]] static double msSince(Clock::time_point began)
    {
        return std::chrono::duration<double, std::milli>(Clock::now() - began).count();
    }
    [[nodiscard]] bool waitFor(const QByteArray& word)
    {
        QElapsedTimer timer;
        timer.start();
        while (!m_process.canReadLine()) {
            if (timer.elapsed() > patienceMs || m_process.state() == QProcess::NotRunning)
                return false;
            m_process.waitForReadyRead(100);
        }
        return m_process.readLine().trimmed() == word;
    }

    QProcess m_process;
};

/// Claims and releases, evenly paced: two events a pair. False when the service refused.
bool makeEvents(ScenarioClient& client, const QStringList& free, int events, int perSecond)
{
    const auto pace = std::chrono::microseconds(2'000'000 / perSecond);
    auto next = Clock::now();
    for (int i = 0; i < events / 2; ++i, next += pace) {
        std::this_thread::sleep_until(next);
        const HttpReply claimed = client.claim(free.at(i % free.size()));
        if (claimed.status != 200 || client.release(idOf(claimed.json().value("hold"))).status != 204)
            return false;
    }
    return true;
}

} // namespace

/// How long a console takes from its start to a window that can be typed in and to a calendar (the service is up), and
/// what its memory does over the events of a busy hour.
int main(int argc, char* argv[])
{
    QApplication application(argc, argv);
    if (argc == 3 && qstrcmp(argv[1], "--console") == 0)
        return runConsole(application, QUrl(QString::fromLocal8Bit(argv[2])));
    const RunOptions options("Start and memory of the console.", {{"starts", "How often it is started", 5},
                                                                  {"events", "Events in the hour", 36'000},
                                                                  {"per-second", "Events a second", 200}});
    QTemporaryDir settings;
    qputenv("XDG_CONFIG_HOME", settings.path().toLocal8Bit());
    ServiceProcess service;
    if (!service.start()) {
        std::fprintf(stderr, "the service does not start: %s\n", service.errorText().constData());
        return 1;
    }
    std::vector<double> window;
    std::vector<double> calendar;
    for (int i = 0; i < options["starts"]; ++i) {
        ConsoleProcess console;
        if (!console.start(service.port())) {
            std::fprintf(stderr, "the console does not start\n");
            return 1;
        }
        window.push_back(console.windowMs);
        calendar.push_back(console.calendarMs);
    }
    std::printf("start to a window one can type in   p50 %6.0f ms   max %6.0f ms\n", percentile(window, 0.5),
                percentile(window, 1));
    std::printf("start, signing in, to the calendar  p50 %6.0f ms   max %6.0f ms\n", percentile(calendar, 0.5),
                percentile(calendar, 1));

    ConsoleProcess console;
    if (!console.start(service.port()))
        return 1;
    ScenarioClient client(service.port());
    client.logIn("manager@demo-1.test");
    const QStringList free = freeStretches(client.slotRows(), 1);
    constexpr int parts = 10;
    std::printf("%9s %9s\n", "events", "MiB");
    for (int part = 0; part <= parts; ++part) {
        std::printf("%9d %9.1f\n", options["events"] * part / parts, double(console.rssKiB()) / 1024);
        std::fflush(stdout);
        if (part == parts)
            break;
        if (!makeEvents(client, free, options["events"] / parts, options["per-second"])) {
            std::fprintf(stderr, "a claim of a free slot was refused\n");
            return 1;
        }
        std::this_thread::sleep_for(std::chrono::milliseconds(300));
    }
    return 0;
}
