#include "calls/originalcall.h"

#include "tenancy/answers.h"

#include <QJsonDocument>

namespace clinic::calls {

using namespace Qt::StringLiterals;
using domain::Result;

namespace {

CorrectionStep stepOf(const QJsonValue& row)
{
    CorrectionStep step;
    step.turn = row["turn"].toInt();
    step.start = row["start"].toInt();
    step.end = row["end"].toInt();
    step.label = domain::redactionLabelFromWire(row["label"].toString());
    step.was = domain::redactionLabelFromWire(row["was"].toString());
    step.number = row["n"].toInt();
    return step;
}

} // namespace

Result<OriginalCall> openOriginal(const tenancy::PersonVault& vault, qint64 clinic, const QJsonObject& row)
{
    const auto key = vault.personKey(clinic, row);
    if (!key)
        return key.error();
    const auto text = key->open("call-text", tenancy::bytesOf(row["text"]));
    if (!text)
        return text.error();
    const QJsonObject whole = QJsonDocument::fromJson(text->toUtf8()).object();
    OriginalCall call;
    call.spoken = decodeTurns(whole["turns"]);
    call.log = logOf(call.spoken);
    for (const QJsonValue& step : row["steps"].toArray()) {
        if (!applyToBoth(call.spoken, call.log, stepOf(step)))
            return domain::Error{.code = domain::ErrorCode::Internal,
                                 .detail = u"a correction does not fit the call it was made to"_s};
    }
    return call;
}

} // namespace clinic::calls
