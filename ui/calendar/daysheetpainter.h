#pragma once

#include "daysheetlayout.h"

#include <QFont>

class QPagedPaintDevice;

namespace clinic::ui {

/// Puts a day sheet onto paper: always on white, whatever the console's theme; nothing smaller than 9 points.
class DaySheetPainter final
{
public:
    explicit DaySheetPainter(const DaySheet& sheet);

    /// Chooses paper and orientation of the device; before anything is painted.
    void prepare(QPagedPaintDevice& device) const;
    /// All pages; false when the device does not take them.
    [[nodiscard]] bool paint(QPagedPaintDevice& device) const;

private:
    const DaySheet& m_sheet;
};

} // namespace clinic::ui
