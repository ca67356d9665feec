#pragma once

#include <QtGlobal>

/// What the values of the shipped lexicons mean.
namespace clinic::redaction {

/// Every list of names and places says in its lowest three bits how common an entry is as an everyday word, the whole
/// of `common`'s values: 7 for the first thousands ("may", "will"), 1 for rare ones, 0 for no word at all.
inline constexpr quint16 everydayMask = 7;

/// Values of `given` and `surnames`.
enum NameFact : quint16 {
    FrequentName = 8, ///< among the most frequent in Britain or the United States
    CuratedName = 16, ///< from our own lists
    WorldName = 32,   ///< from a list of another language
};

/// Values of `places`.
enum PlaceFact : quint16 {
    BritishPlace = 8,
    AmericanPlace = 16,
    Region = 32, ///< county, state, province
    Country = 64,
    WorldPlace = 128,
    CuratedPlace = 256,
};

/// Values of `streets`.
enum StreetFact : quint16 {
    StreetType = 8,    ///< road, lane, high street
    EverydayType = 16, ///< way, close, hill: only next to a name
    ShortType = 32,    ///< rd, ave
    Dwelling = 64,     ///< flat, unit, suite
    HouseType = 128,   ///< cottage, farm, court
    RuralBeginning = 256,
    StreetSide = 512, ///< north, upper
};

/// Values of `medical`: what a term is. Words of it and of `grammar` are folded as medicalfold.h says.
enum MedicalFact : quint16 {
    ConditionTerm = 1,
    MedicationTerm = 2,
    ProcedureTerm = 4,
    /// Has everyday meanings: counts only in medical company.
    EverydayTerm = 8,
    /// From our own lists, which were read term by term.
    CuratedTerm = 16,
    /// A word of the medical dictionary that no list explains.
    UnexplainedTerm = 32,
    /// What people are allergic to: counts only where allergies are spoken of.
    AllergenTerm = 64,
    /// A kind of medicine ("blood thinners") rather than its name.
    MedicationClass = 128,
};

/// Values of `grammar`: what a word does next to conditions, medication and procedures.
namespace grammar {
enum Role : quint16 {
    Body = 1,
    Side = 1 << 1,
    Severity = 1 << 2,
    Complaint = 1 << 3,     ///< "sore", "swells up": a condition next to a body part
    StrongHead = 1 << 4,    ///< "disease": a condition by itself
    WeakHead = 1 << 5,      ///< "problem": a condition behind a body part
    DrugHead = 1 << 6,      ///< "tablets"
    ProcedureHead = 1 << 7, ///< "operation"
    ProcedureVerb = 1 << 8, ///< "removed"
    Stop = 1 << 9,          ///< ends a noun phrase
    Possessive = 1 << 10,
    Unit = 1 << 11,
    ConditionTrigger = 1 << 12,
    MedicationTrigger = 1 << 13,
};
} // namespace grammar

} // namespace clinic::redaction
