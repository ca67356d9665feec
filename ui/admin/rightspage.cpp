#include "rightspage.h"

#include "erasuremodel.h"
#include "filesaver.h"
#include "listpane.h"
#include "personfinder.h"
#include "personpane.h"
#include "ui/common/actionbutton.h"
#include "ui/common/card.h"
#include "ui/common/metrics.h"
#include "ui/common/noticebar.h"
#include "ui/common/textlabel.h"
#include "ui/common/tokens.h"

#include <QHBoxLayout>
#include <QLineEdit>
#include <QPainter>
#include <QShortcut>
#include <QStackedLayout>
#include <QVBoxLayout>

#include <algorithm>

namespace clinic::ui {

using contract::ExportFormat;

namespace {

constexpr int widestFinder = 320;
constexpr int narrowestFinder = 240;

} // namespace

RightsPage::RightsPage(const Ports& ports, const QTimeZone& zone, QWidget* parent)
    : ToolPage(tr("Persons’ rights"), QStringLiteral("contact"),
               tr("A copy of everything for a person who asks, and erasing a person who wants to be forgotten."),
               QStringLiteral("rightsPage"), parent)
    , m_ports(ports)
    , m_saver(new FileSaver(ports.chooser, this))
    , m_finder(new PersonFinder(ports.contacts, this))
    , m_person(new PersonPane({ports.contacts, ports.privacy}, *m_saver, zone, this))
    , m_model(new ErasureModel(zone, this))
    , m_pages(new QStackedLayout)
    , m_erasures(makeErasures())
{
    // The finder and what it found are panes of their own.
    setProperty("pane", false);
    m_pages->addWidget(m_erasures);
    m_pages->addWidget(m_person);
    auto* row = new QHBoxLayout;
    row->setSpacing(1);
    row->addWidget(m_finder);
    row->addLayout(m_pages, 1);
    body().addWidget(new Divider(this));
    body().addLayout(row, 1);
    connectParts();
    showPossible();
}

QWidget* RightsPage::makeErasures()
{
    auto* pane = new QWidget(this);
    pane->setProperty("pane", true);
    m_list = new ListPane(*m_model, QStringLiteral("erasureTable"), tr("Erasures"),
                          [this](const QString& cursor, QObject* round) { ask(cursor, round); }, pane);
    m_list->setEmptyWords(QStringLiteral("user-x"), tr("Nobody was erased yet"),
                          tr("Find a person to save a copy of everything about them, or to erase them. Each erasure stays "
                             "here with its certificate, and names nobody."));
    m_list->table().setColumns({QStringLiteral("28 Nov 2026 00:00"), tr("Alexandra Montgomery"), {},
                                QStringLiteral("1,000,000")});
    m_pdf = new ActionButton(ControlKind::Secondary, tr("Certificate as PDF…"),
                             QStringLiteral("certificatePdfPushButton"), pane);
    m_pdf->setIconName(QStringLiteral("file-text"));
    m_json = new ActionButton(ControlKind::Secondary, tr("as JSON…"), QStringLiteral("certificateJsonPushButton"), pane);
    m_json->setAccessibleName(tr("Certificate as JSON"));
    auto* title = new TextLabel(TextLabel::Section, tr("Erasures so far"), pane);
    auto* head = new QHBoxLayout;
    head->setContentsMargins(metrics::wide, 0, metrics::wide, metrics::unit);
    head->setSpacing(metrics::unit);
    head->addWidget(title, 1);
    head->addWidget(m_pdf);
    head->addWidget(m_json);
    auto* column = new QVBoxLayout(pane);
    column->setContentsMargins(0, metrics::unit, 0, 0);
    column->setSpacing(0);
    column->addLayout(head);
    column->addWidget(m_list, 1);
    connect(m_pdf, &QPushButton::clicked, this, [this] { saveCertificate(ExportFormat::Pdf); });
    connect(m_json, &QPushButton::clicked, this, [this] { saveCertificate(ExportFormat::Json); });
    connect(m_list->table().selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            [this] { showPossible(); });
    connect(m_model, &QAbstractItemModel::modelReset, this, [this] { showPossible(); });
    return pane;
}

void RightsPage::connectParts()
{
    connect(m_finder, &PersonFinder::chosen, this, [this](const domain::Contact& contact) {
        m_person->show(contact);
        m_pages->setCurrentWidget(m_person);
    });
    connect(m_finder, &PersonFinder::dropped, this, [this] {
        m_person->forget();
        m_pages->setCurrentWidget(m_erasures);
    });
    connect(m_person, &PersonPane::erased, this, &RightsPage::onErased);
    connect(m_person, &PersonPane::auditWanted, this, &RightsPage::auditWanted);
    connect(m_person, &PersonPane::bookingChosen, this, &RightsPage::bookingChosen);
    connect(m_saver, &FileSaver::busyChanged, this, [this](bool busy) {
        setBusy(busy);
        showPossible();
    });
    connect(m_saver, &FileSaver::failed, this, &RightsPage::showFailure);
    connect(m_saver, &FileSaver::saved, this, [this](const QString& name) {
        Q_EMIT said(QStringLiteral("file-down"), tr("Saved %1, readable for you alone.").arg(name));
    });
    auto* escape = new QShortcut(Qt::Key_Escape, this, nullptr, nullptr, Qt::WidgetWithChildrenShortcut);
    connect(escape, &QShortcut::activated, this, &RightsPage::backToErasures);
}

void RightsPage::backToErasures()
{
    notice().clear();
    m_finder->forget();
    m_finder->edit().setFocus();
}

void RightsPage::refresh()
{
    m_list->refresh();
}

void RightsPage::setHindrance(const QString& hindrance)
{
    m_person->setHindrance(hindrance);
    ToolPage::setHindrance(hindrance);
}

QWidget& RightsPage::firstStop()
{
    return m_finder->edit();
}

void RightsPage::ask(const QString& cursor, QObject* round)
{
    m_ports.privacy.listErasures(cursor, round, [this](const domain::Result<contract::ErasureList>& reply) {
        if (!reply)
            return m_list->failed(reply.error());
        if (m_list->isFirstPage())
            m_model->replace(reply->erasures);
        else
            m_model->append(reply->erasures);
        m_list->answered(reply->nextCursor);
        if (m_fresh && !m_model->rows().isEmpty() && m_model->rows().first().id == *m_fresh)
            m_list->table().setCurrentIndex(m_model->index(0, 0));
        m_fresh.reset();
    });
}

void RightsPage::showPossible()
{
    const bool chosen = m_model->at(m_list->table().currentIndex()) && !m_saver->isBusy() && hindrance().isEmpty();
    const QString tip = tr("Says what was erased where and when; it names nobody");
    allow(*m_pdf, chosen, tip, hindrance());
    allow(*m_json, chosen, tip, hindrance());
}

void RightsPage::saveCertificate(ExportFormat format)
{
    const contract::Erasure* erasure = m_model->at(m_list->table().currentIndex());
    if (!erasure)
        return;
    const QString name = QStringLiteral("erasure-%1.%2").arg(erasure->id.text(), FileSaver::suffixOf(format));
    m_saver->save(tr("Save the certificate"), name, FileSaver::filterOf(format),
                  [this, id = erasure->id, format](QObject* context, contract::Reply<QByteArray> reply) {
                      m_ports.privacy.getCertificate(id, format, context, std::move(reply));
                  });
}

void RightsPage::onErased(const contract::Erasure& erasure)
{
    m_fresh = erasure.id;
    m_finder->forget();
    m_list->refresh();
    notice().tell({.severity = Severity::Good,
                   .icon = QStringLiteral("circle-check"),
                   .title = tr("The person is erased"),
                   .words = tr("%1. Save the certificate below for whoever asked for it.")
                                .arg(ErasureModel::summaryOf(erasure.erased)),
                   .actions = {},
                   .closable = true});
    m_list->table().setFocus();
    Q_EMIT said(QStringLiteral("user-x"), tr("Erased a person; the certificate is in the list."));
}

void RightsPage::paintEvent(QPaintEvent* event)
{
    ToolPage::paintEvent(event);
    // The line between those who were found and what is shown of one.
    const int x = isRightToLeft() ? m_finder->x() - 1 : m_finder->geometry().right() + 1;
    QPainter(this).fillRect(QRect(x, m_finder->y(), 1, m_finder->height()), Tokens::of(palette()).line);
}

void RightsPage::resizeEvent(QResizeEvent* event)
{
    ToolPage::resizeEvent(event);
    m_finder->setFixedWidth(std::clamp(width() * 3 / 10, narrowestFinder, widestFinder));
}

} // namespace clinic::ui
