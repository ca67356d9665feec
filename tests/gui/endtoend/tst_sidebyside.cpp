#include "desk.h"
#include "support/scenario/scenarioclient.h"
#include "support/scenario/serviceprocess.h"

#include <QAbstractButton>
#include <QElapsedTimer>
#include <QLineEdit>
#include <QTest>

using namespace clinic;
using namespace clinic::test;
using namespace Qt::StringLiterals;
using ui::BlockState;

/// Two receptionists and Voxanne on one calendar: screens, client, service and PostgreSQL are the real ones.
class TestSideBySide final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void cleanupTestCase();
    void claimOfOneIsHatchedAtTheOther();
    void bookingOfOneAppearsAtTheOther();
    void loserKeepsTheFormAndTakesAnAlternative();
    void voxannesHoldIsNamed();
    void bothGoOnAfterTheServiceWasKilled();

private:
    [[nodiscard]] QUrl url() const { return QUrl(u"http://127.0.0.1:%1"_s.arg(m_service.port())); }
    [[nodiscard]] bool shows(const Desk& desk, int column, const QDateTime& time, BlockState state) const
    {
        const auto block = desk.blockAt(column, time);
        return block && block->state == state;
    }

    ServiceProcess m_service;
    std::unique_ptr<Desk> m_rosa;
    std::unique_ptr<Desk> m_dana;
};

void TestSideBySide::initTestCase()
{
    QVERIFY2(m_service.start(), m_service.errorText());
    m_rosa = std::make_unique<Desk>(url());
    m_dana = std::make_unique<Desk>(url());
    QVERIFY(m_rosa->open(u"reception@demo-1.test"_s));
    QVERIFY(m_dana->open(u"manager@demo-1.test"_s));
}

void TestSideBySide::cleanupTestCase()
{
    m_rosa.reset();
    m_dana.reset();
    QCOMPARE(m_service.stop(), 0);
}

void TestSideBySide::claimOfOneIsHatchedAtTheOther()
{
    const auto cell = m_rosa->freeCell(0);
    QVERIFY(cell);
    QElapsedTimer timer;
    timer.start();
    m_rosa->claimByEnter(0, cell->from);
    QTRY_VERIFY_WITH_TIMEOUT(shows(*m_dana, 0, cell->from, BlockState::HeldOther), 10'000);
    qInfo("from Enter at one console to the hatch at the other: %lld ms", static_cast<long long>(timer.elapsed()));
    QTRY_VERIFY(shows(*m_rosa, 0, cell->from, BlockState::HeldMine));
    QVERIFY(m_dana->blockAt(0, cell->from)->title.contains(u"Rosa Menzies"));
    QVERIFY(m_dana->blockAt(0, cell->from)->countdownTo > QDateTime::currentDateTimeUtc());

    QTRY_VERIFY(m_rosa->find<QLineEdit>("patientNameLineEdit")->isVisible());
    QTest::keyClick(m_rosa->find<QLineEdit>("patientNameLineEdit"), Qt::Key_Escape);
    QTRY_VERIFY(!m_dana->blockAt(0, cell->from));
}

void TestSideBySide::bookingOfOneAppearsAtTheOther()
{
    const auto cell = m_rosa->freeCell(1);
    QVERIFY(cell);
    m_rosa->claimByEnter(1, cell->from);
    QTRY_VERIFY(shows(*m_rosa, 1, cell->from, BlockState::HeldMine));
    QTest::keyClicks(m_rosa->find<QLineEdit>("patientNameLineEdit"), u"Zora Quill"_s);
    QTest::keyClicks(m_rosa->find<QLineEdit>("phoneLineEdit"), u"07700900777"_s);
    QTest::keyClick(m_rosa->find<QLineEdit>("phoneLineEdit"), Qt::Key_Return, Qt::ControlModifier);
    QTRY_VERIFY(shows(*m_dana, 1, cell->from, BlockState::Booked));
    QTRY_COMPARE(m_dana->blockAt(1, cell->from)->title, u"Zora Quill"_s);
    QTRY_VERIFY(shows(*m_rosa, 1, cell->from, BlockState::Booked));
}

void TestSideBySide::loserKeepsTheFormAndTakesAnAlternative()
{
    // Both press Enter before either has heard of the other.
    const auto cell = m_rosa->freeCell(2);
    QVERIFY(cell);
    m_rosa->claimByEnter(2, cell->from);
    m_dana->claimByEnter(2, cell->from);
    Desk* loser = nullptr;
    const auto banner = [](const Desk& desk) {
        auto* button = desk.find<QAbstractButton>("alternative1PushButton");
        return button && button->isVisible();
    };
    QTRY_VERIFY_WITH_TIMEOUT((loser = banner(*m_rosa) ? m_rosa.get() : banner(*m_dana) ? m_dana.get() : nullptr), 10'000);
    Desk* winner = loser == m_rosa.get() ? m_dana.get() : m_rosa.get();
    QTRY_VERIFY(shows(*winner, 2, cell->from, BlockState::HeldMine));

    loser->activate();
    QTest::keyClicks(loser->find<QLineEdit>("patientNameLineEdit"), u"Kept Typing"_s);
    QVERIFY(!loser->find<QAbstractButton>("confirmPushButton")->isEnabled());
    QTest::keyClick(loser->find<QLineEdit>("patientNameLineEdit"), Qt::Key_1, Qt::AltModifier);
    QTRY_VERIFY(loser->find<QAbstractButton>("confirmPushButton")->isEnabled());
    QCOMPARE(loser->find<QLineEdit>("patientNameLineEdit")->text(), u"Kept Typing"_s);

    for (Desk* desk : {loser, winner}) {
        desk->activate();
        QTest::keyClick(desk->find<QLineEdit>("patientNameLineEdit"), Qt::Key_Escape);
    }
    QTRY_VERIFY(!m_rosa->blockAt(2, cell->from) && !m_dana->blockAt(2, cell->from));
}

void TestSideBySide::voxannesHoldIsNamed()
{
    const auto cell = m_rosa->freeCell(0, 2);
    QVERIFY(cell);
    const QJsonObject result = ScenarioClient::toolCall(m_service.port(), "demo-1", "call-1", u"claim_slot"_s,
                                                        {{"slot_id", cell->slot.text()}});
    QVERIFY(result["ok"].toBool());
    for (const Desk* desk : {m_rosa.get(), m_dana.get()}) {
        QTRY_VERIFY(shows(*desk, 0, cell->from, BlockState::HeldOther));
        QVERIFY(desk->blockAt(0, cell->from)->title.contains(u"Voxanne"));
        QCOMPARE(desk->blockAt(0, cell->from)->icon, u"bot"_s);
    }
}

void TestSideBySide::bothGoOnAfterTheServiceWasKilled()
{
    m_service.kill9();
    QTRY_COMPARE_WITH_TIMEOUT(m_rosa->feed().state(), domain::ConnectionState::Offline, 20'000);
    QVERIFY2(m_service.start(), m_service.errorText());
    for (Desk* desk : {m_rosa.get(), m_dana.get()}) {
        desk->follow(url());
        desk->feed().retryNow();
        QTRY_COMPARE_WITH_TIMEOUT(desk->feed().state(), domain::ConnectionState::Live, 20'000);
    }
    const auto cell = m_dana->freeCell(1, 1);
    QVERIFY(cell);
    m_dana->claimByEnter(1, cell->from);
    QTRY_VERIFY_WITH_TIMEOUT(shows(*m_rosa, 1, cell->from, BlockState::HeldOther), 10'000);
}

QTEST_MAIN(TestSideBySide)
#include "tst_sidebyside.moc"
