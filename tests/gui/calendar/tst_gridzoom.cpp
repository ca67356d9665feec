#include "sampledays.h"
#include "screenactions.h"
#include "ui/common/consolestyle.h"
#include "ui/common/fonts.h"

#include <QApplication>
#include <QScreen>
#include <QScrollBar>
#include <QSettings>
#include <QTemporaryDir>
#include <QWheelEvent>
#include <QWindow>

using namespace clinic;
using namespace clinic::domain;
using namespace clinic::ui;
using test::ScreenHarness;

namespace {

void wheel(ScreenHarness& s, const QPoint& at, int notches, Qt::KeyboardModifiers modifiers)
{
    QWidget* view = s.grid().viewport();
    QWheelEvent event(at, view->mapToGlobal(at), {}, {0, 120 * notches}, Qt::NoButton, modifiers, Qt::NoScrollPhase, false);
    QCoreApplication::sendEvent(view, &event);
}

/// The minute of the axis at a height of the viewport.
double minuteAt(ScreenHarness& s, int y)
{
    return double(y - s.grid().viewportOrigin().y()) * 15 / s.grid().geometryOfGrid().quarterHeight();
}

/// What stands on the screen, as partial painting has left it.
QImage onScreen(ScreenHarness& s)
{
    for (int i = 0; i < 4; ++i)
        QCoreApplication::processEvents();
    QWidget* window = s.screen->window();
    const QPixmap whole = window->windowHandle()->screen()->grabWindow(window->winId());
    const QRect view(s.grid().viewport()->mapTo(window, QPoint()), s.grid().viewport()->size());
    return whole.copy(view).toImage().convertToFormat(QImage::Format_RGB32);
}

QImage paintedAnew(ScreenHarness& s)
{
    return s.grid().viewport()->grab().toImage().convertToFormat(QImage::Format_RGB32);
}

int differences(const QImage& a, const QImage& b)
{
    if (a.size() != b.size())
        return -1;
    int count = 0;
    for (int y = 0; y < a.height(); ++y) {
        for (int x = 0; x < a.width(); ++x) {
            const QColor one = a.pixelColor(x, y);
            const QColor other = b.pixelColor(x, y);
            const int off = std::max({std::abs(one.red() - other.red()), std::abs(one.green() - other.green()),
                                      std::abs(one.blue() - other.blue())});
            count += off > 8 ? 1 : 0;
        }
    }
    return count;
}

} // namespace

