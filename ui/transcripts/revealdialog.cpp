#include "revealdialog.h"

#include "ui/common/actionbutton.h"
#include "ui/common/busybar.h"
#include "ui/common/errorwords.h"
#include "ui/common/iconlabel.h"
#include "ui/common/labeledfield.h"
#include "ui/common/metrics.h"
#include "ui/common/passwordlineedit.h"
#include "ui/common/textlabel.h"

#include <QHBoxLayout>
#include <QLineEdit>
#include <QVBoxLayout>

#include <algorithm>

namespace clinic::ui {

using domain::ErrorCode;

namespace {

constexpr int wordsWidth = 400;
constexpr int shortestReason = 5;
constexpr int longestReason = 200;

} // namespace

RevealDialog::RevealDialog(QWidget* parent)
    : QDialog(parent)
    , m_failure(new FieldNote(QStringLiteral("revealFailureNote"), this))
    , m_busy(new BusyBar(this))
{
    setObjectName(QStringLiteral("revealDialog"));
    setWindowTitle(tr("Reveal"));
    auto* title = new TextLabel(TextLabel::Section, tr("Show what was said in this call?"), this);
    auto* words = new TextLabel(TextLabel::Body,
                                tr("You see it for 5 minutes; then it is hidden again. Your name and the reason go into "
                                   "the audit, whatever comes of it."),
                                this);
    words->setWordWrap(true);
    words->setMinimumWidth(wordsWidth);
    setAccessibleName(title->text());
    setAccessibleDescription(words->text());
    makeFields();

    auto* keep = new ActionButton(ControlKind::Secondary, tr("Keep it hidden"), QStringLiteral("keepHiddenPushButton"), this);
    keep->setToolTip(tr("Nothing is shown (Esc)"));
    keep->setAutoDefault(false);
    m_reveal = new ActionButton(ControlKind::Primary, tr("Reveal for 5 minutes"), QStringLiteral("revealPushButton"), this);
    m_reveal->setDefault(true);
    connect(keep, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_reveal, &QPushButton::clicked, this, &RevealDialog::submit);

    auto* head = new QHBoxLayout;
    head->setSpacing(metrics::unit);
    head->addWidget(new IconLabel(QStringLiteral("lock-open"), 20, QPalette::WindowText, this));
    head->addWidget(title, 1);
    auto* buttons = new QHBoxLayout;
    buttons->setSpacing(metrics::unit);
    buttons->addStretch(1);
    buttons->addWidget(keep);
    buttons->addWidget(m_reveal);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(metrics::wide, metrics::wide, metrics::wide, metrics::wide);
    column->setSpacing(metrics::pad);
    column->addLayout(head);
    column->addWidget(words);
    column->addWidget(m_reasonField);
    column->addWidget(m_passwordField);
    column->addWidget(m_failure);
    column->addWidget(m_busy);
    column->addLayout(buttons);
    m_reason->setFocus();
}

RevealDialog::~RevealDialog()
{
    m_password->forget();
}

void RevealDialog::makeFields()
{
    m_reason = new QLineEdit(this);
    m_reason->setObjectName(QStringLiteral("revealReasonLineEdit"));
    m_reason->setMaxLength(longestReason);
    m_reason->setMinimumHeight(metrics::control);
    m_reasonField = new LabeledField(tr("Reason"), m_reason, this);
    m_reasonField->showHint(tr("In your words; no names. It stays in the audit for years."));
    m_password = new PasswordLineEdit(QStringLiteral("revealPasswordLineEdit"), this);
    m_password->setMinimumHeight(metrics::control);
    m_passwordField = new LabeledField(tr("Your password"), m_password, this);
    connect(m_password, &PasswordLineEdit::capsLockChanged, this, [this](bool on) {
        if (on)
            m_passwordField->showHint(tr("Caps Lock is on."));
        else
            m_passwordField->clear();
    });
}

void RevealDialog::submit()
{
    if (m_busy->isBusy())
        return;
    m_failure->clear();
    m_passwordField->clear();
    if (m_reason->text().simplified().size() < shortestReason) {
        m_reasonField->showError(tr("Say in a few words why."));
        m_reason->setFocus();
        return;
    }
    if (m_password->text().isEmpty()) {
        m_passwordField->showError(tr("Your password is missing."));
        m_password->setFocus();
        return;
    }
    setBusy(true);
    Q_EMIT revealWanted(m_reason->text().simplified(), m_password->text());
}

void RevealDialog::setBusy(bool busy)
{
    m_busy->setBusy(busy);
    m_reveal->setEnabled(!busy);
    m_reason->setEnabled(!busy);
    m_password->setEnabled(!busy);
}

void RevealDialog::showRefusal(const domain::Error& error)
{
    setBusy(false);
    m_password->forget();
    m_password->setFocus();
    const auto isAbout = [&error](const char* pointer) {
        return std::any_of(error.fields.begin(), error.fields.end(), [pointer](const domain::FieldError& field) {
            return field.pointer == QLatin1String(pointer);
        });
    };
    if (isAbout("/reason")) {
        m_reasonField->showError(tr("Say in a few words why."));
        m_reason->setFocus();
    } else if (isAbout("/password") || error.triesLeft) {
        m_passwordField->showError(error.triesLeft ? tr("This is not your password. %n tries left, then a pause.",
                                                        nullptr, *error.triesLeft)
                                                   : tr("This is not your password."));
    } else if (error.code == ErrorCode::RateLimited) {
        m_failure->showError(ErrorWords::ofSignIn(error));
    } else if (error.code == ErrorCode::NotFound) {
        m_failure->showError(tr("What was said is gone for good; nothing is left to show."));
    } else {
        const ErrorText text = ErrorWords::of(error);
        m_failure->showError(text.title + QStringLiteral(". ") + tr("Nothing was shown."));
    }
    adjustSize();
}

} // namespace clinic::ui
