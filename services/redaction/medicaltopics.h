#pragma once

#include <QtGlobal>

#include <string_view>

namespace clinic::redaction {

/// What a turn asks or speaks about.
enum MedicalTopic : quint8 {
    IllnessTopic = 1,
    MedicationTopic = 2,
    ProcedureTopic = 4,
    AllergyTopic = 8,
    BookingTopic = 16
};

/// A set of them for one word: "surgeries" is about procedures.
[[nodiscard]] quint8 topicsOf(std::string_view folded);

} // namespace clinic::redaction
