#include "redaction/training/medicallexicons.h"

#include "redaction/lexiconvalues.h"
#include "redaction/medicalfold.h"
#include "redaction/training/lexiconfile.h"
#include "redaction/training/wordnet.h"

#include <QFile>

namespace clinic::redaction::training {
namespace {

struct Tree
{
    QStringList meanings;
    QStringList without;
    quint16 fact;
};

/// WordNet's word for a thing of medicine counts if the medical meaning is its first and it is no everyday word; those
/// that are everyday words ("cold", "crown") are in our own lists with what to make of them.
bool isTrustworthy(const WordNet::Term& term, const EverydayWords& everyday)
{
    if (term.words.size() < 3)
        return false;
    if (term.words.contains(u' '))
        return term.sense == 1;
    const int common = everyday.classOf(term.words);
    return common <= 2 || (common <= 4 && term.sense == 1);
}

void addWordNet(const Sources& sources, const EverydayWords& everyday, LexiconFile& medical)
{
    const WordNet wordnet(sources.wordnet);
    const Tree trees[] = {
        {{QStringLiteral("ill health.1"), QStringLiteral("symptom.1"), QStringLiteral("mental disorder.1"),
          QStringLiteral("injury.1"), QStringLiteral("phobia.1"), QStringLiteral("pain.1"), QStringLiteral("allergy.1"),
          QStringLiteral("poisoning.1"), QStringLiteral("birth defect.1"), QStringLiteral("disorder.1"),
          QStringLiteral("paralysis.1"), QStringLiteral("amnesia.1"), QStringLiteral("inflammation.1")},
         {QStringLiteral("plant disease.1"), QStringLiteral("animal disease.1")},
         ConditionTerm},
        {{QStringLiteral("medicine.2"), QStringLiteral("drug of abuse.1"), QStringLiteral("hormone.1"),
          QStringLiteral("vitamin.1"), QStringLiteral("vaccine.1"), QStringLiteral("narcotic.1"),
          QStringLiteral("contraceptive.1")},
         {QStringLiteral("alcohol.1"), QStringLiteral("tobacco.1")},
         MedicationTerm},
        {{QStringLiteral("surgery.4"), QStringLiteral("diagnostic procedure.1"), QStringLiteral("medical procedure.1"),
          QStringLiteral("therapy.1")},
         {},
         ProcedureTerm},
    };
    for (const Tree& tree : trees) {
        for (const WordNet::Term& term : wordnet.below(tree.meanings, tree.without)) {
            if (isTrustworthy(term, everyday))
                medical.add(term.words, tree.fact);
        }
    }
}

/// Abbreviations as speech recognisers write them: "M R I scan".
void addSpelled(const QString& term, quint16 fact, const EverydayWords& everyday, LexiconFile& medical)
{
    QStringList words = term.split(u' ');
    bool spelled = false;
    for (QString& word : words) {
        const bool letters = std::ranges::all_of(word, [](QChar c) { return c.isLetter(); });
        const bool vowels = std::ranges::any_of(word, [](QChar c) { return QStringView(u"aeiouy").contains(c); });
        static const QStringList spoken = {
            QStringLiteral("copd"), QStringLiteral("pcos"), QStringLiteral("mrsa"), QStringLiteral("uti"),
            QStringLiteral("iud"),  QStringLiteral("ivf"),  QStringLiteral("ecg"),  QStringLiteral("ekg"),
            QStringLiteral("ibs"),  QStringLiteral("ibd"),  QStringLiteral("ocd"),  QStringLiteral("adhd"),
            QStringLiteral("mri"),  QStringLiteral("eeg"),  QStringLiteral("sti"),  QStringLiteral("tia"),
            QStringLiteral("als"),  QStringLiteral("rsi"),  QStringLiteral("aids"), QStringLiteral("iui"),
            QStringLiteral("ipl"),  QStringLiteral("emg"),  QStringLiteral("mi"),   QStringLiteral("af"),
            QStringLiteral("hiv"),  QStringLiteral("ect"),  QStringLiteral("cabg")};
        if (word.size() < 2 || word.size() > 5 || !letters || everyday.classOf(word) > 2 ||
            (vowels && !spoken.contains(word)))
            continue;
        QString apart;
        for (const QChar letter : std::as_const(word))
            apart += (apart.isEmpty() ? QString() : QStringLiteral(" ")) + letter;
        word = apart;
        spelled = true;
    }
    if (spelled)
        medical.add(words.join(u' '), fact & ~EverydayTerm);
}

void addSeeds(const QString& path, const std::map<QString, quint16>& facts, LexiconFile& medical,
              const EverydayWords* everyday = nullptr)
{
    for (const auto& [kind, terms] : readKinds(path)) {
        const auto known = facts.find(kind);
        if (known == facts.end())
            fail(QStringLiteral("%1: unknown kind %2").arg(path, kind));
        for (const QString& term : terms) {
            medical.add(term, known->second);
            if (everyday)
                addSpelled(term, known->second, *everyday, medical);
        }
    }
}

void addUnexplained(const Sources& sources, const EverydayWords& everyday, LexiconFile& medical)
{
    // Names of people, peoples and places that medicine knows, too.
    std::map<QString, bool> names;
    for (const char* list :
         {"english-upper", "american-upper", "british-upper", "english-proper-names", "american-proper-names"}) {
        for (const char* size : {"10", "20", "35", "40", "50", "55", "60"}) {
            const QString path =
                QStringLiteral("%1/%2.%3").arg(sources.scowl, QLatin1StringView(list), QLatin1StringView(size));
            const QStringList known =
                QFile::exists(path) ? QString::fromLatin1(readAll(path)).split(u'\n') : QStringList();
            for (const QString& name : known)
                names[name.toLower().remove(QStringLiteral("'s"))] = true;
        }
    }
    const QStringList words = readLines(sources.medicalWords);
    for (const QString& line : words) {
        const QString word = line.section(u'/', 0, 0).toLower();
        const bool plain =
            word.size() >= 5 && std::ranges::all_of(word, [](QChar c) { return c >= u'a' && c <= u'z'; });
        if (plain && everyday.classOf(word) == 0 && medical.value(word) == 0 && !names.contains(word))
            medical.add(word, UnexplainedTerm);
    }
}

void buildGrammar(const Sources& sources)
{
    const std::map<QString, quint16> roles = {
        {QStringLiteral("body"), grammar::Body},
        {QStringLiteral("side"), grammar::Side},
        {QStringLiteral("severity"), grammar::Severity},
        {QStringLiteral("complaint"), grammar::Complaint},
        {QStringLiteral("stronghead"), grammar::StrongHead},
        {QStringLiteral("weakhead"), grammar::WeakHead},
        {QStringLiteral("drughead"), grammar::DrugHead},
        {QStringLiteral("prochead"), grammar::ProcedureHead},
        {QStringLiteral("procverb"), grammar::ProcedureVerb},
        {QStringLiteral("stop"), grammar::Stop},
        {QStringLiteral("possessive"), grammar::Possessive},
        {QStringLiteral("unit"), grammar::Unit},
        {QStringLiteral("conditiontrigger"), grammar::ConditionTrigger},
        {QStringLiteral("medicationtrigger"), grammar::MedicationTrigger},
        // What announces only perhaps is marked by a bit that triggers have no other use for.
        {QStringLiteral("weakcondition"), grammar::ConditionTrigger | grammar::Unit},
        {QStringLiteral("weakmedication"), grammar::MedicationTrigger | grammar::Unit}};
    LexiconFile file(medicalHash);
    addSeeds(sources.seeds + QStringLiteral("/grammar.txt"), roles, file);
    file.write(sources.out + QStringLiteral("/grammar.lex"));
}

} // namespace

void buildMedicalLexicons(const Sources& sources, const EverydayWords& everyday)
{
    LexiconFile medical(medicalHash);
    addWordNet(sources, everyday, medical);
    const auto kinds = [](quint16 fact) {
        return std::map<QString, quint16>{{QStringLiteral("term"), fact | CuratedTerm},
                                          {QStringLiteral("phrase"), fact | CuratedTerm},
                                          {QStringLiteral("everyday"), fact | CuratedTerm | EverydayTerm},
                                          {QStringLiteral("generic"), fact | CuratedTerm},
                                          {QStringLiteral("brand"), fact | CuratedTerm},
                                          {QStringLiteral("class"), fact | CuratedTerm | MedicationClass},
                                          {QStringLiteral("street"), fact | CuratedTerm},
                                          {QStringLiteral("allergen"), AllergenTerm},
                                          {QStringLiteral("neither"), CuratedTerm}};
    };
    addSeeds(sources.seeds + QStringLiteral("/conditions.txt"), kinds(ConditionTerm), medical, &everyday);
    addSeeds(sources.seeds + QStringLiteral("/medications.txt"), kinds(MedicationTerm), medical, &everyday);
    addSeeds(sources.seeds + QStringLiteral("/procedures.txt"), kinds(ProcedureTerm), medical, &everyday);
    const QStringList harmless = readLines(sources.seeds + QStringLiteral("/harmless.txt"));
    for (const QString& term : harmless)
        medical.remove(term);
    addUnexplained(sources, everyday, medical);
    medical.write(sources.out + QStringLiteral("/medical.lex"));
    buildGrammar(sources);
}

} // namespace clinic::redaction::training
