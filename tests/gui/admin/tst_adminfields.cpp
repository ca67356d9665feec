#include "ui/admin/colorpicker.h"
#include "ui/admin/dateentry.h"
#include "ui/admin/datefield.h"
#include "ui/admin/dayhoursedit.h"
#include "ui/admin/money.h"
#include "ui/admin/proceduresection.h"
#include "ui/admin/staffsection.h"
#include "ui/admin/timefield.h"
#include "ui/admin/weekhoursedit.h"
#include "ui/common/consolestyle.h"
#include "ui/common/passwordrule.h"

#include <QApplication>
#include <QSet>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>

using namespace clinic;
using namespace clinic::ui;

namespace {

QDateTime utc(const QString& text)
{
    return QDateTime::fromString(text, Qt::ISODate);
}

domain::DayStretch stretch(int from, int to)
{
    return {QTime(from / 100, from % 100), QTime(to / 100, to % 100)};
}

} // namespace

class TstAdminFields final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase()
    {
        QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom));
        QApplication::setStyle(new ConsoleStyle);
    }

    void timesAsPeopleWriteThem_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QTime>("time");
        QTest::newRow("hour") << "9" << QTime(9, 0);
        QTest::newRow("two digits") << "17" << QTime(17, 0);
        QTest::newRow("three digits") << "930" << QTime(9, 30);
        QTest::newRow("four digits") << "0930" << QTime(9, 30);
        QTest::newRow("colon") << "9:05" << QTime(9, 5);
        QTest::newRow("dot") << "13.30" << QTime(13, 30);
        QTest::newRow("h") << "13h30" << QTime(13, 30);
        QTest::newRow("too late") << "24:00" << QTime();
        QTest::newRow("no minutes") << "9:75" << QTime();
        QTest::newRow("words") << "nine" << QTime();
        QTest::newRow("nothing") << "" << QTime();
    }

    void timesAsPeopleWriteThem()
    {
        QFETCH(QString, text);
        QTEST(TimeField::parse(text), "time");
    }

    void arrowsStepATime()
    {
        TimeField field(QStringLiteral("time"));
        field.setTime(QTime(9, 2));
        QTest::keyClick(&field, Qt::Key_Up);
        QCOMPARE(field.time(), QTime(9, 5));
        QTest::keyClick(&field, Qt::Key_PageUp);
        QCOMPARE(field.time(), QTime(10, 5));
        field.setTime(QTime(9, 2));
        QTest::keyClick(&field, Qt::Key_Down);
        QCOMPARE(field.time(), QTime(9, 0));
        field.setTime(QTime(23, 55));
        QTest::keyClick(&field, Qt::Key_Up);
        QCOMPARE(field.time(), QTime(23, 55));
    }

    void datesInThePersonsOrder_data()
    {
        QTest::addColumn<QLocale>("locale");
        QTest::addColumn<QString>("text");
        QTest::addColumn<QDate>("date");
        const QLocale british(QLocale::English, QLocale::UnitedKingdom);
        const QLocale american(QLocale::English, QLocale::UnitedStates);
        const QLocale german(QLocale::German, QLocale::Germany);
        QTest::newRow("british") << british << "03/12/2026" << QDate(2026, 12, 3);
        QTest::newRow("american") << american << "12/03/2026" << QDate(2026, 12, 3);
        QTest::newRow("american, two digits") << american << "12/3/26" << QDate(2026, 12, 3);
        QTest::newRow("german") << german << "03.12.2026" << QDate(2026, 12, 3);
        QTest::newRow("german, two digits") << german << "03.12.26" << QDate(2026, 12, 3);
        QTest::newRow("iso") << german << "2026-12-03" << QDate(2026, 12, 3);
        QTest::newRow("word") << british << "3 Dec 2026" << QDate(2026, 12, 3);
        QTest::newRow("none") << british << "31/02/2026" << QDate();
        QTest::newRow("half") << british << "3/1" << QDate();
    }

    void datesInThePersonsOrder()
    {
        QFETCH(QLocale, locale);
        QFETCH(QString, text);
        QTEST(DateField::parse(text, locale), "date");
    }

    void arrowsStepADate()
    {
        DateField field(QStringLiteral("date"));
        field.setDate(QDate(2026, 12, 31));
        QTest::keyClick(&field, Qt::Key_Up);
        QCOMPARE(field.date(), QDate(2027, 1, 1));
        QTest::keyClick(&field, Qt::Key_PageDown);
        QCOMPARE(field.date(), QDate(2026, 12, 1));
    }

    void stretchesOfADay()
    {
        QVERIFY(hoursError({}).isEmpty());
        QVERIFY(hoursError({stretch(900, 1200), stretch(1200, 1700)}).isEmpty());
        QVERIFY(hoursError({stretch(1300, 1700), stretch(900, 1200)}).isEmpty());
        QVERIFY(hoursError({stretch(900, 1201), stretch(1200, 1700)}).contains(QStringLiteral("12:00")));
        QVERIFY(hoursError({stretch(1700, 900)}).contains(QStringLiteral("17:00")));
        QVERIFY(!hoursError({stretch(900, 900)}).isEmpty());
        QVERIFY(!hoursError({{QTime(9, 0), QTime()}}).isEmpty());
    }

    void stretchesByKeyboard()
    {
        DayHoursEdit day(QStringLiteral("Monday"), QStringLiteral("day1"));
        day.show();
        QSignalSpy changed(&day, &DayHoursEdit::changed);
        QTest::keyClick(&day.addButton(), Qt::Key_Space);
        QCOMPARE(day.hours(), QList<domain::DayStretch>{stretch(900, 1700)});
        auto* to = day.findChild<TimeField*>(QStringLiteral("day1To1"));
        to->selectAll();
        QTest::keyClicks(to, QStringLiteral("12"));
        QTest::keyClick(&day.addButton(), Qt::Key_Space);
        QCOMPARE(day.hours(), (QList<domain::DayStretch>{stretch(900, 1200), stretch(1300, 1700)}));
        QVERIFY(day.isValid());
        to->selectAll();
        QTest::keyClicks(to, QStringLiteral("1330"));
        QVERIFY(!day.isValid());
        QVERIFY(!day.note().isEmpty());
        QTest::keyClick(day.findChild<QToolButton*>(QStringLiteral("day1Remove1")), Qt::Key_Space);
        QCOMPARE(day.hours(), QList<domain::DayStretch>{stretch(1300, 1700)});
        QVERIFY(changed.count() >= 4);
    }

    void weekKeepsTheOrderOfDays()
    {
        WeekHoursEdit week;
        const QList<domain::WorkingHours> hours{{1, QTime(9, 0), QTime(12, 0)}, {1, QTime(13, 0), QTime(17, 0)},
                                                {7, QTime(10, 0), QTime(11, 0)}};
        week.setHours(hours);
        QCOMPARE(week.hours(), hours);
        week.setHours({});
        QVERIFY(week.hours().isEmpty());
    }

    void moneyOfTheClinicsCountry()
    {
        const Money london(QStringLiteral("Europe/London"));
        QCOMPARE(london.symbol(), QStringLiteral("£"));
        QCOMPARE(Money(QStringLiteral("Europe/Madrid")).symbol(), QStringLiteral("€"));
        QCOMPARE(Money(QStringLiteral("America/New_York")).symbol(), QStringLiteral("$"));
        QCOMPARE(london.text(9500), QStringLiteral("£95"));
        QCOMPARE(london.text(125050), QStringLiteral("£1,250.50"));
        QCOMPARE(london.parse(QStringLiteral("£1,250.50")), std::optional(125050));
        QCOMPARE(london.parse(QStringLiteral(" 95 ")), std::optional(9500));
        QCOMPARE(london.parse(QString()), std::optional(0));
        QVERIFY(!london.parse(QStringLiteral("-1")));
        QVERIFY(!london.parse(QStringLiteral("a lot")));
        for (int pence = 0; pence < 5000; pence += 7)
            QCOMPARE(london.parse(Money::plain(pence)), std::optional(pence));
    }

    void synonyms()
    {
        QCOMPARE(ProcedureSection::synonymsOf(QStringLiteral(" mole check, rash ,, Rash,  two  words ")),
                 (QStringList{QStringLiteral("mole check"), QStringLiteral("rash"), QStringLiteral("two words")}));
    }

    void spansOfDates_data()
    {
        QTest::addColumn<QString>("from");
        QTest::addColumn<QString>("to");
        QTest::addColumn<QString>("span");
        QTest::newRow("a day") << "2026-12-25T00:00:00Z" << "2026-12-26T00:00:00Z" << "Fri 25 Dec 2026";
        QTest::newRow("two days") << "2026-12-25T00:00:00Z" << "2026-12-27T00:00:00Z"
                                  << "Fri 25 Dec 2026 – Sat 26 Dec 2026";
        QTest::newRow("hours") << "2026-07-01T09:00:00Z" << "2026-07-01T11:30:00Z" << "Wed 1 Jul 2026, 10:00–12:30";
        QTest::newRow("day that clocks go forward") << "2027-03-28T00:00:00Z" << "2027-03-28T23:00:00Z"
                                                    << "Sun 28 Mar 2027";
        QTest::newRow("day that clocks go back") << "2026-10-24T23:00:00Z" << "2026-10-26T00:00:00Z"
                                                 << "Sun 25 Oct 2026";
        QTest::newRow("over a night") << "2026-12-24T14:00:00Z" << "2026-12-25T09:00:00Z"
                                      << "Thu 24 Dec 2026, 14:00 – Fri 25 Dec 2026, 09:00";
    }

    void spansOfDates()
    {
        QFETCH(QString, from);
        QFETCH(QString, to);
        const DateEntry entry{DateEntry::Off, {{}, {}, utc(from), utc(to), {}}, {}};
        QTEST(entry.span(QTimeZone("Europe/London")), "span");
    }

    void midnightsOfEveryDayOfAYear()
    {
        // In some zones a day does not begin at 00:00.
        for (const char* name : {"Europe/London", "America/New_York", "America/Santiago", "Asia/Beirut"}) {
            const QTimeZone zone(name);
            for (QDate day(2026, 1, 1); day.year() == 2026; day = day.addDays(1)) {
                const domain::TimeOff off{{}, {}, utcOf(day, QTime(0, 0), zone), utcOf(day.addDays(1), QTime(0, 0), zone), {}};
                QVERIFY2(isWholeDays(off, zone), qPrintable(day.toString(Qt::ISODate)));
                QCOMPARE(off.startsAt.toTimeZone(zone).date(), day);
                QCOMPARE(off.endsAt.toTimeZone(zone).date(), day.addDays(1));
            }
        }
    }

    void passwordsThatAreMade()
    {
        QSet<QString> made;
        for (int i = 0; i < 200; ++i)
            made.insert(StaffSection::generatedPassword());
        QCOMPARE(made.size(), 200);
        for (const QString& one : made) {
            QVERIFY(PasswordRule::accepts(one));
            QVERIFY(!one.contains(QLatin1Char('l')) && !one.contains(QLatin1Char('0')) && !one.contains(QLatin1Char('1')));
        }
        QVERIFY(!PasswordRule::accepts(QStringLiteral("123456789")));
        QVERIFY(PasswordRule::hint(QStringLiteral("aaaaaaaaaaaa")) != PasswordRule::hint(QStringLiteral("quiet-harbour")));
    }

    void coloursByKeyAndByHand()
    {
        ColorPicker picker(QStringLiteral("picker"), false);
        picker.show();
        picker.activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(&picker));
        QSignalSpy changed(&picker, &ColorPicker::changed);
        picker.setColor(QStringLiteral("#3d6db5"));
        QCOMPARE(picker.color(), QStringLiteral("#3D6DB5"));
        auto* blue = picker.findChild<SwatchButton*>(QStringLiteral("swatch3D6DB5"));
        QVERIFY(blue->isChecked());
        blue->setFocus();
        QTest::keyClick(blue, Qt::Key_Right);
        QCOMPARE(picker.color(), QStringLiteral("#0B6B78"));
        auto* custom = picker.findChild<QLineEdit*>(QStringLiteral("pickerLineEdit"));
        custom->selectAll();
        QTest::keyClicks(custom, QStringLiteral("#12345"));
        QVERIFY(!picker.isValid());
        QTest::keyClicks(custom, QStringLiteral("6"));
        QVERIFY(picker.isValid());
        QVERIFY(changed.count() >= 2);
        QCOMPARE(ColorPicker::firstUnlike({QStringLiteral("#3d6db5")}), QStringLiteral("#0B6B78"));
    }
};

QTEST_MAIN(TstAdminFields)
#include "tst_adminfields.moc"
