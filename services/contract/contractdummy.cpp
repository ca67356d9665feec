#include "contract/codec.h"
#include "contract/errorcodes.h"
#include "contract/ports.h"
