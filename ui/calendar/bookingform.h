#pragma once

#include "contract/ports.h"
#include "items/procedurelistmodel.h"

#include <QWidget>

class QComboBox;
class QLabel;
class QLineEdit;
class QPlainTextEdit;
class QToolButton;
class QVBoxLayout;

namespace clinic::ui {

class FieldNote;
class LabeledField;
class PatientField;

/// The fields of a new booking: patient, phone, e-mail, procedure, length, note. Checks them as one types.
class BookingForm final : public QWidget
{
    Q_OBJECT
public:
    BookingForm(contract::ContactApi& contacts, items::ProcedureListModel& procedures, const QString& region,
                QWidget* parent = nullptr);

    void clear();
    [[nodiscard]] bool isUntouched() const;
    [[nodiscard]] QString patientName() const;
    [[nodiscard]] std::optional<domain::Procedure> procedure() const;
    /// Whole quarter-hours, never less than the procedure takes.
    [[nodiscard]] int minutes() const;
    /// Chooses without asking for another hold, e.g. what fits the free stretch.
    void setProcedure(const domain::ProcedureId& id, int minutes);
    /// Marks the length when less is held than it.
    void setHeldMinutes(std::optional<int> held);
    void setCompact(bool compact);
    void setSearchable(bool searchable);

    /// The request when every field is right; otherwise marks the first wrong one, focuses it and gives none.
    [[nodiscard]] std::optional<contract::ConfirmRequest> check();
    void showFieldErrors(const QList<domain::FieldError>& errors);
    /// Text that stands there is selected only when asked for.
    void focusPatient(bool select = false);

Q_SIGNALS:
    void edited();
    /// Another procedure or length was chosen: the hold should follow.
    void lengthChosen();

private:
    void connectFields();
    void tellLength(const QString& problem);
    QWidget* personFields();
    QWidget* procedureFields();
    QWidget* lesserFields();
    void onPhoneEdited(const QString& text);
    void onContactChosen(const domain::Contact& contact);
    void onProcedureChosen();
    void fillLengths(int chosenMinutes);
    void showKnownPhone(const QString& phone);
    [[nodiscard]] QString phoneProblem() const;
    [[nodiscard]] QString emailProblem() const;
    [[nodiscard]] domain::Patient patient() const;

    items::ProcedureListModel& m_procedures;
    QString m_region;
    PatientField* m_patient = nullptr;
    LabeledField* m_patientField = nullptr;
    QLineEdit* m_phone = nullptr;
    LabeledField* m_phoneField = nullptr;
    QLabel* m_knownPhone = nullptr;
    QComboBox* m_procedure = nullptr;
    QComboBox* m_length = nullptr;
    FieldNote* m_lengthMessage = nullptr;
    QToolButton* m_more = nullptr;
    QWidget* m_lesser = nullptr;
    QLineEdit* m_email = nullptr;
    LabeledField* m_emailField = nullptr;
    QPlainTextEdit* m_note = nullptr;
};

} // namespace clinic::ui
