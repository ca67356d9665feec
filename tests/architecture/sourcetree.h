#pragma once

#include <QString>
#include <QStringList>

namespace clinic::test {

/// Reads a source tree and names, a line each, what breaks the architecture: "file: what is wrong".
class SourceTree final
{
public:
    /// `qtHeaders` is the directory with QtCore/, QtWidgets/ …, to tell which module an include belongs to.
    SourceTree(QString root, QString qtHeaders);

    [[nodiscard]] QStringList wrongIncludes() const;
    [[nodiscard]] QStringList longFiles() const;
    [[nodiscard]] QStringList headersWithoutGuard() const;
    [[nodiscard]] QStringList strangersAtTheTop() const;
    [[nodiscard]] QStringList unknownFolders() const;

private:
    [[nodiscard]] QStringList filesUnder(const QString& folder, const QStringList& patterns) const;
    [[nodiscard]] QStringList linesOf(const QString& file) const;
    [[nodiscard]] QString qtModuleOf(const QString& include) const;

    QString m_root;
    QString m_qtHeaders;
};

} // namespace clinic::test
