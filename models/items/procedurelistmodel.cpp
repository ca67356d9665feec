#include "items/procedurelistmodel.h"

#include <algorithm>

namespace clinic::items {

void ProcedureListModel::setProcedures(QList<domain::Procedure> procedures)
{
    std::sort(procedures.begin(), procedures.end(), [](const domain::Procedure& a, const domain::Procedure& b) {
        return QString::localeAwareCompare(a.name, b.name) < 0;
    });
    beginResetModel();
    m_procedures = std::move(procedures);
    endResetModel();
}

int ProcedureListModel::rowOf(const domain::ProcedureId& id) const
{
    const auto found = std::find_if(m_procedures.begin(), m_procedures.end(),
                                    [&id](const domain::Procedure& procedure) { return procedure.id == id; });
    return found == m_procedures.end() ? -1 : int(found - m_procedures.begin());
}

std::optional<domain::Procedure> ProcedureListModel::procedureById(const domain::ProcedureId& id) const
{
    const int row = rowOf(id);
    return row < 0 ? std::nullopt : std::optional(m_procedures.at(row));
}

int ProcedureListModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : int(m_procedures.size());
}

QVariant ProcedureListModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const domain::Procedure& procedure = m_procedures.at(index.row());
    switch (role) {
    case Qt::DisplayRole:
    case Qt::EditRole:
        return procedure.name;
    case IdRole:
        return procedure.id.text();
    case DurationRole:
        return procedure.durationMinutes;
    case PriceRole:
        return procedure.pricePence;
    case SynonymsRole:
        return procedure.synonyms;
    default:
        return {};
    }
}

QHash<int, QByteArray> ProcedureListModel::roleNames() const
{
    QHash<int, QByteArray> names = QAbstractListModel::roleNames();
    names.insert(IdRole, "procedureId");
    names.insert(DurationRole, "durationMinutes");
    names.insert(PriceRole, "pricePence");
    names.insert(SynonymsRole, "synonyms");
    return names;
}

} // namespace clinic::items
