#pragma once

#include "adminports.h"
#include "dateentry.h"
#include "outsidebookings.h"
#include "recordsection.h"

namespace clinic::ui {

class DateForm;

/// Dates that differ from the week: time off of one provider or of everybody, and other hours on single days.
class DatesSection final : public RecordSection<DateEntry>
{
    Q_OBJECT
public:
    DatesSection(const AdminPorts& ports, const QTimeZone& zone, QWidget* parent = nullptr);

    /// Begins an entry for this provider.
    void addFor(const domain::ProviderId& provider);

protected:
    void load() override;
    [[nodiscard]] DateEntry blank() const override;
    [[nodiscard]] DateEntry read(const DateEntry& base) const override;
    void fill(const DateEntry& entry) override;
    [[nodiscard]] DateEntry merge(const DateEntry& before, const DateEntry& mine,
                                  const DateEntry& theirs) const override;
    [[nodiscard]] RecordRow rowOf(const DateEntry& entry) const override;
    [[nodiscard]] bool isBefore(const DateEntry& a, const DateEntry& b) const override;
    [[nodiscard]] QString titleOfNew() const override;
    [[nodiscard]] bool check() override;
    void send() override;
    void focusForm() override;
    bool markRefused(const QList<domain::FieldError>& fields) override;
    void showExtras() override;

private:
    DatesSection(const AdminPorts& ports, const QTimeZone& zone, DateForm* form, QWidget* parent);

    void loadTimeOff();
    void loadHours();
    void remove();
    void removeOff(const domain::TimeOff& off);
    void removeHours(const domain::DayHours& hours);
    void putBack(const DateEntry& entry);
    [[nodiscard]] static contract::AddTimeOffRequest requestFor(const domain::TimeOff& off);
    void sendOff(const DateEntry& entry);
    void sendHours(const DateEntry& entry);
    [[nodiscard]] QString nameOf(const domain::ProviderId& provider) const;

    AdminPorts m_ports;
    QTimeZone m_zone;
    OutsideBookings* m_outside = nullptr;
    QList<domain::Provider> m_providers;
    QList<DateEntry> m_coming;
    domain::ProviderId m_preset;

    DateForm* m_form = nullptr;
    ActionButton* m_remove = nullptr;
};

} // namespace clinic::ui
