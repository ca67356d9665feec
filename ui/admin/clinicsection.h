#pragma once

#include "adminports.h"
#include "recordsection.h"

class QCheckBox;
class QComboBox;
class QLineEdit;

namespace clinic::ui {

class LabeledField;

/// The clinic's own settings: its name, how fine the calendar is laid, when consoles cover themselves, and whether calls
/// show dates.
class ClinicSection final : public RecordSection<domain::Clinic>
{
    Q_OBJECT
public:
    explicit ClinicSection(const AdminPorts& ports, QWidget* parent = nullptr);

protected:
    void load() override;
    [[nodiscard]] domain::Clinic blank() const override { return {}; }
    [[nodiscard]] domain::Clinic read(const domain::Clinic& base) const override;
    void fill(const domain::Clinic& clinic) override;
    [[nodiscard]] domain::Clinic merge(const domain::Clinic& before, const domain::Clinic& mine,
                                       const domain::Clinic& theirs) const override;
    [[nodiscard]] RecordRow rowOf(const domain::Clinic& clinic) const override;
    [[nodiscard]] bool isBefore(const domain::Clinic&, const domain::Clinic&) const override { return false; }
    [[nodiscard]] QString titleOfNew() const override { return {}; }
    [[nodiscard]] bool check() override;
    void send() override;
    void focusForm() override;
    bool markRefused(const QList<domain::FieldError>& fields) override;

private:
    ClinicSection(const AdminPorts& ports, QWidget* form, QWidget* parent);

    void sayConsequence();

    AdminPorts m_ports;
    QLineEdit* m_name = nullptr;
    LabeledField* m_nameField = nullptr;
    QComboBox* m_grid = nullptr;
    LabeledField* m_gridField = nullptr;
    QComboBox* m_lock = nullptr;
    QCheckBox* m_maskDates = nullptr;
    QLineEdit* m_zone = nullptr;
};

} // namespace clinic::ui
