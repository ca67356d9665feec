#include "progressstrip.h"

#include "controlpainting.h"

#include <QPainter>
#include <QStyle>

#include <algorithm>

namespace clinic::ui {

namespace {

constexpr int thickness = 6;
constexpr int steps = 1000;

} // namespace

ProgressStrip::ProgressStrip(const QString& objectName, const QString& name, QWidget* parent)
    : QProgressBar(parent)
{
    setObjectName(objectName);
    setAccessibleName(name);
    setRange(0, steps);
    setTextVisible(false);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void ProgressStrip::setProgress(qint64 done, qint64 all)
{
    setValue(all > 0 ? int(std::clamp<qint64>(done * steps / all, 0, steps)) : 0);
}

QSize ProgressStrip::sizeHint() const
{
    return {120, thickness};
}

void ProgressStrip::paintEvent(QPaintEvent*)
{
    const Tokens& tokens = Tokens::of(palette());
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    paintRounded(painter, rect(), thickness / 2.0, tokens.surfaceSunken, tokens.line);
    const int done = std::max(value() > 0 ? thickness : 0, width() * value() / steps);
    if (done > 0)
        paintRounded(painter, QStyle::visualRect(layoutDirection(), rect(), QRect(0, 0, done, height())),
                     thickness / 2.0, tokens.accent, Qt::transparent);
}

} // namespace clinic::ui
