// Paints the booking panel's states into PNG files, to be looked at: shot_booking DIR

#include "screenharness.h"
#include "ui/calendar/calendargrid.h"
#include "ui/common/consolestyle.h"
#include "ui/common/fonts.h"
#include "ui/common/tokens.h"

#include <QAbstractButton>
#include <QApplication>
#include <QComboBox>
#include <QDialog>
#include <QDir>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QSpinBox>
#include <QTest>
#include <QTranslator>

using namespace clinic;
using namespace clinic::domain;
using test::ClinicDay;
using test::ScreenHarness;

namespace {

QString target;
const Contact nadia{ContactId(qint64(77)), "Nadia Okonjo", "+447700900142", {}, QDate(1988, 3, 4), 1};

/// Every text 40 % longer, as Spanish or German ones may be.
class LongTexts final : public QTranslator
{
public:
    [[nodiscard]] bool isEmpty() const override { return false; }
    [[nodiscard]] QString translate(const char*, const char* source, const char*, int) const override
    {
        const QString text = QString::fromUtf8(source);
        // Patterns of dates stay.
        if (text.startsWith(QLatin1Char('d')) && text.contains(QLatin1String("MM")))
            return text;
        return text + QString(std::max<qsizetype>(1, text.size() * 2 / 5), QLatin1Char('o'));
    }
};

void useTheme(bool dark)
{
    QApplication::setPalette((dark ? ui::Tokens::dark() : ui::Tokens::light()).palette());
}

void shoot(ScreenHarness& screen, const QString& name)
{
    for (int i = 0; i < 5; ++i)
        QCoreApplication::processEvents();
    screen.screen->grab().save(QDir(target).filePath(name + ".png"));
}

void fill(ClinicDay& day)
{
    using enum BookingStatus;
    day.book(0, "09:00", 30, "Mara Holmqvist", 0, Completed);
    day.book(0, "10:30", 45, "Amara Osei", 1, InProgress).bookedBy = "Voxanne";
    Booking& leon = day.book(0, "13:00", 45, "Leon Abara", 4);
    leon.resourceIds = {ResourceId(qint64(32)), ResourceId(qint64(33))};
    leon.series = SeriesPlace{leon.id, 2, 6};
    leon.bookedBy = "Voxanne";
    leon.bookedByKind = HolderKind::Agent;
    leon.note = "Uses a wheelchair, side entrance.";
    day.book(0, "15:30", 60, "Hanna Brandt", 4);
    day.book(1, "12:15", 30, "Marek Dusan", 5);
    day.overbook(1, "12:15", 30, "Ada Prior", 0);
    day.book(2, "11:00", 30, "Lucia Ferro", 7, Arrived);
}

contract::BookingList pastOf(const ClinicDay& day, const BookingContact& who)
{
    using enum BookingStatus;
    contract::BookingList list;
    const auto add = [&](qint64 id, const QDate& date, const QString& time, int procedure, BookingStatus status) {
        Booking made;
        made.id = BookingId(id);
        made.providerId = day.providers().first().id;
        made.startsAt = day.at(date, time);
        made.endsAt = made.startsAt.addSecs(1800);
        made.procedureId = day.procedures().at(procedure).id;
        made.contact = who;
        made.status = status;
        list.bookings.append(made);
    };
    add(9101, {2026, 12, 1}, "09:00", 0, Booked);
    add(9102, {2026, 11, 17}, "16:30", 3, Booked);
    add(9103, {2026, 9, 3}, "10:00", 0, Completed);
    add(9104, {2026, 3, 11}, "10:00", 3, NoShow);
    add(9105, {2026, 1, 8}, "10:00", 4, Cancelled);
    return list;
}

void choosePatient(ScreenHarness& s)
{
    auto* name = s.find<QLineEdit>("patientNameLineEdit");
    name->setFocus();
    QTest::keyClicks(name, "oko");
    QTest::qWait(200);
    const Contact nell{ContactId(qint64(78)), "Nell Okofar", "+447700900618", {}, QDate(1961, 3, 4), 1};
    s.contacts.searches.answerNext(contract::ContactList{{nadia, nell}});
}

void chooseProcedure(ScreenHarness& s, int row)
{
    auto* combo = s.find<QComboBox>("procedureComboBox");
    combo->setCurrentIndex(row);
    Q_EMIT combo->activated(row);
}

Hold holdLaser(ScreenHarness& s)
{
    Hold hold = s.holdByEnter(0, "14:00", 45);
    chooseProcedure(s, s.find<QComboBox>("procedureComboBox")->findText("Laser session"));
    hold.resourceIds = {ResourceId(qint64(32)), ResourceId(qint64(33))};
    s.api.holdChanges.answerNext(contract::HoldReply{hold});
    return hold;
}

contract::RepeatPlan planOf(ScreenHarness& s)
{
    contract::RepeatPlan plan;
    for (int week = 1; week < 6; ++week) {
        contract::Occurrence one;
        const QDate date = s.day.date().addDays(7 * week);
        one.startsAt = s.day.at(date, "14:00");
        one.slotId = SlotId(qint64(500 + week));
        one.free = week != 2 && week != 4;
        const auto other = [&](const char* time, int provider) {
            Slot slot = s.day.slot(provider, "15:00");
            slot.startsAt = s.day.at(date, time);
            slot.endsAt = slot.startsAt.addSecs(900);
            return slot;
        };
        if (week == 2) {
            one.holder = ClinicDay::voxanne();
            one.alternatives = {other("14:30", 0), other("15:15", 0), other("14:00", 1)};
        }
        if (week == 4) {
            one.resourceKind = "laser";
            one.alternatives = {other("16:00", 0)};
        }
        plan.occurrences.append(one);
    }
    return plan;
}

void shootNew(const QString& suffix, const QSize& size)
{
    ScreenHarness s;
    fill(s.day);
    s.start(size);
    holdLaser(s);
    s.clock.advance(139);
    choosePatient(s);
    shoot(s, "search" + suffix);
    QTest::keyClick(s.find<QLineEdit>("patientNameLineEdit"), Qt::Key_Return);
    s.contacts.bookingLists.answerNext(pastOf(s.day, {nadia.id, nadia.name, nadia.phone}));
    if (auto* note = s.find<QPlainTextEdit>("notePlainTextEdit"))
        note->setPlainText("Prefers the side entrance, uses a wheelchair.");
    shoot(s, "new" + suffix);
    if (auto* more = s.find<QAbstractButton>("moreFieldsToolButton"); more->isVisible())
        more->click();
    auto* rhythm = s.find<QComboBox>("repeatComboBox");
    rhythm->setCurrentIndex(2);
    s.find<QSpinBox>("repeatSpinBox")->setValue(6);
    QTest::qWait(300);
    s.api.repeatPlans.answerNext(planOf(s));
    shoot(s, "repeat" + suffix);
}

void shootMissing()
{
    ScreenHarness s;
    fill(s.day);
    s.start({1368, 820});
    s.holdByEnter(0, "14:00", 45);
    chooseProcedure(s, s.find<QComboBox>("procedureComboBox")->findText("Laser session"));
    Error lost = s.lostTo(ClinicDay::colleague(), {s.day.slot(0, "15:00"), s.day.slot(1, "14:00")});
    lost.conflict->holder.reset();
    lost.conflict->resourceKind = "laser";
    s.api.holdChanges.answerNext(lost);
    shoot(s, "resource-missing");
}

void shootDetails(const QString& suffix, const QSize& size, Role role)
{
    ScreenHarness s;
    s.session.staff.role = role;
    fill(s.day);
    s.start(size);
    s.focusTime(0, "13:00");
    QTest::keyClick(&s.grid(), Qt::Key_Return);
    contract::BookingDetail detail;
    detail.booking = s.day.bookingList({s.day.at("13:00"), s.day.at("13:01")}).bookings.first();
    detail.history = {{s.day.at(QDate(2026, 11, 9), "09:12"), "confirmed", "Voxanne", {}},
                      {s.day.at("10:40"), "rescheduled", "Imke Larsson", "2026-11-16T12:30:00Z > 2026-11-17T13:00:00Z"},
                      {s.day.at("10:45"), "status", "Milo Adebayo", "booked > arrived"},
                      {s.day.at("10:46"), "status", "Milo Adebayo", "arrived > booked"}};
    while (s.api.bookingDetails.waiting() > 0)
        s.api.bookingDetails.answerNext(detail);
    s.contacts.bookingLists.answerNext(pastOf(s.day, detail.booking.contact));
    shoot(s, "details" + suffix);
    QTest::keyClick(&s.grid(), Qt::Key_X);
    while (s.api.bookingDetails.waiting() > 0)
        s.api.bookingDetails.answerNext(detail);
    shoot(s, "details-cancel" + suffix);
    if (role != Role::Manager)
        return;
    QTest::keyClick(s.find<QLineEdit>("cancelReasonLineEdit"), Qt::Key_Escape);
    s.find<QAbstractButton>("bookBesidePushButton")->click();
    choosePatient(s);
    QTest::keyClick(s.find<QLineEdit>("patientNameLineEdit"), Qt::Key_Return);
    s.find<QAbstractButton>("confirmPushButton")->click();
    shoot(s, "beside" + suffix);
    s.find<QLineEdit>("overbookReasonLineEdit")->setText("Urgent, agreed with Dr Rao");
    s.find<QAbstractButton>("confirmPushButton")->click();
    for (int i = 0; i < 5; ++i)
        QCoreApplication::processEvents();
    if (auto* dialog = s.screen->findChild<QDialog*>("overbookDialog"))
        dialog->grab().save(QDir(target).filePath("beside-dialog" + suffix + ".png"));
}

} // namespace

int main(int argc, char** argv)
{
    qputenv("QT_QPA_PLATFORM", "offscreen");
    QApplication app(argc, argv);
    QApplication::setStyle(new ui::ConsoleStyle);
    QApplication::setFont(ui::fonts::application());
    target = argc > 1 ? QString::fromLocal8Bit(argv[1]) : QStringLiteral(".");
    useTheme(false);
    shootNew("", {1368, 820});
    shootNew("-small", {1224, 640});
    shootMissing();
    shootDetails("", {1368, 820}, Role::Manager);
    shootDetails("-reception", {1224, 640}, Role::Receptionist);
    useTheme(true);
    shootNew("-dark", {1368, 820});
    shootDetails("-dark", {1368, 820}, Role::Manager);
    useTheme(false);
    LongTexts longer;
    QApplication::installTranslator(&longer);
    shootNew("-long", {1368, 900});
    shootDetails("-long", {1368, 900}, Role::Manager);
    return 0;
}
