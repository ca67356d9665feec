#pragma once

#include "redaction/finding.h"

#include <vector>

namespace clinic::redaction {

class Words;

/// Takes back what was found within the names of clinics and shops, the numbers of bookings, and what callers say to
/// pass the time: "Good morning, Castle Lane Dental" gives away no more than the call itself. What was found by its
/// shape stays, and so does whatever reaches beyond such a name.
void dropOrganisations(const Words& words, std::vector<Finding>& found);

} // namespace clinic::redaction
