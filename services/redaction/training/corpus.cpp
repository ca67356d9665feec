#include "redaction/training/corpus.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <stdexcept>

namespace clinic::redaction::training {
namespace {

using namespace Qt::StringLiterals;

/// Constructed calls carry the number of the dialogue that they were built around; they count as one collection.
QString collectionOf(const QString& source, const QString& kind)
{
    if (kind == u"transcript")
        return u"transcripts"_s;
    const QString first = source.section(u'/', 0, 0);
    return kind == u"hard_negative" ? first + u" negatives" : first;
}

Example exampleOf(const QJsonObject& object)
{
    Example example;
    example.id = object.value(u"id").toString();
    example.kind = object.value(u"kind").toString();
    example.source = collectionOf(object.value(u"source").toString(), example.kind);
    example.text = object.value(u"text").toString().toStdU32String();
    for (const QJsonValue& value : object.value(u"spans").toArray()) {
        const auto label = domain::redactionLabelFromWire(value.toObject().value(u"label").toString());
        if (!label)
            throw std::runtime_error("unknown label");
        example.spans.push_back({value.toObject().value(u"start").toInt(), value.toObject().value(u"end").toInt(), *label});
    }
    for (const QJsonValue& value : object.value(u"annotated").toArray()) {
        if (const auto label = domain::redactionLabelFromWire(value.toString()))
            example.annotated |= bitOf(*label);
    }
    for (const QJsonValue& value : object.value(u"ignore").toArray())
        example.ignored.emplace_back(value.toArray().at(0).toInt(), value.toArray().at(1).toInt());
    return example;
}

} // namespace

std::vector<Example> readCorpora(const QString& folder)
{
    std::vector<Example> examples;
    const QDir dir(folder);
    for (const QString& name : dir.entryList({u"*.jsonl"_s}, QDir::Files, QDir::Name)) {
        QFile file(dir.filePath(name));
        if (!file.open(QIODevice::ReadOnly))
            throw std::runtime_error("cannot read " + file.fileName().toStdString());
        for (int number = 1; !file.atEnd(); ++number) {
            const QByteArray line = file.readLine().trimmed();
            if (line.isEmpty())
                continue;
            const QJsonDocument document = QJsonDocument::fromJson(line);
            if (!document.isObject())
                throw std::runtime_error(file.fileName().toStdString() + ":" + std::to_string(number) + ": not JSON");
            examples.push_back(exampleOf(document.object()));
        }
    }
    if (examples.empty())
        throw std::runtime_error("no *.jsonl in " + folder.toStdString());
    return examples;
}

bool isTrainable(const Example& example)
{
    return !example.source.startsWith(u"SGD") && example.kind != u"founding";
}

} // namespace clinic::redaction::training
