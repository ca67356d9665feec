#pragma once

#include "daywords.h"

#include <QAbstractTableModel>

namespace clinic::ui {

/// The weeks of a month as a table, a row a week; days of the months beside fill the first and the last.
class MonthModel final : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum Role {
        DateRole = Qt::UserRole,
        FullnessRole, ///< int of DayFullness; none while it is not known
        ShareRole,    ///< double: how much of the day is taken
        BookedRole,   ///< “23 booked”
        FreeRole,     ///< “6 h free”
        AbsenceRole,  ///< QStringList
        TodayRole,
        OutsideRole,  ///< of another month
    };

    MonthModel(DayFacts& facts, DayWords::ProviderNames names, QObject* parent);

    void setMonth(const QDate& month);
    [[nodiscard]] QDate month() const { return m_month; }
    [[nodiscard]] QDate firstDay() const;
    [[nodiscard]] QDate lastDay() const { return firstDay().addDays(7 * rowCount() - 1); }
    void setToday(const QDate& today);
    [[nodiscard]] QModelIndex indexOf(const QDate& day) const;
    [[nodiscard]] QDate dayAt(const QModelIndex& index) const;

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role = Qt::DisplayRole) const override;

private:
    void tellAll();
    [[nodiscard]] QString spoken(const QDate& day) const;

    DayFacts& m_facts;
    DayWords::ProviderNames m_names;
    QDate m_month;
    QDate m_today;
};

} // namespace clinic::ui
