#include "secretpage.h"

#include "ui/common/actionbutton.h"
#include "ui/common/fonts.h"
#include "ui/common/labeledfield.h"
#include "ui/common/metrics.h"
#include "ui/common/textlabel.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QVBoxLayout>

namespace clinic::ui {

namespace {

constexpr int cardWidth = 520;

QLineEdit* shownText(const QString& objectName, QWidget* parent)
{
    auto* edit = new QLineEdit(parent);
    edit->setObjectName(objectName);
    edit->setReadOnly(true);
    edit->setFont(fonts::mono());
    return edit;
}

} // namespace

SecretPage::SecretPage(QWidget* parent)
    : CardPage(cardWidth, parent)
    , m_title(new TextLabel(TextLabel::Section, {}, this))
    , m_address(shownText(QStringLiteral("webhookPathLineEdit"), this))
    , m_secret(shownText(QStringLiteral("webhookSecretLineEdit"), this))
    , m_continue(new PrimaryButton(tr("Open the calendar"), QStringLiteral("openCalendarPushButton"), this))
{
    setObjectName(QStringLiteral("secretPage"));
    auto* words = new TextLabel(
        TextLabel::Muted,
        tr("The voice agent signs in with this secret. It is shown only now: copy it into the agent’s settings."),
        this);
    words->setWordWrap(true);
    m_secretField = new LabeledField(tr("Secret of the voice agent"), m_secret, this);
    auto* copy = new ActionButton(ControlKind::Secondary, tr("Copy"), QStringLiteral("copySecretPushButton"), this);
    copy->setAccessibleName(tr("Copy the secret"));
    copy->setIconName(QStringLiteral("copy"));
    m_continue->setKeyHint(QStringLiteral("↵"));

    auto* buttons = new QHBoxLayout;
    buttons->setContentsMargins(metrics::half, 0, metrics::half, 0);
    buttons->addWidget(copy);
    buttons->addStretch(1);
    buttons->addWidget(m_continue);
    column().addWidget(m_title);
    column().addWidget(words);
    column().addWidget(new LabeledField(tr("Address that the agent calls"), m_address, this));
    column().addWidget(m_secretField);
    column().addLayout(buttons);

    connect(copy, &QPushButton::clicked, this, [this] {
        QGuiApplication::clipboard()->setText(m_secret->text());
        m_secretField->showHint(tr("Copied."));
    });
    connect(m_continue, &QPushButton::clicked, this, &SecretPage::done);
}

void SecretPage::showSecret(const QString& clinicName, const QString& slug, const QString& secret)
{
    m_title->setText(tr("%1 is ready").arg(clinicName));
    m_address->setText(QStringLiteral("/webhooks/vapi/") + slug);
    m_secret->setText(secret);
    m_secretField->clear();
    m_continue->setFocus();
}

void SecretPage::forget()
{
    m_secret->clear();
    m_address->clear();
}

} // namespace clinic::ui
