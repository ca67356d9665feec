#pragma once

#include "adminports.h"
#include "money.h"
#include "recordsection.h"

#include <QMap>

class QCheckBox;
class QLineEdit;
class QVBoxLayout;

namespace clinic::ui {

class ColorPicker;
class LabeledField;

/// What can be booked: name and synonyms, how long it takes, what it costs, which rooms and devices it needs.
class ProcedureSection final : public RecordSection<domain::Procedure>
{
    Q_OBJECT
public:
    ProcedureSection(const AdminPorts& ports, const QString& timeZone, QWidget* parent = nullptr);

    [[nodiscard]] static QStringList synonymsOf(const QString& text);

protected:
    void load() override;
    [[nodiscard]] domain::Procedure blank() const override;
    [[nodiscard]] domain::Procedure read(const domain::Procedure& base) const override;
    void fill(const domain::Procedure& procedure) override;
    [[nodiscard]] domain::Procedure merge(const domain::Procedure& before, const domain::Procedure& mine,
                                          const domain::Procedure& theirs) const override;
    [[nodiscard]] RecordRow rowOf(const domain::Procedure& procedure) const override;
    [[nodiscard]] bool isBefore(const domain::Procedure& a, const domain::Procedure& b) const override;
    [[nodiscard]] QString titleOfNew() const override;
    [[nodiscard]] bool check() override;
    void send() override;
    void focusForm() override;
    bool markRefused(const QList<domain::FieldError>& fields) override;

private:
    ProcedureSection(const AdminPorts& ports, const QString& timeZone, QWidget* form, QWidget* parent);

    void loadProcedures();
    void showKinds(const QStringList& needed);
    [[nodiscard]] int minutes() const;

    AdminPorts m_ports;
    Money m_money;
    QStringList m_kinds;
    QLineEdit* m_name = nullptr;
    LabeledField* m_nameField = nullptr;
    QLineEdit* m_synonyms = nullptr;
    QLineEdit* m_minutes = nullptr;
    LabeledField* m_minutesField = nullptr;
    QLineEdit* m_price = nullptr;
    LabeledField* m_priceField = nullptr;
    ColorPicker* m_color = nullptr;
    QCheckBox* m_active = nullptr;
    QWidget* m_kindBox = nullptr;
    QVBoxLayout* m_kindColumn = nullptr;
    QMap<QString, QCheckBox*> m_kindChecks;
};

} // namespace clinic::ui
