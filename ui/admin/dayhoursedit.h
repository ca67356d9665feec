#pragma once

#include "domain/schedule.h"

#include <QWidget>

class QGridLayout;
class QToolButton;

namespace clinic::ui {

class FieldNote;
class TextLabel;
class TimeField;

/// What is wrong with the stretches of one day, in words; empty when they can be saved. Invalid times are ones that
/// nobody could read.
[[nodiscard]] QString hoursError(const QList<domain::DayStretch>& stretches);

/// The stretches of one day, two a line; a break is the gap between two of them.
class DayHoursEdit final : public QWidget
{
    Q_OBJECT
public:
    /// `day` names it for assistive programs: “Monday”.
    DayHoursEdit(const QString& day, const QString& objectName, QWidget* parent = nullptr);

    void setHours(const QList<domain::DayStretch>& hours);
    /// As typed, in their order on the day.
    [[nodiscard]] QList<domain::DayStretch> hours() const;
    [[nodiscard]] bool isValid() const;
    void focusFirstError();
    [[nodiscard]] QToolButton& addButton() const { return *m_add; }
    [[nodiscard]] QString note() const;

Q_SIGNALS:
    void changed();

private:
    struct Line
    {
        QWidget* whole = nullptr;
        TimeField* from = nullptr;
        TimeField* to = nullptr;
        QToolButton* remove = nullptr;
    };

    void addStretch(const domain::DayStretch& stretch);
    void removeStretch(const QWidget* whole);
    void addAfterLast();
    void layOut();
    void judge();
    [[nodiscard]] QList<domain::DayStretch> asTyped() const;

    QString m_day;
    QList<Line> m_lines;
    QGridLayout* m_grid = nullptr;
    TextLabel* m_closed = nullptr;
    QToolButton* m_add = nullptr;
    FieldNote* m_note = nullptr;
};

} // namespace clinic::ui
