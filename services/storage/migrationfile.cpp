#include "storage/migrationfile.h"

#include "crypto/digest.h"

#include <QDir>
#include <QFile>
#include <QRegularExpression>

static void initializeSqlResource()
{
    Q_INIT_RESOURCE(clinic_sql);
}

namespace clinic::storage {

using domain::Done;
using domain::Error;
using domain::ErrorCode;
using domain::Result;

namespace {

QList<MigrationFile> filesIn(const QString& directory)
{
    QList<MigrationFile> files;
    const QDir folder(directory);
    for (const QString& name : folder.entryList({QStringLiteral("*.sql")}, QDir::Files, QDir::Name)) {
        QFile file(folder.filePath(name));
        if (!file.open(QIODevice::ReadOnly))
            continue;
        const QByteArray text = file.readAll();
        files.append({0, name, QString::fromUtf8(text), QString::fromLatin1(crypto::sha256(text).toHex())});
    }
    return files;
}

Result<Done> number(QList<MigrationFile>& files)
{
    static const QRegularExpression pattern(QStringLiteral("^(\\d{4})_[a-z0-9_]+\\.sql$"));
    int expected = 1;
    for (MigrationFile& file : files) {
        const auto match = pattern.match(file.name);
        file.number = match.captured(1).toInt();
        if (file.number != expected++)
            return Error{
                ErrorCode::Internal,
                QStringLiteral("migration %1 is out of line: numbers go 0001, 0002, … without gaps").arg(file.name)};
    }
    return Done{};
}

} // namespace

Result<SchemaFiles> SchemaFiles::embedded()
{
    initializeSqlResource();
    return read(QStringLiteral(":/sql"));
}

Result<SchemaFiles> SchemaFiles::read(const QString& directory)
{
    SchemaFiles files{filesIn(directory + QLatin1String("/migrations")),
                      filesIn(directory + QLatin1String("/functions"))};
    if (const auto numbered = number(files.migrations); !numbered)
        return numbered.error();
    return files;
}

QString SchemaFiles::functionsHash() const
{
    QByteArray all;
    for (const MigrationFile& file : functions)
        all += file.name.toUtf8() + ' ' + file.hash.toLatin1() + '\n';
    return QString::fromLatin1(crypto::sha256(all).toHex());
}

int SchemaFiles::newest() const
{
    return migrations.isEmpty() ? 0 : migrations.constLast().number;
}

} // namespace clinic::storage
