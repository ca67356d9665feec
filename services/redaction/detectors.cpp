#include "redaction/detectors.h"

namespace clinic::redaction {

domain::Result<Detectors> allDetectors()
{
    Detectors all;
    return all;
}

} // namespace clinic::redaction
