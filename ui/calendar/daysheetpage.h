#pragma once

#include "daysheetlayout.h"

#include <QCoreApplication>
#include <QFont>

class QPainter;

namespace clinic::ui {

/// Paints one page of a day sheet. The painter's unit is a point.
class DaySheetPage final
{
    Q_DECLARE_TR_FUNCTIONS(clinic::ui::DaySheetPage)
public:
    DaySheetPage(const DaySheet& sheet, const DaySheetLayout& layout, int number, QPainter& painter);

    void paint();

private:
    void paintHead();
    void paintFoot();
    void paintAxis();
    void paintColumn(int column);
    void paintEntry(const DaySheetEntry& entry, const DaySheetLayout::Place& place, const QColor& color);
    void paintQuiet(const DaySheetEntry& entry, const QRectF& rect);
    void paintWords(const DaySheetEntry& entry, const DaySheetLayout::Place& place, const QRectF& room);
    void useFont(qreal points, QFont::Weight weight = QFont::Normal);
    void line(const QRectF& rect, const QString& text, Qt::Alignment alignment = Qt::AlignLeft);
    /// Gives how many lines it took.
    int lines(const QRectF& room, const QString& text);
    [[nodiscard]] qreal lineHeight() const;
    [[nodiscard]] qreal widthOf(const QString& text) const;
    [[nodiscard]] QString clock(const QDateTime& time) const;

    const DaySheet& m_sheet;
    const DaySheetLayout& m_layout;
    const DaySheetLayout::Page& m_page;
    int m_number;
    QPainter& m_painter;
};

} // namespace clinic::ui
