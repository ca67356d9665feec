#pragma once

#include "calendargeometry.h"
#include "calendarscene.h"
#include "domain/provider.h"
#include "items/calendarblock.h"

#include <QCoreApplication>
#include <QHash>

namespace clinic::ui {

/// The first and last minute that the grid shows, on half hours so that the labels of whole hours stand free.
struct ShownHours
{
    int opensMinute = 0;
    int closesMinute = 0;
    /// What every slot's length and start is a multiple of, at most a quarter-hour.
    int stepMinutes = 15;
    friend bool operator==(const ShownHours&, const ShownHours&) = default;
};

/// What the person at this console holds, as the panel knows it.
struct OwnHold
{
    QList<domain::SlotId> slotIds;
    QString patient;
    QString procedure;
    QDateTime expiresAt;
    friend bool operator==(const OwnHold&, const OwnHold&) = default;
};

/// The rows of one provider's day, or with a resource of one room's or device's, as the model gives them.
struct SceneRows
{
    QDate date;
    domain::Provider provider;
    QList<items::CalendarBlock> blocks;
    QList<domain::Booking> cancelled;
    std::optional<domain::Resource> resource{};
};

struct SceneInput
{
    /// One a column of the geometry, in its order.
    QList<SceneRows> columns;
    QHash<domain::ProcedureId, domain::Procedure> procedures;
    std::optional<OwnHold> own;
    /// For whom of the waiting list a time is kept.
    QHash<domain::SlotId, QString> offered;
    QList<domain::Slot> alternatives;
    int alternativeMinutes = 30;
    /// Set while offline: other people's holds are unknown since then.
    QDateTime unknownSince;
    QList<domain::TimeOff> timeOff;
    QList<domain::DayHours> dayHours;
    QList<domain::Resource> resources;
    QList<items::ResourceUse> uses;
    /// Of all providers, shown or not.
    QHash<domain::ProviderId, QString> providerNames;
    /// Whose hours rooms and devices are shown for.
    QList<domain::Provider> people;
};

/// Turns the model's rows into blocks with words. Pure: the same input gives the same scene.
class SceneBuilder
{
    Q_DECLARE_TR_FUNCTIONS(clinic::ui::SceneBuilder)
public:
    [[nodiscard]] static ShownHours shownHours(const SceneInput& input, const QTimeZone& zone);
    [[nodiscard]] static CalendarScene build(const SceneInput& input, const CalendarGeometry& geometry);

private:
    SceneBuilder(const SceneInput& input, const CalendarGeometry& geometry);
    void addColumn(int column);
    /// The own hold stands there from its answer on; the event that tells of it comes a moment later.
    [[nodiscard]] QList<items::CalendarBlock> withOwnHold(const QList<items::CalendarBlock>& blocks) const;
    void addCells(int column, const items::CalendarBlock& source);
    void addRoom(int column);
    void addClosed(int column, const QList<items::CalendarBlock>& blocks);
    /// Cuts closed time where time off begins and ends, and says why.
    void addCut(const ClosedStretch& stretch, const domain::ProviderId& provider);
    void addHold(int column, const items::CalendarBlock& source);
    void addCancelled(int column);
    void addAlternatives();
    void shareLanes();
    void layLanes(const QList<int>& together);
    [[nodiscard]] Block bookingBlock(const domain::Booking& booking, int column) const;
    /// A booking whose details have not arrived yet.
    [[nodiscard]] Block unknownBooking(const items::CalendarBlock& source, int column) const;
    void fillOwnHold(Block& block, const QString& range) const;
    void fillOffered(Block& block, const QString& patient, const QString& range) const;
    void fillOthersHold(Block& block, const items::CalendarBlock& source, const QString& range) const;
    void addFacts(Block& block, const domain::Booking& booking) const;
    [[nodiscard]] QString resourceWords(int column, const QList<domain::ResourceId>& ids) const;
    [[nodiscard]] QString whose(int column, const domain::ProviderId& provider) const;
    void speak(Block& block, const QString& what, const domain::ProviderId& provider) const;

    QHash<domain::ResourceId, QString> m_resourceNames;
    const SceneInput& m_input;
    const CalendarGeometry& m_geometry;
    CalendarScene m_scene;
};

} // namespace clinic::ui
