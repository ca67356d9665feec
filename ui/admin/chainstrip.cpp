#include "chainstrip.h"

#include "ui/common/actionbutton.h"
#include "ui/common/metrics.h"
#include "ui/common/progressstrip.h"
#include "ui/common/textlabel.h"

#include <QHBoxLayout>
#include <QLocale>
#include <QPainter>

namespace clinic::ui {

ChainStrip::ChainStrip(ChainCheck& check, QWidget* parent)
    : QWidget(parent)
    , m_words(new TextLabel(TextLabel::Body, {}, this))
    , m_progress(new ProgressStrip(QStringLiteral("chainProgressBar"), tr("Verification of the audit"), this))
    , m_stop(new ActionButton(ControlKind::Secondary, tr("Stop"), QStringLiteral("chainStopPushButton"), this))
{
    setObjectName(QStringLiteral("chainStrip"));
    m_stop->setToolTip(tr("Stop verifying; nothing is changed by it (Esc)"));
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(metrics::wide, metrics::unit, metrics::wide, metrics::unit + metrics::pad - metrics::half);
    row->setSpacing(metrics::pad);
    row->addWidget(m_words);
    row->addWidget(m_progress, 1);
    row->addWidget(m_stop);
    hide();
    connect(&check, &ChainCheck::started, this, &ChainStrip::begin);
    connect(&check, &ChainCheck::progressed, this, &ChainStrip::showProgress);
    connect(&check, &ChainCheck::finished, this, &ChainStrip::end);
    connect(&check, &ChainCheck::failed, this, &ChainStrip::end);
    connect(&check, &ChainCheck::stopped, this, &ChainStrip::end);
    connect(m_stop, &QPushButton::clicked, &check, &ChainCheck::stop);
}

void ChainStrip::begin()
{
    m_words->setText(tr("Verifying the audit…"));
    m_progress->setProgress(0, 0);
    show();
}

void ChainStrip::end()
{
    const bool hadFocus = m_stop->hasFocus();
    hide();
    if (hadFocus)
        Q_EMIT focusLeft();
}

void ChainStrip::showProgress(qint64 checked, qint64 total)
{
    const QLocale locale;
    m_words->setText(tr("Verified %1 of %2 entries").arg(locale.toString(checked), locale.toString(total)));
    m_progress->setProgress(checked, total);
}

void ChainStrip::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.fillRect(rect().adjusted(0, 0, 0, metrics::half - metrics::pad), Tokens::of(palette()).surfaceSunken);
}

} // namespace clinic::ui
