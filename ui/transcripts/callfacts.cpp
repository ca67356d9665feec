#include "callfacts.h"

#include "callwords.h"
#include "ui/common/card.h"
#include "ui/common/fonts.h"
#include "ui/common/iconlabel.h"
#include "ui/common/metrics.h"
#include "ui/common/redactionchip.h"
#include "ui/common/redactionwords.h"
#include "ui/common/textlabel.h"

#include <QGridLayout>
#include <QHBoxLayout>
#include <QLocale>
#include <QPainter>
#include <QStyle>
#include <QVBoxLayout>

#include <array>

namespace clinic::ui {

namespace {

using domain::RedactionGroup;

constexpr int pad = metrics::pad;
constexpr int countRow = 24;
constexpr std::array groups{RedactionGroup::Identity, RedactionGroup::Contact, RedactionGroup::Medical,
                            RedactionGroup::Financial, RedactionGroup::Date};

} // namespace

/// How many passages of each group were redacted, and how many dates were left.
class CallFacts::Counts final : public QWidget
{
public:
    using QWidget::QWidget;

    void setCall(const domain::Call& call)
    {
        m_rows.clear();
        std::array<int, groups.size()> counts{};
        int kept = 0;
        for (const domain::CallTurn& turn : call.turns) {
            for (const domain::Redaction& one : turn.redactions)
                ++counts[size_t(domain::groupOf(one.label))];
            kept += int(turn.kept.size());
        }
        for (const RedactionGroup group : groups) {
            // Dates are often only left as they are.
            if (group != RedactionGroup::Date || kept == 0 || counts[size_t(group)] > 0)
                m_rows.append({group, RedactionWords::of(group), counts[size_t(group)]});
        }
        if (kept > 0)
            m_rows.append({RedactionGroup::Date, CallFacts::tr("Date, kept by policy"), kept});
        QStringList told;
        for (const Row& row : std::as_const(m_rows))
            told.append(QStringLiteral("%1: %2").arg(row.words).arg(row.count));
        setAccessibleName(CallFacts::tr("Redacted"));
        setAccessibleDescription(told.join(QStringLiteral(", ")));
        updateGeometry();
        update();
    }

    [[nodiscard]] QSize sizeHint() const override { return {160, int(m_rows.size()) * countRow}; }
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent*) override
    {
        const Tokens& tokens = Tokens::of(palette());
        QPainter painter(this);
        painter.setFont(fonts::small());
        int y = 0;
        const auto placed = [this](const QRect& at) { return QStyle::visualRect(layoutDirection(), rect(), at); };
        for (const Row& row : std::as_const(m_rows)) {
            paintRedactionSign(painter, placed({0, y + 2, 20, 20}), row.group, tokens);
            painter.setPen(row.count > 0 ? tokens.text : tokens.textMuted);
            painter.drawText(placed({28, y, width() - 28 - 32, countRow}),
                             QStyle::visualAlignment(layoutDirection(), Qt::AlignLeft | Qt::AlignVCenter), row.words);
            painter.drawText(placed({width() - 32, y, 32, countRow}),
                             QStyle::visualAlignment(layoutDirection(), Qt::AlignRight | Qt::AlignVCenter),
                             QString::number(row.count));
            y += countRow;
        }
    }

private:
    struct Row
    {
        RedactionGroup group;
        QString words;
        int count;
    };
    QList<Row> m_rows;
};

