#pragma once

#include <QString>

#include <functional>

namespace clinic::ui {

/// How to take back what was done last, or do again what was taken back. The text is that of the button; without one
/// only the key does it. An empty function: it cannot be.
struct Undo
{
    QString text;
    std::function<void()> act;
    QString redoText;
    std::function<void()> redo;
};

} // namespace clinic::ui
