#include "personbutton.h"

#include "ui/common/avatar.h"
#include "ui/common/controlpainting.h"
#include "ui/common/fonts.h"
#include "ui/common/icons.h"
#include "ui/common/metrics.h"
#include "ui/common/rolewords.h"

#include <QActionGroup>
#include <QKeyEvent>
#include <QMenu>
#include <QPainter>
#include <QStyle>

#include <algorithm>

namespace clinic::ui {

namespace {

constexpr int avatar = 28;
constexpr int gap = 10;
constexpr int pad = 6;

} // namespace

PersonButton::PersonButton(const contract::SessionStaff& staff, ThemeController& themes, QWidget* parent)
    : QAbstractButton(parent)
    , m_name(staff.name)
    , m_role(RoleWords::of(staff.role))
    , m_themes(themes)
    , m_menu(new QMenu(this))
{
    setObjectName(QStringLiteral("personButton"));
    setAccessibleName(tr("%1, %2").arg(m_name, m_role));
    setAccessibleDescription(tr("Theme, password, lock and sign out"));
    setToolTip(accessibleName());
    setAttribute(Qt::WA_Hover);
    setFocusPolicy(Qt::StrongFocus);
    setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Fixed);
    makeMenu();
    connect(this, &QAbstractButton::clicked, this, &PersonButton::openMenu);
}

void PersonButton::makeMenu()
{
    m_menu->setObjectName(QStringLiteral("personMenu"));
    m_menu->setAccessibleName(tr("Theme, password, lock and sign out"));
    auto* group = new QActionGroup(m_menu);
    addTheme(group, Theme::System, QStringLiteral("monitor"), tr("Theme of the desktop"),
             QStringLiteral("systemThemeAction"));
    addTheme(group, Theme::Light, QStringLiteral("sun"), tr("Light theme"), QStringLiteral("lightThemeAction"));
    addTheme(group, Theme::Dark, QStringLiteral("moon"), tr("Dark theme"), QStringLiteral("darkThemeAction"));
    m_menu->addSeparator();
    addAct(QStringLiteral("key"), tr("Change your password…"), QStringLiteral("passwordAction"),
           &PersonButton::passwordRequested);
    addAct(QStringLiteral("lock"), tr("Lock now"), QStringLiteral("lockAction"), &PersonButton::lockRequested);
    m_menu->actions().constLast()->setText(tr("Lock now") + QStringLiteral("\tCtrl L"));
    addAct(QStringLiteral("log-out"), tr("Sign out"), QStringLiteral("signOutAction"), &PersonButton::signOutRequested);
    paintMenuIcons();
}

void PersonButton::addAct(const QString& iconName, const QString& text, const QString& objectName,
                          void (PersonButton::*act)())
{
    QAction* action = m_menu->addAction(text, this, act);
    action->setObjectName(objectName);
    action->setData(iconName);
}

void PersonButton::addTheme(QActionGroup* group, Theme theme, const QString& iconName, const QString& text,
                            const QString& objectName)
{
    QAction* action = m_menu->addAction(text, this, [this, theme] { m_themes.setTheme(theme); });
    action->setObjectName(objectName);
    action->setActionGroup(group);
    action->setCheckable(true);
    action->setChecked(m_themes.theme() == theme);
    action->setData(iconName);
}

void PersonButton::paintMenuIcons()
{
    for (QAction* action : m_menu->actions()) {
        if (!action->isSeparator())
            action->setIcon(ui::icon(action->data().toString()));
    }
}

QSize PersonButton::sizeHint() const
{
    const QFontMetrics name(fonts::smallStrong());
    const QFontMetrics role(fonts::label());
    const int height = std::max(metrics::primaryControl, name.height() + role.height() + 4);
    return {avatar + gap + std::max(name.horizontalAdvance(m_name), role.horizontalAdvance(m_role)) + 2 * pad + 2,
            height};
}

void PersonButton::changeEvent(QEvent* event)
{
    QAbstractButton::changeEvent(event);
    if (event->type() == QEvent::PaletteChange && m_menu)
        paintMenuIcons();
}

void PersonButton::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter || event->key() == Qt::Key_Down)
        click();
    else
        QAbstractButton::keyPressEvent(event);
}

void PersonButton::openMenu()
{
    const QSize size = m_menu->sizeHint();
    const QPoint corner = isRightToLeft() ? rect().bottomLeft() : rect().bottomRight() - QPoint(size.width() - 1, 0);
    m_menu->popup(mapToGlobal(corner + QPoint(0, 2)));
}

void PersonButton::paintEvent(QPaintEvent*)
{
    const Tokens& tokens = Tokens::of(palette());
    QPainter painter(this);
    if (underMouse() || isDown())
        paintRounded(painter, rect(), metrics::controlRadius, tokens.surfaceSunken, Qt::transparent);
    const auto placed = [this](const QRect& at) { return QStyle::visualRect(layoutDirection(), rect(), at); };
    paintAvatar(painter, placed({pad, (height() - avatar) / 2, avatar, avatar}), m_name, tokens);
    const QFontMetrics name(fonts::smallStrong());
    const QFontMetrics role(fonts::label());
    const int start = pad + avatar + gap;
    const int room = width() - start - pad;
    const int top = (height() - name.height() - role.height()) / 2;
    const int align = int(QStyle::visualAlignment(layoutDirection(), Qt::AlignLeft | Qt::AlignVCenter));
    painter.setFont(fonts::smallStrong());
    painter.setPen(tokens.text);
    painter.drawText(placed({start, top, room, name.height()}), align, name.elidedText(m_name, Qt::ElideRight, room));
    painter.setFont(fonts::label());
    painter.setPen(tokens.textMuted);
    painter.drawText(placed({start, top + name.height(), room, role.height()}), align, m_role);
    if (hasFocus())
        paintRounded(painter, rect(), metrics::controlRadius, Qt::transparent, tokens.focus, metrics::focusWidth);
}

} // namespace clinic::ui
