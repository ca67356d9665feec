#include "clinicday.h"
#include "items/calendarmodel.h"
#include "support/fakes/fakeclock.h"
#include "ui/calendar/calendargrid.h"
#include "ui/calendar/scenesource.h"

#include <QApplication>
#include <QDBusArgument>
#include <QDBusConnection>
#include <QDBusInterface>
#include <QDBusMetaType>
#include <QDBusReply>
#include <QElapsedTimer>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

#include <cstdio>

using namespace clinic;
using namespace clinic::domain;
using namespace clinic::ui;
using test::ClinicDay;

/// How the accessibility bus names an object: its program and its path.
struct AccessibleRef
{
    QString program;
    QDBusObjectPath path;
};
Q_DECLARE_METATYPE(AccessibleRef)
Q_DECLARE_METATYPE(QList<AccessibleRef>)

QDBusArgument& operator<<(QDBusArgument& argument, const AccessibleRef& ref)
{
    argument.beginStructure();
    argument << ref.program << ref.path;
    argument.endStructure();
    return argument;
}

const QDBusArgument& operator>>(const QDBusArgument& argument, AccessibleRef& ref)
{
    argument.beginStructure();
    argument >> ref.program >> ref.path;
    argument.endStructure();
    return argument;
}

namespace {

constexpr int patienceMs = 20'000;
const QString program = QStringLiteral("calendar-on-the-bus");

/// A window with the painted calendar alone, until it is ended.
int showWindow(int argc, char** argv)
{
    QApplication application(argc, argv);
    QApplication::setApplicationName(program);
    ClinicDay day;
    day.open(day.date());
    day.book(0, "10:30", 45, "Amara Osei", 1, BookingStatus::InProgress);
    day.hold(1, "14:00", 30, ClinicDay::voxanne(), day.at("14:30"));
    const test::FakeClock clock(day.at("11:12"));
    items::CalendarModel model(clock);
    model.setTimeZone(day.zone());
    model.setProviders(day.providers());
    const QDateTime from = day.at("00:00");
    model.setSlots({from, from.addDays(1)}, day.slotList({from, from.addDays(1), {}, {}}).slots, 7);
    model.setBookings(day.bookingList({from, from.addDays(1)}).bookings, 7);
    const SceneSource source(model);
    SceneInput input;
    source.fill(input, {day.date()}, [](const auto&, const auto&) { return QList<Booking>(); });
    for (const Procedure& procedure : day.procedures())
        input.procedures.insert(procedure.id, procedure);
    GeometryInput shape;
    shape.zone = day.zone();
    shape.dates = {day.date()};
    shape.opensMinute = 510;
    shape.closesMinute = 1050;
    source.fill(shape);
    CalendarGrid grid(clock);
    grid.resize(1200, 800);
    grid.setShown(shape, false);
    grid.setScene(SceneBuilder::build(input, grid.geometryOfGrid()));
    grid.show();
    grid.setFocus();
    grid.setCursorTo({0, day.at("10:30")});
    std::puts("shown");
    std::fflush(stdout);
    return application.exec();
}

/// A child that is ended with the test.
class Child final
{
public:
    ~Child()
    {
        m_process.terminate();
        if (!m_process.waitForFinished(3'000))
            m_process.kill();
        m_process.waitForFinished(3'000);
    }
    /// Starts it and gives the first line that it writes.
    QByteArray start(const QString& command, const QStringList& arguments, const QProcessEnvironment& environment)
    {
        m_process.setProcessEnvironment(environment);
        m_process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
        m_process.start(command, arguments);
        QElapsedTimer timer;
        timer.start();
        while (!m_process.canReadLine() && timer.elapsed() < patienceMs && m_process.state() != QProcess::NotRunning)
            m_process.waitForReadyRead(100);
        return m_process.readLine().trimmed();
    }
    void startSilent(const QString& command, const QStringList& arguments, const QProcessEnvironment& environment)
    {
        m_process.setProcessEnvironment(environment);
        m_process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
        m_process.start(command, arguments);
        m_process.waitForStarted();
    }

private:
    QProcess m_process;
};

/// One thing of the tree as the bus tells it.
class Remote
{
public:
    Remote(QDBusConnection bus, AccessibleRef ref)
        : m_bus(std::move(bus))
        , m_ref(std::move(ref))
    {
    }

    [[nodiscard]] QString name() const
    {
        QDBusInterface properties(m_ref.program, m_ref.path.path(), "org.freedesktop.DBus.Properties", m_bus);
        const QDBusReply<QDBusVariant> reply = properties.call("Get", "org.a11y.atspi.Accessible", "Name");
        return reply.isValid() ? reply.value().variant().toString() : QString();
    }
    [[nodiscard]] QString role() const
    {
        const QDBusReply<QString> reply = accessible("GetRoleName");
        return reply.isValid() ? reply.value() : QString();
    }
    [[nodiscard]] QList<Remote> children() const
    {
        const QDBusReply<QList<AccessibleRef>> reply = accessible("GetChildren");
        QList<Remote> all;
        for (const AccessibleRef& ref : reply.value())
            all.append(Remote(m_bus, ref));
        return all;
    }
    [[nodiscard]] QStringList states() const
    {
        const QDBusReply<QList<uint>> reply = accessible("GetState");
        QStringList names;
        constexpr uint focusable = 11;
        constexpr uint focused = 12;
        const uint low = reply.value().value(0);
        if (low & (1U << focusable))
            names.append("focusable");
        if (low & (1U << focused))
            names.append("focused");
        return names;
    }
    [[nodiscard]] QStringList actions() const
    {
        QDBusInterface action(m_ref.program, m_ref.path.path(), "org.a11y.atspi.Action", m_bus);
        QStringList names;
        for (int i = 0; i < 3; ++i) {
            const QDBusReply<QString> reply = action.call("GetName", i);
            if (reply.isValid())
                names.append(reply.value());
        }
        return names;
    }

private:
    [[nodiscard]] QDBusMessage accessible(const QString& method) const
    {
        QDBusInterface interface(m_ref.program, m_ref.path.path(), "org.a11y.atspi.Accessible", m_bus);
        return interface.call(method);
    }

    QDBusConnection m_bus;
    AccessibleRef m_ref;
};

std::optional<Remote> find(const Remote& from, int depth, const std::function<bool(const Remote&)>& wanted)
{
    if (wanted(from))
        return from;
    if (depth == 0)
        return {};
    for (const Remote& child : from.children()) {
        if (const auto found = find(child, depth - 1, wanted))
            return found;
    }
    return {};
}

} // namespace

/// The painted calendar as a screen reader meets it: over the accessibility bus, from another process, on a screen and
/// a session bus of the test's own.
class TestAccessBus : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        qDBusRegisterMetaType<AccessibleRef>();
        qDBusRegisterMetaType<QList<AccessibleRef>>();
    }

