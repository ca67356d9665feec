#include "privacy/privacyservice.h"

#include "contract/codec.h"
#include "contract/privacycodec.h"
#include "privacy/databaseanswers.h"
#include "privacy/persondocument.h"
#include "privacy/personrecord.h"
#include "privacy/reasoncheck.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QLoggingCategory>

namespace clinic::privacy {

using namespace Qt::StringLiterals;

using namespace domain;
using namespace contract;
using storage::CallKind;

namespace {

Q_LOGGING_CATEGORY(lcPrivacy, "privacy")

Erasure erasureOf(const QJsonObject& row)
{
    return {ErasureId(row["id"].toString()),
            ContactId(row["contact_id"].toString()),
            decodeTime(row["at"].toString()).value_or(QDateTime()),
            row["actor"].toString(),
            decodeStores(row["erased"].toObject()),
            row["proof_seq"].toInteger()};
}

Error invalidReason(const QString& detail)
{
    return {.code = ErrorCode::InvalidRequest, .detail = detail, .fields = {{u"/reason"_s, detail}}};
}

} // namespace

PrivacyService::PrivacyService(const tenancy::PersonVault& vault, ErasureLedger& ledger, PdfWriter writer)
    : m_vault(vault)
    , m_ledger(ledger)
    , m_writer(std::move(writer))
{
}

Result<QByteArray> PrivacyService::exportPerson(storage::Database& db, const storage::Call& who, const ContactId& id,
                                                ExportFormat format, const QString& language) const
{
    const QString name = format == ExportFormat::Pdf ? u"PDF"_s : u"JSON"_s;
    const auto answer = ask(db, "export_person", {storage::toCaller(who), id.key(), name}, CallKind::Write);
    if (!answer)
        return answer.error();
    const auto record = openPersonRecord(m_vault, who.actor.clinic, *answer);
    if (!record)
        return record.error();
    if (format == ExportFormat::Json)
        return QJsonDocument(*record).toJson(QJsonDocument::Indented);
    const QTimeZone zone((*answer)["clinic"]["time_zone"].toString().toLatin1());
    return m_writer(personDocument(*record, DocumentWords(language, zone)));
}

Result<Done> PrivacyService::checkReason(storage::Database& db, const storage::Call& who, const ContactId& id,
                                         const QString& reason) const
{
    storage::Call once = who;
    once.idempotencyKey.clear();
    const auto answer = ask(db, "get_contact", {storage::toCaller(once), id.key()}, CallKind::Write);
    // Somebody who is gone already is the database's to answer for.
    if (!answer)
        return answer.error().code == ErrorCode::NotFound ? Result<Done>(Done{}) : Result<Done>(answer.error());
    const auto person = m_vault.openContact(who.actor.clinic, (*answer)["contact"].toObject());
    if (person && namesPerson(reason, *person))
        return invalidReason(u"must not name the person: it stays in the audit trail"_s);
    return Done{};
}

Result<EraseReply> PrivacyService::erase(storage::Database& db, const storage::Call& who, const ContactId& id,
                                         const EraseRequest& request) const
{
    if (const auto checked = checkReason(db, who, id, request.reason); !checked)
        return checked.error();
    const auto answer =
        ask(db, "erase_contact", {storage::toCaller(who), id.key(), request.reason.trimmed()}, CallKind::Write);
    if (!answer)
        return answer.error();
    // What is not written down now will be by `reconcile`: the database has it.
    if (const auto noted = m_ledger.append({(*answer)["ledger"]}); !noted)
        qCCritical(lcPrivacy).noquote() << noted.error().detail;
    const QJsonObject row = (*answer)["erasure"].toObject();
    return EraseReply{erasureOf(row), row["proof"].toString()};
}

Result<ErasureList> PrivacyService::list(storage::Database& db, const storage::Call& who, const QString& cursor,
                                         int limit) const
{
    const QVariant before = cursor.isEmpty() ? QVariant() : QVariant(cursor.toLongLong());
    const auto answer = ask(db, "list_erasures", {storage::toCaller(who), before, limit}, CallKind::Write);
    if (!answer)
        return answer.error();
    ErasureList list;
    for (const QJsonValue& row : (*answer)["erasures"].toArray())
        list.erasures.append(erasureOf(row.toObject()));
    list.nextCursor = (*answer)["next_cursor"].toString();
    return list;
}

Result<Certificate> PrivacyService::certificate(storage::Database& db, const storage::Call& who,
                                                const ErasureId& id) const
{
    const auto answer = ask(db, "get_erasure", {storage::toCaller(who), id.key()}, CallKind::Write);
    if (!answer)
        return answer.error();
    const QJsonObject row = (*answer)["erasure"].toObject();
    return Certificate{erasureOf(row), row["clinic"].toString(), row["time_zone"].toString().toLatin1(),
                       row["proof"].toString(), row["proof_hash"].toString()};
}

QByteArray PrivacyService::pdfOf(const Certificate& certificate, const QString& language) const
{
    return m_writer(certificateDocument(certificate, DocumentWords(language, QTimeZone(certificate.timeZone))));
}

Result<int> PrivacyService::reconcile(storage::Database& db) const
{
    const auto entries = m_ledger.read();
    if (!entries)
        return entries.error();
    const auto answer = ask(db, "replay_erasures", {*entries}, CallKind::Write);
    if (!answer)
        return answer.error();
    if (const auto noted = m_ledger.append((*answer)["unknown"].toArray()); !noted)
        return noted.error();
    const int again = (*answer)["again"].toInt();
    if (again > 0)
        qCWarning(lcPrivacy) << "persons whom an older database brought back were erased again:" << again;
    return again;
}

} // namespace clinic::privacy
