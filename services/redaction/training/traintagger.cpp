#include "redaction/detectors.h"
#include "redaction/training/corpus.h"
#include "redaction/training/disguise.h"
#include "redaction/training/lessons.h"
#include "redaction/training/scripts.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QFile>
#include <QTextStream>

#include <stdexcept>

using namespace clinic;
using namespace clinic::redaction;
using namespace clinic::redaction::training;
using namespace Qt::StringLiterals;
using Label = domain::RedactionLabel;

namespace {

QTextStream& out()
{
    static QTextStream stream(stdout);
    return stream;
}

struct Weighted
{
    Example example;
    float weight = 1;
};

/// Abstracts of papers and tweets speak otherwise than callers do.
float weightOf(const Example& example)
{
    static const std::map<QString, float> weights{{u"BC5CDR"_s, 0.4F}, {u"NCBI-disease"_s, 0.3F}, {u"PsyTAR"_s, 0.5F},
                                                  {u"WNUT17"_s, 0.6F}, {u"presidio-research"_s, 0.6F}};
    const auto found = weights.find(example.source);
    return found == weights.end() ? 1.0F : found->second;
}

/// What the scripts' slots are filled with: mentions of the texts that are trained on, and our own lists.
MedicalValues medicalValues(const std::vector<Example>& examples, const QString& seeds)
{
    MedicalValues values;
    const auto file = [&](const QString& name, std::vector<QString>& to) {
        for (const QString& line : seedWords(seeds + u'/' + name, true))
            to.push_back(line);
    };
    file(u"scripts-conditions.txt"_s, values.conditions);
    file(u"scripts-medications.txt"_s, values.medications);
    file(u"scripts-procedures.txt"_s, values.procedures);
    for (const Example& example : examples) {
        const bool call = example.source == u"transcripts";
        for (const Example::Span& span : example.spans) {
            const auto length = static_cast<qsizetype>(span.end - span.start);
            const QString text = QString::fromUcs4(example.text.data() + span.start, length);
            if (text.count(u' ') > 3 || text.contains(u'\n') || length < 3)
                continue;
            if (span.label == Label::MedicalCondition && (call || example.source != u"PsyTAR"))
                values.conditions.push_back(text.toLower());
            else if (span.label == Label::Medication)
                values.medications.push_back(text);
            else if (span.label == Label::Procedure)
                values.procedures.push_back(text.toLower());
        }
    }
    return values;
}

Example disguised(Example example, Dice& dice)
{
    if (dice.chance(0.4))
        example = lowerCased(example);
    if (dice.chance(0.2))
        example = withoutMarks(example, dice);
    return example;
}

std::vector<Weighted> prepare(const std::vector<Example>& examples, const QString& seeds, int calls, Dice& dice)
{
    const Values values(seeds);
    const Scripts scripts(seeds, values, medicalValues(examples, seeds));
    std::vector<Weighted> prepared;
    for (const Example& example : examples) {
        // Names of unclear licence are not to be learned, in no form.
        const bool foreignNames = example.source == u"presidio-research";
        for (int copy = 0; copy < 2; ++copy) {
            const bool others = foreignNames || copy == 1;
            prepared.push_back({disguised(others ? withOtherPeople(example, values, dice) : example, dice), weightOf(example)});
        }
    }
    for (int i = 0; i < calls; ++i)
        prepared.push_back({disguised(scripts.call(dice), dice), 1});
    for (int i = 0; i < calls; ++i)
        prepared.push_back({disguised(scripts.sentence(dice), dice), 0.7F});
    return prepared;
}

struct How
{
    int rounds = 0;
    size_t features = 0;
    quint64 seed = 0;
    float forgetting = 0;
};

std::vector<std::byte> train(const std::vector<Weighted>& prepared, const How& how)
{
    auto gazetteer = Gazetteer::load();
    auto detectors = supportingDetectors();
    if (!gazetteer || !detectors)
        throw std::runtime_error("the lexicons are damaged: build them first");
    LessonMaker maker(*detectors, *gazetteer);
    for (size_t i = 0; i < prepared.size(); ++i)
        maker.count(prepared[i].example, how.seed + i);
    std::vector<Lesson> lessons;
    for (size_t i = 0; i < prepared.size(); ++i)
        maker.make(prepared[i].example, how.seed + i, prepared[i].weight, lessons);
    out() << prepared.size() << " texts, " << lessons.size() << " turns, " << maker.keys().size() << " features\n" << Qt::flush;

    ChainTrainer trainer(maker.keys().size(), how.forgetting, how.seed);
    std::vector<const Lesson*> order;
    for (const Lesson& lesson : lessons)
        order.push_back(&lesson);
    Dice dice(how.seed);
    for (int round = 0; round < how.rounds; ++round) {
        dice.shuffle(order);
        const float step = 0.25F / (1 + 0.5F * static_cast<float>(round));
        out() << "round " << round + 1 << ": loss " << trainer.learn(order, step) << '\n' << Qt::flush;
    }
    Weights::Trained trained;
    for (size_t i = 0; i < maker.keys().size(); ++i)
        trained.rows.emplace_back(maker.keys()[i], trainer.row(i));
    trained.transitions = trainer.transitions();
    return Weights::toBytes(trained, how.features);
}

int run(const QCommandLineParser& options)
{
    std::vector<Example> examples = readCorpora(options.value(u"corpora"_s));
    const QStringList heldOut = options.values(u"hold-out"_s);
    std::erase_if(examples, [&](const Example& example) { return !isTrainable(example) || heldOut.contains(example.source); });
    const quint64 seed = options.value(u"seed"_s).toULongLong();
    Dice dice(seed);
    const auto prepared = prepare(examples, options.value(u"seeds"_s), options.value(u"calls"_s).toInt(), dice);
    const auto bytes = train(prepared, {options.value(u"rounds"_s).toInt(), options.value(u"features"_s).toULongLong(), seed,
                                        options.value(u"forgetting"_s).toFloat()});
    QFile file(options.value(u"out"_s));
    if (!file.open(QIODevice::WriteOnly) || file.write(reinterpret_cast<const char*>(bytes.data()), static_cast<qint64>(bytes.size())) < 0)
        throw std::runtime_error("cannot write " + file.fileName().toStdString());
    out() << file.fileName() << ": " << bytes.size() << " bytes\n";
    return 0;
}

} // namespace

