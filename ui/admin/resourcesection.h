#pragma once

#include "adminports.h"
#include "recordsection.h"

class QCheckBox;
class QComboBox;
class QLineEdit;

namespace clinic::ui {

class LabeledField;

/// Rooms, chairs and devices.
class ResourceSection final : public RecordSection<domain::Resource>
{
    Q_OBJECT
public:
    explicit ResourceSection(const AdminPorts& ports, QWidget* parent = nullptr);

protected:
    void load() override;
    [[nodiscard]] domain::Resource blank() const override;
    [[nodiscard]] domain::Resource read(const domain::Resource& base) const override;
    void fill(const domain::Resource& resource) override;
    [[nodiscard]] domain::Resource merge(const domain::Resource& before, const domain::Resource& mine,
                                         const domain::Resource& theirs) const override;
    [[nodiscard]] RecordRow rowOf(const domain::Resource& resource) const override;
    [[nodiscard]] bool isBefore(const domain::Resource& a, const domain::Resource& b) const override;
    [[nodiscard]] QString titleOfNew() const override;
    [[nodiscard]] bool check() override;
    void send() override;
    void focusForm() override;
    bool markRefused(const QList<domain::FieldError>& fields) override;
    [[nodiscard]] QString refusalWords() const override;

private:
    ResourceSection(const AdminPorts& ports, QWidget* form, QWidget* parent);

    AdminPorts m_ports;
    QLineEdit* m_name = nullptr;
    LabeledField* m_nameField = nullptr;
    QComboBox* m_kind = nullptr;
    LabeledField* m_kindField = nullptr;
    QCheckBox* m_active = nullptr;
};

} // namespace clinic::ui