    void everyBlockStandsOnTheBus()
    {
        QTemporaryDir runtime;
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert("XDG_RUNTIME_DIR", runtime.path());
        environment.insert("QT_QPA_PLATFORM", "xcb");
        environment.insert("QT_LINUX_ACCESSIBILITY_ALWAYS_ON", "1");
        Child screen;
        const QByteArray display =
            screen.start("Xvfb", {"-displayfd", "1", "-screen", "0", "1400x900x24", "-nolisten", "tcp"}, environment);
        QVERIFY2(!display.isEmpty(), "Xvfb does not start: install xvfb");
        environment.insert("DISPLAY", QLatin1Char(':') + QString::fromLatin1(display));
        Child session;
        const QByteArray address =
            session.start("dbus-daemon", {"--session", "--nofork", "--print-address=1"}, environment);
        QVERIFY2(!address.isEmpty(), "dbus-daemon does not start: install dbus-daemon");
        environment.insert("DBUS_SESSION_BUS_ADDRESS", QString::fromLatin1(address));
        Child launcher;
        launcher.startSilent("/usr/libexec/at-spi-bus-launcher", {"--launch-immediately"}, environment);

        QDBusConnection own = QDBusConnection::connectToBus(QString::fromLatin1(address), "session");
        QVERIFY(own.isConnected());
        QString busAddress;
        QTRY_VERIFY2_WITH_TIMEOUT(!(busAddress = addressOfBus(own)).isEmpty(),
                                  "the accessibility bus does not start: install at-spi2-core", patienceMs);
        QDBusConnection bus = QDBusConnection::connectToBus(busAddress, "accessibility");
        QVERIFY(bus.isConnected());

        Child window;
        QCOMPARE(window.start(QCoreApplication::applicationFilePath(), {"--window"}, environment),
                 QByteArray("shown"));
        const Remote root(bus, {"org.a11y.atspi.Registry", QDBusObjectPath("/org/a11y/atspi/accessible/root")});
        std::optional<Remote> grid;
        const auto isGrid = [](const Remote& one) { return one.name() == "Calendar" && one.role() == "table"; };
        QTRY_VERIFY_WITH_TIMEOUT((grid = find(root, 5, isGrid)).has_value(), patienceMs);

        QHash<QString, Remote> byName;
        for (const Remote& child : grid->children())
            byName.insert(child.name(), child);
        const QString amara = "Amara Osei, mole removal, in progress, 10:30 to 11:15, Dr Rao";
        QVERIFY2(byName.contains(amara), qPrintable(byName.keys().join('\n')));
        const Remote block = byName.find(amara).value();
        QCOMPARE(block.role(), "cell");
        QVERIFY(block.states().contains("focusable"));
        QVERIFY(block.actions().contains("Press"));
        QVERIFY(byName.contains("Voxanne holds, held, 14:00 to 14:30, Dr Lindh"));
        const QString free = "Free, 14:30 to 17:30, Dr Lindh";
        QVERIFY(byName.contains(free));
        QVERIFY(byName.find(free).value().role().contains("button"));
        QDBusConnection::disconnectFromBus("accessibility");
        QDBusConnection::disconnectFromBus("session");
    }

private:
    [[nodiscard]] static QString addressOfBus(const QDBusConnection& session)
    {
        QDBusInterface bus("org.a11y.Bus", "/org/a11y/bus", "org.a11y.Bus", session);
        const QDBusReply<QString> reply = bus.call("GetAddress");
        return reply.isValid() ? reply.value() : QString();
    }
};

int main(int argc, char** argv)
{
    if (argc > 1 && qstrcmp(argv[1], "--window") == 0)
        return showWindow(argc, argv);
    const QCoreApplication application(argc, argv);
    TestAccessBus test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_accessbus.moc"
