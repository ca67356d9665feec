#include "adminbench.h"
#include "ui/admin/adminsection.h"
#include "ui/common/consolestyle.h"
#include "ui/common/desktopappearance.h"
#include "ui/common/themecontroller.h"
#include "ui/common/tokens.h"

#include <QApplication>
#include <QLineEdit>
#include <QTest>
#include <QTranslator>

#include <cstdio>

using namespace clinic;
using ui::AdminScreen;

namespace {

/// Every text two fifths longer, as Spanish or German may be.
class LongWords final : public QTranslator
{
public:
    using QTranslator::QTranslator;
    [[nodiscard]] bool isEmpty() const override { return false; }
    [[nodiscard]] QString translate(const char* context, const char* text, const char*, int) const override
    {
        const QString words = QString::fromUtf8(text);
        if (!QByteArrayView(context).startsWith("clinic") || words.contains(QLatin1String("MMM")))
            return {};
        QString longer = words;
        for (int i = 0; longer.size() < words.size() * 7 / 5; ++i)
            longer.append(QLatin1Char("e n a r o s "[i % 12]));
        return longer;
    }
};

struct Look
{
    QString name;
    bool dark = false;
    QSize size{1440, 768};
};

void shoot(test::AdminBench& bench, const QString& directory, const char* name, const Look& look)
{
    QTest::qWait(60);
    const QString path = QStringLiteral("%1/admin-%2-%3.png").arg(directory, QLatin1String(name), look.name);
    bench.screen->grab().save(path);
    std::printf("%s\n", qPrintable(path));
}

void shootAll(const QString& directory, const Look& look, bool states)
{
    QApplication::setPalette((look.dark ? ui::Tokens::dark() : ui::Tokens::light()).palette());
    test::AdminBench bench(domain::Role::Admin, look.size);
    shoot(bench, directory, "providers", look);
    bench.open(AdminScreen::Dates);
    shoot(bench, directory, "dates", look);
    bench.press("datesSectionAddPushButton");
    shoot(bench, directory, "dates-new", look);
    bench.press("discardPushButton");
    bench.open(AdminScreen::Procedures);
    shoot(bench, directory, "procedures", look);
    bench.open(AdminScreen::Resources);
    shoot(bench, directory, "resources", look);
    bench.open(AdminScreen::Clinic);
    shoot(bench, directory, "clinic", look);
    bench.open(AdminScreen::Staff);
    shoot(bench, directory, "staff", look);
    bench.press("staffSectionAddPushButton");
    bench.press("generatePasswordPushButton");
    shoot(bench, directory, "staff-new", look);
    bench.screen->section(AdminScreen::Staff).leaveThen([] {});
    shoot(bench, directory, "leave", look);
    if (!states)
        return;
    test::AdminBench other(domain::Role::Manager, look.size);
    other.type("day1To1", QStringLiteral("1400"));
    other.type("day2From2", QStringLiteral("1900"));
    shoot(other, directory, "hours-wrong", look);
    other.press("discardPushButton");
    other.type("day1To2", QStringLiteral("1500"));
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_S, Qt::ControlModifier);
    domain::Provider saved = other.providers.first();
    saved.version = 2;
    other.schedule.savedProviders.answerNext(contract::ProviderReply{
        saved, {domain::BookingId(QStringLiteral("1")), domain::BookingId(QStringLiteral("2"))}});
    for (int day : {24, 25}) {
        contract::BookingDetail detail;
        detail.booking.id = domain::BookingId(QString::number(day));
        detail.booking.startsAt = QDateTime(QDate(2026, 11, day), QTime(16, 15), Qt::UTC);
        other.bookings.bookingDetails.answerNext(detail);
    }
    shoot(other, directory, "outside", look);
    other.feed.goOffline(QDateTime(QDate(2026, 11, 17), QTime(14, 2), Qt::UTC));
    other.screen->setConnection(domain::ConnectionState::Offline, other.feed.offlineSince());
    other.type("providerNameLineEdit", QStringLiteral("Dr Priya Shah-Lindqvist"));
    shoot(other, directory, "offline", look);
    test::AdminBench empty(domain::Role::Manager, look.size);
    empty.resources.clear();
    empty.open(AdminScreen::Resources);
    shoot(empty, directory, "empty", look);
    empty.screen->showSection(AdminScreen::Procedures);
    shoot(empty, directory, "loading", look);
    empty.schedule.resourceLists.answerNext(contract::ResourceList{});
    empty.bookings.procedureLists.answerNext(domain::Error{.code = domain::ErrorCode::Unavailable});
    shoot(empty, directory, "failed", look);
}

} // namespace

int main(int argc, char** argv)
{
    qputenv("QT_QPA_PLATFORM", "offscreen");
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom));
    QApplication application(argc, argv);
    QApplication::setStyle(new ui::ConsoleStyle);
    if (argc < 2) {
        std::fprintf(stderr, "usage: shot_admin DIRECTORY\n");
        return 2;
    }
    const QString directory = QString::fromLocal8Bit(argv[1]);
    shootAll(directory, {QStringLiteral("light")}, true);
    shootAll(directory, {QStringLiteral("dark"), true}, true);
    shootAll(directory, {QStringLiteral("1280"), false, {1224, 592}}, false);
    LongWords words;
    QApplication::installTranslator(&words);
    shootAll(directory, {QStringLiteral("long"), false, {1224, 592}}, false);
    QApplication::removeTranslator(&words);
    QGuiApplication::setLayoutDirection(Qt::RightToLeft);
    shootAll(directory, {QStringLiteral("rtl"), false, {1224, 592}}, false);
    return 0;
}
