#pragma once

#include "domain/result.h"

#include <QByteArray>
#include <QList>
#include <QString>

namespace clinic::storage {

/// One SQL file of the program: `0003_calendar.sql` has number 3.
struct MigrationFile
{
    int number = 0;
    QString name;
    QString text;
    /// SHA-256 of the text, in hex.
    QString hash;
};

/// The files of the schema in the order in which they are applied.
struct SchemaFiles
{
    QList<MigrationFile> migrations;
    QList<MigrationFile> functions;

    /// As embedded in the program. A defect in their numbering is an error.
    [[nodiscard]] static domain::Result<SchemaFiles> embedded();
    /// From a directory with `migrations/` and `functions/`.
    [[nodiscard]] static domain::Result<SchemaFiles> read(const QString& directory);

    /// One hash over all functions.
    [[nodiscard]] QString functionsHash() const;
    /// The highest migration number; 0 when there is none.
    [[nodiscard]] int newest() const;
};

} // namespace clinic::storage
