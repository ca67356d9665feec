#include "passwordpage.h"

#include "ui/common/actionbutton.h"
#include "ui/common/busybar.h"
#include "ui/common/errorwords.h"
#include "ui/common/fieldnote.h"
#include "ui/common/labeledfield.h"
#include "ui/common/metrics.h"
#include "ui/common/passwordlineedit.h"
#include "ui/common/passwordrule.h"
#include "ui/common/textlabel.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QVBoxLayout>

#include <algorithm>

namespace clinic::ui {

using domain::ErrorCode;

namespace {

constexpr int cardWidth = 400;

} // namespace

PasswordPage::PasswordPage(contract::AccountApi& accounts, QWidget* parent)
    : CardPage(cardWidth, parent)
    , m_accounts(accounts)
    , m_current(new PasswordLineEdit(QStringLiteral("currentPasswordLineEdit"), this))
    , m_new(new PasswordLineEdit(QStringLiteral("newPasswordLineEdit"), this))
    , m_again(new PasswordLineEdit(QStringLiteral("newPasswordAgainLineEdit"), this))
    , m_failure(new FieldNote(QStringLiteral("passwordPageNote"), this))
    , m_save(new PrimaryButton(tr("Change the password"), QStringLiteral("changePasswordPushButton"), this))
    , m_cancel(new ActionButton(ControlKind::Secondary, tr("Cancel"), QStringLiteral("cancelPasswordPushButton"), this))
    , m_busyBar(new BusyBar(this))
{
    setObjectName(QStringLiteral("passwordPage"));
    setAccessibleName(tr("Your password"));
    m_currentField = new LabeledField(tr("Current password"), m_current, this);
    m_newField = new LabeledField(tr("New password, %n characters or more", nullptr, PasswordRule::shortest), m_new, this);
    m_againField = new LabeledField(tr("New password again"), m_again, this);
    m_save->setKeyHint(QStringLiteral("↵"));
    m_cancel->setKeyHint(QStringLiteral("Esc"));
    m_cancel->setMinimumHeight(metrics::primaryControl);
    auto* words = new TextLabel(
        TextLabel::SmallMuted, tr("You stay signed in here. Everywhere else you are signed out."), this);
    words->setWordWrap(true);
    auto* head = new QVBoxLayout;
    head->setContentsMargins(metrics::half, 0, metrics::half, 0);
    head->setSpacing(metrics::half);
    head->addWidget(new TextLabel(TextLabel::Section, tr("Your password"), this));
    head->addWidget(words);
    auto* foot = new QVBoxLayout;
    foot->setContentsMargins(metrics::half, 0, metrics::half, 0);
    foot->setSpacing(metrics::half);
    auto* buttons = new QHBoxLayout;
    buttons->addWidget(m_cancel);
    buttons->addWidget(m_save, 1);
    foot->addWidget(m_failure);
    foot->addLayout(buttons);
    foot->addWidget(m_busyBar);
    column().addLayout(head);
    column().addWidget(m_currentField);
    column().addWidget(m_newField);
    column().addWidget(m_againField);
    column().addLayout(foot);

    for (PasswordLineEdit* edit : {m_current, m_new, m_again}) {
        connect(edit, &QLineEdit::textEdited, this, &PasswordPage::judge);
        connect(edit, &QLineEdit::returnPressed, this, &PasswordPage::submit);
    }
    connect(m_save, &QPushButton::clicked, this, &PasswordPage::submit);
    connect(m_cancel, &QPushButton::clicked, this, [this] {
        forget();
        Q_EMIT cancelled();
    });
}

void PasswordPage::begin()
{
    setBusy(false);
    forget();
    m_current->setFocus();
}

void PasswordPage::forget()
{
    for (PasswordLineEdit* edit : {m_current, m_new, m_again})
        edit->forget();
    for (LabeledField* field : {m_currentField, m_newField, m_againField})
        field->clear();
    m_failure->clear();
}

void PasswordPage::judge()
{
    m_currentField->clear();
    const QString typed = m_new->text();
    m_newField->showHint(typed.isEmpty() ? QString() : PasswordRule::hint(typed));
    if (m_again->text().isEmpty())
        m_againField->clear();
    else
        m_againField->showHint(m_again->text() == typed ? tr("The same.") : tr("Not the same yet."));
}

void PasswordPage::submit()
{
    if (m_busy)
        return;
    m_failure->clear();
    QWidget* wrong = nullptr;
    if (m_again->text() != m_new->text()) {
        m_againField->showError(tr("The two new passwords differ."));
        wrong = m_again;
    }
    if (const QString error = PasswordRule::error(m_new->text()); !error.isEmpty()) {
        m_newField->showError(error);
        wrong = m_new;
    }
    if (m_current->text().isEmpty()) {
        m_currentField->showError(tr("Your current password is missing."));
        wrong = m_current;
    }
    if (wrong) {
        wrong->setFocus();
        return;
    }
    setBusy(true);
    m_accounts.changePassword({m_current->text(), m_new->text()}, this,
                              [this](const domain::Result<domain::Done>& reply) { onAnswer(reply); });
}

void PasswordPage::onAnswer(const domain::Result<domain::Done>& reply)
{
    setBusy(false);
    if (reply) {
        forget();
        Q_EMIT done();
        return;
    }
    const domain::Error& error = reply.error();
    const auto isAbout = [&error](const char* pointer) {
        return std::any_of(error.fields.begin(), error.fields.end(),
                           [pointer](const domain::FieldError& one) { return one.pointer == QLatin1String(pointer); });
    };
    if (isAbout("/current_password")) {
        m_currentField->showError(error.triesLeft ? tr("This is not your current password. %n tries left, then a pause.",
                                                       nullptr, *error.triesLeft)
                                                  : tr("This is not your current password."));
        m_current->setFocus();
        m_current->selectAll();
    } else if (isAbout("/new_password")) {
        m_newField->showError(tr("The service does not take this password. Try another one."));
        m_new->setFocus();
    } else if (error.code == ErrorCode::RateLimited) {
        m_failure->showError(ErrorWords::ofSignIn(error));
    } else {
        const ErrorText text = ErrorWords::of(error);
        m_failure->showError(text.title + QStringLiteral(". ") + text.words);
    }
}

void PasswordPage::setBusy(bool busy)
{
    m_busy = busy;
    for (PasswordLineEdit* edit : {m_current, m_new, m_again})
        edit->setReadOnly(busy);
    m_save->setEnabled(!busy);
    m_busyBar->setBusy(busy);
}

void PasswordPage::keyPressEvent(QKeyEvent* event)
{
    if (event->key() != Qt::Key_Escape)
        return CardPage::keyPressEvent(event);
    m_cancel->click();
}

} // namespace clinic::ui
