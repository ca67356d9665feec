#pragma once

#include "support/scenario/freetimes.h"
#include "support/scenario/scenarioclient.h"
#include "support/scenario/serviceprocess.h"
#include "support/scenario/sseclient.h"

#include <QTest>

/// What every test of the service needs: clients of a running one, and checks that say what came instead.
#define VERIFY_STATUS(reply, expected)                                                                                 \
    do {                                                                                                               \
        const clinic::test::HttpReply& got = (reply);                                                                  \
        QVERIFY2(got.status == (expected), got.summary().constData());                                                 \
    } while (false)

#define VERIFY_PROBLEM(reply, expectedStatus, expectedCode)                                                            \
    do {                                                                                                               \
        const clinic::test::HttpReply& got = (reply);                                                                  \
        QVERIFY2(got.status == (expectedStatus) && got.code() == QLatin1String(expectedCode),                          \
                 got.summary().constData());                                                                           \
    } while (false)

namespace clinic::test {

/// A signed-in client of demo clinic `clinic`; its token is empty when that failed.
[[nodiscard]] inline ScenarioClient signedIn(const ServiceProcess& service, const QByteArray& who = "reception",
                                             int clinic = 1)
{
    ScenarioClient client(service.port());
    client.logIn(who + "@demo-" + QByteArray::number(clinic) + ".test");
    return client;
}

[[nodiscard]] inline QString holdIdOf(const HttpReply& reply)
{
    return reply.json().value("hold").toObject().value("id").toString();
}

[[nodiscard]] inline QJsonObject bookingOf(const HttpReply& reply)
{
    return reply.json().value("booking").toObject();
}

} // namespace clinic::test
