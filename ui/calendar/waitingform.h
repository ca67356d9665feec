#pragma once

#include "calendarports.h"
#include "items/procedurelistmodel.h"

#include <QTimeZone>
#include <QWidget>

class QComboBox;
class QDateEdit;
class QLineEdit;
class QPushButton;

namespace clinic::ui {

class CalendarController;
class FieldNote;
class LabeledField;
class PatientField;

/// Puts somebody on the waiting list: who, what for, with whom and between which days.
class WaitingForm final : public QWidget
{
    Q_OBJECT
public:
    WaitingForm(contract::ContactApi& contacts, CalendarController& controller, QWidget* parent = nullptr);

    /// Empties the fields for another person.
    void begin();
    void showFailed(const domain::Error& error);
    [[nodiscard]] bool hasText() const;

Q_SIGNALS:
    void submitted(const clinic::contract::AddToWaitlistRequest& request);
    void cancelled();

protected:
    void keyPressEvent(QKeyEvent* event) override;

private:
    void makeFields(contract::ContactApi& contacts);
    void layOut();
    void fillChoices();
    void submit();
    [[nodiscard]] domain::Patient patient() const;
    /// Marks what is missing and goes to the first such field.
    [[nodiscard]] bool check();

    CalendarController& m_controller;
    QString m_region;
    PatientField* m_patient = nullptr;
    LabeledField* m_patientField = nullptr;
    QLineEdit* m_phone = nullptr;
    LabeledField* m_phoneField = nullptr;
    QComboBox* m_procedure = nullptr;
    LabeledField* m_procedureField = nullptr;
    QComboBox* m_provider = nullptr;
    QDateEdit* m_earliest = nullptr;
    QDateEdit* m_latest = nullptr;
    LabeledField* m_latestField = nullptr;
    QLineEdit* m_note = nullptr;
    FieldNote* m_message = nullptr;
    QPushButton* m_add = nullptr;
};

} // namespace clinic::ui
