#include "navigationrail.h"

#include "railbutton.h"
#include "ui/common/metrics.h"
#include "ui/common/tokens.h"

#include <QKeyEvent>
#include <QPainter>
#include <QVBoxLayout>

namespace clinic::ui {

NavigationRail::NavigationRail(QWidget* parent)
    : QWidget(parent)
    , m_column(new QVBoxLayout(this))
    , m_keys(new RailButton(QStringLiteral("keyboard"), tr("Keys F1"), QStringLiteral("F1"), this))
{
    setObjectName(QStringLiteral("navigationRail"));
    setAccessibleName(tr("Screens"));
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Preferred);
    m_keys->setObjectName(QStringLiteral("keysRailButton"));
    m_keys->setAccessibleName(tr("Keys"));
    m_keys->setToolTip(tr("Keys") + QStringLiteral("  F1"));
    m_column->setContentsMargins(0, metrics::unit, 1, metrics::unit);
    m_column->setSpacing(0);
    m_column->addStretch(1);
    m_column->addWidget(m_keys);
    connect(m_keys, &QAbstractButton::clicked, this, &NavigationRail::keysRequested);
}

int NavigationRail::addScreen(const QString& iconName, const QString& name, const QString& objectName)
{
    const int screen = int(m_screens.size());
    auto* button = new RailButton(iconName, name, QStringLiteral("Ctrl %1").arg(screen + 1), this);
    button->setObjectName(objectName);
    button->setNarrow(m_narrow);
    m_column->insertWidget(screen, button);
    m_screens.append(button);
    connect(button, &QAbstractButton::clicked, this, [this, screen] { Q_EMIT screenChosen(screen); });
    keepOneTabStop(m_screens.first());
    return screen;
}

void NavigationRail::setCurrent(int screen)
{
    m_current = screen;
    for (int i = 0; i < m_screens.size(); ++i)
        m_screens.at(i)->setCurrent(i == screen);
    if (screen >= 0 && screen < m_screens.size())
        keepOneTabStop(m_screens.at(screen));
}

void NavigationRail::setNarrow(bool narrow)
{
    m_narrow = narrow;
    for (RailButton* button : buttons())
        button->setNarrow(narrow);
}

QList<RailButton*> NavigationRail::buttons() const
{
    return m_screens + QList<RailButton*>{m_keys};
}

void NavigationRail::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Down)
        focusNeighbour(1);
    else if (event->key() == Qt::Key_Up)
        focusNeighbour(-1);
    else
        QWidget::keyPressEvent(event);
}

void NavigationRail::focusNeighbour(int step)
{
    const QList<RailButton*> all = buttons();
    const auto at = all.indexOf(qobject_cast<RailButton*>(focusWidget()));
    RailButton* next = all.value(at + step);
    if (!next)
        return;
    keepOneTabStop(next);
    next->setFocus(Qt::OtherFocusReason);
}

void NavigationRail::keepOneTabStop(RailButton* stop)
{
    for (RailButton* button : buttons())
        button->setFocusPolicy(button == stop ? Qt::StrongFocus : Qt::ClickFocus);
    setFocusProxy(stop);
}

void NavigationRail::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.fillRect(isRightToLeft() ? QRect(0, 0, 1, height()) : QRect(width() - 1, 0, 1, height()),
                     Tokens::of(palette()).line);
}

} // namespace clinic::ui
