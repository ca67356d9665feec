#pragma once

#include "samplecalls.h"
#include "support/fakes/fakeauditapi.h"
#include "support/fakes/fakecallapi.h"
#include "support/fakes/fakeclock.h"
#include "support/fakes/fakeeventfeed.h"
#include "ui/transcripts/transcriptsscreen.h"
#include "ui/transcripts/transcriptview.h"

#include <memory>

namespace clinic::test {

/// The transcripts of an invented clinic over fake ports.
class TranscriptsBench final
{
public:
    explicit TranscriptsBench(domain::Role role = domain::Role::Admin, const QSize& size = {1368, 820});
    ~TranscriptsBench();

    /// Answers lists, calls and audits that were asked for, as the clinic is now.
    void answer();
    /// Opens the sample call, with the focus in it.
    void openSample();
    /// Reveals it, as an admin does.
    void reveal();

    template <class T>
    [[nodiscard]] T& find(const char* name) const
    {
        return *window->findChild<T*>(QLatin1String(name));
    }
    [[nodiscard]] ui::TranscriptView& view() const { return screen->view(); }
    void key(int key, Qt::KeyboardModifiers modifiers = Qt::NoModifier, int times = 1);
    /// Where a desktop gives the keys back to the window by itself, as after a dialog.
    void activate();
    /// Puts the caret before the first place of these words in the open call, by keys and mouse alone.
    void caretAt(const QString& words);

    QList<domain::CallSummary> list;
    QList<domain::Call> calls;
    QList<contract::AuditEntry> entries;
    contract::Session session;

    FakeCallApi api;
    FakeAuditApi audit;
    FakeEventFeed feed;
    FakeClock clock{QDateTime(QDate(2026, 11, 17), QTime(11, 15), Qt::UTC)};
    /// The screen's window, which a test hides and minimises.
    std::unique_ptr<QWidget> window;
    ui::TranscriptsScreen* screen = nullptr;
    QStringList said;
};

} // namespace clinic::test
