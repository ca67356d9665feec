#include "redaction/training/wordlists.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>

#include <array>
#include <cstdio>
#include <cstdlib>

namespace clinic::redaction::training {

void fail(const QString& why)
{
    std::fprintf(stderr, "buildlexicons: %s\n", qPrintable(why));
    std::exit(1);
}

QByteArray readAll(const QString& path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        fail(QStringLiteral("%1: %2").arg(path, file.errorString()));
    return file.readAll();
}

QStringList readLines(const QString& path)
{
    QStringList lines;
    const QStringList all = QString::fromUtf8(readAll(path)).split(u'\n');
    for (const QString& line : all) {
        const QString entry = line.section(u'#', 0, 0).trimmed();
        if (!entry.isEmpty())
            lines += entry;
    }
    return lines;
}

QStringList readNames(const QString& path)
{
    static const QStringList particles = {QStringLiteral("De"),   QStringLiteral("Du"),  QStringLiteral("Da"),
                                          QStringLiteral("Di"),   QStringLiteral("Dos"), QStringLiteral("Le"),
                                          QStringLiteral("La"),   QStringLiteral("Van"), QStringLiteral("Der"),
                                          QStringLiteral("Dela"), QStringLiteral("Al"),  QStringLiteral("El")};
    QStringList names;
    const QStringList lines = readLines(path);
    for (const QString& line : lines) {
        const QStringList words = line.split(u' ', Qt::SkipEmptyParts);
        for (const QString& word : words) {
            if (word.front().isUpper() && !particles.contains(word))
                names += word;
        }
    }
    return names;
}

std::map<QString, QStringList> readKinds(const QString& path)
{
    std::map<QString, QStringList> kinds;
    const QStringList lines = readLines(path);
    for (const QString& line : lines) {
        const qsizetype colon = line.indexOf(u':');
        if (colon <= 0)
            fail(QStringLiteral("%1: a line without a kind: %2").arg(path, line));
        QStringList& entries = kinds[line.left(colon).trimmed()];
        const QStringList parts = line.mid(colon + 1).split(u',');
        for (const QString& part : parts) {
            const QString entry = part.simplified();
            if (!entry.isEmpty())
                entries += entry;
        }
    }
    return kinds;
}

QStringList readPythonStrings(const QString& path, const QString& name)
{
    const QString source = QString::fromUtf8(readAll(path));
    const QRegularExpression head(QStringLiteral("\\b%1\\s*=\\s*(OrderedDict\\()?[\\(\\[{]").arg(name));
    const QRegularExpressionMatch begin = head.match(source);
    if (!begin.hasMatch())
        return {};
    QStringList strings;
    int depth =
        static_cast<int>(begin.captured().count(u'(') + begin.captured().count(u'[') + begin.captured().count(u'{'));
    for (qsizetype at = begin.capturedEnd(); at < source.size() && depth > 0; ++at) {
        const QChar c = source[at];
        if (c == u'\'' || c == u'"') {
            qsizetype end = source.indexOf(c, at + 1);
            while (end > 0 && source[end - 1] == u'\\')
                end = source.indexOf(c, end + 1);
            if (end < 0)
                fail(QStringLiteral("%1: a string without an end").arg(path));
            strings += source.mid(at + 1, end - at - 1).remove(u'\\');
            at = end;
        } else if (c == u'#') {
            at = source.indexOf(u'\n', at);
        } else {
            depth += QStringView(u"([{").contains(c) ? 1 : QStringView(u")]}").contains(c) ? -1 : 0;
        }
    }
    return strings;
}

std::vector<Place> readPlaces(const QString& moFile)
{
    const QByteArray bytes = readAll(moFile);
    const auto number = [&](qsizetype at) {
        quint32 value = 0;
        for (int i = 3; i >= 0; --i) {
            if (at + i >= bytes.size())
                fail(QStringLiteral("%1 ends too early").arg(moFile));
            value = value << 8 | static_cast<quint8>(bytes[at + i]);
        }
        return value;
    };
    if (number(0) != 0x950412deU)
        fail(QStringLiteral("%1 is no catalogue").arg(moFile));
    std::vector<Place> places;
    for (quint32 i = 0; i < number(8); ++i) {
        const auto text = [&](quint32 table) {
            return QString::fromUtf8(bytes.mid(number(table + 8 * i + 4), number(table + 8 * i)));
        };
        const QString key = text(number(12));
        bool isNumber = false;
        const qint64 id = key.toLongLong(&isNumber);
        if (!key.isEmpty())
            places.push_back({isNumber ? id : 0, isNumber ? QString() : key, text(number(16)).simplified()});
    }
    return places;
}

QStringList readIsoNames(const QString& path, const QString& list, const QString& prefix)
{
    QStringList names;
    const QJsonArray entries = QJsonDocument::fromJson(readAll(path)).object().value(list).toArray();
    if (entries.isEmpty())
        fail(QStringLiteral("%1 has no list %2").arg(path, list));
    for (const QJsonValue& entry : entries) {
        const QString code = entry[QStringLiteral("code")].toString(entry[QStringLiteral("alpha_2")].toString());
        if (!code.startsWith(prefix))
            continue;
        for (const char* key : {"name", "common_name"}) {
            // "Edinburgh, City of": what people say stands before the comma.
            const QString name =
                entry[QLatin1StringView(key)].toString().section(u',', 0, 0).section(u'[', 0, 0).simplified();
            if (!name.isEmpty())
                names += name;
        }
    }
    return names;
}

EverydayWords::EverydayWords(const QString& scowlFolder)
{
    struct Size
    {
        const char* suffix;
        int value;
    };
    constexpr std::array<Size, 9> sizes = {
        {{"10", 7}, {"20", 6}, {"35", 5}, {"40", 4}, {"50", 3}, {"55", 2}, {"60", 2}, {"70", 1}, {"80", 0}}};
    for (const char* kind : {"english-words", "american-words", "british-words", "english-contractions"}) {
        for (const Size& size : sizes) {
            const QString path =
                QStringLiteral("%1/%2.%3").arg(scowlFolder, QLatin1StringView(kind), QLatin1StringView(size.suffix));
            if (size.value == 0 || !QFile::exists(path))
                continue;
            const QStringList words = QString::fromLatin1(readAll(path)).split(u'\n', Qt::SkipEmptyParts);
            for (const QString& word : words) {
                QString plain = word;
                if (plain.endsWith(QStringLiteral("'s")))
                    plain.chop(2);
                int& known = m_classes[plain.toLower()];
                known = std::max(known, size.value);
            }
        }
    }
    if (m_classes.size() < 10000)
        fail(QStringLiteral("%1 holds no word lists of SCOWL").arg(scowlFolder));
}

int EverydayWords::classOf(const QString& lowerCase) const
{
    const auto found = m_classes.find(lowerCase);
    return found == m_classes.end() ? 0 : found->second;
}

} // namespace clinic::redaction::training
