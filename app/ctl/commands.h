#pragma once

#include "app/ctl/arguments.h"
#include "client/credentials.h"
#include "client/httpclient.h"
#include "client/httptransport.h"

#include <QJsonArray>
#include <QObject>
#include <QUrlQuery>

namespace clinic::app {

/// Runs one command against the service and says so on standard output; `finished` carries the exit code, 0 only if all
/// is well.
class Commands final : public QObject
{
    Q_OBJECT
public:
    explicit Commands(Arguments arguments, QObject* parent = nullptr);
    void run();

Q_SIGNALS:
    void finished(int exitCode);

private:
    using Use = std::function<void(const QJsonObject&)>;

    void addClinic();
    void listClinics();
    void addStaff();
    void listStaff();
    void verifyAudit();
    void verifyNext();
    void verifyPart(qint64 after);
    void conclude(const QJsonObject& verdict);
    void replayWebhook();
    void replayNext();
    void erase();
    void eraseSignedIn();
    void tellErasure(const domain::Result<QJsonObject>& answer);
    void rotateKeys();
    void awaitKeys();

    /// Cells side by side.
    [[nodiscard]] static QString columns(const QStringList& cells);
    [[nodiscard]] static QUrlQuery clinicQuery(const QString& clinic);
    [[nodiscard]] static QString secretOf(const char* variable);
    /// A line on standard error that the next one replaces.
    static void showProgress(const QString& words);
    /// `use` gets a successful answer; a refusal ends the program with its words.
    void ask(const client::HttpCall& call, Use use);
    void print(const QString& words, const QJsonObject& json, int exitCode = 0);
    void fail(const domain::Error& error);

    const Arguments m_arguments;
    client::HttpTransport m_transport;
    client::FixedCredentials m_credentials;
    client::HttpClient m_client;

    struct Chain
    {
        QString id;
        QString name;
    };
    QList<Chain> m_chains;
    Chain m_chain;
    QJsonArray m_verdicts;
    QStringList m_lines;
    bool m_allSound = true;

    QList<QJsonObject> m_deliveries;
    qsizetype m_delivered = 0;
    QByteArray m_secret;
};

} // namespace clinic::app
