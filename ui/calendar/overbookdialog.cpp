#include "overbookdialog.h"

#include "ui/common/actionbutton.h"
#include "ui/common/iconlabel.h"
#include "ui/common/metrics.h"
#include "ui/common/textlabel.h"

#include <QHBoxLayout>
#include <QVBoxLayout>

namespace clinic::ui {

namespace {

constexpr int wordsWidth = 360;

} // namespace

OverbookDialog::OverbookDialog(const QString& patient, const QString& beside, const QString& time,
                               const QString& provider, QWidget* parent)
    : QDialog(parent)
{
    setObjectName(QStringLiteral("overbookDialog"));
    // No name of a patient in a window's title.
    setWindowTitle(tr("Double booking"));
    auto* title = new TextLabel(TextLabel::Section, tr("Book two patients at %1?").arg(time), this);
    //: New patient, who is there already, provider, time
    auto* words = new TextLabel(TextLabel::Body,
                                tr("%1 and %2 will both be with %3 at %4. The reason goes into the history and the "
                                   "audit.")
                                    .arg(patient, beside, provider, time),
                                this);
    words->setWordWrap(true);
    words->setMinimumWidth(wordsWidth);
    setAccessibleName(title->text());
    setAccessibleDescription(words->text());

    auto* keep =
        new ActionButton(ControlKind::Primary, tr("Do not book"), QStringLiteral("keepSinglePushButton"), this);
    keep->setToolTip(tr("Back to the form, nothing is lost (Esc)"));
    keep->setDefault(true);
    auto* act = new ActionButton(ControlKind::Secondary, tr("Double book %1").arg(time),
                                 QStringLiteral("doubleBookPushButton"), this);
    act->setToolTip(tr("Books %1 beside %2 (Alt D)").arg(patient, beside));
    act->setAutoDefault(false);
    act->setShortcut(Qt::ALT | Qt::Key_D);
    for (QPushButton* button : {static_cast<QPushButton*>(keep), static_cast<QPushButton*>(act)})
        button->setMinimumHeight(metrics::control);
    connect(keep, &QPushButton::clicked, this, &QDialog::reject);
    connect(act, &QPushButton::clicked, this, &QDialog::accept);

    auto* head = new QHBoxLayout;
    head->setSpacing(metrics::unit);
    head->addWidget(new IconLabel(QStringLiteral("layers"), 20, QPalette::BrightText, this));
    head->addWidget(title, 1);
    auto* buttons = new QHBoxLayout;
    buttons->setSpacing(metrics::unit);
    buttons->addStretch(1);
    buttons->addWidget(act);
    buttons->addWidget(keep);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(metrics::wide, metrics::wide, metrics::wide, metrics::wide);
    column->setSpacing(metrics::pad);
    column->addLayout(head);
    column->addWidget(words);
    column->addLayout(buttons);
    keep->setFocus();
}

} // namespace clinic::ui
