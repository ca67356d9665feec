#pragma once

#include <QColor>

class QPalette;

namespace clinic::ui {

/// How a block of the calendar looks in one state. `hatch` is invalid where there is none.
struct BlockStyle
{
    QColor fill;
    QColor text;
    QColor edge;
    QColor hatch;
};

/// How the passages that were redacted look, by what they are.
struct ChipStyle
{
    QColor fill;
    QColor text;
    QColor border;
};

/// Every colour of the console, by role. Two tables exist, light and dark; which one holds is told by the palette, so
/// that a widget follows a change of theme by repainting.
struct Tokens
{
    QColor window;
    QColor surface;
    QColor surfaceRaised;
    QColor surfaceSunken;
    QColor line;
    QColor lineStrong;
    QColor text;
    QColor textMuted;
    QColor textDisabled;
    QColor accent;
    QColor accentText;
    QColor accentSoft;
    QColor accentSoftText;
    QColor accentHover;
    QColor accentPressed;
    QColor focus;
    QColor now;
    QColor good;
    QColor goodSoft;
    QColor goodSoftText;
    QColor warning;
    QColor warningSoft;
    QColor warningSoftText;
    QColor critical;
    QColor criticalSoft;
    QColor criticalSoftText;
    QColor info;
    QColor infoSoft;
    QColor infoSoftText;
    QColor selection;
    QColor selectionText;

    BlockStyle free;
    BlockStyle heldMine;
    BlockStyle heldOther;
    BlockStyle booked;
    BlockStyle arrived;
    BlockStyle inProgress;
    BlockStyle completed;
    BlockStyle noShow;
    BlockStyle cancelled;
    BlockStyle blocked;
    BlockStyle overbooked;

    ChipStyle chipIdentity;
    ChipStyle chipContact;
    ChipStyle chipMedical;
    ChipStyle chipFinancial;
    ChipStyle chipDate;

    [[nodiscard]] static const Tokens& light();
    [[nodiscard]] static const Tokens& dark();
    [[nodiscard]] static const Tokens& of(const QPalette& palette);
    [[nodiscard]] bool isDark() const;
    /// The table as Qt's roles; PlaceholderText is the muted text, BrightText the critical one, Link the accent.
    [[nodiscard]] QPalette palette() const;
};

} // namespace clinic::ui
