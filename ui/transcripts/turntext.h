#pragma once

#include "domain/call.h"
#include "searchwords.h"

#include <QFont>
#include <QTextDocument>
#include <QTextFormat>

#include <memory>
#include <optional>

class QPalette;

namespace clinic::ui {

/// The words of one turn, laid out: what was redacted is one object each, which wraps as a word, dates that stay are
/// underlined, and what was searched for stands out. Places in the layout and in the turn's own text differ, as a
/// placeholder is one object; the class translates. Owned by the view.
class TurnText final
{
public:
    /// How a passage is known in the document's objects.
    static constexpr int chipObject = QTextFormat::UserObject + 1;
    static constexpr int redactionProperty = QTextFormat::UserProperty + 1;
    static constexpr int labelProperty = QTextFormat::UserProperty + 2;
    /// An object stands on the line; a chip's middle is by the middle of the letters, so it goes down this far.
    static constexpr qreal chipDrop = 5;

    struct Look
    {
        QFont font;
        const QPalette* palette = nullptr;
        bool rightToLeft = false;
        /// The text is what was really said: passages are shown in their colours, not as chips.
        bool revealed = false;
    };

    /// `chips` draws the objects and outlives this.
    TurnText(const domain::CallTurn& turn, const SearchWords& search, const Look& look, QObject* chips);

    void setWidth(qreal width);
    [[nodiscard]] QTextDocument& document() const { return *m_document; }
    [[nodiscard]] qreal height() const;
    [[nodiscard]] int length() const { return m_length; }
    [[nodiscard]] const domain::CallTurn& turn() const { return m_turn; }

    /// From a place in the layout to code points of the turn's text.
    [[nodiscard]] int toCodePoint(int position) const;
    /// The turn's own words between two places of the layout; placeholders as they are written.
    [[nodiscard]] QString textBetween(int from, int to) const;
    /// Which redaction stands at a place of the layout.
    [[nodiscard]] std::optional<int> chipAt(int position) const;
    /// Where a redaction stands in the layout; -1 if it is no chip.
    [[nodiscard]] int positionOfChip(int redaction) const;
    [[nodiscard]] int chipCount() const;
    /// Which date that stays is at a place of the layout.
    [[nodiscard]] std::optional<int> keptAt(int position) const;
    /// What was searched for, by place in the layout.
    [[nodiscard]] const QList<SearchWords::Place>& hits() const { return m_hits; }
    /// The grounds of the words from one place of the layout to another, one rectangle a line.
    [[nodiscard]] QList<QRectF> rectsOf(int from, int to) const;

    /// The place under a point of the layout; -1 if none is.
    [[nodiscard]] int positionAt(const QPointF& point, Qt::HitTestAccuracy accuracy) const;
    /// The line at the place: from its caret's foot to its top.
    [[nodiscard]] QRectF caretAt(int position) const;
    [[nodiscard]] QRectF chipRect(int redaction) const;
    [[nodiscard]] int next(int position, bool word) const;
    [[nodiscard]] int previous(int position, bool word) const;
    /// The word around a place, or nothing where there is none.
    [[nodiscard]] std::pair<int, int> wordAt(int position) const;
    [[nodiscard]] std::pair<int, int> lineAt(int position) const;

private:
    struct Piece
    {
        enum Kind { Plain, Chip, Kept, Revealed } kind = Plain;
        /// UTF-16 of the turn's text.
        int textStart = 0;
        int textEnd = 0;
        /// Of the layout.
        int start = 0;
        int end = 0;
        /// In `redactions` or `kept`.
        int index = -1;
    };

    void cut(bool revealed);
    void fill(const Look& look);
    void underlineHits(const SearchWords& search, const Look& look);
    [[nodiscard]] int toText(int position) const;
    [[nodiscard]] const Piece* pieceAt(int position) const;
    [[nodiscard]] QTextCharFormat formatOf(const Piece& piece, const Look& look) const;

    domain::CallTurn m_turn;
    QList<Piece> m_pieces;
    QList<SearchWords::Place> m_hits;
    int m_length = 0;
    std::unique_ptr<QTextDocument> m_document;
};

} // namespace clinic::ui
