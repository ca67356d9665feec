#include "redaction/redactor.h"
#include "redaction/training/corpus.h"
#include "redaction/training/scorer.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QDate>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTextStream>

#include <stdexcept>

using namespace clinic;
using namespace clinic::redaction;
using namespace clinic::redaction::training;
using namespace Qt::StringLiterals;

namespace {

QTextStream& out()
{
    static QTextStream stream(stdout);
    return stream;
}

std::shared_ptr<const Redactor> redactorWith(const QString& weights)
{
    QByteArray bytes;
    if (!weights.isEmpty()) {
        QFile file(weights);
        if (!file.open(QIODevice::ReadOnly))
            throw std::runtime_error("cannot read " + weights.toStdString());
        bytes = file.readAll();
    }
    auto redactor = weights.isEmpty() ? Redactor::load() : Redactor::loadWith(bytes);
    if (!redactor)
        throw std::runtime_error("the lexicons or the weights are damaged");
    return *redactor;
}

/// What a collection is judged with: weights that have not seen it, if there are any.
class Judges
{
public:
    Judges(QString weights, QString folds) : m_weights(std::move(weights)), m_folds(std::move(folds)) {}
    const Redactor& of(const QString& source)
    {
        const QString fold = m_folds + u'/' + source + u".bin";
        const QString file = !m_folds.isEmpty() && QFile::exists(fold) ? fold : m_weights;
        auto& redactor = m_redactors[file];
        if (!redactor)
            redactor = redactorWith(file);
        return *redactor;
    }

private:
    QString m_weights;
    QString m_folds;
    std::map<QString, std::shared_ptr<const Redactor>> m_redactors;
};

void printRow(const QString& name, const Tally& tally)
{
    out() << name.leftJustified(44) << QString::number(tally.spans).rightJustified(7) << QString::number(tally.gold).rightJustified(9)
          << QString::number(tally.leaked).rightJustified(8) << QString::number(tally.recall(), 'f', 4).rightJustified(9)
          << QString::number(tally.gold ? double(tally.sameLabel) / double(tally.gold) : 1.0, 'f', 4).rightJustified(9)
          << QString::number(tally.precision(), 'f', 4).rightJustified(9);
    if (tally.touched)
        out() << "   touched " << QString::number(100.0 * tally.touched / tally.documents, 'f', 2) << " %";
    out() << '\n';
}

void print(const Scorer& scorer)
{
    out() << QString(44, u' ') << "  spans     gold  leaked   recall  lab.rec     prec\n";
    Tally all;
    for (const auto& [source, tally] : scorer.bySource) {
        printRow(source, tally);
        all.add(tally);
    }
    all.touched = 0;
    printRow(u"all"_s, all);
    std::map<domain::RedactionLabel, Tally> labels;
    for (const auto& [key, tally] : scorer.byLabelAndSource)
        labels[key.first].add(tally);
    for (const auto& [label, tally] : labels) {
        printRow(wireName(label), tally);
        for (const auto& [key, part] : scorer.byLabelAndSource) {
            if (key.first == label)
                printRow(u"    "_s + key.second, part);
        }
    }
}

QJsonObject numbersOf(const Tally& tally)
{
    const auto rounded = [](double value) { return std::round(value * 10000) / 10000; };
    return {{u"spans"_s, tally.spans},
            {u"characters"_s, tally.gold},
            {u"leaked"_s, tally.leaked},
            {u"recall"_s, tally.gold ? QJsonValue(rounded(tally.recall())) : QJsonValue()},
            {u"precision"_s, tally.predicted ? QJsonValue(rounded(tally.precision())) : QJsonValue()}};
}

/// For the coverage page: by label over all collections, and each collection by itself.
QJsonObject report(const Scorer& scorer, const QString& date, const QString& command)
{
    QJsonArray labels;
    Tally all;
    Tally negatives;
    for (const domain::RedactionLabel label : domain::redactionLabels()) {
        Tally sum;
        QJsonObject sources;
        for (const auto& [key, tally] : scorer.byLabelAndSource) {
            if (key.first != label)
                continue;
            sum.add(tally);
            if (tally.spans)
                sources.insert(key.second, numbersOf(tally));
        }
        QJsonObject row = numbersOf(sum);
        row.insert(u"label"_s, QString(wireName(label)));
        row.insert(u"sources"_s, sources);
        labels.append(row);
    }
    QJsonArray sources;
    for (const auto& [source, tally] : scorer.bySource) {
        QJsonObject row = numbersOf(tally);
        row.insert(u"source"_s, source);
        row.insert(u"documents"_s, tally.documents);
        sources.append(row);
        all.add(tally);
        if (source.endsWith(u"negatives"))
            negatives.add(tally);
    }
    QJsonObject overall = numbersOf(all);
    overall.insert(u"documents"_s, all.documents);
    return {{u"measured_on"_s, date},
            {u"command"_s, command},
            {u"overall"_s, overall},
            {u"labels"_s, labels},
            {u"sources"_s, sources},
            {u"hard_negatives"_s, QJsonObject{{u"documents"_s, negatives.documents}, {u"touched"_s, negatives.touched}}}};
}

void printLeaks(const std::vector<Leak>& leaks, const QString& title, const QStringList& labels, int most)
{
    int left = most;
    for (const Leak& leak : leaks) {
        if (!labels.isEmpty() && !labels.contains(wireName(leak.label)))
            continue;
        if (left-- <= 0)
            return;
        out() << title << ' ' << leak.id << ' ' << wireName(leak.label) << " [" << leak.passage << "] " << leak.around << '\n';
    }
}

int run(const QCommandLineParser& options)
{
    Judges judges(options.value(u"weights"_s), options.value(u"folds"_s));
    const QStringList only = options.values(u"only"_s);
    const QStringList labels = options.values(u"label"_s);
    Scorer scorer;
    for (const Example& example : readCorpora(options.value(u"corpora"_s))) {
        if (only.isEmpty() || only.contains(example.source))
            scorer.score(example, judges.of(example.source).find(example.conversation()));
    }
    print(scorer);
    printLeaks(scorer.leaks, u"LEAK"_s, labels, options.value(u"leaks"_s).toInt());
    printLeaks(scorer.falseAlarms, u"FALSE"_s, labels, options.value(u"alarms"_s).toInt());
    if (options.isSet(u"json"_s)) {
        QFile file(options.value(u"json"_s));
        if (!file.open(QIODevice::WriteOnly))
            throw std::runtime_error("cannot write " + file.fileName().toStdString());
        file.write(QJsonDocument(report(scorer, options.value(u"date"_s), options.value(u"command"_s))).toJson());
    }
    return 0;
}

} // namespace

