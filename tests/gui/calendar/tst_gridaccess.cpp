#include "sampledays.h"
#include "screenactions.h"
#include "ui/calendar/gridaccessible.h"
#include "ui/common/tokens.h"

#include <QAccessible>
#include <QAccessibleActionInterface>
#include <QMenu>
#include <QSignalSpy>

#include <cmath>

using namespace clinic;
using namespace clinic::domain;
using namespace clinic::ui;
using test::ClinicDay;
using test::ScreenHarness;

namespace {

QAccessibleInterface* named(QAccessibleInterface* grid, const QString& start)
{
    for (int i = 0; i < grid->childCount(); ++i) {
        if (grid->child(i)->text(QAccessible::Name).startsWith(start))
            return grid->child(i);
    }
    return nullptr;
}

double luminance(const QColor& color)
{
    const auto linear = [](double c) { return c <= 0.03928 ? c / 12.92 : std::pow((c + 0.055) / 1.055, 2.4); };
    return 0.2126 * linear(color.redF()) + 0.7152 * linear(color.greenF()) + 0.0722 * linear(color.blueF());
}

double contrast(const QColor& a, const QColor& b)
{
    const double one = luminance(a) + 0.05;
    const double other = luminance(b) + 0.05;
    return std::max(one, other) / std::min(one, other);
}

} // namespace

