#include "app/daemon/offscreen.h"

namespace clinic::app {

std::unique_ptr<QGuiApplication> makeOffscreenApplication(int& argc, char* argv[])
{
    // Qt looks for a session's sockets all the same, makes a directory for them where there is none, and says so.
    const bool hasRuntime = qEnvironmentVariableIsSet("XDG_RUNTIME_DIR");
    if (!hasRuntime)
        qputenv("XDG_RUNTIME_DIR", "/dev/null/none");
    qputenv("QT_QPA_PLATFORM", "offscreen");
    qunsetenv("QT_QPA_PLATFORMTHEME");
    const QtMessageHandler former = qInstallMessageHandler([](QtMsgType, const QMessageLogContext&, const QString&) {});
    auto application = std::make_unique<QGuiApplication>(argc, argv);
    qInstallMessageHandler(former);
    if (!hasRuntime)
        qunsetenv("XDG_RUNTIME_DIR");
    return application;
}

} // namespace clinic::app
