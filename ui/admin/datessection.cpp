#include "datessection.h"

#include "dateform.h"
#include "editorpane.h"
#include "ui/common/actionbutton.h"

#include <QPointer>

#include <algorithm>

namespace clinic::ui {

using domain::ProviderId;

namespace {

/// How far ahead dates are shown.
constexpr int shownDays = 731;

} // namespace

DatesSection::DatesSection(const AdminPorts& ports, const QTimeZone& zone, QWidget* parent)
    : DatesSection(ports, zone, new DateForm(zone), parent)
{
}

DatesSection::DatesSection(const AdminPorts& ports, const QTimeZone& zone, DateForm* form, QWidget* parent)
    : RecordSection({tr("Time off"), QStringLiteral("calendar-x"), tr("Add a date"),
                     tr("Every coming day is like its weekday"),
                     tr("Holidays of the clinic, time off of a provider, and other hours on single days stand here.")},
                    QStringLiteral("datesSection"), form, true, parent)
    , m_ports(ports)
    , m_zone(zone)
    , m_outside(new OutsideBookings(ports.bookings, *this))
    , m_form(form)
    , m_remove(new ActionButton(ControlKind::Secondary, tr("Remove"), QStringLiteral("removeDatePushButton"), this))
{
    m_outside->setZone(zone);
    connect(form, &DateForm::changed, this, [this] { updateFoot(); });
    m_remove->setIconName(QStringLiteral("x"));
    editor().setExtra(m_remove);
    connect(m_remove, &QPushButton::clicked, this, &DatesSection::remove);
}

void DatesSection::addFor(const ProviderId& provider)
{
    leaveThen([this, provider] {
        m_preset = provider;
        addNew();
        m_preset = {};
    });
}

void DatesSection::load()
{
    m_ports.bookings.listProviders(this, [this](const domain::Result<contract::ProviderList>& reply) {
        if (!reply)
            return loadFailed(reply.error());
        m_providers = reply->providers;
        m_form->setProviders(m_providers);
        loadTimeOff();
    });
}

void DatesSection::loadTimeOff()
{
    const QDate today = QDateTime::currentDateTimeUtc().toTimeZone(m_zone).date();
    const contract::TimeOffQuery query{utcOf(today, QTime(0, 0), m_zone),
                                       utcOf(today.addDays(shownDays), QTime(0, 0), m_zone)};
    m_ports.schedule.listTimeOff(query, this, [this](const domain::Result<contract::TimeOffList>& reply) {
        if (!reply)
            return loadFailed(reply.error());
        m_coming.clear();
        for (const domain::TimeOff& off : reply->timeOff)
            m_coming.append({DateEntry::Off, off, {}});
        loadHours();
    });
}

void DatesSection::loadHours()
{
    const QDate today = QDateTime::currentDateTimeUtc().toTimeZone(m_zone).date();
    m_ports.schedule.listDayHours({.from = today, .to = today.addDays(shownDays), .providerId = {}}, this,
                                  [this](const domain::Result<contract::DayHoursList>& reply) {
                                      if (!reply)
                                          return loadFailed(reply.error());
                                      for (const domain::DayHours& hours : reply->dayHours)
                                          m_coming.append({DateEntry::Hours, {}, hours});
                                      stored(m_coming);
                                  });
}

DateEntry DatesSection::blank() const
{
    DateEntry entry;
    const QDate tomorrow = QDateTime::currentDateTimeUtc().toTimeZone(m_zone).date().addDays(1);
    entry.off = {{}, m_preset, utcOf(tomorrow, QTime(0, 0), m_zone), utcOf(tomorrow.addDays(1), QTime(0, 0), m_zone), {}};
    return entry;
}

DateEntry DatesSection::read(const DateEntry& base) const
{
    // Stored time off cannot be changed, so nothing of it is typed.
    return !isNew() && base.kind == DateEntry::Off ? base : m_form->read();
}

void DatesSection::fill(const DateEntry& entry)
{
    m_form->fill(entry, isNew(), nameOf(entry.provider()));
}

DateEntry DatesSection::merge(const DateEntry& before, const DateEntry& mine, const DateEntry& theirs) const
{
    DateEntry both = theirs;
    both.hours.hours = mineOrTheirs(before.hours.hours, mine.hours.hours, theirs.hours.hours);
    both.hours.reason = mineOrTheirs(before.hours.reason, mine.hours.reason, theirs.hours.reason);
    return both;
}

QString DatesSection::nameOf(const ProviderId& provider) const
{
    if (provider.isEmpty())
        return tr("Everybody");
    const auto at = std::find_if(m_providers.begin(), m_providers.end(),
                                 [&](const domain::Provider& one) { return one.id == provider; });
    return at == m_providers.end() ? tr("Somebody who left") : at->name;
}

RecordRow DatesSection::rowOf(const DateEntry& entry) const
{
    QStringList note{nameOf(entry.provider())};
    if (entry.kind == DateEntry::Hours) {
        QStringList stretches;
        for (const domain::DayStretch& one : entry.hours.hours)
            stretches.append(QStringLiteral("%1–%2").arg(one.startsAt.toString(QStringLiteral("HH:mm")),
                                                         one.endsAt.toString(QStringLiteral("HH:mm"))));
        note.append(stretches.isEmpty() ? tr("not working") : stretches.join(QStringLiteral(", ")));
    }
    note.append(entry.reason());
    note.removeAll(QString());
    return {.id = entry.id(),
            .title = entry.span(m_zone),
            .note = note.join(QStringLiteral(" · ")),
            .color = {},
            .icon = entry.kind == DateEntry::Hours  ? QStringLiteral("clock")
                    : entry.provider().isEmpty()    ? QStringLiteral("ban")
                                                    : QStringLiteral("calendar-x"),
            .aside = {},
            .faded = false};
}

bool DatesSection::isBefore(const DateEntry& a, const DateEntry& b) const
{
    return a.firstDay(m_zone) < b.firstDay(m_zone);
}

QString DatesSection::titleOfNew() const
{
    return tr("New time off or other hours");
}

bool DatesSection::check()
{
    return m_form->check();
}

void DatesSection::send()
{
    const DateEntry entry = typed();
    if (entry.kind == DateEntry::Off)
        sendOff(entry);
    else
        sendHours(entry);
}

void DatesSection::sendOff(const DateEntry& entry)
{
    m_ports.schedule.addTimeOff(requestFor(entry.off), this, [this](const domain::Result<contract::TimeOffReply>& reply) {
        if (!reply)
            return refused(reply.error());
        const DateEntry made{DateEntry::Off, reply->timeOff, {}};
        storedOne(made, tr("Added %1, %2.").arg(nameOf(made.provider()), made.span(m_zone)));
        m_outside->tell(reply->bookingsOutside);
    });
}

void DatesSection::sendHours(const DateEntry& entry)
{
    m_ports.schedule.saveDayHours(entry.hours.providerId, entry.hours.date, {entry.hours.hours, entry.hours.reason}, this,
                                  [this, entry](const domain::Result<contract::ScheduleReply>& reply) {
                                      if (!reply)
                                          return refused(reply.error());
                                      storedOne(entry, tr("Saved the hours of %1 on %2.")
                                                           .arg(nameOf(entry.provider()), entry.span(m_zone)));
                                      m_outside->tell(reply->bookingsOutside);
                                  });
}

contract::AddTimeOffRequest DatesSection::requestFor(const domain::TimeOff& off)
{
    contract::AddTimeOffRequest request;
    if (!off.providerId.isEmpty())
        request.providerId = off.providerId;
    request.startsAt = off.startsAt;
    request.endsAt = off.endsAt;
    request.reason = off.reason;
    return request;
}

/// After a removal is undone; whatever the editor shows by then stays.
void DatesSection::putBack(const DateEntry& entry)
{
    const auto done = [this](const auto& reply) {
        if (reply)
            refresh();
        else
            refused(reply.error());
    };
    if (entry.kind == DateEntry::Off)
        m_ports.schedule.addTimeOff(requestFor(entry.off), this, done);
    else
        m_ports.schedule.saveDayHours(entry.hours.providerId, entry.hours.date, {entry.hours.hours, entry.hours.reason},
                                      this, done);
}

void DatesSection::remove()
{
    if (base().kind == DateEntry::Off)
        removeOff(base().off);
    else
        removeHours(base().hours);
}

void DatesSection::removeOff(const domain::TimeOff& off)
{
    m_ports.schedule.removeTimeOff(off.id, this, [this, off](const domain::Result<domain::Done>& reply) {
        if (!reply)
            return refused(reply.error());
        const DateEntry gone{DateEntry::Off, off, {}};
        removedOne(gone.id());
        const auto again = [section = QPointer<DatesSection>(this), gone] {
            if (section)
                section->putBack(gone);
        };
        Q_EMIT said(QStringLiteral("calendar-check"),
                    tr("Removed time off of %1, %2.").arg(nameOf(off.providerId), gone.span(m_zone)),
                    {tr("Undo"), again, {}, {}});
    });
}

void DatesSection::removeHours(const domain::DayHours& hours)
{
    m_ports.schedule.removeDayHours(hours.providerId, hours.date, this,
                                    [this, hours](const domain::Result<contract::ScheduleReply>& reply) {
                                        if (!reply)
                                            return refused(reply.error());
                                        const DateEntry gone{DateEntry::Hours, {}, hours};
                                        removedOne(gone.id());
                                        const auto again = [section = QPointer<DatesSection>(this), gone] {
                                            if (section)
                                                section->putBack(gone);
                                        };
                                        Q_EMIT said(QStringLiteral("calendar-check"),
                                                    tr("%1 works on %2 as on every such weekday.")
                                                        .arg(nameOf(hours.providerId), gone.span(m_zone)),
                                                    {tr("Undo"), again, {}, {}});
                                        m_outside->tell(reply->bookingsOutside);
                                    });
}

void DatesSection::focusForm()
{
    m_form->focusFirst();
}

bool DatesSection::markRefused(const QList<domain::FieldError>& fields)
{
    return m_form->markRefused(fields);
}

void DatesSection::showExtras()
{
    m_remove->setVisible(!isNew());
}

} // namespace clinic::ui
