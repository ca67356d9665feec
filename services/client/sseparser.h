#pragma once

#include <QByteArray>
#include <QList>
#include <QString>

#include <optional>

namespace clinic::client {

/// One dispatched message of an event stream.
struct SseMessage
{
    QString type;
    QByteArray data;
    /// The last id seen so far, which may be an earlier message's.
    QByteArray id;
    friend bool operator==(const SseMessage&, const SseMessage&) = default;
};

/// Takes the bytes of a `text/event-stream` in any pieces and tells what they amount to (HTML standard, 9.2.6). Pure:
/// no sockets, no time.
class SseParser final
{
public:
    struct Output
    {
        QList<SseMessage> messages;
        /// Texts of comment lines, without the colon and one space.
        QList<QByteArray> comments;
        std::optional<int> retryMilliseconds;
    };

    explicit SseParser(qsizetype maxMessageBytes = 4 * 1024 * 1024);

    [[nodiscard]] Output feed(const QByteArray& bytes);
    /// A line or message was longer than allowed; nothing more is parsed.
    [[nodiscard]] bool overflowed() const { return m_overflowed; }

private:
    void takeLine(Output& output);
    void takeField(const QByteArray& name, const QByteArray& value, Output& output);
    void dispatch(Output& output);

    qsizetype m_maxMessageBytes;
    QByteArray m_line;
    QByteArray m_type;
    QByteArray m_data;
    QByteArray m_id;
    bool m_hasData = false;
    bool m_lastWasCarriageReturn = false;
    bool m_atStart = true;
    bool m_overflowed = false;
};

} // namespace clinic::client
