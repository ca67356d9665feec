#include "ui/common/consolestyle.h"
#include "ui/common/fieldnote.h"
#include "ui/common/labeledfield.h"
#include "ui/shell/signinpage.h"

#include <QApplication>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>

using namespace clinic;
using namespace clinic::ui;

class TstSignInPage final : public QObject
{
    Q_OBJECT

    struct Opened
    {
        SignInPage page;
        QLineEdit* email = page.findChild<QLineEdit*>(QStringLiteral("emailLineEdit"));
        QLineEdit* password = page.findChild<QLineEdit*>(QStringLiteral("passwordLineEdit"));
        QToolButton* eye = page.findChild<QToolButton*>(QStringLiteral("passwordLineEditEyeToolButton"));
        QPushButton* signIn = page.findChild<QPushButton*>(QStringLiteral("signInPushButton"));
        FieldNote* note = page.findChild<FieldNote*>(QStringLiteral("signInNote"));
        QSignalSpy asked{&page, &SignInPage::signInRequested};

        Opened()
        {
            page.resize(1024, 640);
            page.show();
            page.activateWindow();
            if (!QTest::qWaitForWindowActive(&page))
                qFatal("The page does not become active.");
        }

        void type(const QString& mail, const QString& secret)
        {
            QTest::keyClicks(email, mail);
            QTest::keyClick(email, Qt::Key_Tab);
            QTest::keyClicks(QApplication::focusWidget(), secret);
        }
    };

private Q_SLOTS:
    void initTestCase() { QApplication::setStyle(new ConsoleStyle); }

    void keyboardAloneSignsIn()
    {
        Opened one;
        QCOMPARE(QApplication::focusWidget(), one.email);
        one.type(QStringLiteral(" rosa@larkspur.example "), QStringLiteral("quiet-harbour"));
        QTest::keyClick(one.password, Qt::Key_Return);
        QCOMPARE(one.asked.size(), 1);
        QCOMPARE(one.asked.at(0).at(0).toString(), QStringLiteral("rosa@larkspur.example"));
        QCOMPARE(one.asked.at(0).at(1).toString(), QStringLiteral("quiet-harbour"));
        QVERIFY(!one.signIn->isEnabled());
        QTest::keyClick(one.password, Qt::Key_Return);
        QCOMPARE(one.asked.size(), 1);
    }

    void tabGoesFromTopToBottom()
    {
        Opened one;
        QList<QWidget*> visited{QApplication::focusWidget()};
        for (int i = 0; i < 4; ++i) {
            QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
            visited.append(QApplication::focusWidget());
        }
        auto* elsewhere = one.page.findChild<QWidget*>(QStringLiteral("otherPlacePushButton"));
        QCOMPARE(visited, (QList<QWidget*>{one.email, one.password, one.eye, one.signIn, elsewhere}));
    }

    void missingFieldsAreNamed()
    {
        Opened one;
        QTest::keyClick(one.email, Qt::Key_Return);
        QCOMPARE(one.asked.size(), 0);
        QCOMPARE(one.email->accessibleDescription(), QStringLiteral("Your e-mail address is missing."));
        QCOMPARE(one.password->accessibleDescription(), QStringLiteral("Your password is missing."));
        QTest::keyClicks(one.email, QStringLiteral("r"));
        QVERIFY(one.email->accessibleDescription().isEmpty());
    }

    void wrongPasswordCountsTheTries()
    {
        Opened one;
        one.type(QStringLiteral("rosa@larkspur.example"), QStringLiteral("wrong"));
        QTest::keyClick(one.password, Qt::Key_Return);
        domain::Error wrong{.code = domain::ErrorCode::Unauthenticated};
        wrong.triesLeft = 3;
        one.page.showFailure(wrong);
        QCOMPARE(one.note->text(),
                 QStringLiteral("Wrong e-mail or password. 3 tries left, then a pause of 15 minutes."));
        QVERIFY(one.note->isVisible());
        QVERIFY(one.password->text().isEmpty());
        QCOMPARE(one.email->text(), QStringLiteral("rosa@larkspur.example"));
        QCOMPARE(QApplication::focusWidget(), one.password);
        QVERIFY(one.signIn->isEnabled());
    }

    void pauseEndsByItself()
    {
        Opened one;
        one.type(QStringLiteral("rosa@larkspur.example"), QStringLiteral("wrong"));
        QTest::keyClick(one.password, Qt::Key_Return);
        domain::Error pause{.code = domain::ErrorCode::RateLimited};
        pause.retryAfterSeconds = 2;
        one.page.showFailure(pause);
        QVERIFY(one.note->text().startsWith(QStringLiteral("Too many wrong tries.")));
        QVERIFY(!one.signIn->isEnabled());
        QTest::keyClicks(one.password, QStringLiteral("quiet-harbour"));
        QTest::keyClick(one.password, Qt::Key_Return);
        QCOMPARE(one.asked.size(), 1);
        QTRY_VERIFY(one.signIn->isEnabled());
        QVERIFY(one.note->text().isEmpty());
        QTest::keyClick(one.password, Qt::Key_Return);
        QCOMPARE(one.asked.size(), 2);
    }

    void eyeShowsAndHidesByKeyboard()
    {
        Opened one;
        QTest::keyClicks(one.password, QStringLiteral("quiet"));
        QCOMPARE(one.password->echoMode(), QLineEdit::Password);
        QTest::keyClick(one.eye, Qt::Key_Space);
        QCOMPARE(one.password->echoMode(), QLineEdit::Normal);
        QCOMPARE(one.eye->accessibleName(), QStringLiteral("Hide the password"));
        one.page.reset();
        QCOMPARE(one.password->echoMode(), QLineEdit::Password);
    }

    void capsLockIsNoticed()
    {
        Opened one;
        auto* field = qobject_cast<LabeledField*>(one.password->parentWidget());
        const auto says = [field] {
            for (const QLabel* label : field->findChildren<QLabel*>()) {
                if (label->text() == QStringLiteral("Caps Lock is on"))
                    return true;
            }
            return false;
        };
        QTest::keyClick(one.password, 'A', Qt::ShiftModifier);
        QVERIFY(!says());
        QTest::sendKeyEvent(QTest::Click, one.password, Qt::Key_B, QStringLiteral("B"), Qt::NoModifier);
        QVERIFY(says());
        QTest::sendKeyEvent(QTest::Click, one.password, Qt::Key_B, QStringLiteral("b"), Qt::NoModifier);
        QVERIFY(!says());
    }

    void nothingReachableIsWithoutAName()
    {
        Opened one;
        for (const QWidget* widget : one.page.findChildren<QWidget*>()) {
            if (!(widget->focusPolicy() & Qt::TabFocus))
                continue;
            QVERIFY2(!widget->objectName().isEmpty(), widget->metaObject()->className());
            const auto* button = qobject_cast<const QAbstractButton*>(widget);
            QVERIFY2(!widget->accessibleName().isEmpty() || (button && !button->text().isEmpty()),
                     qPrintable(widget->objectName()));
        }
    }
};

QTEST_MAIN(TstSignInPage)
#include "tst_signinpage.moc"
