#include "callwords.h"
#include "transcriptaccessible.h"
#include "transcriptview.h"
#include "ui/common/metrics.h"

#include <QApplication>
#include <QClipboard>
#include <QKeyEvent>
#include <QScrollBar>

#include <algorithm>

/// The caret of the transcript: keys, and what is marked.
namespace clinic::ui {

TextPlace TranscriptView::clamped(const TextPlace& place) const
{
    if (m_turns.empty())
        return {};
    const int turn = std::clamp(place.turn, 0, turnCount() - 1);
    const int end = m_turns[size_t(turn)]->length();
    return {turn, turn == place.turn ? std::clamp(place.position, 0, end) : (place.turn < turn ? 0 : end)};
}

void TranscriptView::moveCaret(const TextPlace& to, bool mark, bool keepColumn)
{
    if (m_turns.empty())
        return;
    const int turnBefore = m_caret.turn;
    m_caret = clamped(to);
    if (!mark || m_revealed)
        m_anchor = m_caret;
    if (!keepColumn)
        m_column = -1;
    m_caretOn = true;
    showCaret();
    noteFocus();
    viewport()->update();
    Q_EMIT marksChanged();
    m_access->caretMoved(turnBefore);
}

/// Scrolls just as far as it must, with a line to spare.
void TranscriptView::showCaret()
{
    const TurnText& text = *m_turns[size_t(m_caret.turn)];
    const QRectF caret = text.caretAt(m_caret.position);
    const int top = m_tops[size_t(m_caret.turn)] + int(caret.top()) - metrics::pad;
    const int bottom = m_tops[size_t(m_caret.turn)] + int(caret.bottom()) + metrics::pad;
    QScrollBar& bar = *verticalScrollBar();
    if (top < bar.value())
        bar.setValue(m_caret.turn == 0 ? 0 : top);
    else if (bottom > bar.value() + viewport()->height())
        bar.setValue(bottom - viewport()->height());
}

void TranscriptView::noteFocus()
{
    std::optional<ChipPlace> now;
    if (!m_turns.empty() && m_caret == m_anchor) {
        if (const auto chip = m_turns[size_t(m_caret.turn)]->chipAt(m_caret.position))
            now = ChipPlace{m_caret.turn, *chip};
    }
    if (now == m_focusedChip)
        return;
    m_focusedChip = now;
    Q_EMIT chipFocused(now);
}

std::optional<ChipPlace> TranscriptView::focusedChip() const
{
    return m_focusedChip;
}

const domain::Redaction& TranscriptView::redactionAt(const ChipPlace& place) const
{
    return m_turns[size_t(place.turn)]->turn().redactions.at(place.redaction);
}

QRect TranscriptView::chipRect(const ChipPlace& place) const
{
    return m_turns[size_t(place.turn)]->chipRect(place.redaction).translated(textOrigin(place.turn)).toAlignedRect();
}

QRect TranscriptView::caretRect() const
{
    if (m_turns.empty())
        return {};
    return m_turns[size_t(m_caret.turn)]->caretAt(m_caret.position).translated(textOrigin(m_caret.turn)).toAlignedRect();
}

void TranscriptView::goToChip(const ChipPlace& place)
{
    setFocus(Qt::OtherFocusReason);
    moveCaret({place.turn, m_turns[size_t(place.turn)]->positionOfChip(place.redaction)}, false);
}

bool TranscriptView::stepChip(int step)
{
    QList<TextPlace> places;
    for (int turn = 0; turn < turnCount(); ++turn) {
        const TurnText& text = *m_turns[size_t(turn)];
        for (int i = 0; i < text.turn().redactions.size(); ++i) {
            if (const int at = text.positionOfChip(i); at >= 0)
                places.append({turn, at});
        }
    }
    std::sort(places.begin(), places.end());
    const auto next = step > 0 ? std::upper_bound(places.begin(), places.end(), m_caret)
                               : std::lower_bound(places.begin(), places.end(), m_caret);
    if (step > 0 ? next == places.end() : next == places.begin())
        return false;
    moveCaret(step > 0 ? *next : *(next - 1), false);
    return true;
}

bool TranscriptView::stepHit(int step)
{
    QList<TextPlace> places;
    for (int turn = 0; turn < turnCount(); ++turn) {
        for (const SearchWords::Place& hit : m_turns[size_t(turn)]->hits())
            places.append({turn, hit.start});
    }
    std::sort(places.begin(), places.end());
    if (places.isEmpty())
        return false;
    const auto next = step > 0 ? std::upper_bound(places.begin(), places.end(), m_caret)
                               : std::lower_bound(places.begin(), places.end(), m_caret);
    // Round and round, as one looks for a word.
    if (step > 0)
        moveCaret(next == places.end() ? places.first() : *next, false);
    else
        moveCaret(next == places.begin() ? places.last() : *(next - 1), false);
    return true;
}

void TranscriptView::showFirstHit()
{
    for (int turn = 0; turn < turnCount(); ++turn) {
        if (m_turns[size_t(turn)]->hits().isEmpty())
            continue;
        if (!viewport()->rect().contains(turnRect(turn)))
            verticalScrollBar()->setValue(m_tops[size_t(turn)] - metrics::toolBar);
        return;
    }
}

int TranscriptView::hitCount() const
{
    int count = 0;
    for (const auto& turn : m_turns)
        count += int(turn->hits().size());
    return count;
}

std::optional<MarkedPassage> TranscriptView::markedPassage() const
{
    if (m_turns.empty() || m_revealed || m_caret.turn != m_anchor.turn)
        return std::nullopt;
    const TurnText& text = *m_turns[size_t(m_caret.turn)];
    int from = std::min(m_caret.position, m_anchor.position);
    int to = std::max(m_caret.position, m_anchor.position);
    if (from == to)
        std::tie(from, to) = text.wordAt(m_caret.position);
    // Half a word left to read would tell the other half.
    if (from < to) {
        const QString marked = text.textBetween(from, to);
        while (from < to && text.textBetween(from, from + 1).trimmed().isEmpty())
            ++from;
        while (from < to && text.textBetween(to - 1, to).trimmed().isEmpty())
            --to;
        if (from < to) {
            if (const auto word = text.wordAt(from); word.first < from && word.second > from)
                from = word.first;
            if (const auto word = text.wordAt(to - 1); word.second > to)
                to = word.second;
        }
    }
    if (from >= to)
        return std::nullopt;
    for (int at = from; at < to; ++at) {
        if (text.chipAt(at))
            return std::nullopt;
    }
    return MarkedPassage{m_caret.turn, text.toCodePoint(from), text.toCodePoint(to), text.textBetween(from, to)};
}

QString TranscriptView::markedText() const
{
    const auto [from, to] = std::minmax(m_caret, m_anchor);
    if (m_revealed || m_turns.empty())
        return {};
    if (from == to)
        return m_focusedChip ? m_turns[size_t(from.turn)]->textBetween(from.position, from.position + 1) : QString();
    if (from.turn == to.turn)
        return m_turns[size_t(from.turn)]->textBetween(from.position, to.position);
    QStringList lines;
    for (int turn = from.turn; turn <= to.turn; ++turn) {
        const TurnText& text = *m_turns[size_t(turn)];
        const int begin = turn == from.turn ? from.position : 0;
        const int end = turn == to.turn ? to.position : text.length();
        lines.append(CallWords::speaker(text.turn().speaker) + QStringLiteral(": ") + text.textBetween(begin, end));
    }
    return lines.join(QLatin1Char('\n'));
}

void TranscriptView::copy() const
{
    if (const QString text = markedText(); !text.isEmpty())
        QApplication::clipboard()->setText(text);
}

TextPlace TranscriptView::placeAt(const QPoint& point) const
{
    if (m_turns.empty())
        return {};
    int turn = turnCount() - 1;
    while (turn > 0 && turnRect(turn).top() > point.y())
        --turn;
    const int at = m_turns[size_t(turn)]->positionAt(point - textOrigin(turn), Qt::FuzzyHit);
    return {turn, std::max(0, at)};
}

TextPlace TranscriptView::lineMoved(int lines)
{
    const QRectF caret = m_turns[size_t(m_caret.turn)]->caretAt(m_caret.position);
    if (m_column < 0)
        m_column = caret.left();
    TextPlace to = m_caret;
    const int step = lines < 0 ? -1 : 1;
    for (int i = 0; i != lines; i += step) {
        const TurnText& text = *m_turns[size_t(to.turn)];
        const QRectF at = text.caretAt(to.position);
        const qreal y = step < 0 ? at.top() - 4 : at.bottom() + 4;
        if (y >= 0 && y < text.height()) {
            to.position = text.positionAt({m_column, y}, Qt::FuzzyHit);
            continue;
        }
        const int turn = to.turn + step;
        if (turn < 0 || turn >= turnCount())
            break;
        const TurnText& other = *m_turns[size_t(turn)];
        to = {turn, other.positionAt({m_column, step < 0 ? other.height() - 4 : 4}, Qt::FuzzyHit)};
    }
    return to;
}

std::optional<TextPlace> TranscriptView::moved(int key, bool word)
{
    const TurnText& text = *m_turns[size_t(m_caret.turn)];
    const int lines = std::max(1, viewport()->height() / 24 - 1);
    switch (key) {
    case Qt::Key_Left:
    case Qt::Key_Right: {
        const bool forward = (key == Qt::Key_Right) != isRightToLeft();
        if (forward)
            return m_caret.position >= text.length() && m_caret.turn + 1 < turnCount()
                       ? TextPlace{m_caret.turn + 1, 0}
                       : TextPlace{m_caret.turn, text.next(m_caret.position, word)};
        return m_caret.position == 0 && m_caret.turn > 0
                   ? TextPlace{m_caret.turn - 1, m_turns[size_t(m_caret.turn) - 1]->length()}
                   : TextPlace{m_caret.turn, text.previous(m_caret.position, word)};
    }
    case Qt::Key_Up:
        return lineMoved(-1);
    case Qt::Key_Down:
        return lineMoved(1);
    case Qt::Key_PageUp:
        return lineMoved(-lines);
    case Qt::Key_PageDown:
        return lineMoved(lines);
    case Qt::Key_Home:
        return word ? TextPlace{} : TextPlace{m_caret.turn, text.lineAt(m_caret.position).first};
    case Qt::Key_End:
        return word ? TextPlace{turnCount() - 1, m_turns.back()->length()}
                    : TextPlace{m_caret.turn, text.lineAt(m_caret.position).second};
    default:
        return std::nullopt;
    }
}

bool TranscriptView::pressLetter(int key)
{
    switch (key) {
    case Qt::Key_M:
        Q_EMIT missedWanted();
        return true;
    case Qt::Key_N:
        Q_EMIT harmlessWanted();
        return true;
    case Qt::Key_R:
        Q_EMIT relabelWanted();
        return true;
    case Qt::Key_Return:
    case Qt::Key_Enter:
    case Qt::Key_Space:
        if (m_focusedChip)
            Q_EMIT chipChosen(*m_focusedChip);
        return m_focusedChip.has_value();
    default:
        return false;
    }
}

void TranscriptView::keyPressEvent(QKeyEvent* event)
{
    if (m_turns.empty())
        return QAbstractScrollArea::keyPressEvent(event);
    const bool shift = event->modifiers().testFlag(Qt::ShiftModifier);
    const bool control = event->modifiers().testFlag(Qt::ControlModifier);
    if (event->matches(QKeySequence::Copy))
        return copy();
    if (event->matches(QKeySequence::SelectAll)) {
        moveCaret({}, false);
        return moveCaret({turnCount() - 1, m_turns.back()->length()}, true);
    }
    if (event->key() == Qt::Key_F3) {
        stepHit(shift ? -1 : 1);
        return;
    }
    if (!control && event->key() == Qt::Key_C) {
        stepChip(shift ? -1 : 1);
        return;
    }
    if (!control && !shift && pressLetter(event->key()))
        return;
    const bool vertical = event->key() == Qt::Key_Up || event->key() == Qt::Key_Down ||
                          event->key() == Qt::Key_PageUp || event->key() == Qt::Key_PageDown;
    if (const auto to = moved(event->key(), control))
        return moveCaret(*to, shift, vertical);
    if (event->key() == Qt::Key_Escape && hasMarks())
        return moveCaret(m_caret, false);
    QAbstractScrollArea::keyPressEvent(event);
}

void TranscriptView::focusInEvent(QFocusEvent* event)
{
    QAbstractScrollArea::focusInEvent(event);
    m_caretOn = true;
    if (const int flash = QApplication::cursorFlashTime(); flash > 0)
        m_blink.start(flash / 2);
    noteFocus();
    Q_EMIT chipFocused(m_focusedChip);
    m_access->caretMoved(-1);
    viewport()->update();
}

void TranscriptView::focusOutEvent(QFocusEvent* event)
{
    QAbstractScrollArea::focusOutEvent(event);
    m_blink.stop();
    viewport()->update();
    Q_EMIT chipFocused(m_focusedChip);
}

} // namespace clinic::ui
