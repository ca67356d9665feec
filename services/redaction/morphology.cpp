#include "redaction/medicaltext.h"

#include <array>

namespace clinic::redaction {
namespace {

struct Ending
{
    std::string_view end;
    size_t length; ///< the least letters of the whole word
    quint16 fact;
};

/// Stems of INN (WHO, "The use of stems in the selection of International Nonproprietary Names") and the endings of
/// medicine's Greek and Latin. Everyday words are told apart by their own list before this is asked.
constexpr Ending endings[] = {
    {"itis", 7, ConditionTerm},         {"itides", 9, ConditionTerm},     {"osis", 8, ConditionTerm},
    {"oses", 8, ConditionTerm},         {"iasis", 8, ConditionTerm},      {"emia", 7, ConditionTerm},
    {"aemia", 7, ConditionTerm},        {"oma", 7, ConditionTerm},        {"omas", 8, ConditionTerm},
    {"omata", 8, ConditionTerm},        {"algia", 7, ConditionTerm},      {"pathy", 8, ConditionTerm},
    {"pathies", 9, ConditionTerm},      {"uria", 7, ConditionTerm},       {"plegia", 9, ConditionTerm},
    {"paresis", 8, ConditionTerm},      {"rrhea", 7, ConditionTerm},      {"rrhoea", 8, ConditionTerm},
    {"rrhage", 8, ConditionTerm},       {"dynia", 8, ConditionTerm},      {"megaly", 9, ConditionTerm},
    {"penia", 8, ConditionTerm},        {"phobia", 8, ConditionTerm},     {"phagia", 8, ConditionTerm},
    {"phasia", 7, ConditionTerm},       {"plasia", 8, ConditionTerm},     {"trophy", 8, ConditionTerm},
    {"thropathy", 9, ConditionTerm},    {"malacia", 9, ConditionTerm},    {"ectasis", 9, ConditionTerm},
    {"cele", 8, ConditionTerm},         {"pnoea", 7, ConditionTerm},      {"pnea", 6, ConditionTerm},
    {"lithiasis", 10, ConditionTerm},   {"kinesia", 9, ConditionTerm},    {"opsia", 7, ConditionTerm},
    {"opia", 6, ConditionTerm},         {"thymia", 8, ConditionTerm},     {"lexia", 7, ConditionTerm},
    {"philia", 9, ConditionTerm},       {"somnia", 8, ConditionTerm},     {"toxicity", 10, ConditionTerm},
    {"cardia", 8, ConditionTerm},       {"ptysis", 9, ConditionTerm},     {"thermia", 9, ConditionTerm},
    {"tonia", 8, ConditionTerm},        {"algesia", 10, ConditionTerm},   {"mnesia", 7, ConditionTerm},
    {"cephaly", 9, ConditionTerm},      {"dactyly", 9, ConditionTerm},    {"sthenia", 9, ConditionTerm},
    {"chalasia", 9, ConditionTerm},     {"orexia", 8, ConditionTerm},     {"dipsia", 8, ConditionTerm},
    {"acusis", 8, ConditionTerm},       {"molysis", 8, ConditionTerm},    {"myolysis", 9, ConditionTerm},
    {"embolism", 9, ConditionTerm},     {"kathisia", 9, ConditionTerm},   {"taxia", 6, ConditionTerm},
    {"rhagia", 8, ConditionTerm},       {"schisis", 9, ConditionTerm},    {"trichia", 9, ConditionTerm},
    {"thyroidism", 11, ConditionTerm},  {"emesis", 8, ConditionTerm},     {"stenosis", 8, ConditionTerm},
    {"esthesia", 10, ConditionTerm},    {"cytosis", 9, ConditionTerm},

    {"pril", 6, MedicationTerm},        {"sartan", 8, MedicationTerm},    {"olol", 6, MedicationTerm},
    {"alol", 7, MedicationTerm},        {"dipine", 8, MedicationTerm},    {"statin", 8, MedicationTerm},
    {"mycin", 8, MedicationTerm},       {"micin", 8, MedicationTerm},     {"cillin", 8, MedicationTerm},
    {"azole", 8, MedicationTerm},       {"oxacin", 8, MedicationTerm},    {"floxacin", 9, MedicationTerm},
    {"cycline", 9, MedicationTerm},     {"mab", 6, MedicationTerm},       {"tinib", 7, MedicationTerm},
    {"ciclib", 8, MedicationTerm},      {"parib", 7, MedicationTerm},     {"gliptin", 9, MedicationTerm},
    {"gliflozin", 10, MedicationTerm},  {"glutide", 9, MedicationTerm},   {"natide", 8, MedicationTerm},
    {"glitazone", 11, MedicationTerm},  {"parin", 8, MedicationTerm},     {"xaban", 7, MedicationTerm},
    {"gatran", 8, MedicationTerm},      {"grel", 8, MedicationTerm},      {"grelor", 8, MedicationTerm},
    {"profen", 8, MedicationTerm},      {"fenac", 8, MedicationTerm},     {"coxib", 8, MedicationTerm},
    {"caine", 7, MedicationTerm},       {"barbital", 10, MedicationTerm}, {"zepam", 7, MedicationTerm},
    {"zolam", 7, MedicationTerm},       {"triptan", 8, MedicationTerm},   {"setron", 8, MedicationTerm},
    {"dronate", 9, MedicationTerm},     {"dronic", 8, MedicationTerm},    {"prazole", 9, MedicationTerm},
    {"tidine", 8, MedicationTerm},      {"lukast", 8, MedicationTerm},    {"terol", 8, MedicationTerm},
    {"sonide", 8, MedicationTerm},      {"asone", 8, MedicationTerm},     {"solone", 9, MedicationTerm},
    {"cortisone", 9, MedicationTerm},   {"ciclovir", 9, MedicationTerm},  {"vudine", 8, MedicationTerm},
    {"navir", 8, MedicationTerm},       {"tegravir", 9, MedicationTerm},  {"buvir", 8, MedicationTerm},
    {"fovir", 8, MedicationTerm},       {"oxetine", 9, MedicationTerm},   {"pramine", 9, MedicationTerm},
    {"triptyline", 11, MedicationTerm}, {"azine", 8, MedicationTerm},     {"peridol", 9, MedicationTerm},
    {"apine", 8, MedicationTerm},       {"idone", 8, MedicationTerm},     {"azosin", 8, MedicationTerm},
    {"thiazide", 9, MedicationTerm},    {"semide", 8, MedicationTerm},    {"afil", 7, MedicationTerm},
    {"conazole", 10, MedicationTerm},   {"nidazole", 10, MedicationTerm}, {"bendazole", 10, MedicationTerm},
    {"thromycin", 10, MedicationTerm},  {"sulfa", 8, MedicationTerm},     {"ximab", 8, MedicationTerm},
    {"kinra", 8, MedicationTerm},       {"tecan", 8, MedicationTerm},     {"taxel", 8, MedicationTerm},
    {"platin", 8, MedicationTerm},      {"rubicin", 9, MedicationTerm},   {"trexate", 9, MedicationTerm},
    {"lisib", 8, MedicationTerm},       {"orphine", 8, MedicationTerm},   {"orphan", 10, MedicationTerm},
    {"codone", 8, MedicationTerm},      {"morphone", 9, MedicationTerm},  {"fentanil", 8, MedicationTerm},
    {"fentanyl", 8, MedicationTerm},    {"curonium", 9, MedicationTerm},  {"tropium", 8, MedicationTerm},
    {"flurane", 8, MedicationTerm},     {"thane", 8, MedicationTerm},     {"gatroban", 9, MedicationTerm},
    {"parinux", 9, MedicationTerm},     {"fibrate", 8, MedicationTerm},   {"estradiol", 9, MedicationTerm},
    {"gestrel", 8, MedicationTerm},     {"relin", 8, MedicationTerm},     {"tretin", 8, MedicationTerm},
    {"prost", 8, MedicationTerm},       {"quine", 8, MedicationTerm},     {"oxin", 7, MedicationTerm},
    {"cromil", 8, MedicationTerm},      {"zolamide", 9, MedicationTerm},  {"vaptan", 8, MedicationTerm},
    {"gepant", 8, MedicationTerm},      {"racetam", 9, MedicationTerm},   {"gabalin", 9, MedicationTerm},
    {"bamate", 9, MedicationTerm},      {"toin", 8, MedicationTerm},      {"oxaban", 8, MedicationTerm},
    {"poetin", 8, MedicationTerm},      {"grastim", 9, MedicationTerm},   {"virine", 8, MedicationTerm},

    {"ectomy", 8, ProcedureTerm},       {"ectomies", 10, ProcedureTerm},  {"plasty", 8, ProcedureTerm},
    {"plasties", 10, ProcedureTerm},    {"oscopy", 8, ProcedureTerm},     {"oscopies", 10, ProcedureTerm},
    {"ostomy", 8, ProcedureTerm},       {"otomy", 8, ProcedureTerm},      {"otomies", 9, ProcedureTerm},
    {"graphy", 9, ProcedureTerm},       {"pexy", 8, ProcedureTerm},       {"centesis", 10, ProcedureTerm},
    {"desis", 9, ProcedureTerm},        {"rrhaphy", 9, ProcedureTerm},    {"tripsy", 9, ProcedureTerm},
    {"sonogram", 8, ProcedureTerm},     {"angiogram", 9, ProcedureTerm},  {"cardiogram", 10, ProcedureTerm},
    {"mammogram", 9, ProcedureTerm},    {"myogram", 9, ProcedureTerm},    {"encephalogram", 12, ProcedureTerm},
    {"therapy", 10, ProcedureTerm},     {"metry", 8, ProcedureTerm},      {"scopic", 10, ProcedureTerm},
    {"dialysis", 9, ProcedureTerm},     {"apheresis", 9, ProcedureTerm},
};

} // namespace

quint16 factOfEnding(std::string_view folded)
{
    for (const Ending& ending : endings) {
        if (folded.size() >= ending.length && folded.ends_with(ending.end))
            return ending.fact;
    }
    return 0;
}

} // namespace clinic::redaction
