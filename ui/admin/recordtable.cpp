#include "recordtable.h"

#include "ui/common/controlpainting.h"
#include "ui/common/fonts.h"
#include "ui/common/icons.h"
#include "ui/common/metrics.h"
#include "ui/common/quietheader.h"

#include <QPainter>
#include <QScrollBar>
#include <QStyledItemDelegate>

#include <algorithm>
#include <array>

namespace clinic::ui {

namespace {

constexpr int cellStart = 12;
constexpr int picture = 14;
constexpr int leastColumn = 64;

QColor colorOf(CellTone tone, const Tokens& tokens)
{
    switch (tone) {
    case CellTone::Muted:
        return tokens.textMuted;
    case CellTone::Good:
        return tokens.good;
    case CellTone::Warning:
        return tokens.warning;
    case CellTone::Critical:
        return tokens.critical;
    case CellTone::Plain:
    case CellTone::Strong:
        break;
    }
    return tokens.text;
}

/// A time or a number reads as it is written, whatever the direction of the words around it.
QString isolated(const QString& text)
{
    constexpr QChar firstStrongIsolate(0x2068);
    constexpr QChar popIsolate(0x2069);
    return firstStrongIsolate + text + popIsolate;
}

QFont fontOf(const QModelIndex& index)
{
    if (index.data(MonoRole).toBool())
        return fonts::mono();
    return CellTone(index.data(ToneRole).toInt()) == CellTone::Strong ? fonts::bodyMedium() : fonts::body();
}

class CellDelegate final : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem&, const QModelIndex&) const override
    {
        return {leastColumn, std::max(metrics::primaryControl - metrics::half,
                                      QFontMetrics(fonts::body()).height() + 2 * metrics::unit)};
    }

    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override
    {
        const Tokens& tokens = Tokens::of(option.palette);
        const auto tone = CellTone(index.data(ToneRole).toInt());
        const QColor color = colorOf(tone, tokens);
        QRect room = option.rect.adjusted(cellStart, 0, -metrics::unit, -1);
        painter->save();
        const QString icon = index.data(CellIconRole).toString();
        if (!icon.isEmpty()) {
            const QRect at(room.left(), room.center().y() - picture / 2, picture, picture);
            paintIcon(*painter, QStyle::visualRect(option.direction, room, at), icon, color);
            const int taken = picture + metrics::half + 2;
            room = option.direction == Qt::RightToLeft ? room.adjusted(0, 0, -taken, 0) : room.adjusted(taken, 0, 0, 0);
        }
        const QVariant wanted = index.data(Qt::TextAlignmentRole);
        const Qt::Alignment side = wanted.isValid() ? Qt::Alignment(wanted.toInt()) & Qt::AlignHorizontal_Mask
                                                    : Qt::AlignLeft;
        painter->setFont(fontOf(index));
        painter->setPen(color);
        const QString text = painter->fontMetrics().elidedText(index.data().toString(), Qt::ElideRight, room.width());
        painter->drawText(room, int(QStyle::visualAlignment(option.direction, side)) | Qt::AlignVCenter, isolated(text));
        painter->restore();
    }
};

} // namespace

