#pragma once

#include "contract/calls.h"
#include "recordtable.h"

#include <QAbstractItemModel>

namespace clinic::ui {

/// How well each label was found, over all sources and, below it, on each of them.
class MeasuredModel final : public QAbstractItemModel
{
    Q_OBJECT
public:
    enum Column { WhatColumn, PassagesColumn, RecallColumn, LeakColumn, PrecisionColumn, columns };

    explicit MeasuredModel(QObject* parent = nullptr);

    void show(const QList<contract::MeasuredLabel>& measured);

    [[nodiscard]] QModelIndex index(int row, int column, const QModelIndex& parent = {}) const override;
    [[nodiscard]] QModelIndex parent(const QModelIndex& child) const override;
    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;

private:
    struct Label
    {
        domain::RedactionLabel label = domain::RedactionLabel::Person;
        /// None when it was measured on single sources alone.
        std::optional<contract::MeasuredLabel> overall;
        QList<contract::MeasuredLabel> sources;
    };
    [[nodiscard]] const contract::MeasuredLabel* at(const QModelIndex& index) const;
    [[nodiscard]] QString textOf(const QModelIndex& index) const;

    QList<Label> m_labels;
};

} // namespace clinic::ui
