#include "booking/sealing.h"

namespace clinic::booking {

using namespace Qt::StringLiterals;

using domain::Result;

namespace {

const QString patientPointer = u"/patient"_s;

QVariant objectOrNull(const QJsonValue& value)
{
    return value.isObject() ? QVariant(value.toObject()) : QVariant();
}

} // namespace

Result<QJsonObject>
withSealed(const tenancy::PersonVault& vault, qint64 clinic, const domain::Patient& patient, const QString& note,
           const std::function<Result<QJsonObject>(const QVariant& patient, const QVariant& note)>& command)
{
    const auto sealed = vault.sealPatient(clinic, patient, note, patientPointer);
    if (!sealed)
        return sealed.error();
    auto answer = command(sealed->patient, objectOrNull(sealed->note));
    if (!answer || (*answer)["outcome"].toString() != u"reseal")
        return answer;

    const QJsonObject contact = (*answer)["contact"].toObject();
    Result<QJsonObject> resealed = sealed->patient;
    if (patient.contactId.isEmpty())
        resealed = vault.resealPatient(clinic, contact, patient, patientPointer);
    if (!resealed)
        return resealed.error();
    const auto notes = vault.sealNote(clinic, contact, note);
    if (!notes)
        return notes.error();
    return command(*resealed, objectOrNull(*notes));
}

} // namespace clinic::booking
