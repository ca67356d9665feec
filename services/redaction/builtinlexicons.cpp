#include "redaction/lexicon.h"

#include <QResource>

// Outside of any namespace, as Q_INIT_RESOURCE asks for.
static void registerLexicons()
{
    Q_INIT_RESOURCE(redaction);
}

namespace clinic::redaction {

std::optional<Lexicon> Lexicon::builtIn(QStringView name)
{
    registerLexicons();
    const QResource file(QStringLiteral(":/redaction/%1.lex").arg(name));
    if (!file.isValid() || file.compressionAlgorithm() != QResource::NoCompression)
        return std::nullopt;
    return fromBytes(std::as_bytes(std::span(file.data(), static_cast<size_t>(file.size()))));
}

} // namespace clinic::redaction
