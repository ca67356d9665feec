<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>AuditWords</name>
    <message numerus="yes">
        <source>%n entries of the last second wait for their seal.</source>
        <translation>
            <numerusform>%n entry of the last second waits for its seal.</numerusform>
            <numerusform>%n entries of the last second wait for their seal.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n found</source>
        <translation>
            <numerusform>%n found</numerusform>
            <numerusform>%n found</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CallWords</name>
    <message numerus="yes">
        <source>%n passages redacted</source>
        <translation>
            <numerusform>%n passage redacted</numerusform>
            <numerusform>%n passages redacted</numerusform>
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
    <name>PasswordRule</name>
    <message numerus="yes">
        <source>A password has at most %n characters.</source>
        <translation>
            <numerusform>A password has at most %n character.</numerusform>
            <numerusform>A password has at most %n characters.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more characters are needed.</source>
        <translation>
            <numerusform>%n more character is needed.</numerusform>
            <numerusform>%n more characters are needed.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>clinic::ui::BookingChanges</name>
    <message numerus="yes">
        <source>Cancelled %n bookings of %1 from %2 on, %3.</source>
        <translation>
            <numerusform>Cancelled %n booking of %1 from %2 on, %3.</numerusform>
            <numerusform>Cancelled %n bookings of %1 from %2 on, %3.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n bookings before it are booked again.</source>
        <translation>
            <numerusform>%n booking before it is booked again.</numerusform>
            <numerusform>%n bookings before it are booked again.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 has all %n bookings again.</source>
        <translation>
            <numerusform>%1 has the %n booking again.</numerusform>
            <numerusform>%1 has all %n bookings again.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>clinic::ui::BookingDetails</name>
    <message numerus="yes">
        <source>And the %n following in the row</source>
        <translation>
            <numerusform>And the %n following in the row</numerusform>
            <numerusform>And the %n following in the row</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Cancel %n bookings</source>
        <translation>
            <numerusform>Cancel %n booking</numerusform>
            <numerusform>Cancel %n bookings</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>clinic::ui::BookingFlow</name>
    <message numerus="yes">
        <source>Booked %1 %n times, from %2 on, %3.</source>
        <translation>
            <numerusform>Booked %1 %n time, from %2 on, %3.</numerusform>
            <numerusform>Booked %1 %n times, from %2 on, %3.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n times of the row were taken meanwhile</source>
        <translation>
            <numerusform>%n time of the row was taken meanwhile</numerusform>
            <numerusform>%n times of the row were taken meanwhile</numerusform>
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
    <name>clinic::ui::CalendarFiles</name>
    <message numerus="yes">
        <source>%n event(s) imported.</source>
        <translation>
            <numerusform>%n event imported.</numerusform>
            <numerusform>%n events imported.</numerusform>
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
    <name>clinic::ui::CallAuditPane</name>
    <message numerus="yes">
        <source>%n entries</source>
        <translation>
            <numerusform>%n entry</numerusform>
            <numerusform>%n entries</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1, %n not yet sealed</source>
        <translation>
            <numerusform>%1, %n not yet sealed</numerusform>
            <numerusform>%1, %n not yet sealed</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>clinic::ui::CallBar</name>
    <message numerus="yes">
        <source>%n passages redacted</source>
        <translation>
            <numerusform>%n passage redacted</numerusform>
            <numerusform>%n passages redacted</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>clinic::ui::CallDelegate</name>
    <message numerus="yes">
        <source>%n redacted</source>
        <translation>
            <numerusform>%n redacted</numerusform>
            <numerusform>%n redacted</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>clinic::ui::CallFacts</name>
    <message numerus="yes">
        <source>%n passages to Contacts, sealed.</source>
        <translation>
            <numerusform>%n passage to Contacts, sealed.</numerusform>
            <numerusform>%n passages to Contacts, sealed.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n passages to Clinical notes, for admins only.</source>
        <translation>
            <numerusform>%n passage to Clinical notes, for admins only.</numerusform>
            <numerusform>%n passages to Clinical notes, for admins only.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n passages to the Vault, sealed.</source>
        <translation>
            <numerusform>%n passage to the Vault, sealed.</numerusform>
            <numerusform>%n passages to the Vault, sealed.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>clinic::ui::CallListPane</name>
    <message numerus="yes">
        <source>%n calls</source>
        <extracomment>How many calls the list has</extracomment>
        <translation>
            <numerusform>%n call</numerusform>
            <numerusform>%n calls</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>clinic::ui::CheckInModel</name>
    <message numerus="yes">
        <source>%n min late</source>
        <translation>
            <numerusform>%n min late</numerusform>
            <numerusform>%n min late</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>waits %n min</source>
        <translation>
            <numerusform>waits %n min</numerusform>
            <numerusform>waits %n min</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>clinic::ui::CheckInPane</name>
    <message numerus="yes">
        <source>Hide %n finished</source>
        <translation>
            <numerusform>Hide %n finished</numerusform>
            <numerusform>Hide %n finished</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Show %n finished</source>
        <translation>
            <numerusform>Show %n finished</numerusform>
            <numerusform>Show %n finished</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>clinic::ui::ClinicSection</name>
    <message numerus="yes">
        <source>%n minutes</source>
        <translation>
            <numerusform>%n minute</numerusform>
            <numerusform>%n minutes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>After %n minutes</source>
        <translation>
            <numerusform>After %n minute</numerusform>
            <numerusform>After %n minutes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Free time is laid anew in steps of %n minutes. What is held or booked stays where it is.</source>
        <translation>
            <numerusform>Free time is laid anew in steps of %n minute. What is held or booked stays where it is.</numerusform>
            <numerusform>Free time is laid anew in steps of %n minutes. What is held or booked stays where it is.</numerusform>
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
    <message numerus="yes">
        <source>These are free for %n minutes, room and device included:</source>
        <translation>
            <numerusform>These are free for %n minute, room and device included:</numerusform>
            <numerusform>These are free for %n minutes, room and device included:</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>clinic::ui::CoveragePage</name>
    <message numerus="yes">
        <source>%1 of %n kinds are detected.</source>
        <translation>
            <numerusform>%1 of %n kind is detected.</numerusform>
            <numerusform>%1 of %n kinds are detected.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Reviewers of this clinic marked %n passages as missed</source>
        <translation>
            <numerusform>Reviewers of this clinic marked %n passage as missed</numerusform>
            <numerusform>Reviewers of this clinic marked %n passages as missed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n as not sensitive.</source>
        <translation>
            <numerusform>and %n as not sensitive.</numerusform>
            <numerusform>and %n as not sensitive.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>clinic::ui::DaySheetBuilder</name>
    <message numerus="yes">
        <source>%n booked</source>
        <translation>
            <numerusform>%n booked</numerusform>
            <numerusform>%n booked</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>clinic::ui::DaySheetPage</name>
    <message numerus="yes">
        <source>%n appointment(s)</source>
        <translation>
            <numerusform>%n appointment</numerusform>
            <numerusform>%n appointments</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>clinic::ui::DayWords</name>
    <message numerus="yes">
        <source>%n booked</source>
        <translation>
            <numerusform>%n booked</numerusform>
            <numerusform>%n booked</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n min free</source>
        <translation>
            <numerusform>%n min free</numerusform>
            <numerusform>%n min free</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>clinic::ui::DeliveriesPage</name>
    <message numerus="yes">
        <source>Replay %n</source>
        <translation>
            <numerusform>Replay %n</numerusform>
            <numerusform>Replay %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n deliveries are worked off once more. F5 shows what came of it.</source>
        <translation>
            <numerusform>%n delivery is worked off once more. F5 shows what came of it.</numerusform>
            <numerusform>%n deliveries are worked off once more. F5 shows what came of it.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>clinic::ui::DuePane</name>
    <message numerus="yes">
        <source>%n rows would be deleted now:</source>
        <translation>
            <numerusform>%n row would be deleted now:</numerusform>
            <numerusform>%n rows would be deleted now:</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n rows were deleted:</source>
        <translation>
            <numerusform>%n row was deleted:</numerusform>
            <numerusform>%n rows were deleted:</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Delete %n rows for good?</source>
        <translation>
            <numerusform>Delete %n row for good?</numerusform>
            <numerusform>Delete %n rows for good?</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>clinic::ui::ImportPage</name>
    <message numerus="yes">
        <source>Import %n event(s)</source>
        <translation>
            <numerusform>Import %n event</numerusform>
            <numerusform>Import %n events</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n event(s) met a conflict and changed nothing: book them by hand.</source>
        <translation>
            <numerusform>%n event met a conflict and changed nothing: book it by hand.</numerusform>
            <numerusform>%n events met a conflict and changed nothing: book them by hand.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n event(s) imported</source>
        <translation>
            <numerusform>%n event imported</numerusform>
            <numerusform>%n events imported</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>clinic::ui::ImportWords</name>
    <message numerus="yes">
        <source>%n new</source>
        <translation>
            <numerusform>%n new</numerusform>
            <numerusform>%n new</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n known</source>
        <translation>
            <numerusform>%n known</numerusform>
            <numerusform>%n known</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n moved</source>
        <translation>
            <numerusform>%n moved</numerusform>
            <numerusform>%n moved</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n cancelled</source>
        <translation>
            <numerusform>%n cancelled</numerusform>
            <numerusform>%n cancelled</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n conflict(s)</source>
        <translation>
            <numerusform>%n conflict</numerusform>
            <numerusform>%n conflicts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n outside hours</source>
        <translation>
            <numerusform>%n outside hours</numerusform>
            <numerusform>%n outside hours</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n incomplete</source>
        <translation>
            <numerusform>%n incomplete</numerusform>
            <numerusform>%n incomplete</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n unreadable</source>
        <translation>
            <numerusform>%n unreadable</numerusform>
            <numerusform>%n unreadable</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>clinic::ui::KeysPage</name>
    <message numerus="yes">
        <source>Made %n days ago, %1.</source>
        <translation>
            <numerusform>Made %n day ago, %1.</numerusform>
            <numerusform>Made %n days ago, %1.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>clinic::ui::LockPage</name>
    <message numerus="yes">
        <source>Wrong password. %n tries left, then a pause.</source>
        <translation>
            <numerusform>Wrong password. %n try left, then a pause.</numerusform>
            <numerusform>Wrong password. %n tries left, then a pause.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>clinic::ui::OutsideBookings</name>
    <message numerus="yes">
        <source>Saved. %n bookings now lie outside the hours</source>
        <translation>
            <numerusform>Saved. %n booking now lies outside the hours</numerusform>
            <numerusform>Saved. %n bookings now lie outside the hours</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>clinic::ui::PasswordPage</name>
    <message numerus="yes">
        <source>New password, %n characters or more</source>
        <translation>
            <numerusform>New password, %n character or more</numerusform>
            <numerusform>New password, %n characters or more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>This is not your current password. %n tries left, then a pause.</source>
        <translation>
            <numerusform>This is not your current password. %n try left, then a pause.</numerusform>
            <numerusform>This is not your current password. %n tries left, then a pause.</numerusform>
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
<context>
    <name>clinic::ui::PatientHistory</name>
    <message numerus="yes">
        <source>and %n earlier ones</source>
        <translation>
            <numerusform>and %n earlier one</numerusform>
            <numerusform>and %n earlier ones</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>clinic::ui::PersonFinder</name>
    <message numerus="yes">
        <source>%n persons found.</source>
        <translation>
            <numerusform>%n person found.</numerusform>
            <numerusform>%n persons found.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>clinic::ui::PersonPane</name>
    <message numerus="yes">
        <source>%n bookings, past and to come.</source>
        <translation>
            <numerusform>%n booking, past or to come.</numerusform>
            <numerusform>%n bookings, past and to come.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>clinic::ui::ProcedureSection</name>
    <message numerus="yes">
        <source>%n min</source>
        <translation>
            <numerusform>%n min</numerusform>
            <numerusform>%n min</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>clinic::ui::RepeatField</name>
    <message numerus="yes">
        <source>Every %n weeks</source>
        <translation>
            <numerusform>Every %n week</numerusform>
            <numerusform>Every %n weeks</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n bookings in all. Nothing is taken before you confirm.</source>
        <translation>
            <numerusform>%n booking in all. Nothing is taken before you confirm.</numerusform>
            <numerusform>%n bookings in all. Nothing is taken before you confirm.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n times are not free: pick another, or leave it out.</source>
        <translation>
            <numerusform>%n time is not free: pick another, or leave it out.</numerusform>
            <numerusform>%n times are not free: pick others, or leave them out.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>clinic::ui::RetentionSection</name>
    <message numerus="yes">
        <source>%n years</source>
        <translation>
            <numerusform>%n year</numerusform>
            <numerusform>%n years</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n days</source>
        <translation>
            <numerusform>%n day</numerusform>
            <numerusform>%n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>about %n years</source>
        <translation>
            <numerusform>about %n year</numerusform>
            <numerusform>about %n years</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>clinic::ui::RevealDialog</name>
    <message numerus="yes">
        <source>This is not your password. %n tries left, then a pause.</source>
        <translation>
            <numerusform>This is not your password. %n try left, then a pause.</numerusform>
            <numerusform>This is not your password. %n tries left, then a pause.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>clinic::ui::SimilarPanel</name>
    <message numerus="yes">
        <source>%n passages elsewhere say the same. Those that are ticked are redacted, too.</source>
        <translation>
            <numerusform>%n passage elsewhere says the same. If it is ticked, it is redacted, too.</numerusform>
            <numerusform>%n passages elsewhere say the same. Those that are ticked are redacted, too.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n passages elsewhere are the same. Those that are ticked can be read from then on.</source>
        <translation>
            <numerusform>%n passage elsewhere is the same. If it is ticked, it can be read from then on.</numerusform>
            <numerusform>%n passages elsewhere are the same. Those that are ticked can be read from then on.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Redact %n</source>
        <translation>
            <numerusform>Redact %n</numerusform>
            <numerusform>Redact %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Show %n</source>
        <translation>
            <numerusform>Show %n</numerusform>
            <numerusform>Show %n</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>clinic::ui::TranscriptsScreen</name>
    <message numerus="yes">
        <source>%n more passages corrected.</source>
        <translation>
            <numerusform>%n more passage corrected.</numerusform>
            <numerusform>%n more passages corrected.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n had changed and stay as they are.</source>
        <translation>
            <numerusform>%n had changed and stays as it is.</numerusform>
            <numerusform>%n had changed and stay as they are.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>clinic::ui::WaitingDesk</name>
    <message numerus="yes">
        <source>%1 has waited %n days for it.</source>
        <translation>
            <numerusform>%1 has waited %n day for it.</numerusform>
            <numerusform>%1 has waited %n days for it.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n others could take it, too.</source>
        <translation>
            <numerusform>%n other could take it, too.</numerusform>
            <numerusform>%n others could take it, too.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>clinic::ui::WaitingWords</name>
    <message numerus="yes">
        <source>%n days</source>
        <translation>
            <numerusform>%n day</numerusform>
            <numerusform>%n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>waiting for %n days</source>
        <translation>
            <numerusform>waiting for %n day</numerusform>
            <numerusform>waiting for %n days</numerusform>
        </translation>
    </message>
</context>
</TS>
