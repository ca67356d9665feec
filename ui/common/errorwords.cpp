#include "errorwords.h"

namespace clinic::ui {

using domain::ErrorCode;

namespace {

constexpr int pauseMinutes = 15;

int minutesOf(int seconds)
{
    return (seconds + 59) / 60;
}

} // namespace

ErrorText ErrorWords::of(const domain::Error& error)
{
    switch (error.code) {
    case ErrorCode::InvalidRequest:
        return {tr("Something in the form is not right"),
                tr("Nothing was saved. Look at the marked fields and send it again.")};
    case ErrorCode::Unauthenticated:
        return {tr("You are signed out"), tr("Nothing is lost. Sign in again to go on.")};
    case ErrorCode::Forbidden:
        return {tr("Your role may not do this"),
                tr("Nothing was changed. A manager or admin of the clinic can do it.")};
    case ErrorCode::NotFound:
        return {tr("It is no longer there"), tr("Somebody may have removed it. Refresh with F5 to see what is.")};
    case ErrorCode::SlotTaken:
        return {tr("Somebody else was faster"),
                tr("The time is taken; nothing was booked. Take one of the times offered, or any free time.")};
    case ErrorCode::HoldExpired:
        return {tr("Your hold ended"), tr("The form is kept. Hold the time again, or take another one.")};
    case ErrorCode::StateConflict:
        return {tr("It has changed in the meantime"),
                tr("Nothing was saved. Look at it as it is now, then try again.")};
    case ErrorCode::IdempotencyMismatch:
        return {tr("This was sent before with other content"),
                tr("The first version holds. Start it anew to change it.")};
    case ErrorCode::TooLarge:
        return {tr("That is too much at once"), tr("Nothing was saved. Shorten the note and send it again.")};
    case ErrorCode::RateLimited:
        return {tr("Too many at once"),
                error.retryAfterSeconds ? tr("Nothing was done. Try again in %n s.", nullptr, *error.retryAfterSeconds)
                                        : tr("Nothing was done. Release a time you hold, or try again in a moment.")};
    case ErrorCode::Unavailable:
        return {tr("The service did not answer in time"), tr("Nothing was done. Try again in a moment.")};
    case ErrorCode::OutcomeUnknown:
        return {tr("It is not known whether this was saved"), tr("Try again; it cannot happen twice.")};
    case ErrorCode::Offline:
        return {tr("The clinic's service cannot be reached"),
                tr("Nothing was done. Reading works; writing waits until the service answers.")};
    case ErrorCode::ProtocolViolation:
    case ErrorCode::MethodNotAllowed:
    case ErrorCode::UnsupportedMediaType:
    case ErrorCode::HeadersTooLarge:
        return {tr("Console and service do not understand each other"),
                tr("They may be of different versions. Update both, then start the console again.")};
    case ErrorCode::Internal:
        break;
    }
    return {tr("The service made a mistake"),
            error.requestId.isEmpty()
                ? tr("Nothing was saved. Try again; if it stays, call your administrator.")
                : tr("Nothing was saved. Try again; if it stays, tell your administrator: %1.").arg(error.requestId)};
}

QString ErrorWords::ofSignIn(const domain::Error& error)
{
    switch (error.code) {
    case ErrorCode::Unauthenticated:
        if (!error.triesLeft)
            return tr("Wrong e-mail or password.");
        return tr("Wrong e-mail or password. %n tries left, then a pause of %1 minutes.", nullptr, *error.triesLeft)
            .arg(pauseMinutes);
    case ErrorCode::RateLimited:
        return tr("Too many wrong tries. You can try again in %n minutes.", nullptr,
                  error.retryAfterSeconds ? minutesOf(*error.retryAfterSeconds) : pauseMinutes);
    case ErrorCode::InvalidRequest:
        return tr("Wrong e-mail or password.");
    default: {
        const ErrorText text = of(error);
        return text.title + QStringLiteral(". ") + text.words;
    }
    }
}

} // namespace clinic::ui
