#pragma once

/// Sizes in logical pixels at 100 %. Heights are minima: text may ask for more.
namespace clinic::ui::metrics {

inline constexpr int half = 4;
inline constexpr int unit = 8;
inline constexpr int pad = 16;
inline constexpr int wide = 24;

inline constexpr int blockRadius = 4;
inline constexpr int controlRadius = 6;
inline constexpr int cardRadius = 8;

inline constexpr int edge = 3;
inline constexpr int focusWidth = 2;
inline constexpr int focusGap = 1;

inline constexpr int rail = 72;
inline constexpr int railNarrow = 56;
inline constexpr int railItem = 56;
inline constexpr int topBar = 48;
inline constexpr int toolBar = 48;
inline constexpr int statusLine = 32;
inline constexpr int sidePanel = 240;
inline constexpr int bookingPanel = 352;
inline constexpr int bookingPanelNarrow = 320;
inline constexpr int timeAxis = 56;
inline constexpr int columnHeader = 40;
inline constexpr int columnMinimum = 160;
inline constexpr int weekLaneMinimum = 64;

inline constexpr int control = 32;
inline constexpr int primaryControl = 40;
inline constexpr int controlPad = 12;
inline constexpr int keyCap = 18;
inline constexpr int stateChip = 24;
inline constexpr int icon = 16;
inline constexpr int railIcon = 20;
inline constexpr int emptyIcon = 32;

/// Below this width the rail loses its names and panels fold.
inline constexpr int narrowWindow = 1360;
inline constexpr int smallestWindowWidth = 1024;
inline constexpr int smallestWindowHeight = 640;

} // namespace clinic::ui::metrics
