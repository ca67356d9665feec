#include "lockpage.h"

#include "signinpause.h"
#include "ui/common/actionbutton.h"
#include "ui/common/avatar.h"
#include "ui/common/busybar.h"
#include "ui/common/errorwords.h"
#include "ui/common/fieldnote.h"
#include "ui/common/labeledfield.h"
#include "ui/common/metrics.h"
#include "ui/common/noticebar.h"
#include "ui/common/passwordlineedit.h"
#include "ui/common/textlabel.h"

#include <QPainter>
#include <QToolButton>
#include <QVBoxLayout>

namespace clinic::ui {

namespace {

constexpr int cardWidth = 360;
constexpr int portraitSize = 40;

} // namespace

class LockPage::Portrait final : public QWidget
{
public:
    explicit Portrait(QWidget* parent)
        : QWidget(parent)
    {
        setFixedSize(portraitSize, portraitSize);
    }

    void setName(const QString& name)
    {
        m_name = name;
        update();
    }

protected:
    void paintEvent(QPaintEvent*) override
    {
        QPainter painter(this);
        paintAvatar(painter, rect(), m_name, Tokens::of(palette()));
    }

private:
    QString m_name;
};

LockPage::LockPage(QWidget* parent)
    : CardPage(cardWidth, parent)
    , m_portrait(new Portrait(this))
    , m_name(new TextLabel(TextLabel::Section, {}, this))
    , m_words(new TextLabel(TextLabel::SmallMuted, {}, this))
    , m_password(new PasswordLineEdit(QStringLiteral("unlockPasswordLineEdit"), this))
    , m_failure(new FieldNote(QStringLiteral("unlockNote"), this))
    , m_unlock(new PrimaryButton(tr("Unlock"), QStringLiteral("unlockPushButton"), this))
    , m_busyBar(new BusyBar(this))
    , m_drop(new NoticeBar(QStringLiteral("dropNotice"), this))
    , m_other(new ActionButton(ControlKind::Quiet, tr("Sign in as somebody else"),
                               QStringLiteral("otherPersonPushButton"), this))
    , m_pause(new SignInPause(*m_failure, this))
{
    setObjectName(QStringLiteral("lockPage"));
    m_passwordField = new LabeledField(tr("Password"), m_password, this);
    m_unlock->setKeyHint(QStringLiteral("↵"));
    m_words->setWordWrap(true);
    m_words->setAlignment(Qt::AlignHCenter);
    m_name->setAlignment(Qt::AlignHCenter);
    m_name->setWordWrap(true);

    auto* sides = new QVBoxLayout;
    sides->setContentsMargins(metrics::half, 0, metrics::half, 0);
    sides->setSpacing(metrics::pad);
    sides->addWidget(m_failure);
    auto* button = new QVBoxLayout;
    button->setSpacing(metrics::half);
    button->addWidget(m_unlock);
    button->addWidget(m_busyBar);
    sides->addLayout(button);
    sides->addWidget(m_drop);
    sides->addWidget(m_other, 0, Qt::AlignHCenter);
    column().addWidget(m_portrait, 0, Qt::AlignHCenter);
    column().addWidget(m_name);
    column().addWidget(m_words);
    column().addWidget(m_passwordField);
    column().addLayout(sides);
    QWidget::setTabOrder(m_password, &m_password->eye());
    QWidget::setTabOrder(&m_password->eye(), m_unlock);
    QWidget::setTabOrder(m_unlock, m_drop);
    QWidget::setTabOrder(m_drop, m_other);

    connect(m_password, &QLineEdit::returnPressed, this, &LockPage::submit);
    connect(m_unlock, &QPushButton::clicked, this, &LockPage::submit);
    connect(m_other, &QPushButton::clicked, this, &LockPage::otherPersonRequested);
    connect(m_password, &PasswordLineEdit::capsLockChanged, this,
            [this](bool on) { m_passwordField->setAside(on ? tr("Caps Lock is on") : QString()); });
    connect(m_password, &QLineEdit::textEdited, m_passwordField, &LabeledField::clear);
    connect(m_pause, &SignInPause::changed, this, [this] { setBusy(m_busy); });
}

void LockPage::showFor(const contract::SessionStaff& person, Reason reason)
{
    forget();
    m_portrait->setName(person.name);
    m_name->setText(person.name);
    m_words->setText(reason == Locked
                         ? tr("Locked. Everything you typed is kept; times you hold go on counting.")
                         : tr("Your session has ended. Everything you typed is kept: sign in again to go on."));
    m_unlock->setText(reason == Locked ? tr("Unlock") : tr("Sign in"));
    m_unlock->setProperty("idleText", m_unlock->text());
    setAccessibleName(reason == Locked ? tr("Locked") : tr("Session ended"));
}

void LockPage::forget()
{
    setBusy(false);
    m_password->forget();
    m_passwordField->clear();
    m_drop->clear();
    m_name->clear();
    m_portrait->setName({});
    if (!m_pause->isActive())
        m_failure->clear();
}

void LockPage::setBusy(bool busy)
{
    m_busy = busy;
    m_password->setReadOnly(busy);
    m_unlock->setEnabled(!busy && !m_pause->isActive());
    m_other->setEnabled(!busy);
    m_unlock->setText(busy ? tr("Signing in…") : m_unlock->property("idleText").toString());
    m_busyBar->setBusy(busy);
}

void LockPage::submit()
{
    if (m_busy || m_pause->isActive())
        return;
    if (m_password->text().isEmpty()) {
        m_passwordField->showError(tr("Your password is missing."));
        m_password->setFocus();
        return;
    }
    m_failure->clear();
    setBusy(true);
    Q_EMIT unlockRequested(m_password->text());
}

void LockPage::showFailure(const domain::Error& error)
{
    setBusy(false);
    m_password->forget();
    m_password->setFocus();
    if (error.code == domain::ErrorCode::RateLimited && error.retryAfterSeconds)
        m_pause->begin(*error.retryAfterSeconds);
    else if (error.code == domain::ErrorCode::Offline || error.code == domain::ErrorCode::Unavailable)
        m_failure->showError(tr("The clinic’s service does not answer, so the password cannot be checked. Everything you "
                                "typed is kept; try again in a moment."));
    else if (error.code == domain::ErrorCode::Unauthenticated || error.code == domain::ErrorCode::InvalidRequest)
        m_failure->showError(error.triesLeft
                                 ? tr("Wrong password. %n tries left, then a pause.", nullptr, *error.triesLeft)
                                 : tr("Wrong password."));
    else
        m_failure->showError(ErrorWords::ofSignIn(error));
}

void LockPage::askToDrop()
{
    m_drop->tell({.severity = Severity::Warning,
                  .icon = QStringLiteral("triangle-alert"),
                  .title = tr("Something here is not saved"),
                  .words = tr("It is lost when somebody else signs in."),
                  .actions = {{tr("Back"), QStringLiteral("keepPushButton"),
                               [this] {
                                   m_drop->clear();
                                   m_password->setFocus();
                               }},
                              {tr("Lose it"), QStringLiteral("dropPushButton"), [this] { Q_EMIT dropConfirmed(); }}}});
    m_drop->focusFirstAction();
}

void LockPage::showEvent(QShowEvent* event)
{
    CardPage::showEvent(event);
    m_password->setFocus();
}

void LockPage::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.fillRect(rect(), Tokens::of(palette()).window);
}

} // namespace clinic::ui
