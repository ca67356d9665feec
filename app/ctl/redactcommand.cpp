#include "app/ctl/redactcommand.h"

#include "redaction/redactor.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <cmath>
#include <condition_variable>
#include <mutex>
#include <thread>
#include <vector>

namespace clinic::app {

using namespace Qt::StringLiterals;

namespace {

struct Answer
{
    std::string line;
    /// What is wrong with the input, if it has no answer; empty for a blank line too.
    std::string problem;
};

QJsonArray spansJson(const std::vector<domain::Redaction>& found)
{
    QJsonArray spans;
    for (const domain::Redaction& span : found) {
        spans.append(QJsonObject{{u"start"_s, span.start},
                                 {u"end"_s, span.end},
                                 {u"label"_s, QString(domain::wireName(span.label))},
                                 {u"recogniser"_s, span.recogniser},
                                 {u"score"_s, std::round(span.score * 1000) / 1000}});
    }
    return spans;
}

Answer answerTo(const redaction::Redactor& redactor, const std::string& line)
{
    QByteArray bytes = QByteArray::fromRawData(line.data(), static_cast<qsizetype>(line.size()));
    if (bytes.startsWith("\xef\xbb\xbf"))
        bytes = bytes.mid(3);
    if (bytes.trimmed().isEmpty())
        return {};
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(bytes, &error);
    if (error.error != QJsonParseError::NoError)
        return {{}, "not JSON: " + error.errorString().toStdString()};
    if (!document.isObject())
        return {{}, "not a JSON object"};
    const QJsonValue id = document["id"_L1];
    const QJsonValue text = document["text"_L1];
    if (!id.isString() && !id.isDouble())
        return {{}, "\"id\" is missing, or neither a string nor a number"};
    if (!text.isString())
        return {{}, "\"text\" is missing or no string"};
    const auto conversation = redaction::Conversation::parse(text.toString());
    const auto found = redactor.find(conversation);
    const auto masked = redaction::mask(conversation.text, 0, static_cast<int>(conversation.text.size()), found, false);
    const QJsonObject answer{{u"id"_s, id}, {u"redacted"_s, masked.text}, {u"spans"_s, spansJson(found)}};
    return {QJsonDocument(answer).toJson(QJsonDocument::Compact).toStdString() + '\n', {}};
}

/// Lines are numbered as they are read, and answers wait for their turn: order is kept and no queue can grow.
class LineRedactor
{
public:
    LineRedactor(const redaction::Redactor& redactor, std::istream& input, std::ostream& output, std::ostream& errors)
        : m_redactor(redactor)
        , m_input(input)
        , m_output(output)
        , m_errors(errors)
    {
    }

    void work()
    {
        std::string line;
        for (qint64 number = readNext(line); number > 0; number = readNext(line))
            write(number, answerTo(m_redactor, line));
    }

    [[nodiscard]] bool allIsWell() const { return m_allIsWell; }

private:
    /// The line's number from 1, or 0 at the end.
    qint64 readNext(std::string& line)
    {
        const std::lock_guard guard(m_reading);
        return m_stop || !std::getline(m_input, line) ? 0 : ++m_lastRead;
    }

    void write(qint64 number, const Answer& answer)
    {
        std::unique_lock lock(m_writing);
        m_myTurn.wait(lock, [&] { return m_nextToWrite == number; });
        ++m_nextToWrite;
        if (!answer.problem.empty()) {
            m_errors << "callwaitingctl: line " << number << ": " << answer.problem << std::endl;
            m_allIsWell = false;
        } else if (!answer.line.empty() && !(m_output << answer.line << std::flush)) {
            if (!m_stop.exchange(true))
                m_errors << "callwaitingctl: the output cannot be written" << std::endl;
            m_allIsWell = false;
        }
        lock.unlock();
        m_myTurn.notify_all();
    }

    const redaction::Redactor& m_redactor;
    std::istream& m_input;
    std::ostream& m_output;
    std::ostream& m_errors;
    std::mutex m_reading;
    std::mutex m_writing;
    std::condition_variable m_myTurn;
    std::atomic<bool> m_stop = false;
    qint64 m_lastRead = 0;
    qint64 m_nextToWrite = 1;
    bool m_allIsWell = true;
};

} // namespace

int redactLines(std::istream& input, std::ostream& output, std::ostream& errors, int threads)
{
    const auto redactor = redaction::Redactor::load();
    if (!redactor) {
        errors << "callwaitingctl: " << redactor.error().detail.toStdString() << std::endl;
        return 1;
    }
    LineRedactor lines(**redactor, input, output, errors);
    std::vector<std::thread> helpers;
    for (int i = 1; i < threads; ++i)
        helpers.emplace_back([&] { lines.work(); });
    lines.work();
    for (std::thread& helper : helpers)
        helper.join();
    return lines.allIsWell() ? 0 : 1;
}

} // namespace clinic::app
