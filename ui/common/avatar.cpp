#include "avatar.h"

#include "fonts.h"
#include "tokens.h"

#include <QPainter>
#include <QStringList>

namespace clinic::ui {

QString initialsOf(const QString& name)
{
    QStringList words = name.split(QLatin1Char(' '), Qt::SkipEmptyParts);
    if (words.size() > 1 &&
        words.first().remove(QLatin1Char('.')).compare(QLatin1String("Dr"), Qt::CaseInsensitive) == 0)
        words.removeFirst();
    if (words.isEmpty())
        return {};
    const QString first = words.first().left(1).toUpper();
    return words.size() == 1 ? first : first + words.last().left(1).toUpper();
}

void paintAvatar(QPainter& painter, const QRectF& rect, const QString& name, const Tokens& tokens)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(tokens.accentSoft);
    painter.drawEllipse(rect);
    painter.setFont(fonts::labelStrong());
    painter.setPen(tokens.accentSoftText);
    painter.drawText(rect, Qt::AlignCenter, initialsOf(name));
    painter.restore();
}

} // namespace clinic::ui
