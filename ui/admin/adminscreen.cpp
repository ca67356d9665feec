#include "adminscreen.h"

#include "adminnavigation.h"
#include "adminsection.h"
#include "auditpage.h"
#include "clinicsection.h"
#include "coveragepage.h"
#include "datessection.h"
#include "deliveriespage.h"
#include "keyspage.h"
#include "proceduresection.h"
#include "providersection.h"
#include "resourcesection.h"
#include "retentionsection.h"
#include "rightspage.h"
#include "staffsection.h"
#include "ui/common/noticebar.h"
#include "ui/common/tokens.h"

#include <QHBoxLayout>
#include <QPainter>
#include <QShortcut>
#include <QStackedLayout>
#include <QVBoxLayout>

#include <algorithm>

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
    , m_navigation(new AdminNavigation(this))
    , m_offline(new NoticeBar(QStringLiteral("adminOfflineNotice"), this))
    , m_stack(new QStackedLayout)
    , m_zone(zoneOf(session))
{
    setObjectName(QStringLiteral("adminScreen"));
    setAccessibleName(tr("Administration"));
    auto* column = new QVBoxLayout;
    column->setSpacing(0);
    column->addWidget(m_offline);
    column->addLayout(m_stack, 1);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(1);
    row->addWidget(m_navigation);
    row->addLayout(column, 1);

    makeClinic(ports, session);
    if (domain::mayActAs(session.staff.role, domain::Role::Admin)) {
        makeRecords(ports, session);
        makeProtection(ports);
    }
    connect(m_navigation, &AdminNavigation::chosen, this, [this](int id) { showSection(Section(id)); });
    connect(&ports.feed, &contract::EventFeed::happened, this, &AdminScreen::onEvent);
    const auto add = [this](const QKeySequence& keys, auto act) {
        connect(new QShortcut(keys, this, nullptr, nullptr, Qt::WidgetWithChildrenShortcut), &QShortcut::activated,
                this, act);
    };
    add(Qt::CTRL | Qt::Key_PageDown, [this] { stepSection(1); });
    add(Qt::CTRL | Qt::Key_PageUp, [this] { stepSection(-1); });
    m_navigation->setCurrent(Providers);
    setFocusProxy(&m_pages.first()->firstStop());
}

AdminScreen::~AdminScreen() = default;

void AdminScreen::makeClinic(const AdminPorts& ports, const contract::Session& session)
{
    const QString zone = session.clinic ? session.clinic->timeZone : QString();
    m_navigation->addGroup(tr("Clinic"));
    m_providers = new ProviderSection(ports, m_zone, this);
    m_dates = new DatesSection(ports, m_zone, this);
    addPage(m_providers);
    addPage(m_dates);
    addPage(new ProcedureSection(ports, zone, this));
    addPage(new ResourceSection(ports, this));
    addPage(new ClinicSection(ports, this));
    connect(m_providers, &ProviderSection::datesWanted, this, [this](const domain::ProviderId& provider) {
        m_providers->leaveThen([this, provider] {
            showSection(Dates);
            m_dates->addFor(provider);
        });
    });
    if (!domain::mayActAs(session.staff.role, domain::Role::Admin))
        return;
    auto* staff = new StaffSection(ports, session.staff.id, this);
    addPage(staff);
    connect(staff, &StaffSection::ownPasswordWanted, this, &AdminScreen::ownPasswordWanted);
}

void AdminScreen::makeRecords(const AdminPorts& ports, const contract::Session& session)
{
    const domain::ClinicId clinic = session.clinic ? session.clinic->id : domain::ClinicId();
    m_navigation->addGroup(tr("Records"));
    m_audit = new AuditPage({ports.audit, ports.accounts, ports.chooser}, clinic, m_zone, this);
    addPage(m_audit);
    auto* rights = new RightsPage({ports.contacts, ports.privacy, ports.chooser}, m_zone, this);
    addPage(rights);
    connect(rights, &RightsPage::auditWanted, this, &AdminScreen::showAuditOf);
    addPage(new DeliveriesPage(ports.calls, m_zone, this));
}

void AdminScreen::makeProtection(const AdminPorts& ports)
{
    m_navigation->addGroup(tr("Protection"));
    addPage(new RetentionSection(ports.privacy, m_zone, this));
    addPage(new CoveragePage(ports.calls, this));
    addPage(new KeysPage(ports.privacy, m_zone, this));
}

void AdminScreen::addPage(AdminPage* page)
{
    const int id = int(m_pages.size());
    m_navigation->addSection(id, page->iconName(), page->name(), page->objectName() + QStringLiteral("Button"));
    m_stack->addWidget(page);
    m_pages.append(page);
    m_stale.append(true);
    connect(page, &AdminPage::said, this, &AdminScreen::statusMessage);
    connect(page, &AdminPage::bookingChosen, this, &AdminScreen::bookingChosen);
}

AdminPage& AdminScreen::page(Section section) const
{
    return *m_pages.at(section);
}

AdminSection& AdminScreen::section(Section section) const
{
    return static_cast<AdminSection&>(page(section));
}

bool AdminScreen::isDirty() const
{
    return std::any_of(m_pages.begin(), m_pages.end(), [](const AdminPage* one) { return one->isDirty(); });
}

void AdminScreen::showSection(Section section)
{
    const auto now = Section(m_stack->currentIndex());
    if (section >= m_pages.size())
        return;
    const auto show = [this, section] {
        m_navigation->setCurrent(section);
        m_stack->setCurrentIndex(section);
        AdminPage& shown = page(section);
        if (std::exchange(m_stale[section], false) || shown.isAskedEachTime())
            shown.refresh();
        setFocusProxy(&shown.firstStop());
    };
    if (section == now)
        return show();
    m_navigation->setCurrent(now);
    page(now).leaveThen(show);
}

void AdminScreen::stepSection(int step)
{
    const auto count = int(m_pages.size());
    const int next = (m_stack->currentIndex() + step + count) % count;
    showSection(Section(next));
    if (m_stack->currentIndex() == next)
        m_navigation->focusCurrent();
}

void AdminScreen::showAuditOf(const QString& subject)
{
    showSection(Audit);
    m_audit->showSubject(subject);
    m_audit->firstStop().setFocus();
}

void AdminScreen::onEvent(const domain::ServerEvent& event)
{
    for (int i = 0; i < m_pages.size(); ++i)
        m_stale[i] = m_stale.at(i) || m_pages.at(i)->isTouchedBy(event);
    if (isVisible() && m_stale.at(m_stack->currentIndex()))
        showSection(Section(m_stack->currentIndex()));
}

void AdminScreen::setConnection(domain::ConnectionState state, const QDateTime& offlineSince)
{
    const bool offline = state == domain::ConnectionState::Offline;
    for (AdminPage* page : m_pages)
        page->setHindrance(offline ? tr("Saving waits until the service answers.") : QString());
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
}

} // namespace clinic::ui
