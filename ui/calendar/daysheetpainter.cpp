#include "daysheetpainter.h"

#include "daysheetpage.h"

#include <QPagedPaintDevice>
#include <QPainter>

namespace clinic::ui {

namespace {

constexpr qreal pointsPerInch = 72;
/// What every printer can print on, with room for a pin.
constexpr qreal margin = 30;

} // namespace

DaySheetPainter::DaySheetPainter(const DaySheet& sheet)
    : m_sheet(sheet)
{
}

void DaySheetPainter::prepare(QPagedPaintDevice& device) const
{
    const auto orientation =
        DaySheetLayout::prefersLandscape(m_sheet) ? QPageLayout::Landscape : QPageLayout::Portrait;
    device.setPageLayout(QPageLayout(QPageSize(QPageSize::A4), orientation, QMarginsF(margin, margin, margin, margin),
                                     QPageLayout::Point));
}

bool DaySheetPainter::paint(QPagedPaintDevice& device) const
{
    const DaySheetLayout layout(m_sheet, device.pageLayout().paintRect(QPageLayout::Point).size());
    QPainter painter;
    if (!painter.begin(&device))
        return false;
    painter.setRenderHint(QPainter::Antialiasing);
    painter.scale(device.logicalDpiX() / pointsPerInch, device.logicalDpiY() / pointsPerInch);
    for (int i = 0; i < layout.pages().size(); ++i) {
        if (i > 0 && !device.newPage())
            return false;
        DaySheetPage(m_sheet, layout, i, painter).paint();
    }
    return painter.end();
}

} // namespace clinic::ui
