#include "topbar.h"

#include "personbutton.h"
#include "searchbutton.h"
#include "ui/common/chip.h"
#include "ui/common/metrics.h"
#include "ui/common/textlabel.h"

#include <QDateTime>
#include <QHBoxLayout>
#include <QPainter>
#include <QTimeZone>

#include <algorithm>

namespace clinic::ui {

QString cityOf(const QString& timeZone)
{
    return timeZone.section(QLatin1Char('/'), -1).replace(QLatin1Char('_'), QLatin1Char(' '));
}

TopBar::TopBar(const contract::Session& session, ThemeController& themes, QWidget* parent)
    : QWidget(parent)
    , m_zone(session.clinic ? session.clinic->timeZone : QString())
    , m_clinic(new ElidedLabel(TextLabel::Section, session.clinic ? session.clinic->name : QString(), this))
    , m_connection(new Chip(this))
    , m_search(new SearchButton(this))
    , m_person(new PersonButton(session.staff, themes, this))
{
    setObjectName(QStringLiteral("topBar"));
    setFixedHeight(std::max(metrics::topBar, m_person->sizeHint().height() + metrics::half));
    m_clinic->setObjectName(QStringLiteral("clinicLabel"));
    m_connection->setObjectName(QStringLiteral("connectionChip"));
    auto* zone = new TextLabel(TextLabel::SmallMuted, tr("%1 time").arg(cityOf(m_zone)), this);
    zone->setToolTip(m_zone);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(metrics::pad, 0, metrics::pad - 6, 1);
    row->setSpacing(metrics::unit);
    row->addWidget(m_clinic);
    row->addWidget(zone);
    row->addSpacing(metrics::unit);
    row->addWidget(m_connection);
    row->addStretch(1);
    row->addWidget(m_search);
    row->addStretch(1);
    row->addWidget(m_person);
    setSearchable(false);
    connect(m_search, &SearchButton::clicked, this, &TopBar::searchRequested);
}

void TopBar::setSearchable(bool searchable)
{
    m_search->setVisible(searchable);
}

void TopBar::setClinicName(const QString& name)
{
    m_clinic->setWhole(name);
}

void TopBar::setConnection(domain::ConnectionState state, const QDateTime& offlineSince)
{
    using domain::ConnectionState;
    switch (state) {
    case ConnectionState::Live:
        m_connection->setState(Severity::Good, QStringLiteral("wifi"), tr("Live"));
        m_connection->setToolTip(tr("Changes by others show at once."));
        return;
    case ConnectionState::CatchingUp:
        m_connection->setState(Severity::Info, QStringLiteral("refresh-cw"), tr("Catching up"));
        m_connection->setToolTip(tr("You can book already; every claim is checked live."));
        return;
    case ConnectionState::Connecting:
        m_connection->setState(Severity::Info, QStringLiteral("refresh-cw"), tr("Connecting"));
        m_connection->setToolTip(tr("The console is looking for the clinic’s service."));
        return;
    case ConnectionState::Offline:
        break;
    }
    const QTimeZone zone(m_zone.toUtf8());
    const QDateTime since = zone.isValid() ? offlineSince.toTimeZone(zone) : offlineSince.toLocalTime();
    m_connection->setState(Severity::Critical, QStringLiteral("wifi-off"),
                           offlineSince.isValid() ? tr("Offline since %1").arg(since.toString(QStringLiteral("HH:mm")))
                                                  : tr("Offline"));
    m_connection->setToolTip(tr("Reading works; booking waits until the service answers."));
}

void TopBar::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.fillRect(QRect(0, height() - 1, width(), 1), Tokens::of(palette()).line);
}

} // namespace clinic::ui
