#include "app/daemon/service.h"

#include "app/daemon/chores.h"
#include "app/daemon/demo.h"
#include "app/daemon/personsrights.h"
#include "app/daemon/voicecalls.h"
#include "audit/auditservice.h"
#include "booking/bookingservice.h"
#include "booking/fileservice.h"
#include "booking/scheduleservice.h"
#include "booking/voicetools.h"
#include "booking/waitlistservice.h"
#include "edge/api.h"
#include "edge/databaseeventsource.h"
#include "edge/eventbroker.h"
#include "edge/httpserver.h"
#include "storage/datadirectory.h"
#include "storage/embeddedcluster.h"
#include "storage/migrator.h"
#include "storage/notificationlistener.h"
#include "storage/serverrisks.h"
#include "storage/workerpool.h"
#include "supervisor/instancelock.h"
#include "supervisor/servicefile.h"
#include "tenancy/clinics.h"
#include "tenancy/keyrotation.h"
#include "tenancy/sessions.h"
#include "tenancy/webhooks.h"

#include <QCoreApplication>
#include <QLoggingCategory>

#include <optional>

namespace clinic::app {

using namespace Qt::StringLiterals;
using namespace domain;

namespace {

Q_LOGGING_CATEGORY(lcService, "service")

constexpr auto stopDeadline = std::chrono::seconds(10);
constexpr int logInWorkers = 2;
/// A tunnel brings every caller from one address, so this is far above what a voice provider sends.
constexpr double publicPerSecond = 100;
constexpr double publicBurst = 200;
/// Of 5,000 entries each: what a service falls behind in ten busy minutes.
constexpr int mostSealsAtEnd = 20;

/// Outside of any database: signed ends of the audit trail.
std::unique_ptr<audit::Witness> witnessIn(const QString& dataDir, const crypto::MasterKey& master)
{
    return std::make_unique<audit::Witness>(dataDir + u"/audit"_s,
                                            crypto::SigningKey(master.derive("audit-checkpoints")));
}

/// What was done up to now is linked, signed and noted.
void concludeAudit(const audit::AuditService& audit, storage::Database& db)
{
    auto sealed = audit.seal(db);
    for (int batch = 0; sealed && *sealed > 0 && batch < mostSealsAtEnd; ++batch)
        sealed = audit.seal(db);
    if (!sealed || !audit.signCheckpoints(db, audit::AuditService::Due::Now) || !audit.noteHeads(db))
        qCWarning(lcService) << "the audit trail could not be signed at the end";
}

/// A server that we did not set up may write parameters, and with them personal data, into its own log.
void warnOfServerRisks(const storage::DatabaseSettings& settings)
{
    const auto db = storage::Database::open(settings);
    if (!db)
        return;
    const auto risks = storage::findServerRisks(**db);
    if (!risks)
        return;
    for (const auto& risk : *risks)
        qCWarning(lcService).noquote() << risk;
}

} // namespace

/// In the order in which they need each other; destroyed the other way round.
struct Service::Parts
{
    SystemClock clock;
    std::optional<supervisor::InstanceLock> lock;
    std::optional<crypto::MasterKey> master;
    std::unique_ptr<storage::EmbeddedCluster> cluster;
    storage::DatabaseSettings admin;
    storage::DatabaseSettings database;
    std::unique_ptr<storage::Database> own;

    std::unique_ptr<tenancy::Keyring> keyring;
    std::unique_ptr<tenancy::PersonVault> vault;
    std::unique_ptr<tenancy::Sessions> sessions;
    std::unique_ptr<tenancy::Clinics> clinics;
    std::unique_ptr<tenancy::Webhooks> webhooks;
    std::unique_ptr<tenancy::KeyRotation> keys;
    std::unique_ptr<audit::AuditService> audit;
    std::unique_ptr<booking::BookingService> booking;
    booking::ScheduleService schedule;
    std::unique_ptr<booking::WaitlistService> waitlist;
    std::unique_ptr<booking::VoiceTools> voice;
    std::unique_ptr<booking::FileService> files;
    std::unique_ptr<VoiceCalls> calls;
    std::unique_ptr<PersonsRights> rights;

