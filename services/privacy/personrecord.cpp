#include "privacy/personrecord.h"

#include "tenancy/answers.h"
#include "tenancy/personkey.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <optional>

namespace clinic::privacy {

using namespace Qt::StringLiterals;

using namespace domain;

namespace {

/// Opens member after member, remembering the first failure.
class Opener final
{
public:
    Opener(const tenancy::PersonVault& vault, qint64 clinic, const tenancy::PersonKey& key)
        : m_vault(vault)
        , m_clinic(clinic)
        , m_key(key)
    {
    }

    QJsonValue open(const char* purpose, const QJsonValue& sealed)
    {
        if (!sealed.isString())
            return {};
        const auto text = m_key.open(purpose, tenancy::bytesOf(sealed));
        if (!text) {
            m_failure = text.error();
            return {};
        }
        return *text;
    }

    /// Reasons stand under the clinic's key; other details are plain.
    QJsonValue openDetail(const QString& what, const QString& detail)
    {
        const bool sealed = what == u"cancelled" || what == u"overbooked";
        return sealed ? QJsonValue(m_vault.openReason(m_clinic, detail)) : QJsonValue(detail);
    }

    [[nodiscard]] const std::optional<Error>& failure() const { return m_failure; }

private:
    const tenancy::PersonVault& m_vault;
    const qint64 m_clinic;
    const tenancy::PersonKey& m_key;
    std::optional<Error> m_failure;
};

template <class Change>
QJsonArray changed(const QJsonValue& rows, Change change)
{
    QJsonArray all;
    for (const QJsonValue& row : rows.toArray())
        all.append(change(row.toObject()));
    return all;
}

QJsonObject personOf(Opener& opener, const QJsonObject& row)
{
    return {
        {u"id"_s, row["id"]},
        {u"name"_s, opener.open("name", row["name"])},
        {u"phone"_s, opener.open("phone", row["phone"])},
        {u"email"_s, opener.open("email", row["email"])},
        {u"date_of_birth"_s, opener.open("date_of_birth", row["date_of_birth"])},
        {u"known_since"_s, row["known_since"]},
        {u"changed_at"_s, row["changed_at"]},
    };
}

QJsonObject bookingOf(Opener& opener, QJsonObject row)
{
    row.insert("note"_L1, opener.open("note", row["note"]));
    row.insert("history"_L1, changed(row["history"], [&](QJsonObject step) {
                   step.insert("detail"_L1, opener.openDetail(step["what"].toString(), step["detail"].toString()));
                   return step;
               }));
    return row;
}

QJsonObject waitOf(Opener& opener, QJsonObject row)
{
    row.insert("note"_L1, opener.open("note", row["note"]));
    return row;
}

/// Who spoke, what, and when; without where the redactor found something.
QJsonArray plainTurns(const QJsonValue& turns)
{
    return changed(turns, [](const QJsonObject& turn) {
        return QJsonObject{{u"speaker"_s, turn["speaker"]}, {u"text"_s, turn["text"]}, {u"at_ms"_s, turn["at_ms"]}};
    });
}

QJsonObject callOf(Opener& opener, QJsonObject row)
{
    row.insert("caller_ending"_L1, opener.open("caller-ending", row["caller_ending"]));
    row.insert("passages"_L1, changed(row["passages"], [&](QJsonObject passage) {
                   passage.insert("value"_L1, opener.open("passage", passage["value"]));
                   return passage;
               }));
    const QJsonValue text = opener.open("call-text", row["text"]);
    row.remove("text"_L1);
    row.insert("redacted_turns"_L1, plainTurns(row["turns"]));
    row.insert("turns"_L1, QJsonValue());
    if (text.isString()) {
        const QJsonObject original = QJsonDocument::fromJson(text.toString().toUtf8()).object();
        row.insert("turns"_L1, plainTurns(original["turns"]));
        row.insert("reported"_L1, QJsonObject{{u"summary"_s, original["summary"]},
                                              {u"structured_data"_s, original["structured_data"]},
                                              {u"customer"_s, original["customer"]}});
    }
    return row;
}

} // namespace

Result<QJsonObject> openPersonRecord(const tenancy::PersonVault& vault, qint64 clinic, const QJsonObject& answer)
{
    const QJsonObject sealed = answer["person"].toObject();
    const auto key = vault.personKey(clinic, sealed);
    if (!key)
        return key.error();
    Opener opener(vault, clinic, *key);
    const QJsonObject record{
        {u"exported_at"_s, answer["exported_at"]},
        {u"clinic"_s, answer["clinic"]},
        {u"person"_s, personOf(opener, sealed)},
        {u"bookings"_s, changed(answer["bookings"], [&](const QJsonObject& row) { return bookingOf(opener, row); })},
        {u"waitlist"_s, changed(answer["waitlist"], [&](const QJsonObject& row) { return waitOf(opener, row); })},
        {u"calls"_s, changed(answer["calls"], [&](const QJsonObject& row) { return callOf(opener, row); })},
        {u"trail"_s, answer["trail"]},
    };
    if (opener.failure())
        return *opener.failure();
    return record;
}

} // namespace clinic::privacy