int main(int argc, char** argv)
{
    const QCoreApplication app(argc, argv);
    QCommandLineParser options;
    options.setApplicationDescription(u"Measures what the redactor finds and what it leaks, by label and collection."_s);
    options.addHelpOption();
    options.addOptions({{u"corpora"_s, u"Folder of the annotated texts (*.jsonl)."_s, u"folder"_s},
                        {u"weights"_s, u"The tagger's weights instead of the built-in ones."_s, u"file"_s},
                        {u"folds"_s, u"Folder of weights SOURCE.bin that have not seen that collection."_s, u"folder"_s},
                        {u"only"_s, u"Score this collection alone; may be repeated."_s, u"source"_s},
                        {u"label"_s, u"Show leaks of this label alone; may be repeated."_s, u"label"_s},
                        {u"leaks"_s, u"How many leaks to show."_s, u"number"_s, u"0"_s},
                        {u"alarms"_s, u"How many false alarms to show."_s, u"number"_s, u"0"_s},
                        {u"json"_s, u"Write the figures here."_s, u"file"_s},
                        {u"date"_s, u"The day to write there."_s, u"date"_s, QDate::currentDate().toString(Qt::ISODate)},
                        {u"command"_s, u"The command to write there."_s, u"command"_s}});
    options.process(app);
    try {
        return run(options);
    } catch (const std::exception& error) {
        QTextStream(stderr) << "evaluate: " << error.what() << '\n';
        return 1;
    }
}
