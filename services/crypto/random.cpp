#include "crypto/random.h"

#include <openssl/rand.h>

#include <QtGlobal>

namespace clinic::crypto {

void fillRandom(unsigned char* to, int count)
{
    if (RAND_bytes(to, count) != 1)
        qFatal("The system's random number generator failed; no key can be made safely.");
}

QByteArray randomBytes(int count)
{
    QByteArray bytes(count, Qt::Uninitialized);
    fillRandom(reinterpret_cast<unsigned char*>(bytes.data()), count);
    return bytes;
}

} // namespace clinic::crypto
