#pragma once

#include "domain/clinic.h"

#include <QCoreApplication>

namespace clinic::ui {

/// A role as people read it.
class RoleWords final
{
    Q_DECLARE_TR_FUNCTIONS(RoleWords)
public:
    /// In a word.
    [[nodiscard]] static QString of(domain::Role role);
    /// What somebody in it may do, in a sentence.
    [[nodiscard]] static QString rights(domain::Role role);
};

} // namespace clinic::ui
