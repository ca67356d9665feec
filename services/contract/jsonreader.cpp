#include "contract/jsonreader.h"

#include "contract/codec.h"

#include <algorithm>
#include <cmath>

namespace clinic::contract {

namespace {

/// JSON numbers are doubles: beyond 2^53 they are not exact.
bool isWhole(const QJsonValue& value)
{
    constexpr double largestExact = 9007199254740992.0;
    return value.isDouble() && std::trunc(value.toDouble()) == value.toDouble() &&
           std::abs(value.toDouble()) <= largestExact;
}

/// PostgreSQL cannot store NUL, and control characters in a name are a mistake or an attack.
bool isClean(const QString& text, bool multiLine)
{
    for (const QChar c : text) {
        const bool layout = multiLine && (c == u'\n' || c == u'\r' || c == u'\t');
        if (c.category() == QChar::Other_Control && !layout)
            return false;
    }
    return text.isValidUtf16();
}

QString escaped(const QString& name)
{
    QString token = name;
    return token.replace(u'~', u"~0"_s).replace(u'/', u"~1"_s);
}

} // namespace

JsonReader::JsonReader(const QJsonObject& object, const QString& path, QList<domain::FieldError>& errors)
    : m_object(object)
    , m_path(path)
    , m_errors(errors)
{
}

bool JsonReader::has(QLatin1StringView name) const
{
    const QJsonValue value = m_object.value(name);
    return !value.isUndefined() && !value.isNull();
}

QString JsonReader::pointerTo(const QString& name) const
{
    return m_path + u'/' + escaped(name);
}

void JsonReader::fail(QLatin1StringView name, const QString& detail)
{
    m_errors.append({pointerTo(name), detail});
}

void JsonReader::failKind(QLatin1StringView name, const QString& kind)
{
    fail(name, m_object.value(name).isUndefined() ? u"is missing"_s : QString(u"must be "_s + kind));
}

void JsonReader::refuseOthers(std::initializer_list<QLatin1StringView> known)
{
    for (auto it = m_object.begin(); it != m_object.end(); ++it) {
        const QString name = it.key();
        if (std::none_of(known.begin(), known.end(), [&](QLatin1StringView one) { return name == one; }))
            m_errors.append({pointerTo(name), u"is not a member of this request"_s});
    }
}

QString JsonReader::text(QLatin1StringView name)
{
    const QJsonValue value = m_object.value(name);
    if (!value.isString())
        failKind(name, u"a string"_s);
    return value.toString();
}

QString JsonReader::text(QLatin1StringView name, const TextRule& rule)
{
    const QString value = text(name);
    if (!m_object.value(name).isString())
        return value;
    if (!isClean(value, rule.multiLine))
        fail(name, u"must not contain control characters or broken Unicode"_s);
    else if (rule.maxLength >= 0 && value.size() > rule.maxLength)
        fail(name, u"must not be longer than %1 characters"_s.arg(rule.maxLength));
    else if (!rule.mayBeBlank && value.trimmed().isEmpty())
        fail(name, u"must not be empty"_s);
    else if (value.size() < rule.minLength)
        fail(name, u"must have at least %1 characters"_s.arg(rule.minLength));
    else
        return value;
    return {};
}

QString JsonReader::optionalText(QLatin1StringView name)
{
    return has(name) ? text(name) : QString();
}

QString JsonReader::optionalText(QLatin1StringView name, const TextRule& rule)
{
    return has(name) ? text(name, rule) : QString();
}

QJsonArray JsonReader::arrayOf(QLatin1StringView name)
{
    const QJsonValue value = m_object.value(name);
    if (!value.isArray())
        failKind(name, u"an array"_s);
    return value.toArray();
}

QStringList JsonReader::texts(QLatin1StringView name)
{
    QStringList all;
    const QJsonArray array = arrayOf(name);
    for (qsizetype i = 0; i < array.size(); ++i) {
        if (array.at(i).isString())
            all.append(array.at(i).toString());
        else
            m_errors.append({pointerTo(name) + u'/' + QString::number(i), u"must be a string"_s});
    }
    return all;
}

QJsonObject JsonReader::members(QLatin1StringView name)
{
    const QJsonObject object = m_object.value(name).toObject();
    if (has(name) && !m_object.value(name).isObject())
        failKind(name, u"an object"_s);
    for (auto it = object.begin(); it != object.end(); ++it) {
        if (!it.value().isString())
            m_errors.append({pointerTo(name) + u'/' + escaped(it.key()), u"must be a string"_s});
    }
    return object;
}

QJsonObject JsonReader::counts(QLatin1StringView name)
{
    if (!m_object.value(name).isObject())
        failKind(name, u"an object"_s);
    const QJsonObject object = m_object.value(name).toObject();
    for (auto it = object.begin(); it != object.end(); ++it) {
        if (it.value().toInteger(-1) < 0)
            m_errors.append({pointerTo(name) + u'/' + escaped(it.key()), u"must be a whole number"_s});
    }
    return object;
}

bool JsonReader::boolean(QLatin1StringView name)
{
    const QJsonValue value = m_object.value(name);
    if (!value.isBool())
        failKind(name, u"true or false"_s);
    return value.toBool();
}

bool JsonReader::optionalBoolean(QLatin1StringView name, bool fallback)
{
    return has(name) ? boolean(name) : fallback;
}

double JsonReader::number(QLatin1StringView name, double min, double max)
{
    const QJsonValue value = m_object.value(name);
    if (!value.isDouble())
        failKind(name, u"a number"_s);
    else if (value.toDouble() < min || value.toDouble() > max)
        fail(name, u"must be from %1 to %2"_s.arg(min).arg(max));
    else
        return value.toDouble();
    return min;
}

qint64 JsonReader::integer(QLatin1StringView name, qint64 min, qint64 max)
{
    const QJsonValue value = m_object.value(name);
    if (!isWhole(value)) {
        failKind(name, u"a whole number"_s);
        return min;
    }
    const qint64 number = static_cast<qint64>(value.toDouble());
    if (number < min || number > max) {
        fail(name, u"must be from %1 to %2"_s.arg(min).arg(max));
        return min;
    }
    return number;
}

std::optional<int> JsonReader::optionalInteger(QLatin1StringView name, int min, int max)
{
    if (!has(name))
        return {};
    return static_cast<int>(integer(name, min, max));
}

qint64 JsonReader::decimal(QLatin1StringView name)
{
    bool ok = false;
    const qint64 number = text(name).toLongLong(&ok);
    if (m_object.value(name).isString() && (!ok || number < 0))
        fail(name, u"must be a decimal number in a string"_s);
    return ok ? number : 0;
}

QDateTime JsonReader::time(QLatin1StringView name)
{
    const std::optional<QDateTime> time = decodeTime(text(name));
    if (!time && m_object.value(name).isString())
        fail(name, u"must be a time as in RFC 3339, e.g. 2026-03-02T09:15:00Z"_s);
    return time.value_or(QDateTime());
}

std::optional<QDateTime> JsonReader::optionalTime(QLatin1StringView name)
{
    if (!has(name))
        return {};
    return time(name);
}

QDate JsonReader::date(QLatin1StringView name)
{
    const QString wire = text(name);
    const QDate date = wire.size() == 10 ? QDate::fromString(wire, Qt::ISODate) : QDate();
    if (!date.isValid() && m_object.value(name).isString())
        fail(name, u"must be a date, e.g. 1980-05-31"_s);
    return date;
}

std::optional<QDate> JsonReader::optionalDate(QLatin1StringView name)
{
    if (!has(name))
        return {};
    return date(name);
}

QTime JsonReader::timeOfDay(QLatin1StringView name)
{
    const QTime time = QTime::fromString(text(name), u"HH:mm"_s);
    if (!time.isValid() && m_object.value(name).isString())
        fail(name, u"must be a time of day, e.g. 09:15"_s);
    return time;
}

} // namespace clinic::contract
