#include "waitingdesk.h"

#include "bannershelf.h"
#include "calendarcontroller.h"

#include <algorithm>

namespace clinic::ui {

using domain::WaitlistEntry;
using domain::WaitlistId;
using domain::WaitlistState;

namespace {

constexpr int gatherMs = 250;
constexpr int lookMs = 60;

bool isWaiting(const WaitlistEntry& entry)
{
    return entry.state == WaitlistState::Waiting || entry.state == WaitlistState::Offered;
}

} // namespace

WaitingDesk::WaitingDesk(const CalendarPorts& ports, CalendarController& controller, BannerShelf& shelf,
                         QObject* parent)
    : QObject(parent)
    , m_ports(ports)
    , m_controller(controller)
    , m_shelf(shelf)
    , m_words(controller)
{
    m_gather.setSingleShot(true);
    m_gather.setInterval(gatherMs);
    connect(&m_gather, &QTimer::timeout, this, &WaitingDesk::askWhoCouldTake);
    m_look.setSingleShot(true);
    m_look.setInterval(lookMs);
    connect(&m_look, &QTimer::timeout, this, &WaitingDesk::tellChanged);
    connect(&m_ports.feed, &contract::EventFeed::happened, this, &WaitingDesk::onHappened);
    connect(&m_controller.model(), &items::CalendarModel::blocksChanged, this, &WaitingDesk::lookAgain);
    connect(&m_controller.model(), &items::CalendarModel::modelReset, this, &WaitingDesk::lookAgain);
}

void WaitingDesk::load()
{
    if (m_loading)
        return;
    m_loading = true;
    m_ports.waitlist.listWaiting({}, this, [this](const domain::Result<contract::Waitlist>& reply) {
        m_loading = false;
        m_failure = reply ? std::nullopt : std::optional(reply.error());
        if (reply) {
            QHash<WaitlistId, WaitlistEntry> known;
            std::swap(known, m_entries);
            for (const WaitlistEntry& entry : reply->entries) {
                const auto newer = known.constFind(entry.id);
                m_entries.insert(entry.id,
                                 newer != known.cend() && newer->version > entry.version ? *newer : entry);
                if (m_gone.value(entry.id, -1) >= entry.version)
                    m_entries.remove(entry.id);
            }
            m_loaded = true;
        }
        tellChanged();
    });
}

QList<WaitlistEntry> WaitingDesk::entries() const
{
    QList<WaitlistEntry> sorted = m_entries.values();
    std::sort(sorted.begin(), sorted.end(), [](const WaitlistEntry& a, const WaitlistEntry& b) {
        return std::pair(a.createdAt, a.id.key()) < std::pair(b.createdAt, b.id.key());
    });
    return sorted;
}

std::optional<WaitlistEntry> WaitingDesk::entry(const WaitlistId& id) const
{
    const auto found = m_entries.constFind(id);
    return found == m_entries.cend() ? std::nullopt : std::optional(*found);
}

QHash<domain::SlotId, QString> WaitingDesk::offered() const
{
    QHash<domain::SlotId, QString> names;
    for (const WaitlistEntry& entry : m_entries) {
        for (const domain::SlotId& slot : entry.offer ? entry.offer->slotIds : QList<domain::SlotId>())
            names.insert(slot, entry.contact.name);
    }
    return names;
}

std::optional<FittingTime> WaitingDesk::fitFor(const WaitlistId& id) const
{
    const auto shown = m_fits.constFind(id);
    const auto suggested = m_suggested.constFind(id);
    if (suggested != m_suggested.cend() && (shown == m_fits.cend() || suggested->startsAt < shown->startsAt))
        return *suggested;
    return shown == m_fits.cend() ? std::nullopt : std::optional(*shown);
}

void WaitingDesk::lookAgain()
{
    if (!m_look.isActive())
        m_look.start();
}

void WaitingDesk::tellChanged()
{
    findFits();
    Q_EMIT changed();
}

void WaitingDesk::take(const WaitlistEntry& entry)
{
    const auto known = m_entries.constFind(entry.id);
    if (known != m_entries.cend() && known->version > entry.version)
        return;
    if (m_gone.value(entry.id, -1) >= entry.version)
        return;
    if (isWaiting(entry)) {
        m_entries.insert(entry.id, entry);
    } else {
        m_entries.remove(entry.id);
        m_gone.insert(entry.id, entry.version);
    }
    if (entry.state != WaitlistState::Waiting)
        m_suggested.remove(entry.id);
    lookAgain();
}

void WaitingDesk::onHappened(const domain::ServerEvent& event)
{
    if (const auto* entry = std::get_if<WaitlistEntry>(&event.what))
        take(*entry);
    else if (const auto* slot = std::get_if<domain::Slot>(&event.what))
        onSlot(*slot);
    else if (std::holds_alternative<domain::Reset>(event.what))
        load();
}

void WaitingDesk::onSlot(const domain::Slot& slot)
{
    using domain::SlotStatus;
    if (slot.status == SlotStatus::Held)
        m_held.insert(slot.id);
    if (slot.status != SlotStatus::Free) {
        m_suggested.removeIf([&slot](const auto& one) { return one.value().slotId == slot.id; });
        m_freed.removeIf([&slot](const domain::Slot& freed) { return freed.id == slot.id; });
        if (slot.id == m_bannerSlot)
            m_shelf.clear(BannerShelf::Waiting);
        return;
    }
    const bool wasHeld = m_held.remove(slot.id);
    if (wasHeld || m_entries.isEmpty() || slot.startsAt <= m_controller.clock().now())
        return;
    m_freed.append(slot);
    m_gather.start();
}

void WaitingDesk::askWhoCouldTake()
{
    QList<domain::Slot> freed;
    std::swap(freed, m_freed);
    std::sort(freed.begin(), freed.end(), [](const domain::Slot& a, const domain::Slot& b) {
        return std::pair(a.providerId, a.startsAt) < std::pair(b.providerId, b.startsAt);
    });
    // Of neighbours the first stands for all: who fits, fits from there.
    for (qsizetype i = 0; i < freed.size(); ++i) {
        const domain::Slot& slot = freed.at(i);
        if (i > 0 && freed.at(i - 1).providerId == slot.providerId && freed.at(i - 1).endsAt == slot.startsAt)
            continue;
        m_ports.waitlist.listWaiting({slot.id}, this, [this, slot](const domain::Result<contract::Waitlist>& reply) {
            if (reply)
                suggest(slot, *reply);
        });
    }
}

void WaitingDesk::suggest(const domain::Slot& slot, const contract::Waitlist& who)
{
    const auto now = m_controller.model().slotById(slot.id);
    if ((now && now->status != domain::SlotStatus::Free) || who.entries.isEmpty())
        return;
    const FittingTime time{slot.id, slot.providerId, slot.startsAt};
    for (const WaitlistEntry& entry : who.entries)
        m_suggested.insert(entry.id, time);
    const WaitlistEntry& first = who.entries.first();
    const int days = m_words.days(first);
    const QString words = days == 0
                              //: Patient
                              ? tr("%1 waits for it since today.").arg(first.contact.name)
                              : tr("%1 has waited %n days for it.", nullptr, days).arg(first.contact.name);
    //: A time, e.g. “Dr Shah 15:00”
    const QString title = tr("%1 is free").arg(m_words.time(slot.providerId, slot.startsAt));
    Q_EMIT statusMessage(QStringLiteral("list-ordered"), title + QStringLiteral(". ") + words);
    const qint64 ahead = m_controller.today().daysTo(m_controller.model().localDate(slot.startsAt));
    if (ahead <= 1) {
        m_bannerSlot = slot.id;
        QString more = words;
        if (who.entries.size() > 1)
            more += QLatin1Char(' ') + tr("%n others could take it, too.", nullptr, int(who.entries.size()) - 1);
        m_shelf.put(BannerShelf::Waiting,
                    {Severity::Info,
                     QStringLiteral("list-ordered"),
                     title,
                     more,
                     {{tr("Offer it"), {}, QStringLiteral("offerWaitingPushButton"), true}},
                     true},
                    [this, id = first.id, time] {
                        m_shelf.clear(BannerShelf::Waiting);
                        offer(id, time);
                    });
    }
    tellChanged();
}

void WaitingDesk::findFits()
{
    m_fits.clear();
    const bool nobodyWaits = std::none_of(m_entries.cbegin(), m_entries.cend(), [](const WaitlistEntry& entry) {
        return entry.state == WaitlistState::Waiting;
    });
    m_suggested.removeIf([now = m_controller.clock().now()](const auto& one) { return one.value().startsAt <= now; });
    if (nobodyWaits)
        return;
    const items::CalendarModel& model = m_controller.model();
    const QDateTime now = m_controller.clock().now();
    QList<WaitlistEntry> waiting = entries();
    waiting.removeIf([](const WaitlistEntry& entry) { return entry.state != WaitlistState::Waiting; });
    // Rows stand by provider and time; of a provider the first free run that is long enough is the soonest.
    for (int row = 0; row < model.rowCount(); ++row) {
        const QModelIndex index = model.index(row, 0);
        const QDateTime start = index.data(items::CalendarModel::StartRole).toDateTime();
        if (start <= now || index.data(items::CalendarModel::KindRole).toInt() != int(items::BlockKind::Free))
            continue;
        const domain::ProviderId provider(index.data(items::CalendarModel::ProviderIdRole).toString());
        const domain::SlotId slot(index.data(items::CalendarModel::SlotIdRole).toString());
        for (const WaitlistEntry& entry : std::as_const(waiting)) {
            const auto procedure = m_controller.procedures().procedureById(entry.procedureId);
            const auto better = m_fits.constFind(entry.id);
            if (!procedure || (!entry.providerId.isEmpty() && entry.providerId != provider) ||
                (better != m_fits.cend() && better->startsAt <= start) ||
                (entry.earliest.isValid() && start < entry.earliest) ||
                (entry.latest.isValid() && start.addSecs(procedure->durationMinutes * 60) > entry.latest) ||
                model.freeRun(slot, procedure->durationMinutes).isEmpty())
                continue;
            m_fits.insert(entry.id, {slot, provider, start});
        }
    }
}

} // namespace clinic::ui
