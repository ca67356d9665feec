#pragma once

#include "domain/provider.h"

#include <QAbstractListModel>

#include <optional>

namespace clinic::items {

/// The clinic's procedures for a combo box or completer, by name.
class ProcedureListModel final : public QAbstractListModel
{
    Q_OBJECT
public:
    enum Role { IdRole = Qt::UserRole, DurationRole, PriceRole, SynonymsRole };

    using QAbstractListModel::QAbstractListModel;

    void setProcedures(QList<domain::Procedure> procedures);
    [[nodiscard]] const QList<domain::Procedure>& procedures() const { return m_procedures; }
    /// -1 when unknown.
    [[nodiscard]] int rowOf(const domain::ProcedureId& id) const;
    [[nodiscard]] std::optional<domain::Procedure> procedureById(const domain::ProcedureId& id) const;

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QHash<int, QByteArray> roleNames() const override;

private:
    QList<domain::Procedure> m_procedures;
};

} // namespace clinic::items
