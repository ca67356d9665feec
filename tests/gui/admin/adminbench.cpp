#include "adminbench.h"

#include "ui/admin/adminsection.h"
#include "ui/admin/editorpane.h"

#include <QAbstractButton>
#include <QApplication>
#include <QLineEdit>
#include <QTest>
#include <QTimeZone>

namespace clinic::test {

using namespace domain;
using ui::AdminScreen;

Provider provider(const char* id, const char* name, const char* speciality, const char* color)
{
    Provider one;
    one.id = ProviderId(QString::fromLatin1(id));
    one.name = QString::fromUtf8(name);
    one.speciality = QString::fromUtf8(speciality);
    one.color = QString::fromLatin1(color);
    one.version = 1;
    for (int day = 1; day <= 5; ++day) {
        one.workingHours.append({day, QTime(9, 0), QTime(12, 30)});
        one.workingHours.append({day, QTime(13, 30), QTime(17, 0)});
    }
    return one;
}

AdminBench::AdminBench(Role role, const QSize& size)
{
    furnish();
    furnishRecords();
    furnishProtection();
    session.staff = {StaffId(QStringLiteral("7")), QStringLiteral("Dana Orlov"), role};
    session.clinic = clinic;
    screen = std::make_unique<AdminScreen>(ui::AdminPorts{bookings, schedule, accounts, feed, contacts, calls, audit, privacy, chooser}, session);
    QObject::connect(screen.get(), &AdminScreen::statusMessage, screen.get(),
                     [this](const QString&, const QString& sentence, const ui::Undo& how) {
                         said.append(sentence);
                         undo = how;
                     });
    screen->resize(size);
    screen->show();
    screen->activateWindow();
    if (!QTest::qWaitForWindowActive(screen.get()))
        qWarning("The window does not become active.");
    answerLists();
    screen->setFocus();
}

AdminBench::~AdminBench() = default;

void AdminBench::furnish()
{
    clinic = {ClinicId(QStringLiteral("1")), QStringLiteral("larkspur-lane"), QStringLiteral("Larkspur Lane Clinic"),
              QStringLiteral("Europe/London"), 15, 10, false, 1};
    providers = {provider("11", "Dr Priya Shah", "Dermatology", "#3D6DB5"),
                 provider("12", "Dr Kenji Ito", "Surgery", "#1A7A45"),
                 provider("13", "Elena Marin", "Nurse", "#8F5B00"), provider("14", "Dr Otto Weiss", "Dermatology", "#9C2F6B")};
    providers[2].workingHours = {{1, QTime(8, 0), QTime(14, 0)}, {3, QTime(8, 0), QTime(14, 0)}};
    providers[3].active = false;
    resources = {{ResourceId(QStringLiteral("21")), QStringLiteral("Room 1"), QStringLiteral("room"), true, 1},
                 {ResourceId(QStringLiteral("22")), QStringLiteral("Room 2"), QStringLiteral("room"), true, 1},
                 {ResourceId(QStringLiteral("23")), QStringLiteral("Candela laser"), QStringLiteral("laser"), true, 1},
                 {ResourceId(QStringLiteral("24")), QStringLiteral("Old laser"), QStringLiteral("laser"), false, 1}};
    const auto procedure = [](const char* id, const char* name, int minutes, int pence) {
        Procedure one;
        one.id = ProcedureId(QString::fromLatin1(id));
        one.name = QString::fromLatin1(name);
        one.durationMinutes = minutes;
        one.pricePence = pence;
        one.version = 1;
        return one;
    };
    procedures = {procedure("31", "Skin consultation", 30, 9500), procedure("32", "Laser session", 45, 18000),
                  procedure("33", "Mole removal", 45, 25050)};
    procedures[0].synonyms = {QStringLiteral("mole check"), QStringLiteral("rash")};
    procedures[0].resourceKinds = {QStringLiteral("room")};
    procedures[1].resourceKinds = {QStringLiteral("laser"), QStringLiteral("room")};
    procedures[1].color = QStringLiteral("#6B5AA8");
    procedures[0].guide = Guide{QStringLiteral("Your skin"), QStringLiteral("https://larkspur.example/skin")};
    procedures[0].smsTemplate = {{QStringLiteral("en"), QStringLiteral("Hello")}};
    const auto utc = [](int day, int hour) { return QDateTime(QDate(2099, 12, day), QTime(hour, 0), Qt::UTC); };
    timeOff = {{TimeOffId(QStringLiteral("41")), {}, utc(25, 0), utc(27, 0), QStringLiteral("Christmas")},
               {TimeOffId(QStringLiteral("42")), ProviderId(QStringLiteral("12")), utc(3, 10), utc(3, 12),
                QStringLiteral("Training")}};
    dayHours = {{ProviderId(QStringLiteral("11")), QDate(2099, 12, 9), {{QTime(12, 0), QTime(20, 0)}}, QStringLiteral("late day")}};
    staff = {{StaffId(QStringLiteral("7")), QStringLiteral("Dana Orlov"), QStringLiteral("dana@larkspur.example"), Role::Admin, false, 1},
             {StaffId(QStringLiteral("8")), QStringLiteral("Rosa Menzies"), QStringLiteral("rosa@larkspur.example"), Role::Receptionist, false, 1},
             {StaffId(QStringLiteral("9")), QStringLiteral("Sam Boateng"), QStringLiteral("sam@larkspur.example"), Role::Manager, true, 1}};
}

void AdminBench::answerLists()
{
    // An answer may ask for the next list.
    bool any = true;
    while (any) {
        any = bookings.providerLists.answerNext(contract::ProviderList{providers});
        any = bookings.procedureLists.answerNext(contract::ProcedureList{procedures}) || any;
        any = schedule.resourceLists.answerNext(contract::ResourceList{resources}) || any;
        any = schedule.timeOffLists.answerNext(contract::TimeOffList{timeOff}) || any;
        any = schedule.dayHoursLists.answerNext(contract::DayHoursList{dayHours}) || any;
        any = schedule.clinics.answerNext(contract::ClinicReply{clinic}) || any;
        any = accounts.staffLists.answerNext(contract::StaffList{staff}) || any;
        any = answerProtection() || any;
    }
}

void AdminBench::open(AdminScreen::Section section)
{
    screen->showSection(section);
    answerLists();
    shown = section;
}

void AdminBench::tellChange()
{
    feed.tell({99, CatalogueChanged{}});
    answerLists();
}

QString AdminBench::notice() const
{
    const ui::NoticeBar& bar = screen->section(shown).editor().notice();
    return bar.isVisible() ? bar.title() : QString();
}

void AdminBench::type(const char* field, const QString& text)
{
    auto& edit = find<QLineEdit>(field);
    edit.setFocus();
    edit.selectAll();
    QTest::keyClicks(&edit, text);
}

void AdminBench::press(const char* button)
{
    auto& one = find<QAbstractButton>(button);
    one.setFocus();
    QTest::keyClick(&one, Qt::Key_Space);
    QCoreApplication::processEvents();
}

} // namespace clinic::test
