#pragma once

#include "calendarviews.h"

#include <QStringList>
#include <QWidget>

class QHBoxLayout;
class QPushButton;
class QToolButton;

namespace clinic::ui {

class ChoiceButton;
class ElidedLabel;
class ViewButton;

/// Over the grid: what is shown, steps in time, day, week or month, providers or rooms, and what colours mean.
class CalendarToolBar final : public QWidget
{
    Q_OBJECT
public:
    explicit CalendarToolBar(QWidget* parent = nullptr);

    /// The longest of these forms that there is room for.
    void setTitle(const QStringList& longestFirst);
    void setView(CalendarView view);
    void setColumnKind(ColumnKind kind);
    /// A clinic without rooms and devices, and any view but the day, has no such choice.
    void setRoomsOffered(bool offered);
    void setColour(ColourBy colour);
    /// The month has no blocks to colour.
    void setColourOffered(bool offered);
    /// Puts a tool of somebody else's behind the view switches, before the ones that came earlier when `first`.
    void addTool(QWidget* tool, bool first = false);
    /// Shows the button that unfolds the month.
    void setFolded(bool folded);
    [[nodiscard]] bool isMonthWanted() const;
    void setMonthWanted(bool wanted);

Q_SIGNALS:
    void stepped(int direction);
    void todayChosen();
    void viewChosen(clinic::ui::CalendarView view);
    void columnKindChosen(clinic::ui::ColumnKind kind);
    void colourChosen(clinic::ui::ColourBy colour);
    void monthToggled(bool shown);

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void changeEvent(QEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;
    bool event(QEvent* event) override;

private:
    void makeSwitches();
    void makeColour();
    void makeMore();
    void arrange();
    /// How wide all of it is without the title and what arranges itself.
    [[nodiscard]] int fixedWidth() const;
    void fitTitle();
    void setIcons();

    QToolButton* m_month = nullptr;
    ElidedLabel* m_title = nullptr;
    QToolButton* m_previous = nullptr;
    QToolButton* m_next = nullptr;
    QPushButton* m_today = nullptr;
    QWidget* m_columns = nullptr;
    ViewButton* m_providers = nullptr;
    ViewButton* m_rooms = nullptr;
    QWidget* m_views = nullptr;
    ViewButton* m_day = nullptr;
    ViewButton* m_week = nullptr;
    ViewButton* m_monthView = nullptr;
    ChoiceButton* m_colour = nullptr;
    /// Stands for what there is no room for.
    QToolButton* m_more = nullptr;
    QHBoxLayout* m_tools = nullptr;
    QStringList m_titles;
    bool m_roomsOffered = false;
    bool m_colourOffered = true;
};

} // namespace clinic::ui
