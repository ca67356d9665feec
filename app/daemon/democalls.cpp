#include "app/daemon/democalls.h"

#include "app/daemon/demofiller.h"
#include "app/daemon/voicecalls.h"
#include "booking/voicetools.h"
#include "contract/codec.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>

namespace clinic::app {

using namespace Qt::StringLiterals;
using namespace domain;

namespace {

constexpr int secondsPerTurn = 7;

QJsonArray demoCalls()
{
    QFile file(u":/demo/calls.json"_s);
    if (!file.open(QIODevice::ReadOnly))
        qFatal("the demo calls are not in the program");
    return QJsonDocument::fromJson(file.readAll()).array();
}

/// Who phoned: a patient of the demo, a number, or nobody that is known.
QJsonObject customerOf(const QJsonObject& row)
{
    if (row["patient"].isDouble()) {
        const int patient = row["patient"].toInt();
        return {{u"number"_s, u"+447700900%1"_s.arg(100 + patient)},
                {u"name"_s, demoScript()["patients"].toArray().at(patient).toString()}};
    }
    return row["number"].isString() ? QJsonObject{{u"number"_s, row["number"]}} : QJsonObject();
}

QJsonArray messagesOf(const QJsonObject& row)
{
    QJsonArray messages;
    const QJsonArray turns = row["turns"].toArray();
    for (qsizetype i = 0; i < turns.size(); ++i) {
        messages.append(QJsonObject{{u"role"_s, i % 2 == 0 ? u"bot"_s : u"user"_s},
                                    {u"message"_s, turns.at(i)},
                                    {u"secondsFromStart"_s, static_cast<int>(i) * secondsPerTurn}});
    }
    return messages;
}

QJsonObject reportOf(const QJsonObject& row, const QString& id, const QDateTime& startedAt)
{
    const QJsonArray messages = messagesOf(row);
    return {
        {u"type"_s, u"end-of-call-report"_s},
        {u"call"_s, QJsonObject{{u"id"_s, id}, {u"customer"_s, customerOf(row)}}},
        {u"language"_s, row["language"].isString() ? row["language"] : QJsonValue(u"en"_s)},
        {u"startedAt"_s, contract::encodeTime(startedAt)},
        {u"endedAt"_s, contract::encodeTime(startedAt.addSecs(messages.size() * secondsPerTurn))},
        {u"endedReason"_s, row["ended"]},
        {u"artifact"_s, QJsonObject{{u"messages"_s, messages}}},
        {u"analysis"_s, QJsonObject{{u"summary"_s, row["summary"]}}},
    };
}

} // namespace

Result<Done> DemoCalls::deliver(storage::Database& db, qint64 clinic, const QDateTime& now) const
{
    const QJsonArray rows = demoCalls();
    for (qsizetype i = 0; i < rows.size(); ++i) {
        const QJsonObject row = rows.at(i).toObject();
        const QString id = u"demo-call-%1"_s.arg(i + 1);
        // Some an hour, the youngest a little while ago.
        const QDateTime startedAt = now.addDays(-row["days"].toInt()).addSecs(-(600 + i * 1140));
        const QJsonObject message = reportOf(row, id, startedAt);
        storage::Call agent;
        agent.actor = booking::VoiceTools::agent(clinic, id);
        const QByteArray raw = QJsonDocument(QJsonObject{{u"message"_s, message}}).toJson(QJsonDocument::Compact);
        if (auto received = m_calls.inbox.receive(db, agent, message, raw); !received)
            return received;
    }
    (void)calls::DeliveryWorker::workOff(db, m_calls.filer);
    return Done{};
}

} // namespace clinic::app
