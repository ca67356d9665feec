#include "screenactions.h"
#include "ui/calendar/checkinmodel.h"
#include "ui/calendar/checkindelegate.h"

#include <QAbstractButton>
#include <QAbstractItemModelTester>
#include <QApplication>
#include <QLabel>
#include <QListView>
#include <QSignalSpy>

using namespace clinic;
using namespace clinic::domain;
using namespace clinic::ui;
using test::ScreenHarness;

namespace {

void press(int key, Qt::KeyboardModifiers modifiers = {})
{
    QTest::keyClick(QApplication::focusWidget(), Qt::Key(key), modifiers);
}

QListView& list(const ScreenHarness& s)
{
    return *s.find<QListView>("checkInListView");
}

QStringList names(const ScreenHarness& s)
{
    QStringList names;
    for (int row = 0; row < list(s).model()->rowCount(); ++row)
        names.append(list(s).model()->index(row, 0).data(CheckInModel::NameRole).toString());
    return names;
}

QVariant at(const ScreenHarness& s, const QString& name, int role)
{
    const auto row = names(s).indexOf(name);
    return list(s).model()->index(int(row), 0).data(role);
}

/// 11:12: one was seen, one did not come, one is here, one is late, two are still to come.
void fill(ScreenHarness& s)
{
    using enum BookingStatus;
    s.day.book(0, "09:00", 30, "Mara Holmqvist", 0, Completed);
    s.day.book(0, "09:45", 45, "Jonas Pelham", 4, NoShow);
    s.day.book(1, "10:45", 30, "Chloe Bannister", 5, Arrived);
    s.day.book(0, "11:00", 30, "Iris van Doren", 0);
    s.day.book(0, "13:00", 30, "Leon Abara", 3);
    s.day.book(1, "13:30", 30, "Leonora Iris Vance", 3);
    s.day.book(1, "14:30", 30, "Dora Fenwick", 3, Cancelled);
    s.start();
    QTest::keyClick(&s.grid(), Qt::Key_C, Qt::AltModifier);
    QTRY_COMPARE(list(s).model()->rowCount(), 4);
}

Booking answered(ScreenHarness& s, BookingStatus status)
{
    const auto asked = s.api.statusChanges.last();
    Booking after;
    for (const Booking& booking : s.day.bookingList({s.day.at("00:00"), s.day.at("23:00")}).bookings) {
        if (booking.id == asked.booking)
            after = booking;
    }
    after.status = status;
    after.version = asked.request.version.value_or(0) + 1;
    s.api.statusChanges.answerNext(contract::BookingReply{after, {}});
    s.feed.tell({s.position++, after});
    QCoreApplication::processEvents();
    return after;
}

} // namespace

