#include "edge/api.h"
#include "edge/handlers/handlers.h"

namespace clinic::edge {

using enum domain::Role;

namespace {

void addPublic(ApiRoutes& api)
{
    api.add("POST", "/webhooks/vapi/{slug}", publicAccess, {receiveVapi, Lane::Quick, false});
}

void addSessions(ApiRoutes& api)
{
    api.add("POST", "/v1/sessions", publicAccess, {createSession, Lane::Slow, false});
    api.add("POST", "/v1/sessions/refresh", publicAccess, {refreshSession, Lane::Quick, false});
    // Anybody signed in, operators included: see `Api::prepare`.
    api.add("DELETE", "/v1/sessions", Receptionist, {deleteSession, Lane::Quick, false});
    api.add("POST", "/v1/sessions/password", Receptionist, {changePassword, Lane::Slow, false});
}

void addCalendar(ApiRoutes& api)
{
    api.add("GET", "/v1/providers", Receptionist, {listProviders});
    api.add("POST", "/v1/providers", Manager, {createProvider});
    api.add("PATCH", "/v1/providers/{id}", Manager, {updateProvider});
    api.add("GET", "/v1/procedures", Receptionist, {listProcedures});
    api.add("POST", "/v1/procedures", Manager, {createProcedure});
    api.add("PUT", "/v1/procedures/{id}", Manager, {updateProcedure});

    api.add("GET", "/v1/slots", Receptionist, {listSlots});
    api.add("POST", "/v1/slots/{id}/claim", Receptionist, {claimSlot});
    api.add("GET", "/v1/slots/{id}/hold", Receptionist, {getSlotHold});
    api.add("PATCH", "/v1/holds/{id}", Receptionist, {changeHold});
    api.add("DELETE", "/v1/holds/{id}", Receptionist, {releaseHold});
    api.add("POST", "/v1/holds/{id}/confirm", Receptionist, {confirmHold});
    api.add("POST", "/v1/holds/{id}/repeat-plan", Receptionist, {planRepeat, Lane::Quick, false});
    api.add("POST", "/v1/slots/{id}/overbook", Manager, {overbookSlot});

    api.add("GET", "/v1/bookings", Receptionist, {listBookings});
    api.add("GET", "/v1/bookings/{id}", Receptionist, {getBooking});
    api.add("POST", "/v1/bookings/{id}/reschedule", Receptionist, {rescheduleBooking});
    api.add("POST", "/v1/bookings/{id}/cancel", Receptionist, {cancelBooking});
    api.add("POST", "/v1/bookings/{id}/restore", Receptionist, {restoreBooking});
    api.add("POST", "/v1/bookings/{id}/status", Receptionist, {setBookingStatus});

    api.add("GET", "/v1/calendar.ics", Receptionist, {getCalendar});
    api.add("POST", "/v1/calendar.ics", Manager, {.run = importCalendar, .takesJson = false});
    api.add("GET", "/v1/bookings.csv", Receptionist, {getBookingsCsv});

    api.add("GET", "/v1/events", Receptionist, {streamEvents});
}

void addSchedule(ApiRoutes& api)
{
    api.add("GET", "/v1/resources", Receptionist, {listResources});
    api.add("POST", "/v1/resources", Manager, {createResource});
    api.add("PATCH", "/v1/resources/{id}", Manager, {updateResource});
    api.add("GET", "/v1/time-off", Receptionist, {listTimeOff});
    api.add("POST", "/v1/time-off", Manager, {addTimeOff});
    api.add("DELETE", "/v1/time-off/{id}", Manager, {removeTimeOff});
    api.add("GET", "/v1/day-hours", Receptionist, {listDayHours});
    api.add("PUT", "/v1/providers/{id}/day-hours/{date}", Manager, {saveDayHours});
    api.add("DELETE", "/v1/providers/{id}/day-hours/{date}", Manager, {removeDayHours});
    api.add("GET", "/v1/load", Receptionist, {listLoad});
    api.add("GET", "/v1/clinic", Receptionist, {getClinic});
    // The name and the lock are the admin's: the SQL function knows.
    api.add("PATCH", "/v1/clinic", Manager, {updateClinic});
}

void addWaitlist(ApiRoutes& api)
{
    api.add("GET", "/v1/waitlist", Receptionist, {listWaitlist});
    api.add("POST", "/v1/waitlist", Receptionist, {addToWaitlist});
    api.add("POST", "/v1/waitlist/{id}/offer", Receptionist, {offerWaitlist});
    api.add("DELETE", "/v1/waitlist/{id}", Receptionist, {removeFromWaitlist});
}

void addPeople(ApiRoutes& api)
{
    api.add("GET", "/v1/contacts", Receptionist, {listContacts});
    api.add("GET", "/v1/contacts/{id}", Receptionist, {getContact});
    api.add("GET", "/v1/contacts/{id}/bookings", Receptionist, {listContactBookings});
    api.add("POST", "/v1/contacts", Receptionist, {createContact});
    api.add("PATCH", "/v1/contacts/{id}", Receptionist, {updateContact});
}

void addCalls(ApiRoutes& api)
{
    api.add("GET", "/v1/calls", Manager, {listCalls});
    api.add("GET", "/v1/calls/{id}", Manager, {getCall});
    // What is revealed is kept nowhere, under no key.
    api.add("POST", "/v1/calls/{id}/reveal", Admin, {revealCall, Lane::Slow, false});
    // "Not sensitive" is the admin's: the SQL function knows.
    api.add("POST", "/v1/calls/{id}/corrections", Manager, {correctCall});
    api.add("GET", "/v1/deliveries", Admin, {listDeliveries});
    api.add("POST", "/v1/deliveries/{id}/replay", Admin, {replayDelivery});
    api.add("GET", "/v1/redaction/coverage", Manager, {getCoverage});
}

void addPrivacy(ApiRoutes& api)
{
    api.add("GET", "/v1/contacts/{id}/export", Admin, {exportContact});
    api.add("POST", "/v1/contacts/{id}/erase", Admin, {eraseContact});
    api.add("GET", "/v1/erasures", Admin, {listErasures});
    api.add("GET", "/v1/erasures/{id}", Admin, {getErasure});
    api.add("GET", "/v1/retention", Admin, {getRetention});
    api.add("PUT", "/v1/retention/{class}", Admin, {saveRetention});
    // (What is due is removed once, however often it is asked for.)
    api.add("POST", "/v1/retention/run", Admin, {runRetention, Lane::Quick, false});
}

void addAdministration(ApiRoutes& api)
{
    api.add("GET", "/v1/audit", Admin, {listAudit});
    api.add("GET", "/v1/audit/verify", Admin, {verifyAudit});
    api.add("GET", "/v1/audit.csv", Admin, {getAuditCsv});
    api.add("GET", "/v1/keys", Admin, {getKeys});
    api.add("POST", "/v1/keys/rotate", Admin, {rotateKeys});
    api.add("GET", "/v1/clinics", Operator, {listClinics});
    api.add("POST", "/v1/clinics", Operator, {createClinic, Lane::Slow, false});
    api.add("GET", "/v1/staff", Admin, {listStaff});
    api.add("POST", "/v1/staff", Admin, {createStaff, Lane::Slow});
    api.add("PATCH", "/v1/staff/{id}", Admin, {updateStaff, Lane::Slow});
}

} // namespace

ApiRoutes mainRoutes()
{
    ApiRoutes api;
    api.add("GET", "/healthz", publicAccess, {.run = nullptr, .immediate = getHealth});
    api.add("GET", "/readyz", publicAccess, {getReadiness});
    addPublic(api);
    addSessions(api);
    addCalendar(api);
    addSchedule(api);
    addWaitlist(api);
    addPeople(api);
    addCalls(api);
    addPrivacy(api);
    addAdministration(api);
    return api;
}

ApiRoutes publicRoutes()
{
    ApiRoutes api;
    addPublic(api);
    return api;
}

} // namespace clinic::edge
