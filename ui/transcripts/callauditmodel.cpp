#include "callauditmodel.h"

#include "ui/common/auditwords.h"
#include "ui/common/fonts.h"
#include "ui/common/icons.h"
#include "ui/common/tokens.h"

#include <QGuiApplication>
#include <QLocale>

#include <algorithm>

namespace clinic::ui {

CallAuditModel::CallAuditModel(const QTimeZone& zone, QObject* parent)
    : QAbstractTableModel(parent)
    , m_zone(zone)
{
}

void CallAuditModel::setEntries(const QList<contract::AuditEntry>& entries, const QDate& today)
{
    beginResetModel();
    m_entries = entries;
    m_today = today;
    endResetModel();
}

void CallAuditModel::setFirstBad(qint64 seq)
{
    m_firstBad = seq;
    if (!m_entries.isEmpty())
        Q_EMIT dataChanged(index(0, ChainColumn), index(rowCount() - 1, ChainColumn));
}

int CallAuditModel::unsealed() const
{
    return int(std::count_if(m_entries.begin(), m_entries.end(),
                             [](const contract::AuditEntry& entry) { return entry.seq == 0; }));
}

int CallAuditModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : int(m_entries.size());
}

int CallAuditModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

bool CallAuditModel::isBad(const contract::AuditEntry& entry) const
{
    return m_firstBad > 0 && entry.seq >= m_firstBad;
}

QString CallAuditModel::words(const contract::AuditEntry& entry, int column) const
{
    switch (column) {
    case TimeColumn: {
        const QDateTime at = entry.at.toTimeZone(m_zone);
        const QString time = at.toString(QStringLiteral("HH:mm:ss"));
        //: Day and time of an entry: “16 Nov, 11:09:04”
        return at.date() == m_today ? time : tr("%1, %2").arg(QLocale().toString(at.date(), tr("d MMM")), time);
    }
    case WhoColumn:
        return AuditWords::ofActor(entry.actor);
    case WhatColumn: {
        // Why somebody revealed the call is said where it is said that they did.
        const QString remark = AuditWords::remarkOf(entry.subject);
        return remark.isEmpty() ? AuditWords::ofAction(entry.action)
                                : QStringLiteral("%1: %2").arg(AuditWords::ofAction(entry.action), remark);
    }
    case SealColumn:
        return entry.hash.isEmpty() ? QString() : entry.hash.left(4) + QLatin1Char(' ') + entry.hash.mid(4, 4);
    case ChainColumn:
        return entry.seq == 0 ? tr("waiting") : isBad(entry) ? tr("in doubt") : tr("linked");
    default:
        return {};
    }
}

QVariant CallAuditModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const contract::AuditEntry& entry = m_entries.at(index.row());
    const bool chain = index.column() == ChainColumn;
    switch (role) {
    case Qt::DisplayRole:
        return words(entry, index.column());
    case Qt::ToolTipRole:
        if (index.column() == SealColumn && !entry.hash.isEmpty())
            return tr("Entry %1\n%2").arg(QLocale().toString(entry.seq), entry.hash);
        if (index.column() == WhatColumn)
            return words(entry, WhatColumn);
        return entry.seq == 0 && chain ? tr("Sealed within a second") : QString();
    case Qt::AccessibleTextRole:
        return QStringLiteral("%1: %2").arg(headerData(index.column(), Qt::Horizontal, Qt::DisplayRole).toString(),
                                            words(entry, index.column()));
    case Qt::FontRole:
        return index.column() == SealColumn ? QVariant(fonts::mono()) : chain ? QVariant(fonts::smallStrong()) : QVariant();
    case Qt::ForegroundRole:
    case Qt::DecorationRole: {
        const Tokens& tokens = Tokens::of(QGuiApplication::palette());
        const QColor color = !chain ? tokens.text : entry.seq == 0 ? tokens.textMuted : isBad(entry) ? tokens.critical : tokens.good;
        if (role == Qt::ForegroundRole)
            return index.column() == TimeColumn || index.column() == SealColumn ? tokens.textMuted : color;
        return chain ? QVariant(icon(entry.seq == 0 ? QStringLiteral("clock")
                                     : isBad(entry) ? QStringLiteral("link-off")
                                                    : QStringLiteral("link"),
                                     color, color))
                     : QVariant();
    }
    default:
        return {};
    }
}

QVariant CallAuditModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case TimeColumn:
        return tr("Time");
    case WhoColumn:
        return tr("Who");
    case WhatColumn:
        return tr("What");
    case SealColumn:
        return tr("Seal");
    case ChainColumn:
        return tr("Chain");
    default:
        return {};
    }
}

} // namespace clinic::ui
