#pragma once

#include "contract/ports.h"
#include "items/procedurelistmodel.h"

#include <QWidget>

class QComboBox;
class QLineEdit;
class QPlainTextEdit;
class QToolButton;
class QVBoxLayout;

namespace clinic::ui {

class CalendarController;
class ElidedLabel;
class FieldNote;
class IconLabel;
class LabeledField;
class PatientField;
class PatientHistory;
class RepeatField;
class TextLabel;
class WarningNote;

/// The fields of a new booking: patient, phone, e-mail, procedure, length, what it takes, repeat, note. Checks them as
/// one types, and shows what the person has booked beside it.
class BookingForm final : public QWidget
{
    Q_OBJECT
public:
    explicit BookingForm(CalendarController& controller, QWidget* parent = nullptr);

    void clear();
    [[nodiscard]] bool isUntouched() const;
    [[nodiscard]] QString patientName() const;
    [[nodiscard]] std::optional<domain::Procedure> procedure() const;
    /// Whole slots of the grid, never less than the procedure takes.
    [[nodiscard]] int minutes() const;
    /// Chooses without asking for another hold, e.g. what fits the free stretch.
    void setProcedure(const domain::ProcedureId& id, int minutes);
    /// The person as if chosen from the list.
    void setPatient(const domain::Contact& contact);
    void setNote(const QString& note);
    /// Marks the length when less is held than it.
    void setHeldMinutes(std::optional<int> held);
    /// What the hold got beside the provider; none while nothing is held.
    void setHeldResources(const std::optional<QList<domain::ResourceId>>& resources);
    /// “No laser is free at 14:00”; empty for none.
    void setResourceProblem(const QString& words);
    [[nodiscard]] bool hasResourceProblem() const;
    /// The local day that the booking would be on: who is here already then is told.
    void setDay(const QDate& day);
    /// A deliberate double booking: asks for the reason, and does not repeat.
    void setBeside(bool beside);
    [[nodiscard]] QString reason() const;
    void setCompact(bool compact);
    void setSearchable(bool searchable);
    [[nodiscard]] RepeatField& repeat() const { return *m_repeat; }

    /// The request when every field is right; otherwise marks the first wrong one, focuses it and gives none.
    [[nodiscard]] std::optional<contract::ConfirmRequest> check();
    void showFieldErrors(const QList<domain::FieldError>& errors);
    /// Text that stands there is selected only when asked for.
    void focusPatient(bool select = false);

Q_SIGNALS:
    void edited();
    /// Another procedure or length was chosen: the hold should follow.
    void lengthChosen();
    void historyChosen(const clinic::domain::Booking& booking);

private:
    QWidget* personFields();
    QWidget* procedureFields();
    QWidget* lesserFields();
    void connectFields();
    void connectPerson();
    void tellLength(const QString& problem);
    void tellSameDay();
    void tellAside();
    void onPhoneEdited(const QString& text);
    void onContactChosen(const domain::Contact& contact);
    void onNewPerson();
    void onProcedureChosen();
    void keepProcedure();
    void fillLengths(int chosenMinutes);
    void showKnown();
    [[nodiscard]] QString phoneProblem() const;
    [[nodiscard]] QString emailProblem() const;
    [[nodiscard]] domain::Patient patient() const;

    CalendarController& m_controller;
    items::ProcedureListModel& m_procedures;
    QString m_region;
    PatientField* m_patient = nullptr;
    LabeledField* m_patientField = nullptr;
    QLineEdit* m_phone = nullptr;
    LabeledField* m_phoneField = nullptr;
    QWidget* m_known = nullptr;
    TextLabel* m_knownPhone = nullptr;
    ElidedLabel* m_seen = nullptr;
    WarningNote* m_sameDay = nullptr;
    QComboBox* m_procedure = nullptr;
    QComboBox* m_length = nullptr;
    FieldNote* m_lengthMessage = nullptr;
    QToolButton* m_more = nullptr;
    TextLabel* m_moreAside = nullptr;
    QWidget* m_lesser = nullptr;
    QLineEdit* m_resources = nullptr;
    LabeledField* m_resourceField = nullptr;
    RepeatField* m_repeat = nullptr;
    QLineEdit* m_reason = nullptr;
    LabeledField* m_reasonField = nullptr;
    QLineEdit* m_email = nullptr;
    LabeledField* m_emailField = nullptr;
    QPlainTextEdit* m_note = nullptr;
    PatientHistory* m_history = nullptr;
    /// Kept while the list of procedures is loaded anew.
    std::optional<domain::Procedure> m_chosen;
    QDate m_day;
    bool m_compact = false;
    bool m_beside = false;
};

} // namespace clinic::ui
