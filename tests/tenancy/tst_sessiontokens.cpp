#include "crypto/digest.h"
#include "tenancy/sessions.h"

#include <QTest>

using namespace clinic;
using namespace clinic::tenancy;

namespace {

class StillClock final : public domain::Clock
{
public:
    QDateTime time = QDateTime::fromSecsSinceEpoch(1'800'000'000, Qt::UTC);
    [[nodiscard]] QDateTime now() const override { return time; }
};

crypto::Key bytes(char c)
{
    return *crypto::Key::fromBytes(QByteArray(32, c));
}

} // namespace

class SessionTokensTest final : public QObject
{
    Q_OBJECT

private:
    StillClock m_clock;
    crypto::MasterKey m_master{bytes('m')};

    /// A token signed as the service would, with any claims.
    QByteArray token(qint64 clinic, const QString& role, const QString& sid, const QString& sub) const
    {
        const qint64 now = m_clock.time.toSecsSinceEpoch();
        return crypto::signToken({sub, clinic, role, sid, QStringLiteral("Emma"), now, now + 900, QStringLiteral("x")},
                                 m_master.derive("access-tokens"), "staff-1")
            ->toLatin1();
    }
    static QString key(qint64 clinic, int serial) { return QString::number((clinic << domain::clinicShift) + serial); }

private Q_SLOTS:
    void knowsWhoATokenSpeaksFor()
    {
        const Sessions sessions(m_master, m_clock);
        const auto actor = sessions.verify(token(3, QStringLiteral("manager"), key(3, 7), key(3, 5)));
        QVERIFY(actor.ok());
        QCOMPARE(*actor, (domain::Actor{domain::HolderKind::Staff, key(3, 5), QStringLiteral("Emma"),
                                        domain::Role::Manager, 3, domain::SessionId(key(3, 7))}));
        QCOMPARE(sessions.expiryOf(token(3, QStringLiteral("manager"), key(3, 7), key(3, 5))), 1'800'000'900);
    }

    void tokensOutliveARestart()
    {
        QVERIFY(Sessions(crypto::MasterKey(bytes('m')), m_clock)
                    .verify(token(3, QStringLiteral("manager"), key(3, 7), key(3, 5)))
                    .ok());
        QVERIFY(!Sessions(crypto::MasterKey(bytes('n')), m_clock)
                     .verify(token(3, QStringLiteral("manager"), key(3, 7), key(3, 5)))
                     .ok());
    }

    void contradictionsAreRefused_data()
    {
        QTest::addColumn<qint64>("clinic");
        QTest::addColumn<QString>("role");
        QTest::addColumn<QString>("sid");
        QTest::addColumn<QString>("sub");
        QTest::newRow("operator of a clinic") << 3LL << "operator" << key(3, 7) << key(3, 5);
        QTest::newRow("admin of none") << 0LL << "admin" << key(0, 7) << key(0, 5);
        QTest::newRow("unknown role") << 3LL << "owner" << key(3, 7) << key(3, 5);
        QTest::newRow("session of another clinic") << 3LL << "admin" << key(4, 7) << key(3, 5);
        QTest::newRow("account of another clinic") << 3LL << "admin" << key(3, 7) << key(4, 5);
        QTest::newRow("local session in a staff token") << 0LL << "operator"
                                                        << "local"
                                                        << "local";
        QTest::newRow("session not a number") << 3LL << "admin"
                                              << "abc" << key(3, 5);
    }

    void contradictionsAreRefused()
    {
        QFETCH(qint64, clinic);
        QFETCH(QString, role);
        QFETCH(QString, sid);
        QFETCH(QString, sub);
        const auto actor = Sessions(m_master, m_clock).verify(token(clinic, role, sid, sub));
        QVERIFY(!actor.ok());
        QCOMPARE(actor.error().code, domain::ErrorCode::Unauthenticated);
    }

    void theLocalOperatorEndsWithTheProcess()
    {
        const Sessions sessions(m_master, m_clock);
        const QByteArray local = sessions.mintOperatorToken()->toLatin1();
        const auto actor = sessions.verify(local);
        QVERIFY(actor.ok());
        QCOMPARE(actor->role, domain::Role::Operator);
        QCOMPARE(actor->clinic, 0);
        QVERIFY(actor->session.isEmpty());

        const Sessions afterRestart(m_master, m_clock);
        QVERIFY(!afterRestart.verify(local).ok());
    }

    void tokensEnd()
    {
        const Sessions sessions(m_master, m_clock);
        const QByteArray jwt = token(3, QStringLiteral("manager"), key(3, 7), key(3, 5));
        m_clock.time = m_clock.time.addSecs(899);
        QVERIFY(sessions.verify(jwt).ok());
        m_clock.time = m_clock.time.addSecs(1);
        QVERIFY(!sessions.verify(jwt).ok());
        QCOMPARE(sessions.expiryOf(jwt), 0);
    }

    void emailsAreFoundWhateverTheirCase()
    {
        const EmailHasher hasher(m_master);
        QCOMPARE(hasher.hash(QStringLiteral(" Amira@Smile.TEST ")), hasher.hash(QStringLiteral("amira@smile.test")));
        QVERIFY(hasher.hash(QStringLiteral("amira@smile.test")) != hasher.hash(QStringLiteral("emma@smile.test")));
        QVERIFY(EmailHasher(crypto::MasterKey(bytes('n'))).hash(QStringLiteral("a@b.c")) !=
                hasher.hash(QStringLiteral("a@b.c")));
    }
};

QTEST_APPLESS_MAIN(SessionTokensTest)
#include "tst_sessiontokens.moc"
