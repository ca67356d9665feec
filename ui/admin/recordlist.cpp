#include "recordlist.h"

#include "ui/common/controlpainting.h"
#include "ui/common/fonts.h"
#include "ui/common/icons.h"
#include "ui/common/metrics.h"

#include <QMouseEvent>
#include <QPainter>
#include <QSignalBlocker>
#include <QStyle>
#include <QStyledItemDelegate>

#include <algorithm>
#include <array>

namespace clinic::ui {

namespace {

enum Roles { IdRole = Qt::UserRole, NoteRole, ColorRole, IconRole, AsideRole, FadedRole };

constexpr int picture = 16;
constexpr int dot = 12;
constexpr int textStart = metrics::pad + picture + 12;
constexpr int linePad = 8;

class RecordDelegate final : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem&, const QModelIndex&) const override
    {
        return {textStart + 120,
                QFontMetrics(fonts::bodyMedium()).height() + QFontMetrics(fonts::small()).height() + 2 * linePad + 2};
    }

    void paint(QPainter* painter, const QStyleOptionViewItem& given, const QModelIndex& index) const override
    {
        QStyleOptionViewItem option(given);
        initStyleOption(&option, index);
        const Tokens& tokens = Tokens::of(option.palette);
        const QStyle* style = option.widget->style();
        style->drawPrimitive(QStyle::PE_PanelItemViewItem, &option, painter, option.widget);
        const auto placed = [&option](const QRect& at) {
            return QStyle::visualRect(option.direction, option.rect, at.translated(option.rect.topLeft()));
        };
        const int height = option.rect.height();
        const bool faded = index.data(FadedRole).toBool();
        const QString color = index.data(ColorRole).toString();
        painter->save();
        painter->setClipRect(option.rect);
        if (color.isEmpty()) {
            paintIcon(*painter, placed({metrics::pad, (height - picture) / 2, picture, picture}),
                      index.data(IconRole).toString(), faded ? tokens.textDisabled : tokens.textMuted);
        } else {
            painter->setOpacity(faded ? 0.45 : 1);
            paintRounded(*painter, placed({metrics::pad + 2, (height - dot) / 2, dot, dot}), 3, QColor(color),
                         tokens.line);
            painter->setOpacity(1);
        }
        const QString aside = index.data(AsideRole).toString();
        const QFontMetrics small(fonts::small());
        const int asideWidth = aside.isEmpty() ? 0 : small.horizontalAdvance(aside) + metrics::unit;
        const int room = option.rect.width() - textStart - metrics::pad - asideWidth;
        const QFontMetrics strong(fonts::bodyMedium());
        const int align = int(QStyle::visualAlignment(option.direction, Qt::AlignLeft | Qt::AlignVCenter));
        const QString note = index.data(NoteRole).toString();
        const int textHeight = strong.height() + (note.isEmpty() ? 0 : small.height() + 2);
        const int top = (height - textHeight) / 2;
        painter->setFont(fonts::bodyMedium());
        painter->setPen(faded ? tokens.textMuted : tokens.text);
        painter->drawText(placed({textStart, top, room, strong.height()}), align,
                          strong.elidedText(index.data().toString(), Qt::ElideRight, room));
        painter->setFont(fonts::small());
        painter->setPen(tokens.textMuted);
        painter->drawText(placed({textStart, top + strong.height() + 2, room + asideWidth, small.height()}), align,
                          small.elidedText(note, Qt::ElideRight, room + asideWidth));
        if (asideWidth > 0)
            painter->drawText(placed({textStart + room + metrics::unit, top, asideWidth - metrics::unit,
                                      strong.height()}),
                              align, aside);
        painter->setPen(tokens.line);
        painter->drawLine(option.rect.bottomLeft(), option.rect.bottomRight());
        if (option.state.testFlag(QStyle::State_HasFocus))
            paintRounded(*painter, option.rect.adjusted(3, 2, -3, -3), metrics::controlRadius, Qt::transparent,
                         tokens.focus, metrics::focusWidth);
        painter->restore();
    }
};

} // namespace

RecordList::RecordList(const QString& objectName, QWidget* parent)
    : QListWidget(parent)
{
    setObjectName(objectName);
    setFrameShape(QFrame::NoFrame);
    setItemDelegate(new RecordDelegate(this));
    setSelectionMode(SingleSelection);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollMode(ScrollPerPixel);
    setUniformItemSizes(true);
    // The delegate draws the ring around the current row.
    setProperty("focusRing", false);
    setTabKeyNavigation(false);
    viewport()->setAutoFillBackground(false);
}

void RecordList::setRows(const QList<RecordRow>& rows)
{
    m_awaited = false;
    const QString kept = currentId();
    const QSignalBlocker quiet(this);
    while (count() > rows.size())
        delete takeItem(count() - 1);
    for (int i = 0; i < rows.size(); ++i) {
        const RecordRow& row = rows.at(i);
        if (i == count())
            addItem(new QListWidgetItem);
        QListWidgetItem& one = *item(i);
        one.setText(row.title);
        one.setData(IdRole, row.id);
        one.setData(NoteRole, row.note);
        one.setData(ColorRole, row.color);
        one.setData(IconRole, row.icon);
        one.setData(AsideRole, row.aside);
        one.setData(FadedRole, row.faded);
        QStringList told{row.title, row.note, row.aside};
        told.removeAll(QString());
        one.setData(Qt::AccessibleTextRole, told.join(QStringLiteral(", ")));
        one.setToolTip(told.join(QLatin1Char('\n')));
    }
    markCurrent(kept);
    viewport()->update();
}

QString RecordList::currentId() const
{
    return currentItem() ? currentItem()->data(IdRole).toString() : QString();
}

QString RecordList::idAt(int row) const
{
    return item(row) ? item(row)->data(IdRole).toString() : QString();
}

void RecordList::markCurrent(const QString& id)
{
    const QSignalBlocker quiet(this);
    for (int i = 0; i < count(); ++i) {
        if (!id.isEmpty() && idAt(i) == id)
            return setCurrentRow(i);
    }
    setCurrentRow(-1);
    clearSelection();
}

void RecordList::setAwaited(bool awaited)
{
    m_awaited = awaited && count() == 0;
    viewport()->update();
}

/// Beside the rows nothing is chosen, and nothing is given up: the editor shows the current one on.
void RecordList::mousePressEvent(QMouseEvent* event)
{
    if (itemAt(event->position().toPoint()))
        QListWidget::mousePressEvent(event);
}

void RecordList::paintEvent(QPaintEvent* event)
{
    QListWidget::paintEvent(event);
    if (!m_awaited)
        return;
    const Tokens& tokens = Tokens::of(palette());
    QPainter painter(viewport());
    constexpr std::array widths{140, 180, 120, 160, 100};
    const int line = itemDelegate()->sizeHint({}, {}).height();
    for (std::size_t i = 0; i < widths.size(); ++i) {
        const int top = int(i) * line;
        const auto bar = [&](int at, int width, int height) {
            paintRounded(painter,
                         QStyle::visualRect(layoutDirection(), viewport()->rect(), QRect(textStart, at, width, height)),
                         metrics::half, tokens.surfaceSunken, Qt::transparent);
        };
        bar(top + linePad + 3, widths.at(i), 12);
        bar(top + line / 2 + 4, widths.at(i) / 2 + 40, 10);
    }
}

} // namespace clinic::ui
