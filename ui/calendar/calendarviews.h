#pragma once

namespace clinic::ui {

/// How much time the calendar shows at once.
enum class CalendarView { Day, Week, Month };

/// What stands side by side in the grid.
enum class ColumnKind { Providers, Rooms };

/// What the fill of a block tells; edge and icon tell the status in either case.
enum class ColourBy { Status, Procedure };

} // namespace clinic::ui
