#include "supervisor/instancelock.h"
#include "supervisor/servicefile.h"

#include <QCoreApplication>
#include <QTcpServer>
#include <QTcpSocket>

#include <csignal>
#include <cstdio>
#include <unistd.h>

using namespace clinic;

/// fakeservice --data-dir DIR [refuse]
int main(int argc, char** argv)
{
    QCoreApplication app(argc, argv);
    const QString dataDir = app.arguments().value(2);
    if (app.arguments().contains("refuse")) {
        std::fputs("{\"level\":\"error\",\"message\":\"The port 80 is taken. Name another one.\"}\n", stderr);
        return 2;
    }
    const auto lock = supervisor::InstanceLock::acquire(dataDir);
    if (!lock) {
        std::fprintf(stderr, "{\"message\":\"%s\"}\n", qUtf8Printable(lock.error().detail));
        return 2;
    }
    QTcpServer server;
    server.listen(QHostAddress::LocalHost);
    QObject::connect(&server, &QTcpServer::newConnection, &server, [&server] {
        QTcpSocket* socket = server.nextPendingConnection();
        QObject::connect(socket, &QTcpSocket::readyRead, socket, [socket] {
            socket->write("HTTP/1.1 200 OK\r\nContent-Length: 2\r\nConnection: close\r\n\r\n{}");
            socket->disconnectFromHost();
        });
    });
    supervisor::ServiceFile file;
    file.url = QUrl(QStringLiteral("http://127.0.0.1:%1").arg(server.serverPort()));
    file.pid = getpid();
    file.version = "0.1.0";
    file.operatorToken = "token";
    if (!file.write(dataDir))
        return 1;
    std::printf("{\"ready\":true,\"url\":\"%s\",\"pid\":%d,\"version\":\"0.1.0\"}\n",
                qUtf8Printable(file.url.toString()), getpid());
    std::fflush(stdout);
    std::signal(SIGTERM, [](int) { _exit(0); });
    return app.exec();
}
