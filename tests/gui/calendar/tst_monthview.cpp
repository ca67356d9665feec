#include "screenactions.h"
#include "ui/calendar/minimonth.h"
#include "ui/calendar/monthdays.h"
#include "ui/calendar/monthmodel.h"
#include "ui/calendar/monthview.h"
#include "ui/calendar/typedday.h"

#include <QAbstractButton>
#include <QAbstractItemModelTester>
#include <QApplication>
#include <QLabel>
#include <QListView>
#include <QSettings>
#include <QTemporaryDir>

using namespace clinic;
using namespace clinic::domain;
using namespace clinic::ui;
using test::ScreenHarness;

namespace {

void press(int key, Qt::KeyboardModifiers modifiers = {})
{
    QTest::keyClick(QApplication::focusWidget(), Qt::Key(key), modifiers);
}

MonthView& month(const ScreenHarness& s)
{
    return *s.find<MonthView>("monthView");
}

QString spoken(const ScreenHarness& s, const QDate& day)
{
    auto* model = qobject_cast<MonthModel*>(month(s).model());
    return model->indexOf(day).data(Qt::AccessibleTextRole).toString();
}

void openMonth(ScreenHarness& s)
{
    s.start();
    press(Qt::Key_O);
    s.answerSide();
    QCOMPARE(QApplication::focusWidget(), &month(s));
}

int shownColumns(const ScreenHarness& s)
{
    return s.grid().geometryOfGrid().columnCount();
}

} // namespace

