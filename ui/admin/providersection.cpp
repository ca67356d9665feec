#include "providersection.h"

#include "colorpicker.h"
#include "dayhoursedit.h"
#include "editorpane.h"
#include "formparts.h"
#include "ui/common/actionbutton.h"
#include "ui/common/labeledfield.h"
#include "weekhoursedit.h"

#include <QCheckBox>
#include <QLineEdit>
#include <QLocale>
#include <QSet>
#include <QVBoxLayout>

#include <algorithm>

namespace clinic::ui {

using domain::Provider;

namespace {

/// “Mon–Fri” of the days with hours, in the order of the person's week.
QString daysOf(const QList<domain::WorkingHours>& hours)
{
    QSet<int> worked;
    for (const domain::WorkingHours& one : hours)
        worked.insert(one.weekday);
    const QLocale locale;
    QStringList spans;
    for (int i = 0; i < 7; ++i) {
        const auto dayAt = [&locale](int at) { return (int(locale.firstDayOfWeek()) - 1 + at) % 7 + 1; };
        if (!worked.contains(dayAt(i)))
            continue;
        int last = i;
        while (last < 6 && worked.contains(dayAt(last + 1)))
            ++last;
        const QString from = locale.standaloneDayName(dayAt(i), QLocale::ShortFormat);
        spans.append(last == i ? from
                               : from + QStringLiteral("–")
                                     + locale.standaloneDayName(dayAt(last), QLocale::ShortFormat));
        i = last;
    }
    return spans.join(QStringLiteral(", "));
}

} // namespace

ProviderSection::ProviderSection(const AdminPorts& ports, const QTimeZone& zone, QWidget* parent)
    : ProviderSection(ports, zone, new QWidget, parent)
{
}

ProviderSection::ProviderSection(const AdminPorts& ports, const QTimeZone& zone, QWidget* form, QWidget* parent)
    : RecordSection({tr("Providers"), QStringLiteral("users"), tr("Add a provider"), tr("Nobody works here yet"),
                     tr("Each provider has a column in the calendar and hours in which they can be booked.")},
                    QStringLiteral("providerSection"), form, true, parent)
    , m_ports(ports)
    , m_outside(new OutsideBookings(ports.bookings, *this))
    , m_name(formparts::lineEdit(QStringLiteral("providerNameLineEdit"), form))
    , m_nameField(new LabeledField(tr("Name"), m_name, form))
    , m_speciality(formparts::lineEdit(QStringLiteral("providerSpecialityLineEdit"), form))
    , m_color(new ColorPicker(QStringLiteral("providerColorPicker"), false, form))
    , m_hours(new WeekHoursEdit(form))
    , m_active(new QCheckBox(tr("Takes bookings"), form))
    , m_dates(new ActionButton(ControlKind::Secondary, tr("Time off and single days…"),
                               QStringLiteral("providerDatesPushButton"), this))
{
    m_outside->setZone(zone);
    m_active->setObjectName(QStringLiteral("providerActiveCheckBox"));
    m_dates->setIconName(QStringLiteral("calendar-x"));
    auto* column = formparts::column(form);
    column->addWidget(formparts::pair(m_nameField, new LabeledField(tr("Speciality"), m_speciality, form), form));
    column->addWidget(new LabeledField(tr("Colour in the calendar"), m_color, form));
    column->addWidget(formparts::choice(
        m_active, tr("Somebody who left keeps the past, but has no column and cannot be booked."), form));
    column->addWidget(formparts::heading(tr("Working hours"),
                                         tr("In the clinic’s time. A break is the gap between two stretches."), form));
    column->addWidget(m_hours);
    editor().setExtra(m_dates);

    connect(m_name, &QLineEdit::textChanged, this, [this] {
        m_nameField->clear();
        updateFoot();
    });
    connect(m_speciality, &QLineEdit::textChanged, this, [this] { updateFoot(); });
    connect(m_color, &ColorPicker::changed, this, [this] { updateFoot(); });
    connect(m_hours, &WeekHoursEdit::changed, this, [this] { updateFoot(); });
    connect(m_active, &QCheckBox::toggled, this, [this] { updateFoot(); });
    connect(m_dates, &QPushButton::clicked, this,
            [this] { Q_EMIT datesWanted(domain::ProviderId(openId())); });
}

void ProviderSection::load()
{
    m_ports.bookings.listProviders(this, [this](const domain::Result<contract::ProviderList>& reply) {
        if (reply)
            stored(reply->providers);
        else
            loadFailed(reply.error());
    });
}

Provider ProviderSection::blank() const
{
    Provider provider;
    QStringList taken;
    for (const Provider& one : records())
        taken.append(one.color);
    provider.color = ColorPicker::firstUnlike(taken);
    for (int weekday = 1; weekday <= 5; ++weekday)
        provider.workingHours.append({weekday, QTime(9, 0), QTime(17, 0)});
    return provider;
}

Provider ProviderSection::read(const Provider& base) const
{
    Provider typed = base;
    typed.name = m_name->text().simplified();
    typed.speciality = m_speciality->text().simplified();
    typed.color = m_color->color();
    typed.workingHours = m_hours->hours();
    typed.active = m_active->isChecked();
    return typed;
}

void ProviderSection::fill(const Provider& provider)
{
    m_name->setText(provider.name);
    m_speciality->setText(provider.speciality);
    m_color->setColor(provider.color);
    m_hours->setHours(provider.workingHours);
    m_active->setChecked(provider.active);
}

Provider ProviderSection::merge(const Provider& before, const Provider& mine, const Provider& theirs) const
{
    Provider both = theirs;
    both.name = mineOrTheirs(before.name, mine.name, theirs.name);
    both.speciality = mineOrTheirs(before.speciality, mine.speciality, theirs.speciality);
    both.color = mineOrTheirs(before.color, mine.color, theirs.color);
    both.workingHours = mineOrTheirs(before.workingHours, mine.workingHours, theirs.workingHours);
    both.active = mineOrTheirs(before.active, mine.active, theirs.active);
    return both;
}

RecordRow ProviderSection::rowOf(const Provider& provider) const
{
    QStringList note{provider.speciality, daysOf(provider.workingHours)};
    note.removeAll(QString());
    return {.id = provider.id.text(),
            .title = provider.name,
            .note = note.join(QStringLiteral(" · ")),
            .color = provider.color,
            .icon = QStringLiteral("user"),
            .aside = provider.active ? QString() : tr("left"),
            .faded = !provider.active};
}

bool ProviderSection::isBefore(const Provider& a, const Provider& b) const
{
    return a.active && !b.active;
}

QString ProviderSection::titleOfNew() const
{
    return tr("New provider");
}

bool ProviderSection::check()
{
    if (!formparts::needName(*m_nameField, *m_name)) {
        m_name->setFocus();
        return false;
    }
    if (!m_color->isValid())
        return false;
    if (!m_hours->isValid()) {
        m_hours->focusFirstError();
        return false;
    }
    return true;
}

void ProviderSection::send()
{
    const Provider mine = typed();
    const Provider& was = base();
    contract::SaveProviderRequest request;
    const bool made = isNew();
    const auto changed = [made](auto& member, const auto& before, const auto& now) {
        if (made || before != now)
            member = now;
    };
    changed(request.name, was.name, mine.name);
    changed(request.color, was.color, mine.color);
    changed(request.speciality, was.speciality, mine.speciality);
    changed(request.workingHours, was.workingHours, mine.workingHours);
    changed(request.active, was.active, mine.active);
    if (!made)
        request.version = was.version;
    m_ports.schedule.saveProvider(
        domain::ProviderId(openId()), request, this, [this](const domain::Result<contract::ProviderReply>& reply) {
            if (!reply)
                return refused(reply.error());
            storedOne(reply->provider, tr("Saved %1.").arg(reply->provider.name));
            m_outside->tell(reply->bookingsOutside);
        });
}

void ProviderSection::focusForm()
{
    m_name->setFocus();
}

bool ProviderSection::markRefused(const QList<domain::FieldError>& fields)
{
    if (std::any_of(fields.begin(), fields.end(), [](const domain::FieldError& one) {
            return one.pointer.startsWith(QStringLiteral("/working_hours"));
        })) {
        m_hours->day(1).setFocus();
        return false;
    }
    return formparts::markIf(fields, QStringLiteral("/name"), *m_nameField);
}

void ProviderSection::showExtras()
{
    m_dates->setVisible(!isNew());
}

} // namespace clinic::ui
