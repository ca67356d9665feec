#include "keyspage.h"

#include "formparts.h"
#include "privacywords.h"
#include "ui/common/actionbutton.h"
#include "ui/common/card.h"
#include "ui/common/iconlabel.h"
#include "ui/common/metrics.h"
#include "ui/common/noticebar.h"
#include "ui/common/progressstrip.h"
#include "ui/common/textlabel.h"

#include <QApplication>
#include <QHBoxLayout>
#include <QLocale>
#include <QVBoxLayout>

#include <chrono>

namespace clinic::ui {

using contract::KeyStatus;

namespace {

using namespace std::chrono_literals;

constexpr int widest = 680;

} // namespace

KeysPage::KeysPage(contract::PrivacyApi& privacy, const QTimeZone& zone, QWidget* parent)
    : ToolPage(tr("Keys"), QStringLiteral("key"),
               tr("Every person has a key of their own, wrapped under the clinic’s, which lies under the master key."),
               QStringLiteral("keysPage"), parent)
    , m_privacy(privacy)
    , m_zone(zone)
    , m_version(new TextLabel(TextLabel::Section, {}, this))
    , m_age(new TextLabel(TextLabel::Muted, {}, this))
    , m_persons(new TextLabel(TextLabel::Body, {}, this))
    , m_progress(new ProgressStrip(QStringLiteral("keyProgressBar"), tr("Persons’ keys wrapped anew"), this))
    , m_rotate(new ActionButton(ControlKind::Secondary, tr("Make a new key…"), QStringLiteral("rotateKeysPushButton"), this))
{
    layOut();
    m_poll.setSingleShot(true);
    m_poll.setInterval(1s);
    connect(&m_poll, &QTimer::timeout, this, [this] {
        if (isVisible())
            refresh();
    });
    connect(m_rotate, &QPushButton::clicked, this, &KeysPage::askToRotate);
    showPossible();
}

void KeysPage::layOut()
{
    m_version->setObjectName(QStringLiteral("keyVersionLabel"));
    m_persons->setObjectName(QStringLiteral("keyPersonsLabel"));
    m_rotate->setIconName(QStringLiteral("refresh-cw"));
    for (TextLabel* label : {m_age, m_persons})
        label->setWordWrap(true);
    m_progress->hide();
    auto* card = new Card(this);
    card->setMaximumWidth(widest);
    auto* words = new QVBoxLayout;
    words->setSpacing(metrics::half);
    words->addWidget(m_version);
    words->addWidget(m_age);
    words->addSpacing(metrics::half);
    words->addWidget(m_persons);
    words->addWidget(m_progress);
    words->addSpacing(metrics::unit);
    words->addWidget(m_rotate, 0, Qt::AlignLeft);
    auto* row = new QHBoxLayout(card);
    row->setContentsMargins(metrics::pad, metrics::pad, metrics::pad, metrics::pad);
    row->setSpacing(metrics::pad);
    row->addWidget(new IconLabel(QStringLiteral("key"), 20, QPalette::Link, card), 0, Qt::AlignTop);
    row->addLayout(words, 1);
    auto* note = new TextLabel(
        TextLabel::SmallMuted,
        tr("A new key costs nothing and stops nobody: new things are sealed under it at once, and persons’ keys are wrapped "
           "anew one after the other while everybody works on. Older keys only open what they once sealed. The keys by which "
           "persons are searched stay."),
        this);
    note->setWordWrap(true);
    note->setMaximumWidth(widest);
    auto* column = new QVBoxLayout;
    column->setContentsMargins(metrics::wide, metrics::unit, metrics::wide, metrics::wide);
    column->setSpacing(metrics::pad);
    column->addWidget(card);
    column->addWidget(note);
    column->addStretch(1);
    body().addLayout(column);
}

void KeysPage::refresh()
{
    setBusy(true);
    m_privacy.getKeys(this, [this](const domain::Result<KeyStatus>& reply) {
        setBusy(false);
        if (reply)
            show(*reply);
        else
            fail(reply.error());
    });
}

QWidget& KeysPage::firstStop()
{
    return *m_rotate;
}

void KeysPage::show(const KeyStatus& status)
{
    const bool finished = m_status && m_status->waiting > 0 && status.waiting == 0;
    m_status = status;
    const QLocale locale;
    m_version->setText(tr("Clinic’s key, version %1").arg(status.version));
    const auto days = int(status.madeAt.daysTo(QDateTime::currentDateTimeUtc()));
    const QString made = PrivacyWords::ofTime(status.madeAt, m_zone);
    m_age->setText(!status.madeAt.isValid() ? QString()
                   : days < 1               ? tr("Made today, %1.").arg(made)
                                            : tr("Made %n days ago, %1.", nullptr, days).arg(made));
    const qint64 done = status.persons - status.waiting;
    m_persons->setText(status.waiting > 0 ? tr("%1 of %2 persons’ keys are wrapped under it; the rest follow.")
                                                .arg(locale.toString(done), locale.toString(status.persons))
                                          : tr("All %1 persons’ keys are wrapped under it.")
                                                .arg(locale.toString(status.persons)));
    m_progress->setProgress(done, status.persons);
    m_progress->setVisible(status.waiting > 0);
    if (status.waiting > 0)
        m_poll.start();
    if (finished)
        Q_EMIT said(QStringLiteral("key"), tr("All persons’ keys are wrapped under the new key."));
    showPossible();
    // Whoever went elsewhere meanwhile stays there.
    if (finished && m_keeper && m_keeper->hasFocus())
        m_rotate->setFocus();
}

void KeysPage::fail(const domain::Error& error)
{
    showFailure(ErrorWords::of(error));
    // Something on its way is worth another look.
    if (m_status && m_status->waiting > 0)
        m_poll.start();
}

void KeysPage::showPossible()
{
    const bool goesOn = m_status && m_status->waiting > 0;
    const QString reason = !hindrance().isEmpty() ? hindrance()
                           : goesOn               ? tr("One is being brought in already")
                                                  : QString();
    allow(*m_rotate, m_status && !m_rotating && reason.isEmpty(), tr("Asks once more, then makes it"), reason);
}

void KeysPage::askToRotate()
{
    notice().tell({.severity = Severity::Info,
                   .icon = QStringLiteral("key"),
                   .title = tr("Make a new key for the clinic?"),
                   .words = tr("Everybody works on meanwhile. It is recorded."),
                   .actions = {{tr("Make a new key"), QStringLiteral("rotateNowPushButton"), [this] { rotate(); }, true},
                               {tr("Leave it"), QStringLiteral("keepKeyPushButton"),
                                [this] {
                                    notice().clear();
                                    m_rotate->setFocus();
                                }}}});
    notice().focusFirstAction();
}

void KeysPage::rotate()
{
    notice().clear();
    m_rotating = true;
    setBusy(true);
    showPossible();
    m_privacy.rotateKeys(this, [this](const domain::Result<KeyStatus>& reply) {
        m_rotating = false;
        setBusy(false);
        if (reply) {
            Q_EMIT said(QStringLiteral("key"), tr("The clinic’s key is version %1 now.").arg(reply->version));
            show(*reply);
        } else {
            fail(reply.error());
        }
        showPossible();
        m_rotate->setFocus();
        m_keeper = m_rotate->isEnabled() ? nullptr : QApplication::focusWidget();
    });
}

} // namespace clinic::ui
