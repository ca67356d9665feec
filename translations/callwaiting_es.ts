<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="es" sourcelanguage="en">
<context>
    <name>clinic::ui::BookingMove</name>
    <message>
        <source>Not working then</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Already past</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not free for so long</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>clinic::ui::CalendarGrid</name>
    <message>
        <source>Calendar</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Arrow keys move in time, Tab to the next provider, Enter holds a free time or opens a booking.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No provider</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Moving to %1, %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, %2: %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Free, %1 to %2, %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, %2 to %3, %4</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Past, %1 to %2, %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is past; it cannot be booked any more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only a booking that has not begun can be moved.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 · %2 free</source>
        <extracomment>Provider and free minutes: “Dr Shah · 30 min free”</extracomment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>clinic::ui::CalendarWords</name>
    <message>
        <source>ddd d MMMM</source>
        <extracomment>A day as a title, in the form QLocale::toString understands</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>dddd d MMMM</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 – %2</source>
        <extracomment>From day to day, e.g. “16 – 20 November”</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>d MMMM</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ddd d</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Today</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ddd d MMM</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n min</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>booked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>arrived</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>in progress</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>completed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>did not come</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>cancelled</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The service does not answer. Nothing was changed. Try again when the connection is back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The database is busy. Nothing was changed. Try again in a moment.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The connection was lost before the answer came. Look at the calendar before you repeat it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>That time was just taken. Nothing was changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The hold had ended. Nothing was booked; hold the time again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It changed in the meantime. The calendar shows it as it is now.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is no longer there. The calendar shows what is.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your role may not do this. A manager can.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your sign-in ended. Sign in again; what you typed is kept.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You hold too many times at once. Confirm or release one first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The service did not accept an entry. Check the marked fields.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The service could not do this. Nothing was changed. Try again, or tell your administrator: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no request number</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>clinic::ui::GridHeader</name>
    <message>
        <source>%1 of %2 free</source>
        <extracomment>Free half-hours of all half-hours of a column, e.g. “7 of 16 free”</extracomment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>clinic::ui::SceneBuilder</name>
    <message>
        <source>Blocked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Break</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not open for booking yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not working</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Held for you</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>held for you</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Somebody</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 held</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>unknown since %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>unknown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 holds</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 · on the phone</source>
        <extracomment>A stretch of time held by the voice agent</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>held</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Booked by %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, %2, %3 to %4, %5</source>
        <extracomment>Read aloud. Who or what, state, from, to, provider: “Voxanne holds, held, 11:30 to 12:15, Dr Ito”</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, %2, %3, %4 to %5, %6</source>
        <extracomment>Read aloud. Patient, procedure, state, from, to, provider</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Alt %1</source>
        <extracomment>A key of the keyboard: Alt and a digit</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>free</source>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
