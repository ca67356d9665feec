#include "app/ctl/commands.h"

#include <QTimer>

#include <cstdio>
#include <unistd.h>

/// The commands that take long enough to say how far they are.
namespace clinic::app {

using namespace Qt::StringLiterals;
using client::get;
using client::post;

namespace {

/// Entries verified by one request.
constexpr int partSize = 50'000;
constexpr int pollMs = 500;

} // namespace

void Commands::verifyAudit()
{
    ask(get(u"/v1/clinics"_s), [this](const QJsonObject& answer) {
        if (m_arguments.clinic.isEmpty())
            m_chains.append({u"0"_s, u"installation"_s});
        for (const QJsonValue& value : answer["clinics"].toArray()) {
            const Chain chain{value["id"].toString(), value["slug"].toString()};
            if (m_arguments.clinic.isEmpty() || m_arguments.clinic == chain.name)
                m_chains.append(chain);
        }
        if (m_chains.isEmpty()) {
            fail({.code = domain::ErrorCode::NotFound, .detail = u"no clinic \"%1\"."_s.arg(m_arguments.clinic)});
            return;
        }
        verifyNext();
    });
}

void Commands::verifyNext()
{
    if (m_chains.isEmpty()) {
        print(m_lines.join(u'\n'), {{"ok", m_allSound}, {"chains", m_verdicts}}, m_allSound ? 0 : 1);
        return;
    }
    m_chain = m_chains.takeFirst();
    verifyPart(0);
}

void Commands::verifyPart(qint64 after)
{
    QUrlQuery query = clinicQuery(m_chain.id);
    query.addQueryItem(u"after"_s, QString::number(after));
    query.addQueryItem(u"part"_s, QString::number(partSize));
    ask(get(u"/v1/audit/verify"_s, query), [this](const QJsonObject& verdict) {
        const qint64 done = verdict["checked_to"].toInteger();
        const qint64 total = verdict["total"].toInteger();
        if (verdict["ok"].toBool() && done < total) {
            showProgress(u"%1: %2 of %3 entries"_s.arg(m_chain.name).arg(done).arg(total));
            verifyPart(done);
            return;
        }
        if (total > partSize)
            showProgress({});
        conclude(verdict);
    });
}

void Commands::conclude(const QJsonObject& verdict)
{
    QJsonObject named = verdict;
    named.insert("chain", m_chain.name);
    m_verdicts.append(named);
    const bool sound = verdict["ok"].toBool();
    m_allSound = m_allSound && sound;
    if (sound)
        m_lines += columns({m_chain.name, u"sound, %1 entries, %2 not sealed yet"_s.arg(verdict["entries"].toInteger())
                                              .arg(verdict["unsealed"].toInteger())});
    else
        m_lines += columns({m_chain.name, u"entry %1 was %2. Entries before it are sound."_s
                                              .arg(verdict["first_bad_seq"].toInteger()).arg(verdict["what"].toString())});
    verifyNext();
}

void Commands::rotateKeys()
{
    client::HttpCall call = post(u"/v1/keys/rotate"_s, {});
    call.query = clinicQuery(m_arguments.clinic);
    ask(call, [this](const QJsonObject&) { awaitKeys(); });
}

/// Persons' keys are wrapped anew by the service, whether or not anybody waits for it.
void Commands::awaitKeys()
{
    ask(get(u"/v1/keys"_s, clinicQuery(m_arguments.clinic)), [this](const QJsonObject& answer) {
        const QJsonArray keys = answer.contains("clinics") ? answer["clinics"].toArray() : QJsonArray{answer};
        qint64 waiting = 0;
        QStringList lines;
        for (const QJsonValue& key : keys) {
            waiting += key["waiting"].toInteger();
            lines += columns({key["clinic"].toString(m_arguments.clinic),
                              u"version %1 of its key, %2 persons"_s.arg(key["version"].toInteger())
                                  .arg(key["persons"].toInteger())});
        }
        if (waiting > 0) {
            showProgress(u"%1 persons' keys to wrap anew"_s.arg(waiting));
            QTimer::singleShot(pollMs, this, &Commands::awaitKeys);
            return;
        }
        showProgress({});
        print(lines.isEmpty() ? u"No clinic yet."_s : lines.join(u'\n'), answer);
    });
}

void Commands::showProgress(const QString& words)
{
    if (::isatty(STDERR_FILENO) != 0)
        std::fprintf(stderr, "\r\x1b[K%s", qUtf8Printable(words));
    else if (!words.isEmpty())
        std::fprintf(stderr, "%s\n", qUtf8Printable(words));
}

} // namespace clinic::app
