#pragma once

#include "adminports.h"
#include "recordsection.h"

class QCheckBox;
class QComboBox;
class QLineEdit;

namespace clinic::ui {

class LabeledField;
class PasswordLineEdit;

/// Who may sign in, as what. For the admin alone.
class StaffSection final : public RecordSection<domain::Staff>
{
    Q_OBJECT
public:
    /// `self` is the person who works here: nobody changes their own role.
    StaffSection(const AdminPorts& ports, const domain::StaffId& self, QWidget* parent = nullptr);

    /// Four short groups that can be told on the phone: no letters that look alike.
    [[nodiscard]] static QString generatedPassword();

Q_SIGNALS:
    void ownPasswordWanted();

protected:
    void load() override;
    [[nodiscard]] domain::Staff blank() const override;
    [[nodiscard]] domain::Staff read(const domain::Staff& base) const override;
    void fill(const domain::Staff& staff) override;
    [[nodiscard]] domain::Staff merge(const domain::Staff& before, const domain::Staff& mine,
                                      const domain::Staff& theirs) const override;
    [[nodiscard]] RecordRow rowOf(const domain::Staff& staff) const override;
    [[nodiscard]] bool isBefore(const domain::Staff& a, const domain::Staff& b) const override;
    [[nodiscard]] QString titleOfNew() const override;
    [[nodiscard]] bool hasSecrets() const override;
    [[nodiscard]] bool check() override;
    void send() override;
    void focusForm() override;
    bool markRefused(const QList<domain::FieldError>& fields) override;
    [[nodiscard]] QString refusalWords() const override;
    void showExtras() override;

private:
    StaffSection(const AdminPorts& ports, const domain::StaffId& self, QWidget* form, QWidget* parent);

    void change();
    void add();
    void generate();
    [[nodiscard]] domain::Role role() const;
    [[nodiscard]] bool isLastAdmin(const domain::Staff& staff) const;

    AdminPorts m_ports;
    domain::StaffId m_self;
    QLineEdit* m_name = nullptr;
    LabeledField* m_nameField = nullptr;
    QLineEdit* m_email = nullptr;
    LabeledField* m_emailField = nullptr;
    QComboBox* m_role = nullptr;
    LabeledField* m_roleField = nullptr;
    QCheckBox* m_enabled = nullptr;
    QWidget* m_access = nullptr;
    PasswordLineEdit* m_password = nullptr;
    LabeledField* m_passwordField = nullptr;
    QWidget* m_passwordBox = nullptr;
    ActionButton* m_generate = nullptr;
    ActionButton* m_own = nullptr;
};

} // namespace clinic::ui
