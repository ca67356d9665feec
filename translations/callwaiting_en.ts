<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>ClinicDraft</name>
    <message numerus="yes">
        <source>%n more characters are needed.</source>
        <translation>
            <numerusform>%n more character is needed.</numerusform>
            <numerusform>%n more characters are needed.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ErrorWords</name>
    <message numerus="yes">
        <source>Nothing was done. Try again in %n s.</source>
        <translation>
            <numerusform>Nothing was done. Try again in %n s.</numerusform>
            <numerusform>Nothing was done. Try again in %n s.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Wrong e-mail or password. %n tries left, then a pause of %1 minutes.</source>
        <translation>
            <numerusform>Wrong e-mail or password. %n try left, then a pause of %1 minutes.</numerusform>
            <numerusform>Wrong e-mail or password. %n tries left, then a pause of %1 minutes.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Too many wrong tries. You can try again in %n minutes.</source>
        <translation>
            <numerusform>Too many wrong tries. You can try again in %n minute.</numerusform>
            <numerusform>Too many wrong tries. You can try again in %n minutes.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>clinic::ui::BookingForm</name>
    <message numerus="yes">
        <source>%n digits are missing: %1 are needed after %2.</source>
        <translation>
            <numerusform>%n digit is missing: %1 are needed after %2.</numerusform>
            <numerusform>%n digits are missing: %1 are needed after %2.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>clinic::ui::CalendarWords</name>
    <message numerus="yes">
        <source>%n min</source>
        <translation>
            <numerusform>%n min</numerusform>
            <numerusform>%n min</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>clinic::ui::ConflictWords</name>
    <message numerus="yes">
        <source>Nothing else near is free for %n minutes.</source>
        <translation>
            <numerusform>Nothing else near is free for %n minute.</numerusform>
            <numerusform>Nothing else near is free for %n minutes.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>These are free for %n minutes:</source>
        <translation>
            <numerusform>These are free for %n minute:</numerusform>
            <numerusform>These are free for %n minutes:</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>clinic::ui::PatientField</name>
    <message numerus="yes">
        <source>%n matches</source>
        <translation>
            <numerusform>%n match</numerusform>
            <numerusform>%n matches</numerusform>
        </translation>
    </message>
</context>
</TS>
