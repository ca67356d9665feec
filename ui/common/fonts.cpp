#include "fonts.h"

#include <QFontDatabase>
#include <QGuiApplication>

namespace clinic::ui::fonts {

namespace {

QFont sized(int pixels, QFont::Weight weight)
{
    QFont font = QGuiApplication::font();
    font.setPixelSize(pixels);
    font.setWeight(weight);
    return font;
}

} // namespace

QFont application()
{
    QFont font(QFontDatabase::systemFont(QFontDatabase::GeneralFont));
    const QString packaged = QStringLiteral("Inter");
    if (QFontDatabase::families().contains(packaged))
        font.setFamilies({packaged, QStringLiteral("DejaVu Sans")});
    font.setPixelSize(13);
    font.setWeight(QFont::Normal);
    return font;
}

QFont title()
{
    return sized(20, QFont::DemiBold);
}

QFont section()
{
    return sized(15, QFont::DemiBold);
}

QFont body()
{
    return sized(13, QFont::Normal);
}

QFont bodyMedium()
{
    return sized(13, QFont::Medium);
}

QFont bodyStrong()
{
    return sized(13, QFont::DemiBold);
}

QFont small()
{
    return sized(12, QFont::Normal);
}

QFont smallStrong()
{
    return sized(12, QFont::DemiBold);
}

QFont label()
{
    return sized(11, QFont::Medium);
}

QFont labelStrong()
{
    return sized(11, QFont::DemiBold);
}

QFont countdownLarge()
{
    return sized(24, QFont::DemiBold);
}

QFont mono()
{
    QFont font = QFontDatabase::systemFont(QFontDatabase::FixedFont);
    font.setPixelSize(12);
    return font;
}

} // namespace clinic::ui::fonts
