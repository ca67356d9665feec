#pragma once

#include "domain/provider.h"

#include <QWidget>

namespace clinic::ui {

class DayHoursEdit;

/// The hours of a week, a line a weekday in the order of the person's own week; a day's hours can be copied to others.
class WeekHoursEdit final : public QWidget
{
    Q_OBJECT
public:
    explicit WeekHoursEdit(QWidget* parent = nullptr);

    void setHours(const QList<domain::WorkingHours>& hours);
    /// Monday first, in the order of each day.
    [[nodiscard]] QList<domain::WorkingHours> hours() const;
    [[nodiscard]] bool isValid() const;
    void focusFirstError();
    /// 1 Monday … 7 Sunday.
    [[nodiscard]] DayHoursEdit& day(int weekday) const { return *m_days[weekday - 1]; }

Q_SIGNALS:
    void changed();

private:
    void copy(int weekday, const QList<int>& to);

    DayHoursEdit* m_days[7] = {};
};

} // namespace clinic::ui