RecordTable::RecordTable(const QString& objectName, const QString& name, QWidget* parent)
    : QTreeView(parent)
{
    setObjectName(objectName);
    setAccessibleName(name);
    setItemDelegate(new CellDelegate(this));
    setRootIsDecorated(false);
    setUniformRowHeights(true);
    setAllColumnsShowFocus(true);
    setSelectionBehavior(SelectRows);
    setFrameShape(QFrame::NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollMode(ScrollPerPixel);
    setTabKeyNavigation(false);
    setEditTriggers(NoEditTriggers);
    // The row draws the ring.
    setProperty("focusRing", false);
    viewport()->setAutoFillBackground(false);
    auto* head = new QuietHeader(Qt::Horizontal, this);
    setHeader(head);
    head->setSectionsMovable(false);
    head->setStretchLastSection(false);
    head->setMinimumSectionSize(leastColumn / 2);
    connect(verticalScrollBar(), &QScrollBar::valueChanged, this, [this] {
        if (isNearEnd())
            Q_EMIT endNear();
    });
}

void RecordTable::setColumns(const Widths& widths)
{
    const QFontMetrics metric(fonts::bodyMedium());
    for (int i = 0; i < widths.size(); ++i) {
        if (widths.at(i).isEmpty()) {
            header()->setSectionResizeMode(i, QHeaderView::Stretch);
            continue;
        }
        const QFontMetrics small(fonts::small());
        const int named = small.horizontalAdvance(model()->headerData(i, Qt::Horizontal).toString());
        header()->setSectionResizeMode(i, QHeaderView::Fixed);
        header()->resizeSection(i, std::max(metric.horizontalAdvance(widths.at(i)), named) + cellStart + metrics::unit + 2);
    }
}

void RecordTable::setAwaited(bool awaited)
{
    m_awaited = awaited;
    viewport()->update();
}

int RecordTable::rowHeight() const
{
    return itemDelegate()->sizeHint({}, {}).height();
}

bool RecordTable::isNearEnd() const
{
    const QScrollBar& bar = *verticalScrollBar();
    // Rows that are not laid out yet are not in the bar's range.
    const int rows = model() ? model()->rowCount() * rowHeight() : 0;
    return std::max(bar.maximum(), rows - viewport()->height()) - bar.value() < bar.pageStep();
}

void RecordTable::focusInEvent(QFocusEvent* event)
{
    QTreeView::focusInEvent(event);
    if (!model() || model()->rowCount() == 0)
        return;
    if (!currentIndex().isValid())
        setCurrentIndex(model()->index(0, 0));
    // The view's own first step makes a row the current one without choosing it.
    if (!selectionModel()->hasSelection())
        selectionModel()->select(currentIndex(), QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
}

void RecordTable::paintEvent(QPaintEvent* event)
{
    QTreeView::paintEvent(event);
    if (!m_awaited || !model() || model()->rowCount() > 0)
        return;
    const Tokens& tokens = Tokens::of(palette());
    QPainter painter(viewport());
    constexpr std::array widths{220, 300, 180, 260, 200};
    for (std::size_t i = 0; i < widths.size(); ++i) {
        const QRect bar(cellStart, int(i) * rowHeight() + (rowHeight() - 12) / 2, widths.at(i), 12);
        paintRounded(painter, QStyle::visualRect(layoutDirection(), viewport()->rect(), bar), metrics::half,
                     tokens.surfaceSunken, Qt::transparent);
    }
}

void RecordTable::drawRow(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    const Tokens& tokens = Tokens::of(palette());
    const QRect row(0, option.rect.top(), viewport()->width(), option.rect.height());
    const bool selected = selectionModel()->isRowSelected(index.row(), index.parent());
    if (selected) {
        painter->fillRect(row, tokens.selection);
        painter->fillRect(QStyle::visualRect(layoutDirection(), row,
                                             QRect(row.topLeft(), QSize(metrics::edge, row.height()))),
                          tokens.accent);
    }
    painter->fillRect(QRect(row.left(), row.bottom(), row.width(), 1), tokens.line);
    QTreeView::drawRow(painter, option, index);
    if (hasFocus() && currentIndex().row() == index.row() && currentIndex().parent() == index.parent())
        paintRounded(*painter, row.adjusted(3, 2, -3, -3), metrics::controlRadius, Qt::transparent, tokens.focus,
                     metrics::focusWidth);
}

void RecordTable::drawBranches(QPainter* painter, const QRect& rect, const QModelIndex& index) const
{
    if (!rootIsDecorated() || !model()->hasChildren(index))
        return;
    const int size = metrics::icon;
    QRect at(0, 0, size, size);
    at.moveCenter(rect.center());
    const QString closed = isRightToLeft() ? QStringLiteral("chevron-left") : QStringLiteral("chevron-right");
    paintIcon(*painter, at, isExpanded(index) ? QStringLiteral("chevron-down") : closed,
              Tokens::of(palette()).textMuted);
}

} // namespace clinic::ui
