#include "crypto/base64url.h"

namespace clinic::crypto {

QByteArray toBase64Url(const QByteArray& bytes)
{
    return bytes.toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals);
}

std::optional<QByteArray> fromBase64Url(const QByteArray& text)
{
    const auto decoded = QByteArray::fromBase64Encoding(
        text, QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals | QByteArray::AbortOnBase64DecodingErrors);
    if (!decoded || toBase64Url(*decoded) != text)
        return std::nullopt;
    return *decoded;
}

} // namespace clinic::crypto
