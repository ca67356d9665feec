#pragma once

#include "domain/booking.h"
#include "domain/provider.h"
#include "domain/schedule.h"
#include "domain/slot.h"
#include "items/calendarblock.h"

#include <QColor>
#include <QDateTime>
#include <QList>
#include <QString>
#include <QStringList>

#include <optional>

namespace clinic::ui {

enum class BlockState {
    HeldMine,
    HeldOther,
    Booked,
    Arrived,
    InProgress,
    Completed,
    NoShow,
    Cancelled,
    Alternative,
};

/// One thing that stands in a column: a booking, somebody's hold, an offered alternative. All its words are made.
struct Block
{
    /// Stays the same while the block changes: the booking's id, or the first slot's.
    QString key;
    BlockState state = BlockState::Booked;
    bool overbooked = false;
    int column = 0;
    QDateTime from;
    QDateTime to;
    domain::BookingId booking;
    domain::SlotId slot;
    QString icon;
    QString title;
    QString surname;
    QString subtitle;
    QString fact;
    QString factIcon;
    QString note;
    QString noteIcon;
    /// Everything known of it that the hover card tells.
    QStringList details;
    /// The procedure's own colour; invalid when it has none.
    QColor tint;
    QList<domain::ResourceId> resources;
    /// The start, at the end of the first line; empty where a countdown stands.
    QString time;
    /// Holds: when they end.
    QDateTime countdownTo;
    /// Side by side with others of the same time; cancelled ones keep to the second half.
    int lane = 0;
    int lanes = 1;
    /// How many stand under this one in a lane too narrow for two.
    int more = 0;
    /// “Amara Osei, mole removal, in progress, 10:30 to 11:15, Dr Shah”.
    QString spoken;

    [[nodiscard]] bool isHold() const { return state == BlockState::HeldMine || state == BlockState::HeldOther; }
    /// A booking whose time can still change.
    [[nodiscard]] bool isMovable() const { return state == BlockState::Booked || state == BlockState::Arrived; }
    friend bool operator==(const Block&, const Block&) = default;
};

/// Time in which nobody can be booked.
struct ClosedStretch
{
    int column = 0;
    QDateTime from;
    QDateTime to;
    QString icon;
    QString words;
    friend bool operator==(const ClosedStretch&, const ClosedStretch&) = default;
};

/// One slot of a column and what it is used for.
struct SceneCell
{
    domain::SlotId slot;
    QDateTime from;
    QDateTime to;
    items::BlockKind kind = items::BlockKind::Free;
    QList<domain::BookingId> bookings;
    friend bool operator==(const SceneCell&, const SceneCell&) = default;
};

struct Stretch
{
    QDateTime from;
    QDateTime to;
    friend bool operator==(const Stretch&, const Stretch&) = default;
};

/// One column's name, sum of free time and slots in order.
struct SceneColumn
{
    QString name;
    QString surname;
    QString speciality;
    int freeMinutes = 0;
    int openMinutes = 0;
    QList<SceneCell> cells;
    /// A room or device: nothing is claimed in its column.
    bool isRoom = false;
    /// When it is not in use.
    QList<Stretch> idle;
    friend bool operator==(const SceneColumn&, const SceneColumn&) = default;
};

/// All that the grid draws, made anew from the model after each change; pure data, no pixels.
struct CalendarScene
{
    QList<SceneColumn> columns;
    QList<Block> blocks;
    QList<ClosedStretch> closed;
    QList<domain::Resource> resources;
    QList<items::ResourceUse> uses;

    /// The topmost block at an instant, or -1. Cancelled ones do not count: their time is free.
    [[nodiscard]] int blockAt(int column, const QDateTime& time) const;
    [[nodiscard]] int blockOfKey(const QString& key) const;
    /// The slot that covers an instant, or none.
    [[nodiscard]] std::optional<SceneCell> cellAt(int column, const QDateTime& time) const;
    /// The free stretch of at most `minutes` that begins with an instant's slot. For a pointer (`around`) it begins
    /// earlier when less than that is left behind.
    [[nodiscard]] std::optional<Stretch> freeStretch(int column, const QDateTime& time, int minutes,
                                                     const QDateTime& now, bool around = false) const;
    /// Whether a booking could stand there: every slot free, or its own.
    [[nodiscard]] bool fits(int column, const QDateTime& from, const QDateTime& to,
                            const domain::BookingId& booking) const;
    /// The kind of room or device that a booking needs and that nobody could give it then; empty when there is one.
    [[nodiscard]] QString missingResource(const Block& block, const QDateTime& from, const QDateTime& to) const;
    /// Who or what stands in the way of a booking there, in words; empty when nothing does.
    [[nodiscard]] QString obstacle(int column, const QDateTime& from, const QDateTime& to,
                                   const domain::BookingId& booking) const;
    friend bool operator==(const CalendarScene&, const CalendarScene&) = default;
};

} // namespace clinic::ui
