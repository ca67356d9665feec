#pragma once

#include "adminports.h"
#include "ui/common/undo.h"

#include <QTimeZone>
#include <QWidget>

class QStackedLayout;

namespace clinic::ui {

class AdminNavigation;
class AdminPage;
class AdminSection;
class AuditPage;
class DatesSection;
class NoticeBar;
class ProviderSection;

/// Administration: the settings that a manager keeps, and what the admin keeps beside them: accounts, the audit,
/// persons' rights and what protects their data.
class AdminScreen final : public QWidget
{
    Q_OBJECT
public:
    /// Those from Staff on are for admins alone.
    enum Section {
        Providers,
        Dates,
        Procedures,
        Resources,
        Clinic,
        Staff,
        Audit,
        Rights,
        Deliveries,
        Retention,
        Coverage,
        Keys
    };
    Q_ENUM(Section)

    /// The ports must outlive the screen.
    AdminScreen(const AdminPorts& ports, const contract::Session& session, QWidget* parent = nullptr);
    ~AdminScreen() override;

    void setConnection(domain::ConnectionState state, const QDateTime& offlineSince);
    /// Whether something typed is not saved.
    [[nodiscard]] bool isDirty() const;
    void showSection(Section section);
    [[nodiscard]] AdminPage& page(Section section) const;
    /// One that keeps records.
    [[nodiscard]] AdminSection& section(Section section) const;

Q_SIGNALS:
    void statusMessage(const QString& icon, const QString& sentence, const clinic::ui::Undo& undo = {});
    /// The person wants to see a booking in the calendar.
    void bookingChosen(const clinic::domain::Booking& booking);
    void ownPasswordWanted();

protected:
    void showEvent(QShowEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

private:
    void addPage(AdminPage* page);
    void makeClinic(const AdminPorts& ports, const contract::Session& session);
    void makeRecords(const AdminPorts& ports, const contract::Session& session);
    void makeProtection(const AdminPorts& ports);
    void onEvent(const domain::ServerEvent& event);
    void stepSection(int step);
    void showAuditOf(const QString& subject);

    QList<AdminPage*> m_pages;
    QList<bool> m_stale;
    ProviderSection* m_providers = nullptr;
    DatesSection* m_dates = nullptr;
    AuditPage* m_audit = nullptr;
    AdminNavigation* m_navigation = nullptr;
    NoticeBar* m_offline = nullptr;
    QStackedLayout* m_stack = nullptr;
    QTimeZone m_zone;
};

} // namespace clinic::ui
