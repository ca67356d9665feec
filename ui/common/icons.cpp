#include "icons.h"

#include "tokens.h"

#include <QFile>
#include <QGuiApplication>
#include <QIconEngine>
#include <QPainter>
#include <QPixmapCache>
#include <QSvgRenderer>

#include <algorithm>
#include <cmath>
#include <optional>

/// The icons stand in a static library, whose resources nobody registers by itself. Must not be in a namespace.
static void registerIcons()
{
    Q_INIT_RESOURCE(icons);
}

namespace clinic::ui {

namespace {

/// Above this size the strokes are a little thinner.
constexpr qreal largeIcon = 20;

QByteArray drawing(const QString& name, const QColor& color, qreal size)
{
    registerIcons();
    QFile file(QStringLiteral(":/icons/%1.svg").arg(name));
    if (!file.open(QIODevice::ReadOnly)) {
        qWarning("There is no icon %s.", qPrintable(name));
        return {};
    }
    QByteArray svg = file.readAll().replace("currentColor", color.name().toLatin1());
    if (size >= largeIcon)
        svg.replace("stroke-width=\"2\"", "stroke-width=\"1.75\"");
    return svg;
}

QPixmap tinted(const QString& name, const QColor& color, qreal size, qreal scale)
{
    const int pixels = std::max(1, int(std::ceil(size * scale)));
    const QString key = QStringLiteral("icon/%1/%2/%3/%4").arg(name).arg(size).arg(scale).arg(color.rgba(), 0, 16);
    QPixmap pixmap;
    if (QPixmapCache::find(key, &pixmap))
        return pixmap;
    pixmap = QPixmap(pixels, pixels);
    pixmap.fill(Qt::transparent);
    const QByteArray svg = drawing(name, color, size);
    if (!svg.isEmpty()) {
        QSvgRenderer renderer(svg);
        QPainter painter(&pixmap);
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setOpacity(color.alphaF());
        renderer.render(&painter, QRectF(0, 0, pixels, pixels));
    }
    pixmap.setDevicePixelRatio(scale);
    QPixmapCache::insert(key, pixmap);
    return pixmap;
}

class TintedIconEngine final : public QIconEngine
{
public:
    struct Colors
    {
        QColor enabled;
        QColor disabled;
    };

    /// Without colours it takes the theme's, each time anew.
    TintedIconEngine(QString name, std::optional<Colors> colors)
        : m_name(std::move(name))
        , m_colors(std::move(colors))
    {
    }

    void paint(QPainter* painter, const QRect& rect, QIcon::Mode mode, QIcon::State) override
    {
        paintIcon(*painter, rect, m_name, color(mode));
    }

    QPixmap pixmap(const QSize& size, QIcon::Mode mode, QIcon::State) override
    {
        return tinted(m_name, color(mode), std::min(size.width(), size.height()), 1);
    }

    QPixmap scaledPixmap(const QSize& size, QIcon::Mode mode, QIcon::State, qreal scale) override
    {
        return tinted(m_name, color(mode),
                      std::min(size.width(), size.height()) / scale, scale);
    }

    QIconEngine* clone() const override { return new TintedIconEngine(*this); }

private:
    [[nodiscard]] QColor color(QIcon::Mode mode) const
    {
        const Tokens& tokens = Tokens::of(QGuiApplication::palette());
        const Colors colors = m_colors.value_or(Colors{tokens.text, tokens.textDisabled});
        return mode == QIcon::Disabled ? colors.disabled : colors.enabled;
    }

    QString m_name;
    std::optional<Colors> m_colors;
};

} // namespace

QIcon icon(const QString& name)
{
    return QIcon(new TintedIconEngine(name, std::nullopt));
}

QIcon icon(const QString& name, const QColor& color, const QColor& disabled)
{
    return QIcon(new TintedIconEngine(name, TintedIconEngine::Colors{color, disabled}));
}

void paintIcon(QPainter& painter, const QRectF& rect, const QString& name, const QColor& color)
{
    const qreal size = std::min(rect.width(), rect.height());
    const QPixmap pixmap = tinted(name, color, size, painter.device()->devicePixelRatioF());
    const QPointF at(rect.center().x() - size / 2, rect.center().y() - size / 2);
    painter.drawPixmap(at, pixmap);
}

} // namespace clinic::ui
