#include "transcriptsbench.h"

#include <QApplication>
#include <QLineEdit>
#include <QListView>
#include <QTest>
#include <QVBoxLayout>

namespace clinic::test {

using namespace domain;

TranscriptsBench::TranscriptsBench(Role role, const QSize& size)
    : list(sampleList())
    , calls({sampleCall()})
    , entries(sampleEntries())
{
    for (int i = 1; i < list.size(); ++i)
        calls.append(callOf(list.at(i)));
    session.staff = {StaffId(QStringLiteral("7")), QStringLiteral("Hugo Varga"), role};
    session.clinic = Clinic{ClinicId(QStringLiteral("1")), QStringLiteral("larkspur-lane"),
                            QStringLiteral("Larkspur Lane Clinic"), QStringLiteral("Europe/London")};
    window = std::make_unique<QWidget>();
    auto* layout = new QVBoxLayout(window.get());
    layout->setContentsMargins(0, 0, 0, 0);
    screen = new ui::TranscriptsScreen(ui::TranscriptsPorts{api, audit, feed}, session, clock, window.get());
    layout->addWidget(screen);
    QObject::connect(screen, &ui::TranscriptsScreen::statusMessage, screen,
                     [this](const QString&, const QString& sentence) { said.append(sentence); });
    window->resize(size);
    window->show();
    activate();
    answer();
    screen->setFocus();
}

TranscriptsBench::~TranscriptsBench()
{
    // What it says on its way out is still heard.
    window.reset();
}

void TranscriptsBench::answer()
{
    bool any = true;
    while (any) {
        any = api.lists.answerNext(contract::CallList{list, {}, int(list.size()), 0});
        if (api.calls.waiting() > 0) {
            const CallId id = api.calls.requests().at(api.calls.count() - api.calls.waiting());
            const auto found = std::find_if(calls.begin(), calls.end(),
                                            [&id](const Call& call) { return call.summary.id == id; });
            any = api.calls.answerNext(contract::CallReply{*found}) || any;
        }
        any = audit.lists.answerNext(contract::AuditList{entries, {}}) || any;
    }
    QCoreApplication::processEvents();
}

void TranscriptsBench::activate()
{
    window->activateWindow();
    if (!QTest::qWaitForWindowActive(window.get()))
        qWarning("The window does not become active.");
}

void TranscriptsBench::openSample()
{
    auto& calls_ = find<QListView>("callListView");
    calls_.setFocus();
    calls_.setCurrentIndex(calls_.model()->index(0, 0));
    QTest::keyClick(&calls_, Qt::Key_Return);
    answer();
}

void TranscriptsBench::reveal()
{
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_R, Qt::ControlModifier);
    QTest::keyClicks(&find<QLineEdit>("revealReasonLineEdit"), QStringLiteral("Caller asks what was noted"));
    QTest::keyClicks(&find<QLineEdit>("revealPasswordLineEdit"), QStringLiteral("quiet-harbour"));
    QTest::keyClick(&find<QLineEdit>("revealPasswordLineEdit"), Qt::Key_Return);
    api.reveals.answerNext(contract::RevealedCall{spokenTurns(), clock.now().addSecs(300)});
    activate();
    answer();
}

void TranscriptsBench::key(int key, Qt::KeyboardModifiers modifiers, int times)
{
    for (int i = 0; i < times; ++i)
        QTest::keyClick(QApplication::focusWidget(), Qt::Key(key), modifiers);
}

void TranscriptsBench::caretAt(const QString& words)
{
    key(Qt::Key_Home, Qt::ControlModifier);
    const QList<CallTurn>& turns = calls.first().turns;
    for (const CallTurn& turn : turns) {
        const qsizetype at = turn.text.indexOf(words);
        if (at >= 0) {
            int steps = int(at);
            // A chip is one step.
            for (const Redaction& one : turn.redactions) {
                if (one.end <= at)
                    steps -= one.end - one.start - 1;
            }
            key(Qt::Key_Right, Qt::NoModifier, steps);
            return;
        }
        int length = int(turn.text.size());
        for (const Redaction& one : turn.redactions)
            length -= one.end - one.start - 1;
        key(Qt::Key_Right, Qt::NoModifier, length + 1);
    }
}

} // namespace clinic::test
