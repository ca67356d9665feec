#include "storage/call.h"

namespace clinic::storage {

namespace {

QString kindText(domain::HolderKind kind)
{
    return kind == domain::HolderKind::Agent ? QStringLiteral("agent") : QStringLiteral("staff");
}

QString roleText(domain::Role role)
{
    switch (role) {
    case domain::Role::Receptionist:
        return QStringLiteral("receptionist");
    case domain::Role::Manager:
        return QStringLiteral("manager");
    case domain::Role::Admin:
        return QStringLiteral("admin");
    case domain::Role::Operator:
        return QStringLiteral("operator");
    }
    return {};
}

} // namespace

QJsonObject toCaller(const Call& call)
{
    QJsonObject caller{
        {QStringLiteral("clinic"), QString::number(call.actor.clinic)},
        {QStringLiteral("kind"), kindText(call.actor.kind)},
        {QStringLiteral("id"), call.actor.id},
        {QStringLiteral("name"), call.actor.name},
        {QStringLiteral("role"), roleText(call.actor.role)},
        {QStringLiteral("request_id"), call.requestId},
    };
    if (!call.actor.session.isEmpty())
        caller.insert(QStringLiteral("session"), call.actor.session.text());
    if (!call.idempotencyKey.isEmpty()) {
        caller.insert(QStringLiteral("idempotency_key"), call.idempotencyKey);
        caller.insert(QStringLiteral("fingerprint"), QString::fromLatin1(call.fingerprint.toHex()));
    }
    return caller;
}

} // namespace clinic::storage
