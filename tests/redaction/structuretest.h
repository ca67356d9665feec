#pragma once

#include "redaction/marked.h"

#include <QTest>

#include <initializer_list>

namespace clinic::test {

/// A row for `comparesMarks`: its name and the text as it should come out, marked.
struct MarkedRow
{
    const char* name;
    const char* marked;
};

inline void addRows(std::initializer_list<MarkedRow> rows)
{
    QTest::addColumn<QString>("marked");
    for (const MarkedRow& row : rows)
        QTest::newRow(row.name) << QString::fromUtf8(row.marked);
}

/// Takes the marks out of a row's text, looks for structured values, and expects the same marks.
inline void comparesMarks()
{
    QFETCH(QString, marked);
    const QString text = Marked::parse(marked).text;
    QCOMPARE(mark(text, findStructure(text)), marked);
}

} // namespace clinic::test
