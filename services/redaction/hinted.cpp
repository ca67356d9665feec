#include "redaction/phraselist.h"
#include "redaction/recognisers.h"

namespace clinic::redaction {

void findHinted(Analysis& analysis)
{
    (void)analysis;
}

} // namespace clinic::redaction
