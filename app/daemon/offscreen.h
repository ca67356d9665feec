#pragma once

#include <QGuiApplication>

#include <memory>

namespace clinic::app {

/// The application of a service that draws documents and has no screen: never a window system's, whatever the
/// environment says, and nothing on stderr that is no line of the log. `argc` must outlive it.
[[nodiscard]] std::unique_ptr<QGuiApplication> makeOffscreenApplication(int& argc, char* argv[]);

} // namespace clinic::app
