#pragma once

#include "adminports.h"
#include "outsidebookings.h"
#include "recordsection.h"

class QCheckBox;
class QLineEdit;

namespace clinic::ui {

class ColorPicker;
class LabeledField;
class WeekHoursEdit;

/// Who works here: name, colour, and the hours of the week.
class ProviderSection final : public RecordSection<domain::Provider>
{
    Q_OBJECT
public:
    ProviderSection(const AdminPorts& ports, const QTimeZone& zone, QWidget* parent = nullptr);

Q_SIGNALS:
    /// The person wants the single days of this provider.
    void datesWanted(const clinic::domain::ProviderId& provider);

protected:
    void load() override;
    [[nodiscard]] domain::Provider blank() const override;
    [[nodiscard]] domain::Provider read(const domain::Provider& base) const override;
    void fill(const domain::Provider& provider) override;
    [[nodiscard]] domain::Provider merge(const domain::Provider& before, const domain::Provider& mine,
                                         const domain::Provider& theirs) const override;
    [[nodiscard]] RecordRow rowOf(const domain::Provider& provider) const override;
    [[nodiscard]] bool isBefore(const domain::Provider& a, const domain::Provider& b) const override;
    [[nodiscard]] QString titleOfNew() const override;
    [[nodiscard]] bool check() override;
    void send() override;
    void focusForm() override;
    bool markRefused(const QList<domain::FieldError>& fields) override;
    void showExtras() override;

private:
    explicit ProviderSection(const AdminPorts& ports, const QTimeZone& zone, QWidget* form, QWidget* parent);

    AdminPorts m_ports;
    OutsideBookings* m_outside = nullptr;
    QLineEdit* m_name = nullptr;
    LabeledField* m_nameField = nullptr;
    QLineEdit* m_speciality = nullptr;
    ColorPicker* m_color = nullptr;
    WeekHoursEdit* m_hours = nullptr;
    QCheckBox* m_active = nullptr;
    ActionButton* m_dates = nullptr;
};

} // namespace clinic::ui
