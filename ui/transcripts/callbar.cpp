#include "callbar.h"

#include "callwords.h"
#include "ui/common/actionbutton.h"
#include "ui/common/chip.h"
#include "ui/common/metrics.h"
#include "ui/common/textlabel.h"

#include <QHBoxLayout>
#include <QPainter>

namespace clinic::ui {

CallBar::CallBar(const QTimeZone& zone, bool mayReveal, QWidget* parent)
    : QWidget(parent)
    , m_zone(zone)
    , m_mayReveal(mayReveal)
    , m_title(new TextLabel(TextLabel::Title, {}, this))
    , m_subtitle(new ElidedLabel(TextLabel::SmallMuted, {}, this))
    , m_chip(new Chip(this))
    , m_facts(new ActionButton(ControlKind::Secondary, tr("Details"), QStringLiteral("callFactsPushButton"), this))
    , m_missed(new ActionButton(ControlKind::Secondary, tr("Missed this"), QStringLiteral("missedPushButton"), this))
    , m_reveal(new ActionButton(ControlKind::Secondary, tr("Reveal…"), QStringLiteral("revealCallPushButton"), this))
{
    setObjectName(QStringLiteral("callBar"));
    setMinimumHeight(metrics::toolBar + 1);
    m_title->setObjectName(QStringLiteral("callTitleLabel"));
    m_subtitle->setObjectName(QStringLiteral("callSubtitleLabel"));
    m_chip->setObjectName(QStringLiteral("redactedChip"));
    m_facts->setIconName(QStringLiteral("info"));
    m_facts->setCheckable(true);
    m_missed->setIconName(QStringLiteral("flag"));
    m_missed->setKeyHint(QStringLiteral("M"));
    m_reveal->setIconName(QStringLiteral("lock-open"));
    m_reveal->setKeyHint(tr("Ctrl R"));
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(metrics::pad, 0, metrics::pad, 1);
    row->setSpacing(metrics::unit);
    row->addWidget(m_title);
    row->addWidget(m_subtitle);
    row->addSpacing(metrics::unit);
    row->addWidget(m_chip);
    row->addStretch(1);
    row->addWidget(m_facts);
    row->addWidget(m_missed);
    row->addWidget(m_reveal);
    m_facts->hide();
    clear();
}

void CallBar::setCall(const domain::Call& call, const QDate& today)
{
    const domain::CallSummary& summary = call.summary;
    //: A call by when it began: “Call 11:09”
    m_title->setText(tr("Call %1").arg(CallWords::when(summary.startedAt, m_zone, today)));
    //: Who answered a call and how long it took: “Voxanne, 3 min 12 s”
    m_subtitle->setWhole(tr("%1, %2").arg(CallWords::speaker(domain::TurnSpeaker::Agent), CallWords::length(summary)));
    if (summary.redactionCount > 0)
        m_chip->setState(Severity::Good, QStringLiteral("shield-check"),
                         tr("%n passages redacted", nullptr, summary.redactionCount));
    else
        m_chip->setState(Severity::Info, QStringLiteral("shield-check"), tr("Nothing to redact"));
    m_title->show();
    m_subtitle->setVisible(!m_folded);
    // Of an erased person's call nobody can say any more what was redacted.
    m_chip->setVisible(!call.turns.isEmpty() || !call.sealedTextGone);
    m_missed->show();
    m_reveal->setVisible(m_mayReveal);
}

void CallBar::clear()
{
    m_title->setText({});
    m_subtitle->setWhole({});
    m_chip->hide();
    m_facts->hide();
    m_missed->hide();
    m_reveal->hide();
}

void CallBar::setHindrances(const QString& missed, const QString& reveal)
{
    m_missed->setEnabled(missed.isEmpty());
    m_missed->setToolTip(missed.isEmpty() ? tr("Mark words that should have been redacted, then say what they are (M)")
                                          : missed);
    m_reveal->setEnabled(reveal.isEmpty());
    m_reveal->setToolTip(reveal.isEmpty() ? tr("Shows what was said, with a reason and your password (Ctrl R)") : reveal);
}

void CallBar::setFolded(bool folded)
{
    m_folded = folded;
    m_facts->setVisible(folded && m_missed->isVisibleTo(this));
    m_subtitle->setVisible(!folded);
    m_missed->setKeyHint(folded ? QString() : QStringLiteral("M"));
    m_reveal->setKeyHint(folded ? QString() : tr("Ctrl R"));
    if (!folded)
        m_facts->setChecked(false);
}

void CallBar::paintEvent(QPaintEvent*)
{
    const Tokens& tokens = Tokens::of(palette());
    QPainter painter(this);
    painter.fillRect(rect(), tokens.window);
    painter.fillRect(QRect(0, height() - 1, width(), 1), tokens.line);
}

} // namespace clinic::ui
