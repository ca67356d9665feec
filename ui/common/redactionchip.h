#pragma once

#include "domain/redaction.h"
#include "tokens.h"

#include <QRectF>
#include <QSizeF>

class QPainter;

/// The chip that stands for a redacted passage, as it is painted into texts, cards and lists.
namespace clinic::ui {

[[nodiscard]] const ChipStyle& chipStyleOf(domain::RedactionGroup group, const Tokens& tokens);

/// Icon of the group and `words` in capitals, within `rect`. Mirrored in right-to-left.
void paintRedactionChip(QPainter& painter, const QRectF& rect, domain::RedactionGroup group, const QString& words,
                        const Tokens& tokens, Qt::LayoutDirection direction);
[[nodiscard]] QSizeF redactionChipSize(const QString& words);

/// The icon alone in its small frame, for counts.
void paintRedactionSign(QPainter& painter, const QRectF& rect, domain::RedactionGroup group, const Tokens& tokens);

} // namespace clinic::ui
