#pragma once

#include "daywords.h"

#include <QDate>
#include <QWidget>

namespace clinic::ui {

/// Six painted weeks of a month, with dots for how full each day is; one tab stop, arrows inside.
class MonthDays final : public QWidget
{
    Q_OBJECT
public:
    explicit MonthDays(QWidget* parent = nullptr);

    void setToday(const QDate& today);
    void setShown(const QDate& first, const QDate& last);
    void setMonth(const QDate& month);
    /// Both must outlive the days.
    void setFacts(DayFacts* facts, const DayWords::ProviderNames& names);
    [[nodiscard]] QDate month() const { return m_month; }

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

Q_SIGNALS:
    void dayChosen(const QDate& day);
    void monthChanged(const QDate& month);

protected:
    void paintEvent(QPaintEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void leaveEvent(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    bool event(QEvent* event) override;

private:
    [[nodiscard]] QDate firstCell() const;
    [[nodiscard]] QRect cellRect(int row, int column) const;
    [[nodiscard]] QDate dayAt(const QPoint& point) const;
    void paintDay(QPainter& painter, const QDate& day, const QRect& cell) const;
    void paintLoad(QPainter& painter, const QDate& day, const QRect& mark, const QColor& color) const;
    void moveFocusTo(const QDate& day);
    void describeFocus();

    DayFacts* m_facts = nullptr;
    DayWords::ProviderNames m_names;
    QDate m_month;
    QDate m_today;
    QDate m_first;
    QDate m_last;
    QDate m_focus;
    QDate m_hover;
};

} // namespace clinic::ui