/// What a screen reader finds in the painted grid, and whether eyes can read it.
class TestGridAccess : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyBlockAndFreeStretchIsAChild()
    {
        ScreenHarness s;
        s.day.book(0, "14:00", 45, "Amara Osei", 1);
        s.day.hold(1, "14:00", 30, ClinicDay::voxanne(), s.clock.now().addSecs(872));
        s.start();
        QAccessibleInterface* grid = QAccessible::queryAccessibleInterface(&s.grid());
        QCOMPARE(grid->role(), QAccessible::Table);
        QAccessibleInterface* amara = named(grid, "Amara Osei");
        QVERIFY(amara);
        QCOMPARE(amara->text(QAccessible::Name), "Amara Osei, mole removal, booked, 14:00 to 14:45, Dr Rao");
        QCOMPARE(amara->role(), QAccessible::Cell);
        QCOMPARE(amara->parent(), grid);
        QCOMPARE(grid->child(grid->indexOfChild(amara)), amara);
        const QRect shown = s.grid().blockRect(s.grid().scene().blocks.first().key);
        QCOMPARE(amara->rect().size(), shown.size());
        QCOMPARE(grid->childAt(amara->rect().center().x(), amara->rect().center().y()), amara);
        QVERIFY(amara->state().focusable && amara->state().selectable && !amara->state().focused);

        QAccessibleInterface* held = named(grid, "Voxanne holds");
        QVERIFY(held);
        QCOMPARE(held->text(QAccessible::Value), "14:32");
        QAccessibleInterface* free = named(grid, "Free, 14:45 to 17:30, Dr Rao");
        QVERIFY(free);
        QCOMPARE(free->role(), QAccessible::Button);
    }

    void theFocusFollowsTheCursor()
    {
        ScreenHarness s;
        s.day.book(0, "14:00", 45, "Amara Osei", 1);
        s.start();
        QAccessibleInterface* grid = QAccessible::queryAccessibleInterface(&s.grid());
        s.focusTime(0, "14:15");
        QCOMPARE(grid->focusChild(), named(grid, "Amara Osei"));
        QVERIFY(grid->focusChild()->state().focused && grid->focusChild()->state().selected);
        s.focusTime(0, "15:00");
        QCOMPARE(grid->focusChild()->text(QAccessible::Name), "Free, 15:00 to 15:30, Dr Rao");
        QVERIFY(!named(grid, "Amara Osei")->state().focused);
    }

    void pressingOpensAndHolds()
    {
        ScreenHarness s;
        const Booking amara = s.day.book(0, "14:00", 45, "Amara Osei", 1);
        s.start();
        QSignalSpy opened(&s.grid(), &CalendarGrid::bookingActivated);
        QAccessibleInterface* grid = QAccessible::queryAccessibleInterface(&s.grid());
        QAccessibleActionInterface* action = named(grid, "Amara Osei")->actionInterface();
        QVERIFY(action);
        action->doAction(QAccessibleActionInterface::pressAction());
        QCOMPARE(opened.last().first().value<BookingId>(), amara.id);
        QCOMPARE(s.grid().cursor().time, amara.startsAt);
        named(grid, "Free, 14:45")->actionInterface()->doAction(QAccessibleActionInterface::pressAction());
        QCOMPARE(s.api.claims.last().slot, s.day.slot(0, "14:45").id);
    }

    void theMenuHasAllThatCanBeDone()
    {
        ScreenHarness s;
        s.day.book(0, "14:00", 45, "Amara Osei", 1);
        s.start();
        QAccessibleInterface* grid = QAccessible::queryAccessibleInterface(&s.grid());
        named(grid, "Amara Osei")->actionInterface()->doAction(QAccessibleActionInterface::showMenuAction());
        auto* menu = s.find<QMenu>("gridMenu");
        QVERIFY(menu);
        QStringList words;
        for (const QAction* one : menu->actions()) {
            if (!one->isSeparator()) {
                words.append(one->text());
                QVERIFY2(!one->shortcut().isEmpty(), qPrintable(one->text()));
            }
        }
        QVERIFY2(words.size() >= 6, qPrintable(words.join(u'|')));
        menu->close();
    }

    void whatChangesIsToldByItsName()
    {
        ScreenHarness s;
        Booking amara = s.day.book(0, "14:00", 45, "Amara Osei", 1);
        s.start();
        QAccessibleInterface* grid = QAccessible::queryAccessibleInterface(&s.grid());
        QAccessibleInterface* block = named(grid, "Amara Osei");
        amara.status = BookingStatus::Arrived;
        amara.version = 2;
        s.feed.tell({s.position++, amara});
        QTRY_COMPARE(block->text(QAccessible::Name), "Amara Osei, mole removal, arrived, 14:00 to 14:45, Dr Rao");
        QVERIFY(block->isValid());
    }

    void theOwnCountdownIsToldThreeTimes()
    {
        ScreenHarness s;
        s.start();
        s.holdByEnter(0, "14:00");
        QTRY_COMPARE(test::blockAt(s, 0, "14:00").state, BlockState::HeldMine);
        GridAccess& access = s.grid().access();
        for (int second = 0; second <= 905; ++second) {
            access.countDown(s.clock.now());
            s.clock.advance(1);
        }
        QCOMPARE(access.announcements(), 3);
    }

    void wordsCanBeReadOnEveryFill_data()
    {
        QTest::addColumn<bool>("dark");
        QTest::addColumn<bool>("procedure");
        for (const bool dark : {false, true}) {
            for (const bool procedure : {false, true})
                QTest::addRow("%s, by %s", dark ? "dark" : "light", procedure ? "procedure" : "status")
                    << dark << procedure;
        }
    }
    void wordsCanBeReadOnEveryFill()
    {
        QFETCH(bool, dark);
        QFETCH(bool, procedure);
        const Tokens& tokens = dark ? Tokens::dark() : Tokens::light();
        const BlockLayout layout(QFont(), false);
        const BlockPainter painter(tokens, layout, 1, procedure ? ColourBy::Procedure : ColourBy::Status);
        using enum BlockState;
        for (const BlockState state :
             {HeldMine, HeldOther, Booked, Arrived, InProgress, Completed, NoShow, Cancelled, Alternative}) {
            for (const char* tint : {"", "#0B6B78", "#FFD400", "#7a0019", "#ffffff", "#000000", "#3cb44b", "#911eb4"}) {
                Block block;
                block.state = state;
                block.tint = QColor(tint);
                for (const bool overbooked : {false, true}) {
                    block.overbooked = overbooked;
                    const BlockStyle style = painter.style(block);
                    QVERIFY2(contrast(style.text, style.fill) >= 4.5,
                             qPrintable(QStringLiteral("state %1 on %2").arg(int(state)).arg(style.fill.name())));
                    if (style.hatch.isValid())
                        QVERIFY(contrast(style.text, style.hatch) >= 4.5);
                }
            }
        }
    }

    void statusKeepsItsSignsUnderTheProceduresColour()
    {
        const BlockLayout layout(QFont(), false);
        const BlockPainter byStatus(Tokens::light(), layout, 1);
        const BlockPainter byProcedure(Tokens::light(), layout, 1, ColourBy::Procedure);
        Block block;
        block.state = BlockState::NoShow;
        block.tint = QColor("#0B6B78");
        QCOMPARE(byProcedure.style(block).edge, byStatus.style(block).edge);
        QVERIFY(byProcedure.style(block).fill != byStatus.style(block).fill);
        block.state = BlockState::HeldOther;
        QVERIFY2(byProcedure.style(block).fill == byStatus.style(block).fill, "a hold has no procedure");
    }

    void rightToLeftKeepsTimesLeftToRight()
    {
        QApplication::setLayoutDirection(Qt::RightToLeft);
        {
            ScreenHarness s;
            s.day.book(0, "14:00", 45, "Amara Osei", 1);
            s.start();
            QCOMPARE(test::blockAt(s, 0, "14:00").time, "14:00");
            QVERIFY(s.grid().viewport()->x() == 0);
            auto* axis = s.find<QWidget>("timeAxis");
            QVERIFY(axis->x() > s.grid().viewport()->geometry().right() - 1);
            for (const LaidBlock& laid : s.grid().laidBlocks())
                QVERIFY2(laid.figuresRect.center().x() < laid.rect.width() / 2, "the time stands at the end side");
        }
        QApplication::setLayoutDirection(Qt::LeftToRight);
    }
};

QTEST_MAIN(TestGridAccess)
#include "tst_gridaccess.moc"
