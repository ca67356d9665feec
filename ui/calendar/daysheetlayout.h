#pragma once

#include "daysheet.h"

#include <QRectF>
#include <QSizeF>

namespace clinic::ui {

/// How a day sheet falls into pages: providers side by side as many as stay legible, time downwards as long as every
/// appointment has a line. All lengths are points (1/72 inch) of the paper's printable part.
class DaySheetLayout
{
public:
    struct Page
    {
        int firstColumn = 0;
        int columns = 0;
        QDateTime from;
        QDateTime to;
    };
    /// Where an entry stands on a page: which of `lanes` side by side.
    struct Place
    {
        QRectF rect;
        /// Begins on a page before, goes on on the next one.
        bool cutAbove = false;
        bool cutBelow = false;
    };

    DaySheetLayout(const DaySheet& sheet, const QSizeF& paper);

    /// Whether that many providers look better on a page that is wider than high.
    [[nodiscard]] static bool prefersLandscape(const DaySheet& sheet);

    [[nodiscard]] const QList<Page>& pages() const { return m_pages; }
    [[nodiscard]] QSizeF paper() const { return m_paper; }
    [[nodiscard]] QRectF columnRect(const Page& page, int column) const;
    [[nodiscard]] QRectF body(const Page& page) const;
    [[nodiscard]] qreal yOf(const Page& page, const QDateTime& time) const;
    [[nodiscard]] qreal pointsPerMinute() const { return m_scale; }
    /// Of each entry of the column; an empty rect for one that is not on the page.
    [[nodiscard]] QList<Place> places(const Page& page, int column) const;

    static constexpr qreal header = 52;
    static constexpr qreal columnHeader = 34;
    static constexpr qreal footer = 18;
    static constexpr qreal axis = 40;

private:
    void findHours();
    void makePages();

    const DaySheet& m_sheet;
    QSizeF m_paper;
    QDateTime m_from;
    QDateTime m_to;
    int m_shortest = 60;
    qreal m_scale = 1;
    QList<Page> m_pages;
};

} // namespace clinic::ui
