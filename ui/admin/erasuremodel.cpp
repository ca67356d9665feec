#include "erasuremodel.h"

#include "privacywords.h"

#include <QLocale>

namespace clinic::ui {

using contract::Erasure;

ErasureModel::ErasureModel(const QTimeZone& zone, QObject* parent)
    : PagedRows({{tr("Erased")}, {tr("By")}, {tr("What went")}, {tr("Audit entry"), true}}, parent)
    , m_zone(zone)
{
}

QString ErasureModel::summaryOf(const QList<contract::ErasedStore>& stores)
{
    QStringList parts;
    for (const contract::ErasedStore& store : stores) {
        if (store.rows > 0)
            //: A kind of data and how many rows of it: “Clinical notes 3”
            parts.append(tr("%1 %2").arg(PrivacyWords::ofStore(store.store), QLocale().toString(store.rows)));
    }
    return parts.join(QStringLiteral(" · "));
}

QVariant ErasureModel::data(const QModelIndex& index, int role) const
{
    const Erasure* erasure = at(index);
    if (!erasure)
        return {};
    const int column = index.column();
    if (role == Qt::DisplayRole || role == Qt::ToolTipRole) {
        switch (column) {
        case TimeColumn:
            return PrivacyWords::ofTime(erasure->at, m_zone);
        case WhoColumn:
            return erasure->actor;
        case WhatColumn:
            return summaryOf(erasure->erased);
        default:
            return erasure->proofSeq > 0 ? QLocale().toString(erasure->proofSeq) : tr("waiting");
        }
    }
    if (role == ToneRole)
        return int(column == TimeColumn || column == ProofColumn ? CellTone::Muted : CellTone::Plain);
    return columnData(column, role);
}

} // namespace clinic::ui
