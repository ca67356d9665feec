#pragma once

#include "edge/handlercontext.h"

/// Every call of the API, a file each in this folder. `routes.cpp` says which address and role leads to which.
namespace clinic::edge {

HttpResponse createSession(HandlerContext& context);
HttpResponse refreshSession(HandlerContext& context);
HttpResponse deleteSession(HandlerContext& context);
HttpResponse changePassword(HandlerContext& context);

HttpResponse listProviders(HandlerContext& context);
HttpResponse createProvider(HandlerContext& context);
HttpResponse updateProvider(HandlerContext& context);
HttpResponse listProcedures(HandlerContext& context);
HttpResponse createProcedure(HandlerContext& context);
HttpResponse updateProcedure(HandlerContext& context);

HttpResponse listResources(HandlerContext& context);
HttpResponse createResource(HandlerContext& context);
HttpResponse updateResource(HandlerContext& context);
HttpResponse listTimeOff(HandlerContext& context);
HttpResponse addTimeOff(HandlerContext& context);
HttpResponse removeTimeOff(HandlerContext& context);
HttpResponse listDayHours(HandlerContext& context);
HttpResponse saveDayHours(HandlerContext& context);
HttpResponse removeDayHours(HandlerContext& context);
HttpResponse listLoad(HandlerContext& context);
HttpResponse getClinic(HandlerContext& context);
HttpResponse updateClinic(HandlerContext& context);

HttpResponse listSlots(HandlerContext& context);
HttpResponse claimSlot(HandlerContext& context);
HttpResponse getSlotHold(HandlerContext& context);
HttpResponse changeHold(HandlerContext& context);
HttpResponse releaseHold(HandlerContext& context);
HttpResponse confirmHold(HandlerContext& context);

HttpResponse listBookings(HandlerContext& context);
HttpResponse getBooking(HandlerContext& context);
HttpResponse rescheduleBooking(HandlerContext& context);
HttpResponse cancelBooking(HandlerContext& context);
HttpResponse restoreBooking(HandlerContext& context);
HttpResponse setBookingStatus(HandlerContext& context);

HttpResponse getCalendar(HandlerContext& context);
HttpResponse importCalendar(HandlerContext& context);
HttpResponse getBookingsCsv(HandlerContext& context);

HttpResponse planRepeat(HandlerContext& context);
HttpResponse overbookSlot(HandlerContext& context);

HttpResponse listWaitlist(HandlerContext& context);
HttpResponse addToWaitlist(HandlerContext& context);
HttpResponse offerWaitlist(HandlerContext& context);
HttpResponse removeFromWaitlist(HandlerContext& context);

HttpResponse listContacts(HandlerContext& context);
HttpResponse listContactBookings(HandlerContext& context);
HttpResponse getContact(HandlerContext& context);
HttpResponse createContact(HandlerContext& context);
HttpResponse updateContact(HandlerContext& context);

HttpResponse exportContact(HandlerContext& context);
HttpResponse eraseContact(HandlerContext& context);
HttpResponse listErasures(HandlerContext& context);
HttpResponse getErasure(HandlerContext& context);
HttpResponse getRetention(HandlerContext& context);
HttpResponse saveRetention(HandlerContext& context);
HttpResponse runRetention(HandlerContext& context);

HttpResponse listClinics(HandlerContext& context);
HttpResponse createClinic(HandlerContext& context);
HttpResponse listStaff(HandlerContext& context);
HttpResponse createStaff(HandlerContext& context);
HttpResponse updateStaff(HandlerContext& context);

HttpResponse listCalls(HandlerContext& context);
HttpResponse getCall(HandlerContext& context);
HttpResponse revealCall(HandlerContext& context);
HttpResponse correctCall(HandlerContext& context);
HttpResponse listDeliveries(HandlerContext& context);
HttpResponse replayDelivery(HandlerContext& context);
HttpResponse getCoverage(HandlerContext& context);

HttpResponse listAudit(HandlerContext& context);
HttpResponse verifyAudit(HandlerContext& context);
HttpResponse getAuditCsv(HandlerContext& context);
HttpResponse getKeys(HandlerContext& context);
HttpResponse rotateKeys(HandlerContext& context);

HttpResponse streamEvents(HandlerContext& context);
HttpResponse receiveVapi(HandlerContext& context);
HttpResponse getReadiness(HandlerContext& context);
/// Alive, whatever else may be wrong.
HttpResponse getHealth();

} // namespace clinic::edge
