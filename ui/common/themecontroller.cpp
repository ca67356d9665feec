#include "themecontroller.h"

#include "desktopappearance.h"
#include "tokens.h"

#include <QApplication>
#include <QSettings>
#include <QToolTip>

namespace clinic::ui {

namespace {

const QString key = QStringLiteral("appearance/theme");
const QString light = QStringLiteral("light");
const QString dark = QStringLiteral("dark");
const QString system = QStringLiteral("system");

Theme themeOf(const QString& text)
{
    return text == light ? Theme::Light : text == dark ? Theme::Dark : Theme::System;
}

QString textOf(Theme theme)
{
    return theme == Theme::Light ? light : theme == Theme::Dark ? dark : system;
}

} // namespace

ThemeController::ThemeController(QSettings& settings, DesktopAppearance& desktop, QObject* parent)
    : QObject(parent)
    , m_settings(settings)
    , m_desktop(desktop)
    , m_theme(themeOf(settings.value(key).toString()))
{
    connect(&m_desktop, &DesktopAppearance::changed, this, &ThemeController::apply);
    apply();
}

void ThemeController::setTheme(Theme theme)
{
    if (theme == m_theme)
        return;
    m_theme = theme;
    m_settings.setValue(key, textOf(theme));
    apply();
    Q_EMIT themeChanged(theme);
}

bool ThemeController::isDark() const
{
    return m_theme == Theme::System ? m_desktop.prefersDark() : m_theme == Theme::Dark;
}

void ThemeController::apply()
{
    const QPalette palette = (isDark() ? Tokens::dark() : Tokens::light()).palette();
    QApplication::setPalette(palette);
    QToolTip::setPalette(palette);
}

} // namespace clinic::ui
