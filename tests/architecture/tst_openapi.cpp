#include <QFile>
#include <QMap>
#include <QRegularExpression>
#include <QTest>

namespace {

QString contentOf(const QString& path)
{
    QFile file(qEnvironmentVariable("CALLWAITING_SOURCE") + "/" + path);
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

/// "METHOD /path" and the least role, as the service's table has them.
QMap<QString, QString> servedRoutes()
{
    static const QRegularExpression row("api\\.add\\(\"([A-Z]+)\", \"([^\"]+)\", (\\w+)");
    QMap<QString, QString> routes;
    for (auto each = row.globalMatch(contentOf("services/edge/routes.cpp")); each.hasNext();) {
        const auto match = each.next();
        const QString role = match.captured(3) == "publicAccess" ? QString() : match.captured(3).toLower();
        routes.insert(match.captured(1) + " " + match.captured(2), role);
    }
    routes.insert("GET /healthz", {}); // answered before the table
    return routes;
}

/// The same, as the description's block style has them: two blanks before a path, four before a method.
QMap<QString, QString> describedRoutes()
{
    static const QRegularExpression pathLine("^  (/\\S*):$");
    static const QRegularExpression methodLine("^    (get|post|put|patch|delete):$");
    static const QRegularExpression roleLine("^      x-role: (\\w+)$");
    QMap<QString, QString> routes;
    QString path;
    QString route;
    for (const QString& line : contentOf("resources/openapi.yaml").split('\n')) {
        if (const auto match = pathLine.match(line); match.hasMatch()) {
            path = match.captured(1);
        } else if (const auto method = methodLine.match(line); method.hasMatch()) {
            route = method.captured(1).toUpper() + " " + path;
            routes.insert(route, {});
        } else if (const auto role = roleLine.match(line); role.hasMatch()) {
            routes[route] = role.captured(1);
        }
    }
    return routes;
}

} // namespace

/// The published description names every call that the service answers, with its least role, and no other.
class TestOpenApi : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyRouteIsDescribed();
};

void TestOpenApi::everyRouteIsDescribed()
{
    const QMap<QString, QString> served = servedRoutes();
    const QMap<QString, QString> described = describedRoutes();
    QVERIFY2(served.size() > 20, "the table of routes was not found");
    for (auto route = served.begin(); route != served.end(); ++route) {
        QVERIFY2(described.contains(route.key()), qPrintable("not described: " + route.key()));
        const bool anybodySignedIn = route.key() == "DELETE /v1/sessions";
        if (!anybodySignedIn)
            QVERIFY2(described[route.key()] == route.value(), qPrintable("another role: " + route.key()));
    }
    for (const QString& route : described.keys())
        QVERIFY2(served.contains(route), qPrintable("described, but not served: " + route));
}

QTEST_GUILESS_MAIN(TestOpenApi)
#include "tst_openapi.moc"
