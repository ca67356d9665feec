#include "installation.h"

#include "crypto/digest.h"

#include <QTest>

using namespace clinic;
using domain::ErrorCode;

class SessionsTest final : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<test::Installation> m_installation;
    test::Installation& at() { return *m_installation; }

    /// Whether a command in this session's name is let through.
    ErrorCode codeOfCommand(const contract::Session& session)
    {
        const auto listed = at().clinics.listStaff(at().database(), at().as(session));
        return listed ? ErrorCode::Offline : listed.error().code;
    }
    static constexpr ErrorCode letThrough = ErrorCode::Offline;

    int count(const QString& sql, const QVariantList& values = {})
    {
        const auto rows = at().superuser().run("count", sql, values);
        return rows ? rows->value(0).value(0).toInt() : -1;
    }

private Q_SLOTS:
    void init()
    {
        m_installation = std::make_unique<test::Installation>();
        (void)at().addClinic(QStringLiteral("one"));
    }

    void logInTellsWhoAndWhere()
    {
        const auto session = at().logIn(QStringLiteral(" Admin@One.Test"));
        QVERIFY(session.ok());
        QCOMPARE(session->expiresInSeconds, 900);
        QCOMPARE(session->staff.name, QStringLiteral("Amira Shah"));
        QCOMPARE(session->staff.role, domain::Role::Admin);
        QVERIFY(session->clinic);
        QCOMPARE(session->clinic->slug, QStringLiteral("one"));
        QCOMPARE(session->clinic->timeZone, QStringLiteral("Europe/London"));

        const auto actor = at().sessions.verify(session->accessToken.toLatin1());
        QVERIFY(actor.ok());
        QCOMPARE(actor->id, session->staff.id.text());
        QCOMPARE(actor->clinic, session->clinic->id.key());
        QCOMPARE(codeOfCommand(*session), letThrough);
    }

    void wrongPasswordsCountAndPause()
    {
        const QString email = QStringLiteral("admin@one.test");
        for (int left = 4; left >= 0; --left) {
            const auto refused = at().logIn(email, QStringLiteral("wrong-password"));
            QVERIFY(!refused.ok());
            QCOMPARE(refused.error().code, ErrorCode::Unauthenticated);
            QCOMPARE(refused.error().triesLeft, std::optional<int>(left));
        }
        const auto paused = at().logIn(email);
        QVERIFY(!paused.ok());
        QCOMPARE(paused.error().code, ErrorCode::RateLimited);
        QVERIFY(paused.error().retryAfterSeconds.value_or(0) > 800);
        QVERIFY(*paused.error().retryAfterSeconds <= 901);
    }

    void aRightPasswordForgivesTheWrongOnes()
    {
        const QString email = QStringLiteral("admin@one.test");
        QCOMPARE(at().logIn(email, QStringLiteral("wrong-password")).error().triesLeft, std::optional<int>(4));
        QVERIFY(at().logIn(email).ok());
        QCOMPARE(at().logIn(email, QStringLiteral("wrong-password")).error().triesLeft, std::optional<int>(4));
    }

    void unknownAddressesLookTheSame()
    {
        const auto known = at().logIn(QStringLiteral("admin@one.test"), QStringLiteral("wrong-password"));
        const auto unknown = at().logIn(QStringLiteral("nobody@one.test"), QStringLiteral("wrong-password"));
        QCOMPARE(unknown.error(), known.error());
        for (int i = 0; i < 4; ++i)
            (void)at().logIn(QStringLiteral("nobody@one.test"), QStringLiteral("wrong-password"));
        QCOMPARE(at().logIn(QStringLiteral("nobody@one.test")).error().code, ErrorCode::RateLimited);
    }

    void refreshRotates()
    {
        const auto first = at().logIn(QStringLiteral("admin@one.test"));
        const auto second = at().sessions.refresh(at().database(), {first->refreshToken});
        QVERIFY(second.ok());
        QVERIFY(second->refreshToken != first->refreshToken);
        QCOMPARE(second->staff, first->staff);
        QCOMPARE(second->clinic, first->clinic);
        QCOMPARE(codeOfCommand(*second), letThrough);
        QVERIFY(at().sessions.refresh(at().database(), {second->refreshToken}).ok());
    }

    void aRefreshTokenUsedTwiceEndsTheSession()
    {
        const auto first = at().logIn(QStringLiteral("admin@one.test"));
        const auto second = at().sessions.refresh(at().database(), {first->refreshToken});
        const auto stolen = at().sessions.refresh(at().database(), {first->refreshToken});
        QCOMPARE(stolen.error().code, ErrorCode::Unauthenticated);
        QCOMPARE(at().sessions.refresh(at().database(), {second->refreshToken}).error().code,
                 ErrorCode::Unauthenticated);
        QCOMPARE(codeOfCommand(*first), ErrorCode::Unauthenticated);
        QCOMPARE(codeOfCommand(*second), ErrorCode::Unauthenticated);
    }

    void logOutEndsThisSessionAlone()
    {
        const auto one = at().logIn(QStringLiteral("admin@one.test"));
        const auto other = at().logIn(QStringLiteral("admin@one.test"));
        QVERIFY(at().sessions.logOut(at().database(), at().as(*one).actor).ok());
        QCOMPARE(codeOfCommand(*one), ErrorCode::Unauthenticated);
        QCOMPARE(at().sessions.refresh(at().database(), {one->refreshToken}).error().code, ErrorCode::Unauthenticated);
        QCOMPARE(codeOfCommand(*other), letThrough);
    }

    void unknownRefreshTokensAreRefused()
    {
        for (const char* token : {"", "nonsense", "\xc3\xa9"})
            QCOMPARE(at().sessions.refresh(at().database(), {QString::fromUtf8(token)}).error().code,
                     ErrorCode::Unauthenticated);
    }

    void disabledPeopleAreOutAtOnce()
    {
        const auto admin = at().logIn(QStringLiteral("admin@one.test"));
        const auto emma = at().clinics.addStaff(at().database(), at().as(*admin),
                                                {QStringLiteral("Emma Clarke"),
                                                 QStringLiteral("emma@one.test"),
                                                 test::Installation::password(),
                                                 domain::Role::Admin,
                                                 {}});
        QVERIFY(emma.ok());
        const auto session = at().logIn(QStringLiteral("emma@one.test"));
        QCOMPARE(codeOfCommand(*session), letThrough);
        QVERIFY(at().clinics.changeStaff(at().database(), at().as(*admin), emma->staff.id, {.disabled = true}).ok());
        QCOMPARE(codeOfCommand(*session), ErrorCode::Unauthenticated);
        QCOMPARE(at().sessions.refresh(at().database(), {session->refreshToken}).error().code,
                 ErrorCode::Unauthenticated);
        QCOMPARE(at().logIn(QStringLiteral("emma@one.test")).error().code, ErrorCode::Unauthenticated);
    }

    void theSessionTellsTheClinicsSettings()
    {
        const auto session = at().logIn(QStringLiteral("admin@one.test"));
        QCOMPARE(session->clinic->gridMinutes, 15);
        QCOMPARE(session->clinic->idleLockMinutes, 10);
        QCOMPARE(session->clinic->version, 1);
        QVERIFY(at().superuser().run("test", QStringLiteral("UPDATE callwaiting.clinics SET grid_minutes = 5, idle_lock_minutes = 0 "
                                                            "WHERE slug = 'one'")).ok());
        const auto later = at().sessions.refresh(at().database(), {session->refreshToken});
        QCOMPARE(later->clinic->gridMinutes, 5);
        QCOMPARE(later->clinic->idleLockMinutes, 0);
    }

    void theOwnPasswordAsksForTheCurrentOne()
    {
        const auto here = at().logIn(QStringLiteral("admin@one.test"));
        const auto elsewhere = at().logIn(QStringLiteral("admin@one.test"));
        const QString fresh = QStringLiteral("ten-chars!");
        const auto change = [&](const contract::Session& who, const QString& current, const QString& next) {
            return at().sessions.changePassword(at().database(), at().as(who), {current, next});
        };
        const auto wrong = change(*here, QStringLiteral("guess"), fresh);
        QCOMPARE(wrong.error().code, ErrorCode::InvalidRequest);
        QCOMPARE(wrong.error().fields.constFirst().pointer, QStringLiteral("/current_password"));
        QCOMPARE(wrong.error().triesLeft, 4);
        const auto tooShort = change(*here, test::Installation::password(), QStringLiteral("nine-char"));
        QCOMPARE(tooShort.error().fields.constFirst().pointer, QStringLiteral("/new_password"));

        QVERIFY(change(*here, test::Installation::password(), fresh).ok());
        QCOMPARE(codeOfCommand(*here), letThrough);
        QCOMPARE(codeOfCommand(*elsewhere), ErrorCode::Unauthenticated);
        QVERIFY(at().sessions.refresh(at().database(), {here->refreshToken}).ok());
        QVERIFY(!at().logIn(QStringLiteral("admin@one.test")).ok());
        QVERIFY(at().logIn(QStringLiteral("admin@one.test"), fresh).ok());
        QCOMPARE(change(*elsewhere, fresh, fresh).error().code, ErrorCode::Unauthenticated);
        const auto local = at().sessions.changePassword(at().database(), at().asOperator(), {fresh, fresh});
        QCOMPARE(local.error().code, ErrorCode::Forbidden);
    }

    /// Guessing goes no faster with a stolen session, and counts together with wrong log-ins.
    void guessingTheCurrentPasswordPauses()
    {
        const auto session = at().logIn(QStringLiteral("admin@one.test"));
        const QString next = QStringLiteral("another-password");
        const auto guess = [&] {
            return at().sessions.changePassword(at().database(), at().as(*session), {QStringLiteral("guess"), next}).error();
        };
        for (int i = 0; i < 3; ++i)
            QCOMPARE(guess().code, ErrorCode::InvalidRequest);
        (void)at().logIn(QStringLiteral("admin@one.test"), QStringLiteral("guess"));
        QVERIFY(guess().retryAfterSeconds > 0);
        QCOMPARE(guess().code, ErrorCode::RateLimited);
        QCOMPARE(at().logIn(QStringLiteral("admin@one.test")).error().code, ErrorCode::RateLimited);
        QCOMPARE(at().sessions.changePassword(at().database(), at().as(*session), {test::Installation::password(), next}).error().code,
                 ErrorCode::RateLimited);
    }

    void samePersonInTwoClinicsGetsIntoTheRightOne()
    {
        auto request = test::Installation::request(QStringLiteral("two"));
        request.adminEmail = QStringLiteral("admin@one.test");
        request.adminPassword = QStringLiteral("another password");
        QVERIFY(at().clinics.addClinic(at().database(), at().asOperator(), request).ok());
        QCOMPARE(at().logIn(QStringLiteral("admin@one.test"))->clinic->slug, QStringLiteral("one"));
        QCOMPARE(at().logIn(QStringLiteral("admin@one.test"), QStringLiteral("another password"))->clinic->slug,
                 QStringLiteral("two"));
    }

    void theDatabaseKeepsNoSecret()
    {
        const auto session = at().logIn(QStringLiteral("admin@one.test"));
        const QByteArray token = session->refreshToken.toLatin1();
        QCOMPARE(count(QStringLiteral("SELECT count(*) FROM callwaiting.refresh_tokens WHERE token_hash = ?"),
                       {crypto::sha256(token)}),
                 1);
        QCOMPARE(
            count(QStringLiteral("SELECT count(*) FROM callwaiting.staff WHERE password_hash LIKE '%demo-password%'")),
            0);
        QCOMPARE(count(QStringLiteral("SELECT count(*) FROM callwaiting.staff WHERE password_hash LIKE '$scrypt$%'")),
                 1);
    }

    void passesAndRefusalsAreOnRecord()
    {
        QVERIFY(at().logIn(QStringLiteral("admin@one.test")).ok());
        (void)at().logIn(QStringLiteral("admin@one.test"), QStringLiteral("wrong-password"));
        const QString sql =
            QStringLiteral("SELECT count(*) FROM callwaiting.audit_entries WHERE clinic_id = ? AND action = ?");
        QCOMPARE(count(sql, {1, QStringLiteral("session.open")}), 1);
        QCOMPARE(count(sql, {0, QStringLiteral("session.refused")}), 1);
    }
};

QTEST_GUILESS_MAIN(SessionsTest)
#include "tst_sessions.moc"
