#include "shellbench.h"
#include "ui/common/actionbutton.h"
#include "ui/common/avatar.h"
#include "ui/common/chip.h"
#include "ui/common/consolestyle.h"
#include "ui/common/errorwords.h"
#include "ui/common/focusring.h"
#include "ui/common/icons.h"
#include "ui/common/tokens.h"

#include <QApplication>
#include <QCheckBox>
#include <QComboBox>
#include <QDirIterator>
#include <QFocusFrame>
#include <QLineEdit>
#include <QPainter>
#include <QSet>
#include <QTest>
#include <QVBoxLayout>

#include <cmath>

using namespace clinic;
using namespace clinic::ui;

namespace {

double channel(double value)
{
    return value <= 0.03928 ? value / 12.92 : std::pow((value + 0.055) / 1.055, 2.4);
}

double luminance(const QColor& color)
{
    return 0.2126 * channel(color.redF()) + 0.7152 * channel(color.greenF()) + 0.0722 * channel(color.blueF());
}

/// WCAG 2.1.
double contrast(const QColor& one, const QColor& other)
{
    const double light = std::max(luminance(one), luminance(other));
    const double dark = std::min(luminance(one), luminance(other));
    return (light + 0.05) / (dark + 0.05);
}

const QList<domain::ErrorCode> everyCode{
    domain::ErrorCode::InvalidRequest,
    domain::ErrorCode::Unauthenticated,
    domain::ErrorCode::Forbidden,
    domain::ErrorCode::NotFound,
    domain::ErrorCode::MethodNotAllowed,
    domain::ErrorCode::SlotTaken,
    domain::ErrorCode::HoldExpired,
    domain::ErrorCode::StateConflict,
    domain::ErrorCode::IdempotencyMismatch,
    domain::ErrorCode::TooLarge,
    domain::ErrorCode::UnsupportedMediaType,
    domain::ErrorCode::RateLimited,
    domain::ErrorCode::HeadersTooLarge,
    domain::ErrorCode::Unavailable,
    domain::ErrorCode::OutcomeUnknown,
    domain::ErrorCode::Internal,
    domain::ErrorCode::Offline,
    domain::ErrorCode::ProtocolViolation,
};

bool drawsSomething(const QString& iconName)
{
    QImage image(48, 48, QImage::Format_ARGB32_Premultiplied);
    image.fill(Qt::transparent);
    QPainter painter(&image);
    paintIcon(painter, QRectF(0, 0, 48, 48), iconName, Qt::red);
    painter.end();
    int inked = 0;
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x)
            inked += qAlpha(image.pixel(x, y)) > 128 && qRed(image.pixel(x, y)) > 128 ? 1 : 0;
    }
    return inked > 4;
}

} // namespace

