#include "patienthistory.h"

#include "bookingsigns.h"
#include "calendarwords.h"
#include "ui/common/controlpainting.h"
#include "ui/common/fonts.h"
#include "ui/common/icons.h"
#include "ui/common/textlabel.h"

#include <QAbstractButton>
#include <QLocale>
#include <QPainter>
#include <QStyle>
#include <QVBoxLayout>

#include <algorithm>

namespace clinic::ui {

namespace {

constexpr int mostShown = 6;
constexpr int rowHeight = 24;
constexpr int signSize = 14;

/// One booking in a line: date, procedure, how it stands. Pressed, it shows its day.
class HistoryRow final : public QAbstractButton
{
public:
    HistoryRow(const QString& date, const QString& what, domain::BookingStatus status, QWidget* parent)
        : QAbstractButton(parent)
        , m_date(date)
        , m_what(what)
        , m_status(status)
    {
        setObjectName(QStringLiteral("historyRow"));
        setCursor(Qt::PointingHandCursor);
        setProperty("focusRing", true);
        setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
        //: Date, procedure, how it stands
        setAccessibleName(CalendarWords::tr("%1, %2, %3").arg(date, what, CalendarWords::status(status)));
        setToolTip(CalendarWords::tr("%1. Shows that day (Enter)").arg(accessibleName()));
    }

    [[nodiscard]] QSize sizeHint() const override
    {
        return {200, std::max(rowHeight, QFontMetrics(fonts::small()).height() + 6)};
    }
    [[nodiscard]] QSize minimumSizeHint() const override { return {80, sizeHint().height()}; }

protected:
    void paintEvent(QPaintEvent*) override
    {
        const Tokens& tokens = Tokens::of(palette());
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        if (underMouse() || hasFocus())
            paintRounded(painter, rect(), 4, tokens.surfaceRaised, tokens.line);
        painter.setFont(fonts::small());
        const QFontMetrics metrics(painter.font());
        const QString state = CalendarWords::status(m_status);
        const int stateWidth = metrics.horizontalAdvance(state);
        // As wide as any date, so that the procedures stand in a column.
        const int dateWidth =
            std::max(metrics.horizontalAdvance(m_date), metrics.horizontalAdvance(QStringLiteral("28 Nov 2028"))) + 8;
        const int end = width() - 4;
        const auto place = [this](int x, int w) {
            return QStyle::visualRect(layoutDirection(), rect(), QRect(x, 0, w, height()));
        };
        const auto side = QStyle::visualAlignment(layoutDirection(), Qt::AlignVCenter | Qt::AlignLeft);
        painter.setPen(tokens.text);
        painter.drawText(place(4, dateWidth), side, m_date);
        const int room = end - stateWidth - signSize - 4 - 8 - dateWidth - 4;
        painter.drawText(place(4 + dateWidth, room), side, metrics.elidedText(m_what, Qt::ElideRight, room));
        const QColor color = m_status == domain::BookingStatus::NoShow ? tokens.critical : tokens.textMuted;
        painter.setPen(color);
        painter.drawText(place(end - stateWidth, stateWidth + 2), side, state);
        const QRect icon = place(end - stateWidth - signSize - 4, signSize);
        paintIcon(painter, QRect(icon.left(), (height() - signSize) / 2, signSize, signSize), signOf(m_status).icon,
                  color);
    }

