#include "transcriptsbench.h"
#include "ui/common/consolestyle.h"
#include "ui/common/fonts.h"
#include "ui/common/tokens.h"

#include <QApplication>
#include <QDialog>
#include <QLineEdit>
#include <QPushButton>
#include <QTest>
#include <QTranslator>

#include <cstdio>

using namespace clinic;

namespace {

/// Every text two fifths longer, as Spanish or German may be.
class LongWords final : public QTranslator
{
public:
    using QTranslator::QTranslator;
    [[nodiscard]] bool isEmpty() const override { return false; }
    [[nodiscard]] QString translate(const char*, const char* text, const char*, int) const override
    {
        const QString words = QString::fromUtf8(text);
        if (words.contains(QLatin1String("MMM")))
            return {};
        QString longer = words;
        for (int i = 0; longer.size() < words.size() * 7 / 5; ++i)
            longer.append(QLatin1Char("e n a r o s "[i % 12]));
        return longer;
    }
};

struct Look
{
    QString name;
    bool dark = false;
    QSize size{1368, 820};
};

void shoot(QWidget& widget, const QString& directory, const char* name, const Look& look)
{
    QTest::qWait(60);
    const QString path = QStringLiteral("%1/transcripts-%2-%3.png").arg(directory, QLatin1String(name), look.name);
    widget.grab().save(path);
    std::printf("%s\n", qPrintable(path));
}

void shootAll(const QString& directory, const Look& look, bool states)
{
    QApplication::setPalette((look.dark ? ui::Tokens::dark() : ui::Tokens::light()).palette());
    test::TranscriptsBench bench(domain::Role::Admin, look.size);
    QWidget& window = *bench.window;
    shoot(window, directory, "choose", look);
    bench.openSample();
    auto& search = bench.find<QLineEdit>("callSearchLineEdit");
    search.setText(QStringLiteral("afternoon"));
    QTest::qWait(300);
    bench.answer();
    bench.view().setFocus();
    bench.key(Qt::Key_C, Qt::NoModifier, 5);
    shoot(window, directory, "chip", look);
    if (!states)
        return;
    bench.key(Qt::Key_N);
    shoot(window, directory, "unmask", look);
    bench.key(Qt::Key_Escape);
    search.clear();
    QTest::qWait(300);
    bench.answer();
    bench.view().setFocus();
    bench.caretAt(QStringLiteral("Wren"));
    bench.key(Qt::Key_Right, Qt::ShiftModifier, 4);
    shoot(window, directory, "marked", look);
    bench.key(Qt::Key_M);
    if (QWidget* menu = QApplication::activePopupWidget()) {
        shoot(*menu, directory, "labels", look);
        QTest::keyClick(menu, Qt::Key_Return);
    }
    domain::Call corrected = bench.calls.first();
    corrected.summary.version = 2;
    bench.api.corrections.answerNext(contract::CorrectionReply{corrected, test::sampleSimilar()});
    bench.answer();
    shoot(window, directory, "similar", look);
    bench.key(Qt::Key_Escape);
    bench.view().setFocus();
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_R, Qt::ControlModifier);
    shoot(*bench.window->findChild<QDialog*>(QStringLiteral("revealDialog")), directory, "reveal-ask", look);
    bench.window->findChild<QDialog*>(QStringLiteral("revealDialog"))->reject();
    QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    bench.activate();
    bench.view().setFocus();
    bench.reveal();
    shoot(window, directory, "revealed", look);
    bench.key(Qt::Key_Escape);
    bench.feed.goOffline(QDateTime(QDate(2026, 11, 17), QTime(11, 2), Qt::UTC));
    bench.screen->setConnection(domain::ConnectionState::Offline, bench.feed.offlineSince());
    shoot(window, directory, "offline", look);

    test::TranscriptsBench manager(domain::Role::Manager, look.size);
    manager.openSample();
    shoot(*manager.window, directory, "manager", look);
    search.setText(QStringLiteral("xyz"));
    auto& other = manager.find<QLineEdit>("callSearchLineEdit");
    other.setText(QStringLiteral("nothing like it"));
    QTest::qWait(300);
    manager.list.clear();
    manager.answer();
    shoot(*manager.window, directory, "none", look);
}

} // namespace

int main(int argc, char** argv)
{
    qputenv("QT_QPA_PLATFORM", "offscreen");
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom));
    QApplication application(argc, argv);
    QApplication::setStyle(new ui::ConsoleStyle);
    QApplication::setFont(ui::fonts::application());
    if (argc < 2) {
        std::fprintf(stderr, "usage: shot_transcripts DIRECTORY\n");
        return 2;
    }
    const QString directory = QString::fromLocal8Bit(argv[1]);
    shootAll(directory, {QStringLiteral("light")}, true);
    shootAll(directory, {QStringLiteral("dark"), true}, true);
    shootAll(directory, {QStringLiteral("1280"), false, {1224, 640}}, false);
    shootAll(directory, {QStringLiteral("1024"), false, {968, 560}}, false);
    LongWords words;
    QApplication::installTranslator(&words);
    shootAll(directory, {QStringLiteral("long"), false, {1224, 640}}, false);
    QApplication::removeTranslator(&words);
    QGuiApplication::setLayoutDirection(Qt::RightToLeft);
    shootAll(directory, {QStringLiteral("rtl")}, true);
    return 0;
}
