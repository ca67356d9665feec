#include "audit/witness.h"

#include "contract/codec.h"
#include "crypto/masterkeyfile.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLoggingCategory>

#include <algorithm>
#include <unistd.h>

namespace clinic::audit {

using namespace domain;

namespace {

Q_LOGGING_CATEGORY(lcWitness, "audit.witness")

constexpr auto checkpointFile = "checkpoints.jsonl";
constexpr auto headFile = "heads.json";

QByteArray messageOf(qint64 clinic, const ChainEnd& end)
{
    return QByteArray::number(clinic) + ' ' + QByteArray::number(end.seq) + ' ' + QByteArray::number(end.entryId) + ' ' +
           end.hash.toHex() + '\n';
}

QByteArray messageOf(const Checkpoint& checkpoint)
{
    return "callwaiting audit checkpoint " + QByteArray::number(checkpoint.at.toMSecsSinceEpoch()) + '\n' +
           messageOf(checkpoint.clinic, checkpoint.end);
}

QByteArray messageOf(const Witness::Heads& heads)
{
    QList<qint64> clinics = heads.keys();
    std::sort(clinics.begin(), clinics.end());
    QByteArray message = "callwaiting audit heads\n";
    for (const qint64 clinic : clinics)
        message += messageOf(clinic, heads[clinic]);
    return message;
}

QJsonObject jsonOf(qint64 clinic, const ChainEnd& end)
{
    return {{QStringLiteral("clinic"), QString::number(clinic)},
            {QStringLiteral("seq"), end.seq},
            {QStringLiteral("entry"), QString::number(end.entryId)},
            {QStringLiteral("hash"), QString::fromLatin1(end.hash.toHex())}};
}

qint64 clinicOf(const QJsonObject& row)
{
    return row[QLatin1String("clinic")].toString().toLongLong();
}

ChainEnd endOf(const QJsonObject& row)
{
    return {row[QLatin1String("seq")].toInteger(), row[QLatin1String("entry")].toString().toLongLong(),
            QByteArray::fromHex(row[QLatin1String("hash")].toString().toLatin1())};
}

QByteArray signatureOf(const QJsonObject& row)
{
    return QByteArray::fromBase64(row[QLatin1String("signature")].toString().toLatin1());
}

Error failed(const QFile& file)
{
    return {.code = ErrorCode::Internal,
            .detail = QStringLiteral("cannot write %1: %2").arg(file.fileName(), file.errorString())};
}

} // namespace

Witness::Witness(QString folder, crypto::SigningKey key)
    : m_folder(std::move(folder))
    , m_key(std::move(key))
{
}

Checkpoint Witness::sign(qint64 clinic, const ChainEnd& end, const QDateTime& at) const
{
    Checkpoint checkpoint{clinic, end, QDateTime::fromMSecsSinceEpoch(at.toMSecsSinceEpoch(), Qt::UTC), m_key.id(), {}};
    checkpoint.signature = m_key.sign(messageOf(checkpoint));
    return checkpoint;
}

bool Witness::isGenuine(const Checkpoint& checkpoint) const
{
    return crypto::verifySignature(m_key.publicKey(), messageOf(checkpoint), checkpoint.signature);
}

Result<Done> Witness::append(const Checkpoint& checkpoint)
{
    QJsonObject row = jsonOf(checkpoint.clinic, checkpoint.end);
    row.insert(QStringLiteral("at"), contract::encodeTime(checkpoint.at));
    row.insert(QStringLiteral("key"), checkpoint.keyId);
    row.insert(QStringLiteral("signature"), QString::fromLatin1(checkpoint.signature.toBase64()));
    // A break before it as well: the line before may have been cut off by a crash.
    const QByteArray line = '\n' + QJsonDocument(row).toJson(QJsonDocument::Compact) + '\n';

    const std::lock_guard lock(m_mutex);
    if (const auto made = makeFolder(); !made)
        return made;
    QFile file(pathOf(checkpointFile));
    if (!file.open(QIODevice::WriteOnly | QIODevice::Append | QIODevice::Unbuffered))
        return failed(file);
    file.setPermissions(QFile::ReadOwner | QFile::WriteOwner);
    if (file.write(line) != line.size() || ::fsync(file.handle()) != 0)
        return failed(file);
    return Done{};
}

QList<Checkpoint> Witness::checkpoints(qint64 clinic) const
{
    const std::lock_guard lock(m_mutex);
    QFile file(pathOf(checkpointFile));
    QList<Checkpoint> found;
    if (!file.open(QIODevice::ReadOnly))
        return found;
    while (!file.atEnd()) {
        const QJsonObject row = QJsonDocument::fromJson(file.readLine()).object();
        const auto at = contract::decodeTime(row[QLatin1String("at")].toString());
        if (row.isEmpty() || clinicOf(row) != clinic || !at)
            continue;
        found.append({clinic, endOf(row), *at, row[QLatin1String("key")].toString(), signatureOf(row)});
    }
    return found;
}

Witness::Heads Witness::heads() const
{
    const std::lock_guard lock(m_mutex);
    QFile file(pathOf(headFile));
    if (!file.open(QIODevice::ReadOnly))
        return {};
    const QJsonObject note = QJsonDocument::fromJson(file.readAll()).object();
    Heads heads;
    for (const QJsonValue& row : note[QLatin1String("heads")].toArray())
        heads.insert(clinicOf(row.toObject()), endOf(row.toObject()));
    if (crypto::verifySignature(m_key.publicKey(), messageOf(heads), signatureOf(note)))
        return heads;
    qCWarning(lcWitness).noquote() << file.fileName() << "was not written by this installation and is not used";
    return {};
}

Result<Done> Witness::note(const Heads& heads)
{
    if (heads == this->heads())
        return Done{};
    QJsonArray rows;
    for (auto it = heads.begin(); it != heads.end(); ++it)
        rows.append(jsonOf(it.key(), it.value()));
    const QJsonObject note{
        {QStringLiteral("heads"), rows},
        {QStringLiteral("key"), m_key.id()},
        {QStringLiteral("signature"), QString::fromLatin1(m_key.sign(messageOf(heads)).toBase64())}};
    const std::lock_guard lock(m_mutex);
    if (const auto made = makeFolder(); !made)
        return made;
    return crypto::writeDurably(pathOf(headFile), QJsonDocument(note).toJson());
}

QString Witness::pathOf(const char* name) const
{
    return QDir(m_folder).filePath(QLatin1String(name));
}

Result<Done> Witness::makeFolder() const
{
    const QDir folder(m_folder);
    if (folder.exists())
        return Done{};
    if (!folder.mkpath(QStringLiteral(".")))
        return Error{.code = ErrorCode::Internal, .detail = QStringLiteral("cannot make the folder %1").arg(m_folder)};
    QFile::setPermissions(m_folder, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    return Done{};
}

} // namespace clinic::audit
