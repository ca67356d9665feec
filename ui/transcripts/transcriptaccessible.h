#pragma once

#include <QAccessible>
#include <QHash>

namespace clinic::ui {

class TranscriptView;

/// The transcript as a tree for screen readers: a list whose items are the turns, with their chips as buttons inside.
/// Tells where the caret goes. Owned by the view.
class TranscriptAccess final
{
public:
    explicit TranscriptAccess(TranscriptView& view);
    ~TranscriptAccess();

    TranscriptAccess(const TranscriptAccess&) = delete;
    TranscriptAccess& operator=(const TranscriptAccess&) = delete;

    [[nodiscard]] TranscriptView& view() const { return m_view; }
    /// A turn, or with `chip` not negative one of its redactions.
    [[nodiscard]] QAccessibleInterface* interfaceOf(int turn, int chip = -1);
    /// What has the focus: the chip at the caret, or its turn.
    [[nodiscard]] QAccessibleInterface* focused();

    void turnsChanged();
    void caretMoved(int turnBefore);
    void moved() {}

private:
    void forget();

    TranscriptView& m_view;
    QHash<std::pair<int, int>, QAccessible::Id> m_ids;
};

} // namespace clinic::ui
