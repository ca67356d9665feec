#include "tokens.h"

#include <QPalette>

namespace clinic::ui {

namespace {

// clang-format off
const Tokens lightTable{
    .window = QColor(0xf1f4f6),
    .surface = QColor(0xfbfcfd),
    .surfaceRaised = QColor(0xffffff),
    .surfaceSunken = QColor(0xe8ecef),
    .line = QColor(0xdbe1e6),
    .lineStrong = QColor(0x7f8a94),
    .text = QColor(0x17202a),
    .textMuted = QColor(0x525d68),
    .textDisabled = QColor(0x717b85),
    .accent = QColor(0x0b6b78),
    .accentText = QColor(0xffffff),
    .accentSoft = QColor(0xdceff1),
    .accentSoftText = QColor(0x084f59),
    .accentHover = QColor(0x095a65),
    .accentPressed = QColor(0x074a53),
    .focus = QColor(0x1659c7),
    .now = QColor(0xc2271f),
    .good = QColor(0x1a7a45),
    .goodSoft = QColor(0xdff3e6),
    .goodSoftText = QColor(0x0f4a2a),
    .warning = QColor(0x8f5b00),
    .warningSoft = QColor(0xfcefd3),
    .warningSoftText = QColor(0x5e3b00),
    .critical = QColor(0xb3261e),
    .criticalSoft = QColor(0xfbe5e2),
    .criticalSoftText = QColor(0x7e1d16),
    .info = QColor(0x2557b8),
    .infoSoft = QColor(0xe2ebf9),
    .infoSoftText = QColor(0x173f8a),
    .selection = QColor(0xdceff1),
    .selectionText = QColor(0x17202a),
    .free = {QColor(0xfbfcfd), QColor(0x525d68), QColor(0x7f8a94), QColor()},
    .heldMine = {QColor(0xdceff1), QColor(0x084f59), QColor(0x0b6b78), QColor()},
    .heldOther = {QColor(0xefecf7), QColor(0x43346e), QColor(0x6b5aa8), QColor(0xd6cdeb)},
    .booked = {QColor(0xe3ecf8), QColor(0x1c3557), QColor(0x3d6db5), QColor()},
    .arrived = {QColor(0xddf1e4), QColor(0x0f4a2a), QColor(0x1a7a45), QColor()},
    .inProgress = {QColor(0x0b6b78), QColor(0xffffff), QColor(0x074a53), QColor()},
    .completed = {QColor(0xeaedf0), QColor(0x49535d), QColor(0x7f8a94), QColor()},
    .noShow = {QColor(0xfbe5e2), QColor(0x7e1d16), QColor(0xb3261e), QColor()},
    .cancelled = {QColor(0xfbfcfd), QColor(0x525d68), QColor(0x7f8a94), QColor()},
    .blocked = {QColor(0xe8ecef), QColor(0x49535d), QColor(0x7f8a94), QColor(0xdce1e5)},
    .overbooked = {QColor(0xfcefd3), QColor(0x5e3b00), QColor(0x8f5b00), QColor()},
    .chipIdentity = {QColor(0xeae4f7), QColor(0x4a2f8f), QColor(0x7a63bf)},
    .chipContact = {QColor(0xdfeaf9), QColor(0x184a90), QColor(0x3d6db5)},
    .chipMedical = {QColor(0xfae3ec), QColor(0x8a1c4c), QColor(0xbf4a7c)},
    .chipFinancial = {QColor(0xf7ebd0), QColor(0x6b4400), QColor(0x9a6b12)},
    .chipDate = {QColor(0xe0eee5), QColor(0x1e5636), QColor(0x3f8460)},
};

const Tokens darkTable{
    .window = QColor(0x14181c),
    .surface = QColor(0x1a1f24),
    .surfaceRaised = QColor(0x242b32),
    .surfaceSunken = QColor(0x101418),
    .line = QColor(0x2f3840),
    .lineStrong = QColor(0x74808b),
    .text = QColor(0xe6eaee),
    .textMuted = QColor(0xa7b2bc),
    .textDisabled = QColor(0x7f8a94),
    .accent = QColor(0x56bcc9),
    .accentText = QColor(0x06252a),
    .accentSoft = QColor(0x173a40),
    .accentSoftText = QColor(0xbfeaf0),
    .accentHover = QColor(0x6fcad5),
    .accentPressed = QColor(0x48a8b5),
    .focus = QColor(0x82b4ff),
    .now = QColor(0xff7b70),
    .good = QColor(0x5cc689),
    .goodSoft = QColor(0x173926),
    .goodSoftText = QColor(0xc4efd3),
    .warning = QColor(0xe5b04a),
    .warningSoft = QColor(0x3b2e12),
    .warningSoftText = QColor(0xf7dda6),
    .critical = QColor(0xff8a80),
    .criticalSoft = QColor(0x431f1d),
    .criticalSoftText = QColor(0xffc9c4),
    .info = QColor(0x8ab4f8),
    .infoSoft = QColor(0x1f3047),
    .infoSoftText = QColor(0xd0e1fb),
    .selection = QColor(0x1d3f46),
    .selectionText = QColor(0xe6eaee),
    .free = {QColor(0x1a1f24), QColor(0xa7b2bc), QColor(0x74808b), QColor()},
    .heldMine = {QColor(0x173a40), QColor(0xbfeaf0), QColor(0x56bcc9), QColor()},
    .heldOther = {QColor(0x2a2540), QColor(0xdcd4f6), QColor(0xa393dc), QColor(0x3d355f)},
    .booked = {QColor(0x213349), QColor(0xd3e2f7), QColor(0x6c9bdd), QColor()},
    .arrived = {QColor(0x173926), QColor(0xc4efd3), QColor(0x5cc689), QColor()},
    .inProgress = {QColor(0x56bcc9), QColor(0x06252a), QColor(0x9adbe4), QColor()},
    .completed = {QColor(0x252c33), QColor(0xb4bec7), QColor(0x74808b), QColor()},
    .noShow = {QColor(0x431f1d), QColor(0xffc9c4), QColor(0xff8a80), QColor()},
    .cancelled = {QColor(0x1a1f24), QColor(0xa7b2bc), QColor(0x74808b), QColor()},
    .blocked = {QColor(0x20262c), QColor(0xa7b2bc), QColor(0x74808b), QColor(0x2a3239)},
    .overbooked = {QColor(0x3b2e12), QColor(0xf7dda6), QColor(0xe5b04a), QColor()},
    .chipIdentity = {QColor(0x2e2649), QColor(0xdcd0fa), QColor(0xa78fe8)},
    .chipContact = {QColor(0x1d314b), QColor(0xcfe1fb), QColor(0x6c9bdd)},
    .chipMedical = {QColor(0x43202f), QColor(0xfbcfdf), QColor(0xe58aae)},
    .chipFinancial = {QColor(0x3a2e14), QColor(0xf3dca8), QColor(0xd3a84c)},
    .chipDate = {QColor(0x1c3628), QColor(0xc6e8d4), QColor(0x6db98e)},
};

// clang-format on

constexpr int halfLight = 128;

} // namespace

const Tokens& Tokens::light()
{
    return lightTable;
}

const Tokens& Tokens::dark()
{
    return darkTable;
}

const Tokens& Tokens::of(const QPalette& palette)
{
    return palette.color(QPalette::Active, QPalette::Window).lightness() < halfLight ? darkTable : lightTable;
}

bool Tokens::isDark() const
{
    return window.lightness() < halfLight;
}

QPalette Tokens::palette() const
{
    QPalette made(text, surfaceRaised, surfaceRaised, surfaceSunken, line, text, critical, surfaceRaised, window);
    made.setColor(QPalette::AlternateBase, surface);
    made.setColor(QPalette::PlaceholderText, textMuted);
    made.setColor(QPalette::Highlight, selection);
    made.setColor(QPalette::HighlightedText, selectionText);
    made.setColor(QPalette::Link, accent);
    made.setColor(QPalette::LinkVisited, accent);
    made.setColor(QPalette::ToolTipBase, surfaceRaised);
    made.setColor(QPalette::ToolTipText, text);
    made.setColor(QPalette::Light, surfaceRaised);
    made.setColor(QPalette::Midlight, surface);
    made.setColor(QPalette::Mid, line);
    made.setColor(QPalette::Dark, lineStrong);
    made.setColor(QPalette::Shadow, lineStrong);
    for (const auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText, QPalette::PlaceholderText,
                            QPalette::HighlightedText, QPalette::Link})
        made.setColor(QPalette::Disabled, role, textDisabled);
    for (const auto role : {QPalette::Base, QPalette::Button})
        made.setColor(QPalette::Disabled, role, surface);
    return made;
}

} // namespace clinic::ui
