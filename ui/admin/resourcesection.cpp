#include "resourcesection.h"

#include "editorpane.h"
#include "formparts.h"
#include "ui/common/labeledfield.h"

#include <QCheckBox>
#include <QComboBox>
#include <QLineEdit>
#include <QVBoxLayout>

namespace clinic::ui {

using domain::Resource;

ResourceSection::ResourceSection(const AdminPorts& ports, QWidget* parent)
    : ResourceSection(ports, new QWidget, parent)
{
}

ResourceSection::ResourceSection(const AdminPorts& ports, QWidget* form, QWidget* parent)
    : RecordSection({tr("Rooms and devices"), QStringLiteral("monitor"), tr("Add a room or device"),
                     tr("No rooms or devices yet"),
                     tr("A procedure that needs one takes it together with the provider, so that two never meet in it.")},
                    QStringLiteral("resourceSection"), form, true, parent)
    , m_ports(ports)
    , m_name(formparts::lineEdit(QStringLiteral("resourceNameLineEdit"), form))
    , m_nameField(new LabeledField(tr("Name"), m_name, form))
    , m_kind(new QComboBox(form))
    , m_active(new QCheckBox(tr("In use"), form))
{
    m_kind->setObjectName(QStringLiteral("resourceKindComboBox"));
    m_kind->setEditable(true);
    m_kind->setInsertPolicy(QComboBox::NoInsert);
    m_kind->lineEdit()->setMaxLength(60);
    m_kindField = new LabeledField(tr("Kind"), m_kind, form);
    m_kindField->showHint(tr("Your own word, such as room, laser or chair. Procedures ask for a kind, not for this one."));
    m_active->setObjectName(QStringLiteral("resourceActiveCheckBox"));
    auto* column = formparts::column(form);
    column->addWidget(formparts::pair(m_nameField, m_kindField, form));
    column->addWidget(formparts::choice(
        m_active, tr("One that is out of use keeps its bookings and is not taken for new ones."), form));
    connect(m_name, &QLineEdit::textChanged, this, [this] {
        m_nameField->clear();
        updateFoot();
    });
    connect(m_kind, &QComboBox::currentTextChanged, this, [this] {
        if (m_kindField->hasError())
            m_kindField->clear();
        updateFoot();
    });
    connect(m_active, &QCheckBox::toggled, this, [this] { updateFoot(); });
}

void ResourceSection::load()
{
    m_ports.schedule.listResources(this, [this](const domain::Result<contract::ResourceList>& reply) {
        if (reply)
            stored(reply->resources);
        else
            loadFailed(reply.error());
    });
}

Resource ResourceSection::blank() const
{
    Resource resource;
    resource.kind = tr("room");
    return resource;
}

Resource ResourceSection::read(const Resource& base) const
{
    Resource typed = base;
    typed.name = m_name->text().simplified();
    typed.kind = m_kind->currentText().simplified();
    typed.active = m_active->isChecked();
    return typed;
}

void ResourceSection::fill(const Resource& resource)
{
    QStringList kinds;
    for (const Resource& one : records()) {
        if (!kinds.contains(one.kind))
            kinds.append(one.kind);
    }
    kinds.sort(Qt::CaseInsensitive);
    m_kind->clear();
    m_kind->addItems(kinds);
    m_kind->setCurrentText(resource.kind);
    m_name->setText(resource.name);
    m_active->setChecked(resource.active);
}

Resource ResourceSection::merge(const Resource& before, const Resource& mine, const Resource& theirs) const
{
    Resource both = theirs;
    both.name = mineOrTheirs(before.name, mine.name, theirs.name);
    both.kind = mineOrTheirs(before.kind, mine.kind, theirs.kind);
    both.active = mineOrTheirs(before.active, mine.active, theirs.active);
    return both;
}

RecordRow ResourceSection::rowOf(const Resource& resource) const
{
    return {.id = resource.id.text(),
            .title = resource.name,
            .note = resource.kind,
            .color = {},
            .icon = QStringLiteral("monitor"),
            .aside = resource.active ? QString() : tr("out of use"),
            .faded = !resource.active};
}

bool ResourceSection::isBefore(const Resource& a, const Resource& b) const
{
    if (a.active != b.active)
        return a.active;
    if (const int kinds = QString::localeAwareCompare(a.kind, b.kind); kinds != 0)
        return kinds < 0;
    return QString::localeAwareCompare(a.name, b.name) < 0;
}

QString ResourceSection::titleOfNew() const
{
    return tr("New room or device");
}

bool ResourceSection::check()
{
    const bool kind = !m_kind->currentText().simplified().isEmpty();
    if (!kind) {
        m_kindField->showError(tr("A kind is missing."));
        m_kind->setFocus();
    }
    const bool name = formparts::needName(*m_nameField, *m_name);
    if (!name)
        m_name->setFocus();
    return kind && name;
}

void ResourceSection::send()
{
    const Resource mine = typed();
    const Resource& was = base();
    contract::SaveResourceRequest request;
    if (isNew() || mine.name != was.name)
        request.name = mine.name;
    if (isNew() || mine.kind != was.kind)
        request.kind = mine.kind;
    if (isNew() || mine.active != was.active)
        request.active = mine.active;
    if (!isNew())
        request.version = was.version;
    m_ports.schedule.saveResource(domain::ResourceId(openId()), request, this,
                                  [this](const domain::Result<contract::ResourceReply>& reply) {
                                      if (reply)
                                          storedOne(reply->resource, tr("Saved %1.").arg(reply->resource.name));
                                      else
                                          refused(reply.error());
                                  });
}

void ResourceSection::focusForm()
{
    m_name->setFocus();
}

bool ResourceSection::markRefused(const QList<domain::FieldError>& fields)
{
    return formparts::markIf(fields, QStringLiteral("/name"), *m_nameField)
           || formparts::markIf(fields, QStringLiteral("/kind"), *m_kindField);
}

QString ResourceSection::refusalWords() const
{
    return tr("Another room or device may have this name. Nothing was saved; what you typed is kept.");
}

} // namespace clinic::ui
