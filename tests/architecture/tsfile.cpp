#include "architecture/tsfile.h"

#include <QFile>
#include <QRegularExpression>
#include <QSet>
#include <QXmlStreamReader>

namespace clinic::test {

namespace {

TsMessage readMessage(QXmlStreamReader& xml, const QString& context)
{
    TsMessage message{context, {}, {}, {}};
    message.plural = xml.attributes().value("numerus") == QLatin1String("yes");
    while (xml.readNextStartElement()) {
        if (xml.name() == QLatin1String("source")) {
            message.source = xml.readElementText();
        } else if (xml.name() == QLatin1String("comment")) {
            message.comment = xml.readElementText();
        } else if (xml.name() == QLatin1String("translation")) {
            const QString type = xml.attributes().value("type").toString();
            message.unfinished = type == QLatin1String("unfinished");
            message.gone = type == QLatin1String("vanished") || type == QLatin1String("obsolete");
            if (!message.plural) {
                message.translations.append(xml.readElementText());
                continue;
            }
            while (xml.readNextStartElement())
                message.translations.append(xml.readElementText());
        } else {
            xml.skipCurrentElement();
        }
    }
    return message;
}

QSet<QString> placesIn(const QString& text)
{
    static const QRegularExpression place("%L?(\\d+|n)");
    QSet<QString> places;
    for (auto each = place.globalMatch(text); each.hasNext();)
        places.insert(each.next().captured(1));
    return places;
}

} // namespace

QList<TsMessage> readTs(const QString& path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return {};
    QList<TsMessage> messages;
    QXmlStreamReader xml(&file);
    xml.readNextStartElement();
    while (xml.readNextStartElement()) {
        QString context;
        while (xml.readNextStartElement()) {
            if (xml.name() == QLatin1String("name"))
                context = xml.readElementText();
            else if (xml.name() == QLatin1String("message"))
                messages.append(readMessage(xml, context));
            else
                xml.skipCurrentElement();
        }
    }
    return messages;
}

QString faultOf(const TsMessage& message)
{
    if (message.unfinished)
        return "unfinished";
    if (message.translations.isEmpty())
        return "no translation";
    for (const QString& translation : message.translations) {
        if (translation.trimmed().isEmpty())
            return "empty translation";
        QSet<QString> wanted = placesIn(message.source);
        QSet<QString> given = placesIn(translation);
        if (message.plural) { // "one patient" needs no number
            wanted.remove("n");
            given.remove("n");
        }
        if (wanted != given)
            return "other places for values than the source";
    }
    return {};
}

} // namespace clinic::test
