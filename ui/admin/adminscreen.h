#pragma once

#include "adminports.h"
#include "ui/common/undo.h"

#include <QTimeZone>
#include <QWidget>

class QButtonGroup;
class QStackedLayout;

namespace clinic::ui {

class AdminSection;
class DatesSection;
class NoticeBar;
class ProviderSection;

/// Administration: the settings that a manager keeps and the accounts that the admin keeps, a section each.
class AdminScreen final : public QWidget
{
    Q_OBJECT
public:
    enum Section { Providers, Dates, Procedures, Resources, Clinic, Staff };
    Q_ENUM(Section)

    /// The ports must outlive the screen. Staff is for admins alone.
    AdminScreen(const AdminPorts& ports, const contract::Session& session, QWidget* parent = nullptr);
    ~AdminScreen() override;

    void setConnection(domain::ConnectionState state, const QDateTime& offlineSince);
    /// Whether something typed is not saved.
    [[nodiscard]] bool isDirty() const;
    void showSection(Section section);
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
    void addSection(AdminSection* section);
    void makeSections(const AdminPorts& ports, const contract::Session& session);
    void onEvent(const domain::ServerEvent& event);
    void stepSection(int step);

    QList<AdminSection*> m_sections;
    QList<bool> m_stale;
    ProviderSection* m_providers = nullptr;
    DatesSection* m_dates = nullptr;
    QButtonGroup* m_switch = nullptr;
    QWidget* m_bar = nullptr;
    NoticeBar* m_offline = nullptr;
    QStackedLayout* m_stack = nullptr;
    QTimeZone m_zone;
};

} // namespace clinic::ui
