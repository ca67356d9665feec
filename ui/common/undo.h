#pragma once

#include <QString>

#include <functional>

namespace clinic::ui {

/// How to take back what was done last, and the words for it; empty when it cannot be.
struct Undo
{
    QString text;
    std::function<void()> act;
};

} // namespace clinic::ui
