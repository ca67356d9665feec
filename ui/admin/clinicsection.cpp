#include "clinicsection.h"

#include "editorpane.h"
#include "formparts.h"
#include "ui/common/labeledfield.h"

#include <QCheckBox>
#include <QComboBox>
#include <QLineEdit>
#include <QVBoxLayout>

namespace clinic::ui {

using domain::Clinic;

ClinicSection::ClinicSection(const AdminPorts& ports, QWidget* parent)
    : ClinicSection(ports, new QWidget, parent)
{
}

ClinicSection::ClinicSection(const AdminPorts& ports, QWidget* form, QWidget* parent)
    : RecordSection({tr("Clinic"), QStringLiteral("gauge"), {}, {}, {}}, QStringLiteral("clinicSection"), form, false,
                    parent)
    , m_ports(ports)
    , m_name(formparts::lineEdit(QStringLiteral("clinicSettingsNameLineEdit"), form))
    , m_nameField(new LabeledField(tr("Name"), m_name, form))
    , m_grid(new QComboBox(form))
    , m_gridField(new LabeledField(tr("Finest step of the calendar"), m_grid, form))
    , m_lock(new QComboBox(form))
    , m_maskDates(new QCheckBox(tr("Mask dates in calls, too"), form))
    , m_zone(formparts::lineEdit(QStringLiteral("clinicZoneLineEdit"), form))
{
    m_grid->setObjectName(QStringLiteral("gridMinutesComboBox"));
    for (const int minutes : {5, 10, 15, 20, 30, 60})
        m_grid->addItem(tr("%n minutes", nullptr, minutes), minutes);
    m_lock->setObjectName(QStringLiteral("idleLockComboBox"));
    m_lock->addItem(tr("Never"), 0);
    for (const int minutes : {1, 2, 5, 10, 15, 30, 60, 120, 240})
        m_lock->addItem(tr("After %n minutes", nullptr, minutes), minutes);
    auto* lock = new LabeledField(tr("Consoles lock themselves"), m_lock, form);
    lock->showHint(tr("Without a key or a click for so long; what is typed stays. Ctrl L locks at once."));
    m_maskDates->setObjectName(QStringLiteral("maskDatesCheckBox"));
    m_zone->setReadOnly(true);
    auto* zone = new LabeledField(tr("Time zone"), m_zone, form);
    zone->showHint(tr("It was chosen when the clinic was made. All its times are kept by it."));

    auto* column = formparts::column(form);
    column->addWidget(formparts::pair(m_nameField, zone, form));
    column->addWidget(formparts::pair(m_gridField, lock, form));
    column->addWidget(formparts::choice(
        m_maskDates,
        tr("In calls that come in from then on, days of appointments are hidden as well. Dates of birth always are."),
        form));
    connect(m_name, &QLineEdit::textChanged, this, [this] {
        m_nameField->clear();
        updateFoot();
    });
    connect(m_grid, &QComboBox::currentIndexChanged, this, [this] {
        sayConsequence();
        updateFoot();
    });
    connect(m_lock, &QComboBox::currentIndexChanged, this, [this] { updateFoot(); });
    connect(m_maskDates, &QCheckBox::toggled, this, [this] { updateFoot(); });
}

void ClinicSection::load()
{
    m_ports.schedule.getClinic(this, [this](const domain::Result<contract::ClinicReply>& reply) {
        if (reply)
            stored({reply->clinic});
        else
            loadFailed(reply.error());
    });
}

Clinic ClinicSection::read(const Clinic& base) const
{
    Clinic typed = base;
    typed.name = m_name->text().simplified();
    typed.gridMinutes = m_grid->currentData().toInt();
    typed.idleLockMinutes = m_lock->currentData().toInt();
    typed.maskDates = m_maskDates->isChecked();
    return typed;
}

void ClinicSection::fill(const Clinic& clinic)
{
    const auto choose = [](QComboBox* box, int minutes, const QString& words) {
        // A value that somebody set by other means stays one that can be chosen.
        if (box->findData(minutes) < 0)
            box->addItem(words, minutes);
        box->setCurrentIndex(box->findData(minutes));
    };
    m_name->setText(clinic.name);
    m_zone->setText(clinic.timeZone);
    choose(m_grid, clinic.gridMinutes, tr("%n minutes", nullptr, clinic.gridMinutes));
    choose(m_lock, clinic.idleLockMinutes, tr("After %n minutes", nullptr, clinic.idleLockMinutes));
    m_maskDates->setChecked(clinic.maskDates);
    sayConsequence();
}

void ClinicSection::sayConsequence()
{
    const int now = m_grid->currentData().toInt();
    if (isOpen() && now != base().gridMinutes)
        m_gridField->showHint(
            tr("Free time is laid anew in steps of %n minutes. What is held or booked stays where it is.", nullptr, now));
    else
        m_gridField->showHint(tr("Bookings begin at such a step. Their length comes from the procedure."));
}

Clinic ClinicSection::merge(const Clinic& before, const Clinic& mine, const Clinic& theirs) const
{
    Clinic both = theirs;
    both.name = mineOrTheirs(before.name, mine.name, theirs.name);
    both.gridMinutes = mineOrTheirs(before.gridMinutes, mine.gridMinutes, theirs.gridMinutes);
    both.idleLockMinutes = mineOrTheirs(before.idleLockMinutes, mine.idleLockMinutes, theirs.idleLockMinutes);
    both.maskDates = mineOrTheirs(before.maskDates, mine.maskDates, theirs.maskDates);
    return both;
}

RecordRow ClinicSection::rowOf(const Clinic& clinic) const
{
    return {.id = clinic.id.text(),
            .title = clinic.name,
            .note = clinic.timeZone,
            .color = {},
            .icon = QStringLiteral("gauge"),
            .aside = {},
            .faded = false};
}

bool ClinicSection::check()
{
    if (formparts::needName(*m_nameField, *m_name))
        return true;
    m_name->setFocus();
    return false;
}

void ClinicSection::send()
{
    const Clinic mine = typed();
    const Clinic& was = base();
    contract::ChangeClinicRequest request;
    if (mine.name != was.name)
        request.name = mine.name;
    if (mine.gridMinutes != was.gridMinutes)
        request.gridMinutes = mine.gridMinutes;
    if (mine.idleLockMinutes != was.idleLockMinutes)
        request.idleLockMinutes = mine.idleLockMinutes;
    if (mine.maskDates != was.maskDates)
        request.maskDates = mine.maskDates;
    request.version = was.version;
    m_ports.schedule.changeClinic(request, this, [this](const domain::Result<contract::ClinicReply>& reply) {
        if (reply)
            storedOne(reply->clinic, tr("Saved the clinic’s settings."));
        else
            refused(reply.error());
    });
}

void ClinicSection::focusForm()
{
    m_name->setFocus();
}

bool ClinicSection::markRefused(const QList<domain::FieldError>& fields)
{
    return formparts::markIf(fields, QStringLiteral("/name"), *m_nameField)
           || formparts::markIf(fields, QStringLiteral("/grid_minutes"), *m_gridField);
}

} // namespace clinic::ui
