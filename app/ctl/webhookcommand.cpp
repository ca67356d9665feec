#include "app/ctl/commands.h"

#include <QFile>
#include <QJsonDocument>

namespace clinic::app {

using namespace Qt::StringLiterals;

namespace {

/// One recorded body, or one a line; none when a part of the file is neither.
QList<QJsonObject> bodiesIn(const QByteArray& file)
{
    if (const QJsonDocument whole = QJsonDocument::fromJson(file); whole.isObject())
        return {whole.object()};
    QList<QJsonObject> bodies;
    for (const QByteArray& line : file.split('\n')) {
        if (line.trimmed().isEmpty())
            continue;
        const QJsonDocument one = QJsonDocument::fromJson(line);
        if (!one.isObject())
            return {};
        bodies.append(one.object());
    }
    return bodies;
}

} // namespace

/// Delivers recorded webhooks again, as the voice provider did: what was taken before has no second effect.
void Commands::replayWebhook()
{
    const QString name = m_arguments.operands.constFirst();
    QFile file(name);
    if (!file.open(QIODevice::ReadOnly))
        return fail({.code = domain::ErrorCode::NotFound, .detail = u"%1 cannot be read."_s.arg(name)});
    m_deliveries = bodiesIn(file.readAll());
    if (m_deliveries.isEmpty())
        return fail({.code = domain::ErrorCode::InvalidRequest,
                     .detail = u"%1 is neither a JSON object nor one a line."_s.arg(name)});
    m_secret = secretOf("CALLWAITING_WEBHOOK_SECRET").toUtf8();
    replayNext();
}

void Commands::replayNext()
{
    if (m_delivered == m_deliveries.size()) {
        print(u"%1 delivered."_s.arg(m_delivered), {{u"delivered"_s, m_delivered}});
        return;
    }
    const QString path = u"/webhooks/vapi/"_s + m_arguments.clinic;
    m_transport.send(client::post(path, m_deliveries.at(m_delivered)), m_secret, this,
                     [this](const domain::Result<QJsonObject>& answer) {
                         if (!answer)
                             return fail(answer.error());
                         ++m_delivered;
                         replayNext();
                     });
}

} // namespace clinic::app
