#include "transcriptview.h"

#include "callwords.h"
#include "chippainter.h"
#include "transcriptaccessible.h"
#include "ui/common/controlpainting.h"
#include "ui/common/fonts.h"
#include "ui/common/icons.h"
#include "ui/common/metrics.h"
#include "ui/common/redactionwords.h"

#include <QAbstractTextDocumentLayout>
#include <QLocale>
#include <QPainter>
#include <QScrollBar>
#include <QStyle>
#include <QTextBlock>
#include <QTextLayout>

#include <algorithm>

namespace clinic::ui {

namespace {

constexpr int pad = metrics::pad;
constexpr int between = 20;
constexpr int leastSpeaker = 116;
constexpr int mostText = 760;
constexpr int speakerStart = 24;
/// The name stands on the line of the turn's first words.
constexpr int firstLine = 24;

} // namespace

TranscriptView::TranscriptView(QWidget* parent)
    : QAbstractScrollArea(parent)
    , m_chips(std::make_unique<ChipPainter>(*this))
    , m_access(std::make_unique<TranscriptAccess>(*this))
{
    setObjectName(QStringLiteral("transcriptView"));
    setAccessibleName(tr("What was said"));
    setFrameShape(QFrame::NoFrame);
    setFocusPolicy(Qt::StrongFocus);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    viewport()->setMouseTracking(true);
    viewport()->setAutoFillBackground(false);
    setBackgroundRole(QPalette::AlternateBase);
    setAutoFillBackground(true);
    verticalScrollBar()->setSingleStep(firstLine);
    setProperty("focusRing", false);
    connect(&m_blink, &QTimer::timeout, this, [this] {
        m_caretOn = !m_caretOn;
        viewport()->update();
    });
}

TranscriptView::~TranscriptView() = default;

void TranscriptView::setCall(const domain::Call& call)
{
    const bool same = m_callId == call.summary.id.text();
    m_callId = call.summary.id.text();
    m_redacted = call.turns;
    m_spoken.clear();
    m_revealed = false;
    if (!same) {
        m_caret = m_anchor = {};
        m_column = -1;
        verticalScrollBar()->setValue(0);
    }
    m_anchor = m_caret;
    build();
}

void TranscriptView::clear()
{
    m_callId.clear();
    m_redacted.clear();
    m_spoken.clear();
    m_revealed = false;
    m_caret = m_anchor = {};
    build();
}

void TranscriptView::setSearch(const SearchWords& search)
{
    if (search == m_search)
        return;
    m_search = search;
    build();
}

void TranscriptView::reveal(const QList<domain::CallTurn>& turns)
{
    m_spoken = turns;
    m_revealed = true;
    m_anchor = m_caret = {std::min(m_caret.turn, std::max(0, int(turns.size()) - 1)), 0};
    build();
}

void TranscriptView::mask()
{
    if (!m_revealed)
        return;
    m_spoken.clear();
    m_revealed = false;
    m_anchor = m_caret = {m_caret.turn, 0};
    build();
}

void TranscriptView::build()
{
    m_turns.clear();
    const QPalette& colors = palette();
    const TurnText::Look look{fonts::body(), &colors, isRightToLeft(), m_revealed};
    // What was really said is not searched: a hit in it would tell which words were hidden.
    const SearchWords search = m_revealed ? SearchWords() : m_search;
    for (const domain::CallTurn& turn : m_revealed ? m_spoken : m_redacted)
        m_turns.push_back(std::make_unique<TurnText>(turn, search, look, m_chips.get()));
    m_caret = clamped(m_caret);
    m_anchor = clamped(m_anchor);
    layOut();
    m_hoveredChip.reset();
    noteFocus();
    m_access->turnsChanged();
    Q_EMIT marksChanged();
}

int TranscriptView::speakerColumn() const
{
    const QFontMetrics strong(fonts::bodyStrong());
    const int name = std::max(strong.horizontalAdvance(CallWords::speaker(domain::TurnSpeaker::Agent)),
                              strong.horizontalAdvance(CallWords::speaker(domain::TurnSpeaker::Caller)));
    return std::max(leastSpeaker, speakerStart + metrics::icon + 4 + name + metrics::unit);
}

void TranscriptView::layOut()
{
    const int room = viewport()->width() - speakerColumn() - 2 * pad;
    const int width = std::clamp(room, 120, mostText);
    const int speaker = firstLine + QFontMetrics(fonts::small()).height();
    int y = pad - 4;
    m_tops.clear();
    for (const auto& turn : m_turns) {
        turn->setWidth(width);
        m_tops.push_back(y);
        y += std::max(int(turn->height()) + between - 4, speaker + 4);
    }
    m_height = y + pad;
    verticalScrollBar()->setPageStep(viewport()->height());
    verticalScrollBar()->setRange(0, std::max(0, m_height - viewport()->height()));
    viewport()->update();
}

int TranscriptView::scrollTop() const
{
    return verticalScrollBar()->value();
}

QPointF TranscriptView::textOrigin(int turn) const
{
    const int column = speakerColumn() + pad;
    const qreal width = m_turns[size_t(turn)]->document().textWidth();
    const qreal x = isRightToLeft() ? viewport()->width() - column - width : column;
    return {x, qreal(m_tops[size_t(turn)] - scrollTop())};
}

QRect TranscriptView::turnRect(int turn) const
{
    const int top = m_tops[size_t(turn)] - scrollTop();
    const int bottom = (size_t(turn) + 1 < m_tops.size() ? m_tops[size_t(turn) + 1] : m_height - pad) - scrollTop();
    return {0, top, viewport()->width(), bottom - top};
}

QString TranscriptView::spokenTurn(int turn) const
{
    const domain::CallTurn& one = m_turns[size_t(turn)]->turn();
    const QString time = CallWords::offset(one.atMs);
    // Only the turn that one goes to is told while it is revealed.
    if (m_revealed && turn != m_caret.turn)
        return tr("%1, revealed, go here to hear it").arg(CallWords::speaker(one.speaker));
    //: Read aloud: who speaks, when, what
    return time.isEmpty() ? tr("%1: %2").arg(CallWords::speaker(one.speaker), one.text)
                          : tr("%1, %2: %3").arg(CallWords::speaker(one.speaker), time, one.text);
}

QString TranscriptView::spokenChip(const ChipPlace& place) const
{
    const domain::Redaction& one = redactionAt(place);
    //: Read aloud: how sure, who found it, where it is kept
    return tr("score %1, found by %2, kept in %3")
        .arg(QLocale().toString(one.score, 'f', 2), RedactionWords::ofRecogniser(one.recogniser),
             CallWords::keptIn(one.label));
}

void TranscriptView::paintEvent(QPaintEvent* event)
{
    const Tokens& tokens = Tokens::of(palette());
    QPainter painter(viewport());
    painter.fillRect(event->rect(), tokens.surface);
    if (m_turns.empty())
        return;
    const int column = speakerColumn();
    painter.fillRect(QStyle::visualRect(layoutDirection(), viewport()->rect(), QRect(column, 0, 1, viewport()->height())),
                     tokens.line);
    for (int turn = 0; turn < turnCount(); ++turn) {
        if (turnRect(turn).intersects(event->rect()))
            paintTurn(painter, turn);
    }
    if (!m_focusedChip || !hasFocus())
        return;
    constexpr qreal out = metrics::focusGap + metrics::focusWidth;
    paintRounded(painter, QRectF(chipRect(*m_focusedChip)).adjusted(-out + 1, -out, out - 1, out),
                 metrics::blockRadius + out, Qt::transparent, tokens.focus, metrics::focusWidth);
}

void TranscriptView::paintSpeaker(QPainter& painter, int turn) const
{
    const Tokens& tokens = Tokens::of(palette());
    const domain::CallTurn& one = m_turns[size_t(turn)]->turn();
    const bool agent = one.speaker == domain::TurnSpeaker::Agent;
    const int top = m_tops[size_t(turn)] - scrollTop();
    const auto placed = [this](const QRect& at) {
        return QStyle::visualRect(layoutDirection(), viewport()->rect(), at);
    };
    const int align = int(QStyle::visualAlignment(layoutDirection(), Qt::AlignLeft | Qt::AlignVCenter)) |
                      Qt::TextSingleLine;
    const QColor color = agent ? tokens.accent : tokens.text;
    // The name's middle by the middle of the first line's letters, which stand at the line's foot.
    const int middle = top + firstLine - QFontMetrics(fonts::body()).height() / 2;
    const int textStart = speakerStart + metrics::icon + 4;
    paintIcon(painter, placed({speakerStart, middle - 7, 14, 14}),
              agent ? QStringLiteral("bot") : QStringLiteral("user"), color);
    painter.setFont(fonts::bodyStrong());
    painter.setPen(color);
    painter.drawText(placed({textStart, middle - 12, speakerColumn() - textStart, 24}), align,
                     CallWords::speaker(one.speaker));
    const QString time = CallWords::offset(one.atMs);
    if (time.isEmpty())
        return;
    painter.setFont(fonts::small());
    painter.setPen(tokens.textMuted);
    const int height = QFontMetrics(fonts::small()).height();
    painter.drawText(placed({speakerStart, top + firstLine + 2, speakerColumn() - speakerStart, height}), align, time);
}

void TranscriptView::paintTurn(QPainter& painter, int turn) const
{
    paintSpeaker(painter, turn);
    const Tokens& tokens = Tokens::of(palette());
    const TurnText& text = *m_turns[size_t(turn)];
    QAbstractTextDocumentLayout::PaintContext context;
    context.palette = palette();
    const bool quiet = text.turn().speaker == domain::TurnSpeaker::Agent;
    context.palette.setColor(QPalette::Text, quiet ? tokens.textMuted : tokens.text);
    QList<std::pair<QList<QRectF>, QColor>> grounds;
    for (const SearchWords::Place& hit : text.hits())
        grounds.append({text.rectsOf(hit.start, hit.start + hit.length), tokens.warningSoft});
    const auto [from, to] = std::minmax(m_caret, m_anchor);
    if (from != to && turn >= from.turn && turn <= to.turn) {
        QAbstractTextDocumentLayout::Selection marked;
        marked.cursor = QTextCursor(&text.document());
        marked.cursor.setPosition(turn == from.turn ? from.position : 0);
        marked.cursor.setPosition(turn == to.turn ? to.position : text.length(), QTextCursor::KeepAnchor);
        marked.format.setForeground(tokens.accentText);
        context.selections.append(marked);
        grounds.append({text.rectsOf(marked.cursor.selectionStart(), marked.cursor.selectionEnd()), tokens.accent});
    }
    const QPointF origin = textOrigin(turn);
    painter.save();
    painter.translate(origin);
    for (const auto& [rects, color] : std::as_const(grounds)) {
        for (const QRectF& rect : rects)
            painter.fillRect(rect, color);
    }
    text.document().documentLayout()->draw(&painter, context);
    painter.restore();
    const bool caret = hasFocus() && m_caretOn && turn == m_caret.turn && !m_focusedChip && !m_revealed;
    if (caret) {
        const QRectF at = text.caretAt(m_caret.position).translated(origin);
        painter.fillRect(QRectF(at.left(), at.bottom() - 19, 1.5, 18), tokens.text);
    }
}

void TranscriptView::resizeEvent(QResizeEvent* event)
{
    QAbstractScrollArea::resizeEvent(event);
    layOut();
    Q_EMIT scrolled();
}

void TranscriptView::scrollContentsBy(int, int)
{
    viewport()->update();
    m_access->moved();
    Q_EMIT scrolled();
}

void TranscriptView::changeEvent(QEvent* event)
{
    QAbstractScrollArea::changeEvent(event);
    switch (event->type()) {
    case QEvent::PaletteChange:
    case QEvent::FontChange:
    case QEvent::LayoutDirectionChange:
        build();
        break;
    default:
        break;
    }
}

} // namespace clinic::ui
