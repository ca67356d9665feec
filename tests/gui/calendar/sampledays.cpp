#include "sampledays.h"

namespace clinic::test {

using namespace domain;

void fillTuesday(ClinicDay& day)
{
    using enum BookingStatus;
    day.book(0, "09:00", 30, "Mara Holmqvist", 0, Completed);
    day.book(0, "09:30", 15, "Tom Eckhart", 2, Completed);
    day.book(0, "09:45", 45, "Jonas Pelham", 4, NoShow).note = "Called at 10:05, no answer";
    day.book(0, "10:30", 45, "Amara Osei", 1, InProgress).bookedBy = "Voxanne";
    day.book(0, "11:15", 15, "Ben Tallis", 2, Arrived);
    day.book(0, "11:45", 30, "Iris van Doren", 0);
    day.book(0, "13:00", 30, "Leon Abara", 3);
    day.book(0, "13:30", 15, "Sofia Reyes", 2);
    day.book(0, "14:45", 15, "Olu Martins", 2);
    day.book(0, "15:30", 60, "Hanna Brandt", 4).note = "New patient, prefers mornings";
    day.book(1, "09:00", 60, "Yusuf Karim", 0, Completed);
    day.book(1, "10:15", 30, "Dora Fenwick", 5, Cancelled);
    day.book(1, "10:45", 30, "Chloe Bannister", 5, Arrived);
    day.book(1, "12:15", 30, "Marek Dusan", 5);
    day.overbook(1, "12:15", 30, "Ada Prior", 0);
    day.book(1, "13:30", 30, "Grace Ilunga", 3);
    day.book(1, "14:30", 45, "Ruth Callow", 0).bookedBy = "Voxanne";
    day.book(1, "15:15", 45, "Peter Noack", 5);
    day.book(2, "10:00", 15, "Nell Okafor", 7, Completed);
    day.book(2, "10:15", 30, "Sam Whitlock", 3, Completed);
    day.book(2, "11:00", 30, "Lucia Ferro", 7, Arrived);
    day.book(2, "11:45", 15, "Amit Sethi", 7);
    day.book(2, "12:00", 45, "Dana Kowal", 6).note = "Interpreter: Polish";
    day.book(2, "14:15", 15, "Ivo Maric", 7);
    day.book(2, "15:00", 45, "Wren Adeyemi", 6);
    day.block(2, "16:00", 30);
}

void fillWeek(ClinicDay& day)
{
    const QStringList names{"Ida Voss",     "Noor Haddad", "Emil Sandor",  "Lena Quist",  "Omar Vance",  "Tess Jansen",
                            "Hugo Martins", "Priya Nair",  "Cleo Santoro", "Max Eriksen", "Zoe Fontaine"};
    int turn = 0;
    for (const int offset : {-1, 1, 2, 3}) {
        const QDate date = QDate(2026, 11, 17).addDays(offset);
        day.open(date);
        for (int provider = 0; provider < 3; ++provider) {
            const auto status = offset < 0 ? BookingStatus::Completed : BookingStatus::Booked;
            for (const char* time : {"10:00", "10:45", "11:30", "13:45", "14:30", "15:30"}) {
                if (++turn % 4 == 0)
                    continue;
                day.book(provider, time, turn % 3 == 0 ? 45 : 30, names.at(turn % names.size()), turn % 8,
                         turn % 13 == 0 ? BookingStatus::Cancelled : status);
            }
        }
    }
    day.setDate({2026, 11, 17});
}

} // namespace clinic::test
