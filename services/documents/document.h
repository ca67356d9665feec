#pragma once

#include <QList>
#include <QString>
#include <QStringList>

/// What a document says, in the order of reading. How it looks is the business of whoever renders it.
namespace clinic::documents {

struct Fact
{
    QString name;
    QString value;
};

struct Table
{
    QStringList head;
    QList<QStringList> rows;
    /// Percent of the width for each column; empty: as the content asks for.
    QList<int> widths;
};

/// Shown in this order; what is empty is left out.
struct Section
{
    QString title;
    /// Muted, under the title.
    QString note;
    QList<Fact> facts;
    QStringList paragraphs;
    Table table;
};

struct Document
{
    /// Also the file's own title: names nobody.
    QString title;
    QString subtitle;
    QList<Section> sections;
    /// At the start of every page's foot.
    QString footer;
    /// At its end, such as "Page %1 of %2".
    QString pageOf;
};

} // namespace clinic::documents
