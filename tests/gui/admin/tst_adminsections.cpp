#include "adminbench.h"
#include "ui/admin/adminsection.h"
#include "ui/admin/editorpane.h"
#include "ui/common/consolestyle.h"
#include "ui/common/labeledfield.h"

#include <QApplication>
#include <QCheckBox>
#include <QComboBox>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

using namespace clinic;
using namespace clinic::ui;
using test::AdminBench;

namespace {

void saveByKey()
{
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_S, Qt::ControlModifier);
}

QString noteOf(const QWidget& edit)
{
    return static_cast<LabeledField*>(edit.parentWidget())->note();
}

} // namespace

/// What each section sends, and what it says to what comes back.
class TstAdminSections final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase()
    {
        QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom));
        QApplication::setStyle(new ConsoleStyle);
    }

    void newProviderIsSentWhole()
    {
        AdminBench bench;
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_N, Qt::ControlModifier);
        QCOMPARE(QApplication::focusWidget()->objectName(), QStringLiteral("providerNameLineEdit"));
        saveByKey();
        QCOMPARE(bench.schedule.savedProviders.count(), 0);
        QTest::keyClicks(QApplication::focusWidget(), QStringLiteral("Dr Ana Ruiz"));
        saveByKey();
        QCOMPARE(bench.schedule.savedProviders.count(), 1);
        const auto& sent = bench.schedule.savedProviders.last();
        QVERIFY(sent.provider.isEmpty());
        QCOMPARE(sent.request.name, QStringLiteral("Dr Ana Ruiz"));
        QCOMPARE(sent.request.active, true);
        QCOMPARE(sent.request.workingHours->size(), 5);
        QVERIFY(!sent.request.version);
        // A colour that nobody has yet.
        for (const domain::Provider& one : bench.providers)
            QVERIFY(one.color != *sent.request.color);
        domain::Provider made = test::provider("15", "Dr Ana Ruiz", "", "#0B6B78");
        QVERIFY(bench.schedule.savedProviders.answerNext(contract::ProviderReply{made, {}}));
        QCOMPARE(bench.screen->section(AdminScreen::Providers).list().currentId(), QStringLiteral("15"));
    }

    void wrongHoursAreNotSent()
    {
        AdminBench bench;
        bench.type("day1To1", QStringLiteral("1400"));
        saveByKey();
        QCOMPARE(bench.schedule.savedProviders.count(), 0);
        bench.type("day1To1", QStringLiteral("1300"));
        saveByKey();
        QCOMPARE(bench.schedule.savedProviders.count(), 1);
        const auto hours = bench.schedule.savedProviders.last().request.workingHours;
        QCOMPARE(hours->size(), 10);
        QCOMPARE(hours->first(), (domain::WorkingHours{1, QTime(9, 0), QTime(13, 0)}));
        QVERIFY(!bench.schedule.savedProviders.last().request.name);
    }

    void bookingsOutsideAreNamed()
    {
        AdminBench bench;
        bench.type("day1To2", QStringLiteral("1500"));
        saveByKey();
        domain::Provider saved = bench.providers.first();
        saved.version = 2;
        QList<domain::BookingId> outside;
        for (int i = 1; i <= 6; ++i)
            outside.append(domain::BookingId(QString::number(i)));
        QVERIFY(bench.schedule.savedProviders.answerNext(contract::ProviderReply{saved, outside}));
        QVERIFY2(bench.notice().contains(QLatin1Char('6')), qPrintable(bench.notice()));
        QCOMPARE(bench.bookings.bookingDetails.count(), 4);
        for (int i = 1; i <= 4; ++i) {
            contract::BookingDetail detail;
            detail.booking.id = domain::BookingId(QString::number(i));
            detail.booking.startsAt = QDateTime(QDate(2026, 7, 10 - i), QTime(15, 0), Qt::UTC);
            QVERIFY(bench.bookings.bookingDetails.answerNext(detail));
        }
        QSignalSpy chosen(bench.screen.get(), &AdminScreen::bookingChosen);
        // The clinic's time, the earliest first.
        auto& first = bench.find<QPushButton>("outsideBooking4PushButton");
        QCOMPARE(first.text(), QStringLiteral("Mon 6 Jul, 16:00"));
        bench.press("outsideBooking4PushButton");
        QCOMPARE(chosen.count(), 1);
        QCOMPARE(chosen.first().first().value<domain::Booking>().id, domain::BookingId(QStringLiteral("4")));
    }

    void holidayOfTheWholeClinic()
    {
        AdminBench bench;
        bench.open(AdminScreen::Dates);
        bench.press("datesSectionAddPushButton");
        bench.type("fromDateField", QStringLiteral("25/12/2099"));
        bench.type("toDateField", QStringLiteral("26/12/2099"));
        bench.type("dateReasonLineEdit", QStringLiteral("Christmas"));
        saveByKey();
        contract::AddTimeOffRequest request;
        request.startsAt = QDateTime(QDate(2099, 12, 25), QTime(0, 0), Qt::UTC);
        request.endsAt = QDateTime(QDate(2099, 12, 27), QTime(0, 0), Qt::UTC);
        request.reason = QStringLiteral("Christmas");
        QCOMPARE(bench.schedule.addedTimeOff.last(), request);
        const domain::TimeOff made{domain::TimeOffId(QStringLiteral("50")), {}, request.startsAt, request.endsAt, request.reason};
        QVERIFY(bench.schedule.addedTimeOff.answerNext(contract::TimeOffReply{made, {}}));
        QCOMPARE(bench.said.last(), QStringLiteral("Added Everybody, Fri 25 Dec 2099 – Sat 26 Dec 2099."));
        QCOMPARE(bench.screen->section(AdminScreen::Dates).list().count(), 4);
        QVERIFY(!bench.screen->isDirty());
        QVERIFY(bench.find<QPushButton>("removeDatePushButton").isVisible());
    }

    void hoursOffOfOneProviderInSummer()
    {
        AdminBench bench;
        bench.press("providerDatesPushButton");
        bench.answerLists();
        bench.shown = AdminScreen::Dates;
        // Asked for from the provider, it is about that provider.
        QCOMPARE(bench.find<QComboBox>("dateWhoComboBox").currentText(), QStringLiteral("Dr Priya Shah"));
        bench.type("fromDateField", QStringLiteral("01/07/2099"));
        bench.find<QCheckBox>("wholeDaysCheckBox").setChecked(false);
        bench.type("toTimeField", QStringLiteral("8"));
        saveByKey();
        QCOMPARE(bench.schedule.addedTimeOff.count(), 0);
        bench.type("fromTimeField", QStringLiteral("930"));
        bench.type("toTimeField", QStringLiteral("11"));
        saveByKey();
        QCOMPARE(bench.schedule.addedTimeOff.count(), 1);
        QCOMPARE(bench.schedule.addedTimeOff.last().startsAt, QDateTime(QDate(2099, 7, 1), QTime(8, 30), Qt::UTC));
        QCOMPARE(bench.schedule.addedTimeOff.last().endsAt, QDateTime(QDate(2099, 7, 1), QTime(10, 0), Qt::UTC));
        QCOMPARE(bench.schedule.addedTimeOff.last().providerId, domain::ProviderId(QStringLiteral("11")));
    }

    void otherHoursOnOneDay()
    {
        AdminBench bench;
        bench.open(AdminScreen::Dates);
        bench.press("datesSectionAddPushButton");
        auto& kind = bench.find<QComboBox>("dateKindComboBox");
        kind.setFocus();
        QTest::keyClick(&kind, Qt::Key_Down);
        saveByKey();
        // For everybody there are no hours.
        QCOMPARE(bench.schedule.savedDayHours.count(), 0);
        auto& who = bench.find<QComboBox>("dateWhoComboBox");
        who.setCurrentIndex(who.findText(QStringLiteral("Dr Kenji Ito")));
        bench.type("fromDateField", QStringLiteral("14/12/2099"));
        bench.type("dateHoursFrom1", QStringLiteral("10"));
        saveByKey();
        QCOMPARE(bench.schedule.savedDayHours.count(), 1);
        const auto& sent = bench.schedule.savedDayHours.last();
        QCOMPARE(sent.date, QDate(2099, 12, 14));
        QCOMPARE(sent.provider, domain::ProviderId(QStringLiteral("12")));
        QCOMPARE(sent.request.hours, (QList<domain::DayStretch>{{QTime(10, 0), QTime(13, 0)}}));
        QVERIFY(bench.schedule.savedDayHours.answerNext(contract::ScheduleReply{}));
        QVERIFY(!bench.screen->isDirty());
    }

    void removedTimeOffCanBeTakenBack()
    {
        AdminBench bench;
        bench.open(AdminScreen::Dates);
        QCOMPARE(bench.screen->section(AdminScreen::Dates).list().currentId(), QStringLiteral("off 42"));
        bench.press("removeDatePushButton");
        QCOMPARE(bench.schedule.removedTimeOff.last(), domain::TimeOffId(QStringLiteral("42")));
        QVERIFY(bench.schedule.removedTimeOff.answerNext(domain::Done{}));
        QCOMPARE(bench.screen->section(AdminScreen::Dates).list().count(), 2);
        QVERIFY(bench.undo.act);
        bench.undo.act();
        QCOMPARE(bench.schedule.addedTimeOff.last().reason, QStringLiteral("Training"));
        QCOMPARE(bench.schedule.addedTimeOff.last().startsAt, bench.timeOff.last().startsAt);
    }

    void dayGoesBackToItsWeekday()
    {
        AdminBench bench;
        bench.open(AdminScreen::Dates);
        RecordList& list = bench.screen->section(AdminScreen::Dates).list();
        list.setFocus();
        QTest::keyClick(&list, Qt::Key_Down);
        bench.press("removeDatePushButton");
        QCOMPARE(bench.schedule.removedDayHours.last().date, QDate(2099, 12, 9));
        QVERIFY(bench.schedule.removedDayHours.answerNext(
            contract::ScheduleReply{{domain::BookingId(QStringLiteral("1"))}}));
        QVERIFY(!bench.notice().isEmpty());
    }

    void procedureKeepsItsTextAndGuide()
    {
        AdminBench bench;
        bench.open(AdminScreen::Procedures);
        RecordList& list = bench.screen->section(AdminScreen::Procedures).list();
        list.setFocus();
        QTest::keyClick(&list, Qt::Key_End);
        QCOMPARE(bench.find<QLineEdit>("procedureSynonymsLineEdit").text(), QStringLiteral("mole check, rash"));
        QCOMPARE(bench.find<QLineEdit>("procedurePriceLineEdit").text(), QStringLiteral("95.00"));
        bench.type("procedurePriceLineEdit", QStringLiteral("£99.50"));
        bench.type("procedureMinutesLineEdit", QStringLiteral("40"));
        bench.find<QCheckBox>("kind_laser_CheckBox").setChecked(true);
        saveByKey();
        domain::Procedure wanted = bench.procedures.first();
        wanted.pricePence = 9950;
        wanted.durationMinutes = 40;
        wanted.resourceKinds = {QStringLiteral("laser"), QStringLiteral("room")};
        QCOMPARE(bench.schedule.savedProcedures.last(), wanted);
    }

    void procedureSaysWhatIsWrong()
    {
        AdminBench bench;
        bench.open(AdminScreen::Procedures);
        bench.type("procedurePriceLineEdit", QStringLiteral("a lot"));
        saveByKey();
        QVERIFY(!noteOf(bench.find<QLineEdit>("procedurePriceLineEdit")).isEmpty());
        bench.type("procedurePriceLineEdit", QStringLiteral("10"));
        bench.type("procedureMinutesLineEdit", QStringLiteral("2"));
        saveByKey();
        QVERIFY(!noteOf(bench.find<QLineEdit>("procedureMinutesLineEdit")).isEmpty());
        QCOMPARE(bench.schedule.savedProcedures.count(), 0);
    }

    void roomsAndDevices()
    {
        AdminBench bench;
        bench.open(AdminScreen::Resources);
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_N, Qt::ControlModifier);
        QTest::keyClicks(QApplication::focusWidget(), QStringLiteral("Chair 1"));
        bench.find<QComboBox>("resourceKindComboBox").setEditText(QStringLiteral("chair"));
        saveByKey();
        contract::SaveResourceRequest request;
        request.name = QStringLiteral("Chair 1");
        request.kind = QStringLiteral("chair");
        request.active = true;
        QCOMPARE(bench.schedule.savedResources.last().request, request);
    }

    void clinicSaysWhatAnotherStepMeans()
    {
        AdminBench bench;
        bench.open(AdminScreen::Clinic);
        auto& grid = bench.find<QComboBox>("gridMinutesComboBox");
        const QString before = noteOf(grid);
        grid.setFocus();
        QTest::keyClick(&grid, Qt::Key_Up);
        QCOMPARE(grid.currentData().toInt(), 10);
        QVERIFY(noteOf(grid) != before);
        auto& lock = bench.find<QComboBox>("idleLockComboBox");
        lock.setCurrentIndex(lock.findData(0));
        saveByKey();
        contract::ChangeClinicRequest request;
        request.gridMinutes = 10;
        request.idleLockMinutes = 0;
        request.version = 1;
        QCOMPARE(bench.schedule.clinicChanges.last(), request);
        domain::Clinic changed = bench.clinic;
        changed.gridMinutes = 10;
        changed.idleLockMinutes = 0;
        changed.version = 2;
        QVERIFY(bench.schedule.clinicChanges.answerNext(contract::ClinicReply{changed}));
        QVERIFY(!bench.screen->isDirty());
    }

    void datesInCallsAreHiddenByOneKey()
    {
        AdminBench bench;
        bench.open(AdminScreen::Clinic);
        auto& box = bench.find<QCheckBox>("maskDatesCheckBox");
        QVERIFY(!box.isChecked());
        box.setFocus();
        QTest::keyClick(&box, Qt::Key_Space);
        QVERIFY(bench.screen->isDirty());
        saveByKey();
        contract::ChangeClinicRequest request;
        request.maskDates = true;
        request.version = 1;
        QCOMPARE(bench.schedule.clinicChanges.last(), request);
        domain::Clinic changed = bench.clinic;
        changed.maskDates = true;
        changed.version = 2;
        QVERIFY(bench.schedule.clinicChanges.answerNext(contract::ClinicReply{changed}));
        QVERIFY(!bench.screen->isDirty());
        QVERIFY(box.isChecked());
    }

    void newAccountWithAMadePassword()
    {
        AdminBench bench;
        bench.open(AdminScreen::Staff);
        bench.press("staffSectionAddPushButton");
        bench.type("staffNameLineEdit", QStringLiteral("Ivo Maric"));
        bench.type("staffEmailLineEdit", QStringLiteral("ivo"));
        saveByKey();
        QCOMPARE(bench.accounts.additions.count(), 0);
        bench.type("staffEmailLineEdit", QStringLiteral("ivo@larkspur.example"));
        bench.press("generatePasswordPushButton");
        auto& password = bench.find<QLineEdit>("staffPasswordLineEdit");
        QCOMPARE(password.echoMode(), QLineEdit::Normal);
        const QString made = password.text();
        auto& role = bench.find<QComboBox>("staffRoleComboBox");
        role.setFocus();
        QTest::keyClick(&role, Qt::Key_Down);
        saveByKey();
        QCOMPARE(bench.accounts.additions.last(),
                 (contract::AddStaffRequest{QStringLiteral("Ivo Maric"), QStringLiteral("ivo@larkspur.example"), made,
                                            domain::Role::Manager, {}}));
        domain::Error taken{.code = domain::ErrorCode::InvalidRequest};
        taken.fields = {{QStringLiteral("/email"), QStringLiteral("has an account in this clinic already")}};
        QVERIFY(bench.accounts.additions.answerNext(taken));
        QCOMPARE(QApplication::focusWidget()->objectName(), QStringLiteral("staffEmailLineEdit"));
        QCOMPARE(password.text(), made);
        saveByKey();
        domain::Staff ivo{domain::StaffId(QStringLiteral("10")), QStringLiteral("Ivo Maric"),
                          QStringLiteral("ivo@larkspur.example"), domain::Role::Manager, false, 1};
        QVERIFY(bench.accounts.additions.answerNext(contract::StaffReply{ivo}));
        QVERIFY(password.text().isEmpty());
        QVERIFY(!bench.screen->isDirty());
    }

    void lastAdminAndOneselfAreProtected()
    {
        AdminBench bench;
        bench.open(AdminScreen::Staff);
        // Dana is the only admin, and oneself.
        QVERIFY(!bench.find<QComboBox>("staffRoleComboBox").isEnabled());
        QVERIFY(!bench.find<QCheckBox>("staffEnabledCheckBox").isEnabled());
        QVERIFY(noteOf(bench.find<QComboBox>("staffRoleComboBox")).contains(QStringLiteral("only admin")));
        QVERIFY(!bench.find<QLineEdit>("staffPasswordLineEdit").isVisible());
        QVERIFY(bench.find<QPushButton>("ownPasswordPushButton").isVisible());
        bench.screen->section(AdminScreen::Staff).openRecord(QStringLiteral("8"));
        QVERIFY(bench.find<QComboBox>("staffRoleComboBox").isEnabled());
        QVERIFY(!bench.find<QPushButton>("ownPasswordPushButton").isVisible());
    }

    void disablingAndANewPassword()
    {
        AdminBench bench;
        bench.open(AdminScreen::Staff);
        bench.screen->section(AdminScreen::Staff).openRecord(QStringLiteral("8"));
        auto& enabled = bench.find<QCheckBox>("staffEnabledCheckBox");
        enabled.setFocus();
        QTest::keyClick(&enabled, Qt::Key_Space);
        saveByKey();
        contract::ChangeStaffRequest request;
        request.disabled = true;
        request.version = 1;
        QCOMPARE(bench.accounts.changes.last().request, request);
        // The service knows of a last admin that this console does not.
        QVERIFY(bench.accounts.changes.answerNext(domain::Error{.code = domain::ErrorCode::StateConflict}));
        bench.answerLists();
        QVERIFY(!bench.notice().isEmpty());
        QVERIFY(bench.screen->isDirty());
        bench.press("discardPushButton");
        bench.type("staffPasswordLineEdit", QStringLiteral("short"));
        QVERIFY(bench.screen->isDirty());
        saveByKey();
        QCOMPARE(bench.accounts.changes.count(), 1);
        bench.type("staffPasswordLineEdit", QStringLiteral("loud-mountain"));
        saveByKey();
        QCOMPARE(bench.accounts.changes.last().request.password, QStringLiteral("loud-mountain"));
        bench.staff[1].version = 2;
        QVERIFY(bench.accounts.changes.answerNext(contract::StaffReply{bench.staff[1]}));
        QVERIFY(bench.find<QLineEdit>("staffPasswordLineEdit").text().isEmpty());
        QCOMPARE(bench.said.last(), QStringLiteral("Rosa Menzies has a new password."));
    }
};

QTEST_MAIN(TstAdminSections)
#include "tst_adminsections.moc"
