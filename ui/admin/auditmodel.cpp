#include "auditmodel.h"

#include "ui/common/auditwords.h"

#include <QLocale>

#include <algorithm>

namespace clinic::ui {

using contract::AuditEntry;

namespace {

constexpr int sealLetters = 8;

bool isRefusal(const QString& action)
{
    return action == QLatin1StringView("access.denied") || action.endsWith(QLatin1StringView("refused"));
}

} // namespace

AuditModel::AuditModel(const QTimeZone& zone, QObject* parent)
    : PagedRows({{tr("Time")}, {tr("Who")}, {tr("What")}, {tr("About")}, {tr("Entry"), true}, {tr("Seal")}, {tr("Chain")}},
                parent)
    , m_zone(zone)
{
}

QString AuditModel::timeOf(const AuditEntry& entry) const
{
    return QLocale().toString(entry.at.toTimeZone(m_zone), QStringLiteral("d MMM yyyy HH:mm:ss"));
}

QString AuditModel::textOf(const AuditEntry& entry, int column) const
{
    switch (column) {
    case TimeColumn:
        return timeOf(entry);
    case WhoColumn:
        return AuditWords::ofActor(entry.actor);
    case WhatColumn:
        return AuditWords::ofAction(entry.action);
    case SubjectColumn:
        return AuditWords::ofSubject(entry.subject);
    case EntryColumn:
        return entry.seq > 0 ? QLocale().toString(entry.seq) : QString();
    case SealColumn:
        return entry.hash.left(sealLetters / 2) + QLatin1Char(' ') + entry.hash.mid(sealLetters / 2, sealLetters / 2);
    case ChainColumn:
        return linkOf(entry).word;
    default:
        return {};
    }
}

AuditModel::Link AuditModel::linkOf(const AuditEntry& entry) const
{
    if (entry.seq == 0)
        return {tr("waiting"), QStringLiteral("clock"), CellTone::Muted};
    if (!m_verdict || (m_verdict->ok && entry.seq > std::max(m_verdict->entries, m_verdict->total)))
        return {tr("sealed"), QStringLiteral("lock"), CellTone::Muted};
    if (m_verdict->ok || (m_verdict->firstBadSeq > 0 && entry.seq < m_verdict->firstBadSeq))
        return {tr("linked"), QStringLiteral("link"), CellTone::Good};
    if (entry.seq > m_verdict->firstBadSeq || m_verdict->firstBadSeq == 0)
        return {tr("not proven"), QStringLiteral("triangle-alert"), CellTone::Warning};
    const QString& what = m_verdict->what;
    const QString word = what == QLatin1StringView("altered")     ? tr("altered")
                         : what == QLatin1StringView("removed")   ? tr("removed")
                         : what == QLatin1StringView("inserted")  ? tr("put in later")
                         : what == QLatin1StringView("reordered") ? tr("out of place")
                         : what == QLatin1StringView("truncated") ? tr("cut off")
                                                                  : what;
    return {word, QStringLiteral("octagon-alert"), CellTone::Critical};
}

QVariant AuditModel::data(const QModelIndex& index, int role) const
{
    const AuditEntry* entry = at(index);
    if (!entry)
        return {};
    const int column = index.column();
    switch (role) {
    case Qt::DisplayRole:
        return textOf(*entry, column);
    case Qt::ToolTipRole:
        if (column == WhatColumn)
            return entry->action;
        return column == SubjectColumn ? entry->subject : textOf(*entry, column);
    case ToneRole:
        if (column == ChainColumn)
            return int(linkOf(*entry).tone);
        if (column == WhatColumn)
            return int(isRefusal(entry->action) ? CellTone::Warning : CellTone::Strong);
        return int(column == WhoColumn || column == SubjectColumn ? CellTone::Plain : CellTone::Muted);
    case CellIconRole:
        return column == ChainColumn ? linkOf(*entry).icon : QString();
    case MonoRole:
        return column == SealColumn;
    default:
        return columnData(column, role);
    }
}

void AuditModel::setVerdict(const contract::AuditVerdict& verdict)
{
    m_verdict = verdict;
    redrawChain();
}

void AuditModel::forgetVerdict()
{
    m_verdict.reset();
    redrawChain();
}

void AuditModel::redrawChain()
{
    if (rowCount() > 0)
        Q_EMIT dataChanged(index(0, ChainColumn), index(rowCount() - 1, ChainColumn));
}

} // namespace clinic::ui
