#include "adminscreen.h"

#include "adminsection.h"
#include "clinicsection.h"
#include "datessection.h"
#include "proceduresection.h"
#include "providersection.h"
#include "resourcesection.h"
#include "sectionbutton.h"
#include "staffsection.h"
#include "ui/common/metrics.h"
#include "ui/common/noticebar.h"
#include "ui/common/textlabel.h"
#include "ui/common/tokens.h"

#include <QButtonGroup>
#include <QHBoxLayout>
#include <QPainter>
#include <QShortcut>
#include <QStackedLayout>
#include <QVBoxLayout>

namespace clinic::ui {

namespace {

QTimeZone zoneOf(const contract::Session& session)
{
    const QTimeZone zone(session.clinic ? session.clinic->timeZone.toUtf8() : QByteArray());
    return zone.isValid() ? zone : QTimeZone::utc();
}

} // namespace

AdminScreen::AdminScreen(const AdminPorts& ports, const contract::Session& session, QWidget* parent)
    : QWidget(parent)
    , m_switch(new QButtonGroup(this))
    , m_bar(new QWidget(this))
    , m_offline(new NoticeBar(QStringLiteral("adminOfflineNotice"), this))
    , m_stack(new QStackedLayout)
    , m_zone(zoneOf(session))
{
    setObjectName(QStringLiteral("adminScreen"));
    setAccessibleName(tr("Administration"));
    m_bar->setObjectName(QStringLiteral("adminSections"));
    m_bar->setProperty("pane", true);
    m_bar->setMinimumHeight(metrics::toolBar);
    auto* row = new QHBoxLayout(m_bar);
    row->setContentsMargins(metrics::pad, 0, metrics::pad, 0);
    row->setSpacing(metrics::half);
    row->addWidget(new TextLabel(TextLabel::Title, tr("Administration"), m_bar));
    row->addSpacing(metrics::pad);
    row->addStretch(1);

    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_bar);
    column->addSpacing(1);
    column->addWidget(m_offline);
    column->addLayout(m_stack, 1);

    makeSections(ports, session);
    connect(m_switch, &QButtonGroup::idClicked, this, [this](int id) { showSection(Section(id)); });
    connect(&ports.feed, &contract::EventFeed::happened, this, &AdminScreen::onEvent);
    const auto add = [this](const QKeySequence& keys, auto act) {
        connect(new QShortcut(keys, this, nullptr, nullptr, Qt::WidgetWithChildrenShortcut), &QShortcut::activated,
                this, act);
    };
    add(Qt::CTRL | Qt::Key_PageDown, [this] { stepSection(1); });
    add(Qt::CTRL | Qt::Key_PageUp, [this] { stepSection(-1); });
    m_switch->button(Providers)->setChecked(true);
    setFocusProxy(&m_sections.first()->list());
}

AdminScreen::~AdminScreen() = default;

void AdminScreen::makeSections(const AdminPorts& ports, const contract::Session& session)
{
    const QString zone = session.clinic ? session.clinic->timeZone : QString();
    m_providers = new ProviderSection(ports, m_zone, this);
    m_dates = new DatesSection(ports, m_zone, this);
    addSection(m_providers);
    addSection(m_dates);
    addSection(new ProcedureSection(ports, zone, this));
    addSection(new ResourceSection(ports, this));
    addSection(new ClinicSection(ports, this));
    connect(m_providers, &ProviderSection::datesWanted, this, [this](const domain::ProviderId& provider) {
        m_providers->leaveThen([this, provider] {
            showSection(Dates);
            m_dates->addFor(provider);
        });
    });
    if (!domain::mayActAs(session.staff.role, domain::Role::Admin))
        return;
    auto* staff = new StaffSection(ports, session.staff.id, this);
    addSection(staff);
    connect(staff, &StaffSection::ownPasswordWanted, this, &AdminScreen::ownPasswordWanted);
}

void AdminScreen::addSection(AdminSection* section)
{
    const int id = int(m_sections.size());
    auto* button = new SectionButton(section->words().name, m_bar);
    button->setObjectName(section->objectName() + QStringLiteral("Button"));
    button->setToolTip(tr("%1 (Ctrl Page Down, Ctrl Page Up)").arg(section->words().name));
    m_switch->addButton(button, id);
    m_bar->layout()->addWidget(button);
    m_stack->addWidget(section);
    m_sections.append(section);
    m_stale.append(true);
    connect(section, &AdminSection::said, this, &AdminScreen::statusMessage);
    connect(section, &AdminSection::bookingChosen, this, &AdminScreen::bookingChosen);
}

AdminSection& AdminScreen::section(Section section) const
{
    return *m_sections.at(section);
}

bool AdminScreen::isDirty() const
{
    return std::any_of(m_sections.begin(), m_sections.end(), [](const AdminSection* one) { return one->isDirty(); });
}

void AdminScreen::showSection(Section section)
{
    const auto now = Section(m_stack->currentIndex());
    if (section >= m_sections.size())
        return;
    const auto show = [this, section] {
        m_switch->button(section)->setChecked(true);
        m_stack->setCurrentIndex(section);
        AdminSection& shown = *m_sections.at(section);
        if (std::exchange(m_stale[section], false))
            shown.refresh();
        setFocusProxy(shown.list().parentWidget()->isVisibleTo(&shown) ? static_cast<QWidget*>(&shown.list()) : &shown);
    };
    if (section == now)
        return show();
    m_switch->button(now)->setChecked(true);
    m_sections.at(now)->leaveThen(show);
}

void AdminScreen::stepSection(int step)
{
    const auto count = int(m_sections.size());
    const int next = (m_stack->currentIndex() + step + count) % count;
    showSection(Section(next));
    if (m_stack->currentIndex() == next)
        m_switch->button(next)->setFocus(Qt::ShortcutFocusReason);
}

void AdminScreen::onEvent(const domain::ServerEvent& event)
{
    const bool reset = std::holds_alternative<domain::Reset>(event.what);
    if (!reset && !std::holds_alternative<domain::CatalogueChanged>(event.what))
        return;
    m_stale.fill(true);
    if (isVisible())
        showSection(Section(m_stack->currentIndex()));
}

void AdminScreen::setConnection(domain::ConnectionState state, const QDateTime& offlineSince)
{
    const bool offline = state == domain::ConnectionState::Offline;
    for (AdminSection* section : m_sections)
        section->setHindrance(offline ? tr("Saving waits until the service answers.") : QString());
    if (!offline) {
        m_offline->clear();
        return;
    }
    const QString since = offlineSince.toTimeZone(m_zone).toString(QStringLiteral("HH:mm"));
    m_offline->tell({.severity = Severity::Warning,
                     .icon = QStringLiteral("wifi-off"),
                     .title = offlineSince.isValid() ? tr("You see the settings as they were at %1").arg(since)
                                                     : tr("The clinic’s service cannot be reached"),
                     .words = tr("What you type stays. Saving waits until the service answers."),
                     .actions = {}});
}

void AdminScreen::showEvent(QShowEvent* event)
{
    QWidget::showEvent(event);
    showSection(Section(m_stack->currentIndex()));
}

void AdminScreen::paintEvent(QPaintEvent*)
{
    const Tokens& tokens = Tokens::of(palette());
    QPainter painter(this);
    painter.fillRect(rect(), tokens.line);
    painter.fillRect(QRect(0, 0, width(), m_bar->height()), tokens.window);
}

} // namespace clinic::ui
