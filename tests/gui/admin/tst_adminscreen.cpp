#include "adminbench.h"
#include "ui/admin/adminsection.h"
#include "ui/admin/editorpane.h"
#include "ui/admin/emptystate.h"
#include "ui/common/consolestyle.h"

#include <QApplication>
#include <QLineEdit>
#include <QPushButton>
#include <QTest>

using namespace clinic;
using namespace clinic::ui;
using test::AdminBench;

namespace {

contract::ProviderReply replyOf(domain::Provider provider, int version)
{
    provider.version = version;
    return {provider, {}};
}

} // namespace

/// What all sections do alike, shown by the providers'.
class TstAdminScreen final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase()
    {
        QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom));
        QApplication::setStyle(new ConsoleStyle);
    }

    void staffIsForAdmins()
    {
        AdminBench admin;
        QVERIFY(admin.screen->findChild<QWidget*>(QStringLiteral("staffSectionButton")));
        AdminBench manager(domain::Role::Manager);
        QVERIFY(!manager.screen->findChild<QWidget*>(QStringLiteral("staffSectionButton")));
        QCOMPARE(manager.accounts.staffLists.count(), 0);
    }

    void sectionsAreOneTabStopWithArrowsWithin()
    {
        AdminBench bench;
        auto& first = bench.find<QAbstractButton>("providerSectionButton");
        first.setFocus();
        QTest::keyClick(&first, Qt::Key_Down);
        QCOMPARE(QApplication::focusWidget()->objectName(), QStringLiteral("datesSectionButton"));
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Space);
        QVERIFY(bench.screen->page(AdminScreen::Dates).isVisible());
        bench.answerLists();
        bench.shown = AdminScreen::Dates;
        // From one group into the next.
        auto& last = bench.find<QAbstractButton>("staffSectionButton");
        last.setFocus();
        QTest::keyClick(&last, Qt::Key_Down);
        QCOMPARE(QApplication::focusWidget()->objectName(), QStringLiteral("auditPageButton"));
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Space);
        QVERIFY(bench.screen->page(AdminScreen::Audit).isVisible());
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
        QVERIFY(bench.screen->page(AdminScreen::Audit).isAncestorOf(QApplication::focusWidget()));
    }

    void pagesAreWalkedToTheEndAndAround()
    {
        AdminBench bench;
        for (int section = 1; section <= AdminScreen::Keys; ++section) {
            QTest::keyClick(QApplication::focusWidget(), Qt::Key_PageDown, Qt::ControlModifier);
            QVERIFY(bench.screen->page(AdminScreen::Section(section)).isVisible());
            QVERIFY(QApplication::focusWidget()->isVisible());
        }
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_PageDown, Qt::ControlModifier);
        QVERIFY(bench.screen->page(AdminScreen::Providers).isVisible());
    }

    void savesOnlyWhatWasChanged()
    {
        AdminBench bench;
        QVERIFY(!bench.find<QPushButton>("savePushButton").isEnabled());
        bench.type("providerNameLineEdit", QStringLiteral("Dr Priya Shah-Rao"));
        QVERIFY(bench.screen->isDirty());
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_S, Qt::ControlModifier);
        QCOMPARE(bench.schedule.savedProviders.count(), 1);
        contract::SaveProviderRequest request;
        request.name = QStringLiteral("Dr Priya Shah-Rao");
        request.version = 1;
        QCOMPARE(bench.schedule.savedProviders.last().provider, bench.providers.first().id);
        QCOMPARE(bench.schedule.savedProviders.last().request, request);
        // A second press while it is under way sends nothing.
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_S, Qt::ControlModifier);
        QCOMPARE(bench.schedule.savedProviders.count(), 1);
        bench.providers[0].name = *request.name;
        QVERIFY(bench.schedule.savedProviders.answerNext(replyOf(bench.providers[0], 2)));
        QVERIFY(!bench.screen->isDirty());
        QCOMPARE(bench.screen->section(AdminScreen::Providers).editor().title(), *request.name);
        QCOMPARE(bench.said, QStringList{QStringLiteral("Saved Dr Priya Shah-Rao.")});
        QVERIFY(bench.notice().isEmpty());
    }

    void discardGoesBack()
    {
        AdminBench bench;
        bench.type("providerNameLineEdit", QStringLiteral("Somebody"));
        bench.press("discardPushButton");
        QCOMPARE(bench.find<QLineEdit>("providerNameLineEdit").text(), QStringLiteral("Dr Priya Shah"));
        QVERIFY(!bench.screen->isDirty());
        QVERIFY(QApplication::focusWidget());
    }

    void arrowsWalkTheListAndTheEditorFollows()
    {
        AdminBench bench;
        RecordList& list = bench.screen->section(AdminScreen::Providers).list();
        QCOMPARE(QApplication::focusWidget(), &list);
        QTest::keyClick(&list, Qt::Key_Down);
        QCOMPARE(bench.find<QLineEdit>("providerNameLineEdit").text(), QStringLiteral("Dr Kenji Ito"));
        QCOMPARE(QApplication::focusWidget(), &list);
        QTest::keyClick(&list, Qt::Key_Return);
        QCOMPARE(QApplication::focusWidget()->objectName(), QStringLiteral("providerNameLineEdit"));
    }

    void leavingWhatIsTypedAsks_data()
    {
        QTest::addColumn<QString>("answer");
        QTest::newRow("save") << "leaveSavePushButton";
        QTest::newRow("discard") << "leaveDiscardPushButton";
        QTest::newRow("stay") << "leaveStayPushButton";
        QTest::newRow("escape") << QString();
    }

    void leavingWhatIsTypedAsks()
    {
        QFETCH(QString, answer);
        AdminBench bench;
        RecordList& list = bench.screen->section(AdminScreen::Providers).list();
        bench.type("providerNameLineEdit", QStringLiteral("Dr Shah"));
        list.setFocus();
        QTest::keyClick(&list, Qt::Key_Down);
        QVERIFY(!bench.notice().isEmpty());
        QCOMPARE(list.currentId(), QStringLiteral("11"));
        QCOMPARE(QApplication::focusWidget()->objectName(), QStringLiteral("leaveSavePushButton"));
        if (answer.isEmpty())
            QTest::keyClick(QApplication::focusWidget(), Qt::Key_Escape);
        else
            bench.press(answer.toLatin1().constData());
        QVERIFY(bench.notice().isEmpty());
        auto& name = bench.find<QLineEdit>("providerNameLineEdit");
        if (answer.startsWith(QStringLiteral("leaveSave"))) {
            bench.providers[0].name = QStringLiteral("Dr Shah");
            QVERIFY(bench.schedule.savedProviders.answerNext(replyOf(bench.providers[0], 2)));
            QCOMPARE(name.text(), QStringLiteral("Dr Kenji Ito"));
        } else if (answer.startsWith(QStringLiteral("leaveDiscard"))) {
            QCOMPARE(bench.schedule.savedProviders.count(), 0);
            QCOMPARE(name.text(), QStringLiteral("Dr Kenji Ito"));
        } else {
            QCOMPARE(name.text(), QStringLiteral("Dr Shah"));
            QCOMPARE(list.currentId(), QStringLiteral("11"));
            QCOMPARE(QApplication::focusWidget(), &name);
        }
    }

    void anotherSectionWaitsForTheAnswer()
    {
        AdminBench bench;
        bench.type("providerNameLineEdit", QStringLiteral("Dr Shah"));
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_PageDown, Qt::ControlModifier);
        QVERIFY(!bench.notice().isEmpty());
        QVERIFY(bench.screen->section(AdminScreen::Providers).isVisible());
        bench.press("leaveDiscardPushButton");
        QVERIFY(bench.screen->section(AdminScreen::Dates).isVisible());
    }

    void conflictKeepsWhatIsTypedAndTakesTheRest()
    {
        AdminBench bench;
        bench.type("providerNameLineEdit", QStringLiteral("Dr Shah"));
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_S, Qt::ControlModifier);
        bench.providers[0].speciality = QStringLiteral("Skin");
        bench.providers[0].version = 2;
        QVERIFY(bench.schedule.savedProviders.answerNext(domain::Error{.code = domain::ErrorCode::StateConflict}));
        bench.answerLists();
        QVERIFY(!bench.notice().isEmpty());
        QCOMPARE(bench.find<QLineEdit>("providerNameLineEdit").text(), QStringLiteral("Dr Shah"));
        QCOMPARE(bench.find<QLineEdit>("providerSpecialityLineEdit").text(), QStringLiteral("Skin"));
        bench.press("saveAgainPushButton");
        QCOMPARE(bench.schedule.savedProviders.count(), 2);
        QCOMPARE(bench.schedule.savedProviders.last().request.version, 2);
        QCOMPARE(bench.schedule.savedProviders.last().request.speciality, std::nullopt);
    }

    void conflictCanBeGivenUp()
    {
        AdminBench bench;
        bench.type("providerNameLineEdit", QStringLiteral("Dr Shah"));
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_S, Qt::ControlModifier);
        bench.providers[0].name = QStringLiteral("Dr P. Shah");
        bench.providers[0].version = 2;
        QVERIFY(bench.schedule.savedProviders.answerNext(domain::Error{.code = domain::ErrorCode::StateConflict}));
        bench.answerLists();
        QCOMPARE(bench.find<QLineEdit>("providerNameLineEdit").text(), QStringLiteral("Dr Shah"));
        bench.press("takeStoredPushButton");
        QCOMPARE(bench.find<QLineEdit>("providerNameLineEdit").text(), QStringLiteral("Dr P. Shah"));
        QVERIFY(!bench.screen->isDirty());
    }

    void changesOfOthersShowAtOnce()
    {
        AdminBench bench;
        bench.providers[0].name = QStringLiteral("Dr P. Shah");
        bench.providers[0].version = 2;
        bench.tellChange();
        QCOMPARE(bench.find<QLineEdit>("providerNameLineEdit").text(), QStringLiteral("Dr P. Shah"));
        QVERIFY(!bench.screen->isDirty());
        QVERIFY(bench.notice().isEmpty());
        bench.type("providerSpecialityLineEdit", QStringLiteral("Skin"));
        bench.providers[0].name = QStringLiteral("Dr Shah");
        bench.providers[0].version = 3;
        bench.tellChange();
        QCOMPARE(bench.find<QLineEdit>("providerNameLineEdit").text(), QStringLiteral("Dr Shah"));
        QCOMPARE(bench.find<QLineEdit>("providerSpecialityLineEdit").text(), QStringLiteral("Skin"));
        QVERIFY(bench.screen->isDirty());
        QVERIFY(!bench.notice().isEmpty());
    }

    void nothingIsAskedForWhileHidden()
    {
        AdminBench bench;
        bench.screen->hide();
        bench.bookings.providerLists.forget();
        bench.feed.tell({99, domain::CatalogueChanged{}});
        QCOMPARE(bench.bookings.providerLists.count(), 0);
        bench.screen->show();
        QCOMPARE(bench.bookings.providerLists.count(), 1);
    }

    void offlineKeepsTypingAndWaitsWithSaving()
    {
        AdminBench bench;
        bench.type("providerNameLineEdit", QStringLiteral("Dr Shah"));
        bench.screen->setConnection(domain::ConnectionState::Offline,
                                    QDateTime(QDate(2026, 7, 1), QTime(13, 2), Qt::UTC));
        auto* offline = bench.screen->findChild<NoticeBar*>(QStringLiteral("adminOfflineNotice"));
        QVERIFY(offline->isVisible());
        QVERIFY2(offline->title().contains(QStringLiteral("14:02")), qPrintable(offline->title()));
        QVERIFY(!bench.find<QPushButton>("savePushButton").isEnabled());
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_S, Qt::ControlModifier);
        QCOMPARE(bench.schedule.savedProviders.count(), 0);
        bench.screen->setConnection(domain::ConnectionState::Live, {});
        QVERIFY(!offline->isVisible());
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_S, Qt::ControlModifier);
        QCOMPARE(bench.schedule.savedProviders.count(), 1);
    }

    void errorKeepsTheFormAndOffersToTryAgain()
    {
        AdminBench bench;
        bench.type("providerNameLineEdit", QStringLiteral("Dr Shah"));
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_S, Qt::ControlModifier);
        QVERIFY(bench.schedule.savedProviders.answerNext(domain::Error{.code = domain::ErrorCode::Unavailable}));
        QVERIFY(!bench.notice().isEmpty());
        QCOMPARE(bench.find<QLineEdit>("providerNameLineEdit").text(), QStringLiteral("Dr Shah"));
        bench.press("saveAgainPushButton");
        QCOMPARE(bench.schedule.savedProviders.count(), 2);
    }

    void listThatDoesNotComeCanBeAskedForAgain()
    {
        AdminBench bench;
        bench.screen->showSection(AdminScreen::Resources);
        QVERIFY(bench.schedule.resourceLists.answerNext(domain::Error{.code = domain::ErrorCode::Unavailable}));
        auto* empty = bench.screen->section(AdminScreen::Resources).findChild<EmptyState*>();
        QVERIFY(empty->isVisible());
        auto* again = empty->findChild<QPushButton*>();
        again->setFocus();
        QTest::keyClick(again, Qt::Key_Return);
        bench.answerLists();
        QVERIFY(!empty->isVisible());
        QCOMPARE(bench.screen->section(AdminScreen::Resources).list().count(), 4);
    }

    void emptySectionSaysWhatBelongsThere()
    {
        AdminBench bench;
        bench.resources.clear();
        bench.open(AdminScreen::Resources);
        auto* empty = bench.screen->section(AdminScreen::Resources).findChild<EmptyState*>();
        QVERIFY(empty->isVisible());
        QVERIFY(!empty->title().isEmpty());
        auto* add = empty->findChild<QPushButton*>();
        add->setFocus();
        QTest::keyClick(add, Qt::Key_Return);
        QCOMPARE(QApplication::focusWidget()->objectName(), QStringLiteral("resourceNameLineEdit"));
        // A new one that is given up leaves the section as it was.
        bench.type("resourceNameLineEdit", QStringLiteral("Room"));
        bench.press("discardPushButton");
        QVERIFY(empty->isVisible());
    }

    void everythingReachableHasNames()
    {
        AdminBench bench;
        for (int section = 0; section <= AdminScreen::Keys; ++section) {
            bench.open(AdminScreen::Section(section));
            for (const QWidget* widget : bench.screen->findChildren<QWidget*>()) {
                if (!widget->isVisible() || !(widget->focusPolicy() & Qt::TabFocus) || widget->inherits("QScrollBar"))
                    continue;
                const auto* button = qobject_cast<const QAbstractButton*>(widget);
                const QString name = widget->accessibleName().isEmpty() && button ? button->text()
                                                                                  : widget->accessibleName();
                const bool inner = widget->parentWidget()->focusProxy() == widget || widget->parentWidget()->inherits("QComboBox");
                QVERIFY2(!name.isEmpty() || inner, qPrintable(widget->objectName() + QLatin1String(widget->metaObject()->className())));
            }
        }
    }

    void nothingIsCutAtTheSmallestWindow()
    {
        AdminBench bench(domain::Role::Admin, {1024 - 56, 640 - 80});
        for (int section = 0; section <= AdminScreen::Staff; ++section) {
            bench.open(AdminScreen::Section(section));
            QCoreApplication::processEvents();
            for (const char* name : {"savePushButton", "discardPushButton"}) {
                auto& button = bench.find<QPushButton>(name);
                const QRect place(button.mapTo(bench.screen.get(), QPoint()), button.size());
                QVERIFY2(bench.screen->rect().contains(place), name);
                QVERIFY(button.width() >= button.sizeHint().width());
            }
        }
        for (int section = AdminScreen::Audit; section <= AdminScreen::Keys; ++section) {
            bench.open(AdminScreen::Section(section));
            QCoreApplication::processEvents();
            for (const QAbstractButton* button : bench.screen->page(AdminScreen::Section(section)).findChildren<QPushButton*>()) {
                // What lies in a form may be scrolled to.
                if (!button->isVisible() || button->visibleRegion().isEmpty() || section == AdminScreen::Retention)
                    continue;
                const QRect place(button->mapTo(bench.screen.get(), QPoint()), button->size());
                QVERIFY2(bench.screen->rect().contains(place), qPrintable(button->objectName()));
                QVERIFY2(button->width() >= button->sizeHint().width(), qPrintable(button->objectName()));
            }
        }
        QCOMPARE(bench.screen->size(), QSize(1024 - 56, 640 - 80));
    }
};

QTEST_MAIN(TstAdminScreen)
#include "tst_adminscreen.moc"
