#pragma once

#include <QFont>

/// The text sizes of the console, from the application's family. Nothing is smaller than `label`.
namespace clinic::ui::fonts {

/// Inter where it is installed, else the desktop's sans; body size.
[[nodiscard]] QFont application();

[[nodiscard]] QFont title();
[[nodiscard]] QFont section();
[[nodiscard]] QFont body();
[[nodiscard]] QFont bodyMedium();
[[nodiscard]] QFont bodyStrong();
[[nodiscard]] QFont small();
[[nodiscard]] QFont smallStrong();
[[nodiscard]] QFont label();
[[nodiscard]] QFont labelStrong();
[[nodiscard]] QFont countdownLarge();
[[nodiscard]] QFont mono();

} // namespace clinic::ui::fonts
