#include "architecture/sourcetree.h"

#include "architecture/rules.h"

#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QRegularExpression>

#include <algorithm>

namespace clinic::test {

namespace {

const QStringList sources{"*.h", "*.cpp"};
const QStringList codeFolders{"app", "models", "services", "ui"};

struct Include
{
    QString text;
    bool quoted = false;
};

QList<Include> includesOf(const QStringList& lines)
{
    static const QRegularExpression shape(R"(^\s*#\s*include\s+(["<])([^">]+)[">])");
    QList<Include> found;
    for (const QString& line : lines) {
        if (const auto match = shape.match(line); match.hasMatch())
            found.append({match.captured(2), match.captured(1) == QLatin1String("\"")});
    }
    return found;
}

/// "ui/common" of "ui/common/tokens.h", "domain" of "domain/ids.h", nothing of "tokens.h".
QString layerOf(const QString& include)
{
    const QStringList parts = include.split('/');
    if (parts.size() < 2)
        return {};
    const bool twoParts = parts.first() == QLatin1String("ui") || parts.first() == QLatin1String("app");
    return twoParts && parts.size() > 2 ? parts[0] + "/" + parts[1] : parts[0];
}

QString wrongLayer(const LayerRule& rule, const QString& include)
{
    const QString layer = layerOf(include);
    if (layer.isEmpty() || layer == rule.layer || layer.startsWith(rule.layer + "/") || rule.layers.contains(layer))
        return {};
    return "includes \"" + include + "\", but " + rule.folder + " may not use " + layer;
}

QString wrongLibrary(const QString& file, const QString& include)
{
    for (const LibraryRule& rule : libraryRules()) {
        if (include.startsWith(rule.prefix) && !file.startsWith(rule.folder + "/"))
            return "includes <" + include + ">, which only " + rule.folder + " may see";
    }
    return {};
}

} // namespace

SourceTree::SourceTree(QString root, QString qtHeaders)
    : m_root(std::move(root))
    , m_qtHeaders(std::move(qtHeaders))
{
}

QStringList SourceTree::wrongIncludes() const
{
    QStringList wrong;
    for (const LayerRule& rule : layerRules()) {
        for (const QString& file : filesUnder(rule.folder, sources)) {
            for (const Include& include : includesOf(linesOf(file))) {
                QString why = include.quoted ? wrongLayer(rule, include.text) : wrongLibrary(file, include.text);
                const QString module = include.quoted ? QString() : qtModuleOf(include.text);
                if (why.isEmpty() && !module.isEmpty() && !rule.qtModules.contains(module))
                    why = "includes <" + include.text + ">, but " + rule.folder + " may not use Qt " + module;
                if (!why.isEmpty())
                    wrong.append(file + ": " + why);
            }
        }
    }
    return wrong;
}

QStringList SourceTree::longFiles() const
{
    QStringList tooLong;
    for (const QString& folder : codeFolders + QStringList{"tests"}) {
        for (const QString& file : filesUnder(folder, sources + QStringList{"*.sql"})) {
            const auto lines = linesOf(file).size();
            const int most = folder == QLatin1String("tests") ? longestTest : longestFile;
            if (lines > most && !file.contains("/migrations/"))
                tooLong.append(
                    QStringLiteral("%1: %2 lines; split it along an idea (at most %3)").arg(file).arg(lines).arg(most));
        }
    }
    return tooLong;
}

QStringList SourceTree::headersWithoutGuard() const
{
    QStringList wrong;
    for (const QString& folder : codeFolders + QStringList{"tests"}) {
        for (const QString& file : filesUnder(folder, {"*.h"})) {
            if (!linesOf(file).contains("#pragma once"))
                wrong.append(file + ": has no #pragma once");
        }
    }
    return wrong;
}

QStringList SourceTree::strangersAtTheTop() const
{
    QStringList wrong;
    const QStringList present = QDir(m_root).entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot);
    for (const QString& name : present) {
        if (!topLevelEntries().contains(name) && !isLeftByTools(name))
            wrong.append(name + ": does not belong at the top of the repository");
    }
    for (const QString& name : topLevelEntries()) {
        if (!present.contains(name))
            wrong.append(name + ": is missing at the top of the repository");
    }
    return wrong;
}

QStringList SourceTree::unknownFolders() const
{
    QStringList wrong;
    for (const QString& top : QStringList{"models", "services", "ui"}) {
        for (const QString& name : QDir(m_root + "/" + top).entryList(QDir::Dirs | QDir::NoDotAndDotDot)) {
            const QString folder = top + "/" + name;
            const auto& rules = layerRules();
            if (std::none_of(rules.begin(), rules.end(), [&](const LayerRule& rule) { return rule.folder == folder; }))
                wrong.append(folder + ": has no rule in tests/architecture/rules.cpp");
        }
    }
    return wrong;
}

QStringList SourceTree::filesUnder(const QString& folder, const QStringList& patterns) const
{
    const QDir root(m_root);
    QStringList files;
    QDirIterator each(root.filePath(folder), patterns, QDir::Files, QDirIterator::Subdirectories);
    while (each.hasNext())
        files.append(root.relativeFilePath(each.next()));
    files.sort();
    return files;
}

QStringList SourceTree::linesOf(const QString& file) const
{
    QFile content(m_root + "/" + file);
    if (!content.open(QIODevice::ReadOnly | QIODevice::Text))
        return {};
    QStringList lines = QString::fromUtf8(content.readAll()).split('\n');
    if (lines.last().isEmpty())
        lines.removeLast();
    return lines;
}

QString SourceTree::qtModuleOf(const QString& include) const
{
    if (include.startsWith("Qt") && include.indexOf('/') > 2)
        return include.section('/', 0, 0).mid(2) == QLatin1String("Core") ? QString()
                                                                          : include.section('/', 0, 0).mid(2);
    if (QFile::exists(m_qtHeaders + "/QtCore/" + include))
        return {};
    for (const QString& directory : QDir(m_qtHeaders).entryList({"Qt*"}, QDir::Dirs)) {
        if (QFile::exists(m_qtHeaders + "/" + directory + "/" + include))
            return directory.mid(2);
    }
    return {};
}

} // namespace clinic::test
