#pragma once

#include "contract/ports.h"

#include <QList>
#include <QPointer>

#include <utility>

namespace clinic::test {

/// One call of a fake port: records what was asked and answers as the test says. A request takes the oldest scripted
/// answer, from the event loop as a real one would, and otherwise waits for `answerNext`.
template <class Request, class Answer>
class FakeCall final
{
public:
    using Result = domain::Result<Answer>;

    /// Answers the next request that has no answer yet.
    void willAnswer(Result answer) { m_script.append(std::move(answer)); }

    /// Answers the oldest waiting request, now; false when none waits. Says nothing to a context that is gone.
    bool answerNext(Result answer)
    {
        if (m_waiting.isEmpty())
            return false;
        const Waiting oldest = m_waiting.takeFirst();
        if (oldest.context)
            oldest.reply(std::move(answer));
        return true;
    }

    [[nodiscard]] const QList<Request>& requests() const { return m_requests; }
    [[nodiscard]] int count() const { return int(m_requests.size()); }
    [[nodiscard]] const Request& last() const { return m_requests.last(); }
    [[nodiscard]] int waiting() const { return int(m_waiting.size()); }
    void forget() { m_requests.clear(); }

    /// For the fake itself.
    void ask(Request request, QObject* context, contract::Reply<Answer> reply)
    {
        Q_ASSERT_X(context, "FakeCall", "a call without a context has nobody to answer");
        m_requests.append(std::move(request));
        if (m_script.isEmpty()) {
            m_waiting.append({context, std::move(reply)});
            return;
        }
        QMetaObject::invokeMethod(
            context, [reply = std::move(reply), answer = m_script.takeFirst()] { reply(answer); },
            Qt::QueuedConnection);
    }

private:
    struct Waiting
    {
        QPointer<QObject> context;
        contract::Reply<Answer> reply;
    };

    QList<Request> m_requests;
    QList<Result> m_script;
    QList<Waiting> m_waiting;
};

/// The request of a call that takes no arguments.
struct NoArguments
{
    friend bool operator==(const NoArguments&, const NoArguments&) = default;
};

} // namespace clinic::test
