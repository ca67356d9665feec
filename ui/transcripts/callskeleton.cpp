#include "callskeleton.h"

#include "ui/common/controlpainting.h"
#include "ui/common/metrics.h"

#include <QPainter>
#include <QStyle>

#include <array>

namespace clinic::ui {

void CallSkeleton::paintEvent(QPaintEvent*)
{
    constexpr int row = 72;
    constexpr int rows = 5;
    constexpr std::array<std::array<int, 3>, rows> widths{
        {{96, 184, 120}, {84, 140, 104}, {96, 200, 128}, {88, 168, 112}, {96, 152, 120}}};
    const Tokens& tokens = Tokens::of(palette());
    QPainter painter(this);
    for (int i = 0; i < rows; ++i) {
        for (int line = 0; line < 3; ++line) {
            const QRect bar(metrics::pad, i * row + 12 + line * 18, widths[size_t(i)][size_t(line)], 10);
            paintRounded(painter, QStyle::visualRect(layoutDirection(), rect(), bar), 4, tokens.surfaceSunken,
                         Qt::transparent);
        }
        painter.fillRect(QRect(0, (i + 1) * row - 1, width(), 1), tokens.line);
    }
}

} // namespace clinic::ui
