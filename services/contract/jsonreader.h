#pragma once

#include "domain/error.h"
#include "domain/ids.h"
#include "domain/result.h"

#include <QDateTime>
#include <QJsonArray>
#include <QJsonObject>

#include <initializer_list>
#include <optional>

namespace clinic::contract {

using namespace Qt::Literals::StringLiterals;

/// What a text member must be like. The limits count UTF-16 units.
struct TextRule
{
    int maxLength = -1;
    int minLength = 0;
    /// Line breaks and tabs may stand in it.
    bool multiLine = false;
    bool mayBeBlank = false;
};

/// Reads the members of one JSON object and notes every bad one by its JSON pointer (RFC 6901); the caller goes on
/// with a default value and looks at the list of errors at the end. A null optional member counts as absent.
class JsonReader final
{
public:
    JsonReader(const QJsonObject& object, const QString& path, QList<domain::FieldError>& errors);

    [[nodiscard]] bool has(QLatin1StringView name) const;
    void fail(QLatin1StringView name, const QString& detail);
    /// Notes every member that is not among `known`.
    void refuseOthers(std::initializer_list<QLatin1StringView> known);

    /// A required string of any length, as an answer carries it.
    [[nodiscard]] QString text(QLatin1StringView name);
    /// A required string of a request.
    [[nodiscard]] QString text(QLatin1StringView name, const TextRule& rule);
    /// Empty when absent.
    [[nodiscard]] QString optionalText(QLatin1StringView name);
    [[nodiscard]] QString optionalText(QLatin1StringView name, const TextRule& rule);
    [[nodiscard]] QStringList texts(QLatin1StringView name);
    /// The members of an optional object of strings.
    [[nodiscard]] QJsonObject members(QLatin1StringView name);
    /// A required object whose members are whole numbers from 0.
    [[nodiscard]] QJsonObject counts(QLatin1StringView name);
    [[nodiscard]] bool boolean(QLatin1StringView name);
    [[nodiscard]] bool optionalBoolean(QLatin1StringView name, bool fallback);
    [[nodiscard]] qint64 integer(QLatin1StringView name, qint64 min, qint64 max);
    [[nodiscard]] std::optional<int> optionalInteger(QLatin1StringView name, int min, int max);
    [[nodiscard]] double number(QLatin1StringView name, double min, double max);
    /// A count in a decimal string, e.g. an event's position.
    [[nodiscard]] qint64 decimal(QLatin1StringView name);
    [[nodiscard]] QDateTime time(QLatin1StringView name);
    [[nodiscard]] std::optional<QDateTime> optionalTime(QLatin1StringView name);
    [[nodiscard]] QDate date(QLatin1StringView name);
    [[nodiscard]] std::optional<QDate> optionalDate(QLatin1StringView name);
    [[nodiscard]] QTime timeOfDay(QLatin1StringView name);

    template <class IdType>
    [[nodiscard]] IdType id(QLatin1StringView name)
    {
        return IdType(text(name, {.maxLength = 100, .minLength = 1}));
    }

    template <class IdType>
    [[nodiscard]] std::optional<IdType> optionalId(QLatin1StringView name)
    {
        if (!has(name))
            return {};
        return id<IdType>(name);
    }

    template <class IdType>
    [[nodiscard]] QList<IdType> optionalIds(QLatin1StringView name)
    {
        return has(name) ? ids<IdType>(name) : QList<IdType>();
    }

    template <class IdType>
    [[nodiscard]] QList<IdType> ids(QLatin1StringView name)
    {
        QList<IdType> all;
        for (const QString& one : texts(name))
            all.append(IdType(one));
        return all;
    }

    /// One of the values that `fromWire` knows.
    template <class Value>
    [[nodiscard]] Value choice(QLatin1StringView name, std::optional<Value> (*fromWire)(const QString&))
    {
        const QString wire = text(name);
        const std::optional<Value> value = fromWire(wire);
        if (!value && m_object.value(name).isString())
            fail(name, u"is none of the known values"_s);
        return value.value_or(Value{});
    }

    /// A required object, read by `read(JsonReader&)`.
    template <class Read>
    [[nodiscard]] auto object(QLatin1StringView name, Read read)
    {
        if (!m_object.value(name).isObject())
            failKind(name, u"an object"_s);
        JsonReader member(m_object.value(name).toObject(), pointerTo(name), m_errors);
        using Value = decltype(read(member));
        return m_object.value(name).isObject() ? read(member) : Value{};
    }

    template <class Read>
    [[nodiscard]] auto optionalObject(QLatin1StringView name, Read read)
    {
        using Value = decltype(read(*this));
        return has(name) ? std::optional<Value>(object(name, read)) : std::nullopt;
    }

    /// A required array of objects.
    template <class Read>
    [[nodiscard]] auto objects(QLatin1StringView name, Read read)
    {
        QList<decltype(read(*this))> all;
        const QJsonArray array = arrayOf(name);
        for (qsizetype i = 0; i < array.size(); ++i) {
            const QString path = pointerTo(name) + u'/' + QString::number(i);
            if (!array.at(i).isObject()) {
                m_errors.append({path, u"must be an object"_s});
                continue;
            }
            JsonReader element(array.at(i).toObject(), path, m_errors);
            all.append(read(element));
        }
        return all;
    }

    template <class Read>
    [[nodiscard]] auto optionalObjects(QLatin1StringView name, Read read)
    {
        using Values = decltype(objects(name, read));
        return has(name) ? objects(name, read) : Values{};
    }

private:
    [[nodiscard]] QString pointerTo(const QString& name) const;
    void failKind(QLatin1StringView name, const QString& kind);
    [[nodiscard]] QJsonArray arrayOf(QLatin1StringView name);

    const QJsonObject m_object;
    const QString m_path;
    QList<domain::FieldError>& m_errors;
};

/// The value that `read(JsonReader&)` makes of a body, or `invalid_request` with every bad member.
template <class Value, class Read>
[[nodiscard]] domain::Result<Value> decodeWith(const QJsonObject& body, Read read)
{
    QList<domain::FieldError> errors;
    JsonReader reader(body, {}, errors);
    Value value = read(reader);
    if (errors.isEmpty())
        return value;
    domain::Error error;
    error.code = domain::ErrorCode::InvalidRequest;
    error.detail = u"Some members are missing or wrong; see \"errors\"."_s;
    error.fields = std::move(errors);
    return error;
}

} // namespace clinic::contract
