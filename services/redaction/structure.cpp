#include "redaction/structure.h"

#include "redaction/recognisers.h"
#include "redaction/redactor.h"

namespace clinic::redaction {

void StructureDetector::find(const Words& words, const Hints& hints, std::vector<Finding>& found) const
{
    Analysis analysis(words, hints, found);
    findEmails(analysis);
    findWebAddresses(analysis);
    findIbans(analysis);
    findDates(analysis);
    findCodes(analysis);
    findNumbers(analysis);
    findAges(analysis);
}

} // namespace clinic::redaction
