#pragma once

#include "dateentry.h"
#include "domain/error.h"
#include "domain/provider.h"

#include <QWidget>

class QCheckBox;
class QComboBox;
class QLineEdit;

namespace clinic::ui {

class DateField;
class DayHoursEdit;
class LabeledField;
class TextLabel;
class TimeField;

/// The fields of time off or of other hours on one day.
class DateForm final : public QWidget
{
    Q_OBJECT
public:
    explicit DateForm(const QTimeZone& zone, QWidget* parent = nullptr);

    void setProviders(const QList<domain::Provider>& providers);
    /// `who` names the entry's provider, should they have left. What is stored can be changed in part alone.
    void fill(const DateEntry& entry, bool isNew, const QString& who);
    [[nodiscard]] DateEntry read() const;
    /// Marks what is wrong and goes to the first of it; true when nothing is.
    [[nodiscard]] bool check();
    bool markRefused(const QList<domain::FieldError>& fields);
    void focusFirst();

Q_SIGNALS:
    void changed();

private:
    void showKind();
    void tellDay(DateField& field, LabeledField& label, const QString& missing);
    void setEditable(bool editable);
    [[nodiscard]] DateEntry::Kind kind() const;

    QTimeZone m_zone;
    bool m_new = true;
    QComboBox* m_kind = nullptr;
    QComboBox* m_who = nullptr;
    DateField* m_from = nullptr;
    DateField* m_to = nullptr;
    QCheckBox* m_whole = nullptr;
    TimeField* m_fromTime = nullptr;
    TimeField* m_toTime = nullptr;
    DayHoursEdit* m_hours = nullptr;
    QLineEdit* m_reason = nullptr;
    LabeledField* m_kindField = nullptr;
    LabeledField* m_whoField = nullptr;
    LabeledField* m_fromField = nullptr;
    LabeledField* m_toField = nullptr;
    LabeledField* m_fromTimeField = nullptr;
    LabeledField* m_toTimeField = nullptr;
    LabeledField* m_hoursField = nullptr;
    TextLabel* m_fixed = nullptr;
};

} // namespace clinic::ui