    std::unique_ptr<storage::WorkerPool> quick;
    std::unique_ptr<storage::WorkerPool> slow;
    std::unique_ptr<edge::EventBroker> events;
    std::unique_ptr<storage::NotificationListener> notifications;
    std::unique_ptr<Jobs> jobs;
    std::optional<edge::Services> services;
    std::unique_ptr<edge::Api> mainApi;
    std::unique_ptr<edge::Api> publicApi;
    std::unique_ptr<edge::HttpServer> server;
    bool serviceFileWritten = false;
};

Service::Service(Options options)
    : m_options(std::move(options))
{
}

Service::~Service()
{
    stop();
}

Result<Done> Service::start()
{
    const auto directory = storage::DataDirectory::prepare(m_options.dataDir);
    if (!directory)
        return directory.error();
    m_options.dataDir = directory->path();
    m_parts = std::make_unique<Parts>();

    auto lock = supervisor::InstanceLock::acquire(m_options.dataDir);
    if (!lock)
        return lock.error();
    m_parts->lock.emplace(std::move(*lock));

    for (const auto step : {&Service::openDatabase, &Service::openDomain, &Service::listen, &Service::writeServiceFile}) {
        if (auto done = (this->*step)(); !done)
            return done;
    }
    return Done{};
}

Result<Done> Service::openDatabase()
{
    auto master = crypto::MasterKey::loadOrCreate(m_options.dataDir);
    if (!master)
        return master.error();
    m_parts->master.emplace(std::move(*master));

    if (m_options.database.isEmpty()) {
        m_parts->cluster = std::make_unique<storage::EmbeddedCluster>(m_options.dataDir);
        auto settings = m_parts->cluster->start();
        if (!settings)
            return settings.error();
        m_parts->admin = std::move(*settings);
    } else {
        m_parts->admin.conninfo = m_options.database;
        warnOfServerRisks(m_parts->admin);
    }

    const crypto::Key appKey = m_parts->master->derive("database-password");
    const QString appPassword = QString::fromLatin1(appKey.bytes().toHex());
    const auto migrated = storage::Migrator(m_parts->admin).run(appPassword);
    if (!migrated)
        return migrated.error();
    if (migrated->from != migrated->to)
        qCInfo(lcService) << "schema brought from" << migrated->from << "to" << migrated->to;
    m_parts->database = m_parts->admin.asUser(u"callwaiting_app"_s, appPassword);
    m_parts->database.parameters.insert(u"callwaiting.hold_seconds"_s, m_options.holdSeconds);
    return Done{};
}

Result<Done> Service::openDomain()
{
    Parts& parts = *m_parts;
    auto own = storage::Database::open(parts.database);
    if (!own)
        return own.error();
    parts.own = std::move(*own);
    parts.keyring = std::make_unique<tenancy::Keyring>(*parts.master, tenancy::Keyring::loaderFor(parts.database));
    if (auto loaded = parts.keyring->load(*parts.own); !loaded)
        return loaded;
    parts.vault = std::make_unique<tenancy::PersonVault>(*parts.keyring);
    parts.sessions = std::make_unique<tenancy::Sessions>(*parts.master, parts.clock);
    parts.clinics = std::make_unique<tenancy::Clinics>(*parts.master, *parts.keyring);
    parts.webhooks = std::make_unique<tenancy::Webhooks>(*parts.keyring, parts.clock);
    parts.keys = std::make_unique<tenancy::KeyRotation>(*parts.keyring);
    parts.audit = std::make_unique<audit::AuditService>(parts.clock, witnessIn(m_options.dataDir, *parts.master));
    parts.booking = std::make_unique<booking::BookingService>(*parts.vault, m_options.holdsPerActor);
    parts.waitlist = std::make_unique<booking::WaitlistService>(*parts.vault);
    parts.voice = std::make_unique<booking::VoiceTools>(*parts.booking, parts.clock);
    parts.files = std::make_unique<booking::FileService>(*parts.booking, *parts.vault, parts.clock);
    parts.rights = std::make_unique<PersonsRights>(*parts.vault, m_options.dataDir);
    // Before anybody is served: an older database may have brought erased persons back.
    if (const auto gone = parts.rights->privacy.reconcile(*parts.own); !gone)
        return gone.error();
    const auto redactor = redaction::Redactor::load();
    if (!redactor)
        return redactor.error();
    parts.calls =
        std::make_unique<VoiceCalls>(*parts.keyring, *parts.vault, *parts.sessions, parts.clock, *redactor);
    return Demo(*parts.clinics, *parts.sessions, *parts.booking, *parts.waitlist, *parts.calls, parts.clock)
        .make(*parts.own, m_options.demoClinics);
}

Result<Done> Service::listen()
{
    Parts& parts = *m_parts;
    parts.quick = std::make_unique<storage::WorkerPool>(parts.database, m_options.workers);
    parts.slow = std::make_unique<storage::WorkerPool>(parts.database, logInWorkers);
    parts.events = std::make_unique<edge::EventBroker>(
        edge::DatabaseEventSource::factory(parts.database, *parts.booking, *parts.waitlist, parts.calls->calls),
        parts.clock);
    parts.events->start();
    parts.notifications = std::make_unique<storage::NotificationListener>(
        parts.database, u"callwaiting_events"_s, [events = parts.events.get()] { events->wake(); });
    parts.jobs = std::make_unique<Jobs>(parts.database, choresOf(*parts.audit, *parts.keys, *parts.rights, *parts.events));
    parts.jobs->start();

    parts.services.emplace(edge::Services{*parts.quick, *parts.slow, *parts.sessions, *parts.clinics, *parts.webhooks,
                                          *parts.keys, *parts.audit, *parts.booking, parts.schedule,
                                          *parts.waitlist, *parts.voice, *parts.files,
                                          parts.calls->inbox, parts.calls->calls, parts.calls->corrections,
                                          parts.calls->reveals, parts.rights->privacy,
                                          parts.rights->retention, *parts.events, parts.clock});
    parts.mainApi = std::make_unique<edge::Api>(*parts.services, edge::mainRoutes(),
                                                parts.master->derive("idempotency-fingerprint"));
    parts.publicApi = std::make_unique<edge::Api>(*parts.services, edge::publicRoutes(),
                                                  parts.master->derive("idempotency-fingerprint"));
    parts.publicApi->limitClients(publicPerSecond, publicBurst);

    parts.server = std::make_unique<edge::HttpServer>();
    const auto serve = [&parts](const ListenAddress& address, const Options& options, const edge::Api& api) {
        edge::ListenerSettings settings;
        settings.host = address.host;
        settings.port = address.port;
        if (!address.isLoopback()) {
            settings.tlsCertificate = options.tlsCertificate;
            settings.tlsKey = options.tlsKey;
        }
        return parts.server->listen(settings, [&api](edge::HttpRequest request, edge::Answer answer) {
            api.handle(std::move(request), std::move(answer));
        });
    };
    const auto port = serve(m_options.listen, m_options, *parts.mainApi);
    if (!port)
        return port.error();
    m_url = u"%1://%2:%3"_s.arg(m_options.listen.isLoopback() ? u"http"_s : u"https"_s,
                                m_options.listen.host.contains(u':') ? u'[' + m_options.listen.host + u']'
                                                                     : m_options.listen.host)
                .arg(*port);
    if (m_options.publicListen) {
        const auto publicPort = serve(*m_options.publicListen, m_options, *parts.publicApi);
        if (!publicPort)
            return publicPort.error();
        qCInfo(lcService) << "public listener on port" << *publicPort;
    }
    parts.calls->start(parts.database, [events = parts.events.get()] { events->wake(); });
    parts.server->start();
    return Done{};
}

Result<Done> Service::writeServiceFile()
{
    const auto token = m_parts->sessions->mintOperatorToken();
    if (!token)
        return token.error();
    m_parts->serviceFileWritten = true;
    const supervisor::ServiceFile file{QUrl(m_url), QCoreApplication::applicationPid(),
                                       QStringLiteral(CALLWAITING_VERSION), *token};
    return file.write(m_options.dataDir);
}

void Service::stop()
{
    if (!m_parts)
        return;
    Parts& parts = *m_parts;
    if (parts.serviceFileWritten)
        supervisor::ServiceFile::remove(m_options.dataDir);
    if (parts.server)
        parts.server->stop(stopDeadline);
    if (parts.jobs)
        parts.jobs->stop();
    if (parts.calls)
        parts.calls->stop();
    parts.notifications.reset();
    if (parts.events)
        parts.events->stop();
    for (storage::WorkerPool* pool : {parts.quick.get(), parts.slow.get()}) {
        if (pool)
            (void)pool->drain(stopDeadline);
    }
    if (parts.audit && parts.jobs)
        concludeAudit(*parts.audit, *parts.own);
    parts.own.reset();
    if (parts.cluster)
        parts.cluster->stop();
    m_parts.reset();
}

QByteArray Service::readyLine() const
{
    return u"{\"ready\":true,\"url\":\"%1\",\"pid\":%2,\"version\":\"%3\"}"_s.arg(m_url)
        .arg(QCoreApplication::applicationPid())
        .arg(QStringLiteral(CALLWAITING_VERSION))
        .toUtf8();
}

} // namespace clinic::app
