#include "edge/handlers/handlers.h"

#include "audit/auditservice.h"
#include "booking/csvwriter.h"
#include "contract/auditcodec.h"
#include "edge/admission.h"

namespace clinic::edge {

using namespace Qt::StringLiterals;

namespace {

constexpr int pageSize = 5000;
/// Some 60 MB. What is more than a spreadsheet opens is asked for a period at a time.
constexpr qsizetype mostEntries = 200'000;

QByteArray lineOf(const contract::AuditEntry& entry)
{
    const QStringList fields{entry.seq > 0 ? QString::number(entry.seq) : QString(),
                             contract::encodeTime(entry.at),
                             entry.actor,
                             entry.action,
                             entry.subject,
                             entry.hash,
                             entry.previousHash};
    QString line;
    for (const QString& field : fields)
        line += (line.isNull() ? QString() : u","_s) + (field.isEmpty() ? u""_s : booking::csvField(field));
    return line.toUtf8() + "\r\n";
}

} // namespace

/// Everything that the query finds, page by page, as RFC 4180 has it. Recorded as an export.
HttpResponse getAuditCsv(HandlerContext& context)
{
    auto query = contract::decodeQuery<contract::AuditQuery>(context.query());
    if (!query)
        return refuse(context, query.error());
    query->cursor.clear();
    query->limit = pageSize;
    QByteArray csv = "\xEF\xBB\xBFseq,at,actor,action,subject,hash,prev_hash\r\n";
    qsizetype entries = 0;
    do {
        const auto page = context.services.audit.list(context.db, context.call, *query);
        if (!page)
            return refuse(context, page.error());
        if (entries == 0) {
            const auto admitted = admit(context.db, context.call, u"audit.export"_s, u"audit"_s);
            if (!admitted)
                return refuse(context, admitted.error());
        }
        entries += page->entries.size();
        if (entries > mostEntries) {
            const QString why = u"more than %1 entries; choose a shorter period"_s.arg(mostEntries);
            return refuse(context, {.code = domain::ErrorCode::InvalidRequest, .detail = why, .fields = {{u"/from"_s, why}}});
        }
        for (const contract::AuditEntry& entry : page->entries)
            csv += lineOf(entry);
        query->cursor = page->nextCursor;
    } while (!query->cursor.isEmpty());
    return fileResponse("text/csv; charset=utf-8; header=present", csv, "audit.csv");
}

} // namespace clinic::edge
