#pragma once

#include <QWidget>

class QToolButton;
class QPushButton;

namespace clinic::ui {

class ElidedLabel;
class ViewButton;

/// Over the grid: what is shown, steps in time, day or week.
class CalendarToolBar final : public QWidget
{
    Q_OBJECT
public:
    explicit CalendarToolBar(QWidget* parent = nullptr);

    void setTitle(const QString& title);
    void setWeek(bool week);
    /// Shows the button that unfolds the month.
    void setFolded(bool folded);
    [[nodiscard]] bool isMonthWanted() const;
    void setMonthWanted(bool wanted);

Q_SIGNALS:
    void stepped(int direction);
    void todayChosen();
    void viewChosen(bool week);
    void monthToggled(bool shown);

protected:
    void paintEvent(QPaintEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void setIcons();

    QToolButton* m_month = nullptr;
    ElidedLabel* m_title = nullptr;
    QToolButton* m_previous = nullptr;
    QToolButton* m_next = nullptr;
    QPushButton* m_today = nullptr;
    ViewButton* m_day = nullptr;
    ViewButton* m_week = nullptr;
};

} // namespace clinic::ui