class TstCommon final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { QApplication::setStyle(new ConsoleStyle); }

    void textIsReadableInBothThemes()
    {
        for (const Tokens* tokens : {&Tokens::light(), &Tokens::dark()}) {
            for (const QColor& ground :
                 {tokens->window, tokens->surface, tokens->surfaceRaised, tokens->surfaceSunken}) {
                QVERIFY(contrast(tokens->text, ground) >= 4.5);
                QVERIFY(contrast(tokens->textMuted, ground) >= 4.5);
            }
            QVERIFY(contrast(tokens->accentText, tokens->accent) >= 4.5);
            QVERIFY(contrast(tokens->focus, tokens->window) >= 3.0);
            QVERIFY(contrast(tokens->lineStrong, tokens->surface) >= 3.0);
            for (const BlockStyle* block : {&tokens->free, &tokens->heldMine, &tokens->heldOther, &tokens->booked,
                                            &tokens->arrived, &tokens->inProgress, &tokens->completed, &tokens->noShow,
                                            &tokens->cancelled, &tokens->blocked, &tokens->overbooked})
                QVERIFY(contrast(block->text, block->fill) >= 4.5);
        }
    }

    void paletteTellsItsTheme()
    {
        QVERIFY(Tokens::of(Tokens::dark().palette()).isDark());
        QVERIFY(!Tokens::of(Tokens::light().palette()).isDark());
    }

    void everyErrorHasItsOwnWords()
    {
        QSet<QString> titles;
        for (const domain::ErrorCode code : everyCode) {
            const ErrorText text = ErrorWords::of({.code = code});
            QVERIFY2(!text.title.isEmpty() && !text.words.isEmpty(), qPrintable(QString::number(int(code))));
            QVERIFY2(text.words.endsWith(QLatin1Char('.')), qPrintable(text.words));
            QVERIFY2(!text.words.contains(QLatin1Char('!')), qPrintable(text.words));
            QVERIFY(!ErrorWords::ofSignIn({.code = code}).isEmpty());
            titles.insert(text.title);
        }
        // The four that only a wrong client or service can cause share theirs.
        QCOMPARE(titles.size(), everyCode.size() - 3);
    }

    void everyIconIsDrawn()
    {
        QVERIFY(drawsSomething(QStringLiteral("check")));
        int seen = 0;
        for (QDirIterator files(QStringLiteral(":/icons")); files.hasNext(); ++seen) {
            files.next();
            QVERIFY2(drawsSomething(files.fileInfo().baseName()), qPrintable(files.fileName()));
        }
        QVERIFY(seen > 40);
    }

    void iconFollowsTheThemeByItself()
    {
        const QPalette before = QApplication::palette();
        const QIcon made = icon(QStringLiteral("check"));
        QApplication::setPalette(Tokens::dark().palette());
        const QImage dark = made.pixmap(32, 32).toImage();
        QApplication::setPalette(Tokens::light().palette());
        const QImage light = made.pixmap(32, 32).toImage();
        QApplication::setPalette(before);
        QVERIFY(dark != light);
    }

    void controlsAreTallEnoughToHit()
    {
        QLineEdit edit;
        QComboBox combo;
        QPushButton button(QStringLiteral("Release"));
        QCheckBox check(QStringLiteral("Text a confirmation"));
        for (const QWidget* control : QList<const QWidget*>{&edit, &combo, &button, &check})
            QVERIFY2(control->sizeHint().height() >= 32, control->metaObject()->className());
        QVERIFY(PrimaryButton(QStringLiteral("Confirm"), QStringLiteral("confirmPushButton")).sizeHint().height() >=
                40);
    }

    void controlsGrowWithTheText()
    {
        QPushButton button(QStringLiteral("Release"));
        QFont large = button.font();
        large.setPixelSize(26);
        button.setFont(large);
        QVERIFY(button.sizeHint().height() >= QFontMetrics(large).height() + 8);
    }

    void ringFollowsTheFocus()
    {
        QWidget window;
        auto* column = new QVBoxLayout(&window);
        auto* edit = new QLineEdit(&window);
        auto* button = new ActionButton(ControlKind::Primary, QStringLiteral("Confirm"),
                                        QStringLiteral("confirmPushButton"), &window);
        column->addWidget(edit);
        column->addWidget(button);
        window.show();
        window.activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(&window));
        for (QWidget* control : QList<QWidget*>{button, edit}) {
            control->setFocus();
            const auto* ring = window.findChild<QFocusFrame*>();
            QVERIFY(ring && ring->isVisible());
            QCOMPARE(ring->widget(), control);
            // Two pixels of ring and one of gap, outside the control.
            QCOMPARE(ring->geometry(), control->geometry().adjusted(-3, -3, 3, 3));
        }
    }

    void enterPressesTheButtonWithTheFocus()
    {
        ActionButton button(ControlKind::Secondary, QStringLiteral("Release"), QStringLiteral("releasePushButton"));
        int pressed = 0;
        connect(&button, &QPushButton::clicked, this, [&pressed] { ++pressed; });
        QTest::keyClick(&button, Qt::Key_Return);
        QTest::keyClick(&button, Qt::Key_Space);
        QCOMPARE(pressed, 2);
    }

    void chipIsReadAloud()
    {
        Chip chip;
        chip.setState(Severity::Critical, QStringLiteral("wifi-off"), QStringLiteral("Offline since 14:02"));
        QCOMPARE(chip.accessibleName(), QStringLiteral("Offline since 14:02"));
    }

    void initialsLeaveTitlesOut()
    {
        QCOMPARE(initialsOf(QStringLiteral("Rosa Menzies")), QStringLiteral("RM"));
        QCOMPARE(initialsOf(QStringLiteral("Dr Priya Anand Shah")), QStringLiteral("PS"));
        QCOMPARE(initialsOf(QStringLiteral("Voxanne")), QStringLiteral("V"));
        QCOMPARE(initialsOf(QString()), QString());
    }

    void themeChangesLiveAndIsRemembered()
    {
        QTemporaryDir directory;
        QSettings settings(directory.filePath(QStringLiteral("console.ini")), QSettings::IniFormat);
        test::FakeDesktop desktop;
        {
            ThemeController themes(settings, desktop);
            QWidget widget;
            QVERIFY(!Tokens::of(widget.palette()).isDark());
            desktop.setDark(true);
            QTRY_VERIFY(Tokens::of(widget.palette()).isDark());
            themes.setTheme(Theme::Light);
            QTRY_VERIFY(!Tokens::of(widget.palette()).isDark());
        }
        const ThemeController again(settings, desktop);
        QCOMPARE(again.theme(), Theme::Light);
        QVERIFY(!again.isDark());
    }
};

QTEST_MAIN(TstCommon)
#include "tst_common.moc"
