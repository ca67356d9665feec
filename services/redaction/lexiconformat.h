#pragma once

#include <QtGlobal>

#include <string_view>

/// What reader and writer of lexicons agree on.
namespace clinic::redaction::lexiconformat {

inline constexpr std::string_view magic = "CWLX";
inline constexpr size_t headerSize = 16;

/// The upper 48 bits, never zero, as zero marks an empty slot.
inline quint64 keyOf(quint64 hash)
{
    const quint64 key = hash >> 16;
    return key ? key : 1;
}

/// Spreads keys evenly over any number of slots, without a division.
inline quint32 homeOf(quint64 key, quint32 slots)
{
    const quint32 low = static_cast<quint32>((key * 0x9e3779b97f4a7c15ULL) >> 32);
    return static_cast<quint32>((quint64{low} * slots) >> 32);
}

} // namespace clinic::redaction::lexiconformat
