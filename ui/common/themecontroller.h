#pragma once

#include <QObject>

class QSettings;

namespace clinic::ui {

class DesktopAppearance;

enum class Theme { System, Light, Dark };

/// Gives the application its light or dark palette, follows the desktop unless told otherwise, and remembers what was
/// chosen. A change shows at once.
class ThemeController final : public QObject
{
    Q_OBJECT
public:
    /// Both must outlive the controller.
    ThemeController(QSettings& settings, DesktopAppearance& desktop, QObject* parent = nullptr);

    [[nodiscard]] Theme theme() const { return m_theme; }
    void setTheme(Theme theme);
    [[nodiscard]] bool isDark() const;

Q_SIGNALS:
    void themeChanged(clinic::ui::Theme theme);

private:
    void apply();

    QSettings& m_settings;
    DesktopAppearance& m_desktop;
    Theme m_theme = Theme::System;
};

} // namespace clinic::ui
