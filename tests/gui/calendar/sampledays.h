#pragma once

#include "clinicday.h"

/// Invented days as a busy clinic would have them, for pictures.
namespace clinic::test {

/// Fills Tuesday 17 November 2026.
void fillTuesday(ClinicDay& day);
/// The other days of that week.
void fillWeek(ClinicDay& day);

} // namespace clinic::test
