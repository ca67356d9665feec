#include "edge/handlers/handlers.h"

#include "contract/privacycodec.h"
#include "edge/preferences.h"
#include "privacy/documentwords.h"
#include "privacy/privacyservice.h"

namespace clinic::edge {

using namespace Qt::StringLiterals;

HttpResponse getErasure(HandlerContext& context)
{
    const auto certificate =
        context.services.privacy.certificate(context.db, context.call, context.id<domain::ErasureId>());
    if (!certificate)
        return refuse(context, certificate.error());
    if (formatOf(context.request) == contract::ExportFormat::Pdf) {
        const auto language = privacy::DocumentWords::languageOf(context.request.header("Accept-Language"));
        return fileResponse("application/pdf", context.services.privacy.pdfOf(*certificate, language),
                            "certificate-of-erasure.pdf");
    }
    const QString hash = certificate->proofHash;
    return jsonResponse(200, {{u"erasure"_s, contract::encode(certificate->erasure)},
                              {u"clinic"_s, certificate->clinic},
                              {u"proof"_s, certificate->proof},
                              {u"proof_hash"_s, hash.isEmpty() ? QJsonValue() : QJsonValue(hash)}});
}

} // namespace clinic::edge
