#include "proceduresection.h"

#include "colorpicker.h"
#include "editorpane.h"
#include "formparts.h"
#include "ui/common/labeledfield.h"
#include "ui/common/metrics.h"
#include "ui/common/textlabel.h"

#include <QCheckBox>
#include <QIntValidator>
#include <QLineEdit>
#include <QVBoxLayout>

namespace clinic::ui {

using domain::Procedure;

namespace {

constexpr int shortest = 5;
constexpr int longest = 24 * 60;

} // namespace

ProcedureSection::ProcedureSection(const AdminPorts& ports, const QString& timeZone, QWidget* parent)
    : ProcedureSection(ports, timeZone, new QWidget, parent)
{
}

ProcedureSection::ProcedureSection(const AdminPorts& ports, const QString& timeZone, QWidget* form, QWidget* parent)
    : RecordSection({tr("Procedures"), QStringLiteral("layers"), tr("Add a procedure"), tr("Nothing can be booked yet"),
                     tr("A procedure says how long a booking lasts and which rooms and devices it takes.")},
                    QStringLiteral("procedureSection"), form, true, parent)
    , m_ports(ports)
    , m_money(timeZone)
    , m_name(formparts::lineEdit(QStringLiteral("procedureNameLineEdit"), form))
    , m_nameField(new LabeledField(tr("Name"), m_name, form))
    , m_synonyms(formparts::lineEdit(QStringLiteral("procedureSynonymsLineEdit"), form, 1000))
    , m_minutes(formparts::lineEdit(QStringLiteral("procedureMinutesLineEdit"), form, 4))
    , m_minutesField(new LabeledField(tr("Length in minutes"), m_minutes, form))
    , m_price(formparts::lineEdit(QStringLiteral("procedurePriceLineEdit"), form, 16))
    //: The sign of the money, such as £
    , m_priceField(new LabeledField(tr("Price in %1").arg(m_money.symbol()), m_price, form))
    , m_color(new ColorPicker(QStringLiteral("procedureColorPicker"), true, form))
    , m_active(new QCheckBox(tr("Offered"), form))
    , m_kindBox(new QWidget(form))
    , m_kindColumn(new QVBoxLayout(m_kindBox))
{
    m_active->setObjectName(QStringLiteral("procedureActiveCheckBox"));
    m_minutes->setValidator(new QIntValidator(0, 9999, m_minutes));
    m_kindColumn->setContentsMargins(metrics::half, 0, metrics::half, 0);
    m_kindColumn->setSpacing(0);
    auto* synonyms = new LabeledField(tr("Other words for it, with commas between them"), m_synonyms, form);
    synonyms->showHint(tr("The search and the voice agent know it by these, too."));
    auto* column = formparts::column(form);
    column->addWidget(m_nameField);
    column->addWidget(synonyms);
    column->addWidget(formparts::pair(m_minutesField, m_priceField, form));
    column->addWidget(new LabeledField(tr("Colour, when the calendar is coloured by procedure"), m_color, form));
    column->addWidget(
        formparts::choice(m_active, tr("One that is no longer offered keeps its bookings."), form));
    column->addWidget(formparts::heading(
        tr("Rooms and devices"), tr("One of each kind is taken together with the provider, or nothing is."), form));
    column->addWidget(m_kindBox);

    const auto watch = [this](QLineEdit* edit, LabeledField* field) {
        connect(edit, &QLineEdit::textChanged, this, [this, field] {
            if (field)
                field->clear();
            updateFoot();
        });
    };
    watch(m_name, m_nameField);
    watch(m_synonyms, nullptr);
    watch(m_minutes, m_minutesField);
    watch(m_price, m_priceField);
    connect(m_color, &ColorPicker::changed, this, [this] { updateFoot(); });
    connect(m_active, &QCheckBox::toggled, this, [this] { updateFoot(); });
}

QStringList ProcedureSection::synonymsOf(const QString& text)
{
    QStringList found;
    for (const QString& part : text.split(QLatin1Char(','))) {
        if (const QString word = part.simplified(); !word.isEmpty() && !found.contains(word, Qt::CaseInsensitive))
            found.append(word);
    }
    return found;
}

void ProcedureSection::load()
{
    // The kinds come first, so that each procedure is shown with all that it could need.
    m_ports.schedule.listResources(this, [this](const domain::Result<contract::ResourceList>& reply) {
        if (reply) {
            m_kinds.clear();
            for (const domain::Resource& resource : reply->resources) {
                if (resource.active && !m_kinds.contains(resource.kind))
                    m_kinds.append(resource.kind);
            }
            m_kinds.sort(Qt::CaseInsensitive);
        }
        loadProcedures();
    });
}

void ProcedureSection::loadProcedures()
{
    m_ports.bookings.listProcedures(this, [this](const domain::Result<contract::ProcedureList>& reply) {
        if (!reply)
            return loadFailed(reply.error());
        if (isOpen())
            showKinds(typed().resourceKinds);
        stored(reply->procedures);
    });
}

Procedure ProcedureSection::blank() const
{
    Procedure procedure;
    procedure.durationMinutes = 30;
    return procedure;
}

int ProcedureSection::minutes() const
{
    return m_minutes->text().trimmed().toInt();
}

Procedure ProcedureSection::read(const Procedure& base) const
{
    Procedure typed = base;
    typed.name = m_name->text().simplified();
    typed.synonyms = synonymsOf(m_synonyms->text());
    typed.durationMinutes = minutes();
    // What is no price is not the stored one either.
    typed.pricePence = m_money.parse(m_price->text()).value_or(-1);
    typed.color = m_color->color();
    typed.active = m_active->isChecked();
    typed.resourceKinds.clear();
    for (auto [kind, box] : m_kindChecks.asKeyValueRange()) {
        if (box->isChecked())
            typed.resourceKinds.append(kind);
    }
    return typed;
}

void ProcedureSection::fill(const Procedure& procedure)
{
    m_name->setText(procedure.name);
    m_synonyms->setText(procedure.synonyms.join(QStringLiteral(", ")));
    m_minutes->setText(procedure.durationMinutes > 0 ? QString::number(procedure.durationMinutes) : QString());
    if (procedure.pricePence >= 0)
        m_price->setText(Money::plain(procedure.pricePence));
    m_color->setColor(procedure.color);
    m_active->setChecked(procedure.active);
    showKinds(procedure.resourceKinds);
}

void ProcedureSection::showKinds(const QStringList& needed)
{
    QStringList kinds = m_kinds;
    for (const QString& kind : needed) {
        if (!kinds.contains(kind))
            kinds.append(kind);
    }
    if (QStringList(m_kindChecks.keys()) != kinds || m_kindColumn->isEmpty()) {
        while (QLayoutItem* item = m_kindColumn->takeAt(0)) {
            delete item->widget();
            delete item;
        }
        m_kindChecks.clear();
        for (const QString& kind : kinds) {
            auto* box = new QCheckBox(kind, m_kindBox);
            box->setObjectName(QStringLiteral("kind_%1_CheckBox").arg(kind));
            connect(box, &QCheckBox::toggled, this, [this] { updateFoot(); });
            m_kindColumn->addWidget(box, 0, Qt::AlignLeft);
            m_kindChecks.insert(kind, box);
        }
        if (kinds.isEmpty())
            m_kindColumn->addWidget(new TextLabel(
                TextLabel::Muted, tr("The clinic has no rooms or devices yet; add them under Rooms and devices."),
                m_kindBox));
    }
    for (auto [kind, box] : m_kindChecks.asKeyValueRange())
        box->setChecked(needed.contains(kind));
}

Procedure ProcedureSection::merge(const Procedure& before, const Procedure& mine, const Procedure& theirs) const
{
    Procedure both = theirs;
    both.name = mineOrTheirs(before.name, mine.name, theirs.name);
    both.synonyms = mineOrTheirs(before.synonyms, mine.synonyms, theirs.synonyms);
    both.durationMinutes = mineOrTheirs(before.durationMinutes, mine.durationMinutes, theirs.durationMinutes);
    both.pricePence = mineOrTheirs(before.pricePence, mine.pricePence, theirs.pricePence);
    both.color = mineOrTheirs(before.color, mine.color, theirs.color);
    both.active = mineOrTheirs(before.active, mine.active, theirs.active);
    both.resourceKinds = mineOrTheirs(before.resourceKinds, mine.resourceKinds, theirs.resourceKinds);
    return both;
}

RecordRow ProcedureSection::rowOf(const Procedure& procedure) const
{
    QStringList note{tr("%n min", nullptr, procedure.durationMinutes)};
    if (procedure.pricePence > 0)
        note.append(m_money.text(procedure.pricePence));
    note += procedure.resourceKinds;
    return {.id = procedure.id.text(),
            .title = procedure.name,
            .note = note.join(QStringLiteral(" · ")),
            .color = procedure.color,
            .icon = QStringLiteral("layers"),
            .aside = procedure.active ? QString() : tr("not offered"),
            .faded = !procedure.active};
}

bool ProcedureSection::isBefore(const Procedure& a, const Procedure& b) const
{
    if (a.active != b.active)
        return a.active;
    return QString::localeAwareCompare(a.name, b.name) < 0;
}

QString ProcedureSection::titleOfNew() const
{
    return tr("New procedure");
}

bool ProcedureSection::check()
{
    QLineEdit* wrong = nullptr;
    if (!m_money.parse(m_price->text())) {
        m_priceField->showError(tr("A price is like %1. Leave it empty for none.").arg(Money::plain(9500)));
        wrong = m_price;
    }
    if (minutes() < shortest || minutes() > longest) {
        m_minutesField->showError(tr("Between %1 minutes and a day.").arg(shortest));
        wrong = m_minutes;
    }
    if (!formparts::needName(*m_nameField, *m_name))
        wrong = m_name;
    if (wrong)
        wrong->setFocus();
    return !wrong && m_color->isValid();
}

void ProcedureSection::send()
{
    Procedure mine = typed();
    // The order that was stored, so that an untouched list stays as it is.
    if (QStringList before = base().resourceKinds, now = mine.resourceKinds; true) {
        before.sort();
        now.sort();
        if (before == now)
            mine.resourceKinds = base().resourceKinds;
    }
    m_ports.schedule.saveProcedure(mine, this, [this](const domain::Result<contract::ProcedureReply>& reply) {
        if (reply)
            storedOne(reply->procedure, tr("Saved %1.").arg(reply->procedure.name));
        else
            refused(reply.error());
    });
}

void ProcedureSection::focusForm()
{
    m_name->setFocus();
}

bool ProcedureSection::markRefused(const QList<domain::FieldError>& fields)
{
    return formparts::markIf(fields, QStringLiteral("/name"), *m_nameField)
           || formparts::markIf(fields, QStringLiteral("/duration_minutes"), *m_minutesField)
           || formparts::markIf(fields, QStringLiteral("/price_pence"), *m_priceField);
}

} // namespace clinic::ui
