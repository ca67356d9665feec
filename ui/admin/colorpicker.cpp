#include "colorpicker.h"

#include "ui/common/controlpainting.h"
#include "ui/common/fieldnote.h"
#include "ui/common/fonts.h"
#include "ui/common/icons.h"
#include "ui/common/metrics.h"

#include <QButtonGroup>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QPainter>
#include <QRegularExpression>
#include <QVBoxLayout>

#include <algorithm>
#include <array>

namespace clinic::ui {

namespace {

constexpr int dot = 20;

struct NamedColor
{
    const char* color;
    const char* name;
};

// Each has a contrast of 4.5 or more to white and differs from its neighbours in lightness as well as in hue.
constexpr std::array<NamedColor, 8> palette8{{
    {"#3D6DB5", QT_TRANSLATE_NOOP("clinic::ui::ColorPicker", "Blue")},
    {"#0B6B78", QT_TRANSLATE_NOOP("clinic::ui::ColorPicker", "Teal")},
    {"#1A7A45", QT_TRANSLATE_NOOP("clinic::ui::ColorPicker", "Green")},
    {"#8F5B00", QT_TRANSLATE_NOOP("clinic::ui::ColorPicker", "Ochre")},
    {"#B3261E", QT_TRANSLATE_NOOP("clinic::ui::ColorPicker", "Red")},
    {"#9C2F6B", QT_TRANSLATE_NOOP("clinic::ui::ColorPicker", "Plum")},
    {"#6B5AA8", QT_TRANSLATE_NOOP("clinic::ui::ColorPicker", "Violet")},
    {"#4A5560", QT_TRANSLATE_NOOP("clinic::ui::ColorPicker", "Slate")},
}};

bool isColor(const QString& text)
{
    static const QRegularExpression shape(QStringLiteral("^#[0-9a-fA-F]{6}$"));
    return shape.match(text).hasMatch();
}

} // namespace

SwatchButton::SwatchButton(const QString& color, const QString& name, QWidget* parent)
    : QAbstractButton(parent)
    , m_color(color)
{
    setObjectName(color.isEmpty() ? QStringLiteral("noColorSwatch") : QStringLiteral("swatch") + color.mid(1));
    setText(name);
    setAccessibleName(name);
    setToolTip(name);
    setCheckable(true);
    setAttribute(Qt::WA_Hover);
    setFocusPolicy(Qt::StrongFocus);
    setProperty("focusRing", true);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

QSize SwatchButton::sizeHint() const
{
    return {metrics::control, metrics::control};
}

void SwatchButton::paintEvent(QPaintEvent*)
{
    const Tokens& tokens = Tokens::of(palette());
    QPainter painter(this);
    if (isChecked() || underMouse())
        paintRounded(painter, rect(), metrics::controlRadius, isChecked() ? tokens.accentSoft : tokens.surfaceSunken,
                     isChecked() ? tokens.accent : QColor(Qt::transparent), 2);
    const QRect middle((width() - dot) / 2, (height() - dot) / 2, dot, dot);
    if (m_color.isEmpty())
        return paintIcon(painter, middle.adjusted(2, 2, -2, -2), QStringLiteral("ban"), tokens.textMuted);
    paintRounded(painter, middle, metrics::half, QColor(m_color), tokens.line);
    if (isChecked())
        paintIcon(painter, middle.adjusted(3, 3, -3, -3), QStringLiteral("check"), Qt::white);
}

ColorPicker::ColorPicker(const QString& objectName, bool mayBeNone, QWidget* parent)
    : QWidget(parent)
    , m_custom(new QLineEdit(this))
    , m_note(new FieldNote(objectName + QStringLiteral("Note"), this))
    , m_mayBeNone(mayBeNone)
{
    setObjectName(objectName);
    auto* group = new QButtonGroup(this);
    auto* row = new QHBoxLayout;
    row->setSpacing(metrics::half);
    const auto add = [&](const QString& color, const QString& name) {
        auto* swatch = new SwatchButton(color, name, this);
        group->addButton(swatch);
        m_swatches.append(swatch);
        row->addWidget(swatch);
        connect(swatch, &QAbstractButton::clicked, this, [this, swatch] { onSwatch(swatch->color()); });
    };
    if (mayBeNone)
        add({}, tr("No colour of its own"));
    for (const NamedColor& one : palette8)
        add(QString::fromLatin1(one.color), tr(one.name));
    m_custom->setObjectName(objectName + QStringLiteral("LineEdit"));
    m_custom->setAccessibleName(tr("Another colour"));
    m_custom->setToolTip(tr("Another colour, as #rrggbb"));
    m_custom->setPlaceholderText(QStringLiteral("#rrggbb"));
    m_custom->setMaxLength(7);
    m_custom->setFont(fonts::mono());
    m_custom->setLayoutDirection(Qt::LeftToRight);
    m_custom->setFixedWidth(QFontMetrics(fonts::mono()).horizontalAdvance(QStringLiteral("#rrggbb")) + 28);
    row->addSpacing(metrics::unit);
    row->addWidget(m_custom);
    row->addStretch(1);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(metrics::half);
    column->addLayout(row);
    column->addWidget(m_note);
    connect(m_custom, &QLineEdit::textEdited, this, &ColorPicker::onTyped);
}

void ColorPicker::setColor(const QString& color)
{
    m_custom->setText(color.toUpper());
    m_note->clear();
    markInvalid(*m_custom, false);
    checkSwatchOf(color);
}

QString ColorPicker::color() const
{
    return m_custom->text().trimmed().toUpper();
}

bool ColorPicker::isValid() const
{
    return isColor(color()) || (m_mayBeNone && color().isEmpty());
}

QString ColorPicker::firstUnlike(const QStringList& taken)
{
    for (const NamedColor& one : palette8) {
        if (!taken.contains(QLatin1String(one.color), Qt::CaseInsensitive))
            return QString::fromLatin1(one.color);
    }
    return QString::fromLatin1(palette8.at(std::size_t(taken.size()) % palette8.size()).color);
}

void ColorPicker::onSwatch(const QString& color)
{
    setColor(color);
    Q_EMIT changed();
}

void ColorPicker::onTyped()
{
    checkSwatchOf(color());
    markInvalid(*m_custom, !isValid());
    if (isValid())
        m_note->clear();
    else
        m_note->showError(tr("A colour is # and six digits or letters a to f."));
    Q_EMIT changed();
}

void ColorPicker::checkSwatchOf(const QString& color)
{
    QButtonGroup* group = m_swatches.first()->group();
    group->setExclusive(false);
    for (SwatchButton* swatch : m_swatches)
        swatch->setChecked(swatch->color().compare(color, Qt::CaseInsensitive) == 0);
    group->setExclusive(true);
}

} // namespace clinic::ui
