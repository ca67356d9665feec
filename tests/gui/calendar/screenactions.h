#pragma once

#include "screenharness.h"
#include "ui/calendar/calendargrid.h"

#include <QLineEdit>
#include <QTest>

/// What the tests of the screen do over and over, as a person would.
namespace clinic::test {

inline void type(ScreenHarness& s, const QString& field, const QString& text)
{
    auto* edit = s.find<QLineEdit>(field);
    QVERIFY(edit);
    edit->setFocus();
    QTest::keyClicks(edit, text);
}

inline void typePatient(ScreenHarness& s)
{
    type(s, "patientNameLineEdit", "Nadia Okonjo");
    type(s, "phoneLineEdit", "07700900142");
}

inline ui::Block blockAt(ScreenHarness& s, int provider, const QString& time)
{
    const int index = s.grid().scene().blockAt(provider, s.day.at(time));
    return index < 0 ? ui::Block() : s.grid().scene().blocks.at(index);
}

inline QPoint centreOf(ScreenHarness& s, int provider, const QString& time, int minutes)
{
    const ui::CalendarGeometry& geometry = s.grid().geometryOfGrid();
    return geometry.rectOf(provider, s.day.at(time), s.day.at(time).addSecs(minutes * 60))
        .translated(s.grid().viewportOrigin())
        .center();
}

} // namespace clinic::test
