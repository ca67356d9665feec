#include "desk.h"
#include "support/scenario/scenarioclient.h"
#include "support/scenario/serviceprocess.h"

#include <QAbstractButton>
#include <QTest>

using namespace clinic;
using namespace clinic::test;
using namespace Qt::StringLiterals;
using ui::BlockState;

/// Two receptionists drop their bookings on the same free time at the same moment, over and over. Screens, client,
/// service and PostgreSQL are the real ones.
class TestDragRace final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void cleanupTestCase();
    void oneWinsAndTheOtherStaysWhereItWas();

private:
    /// A booking of half an hour and where it stands.
    struct Visit
    {
        QString booking;
        QString homeSlot;
        int column = 0;
        QDateTime home;
        QString patient;
    };

    [[nodiscard]] Visit book(int column, const QString& patient, const QString& phone);
    [[nodiscard]] static QPoint centreOf(const Desk& desk, int column, const QDateTime& from);
    static void pickUp(const Desk& desk, const Visit& visit, const QPoint& target);
    [[nodiscard]] static bool stands(const Desk& desk, const Visit& visit, int column, const QDateTime& time);
    [[nodiscard]] bool bothShow(const Visit& visit, int column, const QDateTime& time) const;
    void moveHome(const Visit& visit);

    ServiceProcess m_service;
    std::unique_ptr<ScenarioClient> m_client;
    std::unique_ptr<Desk> m_rosa;
    std::unique_ptr<Desk> m_dana;
};

void TestDragRace::initTestCase()
{
    QVERIFY2(m_service.start(), m_service.errorText());
    const QUrl url(u"http://127.0.0.1:%1"_s.arg(m_service.port()));
    m_client = std::make_unique<ScenarioClient>(m_service.port());
    m_client->logIn("admin@demo-1.test");
    m_rosa = std::make_unique<Desk>(url);
    m_dana = std::make_unique<Desk>(url);
    QVERIFY(m_rosa->open(u"reception@demo-1.test"_s));
    QVERIFY(m_dana->open(u"manager@demo-1.test"_s));
}

void TestDragRace::cleanupTestCase()
{
    m_rosa.reset();
    m_dana.reset();
    QCOMPARE(m_service.stop(), 0);
}

TestDragRace::Visit TestDragRace::book(int column, const QString& patient, const QString& phone)
{
    const auto cell = m_rosa->freeCell(column);
    if (!cell)
        return {};
    const QString hold = idOf(m_client->claim(cell->slot.text(), 30).json().value("hold"));
    const HttpReply booked = m_client->confirm(hold, m_client->procedureOf(30), patient, phone);
    return {idOf(booked.json().value("booking")), cell->slot.text(), column, cell->from, patient};
}

QPoint TestDragRace::centreOf(const Desk& desk, int column, const QDateTime& from)
{
    return desk.grid()
        .geometryOfGrid()
        .rectOf(column, from, from.addSecs(30 * 60))
        .translated(desk.grid().viewportOrigin())
        .center();
}

void TestDragRace::pickUp(const Desk& desk, const Visit& visit, const QPoint& target)
{
    QWidget* viewport = desk.grid().viewport();
    const QPoint from = centreOf(desk, visit.column, visit.home);
    QTest::mousePress(viewport, Qt::LeftButton, {}, from);
    QTest::mouseMove(viewport, (from + target) / 2);
    QTest::mouseMove(viewport, target);
}

bool TestDragRace::stands(const Desk& desk, const Visit& visit, int column, const QDateTime& time)
{
    const auto block = desk.blockAt(column, time);
    return block && block->title == visit.patient;
}

bool TestDragRace::bothShow(const Visit& visit, int column, const QDateTime& time) const
{
    return stands(*m_rosa, visit, column, time) && stands(*m_dana, visit, column, time);
}

void TestDragRace::moveHome(const Visit& visit)
{
    QCOMPARE(m_client->reschedule(visit.booking, visit.homeSlot).status, 200);
}

void TestDragRace::oneWinsAndTheOtherStaysWhereItWas()
{
    bool given = false;
    const int wanted = qEnvironmentVariableIntValue("CALLWAITING_ROUNDS", &given);
    const int rounds = given ? wanted : 200;

    const Visit rosas = book(0, u"Zora Quill"_s, u"+447700900777"_s);
    const Visit danas = book(1, u"Otis Vane"_s, u"+447700900778"_s);
    QVERIFY(!rosas.booking.isEmpty() && !danas.booking.isEmpty());
    QTRY_VERIFY(bothShow(rosas, 0, rosas.home) && bothShow(danas, 1, danas.home));
    const auto target = m_rosa->freeCell(2);
    QVERIFY(target);

    int rosasWins = 0;
    for (int round = 0; round < rounds; ++round) {
        const QPoint there = centreOf(*m_rosa, 2, target->from);
        pickUp(*m_rosa, rosas, there);
        pickUp(*m_dana, danas, there);
        QVERIFY(m_rosa->grid().isMoving() && m_dana->grid().isMoving());
        // Neither console hears of the other between the two drops; who drops first takes turns.
        Desk& first = round % 2 == 0 ? *m_rosa : *m_dana;
        Desk& second = round % 2 == 0 ? *m_dana : *m_rosa;
        QTest::mouseRelease(first.grid().viewport(), Qt::LeftButton, {}, there);
        QTest::mouseRelease(second.grid().viewport(), Qt::LeftButton, {}, there);

        QTRY_VERIFY2(bothShow(rosas, 2, target->from) != bothShow(danas, 2, target->from),
                     qPrintable(u"round %1: nobody has the time, or both"_s.arg(round)));
        const bool rosaWon = bothShow(rosas, 2, target->from);
        rosasWins += rosaWon ? 1 : 0;
        const Visit& won = rosaWon ? rosas : danas;
        const Visit& lost = rosaWon ? danas : rosas;
        Desk& loser = rosaWon ? *m_dana : *m_rosa;
        QTRY_VERIFY2(bothShow(lost, lost.column, lost.home), qPrintable(u"round %1: the loser is not where it was"_s.arg(round)));
        const auto told = [&loser] {
            auto* button = loser.find<QAbstractButton>("alternative1PushButton");
            return button && button->isVisible();
        };
        QTRY_VERIFY2(told(), qPrintable(u"round %1: the loser was not told"_s.arg(round)));
        QTRY_VERIFY(!m_rosa->grid().isMoving() && !m_dana->grid().isMoving());

        const auto kept = m_client->get("/v1/bookings/" + lost.booking.toLatin1()).json();
        QCOMPARE(QDateTime::fromString(kept["booking"]["starts_at"].toString(), Qt::ISODate).toUTC(), lost.home);
        moveHome(won);
        QTRY_VERIFY(bothShow(won, won.column, won.home) && !m_rosa->blockAt(2, target->from) &&
                    !m_dana->blockAt(2, target->from));
        loser.activate();
        QTest::keyClick(&loser.grid(), Qt::Key_Escape);
        QTRY_VERIFY(!told());
    }
    qInfo("%d rounds: %d to one console, %d to the other", rounds, rosasWins, rounds - rosasWins);
}

QTEST_MAIN(TestDragRace)
#include "tst_dragrace.moc"
