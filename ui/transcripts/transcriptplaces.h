#pragma once

#include <QMetaType>
#include <QString>

#include <compare>
#include <optional>

namespace clinic::ui {

/// Where the caret stands: before the character at `position` of the turn's layout.
struct TextPlace
{
    int turn = 0;
    int position = 0;
    friend bool operator==(const TextPlace&, const TextPlace&) = default;
    friend std::strong_ordering operator<=>(const TextPlace&, const TextPlace&) = default;
};

/// One redaction of a call.
struct ChipPlace
{
    int turn = 0;
    int redaction = 0;
    friend bool operator==(const ChipPlace&, const ChipPlace&) = default;
};

/// Words that somebody marked, as code points of the turn's redacted text.
struct MarkedPassage
{
    int turn = 0;
    int start = 0;
    int end = 0;
    QString text;
    friend bool operator==(const MarkedPassage&, const MarkedPassage&) = default;
};

} // namespace clinic::ui

Q_DECLARE_METATYPE(std::optional<clinic::ui::ChipPlace>)
