#include "signinpage.h"

#include "appmark.h"
#include "signinpause.h"
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
#include <QToolButton>
#include <QVBoxLayout>

namespace clinic::ui {

namespace {

constexpr int cardWidth = 360;

} // namespace

SignInPage::SignInPage(QWidget* parent)
    : CardPage(cardWidth, parent)
    , m_place(new TextLabel(TextLabel::SmallMuted, {}, this))
    , m_hint(new TextLabel(TextLabel::SmallMuted, {}, this))
    , m_email(new QLineEdit(this))
    , m_password(new PasswordLineEdit(QStringLiteral("passwordLineEdit"), this))
    , m_failure(new FieldNote(QStringLiteral("signInNote"), this))
    , m_signIn(new PrimaryButton(tr("Sign in"), QStringLiteral("signInPushButton"), this))
    , m_busyBar(new BusyBar(this))
    , m_otherPlace(
          new ActionButton(ControlKind::Quiet, tr("Another place…"), QStringLiteral("otherPlacePushButton"), this))
    , m_pause(new SignInPause(*m_failure, this))
{
    setObjectName(QStringLiteral("signInPage"));
    m_email->setObjectName(QStringLiteral("emailLineEdit"));
    m_email->setInputMethodHints(Qt::ImhEmailCharactersOnly);
    m_emailField = new LabeledField(tr("E-mail"), m_email, this);
    m_passwordField = new LabeledField(tr("Password"), m_password, this);
    m_signIn->setKeyHint(QStringLiteral("↵"));
    m_hint->setWordWrap(true);
    m_hint->hide();

    auto* place = new QHBoxLayout;
    place->setSpacing(6);
    place->addStretch(1);
    place->addWidget(new IconLabel(QStringLiteral("lock"), 14, QPalette::PlaceholderText, this));
    place->addWidget(m_place);
    place->addStretch(1);

    auto* sides = new QVBoxLayout;
    sides->setContentsMargins(metrics::half, 0, metrics::half, 0);
    sides->setSpacing(metrics::pad);
    sides->addWidget(m_failure);
    auto* button = new QVBoxLayout;
    button->setSpacing(metrics::half);
    button->addWidget(m_signIn);
    button->addWidget(m_busyBar);
    sides->addLayout(button);
    sides->addWidget(m_hint);
    sides->addWidget(m_otherPlace, 0, Qt::AlignHCenter);

    column().addWidget(new AppMark(this), 0, Qt::AlignHCenter);
    column().addLayout(place);
    column().addWidget(m_emailField);
    column().addWidget(m_passwordField);
    column().addLayout(sides);

    QWidget::setTabOrder(m_email, m_password);
    QWidget::setTabOrder(m_password, &m_password->eye());
    QWidget::setTabOrder(&m_password->eye(), m_signIn);
    QWidget::setTabOrder(m_signIn, m_otherPlace);

    connect(m_email, &QLineEdit::returnPressed, this, &SignInPage::submit);
    connect(m_password, &QLineEdit::returnPressed, this, &SignInPage::submit);
    connect(m_signIn, &QPushButton::clicked, this, &SignInPage::submit);
    m_otherPlace->setToolTip(tr("Choose again where the clinic’s calendar lives"));
    connect(m_otherPlace, &QPushButton::clicked, this, &SignInPage::otherPlaceRequested);
    connect(m_password, &PasswordLineEdit::capsLockChanged, this,
            [this](bool on) { m_passwordField->setAside(on ? tr("Caps Lock is on") : QString()); });
    connect(m_email, &QLineEdit::textEdited, m_emailField, &LabeledField::clear);
    connect(m_password, &QLineEdit::textEdited, m_passwordField, &LabeledField::clear);
    connect(m_pause, &SignInPause::changed, this,
            [this] { m_signIn->setEnabled(!m_busy && !m_pause->isActive()); });
}

void SignInPage::setPlace(const QString& place)
{
    m_place->setText(place);
}

void SignInPage::setHint(const QString& hint)
{
    m_hint->setText(hint);
    m_hint->setVisible(!hint.isEmpty());
}

void SignInPage::setEmail(const QString& email)
{
    m_email->setText(email);
}

void SignInPage::reset()
{
    setBusy(false);
    m_password->forget();
    m_emailField->clear();
    m_passwordField->clear();
    if (!m_pause->isActive())
        m_failure->clear();
    focusWhatIsMissing();
}

void SignInPage::setBusy(bool busy)
{
    m_busy = busy;
    m_email->setReadOnly(busy);
    m_password->setReadOnly(busy);
    m_signIn->setEnabled(!busy && !m_pause->isActive());
    m_otherPlace->setEnabled(!busy);
    m_signIn->setText(busy ? tr("Signing in…") : tr("Sign in"));
    m_busyBar->setBusy(busy);
}

void SignInPage::showFailure(const domain::Error& error)
{
    setBusy(false);
    m_password->forget();
    m_password->setFocus();
    if (error.code == domain::ErrorCode::RateLimited && error.retryAfterSeconds) {
        m_pause->begin(*error.retryAfterSeconds);
        return;
    }
    m_failure->showError(ErrorWords::ofSignIn(error));
}

void SignInPage::showEvent(QShowEvent* event)
{
    CardPage::showEvent(event);
    focusWhatIsMissing();
}

void SignInPage::submit()
{
    if (m_busy || m_pause->isActive())
        return;
    const QString email = m_email->text().trimmed();
    m_emailField->showError(email.isEmpty() ? tr("Your e-mail address is missing.") : QString());
    m_passwordField->showError(m_password->text().isEmpty() ? tr("Your password is missing.") : QString());
    if (email.isEmpty() || m_password->text().isEmpty()) {
        focusWhatIsMissing();
        return;
    }
    m_failure->clear();
    setBusy(true);
    Q_EMIT signInRequested(email, m_password->text());
}

void SignInPage::focusWhatIsMissing()
{
    if (m_email->text().trimmed().isEmpty())
        m_email->setFocus();
    else
        m_password->setFocus();
}

} // namespace clinic::ui
