#include "transcriptview.h"

#include <QContextMenuEvent>
#include <QHelpEvent>
#include <QMouseEvent>
#include <QToolTip>

/// The pointer over the transcript.
namespace clinic::ui {

std::optional<ChipPlace> TranscriptView::chipUnder(const QPoint& point) const
{
    if (m_turns.empty() || m_revealed)
        return std::nullopt;
    const int turn = placeAt(point).turn;
    for (int i = 0; i < m_turns[size_t(turn)]->turn().redactions.size(); ++i) {
        const ChipPlace place{turn, i};
        if (m_turns[size_t(turn)]->positionOfChip(i) >= 0 && chipRect(place).contains(point))
            return place;
    }
    return std::nullopt;
}

void TranscriptView::mousePressEvent(QMouseEvent* event)
{
    if (event->button() != Qt::LeftButton || m_turns.empty())
        return;
    const QPoint point = event->position().toPoint();
    if (const auto chip = chipUnder(point)) {
        // The card opens; the keys stay here, as the letters on its buttons say.
        goToChip(*chip);
        return;
    }
    m_dragging = true;
    moveCaret(placeAt(point), event->modifiers().testFlag(Qt::ShiftModifier));
}

void TranscriptView::mouseMoveEvent(QMouseEvent* event)
{
    const QPoint point = event->position().toPoint();
    if (m_dragging) {
        moveCaret(placeAt(point), true);
        return;
    }
    const auto chip = chipUnder(point);
    viewport()->setCursor(chip ? Qt::PointingHandCursor : m_revealed ? Qt::ArrowCursor : Qt::IBeamCursor);
    if (chip == m_hoveredChip)
        return;
    m_hoveredChip = chip;
    Q_EMIT chipHovered(chip);
}

void TranscriptView::mouseReleaseEvent(QMouseEvent*)
{
    m_dragging = false;
}

void TranscriptView::mouseDoubleClickEvent(QMouseEvent* event)
{
    if (m_turns.empty() || m_revealed)
        return;
    const TextPlace at = placeAt(event->position().toPoint());
    const auto [from, to] = m_turns[size_t(at.turn)]->wordAt(at.position);
    moveCaret({at.turn, from}, false);
    moveCaret({at.turn, to}, true);
}

void TranscriptView::leaveEvent(QEvent* event)
{
    QAbstractScrollArea::leaveEvent(event);
    if (m_hoveredChip) {
        m_hoveredChip.reset();
        Q_EMIT chipHovered(std::nullopt);
    }
}

void TranscriptView::contextMenuEvent(QContextMenuEvent* event)
{
    if (m_turns.empty() || m_revealed)
        return;
    if (event->reason() == QContextMenuEvent::Mouse) {
        if (const auto chip = chipUnder(event->pos()))
            goToChip(*chip);
        else if (!hasMarks())
            moveCaret(placeAt(event->pos()), false);
        Q_EMIT menuWanted(event->globalPos());
        return;
    }
    Q_EMIT menuWanted(viewport()->mapToGlobal(caretRect().bottomLeft()));
}

bool TranscriptView::viewportEvent(QEvent* event)
{
    if (event->type() != QEvent::ToolTip)
        return QAbstractScrollArea::viewportEvent(event);
    const auto* help = static_cast<QHelpEvent*>(event);
    const TextPlace at = placeAt(help->pos());
    const bool kept = !m_turns.empty() && m_turns[size_t(at.turn)]->keptAt(at.position).has_value();
    QToolTip::showText(help->globalPos(), kept ? tr("A date, kept by the clinic’s policy") : QString(), viewport());
    return true;
}

} // namespace clinic::ui