int main(int argc, char** argv)
{
    const QCoreApplication app(argc, argv);
    QCommandLineParser options;
    options.setApplicationDescription(u"Trains the tagger of names, addresses and medical words."_s);
    options.addHelpOption();
    options.addOptions({{u"corpora"_s, u"Folder of the annotated texts (*.jsonl)."_s, u"folder"_s},
                        {u"seeds"_s, u"Folder of our own scripts and lists."_s, u"folder"_s},
                        {u"out"_s, u"File to write."_s, u"file"_s, u"tagger.bin"_s},
                        {u"hold-out"_s, u"Do not learn from this collection; may be repeated."_s, u"source"_s},
                        {u"seed"_s, u"Same seed, same weights."_s, u"number"_s, u"20261"_s},
                        {u"forgetting"_s, u"Share of features left out at random."_s, u"number"_s, u"0.3"_s},
                        {u"rounds"_s, u"How often to go through all texts."_s, u"number"_s, u"6"_s},
                        {u"calls"_s, u"How many calls to play from the scripts."_s, u"number"_s, u"3500"_s},
                        {u"features"_s, u"How many features to keep."_s, u"number"_s, u"220000"_s}});
    options.process(app);
    try {
        return run(options);
    } catch (const std::exception& error) {
        QTextStream(stderr) << "traintagger: " << error.what() << '\n';
        return 1;
    }
}
