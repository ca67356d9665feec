#pragma once

#include <QString>

class QPainter;
class QRectF;

namespace clinic::ui {

struct Tokens;

/// `RM` of “Rosa Menzies”: the first letters of the first and the last word, titles such as “Dr” left out.
[[nodiscard]] QString initialsOf(const QString& name);
/// A person as a soft circle with the initials.
void paintAvatar(QPainter& painter, const QRectF& rect, const QString& name, const Tokens& tokens);

} // namespace clinic::ui
