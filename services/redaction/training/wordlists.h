#pragma once

#include <QString>
#include <QStringList>

#include <map>

/// Readers of the word lists that lexicons are made from. A file that is not there or not of its form ends the program
/// with a sentence: what is built of half the sources must not be shipped.
namespace clinic::redaction::training {

[[noreturn]] void fail(const QString& why);
[[nodiscard]] QByteArray readAll(const QString& path);

/// A line an entry; '#' begins a comment.
[[nodiscard]] QStringList readLines(const QString& path);
/// Seeds: names separated by blanks, '#' begins a comment; lower-case particles ("van", "de") are left out.
[[nodiscard]] QStringList readNames(const QString& path);
/// Seeds: lines "kind: entry, entry", by kind.
[[nodiscard]] std::map<QString, QStringList> readKinds(const QString& path);

/// Every quoted string in the tuple or dictionary `name = (…)` of a Python source, such as `first_names_male`.
[[nodiscard]] QStringList readPythonStrings(const QString& path, const QString& name);
/// The translations of a gettext catalogue: its numbers are GeoNames' ids.
struct Place
{
    qint64 id = 0;
    QString region; ///< "GB.ENG", if the key is no number
    QString name;
};
[[nodiscard]] std::vector<Place> readPlaces(const QString& moFile);
/// The "name" of every entry of an iso-codes file whose "code" (or alpha_2) begins with `prefix`.
[[nodiscard]] QStringList readIsoNames(const QString& path, const QString& list, const QString& prefix);

/// How common a word is in written English by SCOWL's sizes: 7 (size 10) to 1 (size 70), 0 for others.
class EverydayWords
{
public:
    explicit EverydayWords(const QString& scowlFolder);
    [[nodiscard]] int classOf(const QString& lowerCase) const;
    [[nodiscard]] const std::map<QString, int>& all() const { return m_classes; }

private:
    std::map<QString, int> m_classes;
};

} // namespace clinic::redaction::training
