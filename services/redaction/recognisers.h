#pragma once

#include "redaction/analysis.h"

/// The recognisers of values with a structure of their own, in the order in which they run. Each takes what is its
/// kind, validated where a checksum or a numbering plan allows, and claims the words.
namespace clinic::redaction {

/// `jo@example.org`, "jo dot bloggs at example dot org", also with the two halves in turns of their own.
void findEmails(Analysis& analysis);
/// Addresses of the web and of machines, written or said aloud.
void findWebAddresses(Analysis& analysis);
/// Days of the calendar and, where the words around say so, of birth. Relative ones ("next Tuesday") tell nothing.
void findDates(Analysis& analysis);
/// International bank account numbers.
void findIbans(Analysis& analysis);
/// Identifiers of letters and digits: national insurance, insurance members, hospital numbers, passports.
void findCodes(Analysis& analysis);
/// Runs of digits: phone numbers, cards, NHS and social security numbers.
void findNumbers(Analysis& analysis);
/// Ages of 90 and more, which few people share.
void findAges(Analysis& analysis);

} // namespace clinic::redaction