/// The height of the hours, and that scrolling leaves on the screen what painting anew would.
class TestGridZoom : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        QApplication::setStyle(new ConsoleStyle);
        QApplication::setFont(fonts::application());
    }

    void theTimeUnderThePointerStays()
    {
        ScreenHarness s;
        s.start({1440, 700});
        const QPoint pointer(300, 400);
        const double before = minuteAt(s, pointer.y());
        const int height = s.grid().geometryOfGrid().quarterHeight();
        for (int i = 0; i < 4; ++i) {
            wheel(s, pointer, 1, Qt::ControlModifier);
            QVERIFY(std::abs(minuteAt(s, pointer.y()) - before) < 1);
        }
        QVERIFY(s.grid().geometryOfGrid().quarterHeight() > height);
        wheel(s, pointer, -2, Qt::ControlModifier);
        QVERIFY(std::abs(minuteAt(s, pointer.y()) - before) < 1);
    }

    void withoutControlTheWheelScrolls()
    {
        ScreenHarness s;
        s.start({1440, 500});
        const int height = s.grid().geometryOfGrid().quarterHeight();
        s.grid().verticalScrollBar()->setValue(0);
        wheel(s, {300, 200}, -1, {});
        QVERIFY(s.grid().verticalScrollBar()->value() > 0);
        QCOMPARE(s.grid().geometryOfGrid().quarterHeight(), height);
    }

    void keysZoomAndItIsRemembered()
    {
        QTemporaryDir directory;
        QSettings settings(directory.filePath("console.ini"), QSettings::IniFormat);
        int chosen = 0;
        {
            ScreenHarness s;
            s.settings = &settings;
            s.start();
            const int fitting = s.grid().geometryOfGrid().quarterHeight();
            QTest::keyClick(&s.grid(), Qt::Key_Plus, Qt::ControlModifier);
            QTest::keyClick(&s.grid(), Qt::Key_Plus, Qt::ControlModifier);
            chosen = s.grid().geometryOfGrid().quarterHeight();
            QVERIFY(chosen > fitting);
            QTest::keyClick(&s.grid(), Qt::Key_C);
            QCOMPARE(s.grid().colourBy(), ColourBy::Procedure);
        }
        ScreenHarness again;
        again.settings = &settings;
        again.start();
        QCOMPARE(again.grid().geometryOfGrid().quarterHeight(), chosen);
        QCOMPARE(again.grid().colourBy(), ColourBy::Procedure);
        QTest::keyClick(&again.grid(), Qt::Key_0, Qt::ControlModifier);
        QVERIFY(again.grid().geometryOfGrid().quarterHeight() < chosen);
        QCOMPARE(again.grid().zoom(), 0);
    }

    void scrollingPaintsWhatPaintingAnewWould_data()
    {
        QTest::addColumn<bool>("week");
        QTest::addColumn<bool>("rightToLeft");
        QTest::newRow("day") << false << false;
        QTest::newRow("week") << true << false;
        QTest::newRow("week, right to left") << true << true;
    }
    void scrollingPaintsWhatPaintingAnewWould()
    {
        QFETCH(bool, week);
        QFETCH(bool, rightToLeft);
        QApplication::setLayoutDirection(rightToLeft ? Qt::RightToLeft : Qt::LeftToRight);
        ScreenHarness s;
        test::fillWeek(s.day);
        test::fillTuesday(s.day);
        s.day.hold(1, "11:30", 45, test::ClinicDay::voxanne(), s.clock.now().addSecs(900));
        s.start({1000, 480});
        if (week) {
            QTest::keyClick(&s.grid(), Qt::Key_W);
            s.answerLists();
        }
        QScrollBar* down = s.grid().verticalScrollBar();
        QScrollBar* across = s.grid().horizontalScrollBar();
        down->setValue(0);
        QVERIFY(down->maximum() > 120);
        (void)onScreen(s);
        for (const int to : {7, 30, 120, 90, 200, down->maximum(), 33}) {
            down->setValue(to);
            across->setValue(week ? to / 2 : 0);
            const QImage shown = onScreen(s);
            const int off = differences(shown, paintedAnew(s));
            QVERIFY2(off == 0, qPrintable(QStringLiteral("%1 pixels at %2").arg(off).arg(to)));
        }
        QApplication::setLayoutDirection(Qt::LeftToRight);
    }

    void draggingPaintsWhatPaintingAnewWould()
    {
        ScreenHarness s;
        test::fillTuesday(s.day);
        s.start({1200, 700});
        s.focusTime(0, "13:00");
        QTest::keyClick(&s.grid(), Qt::Key_M);
        for (int i = 0; i < 12; ++i) {
            QTest::keyClick(&s.grid(), Qt::Key_Down);
            QCOMPARE(differences(onScreen(s), paintedAnew(s)), 0);
        }
        QTest::keyClick(&s.grid(), Qt::Key_Right);
        QCOMPARE(differences(onScreen(s), paintedAnew(s)), 0);
        QTest::keyClick(&s.grid(), Qt::Key_Escape);
        QCOMPARE(differences(onScreen(s), paintedAnew(s)), 0);
    }

    void largeTextAsksForHigherHours()
    {
        ScreenHarness s;
        s.day.book(0, "13:30", 15, "Leon Abara", 2);
        s.start({1440, 700});
        const int before = s.grid().geometryOfGrid().quarterHeight();
        QFont large = s.grid().font();
        large.setPixelSize(QFontInfo(large).pixelSize() * 2);
        s.grid().setFont(large);
        const int after = s.grid().geometryOfGrid().quarterHeight();
        QVERIFY(after >= QFontMetrics(large).height());
        QVERIFY(after > before);
        const Block block = test::blockAt(s, 0, "13:30");
        for (const LaidBlock& laid : s.grid().laidBlocks()) {
            if (laid.block.key == block.key)
                QVERIFY2(laid.textHeight <= laid.rect.height(), "one line stands in a quarter-hour");
        }
    }
};

QTEST_MAIN(TestGridZoom)
#include "tst_gridzoom.moc"
