#pragma once

#include "daywords.h"

#include <QDate>
#include <QWidget>

class QLabel;
class QToolButton;

namespace clinic::ui {

class MonthDays;

/// A month to choose a day from, beside the calendar; dots tell how full each day is.
class MiniMonth final : public QWidget
{
    Q_OBJECT
public:
    explicit MiniMonth(QWidget* parent = nullptr);

    void setToday(const QDate& today);
    /// The day shown, or the days of the week shown.
    void setShown(const QDate& first, const QDate& last);
    /// What it knows of the days; outlives the month.
    void setFacts(DayFacts* facts, const DayWords::ProviderNames& names);
    [[nodiscard]] QDate month() const;

Q_SIGNALS:
    void dayChosen(const QDate& day);

protected:
    void changeEvent(QEvent* event) override;

private:
    void setIcons();
    void turn(int months);
    void showMonth(const QDate& month);

    QLabel* m_title = nullptr;
    QToolButton* m_previous = nullptr;
    QToolButton* m_next = nullptr;
    MonthDays* m_days = nullptr;
    QWidget* m_legend = nullptr;
};

} // namespace clinic::ui
