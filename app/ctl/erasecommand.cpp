#include "app/ctl/commands.h"

#include "contract/privacycodec.h"

namespace clinic::app {

using namespace Qt::StringLiterals;
using client::pathOf;
using client::post;

/// An operator sees no patient and erases none: it is done in an admin's name, by the token of --token-file or signed in
/// for the moment.
void Commands::erase()
{
    if (m_arguments.email.isEmpty()) {
        eraseSignedIn();
        return;
    }
    const contract::LogInRequest request{m_arguments.email, secretOf("CALLWAITING_PASSWORD")};
    ask(post(pathOf({u"sessions"_s}), contract::encode(request)), [this](const QJsonObject& session) {
        m_credentials.setToken(session["access_token"].toString().toUtf8());
        eraseSignedIn();
    });
}

void Commands::eraseSignedIn()
{
    const contract::EraseRequest request{m_arguments.reason};
    const QString path = pathOf({u"contacts"_s, m_arguments.operands.constFirst(), u"erase"_s});
    m_client.send(post(path, contract::encode(request)), this, [this](const domain::Result<QJsonObject>& answer) {
        if (m_arguments.email.isEmpty()) {
            tellErasure(answer);
            return;
        }
        m_client.tell(client::remove(pathOf({u"sessions"_s})), this,
                      [this, answer](const domain::Result<domain::Done>&) { tellErasure(answer); });
    });
}

void Commands::tellErasure(const domain::Result<QJsonObject>& answer)
{
    if (!answer) {
        fail(answer.error());
        return;
    }
    const QJsonObject counts = (*answer)["erased"].toObject();
    QStringList lines{u"Erased. Erasure %1, proved by entry %2 of the audit trail."_s.arg(
        (*answer)["erasure"]["id"].toString(), (*answer)["proof"].toString())};
    for (auto it = counts.begin(); it != counts.end(); ++it)
        lines += columns({it.key(), QString::number(it.value().toInt())});
    print(lines.join(u'\n'), *answer);
}

} // namespace clinic::app
