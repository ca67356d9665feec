#pragma once

#include "domain/call.h"
#include "searchwords.h"
#include "transcriptplaces.h"
#include "turntext.h"

#include <QAbstractScrollArea>
#include <QTimer>

#include <memory>
#include <optional>
#include <vector>

namespace clinic::ui {

class ChipPainter;
class TranscriptAccess;

/// A call as turns: speaker and time at the start side, the redacted words beside them with a chip for each passage.
/// Words are marked with the mouse or a caret; a chip is one step of the caret. What is revealed can be read, and
/// neither marked nor copied.
class TranscriptView final : public QAbstractScrollArea
{
    Q_OBJECT
public:
    explicit TranscriptView(QWidget* parent = nullptr);
    ~TranscriptView() override;

    /// Keeps place and caret if it is the same call as before.
    void setCall(const domain::Call& call);
    void clear();
    void setSearch(const SearchWords& search);
    /// Shows what was really said, until `mask`.
    void reveal(const QList<domain::CallTurn>& turns);
    void mask();
    [[nodiscard]] bool isRevealed() const { return m_revealed; }

    /// What can be read and is marked, or the word at the caret; nothing if it has chips in it or spans turns.
    [[nodiscard]] std::optional<MarkedPassage> markedPassage() const;
    [[nodiscard]] bool hasMarks() const { return m_caret != m_anchor; }
    /// The marked words as they are copied: with placeholders, and with speakers if they span turns.
    [[nodiscard]] QString markedText() const;
    void copy() const;

    /// The chip at the caret.
    [[nodiscard]] std::optional<ChipPlace> focusedChip() const;
    [[nodiscard]] const domain::Redaction& redactionAt(const ChipPlace& place) const;
    /// In the viewport.
    [[nodiscard]] QRect chipRect(const ChipPlace& place) const;
    /// Where the caret or the end of the marked words is, in the viewport.
    [[nodiscard]] QRect caretRect() const;
    /// Puts the caret at a chip; a caller comes here from elsewhere.
    void goToChip(const ChipPlace& place);
    /// Next or previous chip (or search hit) from the caret; false if there is none.
    bool stepChip(int step);
    bool stepHit(int step);
    /// Scrolls to the first search hit, unless one is in sight.
    void showFirstHit();
    [[nodiscard]] int hitCount() const;

    // For those who do not see it.
    [[nodiscard]] int turnCount() const { return int(m_turns.size()); }
    [[nodiscard]] int currentTurn() const { return m_caret.turn; }
    [[nodiscard]] int chipsOf(int turn) const { return m_turns[size_t(turn)]->chipCount(); }
    [[nodiscard]] QString spokenTurn(int turn) const;
    [[nodiscard]] QString spokenChip(const ChipPlace& place) const;
    [[nodiscard]] QRect turnRect(int turn) const;
    [[nodiscard]] TranscriptAccess& access() const { return *m_access; }

Q_SIGNALS:
    /// The caret came to a chip or left it, or the view's focus came or went.
    void chipFocused(const std::optional<clinic::ui::ChipPlace>& place);
    void chipHovered(const std::optional<clinic::ui::ChipPlace>& place);
    /// Enter on a chip, or a click.
    void chipChosen(const clinic::ui::ChipPlace& place);
    void marksChanged();
    void missedWanted();
    void harmlessWanted();
    void relabelWanted();
    void menuWanted(const QPoint& globalPosition);
    void scrolled();

protected:
    bool viewportEvent(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void changeEvent(QEvent* event) override;
    void scrollContentsBy(int dx, int dy) override;
    void keyPressEvent(QKeyEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void mouseDoubleClickEvent(QMouseEvent* event) override;
    void leaveEvent(QEvent* event) override;
    void contextMenuEvent(QContextMenuEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;

private:
    // Layout (transcriptview.cpp)
    void build();
    void layOut();
    [[nodiscard]] int speakerColumn() const;
    [[nodiscard]] QPointF textOrigin(int turn) const;
    [[nodiscard]] int scrollTop() const;
    void paintTurn(QPainter& painter, int turn) const;
    void paintSpeaker(QPainter& painter, int turn) const;

    // Caret and marks (transcriptcaret.cpp)
    void moveCaret(const TextPlace& to, bool mark, bool keepColumn = false);
    [[nodiscard]] std::optional<TextPlace> moved(int key, bool word);
    [[nodiscard]] TextPlace lineMoved(int lines);
    [[nodiscard]] TextPlace placeAt(const QPoint& point) const;
    [[nodiscard]] std::optional<ChipPlace> chipUnder(const QPoint& point) const;
    [[nodiscard]] TextPlace clamped(const TextPlace& place) const;
    bool pressLetter(int key);
    void showCaret();
    void noteFocus();

    QString m_callId;
    QList<domain::CallTurn> m_redacted;
    QList<domain::CallTurn> m_spoken;
    bool m_revealed = false;
    SearchWords m_search;
    std::unique_ptr<ChipPainter> m_chips;
    std::unique_ptr<TranscriptAccess> m_access;
    std::vector<std::unique_ptr<TurnText>> m_turns;
    std::vector<int> m_tops;
    int m_height = 0;

    TextPlace m_caret;
    TextPlace m_anchor;
    /// Where up and down go on.
    qreal m_column = -1;
    bool m_dragging = false;
    bool m_caretOn = true;
    QTimer m_blink;
    std::optional<ChipPlace> m_focusedChip;
    std::optional<ChipPlace> m_hoveredChip;
};

} // namespace clinic::ui
