#include "turntext.h"

#include "ui/common/redactionchip.h"
#include "ui/common/tokens.h"

#include <QAbstractTextDocumentLayout>
#include <QPalette>
#include <QTextBlock>
#include <QTextCursor>
#include <QTextLayout>

#include <algorithm>

namespace clinic::ui {

namespace {

constexpr int lineHeight = 24;
constexpr qreal groundHeight = 18;

/// UTF-16 offset of each code point, and of the end.
QList<int> codePointOffsets(const QString& text)
{
    QList<int> offsets;
    offsets.reserve(text.size() + 1);
    for (int i = 0; i < text.size(); ++i) {
        if (!(text.at(i).isLowSurrogate() && i > 0 && text.at(i - 1).isHighSurrogate()))
            offsets.append(i);
    }
    offsets.append(int(text.size()));
    return offsets;
}

bool isWordPart(const QChar c)
{
    return c.isLetterOrNumber() || c.isMark() || c.isSurrogate() || c == u'\'' || c == u'’';
}

} // namespace

TurnText::TurnText(const domain::CallTurn& turn, const SearchWords& search, const Look& look, QObject* chips)
    : m_turn(turn)
    , m_document(std::make_unique<QTextDocument>())
{
    m_document->setUndoRedoEnabled(false);
    m_document->setDocumentMargin(0);
    m_document->setDefaultFont(look.font);
    if (chips)
        m_document->documentLayout()->registerHandler(chipObject, chips);
    QTextOption option;
    option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    option.setAlignment(Qt::AlignAbsolute | (look.rightToLeft ? Qt::AlignRight : Qt::AlignLeft));
    m_document->setDefaultTextOption(option);
    cut(look.revealed);
    fill(look);
    underlineHits(search, look);
}

/// Cuts the turn's text at its passages.
void TurnText::cut(bool revealed)
{
    const QList<int> offsets = codePointOffsets(m_turn.text);
    const int points = int(offsets.size()) - 1;
    QList<Piece> passages;
    const auto add = [&](const QList<domain::Redaction>& list, Piece::Kind kind) {
        for (int i = 0; i < list.size(); ++i) {
            const domain::Redaction& one = list.at(i);
            // What does not fit the text cannot be shown in its place.
            if (one.start < 0 || one.end > points || one.start >= one.end)
                continue;
            passages.append({kind, offsets.at(one.start), offsets.at(one.end), 0, 0, i});
        }
    };
    add(m_turn.redactions, revealed ? Piece::Revealed : Piece::Chip);
    add(m_turn.kept, Piece::Kept);
    std::sort(passages.begin(), passages.end(),
              [](const Piece& a, const Piece& b) { return a.textStart < b.textStart; });
    int done = 0;
    const auto plainTo = [&](int end) {
        if (done < end)
            m_pieces.append({Piece::Plain, done, end, 0, 0, -1});
        done = end;
    };
    for (const Piece& passage : std::as_const(passages)) {
        if (passage.textStart < done)
            continue;
        plainTo(passage.textStart);
        m_pieces.append(passage);
        done = passage.textEnd;
    }
    plainTo(int(m_turn.text.size()));
    for (Piece& piece : m_pieces) {
        piece.start = m_length;
        m_length += piece.kind == Piece::Chip ? 1 : piece.textEnd - piece.textStart;
        piece.end = m_length;
    }
}

QTextCharFormat TurnText::formatOf(const Piece& piece, const Look& look) const
{
    const Tokens& tokens = Tokens::of(*look.palette);
    QTextCharFormat format;
    format.setFont(look.font);
    switch (piece.kind) {
    case Piece::Plain:
        break;
    case Piece::Chip:
        format.setObjectType(chipObject);
        format.setProperty(redactionProperty, piece.index);
        format.setProperty(labelProperty, int(m_turn.redactions.at(piece.index).label));
        break;
    case Piece::Kept:
        format.setUnderlineStyle(QTextCharFormat::DotLine);
        format.setUnderlineColor(tokens.good);
        break;
    case Piece::Revealed: {
        const ChipStyle& style = chipStyleOf(domain::groupOf(m_turn.redactions.at(piece.index).label), tokens);
        format.setBackground(style.fill);
        format.setForeground(style.text);
        format.setFontWeight(QFont::DemiBold);
        break;
    }
    }
    return format;
}

void TurnText::fill(const Look& look)
{
    QTextCursor cursor(m_document.get());
    QTextBlockFormat block;
    block.setLineHeight(lineHeight, QTextBlockFormat::MinimumHeight);
    cursor.setBlockFormat(block);
    for (const Piece& piece : std::as_const(m_pieces)) {
        QString text = m_turn.text.mid(piece.textStart, piece.textEnd - piece.textStart);
        // One paragraph a turn, whatever the report had in it; the offsets stay.
        for (QChar& c : text) {
            if (c == u'\n' || c == u'\r' || c == QChar::ParagraphSeparator || c == QChar::LineSeparator || c.isNull() ||
                c == QChar::ObjectReplacementCharacter || c == u'\t')
                c = u' ';
        }
        cursor.insertText(piece.kind == Piece::Chip ? QString(QChar::ObjectReplacementCharacter) : text,
                          formatOf(piece, look));
    }
}

void TurnText::underlineHits(const SearchWords& search, const Look& look)
{
    if (search.isEmpty())
        return;
    const Tokens& tokens = Tokens::of(*look.palette);
    QTextCharFormat hit;
    hit.setForeground(tokens.warningSoftText);
    hit.setUnderlineStyle(QTextCharFormat::SingleUnderline);
    hit.setUnderlineColor(tokens.warning);
    for (const Piece& piece : std::as_const(m_pieces)) {
        if (piece.kind == Piece::Chip || piece.kind == Piece::Revealed)
            continue;
        const QString text = m_turn.text.mid(piece.textStart, piece.textEnd - piece.textStart);
        for (const SearchWords::Place& place : search.placesIn(text)) {
            QTextCursor cursor(m_document.get());
            cursor.setPosition(piece.start + place.start);
            cursor.setPosition(piece.start + place.start + place.length, QTextCursor::KeepAnchor);
            cursor.mergeCharFormat(hit);
            m_hits.append({piece.start + place.start, place.length});
        }
    }
}

void TurnText::setWidth(qreal width)
{
    m_document->setTextWidth(width);
}

qreal TurnText::height() const
{
    return m_document->size().height();
}

const TurnText::Piece* TurnText::pieceAt(int position) const
{
    const auto found = std::find_if(m_pieces.begin(), m_pieces.end(), [position](const Piece& piece) {
        return position >= piece.start && position < piece.end;
    });
    return found == m_pieces.end() ? nullptr : &*found;
}

int TurnText::toText(int position) const
{
    const Piece* piece = pieceAt(position);
    if (!piece)
        return int(m_turn.text.size());
    return piece->kind == Piece::Chip ? piece->textStart : piece->textStart + position - piece->start;
}

int TurnText::toCodePoint(int position) const
{
    const QStringView before = QStringView(m_turn.text).left(toText(position));
    return int(std::count_if(before.begin(), before.end(), [](QChar c) { return !c.isLowSurrogate(); }));
}

QString TurnText::textBetween(int from, int to) const
{
    return m_turn.text.mid(toText(from), toText(to) - toText(from));
}

std::optional<int> TurnText::chipAt(int position) const
{
    const Piece* piece = pieceAt(position);
    return piece && piece->kind == Piece::Chip ? std::optional(piece->index) : std::nullopt;
}

std::optional<int> TurnText::keptAt(int position) const
{
    const Piece* piece = pieceAt(position);
    return piece && piece->kind == Piece::Kept ? std::optional(piece->index) : std::nullopt;
}

int TurnText::positionOfChip(int redaction) const
{
    for (const Piece& piece : m_pieces) {
        if (piece.kind == Piece::Chip && piece.index == redaction)
            return piece.start;
    }
    return -1;
}

int TurnText::chipCount() const
{
    return int(std::count_if(m_pieces.begin(), m_pieces.end(),
                             [](const Piece& piece) { return piece.kind == Piece::Chip; }));
}

int TurnText::positionAt(const QPointF& point, Qt::HitTestAccuracy accuracy) const
{
    return m_document->documentLayout()->hitTest(point, accuracy);
}

QRectF TurnText::caretAt(int position) const
{
    const QTextBlock block = m_document->firstBlock();
    const QTextLine line = block.layout()->lineForTextPosition(position);
    if (!line.isValid())
        return {0, 0, 1, lineHeight};
    const QPointF origin = m_document->documentLayout()->blockBoundingRect(block).topLeft();
    return {origin.x() + line.cursorToX(position), origin.y() + line.y(), 1, line.height()};
}

QList<QRectF> TurnText::rectsOf(int from, int to) const
{
    QList<QRectF> rects;
    const QTextBlock block = m_document->firstBlock();
    const QPointF origin = m_document->documentLayout()->blockBoundingRect(block).topLeft();
    for (int i = 0; i < block.layout()->lineCount(); ++i) {
        const QTextLine line = block.layout()->lineAt(i);
        const int begin = std::max(from, line.textStart());
        const int end = std::min(to, line.textStart() + line.textLength());
        if (begin >= end)
            continue;
        const qreal one = line.cursorToX(begin);
        const qreal other = line.cursorToX(end);
        // As high as letters are, whatever else stands in the line.
        const qreal bottom = origin.y() + line.y() + line.height();
        rects.append({origin.x() + std::min(one, other), bottom - groundHeight, std::abs(other - one), groundHeight});
    }
    return rects;
}

QRectF TurnText::chipRect(int redaction) const
{
    const int position = positionOfChip(redaction);
    const QTextBlock block = m_document->firstBlock();
    const QTextLine line = position < 0 ? QTextLine() : block.layout()->lineForTextPosition(position);
    if (!line.isValid())
        return {};
    const QPointF origin = m_document->documentLayout()->blockBoundingRect(block).topLeft();
    const qreal one = line.cursorToX(position);
    const qreal other = line.cursorToX(position + 1);
    const QSizeF size = redactionChipSize({});
    const qreal bottom = origin.y() + line.y() + line.ascent() + chipDrop;
    return {origin.x() + std::min(one, other), bottom - size.height(), std::abs(other - one), size.height()};
}

int TurnText::next(int position, bool word) const
{
    const auto mode = word ? QTextLayout::SkipWords : QTextLayout::SkipCharacters;
    return m_document->firstBlock().layout()->nextCursorPosition(position, mode);
}

int TurnText::previous(int position, bool word) const
{
    const auto mode = word ? QTextLayout::SkipWords : QTextLayout::SkipCharacters;
    return m_document->firstBlock().layout()->previousCursorPosition(position, mode);
}

std::pair<int, int> TurnText::wordAt(int position) const
{
    const QString text = m_document->firstBlock().text();
    const auto isWord = [&text](int at) { return at >= 0 && at < text.size() && isWordPart(text.at(at)); };
    int from = position;
    // Behind the last letter one is still at the word.
    if (!isWord(from) && isWord(from - 1))
        --from;
    if (!isWord(from))
        return {position, position};
    int to = from;
    while (isWord(from - 1))
        --from;
    while (isWord(to))
        ++to;
    return {from, to};
}

std::pair<int, int> TurnText::lineAt(int position) const
{
    const QTextLine line = m_document->firstBlock().layout()->lineForTextPosition(position);
    if (!line.isValid())
        return {0, m_length};
    const bool last = line.textStart() + line.textLength() >= m_length;
    return {line.textStart(), line.textStart() + line.textLength() - (last ? 0 : 1)};
}

} // namespace clinic::ui
