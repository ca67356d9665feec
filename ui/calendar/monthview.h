#pragma once

#include "daywords.h"

#include <QTableView>

namespace clinic::ui {

class MonthModel;

/// A month, a row a week, with each day's load and who is off. Arrows walk on into the months beside; Enter opens a day.
class MonthView final : public QTableView
{
    Q_OBJECT
public:
    MonthView(DayFacts& facts, const DayWords::ProviderNames& names, QWidget* parent = nullptr);

    void setToday(const QDate& today);
    /// Shows the day's month and goes there.
    void setCurrentDay(const QDate& day);
    [[nodiscard]] QDate currentDay() const;
    [[nodiscard]] QDate month() const;

Q_SIGNALS:
    /// Enter or a double click.
    void dayActivated(const QDate& day);
    void currentDayChanged(const QDate& day);
    void escapePressed();

protected:
    void keyPressEvent(QKeyEvent* event) override;

private:
    DayFacts& m_facts;
    MonthModel* m_model = nullptr;
};

} // namespace clinic::ui
