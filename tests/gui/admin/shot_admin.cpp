#include "adminbench.h"
#include "ui/admin/adminsection.h"
#include "ui/admin/erasedialog.h"
#include "ui/common/consolestyle.h"
#include "ui/common/desktopappearance.h"
#include "ui/common/themecontroller.h"
#include "ui/common/tokens.h"

#include <QAbstractButton>
#include <QApplication>
#include <QLineEdit>
#include <QTest>
#include <QTranslator>
#include <QTreeView>

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

void shootRecords(test::AdminBench& bench, const QString& directory, const Look& look)
{
    bench.open(AdminScreen::Audit);
    bench.screen->page(AdminScreen::Audit).firstStop().setFocus();
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Down);
    shoot(bench, directory, "audit", look);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_V);
    bench.audit.verdicts.answerNext(contract::AuditVerdict{.checkedTo = 9114, .total = 18204});
    shoot(bench, directory, "audit-verifying", look);
    bench.audit.verdicts.answerNext(
        contract::AuditVerdict{.ok = false, .entries = 18204, .firstBadSeq = 18202, .what = QStringLiteral("altered")});
    shoot(bench, directory, "audit-altered", look);
    bench.find<QAbstractButton>("auditVerifyPushButton").click();
    bench.audit.verdicts.answerNext(contract::AuditVerdict{
        .entries = 18204, .unsealed = 1, .checkedTo = 18204, .total = 18204, .checkpointAt = QDateTime::currentDateTimeUtc()});
    shoot(bench, directory, "audit-sound", look);
    bench.open(AdminScreen::Rights);
    bench.find<QLineEdit>("personSearchLineEdit").setFocus();
    shoot(bench, directory, "rights", look);
    bench.contacts.searches.willAnswer(contract::ContactList{
        {{domain::ContactId(QStringLiteral("68719476999")), QStringLiteral("Nadia Oduya"), QStringLiteral("+447700900142"),
          QStringLiteral("nadia@example.org"), QDate(1984, 5, 3), 1},
         {domain::ContactId(QStringLiteral("68719476998")), QStringLiteral("Nadia Orwell"), QStringLiteral("+447700900977"), {}, {}, 1}}});
    bench.type("personSearchLineEdit", QStringLiteral("nadia"));
    QTest::qWait(400);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Down);
    domain::Booking ahead;
    ahead.id = domain::BookingId(QStringLiteral("5"));
    ahead.startsAt = QDateTime(QDate(2099, 11, 24), QTime(10, 15), Qt::UTC);
    ahead.endsAt = ahead.startsAt.addSecs(1800);
    bench.contacts.bookingLists.answerNext(contract::BookingList{{ahead}});
    shoot(bench, directory, "rights-person", look);
    ui::EraseDialog dialog(QStringLiteral("Nadia Oduya"), bench.screen.get());
    dialog.show();
    QTest::qWait(60);
    dialog.grab().save(QStringLiteral("%1/admin-erase-dialog-%2.png").arg(directory, look.name));
    dialog.hide();
    QTest::keyClick(&bench.find<QLineEdit>("personSearchLineEdit"), Qt::Key_Escape);
    bench.open(AdminScreen::Deliveries);
    bench.screen->page(AdminScreen::Deliveries).firstStop().setFocus();
    shoot(bench, directory, "deliveries", look);
}

void shootProtection(test::AdminBench& bench, const QString& directory, const Look& look)
{
    bench.open(AdminScreen::Retention);
    shoot(bench, directory, "retention", look);
    bench.press("dryRunPushButton");
    bench.privacy.retentionRuns.answerNext(contract::RetentionRun{
        true, {{QStringLiteral("call_texts"), 12}, {QStringLiteral("pii_vault"), 71}, {QStringLiteral("audit"), 0}}});
    bench.press("runRetentionPushButton");
    shoot(bench, directory, "retention-due", look);
    bench.open(AdminScreen::Coverage);
    shoot(bench, directory, "coverage", look);
    bench.find<QAbstractButton>("figuresButton").click();
    bench.find<QTreeView>("measuredTable").expandAll();
    bench.find<QTreeView>("measuredTable").setFocus();
    shoot(bench, directory, "coverage-figures", look);
    bench.keys.waiting = 431;
    bench.open(AdminScreen::Keys);
    shoot(bench, directory, "keys", look);
    bench.keys.waiting = 0;
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
    bench.press("leaveDiscardPushButton");
    shootRecords(bench, directory, look);
    shootProtection(bench, directory, look);
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
