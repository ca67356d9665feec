#include "startpage.h"

#include "appmark.h"
#include "ui/common/actionbutton.h"
#include "ui/common/busybar.h"
#include "ui/common/iconlabel.h"
#include "ui/common/metrics.h"
#include "ui/common/textlabel.h"

#include <QAccessible>
#include <QHBoxLayout>
#include <QVBoxLayout>

#include <chrono>

namespace clinic::ui {

namespace {

using namespace std::chrono_literals;

constexpr int cardWidth = 440;

} // namespace

StartPage::StartPage(QWidget* parent)
    : CardPage(cardWidth, parent)
    , m_icon(new IconLabel(QStringLiteral("octagon-alert"), metrics::emptyIcon, QPalette::BrightText, this))
    , m_title(new TextLabel(TextLabel::Section, {}, this))
    , m_words(new TextLabel(TextLabel::Muted, {}, this))
    , m_reason(new TextLabel(TextLabel::Small, {}, this))
    , m_busy(new BusyBar(this))
    , m_buttons(new QWidget(this))
    , m_retry(new ActionButton(ControlKind::Primary, tr("Try again"), QStringLiteral("retryPushButton"), m_buttons))
    , m_back(new ActionButton(ControlKind::Secondary, tr("Choose another place"), QStringLiteral("backPushButton"),
                              m_buttons))
    , m_quit(new ActionButton(ControlKind::Quiet, tr("Quit"), QStringLiteral("quitPushButton"), m_buttons))
{
    setObjectName(QStringLiteral("startPage"));
    for (TextLabel* text : {m_title, m_words, m_reason}) {
        text->setAlignment(Qt::AlignHCenter);
        text->setWordWrap(true);
    }
    m_reason->setObjectName(QStringLiteral("startFailureLabel"));
    m_reason->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_busy->setFixedWidth(cardWidth - 4 * metrics::wide);

    auto* buttons = new QHBoxLayout(m_buttons);
    buttons->setContentsMargins(0, 0, 0, 0);
    buttons->addStretch(1);
    buttons->addWidget(m_retry);
    buttons->addWidget(m_back);
    buttons->addWidget(m_quit);
    buttons->addStretch(1);

    column().setSpacing(metrics::unit);
    column().addWidget(new AppMark(this), 0, Qt::AlignHCenter);
    column().addSpacing(metrics::unit);
    column().addWidget(m_icon, 0, Qt::AlignHCenter);
    column().addWidget(m_title);
    column().addWidget(m_reason);
    column().addWidget(m_words);
    column().addSpacing(metrics::half);
    column().addWidget(m_busy, 0, Qt::AlignHCenter);
    column().addWidget(m_buttons);

    connect(m_retry, &QPushButton::clicked, this, &StartPage::retryRequested);
    connect(m_back, &QPushButton::clicked, this, &StartPage::backRequested);
    connect(m_quit, &QPushButton::clicked, this, &StartPage::quitRequested);
    m_patience.setSingleShot(true);
    m_patience.setInterval(4s);
    connect(&m_patience, &QTimer::timeout, this,
            [this] { m_words->setText(tr("The first start makes the database; it takes about 20 s.")); });
    showStarting();
}

void StartPage::showStarting()
{
    showBusy(tr("Starting the clinic’s database…"), tr("This takes a second or two."));
    m_patience.start();
}

void StartPage::showConnecting(const QString& host)
{
    showBusy(tr("Looking for the clinic’s server…"), host);
}

void StartPage::showPreparing(const QString& clinicName)
{
    showBusy(tr("Preparing %1…").arg(clinicName), tr("Its keys and its calendar are being made."));
}

void StartPage::showBusy(const QString& title, const QString& words)
{
    m_patience.stop();
    m_icon->hide();
    m_reason->hide();
    m_buttons->hide();
    m_title->setText(title);
    m_words->setText(words);
    m_busy->show();
    m_busy->setBusy(true);
    setAccessibleName(title);
}

void StartPage::showFailure(const QString& reason, bool canGoBack)
{
    m_patience.stop();
    m_busy->setBusy(false);
    m_busy->hide();
    m_icon->show();
    m_title->setText(tr("The clinic’s service did not start"));
    m_reason->setText(reason);
    m_reason->setVisible(!reason.isEmpty());
    m_words->setText(tr("Nothing is lost. Put right what it says, then try again."));
    m_back->setVisible(canGoBack);
    m_buttons->show();
    m_retry->setFocus();
    setAccessibleName(m_title->text() + QStringLiteral(". ") + reason);
    QAccessibleEvent alert(this, QAccessible::Alert);
    QAccessible::updateAccessibility(&alert);
}

} // namespace clinic::ui
