#include "erasedialog.h"

#include "formparts.h"
#include "ui/common/actionbutton.h"
#include "ui/common/iconlabel.h"
#include "ui/common/labeledfield.h"
#include "ui/common/metrics.h"
#include "ui/common/textlabel.h"

#include <QHBoxLayout>
#include <QLineEdit>
#include <QVBoxLayout>

namespace clinic::ui {

namespace {

constexpr int wordsWidth = 420;

} // namespace

EraseDialog::EraseDialog(const QString& person, QWidget* parent)
    : QDialog(parent)
    , m_reason(formparts::lineEdit(QStringLiteral("eraseReasonLineEdit"), this))
    , m_field(new LabeledField(tr("Reason"), m_reason, this))
{
    setObjectName(QStringLiteral("eraseDialog"));
    // No name of a person in a window's title.
    setWindowTitle(tr("Erase a person"));
    auto* title = new TextLabel(TextLabel::Section, tr("Erase %1 for good?").arg(person), this);
    title->setWordWrap(true);
    auto* words = new TextLabel(TextLabel::Body,
                                tr("The person’s key is destroyed: name, phone, notes, calls and all that is sealed under it "
                                   "can never be read again, not from a backup either. Past bookings stay as times without "
                                   "a person. A certificate says what was erased."),
                                this);
    words->setWordWrap(true);
    words->setMinimumWidth(wordsWidth);
    m_field->showHint(tr("It goes into the audit. Write no name into it: “asked for it by letter of 12 May”."));
    setAccessibleName(title->text());
    setAccessibleDescription(words->text());

    auto* keep = new ActionButton(ControlKind::Primary, tr("Keep the person"), QStringLiteral("keepPersonPushButton"),
                                  this);
    keep->setToolTip(tr("Nothing is erased (Esc)"));
    keep->setDefault(true);
    auto* erase = new ActionButton(ControlKind::Secondary, tr("Erase for good"), QStringLiteral("eraseForGoodPushButton"),
                                   this);
    erase->setToolTip(tr("Destroys the person’s key; it cannot be undone (Alt E)"));
    erase->setShortcut(Qt::ALT | Qt::Key_E);
    erase->setAutoDefault(false);
    connect(keep, &QPushButton::clicked, this, &QDialog::reject);
    connect(erase, &QPushButton::clicked, this, &EraseDialog::act);
    connect(m_reason, &QLineEdit::textEdited, this, [this] {
        if (m_field->hasError())
            m_field->clear();
    });

    auto* head = new QHBoxLayout;
    head->setSpacing(metrics::unit);
    head->addWidget(new IconLabel(QStringLiteral("user-x"), 20, QPalette::BrightText, this), 0, Qt::AlignTop);
    head->addWidget(title, 1);
    auto* buttons = new QHBoxLayout;
    buttons->setSpacing(metrics::unit);
    buttons->addStretch(1);
    buttons->addWidget(erase);
    buttons->addWidget(keep);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(metrics::wide, metrics::wide, metrics::wide, metrics::wide);
    column->setSpacing(metrics::pad);
    column->addLayout(head);
    column->addWidget(words);
    column->addWidget(m_field);
    column->addLayout(buttons);
    m_reason->setFocus();
}

QString EraseDialog::reason() const
{
    return m_reason->text().simplified();
}

void EraseDialog::act()
{
    if (!reason().isEmpty())
        return accept();
    m_field->showError(tr("Say why; the audit keeps it."));
    m_reason->setFocus();
}

} // namespace clinic::ui
