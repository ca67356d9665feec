#include "staffsection.h"

#include "editorpane.h"
#include "formparts.h"
#include "ui/common/actionbutton.h"
#include "ui/common/fonts.h"
#include "ui/common/labeledfield.h"
#include "ui/common/metrics.h"
#include "ui/common/passwordlineedit.h"
#include "ui/common/passwordrule.h"
#include "ui/common/rolewords.h"

#include <QCheckBox>
#include <QComboBox>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QRandomGenerator>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

namespace clinic::ui {

using domain::Role;
using domain::Staff;

namespace {

constexpr int groups = 4;
constexpr int groupLength = 4;

} // namespace

StaffSection::StaffSection(const AdminPorts& ports, const domain::StaffId& self, QWidget* parent)
    : StaffSection(ports, self, new QWidget, parent)
{
}

StaffSection::StaffSection(const AdminPorts& ports, const domain::StaffId& self, QWidget* form, QWidget* parent)
    : RecordSection({tr("Staff"), QStringLiteral("user-check"), tr("Add a person"), tr("Nobody can sign in"),
                     tr("Everybody who works here has an account of their own, so that the audit names them.")},
                    QStringLiteral("staffSection"), form, true, parent)
    , m_ports(ports)
    , m_self(self)
    , m_name(formparts::lineEdit(QStringLiteral("staffNameLineEdit"), form))
    , m_nameField(new LabeledField(tr("Name"), m_name, form))
    , m_email(formparts::lineEdit(QStringLiteral("staffEmailLineEdit"), form, 254))
    , m_emailField(new LabeledField(tr("E-mail"), m_email, form))
    , m_role(new QComboBox(form))
    , m_enabled(new QCheckBox(tr("May sign in"), form))
    , m_password(new PasswordLineEdit(QStringLiteral("staffPasswordLineEdit"), form))
    , m_generate(new ActionButton(ControlKind::Secondary, tr("Generate"),
                                  QStringLiteral("generatePasswordPushButton"), form))
    , m_own(new ActionButton(ControlKind::Secondary, tr("Change your password…"),
                             QStringLiteral("ownPasswordPushButton"), this))
{
    m_email->setInputMethodHints(Qt::ImhEmailCharactersOnly);
    m_role->setObjectName(QStringLiteral("staffRoleComboBox"));
    for (const Role role : {Role::Receptionist, Role::Manager, Role::Admin})
        m_role->addItem(RoleWords::of(role), int(role));
    m_roleField = new LabeledField(tr("Role"), m_role, form);
    m_enabled->setObjectName(QStringLiteral("staffEnabledCheckBox"));
    m_passwordField = new LabeledField(tr("New password"), m_password, form);
    m_generate->setToolTip(tr("Make one that is easy to read out"));
    m_own->setIconName(QStringLiteral("lock"));

    m_passwordBox = new QWidget(form);
    auto* password = new QHBoxLayout(m_passwordBox);
    password->setContentsMargins(0, 0, metrics::half, 0);
    password->setSpacing(metrics::half);
    password->addWidget(m_passwordField, 1, Qt::AlignTop);
    auto* beside = new QVBoxLayout;
    beside->setContentsMargins(0, QFontMetrics(fonts::small()).height() + metrics::half, 0, 0);
    beside->addWidget(m_generate);
    beside->addStretch(1);
    password->addLayout(beside);

    auto* column = formparts::column(form);
    column->addWidget(formparts::pair(m_nameField, m_emailField, form));
    column->addWidget(m_roleField);
    m_access = formparts::choice(
        m_enabled, tr("Somebody who may not is signed out everywhere at once. The audit keeps what they did."), form);
    column->addWidget(m_access);
    column->addWidget(m_passwordBox);
    editor().setExtra(m_own);

    const auto watch = [this](QLineEdit* edit, LabeledField* field) {
        connect(edit, &QLineEdit::textChanged, this, [this, field] {
            if (field->hasError())
                field->clear();
            updateFoot();
        });
    };
    watch(m_name, m_nameField);
    watch(m_email, m_emailField);
    connect(m_password, &QLineEdit::textChanged, this, [this](const QString& text) {
        m_passwordField->showHint(text.isEmpty() ? QString() : PasswordRule::hint(text));
        updateFoot();
    });
    connect(m_role, &QComboBox::currentIndexChanged, this, [this] {
        if (m_role->isEnabled())
            m_roleField->showHint(RoleWords::rights(role()));
        updateFoot();
    });
    connect(m_enabled, &QCheckBox::toggled, this, [this] { updateFoot(); });
    connect(m_generate, &QPushButton::clicked, this, &StaffSection::generate);
    connect(m_own, &QPushButton::clicked, this, &StaffSection::ownPasswordWanted);
}

QString StaffSection::generatedPassword()
{
    static const QString letters = QStringLiteral("abcdefghjkmnpqrstuvwxyz23456789");
    QStringList parts;
    for (int i = 0; i < groups; ++i) {
        QString part;
        for (int j = 0; j < groupLength; ++j)
            part.append(letters.at(QRandomGenerator::system()->bounded(int(letters.size()))));
        parts.append(part);
    }
    return parts.join(QLatin1Char('-'));
}

void StaffSection::generate()
{
    m_password->setText(generatedPassword());
    m_password->eye().setChecked(true);
    m_password->setFocus();
    m_password->selectAll();
    m_passwordField->showHint(tr("Write it down for the person: after saving it cannot be seen again."));
}

void StaffSection::load()
{
    m_ports.accounts.listStaff(this, [this](const domain::Result<contract::StaffList>& reply) {
        if (reply)
            stored(reply->staff);
        else
            loadFailed(reply.error());
    });
}

Staff StaffSection::blank() const
{
    return {};
}

Role StaffSection::role() const
{
    return Role(m_role->currentData().toInt());
}

Staff StaffSection::read(const Staff& base) const
{
    Staff typed = base;
    typed.name = m_name->text().simplified();
    typed.email = m_email->text().trimmed();
    typed.role = role();
    typed.disabled = !m_enabled->isChecked();
    return typed;
}

bool StaffSection::isLastAdmin(const Staff& staff) const
{
    return staff.role == Role::Admin && !staff.disabled
           && std::none_of(records().begin(), records().end(), [&](const Staff& one) {
                  return one.id != staff.id && one.role == Role::Admin && !one.disabled;
              });
}

void StaffSection::fill(const Staff& staff)
{
    const Staff& kept = base();
    const bool known = !kept.id.isEmpty();
    const bool own = known && kept.id == m_self;
    const bool last = known && isLastAdmin(kept);
    m_name->setText(staff.name);
    m_email->setText(staff.email);
    m_email->setReadOnly(known);
    m_emailField->clear();
    if (known)
        m_emailField->showHint(tr("An account keeps its e-mail. Somebody with a new one gets a new account."));
    m_role->setEnabled(!own && !last);
    m_role->setCurrentIndex(m_role->findData(int(staff.role)));
    m_roleField->showHint(last  ? tr("The clinic’s only admin stays one. Make somebody else an admin first.")
                          : own ? tr("Nobody changes their own role; another admin can.")
                                : RoleWords::rights(staff.role));
    m_enabled->setEnabled(!own && !last);
    m_enabled->setChecked(!staff.disabled);
    m_passwordField->clear();
}

Staff StaffSection::merge(const Staff& before, const Staff& mine, const Staff& theirs) const
{
    Staff both = theirs;
    both.name = mineOrTheirs(before.name, mine.name, theirs.name);
    both.role = mineOrTheirs(before.role, mine.role, theirs.role);
    both.disabled = mineOrTheirs(before.disabled, mine.disabled, theirs.disabled);
    return both;
}

RecordRow StaffSection::rowOf(const Staff& staff) const
{
    return {.id = staff.id.text(),
            .title = staff.id == m_self ? tr("%1 (you)").arg(staff.name) : staff.name,
            .note = RoleWords::of(staff.role) + QStringLiteral(" · ") + staff.email,
            .color = {},
            .icon = staff.role == Role::Admin ? QStringLiteral("shield-check") : QStringLiteral("user"),
            .aside = staff.disabled ? tr("shut out") : QString(),
            .faded = staff.disabled};
}

bool StaffSection::isBefore(const Staff& a, const Staff& b) const
{
    if (a.disabled != b.disabled)
        return b.disabled;
    return QString::localeAwareCompare(a.name, b.name) < 0;
}

QString StaffSection::titleOfNew() const
{
    return tr("New account");
}

bool StaffSection::hasSecrets() const
{
    return !m_password->text().isEmpty();
}

bool StaffSection::check()
{
    QWidget* wrong = nullptr;
    if ((isNew() || hasSecrets()) && !PasswordRule::accepts(m_password->text())) {
        m_passwordField->showError(PasswordRule::error(m_password->text()));
        wrong = m_password;
    }
    if (const QString email = m_email->text().trimmed(); isNew() && !PasswordRule::looksLikeEmail(email)) {
        m_emailField->showError(email.isEmpty() ? tr("An e-mail address is missing; the person signs in with it.")
                                                : tr("This is not an e-mail address."));
        wrong = m_email;
    }
    if (!formparts::needName(*m_nameField, *m_name))
        wrong = m_name;
    if (wrong)
        wrong->setFocus();
    return !wrong;
}

void StaffSection::send()
{
    if (isNew())
        add();
    else
        change();
}

void StaffSection::add()
{
    const Staff mine = typed();
    m_ports.accounts.addStaff({.name = mine.name, .email = mine.email, .password = m_password->text(),
                               .role = mine.role, .clinicSlug = {}},
                              this, [this](const domain::Result<contract::StaffReply>& reply) {
                                  if (!reply)
                                      return refused(reply.error());
                                  m_password->forget();
                                  storedOne(reply->staff, tr("%1 can sign in now.").arg(reply->staff.name));
                              });
}

void StaffSection::change()
{
    const Staff mine = typed();
    const Staff& was = base();
    contract::ChangeStaffRequest request;
    if (mine.name != was.name)
        request.name = mine.name;
    if (mine.role != was.role)
        request.role = mine.role;
    if (mine.disabled != was.disabled)
        request.disabled = mine.disabled;
    if (hasSecrets())
        request.password = m_password->text();
    request.version = was.version;
    m_ports.accounts.changeStaff(
        was.id, request, this,
        [this, newPassword = hasSecrets()](const domain::Result<contract::StaffReply>& reply) {
            if (!reply)
                return refused(reply.error());
            m_password->forget();
            storedOne(reply->staff, newPassword ? tr("%1 has a new password.").arg(reply->staff.name)
                                                : tr("Saved %1.").arg(reply->staff.name));
        });
}

void StaffSection::focusForm()
{
    m_name->setFocus();
}

bool StaffSection::markRefused(const QList<domain::FieldError>& fields)
{
    if (formparts::markIf(fields, QStringLiteral("/email"), *m_emailField)) {
        m_emailField->showError(tr("Somebody of this clinic has this e-mail already, or it is none."));
        return true;
    }
    return formparts::markIf(fields, QStringLiteral("/name"), *m_nameField)
           || formparts::markIf(fields, QStringLiteral("/password"), *m_passwordField);
}

QString StaffSection::refusalWords() const
{
    return tr("The clinic must keep an admin who can sign in, and nobody changes their own role. Nothing was saved.");
}

void StaffSection::showExtras()
{
    const bool own = domain::StaffId(openId()) == m_self;
    m_access->setVisible(!isNew());
    m_passwordBox->setVisible(!own);
    m_own->setVisible(own && !isNew());
    m_password->forget();
    m_passwordField->clear();
}

} // namespace clinic::ui