    void enterEvent(QEnterEvent* event) override
    {
        QAbstractButton::enterEvent(event);
        update();
    }
    void leaveEvent(QEvent* event) override
    {
        QAbstractButton::leaveEvent(event);
        update();
    }

private:
    QString m_date;
    QString m_what;
    domain::BookingStatus m_status;
};

} // namespace

PatientHistory::PatientHistory(CalendarController& controller, QWidget* parent)
    : QWidget(parent)
    , m_controller(controller)
    , m_title(new TextLabel(TextLabel::SmallMuted, {}))
    , m_rows(new QVBoxLayout)
{
    setObjectName(QStringLiteral("patientHistory"));
    m_title->setObjectName(QStringLiteral("historyTitleLabel"));
    m_title->setContentsMargins(4, 0, 4, 0);
    m_rows->setSpacing(0);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(4);
    column->addWidget(m_title);
    column->addLayout(m_rows);
    hide();
}

void PatientHistory::clear()
{
    ++m_asked;
    m_person = {};
    m_bookings.clear();
    fill();
}

void PatientHistory::showFor(const domain::ContactId& person, const QString& name, const domain::BookingId& except)
{
    if (person.isEmpty()) {
        clear();
        return;
    }
    if (person != m_person)
        clear();
    m_person = person;
    m_name = name;
    m_except = except;
    const int asked = ++m_asked;
    m_controller.ports().contacts.listBookingsOf(person, this,
                                                 [this, asked](domain::Result<contract::BookingList> reply) {
                                                     // A history that cannot be had is no reason to stop anybody.
                                                     if (asked != m_asked || !reply)
                                                         return;
                                                     m_bookings = reply->bookings;
                                                     fill();
                                                     Q_EMIT loaded();
                                                 });
}

void PatientHistory::fill()
{
    while (QLayoutItem* item = m_rows->takeAt(0)) {
        if (QWidget* row = item->widget()) {
            row->hide();
            row->setParent(nullptr);
            row->deleteLater();
        }
        delete item;
    }
    const QDateTime now = m_controller.clock().now();
    QList<domain::Booking> coming;
    QList<domain::Booking> past;
    for (const domain::Booking& booking : std::as_const(m_bookings)) {
        if (booking.id != m_except)
            (booking.startsAt > now ? coming : past).append(booking);
    }
    const auto earlier = [](const auto& a, const auto& b) { return a.startsAt < b.startsAt; };
    std::sort(coming.begin(), coming.end(), earlier);
    std::sort(past.rbegin(), past.rend(), earlier);
    const QList<domain::Booking> all = coming + past;
    setVisible(!all.isEmpty());
    //: A person's given name
    m_title->setText(tr("%1’s other bookings").arg(CalendarWords::givenName(m_name)));
    for (int i = 0; i < all.size() && i < mostShown; ++i)
        addRow(all.at(i));
    if (all.size() > mostShown) {
        auto* more =
            new TextLabel(TextLabel::SmallMuted, tr("and %n earlier ones", nullptr, int(all.size()) - mostShown));
        more->setContentsMargins(4, 4, 4, 0);
        m_rows->addWidget(more);
    }
}

void PatientHistory::addRow(const domain::Booking& booking)
{
    const auto procedure = m_controller.procedures().procedureById(booking.procedureId);
    const QDate date = m_controller.model().localDate(booking.startsAt);
    auto* row = new HistoryRow(QLocale().toString(date, tr("d MMM yyyy")),
                               procedure ? procedure->name : tr("No procedure"), booking.status, this);
    connect(row, &QAbstractButton::clicked, this, [this, booking] { Q_EMIT bookingChosen(booking); });
    m_rows->addWidget(row);
}

std::optional<domain::Booking> PatientHistory::lastVisit() const
{
    std::optional<domain::Booking> last;
    for (const domain::Booking& booking : m_bookings) {
        const bool took = booking.status != domain::BookingStatus::Cancelled &&
                          booking.status != domain::BookingStatus::NoShow && booking.id != m_except &&
                          booking.startsAt <= m_controller.clock().now();
        if (took && (!last || last->startsAt < booking.startsAt))
            last = booking;
    }
    return last;
}

QList<domain::Booking> PatientHistory::bookedOn(const QDate& day) const
{
    QList<domain::Booking> found;
    for (const domain::Booking& booking : m_bookings) {
        if (booking.status != domain::BookingStatus::Cancelled && booking.id != m_except &&
            m_controller.model().localDate(booking.startsAt) == day)
            found.append(booking);
    }
    return found;
}

} // namespace clinic::ui