class TestMonthView : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom)); }

    void walksByKeyboardAndOpensADay()
    {
        ScreenHarness s;
        openMonth(s);
        QAbstractItemModelTester tester(month(s).model(), QAbstractItemModelTester::FailureReportingMode::QtTest);
        QVERIFY(month(s).isVisible());
        QVERIFY(!s.grid().isVisible());
        QCOMPARE(month(s).currentDay(), QDate(2026, 11, 17));
        press(Qt::Key_Right);
        press(Qt::Key_Down);
        QCOMPARE(month(s).currentDay(), QDate(2026, 11, 25));
        press(Qt::Key_Home);
        QCOMPARE(month(s).currentDay(), QDate(2026, 11, 23));
        press(Qt::Key_End);
        QCOMPARE(month(s).currentDay(), QDate(2026, 11, 29));
        press(Qt::Key_Home, Qt::ControlModifier);
        QCOMPARE(month(s).currentDay(), QDate(2026, 11, 1));
        press(Qt::Key_Left);
        QCOMPARE(month(s).currentDay(), QDate(2026, 10, 31));
        QCOMPARE(month(s).month(), QDate(2026, 10, 1));
        press(Qt::Key_PageDown);
        QCOMPARE(month(s).currentDay(), QDate(2026, 11, 30));
        press(Qt::Key_T);
        QCOMPARE(month(s).currentDay(), QDate(2026, 11, 17));
        press(Qt::Key_Right);
        press(Qt::Key_Return);
        s.answerLists();
        QVERIFY(s.grid().isVisible());
        QCOMPARE(s.screen->shownDay(), QDate(2026, 11, 18));
        QCOMPARE(QApplication::focusWidget(), &s.grid());
    }

    void tellsNumbersAndAbsences()
    {
        ScreenHarness s;
        s.day.book(0, "09:00", 30, "Mara Holmqvist", 0);
        s.timeOff = {{TimeOffId(qint64(1)), {}, s.day.at({2026, 11, 30}, "00:00"), s.day.at({2026, 12, 1}, "00:00"),
                      "Clinic outing"},
                     {TimeOffId(qint64(2)), s.day.providers().at(0).id, s.day.at({2026, 11, 24}, "08:00"),
                      s.day.at({2026, 11, 25}, "12:00"), "Training"}};
        openMonth(s);
        // Three providers, 31 hours and a half: 8 h 45, 8 h 30 and 5 h 45.
        QCOMPARE(spoken(s, s.day.date()), QString("Tuesday 17 November, today, 1 booked · 21.5 h free · light"));
        QCOMPARE(spoken(s, {2026, 11, 21}), QString("Saturday 21 November, closed"));
        QCOMPARE(spoken(s, {2026, 11, 30}), QString("Monday 30 November, closed, Clinic outing"));
        QVERIFY(spoken(s, {2026, 11, 24}).endsWith("Dr Rao: training"));
        QVERIFY(spoken(s, {2026, 11, 25}).endsWith("Dr Rao: training"));
        QVERIFY(!spoken(s, {2026, 11, 26}).contains("Dr Rao"));
    }

    void countsTheChosenProvidersAlone()
    {
        QTemporaryDir directory;
        QSettings settings(directory.filePath("console.ini"), QSettings::IniFormat);
        {
            ScreenHarness s;
            s.settings = &settings;
            s.start();
            QCOMPARE(shownColumns(s), 3);
            auto* list = s.find<QListView>("providersListView");
            s.find<QAbstractButton>("providersToolButton")->click();
            list->setFocus();
            list->setCurrentIndex(list->model()->index(2, 0));
            s.schedule.loads.forget();
            press(Qt::Key_Space);
            QTRY_COMPARE(shownColumns(s), 2);
            QStringList asked;
            for (const contract::DayQuery& query : s.schedule.loads.requests())
                asked.append(query.providerId ? query.providerId->text() : QString());
            QCOMPARE(asked, (QStringList{"11", "13"}));
            // Enter: this one alone; and there is always somebody.
            press(Qt::Key_Return);
            QTRY_COMPARE(shownColumns(s), 1);
            press(Qt::Key_Space);
            QTRY_COMPARE(shownColumns(s), 3);
            list->setCurrentIndex(list->model()->index(1, 0));
            press(Qt::Key_Space);
            QTRY_COMPARE(shownColumns(s), 2);
        }
        ScreenHarness again;
        again.settings = &settings;
        again.start();
        QCOMPARE(shownColumns(again), 2);
    }

    void asksAgainForTheDayThatChanged()
    {
        ScreenHarness s;
        openMonth(s);
        const int before = s.schedule.loads.count();
        s.tellSlots(0, "14:00", 60, SlotStatus::Booked);
        QTRY_COMPARE(s.schedule.loads.count(), before + 1);
        QCOMPARE(s.schedule.loads.last(), (contract::DayQuery{s.day.date(), s.day.date(), {}}));
        s.answerSide();
        QVERIFY(spoken(s, s.day.date()).contains("21 h free"));
    }

    void miniMonthTellsTheLoad()
    {
        ScreenHarness s;
        s.start();
        press(Qt::Key_M, Qt::AltModifier);
        QCOMPARE(QApplication::focusWidget()->objectName(), QString("monthDays"));
        QCOMPARE(QApplication::focusWidget()->accessibleDescription(),
                 QString("Tuesday 17 November, 0 booked · 22 h free · light"));
    }

    void aTypedDayIsShown()
    {
        ScreenHarness s;
        s.start();
        press(Qt::Key_G);
        QCOMPARE(QApplication::focusWidget()->objectName(), QString("dayLineEdit"));
        QTest::keyClicks(QApplication::focusWidget(), "+2w");
        press(Qt::Key_Return);
        s.answerLists();
        QCOMPARE(s.screen->shownDay(), QDate(2026, 12, 1));
        QCOMPARE(QApplication::focusWidget(), &s.grid());
    }

    void aSearchLeadsToABooking()
    {
        ScreenHarness s;
        const Booking booking = s.day.book(1, "15:00", 30, "Nadia Okonjo", 3);
        s.start();
        press(Qt::Key_K, Qt::ControlModifier);
        QTest::keyClicks(QApplication::focusWidget(), "oko");
        QTRY_COMPARE(s.contacts.searches.waiting(), 1);
        QCOMPARE(s.contacts.searches.last().query, QString("oko"));
        Contact nadia;
        nadia.id = booking.contact.id;
        nadia.name = "Nadia Okonjo";
        s.contacts.searches.answerNext(contract::ContactList{{nadia}});
        press(Qt::Key_Return);
        QCOMPARE(s.contacts.bookingLists.last(), nadia.id);
        s.contacts.bookingLists.answerNext(contract::BookingList{{booking}, 8});
        press(Qt::Key_Return);
        s.answerLists();
        QTRY_COMPARE(s.find<QLabel>("detailNameLabel")->text(), QString("Nadia Okonjo"));
        QCOMPARE(s.grid().cursor().time, booking.startsAt);
        QCOMPARE(s.grid().cursor().column, 1);
        QVERIFY(!s.find<QWidget>("patientSearch")->isVisible());
    }

    void escapeLeavesTheSearchWhereOneWas()
    {
        ScreenHarness s;
        s.start();
        press(Qt::Key_K, Qt::ControlModifier);
        QVERIFY(s.find<QWidget>("patientSearch")->isVisible());
        press(Qt::Key_Escape);
        QVERIFY(!s.find<QWidget>("patientSearch")->isVisible());
        QCOMPARE(QApplication::focusWidget(), &s.grid());
    }

    void typedDays_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QString>("locale");
        QTest::addColumn<QDate>("day");
        const auto row = [](const char* typed, const char* locale, const QDate& day) {
            QTest::addRow("%s in %s", typed, locale) << QString(typed) << QString(locale) << day;
        };
        row("17", "en_GB", {2026, 11, 17});
        row("16", "en_GB", {2026, 12, 16});
        row("31", "en_GB", {2026, 12, 31});
        row("3 12", "en_GB", {2026, 12, 3});
        row("3.12.", "de_DE", {2026, 12, 3});
        row("12/3", "en_US", {2026, 12, 3});
        row("3/12", "es_ES", {2026, 12, 3});
        row("1 2", "en_GB", {2027, 2, 1});
        row("29 2", "en_GB", {2028, 2, 29});
        row("1 2 28", "en_GB", {2028, 2, 1});
        row("2026-12-24", "en_US", {2026, 12, 24});
        row("fri", "en_GB", {2026, 11, 20});
        row("TUE", "en_GB", {2026, 11, 24});
        row("vie", "es_ES", {2026, 11, 20});
        row("+7", "en_GB", {2026, 11, 24});
        row("-1", "en_GB", {2026, 11, 16});
        row("+2w", "en_GB", {2026, 12, 1});
        row("+1m", "en_GB", {2026, 12, 17});
        row("32", "en_GB", {});
        row("31 2", "en_GB", {});
        row("x", "en_GB", {});
        row("", "en_GB", {});
        row("1 2 3 4", "en_GB", {});
    }

    void typedDays()
    {
        QFETCH(QString, typed);
        QFETCH(QString, locale);
        QFETCH(QDate, day);
        QCOMPARE(typedDay(typed, {2026, 11, 17}, QLocale(locale)).value_or(QDate()), day);
    }
};

QTEST_MAIN(TestMonthView)
#include "tst_monthview.moc"