CallFacts::CallFacts(const QTimeZone& zone, QWidget* parent)
    : QScrollArea(parent)
    , m_zone(zone)
    , m_page(new QWidget)
    , m_counts(new Counts)
    , m_stores(new TextLabel(TextLabel::SmallMuted, {}))
{
    setObjectName(QStringLiteral("callFacts"));
    setAccessibleName(tr("About the call"));
    setFrameShape(QFrame::NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setWidgetResizable(true);
    setProperty("pane", true);
    setFocusPolicy(Qt::StrongFocus);
    setProperty("focusRing", true);
    setBackgroundRole(QPalette::Window);
    setAutoFillBackground(true);
    viewport()->setBackgroundRole(QPalette::Window);
    viewport()->setAutoFillBackground(true);
    m_stores->setObjectName(QStringLiteral("callStoresLabel"));
    m_stores->setWordWrap(true);
    m_stores->setAlignment(Qt::AlignTop | (isRightToLeft() ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignAbsolute);
    auto* factsHost = new QWidget(m_page);
    m_facts = new QGridLayout(factsHost);
    m_facts->setContentsMargins(pad, metrics::unit, pad, pad);
    m_facts->setHorizontalSpacing(metrics::unit);
    m_facts->setVerticalSpacing(metrics::unit + 2);
    m_facts->setColumnStretch(1, 1);
    const auto section = [this](const QString& title, QWidget* content) {
        auto* box = new QVBoxLayout;
        box->setContentsMargins(pad, pad - 4, pad, pad);
        box->setSpacing(metrics::unit);
        box->addWidget(new TextLabel(TextLabel::Strong, title));
        box->addWidget(content);
        return box;
    };
    auto* column = new QVBoxLayout(m_page);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(factsHost);
    column->addWidget(new Divider(m_page));
    column->addLayout(section(tr("Redacted"), m_counts));
    column->addWidget(new Divider(m_page));
    column->addLayout(section(tr("Where it went"), m_stores));
    column->addStretch(1);
    setWidget(m_page);
    m_page->setAutoFillBackground(false);
    clear();
}

void CallFacts::addFact(QGridLayout& grid, int row, const QString& name, QWidget* value)
{
    grid.addWidget(new TextLabel(TextLabel::SmallMuted, name), row, 0, Qt::AlignTop);
    grid.addWidget(value, row, 1);
}

QStringList CallFacts::storeWords(const domain::Call& call) const
{
    if (call.sealedTextGone)
        return {call.turns.isEmpty() ? tr("The caller was erased, and with them all that was said.")
                                     : tr("What was said is gone for good. Only this log is left.")};
    QStringList words;
    if (call.stores.contacts > 0)
        words.append(tr("%n passages to Contacts, sealed.", nullptr, call.stores.contacts));
    if (call.stores.clinicalNotes > 0)
        words.append(tr("%n passages to Clinical notes, for admins only.", nullptr, call.stores.clinicalNotes));
    if (call.stores.piiVault > 0)
        words.append(tr("%n passages to the Vault, sealed.", nullptr, call.stores.piiVault));
    if (words.isEmpty())
        words.append(tr("Nothing was taken out of this call."));
    words.append(tr("The original is sealed under the caller’s own key."));
    return words;
}

void CallFacts::setCall(const domain::Call& call)
{
    while (QLayoutItem* item = m_facts->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    const domain::CallSummary& summary = call.summary;
    m_facts->addWidget(new TextLabel(TextLabel::Strong, tr("Call")), 0, 0, 1, 2);
    auto* outcome = new QWidget;
    auto* line = new QHBoxLayout(outcome);
    line->setContentsMargins(0, 0, 0, 0);
    line->setSpacing(metrics::half);
    line->addWidget(new IconLabel(CallWords::outcomeIcon(summary.outcome), 14, QPalette::WindowText));
    line->addWidget(new ElidedLabel(TextLabel::Small, CallWords::outcome(summary.outcome)), 1);
    const auto words = [](const QString& text) {
        auto* label = new TextLabel(TextLabel::Small, text);
        label->setWordWrap(true);
        return label;
    };
    int row = 1;
    addFact(*m_facts, row++, tr("Outcome"), outcome);
    addFact(*m_facts, row++, tr("Ended because"), words(CallWords::ended(summary.endedReason)));
    addFact(*m_facts, row++, tr("Began"),
            words(QLocale().toString(summary.startedAt.toTimeZone(m_zone).date(), tr("ddd d MMM")) + QStringLiteral(", ") +
                  summary.startedAt.toTimeZone(m_zone).toString(QStringLiteral("HH:mm:ss"))));
    addFact(*m_facts, row++, tr("Language"), words(CallWords::language(summary.language)));
    auto* id = new ElidedLabel(TextLabel::Small, summary.providerCallId);
    id->setFont(fonts::mono());
    id->setObjectName(QStringLiteral("callIdLabel"));
    addFact(*m_facts, row++, tr("Call id"), id);
    if (!call.redactorVersion.isEmpty())
        addFact(*m_facts, row++, tr("Redactor"), words(call.redactorVersion));
    m_counts->setCall(call);
    m_stores->setText(storeWords(call).join(QLatin1Char('\n')));
    m_page->show();
}

void CallFacts::clear()
{
    m_page->hide();
}

} // namespace clinic::ui
