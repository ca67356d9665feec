#include "edge/preferences.h"

namespace clinic::edge {

contract::ExportFormat formatOf(const HttpRequest& request)
{
    const QByteArray accept = request.header("Accept").toLower();
    const qsizetype pdf = accept.indexOf("application/pdf");
    const qsizetype json = accept.indexOf("application/json");
    return pdf >= 0 && (json < 0 || pdf < json) ? contract::ExportFormat::Pdf : contract::ExportFormat::Json;
}

} // namespace clinic::edge
