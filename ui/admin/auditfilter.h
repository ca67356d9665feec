#pragma once

#include "contract/audit.h"

#include <QTimeZone>
#include <QTimer>
#include <QWidget>

class QComboBox;
class QLineEdit;

namespace clinic::ui {

class ActionButton;
class DateField;

/// By whom, what, about what and when: the questions that an audit is asked.
class AuditFilter final : public QWidget
{
    Q_OBJECT
public:
    /// Numbers of persons and calls count within `clinic`.
    AuditFilter(const domain::ClinicId& clinic, const QTimeZone& zone, QWidget* parent = nullptr);

    /// Newest first, without a cursor.
    [[nodiscard]] contract::AuditQuery query() const;
    /// Offers another actor; those that are there already stay.
    void addActor(const QString& actor);
    /// Asks about this alone: `contact 68719476740`.
    void showSubject(const QString& subject);
    [[nodiscard]] bool isEmpty() const;

Q_SIGNALS:
    void changed();

private:
    enum Period { AnyTime, Today, Week, Month, ChosenDays };

    void makeFields();
    void clear();
    void onChanged();
    [[nodiscard]] QString subject() const;

    qint64 m_clinic = 0;
    QTimeZone m_zone;
    QComboBox* m_actor = nullptr;
    QComboBox* m_family = nullptr;
    QComboBox* m_kind = nullptr;
    QLineEdit* m_number = nullptr;
    QComboBox* m_period = nullptr;
    DateField* m_from = nullptr;
    DateField* m_to = nullptr;
    ActionButton* m_clear = nullptr;
    QTimer m_pause;
};

} // namespace clinic::ui