class TestCheckIn : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void listsTheDayInOrderOfTime()
    {
        ScreenHarness s;
        fill(s);
        QAbstractItemModelTester tester(list(s).model(), QAbstractItemModelTester::FailureReportingMode::QtTest);
        QCOMPARE(names(s), (QStringList{"Chloe Bannister", "Iris van Doren", "Leon Abara", "Leonora Iris Vance"}));
        QCOMPARE(at(s, "Iris van Doren", Qt::AccessibleTextRole).toString(),
                 QString("Iris van Doren, 11:00, booked, 12 min late, Dr Rao · Skin consultation"));
        QVERIFY(at(s, "Iris van Doren", CheckInModel::AlertRole).toBool());
        QVERIFY(at(s, "Leon Abara", CheckInModel::FactRole).toString().isEmpty());
        auto* finished = s.find<QAbstractButton>("finishedPushButton");
        QCOMPARE(finished->text(), QString("Show 2 finished"));
        finished->click();
        QCOMPARE(names(s).first(), QString("Mara Holmqvist"));
        QCOMPARE(names(s).size(), 6);
    }

    void aTypedNameAndEnterMarksArrived()
    {
        ScreenHarness s;
        fill(s);
        QSignalSpy said(s.screen.get(), &CalendarScreen::statusMessage);
        QCOMPARE(QApplication::focusWidget()->objectName(), QString("checkInLineEdit"));
        QTest::keyClicks(QApplication::focusWidget(), "van");
        // Both have a word that starts so: nothing happens but that one may look.
        QCOMPARE(names(s).size(), 2);
        press(Qt::Key_Return);
        QCOMPARE(s.api.statusChanges.count(), 0);
        QCOMPARE(QApplication::focusWidget(), &list(s));
        press(Qt::Key_Up);
        QTest::keyClicks(QApplication::focusWidget(), "iris v");
        QCOMPARE(names(s), QStringList{"Iris van Doren"});
        press(Qt::Key_Return);
        QCOMPARE(s.api.statusChanges.count(), 1);
        QCOMPARE(s.api.statusChanges.last().request.status, BookingStatus::Arrived);
        const Booking after = answered(s, BookingStatus::Arrived);
        QCOMPARE(after.contact.name, QString("Iris van Doren"));
        QCOMPARE(s.find<QLineEdit>("checkInLineEdit")->text(), QString());
        QCOMPARE(at(s, "Iris van Doren", CheckInModel::FactRole).toString(), QString("waits 0 min"));
        QVERIFY(said.last().at(1).toString().contains("arrived"));

        const auto undo = said.last().at(2).value<Undo>();
        QVERIFY(undo.act);
        undo.act();
        QCOMPARE(s.api.statusChanges.count(), 2);
        QCOMPARE(s.api.statusChanges.last().request.status, BookingStatus::Booked);
    }

    void lettersTakeTheSteps_data()
    {
        QTest::addColumn<int>("key");
        QTest::addColumn<BookingStatus>("status");
        QTest::newRow("arrived") << int(Qt::Key_A) << BookingStatus::Arrived;
        QTest::newRow("in progress") << int(Qt::Key_P) << BookingStatus::InProgress;
        QTest::newRow("completed") << int(Qt::Key_C) << BookingStatus::Completed;
        QTest::newRow("did not come") << int(Qt::Key_N) << BookingStatus::NoShow;
        QTest::newRow("next step") << int(Qt::Key_Return) << BookingStatus::Arrived;
    }

    void lettersTakeTheSteps()
    {
        QFETCH(int, key);
        QFETCH(BookingStatus, status);
        ScreenHarness s;
        fill(s);
        press(Qt::Key_Down);
        press(Qt::Key_Down);
        QCOMPARE(list(s).currentIndex().data(CheckInModel::NameRole).toString(), QString("Iris van Doren"));
        press(key);
        QCOMPARE(s.api.statusChanges.count(), 1);
        QCOMPARE(s.api.statusChanges.last().request.status, status);
    }

    void oneClickTakesTheNextStep()
    {
        ScreenHarness s;
        fill(s);
        const QModelIndex row = list(s).model()->index(2, 0);
        const QRect button = CheckInDelegate::buttonRect(list(s).visualRect(row), Qt::LeftToRight);
        QTest::mouseClick(list(s).viewport(), Qt::LeftButton, {}, button.center());
        QCOMPARE(s.api.statusChanges.count(), 1);
        QCOMPARE(s.api.statusChanges.last().request.status, BookingStatus::Arrived);
    }

    void tellsSinceWhenSomebodyWaits()
    {
        ScreenHarness s;
        fill(s);
        QCOMPARE(at(s, "Chloe Bannister", CheckInModel::FactRole).toString(), QString("waits"));
        contract::BookingDetail detail;
        detail.booking = s.day.bookingList({s.day.at("10:45"), s.day.at("10:46")}).bookings.first();
        QCOMPARE(s.api.bookingDetails.last(), detail.booking.id);
        detail.history = {{s.day.at("09:00"), "confirmed", "Voxanne", {}}, {s.day.at("10:54"), "status", "Imke", {}}};
        s.api.bookingDetails.answerNext(detail);
        QCOMPARE(at(s, "Chloe Bannister", CheckInModel::FactRole).toString(), QString("waits 18 min"));
        QVERIFY(at(s, "Chloe Bannister", CheckInModel::AlertRole).toBool());
    }

    void isOfTodayWhateverDayIsShown()
    {
        ScreenHarness s;
        fill(s);
        s.grid().setFocus();
        press(Qt::Key_Right);
        s.answerLists();
        QCOMPARE(s.screen->shownDay(), s.day.date().addDays(1));
        QCOMPARE(names(s).size(), 4);
        Booking leon = s.day.bookingList({s.day.at("13:00"), s.day.at("13:01")}).bookings.first();
        leon.status = BookingStatus::Cancelled;
        ++leon.version;
        s.feed.tell({s.position++, leon});
        QCOMPARE(names(s).size(), 3);
        // Moved to another day it leaves, too.
        Booking iris = s.day.bookingList({s.day.at("11:00"), s.day.at("11:01")}).bookings.first();
        iris.startsAt = iris.startsAt.addDays(1);
        ++iris.version;
        s.feed.tell({s.position++, iris});
        QCOMPARE(names(s), (QStringList{"Chloe Bannister", "Leonora Iris Vance"}));
    }

    void opensTheBooking()
    {
        ScreenHarness s;
        fill(s);
        press(Qt::Key_Down);
        press(Qt::Key_Down);
        press(Qt::Key_Down);
        press(Qt::Key_O);
        s.answerLists();
        QTRY_VERIFY(s.find<QWidget>("bookingDetails")->isVisible());
        QCOMPARE(s.find<QLabel>("detailNameLabel")->text(), QString("Leon Abara"));
    }

    void nobodyOfThisName()
    {
        ScreenHarness s;
        fill(s);
        QTest::keyClicks(QApplication::focusWidget(), "zz");
        QCOMPARE(s.find<QLabel>("nobodyExpectedLabel")->text(), QString("Nobody of this name is booked today."));
        QVERIFY(s.find<QLabel>("nobodyExpectedLabel")->isVisible());
        press(Qt::Key_Escape);
        QCOMPARE(names(s).size(), 4);
        press(Qt::Key_Escape);
        QCOMPARE(QApplication::focusWidget(), &s.grid());
    }
};

QTEST_MAIN(TestCheckIn)
#include "tst_checkin.moc"
