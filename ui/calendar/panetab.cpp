#include "panetab.h"

#include "ui/common/fonts.h"
#include "ui/common/metrics.h"
#include "ui/common/tokens.h"

#include <QLocale>
#include <QPainter>
#include <QStyle>

#include <algorithm>

namespace clinic::ui {

namespace {

constexpr int gap = 5;
constexpr int underline = 2;

} // namespace

PaneTab::PaneTab(const QString& text, const QString& objectName, QWidget* parent)
    : QAbstractButton(parent)
{
    setObjectName(objectName);
    setText(text);
    setCheckable(true);
    setAutoExclusive(true);
    setFocusPolicy(Qt::StrongFocus);
    setAttribute(Qt::WA_Hover);
    setProperty("focusRing", true);
    tell();
}

void PaneTab::setCount(int count)
{
    if (count == m_count)
        return;
    m_count = count;
    tell();
    updateGeometry();
    update();
}

void PaneTab::tell()
{
    setAccessibleName(m_count > 0 ? tr("%1, %2", "list, how many are in it").arg(text()).arg(m_count) : text());
}

QSize PaneTab::sizeHint() const
{
    const QFontMetrics strong(fonts::bodyStrong());
    int width = strong.horizontalAdvance(text());
    if (m_count > 0)
        width += gap + QFontMetrics(fonts::small()).horizontalAdvance(QLocale().toString(m_count));
    return {width, std::max(metrics::control, strong.height() + 12)};
}

void PaneTab::paintEvent(QPaintEvent*)
{
    const Tokens& tokens = Tokens::of(palette());
    QPainter painter(this);
    const QFont font = isChecked() ? fonts::bodyStrong() : fonts::bodyMedium();
    const int words = QFontMetrics(font).horizontalAdvance(text());
    const int align = int(QStyle::visualAlignment(layoutDirection(), Qt::AlignLeft)) | Qt::AlignVCenter;
    painter.setFont(font);
    painter.setPen(isChecked() || underMouse() ? tokens.text : tokens.textMuted);
    painter.drawText(QStyle::visualRect(layoutDirection(), rect(), QRect(0, 0, words, height())), align, text());
    if (m_count > 0) {
        painter.setFont(fonts::small());
        painter.setPen(tokens.textMuted);
        painter.drawText(
            QStyle::visualRect(layoutDirection(), rect(), QRect(words + gap, 0, width() - words - gap, height())), align,
            QLocale().toString(m_count));
    }
    if (isChecked())
        painter.fillRect(QRect(0, height() - underline, width(), underline), tokens.accent);
}

} // namespace clinic::ui
