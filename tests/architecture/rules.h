#pragma once

#include <QList>
#include <QString>
#include <QStringList>

namespace clinic::test {

/// What one folder of the tree may include: our own layers by the first part of an include ("domain" of
/// "domain/ids.h", "ui/common" of "ui/common/tokens.h"), and Qt modules beside Qt Core.
struct LayerRule
{
    QString folder;
    QString layer;
    QStringList layers;
    QStringList qtModules;
};

/// A library of the system that one folder alone may see, by the beginning of its includes.
struct LibraryRule
{
    QString prefix;
    QString folder;
};

[[nodiscard]] const QList<LayerRule>& layerRules();
[[nodiscard]] const QList<LibraryRule>& libraryRules();

/// What may stand at the top of the repository, and what a developer's tools leave there.
[[nodiscard]] const QStringList& topLevelEntries();
[[nodiscard]] bool isLeftByTools(const QString& topLevelName);

inline constexpr int longestFile = 400;
/// Tests are lists of cases, which split less well.
inline constexpr int longestTest = 650;

} // namespace clinic::test
