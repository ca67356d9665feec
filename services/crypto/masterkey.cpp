#include "crypto/masterkey.h"

#include "crypto/digest.h"
#include "crypto/masterkeyfile.h"

#include <QDir>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>

namespace clinic::crypto {

namespace {

domain::Error failed(const QString& what)
{
    return {.code = domain::ErrorCode::Internal, .detail = what};
}

/// What `keys.json` remembers of the key in use.
struct Record
{
    QString file;
    QString fingerprint;
};

QString recordPath(const MasterKey::Source& source)
{
    return QDir(source.dataDir).filePath(QStringLiteral("keys.json"));
}

QString keyPath(const MasterKey::Source& source)
{
    return source.externalFile.isEmpty() ? QDir(source.dataDir).filePath(QStringLiteral("master.key"))
                                         : source.externalFile;
}

domain::Result<std::optional<Record>> readRecord(const MasterKey::Source& source)
{
    QFile file(recordPath(source));
    if (!file.exists())
        return std::optional<Record>();
    if (!file.open(QIODevice::ReadOnly))
        return failed(QStringLiteral("cannot read %1: %2").arg(file.fileName(), file.errorString()));
    const QJsonObject master =
        QJsonDocument::fromJson(file.read(65536)).object().value(QLatin1String("master_key")).toObject();
    const QString fingerprint = master.value(QLatin1String("fingerprint")).toString();
    if (fingerprint.isEmpty())
        return failed(QStringLiteral("%1 is damaged; restore it from a backup, or remove it if master.key is the right "
                                     "one")
                          .arg(file.fileName()));
    return std::optional<Record>({master.value(QLatin1String("file")).toString(), fingerprint});
}

domain::Result<domain::Done> writeRecord(const MasterKey::Source& source, const QString& fingerprint)
{
    const QJsonObject master{
        {QStringLiteral("source"), QStringLiteral("file")},
        {QStringLiteral("file"), source.externalFile.isEmpty() ? QStringLiteral("master.key") : source.externalFile},
        {QStringLiteral("fingerprint"), fingerprint}};
    return writeDurably(recordPath(source),
                        QJsonDocument(QJsonObject{{QStringLiteral("master_key"), master}}).toJson());
}

/// Whether a database cluster lies in the data directory, whatever its folder is called.
bool holdsCluster(const QString& dataDir)
{
    const QDir dir(dataDir);
    const auto folders = dir.entryList(QDir::Dirs | QDir::NoDotAndDotDot | QDir::Hidden);
    return std::any_of(folders.begin(), folders.end(), [&](const QString& folder) {
        return QFile::exists(dir.filePath(folder + QLatin1String("/PG_VERSION")));
    });
}

domain::Result<Key> createKey(const MasterKey::Source& source, bool recorded)
{
    const QString path = keyPath(source);
    if (!source.externalFile.isEmpty())
        return failed(QStringLiteral("the master key %1 named by CALLWAITING_MASTER_KEY_FILE does not exist; make one "
                                     "with: (umask 077; head -c 32 /dev/urandom > FILE)")
                          .arg(path));
    if (recorded || holdsCluster(source.dataDir))
        return failed(QStringLiteral("the master key %1 is missing, but there is data that it sealed; restore the file "
                                     "from a backup (a new key could not read the data)")
                          .arg(path));
    const MasterKeyFile file(path);
    if (const auto made = file.create(Key::random()); !made)
        return made.error();
    return file.read();
}

} // namespace

MasterKey::Source MasterKey::Source::fromEnvironment(const QString& dataDir)
{
    return {dataDir, qEnvironmentVariable("CALLWAITING_MASTER_KEY_FILE")};
}

domain::Result<MasterKey> MasterKey::loadOrCreate(const QString& dataDir)
{
    return loadOrCreate(Source::fromEnvironment(dataDir));
}

domain::Result<MasterKey> MasterKey::loadOrCreate(const Source& source)
{
    const auto record = readRecord(source);
    if (!record)
        return record.error();
    const MasterKeyFile file(keyPath(source));
    auto key = file.exists() ? file.read() : createKey(source, record->has_value());
    if (!key)
        return key.error();

    MasterKey master(std::move(*key));
    if (!record->has_value()) {
        if (const auto written = writeRecord(source, master.fingerprint()); !written)
            return written.error();
    } else if ((*record)->fingerprint != master.fingerprint()) {
        return failed(QStringLiteral("%1 is not the master key of this data directory (%2 is expected, this is %3); "
                                     "restore the right one")
                          .arg(keyPath(source), (*record)->fingerprint, master.fingerprint()));
    }
    return master;
}

MasterKey::MasterKey(Key key)
    : m_key(std::move(key))
    , m_wrapping(deriveKey(m_key, "clinic-keys"))
{
}

Key MasterKey::derive(const QByteArray& purpose) const
{
    return deriveKey(m_key, purpose);
}

QString MasterKey::fingerprint() const
{
    return QString::fromLatin1(keyedHash(derive("fingerprint"), "callwaiting").left(8).toHex());
}

} // namespace clinic::crypto
