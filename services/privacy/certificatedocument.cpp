#include "privacy/certificatedocument.h"

namespace clinic::privacy {

using namespace Qt::StringLiterals;

using documents::Document;
using documents::Section;

Document certificateDocument(const Certificate& certificate, const DocumentWords& words)
{
    const contract::Erasure& erasure = certificate.erasure;
    Document document;
    document.title = words.translate("PersonDocument", "Certificate of erasure");
    document.subtitle = certificate.clinic;
    document.footer = words.translate("PersonDocument", "Names nobody: what could is gone.");
    document.pageOf = words.translate("PersonDocument", "Page %1 of %2");

    Section what{.title = words.translate("PersonDocument", "What was done")};
    what.paragraphs.append(words.translate(
        "PersonDocument",
        "The key that everything about this person was sealed under was destroyed, and what was kept of the person was "
        "removed. A database restored from an older backup is erased again before it serves anybody."));
    what.facts = {{words.translate("PersonDocument", "Erasure"), erasure.id.text()},
                  {words.translate("PersonDocument", "Record that was erased"), erasure.contactId.text()},
                  {words.translate("PersonDocument", "When"), words.time(erasure.at)},
                  {words.translate("PersonDocument", "By"), erasure.actor}};
    document.sections.append(what);

    Section stores{.title = words.translate("PersonDocument", "What was removed")};
    stores.table.head = {words.translate("PersonDocument", "What"), words.translate("PersonDocument", "Rows")};
    stores.table.widths = {80, 20};
    for (const contract::ErasedStore& store : erasure.erased)
        stores.table.rows.append({words.store(store.store), QString::number(store.rows)});
    document.sections.append(stores);

    Section proof{
        .title = words.translate("PersonDocument", "Proof"),
        .note = words.translate("PersonDocument",
                                "The entry of the clinic's audit trail, whose chain of hashes shows any change.")};
    proof.facts = {{words.translate("PersonDocument", "Entry"), certificate.proof}};
    if (erasure.proofSeq > 0) {
        proof.facts.append(
            {words.translate("PersonDocument", "Number in the chain"), QString::number(erasure.proofSeq)});
        proof.facts.append({words.translate("PersonDocument", "Hash (SHA-256)"), certificate.proofHash});
    }
    document.sections.append(proof);
    return document;
}

} // namespace clinic::privacy
