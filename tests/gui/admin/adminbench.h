#pragma once

#include "gui/preparedfilechooser.h"
#include "support/fakes/fakeaccountapi.h"
#include "support/fakes/fakeauditapi.h"
#include "support/fakes/fakebookingapi.h"
#include "support/fakes/fakecallapi.h"
#include "support/fakes/fakecontactapi.h"
#include "support/fakes/fakeeventfeed.h"
#include "support/fakes/fakeprivacyapi.h"
#include "support/fakes/fakescheduleapi.h"
#include "ui/admin/adminpage.h"
#include "ui/admin/adminscreen.h"

#include <QStringList>

#include <memory>

namespace clinic::test {

/// Administration of an invented clinic over fake ports.
class AdminBench final
{
public:
    explicit AdminBench(domain::Role role = domain::Role::Admin, const QSize& size = {1280, 640});
    ~AdminBench();

    /// Answers every list that was asked for, as the clinic is now.
    void answerLists();
    /// Shows a section with its lists answered.
    void open(ui::AdminScreen::Section section);
    /// Tells that somebody changed the catalogue, and answers what is asked for then.
    void tellChange();

    template <class T>
    [[nodiscard]] T& find(const char* name) const
    {
        QWidget& page = screen->page(shown);
        if (T* within = page.findChild<T*>(QLatin1String(name)))
            return *within;
        return *screen->findChild<T*>(QLatin1String(name));
    }
    /// What the notice of the shown section's editor says; empty while it says nothing.
    [[nodiscard]] QString notice() const;
    void type(const char* field, const QString& text);
    void press(const char* button);

    QList<domain::Provider> providers;
    QList<domain::Procedure> procedures;
    QList<domain::Resource> resources;
    QList<domain::TimeOff> timeOff;
    QList<domain::DayHours> dayHours;
    QList<domain::Staff> staff;
    domain::Clinic clinic;
    QList<contract::AuditEntry> auditEntries;
    QList<contract::Erasure> erasures;
    QList<contract::Delivery> deliveries;
    contract::RetentionPolicy policy;
    contract::RedactionCoverage coverage;
    contract::KeyStatus keys;
    contract::Session session;

    FakeBookingApi bookings;
    FakeScheduleApi schedule;
    FakeAccountApi accounts;
    FakeEventFeed feed;
    FakeContactApi contacts;
    FakeCallApi calls;
    FakeAuditApi audit;
    FakePrivacyApi privacy;
    PreparedFileChooser chooser;
    std::unique_ptr<ui::AdminScreen> screen;
    ui::AdminScreen::Section shown = ui::AdminScreen::Providers;
    QStringList said;
    ui::Undo undo;

private:
    void furnish();
    void furnishRecords();
    void furnishProtection();
    bool answerProtection();
};

[[nodiscard]] domain::Provider provider(const char* id, const char* name, const char* speciality, const char* color);

} // namespace clinic::test
